"""Parts and single acts that a sentence tells by their place among others.

"Seventeen foreigners are among 8,790 inmates to be pardoned", "Of the total, 12 went home at once", "Two
pardons so far: the first was in 2017, for 6,310 people".
"""

from __future__ import annotations

import math
from dataclasses import replace

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.lexicon import words
from extractor.recognise.counted import Counted
from extractor.recognise.misparsed import first_token
from extractor.recognise.role import Role, find_role
from extractor.recognise.surface import surface_role
from extractor.tree import Tree

_BE = words("among", "be")
_ORDINALS = words("among", "ordinals")
_REACHING = words("among", "reaching")
_WHOLE = words("among", "whole")
_SUBJECTS = ("nsubj", "nsubjpass")
_SENTENCED = frozenset(("convicted", "sentenced", "jailed", "imprisoned"))
_RECIPIENTS = frozenset(("beneficiaries", "recipients", "pardoned", "freed"))
_TO_PEOPLE = frozenset(("for", "to", "of"))
#: Sentences from an act to how many benefited from it.
_BEHIND = 3
_QUOTES = frozenset(('"', "“", "'", "‘", "``"))
#: Tokens from a number to "are among", and from there to the number of all.
_NEAR = 5


def among_whole(sentence: Sentence, counted: Counted) -> Role | None:
    """ "Seventeen foreigners are among 8,790 inmates to receive pardons": the act is that of the whole."""
    tree, last = sentence.tree, counted.tokens[-1]
    after = tree.lower[last + 1 : last + 1 + _NEAR]
    at = next((k for k, form in enumerate(after[:-1]) if form in _BE and after[k + 1] == "among"), None)
    if at is None or counted.basis not in ("people", "none", "other"):
        return None
    among = last + 2 + at
    whole = next((c for c in sentence.counted if among < c.tokens[0] <= among + _NEAR), None)
    if whole is None:
        return None
    role = find_role(tree, whole, sentence.acts) or surface_role(tree, whole, sentence.acts)
    return replace(role, part=True) if role and role.act.form != "release" else None


