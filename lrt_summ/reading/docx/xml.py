"""Names and values in WordprocessingML.

Elements are told apart by their local names: transitional and strict documents use other
namespaces for the same things.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Element = Any  # lxml ships no types

_OFF = frozenset(("0", "false", "off", "none"))


def local(element: Element) -> str:
    """The element's name without its namespace; "" for a comment or an entity."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """The value of the attribute with this local name, in whatever namespace."""
    if element is None:
        return None
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The direct children with this local name."""
    if element is not None:
        yield from (child for child in element if local(child) == name)


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down this path of local names, `None` if there is none."""
    for name in path:
        element = next(children(element, name), None)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """The `val` of the element down this path."""
    return attribute(child(element, *path), "val")


def number(element: Element | None, *path: str, default: int) -> int:
    """The `val` down this path as an integer; `default` where it is missing or none."""
    text = value(element, *path)
    try:
        return int(text) if text is not None and len(text) < 10 else default
    except ValueError:
        return default


def switch(element: Element | None, *path: str) -> bool | None:
    """An on/off property: `None` where it is not set."""
    found = child(element, *path)
    if found is None:
        return None
    return (attribute(found, "val") or "1").lower() not in _OFF
