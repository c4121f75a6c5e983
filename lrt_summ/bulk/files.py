"""Files that runs share: private, locked, one line of JSON at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

try:
    import fcntl
except ImportError:  # Windows has none: there nothing keeps two runs from writing to one file
    fcntl = None  # type: ignore[assignment]


def open_private(path: Path) -> BinaryIO:
    """For reading and writing, readable for the user alone: minutes are private."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")


def lock(file: BinaryIO, *, wait: bool = False) -> None:
    """Keep other runs from writing to the file until it is closed, where there are such locks.

    Raises:
        OSError: another one does, and we do not `wait` for it.
    """
    if fcntl is not None:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


def write_line(file: BinaryIO, value: Mapping[str, Any]) -> None:
    """Write one line of JSON, out of our hands on return."""
    # A file name may hold bytes that are no text; this makes JSON escapes of them.
    file.write(json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
    file.flush()
