"""Constructions that the small parser loses, read by the order of words: asides, verbs taken for nouns."""

from __future__ import annotations

from extractor.recognise.action import Act, action_words
from extractor.recognise.carry import carrier_above
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role
from extractor.tree import Tree

_ANOTHER = ((",", "this", "one", "for"), (",", "this", "time", "for"), (",", "that", "one", "for"))
#: Tokens of "life in prison the", "terms of 20 years all".
_SHORT = 8
#: Tokens of a name with its title, and of "by" before it.
_NAME = 8
_NUMBERS = frozenset(["number", "numbered", "total", "totaled", "totalled"])
_HAVING = frozenset(["have", "had", "has", "saw", "see", "seen", "get", "got"])
_LEFT = frozenset(["left", "remained", "remains"])
#: Tags of "of the camp" behind its inmates.
_OF_NOUN = ("IN", "DT", "NN", "NNS", "NNP", "JJ", "PRP$")
_JOINING = frozenset(["and", "but", "or", ",", ";"])
_OPENING = frozenset(["when", "that", "as", "after", "while", "before"])
_BE_PAST = frozenset(["was", "were", "have", "had", "has", "are", "will"])


def first_token(tree: Tree, counted: Counted) -> int:
    """Return the first token of the count with its hedge: "more" of "more than 39"."""
    return min(tree.covering(counted.mention.start, counted.mention.end), default=counted.tokens[0])


