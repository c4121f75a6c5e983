"""What runs inside a worker, seen from inside this process."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

import pytest

from lrt_summ.bulk import worker
from lrt_summ.bulk.delivery import Delivery, Failure
from lrt_summ.models import Usage
from lrt_summ.settings import Settings


@pytest.mark.parametrize(
    "delivery",
    [
        Delivery(3, "a\udc80.txt", report=b"{}", usage=Usage(requests=2), flagged=True),
        Delivery(4, "b.txt", failure=Failure("stuk", None, 3, ends_run=True)),
    ],
)
def test_a_delivery_is_the_same_on_the_other_side(delivery: Delivery) -> None:
    head, _, report = worker.pack(delivery).partition(b"\n")
    found, size = worker.unpack(head)
    assert size == len(report) == len(delivery.report or b"")
    assert (found.position, found.document, found.usage, found.flagged, found.failure) == (
        delivery.position,
        delivery.document,
        delivery.usage,
        delivery.flagged,
        delivery.failure,
    )


async def test_a_worker_serves_until_its_input_ends(folder: Path) -> None:
    (request_end, requests), (results, result_end) = os.pipe(), os.pipe()
    settings = Settings(provider="rules").model_dump(mode="json")
    path = str(folder / "verslag-00000.txt")
    with (
        os.fdopen(requests, "wb", buffering=0) as ask,
        os.fdopen(results, "rb") as answers,
        os.fdopen(request_end, "rb") as incoming,
        os.fdopen(result_end, "wb") as outgoing,
    ):
        first = {"settings": settings, "load": ["json"]}
        serving = asyncio.create_task(worker._serve(first, incoming, outgoing))
        assert await asyncio.to_thread(answers.readline) == worker.READY
        ask.write(json.dumps({"position": 7, "document": path}).encode() + b"\n")
        delivery, size = worker.unpack(await asyncio.to_thread(answers.readline))
        report = await asyncio.to_thread(answers.read, size)
        ask.close()
        await serving
    assert (delivery.position, delivery.document) == (7, path)
    assert json.loads(report)["minutes"]["source"]["name"]


async def test_an_actor_opens_once_and_delivers(folder: Path) -> None:
    on_ray = pytest.importorskip("lrt_summ.bulk.on_ray", exc_type=Exception)
    actor = on_ray.Actor(Settings(provider="rules").model_dump(mode="json"))
    paths = sorted(map(str, folder.iterdir()))
    found = await asyncio.gather(*(actor.deliver(n, path) for n, path in enumerate(paths)))
    assert [one.document for one in found] == paths
    assert all(one.report for one in found)
    await actor.aclose()
