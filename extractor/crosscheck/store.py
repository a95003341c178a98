"""The table of claims and the joins over it, in an embedded DuckDB that may spill to disk.

What a million claims need is done here in SQL: removing doubles, collapsing claims that say the very same
thing into statements, and finding which statements share an article or a sentence. Every query that is
read in order says which order, so that the order of the input never shows.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb

from extractor.crosscheck.intake import COLUMNS, row
from extractor.crosscheck.quantity import Quantity
from extractor.crosscheck.statement import Statement
from schemas.record import ClaimRecord

MEMORY = "1500MB"
THREADS = 2
BATCH = 50_000
LISTED = 50  # claims of one statement named in a finding

SLOTS = (
    "grantor, action, unit, lower, upper, value, relation, start, finish, scope, status, deed, "
    "beneficiaries, date_words, pin"
)
# A claim given twice counts once; if two differ under one id, the first in the order of their columns does.
_CLAIMS = """
CREATE TABLE claim AS
SELECT * FROM loaded ANTI JOIN double USING (id)
UNION ALL
SELECT * FROM (SELECT DISTINCT ON (id) loaded.* FROM loaded SEMI JOIN double USING (id) ORDER BY {order})
"""
# NULLS FIRST is said, so that the order of statements does not depend on a setting.
_ORDER = ", ".join(f"{name} NULLS FIRST" for name in SLOTS.split(", "))
_TOLD = f"""
CREATE TABLE told AS
SELECT CAST(dense_rank() OVER (ORDER BY {_ORDER}) AS BIGINT) AS sid, * FROM claim
"""
_STATEMENTS = f"""
CREATE TABLE statement AS
SELECT sid, {", ".join(f"any_value({name}) AS {name}" for name in SLOTS.split(", "))}, count(*) AS n_claims,
  count(DISTINCT article) AS n_articles, max(confidence) AS confidence, min(words) AS words,
  min(id, {LISTED}) AS claims,
  list_distinct(min(CASE WHEN publisher = '' THEN 'article ' || article ELSE publisher END, 4)) AS told_by,
  list_distinct(min(source, 4)) AS sources, any_value(article ORDER BY article) AS article,
  bool_and(headline) AS headline
FROM told GROUP BY sid
"""
_TOGETHER = """
CREATE TABLE together AS
SELECT a.sid AS one, b.sid AS other, bool_or(a.sentence = b.sentence) AS in_sentence,
  bool_or(a.source <> '' AND b.source <> '' AND a.source <> b.source) AS two_sources,
  count(DISTINCT a.article) AS n_articles
FROM told a JOIN told b ON a.article = b.article AND a.grantor = b.grantor AND a.sid < b.sid
GROUP BY a.sid, b.sid
"""


class Store:
    """The claims of one run. Use it as a context manager: it keeps a temporary folder."""

    def __init__(self, records: Iterable[ClaimRecord], pinned: frozenset[str] = frozenset()) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="clemency-")
        self.connection = duckdb.connect(
            str(Path(self._folder.name) / "claims.duckdb"),
            config={
                "memory_limit": MEMORY,
                "threads": THREADS,
                "temp_directory": str(Path(self._folder.name) / "spill"),
                "preserve_insertion_order": False,
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            },
        )
        self.folder = self._folder.name
        self._load(records, pinned)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.close()
        self._folder.cleanup()

    def rows(self, query: str, parameters: Iterable[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query; give an ORDER BY where the order matters."""
        cursor = self.connection.cursor().execute(query, list(parameters))
        while batch := cursor.fetchmany(BATCH):
            yield from batch

    def statements(self) -> Iterator[Statement]:
        """Yield all statements, those of one grantor after another, in an order that the claims decide."""
        counted = "n_claims, n_articles, confidence, words, claims, told_by, sources, article, headline"
        for values in self.rows(f"SELECT sid, {SLOTS}, {counted} FROM statement ORDER BY sid"):
            yield _statement(values)

    def _load(self, records: Iterable[ClaimRecord], pinned: frozenset[str]) -> None:
        columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
        self.connection.execute(f"CREATE TABLE loaded ({columns})")
        batch_file = Path(self._folder.name) / "batch.jsonl"
        source = iter(records)
        while batch := [row(record, pinned) for record in islice(source, BATCH)]:
            batch_file.write_text("".join(json.dumps(line) + "\n" for line in batch), encoding="utf-8")
            self.connection.execute(
                "INSERT INTO loaded SELECT * FROM read_json(?, format = 'newline_delimited', columns = ?)",
                [str(batch_file), COLUMNS],
            )
        order = ", ".join(f"{name} NULLS FIRST" for name in COLUMNS)
        self.connection.execute(
            "CREATE TABLE double AS SELECT id FROM loaded GROUP BY id HAVING count(*) > 1"
        )
        self.connection.execute(_CLAIMS.format(order=order))
        self.connection.execute("DROP TABLE loaded")
        self.connection.execute(_TOLD)
        self.connection.execute("DROP TABLE claim")
        self.connection.execute(_STATEMENTS)
        self.connection.execute(_TOGETHER)


def _statement(values: tuple[Any, ...]) -> Statement:
    (sid, grantor, action, unit, lower, upper, value, relation, start, finish, scope, status, deed,
     beneficiaries, date_words, pin, n_claims, n_articles, confidence, words, claims, told_by,
     sources, article, headline) = values  # fmt: skip
    return Statement(
        sid=sid, grantor=grantor, action=action, unit=unit, quantity=Quantity(lower, upper, value, relation),
        start=start, end=finish, scope=scope, status=status, deed=deed, beneficiaries=beneficiaries,
        date_words=date_words, pin=pin, words=words, n_claims=n_claims, n_articles=n_articles,
        confidence=confidence, claims=tuple(claims), told_by=tuple(sorted(told_by)),
        sources=tuple(sorted(sources)), article=article, headline=headline,
    )  # fmt: skip
