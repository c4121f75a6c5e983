"""Which elements a person sees, and what kind of thing they are."""

from __future__ import annotations

import re

from lrt_summ.reading.html.tree import Element

# Not text for a reader: code, metadata, navigation, controls.
_UNSEEN = frozenset(
    "script style head template svg math noscript nav iframe object embed applet canvas audio "
    "video map datalist select textarea button input option dialog frameset noframes".split()
)
STRUCK = frozenset(("del", "s", "strike"))
BOLD = frozenset(("b", "strong"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "menu", "dir"))
# Elements that start a line of their own; those in `PARAGRAPHS` have a blank line around them.
LINES = frozenset(
    "div section article main header footer aside address figure figcaption form fieldset center "
    "dt dd summary details caption legend body html tr td th tbody thead tfoot".split()
)
PARAGRAPHS = frozenset(("p", "blockquote", "pre", "hr", "dl", "table", *LISTS, *HEADINGS))

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_STRIKING = re.compile(r"text-decoration[\w-]*\s*:[^;]{0,60}line-through", re.IGNORECASE)
_BOLDING = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_UNBOLDING = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_STYLE_CHARS = 2000  # of a style attribute; what follows is not looked at


def is_unseen(element: Element, tag: str) -> bool:
    """Whether a browser shows nothing of it, or only a control."""
    if tag in _UNSEEN or element.get("hidden") is not None:
        return True
    return bool(_HIDING.search(_style(element)))


def is_struck(element: Element, tag: str) -> bool:
    """Whether its text is deleted or struck through."""
    return tag in STRUCK or bool(_STRIKING.search(_style(element)))


def boldness(element: Element, tag: str) -> bool | None:
    """Whether it makes its text bold or not; `None` where it says nothing."""
    style = _style(element)
    if _BOLDING.search(style):
        return True
    if _UNBOLDING.search(style):
        return False
    return True if tag in BOLD else None


def tag_of(element: Element) -> str:
    """The element's name in lower case; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _style(element: Element) -> str:
    return (element.get("style") or "")[:_STYLE_CHARS]
