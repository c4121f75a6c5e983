"""Minutes kept in Org mode: settings as `#+TITLE: …`, and stars before their headings."""

from __future__ import annotations

import re

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.lines import Line, lines_between

_SETTING = lazy(r"#\+(?P<name>[a-z_]{2,20}):[ \t]{0,20}(?P<value>.{0,300})", re.IGNORECASE)
_STARS = lazy(r"(\*{1,6})[ \t]{1,20}(?=\S)")


def read_org(source: str, lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the minutes, and those that only set something; all lines where it is no Org."""
    if not lines or not _SETTING.match(source, lines[0].start, lines[0].end):
        return lines, []
    kept: list[Line] = []
    aside: list[Line] = []
    for line in lines:
        if setting := _SETTING.match(source, line.start, line.end):
            said = _said(source, setting)
            kept += said
            aside += [] if said else [line]
            continue
        if stars := _STARS.match(source, line.start, line.end):
            line.kind, line.level = "heading", len(stars[1])
            line.content, line.bold = stars.end(), False
        kept.append(line)
    return kept, aside


def _said(source: str, setting: re.Match[str]) -> list[Line]:
    """What a setting says of the meeting: the title, a heading over all of it, or the date."""
    name = setting["name"].casefold()
    if name not in {"title", "date"}:
        return []
    lines = list(lines_between(source, *setting.span("value")))
    for line in lines:
        line.kind, line.level = ("heading", 1) if name == "title" else ("text", 0)
        line.after_blank, line.number = True, None
    return lines
