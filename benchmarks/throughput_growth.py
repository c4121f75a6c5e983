"""One point of the growth curve: `python -m benchmarks.throughput_growth FOLDER 1000`."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

from benchmarks.contenders.task import peak_mb
from lrt_summ.bulk.engines import deliveries
from lrt_summ.settings import Settings


async def deliver(paths: list[Path]) -> None:
    jobs = list(enumerate(map(str, paths)))
    async for one in deliveries(jobs, Settings(provider="rules"), workers=1):
        assert one.report


def main() -> None:
    paths = sorted(Path(sys.argv[1]).iterdir())
    asyncio.run(deliver(paths[:1]))
    chosen = paths[: int(sys.argv[2])]
    start, cpu = time.perf_counter(), time.process_time()
    asyncio.run(deliver(chosen))
    ms = 1000 * (time.perf_counter() - start) / len(chosen)
    cpu_ms = 1000 * (time.process_time() - cpu) / len(chosen)
    print(json.dumps({"ms": ms, "cpu_ms": cpu_ms, "peak_mb": peak_mb()}))


if __name__ == "__main__":
    main()
