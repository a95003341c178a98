"""An article as read: the text never changes afterwards, so offsets hold."""

from __future__ import annotations

from schemas.record import IsoDay, Model, PublishedBasis


class Article(Model):
    """One article. ``published`` is an ISO day; ``location`` says where it was read from.

    ``text`` is what was decoded, every character of it: line ends and spaces stay, and only a byte order
    mark, which belongs to the encoding, is not part of it. ``notes`` tell what the reader had to do
    ("decoded as cp1252") and are for people; they change no record. ``own_file`` is true if ``location`` is
    a text file of the user's, which holds this very text, so that no copy of it is needed.
    """

    id: str
    text: str
    title: str | None = None
    published: IsoDay | None = None
    published_basis: PublishedBasis = "unknown"
    publisher: str | None = None
    url: str | None = None
    location: str | None = None
    notes: tuple[str, ...] = ()
    own_file: bool = False
