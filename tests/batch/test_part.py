"""Parts: whole or not there, read back as written, damage noticed; results found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.problem import InputProblem
from extractor.batch.earlier import Earlier
from extractor.batch.part import DamagedPartError, find_parts, part_name, read_part, write_part
from extractor.batch.shard import Item, Shard, ShardResult, cut, run_shard
from schemas.article import Article
from tests.stub import StubExtractor

ITEMS: list[Item] = [
    Article(id="a", text="pardoned 12 and commuted 5", location="a\u2028b.txt"),
    InputProblem("b.txt", "empty", "remove it"),
    Article(id="c", text="nothing\x85"),
    Article(id="d", text="pardoned 3 \U0001f54a"),
]


def written(folder: Path, items: list[Item], settings: str = "s") -> tuple[Path, Shard, ShardResult]:
    (shard,) = cut(items, settings)
    result = run_shard(shard, StubExtractor())
    path = folder / part_name(shard.number, shard.key)
    write_part(path, result)
    return path, shard, result


def test_a_part_is_read_as_it_was_written(tmp_path: Path) -> None:
    path, shard, result = written(tmp_path, ITEMS)
    assert read_part(path) == result
    assert find_parts(tmp_path) == {shard.key: path}
    assert [len(one.claims) for one in read_part(path).results] == [2, 0, 0, 1]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-1], id="cut short"),
        pytest.param(lambda data: data[:200], id="cut in the first line"),
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data.replace(b"pardoned 12", b"pardoned 13"), id="changed"),
        pytest.param(lambda data: data + b"\xff", id="not UTF-8"),
        pytest.param(lambda data: b"[]\n" + data, id="another format"),
    ],
)
def test_a_damaged_part_is_not_believed(tmp_path: Path, damage: object) -> None:
    path, shard, _ = written(tmp_path, ITEMS)
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(DamagedPartError):
        read_part(path)
    assert Earlier(tmp_path).whole(shard) is None
    assert Earlier(tmp_path).results(shard) == [None] * len(ITEMS)


def test_a_part_that_can_t_be_written_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        written(tmp_path, ITEMS)
    assert list(tmp_path.iterdir()) == []


def test_a_whole_shard_is_found_under_another_number(tmp_path: Path) -> None:
    path, _, result = written(tmp_path, ITEMS)
    (other,) = cut(ITEMS, "s")
    assert Earlier(tmp_path).whole(other) == (path, result)


def test_of_a_changed_shard_the_inputs_that_stayed_are_found(tmp_path: Path) -> None:
    _, _, result = written(tmp_path, ITEMS)
    written(tmp_path, ITEMS[:1], "other settings")
    (shard,) = cut([ITEMS[3], Article(id="new", text="x"), ITEMS[0]], "s")
    earlier = Earlier(tmp_path)
    assert earlier.whole(shard) is None
    assert earlier.results(shard) == [result.results[3], None, result.results[0]]


def test_a_result_without_digest_is_not_found_again(tmp_path: Path) -> None:
    _, shard, result = written(tmp_path, ITEMS)
    unsure = ShardResult(0, ("", *result.digests[1:]), result.results)
    write_part(tmp_path / part_name(0, shard.key), unsure)
    earlier = Earlier(tmp_path)
    assert earlier.whole(shard) is None
    assert earlier.results(shard) == [None, *result.results[1:]]


def test_without_a_folder_nothing_is_found() -> None:
    (shard,) = cut(ITEMS, "s")
    assert Earlier(None).whole(shard) is None
    assert Earlier(None).results(shard) == [None] * len(ITEMS)
