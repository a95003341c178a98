"""A run's folder made of a few lines, and the desk over it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from extractor.desk.access import Access
from extractor.desk.app import App
from extractor.desk.desk import Desk
from extractor.desk.journal import JUDGEMENTS
from extractor.report.view import ClaimView
from schemas.jsonl import read_lines, to_line
from schemas.judgement import Judgement
from tests.report.made import Line, Run

PORT = 8123
HOME = f"http://127.0.0.1:{PORT}"
SAID = "{grantor|Gov. Laura Kelly} {action|pardoned} {count|%s} people on {date|Thursday}, her office said."


def made_run() -> Run:
    """Return two papers with two numbers for one act, an undated claim, a doubtful one and a plain one."""
    run = Run()
    kelly = {"grantor": "Laura Kelly", "day": "2021-06-24"}
    run.add("elm", Line(SAID % "8", **kelly), "It rained.", publisher="Elm Gazette")
    run.add("oak", Line(SAID % "9", **kelly), publisher="Oak Herald")
    unsure = Line("{grantor|She} {action|pardoned} {count|12}.", day=None, grantor=None)
    low = {"confidence": 0.3}
    doubtful = Line("In 2019 {grantor|Ito} {action|pardoned} {count|70}.", grantor="Ito", slots=low)
    plain = Line("In May {grantor|Ngo} {action|pardoned} {count|33}.", grantor="Ngo", day="2022-05-01")
    return run.add("fir", unsure, doubtful, plain, publisher="Fir News")


def written(run: Run, folder: Path) -> Path:
    """Write a run's files into ``folder/out``, and its texts into ``folder/in``."""
    out, texts = folder / "out", folder / "in"
    out.mkdir()
    texts.mkdir()
    for article in run.articles:
        (texts / f"{article.id}.txt").write_bytes(article.text.encode())
    checked = run.checked()
    for name, lines in (("claims", run.records), ("events", checked.events), ("findings", checked.findings)):
        text = "".join(to_line(one) + "\n" for one in lines)  # type: ignore[attr-defined]
        (out / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return out


def judgements(out: Path) -> list[Judgement]:
    """Return the lines of the file of decisions."""
    path = out / JUDGEMENTS
    return [one for _, one in read_lines(path, Judgement)] if path.is_file() else []


@dataclass
class Table:
    """The desk over a folder, with a browser that has opened its address."""

    out: Path
    desk: Desk
    access: Access
    client: FlaskClient

    def number(self, count: str) -> int:
        """Return the number of the claim with that count."""
        return next(one.number for one in self.claims if one.record.count.text == count)

    @property
    def claims(self) -> tuple[ClaimView, ...]:
        """Return the claims on the desk."""
        return self.desk.state().board.claims

    def decide(self, count: str, decision: str, **fields: str) -> TestResponse:
        """Send the form of a claim, as its page has it, with some fields changed."""
        claim = self.claims[self.number(count) - 1]
        version = self.desk.state().version(claim.record.id)
        data = {"claim": claim.record.id, "version": version, "decision": decision}
        return self.post(f"/claim/{claim.number}", **data | fields)

    def post(self, path: str, origin: str | None = HOME, **data: str) -> TestResponse:
        """Send a form with its token from a page of ``origin``."""
        headers = {"Origin": origin} if origin else {}
        data = {"form_token": self.access.form_token} | data
        return self.client.post(path, base_url=HOME, data=data, headers=headers)

    def get(self, path: str) -> str:
        """Return a page."""
        answer = self.client.get(path, base_url=HOME)
        assert answer.status_code == 200, answer.text
        return answer.text


Opening = Callable[..., Table]


def opened(out: Path, by: str = "Ada") -> Table:
    """Return a desk over a folder that somebody has opened."""
    desk = Desk(out, by, out.parent / "in")
    access = Access(PORT)
    client = App(desk, access).wsgi.test_client()
    assert client.get("/", base_url=HOME, query_string={"token": access.token}).status_code == 303
    return Table(out, desk, access, client)


def started(out: Path, by: str = "Ada") -> tuple[subprocess.Popen[str], str]:
    """Start the desk as people do; return its process and address."""
    command = [str(Path(sys.executable).parent / "clemency"), "review", str(out), "--by", by]
    process = subprocess.Popen(
        [*command, "--articles", str(out.parent / "in")],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    said: IO[str] | None = process.stdout
    assert said is not None
    address = said.readline().strip()
    assert address.startswith("http://127.0.0.1:"), address
    return process, address
