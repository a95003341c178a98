"""Hostile text made visible, and addresses that may become links.

Article text, names and addresses come from strangers. On a page they are text and nothing else: what a
browser would hide, drop or obey is shown by a sign of its own, one for each character, so that offsets stay
valid.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

INVALID = "\ufffd"
# Marks that turn the direction of writing, fillers and tags that nobody sees, and what ends a line elsewhere.
# The ranges are those of Unicode Technical Report 36 and the HTML standard's noncharacters; zero-width
# joiners and soft hyphens are left, since ordinary text has them.
_HIDDEN = (
    *(0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x3164, 0xFEFF, 0xFFA0),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0x7F, 0xA0),
    *range(0xFDD0, 0xFDF0),
    *range(0xFFF9, 0xFFFC),
    *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
    *range(0xE0000, 0xE0080),
)
_SIGNS = (
    dict.fromkeys(_HIDDEN, INVALID)
    | {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x7F: "\u2421", ord("\n"): "\n", ord("\t"): "\t"}
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://[!-~]+\Z", re.IGNORECASE)
_NOT_IN_ADDRESS = frozenset("\"'<>\\^`{|}")
MAX_ADDRESS = 2000  # characters; browsers and servers refuse longer ones


def visible(text: str) -> str:
    """Return text of the same length in which nothing is hidden and nothing commands a browser.

    Line ends stay: ``\\r\\n`` becomes a space and ``\\n``, since HTML would make one character of it.

    >>> visible("12\\x00\\u202e pardons\\r\\n")
    '12␀� pardons \\n'
    """
    if text.isascii() and text.isprintable():
        return text
    lines = text.replace("\r\n", " \n").replace("\r", "\n")
    return _SURROGATE.sub(INVALID, lines).translate(_SIGNS)


def visible_all(value: Any) -> Any:
    """Return lists and dictionaries with every text in them made visible."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, dict):
        return {visible(str(key)): visible_all(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [visible_all(item) for item in value]
    return value


def shown(value: Any) -> Any:
    """Return what a template may print: text made visible, everything else as it is.

    For Jinja's ``finalize``, which sees every value before it is escaped.
    """
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def web_address(text: str | None) -> str | None:
    """Return the text if it is a plain http or https address that a page may link to, else None.

    Only printable ASCII; none with a user name, which makes one site look like another.

    >>> web_address("https://www.justice.gov/pardon"), web_address("javascript:alert(1)")
    ('https://www.justice.gov/pardon', None)
    """
    if text is None or len(text) > MAX_ADDRESS or not _ADDRESS.match(text) or _NOT_IN_ADDRESS & set(text):
        return None
    try:
        parts = urlsplit(text)
        right = bool(parts.hostname) and parts.username is None and (parts.port or 1) > 0
    except ValueError:
        return None
    return text if right else None
