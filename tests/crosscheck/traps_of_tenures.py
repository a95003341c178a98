"""Cases of totals of an office, of vague words and of undated articles, each with its reason."""

from __future__ import annotations

from tests.crosscheck.made import claim
from tests.crosscheck.trap import Trap

TENURES = [
    Trap(
        "203 pardons are more than the 1 and the 13 of the last two governors",
        [
            claim(
                "pardon 203 Haley Barbour 2004-01-13/2012-01-10 total",
                "a",
                published="2012-01-11",
                superlative="more than his last two predecessors combined",
            ),
            claim("pardon 1 Ronnie Musgrove 2000-01-11/2004-01-13 total", "b", jurisdiction="US-MS"),
            claim("pardon 13 Kirk Fordice 1992-01-14/2000-01-11 total", "b", jurisdiction="US-MS", place=200),
        ],
        "abc",
        ["superlative compatible"],
        ["superlative unsure"],
    ),
    Trap(
        "the last two cannot be told where one of them is not known",
        [
            claim(
                "pardon 203 Haley Barbour 2004-01-13/2012-01-10 total",
                "a",
                published="2012-01-11",
                superlative="more than his last two predecessors combined",
            ),
            claim("pardon 13 Kirk Fordice 1992-01-14/2000-01-11 total", "b", jurisdiction="US-MS"),
        ],
        "ab",
        [],
        ["superlative compatible", "superlative conflicts"],
    ),
    Trap(
        "the most of any governor, said when a successor had more",
        [
            claim(
                "pardon 1,122 Ed Rendell 2003-01-21/2011-01-18 total",
                "a",
                published="2024-05-05",
                superlative="the most of any Pennsylvania governor",
            ),
            claim("pardon 2,540 Tom Wolf 2015-01-20/2023-01-17 total", "b"),
        ],
        "ab",
        ["superlative conflicts", "reference agrees"],
        ["superlative compatible"],
    ),
    Trap(
        "the most of any governor, said before the successor had more",
        [
            claim(
                "pardon 1,122 Ed Rendell 2003-01-21/2011-01-18 total",
                "a",
                published="2012-05-05",
                superlative="the most of any Pennsylvania governor",
            ),
            claim("pardon 2,540 Tom Wolf 2015-01-20/2023-01-17 total", "b"),
        ],
        "ab",
        ["reference agrees"],
        ["superlative conflicts"],
    ),
    Trap(
        "the most in a single year compares years, not governors",
        [
            claim(
                "pardon 355 Ed Rendell 2010-01-01/2010-12-31 total",
                "a",
                published="2024-05-05",
                superlative="the most of any Pennsylvania governor in a single year",
            ),
            claim("pardon 2,540 Tom Wolf 2015-01-20/2023-01-17 total", "b"),
        ],
        "ab",
        ["reference agrees"],
        ["superlative conflicts", "superlative compatible"],
    ),
]

VAGUE = [
    Trap(
        "more than any predecessor, said of one month: the statistics know whole terms alone",
        [
            claim(
                "commutation 325 Barack Obama 2016-08-01/2016-08-30 total",
                "a",
                published="2016-08-30",
                superlative="more than any of his predecessors",
            )
        ],
        "a",
        [],
        ["superlative conflicts", "superlative compatible", "superlative unsure"],
    ),
    Trap(
        "the most commutations, said beside a number of pardons, ranks no pardons",
        [
            claim(
                "pardon 64 Barack Obama 2017-01-17",
                "a",
                published="2017-01-18",
                superlative="the most commutations in a single day by any president",
            ),
            claim("pardon 78 Barack Obama 2016-12-19", "b"),
            claim("pardon 78 Barack Obama 2016-12-19", "c"),
        ],
        "abb",
        ["count agrees"],
        ["superlative conflicts", "superlative compatible"],
    ),
    Trap(
        "thousands, said twice of no known day: perhaps of two acts, so no agreement",
        [claim("pardon thousands Laura Kelly -", "a"), claim("pardon thousands Laura Kelly -", "b")],
        "aa",
        [],
        ["count agrees"],
    ),
]

INFERENCES = [
    Trap(
        "an undated article shares a Thursday's act, so its Wednesday is the day before or six days later",
        [
            claim("commutation 1,499 Joe Biden 2024-12-12", "a", published="2024-12-13"),
            claim("commutation 1,499 Joe Biden -", "b", words="on Thursday"),
            claim("pardon 30 Laura Kelly -", "b", words="on Wednesday", place=200),
        ],
        "aab",
        ["date_inferred agrees", "date_inferred unsure"],
        [],
    ),
    Trap(
        "an undated article of yesterday's act and today's: one day of publication, so both days follow",
        [
            claim("commutation 1,499 Joe Biden 2024-12-12", "a", published="2024-12-13"),
            claim("commutation 1,499 Joe Biden -", "b", words="yesterday"),
            claim("pardon 30 Laura Kelly -", "b", words="today", place=200),
        ],
        "aab",
        ["date_inferred agrees"],
        ["date_inferred unsure"],
    ),
    Trap(
        "an undated chronicle of two years has no one day of publication, and nothing is carried over",
        [
            claim("pardon 193 Haley Barbour 2012-01-10", "a", published="2012-01-11"),
            claim("pardon 307 Tony Evers 2021-11-12", "c", published="2021-11-12"),
            claim("pardon 193 Haley Barbour -", "b", words="on Tuesday"),
            claim("pardon 307 Tony Evers -", "b", words="on Friday", place=200),
            claim("pardon 30 Laura Kelly -", "b", words="on Wednesday", place=400),
        ],
        "ababc",
        ["date_inferred unsure"],
        ["date_inferred agrees"],
    ),
]
