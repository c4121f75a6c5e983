"""Elements → text, block by block. The walk is a loop: no nesting is too deep for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from lrt_summ.errors import DocumentTooLargeError
from lrt_summ.reading.html import visible
from lrt_summ.reading.html.tables import grid, is_layout, rows_in
from lrt_summ.reading.html.tree import Element
from lrt_summ.reading.html.visible import tag_of
from lrt_summ.reading.markup import heading, styled, table_block
from lrt_summ.reading.numerals import letters, roman

_BLANKS = re.compile(r"[ \t\n\f\u00a0]+")
_NOTE_MARK = re.compile(r"\[?(\d{1,3})\]?")
_WORD_BULLET = re.compile(r"[·•o§▪-][ \u00a0]{2,}(?=\S)")  # how Word's "save as web page" does it
_MAX_NESTING = 12  # tables in tables
_MAX_INDENT = 8
STRUCK_NOTE = "Doorgehaalde tekst is weggelaten."
NESTING_NOTE = "Te diep geneste tabellen zijn weggelaten."


class _Step(Enum):
    OPEN = auto()
    CLOSE = auto()
    TAIL = auto()


@dataclass
class _List:
    """A list that is open: what the next entry's marker will be."""

    ordered: bool
    kind: str = "1"
    count: int = 1

    def marker(self) -> str:
        if not self.ordered:
            return "-"
        write = {"a": letters, "i": roman}.get(self.kind.lower(), str)
        text = write(self.count)
        self.count += 1
        return f"{text.upper() if self.kind.isupper() else text}."


@dataclass
class Budget:
    """What may still be written, shared by all writers of one document."""

    name: str
    chars: int
    notes: set[str] = field(default_factory=set)

    def spend(self, size: int) -> None:
        """Count `size` characters.

        Raises:
            DocumentTooLargeError: they are too many.
        """
        self.chars -= size
        if self.chars < 0:
            raise DocumentTooLargeError(
                f"{self.name}: heeft te veel tekst (max_text_chars).",
                hint="Splits het document of zet LRT_SUMM_MAX_TEXT_CHARS hoger.",
            )


