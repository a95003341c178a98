"""START HERE: the steps from an article to its claim records, in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from spacy.language import Language

from extractor.assemble.draft import Story
from extractor.assemble.fill import fill_slots
from extractor.assemble.find import find_drafts
from extractor.assemble.source import assign_source
from extractor.claims import Claims
from extractor.group import Opened, parsed_groups
from extractor.normalise.grantor import load_grantors
from extractor.parse import load_model, reading_parts
from extractor.read import read_parsed
from extractor.recognise.action import find_acts
from extractor.record import Origin, to_record
from schemas.article import Article
from schemas.record import ClaimRecord


class Extractor:
    """Reads articles; holds the model and the grantors, loaded once.

    ``model`` names an installed English spaCy pipeline, or is one that is loaded; ``grantors`` is a CSV of
    further grantors in the columns of ``extractor/lexicon/grantors.csv``. Raises ModelNotFoundError,
    ValueError for a pipeline without tagger and parser, or GrantorFileError, each with its remedy.

    >>> from schemas.article import Article
    >>> article = Article(id="a", text="Gov. Tim Walz has granted no pardons.", published="2021-06-25")
    >>> [(claim.count.value, claim.grantor.name) for claim in Extractor().extract(article)]
    [(0, 'Tim Walz')]
    """

    def __init__(self, model: str | Language | None = None, grantors: Path | None = None) -> None:
        self._model = reading_parts(model) if isinstance(model, Language) else load_model(model)
        self._table = load_grantors(grantors)
        self.model_name = (
            f"{self._model.meta['lang']}_{self._model.meta['name']}-{self._model.meta['version']}"
        )
        self.version = _version()

    def extract(self, article: Article) -> Claims:
        """Return every numeric clemency claim of the article, in reading order.

        The article alone decides the result: other articles, the clock and the machine don't.
        """
        ((_, result),) = self.extract_all([article])
        if isinstance(result, Exception):
            raise result
        return Claims(result)

    def extract_all(
        self, articles: Iterable[Article]
    ) -> Iterator[tuple[Article, list[ClaimRecord] | Exception]]:
        """Yield each article with its records, or with what went wrong with it; input order is kept.

        Articles are parsed together, which takes a third of the time of one after another.
        """
        for group in parsed_groups(articles, self._model):
            for one in group:
                yield one.article, one.error or self._result(one)

    def _result(self, one: Opened) -> list[ClaimRecord] | Exception:
        try:
            if one.outline is None or not any(find_acts(tree) for part in one.trees for tree in part):
                return []  # nothing to read, or "commuters" and "pardon me": no claim is without an act
            return self._records(one.article, read_parsed(one.outline, one.trees, self._table))
        except Exception as error:  # one bad article never stops a batch: the manifest names it
            return error

    def _records(self, article: Article, story: Story) -> list[ClaimRecord]:
        drafts = find_drafts(story)
        if not drafts:
            return []
        fill_slots(drafts, story, self._table)
        origin = Origin.of(article, self.model_name, self.version)
        return [to_record(draft, assign_source(draft, story), story, origin) for draft in drafts]


def extract(
    article: Article | str,
    published: dt.date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
) -> Claims:
    """Return the claims of one text, with the default model, in reading order.

    ``published`` is an ISO day; without it relative dates stay unresolved. ``published``, ``publisher`` and
    ``title`` are those of a text; an Article has its own. Raises ModelNotFoundError if the model is missing.

    >>> (claim,) = extract("Nearly 1,500 people were pardoned by Gov. Laura Kelly.", published="2021-06-25")
    >>> claim.count.value, claim.count.relation, claim.count.lower, claim.count.upper
    (1500, 'nearly', 1350, 1500)
    """
    if isinstance(article, str):
        day = published.isoformat() if isinstance(published, dt.date) else published
        article = Article(
            id="text",
            text=article,
            title=title,
            published=day,
            published_basis="metadata" if day else "unknown",
            publisher=publisher,
        )
    return _default().extract(article)


_extractors: list[Extractor] = []


def _default() -> Extractor:
    if not _extractors:
        _extractors.append(Extractor())
    return _extractors[0]


def _version() -> str:
    try:
        return version("clemency-claims")
    except PackageNotFoundError:  # run from a source tree that was not installed
        return "unknown"
