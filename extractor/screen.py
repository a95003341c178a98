"""Cheap tests: can this text hold a claim at all, and which of its blocks?"""

from __future__ import annotations

import re

from extractor.segment import Block, View

#: Stems without which no text speaks of clemency. A linear scan; anything more precise is left to the parse.
TRIGGERS = ("pardon", "commut", "clemenc", "amnest", "repriev", "respite", "remission", "mercy to")
_TRIGGER = re.compile("|".join(TRIGGERS), re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|lakhs?|crores?|dozens?|scores?|single|no|none|zero|half|couple|pair)\b",
    re.IGNORECASE,
)
#: Words by which a block goes on about clemency without naming it.
_GOES_ON = re.compile(
    r"\b(?:they|those|frees|releases|mercy|terms?|spares?d?|grants?|convictions?|them|these|batch|recipients?|inmates?|prisoners?|convicts?|detainees|offenders|sentences?|granted|"
    r"approved|denied|rejected|received|applications?|petitions?|released?|freed|total|whom|program(?:me)?)\b",
    re.IGNORECASE,
)


def may_hold_claim(text: str) -> bool:
    """Whether an article can hold a claim: it names an act of clemency and a number.

    >>> may_hold_claim("The governor pardoned 12 people."), may_hold_claim("The governor signed 12 bills.")
    (True, False)
    """
    return bool(_TRIGGER.search(text)) and bool(_NUMBER.search(text))


def names_act(block: str) -> bool:
    """Whether a block names an act of clemency."""
    return bool(_TRIGGER.search(block))


def goes_on(block: str) -> bool:
    """Whether a block near one that names an act can count on about it."""
    return bool(_NUMBER.search(block)) and bool(_GOES_ON.search(block))


#: So many blocks before and after one that names an act are read too, when they count people.
READ_ON = 3


def chosen_blocks(view: View) -> list[Block]:
    """Return the blocks that can hold a claim: those that name an act, and near ones that go on about it."""
    blocks = [b for b in view.blocks if b.kind not in ("boilerplate", "dateline", "heading", "byline")]
    texts = [view.text[b.start : b.end] for b in blocks]
    acts = [i for i, text in enumerate(texts) if names_act(text)]
    chosen = set(acts)
    for place in acts:
        for near in range(max(0, place - READ_ON), min(len(blocks), place + READ_ON + 1)):
            if near not in chosen and goes_on(texts[near]):
                chosen.add(near)
    return [blocks[i] for i in sorted(chosen)]
