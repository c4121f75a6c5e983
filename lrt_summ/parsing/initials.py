"""Initials that open a line and look like the letters of a list: `M. de Wit meldt dat …`."""

from __future__ import annotations

from collections.abc import Set

from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.lines import Line

_INITIAL = lazy(
    r"[ \t*_\\]{0,9}[A-Z]\\?\.[ \t]{1,3}"
    r"(?:(?:van|de|den|der|het|ter|ten|te|el|al|von|du|'t|’t)\s){0,3}[A-Z][^\W\d_]"
)
_HEADING_LETTER = lazy(r"[ \t*_\\]{0,9}([A-Z])\\?[.):]")
_SECOND = {"A": "B", "I": "II"}
_ROMAN_BEFORE = {"V": "IV", "X": "IX"}
_MOST_MISSED = 2  # letters of a list that may have got lost


def without_initials(text: str, lines: list[Line]) -> list[Line]:
    """The lines; one that a name opens is no entry of a list unless its letter is next in one."""
    printed = {line.number.printed for line in lines if line.number is not None}
    listed: set[str] = set()
    for line in lines:
        if line.kind == "heading" and (head := _HEADING_LETTER.match(text, line.content)):
            listed.add(head.group(1))
        if line.kind != "numbered" or line.number is None:
            continue
        letter = line.number.printed
        if _is_next(letter, listed, printed) or not _INITIAL.match(text, line.start):
            listed.add(letter)
        else:
            line.kind, line.number = "text", None
    return lines


def _is_next(letter: str, listed: Set[str], printed: Set[str]) -> bool:
    """Whether a list has come to this letter, or begins with it."""
    if len(letter) > 1:
        return True
    before = {chr(ord(letter) - 1 - missed) for missed in range(_MOST_MISSED + 1)}
    before.add(_ROMAN_BEFORE.get(letter, ""))
    return not before.isdisjoint(listed) or _SECOND.get(letter, "") in printed
