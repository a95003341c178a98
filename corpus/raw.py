"""An article before anything costly is done with it: bytes, and how they are to be read.

Readers yield these; a cheap test may look at ``data`` and drop most of them; ``corpus.article`` makes
articles of the rest, in another process if that is wanted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from corpus.fields import Fields
from corpus.metadata import Metadata

#: A ``string`` was decoded already: UTF-8, and nothing of it is a mark of its encoding.
RawForm = Literal["text", "page", "string"]


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes that hold one article, if they hold any.

    ``stated`` comes before what the bytes themselves say of title, day and publisher, ``otherwise`` after it.
    ``id`` is for an article that states none. ``location`` and ``line`` say where it was found, ``charset``
    which encoding the server named. ``own_file`` is true for a text file of the user's, which needs no copy.
    """

    data: bytes
    form: RawForm
    id: str
    location: str
    line: int | None = None
    stated: Metadata = field(default=Metadata())
    otherwise: Metadata = field(default=Metadata())
    charset: str | None = None
    notes: tuple[str, ...] = ()
    own_file: bool = False

    @property
    def known_id(self) -> str:
        """The id that the article will have."""
        return self.stated.id or self.id

    @property
    def place(self) -> str:
        """The location with the line."""
        return self.location if self.line is None else f"{self.location}:{self.line}"


@dataclass(frozen=True, slots=True)
class Unopened:
    """A page that can't hold what is looked for, by its bytes: its text was not extracted.

    ``id`` and ``location`` are those of the article that it may hold, ``notes`` what is known of how it came.
    """

    id: str
    location: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holder:
    """A file that holds many articles, as its reader needs to know it.

    ``limit`` is the bytes that one article may have, ``given`` what the command line says of all articles.
    """

    location: str
    stem: str
    given: Metadata
    fields: Fields
    limit: int

    def id_of(self, number: int) -> str:
        """Return the id of the article with that number, or on that line, if it states none."""
        return f"{self.stem}:{number}"
