"""Whole articles, in which a person finds what the program missed; and the check of all anew."""

from __future__ import annotations

from flask import redirect, request
from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Response

from extractor.desk import deciding
from extractor.desk.addition import empty_form
from extractor.desk.correction import CorrectionError, selected
from extractor.desk.frame import Frame, asked, here, numbers, pages_of
from extractor.desk.queue import folded
from extractor.desk.state import State


class ArticlePages:
    """Pages about articles, and about all of them; each method answers one address."""

    def __init__(self, frame: Frame) -> None:
        self._frame, self._desk = frame, frame.desk

    def articles(self) -> str:
        """Return a page of the list of articles."""
        state = self._desk.state()
        terms = folded(asked()[1]).split()
        found = [
            (number, label, len([one for one in told if one.record.id not in state.gone]))
            for name, number in state.board.numbers.items()
            for told in [state.board.of_article.get(name, ())]
            for label in [" · ".join(_label(name, state))]
            if all(term in folded(label) for term in terms)
        ]
        page, pages, part = pages_of(len(found))
        return self._frame.page(
            "articles.html.jinja", state, sheets=found[part], found=len(found), page=page, pages=pages
        )

    def article(self, number: int) -> str:
        """Return the page of an article; ``count_span`` of the address are words that were selected."""
        return self._page(number, fields=None)

    def _page(self, number: int, fields: dict[str, str] | None, problem: str = "") -> str:
        state = self._desk.state()
        article = self._desk.article(_name(number, state), state)
        if fields is None:
            fields = self._selected(article.ref.id, request.args.get("count_span", ""))
        return self._frame.page(
            "add.html.jinja", state, sheet=number, article=article, numbers=numbers(article),
            fields=fields, problem=problem,
        )  # fmt: skip

    def _selected(self, name: str, given: str) -> dict[str, str]:
        source = self._desk.source(name)
        try:
            start, end, words = selected(given, "count", source.text if source else None)
        except CorrectionError:
            return empty_form("", "")
        return empty_form(f"{start}-{end}", words)

    def add(self, number: int) -> Response | str:
        """Keep a claim that a person found in an article, and show it; or say why that can't be."""
        name = _name(number, self._desk.state())
        if request.form.get("article") != name:
            raise BadRequest("The articles are no longer those of this page; go back to the list.")
        try:
            made = deciding.add(self._desk, name, request.form)
        except CorrectionError as error:
            fields = empty_form("", "")
            typed = {field: request.form.get(field, was) for field, was in (fields | {"note": ""}).items()}
            return self._page(number, typed, str(error))
        claim = self._desk.state().board.by_id[made.claims[0]]
        return redirect(here(f"/claim/{claim.number}"), 303)

    def check(self) -> Response:
        """Cross-check anew, and show what that changed."""
        self._desk.check()
        return redirect(here("/changes"), 303)

    def changes(self) -> str:
        """Return what the last cross-check here changed."""
        return self._frame.page("changes.html.jinja", self._desk.state(), changes=self._desk.changes)


def _name(number: int, state: State) -> str:
    if not 1 <= number <= len(state.board.articles):
        raise NotFound(f"There is no article {number}.")
    return state.board.articles[number - 1]


def _label(name: str, state: State) -> list[str]:
    """Return how a list names an article: what is known of it without reading it."""
    told = state.board.of_article.get(name)
    if not told:
        return [name]
    ref = told[0].record.article
    return [part for part in (ref.title, ref.publisher, ref.published, name) if part]
