"""One line of a run's manifest: what became of one input."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.record import Model

Outcome = Literal["records", "no_claims", "error"]


class ManifestLine(Model):
    """What became of one input (``clemency-manifest/1``).

    ``sha256`` is of the article's text as UTF-8; null when no text could be read, and for a web page whose
    bytes can't hold a claim, so that its text was not looked for. Nothing here depends on the clock, so the
    same input gives the same bytes.
    """

    schema_: Literal["clemency-manifest/1"] = Field(default="clemency-manifest/1", alias="schema")
    location: str
    line: int | None = None
    article: str | None = None
    sha256: str | None = None
    outcome: Outcome
    records: int = Field(default=0, ge=0)
    reason: str | None = None
    remedy: str | None = None
    notes: tuple[str, ...] = ()
