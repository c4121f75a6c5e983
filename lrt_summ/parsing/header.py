"""The block at the head of the minutes: title, date and committee."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lrt_summ.language.dates import find_dates, parse_date
from lrt_summ.language.patterns import lazy
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.committees import full_name
from lrt_summ.parsing.inline import plain
from lrt_summ.parsing.tables import split_cells
from lrt_summ.parsing.vocabulary import (
    BODY_FIELDS,
    DATE_FIELDS,
    FIELDS,
    PREAMBLES,
    TABLES_OF_CONTENTS,
    TITLE_FIELDS,
    TITLE_WORDS,
    WRAPPERS,
    fold,
)

_BODY_WORD = (
    r"\b\w{0,20}(?:bestuur|raad|commissie|groep|overleg|tafel|beraad|platform|college|staten"
    r"|comité|team|kring|forum)\b"
)
_FIELD = lazy(
    rf"[*_\s]{{0,4}}(?P<name>{FIELDS.pattern})\s{{0,3}}(?::|\t|\s{{2}}|\Z)\s{{0,20}}(?P<value>.{{0,400}})\Z",
    re.IGNORECASE | re.DOTALL,
)
_DATE_HEAD = lazy(
    rf"(?:{DATE_FIELDS.pattern})(?: (?:en|/|&) -?tijd(?:stip)?)?"
    r"(?: (?:van )?(?:de |het )?(?:vergadering|overleg|bijeenkomst))?"
    r"\s{0,3}:?\s{0,20}(?P<value>.{0,80})\Z",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_DATES = lazy(
    r"(?:versie|status|printdatum|gepubliceerd|publicatie|vrijgegeven|openbaar|vorig|volgend|vastgesteld|vaststelling|"
    r"besluit van|verzonden|opgemaakt|woo-|kenmerk|concept d)\w{0,20}[^.]{0,40}\Z",
    re.IGNORECASE,
)
_VERSLAG = lazy(
    r"^(?:concept|definitief|vastgesteld|kort|openbaar)?[\s-]{0,3}(?:agenda\s?(?:en|&|/)\s?)?(?:verslag|notulen|besluitenlijst|conceptverslag|conceptnotulen|agenda|terugkoppeling)\b"
    r"(?:\s{0,2}:)?(?:\s(?:van\s)?(?:de|het)\s|\svan\s|\s)?",
    re.IGNORECASE,
)
_PLACE_TAIL = lazy(
    r"(?:,\s(?:gehouden|te\s[A-Z]|in\s(?:de|het)\s|(?i:aanvang|locatie|kantoor|plaats)\b)|\sgehouden\s(?:op|te|in)\s)"
    r".{0,200}\Z"
)
_TAIL = lazy(
    r"[\s|–-]{1,4}(?:(?:verslag|notulen|agenda)(?: en (?:afspraken|acties|besluiten))?"
    r"|verslag (?:van de )?(?:openbare )?(?:vergadering|bijeenkomst))\Z",
    re.IGNORECASE,
)
# `vergadering van het dagelijks bestuur`
_MEETING_OF = lazy(
    r"(?:(?:openbare|besloten|gezamenlijke|extra) )?(?:vergadering|bijeenkomst|overleg) van "
    rf"(?:de|het) (?=[^,;]{{0,60}}{_BODY_WORD})",
    re.IGNORECASE,
)
_STOP = lazy(r"(?<=\w{3})\.\Z")  # of a sentence; that of `e.o.` and `B.V.` belongs to the name
_DATE_TAIL = lazy(
    r"[\s,–(-]{0,6}(?:d\.?d\.?|op|van)?\s{0,2}(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s)?(?<!\d)"
    r"(?:20\d\d([./-])\d{1,2}\1\d{1,2}|\d{1,2}[\s./-][\w.]{1,12}[\s./-]['’]?\d{2,4}).{0,80}\Z",
    re.IGNORECASE,
)
_BODY = lazy(_BODY_WORD, re.IGNORECASE)
_REPORT_WORD = (
    r"(?:verslag|notulen|besluitenlijst|conceptverslag|conceptnotulen|gespreksverslag|"
    r"besluiten-? en actielijst)"
)
_NAMED_REPORT_TEXT = (
    r"(?:(?:kort|concept|definitief|vastgesteld|openbare?)[\s-]{1,3}|agenda (?:en|&) )?"
    rf"{_REPORT_WORD}\b"
)
_NAMED_REPORT = lazy(_NAMED_REPORT_TEXT, re.IGNORECASE)
# `Verslag: Karin de Wit`: who wrote it, unless nothing else says what it is
_REPORTER = lazy(
    r"(?i:verslag|notulen)\s{0,20}:\s{0,20}(?:(?i:mw|mevr|mevrouw|dhr|de heer|drs|ir|mr)\.?\s)?"
    r"(?:(?:[A-ZÀ-Þ]\.){1,4}|[A-ZÀ-Þ][a-zà-ÿ'’-]{1,30}(?:-[A-ZÀ-Þ][a-zà-ÿ]{1,30})?)"
    r"(?:\s(?:van|de|der|den|het|ten|ter|[A-ZÀ-Þ][a-zà-ÿ'’-]{1,30})){0,4}\s*\Z"
)
_REPORT = lazy(rf"\b{_REPORT_WORD}\b", re.IGNORECASE)
_WHERE = lazy(r"\b(?:lo[ck]atie|hybride|online|digitaal|teams|webex|zoom)\b", re.IGNORECASE)
_SAID_REPORT = lazy(rf"{_NAMED_REPORT_TEXT} van (?:de|het) ", re.IGNORECASE)
_OWN_MINUTES = lazy(
    r"\b(?:verslag|notulen)(?: van)? (?:de|het) (?P<body>\S{2,40}(?: \S{1,40}){0,6}?),?"
    r"(?: (?:van|d\.?d\.?|op))? \d{1,2} [a-z]{3,9}(?: \d{4})? (?:is|zijn|wordt|worden) "
    r"(?:(?!\b(?:niet|door)\b)[^.]){0,60}\b(?:vastgesteld|goedgekeurd)\b(?! door\b)"
)
"""A committee adopts no minutes but its own: `Het verslag van de LRT 19 januari is vastgesteld`."""
_INITIALS = lazy(r"[A-Z]{2,8}\Z")
_LONGEST_TITLE = 18  # words
_LONGEST_LINE = 1_000  # characters; a longer one has too many words for a title
_UNFIT = 9
_HEADER_BLOCKS = 60  # a header is short; further down only labelled dates count


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of the document says."""

    title: str | None
    date: dt.date | None
    body: str | None


