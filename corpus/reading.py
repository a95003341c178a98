"""How inputs are read: what the user may say of all of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.fields import Fields
from corpus.kinds import READ, kind_of
from corpus.metadata import Metadata, iso_day
from corpus.problem import Unreadable

MAX_BYTES = 20_000_000  # an article of more is a mistake: a book has about 1 MB


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read; the same for all of them, and small enough to be sent to other processes.

    ``published`` (a day) and ``publisher`` are for articles whose own record says nothing; they come before
    what stands in a file's name or in the text. ``max_bytes`` bounds one article. ``fields`` names the fields
    of records. ``stdin`` is the kind of standard input as the ending of a name (``csv.gz``); without it its
    beginning tells. Raises Unreadable if ``published`` is no date, or ``stdin`` no kind that is read.
    """

    published: str | None = None
    publisher: str | None = None
    max_bytes: int = MAX_BYTES
    fields: Fields = field(default_factory=Fields)
    stdin: str | None = None

    def __post_init__(self) -> None:
        if self.published:
            object.__setattr__(self, "published", iso_day(self.published, "the command line"))
        if self.stdin and kind_of(f"stdin.{self.stdin.lstrip('.')}") is None:
            raise Unreadable(f"the format {self.stdin[:40]!r} is not read", f"name that of a {READ}")

    @property
    def given(self) -> Metadata:
        """What the user says of all articles."""
        return Metadata(published=self.published or None, publisher=self.publisher)
