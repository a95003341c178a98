"""Files of one JSON object a line, read strictly into the models and written from them.

What we write has exactly the fields of our models. What we read may come from another tool: fields that
our models lack are passed over, fields that they need must be there and right.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from schemas.gold import GoldArticle
from schemas.record import ClaimRecord, Model

M = TypeVar("M", bound=BaseModel)


class RecordFileError(ValueError):
    """A line that is not what the file should hold; the message names file, line and field."""

    def __init__(self, path: Path, line: int, field: str, problem: str) -> None:
        self.path, self.line, self.field, self.problem = path, line, field, problem
        where = f"{path}, line {line}"
        super().__init__(f"{where}, field {field}: {problem}" if field else f"{where}: {problem}")


def to_line(record: Model) -> str:
    """Return the record as one line of JSON without its line end; the same record gives the same bytes."""
    return json.dumps(record.model_dump(mode="json", by_alias=True), ensure_ascii=False)


def read_lines(path: Path, model: type[M], only: Container[int] | None = None) -> Iterator[tuple[int, M]]:
    """Yield line number and model of each line that is not blank, or of those whose numbers are given.

    Raises RecordFileError for a line that does not fit and OSError for a file that can't be read.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip() or (only is not None and number not in only):
                continue
            try:
                yield number, model.model_validate_json(line.removeprefix(b"\xef\xbb\xbf"), extra="ignore")
            except ValidationError as error:
                raise _explained(path, number, error) from error


def read_records(path: Path) -> Iterator[ClaimRecord]:
    """Yield the claim records of a JSONL file in their order; errors as ``read_lines``."""
    return (record for _, record in read_lines(path, ClaimRecord))


def read_gold(path: Path) -> list[GoldArticle]:
    """Return the gold articles of a JSONL file, or of all in a folder and below it, by file name.

    Errors as ``read_lines``; an article id used twice is a RecordFileError too.
    """
    files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
    articles: dict[str, GoldArticle] = {}
    for file in files:
        for number, article in read_lines(file, GoldArticle):
            if article.id in articles:
                raise RecordFileError(file, number, "id", f"{article.id!r} is used before")
            articles[article.id] = article
    return list(articles.values())


def _explained(path: Path, line: int, error: ValidationError) -> RecordFileError:
    first = error.errors(include_url=False, include_input=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    return RecordFileError(path, line, field, first["msg"].removeprefix("Value error, "))
