"""The words of a name, folded so that spellings of one name compare equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

# A dotted abbreviation ("U.S.", "H.W."), or letters with inner apostrophes ("O'Malley"), no possessive.
# Every repetition is over classes that cannot overlap, so the scan is linear.
WORD = re.compile(r"[^\W\d_](?:(?:\.[^\W\d_])+\.|[^\W\d_]*(?:['’ʼ‘](?![sS]\b)[^\W\d_]+)*)")

# Letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "’": "'", "ʼ": "'", "‘": "'"}
)
_CAPITALS = str.maketrans({"Đ": "D", "Ø": "O", "Ł": "L", "İ": "I"})


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return ``word`` without case, accents and abbreviation points.

    >>> fold("Goïta"), fold("H.W."), fold("O’Malley")
    ('goita', 'hw', "o'malley")
    """
    return _plain(word).replace(".", "")


def name_key(name: str) -> tuple[str, ...]:
    """Return the folded words of ``name``; hyphens and points separate words.

    >>> name_key("Lee Jae-myung"), name_key("George H. W. Bush")
    (('lee', 'jae', 'myung'), ('george', 'h', 'w', 'bush'))
    """
    words = WORD.findall(_plain(name))
    return tuple([word.replace(".", "") for word in words] if "." in name else words)


def _plain(text: str) -> str:
    text = text.lower()
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def spelled_as(name: str, text: str) -> str:
    """Return ``name`` with the Arabic article as ``text`` has it, and Vietnamese names as plain as there.

    Elsewhere accents are part of the usual name, whether or not an agency's wire has them.

    >>> spelled_as("Trương Tấn Sang", "President Truong Tan Sang signed it.")
    'Truong Tan Sang'
    >>> spelled_as("Abdel Fattah el-Sisi", "Abdel Fattah al-Sisi"), spelled_as("Jane Roe", "J. Roe")
    ('Abdel Fattah al-Sisi', 'Jane Roe')
    >>> spelled_as("Martín Vizcarra", "President Martin Vizcarra signed it.")
    'Martín Vizcarra'
    """
    if (name.isascii() and "l-" not in name) or name in text:
        return name
    for plain in (name, unaccented(name)) if _is_vietnamese(name) else (name,):
        for spelling in (plain, plain.replace("el-", "al-"), plain.replace("al-", "el-")):
            if spelling in text:
                return spelling
    return name


def _is_vietnamese(name: str) -> bool:
    """Whether a letter has a horn, or a tone mark above another mark, as in no other Latin spelling."""
    parts = unicodedata.normalize("NFD", name)
    marks = [unicodedata.combining(letter) > 0 for letter in parts]
    return "\u031b" in parts or any(one and other for one, other in pairwise(marks))


def unaccented(name: str) -> str:
    """Return a name in plain letters with its capitals.

    >>> unaccented("Gitanas Nausėda"), unaccented("Lương Cường")
    ('Gitanas Nauseda', 'Luong Cuong')
    """
    parts = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED | _CAPITALS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
