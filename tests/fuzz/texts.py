"""Targets that read text: the cutting into sentences, the recognisers, the gate and the whole of it."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import Protocol

from extractor.gate import may_hold_claim, may_hold_claim_bytes, with_re
from extractor.normalise.grantor import load_grantors
from extractor.pipeline import Extractor
from extractor.recognise.count import counts
from extractor.recognise.date import date_phrases, dates
from extractor.recognise.grantor import find_grantors
from extractor.screen import act_places
from extractor.segment import segment, sentences
from schemas.article import Article
from schemas.jsonl import to_line
from schemas.record import ClaimRecord
from tests.fuzz.target import as_text
from tests.grounded import is_grounded

ENCODINGS = ("utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


class Mention(Protocol):
    """What every mention has."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


def check_mentions(text: str, found: Sequence[Mention]) -> None:
    """They are the words of the text, in order, and none reaches into the next."""
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text), mention
        assert text[mention.start : mention.end] == mention.text, mention
    assert all(one.end <= two.start for one, two in pairwise(found)), found


def read_segments(data: bytes) -> None:
    """The view maps back to the text, and sentences lose nothing but white space."""
    text, _ = as_text(data)
    view = segment(text)
    places = [(*view.to_text(i, i + 1), character) for i, character in enumerate(view.text)]
    assert all(0 <= start < end <= len(text) for start, end, _ in places)
    assert all(text[start:end] == sign for start, end, sign in places if not sign.isspace())
    spans = [span for block in view.blocks for span in sentences(view.text, block)]
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert "".join("".join(view.text[s:e] for s, e in spans).split()) == "".join(view.text.split())


def read_counts(data: bytes) -> None:
    """Quantities are grounded and their bounds in order."""
    text, _ = as_text(data)
    found = counts(text)
    check_mentions(text, found)
    for one in found:
        number = one.number
        assert text[number.start : number.end] == number.text
        assert one.start <= number.start < number.end <= one.end
        known = [bound for bound in (one.lower, one.value, one.upper) if bound is not None]
        assert all(map(math.isfinite, known)), one
        if one.relation in ("more_than", "less_than"):  # they leave the number itself out
            known = [bound for bound in (one.lower, one.upper) if bound is not None]
        assert known == sorted(known), one
    assert counts(text) == found


def read_dates(data: bytes) -> None:
    """Dates are grounded, their intervals in order."""
    text, day = as_text(data)
    for reader in (dates, date_phrases):
        found = reader(text, day)
        check_mentions(text, found)
        for one in found:
            if one.interval and one.interval.start and one.interval.end:
                assert one.interval.start <= one.interval.end, one


def read_grantors(data: bytes) -> None:
    """Grantors are grounded."""
    text, day = as_text(data)
    title = text.partition("\n")[0]
    published = dt.date.fromisoformat(day) if day else None
    check_mentions(text, find_grantors(text, published, title, load_grantors(None).extra))


def pass_gate(data: bytes) -> None:
    """What names an act after cleaning passes as bytes in any encoding, and both engines agree."""
    encoding = ENCODINGS[data[0] % len(ENCODINGS)] if data else "utf-8"
    raw = data[1:].decode("utf-8", "replace").encode(encoding, "ignore")
    text = raw.decode(encoding)
    passes = may_hold_claim_bytes(raw)
    if act_places(segment(text).text):
        assert passes
        assert may_hold_claim(text)
    assert _by_re()(data) == may_hold_claim_bytes(data) or b"\0" in data


@cache
def _by_re() -> Callable[[bytes], bool]:
    return with_re()


@cache
def extractor() -> Extractor:
    """Return the extractor that all executions share."""
    return Extractor()


def check_records(records: Sequence[ClaimRecord], text: str) -> None:
    """Records are grounded, valid when they are read again, and their bounds in order."""
    for record in records:
        assert is_grounded(record, text), record
        assert ClaimRecord.model_validate_json(to_line(record)) == record
        count = record.count
        known = [bound for bound in (count.lower, count.value, count.upper) if bound is not None]
        if count.relation not in ("more_than", "less_than"):
            assert known == sorted(known), count


def extract(data: bytes) -> None:
    """The whole of it: grounded, valid and the same once more."""
    text, day = as_text(data)
    article = Article(id="a", text=text, title=text.partition("\n")[0], published=day)
    records = extractor().extract(article)
    check_records(records, text)
    assert extractor().extract(article) == records
