"""Names of places inside a document."""

from __future__ import annotations

import re


def anchor(statement_id: str) -> str:
    """The name of a statement's place; different for different ids, and safe in any URL."""
    safe = re.sub(r"[^A-Za-z0-9.-]", lambda match: f"_{ord(match[0]):x}_", statement_id)
    return f"bron-{safe}"
