"""From a place in a statement to the place in the source."""

from __future__ import annotations

from functools import lru_cache

from lrt_summ.language.patterns import lazy
from lrt_summ.models import SourceText, Statement


def source_offset(source: SourceText, statement: Statement, at: int) -> int:
    """Where the character at `at` of `statement.text` stands in the source.

    The source may hold more than the statement (marks, line ends, hyphens), never other letters; so
    both are walked together from the beginning.
    """
    text, raw, position = statement.text, source.text, statement.start
    if raw.startswith(text[:at], position):
        position += at
    else:
        walked = _walk(raw, text, position, statement.end)
        if at >= len(walked):
            return walked[-1]
        position = walked[at]
    target = text[at : at + 1].strip()
    if not target:
        return position
    found = raw.find(target, position, statement.end)
    return position if found == -1 else found


def source_span(source: SourceText, statement: Statement, begin: int, stop: int) -> tuple[int, int]:
    """Where the stretch from `begin` to `stop` of `statement.text` stands in the source."""
    if source.text.startswith(statement.text[:stop], statement.start):
        return statement.start + begin, statement.start + max(begin + 1, stop)
    start = source_offset(source, statement, begin)
    if source.text.startswith(statement.text[begin:stop], start):
        return start, start + max(1, stop - begin)
    return start, max(start, source_offset(source, statement, stop - 1) + 1)


_PIECE = lazy(r"\s+|\S+")


@lru_cache(maxsize=16)
def _walk(raw: str, text: str, start: int, end: int) -> list[int]:
    """Where the source is after each number of characters of `text`, up to one that it lacks.

    Kept, as a long sentence is asked about once for each number in it.
    """
    walked = [start]
    position = start
    for match in _PIECE.finditer(text):
        piece = match.group()
        if piece.isspace():
            walked.extend([position] * len(piece))
            continue
        first = raw.find(piece[0], position, end)
        if first >= 0 and raw.startswith(piece, first, end):
            position = first + len(piece)
            walked.extend(range(first + 1, position + 1))
            continue
        for character in piece:
            position = raw.find(character, position, end) + 1
            if not position:
                return walked
            walked.append(position)
    return walked
