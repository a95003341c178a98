"""The report in a real browser: nothing fails, nothing is fetched, nothing hostile runs, all of it works.

What is pressed is pressed by keyboard: lists unfold as they come near, and a mouse may miss what moves.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractor.report import page as page_module
from tests.browser import Visit, arguments, chromium, eventually
from tests.report.contrast import CONTRASTS
from tests.report.made import Line, Run, sample
from tests.report.test_page import hostile_run

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.needs("chromium")


def many() -> Run:
    """Return the sample with enough acts that a page of claims is not all of them."""
    run = sample()
    for number in range(130):
        day = f"20{10 + number % 10}-03-{1 + number % 28:02}"
        line = Line(f"He {{action|pardoned}} {{count|{100 + number}}}.", day=day, grantor="Pat Quinn")
        run.add(f"m{number:03}", line, publisher=f"Paper {number:03}", published=None)
    return run


@pytest.fixture(scope="module", params=["whole", "folded"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a report's file, written as a small page is and as a large one is."""
    file = tmp_path_factory.mktemp("report") / "report.html"
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "folded":
            patch.setattr(page_module, "LARGE", 0)
        file.write_text(many().page(), encoding="utf-8")
    return file


@pytest.fixture(scope="module", params=["whole", "folded"])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the report of hostile texts."""
    file = tmp_path_factory.mktemp("hostile") / "report.html"
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "folded":
            patch.setattr(page_module, "LARGE", 0)
        file.write_text(hostile_run().page(), encoding="utf-8")
    return file


# What a large page unfolds when it comes near: everything comes near once.
UNFOLD = """async () => {
  for (const one of document.querySelectorAll(".chunk:not([hidden])")) {
    one.scrollIntoView({ behavior: "instant" });
    while (one.querySelector(":scope > noscript")) await new Promise(requestAnimationFrame);
  }
  scrollTo({ top: 0, behavior: "instant" });
}"""
OPEN_ALL = (
    f"""async () => {{
  await ({UNFOLD})();
"""
    + """
  for (let round = 0; round < 3; round++)
    for (const one of document.querySelectorAll("details")) { one.open = false; one.open = true; }
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
}"""
)


def test_hostile_text_does_nothing(hostile: Path, visit: Visit) -> None:
    page = visit(hostile)
    for _ in range(2):  # what is unfolded may have something to open in it
        page.evaluate(OPEN_ALL)
    for button in page.query_selector_all("button:visible"):
        button.press("Enter")
    page.fill("#find", "<script>")
    eventually(page.locator("#count")).to_contain_text("of")
    assert page.evaluate("window.hit") is None
    tags = page.evaluate("[...new Set([...document.querySelectorAll('*')].map(one => one.localName))]")
    assert not {"img", "iframe", "object", "embed", "base"} & set(tags)
    eventually(page.locator("noscript")).to_have_count(
        1
    )  # all is unfolded but what only says that scripts are needed


def test_hostile_text_is_read_as_it_stands(hostile: Path, visit: Visit) -> None:
    page = visit(hostile)
    page.evaluate(OPEN_ALL)
    texts = page.locator(".article .t").all_text_contents()
    assert any("<img src=x onerror=window.hit=1>" in text for text in texts)
    assert any("␀␛[31m␇" in text for text in texts)
    assert any("half \ufffd" in text for text in texts)
    cells = page.locator("#table tbody").inner_text()
    assert "</script><script>window.hit=1</script>" in cells


def test_searching_choosing_and_sorting(report: Path, visit: Visit) -> None:
    page = visit(report)
    count, lines = eventually(page.locator("#count")), eventually(page.locator("#table tbody tr"))
    count.to_have_text("137 of 137 claims")
    lines.to_have_count(100)
    page.press("#more", "Enter")
    lines.to_have_count(137)
    page.fill("#find", "elm THURSDAY")
    count.to_have_text("1 of 137 claims")
    lines.to_have_count(1)
    page.fill("#find", "")
    page.select_option("#show", "undated")
    count.to_have_text("1 of 137 claims")
    page.select_option("#show", "")
    heading = page.locator("#table th", has_text="Number")
    number = page.locator("#table tbody tr").first.locator("td").nth(1)
    heading.locator("button").press("Enter")
    eventually(heading).to_have_attribute("aria-sort", "ascending")
    eventually(number).to_have_text("12 people")
    heading.locator("button").press("Enter")
    eventually(heading).to_have_attribute("aria-sort", "descending")
    eventually(number).to_have_text("1,700 people")
    eventually(page.locator("#table [aria-sort]")).to_have_count(1)


def test_what_has_no_day_is_sorted_last_both_ways(report: Path, visit: Visit) -> None:
    page = visit(report)
    heading = page.locator("#table th", has_text="When")
    for way in ("ascending", "descending"):
        heading.locator("button").press("Enter")
        page.press("#everything", "Enter")
        eventually(heading).to_have_attribute("aria-sort", way)
        eventually(page.locator("#table tbody tr")).to_have_count(137)
        eventually(page.locator("#table tbody tr").last.locator("td").first).to_have_text("no date")
        page.fill("#find", "")


def test_events_are_found(report: Path, visit: Visit) -> None:
    page = visit(report)
    page.fill("#find-event", "joe 1,499")
    eventually(page.locator("#count-events")).to_contain_text(re.compile("^1 of "))
    page.press("#open-events", "Enter")
    eventually(page.locator(".event:visible .side").first).to_be_visible()
    page.fill("#find-event", "")
    page.select_option("#show-event", "conflicts")
    page.evaluate(UNFOLD)
    conflicts = page.locator(".event[data-worst=conflicts]")
    eventually(conflicts).not_to_have_count(0)
    eventually(page.locator(".event:visible")).to_have_count(conflicts.count())


def test_a_link_opens_what_it_leads_to_and_takes_the_focus_there(report: Path, visit: Visit) -> None:
    page = visit(report)
    page.fill("#find", "1,700")
    page.locator("#table tbody a", has_text="in its place").press("Enter")
    note = page.locator(".note:target")
    eventually(note).to_be_visible()
    eventually(note).to_be_focused()
    eventually(page.locator(".article[open] .s-count", has_text="1,700")).to_be_visible()
    note.locator("a").last.press("Enter")
    eventually(page.locator(".event:target .side")).to_be_visible()
    eventually(page.locator(".event:target > summary")).to_be_focused()


def test_an_address_with_a_place_opens_there(report: Path, visit: Visit) -> None:
    page = visit(f"{report.as_uri()}#c2")
    eventually(page.locator("#c2")).to_be_visible()


def test_an_event_far_down_a_large_page_is_found_by_its_address(report: Path, visit: Visit) -> None:
    page = visit(f"{report.as_uri()}#e120")
    eventually(page.locator("#e120")).to_have_attribute("open", "")
    eventually(page.locator("#e120 .side")).to_be_visible()


def test_of_a_large_list_what_comes_near_is_unfolded_and_what_is_searched_shown(
    report: Path, visit: Visit
) -> None:
    page = visit(report)
    page.fill("#find-event", "229 pardons")
    eventually(page.locator("#count-events")).to_contain_text(re.compile("^1 of "))
    eventually(page.locator(".event:visible")).to_have_count(1)
    eventually(page.locator(".event:visible")).to_contain_text("229 pardons")
    page.fill("#find-event", "")
    eventually(page.locator("#count-events")).to_have_text("135 of 135 events")


@pytest.mark.parametrize("keys", ["Control+f", "Meta+f", "F3"])
def test_the_browser_s_own_search_finds_everything(report: Path, visit: Visit, keys: str) -> None:
    page = visit(report)
    page.keyboard.press(keys)
    assert page.locator("main details > noscript, .chunk > noscript").count() == 0
    assert page.evaluate("find('Paper 129', false, false, true)")  # the paper of the last act, far down


def test_an_address_with_nonsense_does_no_harm(report: Path, visit: Visit) -> None:
    visit(f"{report.as_uri()}#<img src=x>")
    visit(f"{report.as_uri()}#1")
    visit(f"{report.as_uri()}#c99999")


def test_everything_is_reached_by_keyboard(report: Path, visit: Visit) -> None:
    page = visit(report)
    page.evaluate(UNFOLD)
    page.keyboard.press("Tab")
    eventually(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    eventually(page.locator("#main")).to_be_focused()
    page.locator(".event summary").first.focus()
    page.keyboard.press("Enter")
    eventually(page.locator(".event").first).to_have_attribute("open", "")
    reached = "(one) => one.tabIndex >= 0 || one.closest('[inert]')"
    for kind in ("a[href]", "button", "input", "select", "summary"):
        assert all(page.locator(kind).evaluate_all(f"(all) => all.map({reached})"))
    names = page.locator("input, select").evaluate_all("(all) => all.map(one => one.labels.length)")
    assert set(names) == {1}


@pytest.mark.parametrize("width", [320, 360, 800, 1400])
def test_nothing_is_wider_than_the_window(report: Path, visit: Visit, width: int) -> None:
    page = visit(report, width=width)
    page.evaluate(UNFOLD)
    page.press("#open-events", "Enter")
    page.locator(".article summary").first.press("Enter")
    eventually(page.locator(".event .side").first).to_be_visible()
    eventually(page.locator(".article[open] .t").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # A long word, such as a name without a space, must not push others out either.
    assert page.evaluate("document.body.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1400])
def test_hostile_text_is_not_wider_than_the_window_either(hostile: Path, visit: Visit, width: int) -> None:
    page = visit(hostile, width=width)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(report: Path, visit: Visit, scheme: str) -> None:
    """WCAG 2.2, 1.4.3 (AA): 4.5 to 1, and 3 to 1 for large text; computed from what is drawn."""
    page = visit(report, scheme=scheme)
    page.evaluate(OPEN_ALL)
    found = page.evaluate(CONTRASTS)
    assert found["texts"] > 500
    assert found["weak"] == []


def test_without_scripts_everything_is_there(report: Path, browser: Browser) -> None:
    scriptless = [*arguments(), "--blink-settings=scriptEnabled=false"]
    other = browser.browser_type.launch(executable_path=chromium(), args=scriptless)
    page = other.new_page()
    page.goto(report.as_uri())
    eventually(page.locator("#table")).to_be_hidden()
    eventually(page.locator("#claims .warn")).to_be_visible()
    page.locator(".event summary", has_text="1,499").press("Enter")
    eventually(page.locator(".event[open] .side")).to_be_visible()
    page.locator(".article summary", has_text="He cut their terms").press("Enter")
    eventually(page.locator(".article[open] .s-count", has_text="1,700")).to_be_visible()
    other.close()


def test_on_paper_what_is_compared_is_open_and_afterwards_closed_again(report: Path, visit: Visit) -> None:
    page = visit(report)
    eventually(page.locator("#count")).to_contain_text("of")  # the script has run
    before = page.locator("details[open]").count()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    eventually(page.locator(".event[data-worst=conflicts]:not([open])")).to_have_count(0)
    eventually(page.locator("nav")).to_be_hidden()
    eventually(page.locator(".event[open] .side").first).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    eventually(page.locator("details[open]")).to_have_count(before)


def test_a_report_of_nothing(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(Run().page(), encoding="utf-8")
    page = visit(file)
    eventually(page.locator("h1")).to_have_text("No claim needs a look")
    eventually(page.locator("#count")).to_have_text("0 of 0 claims")
