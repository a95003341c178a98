"""Rolls of grantors, each with a figure beside the name: "Carter, 566", "2. Gov. Roe – 12", "Doe: five"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.assemble.draft import Draft, Sentence, Story, continue_draft
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted

#: Before the name of an item: its number, a nickname, parties and titles.
_LEAD = re.compile(
    r"[\s;,.(]{0,3}(?:and |then |while )?(?:\d{1,2}[.)] ?)?[-–—•*]?\s?"
    r"(?:[\"“][\w .'’]{1,30}[\"”] )?(?:[\w.-]{1,15} ){0,3}"
)
#: Between the name and its figure: a bracket or an apposition, and the sign that parts them.
_SIGN = re.compile(
    r"(?: ?\([^()]{1,40}\))?(?:, (?:an?|the|who|also an?) [^,;:]{2,40}(?=,))?"
    r"(?:\s?(?:,|:|-{1,2}|–|—|=|\.{2,9}|…)\s?)(?:with )?"
)
#: Between a known name and the figure that ends its line: a table's column.
_COLUMN = re.compile(r"(?: ?\([^()]{1,40}\))? ")
#: A verb that the next doers share: "Jane Roe issued one, John Doe four".
_GAVE = re.compile(r" (?:issued|granted|gave|signed|approved|had)(?: (?:out|only|just)){0,2} ")
_SHARED = re.compile(r" (?:only |just )?")
#: "Obama in eight years? 1,927 times": whose figure the next sentence is, and what may follow that.
_WHOSE = re.compile(r"(?: (?:in|over) [\w ]{2,30})?\?")
_ANSWER = re.compile(r" ?(?:total|times|in (?:all|total)|(?:in|over) [\w ]{2,30})?[.,;].*| total\b.*")
_TAIL = re.compile(r"\s?[\"”)]?[.;,]?[\"”)]?")
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+(?: (?:[^\W\d_a-z][\w.'’-]{0,20}|de|van|von|bin|al)){1,4}")
#: An item's number, which stands alone where a full stop ends it.
_ENUMERATOR = re.compile(r"\d{1,2}[.)]")
_OFFICES = words("roll", "offices")
_EACH = words("roll", "each")
#: Who is listed where no grantors are: what stands beside such a name is an age.
_PEOPLE = frozenset(("those", "names", "recipients", "who", "whose", "whom", "following"))
_MANY = frozenset(("many", "number", "numbers"))
_PETITIONS = words("shared", "petitions")
#: Sentences that an item's number may put between two items.
_NEAR = 2
#: Sentences from a claim to a roll of several known grantors.
_FAR = 8


def roll(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "Carter, 566", "George Moe, nine; Pete Poe, 4": of the act of the heading or the claim before."""
    answer = _answer(story, sentence, counted, before)
    if answer is not None:
        return answer
    if counted.noun is not None or counted.basis != "none":
        return None
    item = _item(sentence, counted)
    if item is None:
        return None
    grantor, listed = item
    last = before[-1] if before else None
    if last is not None and last.route == "roll" and sentence.index - last.sentence.index <= _NEAR:
        draft = continue_draft(sentence, replace(counted, basis="acts"), last, "roll")
        draft.elided = last.elided or last
    else:
        started = _first(story, sentence, counted, last, listed)
        if started is None:
            return None
        draft = started
    draft.grantor, draft.grantor_route = grantor, "roll"
    return draft


def _item(sentence: Sentence, counted: Counted) -> tuple[GrantorMention, bool] | None:
    """Return whom the figure of a roll stands beside, and whether that is a known grantor, or ``None``."""
    text, at, start = sentence.words, sentence.tree.start, 0
    found: tuple[GrantorMention, bool] | None = None
    for other in sentence.counted:
        if other.basis == "other" and other.noun is None:
            return None
        gap = text[start : other.mention.start - at]
        if start == 0 and ": " in gap[:-2]:
            gap = gap[gap.index(": ") + 2 :] if _names_act(sentence) else gap
        item = _beside(sentence, gap, other.mention.start - len(gap))
        if item is None:
            return None
        found = item if other is counted else found
        start = other.mention.end - at
    return found if _TAIL.fullmatch(text[start:]) else None


