"""The passages: gold that can be read, with counts that stand where it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemas.jsonl import read_gold

PASSAGES = Path(__file__).parents[2] / "corpus" / "passages"


@pytest.mark.parametrize("path", sorted(PASSAGES.glob("*.jsonl")), ids=lambda path: path.stem)
def test_counts_stand_in_their_passages(path: Path) -> None:
    passages = list(read_gold(path))
    assert any(passage.claims for passage in passages)
    for passage in passages:
        for claim in passage.claims:
            count = claim.count
            assert passage.text[count.start : count.end] == count.text
    assert len({passage.id for passage in passages}) == len(passages)
