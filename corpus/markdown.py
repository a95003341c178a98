"""Markdown -> its text, and what its front matter states."""

from __future__ import annotations

import re
from typing import Any

from corpus.fields import Fields, read_values
from corpus.metadata import Metadata

# "---" (YAML, as Jekyll has it) or "+++" (TOML, as Hugo has it) alone on the first line and again below.
FRONT_MATTER = re.compile(
    r"(?P<mark>---|\+\+\+)[ \t]{0,9}\r?\n(?P<inner>.{0,65536}?)^(?P=mark)[ \t]{0,9}(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
HEADING = re.compile(r"\s{0,99}#[ \t]{1,9}(?P<title>[^\n]{1,300}?)[ \t#]{0,99}(?:\r?\n|\Z)")


def read_markdown(text: str, fields: Fields) -> tuple[str, Metadata, str | None]:
    """Return the text below the front matter, what that states, and a note if it can't be read.

    Without front matter, and where it is no table of names and values, the text is all there is. The title
    may also be a first-level heading on the first line. Raises Unreadable for a value that is wrong.
    """
    match = FRONT_MATTER.match(text)
    values, note = _values(match["mark"], match["inner"]) if match else (None, None)
    body = text[match.end() :] if match and values is not None else text
    stated = (
        read_values({**values, "text": body}, Fields(**_without_text(fields))).stated
        if values
        else Metadata()
    )
    heading = HEADING.match(body)
    return body, stated.over(Metadata(title=heading["title"] if heading else None)), note


def _without_text(fields: Fields) -> dict[str, str | None]:
    names = ("published", "id", "publisher", "title", "url", "date_format")
    return {name: getattr(fields, name) for name in names}


def _values(mark: str, inner: str) -> tuple[dict[str, Any] | None, str | None]:
    try:
        values = _toml(inner) if mark == "+++" else _yaml(inner)
    except (ValueError, RecursionError) as error:
        return None, f"its front matter can't be read ({str(error).splitlines()[0][:100]})"
    return (values, None) if isinstance(values, dict) else (None, None)


def _toml(inner: str) -> Any:
    import tomllib

    return tomllib.loads(inner)


def _yaml(inner: str) -> Any:
    """Every value as the text that it is, so that 2021-06-24 stays as it was written."""
    import yaml

    try:
        return yaml.load(inner, yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