class Writer:
    """Writes one page, or one cell of a table in it."""

    def __init__(self, budget: Budget, depth: int = 0) -> None:
        self._budget = budget
        self._depth = depth
        self._lines: list[str] = []
        self._runs: list[tuple[str, bool]] = []
        self._bold: list[bool] = [False]
        self._lists: list[_List] = []
        self._marker = ""
        self._heading = 0
        self._verbatim = 0
        self._blank_wanted = False

    def text(self) -> str:
        """All that was written."""
        self._end_line()
        return "\n".join(self._lines)

    def write(self, root: Element) -> None:
        """The element with everything in it, without its tail."""
        stack: list[tuple[_Step, Element]] = [(_Step.OPEN, root)]
        while stack:
            step, element = stack.pop()
            if step is _Step.TAIL:
                self._say(element.tail)
            elif step is _Step.CLOSE:
                self._close(element, tag_of(element))
            elif self._open(element, tag_of(element)):
                stack.append((_Step.CLOSE, element))
                for child in reversed(element):
                    stack += ((_Step.TAIL, child), (_Step.OPEN, child))

    def _open(self, element: Element, tag: str) -> bool:
        """Begin an element; whether its children are still to be walked."""
        if not tag or visible.is_unseen(element, tag):
            return False
        if visible.is_struck(element, tag):
            self._budget.notes.add(STRUCK_NOTE)
            return False
        if tag == "br":
            self._end_line()
            return False
        if tag == "table" and not self._begin_table(element):
            return False
        if tag == "sup" and self._note_mark(element):
            return False
        self._begin_block(element, tag)
        bold = visible.boldness(element, tag)
        self._bold.append(self._bold[-1] if bold is None else bold)
        self._say(element.text)
        return True

    def _begin_block(self, element: Element, tag: str) -> None:
        if tag in visible.PARAGRAPHS or tag in visible.LINES or tag == "li":
            self._end_line()
        if tag in visible.PARAGRAPHS and not self._lists:
            self._blank_wanted = True
        if tag in visible.HEADINGS:
            self._heading = visible.HEADINGS[tag]
        elif tag in visible.LISTS:
            self._lists.append(_list_of(element, tag))
        elif tag == "li":
            self._begin_entry(element)
        elif tag == "pre":
            self._verbatim += 1

    def _begin_entry(self, element: Element) -> None:
        if not self._lists:
            self._lists.append(_List(ordered=False))
        innermost = self._lists[-1]
        given = element.get("value") or ""
        if innermost.ordered and given.isdecimal() and len(given) < 7:
            innermost.count = int(given)
        indent = "  " * min(len(self._lists) - 1, _MAX_INDENT)
        self._marker = f"{indent}{innermost.marker()} "

    def _close(self, element: Element, tag: str) -> None:
        self._bold.pop()
        if tag in visible.PARAGRAPHS or tag in visible.LINES or tag == "li":
            self._end_line()
        if tag in visible.LISTS and self._lists:
            self._lists.pop()
        if tag in visible.PARAGRAPHS and not self._lists:
            self._blank_wanted = True
        if tag in visible.HEADINGS:
            self._heading = 0
        elif tag == "pre":
            self._verbatim -= 1
        elif tag == "li":
            self._marker = ""

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if self._verbatim:
            first, *rest = text.split("\n")
            self._runs.append((first, self._bold[-1]))
            for line in rest:
                self._end_line()
                self._runs.append((line, self._bold[-1]))
        else:
            self._runs.append((text, self._bold[-1]))

    def _note_mark(self, element: Element) -> bool:
        mark = _NOTE_MARK.fullmatch("".join(element.itertext()).strip())
        if mark is not None:
            self._runs.append((f"[^{mark.group(1)}]", False))
        return mark is not None

    def _end_line(self) -> None:
        """Write the line at hand, if anything stands on it."""
        runs, self._runs = self._runs, []
        text = _line(runs)
        if not text:
            return
        marker, self._marker = self._marker, ""
        if self._heading:
            text = heading(text, self._heading)
        self._put([marker + text])

    def _put(self, lines: list[str]) -> None:
        if self._blank_wanted and self._lines:
            self._lines.append("")
        self._blank_wanted = False
        self._budget.spend(sum(map(len, lines)) + len(lines))
        self._lines.extend(lines)

    def _begin_table(self, element: Element) -> bool:
        """Write a table of cells; `True` for a layout table, to be walked like any block."""
        if self._depth >= _MAX_NESTING:
            self._budget.notes.add(NESTING_NOTE)
            return False
        rows = list(rows_in(element))
        if is_layout(element, rows):
            return True
        self._end_line()
        self._blank_wanted = True
        marked, texts = grid(rows, self._cell_text, self._budget.spend)
        self._put(table_block(texts, header_rows=marked).split("\n"))
        self._blank_wanted = True
        return False

    def _cell_text(self, cell: Element) -> str:
        writer = Writer(self._budget, self._depth + 1)
        writer.write(cell)
        return "\n".join(line.strip() for line in writer.text().split("\n") if line.strip())


def _line(runs: list[tuple[str, bool]]) -> str:
    """One line of text with bold marks, blanks collapsed as a browser does."""
    pieces: list[tuple[str, bool]] = []
    raw = "".join(text for text, _ in runs)
    bullet = _WORD_BULLET.match(raw.lstrip())
    after_blank = True
    for text, is_bold in runs:
        flat = _BLANKS.sub(" ", text)
        if after_blank:
            flat = flat.lstrip(" ")
        if flat:
            after_blank = flat.endswith(" ")
            pieces.append((flat, is_bold))
    line = styled(pieces).strip()
    return "- " + line[1:].lstrip() if bullet else line


def _list_of(element: Element, tag: str) -> _List:
    start = element.get("start") or ""
    count = int(start) if start.isdecimal() and len(start) < 7 else 1
    return _List(tag == "ol", element.get("type") or "1", count)
