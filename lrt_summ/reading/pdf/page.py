"""One page → its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lrt_summ.reading.markup import table_block
from lrt_summ.reading.pdf.aligned import runs
from lrt_summ.reading.pdf.columns import reading_order
from lrt_summ.reading.pdf.lines import Line, Typography, line_of, render_lines
from lrt_summ.reading.pdf.tables import Table, tables
from lrt_summ.reading.pdf.words import Page, Row, Segment, Word, rows_of, segments_of

_MAX_SEGMENTS = 1_500  # a page with more is no page of text; no aligned table is looked for


def page_text(page: Page, typography: Typography) -> str:
    """The text of a page with markdown marks, without its page break."""
    words = page.words
    if typography.is_bold_normal:
        words = tuple(word._replace(bold=False) for word in words)
    drawn = tables(words, page.rules)
    inside = {word for table in drawn for word in table.words}
    loose = segments_of(word for word in words if word not in inside)
    blocks = reading_order([*loose, *(_placeholder(table, typography) for table in drawn)])
    texts = (render_lines(list(_lines(block)), typography) for block in blocks)
    return "\n\n".join(text for text in texts if text)


def _placeholder(table: Table, typography: Typography) -> Segment:
    """A table as one wide segment, so that it finds its place among the text."""
    x0, x1 = min(word.x0 for word in table.words), max(word.x1 for word in table.words)
    place = Word("", x0, x1, min(word.y for word in table.words), typography.size)
    return Segment((place,), _written(table.rows))


def _lines(block: list[Segment]) -> Iterator[Line]:
    """The lines of a block; a table is one of them."""
    loose: list[Row] = []
    for row in rows_of(block):
        drawn = [segment for segment in row if segment.table]
        if drawn:
            yield from _loose_lines(loose)
            loose = []
        yield from (Line(segment.words, segment.y, segment.table) for segment in drawn)
        beside = [segment for segment in row if not segment.table]
        if beside:
            loose.append(beside)
    yield from _loose_lines(loose)


def _loose_lines(rows: list[Row]) -> Iterator[Line]:
    """Lines of text, and tables that no rules are drawn around."""
    if sum(map(len, rows)) > _MAX_SEGMENTS:
        yield from map(line_of, rows)
        return
    for run in runs(rows):
        if run.is_table:
            first = run.rows[0][0]
            yield Line(first.words, first.y, _written(run.texts()))
        else:
            yield from map(line_of, run.rows)


def _written(rows: Sequence[Sequence[str]]) -> str:
    """The rows; a first row all in bold is the header."""
    filled = [cell for cell in rows[0] if cell]
    is_header = len(filled) > 1 and all(cell.startswith("**") for cell in filled)
    return table_block(rows, header_rows=int(is_header and len(rows) > 1))
