"""Which time expressions of a sentence belong to the act, nearest first."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.date_after import days_before_news
from extractor.assemble.date_aside import (
    is_as_usual,
    is_beside_the_act,
    is_of_others,
    is_of_second,
)
from extractor.assemble.date_clause import (
    RAISING,
    has_own_date,
    is_asked_for,
    is_crime,
    is_leaving,
    is_long_past,
    is_of_next,
    is_of_petitions,
    is_other_clause,
    is_spoken_about,
    opens_after,
    path_of_statement,
)
from extractor.assemble.date_meant import is_label, meant, shifted
from extractor.assemble.draft import Draft, Story
from extractor.assemble.ellipsis import dated_beside
from extractor.assemble.instrument import is_of_paper
from extractor.assemble.period import is_over, term_left_out
from extractor.assemble.term import EDGE_DAYS
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.recognise.action import action_words
from extractor.recognise.carry import carried_act
from extractor.tree import Tree

_OF_RECIPIENTS = words("date_words", "of_recipients")
_SINCE_START = re.compile(r"(?i)\bsince the (?:start|beginning) of $")
_SAYING = words("date_words", "saying")
_JUDGING = words("doer", "judging")
_EARLIER = ("earlier", "previously", "formerly")
SO_FAR = frozenset(("so far", "to date", "thus far"))
_SINCE_RULES = ("term_so_far", "since")
#: Rank, vagueness, characters from the act, place.
Row = tuple[int, bool, int, int, DateMention]


def ranked_words(draft: Draft, story: Story) -> list[tuple[int, DateMention]]:
    """Return the time expressions that belong to the act, the closest first, each with how far it stands off.

    That is 0 in the act's own clause, up to 6 anywhere in the sentence.
    """
    tree = draft.sentence.tree
    beside = dated_beside(draft.sentence, draft.counted)
    if beside is None:
        beside = days_before_news(draft, story) or term_left_out(draft, story)
    if beside is not None:
        return [(0, beside)]
    if is_habitual(draft):
        return []
    ranked = []
    for mention in meant(draft, story):
        rank, mention = _rank(tree, mention, draft, story)
        aside = is_beside_the_act(mention, draft, story) or is_long_past(mention, draft, story.published)
        if rank is not None and not aside:
            # "this week (August 30)"; "on her last day in office, on Tuesday"
            vague = mention.granularity == "week" or mention.rule in EDGE_DAYS
            rank -= is_of_second(draft, mention)
            far = abs(mention.start - tree.starts[draft.predicate])
            ranked.append((rank, vague, far, mention.start, mention))
    return [(max(0, row[0]), row[-1]) for row in sorted(_without_papers(ranked), key=_nearness)]


def _rank(tree: Tree, mention: DateMention, draft: Draft, story: Story) -> tuple[int | None, DateMention]:
    """Return how far a time expression stands off, ``None`` if it is of something else, and what it means."""
    rank = _of_place(tree, mention, draft)
    opening = story.view.text[tree.start : mention.start]
    if mention.rule.startswith("term") and _SINCE_START.search(opening):
        rank = 0  # "since the start of his second term": a total, wherever the parser hangs it
    if rank is None and mention.rule in _SINCE_RULES and _is_just_behind(tree, mention, draft):
        rank = 0  # "are among the dozens pardoned by Roe since she returned to office"
    if is_label(mention, story):
        rank = 0 if mention.start < draft.start else None
    elif rank != 0 and is_of_paper(tree, mention, draft):
        return 1, replace(mention, rule="instrument")
    elif rank:
        mention = shifted(mention, draft)
    if rank is None and mention.rule == "since" and draft.route == "total":
        return 1, mention  # "brought to 178 the number he has pardoned since July"
    return rank, mention


def _of_place(tree: Tree, mention: DateMention, draft: Draft) -> int | None:
    """Return how far the words stand off by where they stand, ``None`` for those of another case."""
    tokens = tree.covering(mention.start, mention.end)
    own = {draft.predicate, draft.counted.noun, draft.act.token if draft.act else None}
    if tokens and is_of_others(tree, tokens[0], own, draft, mention):
        return None
    return 0 if is_of_petitions(draft, tokens) else _distance(tree, mention, draft)


def _is_just_behind(tree: Tree, mention: DateMention, draft: Draft) -> bool:
    """Whether no other clause stands between the act and the mention."""
    token = tree.token_at(mention.start)
    between = range(draft.predicate + 1, token) if token is not None else ()
    return bool(between) and all(tree.tags[t][:2] not in ("VB", "MD", ",", ":") for t in between)


def _without_papers(ranked: list[Row]) -> list[Row]:
    """Leave out the days of papers where the act has a day of its own.

    "The amnesty declared on Monday has so far freed 12": so far begins on that day. But "were freed today
    under the law passed on Monday" says when.
    """
    papers = [row for row in ranked if row[-1].rule == "instrument"]
    others = [row for row in ranked if row not in papers and row[-1].text.lower() not in SO_FAR]
    if not papers:
        return ranked
    return others if any(row[0] <= 2 for row in others) else papers


def is_habitual(draft: Draft) -> bool:
    """ "Every year dozens of prisoners are pardoned": on no day that could be told."""
    tree = draft.sentence.tree
    return any(
        m.rule.startswith("every_") and _distance(tree, m, draft) == 0 and not is_as_usual(tree, m)
        for m in draft.sentence.dates
    )


def is_undated(draft: Draft) -> bool:
    """Whether the act is put at a time that nobody names: "recently", "a day after the election"."""
    tree = draft.sentence.tree
    if not draft.sentence.dates and tree.lower[0] in _EARLIER:
        return True  # "Earlier the president pardoned 11 rioters"
    for mention in draft.sentence.dates:
        tokens = tree.covering(mention.start, mention.end)
        crimes = bool(tokens) and tree.lower[max(0, tokens[0] - 1)] in ("of", "from")  # "of long ago"
        vague = mention.value == "PAST_REF" and mention.interval is None and not crimes
        after = tree.lower[max(tokens) + 1 : max(tokens) + 2] if tokens else []
        counted = mention.type == "DURATION" and (
            after in (["after"], ["before"]) or mention.rule == "anaphoric"
        )
        off = _distance(tree, mention, draft)
        shared = tree.deps[draft.predicate] == "conj" and tree.child(draft.predicate, "nsubj") is None
        if (vague or counted) and (off == 0 or (off == 1 and vague and shared)):
            return True
        verbs = [t for t in tree.ancestors(tokens[0]) if clause.is_verb(tree, t)] if tokens else []
        own = bool(verbs) and tree.deps[verbs[0]] == "advcl" and tree.heads[verbs[0]] == draft.predicate
        if own and opens_after(tree, verbs[0], mention):
            return True
    return False


def _nearness(row: Row) -> tuple[int, bool, int, int]:
    return row[:4]


def _distance(tree: Tree, mention: DateMention, draft: Draft) -> int | None:
    """Rank how closely a date belongs to the act: 0 in its own clause, more in outer ones, ``None`` not."""
    tokens = tree.covering(mention.start, mention.end)
    if not tokens:
        return None
    if _is_just_before(tree, tokens, draft.predicate):
        return 0
    depths = [(sum(1 for _ in tree.ancestors(t)), t) for t in tokens]
    if any(
        tree.deps[v] in ("relcl", "advcl") and tree.heads[v] in tokens
        for v in clause.chain(tree, draft.predicate)
    ):
        return 0  # "in December, when he pardoned 12"
    path = [min(depths)[1], *tree.ancestors(min(depths)[1])]
    act = draft.act.token if draft.act else draft.predicate
    own = {draft.predicate, act, clause.verb_of(tree, draft.predicate), clause.verb_of(tree, act)}
    outer = set(tree.ancestors(draft.predicate))
    own |= clause.did_first(tree, draft.predicate)
    path = path_of_statement(tree, min(tokens), path)
    for node in path:
        if node in tokens or tree.lower[node] == "dated" or is_leaving(tree, node):
            continue  # "since he took office": the clause is the time itself; "in an order dated May 8"
        if (
            node in own
            or node == draft.counted.head
            or (node == draft.counted.noun and draft.counted.basis == "acts")
        ):
            return 0
        if is_crime(tree, node, own):
            return None
        if clause.is_verb(tree, node):
            return _from_verb(tree, node, own, outer, mention, draft)
    return 3 if mention.start - tree.start < 4 else 6


def _is_just_before(tree: Tree, tokens: list[int], predicate: int) -> bool:
    """ "who on Dec. 23, 1947, pardoned 12": the date stands at the verb, wherever the parser hangs it."""
    last = max(tokens)
    between = tree.lower[last + 1 : predicate]
    fronting = tree.lower[max(0, min(tokens) - 2) : min(tokens)]
    relative = bool({"who", "that", "which"}.intersection(fronting))
    if between[:2] == [",", "when"]:  # "on Nov. 1, when she pardoned 12"
        return not any(tree.tags[t][:2] in ("VB", "MD") for t in range(last + 3, predicate - 1))
    return relative and predicate > last and all(w in (",", "also", "then") for w in between)


def _from_verb(
    tree: Tree, verb: int, own: set[int | None], outer: set[int], mention: DateMention, draft: Draft
) -> int | None:  # fmt: skip
    """Rank a date that hangs on another verb than the act's."""
    if verb in outer:
        told_later = draft.part and draft.whole is not None and draft.whole.sentence is not draft.sentence
        if tree.lower[verb] in _SAYING and (draft.status == "possible" or told_later):
            return None  # "said on Saturday that he would ask", "said Wednesday that 189 of those were out"
        judged = tree.lower[verb] in _JUDGING and tree.deps[draft.predicate] == "pcomp"
        asked = draft.status == "possible" and is_asked_for(tree, draft.predicate, verb)
        if judged or asked or is_spoken_about(tree, draft.predicate, verb) or is_over(draft, verb, mention):
            # "on Thursday condemned Doe for pardoning 12", "asked him on Tuesday to pardon 12",
            # "had little to say on Tuesday about the clemency Doe gave to 12"
            return None
        other = is_other_clause(tree, draft.predicate, verb)
        if other and tree.lower[verb] in _SAYING:
            return None
        fronted = mention.start - tree.start < 30 and tree.lower[draft.predicate] not in RAISING
        return 1 if not other else 3 if fronted else None
    words, dep, head = action_words(), tree.deps[verb], tree.heads[verb]
    if dep == "conj" and verb - 1 == draft.counted.noun:
        # "44 soldiers found guilty of a coup in 1997": a participle taken for a verb
        dep, head = "acl", verb - 1
    if dep == "conj" and (head in own or tree.heads[head] in own):
        return 2 if not (has_own_date(tree, draft, mention) or is_of_next(tree, verb, draft)) else None
    if dep in _OF_RECIPIENTS:
        acts = {a.token: a for a in draft.sentence.acts}
        carries = tree.lower[verb] in words.give | words.receive and (
            carried_act(tree, verb, acts) is not None or verb in acts or "approved" in tree.lower[verb]
        )
        # "one of 48 men he had freed on Tuesday"
        carries |= verb in acts and acts[verb].form in ("deed", "release")
        of_act = head in own and not (draft.part and head == draft.counted.noun)
        return 1 if of_act or (carries and head == draft.counted.noun) else None
    if dep in ("advcl", "pcomp"):
        since = mention.rule == "since"  # "have benefited since courts began to apply it in May"
        return (1 if since else 4) if head in own and not opens_after(tree, verb, mention) else None
    # "freed 26 this week, bringing to 57 ..."; "four men convicted of plotting to kidnap her in 2020"
    theirs = any(tree.deps[a] in _OF_RECIPIENTS and a not in own for a in tree.ancestors(verb))
    theirs = theirs and tree.lower[verb] not in _SAYING
    return None if theirs or tree.lower[draft.predicate] in RAISING else 5