def read_header(
    source: str, blocks: list[Block], before: int, title: int | None, taken: set[int]
) -> Header:
    """Title, date and committee.

    Args:
        before: index of the first agenda item.
        title: index of the heading that is the title, if there is one.
        taken: blocks about attendees, which name no date.
    """
    fields = list(_fields(source, blocks[:before]))
    lines = [
        blocks[index]
        for index in range(before)
        if index not in taken and _can_be_title(blocks[index])
    ]
    heading = blocks[title] if title is not None else None
    ranks = {id(block): _rank(block, heading) for block in lines}
    if lines and heading is None and (_BODY.search(lines[0].title) or _is_dated_meeting(lines[0])):
        ranks[id(lines[0])] = min(ranks[id(lines[0])], 2)  # above `Verslag van 3 mei`
    ranked = sorted(lines, key=lambda block: ranks[id(block)])
    printed = _best(source, ranked) if ranked and ranks[id(ranked[0])] < _UNFIT else None
    printed = _PLACE_TAIL.sub("", printed) if printed else None
    named = next((value for name, value in fields if TITLE_FIELDS.fullmatch(name)), None)
    reported = (
        heading is not None
        and printed == heading.title
        and fold(printed) not in WRAPPERS
        and bool(committee(printed))
    )
    found = printed if reported and printed else named or printed
    date = _date(fields, found, printed, blocks, before, taken)
    body = next((value for name, value in fields if BODY_FIELDS.fullmatch(name)), None)
    body = body or _body(found, lines)
    if found and body and _NAMED_REPORT.fullmatch(found):
        found = f"{found} {body}"  # `Verslag` and below it `Stuurgroep Duin`
    body = body or _said_body(blocks[:before])
    return Header(found, date, full_name(body, (b.title for b in lines)) if body else None)


