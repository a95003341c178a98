"""Cases of rankings, of official figures and of sources that fool a comparison, each with its reason."""

from __future__ import annotations

from tests.crosscheck.made import claim
from tests.crosscheck.trap import Trap

RELEASE = "The governor's office said on Friday that the pardons went to people long out of prison."

RANKINGS = [
    Trap(
        "the second largest of 2017, said in 2024 on the day of a larger one",
        [
            claim("commutation 330 Barack Obama 2017-01-19", "a", published="2024-12-12",
                  superlative="the second largest single-day act of clemency"),
            claim("commutation 1,499 Joe Biden 2024-12-12", "b", published="2024-12-12"),
        ],
        "ab",
        ["superlative compatible"],
        ["superlative conflicts", "superlative unsure"],
    ),
    Trap(
        "the largest commutation in a day, said of 95 after 214",
        [
            claim("commutation 95 Barack Obama 2016-09-15", "a", published="2016-09-15",
                  superlative="the most commutations in a single day"),
        ],
        "a",
        ["superlative conflicts"],
        [],
    ),
    Trap(
        "the largest of a governor is not held against a president",
        [
            claim("commutation 17 Kate Brown 2022-12-13", "a", published="2022-12-13",
                  superlative="the most commutations by an Oregon governor in a day"),
        ],
        "a",
        ["superlative compatible"],
        ["superlative conflicts"],
    ),
    Trap(
        "more than the last nine combined, where three have no sourced figure: unsure, not true",
        [
            claim("commutation 562 Barack Obama 2009-01-20/2016-08-03 total", "a",
                  superlative="more than the past nine presidents combined"),
        ],
        "a",
        ["superlative unsure"],
        ["superlative conflicts", "superlative compatible"],
    ),
    Trap(
        "more than the last three combined, where all figures are known",
        [
            claim("commutation 562 Barack Obama 2009-01-20/2016-08-03 total", "a",
                  superlative="more than the last three presidents combined"),
        ],
        "a",
        ["superlative compatible"],
        ["superlative conflicts"],
    ),
    Trap(
        "70 pardons are not more than those of the last three presidents combined",
        [
            claim("pardon 70 Barack Obama 2009-01-20/2016-11-30 total", "a",
                  superlative="more than the last three presidents combined"),
        ],
        "a",
        ["superlative conflicts"],
        [],
    ),
]  # fmt: skip

RANKINGS += [
    Trap(
        "more than any recent predecessor at this point: nothing is known of that point",
        [
            claim(
                "commutation 122 Joe Biden 2021-01-20/2024-04-25 total",
                "a",
                quote="commutation 122, more than any recent predecessor at this point in their term.",
                superlative="more than any recent predecessor",
            ),
        ],
        "a",
        [],
        ["superlative conflicts", "superlative compatible"],
    ),
    Trap(
        "the most of any president in history, said of 4,245",
        [
            claim(
                "clemency 4,245 Joe Biden 2021-01-20/2025-01-20 total",
                "a",
                superlative="the most acts of clemency of any president in U.S. history",
            ),
        ],
        "a",
        ["superlative unsure"],
        ["superlative conflicts"],
    ),
    Trap(
        "the most of any president in history, said of 1,927",
        [
            claim(
                "clemency 1,927 Barack Obama 2009-01-20/2017-01-20 total",
                "a",
                superlative="the most acts of clemency of any president in U.S. history",
            ),
        ],
        "a",
        ["superlative conflicts"],
        ["superlative compatible"],
    ),
    Trap(
        "more than any president since Truman: those before are not meant",
        [
            claim(
                "clemency 1,927 Barack Obama 2009-01-20/2017-01-20 total",
                "a",
                quote="clemency 1,927, more than any president since Harry Truman.",
                superlative="more than any president",
            ),
        ],
        "a",
        ["superlative compatible"],
        ["superlative conflicts"],
    ),
    Trap(
        "more than any president: Truman, Roosevelt and Wilson gave more",
        [
            claim(
                "clemency 1,927 Barack Obama 2009-01-20/2017-01-20 total",
                "a",
                superlative="more than any president",
            ),
        ],
        "a",
        ["superlative conflicts"],
        ["superlative compatible"],
    ),
]

REFERENCES = [
    Trap(
        "20 pardons for a term with 143: so far off that something else is meant",
        [claim("pardon 20 Donald Trump 2017-01-20/2021-01-20 total", "a")],
        "a",
        ["reference unsure"],
        ["reference conflicts"],
    ),
    Trap(
        "237 for the first term: the sources of the table say 237 and 238",
        [claim("clemency 237 Donald Trump 2017-01-20/2021-01-20 total", "a", unit="acts")],
        "a",
        ["reference unsure"],
        ["reference agrees", "reference conflicts"],
    ),
    Trap(
        "189 pardons said of Bill Clinton are George W. Bush's",
        [claim("pardon 189 Bill Clinton 1993-01-20/2001-01-20 total", "a")],
        "a",
        ["reference conflicts"],
        [],
    ),
    Trap(
        "the figure of Harding has no source at hand: no verdict",
        [claim("commutation 999 Warren G. Harding 1921-03-04/1923-08-02 total", "a")],
        "a",
        [],
        ["reference conflicts", "reference agrees", "reference unsure"],
    ),
    Trap(
        "3,796 and 3,687 for Roosevelt are two series",
        [claim("clemency 3,687 Franklin D. Roosevelt 1933-03-04/1945-04-12 total", "a")],
        "a",
        ["reference unsure"],
        ["reference conflicts"],
    ),
    Trap(
        "2,000 commutations in 2016 are more than the final 1,715",
        [claim("commutation 2,000 Barack Obama 2009-01-20/2016-12-01 total", "a")],
        "a",
        ["reference conflicts"],
        [],
    ),
    Trap(
        "two commutations beside fifteen of that day are another act",
        [claim("commutation 2 Roy Cooper 2024-12-31", "a")],
        "a",
        [],
        ["reference conflicts"],
    ),
]

SOURCES = [
    Trap(
        "papers that repeat one text confirm nothing, even unattributed",
        [
            claim("pardon 41 Laura Kelly 2023-05-01", "a", quote=f"pardon 41. {RELEASE}"),
            claim("pardon 41 Laura Kelly 2023-05-01", "b", quote=f"pardon 41. {RELEASE} Copied."),
        ],
        "aa",
        ["shared_source agrees"],
        [],
    ),
    Trap(
        "the grantor, his office and the White House are one source",
        [
            claim("pardon 39 Joe Biden 2024-12-12", "a", source="Joe Biden"),
            claim("pardon 39 Joe Biden 2024-12-12", "b", source="White House"),
            claim(
                "pardon 39 Joe Biden 2024-12-12", "c", source="Karine Jean-Pierre", organisation="White House"
            ),
        ],
        "aaa",
        ["shared_source agrees"],
        [],
    ),
    Trap(
        "a research centre and the White House are two sources",
        [
            claim("pardon 39 Joe Biden 2024-12-12", "a", source="Pew Research Center"),
            claim("pardon 39 Joe Biden 2024-12-12", "b", source="White House"),
        ],
        "aa",
        ["count agrees"],
        ["shared_source agrees"],
    ),
]
