"""The queue, and a claim of it on which a person decides."""

from __future__ import annotations

from collections.abc import Sequence

from flask import redirect, request
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Response

from extractor.desk import deciding
from extractor.desk.correction import CorrectionError, fields_of
from extractor.desk.deciding import StaleError
from extractor.desk.desk import others
from extractor.desk.frame import Frame, asked, here, numbers, pages_of
from extractor.desk.queue import Item, chosen
from extractor.desk.state import State
from extractor.report.view import ClaimView


class ClaimPages:
    """Pages about claims; each method answers one address."""

    def __init__(self, frame: Frame) -> None:
        self._frame, self._desk = frame, frame.desk

    def queue(self) -> str:
        """Return a page of the queue."""
        state = self._desk.state()
        show, find = asked()
        items = _items(state, show, find)
        page, pages, part = pages_of(len(items))
        shown = [(one, state.read(one.view)) for one in items[part]]
        return self._frame.page(
            "queue.html.jinja", state, items=shown, found=len(items), page=page, pages=pages
        )

    def claim(self, number: int) -> str:
        """Return the page of a claim."""
        state = self._desk.state()
        return self._page(_known(number, state), state)

    def _page(
        self, claim: ClaimView, state: State, problem: str = "", typed: dict[str, str] | None = None
    ) -> str:
        name = claim.record.article.id
        read, article = state.read(claim), self._desk.article(name, state)
        beside, left = others(claim)
        order = _order(state)
        return self._frame.page(
            "claim.html.jinja", state, claim=read, problem=problem, gone=claim.record.id in state.gone,
            fields=fields_of(read.record) | (typed or {}), article=article, numbers=numbers(article),
            sheet=state.board.numbers[name], others=[state.read(one) for one in beside], left=left,
            history=state.history.get(claim.record.id, []), version=state.version(claim.record.id),
            standing={one.id for one in state.standing}, by_id=state.board.by_id,
            before=_beside(order, claim, -1), after=_beside(order, claim, 1),
        )  # fmt: skip

    def decide(self, number: int) -> Response | str:
        """Keep what was decided of a claim, and go on to the next; or say why that can't be.

        What was typed wrongly comes back as the form, with 200: browsers log a 4xx as an error of the page.
        """
        claim = _known(number, self._desk.state())
        if request.form.get("claim") != claim.record.id:
            raise BadRequest("The claims are no longer those of this page; go back to the queue.")
        try:
            made = deciding.decide(self._desk, claim, request.form.get("decision", ""), request.form)
        except (CorrectionError, StaleError) as error:
            kept = fields_of(claim.record).keys() & request.form.keys()
            typed = {name: request.form[name] for name in kept} if isinstance(error, CorrectionError) else {}
            typed["note"] = request.form.get("note", "")
            return self._page(claim, self._desk.state(), str(error), typed)
        if made.decision in ("note", "same_event", "not_same"):
            return redirect(here(f"/claim/{number}"), 303)
        return redirect(here(_next(claim, self._desk.state())), 303)

    def undo(self) -> Response:
        """Take a decision back, and show what it was about."""
        try:
            made = deciding.withdraw(self._desk, request.form.get("id") or None)
        except StaleError as error:
            raise BadRequest(f"{error}.") from error
        state = self._desk.state()
        claim = state.board.by_id.get(made.claims[0])
        if claim is None:
            return redirect(here("/"), 303)
        if claim.record.id in state.gone:
            return redirect(here(f"/article/{state.board.numbers[claim.record.article.id]}"), 303)
        return redirect(here(f"/claim/{claim.number}"), 303)


def _known(number: int, state: State) -> ClaimView:
    try:
        return state.claim(number)
    except LookupError as error:
        raise NotFound(f"{error}.") from error


def _items(state: State, show: str, find: str) -> Sequence[Item]:
    there = (one for one in state.board.items if one.view.record.id not in state.gone)
    return chosen(there, show, find, state.done)


def _order(state: State) -> Sequence[Item]:
    """Return what a person goes through, one after another: also what is decided on by now."""
    show, find = asked()
    return _items(state, "all" if show in ("open", "done") else show, find)


def _next(claim: ClaimView, state: State) -> str:
    """Return the place of the next claim to decide on: after this one in the queue, else the first."""
    order = _order(state)
    places = [one.number for one in order]
    at = places.index(claim.number) + 1 if claim.number in places else 0
    left = (one for one in (*order[at:], *order[:at]) if one.view.record.id not in state.done)
    following = next(left, None)
    return f"/claim/{following.number}" if following else "/"


def _beside(order: Sequence[Item], claim: ClaimView, step: int) -> Item | None:
    places = [one.number for one in order]
    if claim.number not in places:
        return None
    place = places.index(claim.number) + step
    return order[place] if 0 <= place < len(order) else None
