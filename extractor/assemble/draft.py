"""A claim in the making: the mentions of one statement, before they become values."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from extractor.assemble.cast import Cast
from extractor.mention import Attribution, DateMention, GrantorMention, Interval, Span
from extractor.normalise.grantor import GrantorTable
from extractor.normalise.naming import named_person
from extractor.normalise.source import SourceResolver
from extractor.recognise.action import Act
from extractor.recognise.counted import Counted
from extractor.recognise.date import date_phrases
from extractor.recognise.grantor import find_grantors
from extractor.recognise.person import person_names
from extractor.recognise.source import Contents, attributions_in
from extractor.screen import names_clemency
from extractor.segment import Block, View
from extractor.tree import Tree

_NEVER, _EVER = dt.date.max, dt.date.min
#: Between two days or years that hold one act: "on Tuesday and Wednesday".
_AND = re.compile(r" and (?:on |in )?")


def _joined(found: list[DateMention], words: str, at: int) -> list[DateMention]:
    """Return the time expressions, with "Tuesday and Wednesday" as one from the first to the last."""
    out: list[DateMention] = []
    for mention in found:
        last = out[-1] if out else None
        if (
            last is not None
            and last.interval is not None
            and mention.interval is not None
            and last.granularity == mention.granularity
            and mention.granularity in ("day", "month", "year")
            and (last.interval.end or _NEVER) < (mention.interval.start or _EVER)
            and _AND.fullmatch(words[last.end - at : mention.start - at])
        ):
            whole = Interval(last.interval.start, mention.interval.end)
            text = words[last.start - at : mention.end - at]
            out[-1] = replace(last, end=mention.end, text=text, interval=whole)
        else:
            out.append(mention)
    return out


@dataclass
class Sentence:
    """One parsed sentence with everything recognised in it, ``words`` as the view has them."""

    index: int
    tree: Tree
    block: Block
    acts: list[Act]
    counted: list[Counted]
    cast: Cast
    words: str
    published: dt.date | None

    @cached_property
    def grantors(self) -> list[GrantorMention]:
        """The grantor mentions of the sentence."""
        return self.cast.all.beginning_in(self.tree.start, self.tree.end)

    @cached_property
    def dates(self) -> list[DateMention]:
        """The time expressions, read when first asked for: most sentences hold no claim."""
        found = [mention.moved(self.tree.start) for mention in date_phrases(self.words, self.published)]
        return _joined(found, self.words, self.tree.start)

    def text(self, view: View) -> str:
        """Return the sentence as the view has it."""
        return view.text[self.tree.start : self.tree.end]


@dataclass
class Story:
    """What is known of the article as a whole while its claims are put together."""

    view: View
    sentences: list[Sentence]
    cast: Cast  #: the grantor mentions by place
    paragraphs: list[tuple[int, str, list[Tree]]]  #: the parsed blocks: offset, text, sentences
    table: GrantorTable
    published: dt.date | None = None
    title: str | None = None
    speaker: GrantorMention | None = None  #: who speaks throughout, by the title
    salient: GrantorMention | None = None  #: the grantor of the claims read so far
    starts: list[int] = field(init=False)  #: where the sentences start in the view

    def __post_init__(self) -> None:
        self.starts = [s.tree.start for s in self.sentences]

    @cached_property
    def attributions(self) -> list[Attribution]:
        """Who says what, read when first asked for: many an article holds no claim. Plans don't count."""
        return attributions_in(self.paragraphs, self.view.text, plans=False)

    @cached_property
    def resolver(self) -> SourceResolver:
        """Whom the attributions credit."""
        return SourceResolver(self.view.text, self.attributions)

    @cached_property
    def contents(self) -> Contents:
        """What the attributions hold, by place."""
        return Contents(self.attributions)

    @cached_property
    def titled(self) -> GrantorMention | None:
        """The one person whom the title names: whom a text means by "he" before it names anybody.

        It lies outside the text, so its span is empty.
        """
        found = find_grantors(self.title or "", self.published, extra=self.table.extra)
        people = {mention.name: mention for mention in found if mention.kind == "person" and mention.name}
        if len(people) == 1:
            return replace(people.popitem()[1], start=0, end=0, rule="titled")
        person = named_person(self.title) if self.title and not people else None
        if person is None or person[1] is not None or " " not in person[0]:
            return None
        return GrantorMention(0, 0, self.title or "", "person", person[0], rule="titled")

    @cached_property
    def first_in_body(self) -> Sentence | None:
        """The first sentence of the body."""
        return next((s for s in self.sentences if s.block.kind == "body"), None)

    @cached_property
    def tells_of_amnesty_international(self) -> bool:
        """Whether the body of that name is in the text."""
        return "Amnesty International" in self.view.text

    @cached_property
    def names_clemency(self) -> bool:
        """Whether the text or its title has a word of clemency."""
        return names_clemency(f"{self.title or ''}\n{self.view.text}")

    @cached_property
    def people(self) -> dict[str, str]:
        """The full names of people in title and text, by folded surname."""
        return person_names(f"{self.title or ''}. \n{self.view.text}")


@dataclass(slots=True)
class Draft:
    """One claim: the count, the act it belongs to, and the slots as they are filled."""

    sentence: Sentence
    counted: Counted
    act: Act | None
    predicate: int
    route: str
    part: bool = False
    whole: Draft | None = None
    same: Draft | None = None  #: the earlier claim that tells the same number of the same act
    outdone: bool = False  #: a later total of the same grantor includes it
    elided: Draft | None = None  #: the earlier claim whose verb a number without one shares
    named_in: tuple[Sentence, Act] | None = None  #: where the act of a bare release is named
    action: str = "clemency"
    status: str = "granted"
    scope: str = "event"
    grantor: GrantorMention | None = None
    grantor_route: str = ""
    interval: Interval = field(default_factory=lambda: Interval(None, None))
    granularity: str | None = None
    date_basis: str = "none"
    date_words: Span | None = None
    doubts: list[str] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the count stands in the view: claims are in this order."""
        return self.counted.mention.start


def continue_draft(
    sentence: Sentence, counted: Counted, model: Draft, route: str, part: bool = False
) -> Draft:
    """Return a claim whose act is that of ``model``, an earlier claim, of which it may be a part."""
    draft = Draft(sentence, counted, None, counted.head, route, part, model if part else model.whole)
    draft.action, draft.named_in = model.action, model.named_in
    draft.doubts.append("act_from_context")
    return draft
