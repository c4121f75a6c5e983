"""Numbers that a source bears out without having them as such: shares in words, pages, lists."""

from __future__ import annotations

import re
from decimal import Decimal

from lrt_summ.checking.durations import is_duration
from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.lexicon import meaning
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.language.words import fold, tokens

_MOST_COUNTED = 12
"""A claim may count what the source lists (`drie partijen`) up to here."""
_FRACTIONS = ((Decimal(50), "helft"), (Decimal(25), "kwart"), (Decimal(75), "driekwart"))


def is_known_otherwise(number: FoundNumber, alignment: Alignment) -> bool:
    """A share in words (`de helft`), the article `een`, or a count of what the source lists."""
    text = alignment.evidence.full_text
    if number.value == 1 and number.kind == "count" and not number.text[0].isdigit():
        return number.upper is None
    if number.value in _MULTIPLES and re.search(_MULTIPLES[number.value], text):
        return True
    if _is_page(number, alignment) or _is_in_a_period(number, alignment):
        return True
    if number.kind == "percent":
        return any(number.value == value and word in text for value, word in _FRACTIONS)
    return number.kind == "count" and _counts_a_list(number, alignment)


def _is_in_a_period(number: FoundNumber, alignment: Alignment) -> bool:
    """`drie maanden`, where the source has `de afgelopen 3 maanden` or `tot 12 uur`."""
    if not is_duration(number) or number.value % 1:
        return False
    printed = rf"(?<![\w.,:]){int(number.value)} {_UNIT_BEGINS[number.unit[0].lower()]}"
    return re.search(printed, alignment.evidence.full_text) is not None


_UNIT_BEGINS = {"j": "ja", "k": "kwart", "m": "m(?:aa|in)", "w": "we", "d": "da", "u": "u"}
"""How the units of time begin, by their first letter."""


_PAGE = re.compile(r"\b(?:bladzijde|bladzijden|blz\.?|pagina(?:'s)?|pag\.?|p\.) $")
_PAGES = re.compile(r"\b(?:bladzijde|blz\.?|pagina|pag\.?|p\.) (?P<number>\d{1,4})\b")


def _is_page(number: FoundNumber, alignment: Alignment) -> bool:
    """`bladzijde 3`, where the source has `blz. 3`."""
    behind = _PAGE.search(alignment.facts.folded, max(0, number.start - 12), number.start)
    known = _PAGES.finditer(alignment.evidence.full_text) if behind else ()
    return any(page["number"] == number.text for page in known)


_MULTIPLES = {
    Decimal(2): r"verdubbel|tweemaal|dubbel|beide",
    Decimal(3): r"verdrievoud|driemaal|drievoud",
    Decimal(4): r"verviervoud|viermaal",
}
_LEANS = re.compile(r"\b(?:alle (?:twee|drie|vier|vijf|zes)|beide|allebei|deze|die|dit|dat)\b")
_LOOK_BACK = 6
"""Where the things stand that `alle drie` sums up: within so many sentences before."""


def is_leant_on(number: FoundNumber, alignment: Alignment) -> bool:
    """A bare number (`pull request 244`) of the sentences that a cited `alle drie` sums up."""
    if number.unit or not number.text.isdecimal() or not alignment.evidence.ids:
        return False
    known = alignment.evidence.ground.sentences
    for sentence in alignment.evidence.sentences[:_MOST_COUNTED]:
        before = known[max(0, sentence.number - _LOOK_BACK) : sentence.number]
        if _LEANS.search(sentence.facts.folded) and any(
            number.text in s.facts.whole.norms for s in before
        ):
            return True
    return False


def counts_itself(number: FoundNumber, alignment: Alignment) -> bool:
    """`A en B blijven twee regels`: the claim counts what it names itself."""
    written = number.text.split()[0].lower() == "twee"
    return written and " en " in alignment.facts.folded[: number.start]


_LISTED = re.compile(
    r"^(?:partij|organisatie|lid|leden|punt|afspra|onderwerp|zaak|zaken|actie|beslui|deelnemer|"
    r"persoon|personen|spreker|ministerie|departement|vraag|vragen|optie|variant|reden|"
    r"aandachtspunt|onderdeel|onderdelen|stap|verslag|belangrijk|thema|document|vertegenwoordiger|"
    r"opmerking|aanbeveling|wijziging|idee)"
)
"""What a claim may count that the source only lists."""
_ITEMS = re.compile(r",| en |;|\(\d\)|\n")


def _counts_a_list(number: FoundNumber, alignment: Alignment) -> bool:
    if number.value > _MOST_COUNTED or number.upper is not None or number.qualifier:
        return False
    if number.value < 2 or number.value % 1 or not _LISTED.search(number.unit.lower()):
        return False
    same_unit = {n.unit for n, _ in alignment.evidence.numbers if n.unit}
    if number.unit and any(shares_unit(number.unit, unit) for unit in same_unit):
        return False
    lists = (len(_ITEMS.findall(s.facts.folded)) + 1 for s in alignment.aligned)
    named = len({fold(o.name) for s in alignment.aligned for o in s.facts.organisations})
    counts = {named, len(alignment.evidence.statements), len(alignment.aligned), *lists}
    return int(number.value) in counts


def shares_unit(one: str, other: str) -> bool:
    """Whether two units have a word in common, in any form or by another name."""
    return not _concepts(one).isdisjoint(_concepts(other))


def _concepts(text: str) -> frozenset[str]:
    known = [meaning(token.norm) for token in tokens(text)]
    return frozenset().union(*(m.concepts for m in known if m.content))
