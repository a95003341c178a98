"""Decisions as people take them: what a form asks for becomes a line of the journal, or is refused."""

from __future__ import annotations

from extractor.desk.addition import added
from extractor.desk.correction import CorrectionError, Form, corrected
from extractor.desk.desk import Desk
from extractor.desk.state import State
from extractor.report.view import ClaimView
from schemas.judgement import READINGS, Decision, Judgement

ALONE: tuple[Decision, ...] = ("read_right", "read_wrong", "corrected", "claim_right", "claim_wrong", "note")
PAIRED: tuple[Decision, ...] = ("same_event", "not_same")
MAX_NOTE = 2000  # characters


class StaleError(ValueError):
    """Somebody else decided in the meantime, so that a person decided on what no longer holds."""


def decide(desk: Desk, claim: ClaimView, decision: str, form: Form) -> Judgement:
    """Keep a decision about a claim, and return it when it is on the disk.

    Raises CorrectionError for what was typed wrongly, StaleError, and what ``Journal.add`` raises.
    """
    kind = next((one for one in (*ALONE, *PAIRED) if one == decision), None)
    if kind is None:
        raise CorrectionError(f"{decision!r} is no decision")
    note = _note(form)
    if kind == "note" and note is None:
        raise CorrectionError("the note is empty")

    def made(state: State) -> Judgement:
        if claim.record.id in state.gone:
            raise StaleError("this claim was taken back by whoever added it")
        if kind != "note" and form.get("version") != state.version(claim.record.id):
            raise StaleError("this claim was decided on in the meantime; look at it again")
        record = state.read(claim).record
        after = corrected(record, form, desk.text(record)) if kind == "corrected" else None
        if after == record:
            raise CorrectionError("nothing was changed; accept the claim if it is read rightly")
        before = record if kind in READINGS else None
        return desk.new(kind, _about(claim, kind, form, state), note=note, before=before, after=after)

    return desk.keep(made)


def add(desk: Desk, article: str, form: Form) -> Judgement:
    """Keep a claim that no program found, in the article of that id; errors as ``decide``."""
    note = _note(form)

    def made(state: State) -> Judgement:
        source = desk.source(article)
        after = added(form, source.text if source else None, desk.ref(article, state))
        for one in map(state.read, state.board.of_article.get(article, ())):
            same = one.record.evidence.spans["count"] == after.evidence.spans["count"]
            if same and one.record.id not in state.gone and not one.rejected:
                raise CorrectionError(f"claim {one.number} is on these words already; correct that one")
        return desk.new("added", (after.id,), note=note, after=after)

    return desk.keep(made)


def withdraw(desk: Desk, which: str | None) -> Judgement:
    """Take back a decision by its id, or without one the last that was taken here.

    Nothing is deleted: the withdrawal is a decision too. Raises StaleError if there is nothing to take
    back, and what ``Journal.add`` raises.
    """

    def made(state: State) -> Judgement:
        last = state.last_by(desk.by) if which is None else None
        found = last or next((one for one in state.standing if which and one.id == which), None)
        if found is None:
            raise StaleError("there is no such decision to take back, or somebody took it back before")
        return desk.new("withdrawn", found.claims, withdraws=found.id)

    return desk.keep(made)


def _about(claim: ClaimView, decision: Decision, form: Form, state: State) -> tuple[str, ...]:
    if decision not in PAIRED:
        return (claim.record.id,)
    given = form.get("other", "").strip()
    if not (given.isascii() and given.isdigit() and len(given) < 10):
        raise CorrectionError("name the other claim by its number")
    try:
        other = state.claim(int(given)).record.id
    except LookupError as error:
        raise CorrectionError(str(error)) from error
    if other == claim.record.id:
        raise CorrectionError("that is the same claim; name another one")
    return claim.record.id, other


def _note(form: Form) -> str | None:
    note = form.get("note", "").strip()
    if len(note) > MAX_NOTE:
        raise CorrectionError(f"the note is longer than {MAX_NOTE} characters")
    return note or None
