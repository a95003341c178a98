"""Who could grant clemency: people, offices, bodies and states named in an article.

Works on the raw text with the gazetteers of ``lexicon/`` and no parse. A name with its title, a listed name,
or a surname introduced in the article becomes a ``person``; "the governor" an ``office``; "the Spanish
parliament" a ``body``; "Myanmar pardons …" a ``state``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from extractor.mention import GrantorMention
from extractor.normalise.grantor import GrantorRow, grantor_table
from extractor.recognise.actor import find_actors, find_anaphors
from extractor.recognise.body import find_bodies
from extractor.recognise.identity import Person, titled_person
from extractor.recognise.incumbent import Holders, Named
from extractor.recognise.named import NameSpan, find_listed, find_surnames, full_names
from extractor.recognise.office import OfficePhrase, find_offices
from extractor.recognise.person import person_names
from extractor.recognise.scene import Scene, open_scenes, set_by_people

__all__ = ["GrantorMention", "find_grantors", "person_names"]


def find_grantors(
    text: str, published: dt.date | None, title: str | None = None, extra: Sequence[GrantorRow] = ()
) -> list[GrantorMention]:
    """Return those in ``text`` who could grant clemency, in reading order, without overlaps; longest wins.

    ``published`` and ``title`` help to say who is meant; ``extra`` rows come before the shipped grantors.
    """
    scene, headline = open_scenes(text, title, grantor_table(tuple(extra)), published)
    offices = find_offices(scene)
    known = full_names(scene, headline)
    people = _people(scene, offices, known)
    in_title = _people(headline, find_offices(headline), known) if headline else []
    named = [Named(-1, one.person) for one in in_title] + [Named(one.i, one.person) for one in people]
    scene = set_by_people(scene, [one.person.place for one in named if one.person.place])
    spans = [*people, *find_surnames(scene, named, known)]
    holders = Holders(scene, named + [Named(span.i, span.person) for span in spans])
    mentions = [_person_mention(scene, span) for span in spans]
    meant = [(phrase, _holder(scene, phrase, holders)) for phrase in offices if phrase.name is None]
    mentions += [_office_mention(scene, phrase, person) for phrase, person in meant]
    mentions += _anaphor_mentions(
        scene, Holders(scene, holders.named + [Named(phrase.i, person) for phrase, person in meant if person])
    )
    for body in find_bodies(scene):
        granting = Person(body.name, "", body.place, None, None)
        mentions.append(_mention(scene, (body.i, body.j), "body", body.rule, granting))
    for span in find_actors(scene):
        granting = Person(span.place.name, "", span.place, None, None)
        mentions.append(_mention(scene, (span.i, span.j), "state", "state", granting))
    return _without_overlaps(mentions)


def _people(scene: Scene, offices: list[OfficePhrase], known: dict[str, list[str]]) -> list[NameSpan]:
    """Return people named in full or with their title, in reading order."""
    spans = find_listed(scene)
    for phrase in offices:
        if phrase.name:
            person = titled_person(scene, phrase, phrase.name, known)
            spans.append(NameSpan(phrase.i, phrase.j, person, "titled_name"))
        elif phrase.apposed:
            person = titled_person(scene, phrase, phrase.apposed, known)
            spans.append(NameSpan(*phrase.apposed, person, "apposed_name"))
    spans = [span for span in spans if not _is_namesake(scene, span, spans)]
    best: dict[int, NameSpan] = {}
    for span in sorted(spans, key=_length):
        for i in range(span.i, span.j):
            best[i] = span
    return list(dict.fromkeys(best[i] for i in sorted(best) if best[i].i == i))


def _is_namesake(scene: Scene, span: NameSpan, spans: list[NameSpan]) -> bool:
    """Whether a bare surname is that of somebody else whom the text names with an office.

    "Missouri Gov. Jay Nixon spoke. In December, Nixon pardoned five": no word of Richard Nixon.
    """
    if span.rule != "listed_name" or span.j - span.i != 1:
        return False
    word = scene.words.folded[span.i]
    named = {
        one.person.name
        for one in spans
        if one.rule != "listed_name" and one.j - one.i > 1 and scene.words.folded[one.j - 1] == word
    }
    return bool(named) and span.person.name not in named


def _length(span: NameSpan) -> int:
    return span.j - span.i


def _person_mention(scene: Scene, span: NameSpan) -> GrantorMention:
    kind = "body" if span.person.row and span.person.row.kind == "body" else "person"
    return _mention(scene, (span.i, span.j), kind, span.rule, span.person)


def _holder(scene: Scene, phrase: OfficePhrase, holders: Holders) -> Person | None:
    if phrase.apposed:
        return titled_person(scene, phrase, phrase.apposed, {})
    capital = scene.words.capital(phrase.at)
    return holders.meant(phrase.office.kin, phrase.place, phrase.i, former=phrase.former, capital=capital)


def _office_mention(scene: Scene, phrase: OfficePhrase, person: Person | None) -> GrantorMention:
    if person is None:
        office = phrase.office.label + (f" of {phrase.place.name}" if phrase.place else "")
        person = Person(None, phrase.office.kin, phrase.place, office, None)
    return _mention(scene, (phrase.i, phrase.j), "office", "office", person)


def _anaphor_mentions(scene: Scene, holders: Holders) -> list[GrantorMention]:
    ask = {
        "predecessor": holders.predecessor,
        "administration": holders.executive,
        "party": holders.last_before,
    }
    nobody = Person(None, "", None, None, None)
    return [
        _mention(scene, (i, j), "office", rule, ask[rule](i) or nobody) for i, j, rule in find_anaphors(scene)
    ]


def _mention(scene: Scene, at: tuple[int, int], kind: str, rule: str, person: Person) -> GrantorMention:
    start, end = scene.words.starts[at[0]], scene.words.ends[at[1] - 1]
    return GrantorMention(
        start,
        end,
        scene.words.text[start:end],
        kind,
        person.name,
        person.office,
        person.place.code if person.place else None,
        person.row.wikidata if person.row else None,
        rule,
    )


def _without_overlaps(mentions: list[GrantorMention]) -> list[GrantorMention]:
    kept: list[GrantorMention] = []
    taken: set[int] = set()
    for mention in sorted(mentions, key=_rank):
        if taken.isdisjoint(range(mention.start, mention.end)):
            taken.update(range(mention.start, mention.end))
            kept.append(mention)
    return sorted(kept, key=_start)


_KINDS = ("person", "body", "office", "state")


def _rank(mention: GrantorMention) -> tuple[int, int, int]:
    return (mention.start - mention.end, _KINDS.index(mention.kind), mention.start)


def _start(mention: GrantorMention) -> int:
    return mention.start
