"""Documents dealt out: in order or as they come, bounded, and nobody's death loses anything."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
from asyncio.subprocess import Process
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest

from lrt_summ.bulk import growing, processes
from lrt_summ.bulk.delivery import Delivery, Failure
from lrt_summ.bulk.engines import deliveries
from lrt_summ.bulk.growing import growing_pool
from lrt_summ.bulk.pool import Pool, WorkerDiedError, share
from lrt_summ.bulk.processes import ChildProcess
from lrt_summ.pipeline import Document, Summariser
from lrt_summ.settings import Settings
from tests.support.model_server import ModelServer, Received, Reply, answer, quote_first

RULES = Settings(provider="rules")


class Scripted:
    """A worker that takes as many milliseconds as a document's name says, or does as it says."""

    def __init__(self) -> None:
        self.at_once = self.most_at_once = self.delivered = 0

    async def deliver(self, position: int, document: Document) -> Delivery:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            return await self._deliver(position, str(document))
        finally:
            self.at_once -= 1
            self.delivered += 1

    async def _deliver(self, position: int, name: str) -> Delivery:
        if name == "kills":
            raise WorkerDiedError
        if name == "refused":
            return Delivery(position, name, failure=Failure("geen sleutel", None, 4, ends_run=True))
        await asyncio.sleep(int(name) / 1000)
        return Delivery(position, name, report=b"{}")

    async def aclose(self) -> None:
        pass


async def run(names: list[str], *, ordered: bool, depth: int = 4) -> list[Delivery]:
    worker = Scripted()
    async with Pool(lambda: worker, count=1, depth=depth) as pool:
        found = [one async for one in pool.deliveries(enumerate(names), ordered=ordered)]
    assert worker.most_at_once <= depth
    return found


async def test_deliveries_come_in_order_or_as_they_are_ready() -> None:
    names = ["80", "1", "40"]
    assert [one.document for one in await run(names, ordered=True)] == names
    assert [one.document for one in await run(names, ordered=False)] == ["1", "40", "80"]


async def test_documents_are_taken_only_when_there_is_room() -> None:
    taken = 0

    def endless() -> object:
        nonlocal taken
        while True:
            taken += 1
            yield taken, "1"

    async with Pool(Scripted, count=1, depth=2) as pool:
        stream = pool.deliveries(endless())  # type: ignore[arg-type]
        for _ in range(5):
            await anext(stream)
        await stream.aclose()
    assert taken <= 5 + 2 * 4


async def test_a_document_that_kills_its_worker_fails_alone() -> None:
    found = await run(["1", "kills", "2"], ordered=True)
    assert [one.failure is not None for one in found] == [False, True, False]


async def test_after_a_refused_key_the_rest_is_not_read() -> None:
    found = await run(["refused", *["1"] * 20], ordered=True, depth=1)
    assert {one.failure.error for one in found if one.failure} == {"geen sleutel"}
    assert len(found) == 21


async def test_a_worker_that_joins_takes_over_a_part_of_the_work() -> None:
    first, second = Scripted(), Scripted()
    async with Pool(lambda: first, count=1, depth=4) as pool:
        stream = pool.deliveries(enumerate(["20"] * 40), ordered=False)
        await anext(stream)
        pool.add(second, depth=3, taken_from=first)
        found = [one async for one in stream]
    assert len(found) == 39
    assert first.most_at_once == 4
    assert second.most_at_once == 3
    assert first.delivered < second.delivered


