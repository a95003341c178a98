"""Cases of kinds of clemency and of dates that fool a comparison, each with its reason."""

from __future__ import annotations

from tests.crosscheck.made import claim
from tests.crosscheck.trap import Trap

KINDS_OF_ACT = [
    Trap(
        "39 pardons and 39 commutations in one sentence are two acts",
        [
            claim("pardon 39 Laura Kelly 2023-05-01", "a", quote="pardon 39 and commutation 39"),
            claim("commutation 39 Laura Kelly 2023-05-01", "a", quote="pardon 39 and commutation 39"),
        ],
        "ab",
        [],
        ["action conflicts", "action unsure"],
    ),
    Trap(
        "clemency is the word for a pardon too",
        [claim("clemency 41 Laura Kelly 2023-05-01", "a"), claim("pardon 41 Laura Kelly 2023-05-01", "b")],
        "aa",
        ["action compatible"],
        ["action conflicts", "count conflicts"],
    ),
    Trap(
        "abroad an amnesty is called a pardon: the words don't decide",
        [
            claim("amnesty 5,864 Myanmar military government 2025-01-04", "a"),
            claim("pardon 5,864 Myanmar military government 2025-01-04", "b"),
            claim("clemency 5,864 Myanmar military government 2025-01-04", "c"),
        ],
        "aaa",
        ["action unsure", "action compatible"],
        ["action conflicts"],
    ),
    Trap(
        "3 pardons and 3 commutations: so small a number occurs for both",
        [claim("pardon 3 Laura Kelly 2023-05-01", "a"), claim("commutation 3 Laura Kelly 2023-05-01", "b")],
        "ab",
        [],
        ["action conflicts"],
    ),
    Trap(
        "37 death sentences commuted, and a page calls it 37 pardons",
        [claim("commutation 37 Joe Biden 2024-12-23", "a"), claim("pardon 37 Joe Biden 2024-12-23", "b")],
        "aa",
        ["action conflicts"],
        ["count conflicts"],
    ),
]

KINDS_OF_ACT += [
    Trap(
        "143 said to be pardoned, of clemency to 143: no rival of the 73 pardons, but the wrong word",
        [
            claim("clemency 143 Ann Lee 2021-01-20", "a"),
            claim("pardon 73 Ann Lee 2021-01-20", "a", place=200),
            claim("commutation 70 Ann Lee 2021-01-20", "a", place=400),
            claim("pardon 143 Ann Lee 2021-01-20", "b"),
            claim("clemency 143 Ann Lee 2021-01-20", "c"),
        ],
        "abcaa",
        ["action conflicts", "sum agrees"],
        ["count conflicts", "action compatible"],
    ),
]

DATES = [
    Trap(
        "announced on the 13th, in effect on the 14th: no conflict of dates",
        [
            claim("commutation 17 Kate Brown 2022-12-13", "a"),
            claim("commutation 17 Kate Brown 2022-12-14", "b"),
        ],
        "aa",
        ["date unsure"],
        ["date conflicts"],
    ),
    Trap(
        "signed on Friday, posted on Sunday",
        [claim("pardon 77 Donald Trump 2025-11-07", "a"), claim("pardon 77 Donald Trump 2025-11-09", "b")],
        "aa",
        ["date unsure"],
        ["date conflicts"],
    ),
    Trap(
        "a number that hardly occurs twice, a week apart: one date is wrong",
        [
            claim("pardon 47,144 Kate Brown 2022-11-21", "a"),
            claim("pardon 47,144 Kate Brown 2022-11-28", "b"),
        ],
        "aa",
        ["date conflicts"],
        ["date unsure"],
    ),
    Trap(
        "seven a week apart are two acts",
        [claim("pardon 7 Laura Kelly 2023-05-01", "a"), claim("pardon 7 Laura Kelly 2023-05-08", "b")],
        "ab",
        [],
        ["date conflicts", "date unsure"],
    ),
    Trap(
        "one article tells of 29 on Monday and 29 on Tuesday: two acts",
        [
            claim("pardon 29 Tony Evers 2021-11-08", "a"),
            claim("pardon 29 Tony Evers 2021-11-09", "a", place=300),
        ],
        "ab",
        [],
        ["date conflicts", "date unsure"],
    ),
    Trap(
        "last month fits the one act of that month",
        [
            claim("pardon 39 Joe Biden 2024-12-01/2024-12-31", "a"),
            claim("pardon 39 Joe Biden 2024-12-12", "b"),
        ],
        "aa",
        ["count agrees"],
        ["date conflicts", "date unsure"],
    ),
    Trap(
        "last month fits two acts of that month: it stands alone",
        [
            claim("pardon 39 Ann Lee 2024-12-01/2024-12-31", "a"),
            claim("pardon 39 Ann Lee 2024-12-03", "b"),
            claim("pardon 39 Ann Lee 2024-12-20", "c"),
        ],
        "abc",
        [],
        ["date conflicts"],
    ),
    Trap(
        "without a date, beside the other number of one of two days",
        [
            claim("pardon 39 Ann Lee -", "a"),
            claim("commutation 120 Ann Lee 2024-12-20", "a", place=300),
            claim("pardon 39 Ann Lee 2024-12-03", "b"),
            claim("pardon 39 Ann Lee 2024-12-20", "c"),
        ],
        "abca",
        [],
        ["date conflicts"],
    ),
    Trap(
        "an undated Thursday and a month: the Thursdays of that month",
        [
            claim("pardon 39 Joe Biden -", "a", words="Thursday"),
            claim("pardon 39 Joe Biden 2024-12-01/2024-12-31", "b", published="2025-01-17"),
        ],
        "aa",
        ["date_inferred unsure"],
        ["date_inferred agrees"],
    ),
    Trap(
        "an undated Thursday and the 12th, a Thursday",
        [
            claim("pardon 39 Joe Biden -", "a", words="Thursday"),
            claim("pardon 39 Joe Biden 2024-12-12", "b", published="2024-12-13"),
        ],
        "aa",
        ["date_inferred agrees"],
        [],
    ),
]
