"""Text without markdown, in which every character still knows its place in the source."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from lrt_summ.language.patterns import lazy

# Anything that plain text would not carry over as it is.
_SPECIAL = lazy(
    "[*_\\\\\\[\\]<&`~\\x00-\\x1f\\x7f-\\x9f\u00a0\u00ad\u200b-\u200f\u2000-\u200a\u2028-\u202f"
    "\u205f-\u2069\u3000\ufeff]"
)
# Characters that a run of plain words may not hold.
_ODD = (
    r"*_\\\[\]<&`~!(\x00-\x1f\x7f-\x9f\u00a0\u00ad\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u2069\u3000\ufeff"
)
_WORDS = rf"[^\s{_ODD}]+"
_RUN = rf"{_WORDS}(?:[ ]{_WORDS}){{0,400}}"
_TOKENS = r"""
    (?P<space>\s+)
  | (?P<autolink><(?:https?://|mailto:)[^<>\s]{1,2000}>)
  | (?P<url>(?:https?://|www\.)[^\s<>|\[\]]{1,2000})
  | (?P<break><br\s{0,3}/?>)
  | (?P<tag></?(?:b|i|u|em|strong|span|p|sup|sub|s|del|ins|mark|small|a)(?:\s[^<>\n]{0,300})?>)
  | (?P<comment><!--[^>]{0,500}-->)
  | (?P<entity>&(?:[a-zA-Z]{2,10}|\#\d{1,6}|\#x[0-9a-fA-F]{1,5});)
  | (?P<escape>\\(?:[!-/:-@\[-`{-~]|\Z))
  | (?P<target>\]\(\s{0,3}<?[^()\s]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?>?
                (?:\s{1,3}"[^"\n]{0,300}")?\s{0,3}\))
  | (?P<note>\[\^[^\]\s]{1,30}\]:?)
  | (?P<open>!?\[)
  | (?P<close>\])
  | (?P<strong>\*\*|__(?=\S)|(?<=\S)__|~~)
  | (?P<star>\*(?=\S)|(?<=\S)\*)
  | (?P<under>(?<![\w])_(?=\S)|(?<=\S)_(?!\w))
  | (?P<tick>`+)
  | (?P<invisible>(?:[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad]
                    |[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])+)
  | (?P<words>%s)
  | (?P<other>.)
"""
_FLAGS = re.VERBOSE | re.DOTALL
_TOKEN = lazy(_TOKENS % _RUN, _FLAGS)
# Word by word, because an address can begin at any word.
_TOKEN_WITH_ADDRESS = lazy(_TOKENS % _WORDS, _FLAGS)
_DROPPED = frozenset(
    ["tag", "comment", "target", "note", "strong", "star", "under", "tick", "invisible", "escape"]
)


@dataclass(slots=True)
class Text:
    """Plain text made of pieces of the source; a piece is (begin in text, start, end in source)."""

    text: str = ""
    pieces: list[tuple[int, int, int]] = field(default_factory=list)

    def start_of(self, begin: int) -> int:
        """Where the character at `begin` stands in the source."""
        index = bisect_right(self.pieces, (begin, 1 << 62)) - 1
        if index < 0:
            return 0
        first, start, end = self.pieces[index]
        return min(start + begin - first, max(start, end - 1))

    def end_of(self, stop: int) -> int:
        """Where the character before `stop` ends in the source."""
        if stop <= 0:
            return self.start_of(0)
        index = bisect_right(self.pieces, (stop - 1, 1 << 62)) - 1
        first, start, end = self.pieces[index]
        following = self.pieces[index + 1][0] if index + 1 < len(self.pieces) else len(self.text)
        return end if stop >= following else min(start + stop - first, end)


class TextBuilder:
    """Collects pieces, collapses white space, drops marks."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[tuple[int, int, int]] = []
        self._length = 0
        self._space: tuple[int, int] | None = None

    def add_span(self, start: int, end: int) -> None:
        """Adds the source between `start` and `end`, without its marks."""
        raw = self._source[start:end]
        if _is_clean(raw):
            self._add_clean(raw, start)
            return
        for kind, begin, stop in _tokens(raw):
            if kind in {"space", "break"}:
                self.add_space(start + begin, start + stop)
            elif kind == "entity":
                self._add_entity(raw[begin:stop], start + begin, start + stop)
            elif kind == "autolink":
                self._append(raw[begin + 1 : stop - 1], start + begin + 1)
            elif kind == "escape" and stop - begin > 1:
                self._append(raw[begin + 1 : stop], start + begin + 1)
            elif kind not in _DROPPED:
                self._append(raw[begin:stop], start + begin)

    def _add_clean(self, raw: str, start: int) -> None:
        stripped = raw.strip()
        if not stripped:
            self.add_space(start, start + len(raw))
            return
        lead = len(raw) - len(raw.lstrip())
        if lead:
            self.add_space(start, start + lead)
        self._append(stripped, start + lead)
        if lead + len(stripped) < len(raw):
            self.add_space(start + lead + len(stripped), start + len(raw))

    def add_space(self, start: int, end: int) -> None:
        """A break between words; several in a row make one space."""
        if self._space is None:
            self._space = (start, max(end, start))

    def drop_last(self) -> None:
        """Takes back the last character: the hyphen of a word broken over two lines."""
        self._parts[-1] = self._parts[-1][:-1]
        begin, start, end = self._pieces[-1]
        self._length -= 1
        if self._length > begin:
            self._pieces[-1] = (begin, start, end - 1)
        else:
            self._pieces.pop()
        self._space = None

    def ends_with(self, *endings: str) -> bool:
        """Whether the text so far ends with one of these."""
        return bool(self._parts) and self._parts[-1].endswith(endings)

    def last_word(self) -> str:
        """The word that the text so far ends with."""
        return self._parts[-1][-60:].rsplit(" ", 1)[-1] if self._parts else ""

    def skip_space(self) -> None:
        """Forgets a pending space, so that what follows is glued on."""
        self._space = None

    def _add_entity(self, raw: str, start: int, end: int) -> None:
        character = html.unescape(raw)
        if character.isspace():
            self.add_space(start, end)
        elif character == raw:
            self._append(raw, start)
        else:
            self._flush_space()
            self._put(character, start, end)

    def _append(self, text: str, start: int) -> None:
        self._flush_space()
        self._put(text, start, start + len(text))

    def _flush_space(self) -> None:
        if self._space is not None and self._parts:
            self._put(" ", *self._space)
        self._space = None

    def _put(self, text: str, start: int, end: int) -> None:
        if self._pieces and len(text) == end - start:
            begin, first, last = self._pieces[-1]
            if last == start and last - first == self._length - begin:
                self._pieces[-1] = (begin, first, end)
                self._parts.append(text)
                self._length += len(text)
                return
        self._pieces.append((self._length, start, end))
        self._parts.append(text)
        self._length += len(text)

    def build(self) -> Text:
        """The text so far."""
        return Text("".join(self._parts), self._pieces)


def _tokens(raw: str) -> Iterable[tuple[str, int, int]]:
    """Tokens of one span; brackets that belong to a link are dropped with its target."""
    pattern = _TOKEN_WITH_ADDRESS if "://" in raw or "www." in raw else _TOKEN
    tokens = [
        (match.lastgroup or "other", match.start(), match.end()) for match in pattern.finditer(raw)
    ]
    opened: list[int] = []
    links: set[int] = set()
    for index, (kind, _, _) in enumerate(tokens):
        if kind == "open":
            opened.append(index)
        elif kind == "close" and opened:
            opened.pop()
        elif kind == "target":
            links.update((opened.pop(), index) if opened else ())
    for index, token in enumerate(tokens):
        kind, begin, _ = token
        if kind == "open" and index in links:
            continue
        if kind == "target" and index not in links:
            yield "other", begin, token[2]
            continue
        yield token


def _is_clean(raw: str) -> bool:
    """Whether plain text carries everything over as it is."""
    return "  " not in raw and _SPECIAL.search(raw) is None


def plain(source: str, start: int, end: int) -> Text:
    """One span of the source without marks."""
    raw = source[start:end]
    if (text := raw.strip()) and _is_clean(raw):
        start += len(raw) - len(raw.lstrip())
        return Text(text, [(0, start, start + len(text))])
    builder = TextBuilder(source)
    builder.add_span(start, end)
    return builder.build()


def strip_marks(text: str) -> str:
    """`text` without marks, white space collapsed."""
    return plain(text, 0, len(text)).text
