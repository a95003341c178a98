"""People and pleas that a grantor turns down, told beside acts of clemency."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, continue_draft
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.recognise.counted import Counted
from extractor.tree import Tree

_ASKING = words("refused", "asking")
_REFUSING = words("refused", "refusing")
_KINDS = words("refused", "kinds")
#: How many sentences back the act may stand.
_NEAR = 2
#: Tokens from what is asked by to what is asked for.
_REACH = 6


def refused_askers(sentence: Sentence, counted: Counted, near: list[Draft]) -> Draft | None:
    """ "He turned down 39 other applicants", "Her predecessor rejected 39 pleas"; not "job applicants"."""
    tree, noun = sentence.tree, counted.noun
    if noun is None or tree.lower[noun] not in _ASKING or sentence.index - near[-1].sentence.index > _NEAR:
        return None
    verb = tree.heads[counted.head]
    if tree.deps[counted.head] not in ("dobj", "obj") or tree.lower[verb] not in action_words().refuse:
        return None
    turned = tree.lower[verb].startswith("turn")
    if turned and not {"down", "away"}.intersection(tree.lower[verb : noun + 3]):
        return None
    kinds = [c for c in tree.children[noun] if tree.deps[c] in ("compound", "nmod")]
    of_act = all(tree.lower[c] in _KINDS or tree.lower[c] in action_words().nouns for c in kinds)
    if not of_act or _is_for_else(tree, noun) or not _is_by_grantor(sentence, verb):
        return None
    draft = continue_draft(sentence, counted, near[-1], "refused")
    draft.predicate, draft.whole = verb, None
    return draft


def _is_for_else(tree: Tree, noun: int) -> bool:
    """ "three bids for the stadium", "12 appeals from unions for higher wages"; not "pleas for mercy"."""
    after = tree.lower[noun + 1 : noun + 1 + _REACH]
    asked = after[after.index("for") + 1 :] if "for" in after else []
    return bool(asked) and not any(w in _KINDS or w in action_words().nouns for w in asked)


def _is_by_grantor(sentence: Sentence, verb: int) -> bool:
    """Whether whoever refuses is a pronoun, a grantor known or one by the word: no school, no court."""
    tree = sentence.tree
    subject = _subject(tree, verb)
    if subject is None:
        return False
    if tree.tags[subject] == "PRP" or any(tree.lower[t] in _REFUSING for t in tree.subtree(subject)):
        return True
    at = tree.starts[subject]
    return any(m.start <= at < m.end for m in sentence.grantors)


def _subject(tree: Tree, verb: int) -> int | None:
    """Return the subject of the verb, or of the one that it is joined to."""
    own = tree.child(verb, "nsubj")
    return own if own is not None or tree.deps[verb] != "conj" else tree.child(tree.heads[verb], "nsubj")
