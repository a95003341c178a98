"""Cue words: which forms can credit a statement to somebody, and in which frames.

A cue is a word *and* a frame: "said that S" is one, "said nothing" is not. The forms come from
``lexicon/sources.toml``; they are looked up lower-cased, so no lemmatiser is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from extractor.lexicon import load_toml
from extractor.tree import Tree

#: What a verb cue can take; see the head of ``lexicon/sources.toml``.
FRAMES: Final = frozenset(
    {"clause", "quotation", "object", "document", "label", "infinitive", "preposition", "unnamed", "put-at"}
    | {"relative", "revision"}
)
#: A stretch of the text, ``(start, end)``, end exclusive.
Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a verb form: its lexicon rule, its frames, and the prepositions of ``preposition``."""

    rule: str
    frames: frozenset[str]
    prepositions: frozenset[str] = frozenset()
    #: A word the verb must come with: "point *out*", "make *clear*".
    particle: str | None = None


@dataclass(slots=True)
class Draft:
    """An attribution in the making. Extents are offsets of the text that the trees point at.

    ``sentence`` numbers the sentence over all paragraphs.
    """

    source: Extent | None
    cue: Extent
    pieces: list[Extent]
    rule: str
    sentence: int = -1


@cache
def verbs() -> dict[str, tuple[Cue, ...]]:
    """Return the readings of every verb form. Raises ValueError on a frame that no code reads."""
    table: dict[str, tuple[Cue, ...]] = {}
    for group in load_toml("sources")["verb"]:
        frames = frozenset(group["frames"])
        if frames - FRAMES:
            raise ValueError(f"sources.toml: {group['rule']}: unknown frames {sorted(frames - FRAMES)}")
        cue = Cue(group["rule"], frames, frozenset(group.get("prepositions", ())), group.get("particle"))
        for form in (word for line in group["forms"] for word in line.split()):
            table[form] = (*table.get(form, ()), cue)
    return table


@cache
def quoting_rules() -> frozenset[str]:
    """Return the rules whose cues are of speech, so that quotations can be their content."""
    named = {g["rule"] for g in load_toml("sources")["verb"] if "quotation" in g["frames"]}
    return frozenset({*named, "label", "claim", "colon", "said-beside"})


@cache
def nouns() -> frozenset[str]:
    """Return the forms of the cue nouns: "claim", "estimates"."""
    return frozenset(
        word for g in load_toml("sources")["noun"] for line in g["forms"] for word in line.split()
    )


@cache
def phrase(rule: str) -> frozenset[str]:
    """Return the words of a ``[[phrase]]`` rule. Raises KeyError when there is none of that name."""
    for group in load_toml("sources")["phrase"]:
        if group["rule"] == rule:
            return frozenset(group["forms"])
    raise KeyError(rule)


@cache
def words(name: str) -> frozenset[str]:
    """Return a word list of the lexicon. Raises KeyError when there is none of that name."""
    for group in load_toml("sources")["words"]:
        if group["name"] == name:
            return frozenset(group["words"])
    raise KeyError(name)


#: Punctuation that a span of text sheds at its ends; quotation marks stay.
_EDGES: Final = frozenset({",", ";", ":", ".", "-", "–", "—", "--", "(", ")", "|", "•"})


def runs(tree: Tree, tokens: set[int]) -> list[Extent]:
    """Return the stretches of text that the tokens cover, without punctuation at their ends.

    Tokens that are next to each other, or parted by quotation marks or commas only, make one stretch.
    """
    found: list[Extent] = []
    run: list[int] = []
    for i in [*sorted(tokens), len(tree) + 9]:
        if run and i > run[-1] + 1:
            while run and tree.words[run[-1]] in _EDGES:
                run.pop()
            while run and tree.words[run[0]] in _EDGES:
                run.pop(0)
            if run:
                found.append((tree.starts[run[0]], tree.ends[run[-1]]))
            run = []
        run.append(i)
    return found
