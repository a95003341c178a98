"""What can be said of runs on Ray without a cluster, and without Ray."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from extractor.batch import on_ray
from extractor.batch.actor import Actor, Told, check_same
from extractor.batch.on_ray import ClusterError, OnRay
from extractor.batch.pool import RunStoppedError
from extractor.batch.shard import cut
from extractor.batch.worker import Broken, Order, Ready, Some
from schemas.article import Article
from tests.batch.test_command import clemency
from tests.stub import StubEngine, StubExtractor

HERE = {"spacy": "3.8.4", "code": "a1"}


def test_a_missing_extra_is_said_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    (tmp_path / "a.txt").write_text("Nothing.", encoding="utf-8")
    result = clemency("run", tmp_path / "a.txt", "-o", tmp_path / "out", "--ray", "local")
    assert result.exit_code == 2
    assert result.stderr == "clemency: Ray is not installed: pip install 'clemency-claims[ray]'\n"
    assert not (tmp_path / "out").exists()


@pytest.mark.needs("ray")
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ray://head:10001", "start the run on a machine of the cluster"),
        ("127.0.0.1:1", "no Ray cluster at 127.0.0.1:1: "),
        ("head", "an address has the form HOST:PORT"),
    ],
)
def test_an_address_without_a_cluster_is_said_at_once(address: str, said: str) -> None:
    with pytest.raises(ClusterError, match=said), on_ray.on_ray(address, 1):
        pass


@pytest.mark.needs("ray")
def test_ray_sends_no_statistics(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "1")
    on_ray.load_ray()
    from ray._common.usage.usage_lib import usage_stats_enabled

    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"
    assert not usage_stats_enabled()


def test_a_machine_that_would_read_otherwise_is_refused() -> None:
    check_same(HERE, dict(HERE), "there")
    with pytest.raises(ValueError, match=r"there would read otherwise \(spacy 3.8.18, not 3.8.4\)"):
        check_same(HERE, HERE | {"spacy": "3.8.18"}, "there")
    with pytest.raises(ValueError, match=r"\(code None, not a1\)"):
        check_same(HERE, {"spacy": "3.8.4"}, "there")


def test_an_actor_tells_that_it_is_there_then_that_it_is_loaded(tmp_path: Path) -> None:
    engine = StubEngine(tmp_path)
    first, second = Actor().load(engine, engine.settings())
    assert (first.pid, first.message, second.message) == (os.getpid(), None, Ready())
    assert first.megabytes > 1
    _, refused = Actor().load(engine, {"stub": "2"})
    assert isinstance(refused.message, Broken)
    (tmp_path / "no model").touch()
    _, broken = Actor().load(engine, engine.settings())
    assert broken.message == Broken("no such model; install it")


def read(text: str, alone: bool = False) -> list[Told]:
    actor = Actor()
    actor.extractor = StubExtractor()
    (shard,) = cut([Article(id="a", text="pardoned 12"), Article(id="b", text=text)], "s")
    return list(actor.read(Order(shard, alone), 0.0))


@pytest.mark.parametrize("alone", [False, True])
def test_an_actor_tells_all_results_in_order(alone: bool) -> None:
    messages = [told.message for told in read("BREAK", alone) if told.message]
    assert all(isinstance(message, Some) for message in messages)
    lines = [one.line for message in messages if isinstance(message, Some) for one in message.results]
    assert ["told to break" in line for line in lines] == [False, True]
    assert [message.finished for message in messages if isinstance(message, Some)][-1]


def test_a_cluster_without_room_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_ray, "ROOM_SECONDS", 60.0)
    ray: Any = SimpleNamespace(wait=lambda streams, **how: ([], streams))
    waiting: Any = SimpleNamespace(placed=False, since=-1e9, stream="a")
    placed: Any = SimpleNamespace(placed=True, since=-1e9, stream="b")
    assert OnRay(ray).wait([waiting, placed], 0) == []
    with pytest.raises(RunStoppedError, match="no free processor for 1 minutes"):
        OnRay(ray).wait([waiting], 0)
