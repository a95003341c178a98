"""An article as the page shows it: its text in blocks, each with the claims whose count stands in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.report.highlight import Segment, cut, excerpt, is_grounded, marks_of
from extractor.report.joined import NO_DAY
from extractor.report.view import ClaimView
from extractor.report.visible import visible, web_address
from schemas.article import Article
from schemas.record import ArticleRef

# A passage without a claim that is longer is shown by its beginning and its end, so that one book among the
# articles, or one line of a megabyte, does not make the page unusable.
LONG_PASSAGE = 20_000  # code points
LONG_PASSAGES = 2_000  # the same for a page of more than PAGE
PAGE = 20_000_000  # code points of all texts together
AROUND = 2_000  # code points of a line that stay with a claim in it


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of the text. ``left_out`` counts the code points that stand between ``segments`` and ``rest``."""

    segments: tuple[Segment, ...]
    claims: tuple[ClaimView, ...] = ()
    left_out: int = 0
    rest: tuple[Segment, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether it only parts paragraphs."""
        return not self.claims and all(one.text.isspace() for one in self.segments)


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its claims; ``misplaced`` are those whose quote isn't where they say in the text.

    Without ``blocks`` the text was not to be had.
    """

    number: int
    ref: ArticleRef
    link: str | None
    claims: tuple[ClaimView, ...]
    blocks: tuple[Block, ...]
    misplaced: tuple[ClaimView, ...]

    @property
    def name(self) -> str:
        """Its title, or its id."""
        return self.ref.title or self.ref.id


def article_views(claims: Iterable[ClaimView], articles: Mapping[str, Article]) -> tuple[ArticleView, ...]:
    """Return the articles that have claims, by day, and tell each claim its article and its number there."""
    grouped: dict[str, list[ClaimView]] = defaultdict(list)
    for claim in claims:
        grouped[claim.record.article.id].append(claim)
    size = sum(len(articles[name].text) for name in grouped if name in articles)
    longest = LONG_PASSAGE if size <= PAGE else LONG_PASSAGES
    found = []
    for number, name in enumerate(sorted(grouped, key=lambda name: _by_day(grouped[name])), start=1):
        ref = grouped[name][0].record.article
        found.append(article_view(ref, grouped[name], articles.get(name), number, longest))
    return tuple(found)


def article_view(
    ref: ArticleRef,
    claims: Iterable[ClaimView],
    article: Article | None,
    number: int = 1,
    longest: int = LONG_PASSAGE,
) -> ArticleView:
    """Return an article with its claims, which are told the article's number and theirs in it.

    Of a passage without claims at most ``longest`` code points are shown.
    """
    members = tuple(sorted(claims, key=_place))
    for index, claim in enumerate(members, start=1):
        claim.article, claim.index = number, index
    link = web_address(article.url if article else None) or web_address(ref.location)
    if article is None:
        return ArticleView(number, ref, link, members, (), ())
    placed = [claim for claim in members if is_grounded(claim.record, article.text)]
    misplaced = tuple(claim for claim in members if not is_grounded(claim.record, article.text))
    blocks = tuple(_blocks(article.text, placed, longest))
    return ArticleView(number, ref, link, members, blocks, misplaced)


def _by_day(members: Sequence[ClaimView]) -> tuple[str, str]:
    article = members[0].record.article
    return article.published or NO_DAY, article.id


def _place(claim: ClaimView) -> tuple[int, int]:
    return claim.record.evidence.spans["count"][0], claim.number


def _blocks(text: str, claims: Sequence[ClaimView], longest: int) -> Iterator[Block]:
    """Yield the text in runs of lines: each line with a count by itself, what lies between in one piece."""
    marks = (mark for one in claims for mark in marks_of(one.record, text, rejected=one.rejected))
    segments = cut(visible(text), marks)
    done = 0
    for start, end, here in _lines(text, claims):
        if done < start:
            yield _passage(excerpt(segments, done, start), longest)
        yield Block(excerpt(segments, start, end), tuple(here))
        done = end
    if done < len(text):
        yield _passage(excerpt(segments, done, len(text)), longest)


def _lines(text: str, claims: Sequence[ClaimView]) -> Iterator[tuple[int, int, list[ClaimView]]]:
    """Yield where each line with claims begins and ends, with its claims, which are in order of place."""
    found: list[tuple[int, int, list[ClaimView]]] = []
    for claim in claims:
        start, end = _line(text, claim)
        if found and start < found[-1][1]:
            before, last, here = found.pop()
            found.append((before, max(last, end), [*here, claim]))
        else:
            found.append((start, end, [claim]))
    yield from found


def _line(text: str, claim: ClaimView) -> tuple[int, int]:
    """Return where the line around a claim's count begins and ends, its line end with it.

    Of a very long line it is what stands around the claim.
    """
    evidence = claim.record.evidence
    first, last = evidence.spans["count"]
    break_ = text.find("\n", last)
    start, end = text.rfind("\n", 0, first) + 1, break_ + 1 if break_ >= 0 else len(text)
    return max(start, min(first, evidence.start) - AROUND), min(end, max(last, evidence.end) + AROUND)


def _passage(segments: tuple[Segment, ...], longest: int) -> Block:
    start, end = segments[0].start, segments[-1].end
    if end - start <= longest:
        return Block(segments)
    half = longest // 2
    return Block(
        excerpt(segments, start, start + half),
        left_out=end - start - 2 * half,
        rest=excerpt(segments, end - half, end),
    )
