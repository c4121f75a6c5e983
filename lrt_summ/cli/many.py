"""`summarise --out`: any number of documents into one file, with bounded memory, resumable."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from lrt_summ.bulk.delivery import Delivery, Failure
from lrt_summ.bulk.engines import Engine, deliveries
from lrt_summ.bulk.journal import Journal, report_lines
from lrt_summ.bulk.pool import Job
from lrt_summ.cli.console import Documents, document_bar, note
from lrt_summ.cli.inputs import opened
from lrt_summ.cli.run import INTERRUPTED, SOME_FAILED
from lrt_summ.cli.text import without_controls
from lrt_summ.errors import UsageError
from lrt_summ.models import Usage

if TYPE_CHECKING:
    from lrt_summ.settings import Settings

log = logging.getLogger(__name__)

MOST_EXPLAINED = 10
"""Failures that are told one by one; all of them are in `errors.jsonl`."""


@dataclass(frozen=True)
class Plan:
    """How a large batch is to be done.

    Attributes:
        out: `.jsonl` or `.parquet`.
        ordered: reports in the order of the documents, else as each is ready.
        engine: who does the work.
        workers: processes, `None` for a sensible number.
        batch: through the provider's Batch API.
    """

    out: Path
    ordered: bool = True
    engine: Engine = "local"
    workers: int | None = None
    batch: bool = False

    def __post_init__(self) -> None:
        if self.out.suffix not in (".jsonl", ".parquet"):
            raise UsageError(
                f"{self.out} eindigt niet op .jsonl of .parquet", hint="Pas --out daarop aan."
            )

    @property
    def to_parquet(self) -> bool:
        """Whether the reports are gathered into a Parquet file at the end."""
        return self.out.suffix == ".parquet"

    @property
    def journal_path(self) -> Path:
        """Where reports are written as they come; for Parquet a file that goes at the end."""
        return self.out.with_name(f"{self.out.name}.jsonl") if self.to_parquet else self.out


@dataclass
class _Run:
    """What has come of the documents so far."""

    bar: Documents
    failures: list[Failure] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)

    def count(self, delivery: Delivery) -> None:
        self.usage += delivery.usage
        if delivery.failure:
            self._explain(delivery.failure)
        self.bar.done(self.usage)

    def _explain(self, failure: Failure) -> None:
        self.failures.append(failure)
        if len(self.failures) <= MOST_EXPLAINED:
            note(f"lrt-summ: {failure.error}")
            if failure.hint:
                note(f"  {failure.hint}")


def run_many(
    files: Sequence[str],
    settings: Settings,
    plan: Plan,
    *,
    strict: bool,
    show_progress: bool,
    quiet: bool,
) -> int:
    """Summarise the files into one file, going on where an earlier run stopped; the exit code."""
    _refuse_stdin_where_it_cannot_be(files, plan)
    _refuse_what_would_fail_at_the_end(settings, plan)
    _tell_of_idle_workers(settings, plan)
    with Journal(plan.journal_path, _made_with(settings)) as journal:
        before = len(journal.finished)
        _tell_of_changes(journal.changed())
        jobs = [
            (position, file)
            for position, file in enumerate(files)
            if _name(file) not in journal.finished
        ]
        with document_bar(len(files), before, shown=show_progress) as bar:
            run = _Run(bar)
            try:
                asyncio.run(_work(jobs, settings, plan, journal, run))
            except KeyboardInterrupt:
                note("\nAfgebroken. Hetzelfde commando gaat verder waar dit ophield.")
                raise typer.Exit(INTERRUPTED) from None
    if plan.to_parquet:
        _gather(journal, plan.out, keep=bool(run.failures))
    if not quiet:
        note(_summary(journal, run, before))
    return _exit_code(journal, run, strict=strict)


async def _work(
    jobs: Sequence[tuple[int, str]], settings: Settings, plan: Plan, journal: Journal, run: _Run
) -> None:
    names = {position: _name(file) for position, file in jobs}
    stream = _by_batch(jobs, settings, plan) if plan.batch else _now(jobs, settings, plan)
    async with aclosing(stream):
        async for delivery in stream:
            # Under the name that the next run looks it up by; what messages call it may be shorter.
            journal.add(replace(delivery, document=names[delivery.position]))
            run.count(delivery)


def _now(
    jobs: Sequence[tuple[int, str]], settings: Settings, plan: Plan
) -> AsyncGenerator[Delivery, None]:
    documents: list[Job] = [(position, opened(file)) for position, file in jobs]
    return deliveries(
        documents, settings, engine=plan.engine, workers=plan.workers, ordered=plan.ordered
    )


async def _by_batch(
    jobs: Sequence[tuple[int, str]], settings: Settings, plan: Plan
) -> AsyncGenerator[Delivery, None]:
    from lrt_summ.bulk.batch import BatchJob
    from lrt_summ.bulk.batch_state import BatchState

    failed = False
    with BatchState(plan.out.with_name(f"{plan.out.name}.batch")) as state:
        job = BatchJob(settings, state, tell=note)
        async for delivery in job.deliveries(jobs):
            failed = failed or delivery.failure is not None
            yield delivery
        if not failed:
            state.remove()


def _gather(journal: Journal, out: Path, *, keep: bool) -> None:
    """Make the Parquet file; the reports as they came stay only if some are still to come."""
    from lrt_summ.bulk.parquet import write_parquet

    write_parquet(report_lines(journal.path), out)
    if not keep:
        journal.remove()


def _refuse_stdin_where_it_cannot_be(files: Sequence[str], plan: Plan) -> None:
    if "-" in files and (plan.batch or plan.engine == "ray" or (plan.workers or 1) > 1):
        raise UsageError(
            "Standaardinvoer kan niet met --batch, --engine ray of --workers.",
            hint="Bewaar het verslag eerst als bestand.",
        )


def _refuse_what_would_fail_at_the_end(settings: Settings, plan: Plan) -> None:
    """Refuse what is not installed or cannot be before there is a file or a request."""
    if plan.to_parquet:
        import lrt_summ.bulk.parquet
    if plan.engine == "ray":
        import lrt_summ.bulk.on_ray  # noqa: F401
    if plan.batch:
        from lrt_summ.bulk.batch import refuse_without_batches

        refuse_without_batches(settings)


def _tell_of_idle_workers(settings: Settings, plan: Plan) -> None:
    if plan.engine == "local" and (plan.workers or 1) > 1:
        limit = "--batch" if plan.batch else "--max-cost" if settings.max_cost is not None else None
        if limit:
            log.warning(_IDLE[settings.lang], limit, plan.workers)


_IDLE = {
    "nl": "Met %s werkt één proces; --workers %s telt niet mee.",
    "en": "With %s one process works; --workers %s is ignored.",
}


def _made_with(settings: Settings) -> dict[str, Any]:
    from lrt_summ.keeping import made_with
    from lrt_summ.providers import unconnected
    from lrt_summ.providers.addresses import shown_url
    from lrt_summ.providers.openai import endpoint
    from lrt_summ.settings import LIMITS

    found = made_with(settings, unconnected(settings))
    asks_a_server = found["provider"] == "openai"
    found["base_url"] = shown_url(endpoint(settings)) if asks_a_server else None
    return {name: value for name, value in found.items() if name not in LIMITS}


def _tell_of_changes(changed: Sequence[str]) -> None:
    if changed:
        shown = ", ".join(without_controls(name) for name in changed[:MOST_EXPLAINED])
        some = shown + (", …" if changed[MOST_EXPLAINED:] else "")
        note(f"Gewijzigd sinds hun rapport gemaakt werd: {some}.")
        note("  Die rapporten blijven staan. Noem met --out een ander bestand voor nieuwe.")


def _name(file: str) -> str:
    return "<stdin>" if file == "-" else file


def _summary(journal: Journal, run: _Run, before: int) -> str:
    fresh = len(journal.finished) - before
    parts = [f"{fresh} {'verslag' if fresh == 1 else 'verslagen'} klaar"]
    if before:
        parts.append(f"{before} waren er al")
    if run.failures:
        parts.append(f"{len(run.failures)} mislukt (zie {journal.errors_path})")
    usage = run.usage
    cost = "prijs onbekend" if usage.cost is None else f"${usage.cost:.4f}"
    what = f"{usage.requests} verzoeken, {usage.cached} antwoorden uit de cache, {cost}"
    # What was paid for documents that failed halfway is in the cache, and in no report.
    parts.append(f"{what} voor wat klaar is" if run.failures else what)
    return "; ".join(parts) + "."


def _exit_code(journal: Journal, run: _Run, *, strict: bool) -> int:
    if run.failures:
        return SOME_FAILED if journal.finished else run.failures[0].exit_code
    return 1 if strict and journal.flagged else 0
