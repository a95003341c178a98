"""How inputs are read: what the user may say of all of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.fields import Fields
from corpus.metadata import Metadata, iso_day

MAX_BYTES = 20_000_000  # an article of more is a mistake: a book has about 1 MB


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read; the same for all of them, and small enough to be sent to other processes.

    ``published`` (a day) and ``publisher`` are for articles whose own record says nothing; they come before
    what stands in a file's name or in the text. ``max_bytes`` bounds one article. ``fields`` names the fields
    of records. Raises Unreadable if ``published`` is not a date.
    """

    published: str | None = None
    publisher: str | None = None
    max_bytes: int = MAX_BYTES
    fields: Fields = field(default_factory=Fields)

    def __post_init__(self) -> None:
        if self.published:
            object.__setattr__(self, "published", iso_day(self.published, "the command line"))

    @property
    def given(self) -> Metadata:
        """What the user says of all articles."""
        return Metadata(published=self.published or None, publisher=self.publisher)
