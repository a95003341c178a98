"""The sample articles and their gold belong together."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.read import read_articles
from schemas.article import Article
from schemas.gold import GoldArticle
from schemas.jsonl import read_gold

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    read = list(read_articles([CORPUS / "articles"]))
    problems = [str(item) for item in read if not isinstance(item, Article)]
    assert not problems
    return {item.id: item for item in read if isinstance(item, Article)}


@pytest.fixture(scope="module")
def gold() -> dict[str, GoldArticle]:
    return {article.id: article for article in read_gold(CORPUS / "gold")}


def test_every_sample_article_has_gold(articles: dict[str, Article], gold: dict[str, GoldArticle]) -> None:
    assert articles.keys() == gold.keys()


def test_article_and_gold_say_the_same(articles: dict[str, Article], gold: dict[str, GoldArticle]) -> None:
    names = ("text", "published", "publisher")
    differ = [
        f"{key}: {name} is read as {getattr(articles[key], name)!r}, gold has {getattr(gold[key], name)!r}"
        for key in sorted(gold.keys() & articles.keys())
        for name in names
        if getattr(articles[key], name) != getattr(gold[key], name)
    ]
    assert not differ


def test_there_are_enough_with_and_without_claims(gold: dict[str, GoldArticle]) -> None:
    assert len(gold) >= 40
    assert sum(not article.claims for article in gold.values()) >= 12


def test_bounds_follow_from_value_and_relation(gold: dict[str, GoldArticle]) -> None:
    """The rules for lower and upper that the record contract gives for each relation."""
    wrong = []
    for key, article in gold.items():
        for claim in article.claims:
            count = claim.count
            if count.value is None:
                continue
            value = count.value
            lower, upper = {
                "exactly": (value, value), "nearly": (-(-value * 9 // 10), value),
                "about": (-(-value * 9 // 10), value * 11 // 10), "at_least": (value, None),
                "more_than": (value + 1, None), "at_most": (0, value), "less_than": (0, value - 1),
                "between": (count.lower, count.upper),
            }[count.relation]  # fmt: skip
            if (count.lower, count.upper) != (lower, upper):
                wrong.append(f"{key} {count.text!r}: [{count.lower}, {count.upper}], not [{lower}, {upper}]")
    assert not wrong
