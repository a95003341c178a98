"""On whose word: the innermost speaker whose content holds the number, else the document's own speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.assemble.disclosed import disclosed_after
from extractor.assemble.draft import Draft, Story
from extractor.assemble.reference import last_person
from extractor.lexicon import words
from extractor.mention import Attribution, GrantorMention
from extractor.normalise.groups import PROPER_TAIL
from extractor.normalise.name import fold
from extractor.normalise.naming import ResolvedSource


@dataclass(frozen=True, slots=True)
class Credit:
    """Who vouches for a claim's number. ``span`` and ``cue`` are view spans."""

    name: str | None
    kind: str = "reporter"
    organisation: str | None = None
    quotation: str = "none"
    span: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None


#: "Statement from Vice President Jane Roe on ...", "Press Briefing by John Doe": who speaks throughout.
_SPEAKER_TITLE = re.compile(
    r"(?i)^(?:(?:joint |written |opening )?(?:statement|remarks?|message|letter|address|speech|interview"
    r"|press (?:briefing|gaggle|conference|call)"
    r"|background press (?:call|briefing)|op-ed|proclamation|testimony|readout))\b"
    r"[^,:]{0,40}?\b(?:by|from|of|with)\s{1,9}(?P<who>.{1,300}?)"
    r"(?:\s{1,9}(?:on|regarding|about|before|after|at|in|to|and|en route|following|announcing|for)\b"
    r"|,|:|\||$)"
)
#: "Jamhuri Day address by President Jane Roe": here only who it is by or from.
_ADDRESS_TITLE = re.compile(
    r"(?i)^(?:[\w'’-]{1,20} ){1,4}(?:address|speech|message|remarks) (?:by|from)"
    r" (?P<who>[^,:|]{1,100}(?:, [^,:|]{1,60})?)$"
)
_OFFICE = re.compile(
    r"(?i)\b(?:president|governor|king|queen|emperor|sultan|emir|prime minister|premier|chancellor|leader"
    r"|head of state|majesty|(?:royal )?highness|excellency)\b"
)
_THEIR_OFFICE = re.compile(r"(?i)(?:his|her) (?P<of>office|staff|aides|administration|lawyers?|campaign)")
_MARKUP = re.compile(r"[\\_*]+")
#: "His Excellency Jane Roe": no part of the name.
_STYLE = re.compile(
    r"(?i)^(?:(?:the )?(?:(?:his|her) (?:excellency|majesty|(?:royal )?highness)|rt\.? hon\.?|hon\.?"
    r"|(?:right )?honou?rable|h\.?e\.?)\b,? ?)+"
)
_FIRST_PERSON = words("source", "first_person")
_POSSESSIVES = frozenset(("its", "their"))
_NO_NAME = re.compile(
    r"(?i)^(?:the )?(?:press secretary|white house|office|governor|president|spokes\w+|administration)\b\s*$"
)


def assign_source(draft: Draft, story: Story) -> Credit:
    """Return who vouches for the claim's number."""
    mention = draft.counted.mention
    story.salient = draft.grantor  # whom "his office" means, of all grantors of the story
    unnamed: Credit | None = None
    for attribution in story.contents.holding(mention.start, mention.end) or _of_heading(draft, story):
        credit = _credit(attribution, story)
        if credit is not None and attribution.source is not None:
            return credit
        unnamed = unnamed or credit  # "39 are expected to go free": a speaker further out vouches for that
    if unnamed is not None:
        return unnamed
    said = _said_of_them(draft, story)
    if said is not None:
        return said
    later = disclosed_after(draft, story)
    credit = _credit(later, story) if later is not None else None
    if credit is not None:
        return credit
    if draft.part and draft.whole is not None and draft.whole.sentence is draft.sentence:
        return assign_source(draft.whole, story)  # "pardoned 22, X said: 20 in prison and two outside"
    speaker = story.speaker
    if speaker is not None:
        quotation = "direct" if _FIRST_PERSON.intersection(draft.sentence.tree.lower) else "indirect"
        return Credit(speaker.name, "person", None, quotation)
    return Credit(None)


def _of_heading(draft: Draft, story: Story) -> list[Attribution]:
    """ "Pardons by president, the department says:": who vouches for the list that a figure stands in."""
    if draft.route != "roll" or draft.elided is None:
        return []
    first = draft.elided.counted.mention
    return story.contents.holding(first.start, first.end)


def _said_of_them(draft: Draft, story: Story) -> Credit | None:
    """ "the 44,000 whom the government said it would pardon": the saying stands before the act."""
    tree, last = draft.sentence.tree, (draft.counted.noun or draft.counted.tokens[-1])
    if draft.act is None or tree.lower[last + 1 : last + 2] not in (["whom"], ["that"], ["who"]):
        return None
    start, end = tree.ends[last + 1], tree.starts[draft.act.token]
    for attribution in story.attributions:
        if (
            attribution.source is not None
            and start <= attribution.source.start <= attribution.cue.start < end
        ):
            return _credit(attribution, story)
    return None


