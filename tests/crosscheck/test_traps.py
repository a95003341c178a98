"""Cases that fool a comparison of numbers, each with its reason: what must be found, and what must not."""

from __future__ import annotations

import pytest

from extractor.crosscheck.run import KINDS, crosscheck
from tests.crosscheck.made import claim
from tests.crosscheck.trap import Trap, found_pairs, pairs
from tests.crosscheck.traps_of_accounts import ACCOUNTS
from tests.crosscheck.traps_of_counts import COUNTS
from tests.crosscheck.traps_of_kinds_and_dates import DATES, KINDS_OF_ACT
from tests.crosscheck.traps_of_rankings import RANKINGS, REFERENCES, SOURCES
from tests.crosscheck.traps_of_sums import GRANTORS, SUMS, TOTALS
from tests.crosscheck.traps_of_tenures import INFERENCES, TENURES, VAGUE

TRUMP_1 = "Donald Trump 2017-01-20/2021-01-20 total"
BIDEN_12 = "Joe Biden 2024-12-12"


TRAPS = [
    Trap(
        "143 people on the last night and 143 pardons in the term are equal by chance",
        [
            claim("clemency 143 Donald Trump 2021-01-20", "a"),
            claim("pardon 73 Donald Trump 2021-01-20", "a", place=200),
            claim("commutation 70 Donald Trump 2021-01-20", "a", place=400),
            claim(f"pardon 143 {TRUMP_1}", "b", unit="acts"),
            claim(f"commutation 94 {TRUMP_1}", "b", unit="acts", place=200),
            claim(f"clemency 237 {TRUMP_1}", "b", unit="acts", place=400),
        ],
        "abcdef",
        ["sum agrees"],
        ["count conflicts", "count agrees", "action conflicts", "total conflicts", "sum conflicts"],
    ),
    Trap(
        "43 pardons by December and 143 by January: a total that grew",
        [
            claim("pardon 43 Donald Trump 2017-01-20/2020-12-22 total", "a"),
            claim(f"pardon 143 {TRUMP_1}", "b"),
        ],
        "ab",
        ["total compatible"],
        ["count conflicts", "total conflicts"],
    ),
    Trap(
        "a headline says pardons, its body commutes: one act, the wrong word",
        [
            claim("pardon nearly 2,500 Joe Biden 2025-01-17", "a", quote="Biden pardons nearly 2,500"),
            claim("commutation 2,500 Joe Biden 2025-01-17", "a", unit="sentences", place=300),
        ],
        "aa",
        ["action conflicts"],
        ["count conflicts"],
    ),
    Trap(
        "exact, round, nearly, about and more than a lower number can all be true",
        [
            claim(f"commutation 1,499 {BIDEN_12}", "a"),
            claim(f"commutation 1,500 {BIDEN_12}", "b"),
            claim(f"commutation nearly 1,500 {BIDEN_12}", "c"),
            claim(f"commutation about 1,500 {BIDEN_12}", "d"),
            claim(f"commutation more than 1,400 {BIDEN_12}", "e"),
        ],
        "aaaaa",
        ["count compatible"],
        ["count conflicts", "count unsure"],
    ),
    Trap(
        "more than 1,500 is not 1,499",
        [
            claim(f"commutation 1,499 {BIDEN_12}", "a"),
            claim(f"commutation more than 1,500 {BIDEN_12}", "b"),
        ],
        "aa",
        ["count conflicts", "reference agrees", "reference conflicts"],
        ["count compatible"],
    ),
    Trap(
        "175,000 convictions are of about 100,000 people: two bases, nothing to compare",
        [
            claim("pardon more than 175,000 Wes Moore 2024-06-17", "a", unit="convictions"),
            claim("pardon about 100,000 Wes Moore 2024-06-17", "b"),
        ],
        "ab",
        [],
        ["count conflicts", "count agrees", "count compatible"],
    ),
    Trap(
        "527 sentences commuted, 462 people let out that day: those released are some of those commuted",
        [
            claim("commutation 527 Kevin Stitt 2019-11-04", "a"),
            claim("commutation 462 Kevin Stitt 2019-11-04", "b", act="released"),
        ],
        "ab",
        ["count compatible"],
        ["count conflicts"],
    ),
    Trap(
        "37 of the 40 and 37 of the 44: the count is 37 either way, of two ways to count the whole",
        [
            claim("commutation 37 Joe Biden 2024-12-23", "a", quote="commutation 37 of the 40 on death row."),
            claim("commutation 37 Joe Biden 2024-12-23", "b", quote="commutation 37 of the 44 on death row."),
        ],
        "aa",
        ["count agrees"],
        ["count conflicts"],
    ),
    Trap(
        "348 and 214 make 562: the chain of totals closes",
        [
            claim("commutation 348 Barack Obama 2009-01-20/2016-06-03 total", "a"),
            claim("commutation 214 Barack Obama 2016-08-03", "b"),
            claim("commutation 562 Barack Obama 2009-01-20/2016-08-03 total", "b", place=200),
        ],
        "abc",
        ["sum agrees", "total compatible"],
        ["sum conflicts", "total conflicts"],
    ),
    Trap(
        "673 and 102 make 775, and 774 was announced",
        [
            claim("commutation 673 Barack Obama 2009-01-20/2016-08-30 total", "a"),
            claim("commutation 102 Barack Obama 2016-10-06", "b"),
            claim("commutation 774 Barack Obama 2009-01-20/2016-10-06 total", "b", place=200),
        ],
        "abc",
        ["sum conflicts"],
        ["sum agrees"],
    ),
    Trap(
        "428 'pardons' are pardons and commutations of another day's count; 161 pardons contradict the word",
        [
            claim("pardon 428 Matt Bevin 2019-11-05/2019-12-10 total", "a"),
            claim("pardon 161 Matt Bevin 2019-11-05/2019-12-10 total", "b"),
            claim("commutation 419 Matt Bevin 2019-11-05/2019-12-10 total", "b", place=200),
        ],
        "abc",
        ["total conflicts"],
        ["sum agrees", "count agrees"],
    ),
    Trap(
        "ten articles quote one release: one source, however often",
        [claim(f"pardon 39 {BIDEN_12}", f"n{n}", source="White House", publisher=f"P{n}") for n in range(10)],
        "aaaaaaaaaa",
        ["count agrees", "shared_source agrees"],
        [],
    ),
    Trap(
        "largest since 1900 in 2016 and largest in history in 2025: each true on its day",
        [
            claim(
                "commutation 214 Barack Obama 2016-08-03",
                "a",
                published="2016-08-03",
                superlative="the most commutations in a day since 1900",
            ),
            claim(
                "commutation nearly 2,500 Joe Biden 2025-01-17",
                "b",
                published="2025-01-17",
                superlative="the largest single-day act of clemency in U.S. history",
            ),
        ],
        "ab",
        ["superlative compatible"],
        ["superlative conflicts", "superlative unsure"],
    ),
    Trap(
        "two presidents Bush are two grantors",
        [
            claim("pardon 74 George H. W. Bush 1989-01-20/1993-01-20 total", "a"),
            claim("pardon 189 George W. Bush 2001-01-20/2009-01-20 total", "b"),
        ],
        "ab",
        ["reference agrees"],
        [
            "count conflicts",
            "total conflicts",
            "total compatible",
            "grantor conflicts",
            "reference conflicts",
        ],
    ),
    Trap(
        "two terms of one president are two series",
        [
            claim(f"pardon 143 {TRUMP_1}", "a"),
            claim("pardon 114 Donald Trump 2025-01-20/2026-05-02 total", "b"),
        ],
        "ab",
        [],
        ["total conflicts", "total compatible", "count conflicts"],
    ),
    Trap(
        "20 and 21 pardons before 12 December: one grant more or less, as of days of one week",
        [
            claim("pardon 20 Joe Biden 2021-01-20/2024-12-06 total", "a"),
            claim("pardon 21 Joe Biden 2021-01-20/2024-12-12 total", "b"),
            claim("pardon 39 Joe Biden 2024-12-12", "b", place=200),
        ],
        "abc",
        ["total compatible"],
        ["count conflicts", "total conflicts", "sum conflicts"],
    ),
    Trap(
        "20 and 21 pardons as of one day: whether the latest counts is not known",
        [
            claim("pardon 20 Joe Biden 2021-01-20/2024-12-11 total", "a"),
            claim("pardon 21 Joe Biden 2021-01-20/2024-12-11 total", "b"),
        ],
        "aa",
        ["count unsure"],
        ["count conflicts", "count compatible"],
    ),
    Trap(
        "none by one date, eleven by a later: a total that grew from zero",
        [
            claim("pardon 0 Jim Justice 2017-01-16/2019-06-01 total", "a"),
            claim("pardon 11 Jim Justice 2017-01-16/2021-06-01 total", "b"),
        ],
        "ab",
        ["total compatible"],
        ["total conflicts", "count conflicts"],
    ),
    Trap(
        "will pardon 2,000 and pardoned 1,800: a plan and its outcome",
        [
            claim("pardon 2,000 Laura Kelly 2023-05-01 planned", "a"),
            claim("pardon 1,800 Laura Kelly 2023-05-08", "b"),
        ],
        "ab",
        ["count compatible"],
        ["count conflicts"],
    ),
]

