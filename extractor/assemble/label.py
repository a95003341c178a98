"""Figures behind a label, or with nothing but what was decided: "Commutations so far: 39", "148 granted."."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.assemble.draft import Draft, Sentence, Story, continue_draft
from extractor.assemble.effect import is_of_name
from extractor.lexicon import words
from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_DECIDED = words("onward", "decided")
_OPENING = words("label", "opening")
_ASKED = words("label", "asked")
_PETITIONS = words("shared", "petitions") | words("label", "cases")
_SIGNS = frozenset((":", "–", "—", "-"))
_QUOTES = frozenset(('"', "“", "''", "``"))
_SUM = frozenset(("total", "all"))
_GRANTS = words("shared", "grants")
_GENERAL = frozenset(("clemency", "mercy", "amnesty"))
#: What may stand behind the figure of a label.
_TAIL = re.compile(r"\s?(?:[.,;(–—-].*|(?:plus|and|including|with) .*)?")
_FINITE = ("VBZ", "VBP", "MD", "WP", "WDT", "WRB", "PRP")
#: Tokens of a label: "Commutations of sentence granted by Governor Roe in his second term so far".
_LONGEST = 16
#: Sentences between what heads a list and its line.
_LINES = 12


def labelled(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "Commutations by Gov. Roe so far: 39", "Petitions denied: 12", "148 granted": no verb of its own."""
    if counted.noun is not None or counted.basis != "none":
        return _first_of_line(sentence, counted)
    tree, at = sentence.tree, counted.mention.start - sentence.tree.start
    signed = sentence.words[:at].endswith((": ", " – ", " — ", " - "))
    if signed and sentence.words.count(":", 0, at) == sentence.words[:at].endswith(": "):
        end = counted.mention.end - tree.start
        return _behind(story, sentence, counted, before) if _TAIL.fullmatch(sentence.words[end:]) else None
    return _first_of_line(sentence, counted) or _decided(story, sentence, counted, before)


