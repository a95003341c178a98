"""Where quotations begin and end, paragraph by paragraph, and who has the turn in a transcript.

Read from the text alone, in one pass: the parse of a long quotation is not to be trusted, and a quotation may
run over paragraphs of which only some were parsed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from extractor.recognise.cue import words

_MARK: Final = re.compile(r"[“”„«»\"]|``|''|(?<![^\s(\[—–])[‘'](?=\w)|(?<=[,.?!…])[’'](?!\w)")
#: What no mark is without: most paragraphs have none of these.
_SIGN: Final = re.compile(r"[“”„«»\"`'‘’]")
_OPENING: Final = frozenset({"“", "„", "«", "``"})
_CLOSING: Final = frozenset({"”", "»"})
_SINGLE: Final = frozenset({"‘", "’", "'"})
#: A letter of a name in capitals, or the small ones of "McADAMS", "MacLEOD", "DeSOUZA", "LaROSE".
_CAPS: Final = r"(?:[A-Z.’' \u00a0-]|(?:c|ac|e|a|an)(?=[A-Z]))"
#: "THE PRESIDENT:  …", "MS. JEAN-PIERRE: …", "AMY GOODMAN: …", "Q    …" at the start of a line, and in
#: reports of parliaments "The Minister for Justice (Jane Roe): …".
_TURN: Final = re.compile(
    r"(?m)^[ \t]{0,8}(?:(?P<question>Q|QUESTION|REPORTER)(?::|\.)?(?=[ \t\u00a0]{1,8}\S)"
    rf"|(?P<period>(?:THE|MR\.|MS\.|MRS\.|DR\.)[ \u00a0][A-Z]{_CAPS}{{1,40}}?)\.(?=[ \u00a0])"
    rf"|(?P<label>[A-Z]{_CAPS}{{1,48}}[A-Z.](?: ?\([^()\n]{{1,40}}\))?)(?P<colon>:)(?=\s)"
    r"|(?P<post>(?:The|Minister|Secretary|Attorney|Parliamentary) [A-Za-z][\w’' ,-]{2,90} "
    r"\((?:[A-Z][\w.’'-]{0,24} ){1,4}[A-Z][\w’'-]{1,24}\))(?P<after>:)(?=[ \u00a0])"
    r"|(?P<name>[A-Z][\w.’'-]{1,24}(?:[ \u00a0][A-Z][\w.’'-]{0,24}){0,3})(?P<mark>:)(?=[ \u00a0]))"
)
#: How a label is written, and the group of the colon behind it.
_GROUPS: Final = ("question", "period", "label", "post", "name")
_COLONS: Final = {"label": "colon", "post": "after", "name": "mark"}
_TITLED: Final = re.compile(
    r"(?:THE|MR\.|MS\.|MRS\.|DR\.|SEN\.|REP\.|GOV\.|SECRETARY|PRESIDENT|SENATOR|GOVERNOR)[ \u00a0]"
)


class Line(NamedTuple):
    """A paragraph: its text and where it begins."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's turn: the label, and where the words after it begin and end."""

    label: tuple[int, int]
    cue: tuple[int, int]
    start: int
    end: int


def quotations(lines: Sequence[Line]) -> list[Quotation]:
    """Return the quotations of consecutive paragraphs, in order.

    Curly, straight, doubled and guillemet marks; single marks only where they close after punctuation, as
    British papers have it. A quotation without a closing mark ends with its paragraph, and only counts when
    the next paragraph begins with another opening mark or a speaker has just been introduced.
    """
    found: list[Quotation] = []
    for number, line in enumerate(lines):
        if _SIGN.search(line.text):
            following = lines[number + 1].text.lstrip()[:1] if number + 1 < len(lines) else ""
            found += _in_line(line, following in ("“", '"', "‘", "„", "«"))
    return found


