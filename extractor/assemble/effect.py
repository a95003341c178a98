"""What an act told before brings about: releases, convictions wiped out, people whom a programme covers."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.assemble.otherwise import opens_otherwise
from extractor.assemble.petitions import petitions
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role, find_role
from extractor.tree import Tree

_BENEFIT = words("effect", "benefit")
_PROGRAMMES = words("effect", "programmes")
_THEM = words("shared", "them")
_PETITIONS = words("shared", "petitions")
_DECIDED = words("effect", "decided")
_SETTLING = _DECIDED - {"signed"}
_LAWS = words("status", "laws")
_JAILED = words("effect", "jailed")
_TOUCHING = words("effect", "touching")
_STEPS = words("effect", "steps")
#: The actions that bring people free.
_EXPECT = ("expect", "allows", "allow", "sees", "see")
_FREEING = ("amnesty", "pardon", "clemency", "remission", "commutation")


def released(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """Releases told right after the act that brings them: "7,416 were to be released"."""
    tree = sentence.tree
    if counted.basis not in ("people", "none") or opens_otherwise(tree, counted):
        return None
    role = find_role(tree, counted, [a for a in sentence.acts if a.form == "release"])
    close = [d for d in near if sentence.index - d.sentence.index <= 2 and d.action in _FREEING]
    if role is None or not close:
        return None
    draft = continue_draft(
        sentence, counted, close[-1], "released", part=_is_only_part(tree, counted, close[-1])
    )
    draft.predicate = role.predicate
    return draft


def _is_only_part(tree: Tree, counted: Counted, told: Draft) -> bool:
    """ "pardoned 5.5 million people. Only 2,304 were released from prison", "96 were let out at once"."""
    value, whole = counted.mention.value, told.counted.mention.value
    only = tree.lower[max(0, counted.tokens[0] - 1)] == "only"
    at_once = tree.lower[-3:-1] == ["at", "once"] or "immediately" in tree.lower
    return (only or at_once) and bool(value and whole and value < whole)


def grants(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "at 459 grants", where grants of clemency are the subject."""
    tree, noun = sentence.tree, counted.noun
    if noun is None or tree.lower[noun] != "grants" or tree.tags[noun][:2] != "NN":
        return None
    draft = continue_draft(sentence, counted, near[-1], "act_counted")
    draft.action, draft.predicate = "clemency", noun
    return draft


def released_by_named(sentence: Sentence, counted: Counted, named: list[Act]) -> Draft | None:
    """The same, where the act was named without a count: "ratified the amnesty. Over 7,000 will go free"."""
    tree = sentence.tree
    here = [a for a in sentence.acts if a.form == "noun" and a.token < counted.tokens[0]]
    acts = [a for a in (*named, *here) if a.action in _FREEING]
    if not acts or counted.basis != "people" or opens_otherwise(tree, counted):
        return None
    role = find_role(tree, counted, [a for a in sentence.acts if a.form == "release"])
    role = role or _expected(tree, counted, sentence.acts)
    if role is None or (counted.noun is not None and tree.lower[counted.noun] not in _JAILED):
        return None
    draft = Draft(sentence, counted, None, role.predicate, "released", role.part)
    draft.action = acts[-1].action
    draft.doubts.append("act_from_context")
    return draft


