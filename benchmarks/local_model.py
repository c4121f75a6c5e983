"""What the check makes of a small model: claims proposed, thrown out per kind, re-asked, saved.

    python benchmarks/local_model.py fixtures [--provider local] [--model FILE.gguf]

Each document, or each of a folder that has gold, is summarised twice over one fresh cache: without
asking again, and with.
What the second run has standing beyond the first is what asking again saved.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from lrt_summ.gold import GOLD_SUFFIX, load_gold
from lrt_summ.models import Report
from lrt_summ.pipeline import Summariser
from lrt_summ.settings import Settings


def documents(names: Iterable[str]) -> list[Path]:
    """The documents named, and those of each folder that have gold annotations."""
    found: list[Path] = []
    for path in map(Path, names):
        golds = sorted(path.glob(f"*{GOLD_SUFFIX}")) if path.is_dir() else ()
        found += [gold.parent / load_gold(gold).document for gold in golds] or [path]
    return found


async def summarised(paths: list[Path], settings: Settings) -> list[Report]:
    """The reports of all documents that could be read."""
    reports = []
    async with Summariser(settings) as summariser:
        async for outcome in summariser.astream(paths):
            if outcome.report:
                reports.append(outcome.report)
            else:
                print(f"{outcome.document}: {outcome.error}")
    return reports


def count(reports: list[Report]) -> Counter[str]:
    """Claims of the model that stand, that do not, and why."""
    counts: Counter[str] = Counter()
    for item in (item for report in reports for item in report.items):
        claims = (*item.summary, *item.decisions, *item.actions)
        counts["items"] += 1
        counts["extractive summaries"] += item.extractive
        counts["standing"] += sum(claim.origin == "model" for claim in claims)
        counts["supplied by the rules"] += sum(claim.verdict == "rules_only" for claim in claims)
        counts["thrown out"] += len(item.disputed)
        thrown = {claim.text for claim in item.disputed}
        counts.update(f"  {f.kind}" for f in item.findings if f.claim in thrown)
    counts["requests"] = sum(report.usage.requests for report in reports)
    counts["answer tokens"] = sum(report.usage.completion_tokens for report in reports)
    return counts


def main() -> None:
    """Run both passes and print what differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--provider", default="local")
    parser.add_argument("--model")
    options = parser.parse_args()
    paths = documents(options.documents)
    with tempfile.TemporaryDirectory() as folder:
        common = {"provider": options.provider, "model": options.model, "timeout_s": 600}
        settings = Settings(**common, cache=f"{folder}/answers.sqlite", reask=False)
        begun = time.perf_counter()
        once = count(asyncio.run(summarised(paths, settings)))
        seconds = time.perf_counter() - begun
        again = settings.model_copy(update={"reask": True})
        twice = count(asyncio.run(summarised(paths, again)))
    print(f"{len(paths)} documents, {seconds:.0f} s for the first pass")
    print(f"{'':32}{'asked once':>12}{'asked again':>13}")
    for name in sorted({*once, *twice}, key=lambda name: (name.startswith(" "), name)):
        print(f"{name:32}{once[name]:>12}{twice[name]:>13}")
    print(f"{'claims proposed':32}{once['standing'] + once['thrown out']:>12}")
    print(f"{'saved by asking again':32}{twice['standing'] - once['standing']:>12}")


if __name__ == "__main__":
    main()
