"""The chart of events and running totals in time, one panel for each of the grantors with the most events."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from extractor.report.chart import SHAPES, draw
from extractor.report.view import EventView
from schemas.record import MAX_INTEGER

PANELS = 6  # two rows of three on a wide screen
HEIGHT = 190
INTERVAL = {"strokeWidth": 2, "color": "var(--interval)"}
LONG = 1000  # days; a shorter axis names months
ZERO = 0.7  # where a count of none is drawn, since a logarithm has no zero


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart with its heading, and how many events it shows."""

    title: str
    events: int
    svg: Markup


def timeline(events: Iterable[EventView]) -> tuple[Panel, ...]:
    """Return the panels of the grantors with the most acts and totals that are dated and done."""
    grouped: dict[str, list[EventView]] = defaultdict(list)
    for one in events:
        event = one.event
        drawn = event.scope != "subset" and event.status == "granted" and event.date.end is not None
        if drawn and event.grantor and _top(one) is not None:
            grouped[event.grantor].append(one)
    # A single point is no course of time.
    names = sorted((name for name in grouped if len(grouped[name]) > 1), key=lambda n: (-len(grouped[n]), n))
    return tuple(_panel(name, grouped[name]) for name in names[:PANELS])


def _panel(name: str, events: Sequence[EventView]) -> Panel:
    values = [_value(one, max(filter(None, map(_top, events)), default=1)) for one in events]
    lowest, highest = min(v["lower"] for v in values), max(v["upper"] for v in values)
    layers = _layers(*_days(values), lowest, highest)
    label = (
        f"{name}: {len(events)} acts and running totals by day and number. The events below tell the same."
    )
    return Panel(name, len(events), draw(layers, values, HEIGHT, label))


def _top(one: EventView) -> int | None:
    """Return the largest number that is known of an event; none if only its absence of bounds is."""
    count = one.event.count
    return next((min(n, MAX_INTEGER) for n in (count.upper, count.value, count.lower) if n is not None), None)


def _value(one: EventView, highest: int) -> dict[str, Any]:
    event, count = one.event, one.event.count
    # Beyond what a table holds nothing is drawn to scale: a drawing knows no more digits.
    lower = min(count.lower, MAX_INTEGER) if count.lower is not None else 0
    upper = min(count.upper, MAX_INTEGER) if count.upper is not None else highest * 1.5
    middle = min(count.value, MAX_INTEGER) if count.value is not None else (lower * upper) ** 0.5
    total = event.scope == "cumulative"
    return {
        "day": event.date.end if total else event.date.start or event.date.end,
        "last": event.date.end,
        "lower": max(lower, ZERO),
        "upper": max(upper, ZERO),
        "middle": max(middle, ZERO),
        "action": event.action,
        "total": total,
        "conflict": any(found.finding.verdict == "conflicts" for found in one.findings),
        "href": f"#e{one.number}",
        "says": f"{one.headline}, {'total ' if total else ''}{one.when}",
    }


def _days(values: list[dict[str, Any]]) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the axis, with some room around what is drawn."""
    first = min(dt.date.fromisoformat(value["day"]) for value in values)
    last = max(dt.date.fromisoformat(value["last"]) for value in values)
    room = dt.timedelta(days=max(60, (last - first).days // 15))
    earliest = first - min(room, first - dt.date.min)
    return earliest, last + min(room, dt.date.max - last)


def _layers(first: dt.date, last: dt.date, lowest: float, highest: float) -> list[dict[str, Any]]:
    x, y = _day_axis(first, last), _number_axis(lowest, highest)
    shapes = {"domain": list(SHAPES), "range": list(SHAPES.values())}
    shape = {"field": "action", "legend": None, "scale": shapes}
    point = {"x": x, "y": y, "shape": shape, "href": {"field": "href"}, "description": {"field": "says"}}
    counts = {"x": x, "y": {**y, "field": "lower"}, "y2": {"field": "upper"}}
    days = {"x": x, "x2": {"field": "last"}, "y": y}
    act, total, conflict = "!datum.total", "datum.total", "datum.conflict"
    act_style = {"filled": True, "size": 55, "color": "var(--act)", "opacity": 1}
    total_style = {**act_style, "size": 60, "fill": "var(--paper)", "stroke": "var(--total)"}
    cross = {"text": "✕", "dx": 11, "fontSize": 12, "fontWeight": "bold", "color": "var(--conflict)"}
    return [
        _mark("rule", counts, "true", **INTERVAL),
        _mark("rule", days, act, **INTERVAL),
        _mark("point", point, act, **act_style),
        _mark("point", point, total, **total_style),
        _mark("text", {"x": x, "y": y}, conflict, **cross),
    ]


def _day_axis(first: dt.date, last: dt.date) -> dict[str, Any]:
    form = "%Y" if (last - first).days > LONG else "%b %Y"
    return {
        "field": "day",
        "type": "temporal",
        "scale": {"type": "utc", "domain": [first.isoformat(), last.isoformat()]},
        "axis": {"tickCount": 4, "format": form, "labelOverlap": "greedy", "grid": False},
    }


def _number_axis(lowest: float, highest: float) -> dict[str, Any]:
    tens = [10.0**power for power in range(1 + len(str(int(highest))))]
    bottom = max(ten for ten in [ZERO * 0.7, *tens] if ten <= lowest)
    figures = "datum.value < 1 ? '0' : format(datum.value, '~s')"
    return {
        "field": "middle",
        "type": "quantitative",
        "scale": {"type": "log", "domain": [bottom, tens[-1]]},
        "axis": {"values": [ZERO, *tens], "labelExpr": figures},
    }


def _mark(kind: str, encoding: dict[str, Any], chosen: str, **style: Any) -> dict[str, Any]:
    speaks = kind == "point"  # the points alone, once each
    mark = {"type": kind, "aria": speaks, **style}
    return {"transform": [{"filter": chosen}], "mark": mark, "encoding": encoding}
