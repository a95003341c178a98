"""Claims as UIMA CAS for INCEpTION: a ZIP of the types and one CAS (JSON, with them) an article.

``clemency.Claim`` lies on the words of a count and has the record's fields as features. Its ``slots`` link it
to a ``clemency.Slot`` on the words of each other slot.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cassis import Cas, TypeSystem
from cassis.typesystem import (
    TYPE_NAME_ANNOTATION,
    TYPE_NAME_DOCUMENT_ANNOTATION,
    TYPE_NAME_FLOAT,
    TYPE_NAME_FS_ARRAY,
    TYPE_NAME_STRING,
    TYPE_NAME_TOP,
    FeatureStructure,
)

from extractor.export.flat import COLUMNS, Value, row
from extractor.export.material import Material, TextMissingError
from extractor.output import replacing_path
from schemas.article import Article
from schemas.judgement import Judgement
from schemas.record import ClaimRecord

CLAIM, SLOT, LINK = "clemency.Claim", "clemency.Slot", "clemency.ClaimSlotsLink"
DOCUMENT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"  # where INCEpTION keeps titles
FEATURES = tuple(column for column in COLUMNS if column.path.partition(".")[0] not in ("article", "evidence"))
_WHEN = (1980, 1, 1, 0, 0, 0)  # ZIP's first day: the archive of the same claims is the same


def write_cas(material: Material, path: Path) -> list[str]:
    """Write the archive and return a line for each article that is left out because its text was not found.

    Raises TextMissingError if that is every one.
    """
    types, lost, count = type_system(), [], 0
    with replacing_path(path.resolve()) as temporary:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
            _add(archive, "TypeSystem.xml", types.to_xml() or "")
            for records, article in material.groups():
                if article is None:
                    lost.append(f"{records[0].article.id}: left out, its text was not found; use --articles")
                    continue
                count += 1  # an article's id is no name for a file
                cas = to_cas(records, article, types, material.readings)
                _add(archive, f"{count:06}.json", cas.to_json() or "")
        if lost and not count:
            raise TextMissingError(lost[0])
    return lost


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    archive.writestr(zipfile.ZipInfo(name, _WHEN), text, zipfile.ZIP_DEFLATED)


def type_system() -> TypeSystem:
    """Return the types of claims and slots, made so that INCEpTION takes them for layers of its own.

    There a layer of spans may have primitive features and links with roles, and nothing else.
    """
    types = TypeSystem()
    slot = types.create_type(SLOT, TYPE_NAME_ANNOTATION, description="The words of a claim's slot")
    types.create_feature(slot, "slot", TYPE_NAME_STRING, description="action, grantor, date, source, …")
    link = types.create_type(LINK, TYPE_NAME_TOP)
    types.create_feature(link, "role", TYPE_NAME_STRING)
    types.create_feature(link, "target", slot)
    claim = types.create_type(
        CLAIM, TYPE_NAME_ANNOTATION, description="A numeric clemency claim, on its count"
    )
    for column in FEATURES:
        kind = TYPE_NAME_FLOAT if column.kind == "number" else TYPE_NAME_STRING
        types.create_feature(claim, column.name, kind, description=column.meaning)
    types.create_feature(claim, "slots", TYPE_NAME_FS_ARRAY, elementType=link)
    document = types.create_type(DOCUMENT, TYPE_NAME_DOCUMENT_ANNOTATION)
    for name in ("documentTitle", "documentId", "documentUri"):
        types.create_feature(document, name, TYPE_NAME_STRING)
    return types


def to_cas(
    records: Sequence[ClaimRecord],
    article: Article,
    types: TypeSystem,
    readings: Mapping[str, Judgement] = MappingProxyType({}),
) -> Cas:
    """Return an article and its claims as a CAS; words that are a slot of many claims are marked once."""
    cas = Cas(types)
    cas.sofa_string, cas.sofa_mime = article.text, "text/plain"
    document = types.get_type(DOCUMENT)(
        begin=0, end=len(article.text), language="en", documentTitle=article.title, documentId=article.id,
        documentUri=article.url,
    )  # fmt: skip
    cas.add(document)
    slot_type = types.get_type(SLOT)
    slots = {}
    for slot, (begin, end) in {one for record in records for one in _slots(record)}:
        slots[slot, (begin, end)] = slot_type(begin=begin, end=end, slot=slot)
    for key in sorted(slots):
        cas.add(slots[key])
    for record in records:
        cas.add(_claim(row(record, readings.get(record.id)), record, types, slots))
    return cas


def _slots(record: ClaimRecord) -> list[tuple[str, tuple[int, int]]]:
    return [one for one in record.evidence.spans.items() if one[0] != "count"]


def _claim(
    values: Mapping[str, Value],
    record: ClaimRecord,
    types: TypeSystem,
    slots: Mapping[Any, FeatureStructure],
) -> FeatureStructure:
    features = {
        column.name: value if isinstance(value := values[column.name], float | None) else str(value)
        for column in FEATURES
    }
    begin, end = record.evidence.spans["count"]
    link, array = types.get_type(LINK), types.get_type(TYPE_NAME_FS_ARRAY)
    links = [link(role=slot, target=slots[slot, span]) for slot, span in _slots(record)]
    return types.get_type(CLAIM)(begin=begin, end=end, slots=array(elements=links), **features)
