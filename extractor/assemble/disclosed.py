"""Who vouches for a claim by the sentence behind it: "This was disclosed by ...", "She made this known"."""

from __future__ import annotations

from extractor.assemble.draft import Draft, Sentence, Story
from extractor.lexicon import words
from extractor.mention import Attribution, Span
from extractor.tree import Tree

_DISCLOSING = words("source", "disclosing")
#: Sentences from the claim to the one that says who told it.
_NEAR = 2


def disclosed_after(draft: Draft, story: Story) -> Attribution | None:
    """Return the attribution of a claim whose teller is named in one of the sentences behind it."""
    at = draft.sentence.index
    for sentence in story.sentences[at + 1 : at + 1 + _NEAR]:
        tree = sentence.tree
        for verb, form in enumerate(tree.lower):
            teller = _teller(tree, verb) if form in _DISCLOSING else None
            if teller is not None:
                return _attribution(draft, sentence, verb, teller, story)
    return None


def _teller(tree: Tree, verb: int) -> int | None:
    """Return who discloses "this": the subject, or the agent of a passive."""
    passive = tree.child(verb, "nsubjpass")
    if passive is not None:
        by = tree.child(verb, "agent")
        return tree.child(by, "pobj") if by is not None and tree.lower[passive] == "this" else None
    told = tree.child(verb, "dobj", "obj")
    known = tree.lower[verb + 1 : verb + 3] == ["this", "known"]
    this = known if tree.lower[verb] == "made" else told is not None and tree.lower[told] == "this"
    return tree.child(verb, "nsubj") if this else None


def _attribution(draft: Draft, sentence: Sentence, verb: int, teller: int, story: Story) -> Attribution:
    tree = sentence.tree
    phrase = tree.subtree(teller)
    start, end = tree.starts[phrase[0]], tree.ends[phrase[-1]]
    source = Span(start, end, story.view.text[start:end])
    cue = Span(tree.starts[verb], tree.ends[verb], tree.words[verb])
    claim = draft.sentence.tree
    content = Span(claim.start, claim.end, story.view.text[claim.start : claim.end])
    return Attribution(source, cue, (content,), "indirect", rule="disclosed")
