"""Decisions of people, read from a file and replayed: they outrank the machine, which never writes one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from extractor.crosscheck.count import what
from extractor.crosscheck.happening import Happening
from extractor.crosscheck.report import from_claims
from schemas.finding import Finding, Verdict
from schemas.jsonl import RecordFileError, read_lines
from schemas.judgement import READINGS, Judgement
from schemas.record import ClaimRecord


def read_judgements(path: Path) -> list[Judgement]:
    """Return the judgements of a JSONL file; errors as ``schemas.jsonl.read_lines``.

    Half a decision in a last line without its end is passed over: it is being written just now, or its
    writer lost power, and nobody was told that it was kept.
    """
    found: list[Judgement] = []
    try:
        for _, judgement in read_lines(path, Judgement):
            found.append(judgement)
    except RecordFileError as error:
        if path.read_bytes().count(b"\n") >= error.line:
            raise
    return found


@dataclass(frozen=True)
class Judged:
    """What people decided, by claim id. Where decisions contradict each other, the latest holds.

    ``readings`` say what a text says, ``right`` and ``wrong`` whether that is true; ``added`` are claims that
    no program found.
    """

    same: dict[tuple[str, str], Judgement] = field(default_factory=dict)
    apart: dict[tuple[str, str], Judgement] = field(default_factory=dict)
    right: dict[str, Judgement] = field(default_factory=dict)
    wrong: dict[str, Judgement] = field(default_factory=dict)
    readings: dict[str, Judgement] = field(default_factory=dict)
    added: dict[str, Judgement] = field(default_factory=dict)

    def reading(self, claim: str) -> Judgement | None:
        """Return the decision that says how a claim is to be read, if people took one."""
        return self.readings.get(claim) or self.added.get(claim)

    @property
    def claims(self) -> frozenset[str]:
        """All claims whose truth or event was decided."""
        pairs = {claim for pair in (*self.same, *self.apart) for claim in pair}
        return frozenset(pairs | self.right.keys() | self.wrong.keys())


def judged(judgements: Iterable[Judgement]) -> Judged:
    """Return the decisions that hold: of contradicting ones the latest, whatever their order in the file."""
    found = Judged()
    for one in standing(judgements):
        if one.decision in READINGS:
            found.readings[one.claims[0]] = one
        elif one.decision == "added":
            found.readings.pop(one.claims[0], None)  # of one that was added before, and taken back
            found.added[one.claims[0]] = one
        elif one.decision in ("same_event", "not_same"):
            for pair in combinations(sorted(set(one.claims)), 2):
                found.same.pop(pair, None)
                found.apart.pop(pair, None)
                (found.same if one.decision == "same_event" else found.apart)[pair] = one
        elif one.decision in ("claim_right", "claim_wrong"):
            for claim in one.claims:
                found.right.pop(claim, None)
                found.wrong.pop(claim, None)
                (found.right if one.decision == "claim_right" else found.wrong)[claim] = one
    return found


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the decisions that nobody has withdrawn, the earliest first, in whatever order they come."""
    known = list(judgements)
    gone = {one.withdraws for one in known if one.decision == "withdrawn"}
    left = [one for one in known if one.decision != "withdrawn" and (one.id is None or one.id not in gone)]
    return sorted(left, key=_when)


def as_read(record: ClaimRecord, reading: Judgement | None) -> ClaimRecord | None:
    """Return a record as a person reads its text: corrected, as it is, or None where there is no such claim.

    A person who accepts a record accepts what was shown, which ``before`` holds.
    """
    if reading is None:
        return record
    if reading.decision == "read_wrong":
        return None
    return reading.after or reading.before or record


def with_readings(
    records: Iterable[ClaimRecord], decided: Judged
) -> Iterator[tuple[ClaimRecord, Judgement | None]]:
    """Yield the records as people read them, with the decision if there is one, then those that people added.

    A claim that a person says the text does not make is there as the program read it. One that nobody
    decided on gives way to one that a person added on the very same words.
    """
    added = {name: one.after for name, one in decided.added.items() if one.after}
    words = {_words(one) for one in added.values()}
    for record in records:
        reading = decided.reading(record.id)
        if record.id not in added and (reading or not words or _words(record) not in words):
            yield as_read(record, reading) or record, reading
    for name, record in added.items():
        reading = decided.reading(name)
        yield as_read(record, reading) or record, reading


def as_people_read(
    records: Iterable[ClaimRecord], decided: Judged, rejected: Counter[str] | None = None
) -> Iterator[ClaimRecord]:
    """Yield the records as ``with_readings`` has them, without those that are no claims.

    The ids of these are counted in ``rejected``.
    """
    for record, reading in with_readings(records, decided):
        if reading is None or reading.decision != "read_wrong":
            yield record
        elif rejected is not None:
            rejected[record.id] += 1


def _words(record: ClaimRecord) -> tuple[str, tuple[int, int], str]:
    return record.article.id, record.evidence.spans["count"], record.count.text


def _when(judgement: Judgement) -> tuple[str, str, str, tuple[str, ...]]:
    return judgement.when, judgement.by, judgement.decision, judgement.claims


def note_judgements(decided: Judged, happenings: list[Happening]) -> Iterator[Finding]:
    """Yield a finding for each event in which a person has called claims right or wrong."""
    for one in happenings:
        for _verdict, found, said in (
            ("agrees", decided.right, "right"),
            ("conflicts", decided.wrong, "wrong"),
        ):
            for claim in one.claims:
                if claim in found:
                    yield _judged_claim(one, claim, found[claim], said)


def _judged_claim(one: Happening, claim: str, judgement: Judgement, said: str) -> Finding:
    reason = f"{judgement.by} judged a claim about {what(one)} {said} on {judgement.when[:10]}."
    detail = {
        "rule": f"judgement.claim_{said}",
        "operands": [judgement.model_dump(mode="json")],
        "relation": said,
    }
    verdict: Verdict = "agrees" if said == "right" else "conflicts"
    return from_claims("count", verdict, (claim,), one, reason, detail)
