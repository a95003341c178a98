"""Made-up claim records in one line each, for tests of the cross-check."""

from __future__ import annotations

import re
from typing import Any, get_args

from extractor.crosscheck.quantity import of
from extractor.crosscheck.run import CrossCheck
from schemas.record import (
    Action,
    ArticleRef,
    ClaimDate,
    ClaimRecord,
    Count,
    Evidence,
    Grantor,
    Source,
    Superlative,
)

RELATIONS = {
    "nearly": "nearly",
    "almost": "nearly",
    "about": "about",
    "roughly": "about",
    "more than": "more_than",
    "over": "more_than",
    "at least": "at_least",
    "up to": "at_most",
    "fewer than": "less_than",
}
NOUNS = {"dozens": (24, 99), "hundreds": (200, 999), "thousands": (2000, 9999)}
COUNT = re.compile(r"(?P<hedge>[a-z ]*?) ?(?P<number>[\d,]+)\Z")
SCOPES = {"total": "cumulative", "part": "subset"}


def count(words: str, unit: str) -> Count:
    """Read "nearly 1,500", "12 to 20" or "dozens"."""
    if words in NOUNS:
        lower, upper = NOUNS[words]
        return Count(text=words, value=None, lower=lower, upper=upper, relation="about", unit=unit)  # type: ignore[arg-type]
    if " to " in words and not words.startswith("up"):
        low, high = (int(part.replace(",", "")) for part in words.split(" to "))
        return Count(text=words, value=None, lower=low, upper=high, relation="between", unit=unit)  # type: ignore[arg-type]
    match = COUNT.match(words)
    assert match, words
    value = int(match["number"].replace(",", ""))
    relation: Any = RELATIONS[match["hedge"]] if match["hedge"] else "exactly"
    meant = of(value, relation)
    return Count(text=words, value=value, lower=meant.lower, upper=meant.upper, relation=relation, unit=unit)  # type: ignore[arg-type]


def claim(said: str, article: str = "a", **slots: Any) -> ClaimRecord:
    """Return a record of "ACTION COUNT GRANTOR START[/END] [total|part] [status]".

    The day ``-`` is no date. Slots: unit, source, publisher, published, quote, words (of the date), act (the
    words of the act), title, superlative, place, beneficiaries, confidence, jurisdiction.
    """
    match = re.match(
        rf"(?P<action>{'|'.join(get_args(Action))}) (?P<count>[a-z\d, ]*?[\d,]+|dozens|hundreds|thousands) "
        r"(?P<grantor>[A-Z].*?|\?) (?P<start>-|\.\.|\d{4}-\d\d-\d\d)(?:/(?P<end>\d{4}-\d\d-\d\d))?"
        r"(?: (?P<scope>total|part))?(?: (?P<status>planned|possible|denied))?\Z",
        said,
    )
    assert match, said
    start = None if match["start"] in ("-", "..") else match["start"]
    end = match["end"] or start
    act = slots.get("act", match["action"])
    place = slots.get("place", 0)
    number = match["count"]
    quote = slots.get("quote") or f"{said} {article} {place}: {act} {number}."
    at = place + quote.index(act) if act in quote else place
    return ClaimRecord(
        id=slots.get("id") or f"{article}:{said}:{place}",
        article=ArticleRef(
            id=article,
            title=slots.get("title"),
            publisher=slots.get("publisher"),
            published=slots.get("published"),
        ),
        action=match["action"],  # type: ignore[arg-type]
        count=count(number, slots.get("unit", "people")),
        grantor=Grantor(
            name=None if match["grantor"] == "?" else match["grantor"], jurisdiction=slots.get("jurisdiction")
        ),
        beneficiaries=slots.get("beneficiaries"),
        date=ClaimDate(start=start, end=end, text=slots.get("words")),
        scope=SCOPES.get(match["scope"], "event"),  # type: ignore[arg-type]
        status=match["status"] or "granted",  # type: ignore[arg-type]
        source=Source(
            name=slots.get("source"),
            kind="organisation" if slots.get("source") else "reporter",
            organisation=slots.get("organisation"),
        ),
        superlative=ranking(slots["superlative"]) if "superlative" in slots else None,
        evidence=Evidence(
            quote=quote,
            start=place,
            end=place + len(quote),
            spans={"count": (place, place + len(number)), "action": (at, at + len(act))},
        ),
        confidence=slots.get("confidence", 0.9),
    )


def ranking(text: str) -> Superlative:
    """Return a superlative, its rank and direction by its words."""
    ranks = {"second": 2, "third": 3}
    rank = next((number for word, number in ranks.items() if word in text), 1)
    direction: Any = "more_than" if text.startswith("more than") else "most"
    since = re.search(r"since (\d{4})", text)
    return Superlative(
        text=text,
        direction=direction,
        rank=None if direction == "more_than" else rank,
        since=since[1] if since else None,
        compared_with=text.removeprefix("more than ") if direction == "more_than" else None,
    )


def verdicts(result: CrossCheck, kind: str) -> list[str]:
    """Return the verdicts of one kind of finding, sorted."""
    return sorted(finding.verdict for finding in result.findings if finding.kind == kind)


def clusters(result: CrossCheck) -> list[set[str]]:
    """Return the claims of each event."""
    return [set(event.claims) for event in result.events]
