"""Tasks fit their labelling interface, read by Label Studio's own parser, and come back as gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from label_studio_tools.core.label_config import parse_config

from extractor.evaluate import evaluate
from extractor.export.gold import gold_article, write_gold
from extractor.export.label_studio import CHOICES, interface, write_label_studio
from extractor.export.label_studio_gold import AnnotationError, from_label_studio, is_label_studio
from extractor.export.material import Material, TextMissingError
from schemas.gold import GoldArticle
from schemas.jsonl import read_gold

TYPES = {"Labels": "labels", "Choices": "choices", "TextArea": "textarea"}


@pytest.fixture
def tasks(material: Material, out: Path) -> list[dict[str, Any]]:
    assert write_label_studio(material, out) == []
    made: list[dict[str, Any]] = json.loads(out.read_text(encoding="utf-8"))
    return made


def annotated(tasks: list[dict[str, Any]], out: Path, **changes: Any) -> Path:
    """The file that Label Studio exports when somebody has submitted the predictions as they are."""
    done = [
        {"id": number, "data": task["data"],
         "annotations": [{"id": 1, "was_cancelled": False, "updated_at": "2026-05-04T10:00:00Z",
                          "result": task["predictions"][0]["result"], **changes}]}
        for number, task in enumerate(tasks, start=1)
    ]  # fmt: skip
    out.write_text(json.dumps(done), encoding="utf-8")
    return out


def gold(material: Material) -> list[GoldArticle]:
    groups = material.groups()
    return [gold_article(records, article)[0] for records, article in groups if article is not None]


def by_place(articles: list[GoldArticle]) -> list[GoldArticle]:
    return [
        one.model_copy(update={"claims": tuple(sorted(one.claims, key=lambda claim: claim.count.start))})
        for one in articles
    ]


def test_every_result_fits_the_interface(tasks: list[dict[str, Any]], out: Path) -> None:
    parsed = parse_config(out.with_name("claims.interface.xml").read_text(encoding="utf-8"))
    assert set(CHOICES) | {"slot", "grantor_name", "value"} <= set(parsed)
    for task in tasks:
        for result in task["predictions"][0]["result"]:
            if result["type"] == "relation":
                continue
            control = parsed[result["from_name"]]
            assert (TYPES[control["type"]], control["to_name"]) == (result["type"], [result["to_name"]])
            assert [one["value"] for one in control["inputs"]] == ["text"]
            chosen = result["value"].get("labels") or result["value"].get("choices") or []
            assert set(chosen) <= set(control["labels"])


def test_regions_carry_the_words_that_they_mark(tasks: list[dict[str, Any]]) -> None:
    for task in tasks:
        regions = [one for one in task["predictions"][0]["result"] if one["type"] == "labels"]
        assert len({one["id"] for one in regions}) == len(regions) > 0
        for region in regions:
            value = region["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]


def test_relations_join_regions_that_are_there(tasks: list[dict[str, Any]]) -> None:
    for task in tasks:
        results = task["predictions"][0]["result"]
        regions = {one["id"] for one in results if one["type"] == "labels"}
        joined = [one for one in results if one["type"] == "relation"]
        assert {end for one in joined for end in (one["from_id"], one["to_id"])} <= regions


def test_the_round_trip_gives_the_records_as_gold(
    tasks: list[dict[str, Any]], material: Material, out: Path
) -> None:
    found, lost = from_label_studio(annotated(tasks, out))
    assert lost == []
    assert by_place(found) == by_place(gold(material))
    scored = evaluate(found, material.records)
    assert scored.detection.f1 == scored.strict.f1 == 1


def test_gold_of_records_is_read_back(material: Material, out: Path) -> None:
    assert write_gold(material, out) == []
    assert read_gold(out) == gold(material)


def changed(tasks: list[dict[str, Any]], name: str, answer: list[str] | None) -> list[dict[str, Any]]:
    """The tasks with the answers to one question given anew, or taken away."""
    made = json.loads(json.dumps(tasks[:1]))
    prediction = made[0]["predictions"][0]
    for one in prediction["result"]:
        if one.get("from_name") == name and answer is not None:
            one["value"]["choices" if name in CHOICES else "text"] = answer
    if answer is None:
        prediction["result"] = [one for one in prediction["result"] if one.get("from_name") != name]
    return list(made)


def test_a_correction_is_in_the_gold(tasks: list[dict[str, Any]], out: Path) -> None:
    (article,), _ = from_label_studio(annotated(changed(tasks, "claim_action", ["amnesty"]), out))
    assert {claim.action for claim in article.claims} == {"amnesty"}
    (article,), _ = from_label_studio(annotated(changed(tasks, "grantor_name", None), out))
    assert {claim.grantor for claim in article.claims} == {None}


@pytest.mark.parametrize(
    ("name", "answer", "message"),
    [
        ("scope", None, "no scope; choose one in Label Studio"),
        ("claim_action", ["parole"], "mend it in Label Studio"),
        ("value", ["many"], "mend it in Label Studio"),
        ("date_start", ["May 4"], "not a calendar day"),
    ],
)
def test_what_is_no_claim_yet_is_said_with_its_place(
    name: str, answer: list[str] | None, message: str, tasks: list[dict[str, Any]], out: Path
) -> None:
    with pytest.raises(AnnotationError, match=f"task 1, .* at .*{message}"):
        from_label_studio(annotated(changed(tasks, name, answer), out))


def test_a_task_that_nobody_annotated_is_left_out_and_named(tasks: list[dict[str, Any]], out: Path) -> None:
    articles, lost = from_label_studio(annotated(tasks[:1], out, was_cancelled=True))
    assert (articles, len(lost)) == ([], 1)
    assert "task 1: nobody has annotated it" in lost[0]


def test_the_ground_truth_outranks_a_later_annotation(tasks: list[dict[str, Any]], out: Path) -> None:
    made = json.loads(annotated(tasks[:1], out, ground_truth=True).read_text())
    made[0]["annotations"].append({"id": 2, "updated_at": "2026-06-01T00:00:00Z", "result": []})
    out.write_text(json.dumps(made))
    (article,), _ = from_label_studio(out)
    assert len(article.claims) > 0


def test_utf16_offsets_of_older_versions_are_understood(material: Material, out: Path) -> None:
    name = next(key for key, article in material.articles.items() if "\U0001f600" in article.text)
    alone = Material([one for one in material.records if one.article.id == name], material.articles)
    write_label_studio(alone, out)
    (task,) = json.loads(out.read_text(encoding="utf-8"))
    text = task["data"]["text"]
    moved = text.replace("\U0001f600", "") + "\U0001f600 pardon 12"
    task["data"]["text"] = moved
    start = moved.rindex("12")
    region = {"start": start + 1, "end": start + 3, "text": "12", "labels": ["count"]}
    task["predictions"][0]["result"] = [
        {"id": "r", "from_name": "slot", "to_name": "text", "type": "labels", "value": region},
        *({"id": "r", "from_name": q, "to_name": "text", "type": "choices", "value": {"choices": [c[0]]}}
          for q, c in CHOICES.items()),
        {"id": "r", "from_name": "value", "to_name": "text", "type": "textarea", "value": {"text": ["12"]}},
    ]  # fmt: skip
    (article,), _ = from_label_studio(annotated([task], out))
    assert [claim.count.start for claim in article.claims] == [start]


def test_a_region_that_is_not_in_the_text_is_refused(tasks: list[dict[str, Any]], out: Path) -> None:
    made = json.loads(json.dumps(tasks[:1]))
    made[0]["data"]["text"] = "Another text."
    with pytest.raises(AnnotationError, match=r"is not at .* of its text"):
        from_label_studio(annotated(made, out))


@pytest.mark.parametrize("content", ["[1]", "[{}]", "[", '[{"data": {}}]'])
def test_a_file_that_is_no_export_is_refused(content: str, out: Path) -> None:
    out.write_text(content, encoding="utf-8")
    assert is_label_studio(out)
    with pytest.raises(AnnotationError, match="export as JSON"):
        from_label_studio(out)


@pytest.mark.parametrize("write", [write_label_studio, write_gold])
def test_articles_that_are_not_there_are_named(write: Any, material: Material, out: Path) -> None:
    with pytest.raises(TextMissingError, match="its text was not found; use --articles"):
        write(Material(material.records), out)
    some = dict(list(material.articles.items())[1:])
    lost = write(Material(material.records, some), out)
    assert len(lost) == 1
    assert "left out" in lost[0]


def test_the_interface_asks_for_everything_that_gold_holds() -> None:
    for name in (
        *CHOICES,
        "value",
        "lower",
        "upper",
        "grantor_name",
        "date_start",
        "date_end",
        "source_name",
    ):
        assert f'name="{name}"' in interface()
