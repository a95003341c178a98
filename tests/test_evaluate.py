"""Scores counted by hand, errors by cause, gains and losses."""

from __future__ import annotations

import re
from typing import Any

import pytest

from extractor import changes, errors
from extractor.evaluate import SLOTS, Evaluation, evaluate, same_name
from schemas.article import Article
from schemas.gold import GoldArticle, GoldClaim, GoldCount, GoldDate
from schemas.record import ClaimDate, ClaimRecord, Count, Grantor, Source
from tests.stub import CLAIM, record

TEXT = "Kelly pardoned 12 people, pardoned 30 more, commuted 40 terms and pardoned 50 in all."
DAY = "2021-06-24"


def gold_claim(number: int, **changes: Any) -> GoldClaim:
    start = TEXT.index(str(number))
    values: dict[str, Any] = {
        "count": GoldCount(
            text=str(number), start=start, end=start + 2, value=number, lower=number, upper=number,
            relation="exactly", unit="people",
        ),
        "action": "commutation" if number == 40 else "pardon",
        "grantor": "Gov. Laura Kelly",
        "date": GoldDate(start=DAY, end=DAY),
        "scope": "event",
        "status": "granted",
        "source": None,
    }  # fmt: skip
    return GoldClaim(**(values | changes))


def found(number: int, **changes: Any) -> ClaimRecord:
    article = Article(id="a", text=TEXT, published=DAY)
    (match,) = (match for match in CLAIM.finditer(TEXT) if match["count"] == str(number))
    assert isinstance(match, re.Match)
    return record(article, match, **changes)


def scored(gold: list[GoldClaim], predicted: list[ClaimRecord]) -> Evaluation:
    return evaluate([GoldArticle(id="a", text=TEXT, claims=tuple(gold))], predicted)


def test_scores_by_hand() -> None:
    """Three gold claims; of three records one is right, one has the wrong action, one is invented."""
    result = scored(
        [gold_claim(12), gold_claim(30), gold_claim(40)],
        [found(12), found(30, action="clemency"), found(50)],
    )
    assert result.detection.precision == pytest.approx(2 / 3)
    assert result.detection.recall == pytest.approx(2 / 3)
    assert result.strict.f1 == pytest.approx(1 / 3)
    assert result.accuracy("action") == 0.5
    assert [slot for slot in SLOTS if result.accuracy(slot) == 1] == [
        slot for slot in SLOTS if slot != "action"
    ]


def test_optional_claims_count_neither_way() -> None:
    gold = [gold_claim(12), gold_claim(30, optional=True), gold_claim(40, optional=True)]
    result = scored(gold, [found(12), found(30, action="clemency")])
    assert (result.detection.f1, result.strict.f1, result.free) == (1.0, 1.0, 1)


def test_nothing_to_find_and_nothing_found_is_right() -> None:
    assert scored([], []).strict.f1 == 1.0
    assert scored([], [found(12)]).detection.f1 == 0.0
    assert scored([gold_claim(12)], []).detection.f1 == 0.0


def test_records_of_other_articles_are_left_out() -> None:
    other = found(12).model_copy(
        update={"id": "x", "article": found(12).article.model_copy(update={"id": "b"})}
    )
    assert scored([], [other]).detection.f1 == 1.0


def test_the_longest_overlap_matches() -> None:
    start = TEXT.index("12")
    touching = found(12).evidence.model_copy(update={"spans": {"count": (start - 5, start + 1)}})
    first, second = found(12, evidence=touching), found(12)
    result = scored([gold_claim(12)], [first, second])
    assert [pair.predicted for pair in result.pairs] == [second]
    assert result.extra == (first,)


NOBODY = Grantor(name=None)
NEVER = ClaimDate(start=None, end=None)


def count_with(**changes: Any) -> Count:
    return found(12).count.model_copy(update=changes)


