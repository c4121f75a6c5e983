"""Cache look-ups of one turn of the event loop, made together."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from lrt_summ.cache import AnswerCache, CachedAnswer


class Lookup:
    """Gathers what all items of a document ask for into one query."""

    def __init__(self, cache: AnswerCache) -> None:
        self._cache = cache
        self._waiting: dict[str, asyncio.Future[CachedAnswer | None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def get(self, key: str) -> CachedAnswer | None:
        """The cached answer under `key`, `None` if there is none."""
        loop = asyncio.get_running_loop()
        if not self._waiting:
            loop.call_soon(self._fetch)
        if key not in self._waiting:
            self._waiting[key] = loop.create_future()
        return await asyncio.shield(self._waiting[key])

    def _fetch(self) -> None:
        waiting, self._waiting = self._waiting, {}
        task = asyncio.get_running_loop().create_task(self._answer(waiting))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, waiting: Mapping[str, asyncio.Future[CachedAnswer | None]]) -> None:
        try:
            found = await self._find(list(waiting))
        except BaseException as error:
            for future in waiting.values():
                future.set_exception(error)
            raise
        for key, future in waiting.items():
            future.set_result(found.get(key))

    async def _find(self, keys: list[str]) -> Mapping[str, CachedAnswer]:
        if self._cache.quick:
            return self._cache.get_many(keys)
        return await asyncio.to_thread(self._cache.get_many, keys)
