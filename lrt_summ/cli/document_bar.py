"""Progress over documents: how many, how fast, how long still, and what it costs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import Progress, Task

    from lrt_summ.models import Usage


class DocumentBar(Protocol):
    """Told of each document that is done."""

    def done(self, usage: Usage) -> None:
        """One more document is done; `usage` is that of all together."""


class _Silence:
    def done(self, usage: Usage) -> None:
        pass


@contextmanager
def document_bar(total: int, done: int, *, shown: bool) -> Iterator[DocumentBar]:
    """A progress bar, on a terminal only.

    Args:
        total: documents in all.
        done: how many of them an earlier run has done.
        shown: whether the user wants one.
    """
    if not (shown and sys.stderr.isatty()):
        yield _Silence()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("verslagen"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}", markup=False),
        TimeRemainingColumn(),
        TextColumn("{task.fields[cost]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total, completed=done, rate="", cost="")
        yield _Bar(progress, progress.tasks[task])


class _Bar:
    def __init__(self, progress: Progress, task: Task) -> None:
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