def _answer(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "Obama in eight years? 1,927 times, ...": the sentence before asks for somebody's figure."""
    if not before or not sentence.index or counted.mention.start != sentence.tree.start:
        return None
    asked, end = story.sentences[sentence.index - 1], counted.mention.end - sentence.tree.start
    if asked.index - before[-1].sentence.index > _NEAR or not _ANSWER.fullmatch(sentence.words[end:]):
        return None
    named = [m for m in asked.grantors if m.name and m.kind == "person"]
    base = asked.tree.start
    if not named or not _WHOSE.fullmatch(asked.words[named[0].end - base :]):
        return None
    if not _LEAD.fullmatch(asked.words[: named[0].start - base]):
        return None
    draft = continue_draft(sentence, replace(counted, basis="acts", noun=None), before[-1], "roll")
    rest = [c for c in sentence.counted if c is not counted]
    split = len(rest) > 1 and sum(c.mention.value or 0 for c in rest) == counted.mention.value
    draft.action = "clemency" if split else draft.action
    draft.grantor, draft.grantor_route = named[0], "roll"
    return draft


def _names_act(sentence: Sentence) -> bool:
    return any(act.form == "noun" for act in sentence.acts)


def _beside(sentence: Sentence, gap: str, at: int) -> tuple[GrantorMention, bool] | None:
    """Return the grantor of an item whose words before the figure are ``gap``, at ``at`` of the view."""
    line = len(sentence.words) == sentence.block.end - sentence.block.start and len(sentence.counted) == 1
    for mention in sentence.grantors:
        begin, end = mention.start - at, mention.end - at
        if begin >= 0 and end <= len(gap) and mention.name and mention.kind in ("person", "office"):
            parted = _SIGN.fullmatch(gap[end:]) or (line and _COLUMN.fullmatch(gap[end:]))
            parted = parted or (_GAVE if at == sentence.tree.start else _SHARED).fullmatch(gap[end:])
            if parted and _LEAD.fullmatch(gap[:begin]):
                return mention, True
    name = _NAME.search(gap)
    if name is None or not (_LEAD.fullmatch(gap[: name.start()]) and _SIGN.fullmatch(gap[name.end() :])):
        return None
    start = at + name.start()
    return GrantorMention(start, at + name.end(), name.group(), "person", name.group(), rule="beside"), False


def _first(
    story: Story, sentence: Sentence, counted: Counted, last: Draft | None, listed: bool
) -> Draft | None:
    """Return the claim of a roll's first item, if what stands before it says what is counted."""
    head = _head(story, sentence)
    if head is None:
        return None
    own = head is sentence or head.block is sentence.block
    several = listed and len(sentence.counted) > 1 and len(sentence.grantors) > 1 and head is not sentence
    if several and last is not None and sentence.index - last.sentence.index <= _FAR and not last.part:
        return continue_draft(sentence, replace(counted, basis="acts"), last, "roll")
    compared = any(a.form in ("noun", "deed") for a in head.acts) and not _is_asked_or_refused(head)
    if several and own and compared:
        return _headed(sentence, counted, head, head.acts)
    if own and last is not None and last.sentence is head and head is not sentence:
        told = last.grantor_route == "" and not last.part and last.status == "granted" and listed
        return continue_draft(sentence, replace(counted, basis="acts"), last, "roll") if told else None
    acts = [a for a in head.acts if a.form in ("noun", "deed")]
    if not acts or not (listed or _lists_grantors(head)) or _is_of_others(head):
        return None
    if head.words.endswith(".") and not _lists_grantors(head):
        return None
    return _headed(sentence, counted, head, acts)


def _head(story: Story, sentence: Sentence) -> Sentence | None:
    """Return the sentence that says what a roll counts: itself, or the one before the first item's number."""
    if ": " in sentence.words and _names_act(sentence):
        return sentence
    before = reversed(story.sentences[max(0, sentence.index - _NEAR) : sentence.index])
    return next((s for s in before if not _ENUMERATOR.fullmatch(s.words)), None)


def _lists_grantors(head: Sentence) -> bool:
    """ "Pardons by president:", "how many each governor granted"; not "by the governor", "by Gov. Roe"."""
    return any(form in _OFFICES and _is_each(head, t) for t, form in enumerate(head.tree.lower))


def _is_each(head: Sentence, office: int) -> bool:
    tree, before = head.tree, head.tree.lower[max(0, office - 3) : office]
    if tree.lower[office].endswith("s"):
        return True
    named = tree.tags[office + 1 : office + 2] in (["NNP"], ["NNPS"])
    return not named and not _EACH.isdisjoint(before) and "the" not in before


def _is_of_others(head: Sentence) -> bool:
    """ "Pardon applications by president:", "Clemency denied by governor:", "Pardons granted on Monday:"."""
    lower = head.tree.lower
    listed = not _PEOPLE.isdisjoint(lower)
    deeds = all(act.form == "deed" for act in head.acts) and _MANY.isdisjoint(lower)  # "Those pardoned:"
    days = any(
        d.granularity in ("day", "week") and d.rule not in ("as_of", "by", "through") for d in head.dates
    )
    return listed or deeds or days or _is_asked_or_refused(head)


def _is_asked_or_refused(head: Sentence) -> bool:
    lower = head.tree.lower
    return not action_words().refuse.isdisjoint(lower) or not _PETITIONS.isdisjoint(lower)


def _headed(sentence: Sentence, counted: Counted, head: Sentence, acts: list[Act]) -> Draft:
    draft = Draft(sentence, replace(counted, basis="acts"), None, counted.head, "roll")
    kinds = {act.action for act in acts}
    draft.action = kinds.pop() if len(kinds) == 1 else "clemency"
    draft.named_in = (head, acts[0])
    draft.doubts.append("act_from_context")
    return draft
