"""Attributes that are worked out when they are first asked for.

`functools.cached_property` takes a lock each time it works one out, before Python 3.12; a claim has
dozens of them. Here two threads may work out the same value, and both get the one that came first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from functools import cached_property as once
else:

    class once:  # noqa: N801  # used as a decorator
        """A method without arguments as an attribute that is worked out once."""

        def __init__(self, compute: Callable[[Any], Any]) -> None:
            self._compute = compute
            self._name = compute.__name__
            self.__doc__ = compute.__doc__

        def __get__(self, instance: Any, owner: type | None = None) -> Any:
            if instance is None:
                return self
            return instance.__dict__.setdefault(self._name, self._compute(instance))


__all__ = ["once"]
