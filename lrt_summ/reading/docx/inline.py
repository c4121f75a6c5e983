"""A paragraph → its runs, tracked changes as accepted, field codes and comments left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lrt_summ.reading.docx.styles import Style, Styles
from lrt_summ.reading.docx.xml import Element, attribute, child, children, local, switch, value

Run = tuple[str, bool]  # text, bold

# Elements that only wrap what is inside them.
WRAPPERS = frozenset(
    (
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "customXml",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
        "oMath",
        "oMathPara",
        "num",
        "den",
        "e",
        "sup",
        "sub",
        "f",
        "sSup",
        "sSub",
    )
)
_SYMBOL_BULLETS = frozenset(("F0B7", "F0A7", "F0D8", "F076"))
_CHECKED = {"F0FE": "☒", "F0A8": "☐", "F06F": "☐", "F0FC": "✓", "F0E0": "→", "F0E8": "→"}


@dataclass
class Inline:
    """What stands in one paragraph.

    Attributes:
        runs: pieces of text, each bold or not; `\\n` is a line break of the writer's.
        boxes: contents of text boxes that are anchored in it.
        notes: what its footnote and endnote marks point at, as (`footnotes`, id), in order.
        made: page breaks that the writer made, each as "before the text?".
        rendered: page breaks where Word last printed them, likewise.
        has_struck: whether text in it is struck through, and so left out.
    """

    runs: list[Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    made: list[bool] = field(default_factory=list)
    rendered: list[bool] = field(default_factory=list)
    has_struck: bool = False


class InlineReader:
    """Reads the paragraphs of one document; numbers its footnotes as it meets them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.note_numbers: dict[tuple[str, str], int] = {}

    def read(self, paragraph: Element, style: Style) -> Inline:
        """The paragraph's runs and what is anchored in it."""
        inline = Inline()
        codes = _Fields()
        bold = bool(style.run_switch("b"))
        stack = list(reversed(paragraph))
        while stack:
            element = stack.pop()
            name = local(element)
            if name == "r":
                self._run(element, bold, inline, codes)
            elif name in WRAPPERS or (name == "sdt" and not is_placeholder(element)):
                stack.extend(reversed(element))
            elif name == "AlternateContent":
                stack.extend(reversed(chosen(element)))
        return inline

    def _run(self, run: Element, bold: bool, inline: Inline, codes: _Fields) -> None:
        look = self._styles.get(value(run, "rPr", "rStyle"))
        if _is_set(run, look, "vanish"):
            return
        struck = _is_set(run, look, "strike") or _is_set(run, look, "dstrike")
        own = switch(run, "rPr", "b")
        inherited = look.run_switch("b")
        is_bold = own if own is not None else (bold if inherited is None else inherited)
        stack = list(reversed(run))
        while stack:
            element = stack.pop()
            name = local(element)
            if name == "AlternateContent":
                stack.extend(reversed(chosen(element)))
                continue
            codes.see(element, name)
            if codes.in_code:
                continue
            self._around(element, name, inline)
            text = self._text(element, name)
            if text and struck:
                inline.has_struck = True
            elif text:
                inline.runs.append((text, is_bold))

    def _around(self, element: Element, name: str, inline: Inline) -> None:
        """What a run holds beside text: page breaks and text boxes."""
        if name == "br" and attribute(element, "type") == "page":
            inline.made.append(not inline.runs)
        elif name == "lastRenderedPageBreak":
            inline.rendered.append(not inline.runs)
        elif name in ("drawing", "pict", "object"):
            inline.boxes.extend(_boxes(element))

    def _text(self, element: Element, name: str) -> str:
        write = _WRITERS.get(name)
        if write is not None:
            return write(element)
        if name in ("footnoteReference", "endnoteReference"):
            key = (name.replace("Reference", "s"), attribute(element, "id") or "")
            return f"[^{self.note_numbers.setdefault(key, len(self.note_numbers) + 1)}]"
        return ""


class _Fields:
    """Where we are in complex fields: between `begin` and `separate` stands code, not text."""

    def __init__(self) -> None:
        self._open: list[bool] = []

    @property
    def in_code(self) -> bool:
        return any(self._open)

    def see(self, element: Element, name: str) -> None:
        if name != "fldChar":
            return
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._open.append(True)
        elif kind == "separate" and self._open:
            self._open[-1] = False
        elif kind == "end" and self._open:
            self._open.pop()


def _break(element: Element) -> str:
    return "" if attribute(element, "type") in ("page", "column") else "\n"


def _symbol(element: Element) -> str:
    code = (attribute(element, "char") or "").upper()
    if code in _SYMBOL_BULLETS:
        return "•"
    return _CHECKED.get(code, "")


_WRITERS: dict[str, Callable[[Element], str]] = {
    "t": lambda element: element.text or "",
    "tab": lambda element: "\t",
    "ptab": lambda element: "\t",
    "br": _break,
    "cr": lambda element: "\n",
    "noBreakHyphen": lambda element: "-",
    "sym": _symbol,
}


def chosen(alternate: Element) -> list[Element]:
    """The contents of the alternative that Word itself shows."""
    for name in ("Choice", "Fallback"):
        found = child(alternate, name)
        if found is not None:
            return list(found)
    return []


def _is_set(run: Element, look: Style, name: str) -> bool:
    own = switch(run, "rPr", name)
    return bool(own if own is not None else look.run_switch(name))


def is_placeholder(control: Element) -> bool:
    """Whether a content control still shows its "click here to enter text"."""
    return bool(switch(control, "sdtPr", "showingPlcHdr"))


def _boxes(drawing: Element) -> list[Element]:
    """Text boxes in a drawing; each once, though Word writes it twice for old versions."""
    found: list[Element] = []
    stack = [drawing]
    while stack:
        element = stack.pop()
        name = local(element)
        if name == "txbxContent":
            found.append(element)
        elif name == "AlternateContent":
            stack.extend(reversed(chosen(element)))
        else:
            stack.extend(reversed(element))
    return found


def is_mark_deleted(paragraph: Element) -> bool:
    """Whether the paragraph's end is deleted: what follows then belongs to the same paragraph."""
    properties = child(paragraph, "pPr", "rPr")
    return any(next(children(properties, name), None) is not None for name in ("del", "moveFrom"))
