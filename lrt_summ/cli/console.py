"""What a person sees on stderr: errors, warnings, and progress on a terminal."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from lrt_summ.errors import LrtSummError
from lrt_summ.output import log_to_stderr

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import Task

    from lrt_summ.models import ItemReport, Minutes, Usage


class Progress(Protocol):
    """Told of each document that starts and each item that is done."""

    def start(self, minutes: Minutes, items: int) -> None:
        """A document comes in, of which so many items are reported."""

    def item_done(self, minutes: Minutes, report: ItemReport) -> None:
        """One item of it is ready."""


class Documents(Protocol):
    """Told of each document that is done."""

    def done(self, usage: Usage) -> None:
        """One more document is done; `usage` is that of all together."""


class _Silence:
    def start(self, minutes: Minutes, items: int) -> None:
        pass

    def item_done(self, minutes: Minutes, report: ItemReport) -> None:
        pass

    def done(self, usage: Usage) -> None:
        pass


def explain(error: LrtSummError) -> None:
    """Print an error: what happened on the first line, what to do on the second."""
    sys.stderr.write(f"lrt-summ: {error}\n")
    if error.hint:
        sys.stderr.write(f"  {error.hint}\n")


def note(text: str) -> None:
    """Print one line to stderr."""
    sys.stderr.write(f"{text}\n")


MOST_NAMED = 20
"""Names that one line tells."""


def note_nobody(what: str, known: Iterable[str]) -> None:
    """Print one line: that nobody goes by a name that was asked for, and which names there are."""
    names = list(dict.fromkeys(known))
    more = ", …" if names[MOST_NAMED:] else ""
    there_are = f" Wel: {', '.join(names[:MOST_NAMED])}{more}." if names else ""
    note(f"lrt-summ: {what}{there_are}")


def set_up_logging(*, verbose: int, quiet: bool) -> None:
    """Let warnings of the library through as plain lines; more with `-v`, only errors with `-q`."""
    levels = {0: logging.WARNING, 1: logging.INFO}
    log_to_stderr(logging.ERROR if quiet else levels.get(verbose, logging.DEBUG))


@contextmanager
def progress(*, shown: bool) -> Iterator[Progress]:
    """A progress bar over agenda items, on a terminal only."""
    if not (shown and sys.stderr.isatty()):
        yield _Silence()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar)


class _Bar:
    def __init__(self, bar: RichProgress) -> None:
        self._bar = bar
        self._task = bar.add_task("agendapunten", total=0)
        self._total = 0

    def start(self, minutes: Minutes, items: int) -> None:
        self._total += items
        self._bar.update(self._task, total=self._total, description=minutes.source.name)

    def item_done(self, minutes: Minutes, report: ItemReport) -> None:
        self._bar.update(self._task, advance=1, description=f"{minutes.source.name} {report.id}")


@contextmanager
def document_bar(total: int, done: int, *, shown: bool) -> Iterator[Documents]:
    """A progress bar over documents, on a terminal only.

    Args:
        done: how many of them an earlier run has done.
    """
    if not (shown and sys.stderr.isatty()):
        yield _Silence()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as RichProgress

    columns = (
        TextColumn("verslagen"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}", markup=False),
        TimeRemainingColumn(),
        TextColumn("{task.fields[cost]}", markup=False),
    )
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total, completed=done, rate="", cost="")
        yield _DocumentBar(progress, progress.tasks[task])


class _DocumentBar:
    def __init__(self, progress: RichProgress, task: Task) -> None:
        self._progress = progress
        self._task = task

    def done(self, usage: Usage) -> None:
        speed = self._task.speed
        self._progress.update(
            self._task.id,
            advance=1,
            rate=f"{speed:.1f}/s" if speed else "",
            cost="prijs onbekend" if usage.cost is None else f"${usage.cost:.2f}",
        )