def another_for(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "signed his third amnesty, this one for 39 people", "another pardon, this time for 39"."""
    first = first_token(tree, counted)
    if tuple(tree.lower[max(0, first - 4) : first]) not in _ANOTHER:
        return None
    earlier = [a for a in acts if a.token < first and a.form == "noun"]
    return Role(earlier[-1], carrier_above(tree, earlier[-1].token), "recipient") if earlier else None


def numbering(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "His commutations now number 39", "her pardons total 39": parsers take the verb for a noun."""
    first = first_token(tree, counted)
    at = first - 1
    if at < 2 or tree.lower[at] not in _NUMBERS or tree.lower[first : first + 1] == ["of"]:
        return None
    noun = at - 1 - (tree.lower[at - 1] == "now")
    act = next((a for a in acts if a.token == noun and a.form == "noun"), None)
    owned = act is not None and tree.tags[noun - 1] in ("PRP$", "POS")
    return Role(act, act.token, "stated") if act is not None and owned else None


def passive_after_aside(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "39 convicts, two activists among them, were pardoned": parsers lose the subject over the aside."""
    noun, before = counted.noun, tree.lower[max(0, counted.tokens[0] - 1)]
    if noun is None or counted.basis != "people" or not (counted.tokens[0] <= 3 or before in _OPENING):
        return None
    open_ = next((t for t in range(noun + 1, min(noun + 6, len(tree))) if tree.words[t] == ","), None)
    if open_ is None or any(tree.tags[t] not in _OF_NOUN for t in range(noun + 1, open_)):
        return None
    close = next((t for t in range(open_ + 1, min(open_ + 15, len(tree) - 2)) if tree.words[t] == ","), None)
    if close is None or tree.lower[close + 1] not in _BE_PAST:
        return None
    act = next((a for a in acts if a.form == "deed" and close < a.token <= close + 4), None)
    return (
        Role(act, act.token, "object") if act is not None and tree.tags[act.token] in ("VBN", "VBD") else None
    )


def were_granted(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "Six women jailed for a murder will be granted clemency": parsers lose the subject over its clause."""
    # "People jailed for all sorts of crimes, 21 of them in all, were given clemency"
    aside = tree.lower[counted.tokens[-1] + 1 :][:2] == ["of", "them"] and tree.tags[0] in ("NNS", "NNPS")
    if counted.basis != "people" or (counted.tokens[0] > 2 and not aside):
        return None
    for act in acts:
        verb = act.token - 1 - (tree.lower[act.token - 1] in ("a", "full", "their"))
        passive = tree.tags[verb] == "VBN" and tree.lower[verb] in action_words().give
        be = [c for c in tree.children[verb] if tree.deps[c] == "auxpass"] if passive else []
        if act.form == "noun" and be and tree.child(verb, "nsubjpass", "nsubj") is None:
            return Role(act, verb, "receiver")
    return None


def had_shortened(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "39 people jailed under a law that was voided have had their sentences commuted": a long subject."""
    first = counted.tokens[0]
    opens = first <= 3 or ":" in tree.lower[max(0, first - 3) : first] or tree.lower[first - 1] == "when"
    if counted.basis != "people" or not opens:
        return None
    for act in acts:
        before = tree.lower[max(0, act.token - 4) : act.token]
        theirs = "their" in before and action_words().sentences.intersection(before)
        had = theirs and _HAVING.intersection(before[: before.index("their")])
        if act.form in ("shorten", "release") and had:
            return Role(act, act.token, "receiver")
        off = tree.lower[act.token + 1 : act.token + 3] == [
            "off",
            "their",
        ]  # "had a year taken off their terms"
        if act.form == "shorten" and off and _HAVING.intersection(tree.lower[counted.tokens[-1] : act.token]):
            return Role(act, act.token, "receiver")
    return None


def shortened_to(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "pardoned 31 and commuted to life in prison the sentences of four": parsers lose the object.

    And so they do in "waived what was left of the terms of four".
    """
    prep = tree.heads[counted.head]
    noun = tree.heads[prep]
    if tree.lower[prep] != "of" or tree.lower[noun] not in action_words().sentences:
        return None
    for act in acts:
        between = range(act.token + 2, noun)
        direct = tree.lower[act.token + 1 : act.token + 2] == ["to"]
        rest = bool(_LEFT.intersection(tree.lower[t] for t in between))
        if act.form != "shorten" or not 0 < len(between) <= _SHORT:
            continue
        if rest or (direct and all(_is_of_phrase(tree, t) for t in between)):
            return Role(act, act.token, "object")
    return None


def passive_behind_clause(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "Seventeen officers jailed after a failed uprising have been pardoned": taken for what was after.

    The auxiliary stands right behind the noun of the clause that opens with "after" or "since".
    """
    noun = counted.noun
    if noun is None or counted.tokens[0] > 2 or counted.basis != "people":
        return None
    jailed = tree.heads[noun]  # the noun itself, or the participle behind it
    if jailed not in (noun, noun + 1) or tree.heads[jailed] != jailed:
        return None
    for act in acts:
        aux = [c for c in tree.children[act.token] if tree.deps[c] in ("aux", "auxpass") and c < act.token]
        mark = tree.child(act.token, "mark")
        if act.form not in ("deed", "shorten") or not aux or mark is None or tree.deps[act.token] != "advcl":
            continue
        subject = tree.child(act.token, "nsubjpass")
        singular = subject is not None and tree.tags[subject] in ("NN", "NNP")
        if singular and tree.lower[aux[0]] in ("have", "were", "are") and noun < mark < aux[0]:
            return Role(act, act.token, "object")
    return None


def parted_passive(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "All 11 sentences passed since 1964 were commuted": the participle is taken for the main verb."""
    noun = counted.noun
    if noun is None or counted.tokens[0] > 2 or tree.deps[noun] not in ("nsubj", "nsubjpass"):
        return None
    participle = tree.heads[noun]
    if participle != noun + 1 or tree.tags[participle] not in ("VBD", "VBN"):
        return None
    for act in acts:
        be = tree.child(act.token, "auxpass")
        joined = tree.deps[act.token] == "conj" and tree.heads[act.token] == participle
        if act.form not in ("deed", "shorten") or be is None or not joined:
            continue
        if tree.child(act.token, "nsubj", "nsubjpass") is None and tree.lower[be - 1] not in _JOINING:
            return Role(act, act.token, "object")
    return None


def _is_of_phrase(tree: Tree, t: int) -> bool:
    return tree.tags[t][:1] in "NJDPC" or tree.lower[t] == "imprisonment"  # often taken for a verb


def benefited_from(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "585 inmates in the prisons benefited from the pardon": the verb is taken for a participle."""
    noun = counted.noun
    if noun is None or counted.basis != "people":
        return None
    verb = next(
        (t for t in range(noun + 1, min(noun + 9, len(tree))) if tree.lower[t].startswith("benefit")), None
    )
    if verb is None or tree.lower[verb + 1 : verb + 2] not in (["from"], ["under"]):
        return None
    if any(tree.tags[t] not in _OF_NOUN or tree.words[t] == "," for t in range(noun + 1, verb)):
        return None
    act = next((a for a in acts if verb + 1 < a.token <= verb + 6 and a.form == "noun"), None)
    return Role(act, verb, "benefited") if act is not None else None


def pardon_by_of(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "the pardon by President Biden of 39 people": the number hangs on the name, not on the act."""
    of = first_token(tree, counted) - 1
    if of < 3 or tree.lower[of] != "of" or counted.basis != "people":
        return None
    by = next((t for t in range(of - 1, max(0, of - _NAME), -1) if tree.tags[t][:3] != "NNP"), None)
    if by is None or tree.lower[by] != "by" or by + 1 == of:
        return None
    act = next((a for a in acts if a.token == by - 1 and a.form == "noun"), None)
    return Role(act, act.token, "object_of") if act is not None else None


def pardon_and_free(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "he will pardon and free 10,000 prisoners": the second verb is taken for an adjective."""
    first = first_token(tree, counted)
    if (
        first < 3
        or tree.lower[first - 2] not in ("and", "or")
        or tree.lower[first - 1] not in action_words().release
    ):
        return None
    act = next((a for a in acts if a.token == first - 3 and a.form == "deed"), None)
    return Role(act, act.token, "object") if act is not None else None


def part_of_recipients(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """ "12 of the individuals pardoned were ...": parsers take the participle for the sentence's verb."""
    words, after = action_words(), counted.tokens[-1] + 1
    if tree.lower[after : after + 2] not in (["of", "the"], ["of", "those"], ["of", "these"]):
        return None
    at = after + 2 + (tree.lower[after + 2 : after + 3] != [] and tree.lower[after + 2] in words.people)
    act = next((a for a in acts if a.token == at and a.form == "deed"), None)
    if act is None or tree.tags[at] not in ("VBN", "VBD"):
        return None
    said = tree.tags[at + 1 : at + 2]
    return (
        Role(act, at, "modified", True)
        if said and (said[0][:1] in "VM" or said[0] in ("IN", ",", "RB"))
        else None
    )
