"""The table of dependencies has every one of them, and the licence that each declares."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
GROUPS = {
    "Installed with clemency": PROJECT["dependencies"],
    "With `clemency-claims[s3]`": PROJECT["optional-dependencies"]["s3"],
    "With `clemency-claims[ray]`": PROJECT["optional-dependencies"]["ray"],
    "With `clemency-claims[fuzz]`": PROJECT["optional-dependencies"]["fuzz"],
    "For development": PROJECT["optional-dependencies"]["dev"],
}
#: What may stand beside the MIT licence in one installation, without a duty for the user's own work.
PERMISSIVE = {"MIT", "BSD", "Apache", "PSF", "ISC", "ZPL"}
ROW = re.compile(r"^\| ([\w.-]+) \| (\w.*?) \| (\w+) \|$", re.MULTILINE)


def table(heading: str) -> dict[str, str]:
    """Return the licence of each dependency under a heading of the page."""
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    section = page.split(f"## {heading}\n")[1].split("\n## ")[0]
    return {name: licence for name, _, licence in ROW.findall(section) if name != "dependency"}


LICENCES = {name: licence for heading in GROUPS for name, licence in table(heading).items()}


@pytest.mark.parametrize("heading", GROUPS)
def test_every_dependency_has_its_line_and_no_other(heading: str) -> None:
    assert set(table(heading)) == {re.split(r"[^\w.-]", one)[0] for one in GROUPS[heading]}


def test_no_group_of_dependencies_is_left_out() -> None:
    assert set(PROJECT["optional-dependencies"]) == {"s3", "ray", "fuzz", "dev"}


@pytest.mark.parametrize("name", LICENCES)
def test_the_licence_is_the_one_declared(name: str) -> None:
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        pytest.skip(f"{name} is not installed")
    declared = [told.get("License-Expression"), told.get("License"), *(told.get_all("Classifier") or [])]
    if not any(declared):  # then the licence itself, which comes with the package
        declared = [metadata.distribution(name).read_text("licenses/LICENSE")]
    assert LICENCES[name] in " ".join(filter(None, declared))


def test_what_is_installed_with_clemency_is_permissive() -> None:
    assert set(table("Installed with clemency").values()) <= PERMISSIVE
