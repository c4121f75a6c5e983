"""The tables behind `numbers`: number words, qualifiers, and what only looks like a quantity."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

UNITS = {
    "nul": 0, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
    "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70,
    "tachtig": 80, "negentig": 90,
}  # fmt: skip
COUNT_WORD = (
    rf"(?:één|{'|'.join(word for word, value in UNITS.items() if value)}"
    rf"|(?:(?:één|{'|'.join(word for word, value in UNITS.items() if 0 < value < 10)})[eë]n)?"
    rf"(?:{'|'.join(TENS)}))"
)
"""The pattern of a count in one word, up to a hundred: `zeven`, `veertien`, `eenentwintig`."""
SCALES = {
    "duizend": Decimal(1000),
    "dzd": Decimal(1000),
    "k": Decimal(1000),
    "miljoen": Decimal(10**6),
    "mln": Decimal(10**6),
    "miljard": Decimal(10**9),
    "mld": Decimal(10**9),
}
FRACTIONS = {"anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5"), "half": Decimal("0.5")} | {
    f"{word}enhal{end}": value + Decimal("0.5")
    for word, value in UNITS.items()
    if 2 <= value <= 9
    for end in ("f", "ve")
}
"""Folded: `tweeënhalf` without the dots."""
ORDINALS = {
    word: Decimal(value)
    for value, words in enumerate(
        (
            "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
            "negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende",
            "zestiende", "zeventiende", "achttiende", "negentiende", "twintigste",
        ),
        start=1,
    )
    for word in words.split("|")
}  # fmt: skip

ABOUT = frozenset("tiental twintigtal dertigtal honderdtal duizendtal".split())
"""Words of about so many: `een tiental` says no number."""

QUALIFIERS = (
    "niet meer dan", "niet minder dan", "net iets meer dan", "iets onder", "net onder",
    "iets boven", "net boven", "iets meer dan", "iets minder dan", "ruim meer dan",
    "veel meer dan", "meer dan", "minder dan", "ten minste", "ten hoogste", "op zijn minst",
    "tot maximaal", "naar schatting", "in de orde van", "in de buurt van", "om en nabij",
    "een stuk of", "tegen de", "rond de", "richting de", "richting", "een kleine", "een dikke",
    "een krappe", "een ruime", "breder is dan", "groter is dan", "hoger is dan", "langer is dan",
    "breder dan", "langer dan", "korter is dan", "lager is dan", "kleiner is dan", "korter dan",
    "smaller dan", "niet lager dan", "niet hoger dan", "lager dan", "hoger dan", "groter dan",
    "kleiner dan", "tenminste", "minstens", "minimaal", "maximaal", "hooguit", "hoogstens",
    "bijna", "circa",
    "ca.", "ca", "ongeveer", "ruim", "zo'n", "zon", "rond", "pakweg", "grofweg", "krap",
    "afgerond", "geschat", "geschatte", "vanaf", "dik", "nagenoeg", "vrijwel", "plusminus", "±",
    "~", ">", "<", "≥", "≤", "exact", "precies", "boven de", "onder de",
)  # fmt: skip
"""Words in front of a number that say how exact it is, longest first where one begins another."""

ADJECTIVES = frozenset(
    """
    extra extern externe interne intern nieuwe nieuw bestaande tijdelijke structurele aanvullende
    regionale landelijke lokale gemeentelijke provinciale kleine grote sociale betaalbare
    verschillende andere beschikbare openstaande grootste kleinste deelnemende betrokken reguliere
    flexibele permanente werkzame procent
    """.split()
)
"""Words that may stand between a number and what is counted, beside all that end in `-ende`."""

COUNTED = (
    r"(?:extra |nieuwe )?(?:[a-z]{0,20}plekken|plaatsen|personen|mensen|woningen|gemeenten|"
    r"inwoners|vergunninghouders|statushouders|asielzoekers|euro|leden|aanmeldingen|zaken|"
    r"dossiers|studenten|kinderen|locaties|bedden|meldingen|aanvragen)\b"
)
"""Nouns that turn `2000` into a quantity; without one it is a year."""

MONTH_NAMES = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)
"""The pattern of the months in full."""

MONTHS = rf"(?:{MONTH_NAMES}|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b"

NUMBERED = (
    r"artikel|artikelen|art\.|art|lid|punt|agendapunt|agendapunten|bijlage|paragraaf|hoofdstuk|"
    r"pagina|pag\.|p\.|blz\.|regel|versie|v\.|release|issue|issues|pull request|pr|nr\.|nrs\.|nr|"
    r"nummer|no\.|fase|stap|variant|optie|scenario|figuur|tabel|kamerstuk|zaaknummer|kenmerk|"
    r"categorie|groep|ronde|spoor|lijn|week|weeknummer|kwartaal|model|route|perceel|deel|actie|"
    r"besluit|afspraak|zaal|kamer|lokaal|api|rule|iso|nen|rfc|tls|http|kwartaal|schaal|niveau|"
    r"mededeling|vraag|rij|kolom|noot|voetnoot"
)
"""Words whose number is a name and no quantity."""


class NotAQuantity(NamedTuple):
    """A pattern on folded text for digits that count nothing, with examples."""

    name: str
    pattern: str
    hits: str
    """Holds no quantity, because of this pattern."""
    misses: str
    """Holds a quantity that this pattern must leave alone."""


_YEAR = r"(?:19|20)\d\d"
_CLOCK = r"\d{1,2}[:.]\d{2}"

NOT_A_QUANTITY = (
    NotAQuantity("address", r"(?:https?://|www\.)\S+", "zie www.x.nl/12", "12 sites"),
    NotAQuantity("mail", r"[\w.+-]{1,60}@[\w.-]{1,60}", "jan12@x.nl", "12 mails"),
    NotAQuantity(  # folded: `3818 LH Amersfoort` has no capitals any more
        "postal address",
        r"(?<!\w)(?:postbus|antwoordnummer) \d{1,6}(?!\w)"
        r"|(?<![\w.,])[1-9]\d{3} ?(?!km|kg|cm|mm|ha|pk|kb|mb|gb)[a-z]{2}"
        r"(?= [a-z'-]{3,25} ?(?:\||\n|$))",
        "Postbus 508, 3800 AM Amersfoort",
        "1500 km fietspad",
    ),
    NotAQuantity(
        "day and month",
        r"(?<![\w.,])(?:\d{1,2}(?:, | en | of | ?[-–] ?| t/m | tot en met | tot ))?"
        rf"\d{{1,2}}(?:e|ste|de)?[ -]{MONTHS}\.?(?:[ -]{_YEAR}(?!\w))?",
        "17 en 18 februari 2023",
        "17 maatregelen",
    ),
    NotAQuantity(
        "date in digits",
        r"(?<![\w.,])(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)|"
        rf"{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?!\w)",
        "op 15-02-2023",
        "10-15 bedden",
    ),
    NotAQuantity(
        "time of day",
        rf"(?<![\w.,:])(?:{_CLOCK}(?: ?(?:-|–|tot|t/m) ?{_CLOCK})? ?(?:uur|u)(?!\w)|"
        r"\d{1,2}:\d{2}(?!\w)|(?:om|tot|vanaf|van) \d{1,2}(?: ?(?:-|–|tot) ?\d{1,2})? uur(?!\w))",
        "van 10.30 uur tot 12:15",
        "24 uur per dag",
    ),
    NotAQuantity(
        "year",
        rf"(?<![\w.,€/-])(?<!€ ){_YEAR}(?:[-/–](?:{_YEAR}|\d\d|i{{1,3}}))?"
        rf"(?![\w%]|[.,]\d| ?(?:%|procent|euro|miljoen|duizend|mln|miljard)| {COUNTED})",
        "in 2023 en 2022/2023",
        "2000 plekken",
    ),
    NotAQuantity(
        "numbered thing",
        rf"(?<!\w)(?:{NUMBERED}) ?#?(?!\d{{1,3}}\.\d{{3}} [a-z])\d+(?:[.:-]\d+)*[a-z]?(?!\w)",
        "artikel 12 en agendapunt 4",
        "in het derde kwartaal 7.240 statushouders",
    ),
    NotAQuantity(
        "code",
        r"#\d+|(?<!\w)[a-z]{1,12}-\d+(?:-\w+)*|(?<!\w)[a-z]{1,6}\d\w*|"
        r"(?<!\w)\d+(?!k\b|e\b|x\b|de\b|ste\b)[a-z]\w*",
        "API-05, v3, #12 en 5G",
        "de 3e van 19k meldingen",
    ),
    NotAQuantity(
        "number of a file",
        r"(?<![\w.,-])\d{2,4}-0\d{1,4}(?![\w-])",
        "toezegging 24-017",
        "10-15 bedden",
    ),
    NotAQuantity(
        "version or section",
        r"(?<![\w.,€])(?<!€ )\d{1,6}\.\d{1,2}(?:\.\d{1,4})*[a-z]?(?![\w%]|,\d)"
        r"(?! ?(?:%|procent|miljoen|miljard|mln|mld|euro)"
        r"|(?<=\d\.\d) (?:week|weken|uur|dagen|maanden|jaar)\b)",
        "BOMOS 3.0 volgens 5.1.2e",
        "1.800 personen",
    ),
    NotAQuantity(
        "list mark",
        r"(?<!\w)\(\d{1,2}\)|(?<!\w)\d{1,2}\)(?= )",
        "(1) eerst 2) dan",
        "(12 locaties)",
    ),
    NotAQuantity(
        "house number",
        r"(?<!\w)(?!pakweg|grofweg|halfweg|onderweg)[a-z]{2,30}"
        r"(?:laan|straat|weg|plein|kade|gracht|dijk|singel|dreef|steeg) \d{1,4}"
        r"(?:-\d{1,4})?[a-z]?(?!\w)",
        "in de zaak Eikenlaan 7",
        "op het plein 7 banken",
    ),
    NotAQuantity(
        "telephone",
        r"(?<!\w)0\d{1,3}[- ]\d{6,8}(?!\w)|\+\d{2}[ \d-]{8,14}",
        "bel 070-1234567",
        "0,5 procent",
    ),
)
"""What looks like a number and counts nothing."""

NO_UNIT = frozenset(
    """
    niet wel geen voldoende onvoldoende al pas hoger lager meer minder groter kleiner boven onder
    extra- tegenover ten opzichte vergeleken zowat gerealiseerd gehuisvest opgevangen geplaatst
    bereikt behaald gehaald nodig beschikbaar bedraagt bedragen bedroeg ligt liggen lag uitkomt
    oplopen oplopend stijgt daalt groeit dalen stijgen groeien leiden leidt ongeveer circa sinds
    staan staat stond stonden juist eind begin medio direct gevonden verholpen opgelost lijken
    lijkt zien ziet kost kosten kostte betaalt meebetaalt reserveert krijgt krijgen telt tellen
    komt komen kwam kwamen gaat gaan ging gingen blijft blijven bleef bleven heeft hebben had hadden
    kan kunnen wil willen zal zullen moet moeten mag mogen geraamd begroot uitgegeven
    """.split()
)
"""Words behind a number that are no unit."""

WORD_STARTS = (
    "nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der|veer|twin|tach|honder|"
    "duiz|miljoen|miljard|anderhal|half|eers|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde"
)
