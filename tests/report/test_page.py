"""The page as a file: it stands by itself, hostile text is text everywhere, and links lead somewhere."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from typing import Any

import pytest
from lxml import html

from extractor.report import page as page_module
from extractor.report.page import render
from extractor.report.words import SLOTS
from schemas.manifest import ManifestLine
from schemas.record import Superlative
from tests.report.made import Line, Run, sample

# What a page must never obey, hide or stumble over.
HOSTILE = (
    "<script>window.hit=1</script>",
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    '" onmouseover="window.hit=1" \'',
    "javascript:window.hit=1",
    "</noscript></style></title></template><b>bold</b>",
    "<!-- --><![CDATA[ ]]>",
    "{{ 7*7 }} {% raw %}",
    "\x00\x1b[31m\x07",
    "\u202eredrocer\u202c\u2066\u200f",
    "\u2028\u2029",
    "&lt;b&gt;&amp;#60;",
)


def hostile_run() -> Run:
    """Return a run in which everything that strangers write is hostile."""
    run, said = Run(), "{action|pardoned} {count|39}"
    for number, evil in enumerate(HOSTILE):
        known: dict[str, Any] = {"title": evil, "publisher": evil, "location": evil, "url": evil}
        marked = f"{{grantor|{evil}}} {said} {evil}."
        if "}" in evil:
            marked = f"{evil} {said}."
        slots = {"source": evil, "words": evil, "id": f"{evil}{number}", "doubts": (evil,)}
        run.add(
            f"{number} {evil}", evil, Line(marked, grantor=f"{evil} {number % 3}", slots=slots), evil, **known
        )
        run.add(f"{number} two", Line(marked.replace("39", "45"), grantor=f"{evil} {number % 3}"), **known)
        ranked = Superlative(text=evil, direction="most")
        run.records[-1] = run.records[-1].model_copy(update={"superlative": ranked})
        failed = ManifestLine(location=evil, outcome="error", reason=evil, remedy=evil)
        run.manifest.append(failed)
    # Half of a pair of code units: no file that we read gives it, and no file can hold it.
    half = "half \ud800"
    run.manifest.append(ManifestLine(location=half, outcome="error", reason=half, remedy=half))
    run.add("half", half, Line("He {action|pardoned} {count|39}.", slots={"doubts": (half,)}), half, url=half)
    return run


def parsed(text: str) -> html.HtmlElement:
    return html.document_fromstring(text.encode())


@pytest.fixture(scope="module", params=["whole", "folded"])
def hostile_page(request: pytest.FixtureRequest) -> str:
    """Return the page of hostile texts, as it is and as a large page has it."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "folded":
            patch.setattr(page_module, "LARGE", 0)
        return hostile_run().page(without={f"{number} two" for number in range(4)})


def test_the_page_has_only_the_elements_of_its_templates(hostile_page: str) -> None:
    document = parsed(hostile_page)
    scripts = [script.get("type") for script in document.iter("script")]
    assert scripts == ["application/json", None]
    assert {one.tag for one in document.iter() if isinstance(one.tag, str)}.isdisjoint(
        {"img", "iframe", "object", "embed", "base", "template", "video", "audio"}
    )
    attributes = {name for one in document.iter() if isinstance(one.tag, str) for name in one.attrib}
    assert [name for name in attributes if name.startswith("on") or name == "style"] == []


def test_hidden_characters_are_shown(hostile_page: str) -> None:
    hidden = re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
    )
    assert hidden.findall(hostile_page) == []
    assert "␛[31m" in hostile_page
    assert "\ufffdredrocer" in hostile_page


def test_hostile_text_is_there_as_text(hostile_page: str) -> None:
    text = parsed(hostile_page.replace("<noscript>", "").replace("</noscript>", "")).text_content()
    for evil in ("<img src=x onerror=window.hit=1>", "{{ 7*7 }} {% raw %}", "&lt;b&gt;&amp;#60;"):
        assert text.count(evil) > 5


def test_only_web_addresses_and_places_of_the_page_are_links(hostile_page: str) -> None:
    document = parsed(hostile_page.replace("<noscript>", "").replace("</noscript>", ""))
    links = {one.get("href") for one in document.iter("a")}
    assert {link for link in links if not re.match(r"#[\w-]+\Z|https?://", link)} == set()


