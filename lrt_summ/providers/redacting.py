"""What a server says, without the key that it was sent: some servers quote it back."""

from __future__ import annotations

import re
from typing import Any

MAX_DETAIL_CHARS = 300

_MASK = "[sleutel]"
_SHORTEST = 8
"""Shorter ones are placeholders for servers that ask for none (`geen`, `x`): words of the text."""


def without_key(value: Any, secret: str) -> Any:
    """A text, or all texts in parsed JSON, without the key; all else as it is."""
    if isinstance(value, str):
        return value.replace(secret, _MASK) if len(secret) >= _SHORTEST else value
    if isinstance(value, list):
        return [without_key(one, secret) for one in value]
    if isinstance(value, dict):
        return {without_key(k, secret): without_key(one, secret) for k, one in value.items()}
    return value


def redact(text: str, secret: str) -> str:
    """One short printable line without the key or anything that looks like one."""
    text = re.sub(r"\bsk-[\w*.-]{4,200}", _MASK, without_key(text, secret)[:5000])
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= MAX_DETAIL_CHARS else line[:MAX_DETAIL_CHARS] + "…"
