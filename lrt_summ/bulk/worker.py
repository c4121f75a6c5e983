"""The program of a worker process: documents in on standard input, deliveries out on the other.

    in    {"settings": {…}, "load": ["lrt_summ.…"], "log_level": 30}, then
          {"position": 0, "document": "verslag.pdf"} for each, a line each
    out   {"ready": true}, then
          {"position": 0, …, "report_bytes": 5120} on a line, then that many bytes of report

When its input ends, so does it.
"""

from __future__ import annotations

import asyncio
import dataclasses
import importlib
import json
import sys
from collections.abc import Mapping
from typing import Any, BinaryIO

from lrt_summ.bulk.delivery import Delivery, Failure, deliver
from lrt_summ.models import Usage
from lrt_summ.output import log_to_stderr
from lrt_summ.pipeline import Summariser
from lrt_summ.settings import Settings

READY = b'{"ready": true}\n'
"""The first line out: all is loaded, so that no document waits for that."""


def main() -> None:
    """Serve until standard input ends."""
    first = json.loads(sys.stdin.buffer.readline())
    log_to_stderr(first["log_level"])
    asyncio.run(_serve(first, sys.stdin.buffer, sys.stdout.buffer))


async def _serve(first: Mapping[str, Any], requests: BinaryIO, results: BinaryIO) -> None:
    settings = Settings(**first["settings"])

    async def work(summariser: Summariser, position: int, document: str) -> None:
        results.write(pack(await deliver(summariser, position, document)))
        results.flush()

    async with Summariser(settings) as summariser:
        for module in first["load"]:
            importlib.import_module(module)
        results.write(READY)
        results.flush()
        under_way: set[asyncio.Task[None]] = set()
        while line := await asyncio.to_thread(requests.readline):
            task = asyncio.create_task(work(summariser, **json.loads(line)))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
        for task in under_way:
            task.cancel()


def pack(delivery: Delivery) -> bytes:
    """A delivery as it is sent to the parent."""
    report = delivery.report or b""
    head: dict[str, Any] = {
        "position": delivery.position,
        "document": delivery.document,
        "usage": delivery.usage.model_dump(mode="json"),
        "flagged": delivery.flagged,
        "failure": delivery.failure and dataclasses.asdict(delivery.failure),
        "report_bytes": len(report),
    }
    return json.dumps(head).encode() + b"\n" + report


def unpack(head: bytes) -> tuple[Delivery, int]:
    """A delivery as it came in, still without its report, and the report's length in bytes."""
    data = json.loads(head)
    failure = data["failure"] and Failure(**data["failure"])
    usage = Usage.model_validate(data["usage"])
    delivery = Delivery(data["position"], data["document"], None, usage, data["flagged"], failure)
    return delivery, data["report_bytes"]
