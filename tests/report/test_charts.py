"""Charts: drawn once, escaped, linked, and refused if anything strange is in them."""

from __future__ import annotations

import pytest
from lxml import etree
from markupsafe import Markup

from extractor.report import chart
from extractor.report.chart import ChartError, draw
from extractor.report.joined import Views, views
from extractor.report.timeline import PANELS, timeline
from extractor.report.totals import panels, totals
from schemas.record import Count
from tests.report.made import Line, Run, sample

EVIL = '</svg><script>alert(1)</script>"\x00\u202e'


def joined(run: Run) -> Views:
    return views(run.records, run.checked())


def acts(*days: str, grantor: str = "Joe Biden", counts: str = "39") -> Run:
    run = Run()
    for number, day in enumerate(days):
        run.add(
            f"{grantor}{number}",
            Line(f"He {{action|pardoned}} {{count|{counts}}}.", day=day, grantor=grantor),
        )
    return run


@pytest.mark.parametrize("digits", [19, 20, 22, 400])
def test_a_number_of_any_size_is_drawn(digits: int) -> None:
    (panel,) = timeline(joined(acts("2021-01-01", "2022-01-01", counts=str(10**digits - 1))).events)
    assert len(links(panel.svg)) == 2


def links(svg: Markup) -> list[str]:
    return [one.get("href") for one in etree.fromstring(svg).iter("{*}a")]


def test_each_act_and_total_is_a_mark_that_leads_to_its_event() -> None:
    run = sample().add("x", Line("He {action|pardoned} {count|39}.", day="2024-12-12"))
    found = joined(run)
    (panel,) = [panel for panel in timeline(found.events) if panel.title == "Joe Biden"]
    numbers = [f"#e{one.number}" for one in found.events if one.event.grantor == "Joe Biden"]
    done = [f"#e{one.number}" for one in found.events if one.event.status == "granted"]
    assert sorted(set(links(panel.svg))) == sorted(set(numbers) & set(done))
    assert panel.events == 2


def test_one_point_is_no_course_of_time() -> None:
    assert timeline(joined(acts("2024-12-12")).events) == ()


def test_there_are_no_more_panels_than_a_page_takes() -> None:
    run = Run()
    for number in range(PANELS + 2):
        made = acts("2024-12-12", "2024-12-20", grantor=f"Governor {number}")
        run.articles += made.articles
        run.records += made.records
    assert len(timeline(joined(run).events)) == PANELS


@pytest.mark.parametrize(
    ("days", "counts"),
    [
        (("0001-01-01", "9999-12-31"), "39"),
        (("2024-12-12", "2024-12-20"), "0"),
        (("2024-12-12", "2024-12-20"), "more than 30"),
        (("2024-12-12", "2024-12-20"), "2 to 9"),
        (("2024-12-12", "2024-12-20"), "9,000,000,000"),
    ],
)
def test_any_number_and_day_can_be_drawn(days: tuple[str, str], counts: str) -> None:
    (panel,) = timeline(joined(acts(*days, counts=counts)).events)
    assert "NaN" not in panel.svg
    assert len(links(panel.svg)) == 2


def test_a_count_without_bounds_is_not_drawn() -> None:
    run = acts("2024-12-12", "2024-12-20")
    unbounded = Count(text="many", value=None, lower=None, upper=None, relation="about", unit="people")
    run.records[:] = [one.model_copy(update={"count": unbounded}) for one in run.records]
    assert len(timeline(joined(run).events)) <= 1


def test_totals_stand_against_the_official_table() -> None:
    found = totals(joined(sample()).findings)
    assert {(total.grantor, total.says) for total in found} == {
        ("Donald Trump", "143"),
        ("Donald Trump", "94"),
    }
    assert all(total.official and total.figures for total in found)
    (panel,) = panels(found)
    assert panel.title == "Donald Trump"
    assert set(links(panel.svg)) == {f"#e{total.event.number}" for total in found}
    assert "pardons, 2017–2021" in panel.svg


def test_hostile_names_are_text() -> None:
    (panel,) = timeline(joined(acts("2024-12-12", "2024-12-20", grantor=EVIL)).events)
    root = etree.fromstring(panel.svg)
    assert {etree.QName(one).localname for one in root.iter()} <= {
        "svg",
        "g",
        "path",
        "line",
        "text",
        "a",
        "title",
    }
    assert "␀" in root.get("aria-label")
    assert "\u202e" not in panel.svg


def test_every_mark_says_what_it_is() -> None:
    (panel,) = timeline(joined(acts("2024-12-12", "2024-12-20")).events)
    labels = [one.get("aria-label") for one in etree.fromstring(panel.svg).iter("{*}a")]
    assert sorted(labels) == ["39 pardons, 12 December 2024", "39 pardons, 20 December 2024"]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<g onclick="alert(1)"/>',
        "<foreignObject/>",
        '<a xlink:href="https://evil.example/" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
        '<a xlink:href="javascript:alert(1)" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    ],
)
def test_a_drawing_with_anything_else_in_it_is_refused(inside: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    monkeypatch.setattr(chart.vl_convert, "vegalite_to_svg", lambda *args, **options: drawn)
    with pytest.raises(ChartError):
        draw([], [], 10, "label")
