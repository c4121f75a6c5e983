"""The source cut into lines, each with the mark that opens it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.numbering import Number, read_number

Kind = Literal[
    "blank", "heading", "underline", "rule", "bullet", "numbered", "row", "quote", "text"
]

_LINE = lazy(r"[^\n\f]+")
_HEADING = lazy(r"\s{0,3}(#{1,6})(?:[ \t]{1,20}|(?=[^\W_#]))")
_UNDERLINE = lazy(r"\s{0,3}(?:=+|-{2,})\s*\Z")
_RULED = "-*_=~—–+.·"
_RULE = lazy(rf"\s{{0,8}}(?:[{_RULED}][ \t]*){{3,}}\Z")
_BULLET = lazy(
    r"[ \t]*(?:(?P<mark>[•▪◦●○■□▫◾◽‣⁃∙·❖✓✔➢➤►▶➔→⇒\uf02d\uf0a7\uf0b7\uf0d8\uf0fc\uf076]"
    r"|§(?!\s?\d)|[-–—=]{1,2}>)[ \t]*"
    r"|(?P<dash>[-*+–—](?=[ \t])|[-+–—](?=[^\W\d_a-z]))[ \t]{0,12}|(?P<o>o)[ \t]{1,12})(?=[^\s])"
)
_TASK = lazy(r"\[[ xX]\][ \t]")
_QUOTE = lazy(r"[ \t]*>[ \t]?")
_QUOTED = lazy(r"^[ \t]{0,8}>", re.MULTILINE)
_FILLED = lazy(r"^(?=.{0,200}\S)", re.MULTILINE)
_MARKS = lazy(r"[ \t]*(?:\*\*\*|\*\*|__|_|\*|<(?:u|b|strong|em|i)>){0,3}[ \t]*\\?")
_MOST_CELLS = 200  # more in one row is no table
_NOTE_MARK = lazy(r"\s*(?:\[\^[^\]\s]{1,30}\]\s*){1,5}\Z")
_BOLD = lazy(r"(\*\*|__)(?=\S)(?P<inner>[^\n]{1,600}?)(?<=\S)\1")
_BOLD_LINE = lazy(
    r"\s*(?:[-*]\s+)?(?:(?:\*\*|__)[\w ]{0,14}\d{1,2}[.):]{0,2}(?:\*\*|__)[ \t]{1,9})?"
    r"(?:\*\*|__)\s?(?P<inner>(?:(?!\*\*|__).){1,400})(?:\*\*|__)[\s\\:.*_]*\Z"
)


# `{{< section title="Aanwezig" >}}` … `{{< /section >}}`: how site builders part a page
_SHORTCODE = lazy(
    r"\s*\{(?:\{[<%]|%)-?\s{0,4}(?:/[\w/.-]{1,40}"
    r"|[\w/.-]{0,30}(?:section|chapter|hoofdstuk|paragraaf|tab|panel|details|expand|accordion)"
    r"(?:\s{1,4}(?!title=)[\w-]{1,20}=(?:\"[^\"]{0,100}\"|[^\s\"{}]{1,100})){0,6}"
    r"(?:\s{1,4}title=\"(?P<title>[^\"]{1,200}?)\s*\")?"
    r"(?:\s{1,4}[\w-]{1,20}=(?:\"[^\"]{0,100}\"|[^\s\"{}]{1,100})){0,6})"
    r"\s{0,4}-?(?:[>%]\}|%)\}\s*"
)
_SHORTCODE_LEVEL = 2
CellSpans = tuple[tuple[tuple[int, int], ...], ...]
"""Of each cell of a row, the stretches of the source that it is printed in."""


@dataclass(slots=True)
class Line:
    """One printed line.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character; line feed and form feed excluded.
        kind: what opens it.
        content: offset where the text behind the mark begins.
        indent: columns before the first mark or letter.
        level: of a heading, from 1.
        number: of a numbered line.
        after_blank: a blank line stands before it.
        after_page: a page break stands between it and the line before.
        bold: the whole line is bold.
    """

    start: int
    end: int
    kind: Kind
    content: int
    indent: int = 0
    level: int = 0
    number: Number | None = None
    after_blank: bool = False
    after_page: bool = False
    bold: bool = False
    cells: CellSpans = ()


def read_lines(text: str) -> Iterator[Line]:
    """The lines of `text` that are not blank, in order; a forwarded text without its `>`."""
    quoted = ">" in text and len(_QUOTED.findall(text)) * 10 > len(_FILLED.findall(text)) * 6
    previous_end = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        if not raw.strip() or ("[^" in raw and len(raw) < 100 and _NOTE_MARK.match(raw)):
            continue
        mark = _QUOTE.match(raw) if quoted else None
        begin = mark.end() if mark else 0
        if not raw[begin:].strip():
            continue
        gap = text[previous_end : match.start()] if match.start() - previous_end < 200 else "\n\n\f"
        line = _classify(raw[begin:], match.start() + begin)
        line.after_blank = gap.count("\n") > 1 or previous_end == 0
        line.after_page = "\f" in gap
        previous_end = match.end()
        yield line


def lines_between(text: str, start: int, end: int) -> Iterator[Line]:
    """What stands between two offsets as a line of its own; nothing if that is blank."""
    raw = text[start:end].rstrip()
    if raw.strip():
        yield _classify(raw, start)


def _classify(raw: str, start: int) -> Line:
    """The line `raw`, which stands at `start`; its first character says what it can be."""
    end = start + len(raw.rstrip())
    head = raw[:200]
    first = len(raw) - len(raw.lstrip())
    opening = raw[first]
    line = Line(start, end, "text", start + first, _indent(head) if first else 0)
    if opening == "#" and (heading := _HEADING.match(head)):
        line.kind, line.level = "heading", len(heading.group(1))
        line.content = start + heading.end()
        return line
    if opening == "{" and (code := _SHORTCODE.fullmatch(raw.rstrip())):
        line.kind, line.level = ("heading", _SHORTCODE_LEVEL) if code["title"] else ("rule", 0)
        if code["title"]:
            line.content, line.end = (start + at for at in code.span("title"))
        return line
    if opening == "|" and raw.count("|") < _MOST_CELLS:
        line.kind = "row"
        return line
    if opening in _RULED and _is_rule(raw):
        line.kind = "underline" if _UNDERLINE.match(raw) else "rule"
        return line
    if opening == ">" and (quote := _QUOTE.match(head)):
        line.kind, line.content = "quote", start + quote.end()
        return line
    marked = ("**" in raw or "__" in raw) and len(raw) < 500
    line.bold = marked and _BOLD_LINE.match(raw) is not None
    if first < len(head):
        _read_marker(line, head, start)
    return line


def _indent(head: str) -> int:
    expanded = head.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def _is_rule(raw: str) -> bool:
    return len(raw) < 300 and (_RULE.match(raw) is not None or _UNDERLINE.match(raw) is not None)


def _read_marker(line: Line, head: str, start: int) -> None:
    """Sees a bullet or a number at the head of the line."""
    bullet = _BULLET.match(head)
    if bullet and (bullet["mark"] or not head.lstrip().startswith(("**", "--"))):
        line.kind, line.content = "bullet", start + bullet.end()
        if task := _TASK.match(head[bullet.end() :]):
            line.content += task.end()
        return
    marks = _MARKS.match(head)
    offset = marks.end() if marks else 0
    number = read_number(_unescaped(head[offset:]))
    if number is not None and (not number.bare or _stands_out(head[offset:], number)):
        line.kind, line.number = "numbered", number


def _unescaped(head: str) -> str:
    """`1\\. Titel` and `1.** **Titel`, as some editors write it, with the number bare."""
    opening = head[:16].replace("\\.", ".", 1).replace("**", "").replace("__", "")
    return opening + head[16:]


def _stands_out(head: str, number: Number) -> bool:
    """Whether a number without full stop opens a title: set off by a tab, or before a short one."""
    gap, title = head[len(number.printed) : number.end], head[number.end :].strip()
    if number.worded:
        return not title[:1].islower()
    if "\t" in gap or len(gap) > 1:
        return True
    return title[:1].isupper() and len(title) < 90 and title[-1] not in ".,;:!?"


def is_bold_head(raw: str) -> int:
    """Length, in `raw`, of the bold run that opens it; 0 without one."""
    match = _BOLD.match(raw)
    return match.end() if match else 0
