"""What holds of every cross-check: its form, its trace, and that the order of the input never shows."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import extractor
from extractor import crosscheck
from extractor.cli import app
from extractor.crosscheck.run import KINDS
from schemas.event import Event
from schemas.finding import Finding
from schemas.jsonl import read_lines, to_line
from schemas.record import ClaimRecord
from tests.crosscheck.made import claim
from tests.crosscheck.test_traps import ALL

EVERYTHING = [
    record.model_copy(
        update={
            "id": f"{number}-{record.id}",
            "article": record.article.model_copy(update={"id": f"{number}-{record.article.id}"}),
        }
    )
    for number, trap in enumerate(ALL)
    for record in trap.records
]  # fmt: skip

COUNTS = ["12", "39", "nearly 40", "about 40", "more than 30", "143", "1,499", "1,500", "dozens"]
DATES = ["-", "2024-12-12", "2024-12-13", "2024-12-01/2024-12-31", "2021-01-20/2024-12-12"]
made_claims = st.lists(
    st.builds(
        claim,
        st.builds(
            "{} {} {} {}{}".format,
            st.sampled_from(["pardon", "commutation", "clemency"]),
            st.sampled_from(COUNTS),
            st.sampled_from(["Ann Lee", "Joe Biden", "?"]),
            st.sampled_from(DATES),
            st.sampled_from(["", " total", " part", " planned"]),
        ),
        st.sampled_from("abcde"),
        place=st.integers(0, 900),
        source=st.sampled_from([None, "White House", "ACLU"]),
        published=st.sampled_from([None, "2024-12-13", "2025-01-17"]),
    ),
    min_size=1,
    max_size=14,
)  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(made_claims, st.randoms())
def test_the_order_of_the_input_never_shows(records: list[ClaimRecord], dice: random.Random) -> None:
    shuffled = records[:]
    dice.shuffle(shuffled)
    one, other = crosscheck(records), crosscheck(shuffled)
    assert [to_line(event) for event in one.events] == [to_line(event) for event in other.events]
    assert [to_line(finding) for finding in one.findings] == [to_line(finding) for finding in other.findings]


def test_all_traps_together_keep_their_form() -> None:
    result = crosscheck(EVERYTHING)
    ids = {record.id for record in EVERYTHING}
    told = [name for event in result.events for name in event.claims]
    assert sorted(told) == sorted(ids), "every claim is of exactly one event"
    assert len({finding.id for finding in result.findings}) == len(result.findings)
    events = {event.id for event in result.events}
    assert len(events) == len(result.events)
    for finding in result.findings:
        assert finding.kind in KINDS
        assert set(finding.claims) <= ids
        assert finding.event in events
        assert {"rule", "operands", "relation"} <= finding.detail.keys()
        assert finding.reason.endswith(".")
        assert "None" not in finding.reason
        assert json.loads(to_line(finding))["detail"] == finding.detail


def test_claims_given_twice_count_once() -> None:
    records = [claim("pardon 39 Joe Biden 2024-12-12", name) for name in "ab"]
    assert crosscheck(records * 2) == crosscheck(records)


def test_no_claims_no_findings() -> None:
    result = crosscheck([])
    assert (result.events, result.findings) == ((), ())


@pytest.mark.parametrize(
    "text", ["nul \0 byte", 'quote " and \\ and \n line', "\u2028 عفو 恩赦 🦃", "lone \ud800 and \udcff"]
)
def test_hostile_text_passes_through(text: str) -> None:
    records = [
        claim("pardon 39 Joe Biden 2024-12-12", text, source=text, publisher=text, words=text),
        claim("pardon 39 Joe Biden -", "b", words=text, beneficiaries=text),
    ]
    assert len(crosscheck(records).events) == 1


def test_articles_whose_names_differ_in_a_lone_surrogate_stay_two() -> None:
    records = [claim("pardon 39 Joe Biden 2024-12-12", name) for name in ("a\ud800", "a\ud801")]
    (event,) = crosscheck(records).events
    assert event.articles == 2
    assert json.loads(event.model_dump_json())["claims"] == list(event.claims)


@pytest.mark.parametrize("hedge", ["", "nearly ", "at least ", "up to "])
def test_a_number_beyond_any_table_is_at_least_the_largest_that_fits(hedge: str) -> None:
    """It is never given as another number, and it still contradicts what is far below."""
    huge = 10**20
    records = [
        claim(f"pardon {hedge}{huge} Joe Biden 2024-12-12", "a"),
        claim("pardon 39 Joe Biden 2024-12-12", "b"),
        claim(f"commutation {2**63 - 1} Joe Biden 2024-12-12", "c"),
    ]
    result = crosscheck(records)
    counts = {
        (event.count.value, event.count.lower, event.count.upper)
        for event in result.events
        if event.action == "pardon"
    }
    # Far apart, they are two acts; "up to" anything allows 39.
    assert counts == ({(39, 39, 39)} if hedge == "up to " else {(39, 39, 39), (None, 2**63 - 1, None)})


def test_reasons_count_in_good_english() -> None:
    """One day, one article that dates, no other act: nothing of "1 days", "1 others", "X date"."""
    biden = "Joe Biden 2024-12-12"
    records = [
        claim(f"pardon 143 {biden}", "one", publisher="Post"),
        claim(f"pardon 143 {biden}", "two", publisher="Herald"),
        claim("pardon 143 Joe Biden 2024-12-17", "late", publisher="Sun", title="Biden pardons 143"),
        claim("pardon 1 Laura Kelly 2021-06-24", "k", superlative="the most in a day"),
        claim("pardon 8 Laura Kelly 2020-06-24", "k2"),
        claim("pardon 1 Ann Lee 2021-06-24", "l", superlative="the most in a day"),
    ]
    said = [finding.reason for finding in crosscheck([*records, *EVERYTHING]).findings]
    counted = "days|claims|articles|others?\\b|acts|pardons|commutations|earlier|presidents|before"
    wrong = re.compile(rf"(?<![\d,])1 (?:\w+ )?(?:{counted})")
    assert not [reason for reason in said if wrong.search(reason)]
    assert [reason for reason in said if reason.startswith("Sun dates Joe Biden's 143 pardons")]


def test_unnamed_sources_confirm_nothing() -> None:
    """Reporters who name no source may all have read one release; so they add no independent source."""
    unnamed = [claim("pardon 39 Joe Biden 2024-12-12", name, publisher=name) for name in "ab"]
    named = [claim("pardon 39 Joe Biden 2024-12-12", name, source=name) for name in ("ACLU", "White House")]
    sources = [crosscheck(some).events[0].independent_sources for some in (unnamed, [*unnamed, *named])]
    assert sources == [1, 2]


def test_the_package_and_its_name_are_the_function() -> None:
    records = [claim("pardon 39 Joe Biden 2024-12-12", "a")]
    assert extractor.crosscheck(records) == crosscheck(records)


def test_the_command_writes_events_and_findings(tmp_path: Path) -> None:
    files = []
    for name in "ab":
        path = tmp_path / f"{name}.jsonl"
        record = json.loads(to_line(claim("pardon 39 Joe Biden 2024-12-12", name)))
        path.write_text(json.dumps(record | {"colour": "red"}) + "\n", encoding="utf-8")
        files.append(str(path))
    for order in (files, files[::-1]):
        result = CliRunner().invoke(app, ["crosscheck", *order, "-o", str(tmp_path / "out")])
        assert result.exit_code == 0, result.output
        (event,) = [event for _, event in read_lines(tmp_path / "out" / "events.jsonl", Event)]
        findings = [one for _, one in read_lines(tmp_path / "out" / "findings.jsonl", Finding)]
        assert event.articles == 2
        assert ("count", "agrees") in {(one.kind, one.verdict) for one in findings}


@pytest.mark.parametrize(
    ("option", "text", "message"),
    [
        ("--reference", "grantor,action\n", "no column 'period_start'"),
        ("--judgements", '{"decision": "maybe"}\n', "line 1, field decision"),
    ],
)
def test_the_command_names_mistakes(tmp_path: Path, option: str, text: str, message: str) -> None:
    claims, other = tmp_path / "claims.jsonl", tmp_path / "other"
    claims.write_text(to_line(claim("pardon 39 Joe Biden 2024-12-12", "a")) + "\n", encoding="utf-8")
    other.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(app, ["crosscheck", str(claims), "-o", str(tmp_path), option, str(other)])
    assert result.exit_code == 2
    assert message in result.output


def test_a_broken_line_is_named_with_file_line_and_field(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    record = json.loads(to_line(claim("pardon 39 Joe Biden 2024-12-12", "a")))
    path.write_text(json.dumps(record | {"action": "forgiveness"}) + "\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["crosscheck", str(path), "-o", str(tmp_path)])
    assert result.exit_code == 3
    assert "claims.jsonl, line 1, field action" in result.output
