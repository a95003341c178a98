"""A parsed sentence as plain lists: what the recognisers and everything after them read instead of spaCy.

Reading a spaCy token costs a Python object each time; a tree is filled once from arrays and can be built by
hand in a test.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tree:
    """One sentence: forms, tags (Penn), dependency labels and heads.

    A head is an index in the sentence; the root is its own.

    ``starts`` and ``ends`` are character offsets in the view. ``lower`` holds the lower-cased forms.
    """

    words: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    lower: list[str] = field(init=False)
    ends: list[int] = field(init=False)
    #: Tuples, for of all that an article is made into the children are most, and the garbage collector soon
    #: leaves tuples of numbers alone.
    children: list[tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.lower = [w.lower().replace("’", "'") for w in self.words]
        self.ends = [s + len(w) for s, w in zip(self.starts, self.words, strict=True)]
        self.children = [()] * len(self.words)
        for i, head in enumerate(self.heads):
            if head != i:
                self.children[head] += (i,)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def start(self) -> int:
        """Offset of the sentence's first character in the view."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Offset just after the sentence's last character in the view."""
        return self.ends[-1]

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the heads above token ``i``, nearest first."""
        while self.heads[i] != i:
            i = self.heads[i]
            yield i

    def subtree(self, i: int) -> list[int]:
        """Return token ``i`` and all below it, in order."""
        if not self.children[i]:
            return [i]
        found, stack = [], [i]
        while stack:
            top = stack.pop()
            found.append(top)
            stack.extend(self.children[top])
        return sorted(found)

    def child(self, i: int, *labels: str) -> int | None:
        """Return the first child of ``i`` with one of the dependency labels."""
        for c in self.children[i]:
            if self.deps[c] in labels:
                return c
        return None

    def covering(self, start: int, end: int) -> list[int]:
        """Return the tokens that overlap ``[start, end)`` of the view."""
        return [*range(bisect_right(self.ends, start), bisect_left(self.starts, end))]

    def token_at(self, offset: int) -> int | None:
        """Return the token that holds the character at ``offset``."""
        i = bisect_right(self.starts, offset) - 1
        return i if i >= 0 and offset < self.ends[i] else None
