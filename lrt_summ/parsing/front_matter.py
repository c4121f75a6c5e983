"""What a generator of websites reads at the head of a Markdown file, and nobody else.

+++
title = 'Overleg 16 januari 2024'
draft = false
+++
"""

from __future__ import annotations

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.lines import Line, lines_between

_FENCES = frozenset(["---", "+++"])
_LONGEST = 60  # lines
_SETTING = lazy(
    r"[\s\-\w\"'.]{1,60}[:=](?:\s|\Z)|\s*\[{1,2}[\w.\"' -]{1,60}\]{1,2}\s*\Z|\s*[-#}\]{]"
)
_TITLE = lazy(r"[\"']?title[\"']?\s{0,8}[:=]\s{0,8}[\"']?(?P<title>[^\n]{1,300}?)[\"']?\s*\Z")
_COMMENT = lazy(r"\s*<!--(?:[^-]|-(?!->)){0,2000}-->\s*\Z")


def without_front_matter(source: str, lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the minutes, the title of the front matter as their heading, and the others.

    Comments that stand on a line of their own are left out as well.
    """
    fence = _closing_fence(source, lines)
    head = lines[: fence + 1]
    kept = [line for one in head for line in _title(source, one)]
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
        if not _SETTING.match(raw):
            return -1
    return -1


def _title(source: str, line: Line) -> list[Line]:
    found = _TITLE.match(source[line.start : line.end])
    if found is None:
        return []
    titles = list(
        lines_between(source, line.start + found.start("title"), line.start + found.end("title"))
    )
    for title in titles:
        title.kind, title.level, title.after_blank = "heading", 1, True
    return titles


def _is_comment(source: str, line: Line) -> bool:
    return source.startswith("<!--", line.content) and (
        _COMMENT.match(source, line.start, line.end) is not None
    )
