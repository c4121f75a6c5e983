"""Who does the work: this process, one process per core, or a Ray cluster."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Literal

from lrt_summ.bulk.delivery import Delivery
from lrt_summ.bulk.growing import growing_pool
from lrt_summ.bulk.pool import Job, Pool
from lrt_summ.pipeline import Summariser
from lrt_summ.providers import choose
from lrt_summ.settings import Settings

Engine = Literal["local", "ray"]


async def deliveries(
    jobs: Sequence[Job],
    settings: Settings,
    *,
    engine: Engine = "local",
    workers: int | None = None,
    ordered: bool = True,
) -> AsyncGenerator[Delivery, None]:
    """What comes of each document, through the same pipeline whoever runs it.

    Args:
        jobs: documents with their positions; paths, where other processes do the work.
        settings: limits hold for all workers together.
        engine: `ray` for a cluster; a local one is started if there is none.
        workers: processes; if left out, one, and up to one per core once that one is busy.
        ordered: in the order of `jobs`, else as each is ready.

    Raises:
        UsageError: the settings cannot be used, or Ray is not installed.
        ModelError: the model cannot be reached at all.
    """
    # Opened here in any case: what is wrong with prompt, cache or model is told once, at once.
    async with (
        Summariser(settings) as summariser,
        _pool(summariser, jobs, engine, workers) as pool,
    ):
        async for delivery in pool.deliveries(jobs, ordered=ordered):
            yield delivery


def _pool(
    summariser: Summariser, jobs: Sequence[Job], engine: Engine, workers: int | None
) -> AbstractAsyncContextManager[Pool]:
    settings = summariser.settings
    if engine == "ray":
        from lrt_summ.bulk.on_ray import ray_pool

        return ray_pool(settings, workers)
    # One budget is kept exactly by one process only.
    most = workers or _sensible(jobs, settings) if settings.max_cost is None else 1
    return growing_pool(
        summariser,
        min(most, settings.concurrency),
        documents=len(jobs),
        at_once=workers is not None,
    )


def _sensible(jobs: Sequence[Job], settings: Settings) -> int:
    """Processes that may pay: one where the work cannot be shared."""
    paths = all(isinstance(document, str | os.PathLike) for _, document in jobs)
    if choose(settings) == "local" or not paths:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return cores or 1
