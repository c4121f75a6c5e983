"""The marks that readers write: see the package's docstring for the whole list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
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


def tidy(text: str) -> str:
    """No blanks at line ends and at most one blank line in a row; page breaks stay."""
    lines = [line.rstrip(" \t") for line in text.split("\n")]
    return _BLANK_LINES.sub("\n\n", "\n".join(lines))


def _cell(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in text.replace("|", r"\|").split("\n"))
    return "<br>".join(line for line in lines if line)
