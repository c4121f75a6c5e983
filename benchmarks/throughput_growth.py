"""One point of the growth curve: `python -m benchmarks.throughput_growth FOLDER 1000`."""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import time
from pathlib import Path

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
    start = time.perf_counter()
    asyncio.run(deliver(chosen))
    ms = 1000 * (time.perf_counter() - start) / len(chosen)
    print(
        json.dumps({"ms": ms, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024})
    )


if __name__ == "__main__":
    main()
