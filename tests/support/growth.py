"""Whether work grows with its input and no faster, without one slow moment deciding it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Input = TypeVar("Input")

TRIES = 6
LEAST_S = 0.01


def assert_linear(
    prepare: Callable[[int], Input],
    work: Callable[[Input], object],
    *,
    short: int,
    long: int,
) -> None:
    """Fail if `work` on an input of size `long` takes far more than its share beside `short`.

    Work that grows with the square takes `long / short` times its share; three times is let pass.
    Only the time of this process counts, and one good try of several is enough: a busy machine can
    stretch any single measurement, while work of the wrong order is slow in all of them. No cycles
    are collected meanwhile: that takes the longer, the more other tests have left behind.
    """
    small, large = prepare(short), prepare(long)
    share = long / short
    assert share >= 7, "too close to tell a line from a square"
    ratios = []
    for _ in range(TRIES):
        with _uncollected():
            begun = time.process_time()
            work(small)
            between = time.process_time()
            work(large)
            ended = time.process_time()
        ratios.append((ended - between) / max(between - begun, LEAST_S) / share)
        if ratios[-1] < 3:
            return
    raise AssertionError(f"{share:.0f} times the input took {min(ratios):.1f} times its share")


@contextmanager
def _uncollected() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
