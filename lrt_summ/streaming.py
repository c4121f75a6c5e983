"""Many things at once, but not too many."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from typing import Any, TypeVar

Result = TypeVar("Result")

_ROUNDS = 6
"""Rounds of the event loop from an answer that comes in to the next request that goes out."""


class Turns:
    """Computations one at a time, and between them all that can be sent and received.

    A model's answers come in flocks. Without this, the first would be checked while the slots of
    the others stand empty.
    """

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    async def take(self, compute: Callable[[], Result]) -> Result:
        """What `compute` returns, once it is its turn."""
        async with self._lock:
            for _ in range(_ROUNDS):
                await asyncio.sleep(0)
            return compute()


async def bounded(
    work: Iterable[Coroutine[Any, Any, Result]], *, most: int, ordered: bool
) -> AsyncIterator[Result]:
    """The results of coroutines of which at most `most` run at once, however many there are.

    Args:
        work: taken from one by one, when there is room.
        most: how many may run at once; with `ordered`, finished ones that wait their turn count.
        ordered: give results in the order of `work`, else as each is ready.
    """
    under_way: deque[asyncio.Task[Result]] = deque()
    try:
        for coroutine in work:
            under_way.append(asyncio.create_task(coroutine))
            if len(under_way) >= most:
                yield await _next(under_way, ordered=ordered)
        while under_way:
            yield await _next(under_way, ordered=ordered)
    finally:
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


async def _next(under_way: deque[asyncio.Task[Result]], *, ordered: bool) -> Result:
    """Take the next result out of `under_way`."""
    if ordered:
        return await under_way.popleft()
    done, _ = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
    task = next(task for task in under_way if task in done)
    under_way.remove(task)
    return task.result()
