"""An extractor for tests: it calls every number in front of a known noun a claim, and needs no model."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from schemas.article import Article
from schemas.record import (
    ArticleRef,
    ClaimDate,
    ClaimRecord,
    Count,
    Evidence,
    Grantor,
    Source,
)

CLAIM = re.compile(r"(?P<action>pardon|commut)\w* (?P<count>\d+)")


class StubExtractor:
    """Finds "pardoned 12" and "commuted 30"; breaks on an article that says BREAK."""

    def extract(self, article: Article) -> list[ClaimRecord]:
        if "BREAK" in article.text:
            raise RuntimeError("told to break")
        return [record(article, match) for match in CLAIM.finditer(article.text)]

    def extract_all(
        self, articles: Iterable[Article]
    ) -> Iterator[tuple[Article, list[ClaimRecord] | Exception]]:
        for article in list(articles):  # reads ahead, as batches do
            try:
                yield article, self.extract(article)
            except RuntimeError as error:
                yield article, error


@dataclass(frozen=True)
class StubEngine:
    """Makes extractors that fail as articles tell them to. ``scratch`` is a folder that they keep notes in.

    ``version`` stands for the code that reads; another version, another reading.
    """

    scratch: Path
    version: str = "1"

    def __call__(self) -> FaultyExtractor:
        if (self.scratch / "no model").exists():
            raise LookupError("no such model; install it")
        return FaultyExtractor(self.scratch)

    def settings(self) -> dict[str, str]:
        return {"stub": self.version}

    def times_read(self) -> dict[str, int]:
        """How often each article was taken up, by its id."""
        return {path.name[5:]: path.stat().st_size for path in self.scratch.glob("read-*")}


@dataclass
class FaultyExtractor(StubExtractor):
    """Does as an article says: BREAK, MEMORY (raise), CRASH, EXIT (the process ends), HANG, GROW.

    DIES 2 kills the process the first two times, WAIT waits for a file named "go".
    """

    scratch: Path
    held: list[bytearray] = field(default_factory=list)

    def extract(self, article: Article) -> list[ClaimRecord]:
        note = self.scratch / f"read-{article.id.replace('/', '_')}"
        with note.open("ab") as stream:
            stream.write(b".")
        self._fail(article.text, note.stat().st_size)
        return super().extract(article)

    def _fail(self, text: str, times: int) -> None:
        if "MEMORY" in text:
            raise MemoryError
        if "CRASH" in text or ("DIES" in text and times <= int(text.split("DIES ")[1][0])):
            os.kill(os.getpid(), signal.SIGSEGV if "CRASH" in text else signal.SIGKILL)
        if "EXIT" in text:
            os._exit(3)
        while "HANG" in text or ("WAIT" in text and not (self.scratch / "go").exists()):
            time.sleep(0.05)
        if "GROW" in text:
            self.held.append(bytearray(100_000_000))
        if "SWELL" in text:
            self.held.append(bytearray(600_000_000))
            time.sleep(5)

    def extract_all(
        self, articles: Iterable[Article]
    ) -> Iterator[tuple[Article, list[ClaimRecord] | Exception]]:
        for article in articles:
            try:
                yield article, self.extract(article)
            except (RuntimeError, MemoryError) as error:
                yield article, error


def record(article: Article, match: re.Match[str], **changes: object) -> ClaimRecord:
    value = int(match["count"])
    made = ClaimRecord(
        id=f"{article.id}:{match.start()}",
        article=ArticleRef(
            id=article.id, title=article.title, published=article.published, location=article.location
        ),
        action="pardon" if match["action"] == "pardon" else "commutation",
        count=Count(
            text=match["count"], value=value, lower=value, upper=value, relation="exactly", unit="people"
        ),
        grantor=Grantor(name="Laura Kelly"),
        date=ClaimDate(start=article.published, end=article.published),
        scope="event",
        status="granted",
        source=Source(name=None),
        evidence=Evidence(
            quote=match.group(),
            start=match.start(),
            end=match.end(),
            spans={"count": match.span("count"), "action": match.span("action")},
        ),
        confidence=0.5 if value < 10 else 0.9,
    )
    return made.model_copy(update=changes)
