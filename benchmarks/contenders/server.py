"""A model server that answers each contender in the form it asks for, after a fixed time.

`python -m benchmarks.contenders.server --latency 0.2` prints its address and serves until stopped.
"""

from __future__ import annotations

import argparse
import json
import re
import threading
from typing import Any

from tests.support.model_server import ModelServer, Received, Reply, answer

_SHOWN = re.compile(r"^\[([0-9.]{1,12})\] (.{1,400})$", re.MULTILINE)


def reply_to(received: Received, latency_s: float) -> Reply:
    """Two statements quoted; as content, as a tool call, or as extractions."""
    request = received.json
    shown = _SHOWN.findall(received.text)[-2:]
    sentences = [
        {"sources": [name], "text": said.partition(": ")[2] or said} for name, said in shown
    ]
    content: dict[str, Any] = {"summary": sentences, "decisions": [], "actions": []}
    if "tools" in request:
        return _as_tool_call(request, content, latency_s)
    if (
        "extraction"
        in json.dumps(request.get("response_format")) + request["messages"][-1]["content"]
    ):
        content = {"extractions": [{"summary": said} for _, said in shown]}
    return answer(json.dumps(content), delay_s=latency_s)


def _as_tool_call(request: dict[str, Any], content: dict[str, Any], latency_s: float) -> Reply:
    name = request["tools"][0]["function"]["name"]
    function = {"name": name, "arguments": json.dumps(content)}
    plain = answer(None, finish_reason="tool_calls").body
    plain["choices"][0]["message"]["tool_calls"] = [
        {"id": "call", "type": "function", "function": function}
    ]
    return Reply(body=plain, delay_s=latency_s)


def main() -> None:
    parser = argparse.ArgumentParser(description="Answer every contender after a fixed time.")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--keep", type=int, default=0, help="print so many requests when asked for")
    options = parser.parse_args()

    def reply(received: Received) -> Reply:
        if received.path.endswith("/requests"):
            shown = [one.json for one in server.received if "completions" in one.path]
            server.received.clear()
            return Reply(body=shown[-options.keep :] if options.keep else [])
        made = reply_to(received, options.latency)
        del server.received[: -max(options.keep, 1)]
        return made

    with ModelServer(reply) as server:
        print(server.url, flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
