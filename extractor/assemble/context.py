"""Counts whose act stands in an earlier sentence: each reading is one way of English to go on about it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from extractor.assemble.among import among_told, described, one_of_acts
from extractor.assemble.anaphora import part, same_count
from extractor.assemble.draft import Draft, Sentence
from extractor.assemble.effect import (
    erased,
    given_it,
    grants,
    programme,
    programme_named,
    refused_others,
    released,
    released_by_named,
    touched,
)
from extractor.assemble.ellipsis import comparison, ellipsis, gapping, granted_of_named, same_again, wave
from extractor.assemble.figure import brought, figure, figure_for, parenthesis, total
from extractor.assemble.further import joined_others
from extractor.assemble.lightened import lightened
from extractor.assemble.on_list import on_list
from extractor.assemble.onward import batches, credited, of_hers, receiving_it, requests_of
from extractor.assemble.petitions import petitions
from extractor.assemble.refused import refused_askers
from extractor.assemble.respective import held, in_turn
from extractor.recognise.action import Act
from extractor.recognise.counted import Counted

#: How many sentences back an act can be meant without being named again.
REACH = 3
#: In order: the first that fits decides.
_READINGS: tuple[Callable[[Sentence, Counted, list[Draft]], Draft | None], ...] = (
    wave,
    among_told,
    in_turn,
    receiving_it,
    of_hers,
    brought,
    part,
    joined_others,
    lightened,
    described,
    grants,
    erased,
    released,
    figure_for,
    held,
    figure,
    gapping,
    one_of_acts,
    total,
    parenthesis,
    ellipsis,
    comparison,
    same_again,
    same_count,
    programme,
    refused_others,
    given_it,
    touched,
    batches,
    requests_of,
    refused_askers,
    on_list,
)


def context_role(sentence: Sentence, counted: Counted, before: list[Draft], named: list[Act]) -> Draft | None:
    """Return a draft for a count that continues an earlier claim, or ``None``.

    ``named`` are the act nouns of the paragraph's sentences just before.
    """
    if counted.basis == "excluded" or (counted.mention.value == 1 and counted.noun is not None):
        return None
    if _is_known_whole(sentence, counted):
        return None
    near = before[bisect_left(before, sentence.index - REACH, key=_sentence_of) :]
    figure_of = credited(sentence, counted, near, named)
    if figure_of is not None:
        return figure_of
    if not near:
        return (
            granted_of_named(sentence, counted, named)
            or petitions(sentence, counted)
            or programme_named(sentence, counted, named)
            or released_by_named(sentence, counted, named)
        )
    for reading in _READINGS:
        draft = reading(sentence, counted, near)
        if draft:
            return draft
    return petitions(sentence, counted)


def _is_known_whole(sentence: Sentence, counted: Counted) -> bool:
    """ "Two of the six will leave prison": the six of a claim before, told again only to take a part."""
    tree, first = sentence.tree, counted.tokens[0]
    return first >= 3 and tree.lower[first - 2 : first] == ["of", "the"] and tree.tags[first - 3] == "CD"


def _sentence_of(draft: Draft) -> int:
    return draft.sentence.index
