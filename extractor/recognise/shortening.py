"""Whether a verb shortens prison sentences: "commuted the terms of 39", "waived the rest of their terms"."""

from __future__ import annotations

from typing import Final

from extractor.lexicon import load_toml, words
from extractor.tree import Tree

_LOOSE = words("action", "loose")
_NOT_LIFTED = words("action", "not_lifted")
_REST = words("action", "rest")
#: Verbs that shorten nothing but with "off": "had a year taken off their sentences".
_OFF = frozenset(
    form for entry in load_toml("actions")["shorten"] if entry.get("off") for form in entry["forms"]
)
_PENAL = frozenset(("prison", "jail"))
#: Tags between a verb of shortening and "sentences": "shortens the long prison terms".
_INNER: Final = ("DT", "PRP$", "JJ", "NN", "VBN", "CD", "NNP")
#: Tokens of "the unexpired portion of the prison".
_REACH: Final = 9


def may_shorten(tree: Tree, i: int, sentences: frozenset[str]) -> bool:
    """Whether the form can be a verb; "commutes" always is one, though taggers take it for a noun."""
    if tree.tags[i][:1] != "N" or tree.lower[i] == "commutes":
        return True
    # "issues 15 pardons and shortens the terms of"
    return tree.tags[i] == "NNS" and _before_sentences(tree, i, sentences)


def shortens_sentence(tree: Tree, i: int, sentences: frozenset[str]) -> bool:
    """Whether the verb's object (or passive subject, or what it modifies) is a prison sentence."""
    if tree.lower[i] == "commuted" or tree.lower[i + 1 : i + 4] == ["to", "time", "served"]:
        return True
    if tree.lower[i] in _OFF:
        off = next((t for t in range(i + 1, min(i + 5, len(tree))) if tree.lower[t] == "off"), None)
        return off is not None and bool((sentences - {"time"}).intersection(tree.lower[off + 1 : off + 4]))
    window = tree.lower[max(0, i - 8) : i + 12]
    if not sentences.intersection(window):
        return False
    if tree.lower[i].startswith("commut") or (
        tree.tags[i] == "NNS" and _before_sentences(tree, i, sentences)
    ):
        return True
    loose = tree.lower[i] in _LOOSE  # "lifting the total for his two terms" shortens nothing
    near = [c for c in tree.children[i] if tree.deps[c] in ("dobj", "nsubjpass", "nsubj", "obj", "prep")]
    near += [tree.heads[i]] if tree.deps[i] in ("acl", "relcl", "amod") else []
    reach = near + [g for c in near for g in tree.children[c]]
    no_objects = _NOT_LIFTED if loose else ()
    named = (c for c in reach if tree.lower[c] in sentences and tree.lower[c] not in no_objects)
    if any(tree.lower[c] != "time" or tree.lower[c - 1] in _PENAL for c in named):
        return True
    return not loose and _shortens_rest(tree, i, sentences)


def _shortens_rest(tree: Tree, i: int, sentences: frozenset[str]) -> bool:
    """ "remitted the unexpired portion of the sentences", "waived what was left of the jail terms"."""
    after = tree.lower[i + 1 : i + 1 + _REACH]
    of = after.index("of") if "of" in after else 0
    rest = next((k for k in range(of) if after[k] in _REST), None)
    return rest is not None and bool(sentences.intersection(after[of : of + 4]) - {"time"})


def _before_sentences(tree: Tree, i: int, sentences: frozenset[str]) -> bool:
    """Whether "the sentences", "prison terms" follow at once: then a verb in -s is no noun."""
    after = tree.lower[i + 1 : i + 4]
    object_ = next((k for k, form in enumerate(after) if form in sentences), None)
    return object_ is not None and all(tree.tags[i + 1 + k] in _INNER for k in range(object_))
