"""Claims, findings and events joined; what needs a person; rows; bars; words."""

from __future__ import annotations

from typing import get_args

import pytest

from extractor.crosscheck.run import CrossCheck
from extractor.lexicon import load_toml
from extractor.report import words
from extractor.report.attention import attention
from extractor.report.bars import Bar, bars
from extractor.report.chosen import Glance, chosen
from extractor.report.joined import Views, views
from extractor.report.rows import rows
from schemas.finding import Finding, Kind, Verdict
from schemas.jsonl import to_line
from schemas.record import Basis, PublishedBasis, Scope
from tests.report.made import Line, Run, sample


def joined(run: Run) -> Views:
    return views(run.records, run.checked())


def test_every_claim_knows_its_event_and_findings() -> None:
    found = joined(sample())
    assert all(claim.event is not None for claim in found.claims)
    (disputed,) = [one for one in found.events if one.disputed]
    assert [claim.record.article.id for claim in disputed.claims] == ["a1", "a2", "a3"]
    assert disputed.findings[0].finding.verdict == "conflicts"
    assert disputed.claims[2].urgent
    assert disputed.headline == "1,499 commutations"


def test_events_are_in_time_order_and_a_total_stands_at_its_last_day() -> None:
    found = joined(sample())
    assert [one.event.date.end for one in found.events] == [
        "2021-01-20",
        "2021-01-20",
        *["2024-12-12"] * 2,
        None,
    ]
    assert [one.when_short for one in found.events][:1] == ["by 20 January 2021"]


def test_a_finding_about_claims_that_are_not_there_is_shown_without_them() -> None:
    lost = Finding(
        id="x", kind="count", verdict="conflicts", claims=("gone",), event="gone", reason="R.", detail={}
    )
    found = views([], CrossCheck((), (lost,)))
    assert [(one.claims, one.event, one.rule) for one in found.findings] == [((), None, "count")]


def test_the_first_claims_of_a_finding_show_what_differs() -> None:
    many = [Line("He {action|pardoned} {count|39} people.")] * 5
    run = Run().add("a", *many).add("b", Line("He {action|pardoned} {count|45} people."))
    conflict = next(one for one in joined(run).findings if one.finding.verdict == "conflicts")
    assert {claim.record.count.value for claim in conflict.telling[:2]} == {39, 45}
    assert sorted(claim.number for claim in conflict.telling) == sorted(c.number for c in conflict.claims)


def test_what_needs_a_person_is_named_once() -> None:
    run = sample()
    urgent = attention(joined(run), run.manifest)
    assert [claim.record.count.text for claim in urgent.doubtful] == ["dozens"]
    assert [claim.record.count.text for claim in urgent.undated] == ["12"]
    assert [line.location for line in urgent.failed] == ["in/x.html"]
    assert urgent.conflicts
    assert urgent.total == len(urgent.conflicts) + 3


def test_conflicts_that_most_articles_rest_on_come_first() -> None:
    run = sample()
    pair = Line("He {action|pardoned} {count|39} people.", day="2011-03-09", grantor="Pat Quinn")
    run.add("b1", pair).add(
        "b2", Line("He {action|pardoned} {count|51} people.", day="2011-03-09", grantor="Pat Quinn")
    )
    counts = [one for one in attention(joined(run)).conflicts if one.finding.kind == "count"]
    assert [len(one.claims) for one in counts] == sorted((len(one.claims) for one in counts), reverse=True)


def test_of_more_claims_than_a_page_holds_those_that_need_a_person_are_chosen() -> None:
    run = sample()
    run.add("z", *[Line("He {action|pardoned} {count|39}.", day="2011-03-09", grantor="Pat Quinn")] * 9)
    checked = run.checked()
    glances = [Glance.model_validate_json(to_line(one)) for one in run.records]
    conflict = {one for found in checked.findings if found.verdict == "conflicts" for one in found.claims}
    doubtful = {"a5-0", "a5-17"}
    few = len(conflict) + 2
    assert chosen(lambda: glances, lambda: checked.findings, few) == conflict | doubtful
    more = chosen(lambda: glances, lambda: checked.findings, few + 3)
    assert len(more) == few + 3
    assert more > conflict | doubtful


def test_an_event_of_very_many_claims_shows_those_that_differ() -> None:
    run = Run().add("a", *[Line("He {action|pardoned} {count|39}.")] * 30)
    run.add("b", Line("He {action|pardoned} {count|more than 30}."))
    (event,) = joined(run).events
    assert {claim.record.count.text for claim in event.telling(5)} == {"39", "more than 30"}
    assert len(event.telling(5)) == 5
    assert len(event.telling(31)) == 31


def test_rows_say_what_they_sort_and_choose_by() -> None:
    found = rows(joined(sample()).claims)
    by_words = {row["cells"][1]: row for row in found}
    assert by_words["1,700 people"]["flags"] == ["conflicts"]
    assert by_words["12 people"]["flags"] == ["doubtful", "undated"]
    assert by_words["143 people"]["flags"] == ["total"]
    assert by_words["dozens people"]["keys"][1] == 24
    assert by_words["12 people"]["keys"][0] is None
    assert by_words["nearly 1,500 people"]["cells"][2] == "commutation"


def test_bars_stand_on_one_scale() -> None:
    (event,) = [one for one in joined(sample()).events if one.disputed]
    drawn = bars(event)
    assert drawn is not None
    allowed, each = drawn
    exact, nearly, other = each.values()
    assert allowed == exact
    assert nearly.left < exact.left < nearly.left + nearly.width
    assert other.left > nearly.left + nearly.width
    assert all(bar.left >= 0 and bar.left + bar.width <= 100 and not bar.open for bar in each.values())


@pytest.mark.parametrize("other", ["39", "9,000"])
def test_bars_that_compare_nothing_are_not_drawn(other: str) -> None:
    run = Run().add("a", Line("He {action|pardoned} {count|39}."))
    run.add("b", Line(f"He {{action|pardoned}} {{count|{other}}}."))
    assert all(bars(one) is None for one in joined(run).events)


def test_an_interval_without_end_reaches_the_edge() -> None:
    run = Run().add("a", Line("He {action|pardoned} {count|39}."))
    run.add("b", Line("He {action|pardoned} {count|more than 30}."))
    (event,) = joined(run).events
    drawn = bars(event)
    assert drawn is not None
    assert [bar.open for bar in drawn[1].values()] == [False, True]
    last: Bar = list(drawn[1].values())[1]
    assert last.left + last.width == pytest.approx(100, abs=0.2)


def test_every_doubt_kind_and_verdict_has_words() -> None:
    assert words.DOUBTS.keys() == load_toml("confidence")["weights"].keys()
    assert words.KINDS.keys() == set(get_args(Kind))
    assert words.VERDICTS.keys() == set(get_args(Verdict))
    assert words.SCOPES.keys() == set(get_args(Scope))


def test_every_basis_has_words() -> None:
    from extractor.report.environment import BASES, PUBLISHED

    assert BASES.keys() == set(get_args(Basis))
    assert PUBLISHED.keys() == set(get_args(PublishedBasis))
