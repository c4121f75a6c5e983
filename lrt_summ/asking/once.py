"""The same thing asked twice at the same time is asked once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Once(Generic[Result]):
    """Lets those who come while something is under way share its result."""

    def __init__(self) -> None:
        self._under_way: dict[str, asyncio.Future[Result]] = {}

    async def do(self, key: str, make: Callable[[], Awaitable[Result]]) -> tuple[Result, bool]:
        """The result for `key`, and whether this call is the one that made it.

        If the maker is cancelled, the next in line makes it; an error is shared by all.
        """
        while (pending := self._under_way.get(key)) is not None:
            await asyncio.wait([pending])
            if not pending.cancelled():
                return pending.result(), False
        future = self._under_way[key] = asyncio.get_running_loop().create_future()
        try:
            result = await make()
        except asyncio.CancelledError:
            future.cancel()
            raise
        except BaseException as error:
            future.set_exception(error)
            future.exception()  # seen, even if nobody shares it
            raise
        else:
            future.set_result(result)
            return result, True
        finally:
            del self._under_way[key]
