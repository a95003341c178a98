"""Write the JSON Schemas of the published models: ``python -m schemas.publish``.

They describe what we write (every field there, none besides), JSON Schema draft 2020-12.
"""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

from schemas.event import Event
from schemas.finding import Finding
from schemas.gold import GoldArticle
from schemas.judgement import Judgement
from schemas.manifest import ManifestLine
from schemas.record import ClaimRecord, Model

PUBLISHED: dict[str, type[Model]] = {
    "claim": ClaimRecord,
    "event": Event,
    "finding": Finding,
    "gold": GoldArticle,
    "judgement": Judgement,
    "manifest": ManifestLine,
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render(name: str) -> str:
    """Return the JSON Schema of a published model as text; KeyError for a name not in PUBLISHED."""
    schema = PUBLISHED[name].model_json_schema(by_alias=True, mode="serialization")
    return json.dumps({"$schema": DIALECT} | schema, indent=2, ensure_ascii=False) + "\n"


def published(name: str) -> str:
    """Return the checked-in JSON Schema of that name; KeyError for a name not in PUBLISHED."""
    if name not in PUBLISHED:
        raise KeyError(name)
    return resources.files("schemas").joinpath("published", f"{name}.schema.json").read_text("utf-8")


def main() -> None:
    """Write every schema beside this module, for checking in."""
    folder = Path(__file__).parent / "published"
    folder.mkdir(exist_ok=True)
    for name in PUBLISHED:
        (folder / f"{name}.schema.json").write_text(render(name), encoding="utf-8")


if __name__ == "__main__":
    main()
