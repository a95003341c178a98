"""Claims as linked data: every term is one of schema.org's, on a type that has it, with a fitting value."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from schema_org.registry import PROPERTY_BY_SCHEMA, ancestry

from extractor.export.material import Material, Reviewing, name_of
from extractor.export.schema_org import claim, write_schema_org
from schemas.judgement import Judgement
from schemas.record import Grantor, Source

BASE = "https://schema.org/"
LITERALS = {str: {"Text", "Date", "DateTime", "URL"}, int: {"Number", "Integer"}, float: {"Number"}}
RATINGS: Reviewing = Reviewing(
    {"claim_wrong": "False", "claim_right": "Correct"}, "https://checks.example/{id}", "Check Desk"
)


def problems(node: Any) -> list[str]:
    """What schema.org (30.1) has to say against an expanded JSON-LD node and all below it."""
    types = [kind.removeprefix(BASE) for kind in node.get("@type", [])]
    lines = {kind for one in types for kind in (one, *ancestry(one))}
    found = [] if types else [f"no type: {node}"]
    for key, values in node.items():
        if key.startswith("@"):
            continue
        term = PROPERTY_BY_SCHEMA.get(key.removeprefix(BASE))
        if term is None or not lines & set(term.domains):
            found.append(f"{key} on {types}")
            continue
        for value in values:
            if "@value" in value:
                fits = bool(LITERALS[type(value["@value"])] & set(term.ranges))
            elif set(value) == {"@id"}:
                fits = "URL" in term.ranges
            else:
                found += problems(value)
                below = [kind.removeprefix(BASE) for kind in value["@type"]]
                fits = bool({kind for one in below for kind in (one, *ancestry(one))} & set(term.ranges))
            if not fits:
                found.append(f"{key}: {str(value)[:80]}")
    return found


def written(material: Material, out: Path) -> tuple[list[dict[str, Any]], list[str]]:
    lost = write_schema_org(material, out)
    return json.loads(out.read_text(encoding="utf-8"))["@graph"], lost


def expanded(out: Path) -> list[Any]:
    """The file as a JSON-LD processor reads it; it may neither fetch anything nor pass anything over."""
    dropped: list[str | None] = []

    def refuse(url: str, options: object) -> None:
        raise AssertionError(url)

    document = json.loads(out.read_text(encoding="utf-8"))
    nodes = jsonld.expand(document, {"documentLoader": refuse}, on_property_dropped=dropped.append)
    assert dropped == []
    return list(nodes)


def judgement(decision: Any, claim: str, when: str = "2026-05-04T10:00:00") -> Judgement:
    return Judgement(decision=decision, claims=(claim,), by="Ada Editor", when=when, note="Seen the list.")


def test_every_claim_is_valid_linked_data(material: Material, out: Path) -> None:
    graph, lost = written(material, out)
    assert [node["identifier"] for node in graph] == [record.id for record in material.records]
    assert [line for node in expanded(out) for line in problems(node)] == []
    assert lost == []


def test_the_validator_sees_what_is_wrong() -> None:
    (node,) = jsonld.expand(
        {"@context": {"@vocab": BASE}, "@type": "Claim", "claimReviewed": "x", "author": "Ada", "frob": 1}
    )
    assert problems(node) == [
        f"{BASE}author: {{'@value': 'Ada'}}", f"{BASE}claimReviewed on ['Claim']", f"{BASE}frob on ['Claim']"
    ]  # fmt: skip


def test_a_claim_tells_who_made_it_where_and_what(material: Material) -> None:
    record = next(one for one in material.records if one.source.name and one.count.value)
    record = record.model_copy(
        update={
            "source": Source(name="White House", kind="organisation"),
            "grantor": Grantor(name="Joe Biden", wikidata="Q6279"),
        }
    )
    node = claim(record, material.articles[record.article.id])
    assert node["text"] == record.evidence.quote
    assert node["author"] == {"@type": "Organization", "name": "White House"}
    assert node["appearance"]["url"] == f"https://paper.example/{record.article.id}"
    assert node["about"]["value"] == record.count.value
    assert node["about"]["observationAbout"]["sameAs"] == "https://www.wikidata.org/entity/Q6279"
    more = {one["name"]: one["value"] for one in node["about"]["additionalProperty"]}
    assert (more["action"], more["status"]) == (record.action, record.status)


def test_an_address_that_runs_code_is_left_out(material: Material, out: Path) -> None:
    graph, _ = written(material, out)
    assert "javascript:" not in out.read_text(encoding="utf-8")
    assert sum("url" in node["appearance"] for node in graph) == len(graph) - 5


def test_no_text_ends_the_script_element_of_a_page(material: Material, out: Path) -> None:
    graph, _ = written(material, out)
    assert any("<script>" in node["text"] for node in graph)
    assert "<" not in out.read_text(encoding="utf-8")


def test_without_a_judgement_nothing_is_a_review(material: Material, out: Path) -> None:
    graph, _ = written(replace(material, reviewing=RATINGS), out)
    assert {node["@type"] for node in graph} == {"Claim"}


def test_a_judgement_without_words_for_it_is_no_review(material: Material, out: Path) -> None:
    first = next(iter(material.records)).id
    given = replace(material, judgements={first: judgement("claim_right", first)})
    graph, (line,) = written(given, out)
    assert {node["@type"] for node in graph} == {"Claim"}
    assert "1 judgements are not written as reviews" in line


def test_a_judgement_with_words_for_it_is_a_review(material: Material, out: Path) -> None:
    first = next(iter(material.records))
    decided = {first.id: judgement("claim_wrong", first.id), "gone": judgement("claim_wrong", "gone")}
    graph, (line,) = written(replace(material, judgements=decided, reviewing=RATINGS), out)
    assert "1 judgements are not written" in line
    assert [line for node in expanded(out) for line in problems(node)] == []
    (review,) = [node for node in graph if node["@type"] == "ClaimReview"]
    assert review["url"] == f"https://checks.example/{first.id}"
    assert review["claimReviewed"] == (
        f"{first.count.text} people, pardon, granted, event, {first.grantor.name}, {first.date.start}"
    )
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "False"}
    assert review["author"] == {"@type": "Organization", "name": "Check Desk"}
    assert (review["datePublished"], review["reviewBody"]) == ("2026-05-04", "Seen the list.")
    assert review["itemReviewed"]["@id"] == name_of(first.id)


@pytest.mark.parametrize("kind", ["document", "anonymous"])
def test_a_source_that_is_nobody_is_no_author(kind: Any, material: Material) -> None:
    record = next(iter(material.records))
    record = record.model_copy(update={"source": Source(name="report", kind=kind)})
    assert "author" not in claim(record)
