"""What looks like a claim and is none: the traps of the domain, each with its reason."""

from __future__ import annotations

import re

from extractor.assemble import clause
from extractor.assemble.asked import (
    is_advised,
    is_denominator,
    is_heard,
    is_needed,
    is_pending,
    is_recommended,
    is_seat,
)
from extractor.assemble.bystander import is_bystander
from extractor.assemble.criteria import is_criterion, is_hope, is_of_held, is_of_other_side
from extractor.assemble.draft import Draft, Story
from extractor.assemble.one import is_one_of
from extractor.assemble.shortened import is_shortened_by_others
from extractor.lexicon import words
from extractor.recognise.action import action_words
from extractor.tree import Tree

_COURTS = words("reject", "courts")
_RULING = words("reject", "ruling")
_MIGRANTS = words("reject", "migrants")
_ENTERING = words("reject", "entering")
_OTHER_AMNESTY = re.compile(
    r"(?i)\b(?:tax|gun|arms|weapons?|firearms?|assets?|librar(?:y|ies)|student|immigration|visa|traffic)"
    r" (?:\w+ )?amnest|\b(?:undocumented|(?:illegal|irregular) (?:im)?migrants?|overstay(?:ers|ing))\b"
)
_BORDER = re.compile(r"(?i)\b(?:immigra|illegals|migrants?\b|border crossing|green card|visa)")
_POLL = words("reject", "poll")
_PENAL = words("reject", "penal")
_DRAWING = words("reject", "drawing")
_OWN_ACTS = words("reject", "own_acts")
_POLLED = words("reject", "polled")
_BIRDS = words("reject", "birds")
_THINGS = words("reject", "things")
_PAPERS = words("instrument", "papers") - frozenset(action_words().nouns)


def is_rejected(draft: Draft, story: Story) -> bool:
    """Whether the count is no clemency claim after all."""
    tree = draft.sentence.tree
    return (
        is_one_of(draft, tree)
        or is_pending(draft, tree)
        or _is_by_court(draft, tree)
        or _is_other_amnesty(draft, tree, story)
        or _is_not_an_act(draft, tree)
        or _is_none_of(draft, tree)
        or is_recommended(draft, tree)
        or is_advised(draft, tree)
        or is_needed(draft, tree)
        or is_seat(draft, tree)
        or _is_paper(draft, tree)
        or _is_poll(draft, tree)
        or _is_of_turkeys(draft, story)
        or is_denominator(draft, tree)
        or _is_commuting(draft, tree, story)
        or _is_reprieve_of_things(draft, tree)
        or _is_age(draft, tree)
        or _is_drawn(draft, tree)
        or is_heard(draft, tree)
        or _is_thing(draft, tree)
        or is_shortened_by_others(draft, story)
        or is_criterion(draft, tree)
        or is_hope(draft, tree)
        or is_bystander(draft, story)
        or is_of_other_side(draft, tree)
        or is_of_held(draft, story)
    )


def _is_by_court(draft: Draft, tree: Tree) -> bool:
    """Courts reduce sentences too; that is not clemency."""
    if draft.action == "reprieve" and _COURTS.intersection(tree.lower) and not draft.sentence.grantors:
        return True  # "won a reprieve after five judges ruled"
    if draft.act is not None and tree.lower[draft.act.token] in ("pardon", "pardons"):
        return False  # no court grants them: "the panel, on which judges sit, granted pardons to 12"
    verb = clause.verb_of(tree, draft.predicate)
    if verb is not None and tree.lower[verb] in _RULING:
        return False  # "The 12 commutations that the governor granted are valid, the Supreme Court ruled"
    done = [v for v in (verb, draft.act.token if draft.act else None) if v is not None]
    if draft.action in ("commutation", "remission") and any(_is_of_law(tree, v) for v in done):
        return True
    # "The Supreme Court spares three", which the tagger takes for a noun
    subject = clause.subject_of(tree, verb) if verb is not None else tree.child(draft.predicate, "nsubj")
    if subject is not None:
        return bool(
            _COURTS.intersection(tree.lower[t] for t in [subject, *tree.children[subject]])
        ) and tree.lower[subject] not in ("council",)
    act = draft.act.token if draft.act else draft.predicate
    if tree.deps[act] in ("acl", "relcl", "pcomp"):
        return bool(_COURTS.intersection(tree.lower[max(0, act - 3) : act]))
    return False


def _is_of_law(tree: Tree, verb: int) -> bool:
    """ "had their terms shortened by the courts", "under the First Step Act": not by whoever pardons."""
    agent = clause.agent_of(tree, verb)
    under = [t for c in tree.children[verb] if tree.lower[c] == "under" for t in tree.subtree(c)]
    return (agent is not None and tree.lower[agent] in _COURTS) or any(tree.lower[t] == "step" for t in under)


