"""What is news: the claims whose date is the day of the article, and grantors who have left office."""

from __future__ import annotations

from extractor.assemble import clause
from extractor.assemble.draft import Draft, Sentence, Story
from extractor.assemble.status import PLANS
from extractor.assemble.term import FAREWELL, service_of
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.normalise.grantor import GrantorTable

_TITLE_STEMS = words("date", "title_stems")
_SAYING = words("date_words", "saying")
_PRESENT = words("date", "present")
_SEVERAL = frozenset(("leaders", "rulers"))
_FORMER = ("former ", "ex-", "then ", "then-")


def is_news(draft: Draft, story: Story, table: GrantorTable) -> bool:
    """Whether the claim is the news itself, so that the day of the news is its date."""
    if story.published is None or draft.status == "possible" or has_left_office(draft, story, table):
        return False
    if draft.grantor is not None and draft.grantor.text.lower().startswith(_FORMER):
        return False  # "Former President Doe signed decrees": not these days
    tree = draft.sentence.tree
    verb = clause.verb_of(tree, draft.predicate)
    while verb is not None and tree.deps[verb] == "xcomp":
        verb = tree.heads[verb]  # "has used his power to pardon 52"
    present = verb is not None and (
        tree.tags[verb] in ("VBZ", "VBP") or bool(clause.auxiliaries(tree, verb) & _PRESENT)
    )
    if verb is not None and tree.deps[verb] in ("relcl", "advcl") and not is_lead(draft.sentence, story):
        present = False
    just = any(
        tree.lower[t] in ("just", "hereby") and tree.tags[t + 1 : t + 2] in (["VBD"], ["VBN"])
        for t in range(len(tree))
    )
    if draft.status == "planned":
        aside = any(tree.deps[v] in ("relcl", "advcl") for v in clause.chain(tree, draft.predicate))
        meant = verb is not None and tree.lower[tree.heads[verb]] in PLANS  # "plans to pardon 12": some day
        return not aside and not meant and is_lead(draft.sentence, story)
    perfect = verb is not None and bool(clause.auxiliaries(tree, verb) & {"has", "have"})
    early = perfect and draft.sentence.index < 4
    return present or just or early or is_lead(draft.sentence, story) or _is_about_it(draft, story)


def is_lead(sentence: Sentence, story: Story) -> bool:
    """Whether the sentence opens the article: its first one, its headline or a caption."""
    return sentence is story.first_in_body or sentence.block.kind in ("headline", "caption")


def _is_about_it(draft: Draft, story: Story) -> bool:
    """Whether the title says that this grantor granted clemency."""
    title = (story.title or "").lower()
    names_act = any(stem in title for stem in _TITLE_STEMS)
    name = draft.grantor.name if draft.grantor else None
    several = not _SEVERAL.isdisjoint(title.split())  # "UAE leaders pardon prisoners": each of them
    return names_act and (name is None or several or name.split()[-1].lower() in title)


def is_after_office(draft: Draft, mention: DateMention, story: Story, table: GrantorTable) -> bool:
    """ "said Sunday that Ronald Reagan issued 39 pardons": the day of the saying dates no acts long past."""
    day, served = mention.interval, service_of(draft, story, table)
    if draft.grantor_route != "syntax" or mention.granularity not in ("day", "week", "month"):
        return False
    if day is None or day.start is None or served is None or served.end is None:
        return False
    tree = draft.sentence.tree
    token = tree.token_at(mention.start)
    verb = clause.verb_of(tree, token) if token is not None else None
    said = verb is not None and tree.lower[verb] in _SAYING
    return said and verb != draft.predicate and served.end + FAREWELL < day.start


def has_left_office(draft: Draft, story: Story, table: GrantorTable) -> bool:
    """Whether the grantor is known to have been out of office on the publication day."""
    served = service_of(draft, story, table)
    if story.published is None:
        return bool(served and served.end)  # an undated text tells of a finished time as history
    return bool(served and story.published and served.end and served.end + FAREWELL < story.published)
