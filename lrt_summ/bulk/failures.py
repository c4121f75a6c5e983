"""`errors.jsonl`: what failed in the runs of one folder, each run's lines told apart by its output.

Several runs may write into one folder, one after the other or at the same time; each replaces and
removes only lines of its own.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from lrt_summ.bulk.files import lock, open_private, write_line

ERRORS_NAME = "errors.jsonl"


class FailureFile:
    """The failures of one run.

    Args:
        out: where that run writes its reports.

    Attributes:
        path: of the file, beside `out`.
    """

    def __init__(self, out: Path) -> None:
        self.path = out.with_name(ERRORS_NAME)
        self._out = out.name

    def forget(self) -> None:
        """Remove what an earlier run for the same output told, and the file if nothing is left."""
        if not self.path.exists():
            return
        with self._locked() as file:
            lines = file.readlines()
            kept = [line for line in lines if self._is_of_another(line)]
            if len(kept) < len(lines):
                file.seek(0)
                file.writelines(kept)
                file.truncate()
            if not kept:
                with suppress(PermissionError):  # Windows removes no open file; it is empty then
                    self.path.unlink()

    def add(self, failure: Mapping[str, Any]) -> None:
        """Write one failure; on return it outlives this process."""
        with self._locked() as file:
            if file.seek(0, os.SEEK_END):
                file.seek(-1, os.SEEK_END)
                if file.read(1) != b"\n":  # a run was killed in the middle of a line
                    file.write(b"\n")
            write_line(file, {**failure, "out": self._out})

    def _is_of_another(self, line: bytes) -> bool:
        try:
            told = json.loads(line)
        except ValueError:
            return False  # cut off
        return isinstance(told, dict) and told.get("out", self._out) != self._out

    @contextmanager
    def _locked(self) -> Iterator[BinaryIO]:
        while True:
            with open_private(self.path) as file:
                lock(file, wait=True)
                if _is_still(file, self.path):
                    yield file
                    return


def _is_still(file: BinaryIO, path: Path) -> bool:
    """Whether nobody removed the file while we waited for it."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
