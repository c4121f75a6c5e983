"""Speed and cost beside the floor and the peers, a warm run, and growth with the documents.

    pip install instructor langextract bpe-openai      (what is missing is left out and said so)
    python -m benchmarks.throughput                     (about ten minutes on two cores)
    python -m benchmarks.throughput --growth 10000      (growth alone, up to that many)
    python -m benchmarks.throughput --warm 200          (a warm run alone, over that many)
    python -m benchmarks.throughput --rounds 6          (the floor and us by turns, so many times)

Everything runs on this machine, against a server that answers after a fixed time. The output is in
`docs/performance.md`.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.prompt_tokens import SHARES, prompt_tokens
from lrt_summ.bulk.engines import deliveries
from lrt_summ.settings import Settings
from tests.support.synthetic_minutes import write_minutes

ITEMS_PER_DOCUMENT = 6
LOADS = [(60, 8, 0.5), (600, 32, 0.2), (2000, 64, 0.05)]
LONG = {"LRT_SUMM_PROMPT": "item-long"}
FLOOR, OURS = "OpenAI SDK (floor)", "lrt_summ"
CONTENDERS: dict[str, tuple[str, str, dict[str, str]]] = {
    FLOOR: ("sdk", "openai", {}),
    "instructor": ("with_instructor", "instructor", {}),
    "langextract": ("with_langextract", "langextract", {}),
    OURS: ("ours", "lrt_summ", {}),
    "lrt_summ, one process": ("ours", "lrt_summ", {"WORKERS": "1"}),
}
PROMPTS = {**CONTENDERS, "lrt_summ, item-long": ("ours", "lrt_summ", LONG)}
del PROMPTS["lrt_summ, one process"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--growth", type=int, help="run only this part, up to so many documents")
    parser.add_argument("--warm", type=int, help="run only this part, over so many documents")
    parser.add_argument("--rounds", type=int, help="run only the floor and us, by turns")
    parser.add_argument("--load", type=int, choices=range(len(LOADS)), help="run only this load")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.growth:
            growth(Path(folder), options.growth)
            return
        if options.warm:
            warm(Path(folder), options.warm)
            return
        loads = LOADS if options.load is None else [LOADS[options.load]]
        if options.rounds:
            by_turns(Path(folder), loads, options.rounds)
            return
        compare(Path(folder), loads)
        compare_prompts(Path(folder))
        if options.load is None:
            warm(Path(folder), 200)
            growth(Path(folder), 1000)


def compare(folder: Path, loads: list[tuple[int, int, float]]) -> None:
    """All contenders at each load, one after the other."""
    for items, concurrency, latency_s in loads:
        paths = write_minutes(folder / str(items), math.ceil(items / ITEMS_PER_DOCUMENT))
        count = len(paths) * ITEMS_PER_DOCUMENT
        ideal_s = math.ceil(count / concurrency) * latency_s
        load = f"{count} items, {concurrency} at a time, {latency_s} s each"
        print(f"\n### {load}: ideal {ideal_s:.1f} s\n")
        print("| | wall s | × ideal | CPU s / 1,000 items | peak MB | prompt tokens / item |")
        print("|---|---:|---:|---:|---:|---:|", flush=True)
        for name, (module, package, environment) in CONTENDERS.items():
            if importlib.util.find_spec(package) is None:
                print(f"| {name} | not installed | | | | |")
                continue
            with server(latency_s) as url:
                result = contend(module, url, concurrency, paths, environment)
                tokens = prompt_tokens(url)
            read = f"{tokens.whole:.0f}" if tokens else "bpe-openai not installed"
            print(
                f"| {name} | {result['wall_s']:.1f} | {result['wall_s'] / ideal_s:.2f} "
                f"| {1000 * result['cpu_s'] / count:.1f} | {result['peak_mb']:.0f} | {read} |",
                flush=True,
            )


def by_turns(folder: Path, loads: list[tuple[int, int, float]], rounds: int) -> None:
    """The floor and us, one after the other and again: what one busy minute does to a ratio."""
    for items, concurrency, latency_s in loads:
        paths = write_minutes(folder / str(items), math.ceil(items / ITEMS_PER_DOCUMENT))
        print(f"\n### By turns: {items} items, {concurrency} at a time, {latency_s} s each\n")
        print("| floor s | lrt_summ s | ratio |")
        print("|---:|---:|---:|", flush=True)
        ratios = []
        for _ in range(rounds):
            walls = []
            for module, _package, environment in (CONTENDERS[FLOOR], CONTENDERS[OURS]):
                with server(latency_s) as url:
                    result = contend(module, url, concurrency, paths, environment)
                walls.append(result["wall_s"])
            ratios.append(walls[1] / walls[0])
            print(f"| {walls[0]:.2f} | {walls[1]:.2f} | {ratios[-1]:.3f} |", flush=True)
        print(f"\nMedian of the ratios: {statistics.median(ratios):.3f}")


def compare_prompts(folder: Path) -> None:
    """What a model reads per item of 250 words, and what it costs where a prompt cache is warm."""
    paths = write_minutes(folder / "prompts", 10)
    print("\n### Prompt tokens per item of 250 words\n")
    print("| | tokens | constant | cached |", *(f"weighed for {m} |" for m in SHARES))
    print("|---|---:|---:|---:|" + "---:|" * len(SHARES), flush=True)
    for name, (module, package, environment) in PROMPTS.items():
        if importlib.util.find_spec(package) is None:
            continue
        with server(0.0) as url:
            contend(module, url, 8, paths, environment)
            tokens = prompt_tokens(url)
        if tokens is None:
            return
        weighed = " | ".join(f"{tokens.weighed(share):.0f}" for share in SHARES.values())
        row = f"| {name} | {tokens.whole:.0f} | {tokens.constant} | {tokens.cached} | {weighed} |"
        print(row, flush=True)


def contend(
    module: str, url: str, concurrency: int, paths: list[Path], environment: dict[str, str]
) -> dict[str, Any]:
    """Run one contender in a process of its own."""
    command = [sys.executable, "-m", f"benchmarks.contenders.{module}", url, str(concurrency)]
    done = subprocess.run(
        [*command, *map(str, paths)],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


@contextmanager
def server(latency_s: float) -> Iterator[str]:
    """The model server, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.contenders.server", "--latency", str(latency_s)]
    with subprocess.Popen([*command, "--keep", "50"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()


async def run(settings: Settings, paths: list[Path], workers: int) -> tuple[int, int]:
    """Reports and requests."""
    reports = requests = 0
    jobs = list(enumerate(map(str, paths)))
    async for one in deliveries(jobs, settings, workers=workers, ordered=False):
        reports += one.report is not None
        requests += one.usage.requests
    return reports, requests


def warm(folder: Path, count: int) -> None:
    """Documents per second when every answer is in the cache, and the report too or not."""
    print(f"\n### Warm run: {count} documents of 6 items, all answers in the cache\n")
    print("| words per item | processes | kept: documents/s | checked again | requests |")
    print("|---:|---:|---:|---:|---:|", flush=True)
    for words in (90, 250):
        paths = write_minutes(folder / f"warm-{words}", count, words=words)
        with server(0.0) as url:
            cache = str(folder / f"warm-{words}.sqlite")
            kept = Settings(provider="openai", base_url=url, concurrency=32, cache=cache)
            asyncio.run(run(kept, paths, 1))
        again = kept.model_copy(update={"reports_mb": 0})
        for workers in (1, 2):
            rates, asked = [], 0
            for settings in (kept, again):
                start = time.perf_counter()
                reports, requests = asyncio.run(run(settings, paths, workers))
                rates.append(f"{reports / (time.perf_counter() - start):.0f}")
                asked += requests
            print(f"| {words} | {workers} | {' | '.join(rates)} | {asked} |", flush=True)


def growth(folder: Path, most: int) -> None:
    """Time and memory as documents grow in number, by the rules alone, one process each time."""
    print("\n### Growth: documents by the rules alone, one process, 90 words per item\n")
    print("| documents | ms per document | CPU ms per document | peak MB |")
    print("|---:|---:|---:|---:|")
    write_minutes(folder / "growth", most, words=90)
    count = 1
    while count <= most:
        command = [sys.executable, "-m", "benchmarks.throughput_growth", str(folder / "growth")]
        done = subprocess.run([*command, str(count)], stdout=subprocess.PIPE, text=True, check=True)
        result = json.loads(done.stdout)
        times = f"{result['ms']:.1f} | {result['cpu_ms']:.1f}"
        print(f"| {count:,} | {times} | {result['peak_mb']:.0f} |", flush=True)
        count *= 10


if __name__ == "__main__":
    main()
