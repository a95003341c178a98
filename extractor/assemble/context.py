"""Counts whose act stands in an earlier sentence: ellipsis, totals, parts of what was told before."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.recognise.role import find_role
from extractor.tree import Tree

#: How many sentences back an act can be meant without being named again.
REACH = 3
_RUNNING = words("context", "running")
_BENEFIT = words("context", "benefit")
_PROGRAMMES = words("context", "programmes")
_UP_FROM = (
    ("up", "from"),
    ("down", "from"),
    ("compared", "with"),
    ("compared", "to"),
    ("against",),
    ("than",),
)
_ENDED = words("context", "ended")
_DEFINITE = words("context", "definite")


def context_role(sentence: Sentence, counted: Counted, before: list[Draft], named: list[Act]) -> Draft | None:
    """Return a draft for a count that continues an earlier claim, or ``None``.

    ``named`` are the act nouns of the paragraph's sentences just before.
    """
    if counted.basis == "excluded" or (counted.mention.value == 1 and counted.noun is not None):
        return None
    near = [d for d in before if sentence.index - d.sentence.index <= REACH]
    if not near:
        return _petitions(sentence, counted) or _programme_named(sentence, counted, named)
    for reading in (
        _part,
        _grants,
        _erased,
        _released,
        _figure,
        _gapping,
        _total,
        _parenthesis,
        _ellipsis,
        _comparison,
        _same_again,
        _same_count,
        _programme,
    ):
        draft = reading(sentence, counted, near)
        if draft:
            return draft
    return _petitions(sentence, counted)


def _like(sentence: Sentence, counted: Counted, model: Draft, route: str, part: bool = False) -> Draft:
    draft = Draft(sentence, counted, None, counted.head, route, part, model if part else model.whole)
    draft.action, draft.named_in = model.action, model.named_in
    draft.doubts.append("act_from_context")
    return draft


def _before(tree: Tree, counted: Counted, reach: int) -> list[str]:
    return tree.lower[max(0, counted.tokens[0] - reach) : counted.tokens[0]]


def _gapping(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "..., and the king of Bahrain 901", "... and 505 in the second phase": the verb is left out."""
    tree, first, last = sentence.tree, counted.tokens[0], counted.tokens[-1]
    same = [d for d in near if d.sentence is sentence and not d.part]
    if not same or counted.noun is not None or counted.basis != "none":
        return None
    after = tree.lower[last + 1 : last + 2]
    before = tree.lower[first - 1] if first else ""
    gap = tree.lower[same[-1].counted.tokens[-1] : first]
    ends = (
        not after
        or after[0]
        in (
            ".",
            ",",
            ";",
            "in",
            "on",
            "at",
            "two",
            "three",
            "last",
            "this",
            "a",
            "the",
            "during",
            "under",
            ")",
        )
        or tree.tags[last + 1] in ("CD", "IN", "RB")
    )
    if (
        ends
        and before not in ("(", "$", "aged", "age", "of", "than")
        and {"and", "while", ";"}.intersection(gap)
        and after[:1] != ["of"]
    ):
        return _like(sentence, counted, same[-1], "gapping")
    return None


