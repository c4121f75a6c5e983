"""The minutes themselves, ready to be shown beside what was made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lrt_summ.models import Attendee, Minutes, Passage, Statement
from lrt_summ.output import printable
from lrt_summ.rendering.briefing import DocumentRemark, Evidence, ItemRef, Person, SourcePart


def parts_of(
    minutes: Minutes, refs: Mapping[str, ItemRef], cited: Mapping[str, tuple[str, ...]]
) -> Iterator[SourcePart]:
    """The whole of the minutes but for what repeats on each page, in document order.

    Args:
        cited: keys of the lines that rest on a statement, by its id.
    """

    def evidence(statement: Statement) -> Evidence:
        speaker = minutes.said_by(statement.text, [statement.id])
        return Evidence(
            id=statement.id,
            text=printable(statement.text),
            page=statement.page,
            line=statement.line,
            cited_by=cited.get(statement.id, ()),
            speaker=printable(speaker) if speaker else None,
        )

    placed = [
        (item.start, SourcePart(refs[item.id], tuple(map(evidence, item.statements))))
        for item in minutes.items
    ]
    if minutes.preamble:
        preamble = SourcePart(None, tuple(map(evidence, minutes.preamble)))
        placed.append((minutes.preamble[0].start, preamble))
    placed.extend(
        (passage.start, SourcePart(None, (_outside(passage),)))
        for passage in minutes.passages
        if passage.kind != "furniture" and printable(passage.text)
    )
    for _, part in sorted(placed, key=lambda place: place[0]):
        yield part


# Readers mark headings and bold print; for text that was not parsed these marks are still there.
_MARKS = re.compile(r"^\s{0,3}#{1,6}\s+|\*\*", re.MULTILINE)


def _outside(passage: Passage) -> Evidence:
    return Evidence(None, printable(_MARKS.sub("", passage.text)), passage.page, passage.line)


def person(attendee: Attendee) -> Person:
    """Who was there. The name behind a redaction is not shown, even where a parser has it."""
    return Person(
        name=printable(attendee.name) if attendee.name and not attendee.redacted else None,
        organisation=printable(attendee.organisation) if attendee.organisation else None,
        role=printable(attendee.role) if attendee.role else None,
        redacted=attendee.redacted,
        initials=printable(attendee.initials) if attendee.initials else None,
    )


def remarks_of(minutes: Minutes) -> Iterator[DocumentRemark]:
    """What the parser and the reader have to say about the document."""
    for remark in minutes.remarks:
        line = minutes.source.line_at(remark.start) if remark.start is not None else None
        yield DocumentRemark(remark.kind, printable(remark.detail), line)
    for note in minutes.source.notes:
        yield DocumentRemark("note", printable(note))
