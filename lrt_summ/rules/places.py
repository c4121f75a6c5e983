"""From a place in a statement to the place in the source."""

from __future__ import annotations

from bisect import bisect_right

from lrt_summ.models import SourceText, Span, Statement


def source_offset(source: SourceText, statement: Statement, at: int) -> int:
    """Where the character at `at` of `statement.text` stands in the source.

    The source may hold more than the statement (marks, line ends, hyphens), never other letters; so
    both are walked together from the beginning of the sentence.
    """
    span = _span_at(statement, at)
    begin, position = (span.begin, span.start) if span else (0, statement.start)
    text, raw = statement.text, source.text
    if raw.startswith(text[begin:at], position):
        position += at - begin
        begin = at
    for character in text[begin:at]:
        if character.isspace():
            continue
        found = raw.find(character, position, statement.end)
        if found == -1:
            return position
        position = found + 1
    target = text[at : at + 1].strip()
    if not target:
        return position
    found = raw.find(target, position, statement.end)
    return position if found == -1 else found


def _span_at(statement: Statement, at: int) -> Span | None:
    position = bisect_right(statement.sentences, at, key=lambda span: span.begin) - 1
    if position < 0 or at >= statement.sentences[position].stop:
        return None
    return statement.sentences[position]
