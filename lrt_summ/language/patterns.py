"""Regular expressions that are compiled when they are first used.

One document meets a part of what the tables know; to compile all of it takes longer than to read
the minutes.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Method:
    """A method of the compiled pattern, looked up once: an instance's own attribute goes first."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, late: _Late, owner: type) -> Any:
        method = getattr(late.compiled(), self._name)
        late.__dict__[self._name] = method
        return method


class _Late:
    """Stands for a `re.Pattern` that nobody has asked anything of so far."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None

    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled

    match, fullmatch, search = _Method(), _Method(), _Method()
    finditer, findall, split = _Method(), _Method(), _Method()
    sub, subn = _Method(), _Method()


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