def _behind(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    tree = sentence.tree
    colon = tree.covering(counted.mention.start - 2, counted.mention.start - 1)[0]
    label = tree.lower[:colon]
    signed = tree.lower[colon] in _SIGNS and 0 < colon <= _LONGEST
    if not signed or not (_ASKED | _QUOTES).isdisjoint(label):
        return None
    told = [t for t in range(colon) if label[t] in _DECIDED]
    acts = [a for a in sentence.acts if a.token < colon and a.form != "release"]
    if any(tree.tags[t] in _FINITE for t in range(colon)):
        return None  # "He said of the pardons: 12"
    if acts:
        return _of_acts(sentence, counted, acts, told, colon)
    if _is_of_row(label, sentence):
        return _row_of_list(story, sentence, counted, before)
    if not told or not set(label) <= _DECIDED | _PETITIONS | _OPENING | {"down"}:
        return None
    head = _head(story, sentence)
    return _tallied(sentence, counted, head, told[0]) if head else None


def _is_of_row(label: list[str], sentence: Sentence) -> bool:
    """ "2019: 12", "Total: 212": a year or the sum of a list."""
    year = len(label) == 1 and any(d.granularity == "year" and d.text == label[0] for d in sentence.dates)
    return year or (bool(_SUM.intersection(label)) and set(label) <= _SUM | {"grand", "overall"})


def _row_of_list(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    last = before[-1] if before and before[-1].route == "tallied" else None
    rows = [d for d in before[-4:] if d.route == "tallied"]
    if last is not None and sentence.index - last.sentence.index <= 2 and last.sentence is not sentence:
        draft = continue_draft(sentence, replace(counted, basis="acts"), last, "tallied")
        summed = not sentence.dates and len({d.action for d in rows}) > 1
        draft.action = "clemency" if summed else last.action
        return draft
    head = story.sentences[sentence.index - 1] if sentence.index and sentence.dates else None
    acts = [a for a in head.acts if a.form == "noun" and not is_of_name(head.tree, a.token)] if head else []
    if head is None or not acts or head.block is sentence.block or not _ASKED.isdisjoint(head.tree.lower):
        return None
    asked = not _PETITIONS.isdisjoint(head.tree.lower) or not action_words().refuse.isdisjoint(
        head.tree.lower
    )
    return None if asked else _tallied(sentence, counted, acts, counted.head)


def _of_acts(
    sentence: Sentence, counted: Counted, acts: list[Act], told: list[int], colon: int
) -> Draft | None:
    """ "Number of commutations granted: 39", "Sentences commuted: one"."""
    tree, first = sentence.tree, acts[0].token
    if not set(tree.lower[:first]) <= _OPENING | action_words().people | action_words().sentences:
        return None
    next_, grants = tree.tags[first + 1], tree.lower[first + 1] in _GRANTS
    plain = (
        grants or acts[0].form != "noun" or tree.lower[first].endswith("s") or tree.lower[first] in _GENERAL
    )
    goes_on = (
        first + 1 < colon and not grants and next_ not in ("IN", "VBN", "VBD", "RB", "CC", ",", "TO", "-LRB-")
    )
    asked = bool(_PETITIONS.intersection(tree.lower[:colon])) and not told
    if not plain or goes_on or asked or is_of_name(tree, first):
        return None  # "Pardons board members: 12", "Petitions for pardons: 40"
    return _tallied(sentence, counted, acts, told[0] if told else first)


def _head(story: Story, sentence: Sentence) -> list[Act] | None:
    """Return the acts of what heads the list in which a line stands; the lines between have figures too."""
    for above in reversed(story.sentences[max(0, sentence.index - _LINES) : sentence.index]):
        acts = [a for a in above.acts if a.form != "release" and not is_of_name(above.tree, a.token)]
        if acts and not above.counted:
            return acts
        if ":" not in above.words:
            return None
    return None


def _tallied(sentence: Sentence, counted: Counted, acts: list[Act], predicate: int) -> Draft:
    own = acts[0] if acts[0] in sentence.acts else None
    draft = Draft(sentence, replace(counted, basis="acts"), own, predicate, "tallied")
    kinds = {act.action for act in acts}
    draft.action = kinds.pop() if len(kinds) == 1 else "clemency"
    if own is None:
        draft.doubts.append("act_from_context")
    return draft


def _first_of_line(sentence: Sentence, counted: Counted) -> Draft | None:
    """ "2,500 – individuals with commuted sentences": a key figure, and who or what it is."""
    tree, after = sentence.tree, counted.tokens[-1] + 1
    if counted.tokens[0] != 0 or tree.lower[after : after + 1] not in (["–"], ["—"], ["-"], [":"]):
        return None
    told = tree.lower[after + 1 :]
    acts = [a for a in sentence.acts if a.form in ("deed", "shorten", "noun") and a.token > after]
    head = _end_of_phrase(tree, after + 1)
    if not acts or any(tag in _FINITE for tag in tree.tags) or not _ASKED.isdisjoint(told):
        return None
    if acts[0].form == "noun" and (acts[0].token != head or not tree.lower[head].endswith("s")):
        return None  # "12 – pardons board members"
    if acts[0].form != "noun" and not _are_people(tree, head):
        return None  # "40 – age of the youngest person pardoned"
    draft = Draft(sentence, replace(counted, basis="people"), acts[0], acts[0].token, "key_figure")
    draft.action = acts[0].action
    return draft


def _end_of_phrase(tree: Tree, first: int) -> int:
    """Return the noun that the first noun phrase from a token on ends in, or the last token."""
    nouns = (t for t in range(first, len(tree)) if tree.tags[t][:1] == "N")
    return next((t for t in nouns if t + 1 == len(tree) or tree.tags[t + 1][:1] != "N"), len(tree) - 1)


def _are_people(tree: Tree, noun: int) -> bool:
    return tree.tags[noun] in ("NNPS", "NNS") and (
        tree.lower[noun] in action_words().people | action_words().sentences or tree.tags[noun] == "NNPS"
    )


def _decided(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """ "Pardons are another matter. 148 granted.", "39 people pardoned, 1,333 turned down"."""
    tree, first, after = sentence.tree, counted.tokens[0], counted.tokens[-1] + 1
    if tree.lower[after : after + 1] == [] or tree.lower[after] not in _DECIDED:
        return None
    down = tree.lower[after + 1 : after + 2] == ["down"]
    if tree.lower[after + 1 + down : after + 2 + down] not in ([], ["."], [","], [";"]):
        return None
    basis = replace(counted, basis="acts")
    same = [d for d in before[-2:] if d.sentence is sentence and d.status == "granted"]
    if same and first and tree.lower[first - 1] in (",", ";", "and") and tree.tags[after] in ("VBN", "VBD"):
        draft = continue_draft(sentence, basis, same[-1], "tallied")
        draft.predicate, draft.elided = after, same[-1]
        return draft if tree.lower[after] in action_words().refuse else None
    above = story.sentences[sentence.index - 1] if sentence.index and not first else None
    if above is None or above.block is not sentence.block:
        return None
    acts = [a for a in above.acts if a.form == "noun" and not is_of_name(above.tree, a.token)]
    return _tallied(sentence, counted, acts, after) if acts else None
