"""START HERE: the formats of ``clemency export``, and what writes each."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from extractor.export.material import Material

Writer = Callable[[Material, Path], list[str]]

#: Where each format is written. Its function takes the material and the file's path and returns what was
#: lost, a line each.
WRITERS = {
    "csv": "tables.write_csv",
    "parquet": "tables.write_parquet",
    "duckdb": "tables.write_duckdb",
    "xlsx": "xlsx.write_xlsx",
    "schema.org": "schema_org.write_schema_org",
    "web-annotation": "web_annotation.write_web_annotations",
    "label-studio": "label_studio.write_label_studio",
    "prodigy": "prodigy.write_prodigy",
    "inception": "cas.write_cas",
    "gold": "gold.write_gold",
}
#: Formats that hold a row or a sentence a claim, and so need no article.
WITHOUT_ARTICLES = ("csv", "parquet", "duckdb", "xlsx", "prodigy")


def writer(name: str) -> Writer:
    """Return what writes a format: a function of the material and a path, which returns what was lost.

    Raises KeyError for a format that is not in WRITERS. Its library is loaded here.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     lost = writer("csv")(Material(records=[]), Path(folder) / "claims.csv")
    ...     heading = (Path(folder) / "claims.csv").read_text()
    >>> lost, heading[:22]
    ([], 'id,article_id,article_')
    """
    module, _, function = WRITERS[name].partition(".")
    found: Writer = getattr(import_module(f"extractor.export.{module}"), function)
    return found
