"""A model server on loopback that does what a test tells it, one reply per request.

    server.script.append(answer({...}))         # in order
    server.script.append(error(429, "wait", headers={"Retry-After": "1"}))
    server.always = answer({...})      # when the script is empty; or a function of Received

Asked something unscripted, it answers 500, says so, and the fixture fails the test.
As a program it answers every item: `python -m tests.support.model_server --latency 0.2`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

UNSCRIPTED = "model_server: asked something that the test did not script"


@dataclass(frozen=True)
class Reply:
    """What to do with one request.

    Attributes:
        body: bytes as they are; anything else as JSON.
        delay_s: wait before the first byte.
        drip_s: wait before each byte of the body.
        reset_after: send this many bytes of the body, then reset the connection.
        silent: never answer, until the client gives up.
    """

    status: int = 200
    body: Any = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay_s: float = 0
    drip_s: float = 0
    reset_after: int | None = None
    silent: bool = False

    def payload(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


@dataclass(frozen=True)
class Received:
    """A request as it came in."""

    method: str
    path: str
    headers: Mapping[str, str]
    content: bytes
    at: float

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    @property
    def text(self) -> str:
        """The last message: the item that is asked about."""
        return str(self.json["messages"][-1]["content"])


Script = Reply | Callable[[Received], Reply]


def answer(
    content: Any,
    *,
    finish_reason: str = "stop",
    refusal: str | None = None,
    usage: Mapping[str, Any] | None = None,
    **reply: Any,
) -> Reply:
    """A chat completion; `content` is text, an `ItemAnswer` or the dict of one."""
    if isinstance(content, BaseModel):
        content = content.model_dump(mode="json")
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    counted = usage or {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    message = {"role": "assistant", "content": text, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish_reason}
    body = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
    return Reply(body={**body, "choices": [choice], "usage": counted}, **reply)


def error(status: int, message: str, *, code: str | None = None, **reply: Any) -> Reply:
    """An error in the form that OpenAI's servers use."""
    body = {"error": {"message": message, "type": code, "param": None, "code": code}}
    return Reply(status=status, body=body, **reply)


def quote_first(received: Received) -> Reply:
    """A sound answer to any item: its statements quoted, labelled ones as decision or action."""
    shown = re.findall(r"^\[([^\]]{1,40})\] (.+)$", received.text, re.MULTILINE)
    labelled = [(i, *text.partition(":")[::2]) for i, text in shown if ":" in text[:30]]
    decisions = [(i, text) for i, label, text in labelled if label.lower() == "besluit"]
    actions = [(i, text) for i, label, text in labelled if label.lower() in ("actie", "afspraak")]
    sentence = "{0}".format
    return answer(
        {
            "summary": [{"sources": [i], "text": sentence(text)} for i, text in shown[:1]],
            "decisions": [{"sources": [i], "text": t.strip()} for i, t in decisions],
            "actions": [
                {"sources": [i], "text": t.strip(), "owners": [], "due": None} for i, t in actions
            ],
        }
    )


class ModelServer:
    """The server, in a thread of its own. Use as a context manager."""

    def __init__(self, always: Script | None = None, *, port: int = 0) -> None:
        self.script: deque[Script] = deque()
        self.always = always
        self.received: list[Received] = []
        self.unscripted: list[Received] = []
        self.most_at_once = 0
        self.connections: list[str] = []
        self._at_once = 0
        self._port = port
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def __enter__(self) -> ModelServer:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/v1"

    @property
    def port(self) -> int:
        return self._port

    @property
    def asked(self) -> int:
        """Requests that came in."""
        return len(self.received)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._accept, "127.0.0.1", self._port, backlog=512)
        self._port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections.append(str(writer.get_extra_info("peername")))
        try:
            while (received := await self._read(reader)) is not None:
                self._at_once += 1
                self.most_at_once = max(self.most_at_once, self._at_once)
                try:
                    await self._reply(self._next(received), reader, writer)
                finally:
                    self._at_once -= 1
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _read(self, reader: asyncio.StreamReader) -> Received | None:
        head = await reader.readuntil(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ")
        headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines)}
        content = await reader.readexactly(int(headers.get("content-length", 0)))
        received = Received(method, path, headers, content, time.monotonic())
        self.received.append(received)
        return received

    def _next(self, received: Received) -> Reply:
        step = self.script.popleft() if self.script else self.always
        if step is None:
            self.unscripted.append(received)
            return error(500, UNSCRIPTED)
        return step if isinstance(step, Reply) else step(received)

    async def _reply(
        self, reply: Reply, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        if reply.silent:
            await reader.read()
            return
        await asyncio.sleep(reply.delay_s)
        payload = reply.payload()
        headers = {"content-type": "application/json", "content-length": str(len(payload))}
        headers |= {name.lower(): value for name, value in reply.headers.items()}
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        writer.write(f"HTTP/1.1 {reply.status} X\r\n{lines}\r\n".encode("latin-1"))
        if reply.reset_after is not None:
            writer.write(payload[: reply.reset_after])
            await writer.drain()
            _reset(writer)
        elif reply.drip_s:
            for byte in payload:
                await asyncio.sleep(reply.drip_s)
                writer.write(bytes([byte]))
                await writer.drain()
        else:
            writer.write(payload)
            await writer.drain()


def _reset(writer: asyncio.StreamWriter) -> None:
    """Close with a TCP reset in the place of a polite end."""
    writer.get_extra_info("socket").setsockopt(
        socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
    )
    writer.transport.abort()
    raise ConnectionResetError


def main() -> None:
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()

    def reply(received: Received) -> Reply:
        sound = quote_first(received)
        return Reply(body=sound.body, delay_s=options.latency)

    with ModelServer(reply, port=options.port) as server:
        print(server.url, flush=True)  # noqa: T201 (the one line that a caller reads)
        threading.Event().wait()


if __name__ == "__main__":
    main()
