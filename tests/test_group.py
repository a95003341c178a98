"""Articles parsed together: the same result as alone, in order, and one that fails fails alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor import group
from extractor.group import ENOUGH, HELD, parsed_groups
from extractor.parse import parse
from extractor.pipeline import Extractor
from schemas.article import Article

TEXTS = (
    "Gov. Laura Kelly pardoned 39 people on Friday. Five of them were veterans, her office said.",
    "The council mended 12 roads.",
    "The king amnestied 300 prisoners.\n\nOf those, 20 had been on death row for a decade or more.",
    "",
    "President Joe Biden commuted the sentences of nearly 1,500 people. It was a record.",
)


def articles(texts: Iterable[str]) -> list[Article]:
    return [Article(id=str(n), text=text, published="2024-12-13") for n, text in enumerate(texts)]


def test_articles_together_give_what_each_gives_alone(extractor: Extractor) -> None:
    many = articles(TEXTS * 40)  # more than one group
    assert sum(len(text) for text in TEXTS) * 40 > ENOUGH
    together = list(extractor.extract_all(many))
    assert [article for article, _ in together] == many
    assert [found for _, found in together] == [extractor.extract(article) for article in many]


def test_groups_end_when_the_parser_or_memory_has_enough(model: Language) -> None:
    kelly = TEXTS[0]
    sizes = [len(one) for one in parsed_groups(articles([kelly] * 300), model)]
    assert sizes[0] == -(-ENOUGH // len(kelly))
    assert sum(sizes) == 300
    idle = articles(["nothing of the kind " * (HELD // 40)] * 5)
    assert [len(g) for g in parsed_groups(idle, model)] == [2, 2, 1]


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the parser fail on any text that speaks of a king."""

    def parsing(texts: Sequence[tuple[str, Sequence[int]]], model: Language) -> Iterable[Doc]:
        if any("king" in text for text, _ in texts):
            raise ValueError("a king")
        return parse(texts, model)

    monkeypatch.setattr(group, "parse", parsing)


@pytest.mark.usefixtures("breaking")
def test_what_breaks_the_parser_fails_alone(extractor: Extractor) -> None:
    found = [result for _, result in extractor.extract_all(articles(TEXTS))]
    assert [type(result) for result in found] == [list, list, ValueError, list, list]
    assert found[0]
    assert found[4]
    with pytest.raises(ValueError, match="a king"):
        extractor.extract(articles(TEXTS)[2])
