"""The words around names: forms of address, offices, roles, marks of redaction. All of it data."""

from __future__ import annotations

import re

from lrt_summ.language.addressing import FORM_OF_ADDRESS, SURNAME_PARTICLES
from lrt_summ.language.patterns import lazy

_OFFICE = (
    r"(?:minister|staatssecretaris|wethouder|burgemeester|gedeputeerde|commissaris van de koning|"
    r"cdk|(?-i:dijkgraaf|heemraad))"  # with a capital also a surname
)
_OFFICES = (
    r"(?:ministers|staatssecretarissen|wethouders|burgemeesters|gedeputeerden|leden|raadsleden|"
    r"statenleden|commissieleden|bestuursleden|collegeleden)"
)
# A form of address or an office before a name: `dhr. drs.`, `minister`.
TITLES = lazy(
    rf"(?:(?:de\s)?(?:{FORM_OF_ADDRESS}|(?:em|bc|msc|mba|hr|ds)\b\.?)|(?:de\s)?{_OFFICE}\b"
    rf"|(?:de\s)?{_OFFICES}\s(?=\S))[\s/]{{0,4}}",
    re.IGNORECASE,
)
# The same without the offices: who is addressed so is one person.
ADDRESSED = lazy(rf"(?:de\s)?(?:{FORM_OF_ADDRESS})[\s/]{{0,4}}", re.IGNORECASE)
OFFICES = lazy(rf"(?:de\s)?({_OFFICE})\b", re.IGNORECASE)
SUFFIXES = lazy(r",?\s(?:MSc|MA|MBA|BSc|BA|LLM|LLB|RA|MPA|PhD|CPC|EMIA|RE|RO)\.?\Z")

# What stands where a name was blanked: `[REDACTED]`, `5.1.2e`, `█████`.
REDACTION = lazy(
    r"\b(?:(?:naam |namen )?(?:redacted|gelakt|weggelakt|zwartgelakt|geanonimiseerd|verwijderd"
    r"|weggelaten|afgeschermd|(?:onleesbaar|onherkenbaar)(?: gemaakt)?|zwart ?gemaakt)|"
    r"persoonsgegevens?|x{3,20}|n\.n\.|nn)(?!\w)|(?:\bart\.?\s?)?\b(?:5\s?\.\s?[12]"
    r"|10\s?\.?\s?2)[\s.]{0,2}(?:lid\s)?\d?[\s.]{0,2}"
    r"(?:(?:sub\s|onder\s)?e)?(?!\w)|[█▇▆■▓▒░…]|\.{3,60}|_{2,60}",
    re.IGNORECASE,
)
BLACKENED = lazy(r"[█▇▆■▓▒░]|\[(?:redacted|gelakt|…|\.\.\.)\]", re.IGNORECASE)

