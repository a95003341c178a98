"""Charts as SVG that stands by itself: drawn by Vega-Lite when the page is written, without a script on it.

Each chart is small and of a fixed size, so that its words stay readable on a phone; the page lays several
side by side. Colours are CSS variables and ``currentColor``, so that they follow light and dark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import vl_convert
from lxml import etree
from markupsafe import Markup

from extractor.report.visible import visible_all

VERSION = "5.21"  # of Vega-Lite: another one draws another picture
WIDTH, LEFT, RIGHT = 250, 48, 10
SVG = "http://www.w3.org/2000/svg"
LINK = "{http://www.w3.org/1999/xlink}href"
ELEMENTS = frozenset(
    f"{{{SVG}}}{name}" for name in ("svg", "g", "path", "line", "text", "a", "rect", "title")
)
PLACE = re.compile(r"#[a-z]\d+\Z")
UNWANTED = ("aria-roledescription", "pointer-events", "xlink:href", "target", "cursor", "class")
CONFIG: dict[str, Any] = {
    "background": None,
    "font": "system-ui, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "domainColor": "currentColor",
        "tickColor": "currentColor",
        "labelColor": "currentColor",
        "gridColor": "var(--line)",
        "labelFontSize": 11,
        "title": None,
        "aria": False,
    },
    "axisY": {"minExtent": LEFT - 8, "maxExtent": LEFT - 8},  # whatever fonts there are
}
# What is granted is told by its shape, since colour must never be the only sign.
SHAPES = {
    "pardon": "circle",
    "commutation": "square",
    "clemency": "diamond",
    "amnesty": "triangle-up",
    "remission": "triangle-down",
    "reprieve": "cross",
}
# The same for the legend, around the middle of a square of 14.
SIGNS = {
    "pardon": "M0-4.2a4.2 4.2 0 1 0 .01 0z",
    "commutation": "M-3.8-3.8h7.6v7.6h-7.6z",
    "clemency": "M0-5L4 0L0 5L-4 0z",
    "amnesty": "M0-4.6L4.6 3.6H-4.6z",
    "remission": "M0 4.6L4.6-3.6H-4.6z",
    "reprieve": "M-1.6-5h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z",
}


class ChartError(ValueError):
    """The drawing has something in it that a chart of ours never has."""


def draw(layers: Iterable[dict[str, Any]], values: list[dict[str, Any]], height: int, label: str) -> Markup:
    """Return a chart as an SVG element for a page; ``label`` says to those who don't see it what it shows.

    A field ``says`` of the values is what pointing at a mark tells. Nothing is fetched from anywhere.
    """
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": height,
        "padding": {"left": LEFT, "right": RIGHT, "top": 8, "bottom": 22},
        "autosize": {"type": "none"},
        "data": {"values": visible_all(values)},
        "layer": list(layers),
        "config": CONFIG,
    }
    drawn = vl_convert.vegalite_to_svg(spec, vl_version=VERSION, allowed_base_urls=[])
    return _checked(drawn, label)


def _checked(drawn: str, label: str) -> Markup:
    """Return the drawing with titles and links of its marks, or raise ChartError for what is not known."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(drawn, parser)
    for element in root.iter():
        if element.tag not in ELEMENTS or any(name.startswith("on") for name in element.attrib):
            raise ChartError(f"{element.tag} in a chart")
        link = element.attrib.pop(LINK, None)
        if link is not None:
            place = PLACE.search(link)  # Vega sets its own address before it
            if place is None:
                raise ChartError(f"a link to {link} in a chart")
            element.set("href", place[0])
        for name in UNWANTED:
            element.attrib.pop(name, None)
        says = element.attrib.pop("aria-label", None)
        if says and element.get("role") == "graphics-symbol":
            etree.SubElement(element, f"{{{SVG}}}title").text = says
            around = element.getparent()
            if around is not None and around.tag == f"{{{SVG}}}a":
                around.set("aria-label", says)
        element.attrib.pop("role", None)
        element.attrib.pop("aria-hidden", None)
    root.set("role", "group")
    root.set("aria-label", visible_all(label))
    etree.cleanup_namespaces(root)
    return Markup(etree.tostring(root, encoding="unicode"))
