"""What a server says, without the key that it was sent: some servers quote it back."""

from __future__ import annotations

import re
from typing import Any

MAX_DETAIL_CHARS = 300

NO_KEY = "geen"
"""What is sent as a key where there is none: a word of the text."""

_MASK = "[sleutel]"
_SHORTEST = 8
"""Shorter ones may be placeholders for servers that ask for none (`x`): in an answer they are words
of the text. In what a server says is wrong they are masked where they stand by themselves."""


def without_key(value: Any, secret: str) -> Any:
    """A text, or all texts in parsed JSON, without the key; all else as it is.

    A text may be JSON in its turn: the key is found in it however its characters are escaped.
    """
    if isinstance(value, str):
        return _masked(value, secret) if len(secret) >= _SHORTEST else value
    if isinstance(value, list):
        return [without_key(one, secret) for one in value]
    if isinstance(value, dict):
        return {without_key(k, secret): without_key(one, secret) for k, one in value.items()}
    return value


def redact(text: str, secret: str) -> str:
    """One short printable line without the key or anything that looks like one."""
    if secret not in ("", NO_KEY):
        text = _masked(text, secret)
    text = re.sub(r"\bsk-[\w*.-]{4,200}", _MASK, text[:5000])
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= MAX_DETAIL_CHARS else line[:MAX_DETAIL_CHARS] + "…"


def _masked(text: str, secret: str) -> str:
    if secret not in text and "\\" not in text:
        return text
    written = "".join(_as_in_json(character) for character in secret)
    if len(secret) < _SHORTEST:
        written = rf"(?<!\w){written}(?!\w)"
    return re.sub(written, _MASK, text)


def _as_in_json(character: str) -> str:
    """A pattern for a character of a key, which is ASCII: itself or an escape of it."""
    escaped = rf"\\u00(?i:{ord(character):02x})"
    bare = re.escape(character)
    return rf"(?:\\?{bare}|{escaped})" if character in '"\\/' else f"(?:{bare}|{escaped})"
