"""Cases that fool a comparison of counts, each with its reason."""

from __future__ import annotations

from tests.crosscheck.made import claim
from tests.crosscheck.trap import Trap

NO_COUNT = ["count conflicts", "count unsure", "count compatible"]

COUNTS = [
    Trap(
        "two newspapers give 1,523 and 1,700 for one day: not both can be true",
        [
            claim("pardon 1,523 Harry S. Truman 1947-12-23", "a"),
            claim("pardon 1,700 Harry S. Truman 1947-12-23", "b"),
        ],
        "aa",
        ["count conflicts", "reference agrees", "reference conflicts"],
        ["count compatible"],
    ),
    Trap(
        "one article tells of two batches of one day: it does not contradict itself",
        [
            claim("pardon 12 Laura Kelly 2023-05-01", "a"),
            claim("pardon 17 Laura Kelly 2023-05-01", "a", place=300),
        ],
        "ab",
        [],
        NO_COUNT,
    ),
    Trap(
        "527 commuted, and 462 of them let out that day, told in one sentence with the commutation",
        [
            claim("commutation 527 Kevin Stitt 2019-11-04", "a"),
            claim(
                "commutation 462 Kevin Stitt 2019-11-04",
                "b",
                quote="462 inmates walked out of prison on Monday, days after the mass commutation.",
            ),
        ],
        "ab",
        ["count compatible"],
        ["count conflicts"],
    ),
    Trap(
        "dozens and 34: a noun is an interval",
        [claim("pardon dozens Laura Kelly 2023-05-01", "a"), claim("pardon 34 Laura Kelly 2023-05-01", "b")],
        "aa",
        ["count compatible"],
        ["count conflicts"],
    ),
    Trap(
        "dozens and 110: a vague noun is not held to its edge",
        [claim("pardon dozens Laura Kelly 2023-05-01", "a"), claim("pardon 110 Laura Kelly 2023-05-01", "b")],
        "ab",
        [],
        ["count conflicts"],
    ),
    Trap(
        "nearly 1,500 and more than 1,500: the hedges exclude each other",
        [
            claim("pardon nearly 1,500 Ann Lee 2023-05-01", "a"),
            claim("pardon more than 1,500 Ann Lee 2023-05-01", "b"),
        ],
        "aa",
        ["count conflicts"],
        ["count compatible"],
    ),
    Trap(
        "about 100 and 115: approximations may be meant loosely",
        [
            claim("pardon about 100 Laura Kelly 2023-05-01", "a"),
            claim("pardon 115 Laura Kelly 2023-05-01", "b"),
        ],
        "aa",
        ["count unsure"],
        ["count conflicts"],
    ),
    Trap(
        "330 and 331 are exact numbers, not one the other's rounding",
        [claim("commutation 330 Ann Lee 2017-01-19", "a"), claim("commutation 331 Ann Lee 2017-01-19", "b")],
        "aa",
        ["count conflicts"],
        ["count compatible"],
    ),
    Trap(
        "20 and 21: a small round number rounds nothing",
        [claim("pardon 20 Laura Kelly 2023-05-01", "a"), claim("pardon 21 Laura Kelly 2023-05-01", "b")],
        "aa",
        ["count conflicts"],
        ["count compatible"],
    ),
    Trap(
        "12 and 300 on one day: too far apart to be one act told twice",
        [claim("pardon 12 Laura Kelly 2023-05-01", "a"), claim("pardon 300 Laura Kelly 2023-05-01", "b")],
        "ab",
        [],
        NO_COUNT,
    ),
    Trap(
        "people and sentences may differ: one person can have two sentences",
        [
            claim("commutation 41 Laura Kelly 2023-05-01", "a"),
            claim("commutation 47 Laura Kelly 2023-05-01", "b", unit="sentences"),
        ],
        "aa",
        ["count unsure"],
        ["count conflicts"],
    ),
    Trap(
        "the same number said of people and of convictions: one act, one of the units is wrong",
        [
            claim("pardon 11,017 JB Pritzker 2019-12-31", "a", unit="convictions"),
            claim("pardon 11,017 JB Pritzker 2019-12-31", "b"),
        ],
        "aa",
        ["count unsure"],
        ["count conflicts", "count agrees"],
    ),
    Trap(
        "a reading of low confidence contradicts nobody",
        [
            claim("pardon 41 Laura Kelly 2023-05-01", "a", confidence=0.2),
            claim("pardon 47 Laura Kelly 2023-05-01", "b"),
        ],
        "aa",
        ["count unsure"],
        ["count conflicts"],
    ),
    Trap(
        "a denied request for as many is no grant",
        [
            claim("pardon 41 Laura Kelly 2023-05-01 denied", "a"),
            claim("pardon 47 Laura Kelly 2023-05-01", "b"),
        ],
        "ab",
        [],
        NO_COUNT,
    ),
    Trap(
        "will pardon 41 and pardoned 41: the plan is told of the act that came",
        [
            claim("pardon 41 Laura Kelly 2023-05-01 planned", "a"),
            claim("pardon 41 Laura Kelly 2023-05-01", "b"),
        ],
        "aa",
        ["count agrees"],
        ["count conflicts"],
    ),
    Trap(
        "a total of the day before and after its seven: both can be true",
        [
            claim("pardon 18 Donald Trump 2017-01-20/2020-02-18 total", "a"),
            claim("pardon 25 Donald Trump 2017-01-20/2020-02-18 total", "b"),
            claim("pardon 7 Donald Trump 2020-02-18", "c"),
        ],
        "aab",
        ["count compatible"],
        ["count conflicts"],
    ),
    Trap(
        "clemency to 7 where 7 pardons and 4 commutations make 11: one article counts the pardons alone",
        [
            claim("clemency 11 Donald Trump 2020-02-18", "a"),
            claim("clemency 7 Donald Trump 2020-02-18", "b"),
            claim("pardon 7 Donald Trump 2020-02-18", "c"),
            claim("commutation 4 Donald Trump 2020-02-18", "c", place=300),
        ],
        "aabc",
        ["count unsure"],
        ["sum conflicts"],
    ),
]