def among_told(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """Parts told with "among" or "of".

    "Among the 8,790 inmates pardoned are 17 foreigners", "Of the total, 12 were set free", "The king pardoned
    620 inmates, and 17 foreigners among them will be deported".
    """
    tree, first = sentence.tree, counted.tokens[0]
    if counted.basis not in ("people", "none", "other"):
        return None
    same = [d for d in near if d.sentence is sentence and d.counted.tokens[-1] < first and not d.part]
    opens = tree.lower[:1] == ["among"] and _BE.intersection(tree.lower[max(0, first - 3) : first])
    if same and opens and tree.lower.index("among") < same[0].counted.tokens[0] <= _NEAR:
        return continue_draft(sentence, counted, same[0], "among", part=True)
    # "Among its beneficiaries will be two singers"
    theirs = (opens and tree.lower[1:2] != ["the"]) or tree.lower[2:3] in (["beneficiaries"], ["recipients"])
    if opens and theirs and _RECIPIENTS.intersection(tree.lower[1:4]):
        before = [d for d in near if d.sentence is not sentence and not d.part]
        return continue_draft(sentence, counted, before[-1], "among", part=True) if before else None
    after = counted.noun + 1 if counted.noun is not None else counted.tokens[-1] + 1
    if tree.lower[after : after + 2] == ["among", "them"]:
        told = same or [d for d in near if sentence.index - d.sentence.index <= 1 and not d.part]
        return continue_draft(sentence, counted, told[-1], "part", part=True) if told else None
    opening = tree.lower[:2] == ["of", "the"] and tree.lower[max(0, first - 1) : first] == [","]
    if opening and near[-1].sentence is not sentence:
        numbers = {c.mention.value for c in sentence.counted if c.tokens[0] <= 3} - {None}
        of_all = bool(_WHOLE.intersection(tree.lower[2:4]))
        wholes = (d for d in reversed(near) if not d.part)
        whole = next((d for d in wholes if of_all or d.counted.mention.value in numbers), None)
        return continue_draft(sentence, counted, whole, "among", part=True) if whole else None
    return None


def described(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "She pardoned 39 people. Twelve are women, nine were convicted of fraud": parts of those told last."""
    tree, first, told = sentence.tree, first_token(sentence.tree, counted), near[-1]
    bare = counted.noun is None and counted.basis == "none" and tree.deps[counted.head] in _SUBJECTS
    opens = first <= 2 or tree.lower[first - 1] in ("and", ";", ",", "while", "whereas")
    verb = tree.heads[counted.head]
    # "Four were convicted in 2017, while two were arrested in 2018"; alone it may be the news
    arrested = told.part and told.sentence is sentence and tree.lower[verb] == "arrested"
    if not bare or not opens or not (arrested or _says_who(tree, verb)):
        return None
    whole = told.whole if told.part and told.whole is not None else told
    value, of = counted.mention.value, whole.counted.mention.value
    smaller = value is not None and 0 < value < (of or math.inf) and whole.counted.basis in ("people", "none")
    near_enough = sentence.index - told.sentence.index <= 1 and whole.status in ("granted", "planned")
    return continue_draft(sentence, counted, whole, "part", part=True) if smaller and near_enough else None


def _says_who(tree: Tree, verb: int) -> bool:
    """ "are women", "were convicted of fraud", not "are dead" or "were killed"."""
    attribute = tree.child(verb, "attr")
    if tree.lower[verb] in _BE:
        return attribute is not None and tree.tags[attribute] == "NNS"
    return tree.lower[verb] in _SENTENCED and tree.child(verb, "auxpass") is not None


def one_of_acts(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "has granted two pardons. The first was in December 2017, for 6,310 people": an act of its own."""
    tree, told = sentence.tree, near[-1]
    if counted.basis != "people" or told.counted.basis != "acts" or sentence.index - told.sentence.index > 2:
        return None
    verb = _of_ordinal(tree)
    if verb is None or not _reaches(tree, counted, verb):
        return None
    draft = continue_draft(sentence, counted, told, "one_of_acts")
    draft.predicate, draft.whole, draft.part = verb, None, False
    return draft


def _of_ordinal(tree: Tree) -> int | None:
    """Return the verb whose subject is "the first", "the latest one" at the sentence's beginning."""
    at = next((i for i in range(min(3, len(tree))) if tree.lower[i] in _ORDINALS), None)
    if at is None or tree.lower[0] != "the" or tree.deps[at] not in ("nsubj", "nsubjpass"):
        return None  # "The first speaker was the warden, for 30 people in the hall"
    return next((a for a in (at, *tree.ancestors(at)) if tree.tags[a][:1] == "V"), None)


def _reaches(tree: Tree, counted: Counted, verb: int) -> bool:
    above = tree.heads[counted.head]
    if tree.lower[verb] in _REACHING and above == verb:
        return True
    return tree.lower[above] in _TO_PEOPLE and verb in list(tree.ancestors(above))[:3]


def is_of_the(draft: Draft, before: list[Draft]) -> bool:
    """ "Of the 680 prisoners, 102 received a pardon": of the claim just told of in the sentence.

    Not "Of the 900 who applied, 39 were pardoned": whose act is their own.
    """
    sentence, counted = draft.sentence, draft.counted
    if draft.act is None or draft.act.form != "noun":
        return False
    lower = [word for word in sentence.tree.lower[:3] if word not in _QUOTES]
    if lower[:2] not in (["of", "the"], ["of", "these"], ["of", "those"]):
        return False
    whole = next((d for d in before if d.sentence is sentence), None)
    if whole is None or whole.counted.mention.value is None or counted.mention.value is None:
        return False
    between = sentence.tree.lower[whole.counted.tokens[-1] : counted.tokens[0]]
    first = whole.counted.tokens[0] <= 3 + len(sentence.tree.lower[:3]) - len(lower)
    return first and between.count(",") == 1 and counted.mention.value < whole.counted.mention.value


def benefiting(sentence: Sentence, counted: Counted, role: Role, before: list[Draft]) -> Draft | None:
    """ "pardoned 752. ... 585 inmates benefited from the pardon": fewer than the act just told of."""
    told = before[-1] if before else None
    benefited = sentence.tree.lower[role.predicate].startswith(("benefit", "affect"))
    if told is None or not benefited or told.action != role.act.action:
        return None
    if sentence.index - told.sentence.index > _BEHIND:
        return None
    whole = told.whole or told
    number, of = counted.mention.value, whole.counted.mention.value
    fewer = number is not None and of is not None and number < of
    return continue_draft(sentence, counted, whole, "reached", part=True) if fewer else None
