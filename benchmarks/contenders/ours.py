"""lrt_summ, whole: files read and parsed, rules, cache, checks, reports."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.contenders.task import measured
from lrt_summ.bulk.engines import deliveries
from lrt_summ.settings import Settings


async def deliver(settings: Settings, paths: list[Path], workers: int | None) -> int:
    jobs = list(enumerate(map(str, paths)))
    count = 0
    async for one in deliveries(jobs, settings, workers=workers, ordered=False):
        count += (one.report or b"").count(b'"extractive":false')  # to read it is not our work
    return count


def main(url: str, concurrency: int, paths: list[Path]) -> None:
    workers = int(os.environ.get("WORKERS", "0")) or None
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            provider="openai",
            base_url=url,
            concurrency=concurrency,
            cache=f"{folder}/cache.sqlite",
        )
        asyncio.run(deliver(settings.model_copy(update={"cache": "off"}), paths[:1], 1))
        measured(6 * len(paths), lambda: asyncio.run(deliver(settings, paths, workers)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
