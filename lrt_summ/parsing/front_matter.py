"""What a generator of websites reads at the head of a Markdown file, and nobody else.

+++
title = 'Overleg 16 januari 2024'
draft = false
+++
"""

from __future__ import annotations

import datetime as dt
import re

from lrt_summ.language.dates import parse_date
from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.lines import Line, lines_between

_FENCES = frozenset(["---", "+++"])
_LONGEST = 60  # lines
_SETTING = lazy(
    r"[\s\-\w\"'.]{1,60}[:=](?:\s|\Z)|\s*\[{1,2}[\w.\"' -]{1,60}\]{1,2}\s*\Z|\s*[-#}\]{]"
)
_TITLE = lazy(r"[\"']?title[\"']?\s{0,8}[:=]\s{0,8}[\"']?(?P<title>[^\n]{1,300}?)[\"']?\s*\Z")
_DATE = lazy(r"[\"']?date[\"']?\s{0,8}[:=]\s{0,8}[\"']?(?P<date>\d{4}-\d{2}-\d{2})")
_OF_MINUTES = lazy(
    r"\W{0,4}(?:datum|aanwezig|afwezig|verhinderd|voorzitter|notulist|locatie|plaats|tijd|overleg"
    r"|vergadering)\b",
    re.IGNORECASE,
)
"""A header between rules, and no settings of a website."""
_COMMENT = lazy(r"\s*<!--(?:[^-]|-(?!->)){0,2000}-->\s*\Z")


def without_front_matter(source: str, lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the minutes, and the others.

    The title of the front matter is their heading where they have none of their own. Comments that
    stand on a line of their own are left out as well.
    """
    fence = _closing_fence(source, lines)
    head = lines[: fence + 1]
    titled = any(line.kind == "heading" and line.level == 1 for line in lines[fence + 1 :])
    kept = [] if titled else [line for one in head for line in _title(source, one)]
    left_out = head
    for line in lines[fence + 1 :]:
        (left_out if _is_comment(source, line) else kept).append(line)
    return kept, left_out


def _closing_fence(source: str, lines: list[Line]) -> int:
    """Index of the line that ends the front matter, -1 where there is none."""
    opening = source[lines[0].start : lines[0].end].strip("\ufeff \t") if lines else ""
    if opening not in _FENCES:
        return -1
    for index, line in enumerate(lines[1:_LONGEST], 1):
        raw = source[line.start : line.end]
        if raw.strip() == opening:
            return index
        if not _SETTING.match(raw) or _OF_MINUTES.match(raw):
            return -1
    return -1


def date_in(source: str, left_out: list[Line]) -> dt.date | None:
    """The date in front matter: of the page, which may be put online later than they met."""
    for line in left_out:
        if found := _DATE.match(source[line.start : line.end]):
            return parse_date(found["date"])
    return None


def _title(source: str, line: Line) -> list[Line]:
    found = _TITLE.match(source[line.start : line.end])
    if found is None:
        return []
    start, end = found.span("title")
    titles = list(lines_between(source, line.start + start, line.start + end))
    for title in titles:
        title.kind, title.level, title.after_blank = "heading", 1, True
    return titles


def _is_comment(source: str, line: Line) -> bool:
    return source.startswith("<!--", line.content) and (
        _COMMENT.match(source, line.start, line.end) is not None
    )