def _in_line(line: Line, goes_on: bool) -> list[Quotation]:
    text, found = line.text, list[Quotation]()
    opened: int | None = None
    single = False
    for mark in _MARK.finditer(text):
        sign, at = mark.group(), mark.start()
        if sign in _SINGLE:
            if opened is None and sign != "’" and not _is_elision(text, at):
                opened, single = at, True
            elif opened is not None and single and at > opened:
                found.append(Quotation(line.start + opened, line.start + mark.end()))
                opened, single = None, False
            continue
        opens, closes = _sides(text, mark.start(), mark.end(), sign)
        if not (opens or closes):
            continue
        if opened is None or single:
            opened, single = (at, False) if opens or (single and not closes) else (None, False)
        elif closes or not opens:
            found.append(Quotation(line.start + opened, line.start + mark.end()))
            opened = None
        elif text[opened:at].count(" ") > 3:
            # A second opening mark: the first was never closed.
            found.append(Quotation(line.start + opened, line.start + at))
            opened = at
    if (
        opened is not None
        and not single
        and (goes_on or opened == 0 or text[:opened].rstrip()[-1:] in (":", ","))
    ):
        found.append(Quotation(line.start + opened, line.start + len(text.rstrip())))
    return found


def _is_elision(text: str, at: int) -> bool:
    """Say whether a single mark stands for left-out letters: "’90s", "'em", "'tis"."""
    return bool(re.match(r"[‘']?(?:\d\ds|em\b|til\b|tis\b|cause\b|n\b)", text[at : at + 8]))


def _sides(text: str, start: int, end: int, sign: str) -> tuple[bool, bool]:
    """Return whether the mark can open and whether it can close a quotation."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if sign in _OPENING or sign in _CLOSING:
        # “ also closes „, as in German.
        ends_word = sign == "“" and bool(before.strip()) and not after.isalnum()
        return sign in _OPENING and not ends_word, sign in _CLOSING or ends_word
    opens = (not before or before in " \t\u00a0([{—–-/:,;") and bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace() and (not after or not after.isalnum())
    return opens and not (closes and before in ",;"), closes and not (opens and before in "([—–")


def turns(text: str, start: int = 0) -> list[Turn]:
    """Return the speakers' turns of a transcript; ``start`` is the offset of ``text``.

    A label in capitals counts when it is a title with a name ("MS. ROE:"), or comes more than once, or has
    several words and is not the only label; one in mixed case only when it and another come more than once.
    A turn lasts to the next label; without one to the end of the text, or, for a label without title, of
    its line.
    """
    labels = list(_TURN.finditer(text))
    times = Counter(_label(m) for m in labels)
    kept = [m for m in labels if _is_turn(m, times)]
    found: list[Turn] = []
    for number, match in enumerate(kept):
        group = next(name for name in _GROUPS if match[name])
        first, last = match.span(group)
        end = kept[number + 1].start() if number + 1 < len(kept) else len(text)
        if len(kept) == 1 and not _TITLED.match(match[group]):
            line_end = text.find("\n", match.end())
            end = line_end if line_end >= 0 else len(text)
        cue = match.span(_COLONS[group]) if group in _COLONS else (first, last)
        found.append(
            Turn(
                (start + first, start + last),
                (start + cue[0], start + cue[1]),
                start + match.end(),
                start + end,
            )
        )
    return found


def _label(match: re.Match[str]) -> str:
    return next(match[name] for name in _GROUPS if match[name])


def _is_turn(match: re.Match[str], times: Counter[str]) -> bool:
    label = _label(match)
    parts = label.lower().split()
    if label.lower() in words("heading") or parts[0] in words("heading"):
        return False
    if match["question"]:
        return len(times) > 1
    if match["post"]:
        return True
    named = len(parts) <= 5 and not words("not-in-labels").intersection(parts[1:])
    if match["name"]:
        return named and times[label] > 1 and sum(n > 1 for n in times.values()) > 1
    return named and bool(_TITLED.match(label) or times[label] > 1 or (len(parts) > 1 and len(times) > 1))


def covering(spans: Sequence[Quotation], offset: int) -> Quotation | None:
    """Return the quotation that holds ``offset``, of an ordered list."""
    at = bisect_right(spans, offset, key=_start) - 1
    return spans[at] if at >= 0 and spans[at].start <= offset < spans[at].end else None


def _start(quotation: Quotation) -> int:
    return quotation.start