def _credit(attribution: Attribution, story: Story) -> Credit | None:
    cue = (attribution.cue.start, attribution.cue.end)
    if attribution.source is None:
        return Credit(None, "anonymous", None, attribution.quotation, None, cue)
    span = (attribution.source.start, attribution.source.end)
    named = _named_in(span, story)
    resolved = story.resolver.resolve(attribution)
    return _resolved(resolved, named, attribution, story, span, cue)


def _resolved(
    resolved: ResolvedSource, named: GrantorMention | None, attribution: Attribution, story: Story,
    span: tuple[int, int], cue: tuple[int, int],
) -> Credit | None:  # fmt: skip
    written = attribution.source.text.lower() if attribution.source else ""
    if written == "that" or written.startswith("that of "):
        return None  # "that of petitions denied": nobody
    if written in _POSSESSIVES and (resolved.name or written).lower() == written:
        return None  # "its promise to pardon 50, the minister admitted": the outer speaker vouches
    if resolved.needs_grantor and resolved.kind == "person":
        name = _holder_name(resolved, named, written, story, span[0])
        return Credit(name, "person", resolved.organisation, attribution.quotation, span, cue)
    name = resolved.name
    theirs = _THEIR_OFFICE.fullmatch(attribution.source.text if attribution.source else "")
    if theirs:
        meant = last_person(story, span[0])
        if meant is not None and meant.name:
            named_so = f"{meant.name}'s {theirs['of'].lower()}"
            return Credit(named_so, "organisation", None, attribution.quotation, span, cue)
    pronoun = attribution.source is not None and attribution.source.text.lower() == "he"
    if pronoun and name is None:
        meant = last_person(story, span[0])
        return Credit(meant.name if meant else None, "person", None, attribution.quotation, span, cue)
    tail = (
        PROPER_TAIL.fullmatch(attribution.source.text)
        if attribution.source and resolved.kind == "anonymous"
        else None
    )
    if tail:  # "state television MRTV", "the rights group Viasna"
        return Credit(tail["name"], "organisation", resolved.organisation, attribution.quotation, span, cue)
    if named is not None and named.name and resolved.kind == "person" and _is_same_person(named, name):
        name = named.name
    return Credit(name, resolved.kind, resolved.organisation, attribution.quotation, span, cue)


def _holder_name(
    resolved: ResolvedSource, named: GrantorMention | None, written: str, story: Story, at: int
) -> str | None:
    """Return the full name of an office's holder or of a bare surname, ``at`` the source's place."""
    of_office = bool(_OFFICE.search(resolved.name or written))
    if named is not None and named.name and (of_office or _is_same_person(named, resolved.name)):
        return named.name  # not "the king's adviser, Prince Ali"
    if of_office:
        holder = _office_holder(story, at)
        return holder.name if holder is not None and holder.name else resolved.name
    for known in (story.speaker, story.salient):
        if known is not None and known.name and _is_surname(resolved.name, known.name):
            return known.name
    return story.people.get(fold(resolved.name or "")) or resolved.name  # what the title spells out


def _is_same_person(named: GrantorMention, name: str | None) -> bool:
    """Whether a name in the source phrase is the speaker's: "Jane Roe, aide to Gov. Lee" is not Lee."""
    full = (named.name or "").lower().split()
    return named.kind == "person" and (name is None or not full or name.lower().split()[-1] == full[-1])


def _is_surname(name: str | None, full: str | None) -> bool:
    return bool(name and full and full.lower().endswith(name.lower()))


def _office_holder(story: Story, offset: int) -> GrantorMention | None:
    """Return whom "the president" means: the title's speaker in office, else the last one named."""
    if story.speaker is not None and story.speaker.office is not None:
        return story.speaker
    return last_person(story, offset)


def _named_in(span: tuple[int, int], story: Story) -> GrantorMention | None:
    inside = story.cast.all.overlapping(*span)
    inside.sort(key=lambda m: (m.name is None, m.kind != "person", m.start))
    return inside[0] if inside else None


def title_speaker(title: str | None) -> str | None:
    """Return the words of a title that name who speaks in the whole document.

    >>> title_speaker("Statement from Vice President Jane Roe on Clemency Actions")
    'Vice President Jane Roe'
    >>> title_speaker("Governor pardons 12")
    """
    plain = _MARKUP.sub(" ", title or "").strip()
    match = _SPEAKER_TITLE.match(plain) or _ADDRESS_TITLE.match(plain)
    if not match or _NO_NAME.match(match["who"]):
        return None
    return _STYLE.sub("", match["who"].strip()) or None
