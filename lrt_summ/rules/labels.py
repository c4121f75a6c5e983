"""Which labels, headings and columns carry decisions and actions."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from lrt_summ.language.patterns import lazy

Carries = Literal["decision", "action", "mixed", "call"]

_DECISION = r"(?:genomen )?(?:besluit|besluiten|beslissing|beslissingen|besloten)"
_ACTION = (
    r"(?:vervolg|verbeter|(?:nieuwe|openstaande|lopende|gemaakte|overige|directe|concrete|genoteerde"
    r"|uitstaande|afgesproken|resterende) )?"
    r"(?:actie|acties|actiepunt|actiepunten|afspraak|afspraken|toezegging|toezeggingen|taak|taken|vervolgstap|vervolgstappen"
    r"|vervolgpunt|vervolgpunten|to[ -]?do(?:'s|’s)?|huiswerk|actions?|opdracht|opdrachten)"
)
_LIST = r"(?:-?\s?(?:punten)?-?\s?(?:lijst|overzicht|tabel|register))?"
_JOIN = r"(?: en | & |/| / |- en |-/|- & |, )"
_CARRIERS: tuple[tuple[re.Pattern[str], Carries], ...] = (
    (lazy(rf"{_DECISION}{_JOIN}(?:{_ACTION})(?:punten)?{_LIST}(?!\w)", re.I), "mixed"),
    (lazy(rf"{_ACTION}{_JOIN}(?:{_DECISION})(?:punten)?{_LIST}(?!\w)", re.I), "mixed"),
    (lazy(rf"(?:overzicht|lijst) (?:van )?(?:de )?{_DECISION}(?!\w)", re.I), "decision"),
    (lazy(rf"(?:overzicht|lijst) (?:van )?(?:de )?{_ACTION}(?!\w)", re.I), "action"),
    (lazy(rf"{_DECISION}{_LIST}(?!\w)", re.I), "decision"),
    (lazy(r"AP\b", re.I), "action"),
    (lazy(rf"{_ACTION}{_LIST}(?!\w)", re.I), "action"),
    (lazy(r"(?:oproep|oproepen|verzoek|verzoeken|wens|wensen)(?!\w)", re.I), "call"),
)
# `Besluitvorming`, `Actieplan`, `Besluit nemen over`: titles of subjects, no lists.
_LIST_HEADING_REST = lazy(
    r"\s*(?:[:(–—-].*|@.*|uit .*|van .*|voor (?:de|het) \w{1,20}(?:groep|tafel)\b.*"
    r"|naar aanleiding .*|n\.a\.v\..*|\d.*|d\.d\..*"
    r"|(?:vergadering|overleg|bijeenkomst|volgende).*"
    r"|(?-i:[A-Z]{2,8}):?|(?:stuurgroep|werkgroep|commissie|bestuur|tafel|regietafel|TO):?)?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def carried_by(label: str | None) -> Carries | None:
    """What stands behind a label, `None` if it is of another kind (`NB`, `Vraag`)."""
    if not label:
        return None
    return next(
        (carries for pattern, carries in _CARRIERS if pattern.fullmatch(label.strip())), None
    )


@lru_cache(maxsize=256)  # asked for each sentence under the same heading
def listed_under(heading: str | None) -> Carries | None:
    """What the bullets and rows under a heading are, `None` if it heads no such list."""
    if not heading:
        return None
    text = re.sub(r"^[\W\d]{0,12}", "", heading)
    for pattern, carries in _CARRIERS:
        match = pattern.match(text)
        if match and carries != "call" and _LIST_HEADING_REST.match(text, match.end()):
            return carries
    return None


ColumnRole = Literal[
    "decision", "action", "what", "owner", "due", "status", "number", "item", "sort"
]

_COLUMN_NAMES: dict[ColumnRole, tuple[str, ...]] = {
    "number": (
        r"(?:nr|nummer|no|#|id|volgnr|volgnummer|actienr|actienummer|besluitnr)\.?(?: .{0,10})?",
        r"(?:actie|besluit)[ -]?(?:nr|nummer)\.?",
    ),
    "owner": (
        r"(?:actie|taak)?-?(?:houders?|eigenaar)(?: .{0,20})?|actiehouder\(s\)|actor|wie\??",
        r"door(?: wie)?|verantwoordelijke?(?: .{0,20})?|trekkers?|uitvoering|uitvoerder|eigenaar",
        r"uit te voeren door|belegd bij|naam|portefeuillehouder|probleemeigenaar|initiatief",
        r"wie is aan zet|wie doet het",
    ),
    "due": (
        r"(?:deadline|termijn|wanneer\??|gereed(?: op| per)?|datum gereed|gereeddatum|streefdatum"
        r"|uiterlijk|einddatum|planning|afhandeling(?:sdatum)?|afdoening|vervaldatum|tijdpad"
        r"|tijdstip|voor wanneer|uiterste datum|wanneer gereed|due|te behandelen(?: op)?)"
        r"(?: .{0,20})?",
    ),
    "status": (r"(?:status|stavaza|stand van zaken|voortgang|afgerond\??|stand)(?: .{0,20})?",),
    "item": (r"(?:agenda|bij )?(?:punt|agendapunt|ap|agp|agendanr)\.?(?: nr\.?)?",),
    "sort": (r"(?:soort|type|a/b|b/a|categorie|aard)",),
    "decision": (r"(?:genomen )?(?:besluit|besluiten|beslissing)(?: .{0,20})?",),
    "action": (
        r"(?:actie|acties|actiepunt|actiepunten|afspraak|afspraken|toezegging|toezeggingen|taak"
        r"|to do|vervolgactie|actie/afspraak|afspraak/actie)(?: .{0,20})?",
    ),
    "what": (
        r"(?:omschrijving|wat\??|beschrijving|inhoud|tekst|onderwerp|punt|item)(?: .{0,25})?",
    ),
}
_COLUMNS = tuple(
    (lazy(pattern, re.IGNORECASE), role)
    for role, patterns in _COLUMN_NAMES.items()
    for pattern in patterns
)


def column_role(column: str) -> ColumnRole | None:
    """What a column of an action or decision list holds, judged by its heading."""
    bare = re.sub(r"[\s:.*]{1,5}$", "", column.strip().strip("*_ "))
    return next((role for pattern, role in _COLUMNS if pattern.fullmatch(bare)), None)


_NOTHING = lazy(
    r"\W*(?:geen(?: (?:besluit(?:en)?|acties?|actiepunten|afspraken|toezeggingen|nieuwe acties?))?"
    r"|n\.?v\.?t\.?|nihil|niets|zie (?:boven|hierboven|onder|actielijst|actiepunten).{0,40}|-)?\W*",
    re.IGNORECASE,
)
_NO_DECISION = lazy(
    r"\b(?:nog geen besluit|geen besluit|niet genomen|niet besloten|nog niet vastgesteld|besluit "
    r"(?:is |wordt |over .{1,60} )?(?:uitgesteld|ingetrokken|vervallen)|(?:voorstel|punt|stuk"
    r"|agendapunt) (?:is |wordt )?(?:ingetrokken|teruggetrokken|vervallen))\b"
    r"|^\W*(?:ingetrokken|vervallen|geen bijzonderheden|geen opmerkingen)\b",
    re.IGNORECASE,
)


def says_nothing(text: str) -> bool:
    """Whether an entry is empty in words: `geen`, `n.v.t.`, a dash."""
    return _NOTHING.fullmatch(text.strip()) is not None


_DONE = (
    r"(?:is |zijn )?(?:gereed|afgerond|afgehandeld|afgedaan|vervallen|voltooid|uitgevoerd|gedaan"
    r"|klaar|done|gesloten|afgesloten|sluiten|kan (?:van de lijst|worden afgevoerd)|afgevoerd)"
)
_ENTRY_DONE = lazy(
    rf"^\W{{0,3}}\[[xX]\]|^\W*☑|(?:: |[.;] | [–—-] | ?→ ?|\()(?:status:? ?)?{_DONE}"
    r"(?:[,.;)][^.]{0,60})?\W*$|(?<=[a-z]) (?:gesloten|afgerond|afgehandeld|vervallen)\W*$",
    re.IGNORECASE,
)
_STATUS_DONE = lazy(
    rf"\W*{_DONE}\b(?! (?:op|per|voor|vóór|uiterlijk|in|voorjaar)\b)", re.IGNORECASE
)


def is_done(text: str) -> bool:
    """Whether an entry of a list says that nothing is left to do."""
    return _ENTRY_DONE.search(text) is not None and _WILL_BE.match(text) is None


_WILL_BE = lazy(r"(?!\W*(?:de |het )?(?:actie|punt|AP\b))[^:;]*\bworden\b", re.IGNORECASE)
"""`Locaties worden als laatste gesloten` tells what will be done."""


def is_done_status(cell: str) -> bool:
    """Whether the status in a row is that nothing is left to do."""
    return _STATUS_DONE.match(cell) is not None


def takes_no_decision(text: str) -> bool:
    """Whether what stands behind a label of decision says that none was taken.

    Not where none was taken on something else: `De proef duurt een jaar. Over de plaats wordt nog
    geen besluit genomen.`
    """
    found = _NO_DECISION.search(text)
    return found is not None and not _ON_SOMETHING_ELSE.search(text, 0, found.start())


_ON_SOMETHING_ELSE = lazy(r"[.;] (?:Over|Ten aanzien van|Wat betreft) [^.;]{3,120}$")