def _is_other_amnesty(draft: Draft, tree: Tree, story: Story) -> bool:
    if (
        draft.counted.mention.value == 0
        and draft.counted.noun is not None
        and draft.act is not None
        and tree.tags[draft.counted.noun] == "NN"
    ):
        return not draft.counted.mention.number.text.lower().endswith(
            ("single", "one")
        )  # "no amnesty" counts nothing
    if draft.action not in ("amnesty", "reprieve", "pardon"):
        return False
    if (
        draft.act is not None
        and tree.words[draft.act.token] == "Amnesty"
        and story.tells_of_amnesty_international
    ):
        return True
    block = draft.sentence.block
    # "pardoned 18 immigrants who face deportation", "issued six pardons to immigrants"
    deed = draft.act is not None and (draft.act.form == "deed" or draft.route == "act_counted")
    of_entry = draft.action != "pardon" or bool(_ENTERING.intersection(tree.lower))
    if (of_entry and _MIGRANTS.intersection(tree.lower) and not deed) or (
        draft.action == "amnesty" and _BORDER.search(story.view.text, block.start, block.end)
    ):
        return True
    # a tax amnesty in the title, the same paragraph or the one before: no other part of the article is asked
    start = (story.view.before(block) or block).start
    return draft.action == "amnesty" and bool(
        _OTHER_AMNESTY.search(story.title or "") or _OTHER_AMNESTY.search(story.view.text, start, block.end)
    )


def _is_not_an_act(draft: Draft, tree: Tree) -> bool:
    """ "one of his final acts": acts of something else; "12 hearings on pardons" is excluded by its noun."""
    words, noun = action_words(), draft.counted.noun
    given = draft.route == "recipient" and draft.act is not None and draft.act.form == "noun"
    if noun is None or draft.route == "petitions" or given:  # "Clemency was granted in 33 cases"
        return False
    form = tree.lower[noun]
    if form in words.acts and form not in _OWN_ACTS:
        near = tree.lower[max(0, noun - 3) : noun + 4]
        return not set(words.nouns).union(("mercy",)).intersection(near)
    return False


def _is_none_of(draft: Draft, tree: Tree) -> bool:
    """ "none of them violent": no count of grants."""
    last = draft.counted.tokens[-1]
    return draft.counted.mention.value == 0 and tree.lower[last + 1 : last + 2] == ["of"]


def _is_poll(draft: Draft, tree: Tree) -> bool:
    """ "In a poll of 1,200 voters": those asked, or a share of them; what respondents say is opinion."""
    noun = draft.counted.noun
    asked = noun is None or tree.lower[noun] in _POLLED
    return (asked and bool(_POLL.intersection(tree.lower))) or "respondents" in tree.lower


def _is_of_turkeys(draft: Draft, story: Story) -> bool:
    """ "has now pardoned eight of them", in a story about birds."""
    tree, noun = draft.sentence.tree, draft.counted.noun
    if noun is not None and tree.lower[noun] in _BIRDS:
        return True
    unnamed = noun is None or tree.lower[noun] in ("them", "those", "these")
    if not unnamed or draft.act is None or draft.act.form != "deed":
        return False
    return "turkey" in story.view.text[max(0, tree.start - 600) : tree.end].lower()


def _is_reprieve_of_things(draft: Draft, tree: Tree) -> bool:
    """ "Falling prices reprieved 20 farms"; "the court reprieved 20 militants on death row" is no such."""
    return (
        draft.action == "reprieve" and draft.counted.basis == "other" and not _PENAL.intersection(tree.lower)
    )


def _is_age(draft: Draft, tree: Tree) -> bool:
    """ "pardoned a man, 49, on Monday": a bare number between commas behind one person."""
    counted = draft.counted
    first, last = counted.tokens[0], counted.tokens[-1]
    commas = tree.lower[max(0, first - 1)] == "," and tree.lower[last + 1 : last + 2] in (
        [","],
        ["."],
        ["when"],
    )
    value = counted.mention.value
    if counted.noun is not None or not commas or value is None or not 10 <= value < 110 or draft.part:
        return False
    person = tree.heads[counted.head]
    timed = tree.lower[person] in ("year", "month", "week", "day", "term")
    return tree.deps[counted.head] == "appos" and tree.tags[person] in ("NN", "NNP") and not timed


def _is_drawn(draft: Draft, tree: Tree) -> bool:
    """ "The pardon drew 39 objections": what an act brings about are not its recipients."""
    return draft.counted.basis == "other" and tree.lower[draft.predicate] in _DRAWING


def _is_thing(draft: Draft, tree: Tree) -> bool:
    """ "1,214 firearms in an amnesty", "nine amnesties since 1991", "cut the 110-year sentence to 10"."""
    noun, first = draft.counted.noun, draft.counted.tokens[0]
    if noun is not None:
        return tree.lower[noun] in _THINGS
    to_years = draft.act is not None and draft.act.form == "shorten" and tree.lower[max(0, first - 1)] == "to"
    return to_years and draft.route not in ("total", "stated")


def _is_paper(draft: Draft, tree: Tree) -> bool:
    """ "signed four decrees that pardoned 277 people": the decrees pardon and aren't pardoned."""
    noun = draft.counted.noun
    deed = draft.act is not None and draft.act.form in ("deed", "shorten")
    by_them = deed and draft.route in ("modified", "surface_before")
    return by_them and noun is not None and tree.lower[noun] in _PAPERS


def _is_commuting(draft: Draft, tree: Tree, story: Story) -> bool:
    """ "3,000 people commuted to the island": no sentence is near, and the people are the subject."""
    act = draft.act
    if act is None or act.form != "shorten" or not tree.lower[act.token].startswith("commut"):
        return False
    travels = tree.lower[act.token + 1 : act.token + 2] in (
        ["to"],
        ["into"],
        ["from"],
        ["between"],
        ["by"],
        ["daily"],
    )
    active = tree.child(act.token, "auxpass") is None and tree.deps[draft.counted.head] == "nsubj"
    return travels and active and not action_words().sentences.intersection(tree.lower)
