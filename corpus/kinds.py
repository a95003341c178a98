"""Which kinds of file are read, told by their names: ``x.jsonl.gz`` is JSON lines, packed with gzip."""

from __future__ import annotations

from typing import Literal, NamedTuple

Form = Literal[
    "text", "markdown", "page", "jsonl", "json", "csv", "tsv", "parquet", "arrow", "warc", "zip", "tar"
]
Packing = Literal["gzip", "bzip2", "xz", "zstd"]

FORMS: dict[str, Form] = {
    ".txt": "text", ".text": "text", "": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".html": "page", ".htm": "page", ".xhtml": "page", ".xht": "page",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json",
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv",
    ".parquet": "parquet", ".arrow": "arrow", ".feather": "arrow", ".ipc": "arrow", ".arrows": "arrow",
    ".warc": "warc", ".zip": "zip", ".tar": "tar",
}  # fmt: skip
PACKINGS: dict[str, Packing] = {".gz": "gzip", ".bz2": "bzip2", ".xz": "xz", ".zst": "zstd"}
_SHORT = {".tgz": ".tar.gz", ".tbz2": ".tar.bz2", ".tbz": ".tar.bz2", ".txz": ".tar.xz", ".tzst": ".tar.zst"}
# Kinds that hold articles elsewhere but are not read here: they are named, not passed over in silence.
LOOKS_LIKE_AN_ARTICLE = frozenset(
    (".xml", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".eml", ".mht", ".epub", ".xls", ".xlsx", ".7z", ".rar")
)
CONVERT = "convert it to .txt, .html, .csv or .jsonl"
READ = ".txt, .md, .html, .jsonl, .json, .csv, .tsv, .parquet, .arrow, .warc, .zip or .tar file"


class Kind(NamedTuple):
    """What a file holds, how it is packed if it is, and its name without the endings that say so."""

    form: Form
    packing: Packing | None
    stem: str


def suffix_of(name: str) -> str:
    """Return the last ending of a name in lower case, with its dot; "" for none and for ``.name``.

    >>> suffix_of("a.b/x.TXT"), suffix_of(".txt"), suffix_of("v1. A note")
    ('.txt', '', '')
    """
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    return f".{ending.lower()}" if dot and stem.strip(".") and " " not in ending else ""


def kind_of(name: str) -> Kind | None:
    """Return the kind of a file by its name or path with ``/``, None for one that is not read.

    >>> kind_of("a/x.jsonl.gz"), kind_of("x.tgz"), kind_of("x.gz")
    (Kind(form='jsonl', packing='gzip', stem='a/x'), Kind(form='tar', packing='gzip', stem='x'), \
Kind(form='text', packing='gzip', stem='x'))
    >>> kind_of("x.pdf"), kind_of("x.txt.gz.gz")
    (None, None)
    """
    ending = suffix_of(name)
    if ending in _SHORT:
        name = name[: -len(ending)] + _SHORT[ending]
        ending = suffix_of(name)
    packing = PACKINGS.get(ending)
    if packing:
        name = name[: -len(ending)]
        ending = suffix_of(name)
    form = FORMS.get(ending)
    return Kind(form, packing, name[: len(name) - len(ending)]) if form else None


def may_be_article(name: str) -> bool:
    """Whether a file met in a folder or an archive is an article, or looks like one that can't be read.

    What has no ending is read only when it is named itself.
    """
    ending = suffix_of(name)
    if ending in LOOKS_LIKE_AN_ARTICLE or ending in _SHORT:
        return True
    if ending in PACKINGS:
        inner = suffix_of(name[: -len(ending)])
        return inner in PACKINGS or may_be_article(name[: -len(ending)])
    return ending != "" and ending in FORMS


def not_read(name: str) -> str:
    """Return why a file that may be an article is not read."""
    ending = suffix_of(name)
    if ending in PACKINGS:
        return f"files packed like {name.rpartition('/')[2][-40:]} are not read"
    return f"{ending} files are not read"
