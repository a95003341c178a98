"""Whom a source phrase credits: names, bodies, documents, pronouns."""

from __future__ import annotations

import re

import pytest

from extractor.mention import Attribution, Span
from extractor.normalise.source import ResolvedSource, SourceResolver, resolve_source
from extractor.normalise.source_phrase import SourcePhrases


def said(text: str, *sources: str, rule: str = "say") -> list[Attribution]:
    """Attributions whose sources are these phrases, each found after the one before."""
    found, at = [], 0
    for source in sources:
        match = re.compile(rf"(?<!\w){re.escape(source)}(?!\w)").search(text, at)
        assert match is not None
        span = Span(match.start(), match.end(), source)
        at = match.end()
        cue = Span(at, at, "")
        found.append(Attribution(span, cue, (Span(0, 0, ""),), "indirect", rule=rule))
    return found


# phrase | name | kind | organisation
PHRASES = """
Jane Roe | Jane Roe | person | -
Jane Q. Roe Jr. | Jane Q. Roe Jr. | person | -
Gov. Jane Roe | Jane Roe | person | -
President John Doe | John Doe | person | -
Outgoing U.S. President John Doe | John Doe | person | -
White House spokeswoman Karine Doe | Karine Doe | person | White House
White House Press Secretary Karine Doe-Pierre | Karine Doe-Pierre | person | White House
Department of Corrections spokesperson Mary Doe | Mary Doe | person | Department of Corrections
Mercy Project Executive Director Zoë Doe | Zoë Doe | person | Mercy Project
Jane Roe, director of the Harbour League | Jane Roe | person | Harbour League
Jane Roe of the Harbour League | Jane Roe | person | Harbour League
Jane Roe, a lawyer for the group | Jane Roe | person | -
Sen. John Doe, R-Ohio, | John Doe | person | -
Reason’s Jane Roe | Jane Roe | person | Reason
Muammar al-Doe | Muammar al-Doe | person | -
King Mohammed bin Doe | Mohammed bin Doe | person | -
the country’s official news agency, KCNA | KCNA | organisation | -
The governor, Jane Roe | Jane Roe | person | -
the White House | White House | organisation | -
the Pew Research Center | Pew Research Center | organisation | -
Pew | Pew Research Center | organisation | -
The U.S. Justice Department | Department of Justice | organisation | -
DOJ | Department of Justice | organisation | -
the Department of Justice | Department of Justice | organisation | -
The Associated Press | Associated Press | organisation | -
the Oklahoma Pardon and Parole Board | Oklahoma Pardon and Parole Board | organisation | -
a White House official | White House | anonymous | White House
White House officials | White House | anonymous | White House
Justice Department lawyers | Department of Justice | anonymous | Department of Justice
a spokesman for the Harbour League | Harbour League | anonymous | Harbour League
officials | officials | anonymous | -
senior administration officials | senior administration officials | anonymous | -
a senior White House official | White House | anonymous | White House
State officials | State officials | anonymous | -
prisoners and family members | prisoners and family members | anonymous | -
several people familiar with the list | people | anonymous | -
A statement from the White House | White House | organisation | -
the White House's statement | White House | organisation | -
a report by Pew Research Center | Pew Research Center | organisation | -
data released by the Ministry of Justice | Ministry of Justice | organisation | -
Justice Department data | Department of Justice | organisation | -
a statement from Jane Roe | Jane Roe | person | -
the Ohio Secretary of State's office | Ohio Secretary of State's office | organisation | -
court records | court records | document | -
the report | report | document | -
a list of pardons | list | document | -
"""


