"""What an export is made of: claims, the articles they were read in, and what people judged of them."""

from __future__ import annotations

import base64
import hashlib
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from schemas.article import Article
from schemas.judgement import Decision, Judgement
from schemas.record import ClaimRecord

# Names of claims are UUIDs made of this one and the claim's id (RFC 9562, version 5), so that a claim has the
# same name in every export.
NAMESPACE = uuid.UUID("8b0f5d4e-6c0e-5c57-9b0d-2f6f2c1f3f10")


@dataclass(frozen=True, slots=True)
class Reviewing:
    """How judgements are published as reviews.

    ``ratings`` are the words that a newsroom publishes for a decision, ``url`` the address of the review's
    page with ``{id}`` for the claim's id, ``reviewer`` the organisation that reviews, if not the person.
    """

    ratings: Mapping[Decision, str] = field(default_factory=dict)
    url: str = ""
    reviewer: str | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """Claims in their order, the articles that were found, by id, and what people decided, by claim.

    ``judgements`` say whether a claim is true, ``readings`` who read it and how.
    """

    records: Iterable[ClaimRecord]
    articles: Mapping[str, Article] = field(default_factory=dict)
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    reviewing: Reviewing = field(default_factory=Reviewing)
    readings: Mapping[str, Judgement] = field(default_factory=dict)

    def groups(self) -> Iterator[tuple[list[ClaimRecord], Article | None]]:
        """Yield the claims of each article with it, or with None if its text is not there or another one."""
        groups: dict[str, list[ClaimRecord]] = {}
        for record in self.records:
            groups.setdefault(record.article.id, []).append(record)
        for name, claims in groups.items():
            article = self.articles.get(name)
            yield claims, article if article and all(is_grounded(one, article) for one in claims) else None


class TextMissingError(ValueError):
    """None of the articles that a format needs was found."""


def is_grounded(record: ClaimRecord, article: Article) -> bool:
    """Return whether the record's quote stands in the article where the record says."""
    return article.text[record.evidence.start : record.evidence.end] == record.evidence.quote


def summary(record: ClaimRecord) -> str:
    """Return a claim in one short line: a sentence may make several, and this says which is meant."""
    parts = [f"{record.count.text} {record.count.unit}", record.action, record.status, record.scope]
    by = record.grantor.name or "nobody named"
    days = " to ".join(dict.fromkeys(day or "…" for day in (record.date.start, record.date.end)))
    return ", ".join([*parts, by, days if days != "…" else "no date"])


#: What the decision on a claim's reading is called in exports; of a rejected one there is no claim.
READ = {"read_right": "accepted", "corrected": "corrected", "added": "added"}


def reading_of(judgement: Judgement | None) -> tuple[str, str] | None:
    """Return how a claim was read and by whom, None where only a program has read it."""
    return (READ[judgement.decision], judgement.by) if judgement and judgement.decision in READ else None


def name_of(*parts: str) -> str:
    """Return the name (a URN) of what ``parts`` identify: of a claim, its id."""
    return uuid.uuid5(NAMESPACE, "\n".join(parts)).urn


def digest_name(text: str) -> str:
    """Return the name of a text by its SHA-256, in the form of RFC 6920.

    >>> digest_name("Hello World!")
    'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk'
    """
    digest = hashlib.sha256(text.encode()).digest()
    return "ni:///sha-256;" + base64.urlsafe_b64encode(digest).decode().rstrip("=")


def web_address(url: str | None) -> str | None:
    """Return an address that a browser may open, None for any other.

    >>> web_address("https://paper.example/a"), web_address("javascript:alert(1)")
    ('https://paper.example/a', None)
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    sound = parts.scheme in ("http", "https") and parts.hostname and url and url.isprintable()
    return url if sound and " " not in (url or "") else None
