"""The language model, loaded once for all tests, and short ways to read a text with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import settings
from spacy.language import Language

from extractor.assemble.draft import Draft, Story
from extractor.assemble.find import find_drafts
from extractor.normalise.grantor import load_grantors
from extractor.parse import load_model, parse, trees
from extractor.pipeline import Extractor
from extractor.read import read_story
from extractor.tree import Tree
from schemas.article import Article
from schemas.record import ClaimRecord
from tests.browser import browser, visit  # noqa: F401
from tests.needs import check_needs
from tests.table import FRIDAY, Claim, Records

#: How long an example takes says nothing: the machine may be busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.hookimpl(tryfirst=True)  # before the fixtures of the test
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, or fail, a test that needs what isn't there."""
    check_needs(name for marker in item.iter_markers("needs") for name in marker.args)


@pytest.fixture(scope="session")
def model() -> Language:
    """The default spaCy pipeline."""
    return load_model()


@pytest.fixture(scope="session")
def read(model: Language) -> Callable[[str], Story]:
    """Return a function that segments, parses and recognises a text, as the pipeline does."""
    table = load_grantors(None)

    def reading(text: str) -> Story:
        return read_story(Article(id="test", text=text), model, table)

    return reading


@pytest.fixture(scope="session")
def drafts(read: Callable[[str], Story]) -> Callable[[str], list[Draft]]:
    """Return a function that finds the claims of a text."""

    def finding(text: str) -> list[Draft]:
        return find_drafts(read(text))

    return finding


@pytest.fixture(scope="session")
def sentence_tree(model: Language) -> Callable[[str], Tree]:
    """Return a function that parses one sentence, whatever it says."""

    def parsing(sentence: str) -> Tree:
        (doc,) = parse([(sentence, [0])], model)
        (tree,) = trees(doc)
        return tree

    return parsing


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor that everything in ``tests`` shares."""
    return Extractor()


@pytest.fixture(scope="session")
def records(extractor: Extractor) -> Records:
    """Return a function from a text, with its day of publication and title, to its records."""

    @cache
    def reading(text: str, published: str | None = FRIDAY, title: str | None = None) -> list[ClaimRecord]:
        basis = "metadata" if published else "unknown"
        article = Article(id="a", text=text, title=title, published=published, published_basis=basis)
        return extractor.extract(article)

    return reading


@pytest.fixture(scope="session")
def claim(records: Records) -> Claim:
    """Return a function from a text to the one claim whose count has a number: 39 unless told."""

    def finding(
        text: str, number: str = "39", published: str | None = FRIDAY, title: str | None = None
    ) -> ClaimRecord:
        found = records(text, published, title)
        having = [r for r in found if number in r.count.text.split()]
        assert len(having) == 1, [r.count.text for r in found]
        return having[0]

    return finding