@pytest.mark.parametrize("count", [1, 2])
async def test_a_process_that_ends_in_peace_is_not_killed(
    folder: Path, count: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    killed: list[int] = []
    monkeypatch.setattr(Process, "kill", lambda self: killed.append(self.pid))
    async with Pool(lambda: ChildProcess(RULES), count=count, depth=2) as pool:
        names = enumerate(map(str, folder.iterdir()))
        assert [one async for one in pool.deliveries(names)]
    assert not killed
    assert not [one for one in caplog.records if one.name == "asyncio"]


async def test_a_process_gives_the_same_bytes_as_none(folder: Path) -> None:
    jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
    alone = [one.report async for one in deliveries(jobs, RULES, workers=1)]
    assert None not in alone
    async with Pool(lambda: ChildProcess(RULES), count=2, depth=2) as pool:
        assert [one.report async for one in pool.deliveries(jobs)] == alone


class Watched(ChildProcess):
    """A process of which the test knows what it was given."""

    taken: ClassVar[list[int]] = []

    async def deliver(self, position: int, document: Document) -> Delivery:
        self.taken.append(position)
        return await super().deliver(position, document)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The positions of the documents that processes have taken."""
    monkeypatch.setattr(growing, "ChildProcess", Watched)
    monkeypatch.setattr(Watched, "taken", [])
    return Watched.taken


async def test_a_process_that_is_ready_joins_this_one(folder: Path, taken: list[int]) -> None:
    paths = sorted(map(str, folder.iterdir()))

    def until_one_is_taken() -> Iterator[tuple[int, str]]:
        for position in range(100_000):
            yield position, paths[position % 6]
            if taken:
                return

    async with (
        Summariser(RULES) as summariser,
        growing_pool(summariser, 2, documents=100_000, at_once=False) as pool,
    ):
        found = [one async for one in pool.deliveries(until_one_is_taken())]
    assert taken
    assert len(found) > 6
    assert len({one.report for one in found}) == 6


async def test_while_the_model_is_what_a_run_waits_for_no_process_is_started(
    folder: Path, taken: list[int]
) -> None:
    with ModelServer(lambda received: replace(quote_first(received), delay_s=0.2)) as server:
        settings = Settings(
            provider="openai", base_url=server.url, cache="off", concurrency=2, reask=False
        )
        jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
        async with (
            Summariser(settings) as summariser,
            growing_pool(summariser, 2, documents=100_000, at_once=False) as pool,
        ):
            found = [one async for one in pool.deliveries(jobs)]
    assert all(one.report for one in found)
    assert taken == []


async def test_where_little_is_left_to_do_no_process_is_started(
    folder: Path, taken: list[int]
) -> None:
    paths = sorted(map(str, folder.iterdir()))
    jobs = [(position, paths[position % 6]) for position in range(400)]
    async with (
        Summariser(RULES) as summariser,
        growing_pool(summariser, 2, documents=400, at_once=False) as pool,
    ):
        assert len([one async for one in pool.deliveries(jobs)]) == 400
    assert taken == []


async def test_what_is_handed_over_is_not_used_here(folder: Path) -> None:
    with ModelServer(lambda received: replace(quote_first(received), delay_s=0.02)) as server:
        settings = Settings(provider="openai", base_url=server.url, cache="off", concurrency=4)
        async with Summariser(settings) as summariser:
            await summariser.hand_over(settings.model_copy(update={"concurrency": 3}))
            found = [one async for one in summariser.astream(sorted(folder.iterdir()))]
    assert all(one.report for one in found)
    assert server.most_at_once == 1


async def test_an_unreadable_document_fails_alone_in_a_process_too(folder: Path) -> None:
    (folder / "verslag-00001.txt").write_bytes(b"")
    jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
    async with Pool(lambda: ChildProcess(RULES), count=1, depth=2) as pool:
        found = [one async for one in pool.deliveries(jobs)]
    assert [one.failure.exit_code for one in found if one.failure] == [3]
    assert found[1].failure is not None


async def test_a_killed_process_loses_nothing_and_pays_nothing_twice(
    folder: Path, tmp_path: Path
) -> None:
    killed: list[int] = []

    def reply(received: Received) -> Reply:
        if len(killed) < 1 and server.asked == 9:
            killed.append(worker_pid())
            os.kill(killed[0], signal.SIGKILL)
        return quote_first(received)

    with ModelServer(reply) as server:
        settings = Settings(
            provider="openai", base_url=server.url, cache=str(tmp_path / "c.sqlite"), concurrency=2
        )
        worker = ChildProcess(settings)

        def worker_pid() -> int:
            assert worker._process is not None
            return worker._process.pid

        jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
        made = [worker]
        async with Pool(
            lambda: made.pop() if made else ChildProcess(settings), count=1, depth=2
        ) as pool:
            found = [one async for one in pool.deliveries(jobs)]
        texts = [received.text for received in server.received]
    assert killed
    assert all(one.report for one in found)
    # Only what was under way when the process was killed may have been asked twice.
    assert len(texts) - len(set(texts)) <= 2


_HEAD = '{"position": 0, "document": "a.txt", "usage": {}, "flagged": false, "failure": null, '


@pytest.mark.parametrize(
    "last_words",
    [
        _HEAD[:30],
        _HEAD,
        _HEAD + '"report_bytes": 50}\n{"minutes": {"ti',
        "Segmentation fault\n",
        "[1]\n",
        _HEAD.replace("0", "99") + '"report_bytes": 0}\n',
        "x" * 100_000,
        "",
    ],
    ids=["cut", "cut later", "cut report", "no JSON", "no head", "unasked", "no end", "nothing"],
)
@pytest.mark.parametrize("end", ["os.kill(os.getpid(), 9)", "os.close(1); time.sleep(60)"])
async def test_a_process_that_breaks_off_is_dead_whatever_it_said_last(
    monkeypatch: pytest.MonkeyPatch, last_words: str, end: str
) -> None:
    said = json.dumps('{"ready": true}\n') + "+" + json.dumps(last_words)
    program = (
        "import os, sys, time; sys.stdin.readline(); sys.stdin.readline(); "
        f"os.write(1, ({said}).encode()); {end}"
    )
    monkeypatch.setattr(processes, "_BOOT", program.replace("{", "{{").replace("}", "}}"))
    async with Pool(lambda: ChildProcess(RULES), count=1, depth=2) as pool:
        async with asyncio.timeout(30):
            found = [one async for one in pool.deliveries(enumerate(["a.txt", "b.txt"]))]
    assert [one.failure is not None for one in found] == [True, True]


async def test_a_process_that_is_killed_in_the_middle_of_a_line_loses_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = str(tmp_path / "killed")
    dying = (
        "import os, lrt_summ.bulk.worker as w; pack = w.pack; w.pack = lambda one: pack(one) "
        f"if os.path.exists({once!r}) or one.position != 2 else (open({once!r}, 'w').close(), "
        "os.write(1, pack(one)[:40]), os.kill(os.getpid(), 9)); main()"
    )
    monkeypatch.setattr(processes, "_BOOT", processes._BOOT.replace("main()", dying))
    jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
    async with Pool(lambda: ChildProcess(RULES), count=1, depth=2) as pool:
        async with asyncio.timeout(60):
            found = [one async for one in pool.deliveries(jobs)]
    assert os.path.exists(once)
    assert all(one.report for one in found)


@pytest.mark.parametrize(("level", "lines"), [(logging.ERROR, 0), (logging.WARNING, 1)])
async def test_a_process_logs_what_this_one_logs(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], level: int, lines: int
) -> None:
    (tmp_path / "brief.txt").write_text("1. Kaas\n- De kaas is geel.\n")
    logger = logging.getLogger("lrt_summ")
    before = logger.level
    logger.setLevel(level)
    try:
        worker = ChildProcess(RULES)
        assert (await worker.deliver(0, str(tmp_path / "brief.txt"))).report
        await worker.aclose()
    finally:
        logger.setLevel(before)
    told = capfd.readouterr().err.splitlines()
    assert len(told) == lines
    assert all(line.startswith("lrt-summ: brief.txt: dit lijkt geen") for line in told)


async def test_workers_together_keep_to_the_limits() -> None:
    part = share(
        Settings(concurrency=9, requests_per_minute=600, tokens_per_minute=90_000, max_cost=3), 3
    )
    assert (part.concurrency, part.requests_per_minute, part.tokens_per_minute, part.max_cost) == (
        3,
        200,
        30_000,
        1,
    )


@pytest.mark.parametrize("workers", [1, 2])
async def test_the_rate_limit_holds_over_all_documents(folder: Path, workers: int) -> None:
    with ModelServer(quote_first) as server:
        settings = Settings(
            provider="openai", base_url=server.url, cache="off", requests_per_minute=1200
        )
        jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
        found = [one async for one in deliveries(jobs, settings, workers=workers)]
        times = sorted(received.at for received in server.received)
    assert all(one.report for one in found)
    assert len(times) == 18
    # 1,200 a minute is one every 50 ms; requests that are late because the client is still being
    # loaded may catch up.
    assert times[-1] - times[0] >= 18 * 0.05 * 0.6


async def test_the_token_limit_holds_over_all_documents(folder: Path) -> None:
    with ModelServer(quote_first) as server:
        settings = Settings(
            provider="openai", base_url=server.url, cache="off", tokens_per_minute=1_500_000
        )
        jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
        assert all([one.report async for one in deliveries(jobs, settings)])
        times = sorted(received.at for received in server.received)
        sizes = [len(received.content) / 4 for received in server.received]
    assert times[-1] - times[0] >= sum(sizes[1:]) / 1_500_000 * 60


async def test_all_wait_when_the_server_says_that_its_limit_is_reached(folder: Path) -> None:
    spent = {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "400ms"}

    def reply(received: Received) -> Reply:
        headers = spent if server.asked == 1 else {}
        return Reply(body=quote_first(received).body, headers=headers)

    with ModelServer(reply) as server:
        settings = Settings(provider="openai", base_url=server.url, cache="off", concurrency=1)
        jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
        assert all([one.report async for one in deliveries(jobs, settings)])
        times = sorted(received.at for received in server.received)
    assert times[1] - times[0] >= 0.38


async def test_a_bug_over_one_document_does_not_cost_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lrt_summ import parsing

    parse = parsing.parse

    def broken(source: object) -> object:
        if "00002" in source.name:  # type: ignore[attr-defined]
            raise ZeroDivisionError("division by zero")
        return parse(source)  # type: ignore[arg-type]

    monkeypatch.setattr(parsing, "parse", broken)
    jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())))
    found = [one async for one in deliveries(jobs, RULES, workers=1)]
    failures = [one.failure for one in found if one.failure]
    assert len(failures) == 1
    assert "ZeroDivisionError" in failures[0].error


async def test_nonsense_from_the_model_is_flagged(folder: Path) -> None:
    with ModelServer(answer("nonsense")) as server:
        settings = Settings(provider="openai", base_url=server.url, cache="off")
        jobs = list(enumerate(str(path) for path in sorted(folder.iterdir())[:1]))
        found = [one async for one in deliveries(jobs, settings)]
    assert found[0].flagged
