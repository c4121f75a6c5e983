"""A Word document → its text."""

from __future__ import annotations

from collections.abc import Iterator

from lrt_summ.errors import DocumentTooLargeError
from lrt_summ.reading.content import Content
from lrt_summ.reading.decoding import clean
from lrt_summ.reading.docx import blocks as grid
from lrt_summ.reading.docx.inline import Inline, InlineReader, Run, is_mark_deleted
from lrt_summ.reading.docx.numbering import Marker, Numbering
from lrt_summ.reading.docx.package import Package
from lrt_summ.reading.docx.styles import Style, Styles
from lrt_summ.reading.docx.xml import Element, attribute, child, local, switch
from lrt_summ.reading.markup import LONE_NUMBER, heading, one_line, styled, table_block, tidy
from lrt_summ.reading.sniffing import DOCX
from lrt_summ.settings import Settings

_MAX_NESTING = 12  # tables in tables, text boxes in text boxes
_REPEATED_CHARS = 200  # a longer cell that spans rows is printed once
_NEWLINE = "\n"
_STRUCK_NOTE = "Doorgehaalde tekst is weggelaten."
_CONTENTS_NOTE = "De inhoudsopgave is weggelaten."
_NESTING_NOTE = "Te diep geneste tabellen of tekstvakken zijn weggelaten."
_CHUNK_NOTE = "Een ingesloten document is niet gelezen."


def read_docx(data: bytes, name: str, settings: Settings) -> Content:
    """The text of a .docx, its footnotes at the end.

    Raises:
        DocumentError: no Word document, damaged, protected, or over a limit.
    """
    package = Package.open(data, name, settings)
    main = package.main_part()
    parts = package.related(main)
    root = package.tree(main)
    body = child(root, "body")
    styles = Styles(package.tree(parts.get("styles")))
    numbering = Numbering(package.tree(parts.get("numbering")), styles)
    writer = _Writer(styles, numbering, name, settings.max_text_chars)
    if body is not None:
        writer.write(body)
    for kind in ("footnotes", "endnotes"):
        if any(key[0] == kind for key in writer.inline.note_numbers):
            writer.write_notes(kind, package.tree(parts.get(kind)))
    return Content(writer.text(), DOCX, tuple(sorted(writer.notes)))


