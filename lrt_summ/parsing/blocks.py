"""Lines put together to blocks: a heading, a bullet, a paragraph, a table row.

A paragraph or bullet that is hard-wrapped, cut by a blank line or cut by a page break is one block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold
from lrt_summ.parsing.inline import Text, TextBuilder, plain
from lrt_summ.parsing.labels import read_label
from lrt_summ.parsing.lines import CellSpans, Line, is_bold_head
from lrt_summ.parsing.numbering import Number, read_number
from lrt_summ.parsing.vocabulary import (
    ABSENT,
    FIELDS,
    FUNCTION_WORDS,
    PRESENT,
    ROLE_FIELDS,
)

BlockKind = Literal["heading", "bullet", "numbered", "row", "quote", "text", "rule"]

_NARROWEST, _WIDEST = 48, 150  # columns; outside these no document wraps its lines
_FULL_LINES, _CUT_LINES = 4, 2  # with fewer of full width, or in mid-sentence, there is no telling
_JOINABLE = frozenset(["bullet", "numbered", "quote", "text"])
_OWN_WORD = lazy(rf"(?:{PRESENT.pattern}|{ABSENT.pattern}|{FIELDS.pattern})\s*", re.IGNORECASE)
_HYPHENS = ("-", "\u00ad", "\u2010", "\u2011")
_OWN_LINE = lazy(
    rf"[*_\s]{{0,4}}(?:{PRESENT.pattern}|{ABSENT.pattern}|{ROLE_FIELDS.pattern}|{FIELDS.pattern})"
    r"[^:\t\n]{0,40}[*_]{0,3}(?::|\t|\s{2,}\S)"
    r"|namens\s[^:\t\n]{2,40}:|[^\W\d_][\w -]{2,30}:\s{0,20}(?:de\sheer|dhr|mevr|mw)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 9  # words
_SENTENCE = lazy(r"[.!?]\s[A-Z]|[.!?]\s{0,9}\Z|\A\(.{60}|\Ahttps?:")  # below a title
_DATE_LINE = lazy(
    r"[*_\s]{0,4}(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s)?\d{1,2}\s[a-z]{3,9}\.?\s20\d\d"
    r"[\s*_]{0,4}\Z",
    re.IGNORECASE,
)
# Function words that a title can end in: of a clause, or as an adverb.
_MAY_CLOSE = frozenset(
    "is zijn wordt worden heeft hebben zal zullen kan kunnen uit in op over om ook niet nog wel"
    " al geen".split()
)
_BARE_POINT = lazy(r"agendapunt\s\d{1,2}[a-z]?\s?[:.]?\s{0,9}\Z", re.IGNORECASE)
_NUMBERED_ACTION = lazy(r"[*_]{0,2}AP ?\d{1,4}(?:[.-]\d{1,4})? ?:")
# `@Karin: zaal boeken`, `[A1] Karin boekt de zaal`, `Bos/De Wit: zaal boeken`
_ADDRESSED = lazy(
    r"@[^\W\d_][^:\n]{0,60}:\s|\[[A-Z]{1,2}[ -]?\d{1,4}(?:[.-]\d{1,4})?\]\s"
    r"|[A-ZÀ-Þ][\w’'-]{1,30}(?:\s?/\s?[A-ZÀ-Þ][\w’' -]{1,30}){1,3}:\s"
)
_SUBPOINT = lazy(r"\d{1,2}(?:\.\d{1,2}){1,2}\.?\s{1,4}[A-ZÀ-Þ]")  # `2.1 Karin licht toe …`
_WIDE_GAP = lazy(r"(?<=\S)(?:\t|  )\s{0,40}(?=\S)")
# Prefixes that keep their hyphen before a small letter: `oud-minister`, `niet-ingezetene`.
_HYPHENATING = frozenset("oud ex niet non vice pro semi anti e plv adjunct".split())
_CLOSERS = "\"'”’»)]*_ "


@dataclass(slots=True)
class Block:
    """Something that is printed as one piece.

    Attributes:
        kind: what it is printed as.
        spans: its lines, without their marks, as offsets in the source.
        start: offset of its first character, mark included.
        end: offset behind its last.
        level: of a heading, from 1.
        indent: columns before a list mark.
        number: printed before it; offsets in `text`.
        after_blank: stands apart from what is above it.
        bold: its only line is bold as a whole.
        text: its text, without marks; the number of a heading or numbered block included.
        bold_head: length of the bold run at the head of `text`.
        gap: offset in `text` of a tab or wide gap in its first line, 0 without one.
        cells: of a row without marks between its cells, where each stands.
    """

    kind: BlockKind
    spans: list[tuple[int, int]]
    start: int
    end: int
    level: int = 0
    indent: int = 0
    number: Number | None = None
    after_blank: bool = False
    after_page: bool = False
    bold: bool = False
    text: Text = field(default_factory=Text)
    bold_head: int = 0
    gap: int = 0
    cells: CellSpans = ()

    @property
    def title(self) -> str:
        """The text behind the number."""
        return self.text.text[self.body :].strip()

    @property
    def with_gap(self) -> str:
        """The text, with a tab where a wide gap sets off what opens its first line."""
        text = self.text.text
        return f"{text[: self.gap]}\t{text[self.gap :].lstrip()}" if self.gap else text

    @property
    def body(self) -> int:
        """Offset in `text` where the text behind the number begins."""
        return self.number.end if self.number else 0


class BlockBuilder:
    """Puts lines together; `width` is the column that the document wraps at, 0 if it does not."""

    def __init__(self, source: str, lines: list[Line]) -> None:
        self._source = source
        self._width = wrap_width(source, lines)
        self._blocks: list[Block] = []
        self._last: Line | None = None

    def build(self, lines: Iterable[Line]) -> list[Block]:
        """The blocks that `lines` make, in order."""
        for line in lines:
            if line.kind == "underline":
                self._underline(line)
            elif not (self._last is not None and self._continues(line)):
                self._open(line)
            else:
                self._extend(line)
            self._last = line
        for block in self._blocks:
            finish(block, self._source)
        return self._blocks

    def _underline(self, line: Line) -> None:
        """A setext underline makes a heading of the line above it; elsewhere it is a rule."""
        block = self._blocks[-1] if self._blocks else None
        above = block is not None and block.kind in {"text", "numbered"} and len(block.spans) == 1
        field = block is not None and _OWN_LINE.match(block_text(self._source, block))
        if block is None or not above or field or line.after_blank or block.end - block.start > 200:
            self._open(line)
            return
        block.kind = "heading"
        block.level = 1 if self._source[line.content] == "=" else 2
        block.end = line.end

    def _open(self, line: Line) -> None:
        kind: BlockKind = "rule" if line.kind in {"underline", "blank"} else line.kind  # type: ignore[assignment]
        self._blocks.append(
            Block(
                kind,
                [(line.content, line.end)],
                line.start + (line.content - line.start if kind == "text" else 0),
                line.end,
                level=line.level,
                indent=line.indent,
                number=line.number,
                after_blank=line.after_blank,
                after_page=line.after_page,
                bold=line.bold,
                cells=line.cells,
            )
        )

    def _extend(self, line: Line) -> None:
        block = self._blocks[-1]
        block.spans.append((line.content, line.end))
        block.end = line.end
        block.bold = block.bold and line.bold

    def _continues(self, line: Line) -> bool:
        """Whether `line` goes on where the block above broke off."""
        block, last = self._blocks[-1], self._last
        assert last is not None  # noqa: S101 -- asked only behind a line
        if block.kind == "quote" and line.kind == "quote":
            return not line.after_blank
        above = self._source[last.content : last.end]
        here = self._source[line.content : line.end]
        if block.kind == "heading":
            if _BARE_POINT.match(above):
                return line.kind in {"text", "quote"}
            return not line.after_blank and self._continues_title(block, line, above, here)
        if block.kind == "numbered" and _only_number(above) and line.kind == "text":
            return True
        if block.kind not in _JOINABLE:
            return False
        if line.kind == "numbered" and not line.after_blank:
            return self._flows_into_number(block, last, line, above, here)
        return line.kind == "text" and self._continues_text(block, last, line, above, here)

    def _continues_text(self, block: Block, last: Line, line: Line, above: str, here: str) -> bool:
        """Whether a line without any mark goes on with the block above."""
        columns = block.kind == "text" and _has_gap(here) and _WIDE_GAP.search(here[:200])
        if columns and (_WIDE_GAP.search(above[:200]) or _OWN_WORD.fullmatch(above.strip(" *_:"))):
            return False
        if _DATE_LINE.match(here):
            return False
        if line.bold != last.bold or self._begins_something(here):
            return line.bold == last.bold and not line.bold and _hyphenated(above, here)
        if line.bold and (last.bold and (above.rstrip().endswith("\\") or _ends_sentence(above))):
            return False
        if _opens_bracket(self._source, block) and _closes_bracket(here):
            return True
        if _ends_sentence(above) and _SUBPOINT.match(here):
            return False
        titled = block.kind == "numbered" and len(above.split()) <= _LONGEST_TITLE
        if titled and (above.rstrip(" *_").endswith(":") or self._stands_below(line, above, here)):
            return False
        if line.after_blank or line.after_page:
            return broken_off(above, here)
        return self._wraps(block, last, line, above, here)

    def _stands_below(self, line: Line, above: str, here: str) -> bool:
        """Whether a line is set apart from the title above it, and that is whole."""
        if not line.after_blank or line.after_page:
            return False
        ended = fold(above.rsplit(None, 1)[-1]) in _MAY_CLOSE and here[:1].isupper()
        return ended or _SENTENCE.search(here) is not None

    def _continues_title(self, block: Block, line: Line, above: str, here: str) -> bool:
        """A title in two lines, whether the second has a mark of its own or not."""
        if line.kind == "heading":
            return line.level == block.level and here.lstrip("*_ ")[:1].islower()
        return line.kind == "text" and breaks_off_title(above, here)

    def _flows_into_number(
        self, block: Block, last: Line, line: Line, above: str, here: str
    ) -> bool:
        """Running text that happens to begin with a number: `17 gemeenten`, `punt 4`, `4.`."""
        number = line.number
        if number is None or "\t" in here[:6] or _ends_sentence(above):
            return False
        if number.worded or not number.bare:
            return here[:1].islower() and number.worded
        return self._wraps(block, last, line, above, here)

    def _begins_something(self, here: str) -> bool:
        if _OWN_LINE.match(here[:120]) or (here[:1].isupper() and _OWN_WORD.fullmatch(here[:60])):
            return True
        if _NUMBERED_ACTION.match(here) or _ADDRESSED.match(here):
            return True
        clean = here.lstrip("*_[( ")
        return (
            clean[:1].isupper()
            and read_label(plain(here[:300], 0, len(here[:300])).text) is not None
        )

    def _wraps(self, block: Block, last: Line, line: Line, above: str, here: str) -> bool:
        """Whether the break between two adjacent lines is only the edge of the paper."""
        opening = here.lstrip("*_\"'“‘(")[:1]
        if opening.islower() or _hyphenated(above, here) or _breaks_off_at_word(above):
            return True
        if not self._width:
            return False
        if line.indent > block.indent and block.kind == "bullet":
            return True
        first_word = len(here.split(None, 1)[0])
        used = last.end - last.start
        return used + 1 + first_word > self._width * 0.86


def wrap_width(source: str, lines: list[Line]) -> int:
    """The column at which the document wraps its lines, 0 if it does not wrap them.

    Lines that the edge of the paper cuts are full and mostly end in mid-sentence.
    """
    plain = [line for line in lines if line.kind in {"text", "bullet", "quote"}]
    if not plain:
        return 0
    width = sorted(line.end - line.start for line in plain)[int(len(plain) * 0.92)]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = [line for line in plain if line.end - line.start >= int(width * 0.8)]
    cut = (line for line in full if not _ends_sentence(source[line.content : line.end]))
    enough = len(full) >= _FULL_LINES and len([*islice(cut, _CUT_LINES)]) == _CUT_LINES
    return width if enough else 0


def finish(block: Block, source: str) -> None:
    """Fills in text, number and bold head."""
    block.text = join_spans(source, block.spans)
    if block.kind in {"heading", "numbered"} or block.bold:
        block.number = read_number(block.text.text)
    start, end = block.spans[0]
    wide = _has_gap(source[start : min(end, start + 80)]) and _WIDE_GAP.search(
        source, start, min(end, start + 80)
    )
    block.gap = len(plain(source, start, wide.start()).text) if wide else 0
    if source.startswith(("**", "__"), start):
        length = is_bold_head(source[start : start + 700])
        block.bold_head = len(plain(source, start, start + length).text) if length else 0


def _has_gap(text: str) -> bool:
    return "  " in text or "\t" in text


def join_spans(source: str, spans: list[tuple[int, int]]) -> Text:
    """One text of several lines; a word hyphenated over two of them is made whole."""
    if len(spans) == 1:
        return plain(source, *spans[0])
    builder = TextBuilder(source)
    previous_end = spans[0][0]
    for index, (start, end) in enumerate(spans):
        if index:
            glue = _glue(builder, source[start : start + 60])
            if glue == "drop":
                builder.drop_last()
            if glue == "space":
                builder.add_space(previous_end, start)
            else:
                builder.skip_space()
                start += len(source[start:end]) - len(source[start:end].lstrip())
        builder.add_span(start, end)
        previous_end = end
    return builder.build()


def _glue(builder: TextBuilder, here: str) -> Literal["space", "keep", "drop"]:
    """How a line goes on: with a space, or glued, with or without the hyphen above."""
    if not builder.ends_with(*_HYPHENS):
        return "space"
    word, opening = builder.last_word(), here.lstrip()
    if len(word) < 2 or not opening[:1].isalnum():
        return "space"
    following = opening.split(None, 1)[0].casefold()
    if following in {"en", "of", "als", "dan", "respectievelijk", "c.q."}:
        return "space"
    stem = word[:-1]
    # A capital or digit before the hyphen (COA-opvang, 24-uurs) or behind it (Midden-Nederland)
    # makes it part of the word; between two small letters it is only the end of the line.
    if opening[0].islower() and stem[-1:].islower() and not _keeps_hyphen(stem):
        return "drop"
    return "keep"


def _keeps_hyphen(stem: str) -> bool:
    bare = stem.strip("(\"'“‘[")
    odd = any(c.isupper() or c.isdigit() or c in "-/" for c in bare[1:])
    return odd or bare.casefold() in _HYPHENATING


def block_text(source: str, block: Block) -> str:
    """The source of a block that is not finished yet, cut off after a while."""
    return source[block.start : min(block.end, block.start + 120)]


def _only_number(above: str) -> bool:
    """`2.` alone on its line, with the title on the next."""
    bare = above.strip(" *_")
    number = read_number(bare)
    return number is not None and number.family == "arabic" and number.end >= len(bare)


def _hyphenated(above: str, here: str) -> bool:
    above = above.rstrip()
    return above.endswith(_HYPHENS) and above[-2:-1].isalpha() and here.lstrip()[:1].isalpha()


def _ends_sentence(above: str) -> bool:
    return above.rstrip().rstrip(_CLOSERS)[-1:] in set(".!?:…")


def broken_off(above: str, here: str) -> bool:
    """Whether the text breaks off in mid-sentence in `above` and goes on in `here`."""
    if _hyphenated(above, here):
        return True
    bare = above.rstrip().rstrip("*_ ")
    if not bare or bare[-1] in ".!?:;…":
        return False
    if here.lstrip("*_\"'“‘(")[:1].islower():
        return True
    return _breaks_off_at_word(bare) or bare[-1] == ","


def _breaks_off_at_word(above: str) -> bool:
    """Whether a line ends in a word that something must follow: `voor`, `van de`."""
    words = above.rsplit(None, 1)
    return len(words) > 1 and fold(words[-1]) in FUNCTION_WORDS | {"uiterlijk"}


def _opens_bracket(source: str, block: Block) -> bool:
    """Whether a bracket is open at the end of a title that is not finished yet."""
    if block.kind != "numbered" or block.spans[-1][1] - block.spans[0][0] > 300:
        return False
    text = source[block.spans[0][0] : block.spans[-1][1]]
    return text.rfind("(") > text.rfind(")")


def _closes_bracket(here: str) -> bool:
    opened, closed = here.find("("), here.find(")")
    return closed >= 0 and (opened == -1 or closed < opened)


def breaks_off_title(above: str, here: str) -> bool:
    """Whether a heading goes on in the next line: a bracket is open, or it ends in `van de`."""
    if above.count("(") > above.count(")") and ")" in here:
        return True
    words = above.strip(" *_#").rsplit(None, 1)
    opening = here.lstrip("*_ ")[:1]
    return opening.islower() and (words[-1].casefold() in FUNCTION_WORDS if words else False)
