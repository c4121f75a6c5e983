"""Workers on a Ray cluster: an actor per core, each with the whole pipeline in it.

Actors and not Ray Data, because the work is waiting, not computing: see
`docs/decisions/ray-actors.md`. Only a document's path goes out and its report comes back, so the
documents and the cache must be within every machine's reach.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

from lrt_summ.bulk.delivery import Delivery, deliver
from lrt_summ.bulk.pool import Pool, WorkerDiedError, share
from lrt_summ.errors import UsageError
from lrt_summ.pipeline import Document, Summariser
from lrt_summ.settings import Settings

try:
    import ray
    from ray.exceptions import RayActorError
except ImportError:
    raise UsageError(
        "Voor --engine ray is Ray nodig.", hint='Installeer het met: pip install "lrt-summ[ray]"'
    ) from None


@asynccontextmanager
async def ray_pool(settings: Settings, count: int | None = None) -> AsyncIterator[Pool]:
    """Workers on the cluster that `RAY_ADDRESS` names, or on a local one that is started for this.

    In offline mode always a local one.

    Args:
        settings: limits hold for all workers together. The key is not sent along: it must be in
            the environment of the cluster's machines.
        count: workers; one per core of the cluster if left out.
    """
    # Ray reports on its use to its makers unless it is told not to; these are others' minutes.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    ours = not ray.is_initialized()
    if ours:
        # Offline, whatever `RAY_ADDRESS` says, no other machine takes part.
        address = "local" if settings.offline else None
        ray.init(address, include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR)
    try:
        resources: dict[str, float] = ray.cluster_resources()
        found = count or max(int(resources.get("CPU", 1)), 1)
        part = share(settings, found)
        async with Pool(lambda: RemoteWorker(part), count=found, depth=part.concurrency) as pool:
            yield pool
    finally:
        if ours:
            ray.shutdown()


class Actor:
    """The pipeline, in a process somewhere on the cluster."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._summariser = Summariser(Settings(**settings))
        self._opening = asyncio.Lock()
        self._open = False

    async def deliver(self, position: int, document: str) -> Delivery:
        """What comes of a document."""
        async with self._opening:
            if not self._open:
                await self._summariser.__aenter__()
                self._open = True
        return await deliver(self._summariser, position, document)

    async def aclose(self) -> None:
        """Let go of model and cache."""
        await self._summariser.__aexit__()


class RemoteWorker:
    """A worker that is an actor. It is started when it is first needed, and again if it dies."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._actor: Any = None

    async def deliver(self, position: int, document: Document) -> Delivery:
        """See `Worker`. The document must be a path that all machines know."""
        actor = self._running()
        name = os.fspath(document)  # type: ignore[arg-type]
        try:
            delivery: Delivery = await actor.deliver.remote(position, os.path.abspath(name))
        except RayActorError:
            if self._actor is actor:
                self._actor = None
            raise WorkerDiedError from None
        return replace(delivery, document=name)

    async def aclose(self) -> None:
        """End the actor, its cache closed properly."""
        if self._actor is not None:
            with suppress(RayActorError):
                await self._actor.aclose.remote()
            ray.kill(self._actor)

    def _running(self) -> Any:
        if self._actor is None:
            remote: Any = ray.remote(Actor)
            options = {"num_cpus": 1, "max_concurrency": self._settings.concurrency}
            self._actor = remote.options(**options).remote(self._settings.model_dump(mode="json"))
        return self._actor
