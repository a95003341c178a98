"""Which time expressions of a sentence belong to the act, nearest first."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from extractor.assemble import clause
from extractor.assemble.date_aside import is_beside_the_act
from extractor.assemble.draft import Draft, Story
from extractor.assemble.ellipsis import dated_beside
from extractor.lexicon import words
from extractor.mention import DateMention, Interval
from extractor.recognise.action import action_words
from extractor.recognise.carry import carried_act
from extractor.tree import Tree

_OF_RECIPIENTS = words("date_words", "of_recipients")
_NOT_WHEN = words("date_words", "not_when")
#: "post-2009", "pre-war": a period with an end that nobody names.
_UNKNOWN = Interval(None, None)
_SINCE = re.compile(r"(?i)\bsince\b[^,;.]{1,60}$")
_SAYING = words("date_words", "saying")
_JUDGING = words("doer", "judging")
_ASKING = frozenset(
    (
        "ask",
        "asks",
        "asked",
        "asking",
        "urge",
        "urges",
        "urged",
        "urging",
        "call",
        "called",
        "calls",
        "calling",
        "pressed",
        "appealed",
        "petitioned",
    )
)
_BY_THE_TIME = re.compile(r"(?i)\bby the time\b[^,;.]{1,50}$")


def ranked_words(draft: Draft, story: Story) -> list[tuple[int, DateMention]]:
    """Return the time expressions that belong to the act, the closest first, each with how far it stands off.

    That is 0 in the act's own clause, up to 6 anywhere in the sentence.
    """
    tree = draft.sentence.tree
    beside = dated_beside(draft.sentence, draft.counted)
    if beside is not None:
        return [(0, beside)]
    ranked = []
    for mention in draft.sentence.dates:
        unresolved = (
            mention.interval is None and not mention.rule.startswith("term") and mention.rule != "anaphoric"
        )
        if unresolved or mention.rule in _NOT_WHEN or mention.type == "SET":
            continue
        if _is_prefixed(tree, mention):
            mention = replace(mention, interval=_UNKNOWN, granularity="range", rule="prefixed")
        since = _SINCE.search(story.view.text[tree.start : mention.start]) if mention.interval else None
        if since and mention.rule != "since" and mention.interval:
            mention = replace(
                mention,
                interval=Interval(mention.interval.start, story.published),
                granularity="range",
                rule="since",
            )
        mention = _as_end(mention, story.view.text[max(0, mention.start - 60) : mention.start], draft)
        rank = _distance(tree, mention, draft)
        if is_beside_the_act(mention, draft, story):
            continue
        if rank is not None:
            vague = mention.granularity == "week"  # "this week (August 30)"
            rank -= _is_of_second(draft, mention)
            ranked.append(
                (rank, vague, abs(mention.start - tree.starts[draft.predicate]), mention.start, mention)
            )
    return [(max(0, row[0]), row[-1]) for row in sorted(ranked, key=_order)]


def _is_of_second(draft: Draft, mention: DateMention) -> bool:
    """ "pardoned 60 men in May and 39 women in June": June stands behind the 39 and before other counts."""
    starts = sorted(c.mention.start for c in draft.sentence.counted)
    following = next((s for s in starts if s > draft.start), draft.sentence.tree.end)
    earlier = [s for s in starts if s < draft.start]
    told = (
        any(earlier[-1] < other.start < draft.start for other in draft.sentence.dates) if earlier else False
    )
    return told and draft.start < mention.start < following


def _as_end(mention: DateMention, before: str, draft: Draft) -> DateMention:
    """Return a day that ends a total: "had commuted three before Monday", "by the time he left in May"."""
    day, tree = mention.interval, draft.sentence.tree
    if day is None or day.start is None or day.end is None:
        return mention
    verb = clause.verb_of(tree, draft.predicate)
    had = verb is not None and "had" in clause.auxiliaries(tree, verb)
    if had and mention.rule == "before" and mention.granularity == "day":
        eve = day.start - dt.timedelta(days=1)
        return replace(mention, interval=Interval(None, eve), granularity="range", rule="as_of")
    if had and _BY_THE_TIME.search(before):
        return replace(mention, interval=Interval(None, day.end), granularity="range", rule="by")
    return mention


def is_undated(draft: Draft) -> bool:
    """Whether the act is put at a time that nobody names: "recently", "a day after the election"."""
    tree = draft.sentence.tree
    for mention in draft.sentence.dates:
        vague = mention.value == "PAST_REF" and mention.interval is None
        tokens = tree.covering(mention.start, mention.end)
        after = tree.lower[max(tokens) + 1 : max(tokens) + 2] if tokens else []
        counted = mention.type == "DURATION" and after in (["after"], ["before"])
        if (vague or counted) and _distance(tree, mention, draft) == 0:
            return True
    return False


def _order(row: tuple[int, bool, int, int, DateMention]) -> tuple[int, bool, int, int]:
    return row[:4]


def _is_prefixed(tree: Tree, mention: DateMention) -> bool:
    """ "post-2009", "pre-1990": after or before the year, not in it."""
    token = tree.token_at(mention.start)
    if token is None or token < 1:
        return False
    form, before = tree.lower[token], tree.lower[token - 1]
    parted = before == "-" and tree.lower[max(0, token - 2)] in ("post", "pre")
    return parted or form.startswith(("post-", "pre-")) or before.endswith(("post-", "pre-"))


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
    for node in path:
        if node in tokens:
            continue  # "since he took office": the clause is the time itself
        if (
            node in own
            or node == draft.counted.head
            or (node == draft.counted.noun and draft.counted.basis == "acts")
        ):
            return 0
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
        asked = draft.status == "possible" and tree.lower[verb] in _ASKING
        if judged or asked or _is_spoken_about(tree, draft.predicate, verb):
            # "on Thursday condemned Doe for pardoning 12", "asked him on Tuesday to pardon 12",
            # "had little to say on Tuesday about the clemency Doe gave to 12"
            return None
        other = _is_other_clause(tree, draft.predicate, verb)
        if other and tree.lower[verb] in _SAYING:
            return None
        fronted = mention.start - tree.start < 30
        return 1 if not other else 3 if fronted else None
    words, dep, head = action_words(), tree.deps[verb], tree.heads[verb]
    if dep == "conj" and (head in own or tree.heads[head] in own):
        return 2 if not _has_own_date(tree, draft, mention) else None
    if dep in _OF_RECIPIENTS:
        acts = {a.token: a for a in draft.sentence.acts}
        carries = tree.lower[verb] in words.give | words.receive and (
            carried_act(tree, verb, acts) is not None or verb in acts or "approved" in tree.lower[verb]
        )
        return 1 if head in own or (carries and head == draft.counted.noun) else None
    if dep in ("advcl", "pcomp"):
        return 4 if head in own else None
    return 5


def _is_other_clause(tree: Tree, predicate: int, verb: int) -> bool:
    """Whether the act stands in a relative or adverbial clause below ``verb``."""
    i = predicate
    while i != verb:
        if tree.deps[i] in ("relcl", "advcl", "acl") and not _is_purpose(tree, i):
            return True
        i = tree.heads[i]
    return False


def _is_spoken_about(tree: Tree, predicate: int, verb: int) -> bool:
    """Whether the act is what a verb of saying speaks about."""
    if not tree.lower[verb].startswith(("say", "said", "sp", "talk")):
        return False
    return any(
        tree.lower[above] in ("about", "of", "on") and tree.heads[above] == verb
        for above in tree.ancestors(predicate)
    )


def _is_purpose(tree: Tree, verb: int) -> bool:
    """ "passed a law on Tuesday to free 12", "met after the king pardoned 12": one day holds both."""
    infinitive = any(tree.lower[c] == "to" and tree.deps[c] == "aux" for c in tree.children[verb])
    return infinitive or any(tree.lower[c] == "after" and tree.deps[c] == "mark" for c in tree.children[verb])


def _has_own_date(tree: Tree, draft: Draft, mention: DateMention) -> bool:
    start = tree.starts[draft.predicate]
    return any(
        m is not mention and m.interval is not None and start < m.start < mention.start
        for m in draft.sentence.dates
    )