class _Writer:
    """Writes blocks one after another; knows the page it is on."""

    def __init__(self, styles: Styles, numbering: Numbering, name: str, max_chars: int) -> None:
        self.inline = InlineReader(styles)
        self.notes: set[str] = set()
        self._styles = styles
        self._numbering = numbering
        self._name = name
        self._room = max_chars
        self._parts: list[str] = []
        self._after_list = False
        self._held: list[Run] = []  # text of a paragraph whose end is deleted
        self._in_table = False  # where an empty paragraph may print its number
        self._lead = ""  # a number from the cell beside it
        self._made: list[int] = []  # positions in `_parts` of page breaks the writer made
        self._rendered: list[int] = []  # the same of those where Word last broke the page

    def text(self) -> str:
        """All that was written."""
        breaks = self._rendered or self._made
        marked = list(self._parts)
        for position in reversed(breaks):
            marked.insert(position, "\n\f")
        return tidy(clean("".join(marked))).strip("\n")

    def write(self, container: Element, depth: int = 0) -> None:
        """Everything in a body, a cell or a text box."""
        if depth > _MAX_NESTING:
            self.notes.add(_NESTING_NOTE)
            return
        for block in grid.blocks(container):
            kind = local(block)
            if kind == "p":
                self._paragraph(block, depth)
            elif kind == "tbl":
                self._table(block, depth)
            else:
                self.notes.add(_CHUNK_NOTE)
        self._flush()

    def write_notes(self, kind: str, root: Element | None) -> None:
        """The footnotes or endnotes that the text refers to, in order of their numbers."""
        bodies = {attribute(note, "id"): note for note in root} if root is not None else {}
        for (noted, note_id), number in list(self.inline.note_numbers.items()):
            if noted == kind and note_id in bodies:
                text = one_line(self._cell_text(bodies[note_id], 0))
                self._emit(f"\n[^{number}]: {text}\n")

    def _paragraph(self, paragraph: Element, depth: int) -> None:
        style = self._styles.of_paragraph(paragraph)
        inline = self.inline.read(paragraph, style)
        if inline.has_struck:
            self.notes.add(_STRUCK_NOTE)
        if switch(paragraph, "pPr", "pageBreakBefore"):
            self._made.append(len(self._parts))
        self._break_pages(inline, before=True)
        if is_mark_deleted(paragraph):
            self._held += inline.runs
        elif style.is_contents:
            self.notes.add(_CONTENTS_NOTE)
        else:
            marker = self._numbering.marker(paragraph, style)
            runs, self._held = self._held + inline.runs, []
            self._line(_level(paragraph, style), style, marker, runs)
        self._break_pages(inline, before=False)
        for box in inline.boxes:
            self.write(box, depth + 1)

    def _line(self, level: int, style: Style, marker: Marker | None, runs: list[Run]) -> None:
        plain = "".join(text for text, _ in runs)
        if not plain.strip() and not (self._in_table and marker and not marker.is_bullet):
            return
        prefix = f"{marker.text} " if marker and marker.text else ""
        if self._lead and not prefix:
            prefix = f"{self._lead} "
        self._lead = ""
        is_list = marker is not None
        if style.is_title or level:
            numbered = prefix if not (marker and marker.is_bullet) else ""
            is_list = False
            text = heading(numbered + plain, 1 if style.is_title else level + 1) + "\n"
        elif marker:
            text = f"{'  ' * marker.level}{prefix}{_written(runs)}"
        else:
            text = prefix + _written(runs)
        self._emit(f"{'' if is_list and self._after_list else _NEWLINE}{text}\n")
        self._after_list = is_list

    def _break_pages(self, inline: Inline, *, before: bool) -> None:
        """Page breaks go before or behind the paragraph they fall in, never into a sentence."""
        place = len(self._parts)
        self._made.extend(place for is_first in inline.made if is_first == before)
        self._rendered.extend(place for is_first in inline.rendered if is_first == before)

    def _table(self, element: Element, depth: int) -> None:
        self._flush()
        rows = list(grid.table_rows(element))
        if self._is_layout(element, rows):
            self._place(rows, depth)
            return
        texts = list(_padded(self._rows(rows, depth)))
        marked = sum(1 for row in rows if grid.is_header_row(row))
        header = marked or int(len(texts) > 1 and _is_all_bold(texts[0]))
        self._emit(f"\n{table_block(texts, header_rows=header)}\n")

    def _place(self, rows: list[Element], depth: int) -> None:
        """A table that only places text: its cells one after another, a lone number before."""
        outside, self._in_table = self._in_table, True
        for row in rows:
            for cell in grid.row_cells(row):
                start = len(self._parts)
                self.write(cell, depth + 1)
                lone = "".join(self._parts[start:]).strip()
                if LONE_NUMBER.fullmatch(lone):
                    del self._parts[start:]
                    self._lead = lone.replace("**", "")
        self._in_table = outside

    def _flush(self) -> None:
        """Write what waits for the rest of its paragraph; the next block starts afresh."""
        runs, self._held = self._held, []
        self._after_list = False
        self._line(0, Style(), None, runs)

    def _is_layout(self, element: Element, rows: list[Element]) -> bool:
        """Whether the table only places text: one column, or headings inside its cells."""
        if all(sum(1 for _ in grid.row_cells(row)) <= 1 for row in rows):
            return True
        return any(
            _level(paragraph, self._styles.of_paragraph(paragraph))
            for paragraph in grid.first_text_blocks(element)
        )

    def _rows(self, rows: list[Element], depth: int) -> Iterator[list[str]]:
        above: dict[int, str] = {}
        for row in rows:
            texts = [""] * grid.columns_before(row)
            for cell in grid.row_cells(row):
                column = len(texts)
                if grid.goes_on_from_above(cell):
                    text = above.get(column, "")
                else:
                    text = self._cell_text(cell, depth + 1)
                    above[column] = text if len(text) <= _REPEATED_CHARS else ""
                texts += [text] + [""] * (grid.column_span(cell) - 1)
            yield texts

    def _cell_text(self, cell: Element, depth: int) -> str:
        """What a cell or a note says, a line per paragraph."""
        inner = _Writer(self._styles, self._numbering, self._name, self._room)
        inner.inline, inner.notes, inner._in_table = self.inline, self.notes, True
        inner.write(cell, depth)
        self._made.extend([len(self._parts)] * len(inner._made))
        self._rendered.extend([len(self._parts)] * len(inner._rendered))
        text = "".join(inner._parts)
        self._spend(len(text))
        lines = (line.strip() for line in text.split("\n"))
        return "\n".join(_without_row_marks(line) for line in lines if line)

    def _emit(self, text: str) -> None:
        self._spend(len(text))
        self._parts.append(text)

    def _spend(self, size: int) -> None:
        self._room -= size
        if self._room < 0:
            raise DocumentTooLargeError(
                f"{self._name}: heeft te veel tekst (max_text_chars).",
                hint="Splits het document of zet LRT_SUMM_MAX_TEXT_CHARS hoger.",
            )


def _level(paragraph: Element, style: Style) -> int:
    """The outline level of a paragraph, from 1; 0 for body text."""
    own = attribute(child(paragraph, "pPr", "outlineLvl"), "val")
    if own is not None and own.isdecimal() and len(own) == 1:
        return int(own) + 1 if int(own) < 9 else 0
    return style.heading_level


def _written(runs: list[Run]) -> str:
    """The runs with bold marks; a line break of the writer's starts a new line."""
    lines: list[list[Run]] = [[]]
    for text, is_bold in runs:
        first, *rest = text.replace("\t", " ").split("\n")
        lines[-1].append((first, is_bold))
        lines.extend([(piece, is_bold)] for piece in rest)
    return "\n".join(styled(line).strip() for line in lines)


def _is_all_bold(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and all(c.startswith("**") and c.endswith("**") for c in filled)


def _without_row_marks(line: str) -> str:
    """A row of a nested table as plain words."""
    if line.startswith("| ") and line.endswith(" |"):
        return " ".join(cell.strip() for cell in line.strip("|").split(" | ") if cell.strip())
    return line


def _padded(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Rows of equal length."""
    kept = list(rows)
    width = max(map(len, kept), default=0)
    for row in kept:
        yield row + [""] * (width - len(row))
