"""People of whom a claim tells again, or who are known because they have got what is told of."""

from __future__ import annotations

from extractor.assemble.draft import Draft

_OWNING = frozenset(("'s", "’s", "'", "’", "his", "her", "their"))
_OWNER = 8  # tokens of "because of President Joe Biden's"


def is_told_again(draft: Draft, before: list[Draft]) -> bool:
    """ "commuted the terms of four men. The four could leave prison soon": what was granted lets them go."""
    opening = draft.sentence.tree.lower[max(0, draft.counted.tokens[0] - 1)]
    value = draft.counted.mention.value
    if draft.route != "released" or value is None or opening not in ("the", "all", "these", "those"):
        return False
    return any(d.counted.mention.value == value and d.status == "granted" and not d.part for d in before)


def is_known_receiver(draft: Draft) -> bool:
    """ "is one of six Iowans to receive a pardon": who they are is known, for they have got it."""
    if draft.route != "receiver":
        return False
    tree, noun, first = draft.sentence.tree, draft.counted.noun, draft.counted.tokens[0]
    after = tree.lower[noun + 1 : noun + 3] if noun is not None else []
    listed = tree.lower[max(0, first - 2) : first] == ["one", "of"] or tree.lower[first - 1] == "among"
    if not listed or after[:1] != ["to"] or after[1:] == ["be"]:
        return False
    day = draft.sentence.published
    dates = (d.interval.start for d in draft.sentence.dates if d.interval)
    return not any(day is None or start is None or start > day for start in dates)


def is_set_beside(draft: Draft) -> bool:
    """ "Beyond the 16 pardons, she denied 23 requests": what is told only to set another number beside it."""
    tree, first = draft.sentence.tree, draft.counted.tokens[0]
    opening = tree.lower[:2]
    beside = opening[:1] in (["beyond"], ["besides"]) or opening in (["in", "addition"], ["apart", "from"])
    return beside and "," in tree.lower[first:] and "," not in tree.lower[2:first]


def is_cause(draft: Draft) -> bool:
    """ "called for limits because of Biden's 39 pardons": what others ask for, the pardons were granted."""
    tree, first = draft.sentence.tree, draft.counted.tokens[0]
    if draft.route != "act_counted":
        return False
    opening = tree.lower[max(0, first - _OWNER) : first]
    owned = bool(_OWNING.intersection(opening))
    of = next((t for t in range(first - 1, max(0, first - _OWNER), -1) if tree.tags[t] == "IN"), None)
    return owned and of is not None and tree.lower[of - 1 : of + 1] == ["because", "of"]
