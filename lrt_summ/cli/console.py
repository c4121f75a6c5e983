"""What a person sees on stderr: errors, warnings, and progress on a terminal."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from lrt_summ.errors import LrtSummError

if TYPE_CHECKING:
    from lrt_summ.models import ItemReport, Minutes


class Progress(Protocol):
    """Told of each document that starts and each item that is done."""

    def start(self, minutes: Minutes, items: int) -> None:
        """A document comes in, of which so many items are reported."""

    def item_done(self, minutes: Minutes, report: ItemReport) -> None:
        """One item of it is ready."""


class _Silence:
    def start(self, minutes: Minutes, items: int) -> None:
        pass

    def item_done(self, minutes: Minutes, report: ItemReport) -> None:
        pass


def explain(error: LrtSummError) -> None:
    """Print an error: what happened on the first line, what to do on the second."""
    sys.stderr.write(f"lrt-summ: {error}\n")
    if error.hint:
        sys.stderr.write(f"  {error.hint}\n")


def note(text: str) -> None:
    """Print one line to stderr."""
    sys.stderr.write(f"{text}\n")


def set_up_logging(*, verbose: int, quiet: bool) -> None:
    """Let warnings of the library through as plain lines; more with `-v`, only errors with `-q`."""
    levels = {0: logging.WARNING, 1: logging.INFO}
    level = logging.ERROR if quiet else levels.get(verbose, logging.DEBUG)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("lrt-summ: %(message)s"))
    logger = logging.getLogger("lrt_summ")
    logger.handlers[:] = [handler]
    logger.setLevel(level)
    logger.propagate = False


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
    def __init__(self, bar: object) -> None:
        from rich.progress import Progress as RichProgress

        assert isinstance(bar, RichProgress)  # noqa: S101 - keeps rich out of the module's imports
        self._bar = bar
        self._task = bar.add_task("agendapunten", total=0)
        self._total = 0

    def start(self, minutes: Minutes, items: int) -> None:
        self._total += items
        self._bar.update(self._task, total=self._total, description=minutes.source.name)

    def item_done(self, minutes: Minutes, report: ItemReport) -> None:
        self._bar.update(self._task, advance=1, description=f"{minutes.source.name} {report.id}")
