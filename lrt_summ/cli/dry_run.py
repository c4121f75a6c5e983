"""`--dry-run`: what a run would ask and cost. Nothing is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lrt_summ.cli.console import explain
from lrt_summ.cli.inputs import opened
from lrt_summ.cli.output import emit
from lrt_summ.cli.run import exit_code
from lrt_summ.errors import LrtSummError

if TYPE_CHECKING:
    from lrt_summ.asking import Estimate
    from lrt_summ.settings import Settings


def print_estimates(files: Sequence[str], settings: Settings) -> int:
    """One line per document and a total; returns the exit code."""
    return asyncio.run(_estimate(files, settings))


async def _estimate(files: Sequence[str], settings: Settings) -> int:
    from lrt_summ.asking import Estimate
    from lrt_summ.pipeline import Summariser, read_minutes

    failures: list[LrtSummError] = []
    total = Estimate()
    async with Summariser(settings) as summariser:
        for file in files:
            try:
                estimate = summariser.estimate(read_minutes(opened(file), settings=settings))
            except LrtSummError as error:
                explain(error)
                failures.append(error)
                continue
            emit(_line(file, estimate))
            total += estimate
    if len(files) > 1:
        emit(_line("totaal", total))
    return exit_code(failures, delivered=len(files) - len(failures), flagged=False)


def _line(name: str, estimate: Estimate) -> str:
    cost = "prijs onbekend" if estimate.cost is None else f"ten hoogste ${estimate.cost:.4f}"
    return (
        f"{name}: {estimate.requests} verzoeken, {estimate.prompt_tokens} tokens heen, "
        f"ten hoogste {estimate.completion_tokens} terug, {cost}\n"
    )
