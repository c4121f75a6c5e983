"""Which time in a promise is its deadline.

Not every date in a sentence is one: "uiterlijk 1 juli" and "bij de volgende vergadering" are, the
date of a letter that is answered is not, nor is a time in a clause that says why or on what
condition (`zodat …`, `voor het geval …`, `wat …`). A time that is called a deadline comes first, in
whatever sentence; then the first time in the main clause of the first sentence.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from lrt_summ.language._number_data import COUNT_WORD
from lrt_summ.language.date_finding import find_dates, next_occurrence
from lrt_summ.language.found_date import FoundDate
from lrt_summ.language.limits import is_not_before
from lrt_summ.language.needs import Needed
from lrt_summ.language.patterns import lazy
from lrt_summ.language.sentences import split_sentences
from lrt_summ.language.wordings import Wording
from lrt_summ.models import Due

_LEAD = (
    r"(?:uiterlijk|vóór|voor|op|per|in|binnen|tegen|rond|rondom|omstreeks|tijdens|bij|tot en met"
    r"|t/m|tot|agenda van|vanaf|gedurende|voorafgaand aan|na|richting|naar|ergens|nog|gereed|klaar"
    r"|aan|deadline|streefdatum|termijn|planning|van uiterlijk"
    r"|op (?:zijn|z'n) (?:laatst|vroegst)|:)"
)
_ARTICLE = r"(?:de|het|'t|ons|onze)"
_MEETING = (
    r"(?:[\w’'-]{0,30}(?:vergadering|overleg|bijeenkomst|sessie|zitting|commissie|stuurgroep"
    r"|werkgroep"
    r"|groep|raad|tafel|klankbord|keer|ronde|bespreking|afstemming|college|beraad|platform|agenda"
    r"|gelegenheid|voorportaal|refinement|sprint|release|demo|retrospective|heidag|stand-up)|(?-i:[A-Z]{2,6}))"
)
_NEXT = (
    r"(?:volgende?|eerstvolgende?|eerst volgende?|komende?|aankomende?|aanstaande|daaropvolgende?)"
)
NEXT_MEETING = rf"{_NEXT} (?:[\w-]{{1,20}} )?{_MEETING}"
"""A pattern: `volgende vergadering`."""
_COUNT = rf"(?:{COUNT_WORD}|enkele|een paar|(?:een |ander)hal(?:f|ve)|maximaal \w{{1,8}}|\d{{1,3}})"
_BUDGET = (
    r"(?:begroting|begrotingsbehandeling|kadernota|voorjaarsnota|najaarsnota|perspectiefnota"
    r"|jaarrekening|jaarstukken|meicirculaire|septembercirculaire|decembercirculaire"
    r"|kaderbrief|bestuursrapportage|programmabegroting)"
)


DUE_FORMS: tuple[Wording, ...] = (
    Wording(
        "the next meeting",
        rf"\b{_LEAD} (?P<due>(?:{_ARTICLE} )?{NEXT_MEETING})\b",
        needs="volgend komend aanstaande",
        hits="komt hier bij het volgende technisch overleg op terug",
        misses="voor een volgend werkgroepoverleg",
    ),
    Wording(
        "a numbered meeting of a period",
        rf"\b{_LEAD} (?P<due>{_ARTICLE} (?:eerste|tweede|derde|vierde|laatste) (?:[\w-]{{1,20}} )?"
        rf"{_MEETING} (?:van|in) (?:{_ARTICLE} )?[\w-]{{1,20}}(?: \d{{4}})?)\b",
        needs="eerste tweede derde vierde laatste",
        hits="tijdens het eerste TO van 2021",
        misses="het eerste punt van 2021",
    ),
    Wording(
        "a meeting by its number",
        rf"\b{_LEAD} (?P<due>{_ARTICLE} \d{{1,3}}e (?:[\w-]{{1,20}} )?{_MEETING})\b",
        needs="0e 1e 2e 3e 4e 5e 6e 7e 8e 9e",
        hits="wordt doorgeschoven naar de 15e bijeenkomst",
        misses="op de 15e van de maand",
    ),
    Wording(
        "a meeting with others",
        rf"\b(?:naar|tijdens|in) (?P<due>{_ARTICLE} (?:[\w-]{{2,20}} )?overleg met (?:(?:de|het)"
        r" )?[\w-]{2,40})\b",
        needs="overleg",
        hits="neemt dit mee naar het overleg met de provincie",
        misses="dit volgt uit het overleg met de provincie",
    ),
    Wording(
        "some time before or after a meeting",
        rf"(?<!\bvan )(?<!\bvoor )\b(?P<due>{_COUNT}"
        r" (?:werk)?(?:dagen|dag|weken|week|maanden|maand) (?:voor|vóór|na)"
        rf" {_ARTICLE} (?:{_NEXT} )?(?:[\w-]{{1,20}} )?{_MEETING})\b",
        needs="dag week weken maand + voor vóór |na|",
        hits="graag twee weken voor het volgende TO",
        misses="twee weken voor de zomer",
    ),
    Wording(
        "some time beforehand",
        rf"\b(?P<due>{_COUNT} (?:werk)?(?:dagen|dag|weken|week|maanden|maand)"
        r" van tevoren)\b",
        needs="tevoren",
        hits="De secretaris zal het programma een week van tevoren mailen.",
        misses="Dat was van tevoren bekend.",
    ),
    Wording(
        "another time",
        rf"\b(?:wordt|worden|komt|komen)(?: [\w-]{{1,20}}){{0,2}} (?P<due>een volgende "
        rf"{_MEETING})\b",
        needs="volgende + wordt worden komt komen",
        hits="Het wordt een volgende keer opnieuw geagendeerd.",
        misses="Er is gevraagd om een volgende keer op tijd te zijn.",
    ),
    Wording(
        "before it happens",
        r"\b(?P<due>voordat [^.;,()]{3,160}[^.;,() ])",
        needs="voordat",
        hits="belegt een avond voordat de proef begint",
        misses="voor dat bedrag",
    ),
    Wording(
        "a meeting of another body",
        rf"\b(?:op|tijdens|bij|voor|vóór) (?P<due>{_ARTICLE} (?:bijeenkomst|vergadering|zitting"
        rf"|sessie|bespreking|heidag|themamiddag|raadsvergadering) van {_ARTICLE}"
        r" (?:(?:algemeen|dagelijks|bestuurlijk|ambtelijk|technisch) )?[\w-]{2,40})\b",
        needs="bijeenkomst vergadering zitting sessie bespreking heidag middag + |van|",
        hits="wordt besproken op de bijeenkomst van het kennisplatform",
        misses="het verslag van de bijeenkomst van de raad",
    ),
    Wording(
        "the next meeting, in front of a sentence",
        rf"(?:^|[.;] )(?P<due>(?-i:Volgende?|Eerstvolgende?|Komende?) (?:[\w-]{{1,20}} "
        rf")?{_MEETING})\b(?!:)",
        needs="volgend komend",
        hits="Karin rekent dit door. Volgend overleg bespreken.",
        misses="Een volgend overleg is niet nodig.",
    ),
    Wording(
        "a debate or election",
        rf"\b(?:bij|tijdens|voor|vóór|na) (?P<due>{_ARTICLE} (?:{_NEXT} )?(?:debat|begrotingsdebat"
        r"|commissiedebat|begrotingsraad|raadsbehandeling|commissiebehandeling|verkiezingen"
        r"|besluitvorming in de raad)(?: (?:in|van) (?:de|het) [\w-]{2,30})?)\b",
        needs="debat raad behandeling verkiezingen besluitvorming",
        hits="stuurt de antwoorden vóór het debat in de Kamer",
        misses="het debat in de Kamer was fel",
    ),
    Wording(
        "when it is there",
        r"\b(?P<due>(?:als|wanneer) (?:er )?(?:de |het |een |dit |deze )?(?:[\w-]{1,25} ){1,4}?"
        r"(?:bekend|gereed|klaar|beschikbaar|afgerond|binnen|compleet)? ?(?:is|zijn))(?=[,.;]|$)",
        needs="als wanneer",
        hits="plant een bijeenkomst als er een datum is, en niet eerder",
        misses="als dat zo blijft",
    ),
    Wording(
        "a step of the budget year",
        rf"\b(?:bij|tijdens|voor|vóór|na) (?P<due>{_ARTICLE} (?:{_NEXT} )?{_BUDGET}"
        r"(?: (?:van )?\d{4})?)\b",
        needs="begroting nota rekening jaarstukken circulaire kaderbrief rapportage",
        hits="komt hierop terug bij de kadernota 2025",
        misses="de kadernota wordt besproken",
    ),
    Wording(
        "a number of weeks",
        rf"\b(?:binnen|over) (?P<due>{_COUNT} (?:werk)?(?:dagen|dag|weken|week|maanden|maand|uur"
        r"|(?:half)?jaar))\b",
        needs="|binnen| |over| + dag week weken maand uur jaar",
        hits="reageert binnen twee weken",
        misses="over twee onderwerpen",
    ),
    Wording(
        "as soon as",
        r"\b(?P<due>zodra [^.;,()]{3,160}[^.;,() ])",
        needs="zodra",
        hits="worden geïnformeerd zodra daar duidelijkheid over is",
        misses="zo draaien",
    ),
    Wording(
        "as soon as possible",
        r"\b(?P<due>z\.?s\.?m\.?(?!\w)|zo (?:spoedig|snel) mogelijk)",
        needs="zsm zs.m z.sm z.s.m spoedig snel",
        hits="stuurt dit z.s.m. rond",
        misses="zo goed mogelijk",
    ),
)

_DUE_FORMS = Needed(DUE_FORMS)
_EACH_TIME = lazy(r"\b(?:voortaan|elke|iedere|altijd|steeds|telkens)\b")
_WHETHER = lazy(r"\bof [^,;:.()]{0,200}$")
_SUBORDINATE = lazy(
    r"\b(?:zodat|opdat|omdat|doordat|aangezien|hoewel|terwijl|nadat|voor het geval|indien|mits"
    r"|tenzij|wat|welke?|hoe|hoeveel|wie|waarom|wanneer|zoals|die"
    r"|waar(?:door|mee|in|bij|op|toe|uit|onder|na|voor|tegen|over)"
    r"|(?:als|of|nu|waar) (?:de|het|er|dit|dat|deze|die|een|we|wij|hij|zij|ze|men|blijkt))\b"
    r"(?:(?! en (?:[a-z]{2,20}t (?:het|de|een|dit|deze|die|hier|dat|er)"
    r"|(?:komt|komen|koppelt|koppelen|rapporteert|rapporteren|bericht|berichten|meldt|melden)"
    r" (?:daar|hier|dit|dat|de|het)[a-z]*|de uitkomst (?:voor|v[oó]{2}r|uiterlijk|in|op)"
    r"|(?:dit|dat|daar\w*|hier\w*|de uitkomsten?) (?:[\w-]+ )?(?:terugkoppelen|terug te koppelen"
    r"|rapporteren|melden|delen|bespreken|voorleggen))\b)"
    r"[^,;:.()]){0,300}",
    re.IGNORECASE,
)
_STRONG_BEFORE = lazy(
    r"\b(?:deadline|uiterlijk|vóór|termijn|streefdatum|ten laatste|op (?:zijn|z'n) laatst"
    r"|niet later dan)\b[^.;]{0,130}$"
    r"|\bgereed(?: (?:op|in|per|voor|begin|eind|medio)){0,2}:? $",
    re.IGNORECASE,
)
_LEAD_BEFORE = lazy(rf"(?<!\w){_LEAD} ?(?P<article>{_ARTICLE} )?$", re.IGNORECASE)
_MEETING_BEFORE = lazy(
    rf"(?<!\w){_LEAD} (?P<meeting>(?:{_ARTICLE} )?(?!agenda )(?:{_NEXT} )?(?:[\w-]{{1,20}} )?"
    rf"{_MEETING} (?:van|op|in|d\.d\.) )$",
    re.IGNORECASE,
)
_WEEK_OF = lazy(rf"(?<!\w){_LEAD} (?P<meeting>{_ARTICLE} (?:week|maand|weekend) van )$")
_BARE_BEFORE = lazy(r"(?:^|[(\[→>–—|]|->| - )\s?$")
_VERB_BEFORE = lazy(
    r"\b(?:stuurt|sturen|mailt|mailen|levert|leveren|deelt|delen|meldt|melden|rapporteert|verzendt"
    r"|publiceert|publiceren|verspreidt|verspreiden|bezoekt|bezoeken|spreekt|spreken|start|starten|belt|bellen)"
    r" $"
)
"""`stuurt maandag 10 november een nieuwe versie`."""
_READY_BEHIND = lazy(r"^ (?:klaar|gereed|af|beschikbaar)\b")
_PAST = lazy(r"\b(?:afgelopen|vorige?|gisteren|eergisteren|jl\.?|jongstleden)", re.IGNORECASE)
_AHEAD = lazy(
    r"\b(?:komende?|aankomende?|volgende?|aanstaande|a\.s\.|deze|dit|later|morgen|overmorgen"
    r"|vandaag|vanmiddag|vanavond)(?!\w)",
    re.IGNORECASE,
)
_CELL_LEAD = lazy(
    r"^(?:(?:uiterlijk|vóór|voor|op|per|in|binnen|tegen|tijdens|bij|deadline|termijn)[ :]{1,3})"
    r"{1,3}",
    re.IGNORECASE,
)
_NO_TERM = lazy(r"^(?:[-–—./\s]*|n\.?v\.?t\.?|geen|onbekend|\?+|n\.?t\.?b\.?)$", re.IGNORECASE)


@dataclass(frozen=True)
class _Candidate:
    start: int
    end: int
    date: dt.date | None
    strong: bool
    is_clause: bool = False


def find_due(text: str, *, reference: dt.date | None = None) -> Due | None:
    """The time by which the promise in `text` must be kept, `None` if it names none.

    Args:
        text: one promise, in a sentence or a few.
        reference: date of the meeting; a day without a year is then the first one after it.
    """
    candidates = sorted(
        (*_dates(text, reference), *_other_times(text)), key=lambda one: (one.start, -one.end)
    )
    chosen = next((one for one in candidates if one.strong), None)
    if candidates and chosen is None:
        chosen = _first_in_main_clause(text, candidates)
    if chosen is None:
        return None
    time = text[chosen.start : chosen.end]
    if is_not_before(text[: chosen.start]):
        return Due(text=f"niet vóór {time}")  # no day by which it must be done
    return Due(text=time, date=chosen.date)


def _first_in_main_clause(text: str, candidates: list[_Candidate]) -> _Candidate | None:
    """The first time in the first sentence that stands in no clause that hides it.

    A sentence that goes on with who must do it belongs to it: `Hij meldt de uitkomst in mei.`
    """
    end = 0
    for begin, stop in split_sentences(text):
        if end and not (_GOES_ON.match(text, begin) or IS_THERE.match(text, begin)):
            break
        end = stop
    end = end or len(text)
    hidden = _hidden(text, end)
    near = [one for one in candidates if one.start < end]
    plain = [one for one in near if one.is_clause or not any(a <= one.start < b for a, b in hidden)]
    told = plain or [one for one in near if _arrives(text, one, hidden)]
    exact = (one for one in told if not _YEAR.fullmatch(text, one.start, one.end))
    return next(exact, told[0] if told else None)


_YEAR = lazy(r"(?:19|20)\d\d")
"""`prikt voor 2026 zes data en stuurt die in mei`: a year says what for, if there is more."""
_ARRIVES = lazy(
    r"(?:die|dat|zodat|zodat (?:dit|deze|het punt|het onderwerp|die))\b[^;:.]{1,100}\b(?:ontvangt"
    r"|ontvangen|krijgt|krijgen|rondgaat|verschijnt|klaar (?:is|zijn)|gereed (?:is|zijn)"
    r"|wordt (?:afgenomen|besproken|voorgelegd|behandeld|verstuurd|toegestuurd)"
    r"|op tafel (?:kan liggen|ligt|komt)|op de agenda (?:kan|komt|staat)\w*)",
    re.IGNORECASE,
)
"""`…, die de raad voor 1 mei ontvangt`: in a clause of its own, but that is when it is there."""


def _arrives(text: str, one: _Candidate, hidden: list[tuple[int, int]]) -> bool:
    return any(a <= one.start < b and _ARRIVES.match(text, a) for a, b in hidden)


_GOES_ON = lazy(
    r"(?:Hij|Zij|Ze) (?:meldt|melden|koppelt|koppelen|rapporteert|rapporteren|stuurt|sturen|levert"
    r"|leveren|brengt|brengen|legt|leggen|deelt|delen|doet|doen|mailt|presenteert|komt|komen)\b"
    r"|(?:Terugkoppeling|Bespreking|Bespreken|Oplevering) (?:in|op|tijdens|v[oó]{2}r|uiterlijk)\b"
)


def _hidden(text: str, end: int) -> list[tuple[int, int]]:
    """Where no deadline stands: subordinate clauses, and notes between brackets."""
    spans = [match.span() for match in _NOTE.finditer(text)]
    for match in _SUBORDINATE.finditer(text, 0, end):
        before = text[: match.start()].split()
        that = match.group().lower().startswith("die")
        points = that and before and (before[-1] in _BEFORE_DIE or before[-2:] in _PROMISED)
        if not points and not (that and _TAKEN_UP.match(match.group())):
            spans.append(match.span())
    return spans


_NOTE = lazy(r"\((?:noot|NB|N\.B\.|zie|red\.?|reeds)\b[^()]{0,200}\)", re.IGNORECASE)

_TAKEN_UP = lazy(r"die [a-z]{2,15} (?:we|wij|ik)\b", re.IGNORECASE)  # `ja, die zetten we …`
_PROMISED = (["toe", "dat"], ["ervoor", "dat"], ["afgesproken", "dat"], ["toegezegd", "dat"])
# Behind these `die` is an object, or belongs to a noun, and opens no clause.
_BEFORE_DIE = frozenset(
    """
    bespreken bespreekt stuurt sturen mailt levert leveren deelt delen legt leggen brengt plant
    agendeert agenderen zal zullen wordt worden biedt bieden en koppelt koppelen werkt werken
    zendt zenden verzendt verspreidt bezorgt schrijft publiceert publiceren verwerkt verwerken
    zegt zeggen neemt nemen maakt maken voert voeren pakt vraagt vragen controleert toetst bekijkt
    onderzoekt herziet haalt houdt geeft geven vervangt rondt richt stemt
    pakken zet zetten past passen vult vullen zoekt zoeken mailen plannen stelt stellen
    """.split()
)


IS_THERE = lazy(
    r"(?:dat|dit|het|die|deze|hij|zij|de (?:uitkomst(?:en)?|resultaten|tekst|lijst|notitie)"
    r"|het (?:resultaat|antwoord|stuk|concept|voorstel)) (?:is|zijn|moet|moeten|komt|komen|wordt"
    r"|worden|volgt|volgen)\b(?![^.;]{0,60}\b(?:al|reeds|eerder|inmiddels|eens)\b)[^.;]{0,90}\b(?:klaar|gereed|af|er|zijn|binnen|beschikbaar|verwacht"
    r"|besproken|terug|volgt|volgen)\b",
    re.IGNORECASE,
)
"""`Dat is uiterlijk 15 april klaar.` behind what somebody is to make."""


def due_of_cell(text: str, *, reference: dt.date | None = None) -> Due | None:
    """What a cell under `Deadline` or `Termijn` says, `None` if it says nothing."""
    term = _CELL_LEAD.sub("", text.strip()).strip()
    if _NO_TERM.match(term):
        return None
    days = [one for one in find_dates(term) if one.kind == "day"]
    date = None
    if len(days) == 1 and reference:
        date = next_occurrence(days[0], reference)
    return Due(text=term, date=date or (days[0].date if len(days) == 1 else None))


def _dates(text: str, reference: dt.date | None) -> list[_Candidate]:
    found = []
    for one in find_dates(text):
        candidate = _candidate(text, one, reference)
        if candidate:
            found.append(candidate)
    return found


# `de vergaderdata in 2026`: which ones, and not when.
_OF_A_YEAR = lazy(
    r"(?:data|vergaderingen|bijeenkomsten|cijfers|kalender|rooster|planning|begroting|jaarplan"
    r"|werkplan) (?:in|voor|van|over) $",
    re.IGNORECASE,
)


def _candidate(text: str, found: FoundDate, reference: dt.date | None) -> _Candidate | None:
    before = text[max(0, found.start - 150) : found.start]
    date = next_occurrence(found, reference) if reference else found.date
    if _PAST.search(found.text) or _is_over(found, reference):
        return None
    if found.kind == "year" and _OF_A_YEAR.search(before):
        return None
    strong = bool(_STRONG_BEFORE.search(before) or _READY_BEHIND.search(text[found.end :]))
    meeting = _MEETING_BEFORE.search(before) or _WEEK_OF.search(before)
    if meeting:
        whole = date if "week" not in meeting["meeting"] else None
        return _Candidate(found.start - len(meeting["meeting"]), found.end, whole, strong)
    lead = _LEAD_BEFORE.search(before)
    if lead:
        start = found.start - len(lead["article"] or "")
        if before[: lead.end()].lower().endswith("na " + (lead["article"] or "")):
            start -= 3  # "na de zomer" is not "de zomer"
        return _Candidate(start, found.end, date, strong)
    bare = (
        _BARE_BEFORE.search(before)
        or (found.kind in ("day", "relative") and _VERB_BEFORE.search(before))
        or (found.kind == "relative" and _AHEAD.search(found.text))
        or (found.edge and found.kind in ("month", "quarter", "year"))
        or (before.endswith(", ") and not text[found.end :].strip(" .)"))
    )
    return _Candidate(found.start, found.end, date, strong) if bare or strong else None


def _is_over(found: FoundDate, reference: dt.date | None) -> bool:
    return bool(reference and found.last and found.last < reference)


def _other_times(text: str) -> list[_Candidate]:
    found = []
    for form in _DUE_FORMS.rows_for(text):
        for match in form.pattern.finditer(text):
            start, end = match.span("due")
            if form.name == "when it is there" and _WHETHER.search(text, 0, start):
                continue  # `gaat na of het meetelt als de vergunning er nog niet is`
            if form.name == "some time beforehand" and _EACH_TIME.search(text, 0, start):
                continue  # `voortaan een week van tevoren`
            strong = form.name.endswith("in front of a sentence") or bool(
                _STRONG_BEFORE.search(text[max(0, start - 150) : start])
            )
            is_clause = form.name in ("as soon as", "when it is there", "before it happens")
            found.append(_Candidate(start, end, None, strong, is_clause))
    return found
