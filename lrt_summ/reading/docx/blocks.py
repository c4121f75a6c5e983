"""Paragraphs and tables in document order, through everything that only wraps them."""

from __future__ import annotations

from collections.abc import Iterator

from lrt_summ.reading.docx.inline import chosen, is_placeholder
from lrt_summ.reading.docx.xml import Element, attribute, child, children, local, number, switch

_BLOCK_WRAPPERS = frozenset(("sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_MAX_SPAN = 100  # Word itself allows 63 columns


def blocks(container: Element) -> Iterator[Element]:
    """The elements `p`, `tbl` and `altChunk` in a body, cell, note or text box."""
    stack = list(reversed(container))
    while stack:
        element = stack.pop()
        name = local(element)
        if name in ("p", "tbl", "altChunk"):
            yield element
        elif name in _BLOCK_WRAPPERS or (name == "sdt" and not is_placeholder(element)):
            stack.extend(reversed(element))
        elif name == "AlternateContent":
            stack.extend(reversed(chosen(element)))


def table_rows(table: Element) -> Iterator[Element]:
    """The rows that are not deleted."""
    for row in _wrapped(table, "tr"):
        properties = child(row, "trPr")
        if child(properties, "del") is None:
            yield row


def row_cells(row: Element) -> Iterator[Element]:
    """The cells that are not deleted."""
    for cell in _wrapped(row, "tc"):
        if child(cell, "tcPr", "cellDel") is None:
            yield cell


def _wrapped(parent: Element, wanted: str) -> Iterator[Element]:
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        name = local(element)
        if name == wanted:
            yield element
        elif name in _BLOCK_WRAPPERS or name == "sdt":
            stack.extend(reversed(element))


def is_header_row(row: Element) -> bool:
    """Whether Word repeats the row on each page."""
    return bool(switch(row, "trPr", "tblHeader"))


def columns_before(row: Element) -> int:
    """Columns that the row leaves out at its left."""
    return min(max(number(row, "trPr", "gridBefore", default=0), 0), _MAX_SPAN)


def column_span(cell: Element) -> int:
    """Columns that the cell takes."""
    return min(max(number(cell, "tcPr", "gridSpan", default=1), 1), _MAX_SPAN)


def goes_on_from_above(cell: Element) -> bool:
    """Whether the cell is the lower part of one that spans rows."""
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and attribute(merge, "val") != "restart"


def first_text_blocks(table: Element) -> Iterator[Element]:
    """All paragraphs of a table's own cells, nested tables left out."""
    for row in table_rows(table):
        for cell in row_cells(row):
            yield from children(cell, "p")
