"""What was corrected in Label Studio, read back as gold articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from extractor.export.label_studio import CHOICES, COUNT
from schemas.gold import GoldArticle, GoldClaim, GoldDate


class AnnotationError(ValueError):
    """An annotation that is no claim yet; the message names task, region and remedy."""


def is_label_studio(path: Path) -> bool:
    """Return whether a file is a JSON list, as Label Studio exports one, and not JSON lines of records."""
    with path.open("rb") as stream:
        return stream.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")


def from_label_studio(path: Path) -> tuple[list[GoldArticle], list[str]]:
    """Return the gold of an export ("JSON"), and a line for each task that nobody has annotated.

    Of several annotations of a task the one marked as ground truth is taken, else the latest. Raises
    AnnotationError for a region that is no claim yet and for a file that is no such export.
    """
    try:
        tasks = json.loads(path.read_text(encoding="utf-8-sig"))
        texts = [(task, task["data"]["text"]) for task in tasks]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise AnnotationError(
            f"{path}: no export of Label Studio with a text in every task ({error}); export as JSON"
        ) from error
    found, lost = [], []
    for number, (task, text) in enumerate(texts, start=1):
        name = f"{path}, task {task.get('id', number)}"
        annotation = _annotation(task)
        if annotation is None:
            lost.append(f"{name}: nobody has annotated it, so it is left out")
        else:
            found.append(_article(name, task["data"], text, annotation.get("result") or []))
    return found, lost


def _annotation(task: dict[str, Any]) -> dict[str, Any] | None:
    done = [one for one in task.get("annotations") or [] if not one.get("was_cancelled")]
    return max(
        done, key=lambda one: (bool(one.get("ground_truth")), one.get("updated_at") or ""), default=None
    )


def _article(name: str, data: dict[str, Any], text: str, results: list[dict[str, Any]]) -> GoldArticle:
    claims = sorted(_claims(name, text, results), key=lambda claim: claim.count.start)
    try:
        return GoldArticle(
            id=data.get("article") or name, text=text, title=data.get("title"),
            published=data.get("published"), publisher=data.get("publisher"), claims=tuple(claims),
        )  # fmt: skip
    except ValidationError as error:
        raise AnnotationError(f"{name}: {error.errors()[0]['msg']}; mend it in Label Studio") from error


def _claims(name: str, text: str, results: list[dict[str, Any]]) -> Iterator[GoldClaim]:
    answers: dict[str, dict[str, str]] = {}
    for one in results:
        given = one.get("value", {})
        if one.get("type") in ("choices", "textarea"):
            answer = given.get("choices") or given.get("text") or []
            answer = [answer] if isinstance(answer, str) else answer
            answers.setdefault(one["id"], {})[one["from_name"]] = " ".join(answer).strip()
    for one in results:
        if one.get("type") == "labels" and COUNT in one["value"].get("labels", ()):
            yield _claim(name, text, one["value"], answers.get(one["id"], {}))


def _claim(name: str, text: str, region: dict[str, Any], answers: dict[str, str]) -> GoldClaim:
    start, end = _place(name, text, region)
    where = f"{name}, {text[start:end]!r} at {start}"
    missing = [question for question in CHOICES if not answers.get(question)]
    if missing:
        raise AnnotationError(f"{where}: no {', '.join(missing)}; choose one in Label Studio")
    try:
        return GoldClaim.model_validate(
            {
                "count": {
                    "text": text[start:end], "start": start, "end": end, "relation": answers["relation"],
                    "unit": answers["unit"],
                    **{bound: _whole(answers.get(bound)) for bound in ("value", "lower", "upper")},
                },
                "action": answers["claim_action"],
                "grantor": answers.get("grantor_name") or None,
                "date": GoldDate(
                    start=answers.get("date_start") or None, end=answers.get("date_end") or None
                ),
                "scope": answers["scope"],
                "status": answers["status"],
                "source": answers.get("source_name") or None,
            }
        )  # fmt: skip
    except ValueError as error:
        told = error.errors()[0]["msg"] if isinstance(error, ValidationError) else error
        raise AnnotationError(f"{where}: {told}; mend it in Label Studio") from error


def _whole(answer: str | None) -> int | None:
    return int(answer.replace(",", "")) if answer else None


def _place(name: str, text: str, region: dict[str, Any]) -> tuple[int, int]:
    """Return a region's characters; older versions count UTF-16 units, which its words give away."""
    start, end, words = int(region["start"]), int(region["end"]), region.get("text")
    if words is None or text[start:end] == words:
        return start, end
    units = text.encode("utf-16-le")
    if units[2 * start : 2 * end].decode("utf-16-le", "replace") == words:
        begin = len(units[: 2 * start].decode("utf-16-le"))
        return begin, begin + len(words)
    raise AnnotationError(f"{name}: {words!r} is not at {start} to {end} of its text; export the task again")
