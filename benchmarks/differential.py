"""``python -m benchmarks.differential [--every N] [--named NAME] [INPUT…]``: numbers and dates, read twice.

``extractor.counts`` is held against quantulum3 and ``extractor.dates`` against dateparser, on the plain
subset where any reader should agree (``benchmarks.plain_subset``). The texts are the project's own gold
articles and passages, or every N-th article of INPUT. Each disagreement is put down to a cause
(``benchmarks.disagreements``); what has none is printed, and is an error of ours to mend or a cause to name.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.disagreements import (
    COUNT_CAUSES,
    DATE_CAUSES,
    EXAMPLES_DAY,
    SEARCH_CAUSES,
    Cause,
    cause_of,
    day_of_example,
)
from benchmarks.results import table, write
from benchmarks.second_readers import TwoReadings, read_counts, read_dates
from corpus.read import read_articles
from extractor.mention import Interval
from schemas.article import Article
from schemas.jsonl import read_gold

CORPUS = Path(__file__).parents[1] / "corpus"
LONGEST = 15_000
"""Characters of an article; quantulum3 reads 300 sentences a second."""
COMPARED: dict[str, Sequence[Cause]] = {
    "quantulum3": COUNT_CAUSES,
    "dateparser, given the words": DATE_CAUSES,
    "dateparser, given the line": SEARCH_CAUSES,
}
Text = tuple[str, dt.date | None]
Tally = Counter[tuple[str, str, str]]
"""How often: by what our reading is compared with, kind, and cause or ``agree``."""


def own_texts() -> Iterator[Text]:
    """Yield text and publication day of the project's gold articles and passages."""
    for folder in ("gold", "passages"):
        for path in sorted((CORPUS / folder).glob("*.jsonl")):
            for article in read_gold(path):
                yield article.text, _day(article.published)


def given_texts(inputs: Sequence[str], every: int) -> Iterator[Text]:
    """Yield text and publication day of every so many articles of some inputs."""
    articles = (item for item in read_articles(inputs) if isinstance(item, Article))
    for article in islice(articles, None, None, every):
        yield article.text[:LONGEST], _day(article.published)


def _day(published: str | None) -> dt.date | None:
    return dt.date.fromisoformat(published[:10]) if published else None


def readings(other: str, line: str, published: dt.date | None) -> list[TwoReadings]:
    """Return the plain numbers or dates of a line as we and one of ``COMPARED`` read them."""
    if other == "quantulum3":
        return read_counts(line)
    return read_dates(line, published, search=other.endswith("line"))


def compare(texts: Iterable[Text]) -> tuple[Tally, list[str]]:
    """Return how often each comparison, kind and cause came, and the disagreements without a cause."""
    tally: Tally = Counter()
    unexplained = []
    for text, published in texts:
        for line in text.splitlines():
            for other, causes in COMPARED.items():
                for one in readings(other, line, published):
                    cause = None if one.agree else cause_of(one, causes)
                    tally[other, one.plain.kind, cause.name if cause else "agree" if one.agree else ""] += 1
                    if not one.agree and cause is None:
                        around = f"{one.before[-50:]}[{one.plain.text}]{one.after[:50]}"
                        unexplained.append(f"{other}: {told(one)} in {around!r}")
    return tally, unexplained


def told(reading: TwoReadings) -> str:
    """Return both readings as words for people."""
    return f"{reading.plain.text}: ours {shown(reading.ours)}, theirs {shown(reading.theirs)}"


def shown(value: tuple[float, float] | Interval | None) -> str:
    """Return a number, a range or an interval in short.

    >>> shown((39.0, 39.0)), shown((4.0, 5.0)), shown(None)
    ('39', '4 to 5', 'nothing')
    """
    if value is None:
        return "nothing"
    if isinstance(value, Interval):
        ends = str(value.start), str(value.end)
    else:
        ends = _number(value[0]), _number(value[1])
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def _number(value: float) -> str:
    return f"{value:.0f}" if value.is_integer() else f"{value:.3g}"


def kinds_table(tally: Tally) -> str:
    """Return how often each kind came and how often both readers agreed."""
    rows = []
    for other in COMPARED:
        for kind in dict.fromkeys(kind for reader, kind, _ in tally if reader == other):
            number = sum(n for (reader, of, _), n in tally.items() if (reader, of) == (other, kind))
            same = tally[other, kind, "agree"]
            rows.append((other, kind, f"{number:,}", f"{same:,}", f"{100 * same / number:.1f} %"))
    return table(("compared with", "kind", "so often", "agree", "share"), rows)


def causes_table(tally: Tally) -> str:
    """Return how often each cause came, who is wrong by it, and its example as both read it."""
    rows = []
    for other, causes in COMPARED.items():
        for cause in causes:
            number = sum(n for (reader, _, why), n in tally.items() if (reader, why) == (other, cause.name))
            if number:
                found = readings(other, cause.example, day_of_example(cause))
                example = next(told(one) for one in found if cause_of(one, causes) is cause)
                rows.append((other, cause.name, cause.wrong, f"{number:,}", f"{cause.example} ({example})"))
    return table(("compared with", "cause", "wrong", "so often", "for example"), rows)


def main() -> None:
    """Compare, print what has no cause, and write the section."""
    options = argparse.ArgumentParser()
    options.add_argument("--every", type=int, default=1, metavar="N")
    options.add_argument("--named", default="texts of yours", metavar="NAME", help="what INPUT is")
    options.add_argument("inputs", nargs="*", metavar="INPUT")
    given = options.parse_args()
    tally, unexplained = compare(given_texts(given.inputs, given.every) if given.inputs else own_texts())
    sys.stderr.write("".join(f"{line}\n" for line in unexplained))
    name = given.named if given.inputs else "sample articles and passages"
    day = f"{EXAMPLES_DAY:%A}, {EXAMPLES_DAY.day} {EXAMPLES_DAY:%B %Y}"
    end = f"Disagreements without a known cause: {len(unexplained)}. Examples are as of {day}."
    write(f"A second reading: {name}", f"{kinds_table(tally)}\n\n{causes_table(tally)}\n\n{end}")


if __name__ == "__main__":
    main()