def _body(title: str | None, lines: list[Block]) -> str | None:
    """The committee that the title names, or where that names none, a line of the letterhead."""
    named = committee(title) if title else None
    if named and _BODY.search(named):
        return named
    heads = (block.title for block in lines)
    letterhead = (head for head in heads if _BODY.search(head) and not _WHERE.search(head))
    return next((head for head in letterhead if not _REPORT.search(head)), named)


def _said_body(blocks: list[Block]) -> str | None:
    """The committee in a line that says the rest as well: `Verslag van de Kring, 3 mei, Teams.`"""
    said = (block.text.text[:_LONGEST_LINE].strip() for block in blocks if block.kind == "text")
    dated = (text for text in said if _SAID_REPORT.match(text) and _DATE_TAIL.search(text))
    named = filter(None, map(committee, dated))
    return next((name for name in named if _BODY.search(name)), None)


def adopting_body(text: str) -> str | None:
    """The committee that adopts its minutes in `text`, as it is called there."""
    for found in _OWN_MINUTES.finditer(text):
        name = found["body"]
        if _INITIALS.match(name) or (_BODY.search(name) and not _names_nothing(name)):
            return name
    return None


def _can_be_title(block: Block) -> bool:
    text = _PLACE_TAIL.sub("", block.text.text[:_LONGEST_LINE].strip())
    return (
        block.kind in {"text", "heading"}
        and 0 < len(text.split()) <= _LONGEST_TITLE
        and (block.kind == "heading" or not text.endswith((".", ":")) or _is_dated_report(text))
        and _FIELD.match(block.with_gap[:500]) is None
        and _DATE_HEAD.match(text) is None
        and PREAMBLES.match(text) is None
    )


def _is_dated_meeting(block: Block) -> bool:
    """`Ledenvergadering 3 mei 2024`"""
    meets = _MEETING.search(block.title) and not _FINITE.search(block.title)
    return bool(meets) and any(found.kind == "day" for found in find_dates(block.title))


_MEETING = lazy(r"(?:vergadering|bijeenkomst)\b", re.IGNORECASE)


def _is_dated_report(text: str) -> bool:
    """`Notulen bestuur Duin 3 mei 2024, Ede.`: a full stop behind a title."""
    named = _NAMED_REPORT.match(text) and text.endswith(".") and not _FINITE.search(text)
    return bool(named) and any(found.kind == "day" for found in find_dates(text))


_FINITE = lazy(
    r"(?!\A)\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|opent|opende|sluit|zal)\b"
)
"""What makes a sentence of a line, and no title."""


def _best(source: str, ranked: list[Block]) -> str:
    """The best title; where a subject line only adds words to it, the shorter one."""
    best = _without_details(source, ranked[0])
    return next((b.title for b in ranked[1:4] if best.startswith(b.title) and " " in b.title), best)


_DETAILS = lazy(
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|\d{1,2} [a-z]{3,9} \d{4}"
    r"|(?:concept-?\s?)?verslag|notulen|locatie|datum)\b",
    re.IGNORECASE,
)


def _without_details(source: str, block: Block) -> str:
    """The first lines of a title, up to one that says when and where."""
    if block.kind != "text" or len(block.spans) == 1:
        return block.title
    lines = [plain(source, start, end).text.strip() for start, end in block.spans]
    details = (at for at, line in enumerate(lines) if at and _DETAILS.match(line))
    return " ".join(lines[: next(details, len(lines))])


def _rank(block: Block, heading: Block | None) -> int:
    """How well a line serves as the title; the lowest is best."""
    text = block.text.text
    if heading is not None and block is not heading and _names_nothing(text):
        return _UNFIT
    if _REPORTER.match(text):
        return 4
    if _NAMED_REPORT.match(text):
        return 2 if _names_nothing(text) else 0
    if _REPORT.search(text):
        return 1
    if block is heading:
        return 2
    told = block.kind != "heading" and _FINITE.search(text)
    named = TITLE_WORDS.search(text) and fold(text) not in TABLES_OF_CONTENTS
    return 3 if named and block.number is None and not told else _UNFIT


