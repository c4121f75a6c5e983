"""A batch of files: each is worked through, what fails is told and does not stop the others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer

from lrt_summ.cli.console import Progress, explain, note, progress
from lrt_summ.cli.inputs import opened
from lrt_summ.errors import LrtSummError

if TYPE_CHECKING:
    from lrt_summ.models import Report
    from lrt_summ.settings import Settings

Deliver = Callable[[int, "Report"], None]
"""Called with the position of the document in the batch and its report, in order."""

SOME_FAILED = 5
INTERRUPTED = 130


def run_batch(
    files: Sequence[str],
    settings: Settings,
    deliver: Deliver,
    *,
    strict: bool,
    show_progress: bool,
) -> int:
    """Summarise each file and deliver its report; returns the exit code."""
    failures: list[LrtSummError] = []
    flags: list[bool] = []

    def count(position: int, report: Report) -> None:
        deliver(position, report)
        flags.append(report.is_flagged)

    try:
        with progress(shown=show_progress) as bar:
            asyncio.run(_work(files, settings, count, failures, bar))
    except KeyboardInterrupt:
        note("\nAfgebroken. Antwoorden die binnen waren, zijn bewaard; een nieuwe run gaat verder.")
        raise typer.Exit(INTERRUPTED) from None
    return exit_code(failures, delivered=len(flags), flagged=strict and any(flags))


async def _work(
    files: Sequence[str],
    settings: Settings,
    deliver: Deliver,
    failures: list[LrtSummError],
    bar: Progress,
) -> None:
    from lrt_summ.pipeline import Summariser

    documents = (opened(file) for file in files)
    async with Summariser(settings, on_start=bar.start, on_item=bar.item_done) as summariser:
        async for outcome in summariser.astream(documents):
            if outcome.report:
                deliver(outcome.position, outcome.report)
            elif outcome.error:
                explain(outcome.error)
                failures.append(outcome.error)


def exit_code(failures: Sequence[LrtSummError], *, delivered: int, flagged: bool) -> int:
    """What a batch ends with, by the design's table."""
    if failures:
        return SOME_FAILED if delivered else failures[0].exit_code
    return 1 if flagged else 0
