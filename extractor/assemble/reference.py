"""Whom a phrase or a pronoun names: the grantor mention that "he", "the board" or "I" stands for."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right

from extractor.assemble.cast import can_grant
from extractor.assemble.draft import Story
from extractor.assemble.own_office import speaker_in_office
from extractor.assemble.topic import is_given, is_main_subject
from extractor.assemble.unlisted import UNLISTED, unlisted_body
from extractor.lexicon import words
from extractor.mention import GrantorMention, Span
from extractor.normalise.name import fold, name_key
from extractor.normalise.naming import named_person
from extractor.normalise.place import load_places
from extractor.recognise.action import action_words
from extractor.tree import Tree

#: How long after leaving office a bare surname still means whom it meant before.
_FAREWELL = dt.timedelta(days=45)
_PERSONAL = words("reference", "personal")
_NEUTRAL = words("reference", "neutral")
_BEING = words("status", "being")
_BODIES = words("reference", "bodies")
_OF_GRANTOR = words("reference", "of_grantor")
_PRONOUNS = _PERSONAL | _NEUTRAL | {"i", "we", "who", "which", "that"}
#: Labels of the tokens that belong to a noun phrase itself, not to its clauses and prepositional tails.
_INSIDE = ("compound", "appos", "amod", "det", "nmod", "poss", "flat", "case", "nummod", "punct")


def mention_of(tree: Tree, token: int, story: Story) -> GrantorMention | None:
    """Return the grantor mention that a subject's phrase names, pronouns resolved."""
    form = tree.lower[token]
    if form in _PRONOUNS:
        return _of_pronoun(form, tree.starts[token], story)
    phrase = _phrase(tree, token)
    start, end = tree.starts[phrase[0]], tree.ends[phrase[-1]]
    inside = story.cast.all.overlapping(start, end)
    covering = [m for m in inside if m.start <= tree.starts[token] < m.end]
    if not (inside if form == "government" else covering) and form in UNLISTED:
        return unlisted_body(tree, token, story)
    if (
        not covering
        and form not in _OF_GRANTOR
        and tree.tags[token][:3] != "NNP"
        and not _appositive(tree, token)
    ):
        return None
    if not inside:
        beside = tree.child(token, "appos") if form == "successor" else None  # "her successor, Jane Roe"
        return _stranger(tree, token if beside is None else beside, story)
    inside = [m for m in inside if m.rule != "executive_office"]
    ranked = sorted(inside, key=lambda m: (m.name is None, m.kind != "person", m not in covering, m.start))
    if ranked and (ranked[0].name is None or ranked[0].kind != "person"):
        return _apposed_person(tree, token, ranked[0], story) or ranked[0]
    return ranked[0] if ranked else None


def _of_pronoun(form: str, at: int, story: Story) -> GrantorMention | None:
    if form in _PERSONAL:
        return last_person(story, at)
    if form in _NEUTRAL:
        return last_body(story, at)
    speaker = speaker_at(story, at) if form in ("i", "we") else None
    if form == "we" and speaker is not None:
        return speaker if speaker.office is not None and can_grant(speaker) else None
    return speaker


def _apposed_person(tree: Tree, token: int, office: GrantorMention, story: Story) -> GrantorMention | None:
    """Return the person in apposition to an office or a body, who is in no list.

    "Her predecessor, Ana Quiroga, pardoned 12", "Captain Ana Quiroga, the head of the junta, freed 39".
    """
    both = (token, *(c for c in tree.children[token] if tree.deps[c] == "appos"))
    for part in both:
        first = part
        while first and tree.tags[first - 1] == "NNP" and tree.heads[first - 1] in (part, first):
            first -= 1
        text = story.view.text[tree.starts[first] : tree.ends[part]]
        person = named_person(text) if tree.tags[part] == "NNP" else None
        outside = tree.ends[part] <= office.start or tree.starts[first] >= office.end
        if person is not None and " " in person[0] and outside and len(both) > 1:
            if name_key(person[0]) in load_places().forms:
                continue
            return GrantorMention(
                tree.starts[first], tree.ends[part], text, "person", person[0], rule="named_doer"
            )
    return None


def _stranger(tree: Tree, token: int, story: Story) -> GrantorMention | None:
    """Return whom a proper name means that was no grantor so far: "Doe signed 12 pardons".

    Somebody named in full elsewhere, by given name or surname, else the only one of that surname in office.
    """
    first = token
    while first and tree.tags[first - 1] in ("NNP", "NNPS") and tree.heads[first - 1] in (token, first):
        first -= 1
    start, end = tree.starts[first], tree.ends[token]
    text = story.view.text[start:end]
    word = fold(tree.words[token])
    known = story.cast.by_word.get(word)
    if known is not None:
        return known  # "Sheikh Mohamed": by his given name
    full, titled = story.people.get(word), story.titled
    if full is None and titled is not None and fold((titled.name or "").split()[-1]) == word:
        return titled  # an encyclopedia's article on him
    if tree.tags[token] not in ("NNP", "NNPS"):  # taggers take "Evers" for a plural
        return None
    if full is None:
        return _serving(word, Span(start, end, text), story)
    if named_person(full) != (full, None) or name_key(full) in load_places().forms:
        return None
    return GrantorMention(start, end, text, "person", full, rule="named_doer")


