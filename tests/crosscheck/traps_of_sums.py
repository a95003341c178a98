"""Cases of sums, running totals and grantors that fool a comparison, each with its reason."""

from __future__ import annotations

from tests.crosscheck.made import claim
from tests.crosscheck.trap import Trap

SUMS = [
    Trap(
        "161 before and 1,538 that day: pardons are not added to commutations for a pardon count",
        [
            claim("pardon 26 Joe Biden 2021-01-20/2024-12-11 total", "a"),
            claim("commutation 1,499 Joe Biden 2024-12-12", "a", place=200),
            claim("pardon 65 Joe Biden 2021-01-20/2024-12-12 total", "b"),
            claim("pardon 39 Joe Biden 2024-12-12", "b", place=200),
        ],
        "abcd",
        ["sum agrees"],
        ["sum conflicts", "total conflicts"],
    ),
    Trap(
        "80 and 4,165 make 4,245",
        [
            claim("pardon 80 Joe Biden 2021-01-20/2025-01-20 total", "a"),
            claim("commutation 4,165 Joe Biden 2021-01-20/2025-01-20 total", "a", place=200),
            claim("clemency 4,245 Joe Biden 2021-01-20/2025-01-20 total", "a", place=400),
        ],
        "abc",
        ["sum agrees", "reference agrees"],
        ["sum conflicts"],
    ),
    Trap(
        "73 pardons and 74 commutations are more than clemency to 143 in the same article",
        [
            claim("pardon 73 Ann Lee 2021-01-20", "a"),
            claim("commutation 74 Ann Lee 2021-01-20", "a", place=200),
            claim("clemency 143 Ann Lee 2021-01-20", "a", place=400),
        ],
        "abc",
        ["sum conflicts"],
        ["sum agrees"],
    ),
    Trap(
        "more than 150,000 and more than 18,000 do not prove more than 175,000",
        [
            claim("pardon more than 175,000 Wes Moore 2024-06-17", "a", unit="convictions"),
            claim("pardon more than 150,000 Wes Moore 2024-06-17 part", "a", unit="convictions", place=200),
            claim("pardon more than 18,000 Wes Moore 2024-06-17 part", "a", unit="convictions", place=400),
        ],
        "abc",
        ["sum compatible"],
        ["sum agrees", "sum conflicts"],
    ),
    Trap(
        "156 on death row and 11 awaiting a new sentence make 167",
        [
            claim("commutation 167 George Ryan 2003-01-11", "a"),
            claim(
                "commutation 156 George Ryan 2003-01-11 part", "a", place=200, beneficiaries="on death row"
            ),
            claim("commutation 11 George Ryan 2003-01-11 part", "a", place=400, beneficiaries="awaiting"),
        ],
        "abc",
        ["sum agrees", "total compatible", "reference agrees"],
        ["sum conflicts", "reference conflicts"],
    ),
    Trap(
        "186, 352 and 646 are not more than 1,704 in all, whatever else there was",
        [
            claim("commutation 186 Andy Beshear 2020-04-02", "a"),
            claim("commutation 352 Andy Beshear 2020-04-24", "b"),
            claim("commutation 646 Andy Beshear 2020-08-25", "c"),
            claim("commutation 1,704 Andy Beshear 2020-04-02/2020-12-31 total", "d"),
        ],
        "abcd",
        ["reference agrees"],
        ["sum conflicts", "sum agrees", "total conflicts"],
    ),
    Trap(
        "1,235 and 646 are 1,881, and the official total is 1,704",
        [
            claim("commutation 1,235 Andy Beshear 2020-04-24", "a"),
            claim("commutation 646 Andy Beshear 2020-08-25", "b"),
            claim("commutation 1,704 Andy Beshear 2020-04-02/2020-12-31 total", "c"),
        ],
        "abc",
        ["sum conflicts"],
        ["sum agrees"],
    ),
    Trap(
        "774 and 159 make 933",
        [
            claim("pardon 774 Tony Evers 2019-01-07/2022-12-27 total", "a"),
            claim("pardon 159 Tony Evers 2023-04-07", "b"),
            claim("pardon 933 Tony Evers 2019-01-07/2023-04-07 total", "b", place=200),
        ],
        "abc",
        ["sum agrees", "total compatible", "reference agrees"],
        ["sum conflicts"],
    ),
]

