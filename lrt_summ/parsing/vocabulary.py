"""The words of the genre: what Dutch secretaries print above, before and around the text.

Everything here is data. Keys are compared in lower case, without marks and final colon.
"""

from __future__ import annotations

import re

_EDGES = re.compile(r"^[\s\W_]{0,40}|[\s:;.\-–—_]{1,40}$")


def fold(text: str) -> str:
    """`text` as the sets below spell it: lower case, one space, no marks around it."""
    return " ".join(_EDGES.sub("", text[:300].replace("’", "'")).casefold().split())


# Labels that carry a decision, an action or a kind of remark: `Afspraak: …`.
LABELS = frozenset(
    """
    besluit|besluiten|beslissing|beslissingen|beslispunt|beslispunten|afspraak|afspraken|actie|acties|actiepunt|
    actiepunten|vervolgactie|vervolgacties|vervolgpunt|vervolgpunten|vervolgafspraak|vervolgafspraken|vervolg|
    toezegging|toezeggingen|oproep|verzoek|verzoeken|nb|n.b.|let op|conclusie|conclusies|advies|voorstel|
    gevraagd besluit|genomen besluit|genomen besluiten|besluit en actie|besluiten en acties|
    actie- en besluitpunten|acties en besluiten|acties en afspraken|afspraken en acties|besluiten en afspraken|
    afspraken/acties|acties/afspraken|besluiten/afspraken|besluiten/acties|acties/besluiten|besluit/actie|
    actie/besluit|actie/afspraak|afspraak/actie|actie en afspraak|
    vraag|vragen|antwoord|reactie|reacties|opmerking|opmerkingen|aandachtspunt|aandachtspunten|toelichting|stelling|
    mededeling|status|stand van zaken|kernpunt|kernpunten|ter info|ter informatie|ter kennisname|risico|
    to do|to-do|todo|motie|amendement|stemming|wens|signaal|terugkoppeling|proces|vervolgstap|vervolgstappen|
    voornemen|aanbeveling|aanbevelingen|huiswerk|planning|deadline|actiehouder|opdracht|intentie
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)

# A list under one of these is a list of actions or decisions.
LIST_TITLES = re.compile(
    r"""(?:(?:overzicht|lijst)\ (?:van\ )?(?:de\ )?)?(?:openstaande\ |nieuwe\ |lopende\ |gemaakte\ |genomen\ )?
        (?:actie|besluit|besluiten|toezegging|toezeggingen|afspraken|actiepunten|acties|vervolgacties|vervolgpunten)
        (?:(?:\ ?[-–]?\ ?(?:en|&|/)\ ?|/)(?:actie|besluit|besluiten|toezegging|toezeggingen|afspraken|actiepunten|acties))?
        (?:punten)?-?\ ?(?:lijst|lijsten|overzicht|tabel)?
        (?:\ .{0,60})?""",
    re.VERBOSE | re.IGNORECASE,
)
LIST_WORDS = re.compile(
    r"\b(?:actie|besluit\w{0,2}|beslis|toezegging\w{0,2}|afspraken|actie-? ?(?:en|/) ?besluit\w{0,2})"
    r"(?:punten)?-?(?:lijst|overzicht|tabel|register)\b"
    r"|^(?:overzicht |lijst )(?:van )?(?:de )?(?:nieuwe |openstaande )?"
    r"(?:acties?|actiepunten|besluiten|afspraken|toezeggingen)\b"
    r"|^(?:(?:nieuwe|openstaande|gemaakte|genomen|lopende) )?"
    r"(?:acties?|actiepunten|besluiten|afspraken|toezeggingen|vervolgacties|vervolgpunten)"
    r"(?:(?: ?(?:en|&) ?|/)(?:acties?|actiepunten|besluiten|afspraken|toezeggingen))?(?: uit .{0,40})?$",
    re.IGNORECASE,
)

# Headings that only group the points under them.
WRAPPERS = frozenset(
    """
    agenda|agenda/verslag|agenda / verslag|agenda en verslag|agenda & verslag|verslag|notulen|verslag per agendapunt|
    notulen per agendapunt|verslag/notulen|
    agendapunten|besproken punten|besproken onderwerpen|besproken agendapunten|bespreekpunten|
    bespreekpunten en besluiten|behandelde punten|behandelde onderwerpen|behandelde agendapunten|onderwerpen|presentatie|presentaties|
    ter bespreking|ter besluitvorming|ter informatie|ter kennisname|ter kennisneming|ter kennisgeving|
    ter vaststelling|inhoudelijke punten|inhoudelijk deel|inhoudelijke agendapunten|inhoudelijk|hamerstukken|bespreekstukken|
    verslag van de vergadering|verslag vergadering|verslag van de bespreking|verslag bespreking|
    besprekingsverslag|bespreking|bespreking per agendapunt|bespreking agendapunten|behandeling agendapunten|
    behandeling van de agendapunten|behandeling van de agenda|inhoud|overzicht|vergadering|procedureel|procedurele punten
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)

# A summary before the first item.
PREAMBLES = re.compile(
    r"(?:korte |management|bestuurlijke )?(?:samenvatting|inleiding vooraf|vooraf|in het kort|kernboodschap|"
    r"hoofdpunten|kern van het overleg|in een notendop|kernpunten)(?:\b.{0,60})?$",
    re.IGNORECASE,
)
TABLES_OF_CONTENTS = frozenset(
    [
        "inhoud",
        "inhoudsopgave",
        "agenda",
        "agendapunten",
        "inhoudstafel",
        "concept-agenda",
        "conceptagenda",
    ]
)

