"""The register as an Excel workbook (`.xlsx`). Needs the extra `[xlsx]`."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING

from lrt_summ.errors import UsageError
from lrt_summ.output import settle_zip
from lrt_summ.registering.promises import Register
from lrt_summ.registering.table import columns, rows

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = (5, 60, 24, 18, 14, 14, 18, 34, 14, 30, 26, 20)
_DATE_COLUMNS = {5, 9}
_LONGEST = 32_767  # characters that a cell can hold
_PROPERTIES = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def spreadsheet(register: Register, *, lang: str = "nl") -> bytes:
    """One sheet with a row per promise, filters on, dates as dates, every text inert.

    Equal registers give equal bytes.

    Raises:
        UsageError: the extra `[xlsx]` is not installed, or no such language.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise UsageError(
            "Voor .xlsx is openpyxl nodig.", hint='Installeer het met: pip install "lrt-summ[xlsx]"'
        ) from None
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    _fill(workbook.create_sheet("Acties" if lang == "nl" else "Actions"), register, lang)
    workbook.properties.creator = "lrt_summ"
    workbook.properties.created = dt.datetime(2000, 1, 1)
    saved = io.BytesIO()
    workbook.save(saved)
    return _settled(saved.getvalue())


def _fill(sheet: Worksheet, register: Register, lang: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet.append(columns(lang))
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="154273")
    for number, row in enumerate(rows(register, lang=lang), 2):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            _write(cell, value, is_date=column in _DATE_COLUMNS)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _write(cell: Cell | MergedCell, value: str, *, is_date: bool) -> None:
    if is_date and value:
        cell.value = dt.date.fromisoformat(value)
        cell.number_format = "dd-mm-yyyy"
    elif value.isdigit() and cell.column == 1:
        cell.value = int(value)
    elif value:
        cell.value = value[:_LONGEST]
        # As text, and marked so: Excel must not calculate it when somebody edits the cell.
        cell.data_type = "s"
        cell.quotePrefix = True


def _settled(workbook: bytes) -> bytes:
    """The workbook without the moment at which it was saved."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        properties = archive.read(_PROPERTIES)
    fixed = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", properties)
    return settle_zip(workbook, {_PROPERTIES: fixed})
