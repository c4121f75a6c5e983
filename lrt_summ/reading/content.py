"""What a reader hands over: `SourceText` before it has a name. No pydantic: it loads fast."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """The fields of `SourceText` that a format decides."""

    text: str
    media_type: str
    notes: tuple[str, ...] = ()
    date: dt.date | None = None
