"""The marks that readers write: see the package's docstring for the whole list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_LABEL_WORDS = 12
_PROSE_WORDS = 40  # at the median; a cell of an action list is shorter
LONE_NUMBER = re.compile(r"\**\d{1,2}(?:\.\d{1,2})?[a-z]?[.)]?\**")
"""A cell or line with nothing but the number of a heading: `**2.1**`."""
_BLANK_LINES = re.compile(r"\n{3,}")


def one_line(text: str) -> str:
    """The text with runs of blanks, line ends included, as one space."""
    return _SPACES.sub(" ", text.replace("\n", " ")).strip()


def bold(text: str) -> str:
    """`text` in bold, blanks outside the marks; unchanged if there is nothing to mark."""
    core = text.strip()
    if not core or "**" in core:
        return text
    start = text.index(core)
    return f"{text[:start]}**{core}**{text[start + len(core) :]}"


def styled(runs: Iterable[tuple[str, bool]]) -> str:
    """One text of pieces that are bold or not; neighbours that are alike share their marks.

    A single blank belongs to what it follows; wider ones stay outside the marks.
    """
    merged: list[tuple[str, bool]] = []
    for text, is_bold in runs:
        if merged and (merged[-1][1] == is_bold or text == " "):
            merged[-1] = (merged[-1][0] + text, merged[-1][1])
        else:
            merged.append((text, is_bold))
    return "".join(bold(text) if is_bold else text for text, is_bold in merged)


def heading(text: str, level: int) -> str:
    """A heading on one line, without bold marks; level 1 to 6."""
    return f"{'#' * min(max(level, 1), 6)} {one_line(text.replace('**', ''))}"


def table_row(cells: Sequence[str]) -> str:
    """One row; a line end inside a cell becomes `<br>`, a pipe is escaped."""
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def table(rows: Sequence[Sequence[str]], *, header_rows: int = 0) -> str:
    """Rows of equal length, a line of dashes under the last header row; "" without content."""
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    header_rows = min(header_rows, len(kept))
    lines = [table_row(row) for row in kept]
    if header_rows:
        lines.insert(header_rows, table_row(["---"] * len(kept[0])))
    return "\n".join(lines)


def table_block(rows: Sequence[Sequence[str]], *, header_rows: int = 0) -> str:
    """As `table`, but for tables that are none.

    A label beside running text becomes that text; `Naam (organisatie)` in each cell is a list
    printed in columns, and becomes one entry per line.
    """
    body = rows[header_rows:]
    if not header_rows and _is_list_in_columns(rows):
        return "\n".join(cell for column in zip(*rows, strict=True) for cell in column if cell)
    if not _is_label_beside_prose(body):
        return table(rows, header_rows=header_rows)
    lines = ["  ".join(cell for cell in row if cell) for row in rows[:header_rows]]
    for label, text in body:
        is_number = bool(LONE_NUMBER.fullmatch(label))
        lines += ["", f"{label.replace('**', '')} {text}" if is_number else f"{label}\n{text}"]
    return "\n".join(lines).strip("\n")


def _is_list_in_columns(rows: Sequence[Sequence[str]]) -> bool:
    cells = [cell for row in rows for cell in row if cell]
    is_wide = len(rows) > 1 and all(len(row) > 1 for row in rows)
    return is_wide and all(cell.endswith(")") and "(" in cell[1:] for cell in cells)


def _is_label_beside_prose(rows: Sequence[Sequence[str]]) -> bool:
    if not rows or any(len(row) != 2 for row in rows):
        return False
    labels = max(len(label.split()) for label, _ in rows)
    prose = sorted(len(text.split()) for _, text in rows)[len(rows) // 2]
    return labels <= _LABEL_WORDS and prose >= _PROSE_WORDS


def tidy(text: str) -> str:
    """No blanks at line ends and at most one blank line in a row; page breaks stay."""
    lines = [line.rstrip(" \t") for line in text.split("\n")]
    return _BLANK_LINES.sub("\n\n", "\n".join(lines))


def _cell(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in text.replace("|", r"\|").split("\n"))
    return "<br>".join(line for line in lines if line)
