"""The report: records, events and findings in, one HTML file out that needs no network.

Everything that the page shows is escaped text. Its policy lets run only the one script whose digest it names,
and load nothing at all, so that even a mistake here could not run what an article says.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from extractor.crosscheck.judged import Judged
from extractor.crosscheck.run import CrossCheck
from extractor.crosscheck.words import listed, plural
from extractor.report import words
from extractor.report.article import article_views
from extractor.report.attention import Attention, attention
from extractor.report.environment import ARTICLES, EVENTS, environment
from extractor.report.joined import Views, views
from extractor.report.rows import COLUMNS, event_rows, rows
from extractor.report.timeline import timeline
from extractor.report.totals import panels, totals
from extractor.report.visible import visible_all
from schemas.article import Article
from schemas.manifest import ManifestLine
from schemas.record import ClaimRecord

# On a page of more claims events and articles are parsed when they come near to the window: with everything
# in the document from the start, 5,000 claims take a browser about two seconds.
LARGE = 1000


def render(
    records: Iterable[ClaimRecord],
    checked: CrossCheck,
    articles: Mapping[str, Article],
    manifest: Iterable[ManifestLine] = (),
    total: int | None = None,
    decided: Judged | None = None,
) -> str:
    """Return the report as HTML; the same input gives the same text.

    ``articles`` are those whose texts were found, by id; for the others the quotes alone are shown.
    ``total`` is how many claims there are if the records are only some of them. Claims are shown as people
    ``decided`` that they are read, and marked so; what they rejected is struck out.
    """
    lines = list(manifest)
    shown_ = views(records, checked, decided)
    found = article_views(shown_.claims, articles)
    urgent = attention(shown_, lines)
    told = totals(shown_.findings)
    style, script = _asset("style.css"), _asset("script.js")
    return (
        environment()
        .get_template("report.html.jinja")
        .render(
            LAZY=len(shown_.claims) > LARGE,
            policy=policy(style, script),
            style=Markup(style),
            script=Markup(script),
            data=_data(shown_, len(found)),
            version=version("clemency-claims"),
            title=_title(urgent),
            span=_span(shown_),
            quiet=sum(line.outcome == "no_claims" for line in lines),
            attention=urgent,
            claims=shown_.claims,
            rejected=sum(claim.rejected for claim in shown_.claims),
            read=sum(claim.reading is not None for claim in shown_.claims),
            events=shown_.events,
            articles=found,
            timeline=timeline(shown_.events),
            totals=told,
            panels=panels(told),
            columns=COLUMNS,
            total=total or len(shown_.claims),
        )
    )


def _title(urgent: Attention) -> str:
    told = [
        (urgent.conflicts, "conflict"),
        ((*urgent.doubtful, *urgent.undated), "doubtful or undated claim"),
        (urgent.failed, "unread input"),
    ]
    parts = [plural(len(found), name) for found, name in told if found]
    if not parts:
        return "No claim needs a look"
    first = listed(parts)
    return f"{first[0].upper()}{first[1:]} to look at"


def _span(found: Views) -> str:
    """Return from when to when there are grants that articles call done; empty if none has a day."""
    done = [one.event.date for one in found.events if one.event.status == "granted"]
    first = [date.start or date.end for date in done if date.start or date.end]
    last = [date.end or date.start for date in done if date.start or date.end]
    if not first:
        return ""
    one, other = words.day(min(filter(None, first))), words.day(max(filter(None, last)))
    return f"on {one}" if one == other else f"from {one} to {other}"


def _data(found: Views, articles: int) -> Markup:
    """Return what the script sorts and searches, as JSON that can't end the element that it stands in."""
    data: dict[str, Any] = {
        "columns": [heading for _, heading in COLUMNS],
        "claims": rows(found.claims),
        "events": event_rows(found.events),
        "chunks": {"e": EVENTS, "a": ARTICLES},
        "sizes": {"e": len(found.events), "a": articles},
    }
    text = json.dumps(visible_all(data), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def policy(style: str, script: str) -> str:
    """Return the Content Security Policy: this style and this script by their digests, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _asset(name: str) -> str:
    return (files("extractor.report") / "templates" / name).read_text(encoding="utf-8")
