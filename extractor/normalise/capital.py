"""The capital letters that begin a name in Latin script, as the inside of a character class."""

from __future__ import annotations

from typing import Final

#: A name may begin with Š, Ł or Đ as well: Unicode's blocks Latin Extended-A, -B and Additional.
_FURTHER = (*range(0x100, 0x250), *range(0x1E00, 0x1F00))
CAPITAL: Final = "A-ZÀ-ÖØ-Þ" + "".join(letter for letter in map(chr, _FURTHER) if letter.isupper())
