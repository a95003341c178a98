"""What one gets by gluing libraries together: the baseline that our own extraction is compared with.

spaCy names the people, quantulum3 reads the numbers, dateparser the dates, and a regular expression the kind
of clemency; whatever stands in one sentence belongs together.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateparser.search import search_dates
from quantulum3 import parser as quantities
from spacy.language import Language

ACTIONS = {
    "pardon": "pardon", "commut": "commutation", "clemenc": "clemency", "amnest": "amnesty",
    "repriev": "reprieve", "remission": "remission",
}  # fmt: skip
ACTION = re.compile("|".join(ACTIONS), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GlueClaim:
    """A number in a sentence that names clemency, with the first person and the first date there."""

    start: int
    end: int
    value: float
    action: str
    grantor: str | None
    date: dt.date | None


def extract(text: str, published: str | None, model: Language) -> Iterator[GlueClaim]:
    """Yield a claim for each bare number of each sentence that names clemency."""
    base = {"RELATIVE_BASE": dt.datetime.fromisoformat(published)} if published else {}
    for sentence in model(text).sents:
        action = ACTION.search(sentence.text)
        if action is None:
            continue
        people = [entity.text for entity in sentence.ents if entity.label_ == "PERSON"]
        dates = search_dates(sentence.text, languages=["en"], settings=base) or []
        for quantity in quantities.parse(sentence.text):
            if quantity.unit.name == "dimensionless":
                start, end = (sentence.start_char + offset for offset in quantity.span)
                yield GlueClaim(
                    start, end, quantity.value, ACTIONS[action.group().lower()],
                    people[0] if people else None, dates[0][1].date() if dates else None,
                )  # fmt: skip
