"""A pool that begins with this process, and that others join once there is work for them.

Loading takes a process a second. So the first works from the first moment with all that the limits
allow, and hands a part of it over to each that joins. Where the model is what a run waits for, none
is started.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from lrt_summ.bulk.pool import InProcess, Pool, Worker, WorkerDiedError, share
from lrt_summ.bulk.processes import ChildProcess
from lrt_summ.pipeline import Summariser

log = logging.getLogger(__name__)

BUSY_SHARE, BUSY_LOOKS, LOOK_S = 0.7, 8, 0.25
"""So busy, so many looks in a row: a run waits for this process, and not for the model."""

WORTH_S = 10.0
"""Seconds of work that must be left for another process to be worth its start."""


@asynccontextmanager
async def growing_pool(
    summariser: Summariser, most: int, *, documents: int, at_once: bool
) -> AsyncIterator[Pool]:
    """This process, and up to `most` with it, together within the limits of `summariser`.

    Args:
        summariser: of this process, open.
        most: processes, this one included.
        documents: that the run has in all.
        at_once: start them now, without looking whether they are needed.
    """
    part = share(summariser.settings, most)
    own = InProcess(summariser)
    workers: list[Worker] = [own]

    def start() -> Worker:
        return workers.pop() if workers else ChildProcess(part)

    async def join() -> None:
        child = ChildProcess(part)
        try:
            await child.ready()
            await summariser.hand_over(part)
        except BaseException:
            await child.aclose()
            raise
        pool.add(child, depth=part.concurrency, taken_from=own)

    async def grow() -> None:
        for _ in range(most - 1):
            await _until_needed(pool, documents)
            await join()

    async with Pool(start, count=1, depth=summariser.settings.concurrency) as pool:
        growth = [join] * (most - 1) if at_once else [grow]
        tasks = [asyncio.create_task(_or_do_without(one)) for one in growth]
        try:
            yield pool
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def _or_do_without(growth: Callable[[], Awaitable[None]]) -> None:
    try:
        await growth()
    except WorkerDiedError:
        log.info("a worker process could not be started; the others do its work")


async def _until_needed(pool: Pool, documents: int) -> None:
    """Return when this process has had its hands full for a while, and much is left to do."""
    first_s, before, busy = time.process_time(), pool.delivered, 0
    while True:
        cpu_s, start = time.process_time(), time.monotonic()
        await asyncio.sleep(LOOK_S)
        used_s, passed_s = time.process_time() - cpu_s, time.monotonic() - start
        # Before the first document is delivered, this process is still loading what it needs.
        done = pool.delivered - before
        busy = busy + 1 if done and used_s > BUSY_SHARE * passed_s else 0
        if busy >= BUSY_LOOKS:
            each_s = (time.process_time() - first_s) / done
            if (documents - pool.delivered) * each_s > WORTH_S:
                return
