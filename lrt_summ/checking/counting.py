"""Numbers that a source bears out without having them as such: shares in words, pages, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.lexicon import meaning
from lrt_summ.checking.measures import is_duration
from lrt_summ.checking.proportions import is_told_share
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.language.words import fold, tokens

_MOST_COUNTED = 12
"""A claim may count what the source lists (`drie partijen`) up to here."""


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
        return is_told_share(number, alignment) or (
            "punt" in number.text and _adds_up(number, alignment)
        )
    if _adds_up(number, alignment):
        return True
    return number.kind == "count" and _counts_a_list(number, alignment)


_TOGETHER = re.compile(
    r"\b(?:samen|totaal|totale|gezamenlijk\w*|opgeteld|bij elkaar|beide|allebei)\b"
)
_DIFFERS = re.compile(
    r"\b(?:meer|minder|erbij|bij|extra|over|resteren\w*|rest|resterend\w*|overige?|nog|open|scheelt"
    r"|verschil|\w*stijg\w*|gestegen|steeg|\w*da(?:al|l)\w*|toe(?:name|genomen|nemen|neemt)"
    r"|afname|afgenomen|afneemt|groei\w*|gegroeid|\w*punt\w*|hoger|lager|langer|korter|later|eerder"
    r"|nam|kromp|krimp\w*|opgelopen|opgeschoven|verruimd|ingekort|verlengd|vooruit|achter)\b"
)


def _adds_up(number: FoundNumber, alignment: Alignment) -> bool:
    """`samen 30` for 12 and 18; `30 minder`, `nog 6 open` for 20 and 14."""
    together = _TOGETHER.search(alignment.facts.folded)
    begin, end = max(0, number.start - _BESIDE), number.end + _BESIDE
    differs = _DIFFERS.search(alignment.facts.folded, begin, end)
    if number.upper is not None or not (together or differs):
        return False
    values = [n.value for n, s in alignment.evidence.numbers
              if s in alignment.aligned and n.kind in (number.kind, "count")]  # fmt: skip
    return bool(
        (together and number.value in _sums(values[:_MOST_ADDED]))
        or (differs and any(number.value == abs(a - b)
                            for a, b in combinations(values[:_MOST_ADDED], 2)))
    )  # fmt: skip


_MOST_ADDED, _BESIDE = 8, 30


def _sums(values: Sequence[Decimal]) -> set[Decimal]:
    """What two or more of the numbers come to that follow each other."""
    return {
        sum(values[first:last], Decimal(0))
        for first in range(len(values))
        for last in range(first + 2, len(values) + 1)
    }


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
    Decimal(2): r"verdubbel|tweemaal|dubbel|beide|allebei|tweetal|duo",
    Decimal(3): r"verdrievoud|driemaal|drievoud|drietal|trio",
    Decimal(4): r"verviervoud|viermaal|viertal",
    Decimal(10): r"tiental\b",
    Decimal(12): r"dozijn",
}
_LEANS = re.compile(r"\b(?:alle (?:twee|drie|vier|vijf|zes)|beide|allebei|deze|die|dit|dat)\b")
_LOOK_BACK = 6
"""Where the things stand that `alle drie` sums up: within so many sentences before."""


def is_leant_on(number: FoundNumber, alignment: Alignment) -> bool:
    """A bare number (`pull request 244`) of the sentences that a cited `alle drie` sums up."""
    if number.unit or not number.text.isdecimal():
        return False
    if number.text in alignment.evidence.norms and _is_mark(number, alignment):
        return True
    known = alignment.evidence.ground.sentences
    for sentence in alignment.evidence.sentences[:_MOST_COUNTED]:
        before = known[max(0, sentence.number - _LOOK_BACK) : sentence.number]
        if _LEANS.search(sentence.facts.folded) and any(
            number.text in s.facts.whole.norms for s in before
        ):
            return True
    return False


_BEHIND_NOUN = re.compile(r"[a-z]{4,}(?: \d+(?:,| en| of| t/m))* $")


def _is_mark(number: FoundNumber, alignment: Alignment) -> bool:
    """The 3 of `punten 3 en 4`, which counts nothing, where the source has it in no date."""
    if not _BEHIND_NOUN.search(alignment.facts.folded, max(0, number.start - 40), number.start):
        return False
    return any(
        word.norm == number.text
        and not any(d.start <= word.token.start < d.end for d in s.facts.dates)
        for s in alignment.evidence.sentences
        for word in s.facts.words
    )


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
    if number.value < 2 or number.value % 1 or not number.unit or is_duration(number):
        return False
    same_unit = {n.unit for n, _ in alignment.evidence.numbers if n.unit}
    if number.unit and any(shares_unit(number.unit, unit) for unit in same_unit):
        return False
    if int(number.value) in _enumerated(alignment):
        return True
    if not _LISTED.search(number.unit.lower()):
        return False
    lists = (len(_ITEMS.findall(s.facts.folded)) + 1 for s in alignment.aligned)
    named = len({fold(o.name) for s in alignment.aligned for o in s.facts.organisations})
    counts = {named, len(alignment.evidence.statements), len(alignment.aligned), *lists}
    return int(number.value) in counts


_NAME = r"[A-ZÀ-Ý][\w-]{1,30}"
_NAMES = re.compile(
    rf"{_NAME}(?: {_NAME})?(?:, (?:de |het )?{_NAME}(?: {_NAME})?){{0,12}}"
    r",? en (?:(?:de|het|heer|mevrouw|dhr\.|mw\.) ){0,2}[A-ZÀ-Ý]"
)


def _enumerated(alignment: Alignment) -> Iterator[int]:
    """How many each row of names has, in the claim and in its source: `Almelo, Borne en Goor`."""
    for facts in (alignment.facts, *(s.facts for s in alignment.aligned)):
        yield from (row.group().count(",") + 2 for row in _NAMES.finditer(facts.text))


def shares_unit(one: str, other: str) -> bool:
    """Whether two units have a word in common, in any form or by another name."""
    return not _concepts(one).isdisjoint(_concepts(other))


def _concepts(text: str) -> frozenset[str]:
    known = [meaning(token.norm) for token in tokens(text)]
    return frozenset().union(*(m.concepts for m in known if m.content))
