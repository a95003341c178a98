"""Numbers that point back: parts of a count told before, and the same count again with the article."""

from __future__ import annotations

from itertools import pairwise

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.assemble.further import counts_on, goes_on, is_large_enough
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_DEFINITE = words("anaphora", "definite")
_THEM = words("shared", "them")
_INCLUDE = words("anaphora", "include")
_LISTED = words("anaphora", "listed")
_BATCH = words("anaphora", "batch")
_REMAIN = words("anaphora", "remain")
_CUSTODY = words("anaphora", "custody")
_COMPANY = words("anaphora", "company")
_LISTING = frozenset(("include", "includes", "included"))
_TIMES = frozenset(("years", "months", "weeks", "days", "hours", "terms", "decades"))
_RECIPIENTS = frozenset(("recipients", "beneficiaries"))
_TAKE = frozenset(("take", "takes", "took"))
_THOSE = frozenset(["those", "them", "these"])
_OF_TERMS = (["of", "the", "terms"], ["of", "the", "sentences"])
#: How many sentences back the whole of a part may stand.
RECENT = 2
#: Tokens. A count further on belongs to another clause than the one that opens the list.
LIST_REACH = 40
#: Tokens between "among them" and the number of a part.
PART_REACH = 16
_PRONOUNS = (["them"], ["those"], ["these"])  # "A third of them, 21, were serving life"
_PARTITIVE = frozenset(["them", "whom", "those", "these", "which"])
_SUBJECTS = ("nsubj", "nsubjpass")


