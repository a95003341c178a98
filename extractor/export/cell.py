"""Cells that a spreadsheet shows and never runs."""

from __future__ import annotations

import unicodedata

# What makes spreadsheets take a cell for a formula, or for the end of the cell before it (OWASP, "CSV
# Injection"; OWASP ASVS 5 adds NUL). Full-width forms (U+FF1D and its like) normalise to the same characters.
FORMULA = frozenset("=+-@")
BREAK = frozenset("\t\r\n\0")


def disarmed(text: str) -> str:
    """Return a cell's text with an apostrophe before it if a spreadsheet could take it for a formula.

    What is disarmed can be read back: remove one apostrophe where ``is_dangerous`` holds of the rest.

    >>> disarmed("=HYPERLINK(0)"), disarmed("＝1+1"), disarmed("39 pardons"), disarmed("'Tis")
    ("'=HYPERLINK(0)", "'＝1+1", '39 pardons', "'Tis")
    """
    return f"'{text}" if is_dangerous(text) else text


def is_dangerous(text: str) -> bool:
    """Return whether a text begins like a formula, behind any spaces, marks without a shape and apostrophes.

    >>> [is_dangerous(text) for text in ("-1", "  @SUM(A1)", "\\ttab", "\\u200b+1", "'=1", "1-1", "")]
    [True, True, True, True, True, False, False]
    """
    bare = text.lstrip("'")
    if bare[:1] in BREAK and bare:
        return True
    shown = next((char for char in bare if char != "'" and not _is_blank(char)), "")
    return unicodedata.normalize("NFKC", shown)[:1] in FORMULA if shown else False


def _is_blank(char: str) -> bool:
    return unicodedata.category(char) in ("Zs", "Zl", "Zp", "Cc", "Cf")
