"""A claim that no program found: what a person says of words in a text, as a record."""

from __future__ import annotations

import hashlib

from extractor.desk.correction import CHOICES, SLOTS, CorrectionError, Form, corrected, quote_of, selected
from schemas.record import ArticleRef, ClaimDate, ClaimRecord, Count, Evidence, Grantor, Source

TEXTS = ("value", "lower", "upper", "grantor", "start", "end", "source")
# What most claims are. What was granted and how many, nobody can guess.
USUAL = {
    "relation": "exactly", "unit": "people", "scope": "event", "status": "granted", "source_kind": "reporter",
}  # fmt: skip


def empty_form(count_span: str, words: str) -> dict[str, str]:
    """Return what the form of a new claim says at first; ``words`` are those at ``count_span``.

    >>> empty_form("76-81", "1,499")["value"], empty_form("76-81", "dozen")["value"]
    ('1499', '')
    """
    found = dict.fromkeys((*CHOICES, *TEXTS, *(f"{slot}_span" for slot in SLOTS)), "") | USUAL
    plain = words.strip().replace(",", "")
    is_number = plain.isascii() and plain.isdigit()
    return found | {"count_span": count_span, "value": plain if is_number else ""}


def added(form: Form, text: str | None, ref: ArticleRef) -> ClaimRecord:
    """Return the claim that the form describes, in the article ``ref`` with that text.

    Its id depends on article, text and place alone. Its confidence is 1: a person has read it. Raises
    CorrectionError for what can't be.
    """
    start, end, words = selected(" ".join(form.get("count_span", "").split()), "count", text)
    action = next((one for one in CHOICES["action"] if one == form.get("action")), None)
    if action is None:
        raise CorrectionError(f"say what was granted; action is one of {', '.join(CHOICES['action'])}")
    if not any(form.get(name, "").strip() for name in ("value", "lower", "upper")):
        raise CorrectionError("say how many: a count needs a value, or its ends")
    quote = quote_of(text or "", start, end)
    bare = ClaimRecord(
        id=_identity(ref.id, text or "", start, end),
        article=ref,
        action=action,  # type: ignore[arg-type]
        count=Count(text=words, value=None, lower=None, upper=None, relation="exactly", unit="people"),
        grantor=Grantor(name=None),
        date=ClaimDate(start=None, end=None),
        scope="event",
        status="granted",
        source=Source(name=None),
        evidence=Evidence(**quote, spans={"count": (start, end)}),
        confidence=1.0,
    )
    return corrected(bare, form, text)


def _identity(article: str, text: str, start: int, end: int) -> str:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    named = f"added\x1f{article}\x1f{digest}\x1f{start}\x1f{end}"
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:16]
