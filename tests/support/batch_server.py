"""The Batch API of OpenAI, as a script for the model server: files, batches, and their faults."""

from __future__ import annotations

import email.parser
import email.policy
import itertools
import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.support.model_server import Received, Reply, error, quote_first

Fate = Callable[[dict[str, Any]], Reply | None]
"""What becomes of one line: a reply, or `None` for a line that expires."""


def answered(line: dict[str, Any]) -> Reply:
    """A sound answer."""
    content = json.dumps(line["body"]).encode()
    return quote_first(Received("POST", line["url"], {}, content, 0))


@dataclass
class BatchServer:
    """Call it as the `always` of a `ModelServer`.

    Attributes:
        fate: what becomes of each line.
        polls: times that a batch is looked at before it is over.
        most_lines: batches with more lines are not taken: too much is under way.
        too_many: what is said of those.
        hiccups: said, one after the other, in the place of what came of making a batch.
        batches: all batches, as the server shows them.
        lines: all lines that came in, batch by batch.
    """

    fate: Fate = answered
    polls: int = 1
    most_lines: int = 100_000
    too_many: str = "Enqueued token limit reached"
    hiccups: deque[Reply] = field(default_factory=deque)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    lines: list[list[dict[str, Any]]] = field(default_factory=list)
    chats: int = 0
    _files: dict[str, bytes] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def __call__(self, received: Received) -> Reply:
        path = received.path.split("?")[0].removeprefix("/v1/")
        match (received.method, *path.split("/")):
            case ("POST", "files"):
                name = self._store(_uploaded(received))
                return Reply(body=_file(name, len(self._files[name])))
            case ("DELETE", "files", name):
                del self._files[name]
                return Reply(body={"id": name, "object": "file", "deleted": True})
            case ("GET", "files", name, "content"):
                return Reply(body=self._files[name])
            case ("POST", "batches"):
                reply = self._create(received.json)
                return self.hiccups.popleft() if self.hiccups else reply
            case ("GET", "batches"):
                newest = list(self.batches.values())[::-1]
                return Reply(body={"object": "list", "data": newest, "has_more": False})
            case ("GET", "batches", name):
                return self._look(self.batches[name])
            case ("POST", "chat", "completions"):
                self.chats += 1
                return quote_first(received)
        return error(404, "no such address")

    @property
    def kept(self) -> int:
        """Files that lie here."""
        return len(self._files)

    def _create(self, request: dict[str, Any]) -> Reply:
        lines = [json.loads(line) for line in self._files[request["input_file_id"]].splitlines()]
        self.lines.append(lines)
        name = f"batch_{next(self._numbers)}"
        counts = {"total": len(lines), "completed": 0, "failed": 0}
        batch = {
            "id": name,
            "object": "batch",
            "endpoint": request["endpoint"],
            "input_file_id": request["input_file_id"],
            "completion_window": request["completion_window"],
            "created_at": 1,
            "metadata": request.get("metadata"),
            "status": "validating",
            "request_counts": counts,
            "polls": 0,
        }
        self.batches[name] = batch
        return Reply(body=batch)

    def _look(self, batch: dict[str, Any]) -> Reply:
        batch["polls"] += 1
        if batch["status"] in ("validating", "in_progress"):
            batch["status"] = "in_progress"
            if batch["polls"] > self.polls:
                self._end(batch)
        return Reply(body=batch)

    def _end(self, batch: dict[str, Any]) -> None:
        lines = [json.loads(line) for line in self._files[batch["input_file_id"]].splitlines()]
        if len(lines) > self.most_lines:
            batch["status"] = "failed"
            problem = {"code": "token_limit_exceeded", "message": self.too_many}
            batch["errors"] = {"object": "list", "data": [problem]}
            return
        fates = [(line["custom_id"], self.fate(line)) for line in lines]
        good = [_line(name, reply) for name, reply in fates if reply and reply.status == 200]
        bad = [_line(name, reply) for name, reply in fates if not (reply and reply.status == 200)]
        # The order of the answers is not that of the requests.
        batch["output_file_id"] = self._store(b"\n".join(good[::-1])) if good else None
        batch["error_file_id"] = self._store(b"\n".join(bad)) if bad else None
        batch["status"] = "completed" if all(reply for _, reply in fates) else "expired"
        batch["request_counts"] |= {"completed": len(good), "failed": len(bad)}

    def _store(self, content: bytes) -> str:
        name = f"file-{next(self._numbers)}"
        self._files[name] = content
        return name


def _line(name: str, reply: Reply | None) -> bytes:
    if reply is None:
        expired = {"code": "batch_expired", "message": "This request could not be executed."}
        return json.dumps({"custom_id": name, "response": None, "error": expired}).encode()
    response = {"status_code": reply.status, "request_id": "r", "body": reply.body}
    return json.dumps({"custom_id": name, "response": response, "error": None}).encode()


def _uploaded(received: Received) -> bytes:
    head = f"Content-Type: {received.headers['content-type']}\r\n\r\n".encode()
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + received.content)
    parts = {
        part.get_param("name", header="content-disposition"): part for part in message.iter_parts()
    }
    assert parts["purpose"].get_content().strip() == "batch"
    content: bytes = parts["file"].get_payload(decode=True)
    return content


def _file(name: str, size: int) -> dict[str, Any]:
    fixed = {"object": "file", "created_at": 1, "filename": "requests.jsonl"}
    return {"id": name, "bytes": size, "purpose": "batch", "status": "processed", **fixed}
