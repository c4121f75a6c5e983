"""The words of the genre: what Dutch secretaries print above, before and around the text.

Nearly everything here is data. The sets are compared with `fold`ed text, the patterns ignore case.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from lrt_summ.language.patterns import lazy

_EDGES = lazy(r"^[\s\W_]{0,40}|[\s:;.\-–—_]{1,40}$")


def fold(text: str) -> str:
    """`text` as the sets below spell it: lower case, one space, no marks around it."""
    return _folded(text[:300])


@lru_cache(maxsize=512)
def _folded(text: str) -> str:
    if not (text[:1].isalnum() and text[-1:].isalnum()):
        text = _EDGES.sub("", text)
    return " ".join(text.replace("’", "'").casefold().split())


def _names(listed: str) -> frozenset[str]:
    """The names in a list with bars between them."""
    return frozenset(name for part in listed.split("|") if (name := " ".join(part.split())))


def _pattern(*alternatives: str) -> re.Pattern[str]:
    """One of these, whatever the case."""
    return lazy("(?:" + "|".join(alternatives) + ")", re.IGNORECASE)


# Labels that carry a decision, an action or a kind of remark: `Afspraak: …`.
LABELS = _names(
    """
    besluit | besluiten | beslissing | beslissingen | beslispunt | beslispunten | gevraagd
    besluit | genomen besluit | genomen besluiten | afspraak | afspraken | actie | acties |
    actiepunt | actiepunten | vervolgactie | vervolgacties | vervolgpunt | vervolgpunten |
    vervolgafspraak | vervolgafspraken | vervolg | toezegging | toezeggingen | oproep | verzoek
    | verzoeken | nb | n.b. | let op | conclusie | conclusies | advies | voorstel | besluit en
    actie | besluiten en acties | actie- en besluitpunten | acties en besluiten | acties en
    afspraken | afspraken en acties | besluiten en afspraken | afspraken/acties |
    acties/afspraken | besluiten/afspraken | besluiten/acties | acties/besluiten | besluit/actie
    | actie/besluit | actie/afspraak | afspraak/actie | actie en afspraak | vraag | vragen |
    antwoord | reactie | reacties | opmerking | opmerkingen | aandachtspunt | aandachtspunten |
    toelichting | stelling | mededeling | status | stand van zaken | kernpunt | kernpunten | ter
    info | ter informatie | ter kennisname | risico | to do | to-do | todo | motie | amendement
    | stemming | wens | signaal | terugkoppeling | proces | vervolgstap | vervolgstappen |
    voornemen | aanbeveling | aanbevelingen | huiswerk | planning | deadline | actiehouder |
    opdracht | intentie
    """
)

_LISTED = r"(?:acties?|actiepunten|besluiten|afspraken|toezeggingen)"
# Titles of a list of actions or decisions: `Actie- en besluitenlijst`, `Overzicht acties`.
LIST_WORDS = lazy(
    r"\b(?:actie|besluit\w{0,2}|beslis|toezegging\w{0,2}|afspraken|"
    r"actie-? ?(?:en|/) ?besluit\w{0,2})"
    r"(?:punten)?-?(?:lijst|overzicht|tabel|register)\b"
    rf"|^(?:overzicht |lijst )(?:van )?(?:de )?(?:nieuwe |openstaande )?{_LISTED}\b"
    r"|^(?:(?:nieuwe|openstaande|gemaakte|genomen|lopende|directe|concrete) )?"
    rf"(?:{_LISTED}|vervolgacties|vervolgpunten)(?:(?: ?(?:en|&) ?|/){_LISTED})?"
    r"(?: (?:uit|voor) .{0,40})?$",
    re.IGNORECASE,
)

# Headings that only group the points under them.
WRAPPERS = _names(
    """
    agenda | agenda/verslag | agenda / verslag | agenda en verslag | agenda & verslag |
    agendapunten | verslag | verslag/notulen | verslag per agendapunt | verslag van de
    vergadering | verslag vergadering | verslag van de bespreking | verslag bespreking | notulen
    | notulen per agendapunt | besproken punten | besproken onderwerpen | besproken agendapunten
    | bespreekpunten | bespreekpunten en besluiten | behandelde punten | behandelde onderwerpen
    | behandelde agendapunten | onderwerpen | presentatie | presentaties | ter bespreking | ter
    besluitvorming | ter informatie | ter kennisname | ter kennisneming | ter kennisgeving | ter
    vaststelling | inhoudelijke punten | inhoudelijk deel | inhoudelijke agendapunten |
    inhoudelijk | hamerstukken | bespreekstukken | besprekingsverslag | bespreking | bespreking
    per agendapunt | bespreking agendapunten | behandeling agendapunten | behandeling van de
    agendapunten | behandeling van de agenda | inhoud | overzicht | vergadering | procedureel |
    procedurele punten | uitgebreide notulen | uitgebreid verslag | gespreksverslag | aantekeningen
    | gedetailleerde aantekeningen | aantekeningen van het gesprek | gedetailleerde aantekeningen
    van het gesprek | openbare zitting | besloten zitting | geheime zitting | openbaar deel |
    besloten deel | openbaar gedeelte | besloten gedeelte | openbare vergadering | besloten
    vergadering | notities | verslag van het overleg | verslag van de bijeenkomst | verloop
    """
)
TABLES_OF_CONTENTS = _names(
    "inhoud | inhoudsopgave | inhoudstafel | contents | table of contents | agenda | agendapunten"
    " | concept-agenda | conceptagenda"
)

# A summary before the first item.
PREAMBLES = lazy(
    r"(?:korte |management|bestuurlijke )?(?:samenvatting|inleiding vooraf|vooraf|in het kort|"
    r"kernboodschap|hoofdpunten|kern van het overleg|in een notendop|kernpunten)(?:\b.{0,60})?$",
    re.IGNORECASE,
)

# What introduces a list of people.
PRESENT = _pattern(
    r"(?:(?:lijst van |overzicht |lijst )?(?:de )?)?aanwezig(?:en|e leden|heid)?|aanw\.",
    r"(?:ter vergadering|ook|tevens|mede|online|fysiek|digitaal|bestuurlijk|ambtelijk) aanwezig",
    r"deelnemers (?:aan (?:het|de) )?(?:overleg|vergadering)",
    r"aanwezig namens|overige aanwezigen|deelnemers(?:lijst)?|deelnemer|deelnemende partijen",
    r"er (?:waren|zijn)(?: aanwezig)?|aanwezig (?:waren|zijn)|aan tafel|in de vergadering",
    r"(?:verder|voorts|digitaal|online) aanwezig|present|deelgenomen hebben",
    r"(?:aan (?:het|de) (?:overleg|vergadering|bijeenkomst) )?(?:namen|nemen) deel",
    r"(?:de |het )?(?:vergadering|overleg|bijeenkomst) (?:is|werd|wordt) bijgewoond door",
    r"deelgenomen|presentie(?:lijst)?|leden|agendaleden|toehoorders?|te gast|gasten|gast",
    r"genodigden?|genodigd",
    r"waarnemers?|adviseurs|ambtelijke ondersteuning|ondersteuning",
)
ABSENT = _pattern(
    r"afwezig(?:en|heid)?|afw\.|niet aanwezig|verhinderd|afmelding(?:en)?|afgemeld|verontschuldigd",
    r"(?:met|zonder) kennisgeving(?: afwezig)?|[mz]\.k\.|niet vertegenwoordigd|absent",
    r"er (?:waren|zijn) (?:berichten van verhindering|afmeldingen)|bericht(?:en)? van verhindering",
    r"met bericht(?:geving)?(?: van)?(?: verhindering| afwezig)?",
)
COPY = _pattern(r"afschrift(?: aan)?|cc|kopie(?: aan)?|verzendlijst")
"""Who gets the minutes and need not have been there."""
ROLE_FIELDS = _pattern(
    r"(?:plv\.? |plaatsvervangend |technisch )?voorzitter|(?:ambtelijk )?secretaris|secretariaat",
    r"notulist(?:e)?|notulen|verslaglegger|verslaglegging|verslag|griffier|opgesteld door",
    r"gespreksleid(?:er|ing)|dagvoorzitter",
)


def are_lists(columns: Collection[str]) -> bool:
    """Whether each column is a list of people: those present, absent, or sent the minutes."""
    kinds = [
        next((kind for kind in ("present", "absent", "copy") if _LISTS[kind].fullmatch(name)), None)
        for name in columns
    ]
    return None not in kinds and len(set(kinds)) > 1


_LISTS = {"present": PRESENT, "absent": ABSENT, "copy": COPY}


_OF_THE_MEETING = r"(?: (?:van )?(?:de |het )?(?:vergadering|overleg|bijeenkomst|verslag))?"
# Fields of the header block that are no people.
FIELDS = _pattern(
    r"(?:vergader|overleg|bijeenkomst)?(?:datum|plaats|lo[ck]atie|tijd|tijdstip|ruimte|vorm)"
    rf"(?: (?:en|/|&) (?:-?tijd(?:stip)?|plaats|locatie|datum))?{_OF_THE_MEETING}",
    r"betreft|onderwerp|titel|overleg|vergadering|commissie|gremium|bijeenkomst|naam overleg",
    r"wanneer|waar|aanvang|begin|einde|start|duur|kenmerk|ons kenmerk|uw kenmerk|zaaknummer",
    r"referentie|versie|status|bijlagen?|documentnummer|contactpersoon|contact",
    r"inlichtingen(?: bij)?|van|aan|afschrift(?: aan)?|verzendlijst|cc|kopie(?: aan)?|auteur",
    r"doorkiesnummer|telefoon|e-?mail|bezoekadres|postadres|rubricering|classificatie|openbaar",
    r"printdatum|datum verslag|datum vaststelling|vastgesteld(?: op)?",
    r"volgend(?:e)? (?:overleg|vergadering|bijeenkomst)",
)
DATE_FIELDS = _pattern(
    r"(?:vergader|overleg|bijeenkomst)(?:datum|tijd)",
    r"datum(?! (?:verslag|vaststelling|publicatie|versie|opmaak|print|concept))",
    r"wanneer|tijdstip|overleg d\.?d\.?|vergadering van|bijeenkomst van",
)
TITLE_FIELDS = _pattern(r"betreft|onderwerp|titel|naam overleg")
BODY_FIELDS = _pattern(r"overleg|vergadering|commissie|gremium|bijeenkomst|naam overleg")

# Lines that close a meeting and belong to no item.
CLOSING = _pattern(
    r"aldus (?:vastgesteld|opgemaakt)|vastgesteld (?:in|op|te)\b|de voorzitter,|de secretaris,",
    r"opgesteld door|bijlagen?\s{0,3}:?$",
    r"(?:met (?:vriendelijke|hartelijke) |vriendelijke |hartelijke )?groet(?:en|jes)?,?$",
    r"(?:met (?:vriendelijke|hartelijke)|vriendelijke|hartelijke) groet(?:en)?\b",
    r"handtekening|datum$|einde (?:verslag|vergadering)",
)

# Words that nobody ends a finished line with.
FUNCTION_WORDS = frozenset(
    """
    de het een en of van voor met op in aan te om tot bij naar uit over door als dat die deze
    dit dan maar ook is zijn wordt worden heeft hebben zal zullen kan kunnen niet geen er per
    tussen onder tegen binnen zonder hun haar ons onze mijn uw hij zij ze we wij men al nog wel
    zo omdat indien mits tenzij terwijl waar wie wat welke hoe m.b.t. t.a.v. i.v.m. o.a. n.a.v.
    d.m.v. dhr. mw. mevr. d.d. inclusief incl. circa ca. nr. the and to
    """.split()
)

# What agendas consist of, wherever the meeting.
AGENDA_WORDS = lazy(
    r"\b(?:opening|mededeling(?:en)?|rondvraag|sluiting|afsluiting|w\.?v\.?t\.?t\.?k|welkom|verslag|"
    r"notulen|vaststell(?:en|ing)|actie(?:s|punten|lijst)|stand van zaken|voortgang|"
    r"ingekomen stukken|agenda)\b",
    re.IGNORECASE,
)
REPORT_WORDS = lazy(r"\b(?:verslag|notulen|besluitenlijst)\b(?!.{0,20}vorig)", re.IGNORECASE)
# Points that close an agenda and are often left without a number.
LAST_ITEMS = lazy(
    r"(?:rondvraag|sluiting|afsluiting|w\.?v\.?t\.?t?\.?k|wat verder ter tafel|"
    r"volgende (?:vergadering|bijeenkomst|overleg))\b",
    re.IGNORECASE,
)
TITLE_WORDS = lazy(
    r"\b(?:verslag|notulen|besluitenlijst|overleg|vergadering|agenda|bijeenkomst|conceptverslag|"
    r"gespreksverslag|terugkoppeling)",
    re.IGNORECASE,
)
