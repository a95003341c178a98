"""What a fuzzing target is, and how bytes become its input."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.read import read_articles
from schemas.article import Article
from tests.table import FRIDAY

CORPUS = Path(__file__).parents[2] / "corpus"
#: The day of publication by the first byte; any other first byte is part of the text, and the day FRIDAY.
DAYS = (None, "0001-01-01", "9999-12-31", "2024-02-29", "1970-01-01")


@dataclass(frozen=True, slots=True)
class Target:
    """``run`` raises when a promise is broken; ``seeds`` are what fuzzing begins with.

    ``executions`` are those of a campaign, ``length`` is the longest input in bytes.
    """

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    executions: int
    length: int = 400


def as_text(data: bytes) -> tuple[str, str | None]:
    """Return a text, whatever the bytes, and its day of publication."""
    if data[:1] and data[0] < len(DAYS):
        return data[1:].decode("utf-8", "replace"), DAYS[data[0]]
    return data.decode("utf-8", "replace"), FRIDAY


def paragraphs() -> list[bytes]:
    """Return paragraphs of the sample articles that hold figures, and a few odd ones."""
    articles = [item for item in read_articles([CORPUS / "articles"]) if isinstance(item, Article)]
    found = [part.strip() for article in articles for part in article.text.split("\n\n")]
    found = sorted({part[:400] for part in found if any(map(str.isdigit, part))})
    odd = [
        "\x00Gov. Laura Kelly pardoned 39 people last year.",
        "\x01Gov. Laura Kelly commuted the sentences of nearly 1,500 people a week ago.",
        "\x02She will pardon two dozen inmates next Friday, her office said.",
        "\x03“I have pardoned a record 12 people since 2019,” Biden said on Feb. 29.",
        "\U0001f54a\ufeff<p>par\u00addoned **39** people</p>\r\n\u202eעפו\u202c ١٢ ½ 2 500",
    ]
    return [part.encode() for part in [*odd, *found[::3]]]
