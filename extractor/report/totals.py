"""Totals by grantor against the official table: a chart, and the same as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from extractor.crosscheck.words import PLURALS
from extractor.report.chart import SHAPES, draw
from extractor.report.view import EventView, Figure, FindingView

PANELS = 6
FIGURES = "format(datum.value, datum.value < 10000 ? ',' : '~s')"
ROW = 40  # pixels
SAME_PERIOD = "reference.same_period"


@dataclass(frozen=True, slots=True)
class Total:
    """A running total that articles give, as an interval, and what the table has for the same period."""

    event: EventView
    finding: FindingView
    says: str
    lower: int
    upper: int | None
    figures: tuple[Figure, ...]
    official: tuple[tuple[int, int | None], ...]

    @property
    def grantor(self) -> str:
        """Who granted."""
        return self.event.event.grantor or ""


@dataclass(frozen=True, slots=True)
class Panel:
    """One grantor's chart."""

    title: str
    svg: Markup


def totals(findings: Iterable[FindingView]) -> tuple[Total, ...]:
    """Return the totals that the table has a figure for, by grantor, period and kind."""
    found = [total for one in findings for total in _totals(one)]
    return tuple(sorted(found, key=_order))


def _order(total: Total) -> tuple[object, ...]:
    event = total.event.event
    return total.grantor, event.date.start or "", event.date.end or "", event.action, total.lower


def _totals(one: FindingView) -> Iterator[Total]:
    detail, event = one.finding.detail, one.event
    if detail.get("rule") != SAME_PERIOD or event is None or event.event.scope != "cumulative":
        return  # an act, or a figure that is only a bound
    bounds = tuple((row.get("lower"), row.get("upper")) for row in detail.get("rows", ()))
    if not bounds or any(lower is None for lower, _ in bounds):
        return
    for side in detail.get("operands", ()):
        if side.get("lower") is not None:
            yield Total(event, one, side["says"], side["lower"], side["upper"], tuple(one.figures), bounds)


def panels(found: Sequence[Total]) -> tuple[Panel, ...]:
    """Return the charts of the grantors with a conflict, then of those with the most totals."""
    grouped: dict[str, list[Total]] = defaultdict(list)
    for total in found:
        grouped[total.grantor].append(total)

    def rank(name: str) -> tuple[int, int, str]:
        conflicts = sum(total.finding.finding.verdict == "conflicts" for total in grouped[name])
        return -conflicts, -len(grouped[name]), name

    return tuple(_panel(name, grouped[name]) for name in sorted(grouped, key=rank)[:PANELS])


def _panel(name: str, found: Sequence[Total]) -> Panel:
    lines: dict[str, int] = {}
    values: list[dict[str, Any]] = []
    highest = max(n for t in found for n in (t.lower, t.upper or 0, *(low for low, _ in t.official)))
    for total in found:
        event = total.event.event
        line = f"{PLURALS[event.action]}, {_years(event.date.start, event.date.end)}"
        row = lines.setdefault(line, len(lines))
        shared = {"row": row, "line": line, "action": event.action, "href": f"#e{total.event.number}"}
        conflict = total.finding.finding.verdict == "conflicts"
        told = {"kind": "claimed", "conflict": conflict, "says": f"Articles: {total.says} {line}"}
        values.append(shared | told | _bounds(total.lower, total.upper, highest))
        for (lower, upper), figure in zip(total.official, total.figures, strict=True):
            says = f"Statistics: {figure.says} {line} ({figure.standing})"
            values.append(shared | {"kind": "official", "says": says} | _bounds(lower, upper, highest))
    label = f"{name}: running totals in articles against the official table. The table below tells the same."
    return Panel(name, draw(_layers(len(lines)), values, ROW * len(lines) + 4, label))


def _bounds(lower: int, upper: int | None, highest: int) -> dict[str, Any]:
    last = highest * 1.1 if upper is None else upper
    return {"lower": lower, "upper": last, "middle": (lower + last) / 2}


def _years(start: str | None, end: str | None) -> str:
    first, last = (start or "")[:4], (end or "")[:4]
    return first if first == last else f"{first}–{last}"


def _layers(lines: int) -> list[dict[str, Any]]:
    y = {"field": "row", "type": "quantitative", "scale": {"domain": [lines - 0.28, -0.72]}, "axis": None}
    x: dict[str, Any] = {"type": "quantitative", "scale": {"zero": True, "nice": True}}
    x["axis"] = {"tickCount": 4, "labelOverlap": "greedy", "labelExpr": FIGURES}
    span = {"x": {**x, "field": "lower"}, "x2": {"field": "upper"}, "y": y}
    point = {"x": {**x, "field": "middle"}, "y": y}
    spoken = {"href": {"field": "href"}, "description": {"field": "says"}}
    shape = {
        "field": "action",
        "scale": {"domain": list(SHAPES), "range": list(SHAPES.values())},
        "legend": None,
    }
    claimed, official = {"filter": "datum.kind === 'claimed'"}, {"filter": "datum.kind === 'official'"}
    crossed = {"filter": "datum.conflict"}
    return [
        _layer("rule", span, [official], color="var(--official)", strokeWidth=6),
        _layer("tick", point | spoken, [official], speaks=True, color="var(--official)", size=20),
        _layer("rule", span, [claimed], color="var(--interval)", strokeWidth=2),
        _layer(
            "point", {**point, **spoken, "shape": shape}, [claimed], speaks=True, filled=True, size=60,
            fill="var(--paper)", stroke="var(--total)", opacity=1,
        ),
        _layer("text", point, [crossed], text="✕", dx=11, fontSize=12, color="var(--conflict)"),
        _layer(
            "text",
            {"y": y, "x": {"value": 0}, "text": {"field": "line"}},
            [claimed, {"aggregate": [{"op": "count", "as": "n"}], "groupby": ["row", "line"]}],
            align="left", dy=-18, dx=3, fontSize=11, color="currentColor",
        ),
    ]  # fmt: skip


def _layer(
    kind: str,
    encoding: dict[str, Any],
    transform: list[dict[str, Any]],
    *,
    speaks: bool = False,
    **style: Any,
) -> dict[str, Any]:
    return {"transform": transform, "mark": {"type": kind, "aria": speaks, **style}, "encoding": encoding}
