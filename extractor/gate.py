"""The gate: can these bytes hold a claim? Asked before anything is decoded, extracted or parsed.

One pattern finds the triggers of ``screen`` in any case, whole or split by what a reader of the page never
sees: tags, entities, soft hyphens, Markdown, escapes of JSON. It lets too much pass rather than too little:
each text in which ``screen.act_places`` finds a trigger after cleaning passes here as bytes.

RE2 runs it as one automaton at several hundred MB/s, whatever the bytes are. Where RE2 has no wheel Python's
``re`` gives the same answers, a hundred times slower. Hyperscan is twice as fast as RE2 on the bare triggers,
but once they may be split it refuses the pattern as too large, or a simpler one runs at 20 MB/s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from extractor.screen import TRIGGERS

_AMPERSAND = r"(?:&|\\u0026)(?:amp;|#0*38;|#x0*26;)*"  # a title may be escaped twice
#: What can stand inside a word unseen. Nothing here can be read in two ways or be one of the letters, or else
#: ``re`` would try all ways in turn.
_UNSEEN = "|".join(
    (
        r"<[^<]*>",  # a tag or a comment; more than a tag where a ">" follows before the next "<"
        r"\\u003c(?:[^\\]|\\[^u])*\\u003e",  # a tag in JSON that escapes its angle brackets
        rf"{_AMPERSAND}[a-z][a-z0-9]*;",  # an entity: invisible characters have many names
        rf"{_AMPERSAND}(?:shy|nbsp)",  # which these two are without their semicolon too
        rf"{_AMPERSAND}#0*(?:12[89]|1[3-9]\d|[2-9]\d\d|[1-9]\d{{3,}});?",  # or a number, above ASCII
        rf"{_AMPERSAND}#x0*(?:[89a-f][\da-f]|[1-9a-f][\da-f]{{2,}});?",
        r"\\u(?:0000|00[89a-f][\da-f]|0[1-9a-f][\da-f]{2}|[1-9a-f][\da-f]{3})",  # the same in JSON
        r"[*_\[]",  # emphasis, and the beginning of a link, in Markdown
        r"\]\([^()\s]*\)",  # its end
        r"[\x80-\xff\x00]",  # all but ASCII, whatever the encoding; the zeros of UTF-16
    )
)
#: What RE2 may hold of the automaton. With its own bound of 8 MB it runs out, says so and reads more slowly.
DFA_MEGABYTES = 64
#: Between the words of a trigger stands anything of that, or white space in any spelling.
_BETWEEN = rf"(?:{_UNSEEN}|[\x01-\x20]|\\[nrtf]|{_AMPERSAND}#(?:0*(?:9|1[0-3]|32)|x0*(?:9|[a-d]|20));?)+"


def may_hold_claim_bytes(data: bytes) -> bool:
    """Whether text in these bytes can name an act of clemency: False is certain, True is not.

    ``data`` is an article, a page or a line of JSON in any encoding that holds ASCII as it is (UTF-8,
    windows-1252, …), UTF-16 or UTF-32, with markup or without; compression and transfer encodings are undone.

    >>> may_hold_claim_bytes(b"Governor par<b>don</b>s 12"), may_hold_claim_bytes(b"Governor signs 12 bills")
    (True, False)
    """
    search = _search()
    return search(data) or (b"\0" in data and any(map(search, _wide_readings(data))))


def may_hold_claim(text: str) -> bool:
    """Whether a text that is decoded already can name an act of clemency; as ``may_hold_claim_bytes``."""
    return may_hold_claim_bytes(text.encode("utf-8", "surrogatepass"))


def patterns() -> list[str]:
    """Return a pattern for each trigger in the syntax that ``re`` and RE2 share; case is to be ignored."""
    return [_BETWEEN.join(map(_word, trigger.split())) for trigger in TRIGGERS]


def _word(word: str) -> str:
    return f"(?:{_UNSEEN})*".join(map(_letter, word))


def _letter(letter: str) -> str:
    """Return a letter in either case as itself, as a numeric entity of HTML or as an escape of JSON."""
    lower, upper = ord(letter), ord(letter.upper())
    entity = rf"{_AMPERSAND}#(?:0*(?:{lower}|{upper})|x0*(?:{lower:x}|{upper:x}));?"
    return rf"(?:{letter}|{entity}|\\u00(?:{lower:x}|{upper:x}))"


@cache
def _search() -> Callable[[bytes], bool]:
    try:
        return with_re2()
    except ImportError:
        return with_re()


def with_re2() -> Callable[[bytes], bool]:
    """Return the search by RE2; ImportError where it is not installed."""
    import re2

    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.max_mem = DFA_MEGABYTES << 20
    options.encoding = re2.Options.Encoding.LATIN1  # bytes as they are
    compiled = re2.compile("|".join(patterns()).encode(), options)
    return lambda data: compiled.search(data) is not None


def with_re() -> Callable[[bytes], bool]:
    """Return the search by Python's own ``re``."""
    compiled = re.compile("|".join(patterns()).encode(), re.IGNORECASE)
    return lambda data: compiled.search(data) is not None


def _wide_readings(data: bytes) -> Iterator[bytes]:
    """Yield what the bytes say if they are UTF-16 or UTF-32, whose invisible characters look like ASCII."""
    for encoding in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        yield data.decode(encoding, "replace").encode("utf-8")
