"""How sure a record is: the reasons that speak against it, and the probability that they leave.

The probability is a logistic sum: a base for a claim without any doubt, and a weight for each doubt, fitted
on annotated articles (`make calibrate`) and kept in ``lexicon/confidence.toml``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from extractor.assemble.draft import Draft, Story
from extractor.assemble.source import Credit
from extractor.lexicon import load_toml
from extractor.second_reader import count_disputed, date_disputed

#: Tokens. The small model's parse of longer sentences is seldom right to the end.
LONG_SENTENCE = 45
_BY_WORD_ORDER = frozenset(("surface_after", "surface_before", "joined", "listed", "meant", "receiver"))


def doubts_of(draft: Draft, credit: Credit, story: Story) -> tuple[str, ...]:
    """Return the reasons to doubt a claim, in alphabetical order; each is a row of the confidence lexicon."""
    return tuple(
        sorted(
            {
                *draft.doubts,
                *_act(draft),
                *_grantor(draft),
                *_date(draft, story),
                *_rest(draft, credit, story),
            }
        )
    )


def confidence_of(doubts: Iterable[str]) -> float:
    """Return the probability, in thousandths, that every slot of a record with these doubts is right.

    Raises KeyError for a doubt that the lexicon does not know.
    """
    model = load_toml("confidence")
    score = float(model["base"]) + sum(float(model["weights"][doubt]) for doubt in doubts)
    return round(1 / (1 + math.exp(-score)), 3)


def _act(draft: Draft) -> Iterable[str]:
    if draft.act is None:
        yield "act_from_context"
    elif draft.route in _BY_WORD_ORDER:
        yield "act_by_word_order"
    elif draft.act.form == "release":
        yield "act_by_effect"
    if draft.part:
        yield "part_of_another_count"


def _grantor(draft: Draft) -> Iterable[str]:
    if draft.grantor is None or draft.grantor.name is None:
        yield "grantor_unnamed"
    elif draft.grantor.kind == "state":
        yield "grantor_is_a_state"
    elif draft.grantor.wikidata is None:
        yield "grantor_without_identifier"
    if draft.grantor is not None and draft.grantor_route == "context":
        yield "grantor_from_context"


def _date(draft: Draft, story: Story) -> Iterable[str]:
    if draft.date_basis == "none" and story.published is not None:
        yield "date_unknown"
    elif draft.date_basis in ("context", "term", "publication"):
        yield f"date_from_{draft.date_basis}"
    if draft.scope == "cumulative" and draft.date_words is None:
        yield "total_without_period"
    if draft.date_words is not None and draft.granularity != "day":
        yield "date_is_a_period"
    if date_disputed(draft.date_words, draft.interval, story.published):
        yield "date_read_otherwise"


def _rest(draft: Draft, credit: Credit, story: Story) -> Iterable[str]:
    if draft.status != "granted":
        yield "not_granted"
    if credit.kind == "anonymous":
        yield "source_unnamed"
    elif credit.kind != "reporter":
        yield "source_attributed"
    if len(draft.sentence.tree) > LONG_SENTENCE:
        yield "long_sentence"
    if draft.sentence.block.kind == "headline":
        yield "headline"
    if draft.counted.mention.value is None:
        yield "count_without_value"
    if count_disputed(draft.counted.mention):
        yield "count_read_otherwise"
    if story.published is None:
        yield "undated_article"
