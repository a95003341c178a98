"""What a count counts: the noun it belongs to, and on which basis (people, sentences, convictions, acts)."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.lexicon import load_toml, words
from extractor.mention import CountMention
from extractor.recognise.action import action_words
from extractor.tree import Tree

_INSIDE_NP = words("counted", "inside_np")
#: A number after one of these is part of a name, and no other quantity: "1,500 January 6 defendants".
_NAMING = frozenset(["-", *load_toml("counts")["calendar"]["months"]])
_THOSE = words("shared", "them")
_RELATIVES = words("counted", "relatives")
_PERSON_ENDINGS = tuple(words("counted", "person_endings"))


@dataclass(frozen=True, slots=True)
class Counted:
    """A count in its sentence.

    ``tokens`` are the number's tokens, ``head`` the token that stands for the phrase in the tree (its noun,
    or the number itself), ``noun`` the noun token, ``None`` when the count stands alone ("and pardoned 39").
    ``basis`` is ``people``, ``sentences``, ``convictions``, ``acts``, ``excluded``, ``other`` or ``none``.
    """

    mention: CountMention
    tokens: tuple[int, ...]
    head: int
    noun: int | None
    basis: str


def find_counted(tree: Tree, mention: CountMention) -> Counted | None:
    """Return the count with its noun, or ``None`` when it lies in no token of the sentence."""
    tokens = tuple(tree.covering(mention.number.start, mention.number.end))
    if not tokens:
        return None
    after = _after(tree, mention, tokens)
    noun = _noun_by_tree(tree, tokens, after)
    if noun is None:
        noun = _noun_by_surface(tree, tokens, after)
    head = noun if noun is not None and _stands_for(tree, tokens, noun) else _top(tree, tokens)
    return Counted(mention, tokens, head, noun, _basis(tree, tokens, noun))


#: What opens a time expression right behind a bare number.
_WHEN = (["last"], ["this"], ["next"], ["that"])
_SPANS = frozenset(("minutes", "hours", "days", "weeks", "months", "years"))
_TIMES = frozenset(("year", "month", "week", "spring", "summer", "autumn", "fall", "winter"))


def _after(tree: Tree, mention: CountMention, tokens: tuple[int, ...]) -> int:
    """Return the first token after the count and a hedge that follows it ("thirty or so of the pardons")."""
    after = tokens[-1] + 1
    while after < len(tree) and tree.starts[after] < mention.end:
        after += 1
    return after


def _top(tree: Tree, tokens: tuple[int, ...]) -> int:
    """Return the number's token nearest to the root."""
    for i in tokens:
        if tree.heads[i] not in tokens or tree.heads[i] == i:
            return i
    return tokens[-1]


def _stands_for(tree: Tree, tokens: tuple[int, ...], noun: int) -> bool:
    """Whether the noun heads the number ("39 people"); in "dozens of people" the number heads the noun."""
    return noun not in tokens and _top(tree, tokens) in tree.subtree(noun)


def _noun_by_tree(tree: Tree, tokens: tuple[int, ...], after: int) -> int | None:
    top = _top(tree, tokens)
    head = tree.heads[top]
    if (
        tree.deps[top] in ("nummod", "amod", "det", "quantmod", "compound", "nmod", "poss")
        and head != top
        and head > tokens[-1]
    ):
        others = [t for t in range(after, head) if tree.tags[t] == "CD" and tree.deps[t] == "nummod"]
        if any(tree.lower[t + 1] != "-" for t in others):
            return None  # "another 3,000 two days ago", not "two five-year terms"
        if tree.lower[after : after + 1] in _WHEN and tree.lower[head] in _TIMES:
            return None  # "12 in 2016 and four last year"
        if tree.lower[head] in _SPANS and head - after > 0 and tree.tags[head - 1] == "NNS":
            return head - 1  # "pardons all six medics minutes after they land"
        if tree.tags[head][:1] == "N" or tree.lower[head] in action_words().people:
            return _behind_compound(tree, head)
    if after < len(tree) and tree.lower[after] == "of":
        return _of_object(tree, after)
    return None


def _behind_compound(tree: Tree, head: int) -> int:
    """Return the offenders of "523 low-level, nonviolent offenders", whose level is taken for the noun."""
    if tree.lower[head - 1] != "-" or tree.tags[head] == "NNS":
        return head
    for i in range(head + 1, min(head + 6, len(tree))):
        if tree.tags[i] == "NNS" and tree.lower[i] in action_words().people:
            return i
        if tree.tags[i] not in ("JJ", ",", "VBN", "HYPH", "NN"):
            return head
    return head


def _of_object(tree: Tree, of: int) -> int | None:
    """Return the noun of "dozens of people", "three of those pardoned"; "37 of the 40 men" counts men too."""
    for i in range(of + 1, min(of + 9, len(tree))):
        if tree.tags[i] == "CD" and tree.tags[i + 1 : i + 2] == ["DT"]:
            return None  # "For eight of the nine the new sentence is ..."
        owner = tree.tags[i + 1 : i + 2] == ["POS"]
        if owner and tree.lower[i].endswith("day"):  # "two of Friday's pardons", not "Friday's pardon list"
            acts = bool(action_words().nouns.keys() & set(tree.lower[i + 2 : i + 3]))
            owner = acts and tree.tags[i + 3 : i + 4] not in (["NN"], ["NNS"])
        if tree.tags[i][:2] == "NN" and not owner and (i + 1 >= len(tree) or tree.tags[i + 1][:2] != "NN"):
            return i  # not the country in "412 of the country's 5,000 prisoners"
        if tree.tags[i] in ("PRP", "WP") or tree.lower[i] in _RELATIVES:
            return i
    return None


def _noun_by_surface(tree: Tree, tokens: tuple[int, ...], after: int) -> int | None:
    """Return the noun by its place alone, for headlines and broken parses."""
    people = action_words().people
    last = None
    if tree.lower[after : after + 1] in _WHEN:
        return None  # "commuted 71 last year"
    following = tree.tags[after : after + 2]
    if following[:1] == ["CC"] or following in ([",", "CC"], [",", "NNP"]):
        return None  # "Bush granted 200, and Clinton 459": what is joined on is no noun of the number's
    for i in range(after, min(after + 7, len(tree))):
        if tree.lower[i] in people:
            return i
        if tree.tags[i] not in _INSIDE_NP or (tree.tags[i] == "," and last is not None):
            break
        if tree.tags[i] == "CD" and tree.lower[i][-2:] != "th" and tree.lower[i - 1] not in _NAMING:
            break  # another quantity begins: "another 3,000 two days ago"
        if tree.tags[i][:3] == "NNP" and tree.deps[i] in ("nsubj", "nsubjpass"):
            break  # a clause begins: "one of only nine Obama has granted"
        if tree.tags[i][:2] == "NN":
            last = i
        elif last is not None:
            break
    return last


def _basis(tree: Tree, tokens: tuple[int, ...], noun: int | None) -> str:
    if noun is None:
        return "none"
    words, form = action_words(), tree.lower[noun]
    between = tree.lower[tokens[-1] + 1 : noun + 1]
    if form in words.nouns or form in words.acts:
        return "acts"
    if form in words.sentences and form != "time":
        return "sentences"
    if form in words.convictions:
        return "convictions"
    if form in words.people or form in _THOSE:
        return "people"
    if form in words.excluded or words.excluded.intersection(between[:1]):
        return "excluded"
    return "people" if tree.tags[noun] in ("NNS", "NNPS") and form.endswith(_PERSON_ENDINGS) else "other"
