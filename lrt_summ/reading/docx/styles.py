"""What a style makes of a paragraph or a run, its parents' settings included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lrt_summ.reading.docx.xml import Element, attribute, child, children, number, switch, value

_MAX_PARENTS = 32
_HEADING_NAME = re.compile(r"(?:heading|kop)\s?([1-9])", re.IGNORECASE)
_TITLE_NAMES = frozenset(("title", "titel"))
_CONTENTS_NAME = re.compile(r"(?:toc|inhopg|table of figures)\b", re.IGNORECASE)
_LIST_NAME = re.compile(r"List (?:Bullet|Number|Continue) ([2-5])")
_BODY_LEVEL = 9  # what Word writes for "no heading"


@dataclass(frozen=True)
class Style:
    """One style with what it inherits.

    Attributes:
        chain: the style's own element first, then its parents'.
    """

    chain: tuple[Element, ...] = field(default=(), repr=False)

    @cached_property
    def name(self) -> str:
        """As Word calls it in English (`heading 1`), whatever the language of the user."""
        return (value(self.chain[0], "name") or "") if self.chain else ""

    @cached_property
    def heading_level(self) -> int:
        """1 to 9, 0 for body text. A title is level 0 here: see `is_title`."""
        for style in self.chain:
            outline = number(style, "pPr", "outlineLvl", default=-1)
            if outline >= 0:
                return outline + 1 if outline < _BODY_LEVEL else 0
            named = _HEADING_NAME.fullmatch(value(style, "name") or "")
            if named:
                return int(named.group(1))
        return 0

    @cached_property
    def is_title(self) -> bool:
        """Whether it is the style of a document's title."""
        return any((value(style, "name") or "").lower() in _TITLE_NAMES for style in self.chain)

    @cached_property
    def is_contents(self) -> bool:
        """Whether it is a line of a generated table of contents."""
        return bool(_CONTENTS_NAME.match(self.name))

    @cached_property
    def list_depth(self) -> int:
        """0, or how much deeper `List Bullet 2` and the like stand: lists of their own in Word."""
        named = _LIST_NAME.fullmatch(self.name)
        return int(named.group(1)) - 1 if named else 0

    @cached_property
    def numbering(self) -> Element | None:
        """The `numPr` that it or its nearest parent sets."""
        found = (child(style, "pPr", "numPr") for style in self.chain)
        return next((element for element in found if element is not None), None)

    def run_switch(self, name: str) -> bool | None:
        """A property of runs such as `b`: `None` where neither it nor a parent sets it."""
        found = (switch(style, "rPr", name) for style in self.chain)
        return next((setting for setting in found if setting is not None), None)


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {attribute(style, "styleId"): style for style in children(root, "style")}
        self._known: dict[str | None, Style] = {}
        self._default = next(
            (
                key
                for key, style in self._elements.items()
                if attribute(style, "type") == "paragraph" and attribute(style, "default") == "1"
            ),
            None,
        )

    def get(self, style_id: str | None) -> Style:
        """The style; one without settings if the document does not define it."""
        if style_id not in self._known:
            self._known[style_id] = Style(tuple(self._chain(style_id)))
        return self._known[style_id]

    def of_paragraph(self, paragraph: Element) -> Style:
        """The style of a paragraph, the document's default where it names none."""
        return self.get(value(paragraph, "pPr", "pStyle") or self._default)

    def _chain(self, style_id: str | None) -> Iterator[Element]:
        for _ in range(_MAX_PARENTS):
            element = self._elements.get(style_id)
            if element is None:
                return
            yield element
            style_id = value(element, "basedOn")
