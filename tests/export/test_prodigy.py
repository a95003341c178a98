"""Tasks for Prodigy, whose spans spaCy finds in a Doc made of the task's tokens, as Prodigy makes one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from extractor.export.material import Material
from extractor.export.prodigy import write_prodigy


def written(material: Material, out: Path) -> list[dict[str, Any]]:
    write_prodigy(material, out)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line]


def test_spans_lie_on_tokens_and_on_the_words_of_their_slot(material: Material, out: Path) -> None:
    vocab = Vocab()
    for task, record in zip(written(material, out), material.records, strict=True):
        tokens = task["tokens"]
        doc = Doc(vocab, [token["text"] for token in tokens], [token["ws"] for token in tokens])
        for span in task["spans"]:
            start, end = span["token_start"], span["token_end"] + 1
            words = task["text"][span["start"] : span["end"]]
            assert tokens[start]["start"] == span["start"]
            assert tokens[end - 1]["end"] == span["end"]
            assert Span(doc, start, end, span["label"]).text == words
            begin, finish = record.evidence.spans[span["label"]]
            assert (begin - record.evidence.start, finish - record.evidence.start) == (
                span["start"],
                span["end"],
            )


def test_tokens_are_the_text(material: Material, out: Path) -> None:
    for task in written(material, out):
        assert [task["text"][one["start"] : one["end"]] for one in task["tokens"]] == [
            one["text"] for one in task["tokens"]
        ]
        assert "".join(one["text"] + " " * one["ws"] for one in task["tokens"]) == task["text"]
        assert [one["id"] for one in task["tokens"]] == list(range(len(task["tokens"])))


def test_every_claim_is_a_task_with_its_id(material: Material, out: Path) -> None:
    tasks = written(material, out)
    assert [task["meta"]["id"] for task in tasks] == [record.id for record in material.records]
    assert all("count" in {span["label"] for span in task["spans"]} for task in tasks)


def test_slots_outside_the_sentence_are_counted(material: Material, out: Path) -> None:
    (line,) = write_prodigy(material, out)
    slots = sum(len(record.evidence.spans) for record in material.records)
    spans = sum(len(task["spans"]) for task in written(material, out))
    assert line.startswith(f"{slots - spans} slots stand outside")