@pytest.mark.parametrize(
    ("changed", "claim", "wrong"),
    [
        pytest.param({}, {}, (), id="all right"),
        pytest.param({"count": count_with(value=13)}, {}, ("count",), id="value"),
        pytest.param({"count": count_with(relation="about")}, {}, ("count",), id="relation"),
        pytest.param({"count": count_with(lower=1)}, {}, (), id="bounds beside a value"),
        pytest.param({"count": count_with(unit="acts")}, {}, (), id="unit"),
        pytest.param({"action": "clemency"}, {"action": ("pardon", "clemency")}, (), id="one of two actions"),
        pytest.param({"grantor": Grantor(name="Kelly")}, {}, (), id="a shorter name"),
        pytest.param({"grantor": NOBODY}, {}, ("grantor",), id="no grantor"),
        pytest.param({"grantor": NOBODY}, {"grantor": ("Laura Kelly", None)}, (), id="null is right too"),
        pytest.param({"source": Source(name="Kelly")}, {}, ("source",), id="invented source"),
        pytest.param({"date": NEVER}, {"date": None}, (), id="null date"),
        pytest.param({"date": ClaimDate(start=None, end=DAY)}, {}, ("date",), id="open start"),
        pytest.param(
            {"date": NEVER},
            {"date": (GoldDate(start=DAY, end=DAY), GoldDate(start=None, end=None))}, (),
            id="one of two dates",
        ),
        pytest.param({"scope": "subset", "status": "denied"}, {}, ("scope", "status"), id="two slots"),
    ],
)  # fmt: skip
def test_slots(changed: dict[str, Any], claim: dict[str, Any], wrong: tuple[str, ...]) -> None:
    (pair,) = scored([gold_claim(12, **claim)], [found(12, **changed)]).pairs
    assert pair.wrong == wrong


def test_without_a_value_the_bounds_count() -> None:
    dozens = gold_claim(12).count.model_copy(
        update={"value": None, "lower": 24, "upper": 99, "relation": "about"}
    )
    right = Count(text="12", value=None, lower=24, upper=99, relation="about", unit="people")
    for count, wrong in ((right, ()), (right.model_copy(update={"upper": 90}), ("count",))):
        (pair,) = scored([gold_claim(12, count=dozens)], [found(12, count=count)]).pairs
        assert pair.wrong == wrong


@pytest.mark.parametrize(
    ("predicted", "gold", "same"),
    [
        ("President Joe Biden", "Joe Biden", True),
        ("Biden", "Joe Biden", True),
        ("Joe Biden’s", "Joe Biden", True),
        ("Hunter Biden", "Joe Biden", False),
        ("the president", "Joe Biden", False),
        ("US", "United States", False),
        (None, None, True),
        ("", None, True),
        ("Joe Biden", None, False),
        (None, "Joe Biden", False),
    ],
)
def test_names(predicted: str | None, gold: str | None, same: bool) -> None:
    assert same_name(predicted, (gold,)) is same


def test_errors_are_grouped_by_slot_and_kind() -> None:
    other_day = ClaimDate(start="2021-06-01", end=DAY)
    result = scored(
        [gold_claim(12), gold_claim(30), gold_claim(40), gold_claim(50, source="Laura Kelly")],
        [
            found(12, action="clemency", date=other_day),
            found(30, action="clemency", grantor=Grantor(name=None)),
            found(50, date=ClaimDate(start=None, end=None)),
        ],
    )
    assert {cause: len(listed) for cause, listed in errors.by_cause(result).items()} == {
        "action: clemency for pardon": 2,
        "claim: missed": 1,
        "date: another start": 1,
        "date: missing": 1,
        "grantor: missing": 1,
        "source: missing": 1,
    }
    shown = errors.render(result, "errors")
    assert "  a '12': 'clemency for pardon'" in shown
    assert "strict F1 0.000  (detection F1 0.857)" in shown
    assert "     2  action: clemency for pardon" in shown
    assert "right" in errors.render(scored([gold_claim(12)], [found(12)]), "all")


def test_a_quote_that_is_not_in_the_text_is_an_error() -> None:
    moved = found(12).evidence.model_copy(update={"quote": "Kelly pardons"[: len(found(12).evidence.quote)]})
    result = scored([gold_claim(12)], [found(12, evidence=moved)])
    assert [error.cause for error in errors.errors_of(result)] == ["evidence: not in the text"]


def test_gains_and_losses() -> None:
    gold = [gold_claim(12), gold_claim(30), gold_claim(40)]
    old = scored(gold, [found(12), found(30, action="clemency"), found(50)])
    new = scored(gold, [found(12, scope="subset"), found(30, status="denied"), found(40)])
    compared = {
        (change.place.text, change.kind): (change.old, change.new) for change in changes.compare(old, new)
    }
    assert compared == {
        ("12", "loss"): ("right", "wrong scope"),
        ("30", "other"): ("wrong action", "wrong status"),
        ("40", "gain"): ("missed", "right"),
        ("50", "gain"): ("invented", "not there"),
    }
    assert changes.render(changes.compare(old, new)).endswith("2 gains, 1 losses, 1 other changes\n")
    assert changes.compare(old, old) == []
