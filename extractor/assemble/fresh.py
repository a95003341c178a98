"""The news of a batch in the words of a total: "has added another 33 pardons", "Nine have had terms cut"."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Story
from extractor.assemble.summed import is_perfect
from extractor.lexicon import words as of_lexicon
from extractor.mention import DateMention

_COMING = of_lexicon("fresh", "coming")
_MORE = of_lexicon("fresh", "more")
_SAYING = of_lexicon("scope", "announcing") | of_lexicon("date_words", "saying")
_OPEN = ("more_than", "at_least", "nearly")
_FEW = frozenset(("just", "only", "merely", "barely"))
_ADDED = of_lexicon("fresh", "added")


def is_fresh(draft: Draft, story: Story, words: DateMention | None) -> bool:
    """Whether the perfect tells the news of one batch."""
    told = words is None and draft.counted.basis != "acts" and _is_told_as_news(draft, story)
    return told or _is_added(draft)


def _is_added(draft: Draft) -> bool:
    """ "has added another 33 pardons to the list", "has granted 33 more pardons": a batch beside others."""
    tree, first, last = draft.sentence.tree, draft.counted.tokens[0], draft.counted.tokens[-1]
    verb = clause.verb_of(tree, draft.predicate)
    if verb is None or not is_perfect(draft):
        return False
    before = tree.lower[max(0, first - 2) : first]
    return (
        tree.lower[verb] in _ADDED
        or not _MORE.isdisjoint(before)
        or tree.lower[last + 1 : last + 2] in (["more"], ["additional"], ["further"])
    )


def is_coming(draft: Draft) -> bool:
    """ "A reprieve is coming to 737 inmates": what comes to people reaches no total."""
    tree = draft.sentence.tree
    whom = draft.counted.noun is not None and draft.counted.basis == "people"
    return draft.route == "recipient" and whom and tree.lower[draft.predicate] in _COMING


def _is_told_as_news(draft: Draft, story: Story) -> bool:
    """Whether a passive perfect opens the article: "Nine have had terms cut"."""
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    if verb is None or draft.sentence is not story.first_in_body:
        return False
    below = any(clause.is_verb(tree, a) and tree.lower[a] not in _SAYING for a in tree.ancestors(verb))
    if draft.route == "receiver" and draft.counted.mention.relation in _OPEN:
        return False  # "More than 1,000 people have received pardons": a record
    if tree.lower[max(0, draft.counted.tokens[0] - 1)] in _FEW:
        return False  # "Just 39 people have been pardoned under the program": so far
    opens = draft.counted.tokens[0] <= min(verb, _opening(draft))
    return opens and not below and bool(clause.auxiliaries(tree, verb) & {"have", "has"})


def _opening(draft: Draft) -> int:
    """Return how many tokens a dateline takes."""
    lower = draft.sentence.tree.lower
    dash = next((k for k, form in enumerate(lower[:12]) if form in ("-", "--", "—", "–", "_")), 0)
    return dash + 3