def part(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "Of those, 12 are women", "They included 3,000 soldiers", "In Monday's batch, 67 were women"."""
    tree, last = sentence.tree, counted.tokens[-1]
    of_terms = tree.lower[last + 1 : last + 4] in _OF_TERMS
    if counted.basis in ("acts", "sentences", "convictions") and counted.noun is not None and not of_terms:
        return None
    after, first = tree.lower[last + 1 : last + 4], counted.tokens[0]
    of_them = after[:1] == ["of"] and bool(_THEM.intersection(after[1:3]))
    before = tree.lower[max(0, first - 3) : first]
    of_them |= before[:1] == ["of"] and before[1:2] in _PRONOUNS and before[2:] == [","]
    if of_them and (_counts_others(sentence, counted, near) or is_of_things(tree, first)):
        return None
    if opened := _opened_whole(sentence, counted, near) or _whole_here(sentence, counted, near):
        return continue_draft(sentence, counted, opened, "part", part=True)
    further = goes_on(sentence, counted, near) or counts_on(sentence, counted, near)
    if further is not None:
        return further
    outside = [d for d in near if d.sentence is not sentence]
    if not outside or sentence.index - outside[-1].sentence.index > RECENT:
        return None
    theirs = of_them or _is_of_recipients(tree, last) or _opening(tree) in _THOSE | _DEFINITE
    if not theirs and _is_still_held(tree, counted):
        return None
    if (
        of_them
        or of_terms
        or _is_rest(tree, counted, near)
        or _is_of_whole(sentence, last, near)
        or _are_recipients(tree, counted, outside)
        or _is_in_list(tree, counted)
    ):
        done = {a.action for a in sentence.acts if a.form in ("deed", "shorten")}  # "Of those pardoned, 39"
        wholes = [d for d in reversed(outside) if not d.part and is_large_enough(d, counted)]
        alike = [d for d in wholes if d.action in {"clemency", *done}]
        whole = (alike or wholes or outside[-1:])[0] if done else (wholes or outside[-1:])[0]
        return continue_draft(sentence, counted, whole, "part", part=True)
    return None


def is_of_things(tree: Tree, first: int) -> bool:
    """ "allowed executions to go ahead, eight of them under Doe": what is counted are the executions."""
    nouns = (t for t in range(first - 1, -1, -1) if tree.tags[t] in ("NNS", "NNPS"))
    plural = next((t for t in nouns if tree.lower[t] not in _TIMES), None)
    return plural is not None and tree.lower[plural] in action_words().excluded


def opens_part(tree: Tree, first: int, since: int = 0) -> bool:
    """Whether a count behind token ``since`` opens a list of parts ("among them two") or continues one."""
    for i in range(first - 1, max(since, first - PART_REACH), -1):
        if tree.lower[i] in _PARTITIVE and tree.lower[i - 1] in ("among", "of", "amongst"):
            return tree.lower[i] != "which" or tree.lower[i - 2] == ","
        if tree.lower[i] == "including":
            return True
        if tree.tags[i] == "WP$":
            return False  # "among them a man whose family had sent hundreds of letters"
        if (tree.tags[i][:1] == "V" and tree.tags[i] not in ("VBN", "VBG")) or tree.tags[i] in (".", ":"):
            return False
    return False


def _is_rest(tree: Tree, counted: Counted, near: list[Draft]) -> bool:
    """ "The other 205 were at liberty", behind a part of the same whole."""
    before = tree.lower[max(0, counted.tokens[0] - 2) : counted.tokens[0]]
    parts = [d for d in near if d.part]
    return bool(parts) and before[:1] == ["the"] and before[1:] in (["other"], ["remaining"])


def _is_still_held(tree: Tree, counted: Counted) -> bool:
    """ "At least 550 are still behind bars", "1,174 remain in custody": people whom no act has reached."""
    verb = tree.heads[counted.head]
    after = tree.lower[verb : verb + 6]
    kept = tree.lower[verb] == "held" and tree.child(verb, "auxpass") is not None
    stays = kept or tree.lower[verb] in _REMAIN or "still" in after
    return tree.deps[counted.head] in _SUBJECTS and stays and bool(_CUSTODY.intersection(after))


def _is_of_recipients(tree: Tree, last: int) -> bool:
    """ "585 of the beneficiaries are held in prisons": an act has reached those."""
    after = tree.lower[last + 1 : last + 4]
    return after[:2] == ["of", "the"] and bool(_RECIPIENTS.intersection(after[2:]))


def _opening(tree: Tree) -> str:
    """Return the word after "of" or "of the" at the start of a sentence, else an empty string."""
    if tree.lower[0] != "of":
        return ""
    rest = [w for w in tree.lower[1:4] if w != "the"]
    return rest[0] if rest else ""


def _opened_whole(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """Return the 120 of "Of the 120 people pardoned on Friday, 39 were women"."""
    tree, first = sentence.tree, counted.tokens[0]
    if tree.lower[0] != "of" or "," not in tree.lower[:first] or counted.basis not in ("none", "people"):
        return None
    value = counted.mention.value
    for draft in near:
        whole = draft.counted.mention.value
        if draft.sentence is sentence and draft.counted.tokens[0] <= 4 and value and whole and value < whole:
            return draft
    return None


def _whole_here(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """Return the 1,872 of "has let out 1,872, of whom 96 are women", a claim by what the text told before."""
    earlier = [c for c in sentence.counted if c.tokens[-1] < counted.tokens[0]]
    # "Roe issued 542 of them in 1994, Doe 390": both are parts of what was told before
    if not earlier or not (
        opens_part(sentence.tree, counted.tokens[0], earlier[-1].tokens[-1] + 2)
        or _is_beside(sentence.tree, earlier[-1], counted)
    ):
        return None
    whole = next((d for d in near if d.counted is earlier[-1]), None)
    return whole if whole is not None and is_large_enough(whole, counted) else None


def _is_beside(tree: Tree, earlier: Counted, counted: Counted) -> bool:
    """ "40,000 people, 5,800 of them in prison, were given amnesty"."""
    last = earlier.tokens[-1] if earlier.noun is None else max(earlier.noun, earlier.tokens[-1])
    of_them = tree.lower[counted.tokens[-1] + 1 : counted.tokens[-1] + 3] in (["of", "them"], ["of", "whom"])
    return of_them and tree.lower[last + 1 : counted.tokens[0]] == [","]


def _is_of_whole(sentence: Sentence, last: int, near: list[Draft]) -> bool:
    """Whether "of the inmates", "of the 52" follows the count's last token and names what was told before."""
    lower = sentence.tree.lower
    if lower[last + 1 : last + 2] == ["of"] and lower[last + 3 : last + 4] == ["'s"]:
        of_day = lower[last + 2].endswith("day") and _DEFINITE.intersection(lower[last + 4 : last + 6])
        return bool(of_day)  # "20 of Thursday's recipients"
    if lower[last + 1 : last + 3] == ["of", "the"] and _DEFINITE.intersection(lower[last + 3 : last + 6]):
        other = "CD" in sentence.tree.tags[last + 3 : last + 5]
        return not other or _names_whole(sentence, last + 1, near)
    return lower[last + 1 : last + 2] == ["of"] and _names_whole(sentence, last + 1, near)


def _are_recipients(tree: Tree, counted: Counted, outside: list[Draft]) -> bool:
    """ "Twelve recipients are women": not "12 recipients" of something new, which get a verb of the act."""
    noun, value, whole = counted.noun, counted.mention.value, outside[-1].counted.mention.value
    if noun is None or tree.lower[noun] not in _RECIPIENTS or tree.deps[noun] not in _SUBJECTS:
        return False
    new = tree.lower[max(0, counted.tokens[0] - 1)] in ("another", "other", "new", "more")
    of_others = tree.child(noun, "prep") is not None  # "recipients of her letter"
    return not (new or of_others) and value is not None and whole is not None and value < whole


def _is_in_list(tree: Tree, counted: Counted) -> bool:
    """Whether the sentence opens as a list of the parts: "They included", "In Monday's batch"."""
    first, last = counted.tokens[0], counted.tokens[-1]
    if counted.basis not in ("people", "other", "none") or first >= LIST_REACH:
        return False
    if counted.basis == "other" and first >= PART_REACH:
        return False  # "Among those freed was Doe, who had shot him with a gun that held two bullets"
    that = max((t + 1 for t in range(first) if tree.lower[t] == "that"), default=0)  # "told reporters that"
    opening, following = tree.lower[that : min(first, that + 12)], tree.lower[last + 1 : last + 14]
    if opening[1:3] == ["were", "among"]:
        return False  # "They were among 46 people arrested": a larger group
    return (
        (_tells_of_contents(opening) and bool(_LISTED.intersection(opening)))
        or any(a == "among" and b in _THOSE for a, b in pairwise(following))
        or bool(_BATCH.intersection(opening))
        or (opening[:1] == ["in"] and bool(_COMPANY.intersection(opening)))
        or (opening[:1] == ["of"] and bool(_THOSE.intersection(opening[1:2])))
        or (opening[:2] == ["of", "the"] and bool(_DEFINITE.intersection(opening[2:3])))
    )


def _tells_of_contents(opening: list[str]) -> bool:
    """ "They included", "The number is made up of", "They take in"."""
    return bool(_INCLUDE.intersection(opening)) or any(a in _TAKE and b == "in" for a, b in pairwise(opening))


def _names_whole(sentence: Sentence, of: int, near: list[Draft]) -> bool:
    """Whether "of the 52" names the number of an earlier claim."""
    values = {d.counted.mention.value for d in near} - {None}
    following = [c for c in sentence.counted if 0 < c.tokens[0] - of <= 3]
    return bool(following) and following[0].mention.value in values


def _counts_others(sentence: Sentence, counted: Counted, near: list[Draft]) -> bool:
    """Whether "of them" speaks of a count that is no claim: "over 500 dead, 71 of them minors"."""
    earlier = [c for c in sentence.counted if c.tokens[-1] < counted.tokens[0]]
    return bool(earlier) and all(d.counted is not earlier[-1] for d in near)


def same_count(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """The same number again, with the article.

    "The 14, all members of the party, were released", "The 14 include a farmer".
    """
    tree = sentence.tree
    if action_words().other_release.intersection(tree.lower):
        return None
    released = any(a.form == "release" for a in sentence.acts)
    lists = tree.deps[counted.head] == "nsubj" and tree.lower[tree.heads[counted.head]] in _LISTING
    known = tree.lower[max(0, counted.tokens[0] - 1)] in ("the", "these", "those")
    if not known or not (released or (lists and counted.tokens[0] == 1)):
        return None
    for draft in reversed(near):
        if draft.counted.mention.value == counted.mention.value and draft.counted.mention.value:
            return continue_draft(sentence, counted, draft, "repeated")
    return None