ALL = [
    *TRAPS,
    *COUNTS,
    *ACCOUNTS,
    *TENURES,
    *INFERENCES,
    *VAGUE,
    *KINDS_OF_ACT,
    *DATES,
    *GRANTORS,
    *SUMS,
    *TOTALS,
    *RANKINGS,
    *REFERENCES,
    *SOURCES,
]


@pytest.mark.parametrize("trap", ALL, ids=[trap.reason[:70] for trap in ALL])
def test_trap(trap: Trap) -> None:
    result = crosscheck(trap.records)
    found = {f"{finding.kind} {finding.verdict}" for finding in result.findings}
    reasons = [finding.reason for finding in result.findings]
    assert set(trap.must) <= found, reasons
    assert not found & set(trap.never), reasons
    assert {name for name in found if name.endswith("conflicts")} <= set(trap.must), reasons
    assert found_pairs(result) == pairs(trap), [event.claims for event in result.events]
    backwards = crosscheck(trap.records[::-1])
    assert backwards == result, "the order of the input shows"


def test_there_are_enough_traps_of_every_kind() -> None:
    kinds = [name.split()[0] for trap in ALL for name in trap.must]
    assert len(ALL) >= 45
    assert len(kinds) >= 60
    assert min(kinds.count(kind) for kind in KINDS) >= 2


def test_ten_copies_are_one_source() -> None:
    records = [claim(f"pardon 39 {BIDEN_12}", f"n{n}", source="White House") for n in range(10)]
    (event,) = crosscheck(records).events
    assert (event.articles, event.independent_sources) == (10, 1)
