"""Which counts are claims: by the tree, by the order of words, by what came before."""

from __future__ import annotations

from operator import attrgetter

from extractor.assemble.action import called_in_story, decide_action
from extractor.assemble.among import among_whole, benefiting, is_of_the
from extractor.assemble.anaphora import is_of_things
from extractor.assemble.apart import told_apart
from extractor.assemble.context import context_role
from extractor.assemble.did import did
from extractor.assemble.draft import Draft, Sentence, Story, continue_draft
from extractor.assemble.effect import decided, is_of_name
from extractor.assemble.ellipsis import granted_again, is_after_name
from extractor.assemble.freed import freed
from extractor.assemble.later import named_later
from extractor.assemble.naming_act import named_act
from extractor.assemble.on_list import list_of
from extractor.assemble.otherwise import opens_otherwise
from extractor.assemble.part import (
    adds_up,
    is_added,
    is_beside_others,
    is_part,
    is_time,
    item,
    link_parts,
    of_sentence,
    whole_before,
)
from extractor.assemble.petitions import petitions
from extractor.assemble.reached import reached
from extractor.assemble.reject import is_rejected
from extractor.assemble.released import echoes, released, releases_of
from extractor.assemble.sums import summed_over
from extractor.lexicon import words
from extractor.recognise.action import Act
from extractor.recognise.carry import given_in_clause
from extractor.recognise.counted import Counted
from extractor.recognise.misparsed import part_of_recipients, shortened_to
from extractor.recognise.occasions import occasions
from extractor.recognise.petition import petitioned
from extractor.recognise.role import Role, find_role
from extractor.recognise.surface import surface_role
from extractor.recognise.unattached import granted_of_them, other_acts, reprieved_executions
from extractor.tree import Tree

_BOARDS = words("find", "boards")
_AFTER = frozenset(("after", "when", "because", "since"))
#: What is no noun of an act and yet counts acts: "39 times", "four executions", "ten others".
_OF_ACTS = (occasions, reprieved_executions, other_acts, granted_of_them)


def find_drafts(story: Story) -> list[Draft]:
    """Return the article's claims in reading order, with act, whole and action decided."""
    drafts: list[Draft] = []
    releases = releases_of(story)
    for sentence in story.sentences:
        for counted in sentence.counted:
            draft = (
                _draft(story, sentence, counted, drafts)
                or released(sentence, counted, releases)
                or freed(story, sentence, counted)
            )
            if draft and not is_rejected(draft, story):
                drafts.append(draft)
    found = sorted(drafts + echoes(story, drafts), key=attrgetter("start"))
    link_parts(found)
    for draft in found:
        draft.action = called_in_story(draft, story)
    return found


