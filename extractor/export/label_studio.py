"""Claims as tasks for Label Studio, one an article, with what was extracted as a prediction to correct.

Regions are the words of slots. A region labelled ``count`` is a claim: its values (action, number,
grantor and so on) are asked for when it is selected, and arrows lead from it to its other slots. What was
corrected ``label_studio_gold`` reads. Offsets are code points, as Label Studio counts them since its pull
request 2420.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args
from xml.sax.saxutils import quoteattr

from extractor.export.material import Material, TextMissingError, reading_of
from extractor.output import replacing
from schemas.article import Article
from schemas.judgement import Judgement
from schemas.record import Action, ClaimRecord, Relation, Scope, Status, Unit

COUNT = "count"
SLOTS = (COUNT, "action", "grantor", "date", "source", "beneficiaries", "superlative")
# What is asked of a claim: one of a list, or words and numbers.
CHOICES: dict[str, tuple[str, ...]] = {
    "claim_action": get_args(Action),
    "relation": get_args(Relation),
    "unit": get_args(Unit),
    "scope": get_args(Scope),
    "status": get_args(Status),
}
TEXTS = ("value", "lower", "upper", "grantor_name", "date_start", "date_end", "source_name")

Result = dict[str, Any]


def write_label_studio(material: Material, path: Path) -> list[str]:
    """Write tasks, and beside them the labelling interface (``.interface.xml``) that the project needs.

    Returns a line for each article that is left out because its text was not found. Raises TextMissingError
    if that is every one.
    """
    tasks, lost = [], []
    for records, article in material.groups():
        if article is None:
            lost.append(f"{records[0].article.id}: left out, its text was not found; use --articles")
        else:
            tasks.append(task(records, article, material.readings))
    if lost and not tasks:
        raise TextMissingError(lost[0])
    with replacing(path) as stream:
        json.dump(tasks, stream, ensure_ascii=False, indent=1)
        stream.write("\n")
    with replacing(path.with_name(f"{path.stem}.interface.xml")) as stream:
        stream.write(interface())
    return lost


def interface() -> str:
    """Return the labelling interface of the tasks, to be pasted into the project's settings."""
    labels = "\n".join(f"    <Label value={quoteattr(slot)}/>" for slot in SLOTS)
    asked = "\n".join(_asked(name) for name in (*CHOICES, *TEXTS))
    return f"""<View>
  <Labels name="slot" toName="text">
{labels}
  </Labels>
  <Relations>
    <Relation value="has"/>
  </Relations>
  <Text name="text" value="$text"/>
  <View visibleWhen="region-selected" whenTagName="slot" whenLabelValue="{COUNT}">
{asked}
  </View>
</View>
"""


def _asked(name: str) -> str:
    head = f'    <Header value={quoteattr(name)} size="5"/>\n'
    if name in TEXTS:
        return f'{head}    <TextArea name="{name}" toName="text" perRegion="true" maxSubmissions="1"/>'
    choices = "".join(f"<Choice value={quoteattr(choice)}/>" for choice in CHOICES[name])
    return (
        f'{head}    <Choices name="{name}" toName="text" perRegion="true" choice="single">{choices}</Choices>'
    )


def task(
    records: Sequence[ClaimRecord], article: Article, readings: Mapping[str, Judgement] = MappingProxyType({})
) -> dict[str, Any]:
    """Return an article as a task; the prediction's score is the confidence of its most doubtful claim.

    A claim that a person has read says so in the notes of its region.
    """
    data = {"text": article.text, "article": article.id}
    data |= {name: value for name in ("title", "published", "publisher") if (value := getattr(article, name))}
    prediction = {
        "model_version": f"clemency-claims {records[0].version or ''}".strip(),
        "score": min(record.confidence for record in records),
        "result": list(_results(records, article.text, readings)),
    }
    return {"data": data, "predictions": [prediction]}


def _results(
    records: Sequence[ClaimRecord], text: str, readings: Mapping[str, Judgement]
) -> Iterator[Result]:
    seen: set[str] = set()
    for record in records:
        start, end = record.evidence.spans[COUNT]
        claim, place = f"c{start}-{end}", {"start": start, "end": end}
        region = _result(claim, "slot", "labels", place | {"text": text[start:end], "labels": [COUNT]})
        reading = reading_of(readings.get(record.id))
        yield region | ({"meta": {"text": [" by ".join(reading)]}} if reading else {})
        for name, value in _values(record).items():
            if value is not None:
                kind = "choices" if name in CHOICES else "textarea"
                key = "choices" if name in CHOICES else "text"
                yield _result(claim, name, kind, place | {key: [str(value)]})
        for slot, (begin, finish) in record.evidence.spans.items():
            if slot == COUNT or slot not in SLOTS:
                continue
            words = f"{slot}{begin}-{finish}"  # a grantor's words may belong to many claims
            if words not in seen:
                there = {"start": begin, "end": finish, "text": text[begin:finish], "labels": [slot]}
                yield _result(words, "slot", "labels", there)
                seen.add(words)
            yield {
                "type": "relation", "from_id": claim, "to_id": words, "direction": "right", "labels": ["has"]
            }  # fmt: skip


def _result(region: str, name: str, kind: str, value: dict[str, Any]) -> Result:
    return {"id": region, "from_name": name, "to_name": "text", "type": kind, "value": value}


def _values(record: ClaimRecord) -> dict[str, str | int | None]:
    count, date = record.count, record.date
    return {
        "claim_action": record.action, "relation": count.relation, "unit": count.unit, "scope": record.scope,
        "status": record.status, "value": count.value, "lower": count.lower, "upper": count.upper,
        "grantor_name": record.grantor.name, "date_start": date.start, "date_end": date.end,
        "source_name": record.source.name,
    }  # fmt: skip
