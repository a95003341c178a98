"""Files -> raw articles: each kind of file with its reader, archives member by member."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BufferedReader
from typing import BinaryIO

from corpus.archive import Member, tar_members, zip_members
from corpus.beside import Listings, sidecar_of
from corpus.columnar import read_columnar
from corpus.decode import check_signature, decode
from corpus.delimited import read_delimited
from corpus.files import too_large
from corpus.folders import Found, printable
from corpus.jsonl import read_json, read_objects
from corpus.kinds import CONVERT, READ, Kind, kind_of, may_be_article, not_read
from corpus.markdown import read_markdown
from corpus.metadata import Metadata, named
from corpus.packed import buffered, seekable, unpacked
from corpus.problem import InputProblem, Unreadable, empty, unreadable
from corpus.raw import Holder, Raw
from corpus.reading import Reading
from corpus.sniff import LOOK, form_by_beginning, packing_of
from corpus.warc import read_warc

log = logging.getLogger(__name__)
STDIN = "-"
NOTHING = Metadata()
SINGLE = ("text", "markdown", "page")
PART = 1 << 18  # bytes
LINED = ("jsonl", "json", "csv", "tsv")


@dataclass
class Reader:
    """Opens what was found and cuts it into raw articles."""

    reading: Reading
    listings: Listings = field(default_factory=Listings)
    names: set[str] = field(default_factory=set)  # ids given to files

    def read_stdin(self) -> Iterator[Raw | InputProblem]:
        """Yield what standard input holds, of the kind that was given or else as its beginning tells."""
        stream = buffered(sys.stdin.buffer)
        given = kind_of(f"stdin.{self.reading.stdin.lstrip('.')}") if self.reading.stdin else None
        try:
            packing = given.packing if given else packing_of(stream.peek(LOOK))
            source = unpacked(stream, packing)
            form = given.form if given else form_by_beginning(source.peek(LOOK)[:LOOK])
            log.info("standard input is read as %s", form)
            kind = Kind(form, packing, "stdin")
            if form in SINGLE:
                yield self._raw(_all_of(source, self.reading.max_bytes), kind, "stdin", STDIN)
            else:
                yield from self._many(source, kind, STDIN, "stdin")
        except Unreadable as problem:
            yield problem.at(STDIN)
        except OSError as error:
            yield unreadable(error).at(STDIN)

    def read_found(self, found: Found) -> Iterator[Raw | InputProblem]:
        """Yield what a file holds, or what is wrong with it."""
        try:
            with found.open() as stream:
                # FastWARC unpacks gzip itself, record by record.
                native = found.kind.form == "warc" and found.kind.packing == "gzip"
                source = unpacked(stream, None if native else found.kind.packing)
                if found.kind.form in SINGLE:
                    yield self._single(found, source)
                else:
                    stem = printable(found.kind.stem.rpartition("/")[2])
                    yield from self._many(source, found.kind, found.location, stem)
        except Unreadable as problem:
            yield problem.at(found.location)
        except OSError as error:
            yield unreadable(error).at(found.location)

    def _single(self, found: Found, stream: BinaryIO) -> Raw:
        data = _all_of(stream, self.reading.max_bytes)
        beside = sidecar_of(found).over(self.listings.about(found))
        own_file = found.folder.is_local and found.kind.form == "text" and found.kind.packing is None
        raw = self._raw(data, found.kind, printable(found.kind.stem), found.location, beside)
        return replace(raw, own_file=own_file)

    def _raw(self, data: bytes, kind: Kind, name: str, location: str, beside: Metadata = NOTHING) -> Raw:
        if name in self.names:
            full = kind_of(location)
            name = full.stem if full else location
        self.names.add(name)
        given, in_name = self.reading.given, named(location)
        if kind.form == "text":
            return Raw(data, "text", name, location, stated=given.over(beside), otherwise=in_name)
        # A page and a front matter state things themselves, which come before the command line.
        otherwise = given.over(in_name)
        if kind.form == "page":
            return Raw(data, "page", name, location, stated=beside, otherwise=otherwise)
        decoded = decode(data)
        text, own, note = read_markdown(decoded.text, self.reading.fields)
        notes = tuple(said for said in (decoded.note, note) if said)
        stated = beside.over(own)
        return Raw(text.encode(), "string", name, location, stated=stated, otherwise=otherwise, notes=notes)

    def _many(
        self, stream: BufferedReader, kind: Kind, location: str, stem: str
    ) -> Iterator[Raw | InputProblem]:
        """Yield what a file holds that holds more than one article; errors of it as a whole are raised."""
        holder = Holder(location, stem, self.reading.given, self.reading.fields, self.reading.max_bytes)
        form = kind.form
        if form in LINED:
            check_signature(stream.peek(16))
        if form == "jsonl":
            yield from _not_nothing(read_objects(stream, holder))
        elif form == "json":
            yield from read_json(stream, holder)
        elif form in ("csv", "tsv"):
            yield from _not_nothing(read_delimited(stream, holder, tabs=form == "tsv"))
        elif form in ("parquet", "arrow"):
            yield from _not_nothing(read_columnar(stream, holder, parquet=form == "parquet"))
        elif form == "warc":
            yield from read_warc(stream, holder)
        else:
            nothing = Unreadable(f"no {READ} in this archive", "look what it holds")
            yield from _not_nothing(self._archive(stream, kind, location, stem), nothing)

    def _archive(
        self, stream: BinaryIO, kind: Kind, location: str, stem: str
    ) -> Iterator[Raw | InputProblem]:
        members = (
            zip_members(seekable(stream), location) if kind.form == "zip" else tar_members(stream, location)
        )
        for member in members:
            if isinstance(member, InputProblem):
                yield member
                continue
            place = f"{location}!{printable(member.name)}"
            try:
                yield from self._member(member, place, stem)
            except Unreadable as problem:
                yield problem.at(place)

    def _member(self, member: Member, place: str, stem: str) -> Iterator[Raw | InputProblem]:
        name = printable(member.name)
        if any(part.startswith((".", "__MACOSX")) and part.strip(".") for part in name.split("/")):
            return
        kind = kind_of(name)
        if not may_be_article(name):
            return
        if kind is None:
            raise Unreadable(not_read(name), CONVERT)
        if kind.form in ("zip", "tar"):
            raise Unreadable("an archive in an archive", "unpack the outer one")
        source = unpacked(member.stream, kind.packing)
        if kind.form in SINGLE:
            data = _all_of(source, self.reading.max_bytes)
            yield self._raw(data, kind, f"{stem}/{kind.stem}", place)
        else:
            yield from self._many(source, kind, place, f"{stem}/{kind.stem}")


def _all_of(stream: BinaryIO, limit: int) -> bytes:
    """Return all bytes of a stream; Unreadable if there are more than ``limit`` or none."""
    parts, size = [], 0
    # In parts, because a buffered stream sets aside at once as much as it is asked for.
    while size <= limit and (part := stream.read(min(PART, limit + 1 - size))):
        parts.append(part)
        size += len(part)
    if size > limit:
        raise too_large(limit)
    data = b"".join(parts)
    if not data.strip():
        raise empty()
    return data


def _not_nothing(
    items: Iterator[Raw | InputProblem], otherwise: Unreadable | None = None
) -> Iterator[Raw | InputProblem]:
    """Pass the items on; Unreadable if there are none, for then something is wrong with the file."""
    item = None
    for item in items:
        yield item
    if item is None:
        raise otherwise or empty()
