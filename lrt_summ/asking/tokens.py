"""How many tokens a text takes, told without a tokenizer.

Tokenizers fetch their tables from the internet or weigh more than the rest of the installation, and
none is right for every model behind `--base-url`. See `docs/decisions/counting-tokens.md`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

BYTES_PER_TOKEN = 2.8
"""Dutch minutes take 3.6 to 3.9 bytes per token with o200k, 2.9 to 3.1 with cl100k."""

TOKENS_PER_MESSAGE = 6
"""What a chat template wraps around a message."""


def estimate_tokens(text: str) -> int:
    """About how many tokens a text takes; rather too many than too few."""
    size = len(text) if text.isascii() else len(text.encode())
    return math.ceil(size / BYTES_PER_TOKEN)


def most_tokens(text: str) -> int:
    """More tokens than any byte-level tokenizer makes of a text: one for each byte."""
    return len(text.encode())


def request_text(messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
    """All that a request makes a model read."""
    contents = "\n".join(message["content"] for message in messages)
    return f"{contents}\n{json.dumps(schema, ensure_ascii=False, separators=(',', ':'))}"


def template_tokens(messages: Sequence[Mapping[str, str]]) -> int:
    """What the chat template adds to the messages."""
    return TOKENS_PER_MESSAGE * (len(messages) + 1)