def test_the_policy_names_the_one_style_and_the_one_script(hostile_page: str) -> None:
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', hostile_page)
    assert len(policy) == 1
    told = policy[0].replace("&#39;", "'")
    assert told.startswith("default-src 'none';")
    for element, name in (("style", "style-src"), ("script", "script-src")):
        (content,) = re.findall(rf"<{element}>(.*?)</{element}>", hostile_page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in told
    assert "unsafe" not in told


def test_nothing_is_loaded(hostile_page: str) -> None:
    assert re.findall(r"<(?:link|iframe|img|source)\b|@import|url\(|\bsrc=[^x]", hostile_page) == []


def test_data_for_the_script_cannot_end_its_element(hostile_page: str) -> None:
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', hostile_page, re.DOTALL)
    assert set(data).isdisjoint("<>&")
    assert len(json.loads(data)["claims"]) == 2 * len(HOSTILE) + 1


@pytest.mark.parametrize("without", ["", "a1", "a4"])
@pytest.mark.parametrize("run", [sample(), hostile_run(), Run()], ids=["sample", "hostile", "empty"])
def test_every_place_is_there_once_and_every_link_leads_to_one(run: Run, without: str) -> None:
    document = parsed(run.page(without={without}))
    places = Counter(one.get("id") for one in document.iter() if one.get("id"))
    assert [place for place, times in places.items() if times > 1] == []
    links = {one.get("href")[1:] for one in document.iter("a") if one.get("href").startswith("#")}
    assert links - set(places) == set()
    claims = {f"c{number}" for number in range(1, len(run.records) + 1)}
    assert claims <= set(places)


def test_the_same_input_gives_the_same_page() -> None:
    assert sample().page() == sample().page()


def test_the_page_says_first_what_needs_a_person() -> None:
    text = sample().page()
    order = [
        text.index(f'<section id="{name}"')
        for name in ("attention", "charts", "events", "claims", "articles")
    ]
    assert order == sorted(order)
    (title,) = re.findall("<h1>(.*)</h1>", text)
    assert title == "2 conflicts, 2 doubtful or undated claims and one unread input to look at"


def test_a_text_that_was_not_found_is_said_and_its_quotes_are_shown() -> None:
    text = sample().page(without={"a3"})
    (article,) = [
        one for one in parsed(text).find_class("article") if "He cut their terms" in one.text_content()
    ]
    told = article.text_content()
    assert "was not to be had" in told
    assert "the sentences of 1,700" in re.sub("(what|by whom|how many)", "", told)


def test_claims_are_marked_slot_by_slot_in_the_text() -> None:
    document = parsed(sample().page())
    article = next(one for one in document.find_class("article") if "WASHINGTON" in one.text_content())
    marks = {(one.get("class"), one.text) for one in article.find_class("t")[1].iter("mark")}
    assert marks == {
        ("s-grantor q", "President Joe Biden"),
        ("s-action q", "commuted"),
        ("s-count q", "1,499"),
        ("s-date q", "Thursday"),
        ("s-source q", "the White House"),
    }
    labels = {one.get("data-label") for one in article.iter("mark")}
    assert labels == {SLOTS[name] for name in ("grantor", "action", "count", "date", "source")}


def test_an_event_shows_its_claims_side_by_side() -> None:
    document = parsed(sample().page())
    (event,) = [one for one in document.find_class("event") if "1,700" in one.text_content()]
    told = event.text_content()
    assert "They contradict each other. Those that agree allow 1,499." in told
    assert "3 claims in 3 articles rest on one independent source" in told
    assert len(list(event.iter("tr"))) == 4
    assert event.find_class("figure")[0].find(".//a").get("href").startswith("https://")
    assert "count.intervals_apart" in told


def test_a_page_of_some_of_the_claims_says_so() -> None:
    run = sample()
    text = render(run.records, run.checked(), {}, total=12_345)
    assert "There are 12,345 claims, more than a page can hold. These 7 most need a person" in text
    assert "more than a page can hold" not in run.page()
