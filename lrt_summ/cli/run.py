"""A batch of files: each is worked through, what fails is told and does not stop the others.

Or only estimated, for `--dry-run`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import typer

from lrt_summ.cli.console import Progress, explain, note, progress
from lrt_summ.cli.inputs import opened
from lrt_summ.cli.output import emit
from lrt_summ.errors import LrtSummError

if TYPE_CHECKING:
    from lrt_summ.asking import Estimate
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
        note(f"\nAfgebroken.{_WHAT_IS_KEPT if _keeps_answers(settings) else ''}")
        raise typer.Exit(INTERRUPTED) from None
    return exit_code(failures, delivered=len(flags), flagged=strict and any(flags))


_WHAT_IS_KEPT = " Antwoorden die binnen waren, zijn bewaard; een nieuwe run gaat verder."


def _keeps_answers(settings: Settings) -> bool:
    from lrt_summ.providers import choose

    return settings.cache != "off" and choose(settings) != "rules"


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


def printing(files: Sequence[str], lang: str, *, json: bool) -> Deliver:
    """Prints each report on stdout: as JSON on one line, or to read, under its name among several.

    Args:
        files: all of the batch.
        lang: of the words around the minutes' own.
        json: for a program to read.
    """
    from lrt_summ.cli.text import report_as_text, without_controls

    printed = 0

    def deliver(position: int, report: Report) -> None:
        nonlocal printed
        if json:
            emit(report.model_dump_json() + "\n")
            return
        name = f"== {without_controls(files[position])} ==\n" if len(files) > 1 else ""
        emit(("\n" if printed else "") + name + report_as_text(report, lang) + "\n")
        printed += 1

    return deliver


def exit_code(failures: Sequence[LrtSummError], *, delivered: int, flagged: bool) -> int:
    """What a batch ends with, by the design's table."""
    if failures:
        return SOME_FAILED if delivered else failures[0].exit_code
    return 1 if flagged else 0


def print_estimates(
    files: Sequence[str], settings: Settings, *, price_share: Decimal = Decimal(1)
) -> int:
    """One line per document and a total; returns the exit code.

    Args:
        price_share: what a request costs, of its listed price.
    """
    return asyncio.run(_estimate(files, settings, price_share))


async def _estimate(files: Sequence[str], settings: Settings, price_share: Decimal) -> int:
    from lrt_summ.asking import Estimate
    from lrt_summ.pipeline import Summariser, document_name, read_minutes

    failures: list[LrtSummError] = []
    total = Estimate()
    async with Summariser(settings) as summariser:
        for file in files:
            await asyncio.sleep(0)  # here Ctrl-C is heard: nothing else in this loop waits
            try:
                full = summariser.estimate(read_minutes(opened(file), settings=settings))
            except LrtSummError as error:
                explain(error)
                failures.append(error)
                continue
            estimate = replace(full, cost=full.cost and full.cost * price_share)
            emit(_line(document_name(file), estimate))
            total += estimate
    if len(files) > 1:
        emit(_line("totaal", total))
    return exit_code(failures, delivered=len(files) - len(failures), flagged=False)


def _line(name: str, estimate: Estimate) -> str:
    cost = "prijs onbekend" if estimate.cost is None else f"naar schatting ${estimate.cost:.4f}"
    return (
        f"{name}: {estimate.requests} verzoeken, {estimate.prompt_tokens} tokens heen, "
        f"ongeveer {estimate.completion_tokens} terug, {cost}\n"
    )
