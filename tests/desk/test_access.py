"""Nobody but the person who started the desk sees or decides anything."""

from __future__ import annotations

import re

import pytest

from extractor.desk.access import HEADERS, Access
from tests.desk.made import HOME, PORT, Table, judgements, opened, written
from tests.report.made import Line, Run
from tests.report.test_page import HOSTILE

PLACES = [
    "/",
    "/claim/1",
    "/articles",
    "/article/1",
    "/changes",
    "/desk.css",
    "/desk.js",
    "/favicon.ico",
    "/nowhere",
]


def test_the_token_of_the_address_becomes_a_cookie_that_scripts_and_sites_do_not_get(table: Table) -> None:
    other = table.client.application.test_client()
    answer = other.get("/", base_url=HOME, query_string={"token": table.access.token})
    assert (answer.status_code, answer.location) == (303, "/")
    cookie = answer.headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert cookie.startswith(f"clemency-desk-{PORT}=")
    assert other.get("/", base_url=HOME).status_code == 200


@pytest.mark.parametrize("place", PLACES)
def test_without_the_token_nothing_is_shown(table: Table, place: str) -> None:
    stranger = table.client.application.test_client()
    answer = stranger.get(place, base_url=HOME)
    assert answer.status_code == 403
    assert "Laura Kelly" not in answer.text
    wrong = stranger.get(place, base_url=HOME, query_string={"token": table.access.token[:-1]})
    assert wrong.status_code == 403


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1:1", "127.0.0.1", ""])
def test_a_name_that_points_here_is_refused(table: Table, host: str) -> None:
    answer = table.client.get("/", base_url=HOME, headers={"Host": host})
    assert answer.status_code == 400
    assert "Laura Kelly" not in answer.text


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1:8123"]
)
def test_a_form_of_another_site_is_refused(table: Table, origin: str | None) -> None:
    claim = table.desk.state().claim(1).record.id
    form = {"claim": claim, "version": "0", "decision": "read_right"}
    assert table.post("/claim/1", origin, **form).status_code == 403
    assert table.post("/undo", origin).status_code == 403
    assert judgements(table.out) == []
    assert table.post("/claim/1", **form).status_code == 303


@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
def test_a_form_without_its_token_is_refused(table: Table, token: str) -> None:
    assert table.decide("8", "read_right", form_token=token).status_code == 403
    assert judgements(table.out) == []


def test_the_form_token_is_not_the_key_and_every_desk_has_its_own() -> None:
    one, other = Access(1), Access(1)
    assert len({one.token, other.token, one.form_token, other.form_token}) == 4
    assert len(one.token) >= 43


def test_every_answer_has_its_headers(table: Table) -> None:
    stranger = table.client.application.test_client()
    for client, place in [(table.client, place) for place in PLACES] + [(stranger, "/")]:
        answer = client.get(place, base_url=HOME)
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "'unsafe" not in HEADERS["Content-Security-Policy"]


def test_a_form_that_is_too_large_is_refused(table: Table) -> None:
    assert table.decide("8", "note", note="x" * 200_000).status_code == 413
    assert "longer than" in table.decide("8", "note", note="x" * 3_000).text
    assert judgements(table.out) == []


def test_hostile_text_is_text(tmp_path_factory: pytest.TempPathFactory) -> None:
    run = Run()
    for number, evil in enumerate(HOSTILE):
        said = f"{evil} {{action|pardoned}} {{count|39}} {evil}"
        run.add(f"n{number}", Line(said, grantor=evil, slots={"source": evil}), title=evil, publisher=evil)
    table = opened(written(run, tmp_path_factory.mktemp("hostile")))
    for claim in table.claims:
        evil = HOSTILE[claim.number - 1]
        answer = table.post(
            f"/claim/{claim.number}", claim=claim.record.id, version="0", decision="note", note=f"x {evil}"
        )
        assert answer.status_code == 303
    pages = [table.get("/?show=all&find=%3Cscript%3E"), table.get("/?show=all")]
    pages += [table.get(f"/claim/{one.number}") for one in table.claims]
    assert table.post("/check").status_code == 303
    pages += [table.get("/changes"), table.get("/articles?find=%3Cscript%3E"), table.get("/articles")]
    pages += [table.get(f"/article/{one.number}?count_span=%3Cscript%3E") for one in table.claims]
    for page in pages:
        tags = set(re.findall(r"<([a-z]+)", page))
        assert tags.isdisjoint({"img", "iframe", "object", "base", "style", "template"})
        assert page.count("<script") == 1
        assert "\x00" not in page
        assert "\u202e" not in page
        assert 'href="javascript' not in page
        assert " onmouseover=" not in page.replace("&#34; onmouseover=", "")
