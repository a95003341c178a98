"""The examples and counterexamples of the lexicon of counts, and counts in any text."""

from __future__ import annotations

import re
import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.lexicon import load_toml
from extractor.mention import CountMention
from extractor.recognise.count import counts

LEXICON: dict[str, Any] = load_toml("counts")


def brief(text: str) -> list[tuple[str, float | None, str]]:
    """Return text, value and relation of the mentions that count."""
    return [(m.text, m.value, m.relation) for m in counts(text) if m.kind == "count"]


def only(text: str) -> CountMention:
    (mention,) = counts(text)
    return mention


def test_lexicon_rules_have_the_fields_they_need_and_no_other() -> None:
    for rule in LEXICON["hedge"]:
        assert set(rule) == {"relation", "side", "phrases", "examples", "counterexamples"}
        assert rule["side"] in ("before", "after", "final")
    for rule in [*LEXICON["shape"], *LEXICON["follows"]]:
        assert set(rule) - {"only"} == {"id", "pattern", "examples", "counterexamples"}


HEDGE_ROWS = [(rule, text) for rule in LEXICON["hedge"] for text in rule["examples"]]
HEDGE_MISSES = [(rule, text) for rule in LEXICON["hedge"] for text in rule["counterexamples"]]


@pytest.mark.parametrize(("rule", "text"), HEDGE_ROWS, ids=[row[1] for row in HEDGE_ROWS])
def test_lexicon_hedge_hits_its_examples(rule: dict[str, Any], text: str) -> None:
    assert [m.relation for m in counts(text)] == [rule["relation"]]


@pytest.mark.parametrize(("rule", "text"), HEDGE_MISSES, ids=[row[1] for row in HEDGE_MISSES])
def test_lexicon_hedge_misses_its_counterexamples(rule: dict[str, Any], text: str) -> None:
    assert rule["relation"] not in [m.relation for m in counts(text)]


HEDGE_PHRASES = [
    (rule["side"], rule["relation"], phrase) for rule in LEXICON["hedge"] for phrase in rule["phrases"]
]


@pytest.mark.parametrize(("side", "relation", "phrase"), HEDGE_PHRASES)
def test_every_hedge_phrase_is_read(side: str, relation: str, phrase: str) -> None:
    apart = "" if phrase[0] in "-+" else " "
    after = f"freed 40{apart}{phrase}" + (" of" if side == "after" else "")
    text = f"{phrase} 40 people" if side == "before" else after
    assert only(text).relation == relation


MASKS = [
    *(text for table in ("shape", "follows") for rule in LEXICON[table] for text in rule["examples"]),
    *LEXICON["labels"]["examples"],
]


@pytest.mark.parametrize("text", MASKS)
def test_lexicon_masks_hit_their_examples(text: str) -> None:
    assert [m.text for m in counts(f"see {text} there") if m.kind == "count"] == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(rule["pattern"], text) for rule in LEXICON["shape"] for text in rule["counterexamples"]],
)
def test_lexicon_shapes_miss_their_counterexamples(pattern: str, text: str) -> None:
    assert re.fullmatch(pattern, text) is None


@pytest.mark.parametrize(
    "text",
    [*LEXICON["labels"]["counterexamples"], *(t for r in LEXICON["follows"] for t in r["counterexamples"])],
)
def test_lexicon_context_misses_its_counterexamples(text: str) -> None:
    assert len(counts(f"they saw {text}")) == 1


@pytest.mark.parametrize("text", [*LEXICON["zero"]["examples"], *LEXICON["one"]["examples"]])
def test_indefinite_words_that_count(text: str) -> None:
    assert counts(text)


@pytest.mark.parametrize("text", [*LEXICON["zero"]["counterexamples"], *LEXICON["one"]["counterexamples"]])
def test_indefinite_words_that_do_not(text: str) -> None:
    assert counts(text) == []


# Pieces that the grammar joins, for text that reaches every branch; the last are foreign and odd digits.
PIECES = st.sampled_from(
    [
        "nearly",
        "about",
        "no",
        "more than",
        "one",
        "two",
        "dozen",
        "hundred",
        "thousands of",
        "million",
        "a",
        "a single",
        "half",
        "and",
        "to",
        "of",
        "in",
        "or more",
        "1,500",
        "20",
        "2016",
        "3.5",
        "½",
        "$",
        "€",
        "%",
        "percent",
        "years",
        "-year-old",
        "-",
        "–",
        "—",
        ".",
        ",",
        ";",
        "(",
        ")",
        "\n",
        "\n\n",
        "<",
        ">",
        "May",
        "No.",
        "U.S.C.",
        "§",
        "١٢",
        "１",
        "²",
        "İ",
    ]
)


@given(st.one_of(st.text(), st.text(string.digits + " ,.-/:()$%\n"), st.lists(PIECES).map(" ".join)))
@settings(max_examples=300)
def test_mentions_point_at_their_text_in_order(text: str) -> None:
    end = 0
    for mention in counts(text):
        assert text[mention.start : mention.end] == mention.text
        assert text[mention.number.start : mention.number.end] == mention.number.text
        assert end <= mention.start <= mention.number.start < mention.number.end <= mention.end
        assert mention.lower is None or mention.upper is None or mention.lower <= mention.upper
        end = mention.end


@given(st.text(" \n\tab.,", max_size=20))
def test_surroundings_do_not_move_the_offsets(padding: str) -> None:
    text = f"{padding}\n\nIt freed nearly 2,500 men."
    assert [m.text for m in counts(text)][-1] == "nearly 2,500"