def _total(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "bringing the total to 184", "It brings him to 1,324", "for a total of 206"."""
    before = _before(sentence.tree, counted, 14)
    if counted.basis in ("none", "people", "other") and (
        (_RUNNING.intersection(before) and "to" in before[-4:]) or before[-3:-1] == ["total", "of"]
    ):
        return _like(sentence, counted, near[-1], "total")
    return None


def _parenthesis(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """A name with its figure in brackets, in a list of such: "Reagan (13 in 96 months)"."""
    tree, first = sentence.tree, counted.tokens[0]
    hedged = max(0, first - 2)
    if (
        counted.basis in ("none", "excluded")
        and first >= 2
        and "(" in tree.lower[hedged:first]
        and tree.tags[tree.lower.index("(", hedged) - 1][:3] == "NNP"
    ):
        return _like(sentence, counted, near[-1], "parenthesis")
    return None


def _ellipsis(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "the next governor granted six"."""
    tree, words = sentence.tree, action_words()
    verb = tree.heads[counted.head]
    modifier = next(
        (c for c in tree.children[counted.head] if tree.deps[c] == "relcl" and tree.lower[c] in words.give),
        None,
    )
    if counted.basis == "none" and modifier is not None:
        verb = modifier
    bare = (counted.basis == "none" and modifier is not None) or (
        counted.basis == "none"
        and tree.deps[counted.head] in ("dobj", "obj", "nsubjpass", "attr", "npadvmod", "oprd")
    )
    if (
        bare
        and tree.lower[verb] in words.give | words.refuse | words.receive
        and tree.lower[verb] not in ("has", "have", "had", "put", "made", "include")
    ):
        draft = _like(sentence, counted, near[-1], "ellipsis")
        draft.predicate = verb
        return draft
    return None


def _comparison(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "granted 14 in 2019, up from only one the previous year"."""
    same = [d for d in near if d.sentence is sentence]
    before = [w for w in _before(sentence.tree, counted, 4) if w not in ("only", "just", "a", "mere", "the")]
    if (
        same
        and counted.basis in ("none", "acts", "excluded")
        and any(tuple(before[-len(c) :]) == c for c in _UP_FROM[:4])
    ):
        return _like(sentence, counted, same[-1], "comparison")
    return None


def _same_again(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "after doing the same to another 3,000"."""
    before = _before(sentence.tree, counted, 6)
    if (
        "same" in before
        and {"do", "did", "doing", "done"}.intersection(before)
        and {"to", "for", "with"}.intersection(before[-3:])
    ):
        return _like(sentence, counted, near[-1], "same_again")
    return None


def _part(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "Of those, 12 are women", "They included 3,000 soldiers", "In Monday's batch, 67 were serving life"."""
    tree = sentence.tree
    if counted.basis in ("acts", "sentences", "convictions") and counted.noun is not None:
        return None
    opening, first, last = tree.lower[: min(counted.tokens[0], 12)], counted.tokens[0], counted.tokens[-1]
    after = tree.lower[last + 1 : last + 4]
    of_them = after[:1] == ["of"] and bool({"them", "those", "these", "whom"}.intersection(after[1:3]))
    if of_them and _counts_others(sentence, counted, near):
        return None
    of_whole = after[:1] == ["of"] and _names_whole(sentence, last + 1, near)
    of_noun = (
        after[:2] == ["of", "the"]
        and tree.lower[last + 3 : last + 4]
        and bool(_DEFINITE.intersection(tree.lower[last + 3 : last + 6]))
    )
    lists = bool(
        {"include", "included", "includes", "including", "among", "comprised"}.intersection(opening)
    ) and bool(
        {
            "they",
            "those",
            "them",
            "these",
            "recipients",
            "list",
            "group",
            "batch",
            "pardoned",
            "released",
            "freed",
        }.intersection(opening)
    )
    among = tree.lower[last + 1 : last + 14]
    lists = lists or any(
        a == "among" and b in ("them", "those", "these") for a, b in zip(among, among[1:], strict=False)
    )
    opens = bool({"batch", "group", "list", "round"}.intersection(opening)) or opening[:2] in (
        ["of", "those"],
        ["of", "them"],
        ["of", "these"],
    )
    outside = [d for d in near if d.sentence is not sentence]
    recent = bool(outside) and sentence.index - outside[-1].sentence.index <= 2
    if recent and (
        of_them
        or of_noun
        or of_whole
        or ((lists or opens) and counted.basis in ("people", "other", "none") and first < 40)
    ):
        return _like(
            sentence,
            counted,
            next((d for d in reversed(outside) if not d.part), outside[-1]),
            "part",
            part=True,
        )
    return None


def _names_whole(sentence: Sentence, of: int, near: list[Draft]) -> bool:
    """Whether "of the 52" names the number of an earlier claim."""
    values = {d.counted.mention.value for d in near} - {None}
    following = [c for c in sentence.counted if 0 < c.tokens[0] - of <= 3]
    return bool(following) and following[0].mention.value in values


def _counts_others(sentence: Sentence, counted: Counted, near: list[Draft]) -> bool:
    """Whether "of them" speaks of a count of the same sentence that is no claim: "over 500 dead, 71 of them minors"."""
    earlier = [c for c in sentence.counted if c.tokens[-1] < counted.tokens[0]]
    return bool(earlier) and all(d.counted is not earlier[-1] for d in near)


def _same_count(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "The 14, all members of the party, were released": the same number again, with the article."""
    tree = sentence.tree
    if action_words().other_release.intersection(tree.lower):
        return None
    if tree.lower[max(0, counted.tokens[0] - 1)] not in ("the", "these", "those") or not any(
        a.form == "release" for a in sentence.acts
    ):
        return None
    for draft in reversed(near):
        if draft.counted.mention.value == counted.mention.value and draft.counted.mention.value:
            return _like(sentence, counted, draft, "repeated")
    return None


def _programme(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "About 15,000 took advantage of that program", "It is expected to cover 12,000 people"."""
    return _like(sentence, counted, near[-1], "programme") if _is_covered(sentence, counted) else None


def _is_covered(sentence: Sentence, counted: Counted) -> bool:
    tree = sentence.tree
    named = _PROGRAMMES.intersection(tree.lower)
    covered = tree.lower[tree.heads[counted.head]] in _BENEFIT - {"include", "included"}
    return (
        counted.basis in ("none", "people")
        and bool(named)
        and (covered or bool({"advantage", "affected"}.intersection(tree.lower)))
    )


def _petitions(sentence: Sentence, counted: Counted) -> Draft | None:
    """ "granted more than 1,600 applications", "denied over 8,000 petitions", in an article about clemency."""
    tree, words = sentence.tree, action_words()
    if counted.noun is None or tree.lower[counted.noun] not in (
        "petitions",
        "applications",
        "requests",
        "petition",
        "application",
    ):
        return None
    verb = tree.heads[counted.head]
    form = tree.lower[verb]
    decided = form in words.refuse or form in (
        "granted",
        "approved",
        "signed",
        "granting",
        "approving",
        "grants",
        "approves",
        "rejected",
    )
    if not decided or tree.deps[counted.head] not in ("dobj", "obj", "nsubjpass"):
        return None
    draft = Draft(sentence, counted, None, verb, "petitions")
    asked = {words.nouns[w] for w in tree.lower[counted.tokens[-1] :] if w in words.nouns}
    draft.action = asked.pop() if len(asked) == 1 else "clemency"
    return draft


def _released(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """Releases told of right after the act that brings them: "7,416 were to be released"."""
    tree, words = sentence.tree, action_words()
    if counted.basis not in ("people", "none") or words.other_release.intersection(tree.lower):
        return None
    role = find_role(tree, counted, [a for a in sentence.acts if a.form == "release"])
    close = [
        d
        for d in near
        if sentence.index - d.sentence.index <= 2
        and d.action in ("amnesty", "pardon", "clemency", "remission")
    ]
    if role is None or not close:
        return None
    draft = _like(sentence, counted, close[-1], "released")
    draft.predicate = role.predicate
    return draft


def _figure(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """Bare figures compared: "fewer than her predecessor's 212", "Clinton ended on 459", "that makes 325"."""
    tree, first = sentence.tree, counted.tokens[0]
    if counted.noun is not None or counted.basis != "none" or not first:
        return None
    after = tree.tags[counted.tokens[-1] + 1 : counted.tokens[-1] + 2]
    if after and after[0][:1] in ("N", "V", "J"):
        return None
    owner = tree.lower[first - 1] in ("'s", "'", "his", "her", "their") and tree.tags[first - 1] in (
        "POS",
        "PRP$",
    )
    ended = tree.lower[first - 1] in ("on", "at", "with", "to") and _ENDED.intersection(
        tree.lower[max(0, first - 4) : first]
    )
    makes = tree.lower[max(0, first - 2) : first] in (["that", "makes"], ["that", "made"], ["which", "makes"])
    if owner or ended or makes:
        return _like(sentence, counted, near[-1], "total")
    return None


def _grants(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "at 459 grants", where grants of clemency are the subject."""
    tree, noun = sentence.tree, counted.noun
    if noun is None or tree.lower[noun] != "grants" or tree.tags[noun][:2] != "NN":
        return None
    draft = _like(sentence, counted, near[-1], "act_counted")
    draft.action, draft.predicate = "clemency", noun
    return draft


def _erased(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "wiped out 11,017 convictions", told beside the pardons that did it."""
    tree = sentence.tree
    if counted.basis != "convictions" or tree.deps[counted.head] not in ("dobj", "obj", "nsubjpass"):
        return None
    verb = tree.heads[counted.head]
    if tree.lower[verb] not in action_words().erase:
        return None
    draft = _like(sentence, counted, near[-1], "erased")
    draft.predicate = verb
    return draft


def _programme_named(sentence: Sentence, counted: Counted, named: list[Act]) -> Draft | None:
    """The same, where the programme was named without a count: "The amnesty ... 15,000 took advantage of it"."""
    if not named or not _is_covered(sentence, counted):
        return None
    draft = Draft(sentence, counted, None, sentence.tree.heads[counted.head], "programme")
    draft.action = named[-1].action
    draft.doubts.append("act_from_context")
    return draft
