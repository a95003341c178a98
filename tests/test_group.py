"""Articles parsed together: the same result as alone, in order, and one that fails fails alone."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from spacy.language import Language

from corpus.read import read_articles
from extractor import group, parse_many
from extractor.group import parsed_groups
from extractor.parse_many import Text, parse_all
from extractor.pipeline import Extractor
from extractor.tree import Tree
from schemas.article import Article
from schemas.jsonl import to_line

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
    many = articles(TEXTS * 40)
    together = list(extractor.extract_all(many))
    assert [article for article, _ in together] == many
    assert [found for _, found in together] == [extractor.extract(article) for article in many]


ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"
SAMPLES = [item for item in read_articles([ARTICLES]) if isinstance(item, Article)]


@pytest.fixture(scope="module")
def one_by_one(extractor: Extractor) -> dict[str, list[str]]:
    return {article.id: [to_line(r) for r in extractor.extract(article)] for article in SAMPLES}


@pytest.mark.parametrize(
    ("texts", "characters", "seed"), [(256, 10**5, 0), (1, 10**5, 1), (7, 3000, 2), (5000, 10**7, 3)]
)
def test_the_batch_and_the_order_change_no_byte(
    extractor: Extractor,
    one_by_one: dict[str, list[str]],
    monkeypatch: pytest.MonkeyPatch,
    texts: int,
    characters: int,
    seed: int,
) -> None:
    monkeypatch.setattr(parse_many, "BATCH_SIZE", texts)
    monkeypatch.setattr(parse_many, "MOST_CHARACTERS", characters)
    monkeypatch.setattr(group, "ENOUGH", characters)
    shuffled = random.Random(seed).sample(SAMPLES, len(SAMPLES))
    found = {
        article.id: [to_line(record) for record in result]
        for article, result in extractor.extract_all(shuffled)
        if not isinstance(result, Exception)
    }
    assert list(found) == [article.id for article in shuffled]
    assert found == one_by_one
    assert sum(map(len, found.values())) > 200


CLAIM, NONE = "Gov. Laura Kelly pardoned 39 people.", "The council voted 5 to 2."


@pytest.mark.parametrize(
    ("texts", "sizes"),
    [
        pytest.param([NONE] * 3, [1, 1, 1, 0], id="nobody waits for nothing"),
        pytest.param([CLAIM] * 7, [3, 3, 1], id="enough to parse"),
        pytest.param([CLAIM] + [NONE] * 6, [5, 1, 1, 0], id="articles that wait"),
        pytest.param([CLAIM, NONE * 50, CLAIM], [2, 1], id="characters that wait"),
    ],
)
def test_groups_end(
    model: Language, monkeypatch: pytest.MonkeyPatch, texts: list[str], sizes: list[int]
) -> None:
    monkeypatch.setattr(group, "ENOUGH", 3 * len(CLAIM))
    monkeypatch.setattr(group, "WAITING", 5)
    monkeypatch.setattr(group, "HELD", 1000)
    assert [len(g) for g in parsed_groups(articles(texts), model)] == sizes


def test_no_article_is_taken_before_it_is_needed(model: Language) -> None:
    """An endless stream without claims comes back as it goes in."""

    def endless() -> Iterator[Article]:
        while True:
            yield Article(id="a", text=NONE)

    assert len(next(parsed_groups(endless(), model))) == 1


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the parser fail on any text that speaks of a king."""

    def parsing(texts: Sequence[Text], model: Language) -> list[list[Tree]]:
        if any("king" in text.words for text in texts):
            raise ValueError("a king")
        return parse_all(texts, model)

    monkeypatch.setattr(group, "parse_all", parsing)


@pytest.mark.usefixtures("breaking")
def test_what_breaks_the_parser_fails_alone(extractor: Extractor) -> None:
    found = [result for _, result in extractor.extract_all(articles(TEXTS))]
    assert [type(result) for result in found] == [list, list, ValueError, list, list]
    assert found[0]
    assert found[4]
    with pytest.raises(ValueError, match="a king"):
        extractor.extract(articles(TEXTS)[2])


def test_what_breaks_the_cutting_fails_alone(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    cut = group.outline

    def cutting(article: Article) -> group.Outline:
        if "king" in article.text:
            raise ValueError("a king")
        return cut(article)

    monkeypatch.setattr(group, "outline", cutting)
    found = [result for _, result in extractor.extract_all(articles(TEXTS))]
    assert [type(result) for result in found] == [list, list, ValueError, list, list]


def test_words_leave_the_vocabulary_once_it_is_full(model: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Text("Roe pardoned 12 Zembrovians.", [0], 100)
    monkeypatch.setattr(parse_many, "KEPT_WORDS", 0)
    (first,) = parse_all([text], model)
    assert "Zembrovians" not in model.vocab.strings
    monkeypatch.undo()
    (second,) = parse_all([text], model)
    assert "Zembrovians" in model.vocab.strings
    assert first == second
    assert first[0].words[-2:] == ["Zembrovians", "."]
    assert first[0].start == 100


def test_nothing_to_parse(model: Language) -> None:
    assert parse_all([], model) == []
    assert parse_all([Text("", [])], model) == [[]]
