"""Which words of a sentence name an act of clemency, and what each can do there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from extractor.lexicon import load_toml, words
from extractor.recognise import liberty
from extractor.recognise.shortening import may_shorten, shortens_sentence
from extractor.tree import Tree

_CONDEMNED = words("action", "condemned")
_PURPOSE = words("action", "purpose")
_GRANTING = words("action", "granting")
_TAKE = words("action", "take")
_SPARE = words("action", "spare")
_DEATH = words("action", "death")


@dataclass(frozen=True, slots=True)
class Act:
    """A word that names an act of clemency.

    ``form`` is ``noun`` ("39 pardons"), ``deed`` ("pardoned 39 people"), ``shorten`` ("commuted the sentences
    of 39") or ``release`` ("freed 39", an act only together with a noun that names one).
    """

    token: int
    action: str
    form: str


@dataclass(frozen=True, slots=True)
class ActionWords:
    """The forms of the lexicon, by what they can do."""

    nouns: dict[str, str]
    deeds: dict[str, str]
    shortens: dict[str, str]
    release: frozenset[str]
    release_phrases: dict[str, frozenset[str]]
    other_release: frozenset[str]
    erase: frozenset[str]
    give: frozenset[str]
    receive: frozenset[str]
    seek: frozenset[str]
    refuse: frozenset[str]
    people: frozenset[str]
    sentences: frozenset[str]
    convictions: frozenset[str]
    acts: frozenset[str]
    groups: frozenset[str]
    excluded: frozenset[str]
    named: frozenset[str]  #: every form that may name an act
    carry: frozenset[str]  #: verbs below a noun that say what act its people got, seek, "were seen" given


@cache
def action_words() -> ActionWords:
    """Return the action lexicon, loaded once."""
    raw = load_toml("actions")

    def forms(table: str) -> dict[str, str]:
        return {form: entry["action"] for entry in raw[table] for form in entry["forms"]}

    nouns, deeds, shortens = forms("act"), forms("deed"), forms("shorten")
    carriers = {
        name: frozenset(raw[name]["forms"])
        for name in ("release", "give", "receive", "seek", "refuse", "erase")
    }
    phrases = {f: frozenset(e["particles"]) for e in raw["release_phrase"] for f in e["forms"]}
    return ActionWords(
        nouns=nouns,
        deeds=deeds,
        shortens=shortens,
        release_phrases=phrases,
        other_release=frozenset(raw["other_release"]["forms"]),
        named=frozenset(("mercy", *_LIGHTER, *_TAKE, *nouns, *deeds, *shortens)).union(
            carriers["release"], phrases, liberty.FORMS
        ),
        carry=frozenset(("see", "saw", "seen")).union(
            *(carriers[name] for name in ("receive", "give", "release", "seek"))
        ),
        **carriers,
        **{name: frozenset(words) for name, words in raw["counted"].items()},
    )


#: Tokens between "spared" and "death row": a number, its noun and a clause of the condemned.
_DEATH_REACH: Final = 12
_OTHER_KINDS = words("action", "other_kinds")
_MERCY = words("action", "mercy")
_LIGHTER = words("action", "lighter")
_MERCIFUL = words("action", "merciful")
_NUMBERS = frozenset(load_toml("counts")["cardinals"]) | {"dozens", "hundreds", "thousands", "scores"}
_MERCY_ASKED = words("action", "mercy_asked")
_SHOWN = frozenset(("shown", "granted", "extended"))
_LAWS = words("status", "laws")
_TURKEYS = words("action", "turkeys")
_PARDON_ME = words("action", "pardon_me")


def find_acts(tree: Tree) -> list[Act]:
    """Return the acts that the sentence names, in order; words that only look like one are left out."""
    words = action_words()
    named = (_act_at(tree, i, form) for i, form in enumerate(tree.lower) if form in words.named)
    found = [act for act in named if act and not _is_other_sense(tree, act)]
    idioms = all(act.form == "release" for act in found)  # "nine guests will be home": what frees is not told
    return [act for act in found if not (idioms and tree.lower[act.token] in liberty.WEAK)]


def _act_at(tree: Tree, i: int, form: str) -> Act | None:
    words = action_words()
    if form in words.deeds and _is_verb(tree, i):
        return Act(i, words.deeds[form], "deed")
    if _saves_from_death(tree, i):
        return Act(i, "commutation", "deed")
    if form in words.nouns:
        return Act(i, words.nouns[form], "noun")
    if form in words.shortens and _shortens(tree, i, words.sentences):
        return Act(i, words.shortens[form], "shorten")
    loose = liberty.goes_free(tree, i, words.release_phrases.get(form, frozenset()))
    if loose or (form in words.release and tree.tags[i][:2] in ("VB", "NN")):
        return Act(i, "clemency", "release")
    if form in _LIGHTER and (gave := _gave_lighter(tree, i)) is not None:
        return Act(gave, "commutation", "shorten")
    return Act(i, "clemency", "noun") if form == "mercy" and _is_granted_mercy(tree, i) else None


def _shortens(tree: Tree, i: int, sentences: frozenset[str]) -> bool:
    return may_shorten(tree, i, sentences) and shortens_sentence(tree, i, sentences)


def _gave_lighter(tree: Tree, i: int) -> int | None:
    """Return the verb of "pardoned or given lighter sentences"; not joined to a pardon, a court's it is."""
    object_ = tree.heads[i]
    verb = tree.heads[object_]
    words, above = action_words(), tree.heads[verb]
    gives = tree.lower[object_] in words.sentences and tree.lower[verb] in words.give
    joined = tree.deps[verb] == "conj" and tree.lower[above] in words.deeds and above != verb
    return verb if gives and joined else None


def _is_granted_mercy(tree: Tree, i: int) -> bool:
    """ "showed mercy to 12", "mercy was shown in 12 cases", "his prerogative of mercy", "mercy petitions".

    "ends the year with mercy for eight people".
    """
    to_many = tree.lower[i + 1 : i + 2] in (["for"], ["to"]) and bool(
        _NUMBERS.intersection(tree.lower[i + 2 : i + 3]) or tree.tags[i + 2 : i + 3] == ["CD"]
    )
    begged = tree.lower[i - 1] == "for" and tree.lower[i - 2].startswith(("ask", "plea", "petition", "beg"))
    asked = begged or bool(_MERCY_ASKED.intersection(tree.lower[i + 1 : i + 2]))
    return (
        asked
        or to_many
        or (tree.deps[i] == "nsubjpass" and tree.lower[tree.heads[i]] in _SHOWN)
        or tree.lower[i - 1] in _MERCIFUL
        or bool(_MERCY.intersection(tree.lower[max(0, i - 3) : i]))
    )


def _saves_from_death(tree: Tree, i: int) -> bool:
    """ "spared 37 of the 40 men on death row", "took 15 men off death row"."""
    after = tree.lower[i + 1 : i + _DEATH_REACH]
    if tree.lower[i] in _SPARE:
        return bool(_DEATH.intersection(after) or {"lives", "life"}.intersection(after[:3]))
    off = after.index("off") if tree.lower[i] in _TAKE and "off" in after else None
    return off is not None and ["death", "row"] in [after[k : k + 2] for k in range(off + 1, off + 5)]


def _is_verb(tree: Tree, i: int) -> bool:
    """Whether an ambiguous form ("pardons") is the verb: by its tag, or because a number follows directly."""
    if tree.tags[i].startswith("V") and tree.deps[i] not in ("pobj", "compound"):
        return not (
            i and tree.tags[i - 1] in ("DT", "PRP$", "CD", "POS") and tree.tags[i] in ("VB", "VBZ", "VBP")
        )
    if not tree.lower[i].endswith(("s", "ed", "ing")) and tree.tags[i][:2] != "VB":
        return False
    before = tree.tags[i - 1] if i and not _is_name_in_headline(tree, i - 1) else ""
    if before in ("DT", "PRP$", "CD", "POS", "JJ", "IN"):
        return False
    for t in range(i + 1, min(i + 5, len(tree))):
        if tree.tags[t] == "CD" or tree.lower[t] in _NUMBERS:  # "Bush Pardons Seven", all taken for names
            return i > 0
        if tree.tags[t] not in ("RB", "RBR", "JJR", "JJ", "IN", "DT", "RBS") or tree.lower[t] in _PURPOSE:
            return False
    return False


def _is_name_in_headline(tree: Tree, i: int) -> bool:
    """Whether a capitalised adjective is a name: "Chile's Boric pardons 12 over unrest"."""
    small = sum(w[:1].islower() for w in tree.words)
    name = tree.tags[i] == "JJ" and 0 < i <= 3 and tree.words[i][:1].isupper()
    return name and small > 1 and tree.words[-1] != "."


def _is_other_sense(tree: Tree, act: Act) -> bool:
    i, lower = act.token, tree.lower
    following = lower[i + 1 : i + 4]
    if act.form == "noun":
        before = lower[max(0, i - 3) : i]
        named_law = following[:1] and following[0] in _LAWS  # "the General Amnesty Law"
        if (
            tree.words[i] == "Amnesty"
            and tree.tags[i][:3] == "NNP"
            and not (named_law or _is_title_case(tree))
        ):
            return True  # the organisation, named short
        if _OTHER_KINDS.intersection(before[-2:]) or "beg" in before or "international" in following[:1]:
            return True
        if lower[i] in ("commutation", "commutations") and following[:1] in (
            ["agreement"],
            ["agreements"],
            ["ticket"],
        ):
            return True
        return act.action == "reprieve" and _is_respite_from(tree, i)
    objects = [lower[c] for c in tree.children[i] if tree.deps[c] in ("dobj", "obj", "nsubjpass", "dative")]
    if _TURKEYS.intersection(objects) or _TURKEYS.intersection(following):
        return True
    return act.form == "deed" and bool(
        _PARDON_ME.intersection(following[:2] if following[:1] != ["him"] else ())
    )


def _is_title_case(tree: Tree) -> bool:
    """Whether most words of four letters and more are capitalised, as in a headline."""
    long = [w for w in tree.words if len(w) > 3 and w[0].isalpha()]
    return sum(w[0].isupper() for w in long) > 0.7 * len(long)


def _is_respite_from(tree: Tree, i: int) -> bool:
    """Whether a reprieve is a breathing space from prices, weather or a rule and not from a sentence."""
    if _CONDEMNED.intersection(tree.lower):
        return False
    return tree.lower[i + 1 : i + 2] in (["from"], ["for"], ["in"]) or not _GRANTING.intersection(tree.lower)
