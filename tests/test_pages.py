"""The documentation: every command and example on its pages runs, and it builds without a warning."""

from __future__ import annotations

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from lxml import html

from corpus.read import read_articles
from extractor.export.flat import COLUMNS
from extractor.export.label_studio import task
from extractor.pipeline import Extractor
from schemas.article import Article
from schemas.jsonl import to_line

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "docs").glob("*.md"))
ARTICLES = ("morning-edition", "record-friday", "round-number", "undated-clip")
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BIN = Path(sys.executable).parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extractor: Extractor) -> Path:
    """A folder as the pages suppose it: four sample articles, their claims, and Label Studio's export."""
    (tmp_path / "articles").mkdir()
    for name in ARTICLES:
        for file in (ROOT / "corpus" / "articles").glob(f"us-paper-{name}.*"):
            shutil.copy(file, tmp_path / "articles")
    (tmp_path / "ARTICLES").symlink_to("articles")
    monkeypatch.chdir(tmp_path)
    articles = [one for one in read_articles(["articles"]) if isinstance(one, Article)]
    claims = [extractor.extract(article) for article in articles]
    (tmp_path / "run").mkdir()
    lines = [to_line(record) + "\n" for records in claims for record in records]
    (tmp_path / "run" / "claims.jsonl").write_text("".join(lines), encoding="utf-8")
    tasks = [task(records, article) for records, article in zip(claims, articles, strict=True)]
    done = [{"data": one["data"], "annotations": one["predictions"]} for one in tasks]
    (tmp_path / "project.json").write_text(json.dumps(done), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_everything_on_a_page_runs_in_order(page: Path, folder: Path) -> None:
    """``sh`` by bash, ``python`` as doctests that share names; a ``text`` after ``sh`` is in its output."""
    if page.stem == "formats":
        (folder / "run").rename(folder / "out")  # this page begins after a run
    names: dict[str, object] = {}
    said: str | None = None
    for kind, block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "text" and said is not None:
            missing = [line for line in block.splitlines() if line.strip() not in said]
            assert missing == [], said
        said = run(block) if kind == "sh" else None
        if kind == "python":
            assert ">>> " in block, f"{page.name}: an example without a prompt is not checked"
            check(block, page.name, names)


def run(block: str) -> str:
    """What the commands say, on standard output or error."""
    environment = os.environ | {"PATH": f"{_BIN}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "110"}
    result = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, f"{block}\n{result.stdout}"
    return result.stdout


def check(block: str, name: str, names: dict[str, object]) -> None:
    test = doctest.DocTestParser().get_doctest(block, names, name, name, 0)
    told: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(test, out=told.append, clear_globs=False)
    names.update(test.globs)
    assert runner.failures == 0, "".join(told)


def test_the_columns_are_those_of_the_export() -> None:
    rows = "".join(f"| `{one.name}` | {one.kind} | {one.meaning} |\n" for one in COLUMNS)
    assert rows in (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation, built as ``make docs`` builds it."""
    out = tmp_path_factory.mktemp("site")
    command = [_BIN / "mkdocs", "build", "--strict", "--quiet", "--site-dir", out]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout + result.stderr) == (0, "")
    return out


def test_the_site_has_every_page_of_its_menu(site: Path) -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = re.findall(r"(\w+)\.md", config[config.index("nav:") :])
    assert {"index", "formats", "api"} <= set(pages)
    assert [page for page in pages if not (site / f"{page}.html").is_file()] == []
    assert not list(site.rglob("*.py"))
    assert yaml.safe_load(config)["theme"]["font"] is False


def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        tree = html.parse(str(page)).getroot()
        loaded = tree.xpath("//script/@src | //link[@rel!='canonical']/@href | //img/@src | //iframe/@src")
        assert [address for address in loaded if "//" in address] == []
    for style in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import) *['\"]?(?:https?:)?//", style.read_text(encoding="utf-8"))


def test_examples_in_docstrings_are_code(site: Path) -> None:
    tree = html.parse(str(site / "api.html")).getroot()
    code = "".join(one.text_content() for one in tree.xpath("//code"))
    assert ">>> " in code
    assert not [one for one in tree.xpath("//blockquote") if ">>" in one.text_content()]