@pytest.mark.parametrize("row", PHRASES.strip().splitlines())
def test_phrases(row: str) -> None:
    phrase, name, kind, organisation = row.split(" | ")
    resolved = SourcePhrases("").read(phrase, 0)
    assert (resolved.name, resolved.kind, resolved.organisation or "-") == (name, kind, organisation)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the president", "president"),
        ("The outgoing governor", "outgoing governor"),
        ("Mr. Roe", "Roe"),
        ("Gov. Roe", "Roe"),
        ("a statement from the former governor", "former governor"),
        ("The Head of State", "Head of State"),
        ("the administration", "administration"),
        ("the governor's office", "governor"),
    ],
)
def test_offices_and_bare_names_are_left_to_whoever_knows_their_holders(phrase: str, name: str) -> None:
    resolved = SourcePhrases("").read(phrase, 0)
    assert resolved.needs_grantor
    assert name in (resolved.name or "")


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Counsel Jane Roe left. “It is done,” Roe said.", "Roe", "Jane Roe"),
        ("“It is done,” Roe said. Jane Roe is 40.", "Roe", "Jane Roe"),
        ("In Ohio. Roe said so. Gov. Jane Roe is 40.", "Roe", "Jane Roe"),
        (
            "The Department of Corrections met. The department said 39.",
            "The department",
            "Department of Corrections",
        ),
        (
            "The Roe administration met. The administration said 39.",
            "The administration",
            "Roe administration",
        ),
        ("The Prison Reform League (PRL) met, PRL said.", "PRL said"[:3], "Prison Reform League"),
        ("Corrections Secretary John Doe spoke. Doe’s office said 39.", "Doe’s office", "John Doe's office"),
    ],
)
def test_the_article_spells_names_out(text: str, source: str, name: str) -> None:
    match = re.compile(rf"{re.escape(source)}(?= said)").search(text)
    assert match is not None
    span = Span(match.start(), match.end(), source)
    attribution = Attribution(span, Span(span.end, span.end, ""), (), "indirect")
    assert resolve_source(text, [attribution], attribution).name == name


@pytest.mark.parametrize(
    ("text", "sources", "name"),
    [
        # the last source that fits
        (
            "Roe freed 39, the White House said. It was late, it said.",
            ("the White House", "it"),
            "White House",
        ),
        ("“Go,” Jane Roe said. “Now.” She added 39.", ("Jane Roe", "She"), "Jane Roe"),
        ("“Go,” Jane Roe said, the board said. She added 39.", ("Jane Roe", "the board", "She"), "Jane Roe"),
        # the subject of the sentence before
        ("Gov. Jane Roe went home. She said 39.", ("She",), "Jane Roe"),
        ("The White House freed 39. It said so.", ("It",), "White House"),
        # the subject of the pronoun's own sentence
        ("Jane Roe has freed 39 people, she said.", ("she",), "Jane Roe"),
        # titles tell who he or she is
        (
            "Ms. Jane Roe spoke, Mr. John Doe said. Then she said 39.",
            ("Jane Roe", "John Doe", "she"),
            "Jane Roe",
        ),
        (
            "Mr. John Doe said no. Ms. Jane Roe said no. Then he said 39.",
            ("John Doe", "Jane Roe", "he"),
            "John Doe",
        ),
        ("Officials met. Many left, officials said. They said 39.", ("officials", "They"), "officials"),
        # possessives
        ("Jane Roe spoke. Her office said 39.", ("Her office",), "Jane Roe's office"),
        ("The White House met. Its statement said 39.", ("Its statement",), "White House"),
        # relative pronouns
        ("Warden Jane Roe, who said 39 were freed, left.", ("who",), "Jane Roe"),
        ("The Harbour League, which said 39 were freed, left.", ("which",), "Harbour League"),
        # nobody fits
        ("Noting the hour, he said 39.", ("he",), None),
        ("It rained. She said 39.", ("She",), None),
    ],
)
def test_pronouns(text: str, sources: tuple[str, ...], name: str | None) -> None:
    found = said(text, *sources)
    assert resolve_source(text, found, found[-1]).name == name


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Q", ResolvedSource(None, "reporter")),
        ("THE PRESIDENT", ResolvedSource("president", "person", needs_grantor=True)),
        ("MS. ROE", ResolvedSource("Jane Roe", "person")),
        ("JOHN DOE", ResolvedSource("John Doe", "person")),
    ],
)
def test_labels_of_a_transcript(label: str, expected: ResolvedSource) -> None:
    text = f"Secretary Jane Roe spoke.\n{label}: We freed 39."
    found = said(text, label, rule="turn")
    assert resolve_source(text, found, found[0]) == expected


def test_the_first_person_is_the_outer_speaker() -> None:
    text = "“I said 39,” Jane Roe said."
    inner, outer = said(text, "I", "Jane Roe")
    nested = Attribution(inner.source, inner.cue, inner.content, "indirect", parent=1)
    assert resolve_source(text, [nested, outer], nested).name == "Jane Roe"
    assert resolve_source(text, [inner, outer], inner).name is None


def test_nobody_named() -> None:
    nobody = Attribution(None, Span(0, 4, "said"), (), "indirect")
    assert resolve_source("said", [nobody], nobody) == ResolvedSource(None, "anonymous")


def test_a_long_chain_of_pronouns_ends() -> None:
    text = "He said no. " * 2000
    found = said(text, *["He"] * 2000)
    assert SourceResolver(text, found).resolve(found[-1]).name is None
