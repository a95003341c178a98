"""The archive for INCEpTION, read back with cassis."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from cassis import Cas, load_cas_from_json, load_cas_from_xmi, load_typesystem

from extractor.export.cas import CLAIM, DOCUMENT, FEATURES, LINK, SLOT, type_system, write_cas
from extractor.export.flat import row
from extractor.export.material import Material, TextMissingError


@pytest.fixture
def archive(material: Material, out: Path) -> zipfile.ZipFile:
    assert write_cas(material, out) == []
    return zipfile.ZipFile(out)


def documents(archive: zipfile.ZipFile) -> list[Cas]:
    names = [name for name in archive.namelist() if name.endswith(".json")]
    return [load_cas_from_json(archive.read(name).decode()) for name in names]


def test_the_archive_names_no_file_after_an_article(archive: zipfile.ZipFile) -> None:
    types, *articles = archive.namelist()
    assert types == "TypeSystem.xml"
    assert articles == [f"{number:06}.json" for number in range(1, len(articles) + 1)]


def test_claims_and_slots_come_back(archive: zipfile.ZipFile, material: Material) -> None:
    for cas, (records, article) in zip(documents(archive), material.groups(), strict=True):
        assert article is not None
        assert cas.sofa_string == article.text
        assert [one.documentId for one in cas.select(DOCUMENT)] == [article.id]
        claims = {one.id: one for one in cas.select(CLAIM)}
        assert set(claims) == {record.id for record in records}
        for record in records:
            claim, values = claims[record.id], row(record)
            assert (claim.begin, claim.end) == record.evidence.spans["count"]
            for column in FEATURES:
                wanted = values[column.name]
                given = getattr(claim, column.name)
                assert given == (wanted if isinstance(wanted, float | None) else str(wanted))
            linked = {one.role: one.target for one in claim.slots.elements}
            assert {role: (slot.begin, slot.end) for role, slot in linked.items()} == {
                name: span for name, span in record.evidence.spans.items() if name != "count"
            }
            assert [slot.slot for slot in linked.values()] == list(linked)
        places = [(one.slot, one.begin, one.end) for one in cas.select(SLOT)]
        assert len(set(places)) == len(places)


def test_inception_takes_the_types_for_layers() -> None:
    """Its rules (TypeSystemAnalysis): a span has primitive features, or links of a role and a target."""
    types = type_system()
    assert {feature.rangeType.name for feature in types.get_type(SLOT).features} == {"uima.cas.String"}
    *plain, slots = types.get_type(CLAIM).features
    assert {feature.rangeType.name for feature in plain} == {"uima.cas.String", "uima.cas.Float"}
    link = types.get_type(LINK)
    assert (slots.rangeType.name, slots.elementType) == ("uima.cas.FSArray", link)
    assert link.supertype.name == "uima.cas.TOP"
    assert [(one.name, one.rangeType.name) for one in link.features] == [
        ("role", "uima.cas.String"),
        ("target", SLOT),
    ]


def test_the_types_are_those_of_the_articles(archive: zipfile.ZipFile) -> None:
    types = load_typesystem(io.BytesIO(archive.read("TypeSystem.xml")))
    assert {types.get_type(name).name for name in (CLAIM, SLOT, DOCUMENT)} == {CLAIM, SLOT, DOCUMENT}
    assert not any(cas.typecheck() for cas in documents(archive))


def test_offsets_survive_java_which_counts_utf16(archive: zipfile.ZipFile) -> None:
    """XMI counts as Java does; cassis converts, so what was marked stays marked."""
    types = load_typesystem(io.BytesIO(archive.read("TypeSystem.xml")))
    cas = next(cas for cas in documents(archive) if "\U0001f600" in (cas.sofa_string or ""))
    again = load_cas_from_xmi(io.BytesIO((cas.to_xmi() or "").encode()), typesystem=types)
    assert [one.get_covered_text() for one in again.select(CLAIM)] == ["12"]


def test_articles_that_are_not_there_are_named(material: Material, out: Path) -> None:
    with pytest.raises(TextMissingError, match="use --articles"):
        write_cas(Material(material.records), out)
    assert not list(out.parent.iterdir())
    lost = write_cas(Material(material.records, dict(list(material.articles.items())[1:])), out)
    assert len(lost) == 1


def test_the_same_claims_give_the_same_bytes(material: Material, tmp_path: Path) -> None:
    write_cas(material, tmp_path / "a")
    write_cas(material, tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
