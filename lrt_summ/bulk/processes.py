"""Workers that are processes of their own, so that all cores parse, check and speak TLS."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from dataclasses import replace

from lrt_summ.bulk.delivery import Delivery
from lrt_summ.bulk.pool import WorkerDiedError
from lrt_summ.bulk.worker import READY, unpack
from lrt_summ.pipeline import Document
from lrt_summ.settings import Settings

_BOOT = "import sys; sys.path[:] = {path!r}; from lrt_summ.bulk.worker import main; main()"
_GRACE_S = 5.0
_HEAVY = ["lrt_summ.providers.client", "lrt_summ.examining"]
"""What a worker loads before it is ready, if this process has found that it is needed."""


class ChildProcess:
    """A worker in a child process. It is started when it is first needed, and again if it dies."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process: Process | None = None
        self._waiting: dict[int, asyncio.Future[Delivery]] = {}
        self._listener: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()
        self._ready = asyncio.Event()
        self._ending = False

    async def ready(self) -> None:
        """Return when the process has loaded all that it needs.

        Raises:
            WorkerDiedError: it ended before that.
        """
        await self._running()
        await self._ready.wait()
        if self._listener is None or self._listener.done():
            raise WorkerDiedError

    async def deliver(self, position: int, document: Document) -> Delivery:
        """See `Worker`. The document must be a path."""
        process = await self._running()
        answer: asyncio.Future[Delivery] = asyncio.get_running_loop().create_future()
        self._waiting[position] = answer
        request = {"position": position, "document": os.fspath(document)}  # type: ignore[arg-type]
        assert process.stdin is not None  # noqa: S101 (it was started with a pipe)
        with suppress(ConnectionError):  # the listener finds out and tells everybody
            process.stdin.write(json.dumps(request).encode() + b"\n")
            await process.stdin.drain()
        return await answer

    async def aclose(self) -> None:
        """End the process: its input ends, and after a few seconds it is killed.

        One that is still loading has nothing under way, and is not waited for.
        """
        self._ending = True
        if self._process is None:
            return
        if not self._ready.is_set():
            with suppress(ProcessLookupError):
                self._process.kill()
        assert self._process.stdin is not None  # noqa: S101 (it was started with a pipe)
        self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), _GRACE_S)
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
        if self._listener:
            await self._listener

    async def _running(self) -> Process:
        async with self._starting:
            if self._process is None or self._listener is None or self._listener.done():
                self._process = await _started(self._settings)
                self._listener = asyncio.create_task(self._listen(self._process))
            return self._process

    async def _listen(self, process: Process) -> None:
        """Hand out what the process delivers until it ends, and tell all who still wait."""
        try:
            # Killed in the middle of its words, or something else wrote there: it is of no use.
            with suppress(asyncio.IncompleteReadError, ValueError, TypeError, LookupError):
                await self._hand_out(process)
            if not self._ending:  # killing one that ends by itself makes asyncio lose its trace
                with suppress(ProcessLookupError):
                    process.kill()
            await process.wait()
        finally:
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(WorkerDiedError)
            self._waiting.clear()
            self._ready.set()  # whoever waits for it finds that it has ended

    async def _hand_out(self, process: Process) -> None:
        """Hand each delivery to the call that waits for it, until the stream ends or breaks off."""
        assert process.stdout is not None  # noqa: S101 (it was started with a pipe)
        if await process.stdout.readline() == READY:
            self._ready.set()
        while (head := await process.stdout.readline()).endswith(b"\n"):
            delivery, size = unpack(head)
            if size:
                report = await process.stdout.readexactly(size)
                delivery = replace(delivery, report=report)
            answer = self._waiting.pop(delivery.position)
            if not answer.done():
                answer.set_result(delivery)


async def _started(settings: Settings) -> Process:
    boot = _BOOT.format(path=[os.path.abspath(entry) for entry in sys.path])
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        boot,
        stdin=PIPE,
        stdout=PIPE,
        start_new_session=True,  # Ctrl-C is for the parent, which then ends its workers
    )
    assert process.stdin is not None  # noqa: S101 (it was started with a pipe)
    load = [module for module in _HEAVY if module in sys.modules]
    level = logging.getLogger("lrt_summ").getEffectiveLevel()
    first = {"settings": settings.model_dump(mode="json"), "load": load, "log_level": level}
    process.stdin.write(json.dumps(first).encode() + b"\n")
    return process
