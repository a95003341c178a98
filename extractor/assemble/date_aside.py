"""Time expressions that stand in the act's sentence and tell of something else."""

from __future__ import annotations

import re

from extractor.assemble import clause
from extractor.assemble.date_clause import is_as_promised, is_of_case, is_of_crime
from extractor.assemble.draft import Draft, Story
from extractor.assemble.ellipsis import dated_beside
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.recognise.action import action_words
from extractor.tree import Tree

_OF_THEM = words("shared", "them")
_GRANTS = words("shared", "grants")
_MAKING = words("instrument", "making")
_MARKING = words("date_aside", "marking")
_CLOSING = _MARKING | words("date_aside", "closing")
_NEAR_AGAIN = 365 - 31  # days
#: "her first pardons since taking office": how long none were granted, not when these were.
#: "the boldest step so far": how it compares, not what is counted.
FIRST_SINCE = re.compile(
    r"(?i)\b(?:first|most|only|\w{1,20}est)\b[^,.;]{0,50}? since [^,.;]{1,50}"
    r"|\b(?:\w{1,20}est|most|first) (?:\w{1,20} ){0,3}(?:so far|to date|yet)\b"
    r"|\b(?:first|most|only|\w{1,20}est)\b[^,.;]{0,50}? in (?:his |her |their )?"
    r"(?:(?:more|less) than |over |nearly |almost )?[\w-]{1,20} (?:years|months|decades)\b"
    r"|\bthan (?:any|all|every)\b[^,.;]{1,50}? since [^,.;]{1,50}"
)
#: "the first pardons of her presidency", "the most of his tenure": how they compare with the others of it.
_FIRST_OF = re.compile(r"(?i)\b(?:first|last|final|only|most|\w{1,20}est)(?: [\w-]{1,20}){0,5} of $")

#: "ahead of Christmas", "whose executions were set for the summer": what it is done before.
_TO_COME = re.compile(
    r"(?i)\b(?:ahead of [^,.;:]{0,60}"
    r"|(?:executions?|hangings?)\b[^,.;:]{0,40} (?:set|scheduled|due) for (?:the )?)$"
)
#: "early in her reign": nobody knows how early.
_EARLY = ("early in ", "late in ", "midway through ", "halfway through ", "early into ")
#: "with five days left in her term": what is left of a period is not when.
_LEFT = re.compile(r"\b(?:hour|day|week|month|year)s? (?:left|remaining|to go) (?:in|of) $")


def is_beside_the_act(mention: DateMention, draft: Draft, story: Story) -> bool:
    """Whether a time expression is that of an aside, a part, a deadline or a comparison."""
    tree = draft.sentence.tree
    return (
        _is_aside(tree, mention, draft)
        or _is_of_part(tree, mention, draft)
        or _is_deadline(tree, mention, draft)
        or _is_compared(tree, mention, story)
        or _is_of_other_count(tree, mention, draft)
        or _is_of_other_clause(tree, mention, draft)
        or _is_occasion(mention, story)
        or _is_behind_semicolon(tree, mention, draft)
        or _is_owner(tree, mention, draft)
        or _is_marked(tree, mention)
    )


