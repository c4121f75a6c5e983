"""The verbs of what people do at the table: they speak, look, think, and are.

These lists are closed, as the verbs for what somebody does afterwards can never be. A verb
is looked up by its key, which the infinitive and both forms of the present tense share.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lrt_summ.language.patterns import lazy

_DOUBLED = lazy(r"(.)\1")
_ENDING = lazy(r"(?:en|(?<=[aeiou])n|t)$")


@lru_cache(maxsize=4096)
def verb_key(form: str) -> str:
    """What `vragen`, `vraagt` and `vraag` have in common: `vrag`.

    Doubled letters, the ending and voicing at the end of the stem do not count.
    """
    stem = _ENDING.sub("", _DOUBLED.sub(r"\1", form.lower()))
    stem = stem.rstrip("t") or stem
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], stem[-1:])


def _keys(infinitives: str) -> frozenset[str]:
    return frozenset(verb_key(word) for word in infinitives.split())


_SPEAKING = """
    vragen vertellen zeggen noemen merken lichten wijzen benadrukken onderstrepen constateren
    concluderen antwoorden reageren presenteren tonen schetsen beamen bevestigen ontkennen beweren
    stellen geven verwijzen refereren citeren lezen herinneren memoreren herhalen vervolgen
    verklaren verduidelijken illustreren beschrijven danken bedanken feliciteren complimenteren
    prijzen heten verwelkomen begroeten waarschuwen klagen pleiten bepleiten opperen suggereren
    adviseren verzoeken roepen dringen hameren uiten spreken praten discussiëren debatteren
    bediscussiëren rapporteren informeren melden berichten bespreken behandelen verzuchten nuanceren
    relativeren recapituleren resumeren interrumperen motiveren betogen beantwoorden vergelijken
    interpreteren raden ontraden bestrijden steken koppelen verbinden relateren halen brengen
    wisselen loven onthouden demonstreren vertonen roemen hekelen bekritiseren ondervragen
    ventileren onderbouwen specificeren kwantificeren aankondigen kondigen wijden stippen haken
    overhandigen huldigen herdenken filosoferen brainstormen grappen lachen leggen zetten staven
    blikken signaleren attenderen stemmen instemmen introduceren tippen trappen sommen reflecteren
    excuseren verontschuldigen groeten applaudisseren mopperen protesteren ageren foeteren sputteren
    werpen pareren weerleggen repliceren parafraseren bezweren verzekeren garanderen zweren bekennen
    onthullen insinueren schamperen spotten argumenteren beargumenteren redeneren speculeren
    bejubelen claimen opeisen sommeren vorderen bepraten polemiseren preciseren bespiegelen aanhalen
"""
_THINKING = """
    vinden denken menen geloven hopen vrezen verwachten wensen twijfelen betwijfelen begrijpen
    snappen waarderen betreuren betwisten herkennen erkennen kennen weten missen steunen
    ondersteunen onderschrijven omarmen overwegen beogen streven proberen trachten achten beschouwen
    zien kijken horen voelen ervaren vernemen durven interesseren hechten kiezen besluiten beslissen
    prefereren delen onderkennen voorzien vermoeden wachten afwachten bedoelen volstaan accepteren
    aanvaarden neigen leunen hellen verlangen vertrouwen wantrouwen schrikken balen treuren
    verheugen verbazen verwonderen ergeren storen bekommeren bespeuren ontwaren proeven beluisteren
    bemerken ontdekken observeren peinzen piekeren schatten inschatten taxeren voorziet billijken
    wijten dulden gunnen respecteren verafschuwen weifelen wikken
"""
_BEING = """
    hebben worden blijven blijken lijken schijnen betreffen bestaan bevatten omvatten kosten duren
    liggen hangen lopen wonen werken leven spelen gelden ontbreken ontvangen krijgen gebruiken
    hanteren beschikken beheren volgen betekenen vormen leiden helpen verlaten vertrekken
    verschijnen ontstaan groeien stijgen dalen dreigen gebeuren passen behoren vallen verschillen
    variëren voldoen genieten profiteren vertegenwoordigen vervangen waarnemen dienen hoeven
    beginnen eindigen starten stoppen faseren implementeren verzorgen bieden wegen rekenen tellen
    scoren draaien kampen vergen vereisen eisen nemen komen varen rijden reizen verliezen winnen
    verdienen bezitten erven wijken afwijken zoeken moeten mogen kunnen willen laten houden voeren
    doen trekken bekleden functioneren participeren verbruiken fungeren resteren financieren
    bekostigen subsidiëren benutten ondervinden beschermen bewaken handhaven verstrekken exploiteren
    produceren bouwen huisvesten vangen innen heffen keren vervullen voegen juichen baseren berusten
    schuiven sluiten onderhouden voorspellen arriveren dragen bedragen beslaan kwalificeren zwijgen
    aarzelen wennen raken schelen verblijven
"""
_CONDUCT = """
    openen schorsen heropenen hervatten vergaderen notuleren staan gaan zijn inventariseren
