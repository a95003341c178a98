"""Bare numbers whose verb or noun is left out: it is that of the claim before them."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.lexicon import words
from extractor.mention import DateMention
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_AFTER_GAP = words("ellipsis", "after_gap")
_OTHER_NUMBER = words("ellipsis", "other_number")
_LIGHT = words("ellipsis", "light")
_TALLYING = words("ellipsis", "tallying")
#: What is done to petitions without granting or refusing them.
_SET_ASIDE = words("ellipsis", "set_aside")
_HEDGES = frozenset(("over", "under", "about", "around", "above"))
#: Tokens of "In the year before there were only 15".
_SHORT = 11
_NUMBERS = frozenset(("number", "numbers", "total", "toll", "tally", "share", "rate", "count"))
_MERELY = words("ellipsis", "merely")
_SPANS = frozenset(("years", "months", "terms"))
_DEFINITE = frozenset(["the", "these", "those", "both"])
_DOING = words("ellipsis", "doing")
_ORDINAL = frozenset(["first", "second", "third", "fourth", "final", "next", "further"])
_OBJECTS = ("dobj", "obj", "nsubjpass", "attr", "npadvmod", "oprd")
_UP_FROM = (("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"), ("against",))
_PRONOUNS = words("shared", "them")


def words_before(tree: Tree, counted: Counted, reach: int) -> list[str]:
    """Return the lower-cased words before a count, at most ``reach`` of them."""
    return tree.lower[max(0, counted.tokens[0] - reach) : counted.tokens[0]]


def dated_beside(sentence: Sentence, counted: Counted) -> DateMention | None:
    """Return the date right behind a bare number: "39 in 2020", "39 more on Tuesday"."""
    tree, last = sentence.tree, counted.tokens[-1]
    if counted.noun is not None and tree.lower[counted.noun] not in _PRONOUNS:
        return None
    after = last + 1 + (tree.lower[last + 1 : last + 2] in (["more"], ["others"]))
    after += 2 * (tree.lower[after : after + 2] in (["of", "them"], ["of", "those"], ["of", "whom"]))
    after += tree.lower[after : after + 1] in (["in"], ["on"], ["during"], ["between"])
    after += 2 * (tree.lower[after : after + 2] == ["all", "of"])
    start = tree.starts[after] if after < len(tree) else -1
    near = range(tree.ends[last], start + 1)
    return next((d for d in sentence.dates if d.start in near and d.end > start and _is_when(d)), None)


def _is_when(date: DateMention) -> bool:
    return date.interval is not None or date.rule in ("term_last_year", "term_nth_year")


def gapping(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "..., and the king of Bahrain 901", "... and 505 in the second phase": the verb is left out."""
    tree, first, last = sentence.tree, counted.tokens[0], counted.tokens[-1]
    same = [d for d in near if d.sentence is sentence and not d.part]
    if not same:
        return None
    named = is_after_name(sentence, counted)  # "Brown issued 12 pardons, Davis none"
    if not named and (counted.noun is not None or counted.basis != "none"):
        return None
    if _is_set_aside(tree, same[-1].counted.tokens[-1], first):
        return None
    if not named and _has_own_verb(tree, counted, same[-1].counted.tokens[-1]):
        return None
    after = tree.lower[last + 1 : last + 2]
    before = tree.lower[first - 1] if first else ""
    gap = tree.lower[same[-1].counted.tokens[-1] : first]
    ends = not after or named or after[0] in _AFTER_GAP or tree.tags[last + 1] in ("CD", "IN", "RB")
    on_matter = before == "on" and tree.tags[max(0, first - 2)][:3] != "NNP"  # "took no action on three"
    if (
        ends
        and before not in _OTHER_NUMBER
        and not on_matter
        and after[:1] != ["of"]
        and (
            {"and", "while", ";"}.intersection(gap)
            or ("," in gap and (named or _is_dated(sentence, counted)))
        )
    ):
        draft = continue_draft(sentence, counted, same[-1], "gapping")
        draft.elided = same[-1]
        return draft
    return None


def _has_own_verb(tree: Tree, counted: Counted, since: int) -> bool:
    """ "pardons 1,207, as the number of cases rises to 288": no verb is left out."""
    verb = next((a for a in tree.ancestors(counted.head) if tree.tags[a][:1] == "V"), None)
    subject = tree.child(verb, "nsubj") if verb is not None and verb > since else None
    return subject is not None and tree.lower[subject] in _NUMBERS and tree.deps[counted.head] == "pobj"


def _is_set_aside(tree: Tree, last: int, first: int) -> bool:
    """ "granted 14, denied 118 and closed 11 without a decision": what is closed got nothing."""
    return last < first - 1 and tree.lower[first - 1] in _SET_ASIDE


def _is_dated(sentence: Sentence, counted: Counted) -> bool:
    """ "12 in 2019, 39 in 2020", "in 2019 12, in 2020 39"."""
    tree, first = sentence.tree, counted.tokens[0]
    fronted = tree.lower[max(0, first - 2) : first - 1] == ["in"] and any(
        d.granularity == "year" and d.end == tree.ends[first - 1] for d in sentence.dates
    )
    return fronted or dated_beside(sentence, counted) is not None


def is_after_name(sentence: Sentence, counted: Counted) -> bool:
    """ "..., and Nixon 863": a grantor's name right before a number, without a verb, is its subject."""
    if counted.basis not in ("none", "people"):
        return False
    gap = counted.mention.start - 1
    return any(m.kind == "person" and m.end == gap for m in sentence.grantors)