def _is_owner(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """ "With Wednesday's 214 commutations he has shortened 562 terms": the day is that of the 214."""
    inside = tree.covering(mention.start, mention.end)
    token = next((t for t in inside if tree.heads[t] not in inside), None)  # the year of "this year's"
    if token is None or tree.deps[token] != "poss":
        return False
    owned, verb = tree.heads[token], clause.verb_of(tree, draft.predicate)
    if owned == draft.counted.noun or (draft.act is not None and owned == draft.act.token):
        return False
    if any(other.noun == owned for other in draft.sentence.counted):
        return True
    if tree.lower[owned] in _GRANTS and tree.lower[tree.heads[owned]] == "with":
        return True  # "With today's grants, the president has commuted 415 sentences"
    named = [owned, *(c for c in tree.children[owned] if tree.deps[c] == "compound")]
    if any(tree.words[t][0].isupper() for t in named) and mention.granularity != "day":
        return True  # "for this year's Independence Day", "Independence celebrations": the year of the feast
    # "today's pardons build on those of April, when he announced 75 commutations"
    aside = verb is not None and tree.deps[verb] in ("relcl", "advcl")
    return aside and tree.lower[owned] in action_words().nouns


def _is_marked(tree: Tree, mention: DateMention) -> bool:
    """ "marks 21 years in power by pardoning 12", "is ending her first year with clemency for eight"."""
    verbs = _CLOSING if mention.rule == "term_nth_year" else _MARKING
    if mention.type != "DURATION" and verbs is _MARKING:
        return False  # "marked Veterans Day by pardoning eight": the day itself
    token = tree.token_at(mention.start)
    above = list(tree.ancestors(token))[:2] if token is not None else []
    return any(tree.lower[t] in verbs and tree.tags[t][:1] == "V" and t < (token or 0) for t in above)


def _is_occasion(mention: DateMention, story: Story) -> bool:
    """ "in time for Christmas", "for Christmas" shortly before it: what it is done for, on another day."""
    before = story.view.text[max(0, mention.start - 24) : mention.start].lower()
    return (
        before.endswith(("in time for ", "in honor of ", "in honour of "))
        or bool(_LEFT.search(before))
        or bool(_TO_COME.search(story.view.text[max(0, mention.start - 70) : mention.start]))
        or (mention.rule.startswith("term") and before.endswith(_EARLY))
        or (mention.rule == "month_day" and before.endswith((" over ", " for ")))
        or (
            mention.rule == "holiday"
            and _is_near_again(mention, story)
            and _is_of_feast(mention, story, before)
        )
    )


def _is_of_feast(mention: DateMention, story: Story, before: str) -> bool:
    """ "pardoned 39 for Christmas", "granted Christmas pardons to 39"."""
    after = story.view.text[mention.end : mention.end + 12].lower().split()
    return before.endswith(" for ") or bool(after and after[0].strip(",.") in action_words().nouns)


def _is_behind_semicolon(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """ "Roe commuted 24 sentences; after 1995 such grants all but stopped": a clause of its own.

    Unless it tells how the act was made: "; she signed the papers on Monday".
    """
    token = tree.token_at(mention.start)
    act = max(draft.predicate, draft.counted.tokens[-1])
    if token is None or token < act or ";" not in tree.lower[act:token]:
        return False
    at = act + tree.lower[act:token].index(";")
    behind = range(at, len(tree))
    others = any(other.tokens[0] > at for other in draft.sentence.counted)  # "; in May he issued 40"
    made = not others and _MAKING.intersection(tree.lower[at:])
    return others or (not made and any(tree.tags[t] in ("VBD", "VBZ", "VBP", "MD") for t in behind))


def _is_near_again(mention: DateMention, story: Story) -> bool:
    """Whether a yearly day, read as the latest one, comes again within a month of the news."""
    last = mention.interval.start if mention.interval else None
    return bool(story.published and last and (story.published - last).days > _NEAR_AGAIN)


def _is_compared(tree: Tree, mention: DateMention, story: Story) -> bool:
    """ "her first pardons since taking office": what it is compared with, not when it was."""
    if mention.rule == "term_whole":
        opening = story.view.text[max(tree.start, mention.start - 140) : mention.start]
        return _FIRST_OF.search(opening) is not None
    if mention.rule not in ("since", "term_so_far", "term_years"):
        return False
    first = FIRST_SINCE.search(story.view.text[tree.start : mention.end])
    return first is not None and first.end() > mention.start - tree.start


def _is_of_other_count(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """ "granted 157 so far this year, against 416 in all of 2024": the year is that of the 416."""
    for other in draft.sentence.counted:
        if other.mention.start > draft.start and other.noun is None:
            beside = dated_beside(draft.sentence, other)
            if beside is not None and beside.start == mention.start:
                return True
    return False


def _is_of_other_clause(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """ "brings it to more than 100 after 53 had theirs commuted in January": January is that of the 53."""
    token = tree.token_at(mention.start)
    for above in tree.ancestors(token) if token is not None else ():
        if tree.deps[above] != "advcl":
            continue
        inside = range(min(tree.subtree(above)), max(tree.subtree(above)) + 1)
        if draft.counted.tokens[0] in inside:
            return False
        if any(c.tokens[0] in inside and c.mention.end < mention.start for c in draft.sentence.counted):
            return True
    return False


def _is_of_part(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """ "granted 2,540 pardons in eight years, 369 of them in his last week": the week is that of the 369."""
    for other in draft.sentence.counted:
        last = other.tokens[-1]
        between = draft.start < other.mention.start < mention.start
        if between and tree.lower[max(0, other.tokens[0] - 1)] == "including":
            return True  # "used it 35 times, including eight commutations this week"
        if between and tree.lower[last + 1 : last + 2] == ["of"]:
            token = tree.token_at(mention.start) or 0
            closed = "," in tree.lower[last + 2 : token]  # "13 of them women, on 2 September": of them all
            return not closed and bool(_OF_THEM.intersection(tree.lower[last + 2 : last + 3]))
    return False


def _is_aside(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """ "His 12 pardons — the figure matches Friday's — are few": a clause between dashes has its own day."""
    dashes = [t for t in range(len(tree)) if tree.lower[t] in ("—", "–", "--")]
    token = tree.token_at(mention.start)
    if len(dashes) != 2 or token is None or not dashes[0] < token < dashes[1]:
        return False
    inside = range(dashes[0] + 1, dashes[1])
    finite = any(tree.tags[t] in ("VBD", "VBZ", "VBP", "MD") for t in inside)
    return finite and draft.counted.tokens[0] not in inside


def _is_deadline(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """ "asked him to pardon 12 before he leaves office on Jan. 20": the end of the time to act."""
    token = tree.token_at(mention.start)
    if token is None or draft.status not in ("planned", "possible"):
        return False
    for above in tree.ancestors(token):
        if tree.deps[above] == "advcl" and above != draft.predicate:
            mark = tree.child(above, "mark")
            return mark is not None and tree.lower[mark] in ("before", "until")
        if tree.deps[above] == "pcomp":
            return tree.lower[tree.heads[above]] in ("before", "until")
    return False


def is_of_second(draft: Draft, mention: DateMention) -> bool:
    """ "pardoned 60 men in May and 39 women in June": June stands behind the 39 and before other counts."""
    starts = sorted(c.mention.start for c in draft.sentence.counted)
    following = next((s for s in starts if s > draft.start), draft.sentence.tree.end)
    earlier = [s for s in starts if s < draft.start]
    told = (
        any(earlier[-1] < other.start < draft.start for other in draft.sentence.dates) if earlier else False
    )
    return told and draft.start < mention.start < following


def is_as_usual(tree: Tree, mention: DateMention) -> bool:
    """ "pardoned 12 on Friday, as she does each year before Christmas"."""
    token = tree.token_at(mention.start)
    return token is not None and "as" in tree.lower[max(0, token - 3) : token]


def is_of_other_people(tree: Tree, token: int, draft: Draft) -> bool:
    """ "four guards convicted of killings in 2007 and two men who pleaded": the four's year."""
    people = (c for c in draft.sentence.counted if c is not draft.counted and c.basis in ("people", "other"))
    others = {c.noun for c in people} - {None, draft.counted.noun}
    for above in tree.ancestors(token):
        if tree.deps[above] in ("acl", "relcl") and tree.heads[above] in others:
            before = tree.starts[token] < draft.start  # and however the parser joins the two
            return before or (above != draft.predicate and above not in tree.ancestors(draft.predicate))
    return False


def is_of_others(
    tree: Tree, token: int, own: set[int | None], draft: Draft, mention: DateMention
) -> bool:  # fmt: skip
    """Whether a date is that of a crime, of a promise or of other people's story."""
    if is_of_case(tree, token, own) or is_as_promised(tree, token):
        return True
    if draft.act is None:
        return is_of_other_people(tree, token, draft)
    # "pardoned 12 for their part in a riot on Friday": of the pardon
    return mention.granularity != "day" and is_of_crime(tree, token, draft.act.token)
