"""Cases in which papers contradict each other, or themselves, in ways that look like something else."""

from __future__ import annotations

from tests.crosscheck.made import claim
from tests.crosscheck.trap import Trap

TERM = "Ann Lee 2019-01-07"
DAY = "Laura Kelly 2023-05-01"

ACCOUNTS = [
    Trap(
        "two papers have the two kinds of one list the wrong way round: each kind has two numbers",
        [
            claim(f"pardon 73 {DAY}", "a", quote="pardon 73 and commutation 70"),
            claim(f"commutation 70 {DAY}", "a", quote="pardon 73 and commutation 70"),
            claim(f"pardon 70 {DAY}", "b", quote="pardon 70 and commutation 73"),
            claim(f"commutation 73 {DAY}", "b", quote="pardon 70 and commutation 73"),
        ],
        "abab",
        ["count conflicts"],
        ["action conflicts", "count compatible"],
    ),
    Trap(
        "1,538 grants are 1,499 commutations and 39 pardons, and no other number of the commutations",
        [
            claim(f"commutation 1,499 {DAY}", "a"),
            claim(f"pardon 39 {DAY}", "a", place=200),
            claim(f"clemency 1,538 {DAY}", "a", place=400),
            claim(f"clemency more than 1,500 {DAY}", "b"),
            claim(f"commutation about 1,500 {DAY}", "c"),
        ],
        "abcca",
        ["sum agrees", "count compatible"],
        ["count conflicts"],
    ),
    Trap(
        "one article gives the totals of two sources: they disagree",
        [
            claim(f"pardon 26 {TERM}/2023-05-01 total", "a", source="Justice Department"),
            claim(f"pardon 21 {TERM}/2023-05-01 total", "a", source="White House", place=200),
        ],
        "aa",
        ["count conflicts"],
        ["count compatible"],
    ),
    Trap(
        "one article gives two totals and no source: perhaps of two days or two counts",
        [
            claim(f"pardon 126 {TERM}/2023-05-01 total", "a"),
            claim(f"pardon 121 {TERM}/2023-05-01 total", "a", place=200),
        ],
        "aa",
        ["count unsure"],
        ["count conflicts"],
    ),
    Trap(
        "a headline has two digits the wrong way round",
        [
            claim("pardon 5,684 Laura Kelly 2023-05-01", "a", quote="Governor pardon 5,684", title="-"),
            claim("pardon 5,864 Laura Kelly 2023-05-01", "a", place=200),
            claim("pardon 5,864 Laura Kelly 2023-05-01", "b"),
        ],
        "aaa",
        ["count conflicts", "count agrees"],
        [],
    ),
    Trap(
        "a headline counts two acts together, the body each: three numbers, no conflict",
        [
            claim(f"commutation 929 {DAY}", "a", quote="Governor commutation 929", title="-"),
            claim(f"commutation 186 {DAY}", "a", place=200),
            claim(f"commutation 743 {DAY}", "a", place=400),
        ],
        "abc",
        [],
        ["count conflicts"],
    ),
    Trap(
        "a headline cuts 82,656 off to 82,000",
        [claim(f"pardon 82,000 {DAY}", "a"), claim(f"pardon 82,656 {DAY}", "b")],
        "aa",
        ["count compatible"],
        ["count conflicts"],
    ),
    Trap(
        "82,000 is not 84,000 cut off",
        [claim(f"pardon 82,000 {DAY}", "a"), claim(f"pardon 84,000 {DAY}", "b")],
        "aa",
        ["count conflicts"],
        ["count compatible"],
    ),
    Trap(
        "two papers count up to the same 159 and give 933 and 943, as of that day and the next",
        [
            claim(f"pardon 774 {TERM}/2022-12-27 total", "a"),
            claim("pardon 159 Ann Lee 2023-04-07", "a", place=200),
            claim(f"pardon 933 {TERM}/2023-04-07 total", "a", place=400),
            claim("pardon 159 Ann Lee 2023-04-07", "b"),
            claim(f"pardon 943 {TERM}/2023-04-08 total", "b", place=200),
        ],
        "abcbc",
        ["count conflicts", "sum agrees", "sum conflicts"],
        ["total conflicts"],
    ),
    Trap(
        "1 and 8 make 9, but so small a sum closes by chance: 10 is not shown wrong",
        [
            claim(f"pardon 1 {TERM}/2022-12-27 total", "a"),
            claim("pardon 8 Ann Lee 2023-04-07", "a", place=200),
            claim(f"pardon 9 {TERM}/2023-04-08 total", "a", place=400),
            claim(f"pardon 10 {TERM}/2023-04-08 total", "b"),
        ],
        "abcc",
        ["count unsure", "sum agrees"],
        ["sum conflicts", "count conflicts"],
    ),
    Trap(
        "an article's own sum fails, though other papers have the right whole",
        [
            claim(f"pardon 73 {DAY}", "a"),
            claim(f"commutation 70 {DAY}", "a", place=200),
            claim(f"clemency 143 {DAY}", "a", place=400),
            claim(f"clemency 143 {DAY}", "c"),
            claim(f"pardon 73 {DAY}", "b"),
            claim(f"commutation 70 {DAY}", "b", place=200),
            claim(f"clemency 140 {DAY}", "b", place=400),
        ],
        "abccabc",
        ["sum agrees", "sum conflicts", "count conflicts"],
        [],
    ),
    Trap(
        "what one article tells as planned beside what was done is another act",
        [
            claim(f"commutation 186 {DAY}", "a"),
            claim("commutation 743 Laura Kelly 2023-05-08 planned", "a", place=200),
        ],
        "ab",
        [],
        ["count compatible"],
    ),
    Trap(
        "156 and 11 of one article make 167, 164 and 3 of another: two ways to cut one whole",
        [
            claim(f"commutation 167 {DAY}", "a"),
            claim(f"commutation 156 {DAY} part", "a", place=200),
            claim(f"commutation 11 {DAY} part", "a", place=400),
            claim(f"commutation 167 {DAY}", "b"),
            claim(f"commutation 164 {DAY} part", "b", place=200),
            claim(f"commutation 3 {DAY} part", "b", place=400),
        ],
        "abcade",
        ["sum agrees", "total compatible", "count agrees"],
        ["sum conflicts"],
    ),
    Trap(
        "117 is neither 143 nor 144: that sources of the table differ by one saves it not",
        [claim("pardon 117 Donald Trump 2017-01-20/2021-01-20 total", "a")],
        "a",
        ["reference conflicts"],
        ["reference unsure"],
    ),
]
