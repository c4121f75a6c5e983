"""Figures, dates and organisations as they stand in the statements of an item."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from lrt_summ.language.dates import find_dates
from lrt_summ.language.numbers import FoundNumber, find_numbers
from lrt_summ.language.organisations import find_organisations
from lrt_summ.language.patterns import lazy
from lrt_summ.models import (
    AgendaItem,
    DateMention,
    Figure,
    OrganisationMention,
    SourceText,
    Statement,
)
from lrt_summ.rules.labels import column_role
from lrt_summ.rules.people import People
from lrt_summ.rules.place import source_span

_DIGIT = lazy(r"\d")
_PERCENT = lazy(r"^.{0,40}?(?:%|procent(?:punt(?:en)?)?\b|\bpct\b)")
_AMOUNT = lazy(
    r"^(?:€ ?|euro )?\d[\d.,]{0,20}(?:(?: (?:tot|à|a) |[-–])(?:€ ?)?\d[\d.,]{0,20})?"
    r"(?: (?:miljoen|miljard|mln|mld|duizend)\.?)?(?: ?(?:euro|€))?"
)
# A unit does not end in a participle or an adverb: `19 afgerond` counts what stands elsewhere.
_NO_UNIT = lazy(
    r"(?:(?:af|aan|op|over|uit|in|na|door|toe|vast|goed)?ge[a-z]{2,20}(?:d|t)(?<!gebied)(?<!geld)"
    r"|zijn|is|was|waren|wordt|worden|zitten|merkt|bijna|harder|schriftelijk|mondeling|voortijdig"
    r"|buiten|binnen|via|blijven|uitkomen|overgenomen|afgerond|ruim|nog|al|meer|minder|in|van|op|te"
    r"|om|en|of|onder|boven|achter|naast|weg|terug|samen|dubbelop|duurzaam|gereed|klaar|beschikbaar"
    r"|vrij|laten|houden|maken|doen|gaan|worden|hebben|krijgen|verwijderen|(?:ver|be|ont"
    r"|her)[a-z]{2,15}(?:kt|gd|ld|rd|md)|(?:aan|af|op|over|uit|in|na|door|toe|vast"
    r"|mee)ge[a-z]{3,15}en)$"
)
_ADJECTIVE = lazy(
    r"(?:[a-z]{2,25}(?:de|te|se|ke|ge|re|we|le|ve|ne|he)|open|extra|nieuwe|volwassen"
    r"|gemeten|gesloten|gevonden|eigen)$"
)
_RATE = lazy(r" per [a-z]{3,20}")
_NOUN_BEHIND = lazy(r" [a-z][a-z-]{2,40}")
_RANKED = lazy(
    r"(?:\b(?i:aanbeveling(?:en)?|ambities?|acties?|trede|maatregel(?:en)?|vraag|vragen|stelling"
    r"|categorie|scenario|kolom|actiepunt(?:en)?|punt(?:en)?|onderwerp(?:en)?|fase|spoor|variant"
    r"|optie|deel|onderdeel|hoofdstuk|paragraaf|artikel|bijlage|versie|release|bouwveld"
    r"|wijzigingsverzoek|motie|pagina|bladzijde|blz\.|blad|zaal|kamer|nummer|nr\.?|issue|agendapunt"
    r"|stap|team|regel|figuur|tabel)"
    r"(?: \d{1,3}(?:,| en))?|[a-z]{0,8}[A-Z]{2,8}[a-z]?|\d,|\d en) $"
)
_TELEPHONE = lazy(r"(?<![\d.,])(?:0|\+31)[\d() –-]{6,16}\d")
_ASIDE = frozenset(["number", "item", "due", "status", "owner", "sort"])


def figures_of(source: SourceText, item: AgendaItem) -> Iterator[Figure]:
    """Quantities in digits; no numbers of rules, points or versions."""
    for statement in item.statements:
        if not _DIGIT.search(statement.text):
            continue
        aside = _spans_aside(statement)
        for found in _joined(statement.text):
            if found.kind == "ordinal" or not _DIGIT.search(found.text):
                continue
            written = _quantity(statement.text, found)
            bare = written[-1:].isdigit()
            if bare and _is_reference(statement.text, found.start, found.start + len(written)):
                continue
            before = statement.text[max(0, found.start - 40) : found.start]
            if _LIST_NUMBER.match(statement.text, found.start) and _OPENS.search(before):
                continue
            if any(a <= found.start < b for a, b in aside) or (bare and _RANKED.search(before)):
                continue
            start, end = source_span(source, statement, found.start, found.start + len(written))
            yield Figure(
                statement=statement.id, text=written, start=start, end=end,
                value=found.value, unit=found.unit, qualifier=found.qualifier,
            )  # fmt: skip


_LIST_NUMBER = lazy(r"\d{1,2} [A-ZÀ-Ý]")  # `2 Typologie van diensten`
_OPENS = lazy(r"(?:\A|[|:.])\W*\Z")
_AGAINST = lazy(r" tegen ")


def _joined(text: str) -> Iterator[FoundNumber]:
    """The numbers of a text, two of them as one where they share a unit: `6 tegen 2 stemmen`."""
    found = find_numbers(text)
    index = 0
    while index < len(found):
        one, index = found[index], index + 1
        if index < len(found) and _share_unit(text, one, found[index]):
            other, index = found[index], index + 1
            one = replace(
                other, text=text[one.start : other.end], start=one.start, value=one.value,
                upper=other.value, qualifier=one.qualifier,
            )  # fmt: skip
        yield one


def _share_unit(text: str, one: FoundNumber, other: FoundNumber) -> bool:
    bare = one.kind == "count" and not one.unit and one.text.isdecimal()
    return bool(bare and "stem" in other.unit and _AGAINST.fullmatch(text, one.end, other.start))


_CODE_BEFORE = lazy(
    r"(?:\b\w{0,20}code|\b(?:vergader|school|studie|boek)jaar|seizoen|besluit|dossier|zaak|motie"
    r"|RFC|ticket|PR|pull request|HTTP|status|fout|error)(?:s|n)? (?:\d{1,5} en )?$|\d/$|#$",
    re.IGNORECASE,
)
_DAY = lazy(r"\d{1,2}-\d{1,2}")  # `sluit op 1-11`
_DAY_BEFORE = lazy(r"\b(?:op|per|tot|vanaf|sinds|van|en) $", re.IGNORECASE)
_PART_BEHIND = lazy(r"/\d| (?:errors?|fouten?|Not Found|Bad Request)\b|\)?-(?:fout|melding)")


def _is_reference(text: str, start: int, end: int) -> bool:
    """Whether a number without a unit names something: `statuscode 404`, `22/23`."""
    if _DAY.fullmatch(text, start, end) and _DAY_BEFORE.search(text[max(0, start - 10) : start]):
        return True
    return bool(
        _CODE_BEFORE.search(text[max(0, start - 30) : start]) or _PART_BEHIND.match(text, end)
    )


def _quantity(text: str, found: FoundNumber) -> str:
    """The number with its unit: no verb behind it, and the noun behind an adjective too."""
    if found.upper is not None and " en " in found.text:
        return found.text  # `tussen de 15 en 40 euro`
    pattern = {"percent": _PERCENT, "amount": _AMOUNT}.get(found.kind)
    if pattern:
        match = pattern.match(text[found.start : found.start + 80])
        return match.group() if match else found.text
    words = found.text.split()
    while len(words) > 1 and _NO_UNIT.match(words[-1]) and not words[-1][0].isdigit():
        words.pop()
    kept = " ".join(words)
    rate = _RATE.match(text, found.start + len(kept)) if len(words) == 1 else None
    if rate:
        return kept + rate.group()
    if kept == found.text and len(words) > 1 and _ADJECTIVE.match(words[-1]):
        noun = _NOUN_BEHIND.match(text, found.end)
        kept += noun.group() if noun and not _NO_UNIT.match(noun.group().strip()) else ""
    return kept if text.startswith(kept, found.start) else found.text


def _spans_aside(statement: Statement) -> list[tuple[int, int]]:
    """Where numbers count nothing: telephone numbers; cells for number, item, time, status."""
    spans = [match.span() for match in _TELEPHONE.finditer(statement.text)]
    for cell in statement.cells:
        if cell.text and column_role(cell.column) in _ASIDE:
            at = statement.text.find(cell.text)
            spans.append((at, at + len(cell.text)))
    return spans


def dates_of(
    source: SourceText, item: AgendaItem, reference: dt.date | None
) -> Iterator[DateMention]:
    """Dates and periods."""
    for statement in item.statements:
        for found in find_dates(statement.text, reference=reference):
            start, end = source_span(source, statement, found.start, found.end)
            yield DateMention(
                statement=statement.id, text=found.text, start=start, end=end, date=found.date
            )


def organisations_of(
    source: SourceText, item: AgendaItem, people: People
) -> Iterator[OrganisationMention]:
    """Organisations and offices."""
    for statement in item.statements:
        for found in find_organisations(statement.text, extra_aliases=people.aliases):
            start, end = source_span(source, statement, found.start, found.end)
            yield OrganisationMention(
                statement=statement.id, text=found.text, start=start, end=end,
                name=found.name, kind=found.kind,
            )  # fmt: skip