# What somebody is in the meeting.
ROLE = lazy(
    r"(?:tevens\s)?(?:(?:plv\.?|plaatsvervangend|technisch|wnd\.?|waarnemend|ambtelijk|onafhankelijk|adjunct)"
    r"[\s-])?(?:vz\.?|voorz\.?|voorzitter|vice-voorzitter|vicevoorzitter|secr\.?|secretaris|not\.?|"
    r"notulist(?:e)?|notulen|verslag|verslaglegger|verslaglegging|verslaggever|griffier|gespreksleider|"
    r"dagvoorzitter|toehoorder|gast|lid|agendalid|adviseur|projectleider|programmamanager|chair|"
    r"directeur-generaal|secretaris-generaal)",
    re.IGNORECASE,
)
# What somebody is by profession, in one small word; with more words it tells where they are from.
FUNCTION_NOUN = lazy(
    r"(?:[a-zà-ÿ-]{0,30}(?:meester|regisseur|leider|manager|adviseur|ambtenaar|voorzitter|"
    r"secretaris|coördinator|coordinator|directeur|deskundige|houder|wethouder|gedeputeerde|"
    r"burgemeester|griffier|raadslid|bestuurder|archivaris|medewerker|jurist|controller|consulent|"
    r"commandant|officier|hoofd|chef|functionaris|inspecteur|heemraad|dijkgraaf|rector|specialist|"
    r"onderzoeker|analist|docent|architect|trekker|opdrachtgever|voorlichter|lid|conservator|"
    r"owner|planner|begeleider|beheerder|ontwikkelaar|tester|ondernemer|vrijwilliger|werker|"
    r"bestuurslid|schrijver|organisator|redacteur|auditor|engineer|designer|accountant|"
    r"ondersteuner|econoom|bioloog|ecoloog|psycholoog|verpleegkundige|arts|notaris|makelaar)|adviserend|waarnemend)"
)
# What may stand before it: `extern procesbegeleider`, `alg. directeur`.
FUNCTION_ADJECTIVE = lazy(
    r"(?:extern|intern|senior|junior|tijdelijk|onafhankelijk|alg\.|algemeen|technisch|financieel|"
    r"zelfstandig|regionaal|landelijk|strategisch|ambtelijk|plv\.|adjunct)\s",
    re.IGNORECASE,
)
# An office that is held somewhere: `burgemeester Oudeschans`.
OFFICE_OF = lazy(
    r"(?P<office>burgemeester|wethouder|gemeentesecretaris|raadslid|minister|staatssecretaris)\s"
    r"(?:van\s)?(?P<place>[A-Z].{1,40})\Z"
)
# An office in which somebody speaks for a larger organisation: `IPO: … (gedeputeerde Gelderland)`.
OFFICE_FOR = lazy(r"(gedeputeerde|dijkgraaf|minister|staatssecretaris)\s[A-Z].{1,40}\Z")
# An entry that names a function and nobody.
FUNCTION = lazy(
    r"(?:secretariaat|ondersteuning|ambtelijke ondersteuning|notulist(?:e)?|verslaglegging|"
    r"voorzitter|secretaris|diverse ambtenaren|ambtelijke staf|overige\s.{1,40}|diverse\s.{1,40}|"
    r"medewerkers?\s.{1,40}|toehoorders|bestuursadviseurs?|adviseurs?|beleidsadviseurs?|"
    r"woordvoerders?)\Z",
    re.IGNORECASE,
)
# How or how long somebody was there.
PRESENCE = lazy(
    r"(?:vervang(?:t|er|ing|end)\b.{0,60}|i\.?p\.?v\.?\s.{1,40}|plv\.?\svoor\s.{1,40}|a\.?i\.?|online|digitaal|fysiek|via\s.{1,30}|tot\s.{1,40}|vanaf\s.{1,40}|"
    r"gedurende\s.{1,40}|met een\s.{1,30}|deels.{0,40}|"
    r"(?:alleen\s)?(?:bij\s)?(?:agenda)?punt(?:en)?\s.{1,40}|\d{1,3}\s(?:personen|deelnemers|aanwezigen)|"
    r"\d{1,3}\s?x?|per telefoon|telefonisch|gedeeltelijk|t/m\s.{1,30}|.{0,30}presentatie)\Z",
    re.IGNORECASE,
)
# What somebody looks after, which is no organisation: `portefeuille financiën`.
PORTFOLIO = lazy(r"portefeuille(?:houder)?s?\b.{0,60}\Z", re.IGNORECASE)
# The same without the word, behind the name of who holds such an office: `jeugd en onderwijs`.
FIELDS_OF_POLICY = lazy(r"[a-zà-ÿ]{3,30}(?:(?:, | en | & )[a-zà-ÿ]{3,30}){0,5}\Z")
# Why somebody was not there.
REASON = lazy(
    r"(?:(?:allen )?(?-i:[mz])\.?\s?(?-i:k)\.?(?:\s?(?-i:g)\.?)?|(?:met|zonder) kennisgeving"
    r"|(?:wegens )?werk(?:zaamheden)?|ziek(?:gemeld|te| gemeld)?"
    r"|(?:met )?(?:\w{3,20})?(?:verlof|vakantie))\.?\Z",
    re.IGNORECASE,
)
CROWD = lazy(
    r"(?:(?:publiek|tribune|toehoorders)\s{0,2}:\s{0,2})?"
    r"\d{1,4}\s(?:personen|mensen|toehoorders)\b",
    re.IGNORECASE,
)
PARTICLES = SURNAME_PARTICLES | frozenset("aan da bin ibn y".split())
ORGANISATION = lazy(
    r"(?-i:[A-Z][A-Za-z]{0,3}[A-Z])[\w&'’-]{0,20}(?:\s.{0,60})?\Z"
    r"|(?:ministerie|min\.|gemeente|provincie|stichting|vereniging|waterschap|veiligheidsregio|"
    r"logius|rijks\w{2,20}|kadaster|directie|dg\b|politie|inspectie|universiteit|hogeschool|bureau|"
    r"raad|commissie|platform|vluchtelingenwerk|omgevingsdienst|ggd|uwv|aedes)",
    re.IGNORECASE,
)
ACRONYM = lazy(r"(?:[A-Z]{2,8}[a-z’'s]{0,3}|[A-Z][a-z]{0,2}[A-Z]{1,4}[a-zA-Z]{0,3})\Z")
# `Publieke sector, op alfabetische volgorde van organisatie: …` says how a list is sorted.
ORDER = lazy(r"\A[^:()]{0,80}\b(?:alfabet\w{1,12}|volgorde)\b[^:()]{0,60}:\s{0,3}", re.IGNORECASE)
# A last sentence about somebody who was not there: `…, Els Bos (IPO). De heer Vis is verhinderd.`
AWAY = lazy(
    r"(?<=[\w)])\.\s([A-Z][^:;]{2,60}?)\s(?:is|zijn|heeft|hebben)\s(?:zich\s)?"
    r"(?:met\s(?:kennisgeving|bericht)\s)?(?:verhinderd|afwezig|afgemeld)\.?\s{0,9}\Z"
)
