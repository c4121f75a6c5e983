"""The forms in which Dutch minutes write dates and periods: a table, one row per form.

Each row has an example that it must find and one in which it must find nothing; the tests read
the table. All repetitions are bounded and no two neighbours overlap, so matching is linear.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass

from lrt_summ.language._number_data import COUNT_WORD, MONTH_NAMES
from lrt_summ.language.found_date import FoundDate, PeriodKind, as_date
from lrt_summ.language.wordings import Wording

MONTHS = {
    "jan": 1, "feb": 2, "mrt": 3, "maa": 3, "apr": 4, "mei": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"maa": 0, "din": 1, "woe": 2, "don": 3, "vri": 4, "zat": 5, "zon": 6}
SHORT_WEEKDAYS = {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}

_S = r"[ \t\u00a0\n]{1,3}"
_MONTH = (
    rf"(?P<month>{MONTH_NAMES}|jan|febr|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)"
    r"(?:(?<!i)(?<!maart)(?<!april)(?<!us)(?<!ber)\.(?=[ \t\u00a0\n'’-]))?"  # `okt.`, not `mei.`
)
_DAY = r"(?:(?<![\d.,/-])|(?<=\s,))(?P<day>3[01]|[12]\d|0?[1-9])(?:e|ste|de)?"
_YEAR = r"(?P<year>(?:19|20)\d\d(?![\d]|[.,]\d)|['’`´]\d\d(?!\d))"
_LONG_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d]|[.,]\d)"
_WEEKDAY_NAME = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
_WEEKDAY = rf"(?:(?P<weekday>{_WEEKDAY_NAME}|(?:ma|di|wo|do|vr|za|zo)\.?){_S}(?:de{_S})?)?"
_SIDE = rf"(?:{_S}(?:a\.s\.?|as\.|jl\.?|j\.l\.?|aanstaande|jongstleden))?"
_AN_EDGE = (
    rf"(?:(?P<edge>begin|medio|half|midden|eind|einde|loop)(?:{_S}van)?(?:{_S}(?:de|het))?{_S})"
)
_EDGE = f"{_AN_EDGE}?"
_COUNT = rf"(?:{COUNT_WORD}|(?:ander)?hal(?:f|ve)|enkele|(?:een )?paar|\d{{1,3}})"


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text[1:])


def _month(name: str | None) -> int | None:
    return MONTHS[name[:3].lower()] if name else None


_EDGES = {"half": "medio", "midden": "medio", "einde": "eind"}


def _edge(match: re.Match[str]) -> str | None:
    edge = match["edge"] if "edge" in match.re.groupindex else None
    return _EDGES.get(edge.lower(), edge.lower()) if edge else None


def _made(match: re.Match[str], kind: PeriodKind, **parts: object) -> FoundDate:
    fields = {"edge": _edge(match), **parts}
    return FoundDate(match.group(), match.start(), match.end(), kind, **fields)  # type: ignore[arg-type]


def _named_day(match: re.Match[str]) -> FoundDate | None:
    year, month, day = _year(match["year"]), _month(match["month"]), int(match["day"])
    if month is None:
        return None
    if day > calendar.monthrange(year or 2000, month)[1]:
        return _made(match, "month", year=year, month=month, day=day)  # `31 juni`, as printed
    date = as_date(year, month, day) if year else None
    return _made(match, "day", date=date, year=year, month=month, day=day)


def _numbered_day(match: re.Match[str]) -> FoundDate | None:
    year = int(match["year"]) if len(match["year"]) == 4 else 2000 + int(match["year"])
    date = as_date(year, int(match["month"]), int(match["day"]))
    if date is None:
        return None
    return _made(match, "day", date=date, year=year, month=date.month, day=date.day)


def _short_day(match: re.Match[str]) -> FoundDate | None:
    month, day = int(match["month"]), int(match["day"])
    if day > calendar.monthrange(2000, month)[1]:
        return None
    return _made(match, "day", month=month, day=day)


def _days(match: re.Match[str]) -> FoundDate | None:
    year, month = _year(match["year"]), _month(match["month"])
    first, last = int(match["day"]), int(match["last"])
    if last <= first:
        return None
    return _made(match, "days", year=year, month=month, day=first, part=last)


def _whole_month(match: re.Match[str]) -> FoundDate | None:
    return _made(match, "month", year=_year(match["year"]), month=_month(match["month"]))


_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}


def _part(text: str) -> int:
    return _ORDINALS.get(text.lower()) or int(re.sub(r"\D", "", text))


def _part_of_year(kind: PeriodKind) -> Callable[[re.Match[str]], FoundDate | None]:
    def build(match: re.Match[str]) -> FoundDate | None:
        part = _part(match["part"])
        if kind == "half" and "laatste" in match.group().lower():
            part = 2
        return _made(match, kind, year=_year(match["year"]), part=part)

    return build


def _whole_year(match: re.Match[str]) -> FoundDate | None:
    return _made(match, "year", year=_year(match["year"]))


def _plain(kind: PeriodKind) -> Callable[[re.Match[str]], FoundDate | None]:
    return lambda match: _made(match, kind, edge=None)


_A_DIGIT = "0 1 2 3 4 5 6 7 8 9"
_WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
_A_MONTH = "jan feb mrt maart apr mei jun jul aug sep okt nov dec"
_A_DAY = f"{_A_MONTH} + {_A_DIGIT}"
_FULL_MONTHS = MONTH_NAMES.replace("|", " ")


@dataclass(frozen=True)
class DateForm(Wording):
    """One way of writing a date, and what it says."""

    build: Callable[[re.Match[str]], FoundDate | None]


_WHICH_NEXT = r"(?:volgende?|komende?|aankomende?|eerstvolgende?|aanstaande)"
_WHICH = rf"(?:{_WHICH_NEXT}|deze|dit|huidige?|afgelopen|vorige?)"
_SPAN = (
    rf"(?:week|weken|weekend|maand|maanden|kwartaal|periode|jaar|dagen|zomer|winter|najaar|herfst"
    rf"|voorjaar|lente|zomerperiode|collegeperiode|kalenderjaar|schooljaar|{_WEEKDAY_NAME})"
)
_FREE = (
    r"(?:zomer|herfst|kerst|voorjaars|mei|krokus|bouw)(?:vakantie|reces|vak)"
    r"|recesperiode|reces|vakantieperiode|jaarwisseling"
)

FORMS: tuple[DateForm, ...] = (
    DateForm(
        "day, month in words",
        rf"\b{_WEEKDAY}{_DAY}(?:{_S}|-|/){_MONTH}(?!\w)(?:(?:,?{_S}|-|/){_YEAR})?{_SIDE}",
        _named_day,
        hits="Verslag van donderdag 2 februari 2023",
        misses="32 februari",
        needs=_A_DAY,
    ),
    DateForm(
        "days of one month",
        rf"{_DAY}(?:{_S}(?:en|of|t/m|tot en met|tot|à){_S}|(?:{_S})?[-–/](?:{_S})?)"
        rf"(?P<last>3[01]|[12]\d|0?[1-9])(?:e|ste|de)?{_S}{_MONTH}(?!\w)(?:{_S}{_YEAR})?",
        _days,
        hits="een conferentie op 13-14 juni 2024",
        misses="punt 13 en punt 14",
        needs=f"{_A_DAY} + |en| |of| t/m |tot| |à| - – /",
    ),
    DateForm(
        "numbers, day first",
        r"(?<![\d.,/-])(?P<day>3[01]|[12]\d|0?[1-9])(?P<by>[-/])(?P<month>1[0-2]|0?[1-9])(?P=by)"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d-]|[.,]\d)",
        _numbered_day,
        hits="Verslag 24-03-2022",
        misses="telefoon 31-02-2022",
        needs=f"- / + {_A_DIGIT}",
    ),
    DateForm(
        "day and month in numbers, behind a weekday or a term",
        rf"(?:\b(?:{_WEEKDAY_NAME}|(?:ma|di|wo|do|vr|za|zo)\.?){_S}|(?<=uiterlijk )|(?<=vóór ))"
        r"(?P<day>3[01]|[12]\d|0?[1-9])[-/](?P<month>1[0-2]|0?[1-9])(?![\d/-]|[.,]\d)",
        _short_day,
        hits="Maandag 23/4 gaat er een mail uit",
        misses="3/4 van de leden",
        needs=f"- / + {_A_DIGIT}",
    ),
    DateForm(
        "numbers, day first, with points",
        r"(?<![\d.,/-])(?P<day>3[01]|[12]\d|0?[1-9])\.(?P<month>1[0-2]|0?[1-9])\."
        r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)",
        _numbered_day,
        hits="d.d. 24.03.2022",
        misses="versie 1.2.10",
        needs=".19 .20",
    ),
    DateForm(
        "numbers, year first",
        r"(?<![\d./-])(?P<year>(?:19|20)\d\d)(?P<by>-?)(?P<month>0[1-9]|1[0-2])(?P=by)"
        r"(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])",
        _numbered_day,
        hits="2023-12-07",
        misses="2023-13-07",
        needs="19 20",
    ),
    DateForm(
        "month with year",
        rf"\b{_EDGE}{_MONTH}(?:{_S}|-|/)(?:van{_S})?{_YEAR}",
        _whole_month,
        hits="vanaf eind mei 2024",
        misses="mei 24 punten",
        needs=f"{_A_MONTH} + 19 20 ' ’ ` ´",
    ),
    DateForm(
        "month alone, after a word for its beginning or end",
        rf"\b{_AN_EDGE}(?P<month>{MONTH_NAMES})\b(?P<year>)",
        _whole_month,
        hits="medio januari",
        misses="medio Mark",
        needs=f"begin medio half midden eind loop + {_FULL_MONTHS}",
    ),
    DateForm(
        "month alone",  # in lower case: Mei and April are names too
        rf"(?-i:\b(?P<month>{MONTH_NAMES})\b)(?P<year>)",
        _whole_month,
        hits="in januari en februari",
        misses="April Jansen",
        needs=_FULL_MONTHS,
    ),
    DateForm(
        "quarter",
        rf"\b{_EDGE}(?:Q(?P<part>[1-4])\b|(?P<word>eerste|tweede|derde|vierde|laatste"
        rf"|[1-4] ?(?:e|ste|de)){_S}kwartaal\b)(?:(?:{_S}(?:van{_S})?|[-/]|{_S}[-/]{_S}){_YEAR})?",
        lambda match: _made(
            match,
            "quarter",
            year=_year(match["year"]),
            part=_part(match["part"] or match["word"]),
        ),
        hits="in het eerste kwartaal van 2025",
        misses="Q5",
        needs="q1 q2 q3 q4 kwartaal",
    ),
    DateForm(
        "quarter with its number behind",
        rf"\b{_EDGE}kwartaal{_S}(?P<part>[1-4])\b(?:{_S}(?:van{_S})?{_YEAR})?",
        _part_of_year("quarter"),
        hits="kwartaal 2 van 2025",
        misses="kwartaal 20",
        needs="kwartaal + 1 2 3 4",
    ),
    DateForm(
        "quarter, year first",
        r"(?<![\d.,/-])(?P<year>(?:19|20)\d\d)[- ]?[QK](?P<part>[1-4])\b",
        _part_of_year("quarter"),
        hits="2025-Q1",
        misses="2025-Q7",
        needs="19 20 + q1 q2 q3 q4 k1 k2 k3 k4",
    ),
    DateForm(
        "half year",
        rf"\b(?P<part>eerste|tweede|laatste|[12]e){_S}(?:helft|halfjaar|half{_S}jaar)\b"
        rf"(?:{_S}(?:van{_S})?(?:{_YEAR}|(?:het|dit|volgend|komend){_S}jaar))?"
        rf"(?!{_S}van{_S}(?:{MONTH_NAMES}))",
        _part_of_year("half"),
        hits="de tweede helft van 2022",
        misses="de betere helft",
        needs="eerste tweede laatste 1e 2e + helft half",
    ),
    DateForm(
        "half of a month",
        rf"\b(?P<part>eerste|tweede){_S}helft{_S}(?:van{_S})?(?P<month>{MONTH_NAMES})\b"
        rf"(?:{_S}{_YEAR})?",
        lambda match: _made(
            match,
            "month",
            year=_year(match["year"]),
            month=_month(match["month"]),
            part=_part(match["part"]),
        ),
        hits="de eerste helft van maart",
        misses="de eerste helft van de wedstrijd",
        needs=f"helft + {_FULL_MONTHS}",
    ),
    DateForm(
        "week of a month",
        rf"\b(?:eerste|tweede|derde|vierde|laatste|[1-5]e){_S}week{_S}(?:van{_S})?"
        rf"(?:{MONTH_NAMES})\b(?:{_S}{_YEAR})?",
        _plain("relative"),
        hits="in de eerste week van april",
        misses="de eerste week van het project",
        needs=f"week + {_FULL_MONTHS}",
    ),
    DateForm(
        "week with its number",
        rf"\b(?:week|wk\.?){_S}(?P<part>5[0-3]|[1-4]\d|[1-9])\b(?![.,]\d)"
        rf"(?:(?:{_S})?(?:[-–/]|en|of|t/m)(?:{_S})?\d{{1,2}}\b)?(?:{_S}(?:van{_S})?{_LONG_YEAR})?",
        _part_of_year("week"),
        hits="uiterlijk week 12",
        misses="een week 90 plaatsen",
        needs="week wk",
    ),
    DateForm(
        "two years",
        r"(?<![\d.,/-])(?P<year>(?:19|20)\d\d)[-–/](?P<part>(?:19|20)\d\d|\d\d)(?![\d/-]|[.,]\d)",
        lambda match: _made(match, "year", year=_year(match["year"]), part=int(match["part"])),
        hits="Roadmap 2020-2021",
        misses="2020-2021-22",
        needs="19 20 + - – /",
    ),
    DateForm(
        "year after a word for its part",
        rf"\b(?P<edge>begin|medio|half|eind|einde|loop|voorjaar|najaar|zomer|herfst|winter|lente)"
        rf"{_S}(?:van{_S})?(?:het{_S}jaar{_S})?{_LONG_YEAR}",
        _whole_year,
        hits="eind 2024",
        misses="eind 3024",
        needs="begin medio half eind loop jaar zomer herfst winter lente + 19 20",
    ),
    DateForm(
        "year",
        # Round thousands are more often a count; a figure with a unit is not for this table.
        r"(?<![\w.,/#-])(?P<year>(?:19[5-9]\d|20[0-5]\d))(?![\w/-]|[.,]\d)"
        rf"(?!{_S}(?:m2|m²|euro|stuks|woningen|plekken|plaatsen|personen|mensen|inwoners))",
        _whole_year,
        hits="het eerste TO van 2021",
        misses="2000 woningen, versie 3.2021",
        needs="19 20",
    ),
    DateForm(
        "period counted from the meeting",
        rf"\b(?:begin{_S}|eind{_S}|einde{_S}|later{_S}|medio{_S}|half{_S})?(?:van{_S})?"
        rf"(?:(?:in{_S})?de{_S}loop{_S}van{_S})?{_WHICH}{_S}"
        rf"(?:{_COUNT}{_S})?{_SPAN}\b(?:{_S}{_WEEKDAY_NAME}\b)?",
        _plain("relative"),
        hits="komende week vindt overleg plaats",
        misses="deze vergadering",
        needs="volgend komend deze dit huidig afgelopen vorig aanstaande"
        " + week weken maand kwartaal periode jaar dag zomer winter herfst lente",
    ),
    DateForm(
        "end of the year",
        rf"\b(?:begin|medio|eind|einde|loop){_S}(?:van{_S})?(?:het|de){_S}"
        rf"(?:jaar|week|maand|kwartaal|zomer|najaar|voorjaar|winter)\b",
        _plain("relative"),
        hits="aan het eind van het jaar",
        misses="het einde van de discussie",
        needs="begin medio eind loop + jaar week maand kwartaal zomer winter",
    ),
    DateForm(
        "day counted from the meeting",
        rf"\b(?:(?:aanstaande|a\.s\.|as\.|komende|volgende){_S}{_WEEKDAY_NAME}|{_WEEKDAY_NAME}"
        rf"{_S}(?:aanstaande|a\.s\.)|vandaag|vanmiddag|vanavond|morgen|overmorgen|gisteren|eergisteren)(?!\w)",
        _plain("relative"),
        hits="aanstaande maandag",
        misses="goedemorgen",
        needs=f"{_WEEKDAYS} vandaag middag avond morgen gister",
    ),
    DateForm(
        "weekday",
        rf"\b{_WEEKDAY_NAME}\b",
        _plain("relative"),
        hits="op vrijdag",
        misses="vrijdagen",
        needs=_WEEKDAYS,
    ),
    DateForm(
        "season or recess",
        rf"\b(?:{_FREE}|(?<=de )(?:zomer|winter|herfst|lente|kerst)"
        r"|(?<=het )(?:najaar|voorjaar))\b",
        _plain("season"),
        hits="vóór het zomerreces",
        misses="zomertijd",
        needs="vakantie reces wisseling vak zomer winter herfst lente kerst voorjaar najaar",
    ),
)