# What introduces the list of people.
PRESENT = re.compile(
    r"(?:(?:lijst van |overzicht |lijst )?(?:de )?)?"
    r"(?:aanwezig(?:en|e leden|heid)?|deelnemers(?:lijst)?|presentie(?:lijst)?|leden|toehoorders?|genodigden?|"
    r"gasten|gast|genodigd|deelnemende partijen|deelgenomen|deelnemer|agendaleden|waarnemers?|adviseurs|"
    r"aanwezig namens|ook aanwezig|tevens aanwezig|mede aanwezig|overige aanwezigen|ambtelijke ondersteuning|ondersteuning|online aanwezig|fysiek aanwezig|digitaal aanwezig|ter vergadering aanwezig|bestuurlijk aanwezig|ambtelijk aanwezig)",
    re.IGNORECASE,
)
ABSENT = re.compile(
    r"(?:afwezig(?:en|heid)?|niet aanwezig|verhinderd|afmelding(?:en)?|afgemeld|met kennisgeving(?: afwezig)?|"
    r"bericht(?:en)? van verhindering|verontschuldigd|zonder kennisgeving(?: afwezig)?|"
    r"met bericht(?:geving)?(?: van)?(?: verhindering| afwezig)?)",
    re.IGNORECASE,
)
ROLE_FIELDS = re.compile(
    r"(?:(?:plv\.? |plaatsvervangend |technisch )?voorzitter|(?:ambtelijk )?secretaris|notulist(?:e)?|notulen|"
    r"verslaglegger|verslaglegging|verslag|secretariaat|griffier|opgesteld door|gespreksleider|dagvoorzitter)",
    re.IGNORECASE,
)

# Fields of the header block that are no people.
FIELDS = re.compile(
    r"(?:vergader|overleg|bijeenkomst)?(?:datum|plaats|locatie|tijd|tijdstip|ruimte|vorm)(?: (?:en|/|&) (?:-?tijd(?:stip)?|plaats|locatie|datum))?"
    r"(?: (?:van )?(?:de |het )?(?:vergadering|overleg|bijeenkomst|verslag))?|"
    r"betreft|onderwerp|titel|overleg|vergadering|commissie|gremium|bijeenkomst|naam overleg|"
    r"vergaderdatum(?: (?:en|/|&) -?tijd(?:stip)?)?|wanneer|waar|aanvang|begin|einde|start|duur|"
    r"kenmerk|ons kenmerk|uw kenmerk|zaaknummer|referentie|versie|status|bijlagen?|documentnummer|contactpersoon|contact|inlichtingen(?: bij)?|"
    r"van|aan|afschrift(?: aan)?|verzendlijst|cc|kopie(?: aan)?|auteur|doorkiesnummer|telefoon|e-?mail|bezoekadres|postadres|rubricering|classificatie|"
    r"openbaar|printdatum|datum verslag|datum vaststelling|vastgesteld(?: op)?|volgend(?:e)? (?:overleg|vergadering|bijeenkomst)",
    re.IGNORECASE,
)
DATE_FIELDS = re.compile(
    r"(?:vergader|overleg|bijeenkomst)(?:datum|tijd)|datum(?! (?:verslag|vaststelling|publicatie|versie|opmaak|print|concept))|"
    r"wanneer|datum en tijd|tijdstip|overleg d\.?d\.?|vergadering van|bijeenkomst van",
    re.IGNORECASE,
)
TITLE_FIELDS = re.compile(r"betreft|onderwerp|titel|naam overleg", re.IGNORECASE)
BODY_FIELDS = re.compile(
    r"overleg|vergadering|commissie|gremium|bijeenkomst|naam overleg", re.IGNORECASE
)

# Lines that close a meeting and belong to no item.
CLOSING = re.compile(
    r"(?:aldus (?:vastgesteld|opgemaakt)|vastgesteld (?:in|op|te)\b|de voorzitter,|de secretaris,|"
    r"opgesteld door|volgende (?:vergadering|bijeenkomst|overleg)\s{0,3}:|bijlagen?\s{0,3}:?$|handtekening|"
    r"datum$|einde (?:verslag|vergadering))",
    re.IGNORECASE,
)

# Words that nobody ends a line of a finished sentence with.
FUNCTION_WORDS = frozenset(
    """
    de het een en of van voor met op in aan te om tot bij naar uit over door als dat die deze dit dan maar ook
    is zijn wordt worden heeft hebben zal zullen kan kunnen niet geen er per tussen onder tegen binnen zonder hun
    haar ons onze mijn uw hij zij ze we wij men al nog wel zo omdat indien mits tenzij terwijl waar wie wat welke
    hoe m.b.t. t.a.v. i.v.m. o.a. n.a.v. d.m.v. dhr. mw. mevr. d.d. inclusief incl. circa ca. nr. the of and to
    """.split()
)

AGENDA_WORDS = re.compile(
    r"\b(?:opening|mededeling(?:en)?|rondvraag|sluiting|afsluiting|w\.?v\.?t\.?t\.?k|welkom|verslag|notulen|"
    r"vaststell(?:en|ing)|actie(?:s|punten|lijst)|stand van zaken|voortgang|ingekomen stukken|agenda)\b",
    re.IGNORECASE,
)
TITLE_WORDS = re.compile(
    r"\b(?:verslag|notulen|besluitenlijst|overleg|vergadering|agenda|bijeenkomst|conceptverslag|gespreksverslag|terugkoppeling)",
    re.IGNORECASE,
)