TOTALS = [
    Trap(
        "an article gives an early list, 117 and 89, and the final 143: it does not say that either is wrong",
        [
            claim("clemency 237 Ann Lee 2017-01-20/2021-01-20 total", "a"),
            claim("pardon 143 Ann Lee 2017-01-20/2021-01-20 total", "a", place=100),
            claim("clemency 206 Ann Lee 2017-01-20/2021-01-20 total", "a", place=200),
            claim("pardon 117 Ann Lee 2017-01-20/2021-01-20 part", "a", place=300),
            claim("commutation 89 Ann Lee 2017-01-20/2021-01-20 part", "a", place=400),
        ],
        "ababe",
        ["sum agrees", "count unsure"],
        ["count conflicts", "total conflicts"],
    ),
    Trap(
        "a total that falls",
        [
            claim("pardon 554 Ann Lee 2019-01-07/2022-06-10 total", "a"),
            claim("pardon 416 Ann Lee 2019-01-07/2023-02-07 total", "b"),
        ],
        "ab",
        ["total conflicts"],
        ["total compatible"],
    ),
    Trap(
        "more than 500 and later 416: the hedged total falls too",
        [
            claim("pardon more than 500 Ann Lee 2019-01-07/2022-06-10 total", "a"),
            claim("pardon 416 Ann Lee 2019-01-07/2023-02-07 total", "b"),
        ],
        "ab",
        ["total conflicts"],
        [],
    ),
    Trap(
        "an article of the day says what he had granted before: the total is smaller than the day's act",
        [
            claim("commutation 122 Joe Biden 2021-01-20/2024-12-12 total", "a"),
            claim("commutation 1,499 Joe Biden 2024-12-12", "a", place=200),
        ],
        "ab",
        [],
        ["total conflicts", "total unsure", "total compatible", "sum conflicts"],
    ),
    Trap(
        "a class pardon of 1,500 and 142 pardons in all: the list leaves out grants to a class",
        [
            claim("pardon 1,500 Donald Trump 2025-01-20", "a"),
            claim("pardon 142 Donald Trump 2025-01-20/2025-11-09 total", "b"),
        ],
        "ab",
        ["total unsure"],
        ["total conflicts"],
    ),
    Trap(
        "an act larger than a later total of the same kind",
        [
            claim("pardon 120 Ann Lee 2021-03-01", "a"),
            claim("pardon 110 Ann Lee 2019-01-07/2022-01-01 total", "b"),
        ],
        "ab",
        ["total conflicts"],
        ["total compatible"],
    ),
    Trap(
        "a part is of the act it was said of, not of another",
        [
            claim("commutation 562 Barack Obama 2009-01-20/2016-08-03 total", "a"),
            claim("commutation 214 Barack Obama 2016-08-03", "a", place=200),
            claim("commutation 67 Barack Obama 2016-08-03 part", "a", place=400),
        ],
        "abc",
        ["total compatible"],
        ["total conflicts"],
    ),
    Trap(
        "a part larger than its whole",
        [
            claim("commutation 67 Ann Lee 2016-08-03", "a"),
            claim("commutation 214 Ann Lee 2016-08-03 part", "a", place=200),
        ],
        "ab",
        ["total conflicts"],
        [],
    ),
    Trap(
        "a part too large for the nearest act may be one of another kind that its article tells",
        [
            claim("commutation 21 Ann Lee 2020-03-27", "a"),
            claim("pardon 5 Ann Lee 2020-03-27", "a", place=200),
            claim("pardon 14 Ann Lee 2020-03-27 part", "a", place=400),
        ],
        "abc",
        [],
        ["total conflicts"],
    ),
    Trap(
        "an act of another kind that is too small for the part as well excuses nothing",
        [
            claim("commutation 12 Ann Lee 2020-03-27", "a"),
            claim("pardon 5 Ann Lee 2020-03-27", "a", place=200),
            claim("pardon 14 Ann Lee 2020-03-27 part", "a", place=400),
        ],
        "abc",
        ["total conflicts"],
        [],
    ),
    Trap(
        "a final total repeated for years is one total",
        [
            claim("commutation 1,715 Barack Obama 2009-01-20/2017-01-20 total", "a"),
            claim("commutation 1,715 Barack Obama 2009-01-20/2017-01-20 total", "b"),
        ],
        "aa",
        ["count agrees", "reference agrees"],
        [],
    ),
]

GRANTORS = [
    Trap(
        "the board recommends and the governor signs: both act",
        [
            claim("commutation 527 Kevin Stitt 2019-11-01", "a"),
            claim("commutation 527 Oklahoma Pardon and Parole Board 2019-11-01", "b"),
        ],
        "ab",
        ["grantor unsure"],
        ["grantor conflicts"],
    ),
    Trap(
        "one act of the United States said of two presidents",
        [
            claim("commutation 1,499 Joe Biden 2024-12-12", "a"),
            claim("commutation 1,499 Donald Trump 2024-12-12", "b"),
        ],
        "ab",
        ["grantor conflicts"],
        [],
    ),
    Trap(
        "two governors pardon as many on one day: two states",
        [
            claim("pardon 129 Tony Evers 2022-02-07", "a"),
            claim("pardon 129 Gavin Newsom 2022-02-07", "b"),
        ],
        "ab",
        [],
        ["grantor conflicts", "grantor unsure"],
    ),
    Trap(
        "who granted is not said, and one act of that day has this number",
        [claim("commutation 37 ? 2024-12-23", "a"), claim("commutation 37 Joe Biden 2024-12-23", "b")],
        "aa",
        ["count agrees"],
        [],
    ),
]
