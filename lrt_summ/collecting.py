"""Fewer searches for garbage while documents are worked through.

Minutes, extractions and reports are trees that live until they are written. With Python's defaults
the collector goes through them for cycles again and again, for a third of the time of a run.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (200_000, 10, 10)

_lock = threading.Lock()
_users = 0
_before: tuple[int, int, int] | None = None


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Collect less often until the last of all such blocks ends.

    A program that collects as rarely as this by itself, or not at all, is left alone.
    """
    global _users, _before
    with _lock:
        _users += 1
        if _users == 1 and 0 < gc.get_threshold()[0] < THRESHOLDS[0]:
            _before = gc.get_threshold()
            gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if _users == 0 and _before is not None:
                if gc.get_threshold() == THRESHOLDS:  # nobody else has set it meanwhile
                    gc.set_threshold(*_before)
                _before = None
