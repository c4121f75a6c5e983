"""On a Ray cluster: the same bytes, a killed worker loses nothing, answers shared in PostgreSQL."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lrt_summ.bulk.delivery import Delivery
from lrt_summ.settings import Settings
from tests.support.model_server import ModelServer, Received, Reply, quote_first
from tests.support.postgres import postgres
from tests.support.synthetic_minutes import write_minutes

ray = pytest.importorskip("ray", reason="Ray is not installed")
pytestmark = pytest.mark.ray


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    """A local cluster, started once: that takes longer than all the work here."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    yield
    ray.shutdown()


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_minutes(tmp_path_factory.mktemp("ray"), 8, items=2, words=30)


async def collect(paths: list[Path], settings: Settings, engine: Any) -> list[Delivery]:
    from lrt_summ.bulk.engines import deliveries

    jobs = list(enumerate(map(str, paths)))
    workers = 2 if engine == "ray" else 1
    stream = deliveries(jobs, settings, engine=engine, workers=workers)
    return [one async for one in stream]


def timeless(delivery: Delivery) -> bytes:
    """The report's bytes without its times, and without who paid for which answer."""
    report = json.loads(delivery.report or b"")
    report["provenance"]["answered_at"] = None
    report["usage"] = None
    return json.dumps(report).encode()


async def test_ray_gives_the_same_bytes_as_this_process(paths: list[Path]) -> None:
    settings = Settings(provider="rules")
    alone = await collect(paths, settings, "local")
    spread = await collect(paths, settings, "ray")
    assert spread == alone
    assert all(one.report for one in alone)


async def test_workers_share_a_cache_in_postgresql(paths: list[Path]) -> None:
    with ModelServer(quote_first) as server, postgres() as url:
        settings = Settings(provider="openai", base_url=server.url, cache=url)
        first = await collect(paths, settings, "ray")
        assert server.asked == 16
        again = await collect(paths, settings, "ray")
        plain = await collect(paths, settings, "local")
        assert server.asked == 16
    assert [timeless(one) for one in again] == [timeless(one) for one in first]
    assert [one.report for one in plain] == [one.report for one in again]


async def test_a_killed_worker_loses_nothing(paths: list[Path], tmp_path: Path) -> None:
    killed: list[int] = []

    def reply(received: Received) -> Reply:
        if server.asked == 5:
            killed.append(_an_actor())
            os.kill(killed[0], signal.SIGKILL)
        return Reply(body=quote_first(received).body, delay_s=0.1)

    with ModelServer(reply) as server:
        settings = Settings(
            provider="openai",
            base_url=server.url,
            cache=str(tmp_path / "c.sqlite"),
            concurrency=4,
        )
        found = await collect(paths, settings, "ray")
        texts = [received.text for received in server.received]
    assert killed
    assert [one.failure for one in found] == [None] * 8
    assert [one.position for one in found] == list(range(8))
    # Only what the killed worker had under way is asked twice.
    assert len(texts) - len(set(texts)) <= 4


def _an_actor() -> int:
    """The process of one of our actors, which Ray names after its class."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if command.startswith(b"ray::Actor"):
                return int(entry.name)
    raise AssertionError("no actor is running")
