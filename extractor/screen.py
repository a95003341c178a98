"""Cheap tests: can this text hold a claim at all, and which of its blocks?

The triggers are looked for twice: by ``gate`` in the raw bytes of everything, and here in the few articles
that it lets through, where they tell which blocks are read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from extractor.lexicon import load_toml
from extractor.lowered import lowered, places_of, small_bytes
from extractor.segment import Block, View

#: Stems that name clemency, in lower case. A linear scan; anything more precise is left to the parse.
NAMING = (
    "pardon", "commut", "clemenc", "amnest", "repriev", "respite", "remission",
    "mercy to", "mercy for", "of mercy", "for mercy", "mercy petition", "mercy plea", "presidential mercy",
    "granted mercy", "shown mercy", "showed mercy", "mercy commission", "mercy committee",
    "royal mercy", "remitted the sentence", "remits the sentence",
)  # fmt: skip
#: What is shortened where a text that names no clemency tells of it; courts shorten terms as well.
SHORTENED = (
    "shorten", "the sentences of", "the prison time of",
    "the prison terms of", "the jail terms of", "the prison sentences of", "the jail sentences of",
    "remaining prison term", "remaining jail term", "remaining prison sentence", "remaining sentences of",
    "sentences reduced", "sentences cut", "prison terms reduced", "rest of their sentence",
)  # fmt: skip
#: Words without one of which no text is read.
TRIGGERS = (*NAMING, *SHORTENED)


def _phrases(triggers: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of the triggers of several words, which a line break may part."""
    return re.compile("|".join(t.replace(" ", r"\s+") for t in triggers if " " in t))


_STEMS = tuple(trigger for trigger in TRIGGERS if " " not in trigger)
_NAMING_STEMS = tuple(trigger for trigger in NAMING if " " not in trigger)
_PHRASES, _NAMING_PHRASES = _phrases(TRIGGERS), _phrases(NAMING)
#: Each phrase holds one of these words: a text without them isn't searched for phrases, which takes longest.
IN_PHRASES = ("mercy", "sentence", "prison", "jail")
#: Characters before and behind such a word in which its phrase stands.
_BESIDE = 100
_COUNTS = load_toml("counts")
_NUMBER_WORDS = ("cardinals", "multipliers", "vague", "collectives")
_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(
    r"\b(?:"
    + "|".join(["no", "none", "single", "half", r"\w+teen"] + [w for n in _NUMBER_WORDS for w in _COUNTS[n]])
    + r")\b",
)
#: Words by which a block goes on about clemency without naming it.
_GOES_ON = re.compile(
    r"\b(?:they|those|frees|releases|mercy|terms?|spares?d?|grants?|convictions?|them|these|batch|recipients?"
    r"|inmates?|prisoners?|convicts?|detainees|offenders|sentences?|granted|approved|denied|rejected|received"
    r"|applications?|petitions?|released?|freed?|jails?|prisons?|benefit\w*|people|men|women|measure|decree"
    r"|disclosed|(?:made|announced|revealed|confirmed) this|this was"
    r"|signed|issued|total(?:ed|led)?|batches|remaining|whom|program(?:me)?"
    r"|predecessors?|gave|include[sd]?|of the (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b",
)


def names_act(block: str) -> bool:
    """Whether a block names an act of clemency."""
    folded = _folded(block)
    return any(stem in folded for stem in _STEMS) or _PHRASES.search(folded) is not None


def names_clemency(text: str) -> bool:
    """Whether a text names clemency by a word of its own, and not only terms that somebody shortens."""
    folded = _folded(text)
    return any(stem in folded for stem in _NAMING_STEMS) or _NAMING_PHRASES.search(folded) is not None


def act_places(text: str) -> list[int]:
    """Return where the triggers stand in a text, in order.

    >>> act_places("Pardons and commutations")
    [0, 12]
    """
    small = small_bytes(text)
    return sorted({*places_of(map(str.encode, _STEMS), small), *_phrase_places(text, small)})


def _phrase_places(text: str, small: bytes) -> Iterator[int]:
    """Yield where the triggers of several words stand, looked for beside the words that they hold."""
    for at in places_of(map(str.encode, IN_PHRASES), small):
        begin = max(0, at - _BESIDE)
        for match in _PHRASES.finditer(_folded(text[begin : at + _BESIDE])):
            if match.start() <= at - begin < match.end():
                yield begin + match.start()


def _folded(text: str) -> str:
    """Return the text in lower case with its length kept: one capital becomes two characters."""
    return text.replace("\u0130", "?").lower()


def goes_on(block: str) -> bool:
    """Whether a block near one that names an act can count on about it."""
    block = lowered(block)
    numbered = _DIGIT.search(block) or _NUMBER_WORD.search(block)
    return numbered is not None and _GOES_ON.search(block) is not None


#: A line of a list with a number at its end: "Reagan, 406", "2. Gov. Roe (1995-2003) – 12", "Jane Roe: none".
_ROW = re.compile(
    r"\W{0,4}(?:\d{1,2}[.)] )?[\"“‘(]?(?:[^\W\d_a-z]|(?:19|20)\d\d(?=\W))[^\n]{0,70}?[\s:,=(–—-]"
    r"(?:\d{1,3}(?:,?\d{3})*|no(?:ne)?|zero|one|two|three|four|five|six|seven|eight|nine|ten)\)?[.;,]?"
)
_LONGEST_ROW = 90
#: Lines of a list read below the block that names its act.
_ROWS = 60
#: So many blocks before and after one that names an act are read too, when they count people.
READ_ON = 3


def is_row(line: str) -> bool:
    """Whether a line is one of a list that ends in a number.

    >>> is_row("George W. Bush - 200"), is_row("He came in 2009 and left."), is_row("200")
    (True, False, False)
    """
    return len(line) <= _LONGEST_ROW and _ROW.fullmatch(line) is not None


def chosen_blocks(view: View, title: str | None = None) -> list[Block]:
    """Return the blocks that can hold a claim: those that name an act, and near ones that go on about it.

    Where ``title``, given apart from the text, names the act, the first blocks go on about it.
    """
    places = act_places(view.text)
    titled = title is not None and names_act(title)
    if not places and not titled:
        return []
    blocks = [b for b in view.blocks if b.kind not in ("boilerplate", "dateline", "heading", "byline")]
    starts = [block.start for block in blocks]
    holding = ((bisect_right(starts, place) - 1, place) for place in places)
    acts = sorted({i for i, place in holding if i >= 0 and place < blocks[i].end})
    chosen = set(acts)
    for place in [-1, *acts] if titled else acts:
        for near in range(max(0, place - READ_ON), min(len(blocks), place + READ_ON + 1)):
            if near not in chosen and goes_on(view.text[blocks[near].start : blocks[near].end]):
                chosen.add(near)
        if place >= 0:
            chosen.update(_rows_below(view, blocks, place))
    return [blocks[i] for i in sorted(chosen)]


def _rows_below(view: View, blocks: list[Block], place: int) -> Iterator[int]:
    """Yield the lines of the list that the block at ``place`` heads."""
    for at in range(place + 1, min(len(blocks), place + 1 + _ROWS)):
        line = view.text[blocks[at].start : blocks[at].end]
        if is_row(line):
            yield at
        elif at > place + 1 or not line.endswith(":"):  # "By the numbers:"
            return
