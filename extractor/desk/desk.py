"""The desk over the folder of a run: its claims and texts, and the journal of what people decide of them."""

from __future__ import annotations

import datetime as dt
import threading
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from extractor.desk.board import board, ever_added
from extractor.desk.checking import Changes, check_again
from extractor.desk.journal import JUDGEMENTS, Journal
from extractor.desk.state import State, state_of
from extractor.keep import find_articles
from extractor.report.article import ArticleView, article_view
from extractor.report.highlight import is_grounded
from extractor.report.view import ClaimView
from extractor.results import read_results
from schemas.article import Article
from schemas.judgement import Decision, Judgement
from schemas.record import ArticleRef, ClaimRecord

OTHERS = 12  # claims offered as told of the same event
WHOLE = 2_000_000  # code points; a person who looks for what is missing must see the whole text
Deciding = Callable[[State], Judgement]


class Desk:
    """The claims of a run's folder and the journal of decisions there; threads may share it.

    ``by`` is who decides here, ``articles`` where the texts are, if not where they were read; ``changes``
    what came of the last cross-check here. Raises OSError and RecordFileError as ``read_results``.
    """

    def __init__(self, folder: Path, by: str, articles: Path | None = None) -> None:
        self.folder, self.by, self._articles = folder, by, articles
        self.changes: Changes | None = None
        self.journal, self._lock = Journal(folder / JUDGEMENTS), threading.Lock()
        self._load(self.journal.refresh())

    def _load(self, known: Sequence[Judgement]) -> None:
        added = [one.after for one in known if one.after and one.decision == "added"]
        self.results = read_results(self.folder, self._articles, added)
        self._texts = dict(self.results.articles)
        self._board = board(self.results, ever_added(known, self.results))

    def state(self) -> State:
        """Return what is decided now, by everybody. Errors as ``Journal.refresh``."""
        with self._lock:
            return self._state(self.journal.refresh())

    def _state(self, known: Sequence[Judgement]) -> State:
        added = ever_added(known, self.results)
        if added != self._board.added:
            self._board = board(self.results, added)
        return state_of(known, self._board)

    def keep(self, decide: Deciding) -> Judgement:
        """Keep the decision that ``decide`` makes of all so far, and return it when it is on the disk.

        Raises what ``decide`` and ``Journal.add`` raise.
        """
        with self._lock:
            return self.journal.add(lambda known: decide(self._state(known)))

    def new(self, decision: Decision, claims: tuple[str, ...], **more: Any) -> Judgement:
        """Return a decision of the person here, taken now."""
        now = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
        return Judgement(decision=decision, claims=claims, by=self.by, when=now, id=uuid.uuid4().hex, **more)

    def check(self) -> Changes:
        """Cross-check anew with the decisions so far and take up the results; errors as ``check_again``."""
        with self._lock:
            known = self.journal.refresh()
            self.changes = check_again(self.folder, known, self._articles)
            self._load(known)
        return self.changes

    def source(self, name: str) -> Article | None:
        """Return an article as it was read, None if its text is not to be had."""
        silent = self.results.silent
        if name not in self._texts and name in silent:
            wanted = silent if self._articles else {name: silent[name]}
            self._texts |= find_articles(wanted, articles=self._articles)
        return self._texts.get(name)

    def text(self, record: ClaimRecord) -> str | None:
        """Return the text that a record's words are in, None if it was not found or is another one."""
        article = self.source(record.article.id)
        return article.text if article and is_grounded(record, article.text) else None

    def ref(self, name: str, state: State) -> ArticleRef:
        """Return what is known of an article; LookupError if nothing is."""
        if told := state.board.of_article.get(name):
            return told[0].record.article
        article = self.source(name)
        if article is None:
            return ArticleRef(id=name, location=self.results.silent[name])
        return ArticleRef.model_validate(article.model_dump(include=set(ArticleRef.model_fields)))

    def article(self, name: str, state: State) -> ArticleView:
        """Return an article as people read its claims; LookupError as ``ref``."""
        told = state.board.of_article.get(name, [])
        claims = [state.read(one) for one in told if one.record.id not in state.gone]
        return article_view(self.ref(name, state), claims, self.source(name), longest=WHOLE)


def others(claim: ClaimView) -> tuple[list[ClaimView], int]:
    """Return claims that may tell of the same event as one (its event's and those that findings hold it
    against, the latter first), and how many of them are left out.
    """
    found: dict[int, ClaimView] = {}
    told = [one for finding in claim.urgent + claim.calm for one in finding.claims]
    for one in (*told, *(claim.event.claims if claim.event else ())):
        if one.number != claim.number:
            found.setdefault(one.number, one)
    return list(found.values())[:OTHERS], max(0, len(found) - OTHERS)