"""
TALK = _keys(_SPEAKING + _THINKING + _BEING + _CONDUCT) | frozenset(
    "is ben heb had was wer moest kon doe ga sta zie heft hef kan mag wil zal zou mo zi".split()
)
"""Keys of the verbs that promise nothing by themselves."""

_RECIPIENT = r"(?:(?:de|het|een|zijn|haar|hun|onze|die|deze|alle) |[A-Z])"
MEETING = (
    r"(?:ons|de (?:leden|aanwezigen|vergadering|raad|commissie|stuurgroep|werkgroep|groep|LRT"
    r"|tafel|TAG|deelnemers)|het (?:TO|overleg|platform|klankbord|bestuur|beraad|kernteam"
    r"|Forum)|LRT|TO)\b"
)
UNLESS: dict[str, re.Pattern[str]] = {
    verb_key(verb): lazy(pattern)
    for verb, pattern in {
        "melden": rf"\b(?<!, ik )bij {_RECIPIENT}|\bzich\b.{{0,60}}(?:\bbij\b|\baan\b|\bals er\b)",
        "bevestigen": r"\b(?:schriftelijk|per (?:e-?mail|brief))\b",
        "bespreken": rf"\bmet (?!elkaar){_RECIPIENT}",
        "sluiten": r"\b(?:issues?|tickets?|melding|pull request|PR|contract|overeenkomst)\b"
        r"|^(?! zich\b).*\baan bij (?=\S)",
        "antwoorden": r"\bin het issue\b|\b(?:schriftelijk|per (?:e-?mail|brief))\b"
        r"|^ de (?:indiener|briefschrijver|afzender|vragensteller|melder|inspreker|klager)s?\b",
        "lopen": r"\been (?:ronde|rondje)\b|\b(?:langs|na)$",
        "nodigen": rf"^ (?!{MEETING}|uit\b).*\buit\b",
        "lezen": r"\bmee\b",
        "kijken": r"\bmee\b(?! terug)",
        "denken": r"\bmee\b",
        "helpen": r"\b(?:mee|hierbij|daarbij|met (?:het|de))\b",
        "houden": r"\bvrij\b|\b(?:hiervoor|daarvoor) .{1,40}\bvrij\b|\bvinger aan de pols\b"
        r"|\bin de gaten\b|\ban contact\b|\been (?:enquête|peiling|uitvraag|werksessie)\b",
        "doen": r"^(?! verslag\b).*\b(?:navraag|nader onderzoek|uitvraag"
        r"|(?:een|de) (?:\w{1,20} )?(?:aanzet|poging|voorzet|check"
        r"|controle|steekproef|uitvraag|test|tekstvoorstel|rondvraag|belronde))\b",
        "informeren": rf"^ (?!{MEETING}|naar\b|of\b|hoe\b|over\b)",
        "komen": r"\b(?:terug op|met een (?:\w{1,20} )?(?:voorstel|reactie|notitie|plan|memo|datum"
        r"|uitwerking|overzicht|advies|opzet|lijst|planning))\b",
        "laten": r"\b(?:maken|repareren|drukken|onderzoeken|uitzoeken|plaatsen|vertalen|toetsen"
        r"|controleren|aanpassen|opstellen|uitvoeren|herstellen|bouwen|nakijken|doorrekenen)\b"
        r"|\b(?:de|het|dit|dat) .{0,60}\bweten\b(?! dat)",
        "zoeken": r"^ (?:in (?!\w+ (?:discussie|verhaal|betoog|gesprek|debat)\b)"
        r"(?:[\w’'-]{1,20} ){1,3})?(?:een|nog een|hiervoor|hierbij|naar een"
        r" (?:datum|zaal|locatie))\b|\b(?:uit|op|contact)\b",
        "schuiven": r"\baan bij\b",
        "zetten": r"\b(?:op|in|uit|klaar|onder|om)\b(?! de hoogte| een rij| in op)",
        "halen": r"^(?!.*\baan\b).*\b(?:uit|op|weg|eraf|eruit|bij|van de|van het)\b",
        "brengen": r"\b(?:langs|mee|in bij|bij elkaar|samen|in kaart|in beeld|over aan|advies"
        r" uit)\b"
        r"|\bonder de aandacht van\b|\bterug bij\b",
    }.items()
}
"""By key: what behind the verb makes it one that can promise nevertheless."""

UNLESS[verb_key("doet")] = UNLESS[verb_key("doen")]  # their keys differ

TABLE_TALK = lazy(
    r"\b(?:aan namens|aan met een (?:voorbeeld|opmerking|kanttekening)|naar de praktijk|mee "
    r"door|uiteen|naar voren|stil bij|in op|uit (?:hoe|dat|waarom|wat)|van mening"
    r"|vraagtekens|afscheid|kennis (?:van|met)|kenbaar|duidelijk|gebruik van|deel uit|deel aan"
    r"|stemverklaring|verslag uit|op een rij|loftrompet|discussie|bespreking|parallel|relatie met"
    r"|bezwaar|voorbehoud|kanttekening(?:en)?|opmerking(?:en)?|zorgen|pleidooi|oproep|indruk"
    r"|onderscheid|complimenten?|(?:een|de|zijn|haar) (?:inleiding|betoog|terugblik)"
    r"|voorbeeld(?:en)? (?:aan|uit)|een vraag|vragen|melding van|zich|aan het woord|conclusies?)\b",
    re.IGNORECASE,
)
"""What makes table talk of a verb that could also be used for doing something: `maakt bezwaar`."""

PAST = lazy(
    r"(?:bracht|dacht|zocht|kocht|liet|sloot|moest|wist|kreeg|vroeg|\w{2,20}(?:rden|gden|kten"
    r"|ften|pten|teerden|eerden)|brachten|dachten|zochten|lieten|kregen|vroegen|kwamen|gingen"
    r"|gaven|namen|stonden|vonden|deden|zeiden|hielden|bleven|spraken|schreven|boden|lazen"
    r"|zagen|sloten|trokken|vielen|liepen|riepen|wezen)$",
    re.IGNORECASE,
)
"""Past tenses that end like a present one."""
