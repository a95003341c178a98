"""Annotations as the W3C's Web Annotation Data Model has them, found again in the text by their selectors."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from extractor.export.material import Material
from extractor.export.web_annotation import CONTEXT, write_web_annotations
from schemas.record import ClaimRecord

OA, AS, DC = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://purl.org/dc/"
# The terms of the W3C's Web Annotation Vocabulary that we use; any other is dropped, which is seen.
LINKS = {
    "body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector",
    "state": "hasState", "cached": "cachedSource",
}  # fmt: skip
WORDS = (
    "Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "TimeState",
    "describing", "classifying", "tagging", "start", "end", "exact", "prefix", "suffix",
)  # fmt: skip
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": {"@id": "@type", "@type": "@id"},
    **{term: {"@id": OA + name, "@type": "@id"} for term, name in LINKS.items()},
    **{term: OA + term for term in WORDS},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "generator": {"@id": f"{AS}generator", "@type": "@id"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "first": {"@id": f"{AS}first", "@type": "@id"},
    "Software": f"{AS}Application",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "format": f"{DC}elements/1.1/format",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
}


def written(material: Material, out: Path) -> tuple[dict[str, Any], list[str]]:
    lost = write_web_annotations(material, out)
    return json.loads(out.read_text(encoding="utf-8")), lost


def annotations(collection: dict[str, Any], motivation: str) -> Iterator[dict[str, Any]]:
    return (one for one in collection["first"]["items"] if one["motivation"] == motivation)


def test_a_json_ld_processor_understands_every_term(material: Material, out: Path) -> None:
    collection, _ = written(material, out)
    dropped: list[str | None] = []

    def load(url: str, options: object) -> dict[str, Any]:
        assert url == CONTEXT
        return {
            "contentType": "application/ld+json",
            "documentUrl": url,
            "contextUrl": None,
            "document": {"@context": TERMS},
        }

    (node,) = jsonld.expand(collection, {"documentLoader": load}, on_property_dropped=dropped.append)
    assert dropped == []
    (page,) = node[f"{AS}first"]
    items = page[f"{AS}items"][0]["@list"]
    assert len(items) == collection["total"]
    assert {kind for item in items for kind in item["@type"]} == {f"{OA}Annotation"}
    assert all(":" in item["@id"] and item[f"{OA}hasTarget"] for item in items)


def test_names_are_given_once(material: Material, out: Path) -> None:
    items = written(material, out)[0]["first"]["items"]
    assert len({item["id"] for item in items}) == len(items)


def test_both_selectors_find_the_very_characters(material: Material, out: Path) -> None:
    collection, lost = written(material, out)
    assert lost == []
    texts = {article.text for article in material.articles.values()}
    by_hash = {f"ni:///sha-256;{digest(text)}": text for text in texts}
    for item in collection["first"]["items"]:
        target = item["target"]
        text = by_hash[target["state"]["cached"]]
        place, quote = target["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"] != ""
        before = place["start"] - len(quote["prefix"])
        assert text.startswith(quote["prefix"] + quote["exact"] + quote["suffix"], before)


def digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def test_a_claim_comes_back_from_its_body(material: Material, out: Path) -> None:
    collection, _ = written(material, out)
    bodies = [body for item in annotations(collection, "describing") for body in item["body"]]
    read = [
        ClaimRecord.model_validate_json(body["value"])
        for body in bodies
        if body["format"] == "application/json"
    ]
    assert read == list(material.records)


def test_every_slot_has_its_annotation(material: Material, out: Path) -> None:
    collection, _ = written(material, out)
    slots = [slot for record in material.records for slot in record.evidence.spans]
    assert [item["body"][0]["value"] for item in annotations(collection, "tagging")] == slots


def test_positions_count_code_points(material: Material, out: Path) -> None:
    name = next(key for key, article in material.articles.items() if "\U0001f468" in article.text)
    alone = replace(material, records=[one for one in material.records if one.article.id == name])
    (item,) = annotations(written(alone, out)[0], "describing")
    assert item["target"]["selector"][0]["end"] == len(material.articles[name].text)


def test_a_source_is_an_address_or_a_hash_and_never_code(material: Material, out: Path) -> None:
    items = written(material, out)[0]["first"]["items"]
    kinds = {item["target"]["source"].partition(":")[0] for item in items}
    assert kinds == {"https", "ni"}


@pytest.mark.parametrize("other", [None, "another text"])
def test_without_its_text_a_claim_keeps_its_quote(other: str | None, material: Material, out: Path) -> None:
    record = next(iter(material.records))
    article = material.articles[record.article.id]
    found = {article.id: article.model_copy(update={"text": other})} if other else {}
    collection, (line,) = written(Material([record], found), out)
    assert "its text was not found" in line
    (item,) = annotations(collection, "describing")
    assert item["target"]["selector"][1] == {"type": "TextQuoteSelector", "exact": record.evidence.quote}
    assert "state" not in item["target"]
