"""Further numbers of what was just counted: a next part, others done the same to."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.recognise.counted import Counted

_SUBJECTS = ("nsubj", "nsubjpass")
_BEING_OR_HAVING = frozenset(("was", "were", "is", "are", "had", "have"))
_OTHERS = frozenset(("other", "others", "more", "further"))
#: Constructions whose count has the act's people.
_PEOPLE = ("object", "recipient", "object_of", "surface_after")


def is_large_enough(whole: Draft, counted: Counted) -> bool:
    """ "commuted the terms of 21 and pardoned five. Fourteen of them were young": of the 21, then."""
    number, of = counted.mention.value, whole.counted.mention.value
    return number is None or of is None or number <= of


def goes_on(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "among them two who pleaded guilty and four guards": a further part of the same whole."""
    tree, first = sentence.tree, counted.tokens[0]
    same = [d for d in near if d.sentence is sentence and d.part and d.whole is not None]
    joined = tree.lower[max(0, first - 1)] in ("and", ",")
    counts_people = counted.basis in ("people", "other") and counted.noun is not None
    if not same or not joined or tree.deps[counted.head] in _SUBJECTS:
        return None
    # "of which 2,100 went to soldiers and 310 to sailors"
    bare = counted.noun is None and tree.heads[counted.head] in same[-1].counted.tokens
    to_others = tree.lower[counted.tokens[-1] + 1 : counted.tokens[-1] + 2] == ["to"]  # "and 13 to men"
    if not counts_people and not (bare and tree.deps[counted.head] == "conj") and not to_others:
        return None
    return continue_draft(sentence, counted, same[-1].whole or same[-1], "part", part=True)


def counts_on(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "Of these, 141 were ill. Fourteen were disabled and nine had lost a leg": further parts, told bare."""
    tree, first = sentence.tree, counted.tokens[0]
    parts = [d for d in near if d.part and d.whole is not None and sentence.index - d.sentence.index <= 1]
    bare = counted.noun is None and counted.basis == "none" and tree.deps[counted.head] in _SUBJECTS
    further = tree.lower[:first] == ["a", "further"]  # "Sixteen of them are ill. A further seven left"
    opens = first == 0 or tree.lower[first - 1] == "and" or further
    being = further or tree.lower[tree.heads[counted.head]] in _BEING_OR_HAVING
    if not parts or not bare or not opens or not being:
        return None
    whole = parts[-1].whole
    if whole is None or whole.sentence.block is not sentence.block or not is_large_enough(whole, counted):
        return None
    return continue_draft(sentence, counted, whole, "part", part=True)


def joined_others(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "granted pardon to four prisoners on death row and two other convicts": the act is done to both."""
    tree, first, last = sentence.tree, counted.tokens[0], counted.tokens[-1]
    told = near[-1] if near and near[-1].sentence is sentence else None
    if told is None or told.part or told.route not in _PEOPLE or counted.basis != "people":
        return None
    if tree.lower[first - 1] != "and" or tree.lower[last + 1 : last + 2] == [] or counted.noun is None:
        return None
    if tree.lower[last + 1] not in _OTHERS or tree.deps[counted.head] in _SUBJECTS:
        return None
    between = range(told.counted.tokens[-1] + 1, first - 1)
    plain = all(tree.tags[t][:1] != "V" and tree.words[t] not in (",", ";", ":") for t in between)
    return continue_draft(sentence, counted, told, "joined") if plain else None
