"""Recipients between the verb and what it gives: "granted each of the 186 prisoners a reprieve"."""

from __future__ import annotations

from extractor.recognise.action import Act, action_words
from extractor.recognise.counted import Counted
from extractor.recognise.role import Role
from extractor.tree import Tree

#: Between the verb and the number.
_ALL = frozenset(
    ("each", "all", "every", "one", "of", "the", "these", "those", "another", "some", "about", "nearly")
)
#: Tokens of "each of the".
_BACK = 4
#: Tokens of "each a full", and of "on the state's death row a full".
_NEAR, _REACH = 4, 9
_INNER = ("DT", "JJ", "PRP$", "IN", "NN", "NNP", "POS", "NNPS")


def given_act(tree: Tree, counted: Counted, acts: list[Act]) -> Role | None:
    """Return the act given to the counted people where both are objects of the verb before them."""
    first, noun = counted.tokens[0], counted.noun
    if noun is None or counted.basis != "people":
        return None
    verb = first - 1
    while verb > max(0, first - 1 - _BACK) and tree.lower[verb] in _ALL:
        verb -= 1
    if tree.lower[verb] not in action_words().give:
        return None
    return next(
        (Role(a, verb, "receiver") for a in acts if a.form == "noun" and _follows(tree, noun, a)), None
    )


def _follows(tree: Tree, noun: int, act: Act) -> bool:
    """Whether nothing but words of the two noun phrases stands between the people and the act."""
    between = range(noun + 1, act.token)
    if noun < act.token <= noun + _NEAR:
        return all(tree.tags[t] in ("DT", "JJ", "PRP$") or tree.lower[t] == "each" for t in between)
    if not noun < act.token <= noun + _REACH or tree.lower[act.token - 1] not in ("a", "an", "full"):
        return False
    return all(tree.tags[t] in _INNER for t in between)
