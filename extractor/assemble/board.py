"""Boards of pardons called "the board", by the state that the text tells of."""

from __future__ import annotations

from extractor.assemble.draft import Story
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.normalise.place import load_places
from extractor.tree import Tree

_BODIES = words("reference", "bodies")


def board_of_state(tree: Tree, token: int, story: Story) -> GrantorMention | None:
    """Return the board of pardons of the state that owns it, or of the only one that the story tells of.

    "South Carolina's board approved 12 pardons", "the board issued the pardons on Tuesday".
    """
    if tree.lower[token] not in _BODIES:
        return None
    owner = tree.child(token, "poss")
    if owner is not None:
        named = tree.words[min(tree.subtree(owner)) : owner + 1]
        place = load_places().lookup(" ".join(named))
        states = {place.code} if place is not None else set()
    else:
        states = {m.jurisdiction for m in story.cast.all if m.jurisdiction}
    states = {code for code in states if code.startswith("US-")}
    if len(states) != 1:
        return None
    rows = story.table.by_jurisdiction.get(states.pop(), [])
    boards = [row for row in rows if row.kind == "body" and "pardon" in row.name.lower()]
    if len(boards) != 1:
        return None
    start, end = tree.starts[token], tree.ends[token]
    text = story.view.text[start:end]
    return GrantorMention(start, end, text, "body", boards[0].name, jurisdiction=boards[0].jurisdiction)


def own_board(tree: Tree, subject: int, story: Story) -> GrantorMention | None:
    """ "South Carolina's board approved 12 pardons", "this board has granted 12"."""
    ours = {"this", "our"}.intersection(tree.lower[c] for c in tree.children[subject])
    return board_of_state(tree, subject, story) if ours or tree.child(subject, "poss") is not None else None
