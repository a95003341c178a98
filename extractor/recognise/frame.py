"""What a verb reports besides clauses: objects, labels, infinitives, prepositional objects."""

from __future__ import annotations

from typing import Final

from extractor.recognise.clause import has_finite, resulting
from extractor.recognise.cue import Cue, verbs, words
from extractor.recognise.speaker import Speaker
from extractor.tree import Tree

#: Counting nouns that are no numerals: "puts the number at tens of thousands".
_VAGUE: Final = frozenset({"dozens", "scores", "hundreds", "thousands"})
_HARMED: Final = frozenset({"dead", "killed", "wounded", "injured", "missing", "hurt", "infected"})
_SHARES: Final = frozenset({"percent", "%", "points", "point"})
_MONEY: Final = frozenset({"$", "sales", "revenue", "revenues", "turnover"})
_STEPS: Final = frozenset({"to", "from", "by"})
_SHOWN: Final = frozenset({"advmod", "acomp", "prep", "oprd"})
_DAY_WORDS: Final = frozenset({"on", "today", "yesterday", "late", "early"}) | {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}  # fmt: skip
#: What papers do besides saying.
_HOLDS = frozenset(
    ("includes", "included", "contains", "contained", "holds", "held", "names", "named", "covers", "covered")
)
#: Papers that do what they say.
_ORDERS = frozenset(("decree", "decrees", "order", "orders", "proclamation", "edict", "edicts"))


