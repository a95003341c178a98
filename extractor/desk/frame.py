"""What all pages of the desk share: the frame around them, and addresses that keep what was asked for."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlencode

from flask import request
from jinja2 import ChoiceLoader, Environment, PackageLoader

from extractor.desk import said
from extractor.desk.access import Access
from extractor.desk.correction import CHOICES, SLOTS
from extractor.desk.desk import Desk
from extractor.desk.queue import REASONS
from extractor.desk.state import State
from extractor.report.article import ArticleView
from extractor.report.environment import environment
from extractor.report.words import verdict

PAGE = 50  # claims or articles of a list on a page
SHOWS = {"open": "open", "all": "all", "done": "decided", **REASONS}


class Frame:
    """The frame of the pages of a desk."""

    def __init__(self, desk: Desk, access: Access) -> None:
        self.desk, self._access = desk, access

    def page(self, template: str, state: State, **more: Any) -> str:
        """Return a page, complete without scripts."""
        show, find = asked()
        return (
            templates()
            .get_template(template)
            .render(
                desk=self.desk,
                state=state,
                show=show,
                find=find,
                here=here,
                shows=SHOWS,
                reasons=REASONS,
                last=state.last_by(self.desk.by),
                form_token=self._access.form_token,
                choices=CHOICES,
                slots=SLOTS,
                **more,
            )
        )


def asked() -> tuple[str, str]:
    """Return which claims the request asks for: the kind, and the words to find."""
    show = request.args.get("show", "open")
    return show if show in SHOWS else "open", request.args.get("find", "")[:200]


def here(path: str, **more: object) -> str:
    """Return a place of the desk that keeps what was asked for."""
    show, find = asked()
    query = {"show": show if show != "open" else "", "find": find, **more}
    kept = urlencode({name: value for name, value in query.items() if value})
    return f"{path}?{kept}" if kept else path


def numbers(article: ArticleView) -> dict[str, tuple[int, str]]:
    """Return what the number before each count says and leads to."""
    return {one.record.id: (one.index, here(f"/claim/{one.number}")) for one in article.claims}


def pages_of(found: int) -> tuple[int, int, slice]:
    """Return which page of a list is asked for, how many there are, and the part of the list on it."""
    pages = max(1, -(-found // PAGE))
    page = min(max(request.args.get("page", 1, int), 1), pages)
    return page, pages, slice((page - 1) * PAGE, page * PAGE)


@cache
def templates() -> Environment:
    """Return the report's templates with those of the desk."""
    loaders = [PackageLoader("extractor.desk"), PackageLoader("extractor.report")]
    made = environment().overlay(loader=ChoiceLoader(loaders))
    made.globals = dict(made.globals) | {
        "said_of": said.said_of,
        "changes": said.changes,
        "names": said.NAMES,
        "verdict": verdict,
    }
    return made
