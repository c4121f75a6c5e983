"""Turns a true sentence round: the opposite word, in the form that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PAIRS = """
meer minder | hoger lager | hogere lagere | groter kleiner | grotere kleinere | langer korter
langere kortere | sneller langzamer | snellere langzamere | eerder later | beter slechter
betere slechtere | duurder goedkoper | duurdere goedkopere | zwaarder lichter | ouder jonger
strenger soepeler | strengere soepelere | ruimer krapper | ruimere krappere
makkelijker moeilijker | eenvoudiger ingewikkelder | vroeger later
stijgt daalt | stijgen dalen | steeg daalde | stegen daalden | gestegen gedaald | stijging daling
toegenomen afgenomen | toename afname | toenemen afnemen | toenemende afnemende
opgelopen teruggelopen | gegroeid gekrompen | groeit krimpt | groei krimp
verhogen verlagen | verhoogd verlaagd | verhoogt verlaagt | verhoging verlaging
vergroten verkleinen | vergroot verkleint | vergroting verkleining
uitbreiden inkrimpen | uitgebreid ingekrompen | uitbreiding inkrimping
verlengen verkorten | verlengd verkort | verlengt verkort | verlenging verkorting
verruimen beperken | verruimd beperkt | verruiming beperking
versterken verzwakken | versterkt verzwakt | versterking verzwakking
versnellen vertragen | versneld vertraagd | versnelt vertraagt | versnelling vertraging
verbeteren verslechteren | verbeterd verslechterd | verbetering verslechtering
vereenvoudigen bemoeilijken | centraliseren decentraliseren | centraal decentraal
uitstroom instroom | overschot tekort | winst verlies | inkomsten uitgaven | baten lasten
voorsprong achterstand | meerderheid minderheid | merendeel minderheid
positief negatief | positieve negatieve | gunstig ongunstig | optimistisch pessimistisch
voorstander tegenstander | voorstanders tegenstanders | eens oneens
goedgekeurd afgekeurd | goedkeuring afkeuring | aangenomen verworpen | toegekend afgewezen
toegestaan verboden | toestaan verbieden | verleend geweigerd | verleent weigert
openen sluiten | opent sluit | geopend gesloten | opengesteld gesloten
gestart gestopt | start stopt | starten stoppen | begint eindigt | voortgezet stopgezet
voortzetten stopzetten | voortzetting stopzetting
toevoegen schrappen | toegevoegd geschrapt | opgenomen geschrapt
tijdelijk structureel | tijdelijke structurele | verplicht vrijwillig | verplichte vrijwillige
intern extern | interne externe | openbaar vertrouwelijk | openbare vertrouwelijke
schriftelijk mondeling | schriftelijke mondelinge | publieke private
noordelijke zuidelijke | oostelijke westelijke | links rechts
minimaal maximaal | minstens hoogstens | minstens hooguit | minste meeste
blij ontevreden | tevreden ontevreden | gunstiger ongunstiger
"""

OPPOSITES = tuple(
    (one, other)
    for line in _PAIRS.strip().splitlines()
    for one, other in (pair.split() for pair in line.split("|"))
)
"""Pairs of words of which each says the reverse of the other."""

OPPOSITE = dict(reversed([*OPPOSITES, *((other, one) for one, other in OPPOSITES)]))
"""What to put for a word; the first pair that has it counts."""

_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_FLIPPED = re.compile(
    r"\b(?:"
    + "|".join(OPPOSITE)
    + r")\b(?! (?:andere|meer|leiding|de aandacht|ministerie|vervoer))"
)
_OTHER_SENSE = re.compile(
    r"(?:sluit|sluiten)\b.{0,60}\b(?:aan|uit|in|af)\b"
    r"|start van|eens (?:te|in|per|een)|opgenomen met"
    r"|uitgebreid(?! (?:met|naar|tot|in)\b|[.,])|eerder(?: (?:was|is|werd|zijn))? (?:\w+ )?"
    r"(?:afgesproken|genoemde?|besloten|vastgestelde?)|beperkt (?:zich|tot)|later stadium"
    r"|toegevoegd aan"
    r"|meer uit\b"
    r"|onder (?:de |het )?(?:voorwaarde|voorbehoud|gemeenten|leden|deelnemers)"
)
_NOT_FLIPPED = re.compile(
    r"\b(?:niet|geen|onder|des te|steeds|na|zonder|al|van|nog(?= eens)|contact|nooit|zo veel"
    r"|overeenkomst|meer of|min of|dan|ten) $"
)
_TWO_PARTS = (
    (r"(\b(?:neem|neemt|nemen|nam|namen)\b[^,;.]{0,60}) (toe|af)\b", {"toe": "af", "af": "toe"}),
    (r"(\b(?:loopt|lopen|liep|liepen)\b(?![^,;.]*vertraging)[^,;.]{0,60}) (op|terug)(?=[.,;])",
     {"op": "terug", "terug": "op"}),
    (r"(\b(?:stem(?:t|men|de|den)|is|zijn|was|waren)\b[^,;.]{0,40})(?<! op) (voor|tegen)(?=[.,;])",
     {"voor": "tegen", "tegen": "voor"}),
    (r"(\bkeur(?:t|en|de|den)\b[^,;.]{0,60}) (goed|af)\b", {"goed": "af", "af": "goed"}),
    (r"(\b(?:gaat|gaan|ging|gingen)\b[^,;.]{0,60}) (omhoog|omlaag)\b",
     {"omhoog": "omlaag", "omlaag": "omhoog"}),
)  # fmt: skip
"""Verbs that are turned round by their second part."""
_EVENT = rf"(?=(?: (?:de|het|een))? (?:\d+ (?:{_MONTH})|{_MONTH}|zomer"
_EVENT += r"|reces|vergadering|besluit|verkiezing|debat"
_EVENT += r"|overleg|vakantie|evaluatie|start|opening|behandeling|publicatie|afloop|raad|Prinsjes))"
_SIDES = (
    (rf"\b[Vv][oó][oó]r\b{_EVENT}(?! (?:het|dit|een) (?:voorstel|plan|amendement))", "na"),
    (rf"\bná?\b{_EVENT}", "vóór"), (r"\bvoordat\b", "nadat"), (r"\bnadat\b", "voordat"),
    (r"\bbinnen\b(?= (?:de|het|een|\w+) (?:dag|dagen|week|weken|maand|maanden|termijn)\b)", "na"),
    (r"\bbinnen\b(?= (?:de|het|een) )", "buiten"), (r"\bbuiten\b(?= (?:de|het|een) )", "binnen"),
    (r"\bboven\b(?= (?:de |het )?(?:€ ?)?(?:\d|norm|grens|budget|doel|taak|gemidd))", "onder"),
    (r"\bonder\b(?= (?:de |het )?(?:€ ?)?(?:\d|norm|grens|budget|doel|taak|gemidd))", "boven"),
    (rf"\bvanaf\b(?= (?:\d|{_MONTH}|20\d\d))", "tot"),
    (rf"(?<!\d )(?<!uari )(?<!uli )(?<!ni )\b[Tt]ot(?= (?:\d+ )?(?:{_MONTH}|20\d\d))", "vanaf"),
    (rf"\buiterlijk\b(?= (?:op |in |eind |begin |half )?(?:\d|{_MONTH}|20\d\d))", "niet vóór"),
    (rf"\bbegin\b(?= (?:{_MONTH}|20\d\d|volgend jaar))", "eind"),
    (rf"\beind\b(?= (?:{_MONTH}|20\d\d|volgend jaar))", "begin"),
)  # fmt: skip
"""Words of place and time, each before what it can be turned round at."""


def turned_round(text: str) -> Iterator[str]:
    """`text` with one word turned round, once for each word that can be.

    Left alone are words that stand for no side: `onder voorbehoud`, `onder gemeenten` (among),
    `geen … meer` (no longer), `vóór het voorstel` (in favour of it).
    """
    yield from _opposite_words(text)
    for pattern, others in _TWO_PARTS:
        for found in re.finditer(pattern, text):
            yield text[: found.start(2)] + others[found[2]] + text[found.end(2) :]
    for pattern, other in _SIDES:
        for found in re.finditer(pattern, text):
            put = other.capitalize() if found.group()[0].isupper() else other
            yield text[: found.start()] + put + text[found.end() :]


def _opposite_words(text: str) -> Iterator[str]:
    for found in _FLIPPED.finditer(text):
        word, before = found.group(), text[: found.start()]
        if _OTHER_SENSE.match(text, found.start()) or _NOT_FLIPPED.search(before):
            continue
        if word == "meer" and re.search(r"\bgeen \w+ $", before):
            continue
        if word != "eens" or re.search(r"\b(?:het|mee|over|unaniem) $", before):
            yield before + OPPOSITE[word] + text[found.end() :]
