"""Reports in a JSONL file that a killed run goes on with, exactly where it was.

Beside `reports.jsonl` stand `reports.jsonl.done` (one line per report: its document and where its
line ends) and, if any document failed, `errors.jsonl`. A report counts once its line in `.done` is
whole; what stands behind the last counted report is cut off by the next run.
"""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Self

from lrt_summ.bulk.delivery import Delivery, Failure
from lrt_summ.bulk.failures import FailureFile
from lrt_summ.bulk.files import lock, open_private, write_line
from lrt_summ.errors import UsageError
from lrt_summ.output import make_folder
from lrt_summ.reasons import system_reason


class Journal:
    """The files of one run. Use as a context manager; one process at a time.

    Args:
        path: of the reports.
        made_with: what the reports depend on besides the documents; a run that goes on with the
            file must have the same.

    Attributes:
        finished: documents that have their report, each with the mark of the file it was made of.
        flagged: whether anything in any report is disputed or was forgotten by the model.

    Raises:
        UsageError: the file is not ours, was made with something else, is in use, or cannot be
            written, or nobody can tell which reports in it are whole.
    """

    def __init__(self, path: Path, made_with: Mapping[str, Any]) -> None:
        self.path = path
        self._failures = FailureFile(path)
        self.done_path = path.with_name(f"{path.name}.done")
        self.finished: dict[str, str | None] = {}
        self.flagged = False
        self._made_with = dict(made_with)
        self._end = 0
        self._files = ExitStack()

    def __enter__(self) -> Self:
        with self._writable(), ExitStack() as files:
            make_folder(self.path.parent)
            self._resume(files)
            self._files = files.pop_all()
        return self

    def __exit__(self, *exc_info: object) -> None:
        with self._writable(), self._files:
            for file in (self._reports, self._done):
                os.fsync(file.fileno())

    def add(self, delivery: Delivery) -> None:
        """Write a report or a failure; on return it outlives this process.

        Raises:
            UsageError: it cannot be written (disk full); what was written before is safe.
        """
        with self._writable():
            if delivery.failure is not None:
                self._failures.add(_failure(delivery.document, delivery.failure))
                return
            assert delivery.report is not None  # noqa: S101 (a delivery has one of the two)
            self._end += self._reports.write(delivery.report + b"\n")
            self._reports.flush()
            entry = {
                "document": delivery.document,
                "end": self._end,
                "flagged": delivery.flagged,
                "file": _mark(delivery.document),
            }
            write_line(self._done, entry)
        self._note(entry)

    def changed(self) -> list[str]:
        """Documents whose file is another now than when its report was made."""
        marks = ((name, mark, _mark(name)) for name, mark in self.finished.items() if mark)
        return [name for name, then, now in marks if now and now != then]

    def remove(self) -> None:
        """Remove the reports and what tells how far they are, once they live elsewhere."""
        self.path.unlink(missing_ok=True)
        self.done_path.unlink(missing_ok=True)

    def _note(self, entry: Mapping[str, Any]) -> None:
        self.finished[entry["document"]] = entry.get("file")
        self.flagged = self.flagged or entry["flagged"]

    @property
    def errors_path(self) -> Path:
        """Where failures are told."""
        return self._failures.path

    @contextmanager
    def _writable(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise UsageError(
                f"{self.path} kan niet geschreven worden: {system_reason(error)}",
                hint="Maak ruimte, of noem met --out een bestand waar u mag schrijven.",
            ) from None

    def _resume(self, files: ExitStack) -> None:
        if self.path == self.errors_path:
            raise UsageError(
                f"{self.path} is de naam van de lijst met fouten.",
                hint="Noem met --out een ander bestand.",
            )
        if self.path.exists() and not self.done_path.exists() and self.path.stat().st_size:
            raise UsageError(
                f"{self.path} bestaat al en is niet van een eerdere run.",
                hint="Noem met --out een ander bestand, of verwijder dit.",
            )
        self._done = files.enter_context(open_private(self.done_path))
        try:
            lock(self._done)
        except OSError:
            raise UsageError(
                f"Een andere run schrijft naar {self.path}.",
                hint="Wacht daarop, of noem een ander bestand.",
            ) from None
        self._reports = files.enter_context(open_private(self.path))
        counted = self._counted()
        self._end = counted[-1]["end"] if counted else 0
        for entry in counted:
            self._note(entry)
        self._reports.truncate(self._end)
        self._reports.seek(self._end)
        self._failures.forget()

    def _counted(self) -> list[dict[str, Any]]:
        """The entries that hold, and the file cut behind the last of them."""
        head, *entries = [*_whole_lines(self._done)] or [(0, {})]
        made_with = head[1].get("made_with")
        if not isinstance(made_with, dict):
            self._begin()
            return []
        self._refuse_if_other(made_with)
        told = entries[-1][0] if entries else head[0]
        if _goes_on(self._done, told) or not all(_is_entry(entry) for _, entry in entries):
            raise self._illegible()
        starts = [0, *(entry["end"] for _, entry in entries)]
        if any(start >= end for start, end in itertools.pairwise(starts)):
            raise self._illegible()
        # A power cut may lose the end of one file and not of the other.
        while entries and not self._holds_report(starts[len(entries) - 1], starts[len(entries)]):
            if self._runs_past(starts[len(entries) - 1], starts[len(entries)]):
                raise self._illegible()
            entries.pop()
        end = entries[-1][0] if entries else head[0]
        self._done.truncate(end)
        self._done.seek(end)
        return [entry for _, entry in entries]

    def _begin(self) -> None:
        """Write the first line, so that it is there whatever happens before the first report."""
        if self._reports_size():
            raise self._illegible()
        self._done.truncate(0)
        self._done.seek(0)
        write_line(self._done, {"made_with": self._made_with})
        os.fsync(self._done.fileno())

    def _illegible(self) -> UsageError:
        return UsageError(
            f"{self.done_path} is beschadigd; welke rapporten in {self.path} af zijn, is daardoor "
            "onbekend.",
            hint="Noem met --out een ander bestand, of verwijder beide om opnieuw te beginnen.",
        )

    def _runs_past(self, start: int, end: int) -> bool:
        """Whether a report is told to end behind all that there is, and ends before that."""
        size = self._reports_size()
        if not start < size < end:
            return False
        self._reports.seek(start)
        return self._reports.readline().endswith(b"\n")

    def _reports_size(self) -> int:
        return os.fstat(self._reports.fileno()).st_size

    def _holds_report(self, start: int, end: int) -> bool:
        if end > self._reports_size():  # also more than any memory holds, in a damaged line
            return False
        self._reports.seek(start)
        line = self._reports.read(end - start)
        try:
            return line.endswith(b"\n") and isinstance(json.loads(line), dict)
        except ValueError:
            return False

    def _refuse_if_other(self, before: Mapping[str, Any]) -> None:
        other = [name for name, value in self._made_with.items() if before.get(name) != value]
        if "library" in other:
            raise UsageError(
                f"{self.path} is begonnen met een andere versie van lrt-summ.",
                hint="Noem met --out een ander bestand; wat hierin staat, blijft zoals het is.",
            )
        if other:
            raise UsageError(
                f"{self.path} is begonnen met andere instellingen ({', '.join(other)}).",
                hint="Noem met --out een ander bestand, of geef dezelfde instellingen.",
            )


def _mark(document: str) -> str | None:
    """Size and time of a file; `None` of what is no file."""
    try:
        found = os.stat(document)
    except (OSError, ValueError):
        return None
    return f"{found.st_size}-{found.st_mtime_ns}"


def report_lines(path: Path) -> Iterator[bytes]:
    """The reports in a journal, each as JSON."""
    with path.open("rb") as file:
        yield from file


def _failure(document: str, failure: Failure) -> dict[str, Any]:
    return {
        "document": document,
        "error": failure.error,
        "hint": failure.hint,
        "exit_code": failure.exit_code,
    }


def _is_entry(entry: Mapping[str, Any]) -> bool:
    """Whether a line tells of a report all that has to be known."""
    forms = {"document": str, "end": int, "flagged": bool}
    return all(isinstance(entry.get(name), form) for name, form in forms.items())


def _whole_lines(file: BinaryIO) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each line up to the first that is not whole, with the offset of its end."""
    file.seek(0)
    end = 0
    for line in file:
        value = _whole(line)
        if value is None:
            return
        end += len(line)
        yield end, value


def _goes_on(file: BinaryIO, end: int) -> bool:
    """Whether a line is whole behind the one at `end` that is not, so that it was not cut off."""
    file.seek(end)
    return any(_whole(line) is not None for line in file)


def _whole(line: bytes) -> dict[str, Any] | None:
    """What a whole line says; `None` of any other."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if line.endswith(b"\n") and isinstance(value, dict) else None
