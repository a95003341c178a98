"""Made-up articles with their records, and the report of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, cast

from extractor.crosscheck.run import CrossCheck, crosscheck
from extractor.report.page import render
from schemas.article import Article
from schemas.manifest import ManifestLine
from schemas.record import (
    Action,
    ArticleRef,
    ClaimDate,
    ClaimRecord,
    Evidence,
    Grantor,
    Source,
)
from tests.crosscheck.made import count

SLOT = re.compile(r"\{(\w+)\|([^}]*)\}")


@dataclass(frozen=True)
class Line:
    """A line with one claim, its slots marked: "{grantor|Biden} {action|pardoned} {count|39} people"."""

    marked: str
    action: Action = "pardon"
    day: str | None = "2024-12-12"
    grantor: str | None = "Joe Biden"
    slots: dict[str, Any] = field(default_factory=dict)


@dataclass
class Run:
    """Articles and the records of them."""

    articles: list[Article] = field(default_factory=list)
    records: list[ClaimRecord] = field(default_factory=list)
    manifest: list[ManifestLine] = field(default_factory=list)

    def add(self, name: str, *lines: str | Line, **known: Any) -> Run:
        """Add an article of these lines, with a record for each that makes a claim."""
        text, found = "", []
        for line in lines:
            words, spans = (line, {}) if isinstance(line, str) else _unmarked(line.marked, len(text))
            if isinstance(line, Line):
                found.append((line, len(text), words, spans))
            text += words + "\n"
        known = {"published": "2024-12-13", "published_basis": "metadata"} | known
        article = Article(id=name, text=text, **known)
        self.articles.append(article)
        self.records += [_record(article, *one) for one in found]
        return self

    def checked(self) -> CrossCheck:
        """Return the events and findings of the records."""
        return crosscheck(self.records)

    def page(self, without: Iterable[str] = ()) -> str:
        """Return the report, as if the texts of some articles were gone."""
        gone = set(without)
        texts = {article.id: article for article in self.articles if article.id not in gone}
        return render(self.records, self.checked(), texts, self.manifest)


def _unmarked(marked: str, start: int) -> tuple[str, dict[str, tuple[int, int]]]:
    words, spans, done = "", {}, 0
    for match in SLOT.finditer(marked):
        words += marked[done : match.start()]
        first = start + len(words)
        words += match[2]
        spans[match[1]] = (first, start + len(words))
        done = match.end()
    return words + marked[done:], spans


def _record(
    article: Article, line: Line, start: int, words: str, spans: dict[str, tuple[int, int]]
) -> ClaimRecord:
    said = article.text[slice(*spans["count"])]
    source = line.slots.get("source")
    return ClaimRecord(
        id=line.slots.get("id", f"{article.id}-{start}"),
        article=ArticleRef(
            id=article.id,
            title=article.title,
            publisher=article.publisher,
            published=article.published,
            published_basis=article.published_basis,
            location=article.location,
        ),
        action=line.action,
        count=line.slots.get("count") or count(said, line.slots.get("unit", "people")),
        grantor=Grantor(name=line.grantor),
        date=ClaimDate(start=line.slots.get("start", line.day), end=line.day, text=line.slots.get("words")),
        scope=cast(Any, line.slots.get("scope", "event")),
        status=cast(Any, line.slots.get("status", "granted")),
        source=Source(name=source, kind="organisation" if source else "reporter"),
        evidence=Evidence(quote=words, start=start, end=start + len(words), spans=spans),
        confidence=line.slots.get("confidence", 0.9),
        doubts=line.slots.get("doubts", ()),
    )


def sample() -> Run:
    """Return a run with something of everything that a report shows."""
    made = Run()
    biden = "{grantor|President Joe Biden} {action|commuted} the sentences of {count|%s} people on "
    biden += "{date|Thursday}, {source|the White House} said."
    house = {"source": "White House", "words": "Thursday"}
    made.add(
        "a1", "WASHINGTON", "", Line(biden % "1,499", "commutation", slots=house), publisher="Elm Gazette"
    )
    made.add(
        "a2", Line(biden % "nearly 1,500", "commutation", slots=house), "The end.", publisher="Oak Herald"
    )
    made.add("a3", Line(biden % "1,700", "commutation"), publisher="Ash Post", title="He cut their terms")
    total = {"scope": "cumulative", "start": "2017-01-20"}
    trump = Line(
        "{grantor|Trump} granted {count|143} {action|pardons} in his first term.",
        day="2021-01-20",
        grantor="Donald Trump",
        slots=total,
    )
    short = Line(
        "In all {count|94} {action|commutations}.", "commutation", "2021-01-20", "Donald Trump", total
    )
    made.add("a4", trump, short, publisher="Fir News", url="https://fir.example/news?a=1&b=2")
    undated = Line(
        "{grantor|She} {action|pardoned} {count|12}.", day=None, grantor=None, slots={"confidence": 0.3}
    )
    planned = Line("He may {action|pardon} {count|dozens}.", slots={"status": "possible", "confidence": 0.6})
    made.add("a5", undated, planned, published=None, published_basis="unknown")
    failed = ManifestLine(location="in/x.html", outcome="error", reason="no text", remedy="look at it")
    made.manifest += [failed, ManifestLine(location="in/y.txt", outcome="no_claims")]
    return made
