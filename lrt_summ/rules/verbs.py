"""The verbs with which Dutch minutes promise something, one row each.

`active` tells what a sentence in the present tense with a doer (`Karin zoekt dit uit`) needs to be
a promise, `passive` the same for `wordt uitgezocht`:

* `S`  nothing: said of the present it would make no sense in minutes;
* `w`  a word that points ahead (`per mail`, `na afloop`, `dan`) or a time;
* `x`  a time, or `dan`: without it the sentence tells what happened at the table (`bespreekt`);
* `z`  an auxiliary (`zal`, `gaat`): with a time alone it is an announcement;
* `-`  cannot be a promise in that voice.

With `zal` or `gaat`, and behind `afgesproken wordt dat`, all but `-` count.
Source: how Dutch minutes are phrased, completed by verb class (separable verbs, verbs of sending,
finding out, writing, planning).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias, get_args

Need = Literal["S", "w", "x", "z", "-"]

# particle | infinitive | present | participle | active | passive
_ROWS = """
mee|nemen|neemt|meegenomen|S|S
mee|sturen|stuurt|meegestuurd|S|S
mee|wegen|weegt|meegewogen|S|S
mee|geven|geeft|meegegeven|z|z
uit|zoeken|zoekt|uitgezocht|S|S
uit|werken|werkt|uitgewerkt|S|S
uit|zetten|zet|uitgezet|S|S
uit|vragen|vraagt|uitgevraagd|S|S
uit|nodigen|nodigt|uitgenodigd|w|S
uit|voeren|voert|uitgevoerd|x|x
uit|brengen|brengt|uitgebracht|x|x
uit|breiden|breidt|uitgebreid|w|x
uit|leveren|levert|uitgeleverd|x|x
uit|schrijven|schrijft|uitgeschreven|S|S
uit|diepen|diept|uitgediept|S|S
uit|rekenen|rekent|uitgerekend|S|S
uit|splitsen|splitst|uitgesplitst|S|S
op|pakken|pakt|opgepakt|S|S
op|stellen|stelt|opgesteld|S|S
op|nemen|neemt|opgenomen|S|S
op|halen|haalt|opgehaald|S|S
op|leveren|levert|opgeleverd|S|S
op|sturen|stuurt|opgestuurd|S|S
op|starten|start|opgestart|S|S
op|zetten|zet|opgezet|S|x
op|schonen|schoont|opgeschoond|S|S
op|volgen|volgt|opgevolgd|x|S
op|vragen|vraagt|opgevraagd|S|S
op|lossen|lost|opgelost|x|x
op|zoeken|zoekt|opgezocht|S|S
in|plannen|plant|ingepland|S|S
in|brengen|brengt|ingebracht|z|x
in|dienen|dient|ingediend|w|S
in|vullen|vult|ingevuld|S|x
in|winnen|wint|ingewonnen|S|S
in|schakelen|schakelt|ingeschakeld|S|S
in|lichten|licht|ingelicht|w|w
in|stellen|stelt|ingesteld|x|S
in|richten|richt|ingericht|S|x
op|richten|richt|opgericht|w|x
bij|praten|praat|bijgepraat|w|x
in|huren|huurt|ingehuurd|S|S
in kaart|brengen|brengt|in kaart gebracht|S|S
in beeld|brengen|brengt|in beeld gebracht|S|S
in kennis|stellen|stelt|in kennis gesteld|S|S
in gang|zetten|zet|in gang gezet|S|S
in gesprek|gaan|gaat|in gesprek gegaan|S|-
in overleg|gaan|gaat|in overleg gegaan|S|-
om de tafel|gaan|gaat|om de tafel gegaan|w|-
langs|gaan|gaat|langs gegaan|x|-
in overleg|treden|treedt|in overleg getreden|S|-
in contact|treden|treedt|in contact getreden|S|-
na|gaan|gaat|nagegaan|S|S
na|vragen|vraagt|nagevraagd|S|S
na|zenden|zendt|nagezonden|S|S
na|sturen|stuurt|nagestuurd|S|S
na|kijken|kijkt|nagekeken|S|S
na|lopen|loopt|nagelopen|S|S
na|bellen|belt|nagebeld|S|S
na|denken|denkt|nagedacht|x|-
terug|komen|komt|teruggekomen|S|S
kort|sluiten|sluit|kortgesloten|S|S
door|schuiven|schuift|doorgeschoven|x|x
terug|koppelen|koppelt|teruggekoppeld|S|S
terug|leggen|legt|teruggelegd|S|S
terug|melden|meldt|teruggemeld|S|S
terug|sturen|stuurt|teruggestuurd|S|S
toe|sturen|stuurt|toegestuurd|S|S
toe|zenden|zendt|toegezonden|S|S
toe|voegen|voegt|toegevoegd|S|S
toe|lichten|licht|toegelicht|x|z
rond|sturen|stuurt|rondgestuurd|S|S
rond|mailen|mailt|rondgemaild|S|S
rond|zenden|zendt|rondgezonden|S|S
door|sturen|stuurt|doorgestuurd|S|S
door|zenden|zendt|doorgezonden|S|S
door|geven|geeft|doorgegeven|S|S
door|geleiden|geleidt|doorgeleid|S|S
door|zetten|zet|doorgezet|S|S
door|rekenen|rekent|doorgerekend|S|S
door|voeren|voert|doorgevoerd|S|x
door|spreken|spreekt|doorgesproken|x|x
door|nemen|neemt|doorgenomen|x|z
door|vertalen|vertaalt|doorvertaald|S|S
aan|leveren|levert|aangeleverd|S|S
aan|passen|past|aangepast|S|S
aan|vullen|vult|aangevuld|S|S
aan|bieden|biedt|aangeboden|S|x
aan|melden|meldt|aangemeld|S|S
aan|kaarten|kaart|aangekaart|S|S
aan|vragen|vraagt|aangevraagd|S|S
aan|dragen|draagt|aangedragen|S|S
aan|scherpen|scherpt|aangescherpt|S|S
aan|schrijven|schrijft|aangeschreven|S|S
aan|schaffen|schaft|aangeschaft|S|S
aan|besteden|besteedt|aanbesteed|S|S
aan|spreken|spreekt|aangesproken|x|z
aan|houden|houdt|aangehouden|-|-
aan|haken|haakt|aangehaakt|w|-
aan de orde|stellen|stelt|aan de orde gesteld|x|x
aan de slag|gaan|gaat|aan de slag gegaan|S|-
hiermee verder|gaan|gaat|hiermee verder gegaan|S|-
daarmee verder|gaan|gaat|daarmee verder gegaan|S|-
achteraan|gaan|gaat|achteraan gegaan|S|-
erachteraan|gaan|gaat|erachteraan gegaan|S|-
aan de bel|trekken|trekt|aan de bel getrokken|S|-
af|stemmen|stemt|afgestemd|S|S
af|ronden|rondt|afgerond|S|x
af|maken|maakt|afgemaakt|S|S
af|handelen|handelt|afgehandeld|S|S
bij|werken|werkt|bijgewerkt|S|S
bij|voegen|voegt|bijgevoegd|S|S
bij|stellen|stelt|bijgesteld|S|S
bij|praten|praat|bijgepraat|x|S
bijeen|roepen|roept|bijeengeroepen|S|z
bijeen|brengen|brengt|bijeengebracht|S|S
voor|bereiden|bereidt|voorbereid|S|S
voor|leggen|legt|voorgelegd|S|x
voor|dragen|draagt|voorgedragen|z|S
vast|leggen|legt|vastgelegd|S|S
vast|stellen|stelt|vastgesteld|z|z
klaar|zetten|zet|klaargezet|S|S
beschikbaar|stellen|stelt|beschikbaar gesteld|w|x
gereed|maken|maakt|gereedgemaakt|S|S
samen|stellen|stelt|samengesteld|S|S
samen|vatten|vat|samengevat|x|x
vrij|maken|maakt|vrijgemaakt|S|S
neer|leggen|legt|neergelegd|S|S
naast elkaar|leggen|legt|naast elkaar gelegd|w|S
op papier|zetten|zet|op papier gezet|w|S
erbij|zetten|zet|erbij gezet|w|S
onder de aandacht|brengen|brengt|onder de aandacht gebracht|S|S
op de agenda|zetten|zet|op de agenda gezet|S|S
op de agenda|plaatsen|plaatst|op de agenda geplaatst|S|S
op de agenda staan|laten|laat|op de agenda gelaten|S|-
op de hoogte|houden|houdt|op de hoogte gehouden|S|S
op de hoogte|stellen|stelt|op de hoogte gesteld|S|S
op de hoogte|brengen|brengt|op de hoogte gebracht|S|S
op de website|zetten|zet|op de website gezet|S|S
online|zetten|zet|online gezet|S|S
op zich|nemen|neemt|op zich genomen|S|-
voor zijn rekening|nemen|neemt|voor zijn rekening genomen|S|-
voor haar rekening|nemen|neemt|voor haar rekening genomen|S|-
ter hand|nemen|neemt|ter hand genomen|S|S
ter sprake|brengen|brengt|ter sprake gebracht|x|x
in de gaten|houden|houdt|in de gaten gehouden|S|S
actie|ondernemen|onderneemt|actie ondernomen|S|S
contact|zoeken|zoekt|contact gezocht|S|S
contact|leggen|legt|contact gelegd|S|S
navraag|doen|doet|navraag gedaan|S|S
onderzoek|doen|doet|onderzoek gedaan|x|x
met een voorstel|komen|komt|met een voorstel gekomen|z|-
een voorstel|doen|doet|een voorstel gedaan|x|x
weten|laten|laat|laten weten|w|-
zien|laten|laat|laten zien|-|-
zorg|dragen|draagt|zorg gedragen|S|S
toezicht|houden|houdt|toezicht gehouden|z|z
|agenderen|agendeert|geagendeerd|S|S
|onderzoeken|onderzoekt|onderzocht|S|S
|inventariseren|inventariseert|geïnventariseerd|S|S
|verspreiden|verspreidt|verspreid|S|S
|versturen|verstuurt|verstuurd|S|S
|verzenden|verzendt|verzonden|S|S
|sturen|stuurt|gestuurd|S|S
|zenden|zendt|gezonden|S|S
|mailen|mailt|gemaild|S|S
|delen|deelt|gedeeld|w|w
|regelen|regelt|geregeld|S|S
|organiseren|organiseert|georganiseerd|z|x
|verzorgen|verzorgt|verzorgd|S|S
|verwerken|verwerkt|verwerkt|S|S
|schrijven|schrijft|geschreven|w|x
|maken|maakt|gemaakt|w|w
|publiceren|publiceert|gepubliceerd|w|w
|plaatsen|plaatst|geplaatst|w|S
|actualiseren|actualiseert|geactualiseerd|S|S
|bekijken|bekijkt|bekeken|w|x
|bezien|beziet|bezien|S|x
|bespreken|bespreekt|besproken|x|x
|behandelen|behandelt|behandeld|x|x
|informeren|informeert|geïnformeerd|x|x
|checken|checkt|gecheckt|S|S
|controleren|controleert|gecontroleerd|S|S
|toetsen|toetst|getoetst|S|x
|evalueren|evalueert|geëvalueerd|x|S
|monitoren|monitort|gemonitord|z|z
|formuleren|formuleert|geformuleerd|S|S
|beantwoorden|beantwoordt|beantwoord|w|w
|verifiëren|verifieert|geverifieerd|S|S
|benaderen|benadert|benaderd|S|S
|contacteren|contacteert|gecontacteerd|S|S
|bellen|belt|gebeld|S|x
|polsen|polst|gepolst|S|S
|plannen|plant|gepland|S|S
|starten|start|gestart|x|x
|communiceren|communiceert|gecommuniceerd|z|z
|beschrijven|beschrijft|beschreven|z|z
|documenteren|documenteert|gedocumenteerd|z|z
|verzamelen|verzamelt|verzameld|S|S
|bundelen|bundelt|gebundeld|S|S
|herzien|herziet|herzien|S|S
|herschrijven|herschrijft|herschreven|S|S
|vertalen|vertaalt|vertaald|S|S
|registreren|registreert|geregistreerd|S|S
|testen|test|getest|x|x
|realiseren|realiseert|gerealiseerd|x|x
|ontwikkelen|ontwikkelt|ontwikkeld|x|x
|leveren|levert|geleverd|w|x
|verstrekken|verstrekt|verstrekt|w|x
|peilen|peilt|gepeild|w|x
|lezen|leest|gelezen|z|z
|arrangeren|arrangeert|gearrangeerd|S|S
|boeken|boekt|geboekt|w|S
|uploaden|uploadt|geüpload|S|S
|herformuleren|herformuleert|geherformuleerd|S|S
|hernoemen|hernoemt|hernoemd|S|S
aan|maken|maakt|aangemaakt|S|S
in|voegen|voegt|ingevoegd|S|S
klaar|maken|maakt|klaargemaakt|S|S
over|zetten|zet|overgezet|S|S
voor hun rekening|nemen|neemt|voor hun rekening genomen|S|-
door|lezen|leest|doorgelezen|S|S
|oefenen|oefent|geoefend|z|z
uit|proberen|probeert|uitgeprobeerd|S|S
|presenteren|presenteert|gepresenteerd|x|x
|rapporteren|rapporteert|gerapporteerd|x|x
|reserveren|reserveert|gereserveerd|S|S
|berekenen|berekent|berekend|S|S
|corrigeren|corrigeert|gecorrigeerd|S|S
|wijzigen|wijzigt|gewijzigd|x|S
|verduidelijken|verduidelijkt|verduidelijkt|x|S
|concretiseren|concretiseert|geconcretiseerd|S|S
|prioriteren|prioriteert|geprioriteerd|S|S
|escaleren|escaleert|geëscaleerd|S|S
over|brengen|brengt|overgebracht|S|S
eraf|halen|haalt|eraf gehaald|S|S
erbij|betrekken|betrekt|erbij betrokken|S|S
|overleggen|overlegt|overlegd|S|-
|overhandigen|overhandigt|overhandigd|x|x
|betrekken|betrekt|betrokken|x|x
|zorgen|zorgt|gezorgd|S|x
|kijken|kijkt|gekeken|w|x
|reageren|reageert|gereageerd|x|x
|vragen|vraagt|gevraagd|z|z
|verkennen|verkent|verkend|S|S
|ondernemen|onderneemt|ondernomen|z|z
|coördineren|coördineert|gecoördineerd|z|z
|begeleiden|begeleidt|begeleid|z|z
|adviseren|adviseert|geadviseerd|z|z
|spreken|spreekt|gesproken|x|-
|melden|meldt|gemeld|x|x
|vervangen|vervangt|vervangen|z|x
|verwijderen|verwijdert|verwijderd|S|S
|vernieuwen|vernieuwt|vernieuwd|x|x
|verbeteren|verbetert|verbeterd|z|z
|installeren|installeert|geïnstalleerd|x|S
|bestellen|bestelt|besteld|S|S
|repareren|repareert|gerepareerd|S|S
|herstellen|herstelt|hersteld|x|x
|betalen|betaalt|betaald|x|x
|werven|werft|geworven|x|x
|consulteren|consulteert|geconsulteerd|x|x
|raadplegen|raadpleegt|geraadpleegd|x|x
|analyseren|analyseert|geanalyseerd|x|x
|vergelijken|vergelijkt|vergeleken|x|x
|digitaliseren|digitaliseert|gedigitaliseerd|x|x
|archiveren|archiveert|gearchiveerd|S|S
|ondertekenen|ondertekent|ondertekend|x|x
|verlengen|verlengt|verlengd|x|x
|notuleren|notuleert|genotuleerd|z|-
|faciliteren|faciliteert|gefaciliteerd|z|z
|verlenen|verleent|verleend|z|z
|houden|houdt|gehouden|z|-
|voeren|voert|gevoerd|x|x
|brengen|brengt|gebracht|z|-
|toekomen|toekomt|toegekomen|z|-
|doen|doet|gedaan|z|-
"""


@dataclass(frozen=True)
class Verb:
    """One verb; `particle` is what stands apart from it in a main clause (`mee`, `in kaart`)."""

    particle: str
    infinitive: str
    present: str
    participle: str
    active: Need
    passive: Need

    @property
    def whole_infinitive(self) -> str:
        """As it stands behind `zal`: `meenemen`, `in kaart brengen`."""
        return self._joined(self.infinitive)

    @property
    def stem(self) -> str:
        """First person and imperative: `neem`, `zoek`, `ga`."""
        if self.present in ("gaat", "doet"):
            return {"gaat": "ga", "doet": "doe"}[self.present]
        if self.present.endswith("t") and not self.infinitive.endswith("ten"):
            return self.present[:-1]
        return self.present

    def _joined(self, form: str) -> str:
        gap = " " if " " in self.particle or self.particle in _APART else ""
        return f"{self.particle}{gap}{form}"


_APART = frozenset(["contact", "navraag", "onderzoek", "weten", "zorg", "toezicht", "beschikbaar"])


def _read(row: str) -> Verb:
    particle, infinitive, present, participle, active, passive = row.split("|")
    needs = {need: need for need in get_args(Need)}
    return Verb(particle, infinitive, present, participle, needs[active], needs[passive])


VERBS: tuple[Verb, ...] = tuple(_read(row) for row in _ROWS.strip().splitlines())


Index: TypeAlias = dict[str, list[Verb]]
"""Verbs by a word."""


def _by_last_word(verbs: Iterable[Verb], forms: Callable[[Verb], set[str]]) -> Index:
    index: dict[str, list[Verb]] = {}
    for verb in verbs:
        for form in forms(verb):
            index.setdefault(form.split()[-1], []).append(verb)
    return index


_ACTIVE = tuple(verb for verb in VERBS if verb.active != "-")


@cache
def by_present() -> Index:
    """Verbs by the finite form of a main clause: third person and plural."""
    return _by_last_word(_ACTIVE, lambda verb: {verb.present, verb.infinitive})


@cache
def by_stem() -> Index:
    """Verbs by their first person, which is also the imperative."""
    return _by_last_word(_ACTIVE, lambda verb: {verb.stem})


@cache
def by_infinitive() -> Index:
    """Verbs by the last word of their whole infinitive, also with `te` inside (`mee te nemen`)."""
    return _by_last_word(_ACTIVE, lambda verb: {verb.whole_infinitive})


@cache
def by_participle() -> Index:
    """Verbs by the last word of their participle."""
    passive = (verb for verb in VERBS if verb.passive != "-")
    return _by_last_word(passive, lambda verb: {verb.participle})


@cache
def separable() -> dict[str, str]:
    """What is left of an infinitive without its separable part: `aanleveren`, `leveren`."""
    return {
        verb.whole_infinitive: verb.infinitive
        for verb in VERBS
        if verb.particle and " " not in verb.whole_infinitive
    }
