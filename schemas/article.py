"""An article as read: the text never changes afterwards, so offsets hold."""

from __future__ import annotations

from schemas.record import Model, PublishedBasis


class Article(Model):
    """One article. ``published`` is an ISO day; ``location`` says where it was read from."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    publisher: str | None = None
    url: str | None = None
    location: str | None = None
