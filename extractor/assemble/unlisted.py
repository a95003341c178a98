"""Bodies that grant and are in no list, under the names that the text gives them."""

from __future__ import annotations

from extractor.assemble.draft import Sentence, Story
from extractor.lexicon import words
from extractor.mention import GrantorMention
from extractor.tree import Tree

UNLISTED = words("reference", "unlisted")
_PAPERS = words("instrument", "papers")
_JOINING = frozenset(("of", "the", "and", "for", "&"))


def unlisted_body(tree: Tree, token: int, story: Story) -> GrantorMention | None:
    """ "the Telangana government", "the Assembly of the Republic", "the Oromia region"."""
    first, last = _opening(tree, token), token
    if tree.tags[token] == "NNP" and tree.lower[token + 1 : token + 2] == ["of"]:
        inside = set(tree.subtree(token))
        while last + 1 in inside and (tree.tags[last + 1][:3] == "NNP" or tree.lower[last + 1] in _JOINING):
            last += 1
        while tree.tags[last][:3] != "NNP":
            last -= 1
    if first == last:
        return None  # "parliament", "the ministry"
    start, end = tree.starts[first], tree.ends[last]
    text = story.view.text[start:end]
    return GrantorMention(start, end, text, "body", " ".join(text.split()), rule="named_body")


def _opening(tree: Tree, token: int) -> int:
    """Return where the name begins: "Law" of "the Law and Human Rights Ministry"."""
    inside = set(tree.subtree(token))
    first = token
    while first and first - 1 in inside:
        joins = first > 1 and tree.lower[first - 1] in ("and", "&") and tree.tags[first - 2][:3] == "NNP"
        if not joins and tree.tags[first - 1][:3] != "NNP":
            break
        first -= 1 + joins
    return first


def named_agent(sentence: Sentence, agent: int, story: Story) -> GrantorMention | None:
    """ "were amnestied by Oromia": a name that nobody lists grants all the same, and nobody else does."""
    tree = sentence.tree
    first = _opening(tree, agent)
    start, end = tree.starts[first], tree.ends[agent]
    proper = tree.tags[agent] == "NNP" and tree.tags[first] == "NNP" and tree.lower[tree.heads[agent]] == "by"
    paper = not _PAPERS.isdisjoint(tree.lower[first : agent + 1])  # "were pardoned by the Decree"
    if not proper or paper or any(d.start < end and start < d.end for d in sentence.dates):
        return None  # "will be pardoned by Easter"
    name = " ".join(story.view.text[start:end].split())
    return GrantorMention(start, end, name, "body", name, rule="named_body")
