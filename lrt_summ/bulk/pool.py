"""Documents dealt out to workers: in this process, in processes of their own, or on a cluster."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import AsyncExitStack, suppress
from typing import Protocol, Self

from lrt_summ.bulk.delivery import Delivery, Failure, deliver
from lrt_summ.pipeline import Document, Summariser, document_name
from lrt_summ.settings import Settings
from lrt_summ.streaming import bounded

Job = tuple[int, Document]
"""A document and its position in the batch."""

AHEAD = 4
"""Documents under way per slot of a worker, so that a slow one does not hold up the others."""

TRIES_ALONE = 2
_DIED = Failure(
    "Het proces dat dit verslag verwerkte, is twee keer voortijdig gestopt.",
    "Meld dit met het verslag erbij; met max_read_s en max_text_chars zijn de grenzen te verlagen.",
    exit_code=3,
)


class WorkerDiedError(Exception):
    """A worker ended before its work was done; the next call finds a new one in its place."""


class Worker(Protocol):
    """Works on several documents at once, with one provider and one cache."""

    async def deliver(self, position: int, document: Document) -> Delivery:
        """What comes of a document.

        Raises:
            WorkerDiedError: the worker ended before it was done.
        """
        ...

    async def aclose(self) -> None:
        """Stop."""
        ...


Start = Callable[[], Worker]


class InProcess:
    """A worker that is this process."""

    def __init__(self, summariser: Summariser) -> None:
        self._summariser = summariser

    async def deliver(self, position: int, document: Document) -> Delivery:
        """See `Worker`."""
        return await deliver(self._summariser, position, document)

    async def aclose(self) -> None:
        """Nothing to stop: the summariser belongs to the caller."""


class Pool:
    """Workers, and the documents that they have under way. Use as an asynchronous context manager.

    Args:
        start: makes a worker.
        count: workers to begin with.
        depth: documents that one worker has under way at once.

    Attributes:
        delivered: documents that are done.
    """

    def __init__(self, start: Start, *, count: int, depth: int) -> None:
        self._start = start
        self._count = count
        self._depth = depth
        self._slots: asyncio.Queue[Worker] = asyncio.Queue()
        self._quarantine = asyncio.Lock()
        self._lonely: Worker | None = None
        self._ended: Failure | None = None
        self._stack = AsyncExitStack()
        self._surplus: Counter[Worker] = Counter()
        self.delivered = 0

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            workers = [self._start() for _ in range(self._count)]
            for worker in workers:
                stack.push_async_callback(worker.aclose)
            for worker in workers * self._depth:
                self._slots.put_nowait(worker)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self._stack.aclose()

    def add(self, worker: Worker, *, depth: int, taken_from: Worker) -> None:
        """Let a further worker join, which takes over documents of another.

        Args:
            worker: joins, and is stopped with the pool.
            depth: documents that it has under way at once.
            taken_from: has so many fewer under way from now on.
        """
        self._stack.push_async_callback(worker.aclose)
        self._surplus[taken_from] += depth
        for _ in range(depth):
            self._slots.put_nowait(worker)

    async def deliveries(
        self, jobs: Iterable[Job], *, ordered: bool = True
    ) -> AsyncGenerator[Delivery, None]:
        """What comes of each document: in the order given, or else as each is ready.

        Memory does not grow with the number of documents. After a failure that every document
        would share, the rest is not read any more; each still has its delivery.
        """
        work = (self._deliver(position, document) for position, document in jobs)
        most = self._count * self._depth * AHEAD
        async for delivery in bounded(work, most=most, ordered=ordered):
            yield delivery

    async def _deliver(self, position: int, document: Document) -> Delivery:
        worker = await self._free()
        try:
            if self._ended:
                return Delivery(position, document_name(document), failure=self._ended)
            delivery = await worker.deliver(position, document)
        except WorkerDiedError:
            delivery = await self._alone(position, document)
        finally:
            self._slots.put_nowait(worker)
            self.delivered += 1
        if delivery.failure and delivery.failure.ends_run:
            self._ended = delivery.failure
        return delivery

    async def _free(self) -> Worker:
        """A worker with room for a document."""
        worker = await self._slots.get()
        while self._surplus[worker]:
            self._surplus[worker] -= 1
            worker = await self._slots.get()
        return worker

    async def _alone(self, position: int, document: Document) -> Delivery:
        """Try again on a worker that has nothing else to do: if that dies too, it is this one."""
        async with self._quarantine:
            if self._lonely is None:
                self._lonely = self._start()
                self._stack.push_async_callback(self._lonely.aclose)
            for _ in range(TRIES_ALONE):
                with suppress(WorkerDiedError):
                    return await self._lonely.deliver(position, document)
        return Delivery(position, document_name(document), failure=_DIED)


def share(settings: Settings, count: int) -> Settings:
    """The settings of each of `count` workers, which together keep to the limits of all."""

    def part(limit: int | None) -> int | None:
        return limit and max(limit // count, 1)

    update = {
        "concurrency": max(settings.concurrency // count, 1),
        "requests_per_minute": part(settings.requests_per_minute),
        "tokens_per_minute": part(settings.tokens_per_minute),
        "max_cost": settings.max_cost and settings.max_cost / count,
    }
    return settings.model_copy(update=update)
