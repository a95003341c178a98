"""Exact duplicates: the same text, title and day again is not read again, but each article has its records.

News agencies' stories stand in many papers word for word. Records depend on text, title and publication day;
publisher, id and place of an article are only written into them.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.batch import Extracts
from extractor.record import of_article
from schemas.article import Article
from schemas.record import ClaimRecord

Result = list[ClaimRecord] | Exception
#: Texts with claims that are remembered; at some 10 KB each they take 50 MB.
REMEMBERED = 5000


@dataclass(slots=True)
class _Reading:
    """A text that is being read, or was; ``result`` is there once its first article is done."""

    first: Article
    result: Result | None = None

    def result_for(self, article: Article) -> Result:
        """Return the result for an article of that text."""
        if isinstance(self.result, list) and article is not self.first:
            return [of_article(record, article) for record in self.result]
        return self.result if self.result is not None else RuntimeError("the extractor gave no result")


class OncePerText:
    """An extractor that reads the same text once while it remembers it; order and results don't change."""

    def __init__(self, extractor: Extracts) -> None:
        self._extractor = extractor
        self._known: OrderedDict[bytes, _Reading] = OrderedDict()  # the latest last

    def extract_all(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Result]]:
        """Yield each article with its records, or with what went wrong with it; input order is kept."""
        waiting: deque[tuple[Article, bytes, _Reading]] = deque()
        # Of this call alone: what an extractor that broke was reading is read anew when asked for again.
        under_way: dict[bytes, _Reading] = {}

        def unread() -> Iterator[Article]:
            for article in articles:
                key = _key(article)
                reading = self._known.get(key) or under_way.get(key)
                if reading is not None:
                    waiting.append((article, key, reading))
                    continue
                reading = under_way[key] = _Reading(article)
                waiting.append((article, key, reading))
                yield article

        for article, result in self._extractor.extract_all(unread()):
            while waiting and waiting[0][0] is not article:
                repeated, _, reading = waiting.popleft()
                yield repeated, reading.result_for(repeated)
            _, key, reading = waiting.popleft()
            reading.result = result
            del under_way[key]
            self._remember(key, reading)
            yield article, result
        for article, _, reading in waiting:
            yield article, reading.result_for(article)

    def _remember(self, key: bytes, reading: _Reading) -> None:
        """Keep what has claims; what has none is quick to read again."""
        if isinstance(reading.result, list) and reading.result:
            self._known[key] = reading
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)


def _key(article: Article) -> bytes:
    parts = (article.title or "", article.published or "", article.text)
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()
