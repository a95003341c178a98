"""What the desk knows: the claims of a run, and what people have decided of them so far."""

from __future__ import annotations

import datetime as dt
import threading
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from extractor.crosscheck.judged import Judged, as_read, judged, standing
from extractor.desk.correction import CorrectionError, Form, corrected
from extractor.desk.journal import Journal
from extractor.desk.queue import Item, queue
from extractor.report.article import ArticleView, article_views
from extractor.report.highlight import is_grounded
from extractor.report.joined import views
from extractor.report.view import ClaimView
from extractor.results import Results
from schemas.judgement import READINGS, Decision, Judgement
from schemas.record import ClaimRecord

ALONE: tuple[Decision, ...] = ("read_right", "read_wrong", "corrected", "claim_right", "claim_wrong", "note")
PAIRED: tuple[Decision, ...] = ("same_event", "not_same")
MAX_NOTE = 2000  # characters
OTHERS = 12  # claims offered as told of the same event


class StaleError(ValueError):
    """Somebody else decided in the meantime, so that a person decided on what no longer holds."""


@dataclass(frozen=True, slots=True)
class State:
    """All decisions at one moment; ``history`` has those about a claim, by its id, the withdrawn ones too."""

    all: tuple[Judgement, ...]
    standing: tuple[Judgement, ...]
    judged: Judged
    history: dict[str, list[Judgement]]

    @property
    def done(self) -> frozenset[str]:
        """The claims whose reading or truth is decided."""
        return frozenset(self.judged.readings.keys() | self.judged.right.keys() | self.judged.wrong.keys())

    def version(self, claim: str) -> str:
        """What changes with every decision about a claim."""
        return str(len(self.history.get(claim, ())))


class Desk:
    """The claims of a run and the journal of decisions; threads may share it. ``by`` is who decides here."""

    def __init__(self, results: Results, journal: Journal, by: str) -> None:
        self.results, self.by = results, by
        self._journal, self._lock = journal, threading.Lock()
        self.claims = views(results.records, results.events, results.findings).claims
        self.items: tuple[Item, ...] = queue(self.claims)
        self.by_id = {one.record.id: one for one in self.claims}
        self._of_article: dict[str, list[ClaimView]] = defaultdict(list)
        for one in self.claims:
            self._of_article[one.record.article.id].append(one)

    def state(self) -> State:
        """Return what is decided now, by everybody. Errors as ``Journal.refresh``."""
        with self._lock:
            return _state(self._journal.refresh())

    def decided(self, state: State) -> int:
        """Return how many of the claims here are decided on."""
        return len(state.done & self.by_id.keys())

    def claim(self, number: int) -> ClaimView:
        """Return a claim by its number; LookupError if there is none."""
        if not 1 <= number <= len(self.claims):
            raise LookupError(f"there is no claim {number}")
        return self.claims[number - 1]

    def read(self, claim: ClaimView, state: State) -> ClaimView:
        """Return a claim with the record that holds: the machine's, or what a person made of it."""
        record = claim.record
        return replace(claim, record=as_read(record, state.judged.readings.get(record.id)) or record)

    def text(self, record: ClaimRecord) -> str | None:
        """Return the text that a record's words are in, None if it was not found or is another one."""
        article = self.results.articles.get(record.article.id)
        return article.text if article and is_grounded(record, article.text) else None

    def article(self, claim: ClaimView, state: State) -> ArticleView:
        """Return the article of a claim, as people read its claims."""
        name = claim.record.article.id
        (found,) = article_views(
            [self.read(one, state) for one in self._of_article[name]], self.results.articles
        )
        return found

    def others(self, claim: ClaimView) -> tuple[list[ClaimView], int]:
        """Return claims that may tell of the same event (its event's and those that findings hold it
        against, the latter first), and how many of them are left out.
        """
        found: dict[int, ClaimView] = {}
        told = [one for finding in claim.urgent + claim.calm for one in finding.claims]
        for one in (*told, *(claim.event.claims if claim.event else ())):
            if one.number != claim.number:
                found.setdefault(one.number, one)
        return list(found.values())[:OTHERS], max(0, len(found) - OTHERS)

    def decide(self, claim: ClaimView, decision: str, form: Form) -> Judgement:
        """Keep a decision about a claim, and return it when it is on the disk.

        Raises CorrectionError for what was typed wrongly, StaleError, and what ``Journal.add`` raises.
        """
        kind = next((one for one in (*ALONE, *PAIRED) if one == decision), None)
        if kind is None:
            raise CorrectionError(f"{decision!r} is no decision")
        note = _note(form)
        if kind == "note" and note is None:
            raise CorrectionError("the note is empty")

        def made(known: list[Judgement]) -> Judgement:
            state = _state(known)
            if kind != "note" and form.get("version") != state.version(claim.record.id):
                raise StaleError("this claim was decided on in the meantime; look at it again")
            record = self.read(claim, state).record
            after = corrected(record, form, self.text(record)) if kind == "corrected" else None
            if after == record:
                raise CorrectionError("nothing was changed; accept the claim if it is read rightly")
            return Judgement(
                decision=kind, claims=self._about(claim, kind, form), by=self.by, when=_now(), note=note,
                id=uuid.uuid4().hex, before=record if kind in READINGS else None,
                after=after,
            )  # fmt: skip

        with self._lock:
            return self._journal.add(made)

    def withdraw(self, which: str | None) -> Judgement:
        """Take back a decision by its id, or without one the last that was taken here.

        Nothing is deleted: the withdrawal is a decision too. Raises StaleError if there is nothing to take
        back, and what ``Journal.add`` raises.
        """

        def made(known: list[Judgement]) -> Judgement:
            last = self.last(_state(known)) if which is None else None
            found = last or next((one for one in standing(known) if which and one.id == which), None)
            if found is None:
                raise StaleError("there is no such decision to take back, or somebody took it back before")
            return Judgement(
                decision="withdrawn", claims=found.claims, by=self.by, when=_now(), id=uuid.uuid4().hex,
                withdraws=found.id,
            )  # fmt: skip

        with self._lock:
            return self._journal.add(made)

    def last(self, state: State) -> Judgement | None:
        """Return the last decision of the person here that stands."""
        return next((one for one in reversed(state.standing) if one.by == self.by and one.id), None)

    def _about(self, claim: ClaimView, decision: Decision, form: Form) -> tuple[str, ...]:
        if decision not in PAIRED:
            return (claim.record.id,)
        given = form.get("other", "").strip()
        if not (given.isascii() and given.isdigit() and len(given) < 10):
            raise CorrectionError("name the other claim by its number")
        try:
            other = self.claim(int(given)).record.id
        except LookupError as error:
            raise CorrectionError(str(error)) from error
        if other == claim.record.id:
            raise CorrectionError("that is the same claim; name another one")
        return claim.record.id, other


def _state(known: Iterable[Judgement]) -> State:
    every = tuple(known)
    history: dict[str, list[Judgement]] = defaultdict(list)
    for one in every:
        for name in dict.fromkeys(one.claims):
            history[name].append(one)
    return State(every, tuple(standing(every)), judged(every), dict(history))


def _note(form: Form) -> str | None:
    note = form.get("note", "").strip()
    if len(note) > MAX_NOTE:
        raise CorrectionError(f"the note is longer than {MAX_NOTE} characters")
    return note or None


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
