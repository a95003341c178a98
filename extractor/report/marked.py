"""Segments as HTML: each slot a ``mark`` with its name behind it, each count led by its claim's number.

In Python and not in a template, because half of the time of a large report goes into it. Templates have it as
``highlighted`` and ``words_of``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup, escape

from extractor.report.highlight import QUOTE, REJECTED, Segment
from extractor.report.visible import visible
from extractor.report.words import SLOTS

Numbers = Mapping[str, tuple[int, str]]


def highlighted(segments: Iterable[Segment], numbers: Numbers | None = None) -> Markup:
    """Return the segments of a text as HTML, all of it in elements.

    Every ``data-start`` is the place in the text of the first character of its element, so that a selection
    in the page can be turned back into offsets. ``numbers`` has, by the id of a claim, the number to set
    before its count and the address it leads to.

    >>> from extractor.report.highlight import Mark, cut
    >>> print(highlighted(cut("<39>", [Mark("c1", "count", 1, 3)]), {"c1": (1, "#c7")}))  # doctest: +ELLIPSIS
    <span data-start="0">&lt;</span><a class="n" href="#c7" ...>1</a><mark class="s-count" data-label="how...
    """
    return Markup("".join(part for one in segments for part in _text(one, numbers or {})))


def words_of(segments: Iterable[Segment]) -> Markup:
    """Return the segments of a quote as HTML, of which only the slots are elements."""
    return Markup("".join(_mark(one) if one.slots else escape(visible(one.text)) for one in segments))


def _text(one: Segment, numbers: Numbers) -> Iterator[str]:
    for mark in one.begins:
        if mark.slot in ("count", REJECTED) and mark.claim in numbers:
            number, address = numbers[mark.claim]
            yield f'<a class="n" href="{escape(address)}" aria-label="Claim {number}">{number}</a>'
    place = f' data-start="{one.start}"'
    if one.slots:
        yield _mark(one, place)
    else:
        quoted = ' class="q"' if one.marks else ""
        yield f"<span{quoted}{place}>{escape(visible(one.text))}</span>"


def _mark(one: Segment, place: str = "") -> str:
    quoted = any(mark.slot == QUOTE for mark in one.marks)
    classes = [f"s-{slot}" for slot in one.slots if slot in SLOTS] + ["q"] * quoted
    ending = dict.fromkeys(SLOTS.get(mark.slot, mark.slot) for mark in one.ends if mark.slot != QUOTE)
    label = f' data-label="{escape(visible(" · ".join(ending)))}"' if ending else ""
    return f'<mark class="{" ".join(classes)}"{label}{place}>{escape(visible(one.text))}</mark>'