def object_(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    """Return what is announced, cited or counted: the direct object."""
    thing = tree.child(verb, "dobj")
    harmed = _casualties(tree, verb)
    if harmed or thing is None or tree.tags[thing] in ("PRP", "WP", "WDT", "DT"):
        return harmed
    found = {*tree.subtree(thing)}
    for child in tree.children[verb]:
        # "announced pardons for 39 people": the parser may hang the phrase on the verb.
        if (
            tree.deps[child] in ("prep", "dative")
            and (tree.lower[child] in ("for", "of") or _is_sum(tree, child))
            and _follows(tree, max(found), child)
        ) or (tree.lower[child] == "compared" and child > max(found)):
            found |= {*tree.subtree(child)}
    if tree.lower[thing] in words("intention"):
        found |= infinitive(tree, verb, _cue, _who)  # "announced plans this week to give 39 …"
    return found | resulting(tree, verb)


def _follows(tree: Tree, last: int, child: int) -> bool:
    """Whether nothing but a day stands between: "announced pardons on Saturday for 39"."""
    return last < child and all(tree.lower[t] in _DAY_WORDS for t in range(last + 1, child))


def _is_sum(tree: Tree, prep: int) -> bool:
    """Whether a phrase goes on with money: "predicted a profit on 39 million in sales", not "on May 12"."""
    return tree.lower[prep] == "on" and not _MONEY.isdisjoint(tree.lower[prep + 1 : prep + 2])


def _casualties(tree: Tree, verb: int) -> set[int]:
    """Return "nine dead and 39 wounded" of "reported nine dead and 39 wounded", whatever the object is."""
    end = next((i for i in range(verb + 1, len(tree)) if tree.words[i] in (",", ";", ".")), len(tree))
    counted = range(verb + 1, end)
    if len(counted) < 2 or tree.tags[verb + 1] != "CD" or has_finite(tree, verb + 1, end):
        return set()
    return {*counted} if any(tree.lower[i] in _HARMED for i in counted) else set()


def document(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Return the object when a document holds it, or is it: "data show 39", "released a list of 39"."""
    thing = tree.child(verb, "dobj")
    known = words("document")
    giver = who.head if who and who.tokens else None
    heads = [tree.lower[t] for t in ((None if cue.rule == "give" else thing), giver) if t is not None]
    told = any(h in known for h in heads) or _shows_share(tree, verb, cue, giver)
    if thing is None or not told:
        return set()
    if cue.rule == "release" and tree.lower[thing] in _ORDERS:
        return set()  # "issued a decree pardoning 39" does it, and says nothing
    shown = object_(tree, verb, cue, who)
    told_of = tree.child(thing, "relcl")
    if cue.rule == "release" and told_of is not None and not _holds(tree, told_of):
        shown -= {*tree.subtree(told_of)}  # "released an ad that will run in 39 towns"
    if shown and cue.rule in ("show", "give"):
        # "shows the mayor ahead by 39 points, while Roe has 12"
        for child in tree.children[verb]:
            part = tree.subtree(child)
            contrast = tree.deps[child] == "advcl" and tree.lower[part[0]] == "while"
            other = any(tree.lower[t] in verbs() and tree.tags[t][0] == "V" for t in part)
            added = child > thing and (contrast or tree.deps[child] in _SHOWN)
            # not ", with another survey showing 12"
            if tree.deps[child] == "dative" or (added and not other):
                shown |= {*part}
    return shown


def _shows_share(tree: Tree, verb: int, cue: Cue, giver: int | None) -> bool:
    """Whether "it" is a poll by what it shows: "it shows Roe with 39 percent"."""
    after = tree.lower[verb + 1 :]
    return (
        cue.rule == "show"
        and giver is not None
        and tree.lower[giver] == "it"
        and not _SHARES.isdisjoint(after)
    )


def _holds(tree: Tree, verb: int) -> bool:
    """Whether a paper tells what its verb says: "that includes 39 names", not "that sold 39 copies"."""
    return tree.lower[verb] in _HOLDS or tree.lower[verb] in verbs()


def label(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    """Return the label, and what it is put on unless that is "what" or "which"."""
    found: set[int] = set()
    for child in tree.children[verb]:
        small_clause = tree.deps[child] == "ccomp" and tree.child(child, "mark") is None
        if tree.deps[child] in ("oprd", "attr") or small_clause:
            found |= {*tree.subtree(child)}
        elif child > verb:
            part = tree.subtree(child)
            if tree.lower[part[0]] == "as" and tree.deps[child] in ("prep", "advcl"):
                found |= {*part[1:]}
    if not found:
        return set()
    return found | object_(tree, verb, _cue, _who)


def infinitive(tree: Tree, verb: int, _cue: Cue, _who: Speaker | None) -> set[int]:
    """Return what is promised or urged: "to free 39 people"."""
    for child in tree.children[verb]:
        if tree.deps[child] in ("xcomp", "advcl", "ccomp") and child > verb:
            to = tree.child(child, "aux")
            if to is not None and tree.lower[to] == "to":
                return _without_aside(tree, tree.subtree(child))
    return set()


def _without_aside(tree: Tree, tokens: list[int]) -> set[int]:
    """Return the tokens less what the reporter adds: "to beat the mayor, who won 39 votes"."""
    aside = next((t for t in tokens if tree.lower[t] in ("who", "which") and tree.words[t - 1] == ","), None)
    return {t for t in tokens if aside is None or t < aside}


def preposition(tree: Tree, verb: int, cue: Cue, _who: Speaker | None) -> set[int]:
    """Return what is pointed to, talked about or called for."""
    found: set[int] = set()
    for child in tree.children[verb]:
        if tree.deps[child] == "prep" and tree.lower[child] in cue.prepositions and child > verb:
            found |= {*tree.subtree(child)} - {child}
        mark = tree.child(child, "mark")  # "called for the king to free 39"
        if mark is not None and mark > verb and tree.lower[mark] in cue.prepositions:
            found |= {*tree.subtree(child)} - {mark}
    if not found and verb + 1 < len(tree) and tree.lower[verb + 1] in cue.prepositions:
        # "boasted about 39 pardons": the parser takes "about" for a hedge.
        found = object_(tree, verb, cue, _who) - {verb + 1}
    if cue.rule == "ascribe":
        thing = object_(tree, verb, cue, _who)
        given = found or cue.prepositions.intersection(tree.lower[t] for t in thing)
        found |= thing if given else set()
    if "on" in cue.prepositions and found:
        found |= infinitive(tree, verb, cue, _who)
    return found


def put_at(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Return "the number at 39"."""
    thing = tree.child(verb, "dobj")
    inside = tree.subtree(thing) if thing is not None else []
    # "the number of those pardoned at 39": the parser may hang the phrase on what is counted.
    place = next((c for c in (*tree.children[verb], *inside) if tree.lower[c] == "at"), None)
    figure = tree.subtree(place) if place is not None else []
    if not any(tree.tags[t] == "CD" or tree.lower[t] in _VAGUE for t in figure):
        return set()
    after = range(max(figure) + 1, len(tree))
    joined = tree.lower[after.start : after.start + 1] == ["and"] and not has_finite(
        tree, after.start, len(tree)
    )
    if joined and "at" in tree.lower[after.start :]:
        figure = [*figure, *after]  # "put the cost at 12 million and the delay at 39 weeks"
    return {*figure} | object_(tree, verb, cue, who)


def revision(tree: Tree, verb: int, cue: Cue, who: Speaker | None) -> set[int]:
    """Return what a forecast is changed to and from: "cut its forecast to 39 million from 50 million"."""
    thing = tree.child(verb, "dobj")
    if thing is None or tree.lower[thing] not in words("forecast"):
        return set()
    steps = [c for c in tree.children[verb] if c > thing and tree.lower[c] in _STEPS]
    return object_(tree, verb, cue, who) | {t for c in steps for t in tree.subtree(c)}


def relative(tree: Tree, verb: int, _cue: Cue, who: Speaker | None) -> set[int]:
    """Return the number that a relative clause gives to somebody: "the 39 million that the mayor claimed"."""
    noun = tree.heads[verb]
    if tree.deps[verb] != "relcl" or noun > verb or who is None or who.head < noun:
        return set()
    phrase = {*tree.subtree(noun)} - {*tree.subtree(verb)}
    told = {t for t in phrase if t < who.tokens[0]}
    return told if any(tree.tags[t] == "CD" for t in told) else set()
