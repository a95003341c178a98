"""People whom a grantor frees, where the act is named near by or in the title.

"The regime released 6,480 inmates on Wednesday" is no clemency alone; after "The junta's amnesty has mostly
seen ordinary convicts leave jail" it is. What was done to one person says nothing of others, and a court or a
swap opens doors as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.assemble.batch import numbers_of
from extractor.assemble.cast import can_grant
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.effect import is_of_name
from extractor.assemble.otherwise import opens_otherwise
from extractor.assemble.reference import body_again, mention_of
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role, find_role
from extractor.tree import Tree

#: How far, in sentences, the act may be named from the release.
NEAR = 2
_THEM = words("freed", "them")
_ORDERING = words("freed", "ordering")
_HELD = words("freed", "held")
_NAMED = ("dobj", "obj", "nsubj", "nsubjpass")
_JAILED = words("freed", "jailed")
_RULERS = words("freed", "rulers")
_COURTS = words("reject", "courts")
_SERVICES = words("freed", "services")
_PRISONS = words("freed", "prisons")
_TO = frozenset(("to", "for", "of"))
_SINGULAR = ("NN", "NNP")
#: From the verb of a release up to what its grantor does: "has decided to release", "ordered the release of".
_UP = ("xcomp", "dobj", "obj", "conj", "ccomp", "acl")


def freed(story: Story, sentence: Sentence, counted: Counted) -> Draft | None:
    """Return a draft for a number of people whom a grantor lets go, by an act that is named near by."""
    tree = sentence.tree
    held = counted.noun is not None and tree.lower[counted.noun] in _HELD
    if counted.basis != "people" or held:
        return None
    if opens_otherwise(tree, counted) or not _COURTS.isdisjoint(tree.lower):
        return None
    releases = [a for a in sentence.acts if a.form == "release"]
    role = _ordered(tree, counted, releases) or find_role(tree, counted, releases)
    if role is None:
        return None
    by = _freer(story, sentence, role.predicate)
    act = _named(story, sentence, counted, by) if by is not None else _of_them(story, sentence)
    if act is None:
        return None
    draft = Draft(sentence, counted, None, role.predicate, "released", role.part)
    draft.action = act
    draft.doubts.append("act_from_context")
    return draft


def _ordered(tree: Tree, counted: Counted, releases: list[Act]) -> Role | None:
    """ "ordered 630 followers of a rebel cleric to be set free": the infinitive hangs anywhere."""
    first = counted.tokens[0]
    for act in releases:  # "the release of 76 inmates ahead of the feast", the inmates taken for a verb
        if act.token == first - 2 and tree.lower[first - 1] == "of":
            return Role(act, act.token, "released")
        if tree.lower[act.token + 1 : first] == ["go"]:  # "is to let go 76 inmates"
            return Role(act, act.token, "released")
    verb = tree.heads[counted.head]
    if tree.lower[verb] not in _ORDERING or tree.deps[counted.head] not in _NAMED:
        return None
    for act in releases:
        if counted.tokens[-1] < act.token and tree.lower[max(0, act.token - 2) : act.token] == ["to", "be"]:
            return Role(act, verb, "released")
    return None


def _freer(story: Story, sentence: Sentence, release: int) -> str | None:
    """Return what kind of grantor is the subject of the release, or of the order for it, ``None`` for others.

    ``release`` is the verb of the release.
    """
    tree, i = sentence.tree, release
    for _ in range(4):
        subjects = [c for c in tree.children[i] if tree.deps[c] == "nsubj"]
        subject = subjects[-1] if subjects else None  # behind the place of a dateline
        if subject is not None:
            who = mention_of(tree, subject, story) or body_again(tree, subject, story)
            if who is not None and can_grant(who):
                return who.kind
            return "body" if tree.lower[subject] in _RULERS or _is_of_prisons(tree, subject) else None
        if tree.deps[i] not in _UP or tree.heads[i] == i:
            return None
        i = tree.heads[i]
    return None


def _is_of_prisons(tree: Tree, subject: int) -> bool:
    """ "Egypt's Prisons Authority", "the Department of Corrections": they let out whom others pardon."""
    inside = {tree.lower[t] for t in tree.subtree(subject)}
    return tree.lower[subject] in _SERVICES and not inside.isdisjoint(_PRISONS)


def _named(story: Story, sentence: Sentence, counted: Counted, by: str) -> str | None:
    """Return the action named nearest: in the two sentences before, the two after, or in the title.

    An act that stands in the sentence itself, and not in the clause of the release, is somebody else's: "Iran
    released five Americans, and Obama granted clemency to seven Iranians". What a ruler orders in person is
    meant by "a pardon" as well; a government does other things besides.
    """
    ruler = by in ("person", "office") and (counted.noun is None or _is_jailed(sentence.tree, counted))
    at = sentence.index
    if any(_acts(sentence)):
        return None
    for before in reversed(story.sentences[max(0, at - NEAR) : at]):
        for act in _acts(before):
            return act.action if _is_of_many(before.tree, act) else None
    headline = sentence.block.kind == "headline"  # which tells what the text below does
    headed = headline and (by == "state" or (by == "body" and _is_jailed(sentence.tree, counted)))
    for after in story.sentences[at + 1 : at + 1 + NEAR * (1 + headline)]:
        for act in _acts(after):
            again = (
                ruler
                or headed
                or _has_them(after.tree, act)
                or _is_definite(after.tree, act)
                or _is_of_the_same(after.tree, act, sentence.tree.lower[counted.head])
            )
            return act.action if again and _is_of_many(after.tree, act) else None
    return _titled(story.title, counted, ruler)


def _is_jailed(tree: Tree, counted: Counted) -> bool:
    return counted.noun is not None and tree.lower[counted.noun] in _JAILED


def _acts(sentence: Sentence) -> Iterator[Act]:
    """Yield what names an act of clemency, and not a board or a law after it."""
    for act in sentence.acts:
        if act.form != "release" and not (act.form == "noun" and is_of_name(sentence.tree, act.token)):
            yield act


def _is_of_many(tree: Tree, act: Act) -> bool:
    """Whether the act may be one of many: "pardoned a journalist", "a pardon to his aide" are of one."""
    if act.form != "noun":
        one = tree.child(act.token, "dobj", "obj")
        return one is None or tree.tags[one] not in _SINGULAR
    if act.action == "amnesty":
        return True
    near = (*tree.children[act.token], *tree.children[tree.heads[act.token]])
    to = (tree.child(c, "pobj") for c in near if tree.lower[c] in _TO and c > act.token)
    return not any(one is not None and tree.tags[one] in _SINGULAR for one in to)


def _is_definite(tree: Tree, act: Act) -> bool:
    """ "the amnesty", "The orders for grant of special remission"; not "an amnesty for tax debtors"."""
    for token in [act.token, *tree.ancestors(act.token)][:5]:
        if tree.tags[token][:1] == "V":
            return False
        inside = {tree.lower[c] for c in tree.children[token] if tree.deps[c] in ("det", "poss")}
        if inside:
            return not inside & {"a", "an", "any", "no"}
    return False


def _is_of_the_same(tree: Tree, act: Act, noun: str) -> bool:
    """ "Burma frees 5,684 prisoners. Its rulers pardoned 5,864 prisoners, among them ..."."""
    if act.form != "noun":
        people = tree.child(act.token, "dobj", "obj")
        return people is not None and tree.lower[people] == noun
    # "granted amnesty to 4,893 prisoners"
    near = (*tree.children[act.token], *tree.children[tree.heads[act.token]])
    to = (tree.child(c, "pobj") for c in near if tree.lower[c] in _TO and c > act.token)
    return any(one is not None and tree.lower[one] == noun for one in to)


def _titled(title: str | None, counted: Counted, ruler: bool) -> str | None:
    """Return the action of a title that tells the same number, or the same people of a ruler's.

    "Ruler pardons 264 prisoners", "Ruler of Ajman pardons inmates".
    """
    known = action_words()
    forms = [word.strip(".,:;!?'\"“”()") for word in (title or "").lower().split()]
    same = any(one.value == counted.mention.value for one in numbers_of(title)) if title else False
    if not same and not (ruler and known.people.intersection(forms)):
        return None
    return next((a for form in forms if (a := known.nouns.get(form) or known.deeds.get(form))), None)


def _of_them(story: Story, sentence: Sentence) -> str | None:
    """Return the act by which the next sentence says that it was done.

    "The release of 27 clerics is welcome. They received a pardon", "300 were let out. The pardons left out".
    """
    after = story.sentences[sentence.index + 1 : sentence.index + 2]
    if not after or after[0].counted:
        return None
    tree = after[0].tree
    told = (act for act in _acts(after[0]) if _has_them(tree, act) or _is_all_of_them(tree, act))
    return next((act.action for act in told), None)


def _is_all_of_them(tree: Tree, act: Act) -> bool:
    """ "The pardons", "the amnesty" as what the sentence speaks of."""
    many = tree.tags[act.token] == "NNS" or act.action == "amnesty"
    opens = act.form == "noun" and tree.deps[act.token] in ("nsubj", "nsubjpass", "dobj")
    return many and opens and _is_definite(tree, act)


def _has_them(tree: Tree, act: Act) -> bool:
    """Whether "they" or "them" stands where the act has its recipients."""
    verb = act.token if tree.tags[act.token][:1] == "V" else tree.heads[act.token]
    return any(tree.lower[child] in _THEM for child in tree.children[verb])
