"""Numbers that a source bears out without having them as such: lengths of time, small counts."""

from __future__ import annotations

import re
from decimal import Decimal

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.lexicon import meaning
from lrt_summ.checking.values.clock import HALF_DAY, printed_times
from lrt_summ.checking.values.dates import same_period
from lrt_summ.checking.values.measures import is_duration
from lrt_summ.checking.values.proportions import shares_in
from lrt_summ.language.dates import find_dates
from lrt_summ.language.numbers import FoundNumber, word_value
from lrt_summ.language.words import fold, tokens

_IN_WORDS = {
    Decimal(2): r"verdubbel|tweemaal|dubbel|beide|allebei|tweetal|duo",
    Decimal(3): r"verdrievoud|driemaal|drietal|trio",
    Decimal(12): r"dozijn",
}
_OF_A_UNIT = {
    (Decimal(2), "keer"): r"tweevoud|tweemaal",
    (Decimal(3), "keer"): r"drievoud|driemaal",
    (Decimal(4), "keer"): r"viervoud|viermaal",
    (Decimal(24), "uur"): r"dag en nacht|nacht en dag|rond de klok|etmaal",
}
_MOST_COUNTED = 3
"""What the source lists a claim may count up to here: `de drie vragen`."""


_FROM_NOTHING = re.compile(r"\bvan(?:af)? $")  # `die vanaf nul beginnen`


def is_known_otherwise(number: FoundNumber, alignment: Alignment) -> bool:
    """A share in words, the article `een`, a length of time in a date, or the number of a thing."""
    if number.upper is not None:
        return any(_has_both_ends(number, s.facts) for s in alignment.evidence.sentences)
    before = alignment.facts.folded[: number.start]
    if number.value == 0 and _FROM_NOTHING.search(before):
        return True
    is_day = any(number.value == date.day for date, _ in alignment.evidence.dates)
    if number.kind == "ordinal" and before.endswith("de ") and is_day:
        return True  # `uiterlijk op de 14e`
    behind = alignment.facts.folded[number.start + len(number.text.split()[0]) :]
    if is_day and (other := _OTHER_DAY.match(behind)):
        days = find_dates(f"{number.value} {other['month']}")  # `van 20 naar 13 januari`
        meeting = alignment.evidence.ground.minutes.date
        known = [date for date, _ in alignment.evidence.dates]
        return any(same_period(day, date, meeting) for day in days for date in known)
    if not number.unit and (scale := _SCALED.match(behind)):
        return any(_are_scaled(number, scale, s.facts) for s in alignment.evidence.sentences)
    if _DIFFERS.match(alignment.facts.folded, number.end) and _is_difference(number, alignment):
        return True
    text = alignment.evidence.full_text
    if number.kind == "percent":
        spread = Decimal(6) if number.qualifier else Decimal("0.5")
        return any(abs(share - number.value) <= spread for share in shares_in(text))
    if number.value == 1 and not number.text[0].isdigit():
        return True
    if number.value in _IN_WORDS and re.search(_IN_WORDS[number.value], text):
        return True
    told = _OF_A_UNIT.get((number.value, number.unit.split(" ")[0]))
    if told and re.search(told, text):
        return True
    return _is_in_a_period(number, alignment) or _is_mark(number, alignment)


_OTHER_DAY = re.compile(
    r" (?:naar|en|of|tot|t/m|tot en met|in plaats van) (?:\w+dag )?\d{1,2} (?P<month>(?:jan|feb"
    r"|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*)"
)
_SCALED = re.compile(
    r" van (?:de|het) (?:€ ?)?(?P<whole>\d[\d.,]*) (?P<scale>miljoen|miljard|duizend)\b"
    r"(?: (?P<unit>\w+))?"
)
"""`2,9 van de 4,5 miljoen kubieke meter`: both are millions of them."""


_DIFFERS = re.compile(r"(?: [a-z]+)? (?:meer|minder|hoger|lager|langer|korter|extra|verschil)\b")


def _is_difference(number: FoundNumber, alignment: Alignment) -> bool:
    """`13 minder` for `61, tegen 74 in 2024`."""
    for sentence in alignment.evidence.sentences:
        values = [
            n.value for n in sentence.facts.numbers[:_MOST_SUBTRACTED] if n.kind == number.kind
        ]
        if any(one - other == number.value for one in values for other in values):
            return True
    return False


_MOST_SUBTRACTED = 12


def _are_scaled(number: FoundNumber, told: re.Match[str], facts: Facts) -> bool:
    """Whether a sentence has both, the part and the whole, and of the same things."""
    scale = word_value(told["scale"]) or Decimal(1)
    whole = Decimal(told["whole"].replace(".", "").replace(",", ".")) * scale
    part = number.value * scale
    values = {known.value for known in facts.numbers}
    said = told["unit"] is None or told["unit"] in facts.folded
    return part < whole and {part, whole} <= values and said


def _has_both_ends(number: FoundNumber, facts: Facts) -> bool:
    """`van 61 tot 68 weken` for `van 61 naar 68`, `tussen acht en negen uur` for `8.00-9.00`."""
    ends = {number.value, number.upper}
    times = {60 * int(end or 0) % HALF_DAY for end in ends}
    if number.unit == "uur" and times <= printed_times(facts):
        return True
    return ends <= {known.value for known in facts.numbers}


def _is_in_a_period(number: FoundNumber, alignment: Alignment) -> bool:
    """`drie maanden` for `de afgelopen 3 maanden`, `acht uur` for `20.00 uur`."""
    if not is_duration(number) or number.value % 1:
        return False
    if number.unit == "uur":
        time = 60 * int(number.value) % HALF_DAY
        if any(time in printed_times(s.facts) for s in alignment.evidence.sentences):
            return True
    written = f"{int(number.value)}|{re.escape(fold(number.text.split()[0]))}"
    printed = rf"(?<![\w.,:])(?:{written}) {_UNIT_BEGINS[number.unit[0].lower()]}"
    return re.search(printed, alignment.evidence.full_text) is not None


_UNIT_BEGINS = {"j": "ja", "k": "kwart", "m": "m(?:aa|in)", "w": "we", "d": "da", "u": "u"}
"""How the units of time begin, by their first letter."""
_BEHIND_NOUN = re.compile(r"[a-z]{4,}(?: \d+(?:,| en| of| t/m))* $")


def _is_mark(number: FoundNumber, alignment: Alignment) -> bool:
    """The 3 of `punten 3 en 4`, which counts nothing, where the source has it in no date."""
    if number.unit or not number.text.isdecimal():
        return False
    if not _BEHIND_NOUN.search(alignment.facts.folded, max(0, number.start - 40), number.start):
        return False
    return any(
        word.norm == number.text
        and not any(d.start <= word.token.start < d.end for d in s.facts.dates)
        for s in alignment.evidence.sentences
        for word in s.facts.words
    )


def may_count_itself(number: FoundNumber, alignment: Alignment) -> bool:
    """`de drie vragen`, where the source counts no questions: who reads it counts them."""
    if number.qualifier or not number.unit or is_duration(number):
        return False
    if number.kind != "count" or not 2 <= number.value <= _MOST_COUNTED:
        return False
    return not any(n.unit and shares_unit(number.unit, n.unit)
                   for n, _ in alignment.evidence.numbers)  # fmt: skip


def shares_unit(one: str, other: str) -> bool:
    """Whether two units have a word in common, in any form or by another name."""
    return not _concepts(one).isdisjoint(_concepts(other))


def _concepts(text: str) -> frozenset[str]:
    known = [meaning(token.norm) for token in tokens(text)]
    return frozenset().union(*(m.concepts for m in known if m.content))