def _expected(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "expects 660 inmates to go free": the inmates are taken for a clause."""
    noun, first = counted.noun, counted.tokens[0]
    if noun is None or not first or tree.lower[noun + 1 : noun + 2] != ["to"]:
        return None
    if tree.lower[first - 1][:6] not in _EXPECT:
        return None
    act = next((a for a in acts if a.form == "release" and noun + 1 < a.token <= noun + 3), None)
    return Role(act, act.token, "released") if act is not None else None


def refused_others(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "granted clemency to 78 people and turned down 218 others": refused in the same breath."""
    tree = sentence.tree
    verb = tree.heads[counted.head]
    others = counted.noun is None or tree.lower[counted.noun] in ("others", "other", "people")
    between = tree.lower[verb : counted.tokens[0]]
    down = not tree.lower[verb].startswith("turn") or "down" in between or "away" in between
    same = [d for d in near if d.sentence is sentence]
    if not same and counted.noun is not None and tree.lower[counted.noun] in ("others", "other"):
        same = [d for d in near if sentence.index - d.sentence.index == 1]  # "He turned down six others"
    paroled = action_words().other_release.intersection(tree.lower)  # "paroled nine and turned down 51"
    if not same or not others or not down or paroled or tree.lower[verb] not in action_words().refuse:
        return None
    draft = continue_draft(sentence, counted, same[-1], "refused")
    draft.predicate, draft.whole = verb, None
    return draft


def given_it(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "granted clemency to 12, and refused it to 39 others": the pronoun stands for the act."""
    tree, first, words = sentence.tree, counted.tokens[0], action_words()
    before = tree.lower[max(0, first - 6) : first]
    at = next((k for k in range(len(before) - 1) if before[k + 1] == "it" and "to" in before[k + 2 :]), None)
    if at is None or counted.basis not in ("people", "none") or before[at] not in words.give | words.refuse:
        return None
    draft = continue_draft(sentence, counted, near[-1], "refused")
    draft.predicate, draft.whole = max(0, first - 6) + at, None
    return draft


def touched(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "pardoned 175,000 convictions, a step that will touch 100,000 people": whom the act reaches."""
    tree = sentence.tree
    verb = tree.heads[counted.head]
    same = [d for d in near if d.sentence is sentence]
    reaches = tree.lower[verb] in _TOUCHING and tree.deps[counted.head] in ("dobj", "obj")
    if not same or not reaches or counted.basis != "people":
        return None
    if not any(tree.lower[above] in _STEPS for above in list(tree.ancestors(verb))[:3]):
        return None
    draft = continue_draft(sentence, counted, same[-1], "touched")
    draft.predicate = verb
    return draft


def erased(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "wiped out 11,017 convictions", told beside the pardons that did it."""
    tree = sentence.tree
    if counted.basis != "convictions" or tree.deps[counted.head] not in ("dobj", "obj", "nsubjpass"):
        return None
    verb = tree.heads[counted.head]
    if tree.lower[verb] not in action_words().erase:
        return None
    draft = continue_draft(sentence, counted, near[-1], "erased")
    draft.predicate = verb
    return draft


def programme(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "About 15,000 took advantage of that program", "It is expected to cover 12,000 people"."""
    if not _is_covered(sentence, counted):
        return None
    return continue_draft(sentence, counted, near[-1], _programme_route(sentence))


def programme_named(sentence: Sentence, counted: Counted, named: list[Act]) -> Draft | None:
    """The same, where the programme was named without a count: "The amnesty ... 15,000 used it"."""
    if not named or not _is_covered(sentence, counted):
        return None
    verb = sentence.tree.heads[counted.head]
    draft = Draft(sentence, counted, None, verb, _programme_route(sentence))
    draft.action = named[-1].action
    draft.doubts.append("act_from_context")
    return draft


def _programme_route(sentence: Sentence) -> str:
    """Return the route of those who took up an offer, or of those whom a decree covers from the start."""
    return (
        "programme" if {"advantage", "program", "programme"}.intersection(sentence.tree.lower) else "covered"
    )


def _is_covered(sentence: Sentence, counted: Counted) -> bool:
    tree = sentence.tree
    named = _PROGRAMMES.intersection(tree.lower)
    verb = tree.heads[counted.head]
    if tree.lower[verb] == "to" and tree.deps[counted.head] == "pobj":
        verb = tree.heads[verb]  # "It applies to 182 persons"
    covered = tree.lower[verb] in _BENEFIT - {"include", "included"}
    return (
        counted.basis in ("none", "people")
        and bool(named)
        and (covered or bool({"advantage", "affected"}.intersection(tree.lower)))
    )


def decided(sentence: Sentence, counted: Counted, before: list[Sentence]) -> Draft | None:
    """ "ruled on 311 petitions and granted 126 of them. The other 185 were denied": told of before."""
    tree, words = sentence.tree, action_words()
    bare = counted.noun is None or tree.lower[counted.noun] in _THEM
    verb = tree.heads[counted.head]
    settles = tree.lower[verb] in words.refuse or tree.lower[verb] in _SETTLING
    if not bare or not settles or tree.deps[counted.head] not in ("dobj", "obj", "nsubjpass"):
        return None
    if _PETITIONS.intersection(tree.lower):
        return petitions(sentence, counted)
    told = [
        s for s in before if _PETITIONS.intersection(s.tree.lower) and any(a.form == "noun" for a in s.acts)
    ]
    if not told:
        return None
    draft = Draft(sentence, counted, None, verb, "petitions")
    asked = {a.action for a in told[-1].acts if a.form == "noun" and not is_of_name(told[-1].tree, a.token)}
    draft.action = asked.pop() if len(asked) == 1 else "clemency"
    draft.doubts.append("act_from_context")
    return draft


def is_of_name(tree: Tree, act: int) -> bool:
    """Whether an act noun is part of a name, as of a Board of Pardons; an Amnesty Law still is an act."""
    return tree.tags[act][:3] == "NNP" and tree.lower[tree.heads[act]] not in _LAWS
