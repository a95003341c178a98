"""A parsed paragraph, and the stretches of text its offsets point at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from extractor.recognise.cue import Draft
from extractor.tree import Tree


@dataclass(slots=True)
class Paragraph:
    """A parsed paragraph with the attributions drafted from its sentences, in order of their cues."""

    start: int
    text: str
    trees: list[Tree]
    drafts: list[Draft] = field(default_factory=list)
    #: Number of the paragraph's first sentence, counted over the article.
    first: int = 0

    @property
    def end(self) -> int:
        """Offset just after the paragraph."""
        return self.start + len(self.text)

    def between(self, start: int, end: int) -> str:
        """Return the paragraph's text between two offsets of the article."""
        return self.text[max(0, start - self.start) : max(0, end - self.start)]

    def sentence_at(self, offset: int) -> int:
        """Return which of the paragraph's sentences holds ``offset``, or comes before it."""
        return max(0, bisect_right(self.trees, offset, key=_tree_start) - 1)


def _tree_start(tree: Tree) -> int:
    return tree.start
