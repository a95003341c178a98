"""An HTML page -> the text that a reader sees as the article, and what the page states about it.

trafilatura finds the main text. The publication day is looked for in this order: the page's linked data
(JSON-LD ``datePublished``), its head and address (htmldate), and, as what is only seen, its body (htmldate).
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
import warnings
from collections import deque
from collections.abc import Iterator
from configparser import ConfigParser
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any

from corpus.dating import day_in_name, parse_day
from corpus.decode import decode
from corpus.metadata import Metadata
from corpus.problem import Unreadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

META_CHARSET = re.compile(
    rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
HEAD_BYTES = 4096  # browsers look for the encoding in the first 1,024; pages with long heads name it later
XML_DECLARATION = re.compile(r"\s{0,99}<\?xml[^>]{0,400}\?>")
PUBLISHED = re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"([^\"]{8,40})\"")
MAX_NODES = 20_000  # of linked data; a live-blog has some hundred
# htmldate counts no day after its last one, which is the clock's unless it is set: the same page must give
# the same day tomorrow. A day in the body is found by its elements, not by any date in the text.
DATES: dict[str, Any] = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1800-01-01",
    "max_date": "2100-12-31",
}
# Left out even where trafilatura falls back on all the text of a page, as it does with short ones.
BRIEF = 40  # characters
BOXES = ("ewsletter", "cookie", "consent", "related-", "relatedposts", "sign-up", "signup")
NOT_READ = [
    "//template",
    "//*[@hidden]",
    "//nav",
    "//dialog",
    "//*[@role='navigation' or @role='dialog' or @role='contentinfo' or @role='banner']",
    "//footer[not(ancestor::blockquote)]",  # there it names who is quoted
    # Boxes by what their makers call them; not what holds the headline or several paragraphs, for
    # a newsletter may be the article.
    "//*[self::div or self::aside or self::section or self::ul]["
    + " or ".join(f"contains(concat(@class, ' ', @id), '{word}')" for word in BOXES)
    + "][not(.//h1)][count(.//p) < 4]",
]
NO_ARTICLE = "give the page of one article, or its text as .txt"


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page. ``seen`` is an ISO day that only the page's body shows."""

    text: str
    stated: Metadata
    seen: str | None
    note: str | None


def read_page(data: bytes, charset: str | None = None, url: str | None = None) -> Page:
    """Return the article of an HTML page; Unreadable if it holds none.

    ``charset`` is what the server said, ``url`` where the page was fetched.
    """
    named = META_CHARSET.search(data, 0, HEAD_BYTES)
    decoded = decode(data, charset or (named[1].decode("ascii") if named else None))
    markup = XML_DECLARATION.sub("", decoded.text, count=1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # dateutil's, on time zones that it doesn't know
            text, stated, seen = _extract(markup.replace("\0", ""), url)
    except Unreadable:
        raise
    except Exception as error:  # three libraries on hostile markup, and no list of what they raise
        raise Unreadable(f"no page that can be read ({type(error).__name__})", NO_ARTICLE) from None
    if not text.strip():
        raise Unreadable("no article text in this page", NO_ARTICLE)
    return Page(text, stated, seen, decoded.note)


def _extract(markup: str, url: str | None) -> tuple[str, Metadata, str | None]:
    from htmldate import find_date
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import Document

    for name in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what they can't read ends as our own message
    tree = load_html(markup)
    if tree is None:
        raise Unreadable("not HTML", NO_ARTICLE)
    linked = list(_linked_data(tree))
    head, headline = _head_of(tree), _headline(tree)
    found = bare_extraction(
        tree,
        url=url,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=dict(DATES),
        prune_xpath=NOT_READ,
        config=_config(),
    )
    if not isinstance(found, Document):
        raise Unreadable("no article text in this page", NO_ARTICLE)
    address = _address(found.url) or _address(url)
    node = _article_node(linked, address)
    stated_day = _day(node.get("datePublished")) or _loose_day(tree, linked)
    published = stated_day or (find_date(head, **DATES) if head is not None else None) or _day_in(address)
    title = _one_line(node.get("headline")) or headline or _one_line(found.title)
    stated = Metadata(
        title=title,
        published=published,
        publisher=_publisher(node) or _one_line(found.sitename),
        url=address,
    )
    return _paragraphs(found.text or "", title), stated, found.date


@cache
def _config() -> ConfigParser:
    """trafilatura's settings, but a brief of a sentence is an article too.

    Below its bound of 250 characters it takes all the text of a page, menus and other stories with it.
    """
    from trafilatura.settings import use_config

    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(BRIEF)
    return config


def _paragraphs(text: str, title: str | None) -> str:
    """One paragraph a line becomes paragraphs with a blank line between, below the headline."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if lines and title and _plain(title) not in map(_plain, lines[:3]):
        lines.insert(0, title)
    return "\n\n".join(lines) + "\n" if lines else ""


def _plain(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.lower()))


def _head_of(tree: HtmlElement) -> HtmlElement | None:
    """A page of nothing but the head's elements that state something."""
    from lxml.html import document_fromstring, tostring

    elements = tree.xpath("//meta | //head//link")
    if not elements:
        return None
    parts = b"".join(tostring(element, with_tail=False) for element in elements[:500])
    return document_fromstring(b"<html><head>" + parts + b"</head><body></body></html>")


def _headline(tree: HtmlElement) -> str | None:
    """The first-level heading if there is but one; several head the parts of a site."""
    headings = [_one_line(heading.text_content()) for heading in tree.iter("h1")]
    return headings[0] if len(headings) == 1 else None


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects of the page's JSON-LD, outer before inner."""
    pending: deque[Any] = deque()
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                pending.append(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue
    for _ in range(MAX_NODES):
        if not pending:
            return
        value = pending.popleft()
        if isinstance(value, dict):
            yield value
        pending.extend(
            value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        )


def _article_node(nodes: list[dict[str, Any]], address: str | None) -> dict[str, Any]:
    """Return the object that describes this page's article: the one with its address, else the outermost."""
    articles = [node for node in nodes if _is_article(node)]
    own = [node for node in articles if address and address in _addresses(node)]
    return next(iter(own or articles), {})


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(name, str) and name.endswith(("Article", "BlogPosting", "Report")) for name in names
    )


def _addresses(node: dict[str, Any]) -> list[str]:
    page = node.get("mainEntityOfPage")
    values = [node.get("url"), node.get("@id"), page.get("@id") if isinstance(page, dict) else page]
    return [value for value in values if isinstance(value, str)]


def _loose_day(tree: HtmlElement, linked: list[dict[str, Any]]) -> str | None:
    """The day in linked data that is no JSON (a comma too many), which is common."""
    if linked:
        return None
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            match = PUBLISHED.search(script.text or "")
            if match:
                return _day(match[1])
    return None


def _day(value: object) -> str | None:
    day: dt.date | None = parse_day(value) if isinstance(value, str) else None
    return day.isoformat() if day else None


def _day_in(address: str | None) -> str | None:
    day = day_in_name(address.rstrip("/")) if address else None
    return day.isoformat() if day else None


def _publisher(node: dict[str, Any]) -> str | None:
    publisher = node.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    return _one_line(publisher.get("name") if isinstance(publisher, dict) else publisher)


def _one_line(value: object) -> str | None:
    return " ".join(unescape(value).split())[:300] or None if isinstance(value, str) else None


def _address(value: object) -> str | None:
    """An address of the web, nothing else that a page may give for one."""
    return value if isinstance(value, str) and re.fullmatch(r"https?://\S{1,2000}", value) else None
