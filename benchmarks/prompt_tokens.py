"""What a model reads per item, and what of it a provider's prompt cache may take over."""

from __future__ import annotations

import importlib
import json
import os
import urllib.request
from dataclasses import dataclass
from typing import Any

LEAST_CACHED, CACHED_STEP = 1024, 128
"""OpenAI keeps the beginning of a prompt from so many tokens on, in steps."""

SHARES = {"gpt-4.1-mini": 0.25, "gpt-5-mini": 0.1}
"""What a token from the prompt cache costs, of the price of another."""


@dataclass(frozen=True)
class PromptTokens:
    """Tokens (o200k) of the requests of one contender, means per request.

    Attributes:
        whole: all that the model reads: messages, schema, tools.
        constant: schema, tools, and what the messages of all requests begin with.
    """

    whole: float
    constant: int

    @property
    def cached(self) -> int:
        """Tokens that come from the prompt cache once it is warm."""
        if self.constant < LEAST_CACHED:
            return 0
        return self.constant - (self.constant - LEAST_CACHED) % CACHED_STEP

    def weighed(self, share: float) -> float:
        """Tokens, those from the cache at their share of the price."""
        return self.whole - self.cached * (1 - share)


def prompt_tokens(url: str) -> PromptTokens | None:
    """Of the last requests that the server got; `None` without a tokenizer."""
    with urllib.request.urlopen(f"{url}/requests") as response:
        requests = json.load(response)
    try:
        encoding = importlib.import_module("bpe_openai").get_encoding("o200k_base")
    except ImportError:
        return None

    def count(text: str) -> int:
        return len(encoding.encode(text))

    forms, messages = map(_form, requests), list(map(_messages, requests))
    form = max(map(count, forms))
    return PromptTokens(
        whole=form + sum(map(count, messages)) / len(messages),
        constant=form + count(os.path.commonprefix(messages)),  # noqa: RUF071 (of texts)
    )


def _messages(request: dict[str, Any]) -> str:
    return "\n".join(message["content"] for message in request["messages"])


def _form(request: dict[str, Any]) -> str:
    """Schema and tools, which providers put before the messages."""
    schema = request.get("response_format", {}).get("json_schema", {}).get("schema")
    tools = [tool["function"] for tool in request.get("tools", [])]
    return "\n".join(
        json.dumps(one, ensure_ascii=False, separators=(",", ":"))
        for one in (schema, *tools)
        if one
    )
