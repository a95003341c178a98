"""One flat row a claim: the columns of the CSV, Parquet, DuckDB and XLSX exports.

Names and types are stable: a column is added at the end, never renamed or given another type.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from extractor.export.material import Material, reading_of
from schemas.judgement import Judgement
from schemas.record import MAX_INTEGER, ClaimRecord

Kind = Literal["text", "integer", "number", "date"]
Value = str | int | float | dt.date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where its value stands in a record (``count.value``), its type and what it says."""

    path: str
    kind: Kind
    meaning: str

    @property
    def name(self) -> str:
        """The path with underscores.

        >>> Column("count.value", "integer", "the number named").name
        'count_value'
        """
        return self.path.replace(".", "_")

    def value(self, record: ClaimRecord) -> Value:
        """Return the value that a record has in this column, None where it has none."""
        found: Any = record
        for name in self.path.split("."):
            found = getattr(found, name, None)
        return _PLAIN[self.kind](found) if found is not None else None


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return " ".join(value)  # doubts are words without spaces
    if isinstance(value, dict):
        return json.dumps(value, sort_keys=True)
    return str(value)


def _integer(value: int) -> int | None:
    return value if abs(value) <= MAX_INTEGER else None


_PLAIN: dict[Kind, Callable[[Any], Value]] = {
    "text": _text, "integer": _integer, "number": float, "date": dt.date.fromisoformat,
}  # fmt: skip

COLUMNS = (
    Column("id", "text", "the claim's id, the same in every file"),
    Column("article.id", "text", "the article's id"),
    Column("article.title", "text", "its title"),
    Column("article.publisher", "text", "who puts it out"),
    Column("article.published", "date", "the day it was published"),
    Column("article.published_basis", "text", "how that day is known: metadata, text, inferred, unknown"),
    Column("article.location", "text", "where it was read from"),
    Column("action", "text", "pardon, commutation, amnesty, remission, reprieve or clemency"),
    Column("count.text", "text", "the count in the article's words"),
    Column("count.value", "integer", "the number named; empty for a range"),
    Column("count.lower", "integer", "the least it can mean; empty: no bound"),
    Column("count.upper", "integer", "the most it can mean; empty: no bound"),
    Column("count.relation", "text", "exactly, nearly, about, at_least, more_than, at_most …"),
    Column("count.unit", "text", "people, sentences, convictions or acts"),
    Column("grantor.name", "text", "who grants; empty if the article never says"),
    Column("grantor.text", "text", "the same in the article's words"),
    Column("grantor.office", "text", "the office held"),
    Column("grantor.jurisdiction", "text", "the state or country, ISO 3166"),
    Column("grantor.wikidata", "text", "the grantor's item in Wikidata"),
    Column("beneficiaries", "text", "who receives, in the article's words"),
    Column("date.start", "date", "first day that the claim can mean"),
    Column("date.end", "date", "last day that it can mean, inclusive"),
    Column("date.granularity", "text", "day, week, month, year, range or term"),
    Column("date.text", "text", "the date in the article's words"),
    Column("date.basis", "text", "how the days are known: explicit, relative, publication, context …"),
    Column("scope", "text", "event: one act; cumulative: a total; subset: a part of another count"),
    Column("status", "text", "granted, planned, possible or denied"),
    Column("source.name", "text", "who vouches for the number; empty: the reporter"),
    Column("source.kind", "text", "reporter, person, organisation, document or anonymous"),
    Column("source.organisation", "text", "for whom the source speaks"),
    Column("source.text", "text", "the attribution in the article's words"),
    Column("source.cue", "text", "its verb or phrase: said, according to"),
    Column("source.quotation", "text", "direct, indirect, mixed or none"),
    Column("superlative.text", "text", "a ranking said of the claim, in the article's words"),
    Column("superlative.direction", "text", "most, fewest, more_than or fewer_than"),
    Column("superlative.dimension", "text", "among what: single day"),
    Column("superlative.since", "text", "since when"),
    Column("superlative.rank", "integer", "the rank, if not the first"),
    Column("superlative.compared_with", "text", "with what it is compared"),
    Column("evidence.quote", "text", "the sentence that makes the claim"),
    Column("evidence.start", "integer", "where it begins in the article's text, in code points from 0"),
    Column("evidence.end", "integer", "where it ends, exclusive"),
    Column("evidence.spans", "text", "the characters of each slot, as JSON: {\"count\": [start, end]}"),
    Column("confidence", "number", "how far to trust every slot at once, 0 to 1"),
    Column("doubts", "text", "what made the extractor doubt, separated by spaces"),
    Column("model", "text", "the language model that read the article"),
    Column("version", "text", "the version of clemency"),
    Column("reading", "text", "accepted, corrected or added by a person; empty: no person has read it"),
    Column("read_by", "text", "who that was"),
)  # fmt: skip


def row(record: ClaimRecord, judgement: Judgement | None = None) -> dict[str, Value]:
    """Return the flat row of a record, by column name; ``judgement`` is a person's on its reading."""
    reading, by = reading_of(judgement) or (None, None)
    found = {column.name: column.value(record) for column in COLUMNS}
    return found | {"reading": reading, "read_by": by}


class Rows:
    """The rows of records, one at a time; ``lost`` names, after the last, the numbers that no table holds."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self.lost: list[str] = []

    def __iter__(self) -> Iterator[dict[str, Value]]:
        for record in self._material.records:
            if record.count.beyond_tables:
                self.lost.append(
                    f"the number of claim {record.id}, {record.count.text!r}, is too large for a table: its "
                    "cell is empty"
                )
            yield row(record, self._material.readings.get(record.id))