def _names_nothing(text: str) -> bool:
    """`Verslag van het overleg van 3 mei` says what the document is, not of which committee."""
    return fold(committee(text) or "") in {
        "", "concept", "overleg", "vergadering", "bijeenkomst"
    }  # fmt: skip


def _fields(source: str, blocks: list[Block]) -> Iterator[tuple[str, str]]:
    """Name and value of each field of the header, whether a line or a table row."""
    for index, block in enumerate(blocks):
        if block.kind == "row":
            cells = [cell.plain for cell in split_cells(source, block) if cell.plain]
            if len(cells) > 1 and FIELDS.fullmatch(cells[0].strip(" :")):
                yield cells[0].strip(" :"), cells[1]
            continue
        match = _FIELD.match(block.with_gap[:500])
        if match is None or block.number is not None:
            continue
        value = match["value"].strip()
        if not value and index + 1 < len(blocks) and blocks[index + 1].kind == "text":
            value = blocks[index + 1].text.text[:400]
        if value:
            yield match["name"].strip(), value


def _date(
    fields: list[tuple[str, str]],
    title: str | None,
    printed: str | None,
    blocks: list[Block],
    before: int,
    taken: set[int],
) -> dt.date | None:
    """The first date, by the order in which people trust the places where it can stand."""
    dated = (_first_date(value) for name, value in fields if DATE_FIELDS.match(name))
    if (field := next(filter(None, dated), None)) is not None:
        told = title and _NAMED_REPORT.match(title) and not _OF_BEFORE.search(title)
        named = _first_date(title) if title and told else None
        of_letter = named is not None and 0 < (field - named).days <= _LATER
        return named if of_letter else field  # of a letter that the minutes came with: later
    head = [
        block.text.text[:1000]
        for index, block in enumerate(blocks[: min(before, _HEADER_BLOCKS)])
        if index not in taken
    ]
    for text in head:
        match = _DATE_HEAD.match(text)
        if match and (date := _first_date(match["value"])):
            return date
    for candidate in (title, printed, *head):
        if candidate and (date := _first_date(candidate)):
            return date
    beside = (blocks[index].text.text[:1000] for index in sorted(taken) if index < before)
    return next((date for text in beside if (date := _first_date(text))), None)


_OF_BEFORE = lazy(r"\bvorige?\b|\bperiode\b|\bt/m\b", re.IGNORECASE)
_LATER = 60  # days at most from a meeting to the letter with its minutes


def _first_date(text: str) -> dt.date | None:
    """The first day in `text` that is not the date of something else."""
    for found in find_dates(text):
        if found.date is not None and not _OTHER_DATES.search(
            text[max(0, found.start - 60) : found.start]
        ):
            return found.date
    return parse_date(text) if len(text) < 60 else None


_DATED = lazy(
    r"\A(?:20\d\d[-_.]?[01]\d[-_.]?[0-3]\d[\s_–-]{1,3}"
    r"|(?:verslag|notulen)[\s_-]?(?:20)?\d\d[-_.]?[01]\d[-_.]?[0-3]\d\Z)",
    re.IGNORECASE,
)
"""The name of a file or page: `20240503 Notulen Stuurgroep`, `Notulen20240503`."""


def committee(title: str) -> str | None:
    """The name of the committee in a title such as `Verslag van het Beraad, 3 mei 2024`."""
    bare = _DATE_TAIL.sub("", _DATED.sub("", title)).strip(" -–—:,|")
    if _VERSLAG.fullmatch(bare):  # `Agenda en verslag`, of which no tail is to be taken
        return None
    bare = _STOP.sub("", _TAIL.sub("", bare))
    bare = _VERSLAG.sub("", bare, count=1).strip(" -–—:,|")
    meeting = _MEETING_OF.match(bare)
    return (bare[meeting.end() :] if meeting else bare) or None


_NAMED_DAY = lazy(r"(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)")


def date_of_name(name: str) -> dt.date | None:
    """The day in the name of a file such as `2020_08_07_verslag.md`, where the text has none."""
    found = _NAMED_DAY.search(name)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
