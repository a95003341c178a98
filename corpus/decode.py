"""Bytes -> text. Every character stays; a byte order mark belongs to the encoding and is not in the text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from corpus.problem import Unreadable

# Longest first: the UTF-32 mark begins with the UTF-16 one.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Beginnings of file formats that people rename to .txt, with what to do instead.
SIGNATURES = (
    (b"%PDF-", "a PDF, not text", "convert it first, for example with pdftotext"),
    (
        b"PK\x03\x04",
        "a ZIP archive or an office document, not text",
        "end its name in .zip, or save the document as plain text",
    ),
    (b"\x1f\x8b", "compressed with gzip", "let its name end in .gz"),
    (b"\xfd7zXZ\0", "compressed with xz", "let its name end in .xz"),
    (b"(\xb5/\xfd", "compressed with zstd", "let its name end in .zst"),
    (b"BZh91AY&SY", "compressed with bzip2", "let its name end in .bz2"),
    (b"PAR1", "a Parquet file, not text", "let its name end in .parquet"),
    (b"ARROW1", "an Arrow file, not text", "let its name end in .arrow"),
    (b"WARC/1.", "a WARC file, not an article", "let its name end in .warc"),
    (b"{\\rtf", "an RTF document, not text", "save it as plain text"),
)
# Legacy encodings that English news text comes in, and the usual ones of English pages from elsewhere.
# Without this list charset-normalizer takes windows-1252 for one of its Central European siblings.
CANDIDATES = ["cp1252", "mac_roman", "cp1251", "shift_jis", "gb18030", "euc_kr", "big5"]
# Ellipsis, curly quotes, dashes in windows-1252. Text whose only high bytes these are is that encoding; the
# detector takes a lone curly apostrophe for an accented letter.
PUNCTUATION_1252 = frozenset(b"\x85\x91\x92\x93\x94\x96\x97")
# What the labels of pages mean to browsers (encoding.spec.whatwg.org, names and labels), by Python's names.
# Others, and Python's own such as unicode_escape, are not taken from a page.
WEB = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252", "iso8859-9": "cp1254",
    "mac-roman": "mac_roman", "koi8-r": "koi8_r", "koi8-u": "koi8_u", "shift_jis": "cp932", "cp932": "cp932",
    "euc_jp": "euc_jp", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs",
    "euc_kr": "cp949", "cp949": "cp949", "cp874": "cp874", "iso8859-11": "cp874",
}  # fmt: skip
SAMPLE = 1 << 17  # bytes shown to the detector, whose time grows with them
UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and, if it was not plain UTF-8, a note of how it was read."""

    text: str
    note: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of a file; Unreadable for binary data and unknown encodings.

    ``declared`` is the encoding that a page or its server names. It decides where the bytes don't tell: a
    byte order mark comes before it, and so does UTF-8 without a fault, which other text never is by chance.
    """
    check_signature(data)
    decoded = (
        _by_mark(data)
        or _utf16_without_mark(data)
        or _whole_utf8(data)
        or _declared(data, declared)
        or _broken_utf8(data)
        or _detected(data)
    )
    if len(CONTROL.findall(decoded.text[:SAMPLE])) > len(decoded.text[:SAMPLE]) // 20:
        raise Unreadable("binary data, not text", "remove it, or convert it to text")
    return decoded


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise Unreadable(
                    f"it begins with the mark of {encoding} but breaks it at byte {error.start + len(mark)}",
                    "save it again as UTF-8",
                ) from None
            return Decoded(text, None if encoding == "utf-8" else f"decoded as {encoding}")
    return None


def check_signature(start: bytes) -> None:
    """Raise Unreadable if bytes begin like a file of another kind."""
    for signature, reason, remedy in SIGNATURES:
        if start.startswith(signature):
            raise Unreadable(reason, remedy)


def encoding_of(sample: bytes) -> str:
    """Return the encoding of a text by its beginning, which may end within a character.

    Errors as ``decode``.
    """
    check_signature(sample)
    for mark, encoding in MARKS:
        if sample.startswith(mark):
            return {"utf-8": "utf-8-sig"}.get(encoding, encoding.removesuffix("-le").removesuffix("-be"))
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return _detect(sample)
    utf16 = _utf16_without_mark(sample[: len(sample) // 2 * 2])
    return "utf-8" if utf16 is None else (utf16.note or "").removeprefix("decoded as ")


def _declared(data: bytes, label: str | None) -> Decoded | None:
    """By the label's encoding, if it is one of those of the web and the bytes keep to it."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")[:40]).name
    except (LookupError, ValueError, UnicodeError):
        return None
    encoding = WEB.get(name, name if name.startswith(("cp125", "iso8859-")) else None)
    if encoding is None:
        return None
    try:
        return Decoded(data.decode(encoding), f"decoded as {encoding}, as the page says")
    except UnicodeDecodeError:
        return None


def _whole_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes (a cut character): those bytes become U+FFFD."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if broken * 10 > len(UTF8_LETTER.findall(data)):
        return None
    return Decoded(text, f"decoded as utf-8 with {broken} broken characters replaced")


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """Mostly ASCII in UTF-16 has a zero in every second byte."""
    sample = data[:SAMPLE]
    if b"\0" not in sample:
        return None
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if zeros.count(0) > len(sample) * 0.4:
            try:
                return Decoded(data.decode(encoding), f"decoded as {encoding}")
            except UnicodeDecodeError:
                break
    return None


def _detected(data: bytes) -> Decoded:
    return _strictly(data, _detect(data[:SAMPLE]))


def _detect(sample: bytes) -> str:
    if b"\0" in sample:
        raise Unreadable("binary data, not text", "remove it, or convert it to text")
    if {byte for byte in sample if byte > 0x7F} <= PUNCTUATION_1252:
        return "cp1252"
    from charset_normalizer import from_bytes  # here, because it takes 50 ms and few files need it

    best = from_bytes(sample, cp_isolation=CANDIDATES).best()
    if best is None:
        raise Unreadable("not UTF-8, and its encoding can't be told", "save it again as UTF-8")
    return best.encoding


def _strictly(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), f"decoded as {encoding}, because it is not UTF-8")
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"not UTF-8; it looks like {encoding} but breaks it at byte {error.start}",
            "save it again as UTF-8",
        ) from None