def ellipsis(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "the next governor granted six", "the 861 granted by her predecessor"."""
    tree, words = sentence.tree, action_words()
    if counted.basis != "none":
        return None
    relative = next(
        (
            c
            for c in tree.children[counted.head]
            if tree.lower[c] in words.give
            and (tree.deps[c] == "relcl" or (tree.deps[c] == "acl" and "by" in tree.lower[c + 1 : c + 2]))
        ),
        None,
    )
    if relative is None and tree.lower[max(0, counted.tokens[0] - 1)] in _DEFINITE:
        return None  # "The two had been given three years": people known already
    head = counted.head
    if tree.deps[head] == "pobj" and tree.lower[tree.heads[head]] in _HEDGES:
        head = tree.heads[head]  # "granted over 1,100", the hedge taken for a preposition
    elif (years := _years_above(tree, head)) is not None:
        head = years
    elif relative is None and tree.deps[head] not in _OBJECTS:
        return None
    verb = relative if relative is not None else tree.heads[head]
    if tree.lower[verb] in words.refuse and words.other_release.intersection(tree.lower):
        return None  # "paroled nine inmates and turned down 51"
    if tree.child(verb, "oprd") is not None:
        return None  # "of which 530 were declared inadmissible"
    if tree.child(verb, "expl") is not None and sentence.dates and len(tree) <= _SHORT:
        return continue_draft(sentence, counted, near[-1], "ellipsis")  # "Last year there were 15"
    form = tree.lower[verb]
    if form not in _LIGHT and (form in words.give or form in words.refuse or form in _TALLYING):
        draft = continue_draft(sentence, counted, _of_acts(near, verb, tree), "ellipsis")
        draft.predicate = verb
        return draft
    return None


def _of_acts(near: list[Draft], verb: int, tree: Tree) -> Draft:
    """Return the claim whose noun is left out: "issued 96 pardons and cut two terms; she gave out 77"."""
    last = near[-1]
    deed = last.act is not None and last.act.form in ("deed", "shorten")
    same = [d for d in near if d.sentence is last.sentence and d.counted.basis == "acts" and not d.part]
    return same[-1] if deed and same and tree.lower[verb] in action_words().give else last


def _years_above(tree: Tree, number: int) -> int | None:
    """Return the years of "handed out 189 over eight years", which parsers count by both numbers."""
    head = number
    while tree.deps[head] in ("nummod", "quantmod") and tree.heads[head] != head:
        head = tree.heads[head]
    spans = head > number and tree.lower[head] in _SPANS and tree.deps[head] in _OBJECTS
    return head if spans else None


def granted_again(sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "granted 26 commutations in 2023. Just five were granted in 2022": of those of the sentence before."""
    tree = sentence.tree
    verb = tree.heads[counted.head]
    passive = tree.deps[counted.head] == "nsubjpass" and tree.lower[verb] in action_words().give
    if not before or counted.basis != "none" or not passive or "of" in tree.lower[: counted.tokens[0]]:
        return None
    last = before[-1]
    if last.counted.basis != "acts" or last.sentence.index != sentence.index - 1:
        return None
    draft = continue_draft(sentence, counted, last, "ellipsis")
    draft.predicate = verb
    return draft


def granted_of_named(sentence: Sentence, counted: Counted, named: list[Act]) -> Draft | None:
    """ "Pardons are booming. The governor granted 207 in 2013": the noun stands in the sentence before."""
    tree = sentence.tree
    of_them = tree.lower[counted.tokens[-1] + 1 : counted.tokens[-1] + 3] == ["of", "them"]
    if not named or (counted.basis != "none" and not of_them) or tree.deps[counted.head] not in _OBJECTS:
        return None
    verb = tree.heads[counted.head]
    if tree.lower[verb] not in action_words().give - _LIGHT or tree.child(verb, "oprd") is not None:
        return None
    draft = Draft(sentence, counted, None, verb, "ellipsis")
    draft.action = named[-1].action
    draft.doubts.append("act_from_context")
    return draft


def comparison(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "granted 14 in 2019, up from only one the previous year"."""
    same = [d for d in near if d.sentence is sentence]
    before = [w for w in words_before(sentence.tree, counted, 4) if w not in _MERELY]
    if (
        same
        and counted.basis in ("none", "acts", "excluded")
        and any(tuple(before[-len(c) :]) == c for c in _UP_FROM)
    ):
        draft = continue_draft(sentence, counted, same[-1], "comparison")
        draft.elided = same[-1]
        return draft
    return None


def wave(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "pardoned 12 in March, followed by a second group of 39 in May": the same act again."""
    tree, first, last = sentence.tree, counted.tokens[0], counted.tokens[-1]
    group, of = tree.lower[max(0, first - 2) : first] if first >= 2 else ("", "")
    around = tree.lower[max(0, first - 8) : first] + tree.lower[last + 1 : last + 5]
    told = "followed" in around or _ORDINAL.intersection(tree.lower[max(0, first - 4) : first])
    if of != "of" or group not in action_words().groups or not told:
        return None
    names = counted.noun is not None and tree.lower[counted.noun] == "names"
    people = names or counted.basis in ("people", "none")
    return continue_draft(sentence, counted, near[-1], "wave") if people else None


def same_again(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "after doing the same to another 3,000"."""
    before = words_before(sentence.tree, counted, 6)
    if "same" in before and _DOING.intersection(before) and {"to", "for", "with"}.intersection(before[-3:]):
        return continue_draft(sentence, counted, near[-1], "same_again")
    return None