def _draft(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    tree = sentence.tree
    role: Role | None = None
    often = next((found for find in _OF_ACTS if (found := find(tree, counted, sentence.acts))), None)
    of_them = tree.lower[counted.tokens[-1] + 1 :][:2] == ["of", "them"]
    if often is None and of_them and is_of_things(tree, counted.tokens[0]):
        return None
    if often is not None:
        counted, role = often
    elif (listed := told_apart(story, sentence, counted, before)) is not None:
        return listed
    elif not (of_sentence(sentence, before) and is_after_name(sentence, counted)):
        role = _role(tree, counted, sentence)
    whole = adds_up(sentence, counted, before) or summed_over(story, sentence, counted, before)
    if whole is not None and (role is None or role.act.form == "release"):
        return continue_draft(sentence, counted, whole, "part", part=True)
    role = role or among_whole(sentence, counted)
    if role is None:
        return _told_elsewhere(story, sentence, counted, before)
    others = often is None and _is_of_others(tree, counted, sentence, before)
    if others or is_beside_others(sentence, counted, role, before):
        return petitions(sentence, counted)
    told = benefiting(sentence, counted, role, before)
    return told or _told_by_role(sentence, counted, role, whole, before)


def _told_by_role(
    sentence: Sentence, counted: Counted, role: Role, whole: Draft | None, before: list[Draft]
) -> Draft:
    draft = Draft(sentence, counted, role.act, _predicate(sentence.tree, role), role.route, role.part)
    draft.action = decide_action(draft)
    adding = whole is not None and is_added(draft, whole)
    draft.part = draft.part or adding or is_part(draft, before) or is_of_the(draft, before)
    if draft.part:
        draft.whole = whole if adding else whole_before(draft, before)
    return draft


def _told_elsewhere(story: Story, sentence: Sentence, counted: Counted, before: list[Draft]) -> Draft | None:
    """Return a draft for a count whose act its own clause doesn't name, or ``None``."""
    alone = not of_sentence(sentence, before)
    asked = granted_again(sentence, counted, before)
    asked = asked or (decided(sentence, counted, _sentences_before(story, sentence)) if alone else None)
    asked = asked or named_later(story, sentence, counted)
    told = _told_before(story, sentence)
    own = [(sentence, a) for a in sentence.acts if a.form == "noun" and a.token < counted.tokens[0]]
    own = [(s, a) for s, a in own if not is_of_name(s.tree, a.token)]
    named = [a for _, a in told + own if a.form == "noun"]
    return (
        asked
        or list_of(sentence, counted, told)
        or context_role(sentence, counted, before, named)
        or reached(sentence, counted, told + own)
        or did(story, sentence, counted)
        or item(sentence, counted, before)
    )


def _predicate(tree: Tree, role: Role) -> int:
    giving = given_in_clause(tree, role.act.token) if role.route == "act_counted" else None
    return role.predicate if giving is None else giving


def _sentences_before(story: Story, sentence: Sentence) -> list[Sentence]:
    """Return the two sentences before: of the same paragraph, or the last one of the paragraph before."""
    before = story.sentences[max(0, sentence.index - 2) : sentence.index]
    return [s for s in before if s.block is sentence.block or s.index == sentence.index - 1]


def _told_before(story: Story, sentence: Sentence) -> list[tuple[Sentence, Act]]:
    """Return the acts of the sentences just before; a board of pardons is no act."""
    acts = [(s, a) for s in _sentences_before(story, sentence) for a in s.acts if a.form != "release"]
    return [(s, a) for s, a in acts if a.form != "noun" or not is_of_name(s.tree, a.token)]


def _is_of_board(tree: Tree, act: Act) -> bool:
    """Whether an act noun stands in the name of a board: "recommended by the Pardon and Parole Board"."""
    near = tree.lower[max(0, act.token - 3) : act.token + 4]
    return act.form == "noun" and tree.tags[act.token][:3] == "NNP" and bool(_BOARDS.intersection(near))


def _is_of_others(tree: Tree, counted: Counted, sentence: Sentence, before: list[Draft]) -> bool:
    """ "10 hostages, 6 of whom": a part of people of whom no clemency is told."""
    last = counted.tokens[-1]
    if tree.lower[last + 1 : last + 2] != ["of"] or not {"whom", "them"}.intersection(
        tree.lower[last + 2 : last + 4]
    ):
        return False
    earlier = [c for c in sentence.counted if c.tokens[-1] < counted.tokens[0] and not is_time(tree, c)]
    return bool(earlier) and all(d.counted is not earlier[-1] for d in of_sentence(sentence, before))


def _role(tree: Tree, counted: Counted, sentence: Sentence) -> Role | None:
    """Return the role by the tree, unless the words name a nearer act ("pardons to 9, reprieves to 4")."""
    if partitive := part_of_recipients(tree, counted, sentence.acts):
        return partitive
    acts = [a for a in sentence.acts if not _is_of_board(tree, a)] or sentence.acts
    direct = petitioned(tree, counted, acts) or shortened_to(tree, counted, acts)
    if direct is not None:
        return direct
    by_tree = find_role(tree, counted, acts)
    by_words = surface_role(tree, counted, acts)
    role = by_tree or by_words
    if by_tree and by_words and by_tree.act.form == "release" and by_words.route == "meant":
        opens = tree.lower[by_tree.act.token : by_words.act.token]
        role = by_words if _AFTER.intersection(opens) else by_tree
    if (
        by_tree
        and by_words
        and by_tree.act.token < by_words.act.token < counted.tokens[0]
        and not by_words.part
    ):
        role = by_words
    if role and role.act.form == "release":
        return None if opens_otherwise(tree, counted) else named_act(tree, role, sentence)
    return role