def _appositive(tree: Tree, token: int) -> bool:
    return tree.child(token, "appos") is not None


def _phrase(tree: Tree, token: int) -> list[int]:
    """Return the tokens of a noun phrase without its clauses and prepositional tails."""
    out, stack = [token], [token]
    while stack:
        top = stack.pop()
        for child in tree.children[top]:
            if tree.deps[child] == "poss" and top == token and _appositive(tree, token):
                continue  # "Beshear's father, Steve Beshear": the owner is somebody else
            if (
                tree.deps[child] in _INSIDE
                or (tree.deps[child] == "prep" and tree.lower[child] == "of")
                or (tree.deps[child] == "pobj" and tree.lower[top] == "of")
            ):
                out.append(child)
                stack.append(child)
    return sorted(out)


def _serving(word: str, span: Span, story: Story) -> GrantorMention | None:
    """Return the only one of that surname who was in office on the article's day: "Cuomo pardoned five"."""
    rows = [
        row
        for row in story.table.by_surname.get((word,), ())
        if story.published and (row.covers(story.published) or row.covers(story.published - _FAREWELL))
    ]
    if len({row.name for row in rows}) != 1:
        return None
    row = rows[0]
    return GrantorMention(
        span.start,
        span.end,
        span.text,
        "person",
        row.name,
        row.office,
        row.jurisdiction,
        row.wikidata,
        "serving",
    )


def last_person(story: Story, offset: int) -> GrantorMention | None:
    """Return whom "he" or "she" at ``offset`` means.

    The subject of the same sentence or of the one before, if he could grant; else the grantor of the claims
    so far; else the last person named who could grant.
    """
    cast = story.cast
    starts = _near_starts(story, offset)
    for mention in cast.able.back_from(offset):
        if mention.start < min(starts, default=offset):
            break
        sentence = story.sentences[sentence_at(story, mention.start)]
        told_of = _opens_near(starts, mention) or is_main_subject(sentence, mention)
        if mention.kind == "office" and story.view.text[mention.end : mention.end + 2] in ("'s", "’s"):
            continue  # "Mario Cuomo, the governor's father, was no soft touch, but he commuted 37"
        if told_of and not is_given(sentence, mention) and not _is_receiver(story, mention):
            return mention
    if story.salient is not None and story.salient.kind in ("person", "office"):
        return story.salient
    for group in (cast.present, cast.able, cast.named):
        last = group.last_before(offset)
        if last is not None:
            return last
    others = any(name not in (story.title or "") for name in story.people.values())
    return story.titled if not others else None


def _near_starts(story: Story, offset: int) -> list[int]:
    """Return where the sentence of ``offset`` and the one before start."""
    index = sentence_at(story, offset)
    return story.starts[max(0, index - 1) : index + 1]


def _opens_near(starts: list[int], mention: GrantorMention) -> bool:
    """Whether the mention opens one of the sentences that start there: most likely it is the subject."""
    return any(0 <= mention.start - start <= 25 for start in starts)


def _is_receiver(story: Story, mention: GrantorMention) -> bool:
    """Whether the mention got clemency: "The ex-governor was one of 12 to receive it. He freed 7 more"."""
    sentence = story.sentences[sentence_at(story, mention.start)]
    tree, known = sentence.tree, action_words()
    tokens = tree.covering(mention.start, mention.end)
    subject = next((t for t in tokens if tree.deps[t] in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    verb = tree.heads[subject]
    if tree.deps[subject] == "nsubjpass":
        return any(a.token == verb for a in sentence.acts)
    described = tree.lower[verb] in _BEING and bool(known.receive.intersection(tree.lower[verb:]))
    return bool(sentence.acts) and (tree.lower[verb] in known.receive or described)


def sentence_at(story: Story, offset: int) -> int:
    """Return the index of the sentence that holds the view's character at ``offset``."""
    return max(0, bisect_right(story.starts, offset) - 1)


def speaker_at(story: Story, offset: int) -> GrantorMention | None:
    """Return who says "I" at ``offset``: the speaker quoted there, else the document's own."""
    for attribution in story.contents.holding(offset, offset + 1):
        if attribution.source is not None:
            named = story.cast.all.overlapping(attribution.source.start, attribution.source.end)
            inside = [m for m in named if m.name]
            if inside:
                return inside[0]
            if attribution.source.text.lower() in ("he", "she"):
                return last_person(story, attribution.source.start)
            in_office = speaker_in_office(attribution, story)
            if in_office is not None:
                return in_office
    return story.speaker


def body_again(tree: Tree, token: int, story: Story) -> GrantorMention | None:
    """Return the body that "the board" names again, told before in full."""
    if tree.lower[token] not in _BODIES:
        return None
    body = last_body(story, tree.starts[token])
    return body if body is not None and tree.lower[token] in body.text.lower().split() else None


def last_body(story: Story, offset: int) -> GrantorMention | None:
    """Return the last body or state that was named before ``offset``: what "it" or "they" means."""
    return story.cast.bodies.last_before(offset)
