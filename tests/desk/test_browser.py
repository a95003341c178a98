"""The desk in a real browser: open, filter, correct, restart; the decision is there and is used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.crosscheck.run import crosscheck
from schemas.jsonl import read_records
from tests.browser import Visit, eventually
from tests.desk.made import judgements, started

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture
def address(out: Path) -> Iterator[str]:
    """The address of a desk that runs while the test lasts."""
    process, address = started(out)
    yield address
    process.kill()
    process.communicate(timeout=20)


def test_open_filter_correct_restart(out: Path, visit: Visit) -> None:
    process, address = started(out)
    try:
        page = visit(address)
        assert "token" not in page.url
        eventually(page).to_have_title("Review: 5 claims")
        page.fill("#find", "oak")
        with page.expect_navigation():
            page.press("#find", "Enter")
        eventually(page).to_have_title("Review: 1 claim")
        with page.expect_navigation():
            page.click(".queue a.go")
        eventually(page.locator("h1")).to_have_text("9 people · pardon")
        eventually(page.locator(".t.here mark.s-count")).to_contain_text("9")
        page.fill("#f-value", "8")
        page.press("#f-value", "Enter")
        page.wait_for_url("**/?find=oak")
        eventually(page.locator(".progress")).to_contain_text("1 of 5 decided")
    finally:
        process.kill()
        process.communicate(timeout=20)
    again, address = started(out, "Bo")
    try:
        page = visit(address)
        page.select_option("#show", "done")
        with page.expect_navigation():
            page.click("form.tools button")
        eventually(page.locator(".queue")).to_contain_text("corrected by Ada")
        with page.expect_navigation():
            page.click(".queue a.go")
        eventually(page.locator("h1")).to_have_text("9 people · pardon")  # its words stay the paper's
        eventually(page.locator("#f-value")).to_have_value("8")
        eventually(page.locator(".history")).to_contain_text("value: 9 → 8")
    finally:
        again.kill()
        again.communicate(timeout=20)
    used = crosscheck(read_records(out / "claims.jsonl"), judgements=judgements(out))
    assert [one.verdict for one in used.findings if one.kind == "count"] == ["agrees"]


def test_keys_decide_and_undo(out: Path, address: str, visit: Visit) -> None:
    page = visit(address)
    page.keyboard.press("j")
    page.wait_for_url("**/claim/1")
    page.keyboard.press("a")
    page.wait_for_url("**/claim/2")
    page.keyboard.press("f")
    page.wait_for_url("**/claim/4")
    page.keyboard.press("u")
    page.wait_for_url("**/claim/2")
    page.keyboard.press("c")
    page.keyboard.type("1a")  # in a field keys are what they are
    eventually(page.locator("#f-value")).to_have_value("1a")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    page.keyboard.type("call")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.wait_for_url("**/claim/4")
    told = [(one.decision, one.note) for one in judgements(out)]
    assert told == [("read_right", None), ("claim_wrong", None), ("withdrawn", None), ("read_wrong", "call")]
    page.keyboard.press("q")
    eventually(page.locator("#find")).to_be_visible()
    page.click(".keys summary")
    page.uncheck("#keys")
    page.click("main h1")
    page.keyboard.press("j")
    page.keyboard.press("a")
    assert len(judgements(out)) == 4


def test_what_is_typed_wrongly_is_no_error_of_the_page(out: Path, address: str, visit: Visit) -> None:
    page = visit(address)  # whose console is watched
    page.keyboard.press("j")
    page.wait_for_url("**/claim/1")
    page.fill("#f-value", "many")
    page.press("#f-value", "Enter")
    eventually(page.locator("[role=alert]")).to_contain_text("is no whole number")
    eventually(page.locator("#f-value")).to_have_value("many")
    assert judgements(out) == []


SELECT = """words => {
  const all = [...document.querySelectorAll("#text [data-start]")];
  const part = all.find(one => one.textContent.includes(words));
  const range = document.createRange();
  const place = part.firstChild.data.indexOf(words);
  range.setStart(part.firstChild, place);
  range.setEnd(part.firstChild, place + words.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


def test_words_are_selected_in_the_text(out: Path, address: str, visit: Visit) -> None:
    page = visit(address)
    with page.expect_navigation():
        page.click(".queue a.go")
    eventually(page.locator(".take").first).not_to_have_attribute("hidden", "")  # the script has run
    page.evaluate(SELECT, "her office ")
    page.click("#places summary")
    page.click(".take[data-slot=source_span]")
    eventually(page.locator("output[for=f-source_span]")).to_have_text("her office")
    page.fill("#f-source", "Governor's office")
    with page.expect_navigation():
        page.click("#correct button:not([type=button])")
    page.wait_for_url("**/claim/2")
    (kept,) = judgements(out)
    assert kept.after is not None
    assert (kept.after.source.name, kept.after.source.text) == ("Governor's office", "her office")


def test_a_missed_claim_is_selected_added_and_checked(out: Path, address: str, visit: Visit) -> None:
    page = visit(address)
    with page.expect_navigation():
        page.click(".queue a.go")
    eventually(page.locator(".take").first).not_to_have_attribute("hidden", "")
    page.evaluate(SELECT, "rained")
    page.keyboard.press("m")
    page.wait_for_url("**/article/1?count_span=*")
    eventually(page.locator("#f-count_span")).to_have_value("68-74")
    eventually(page.locator("#f-value")).to_have_value("")
    page.fill("#f-value", "1,204")
    page.fill("#f-grantor", "Pat Quinn")
    page.fill("#f-start", "2019-03-01")
    page.select_option("#f-action", "pardon")
    with page.expect_navigation():
        page.click("#add > fieldset > button")
    eventually(page.locator("h1")).to_have_text("rained people · pardon")
    eventually(page.locator(".t.here mark.s-count")).to_contain_text("rained")
    eventually(page.locator(".progress")).to_contain_text("1 of 6 decided")
    with page.expect_navigation():
        page.click("#check button")
    eventually(page.locator("h1")).to_have_text("Checked again")
    eventually(page.locator(".lede")).to_contain_text("Events: 4 before, 5 now")
    (kept,) = judgements(out)
    assert (kept.decision, kept.after and kept.after.count.value) == ("added", 1204)
    assert "added by Ada" in (out / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_pages_fit_and_have_names_for_their_fields(
    address: str, visit: Visit, width: int, scheme: str
) -> None:
    page = visit(address, width=width, scheme=scheme)
    for place in (None, ".queue a.go", "#missing", "#check button", "nav a[href*=articles]"):
        if place:
            with page.expect_navigation():
                page.click(place)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        nameless = "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]"
        assert page.evaluate(f"{nameless}.filter(one => !one.labels.length).length") == 0
