"""Fixed phrases of minutes, and the one word that says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lrt_summ.language.needs import Needed
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold

_PHRASES = """
akkoord: zich … vinden | groen licht | licht op groen
afwijzen: van de hand | van tafel | niet akkoord | naast zich neer
afronden: puntjes op de i | rond krijgen | tot een einde | de laatste hand
agenderen: op de agenda | op de rol
ai: kunstmatige intelligentie | artificial intelligence
amv: alleenstaande minderjarige
apart: op zichzelf | los van elkaar
attenderen: onder de aandacht | de aandacht op
avg: algemene verordening gegevensbescherming
azc: asielzoekerscentrum | opvang voor asielzoekers
bedoeling: van plan | is erop gericht | op het oog
behandelen: in behandeling | aan de orde | aan bod | ter tafel | op tafel | ter sprake
belangrijk: van belang | van betekenis | hecht aan | hechten aan | de moeite waard
beoordelen: tegen het licht | onder de loep | onder het vergrootglas
bereiken: voor elkaar | tot stand
beschikbaar: ter beschikking | tot de beschikking | voor het grijpen
besluiten: de knoop | knopen door | knoop … doorhakken | knoop doorgehakt | de doorslag
betalen: de rekening | op kosten van | neemt … voor zijn rekening | draait op voor
betrokken: van de partij
binnenkort: op korte termijn | op afzienbare termijn | in de loop van
dringend: op korte termijn | met spoed | zo snel mogelijk | zo spoedig mogelijk
duidelijk: op een rij | op een rijtje
eens: op een lijn | op één lijn | dezelfde lijn | neuzen dezelfde kant
evalueren: de balans
faciliteren: mogelijk maken | mogelijk maakt
financieel: in de papieren
gezamenlijk: met zijn allen | hand in hand | schouder aan schouder
halen: in te lopen | inlopen | ingelopen
helpen: de helpende hand | een handje | te hulp
huidig: op dit moment | op dit ogenblik | vandaag de dag
ict: information technology
implementeren: in productie
ineens: in één keer | tegelijk
inventariseren: in kaart
informeren: op de hoogte | in kennis | laat … weten | laten … weten | bij te praten
ingaan: van kracht | in werking
inzetten: in stelling | in te schakelen
inzicht: in beeld | zicht op | grip op
juist: bij het rechte eind
klaar: achter de rug | in kannen en kruiken
kritiek: vraagtekens | kanttekening | kanttekeningen | kritische noot | kritische noten
leiden: in goede banen | aan het roer
llm: large language model | groot taalmodel
melden: te berde | naar voren | maakt melding | melding van | kenbaar maken | laat … weten
monitoren: de vinger aan de pols | vinger aan de pols | in de gaten | een oogje | op de voet
nakomen: gestand
oneens: geen overeenstemming
onderhanden: onder handen
ondersteunen: een steun in de rug
onorthodox: buiten de gebaande paden | out of the box
onderzoeken: onder de loep | tegen het licht | te rade
opheffen: buiten werking | uit de weg
oplossen: uit de weg | uit de wereld | een mouw aan
oppakken: aan de slag | ter hand | onder handen | voor zijn rekening
overdragen: de fakkel | het stokje
overleg: om de tafel | rond de tafel | in gesprek | in conclaaf
pilot: op proef | bij wijze van proef
plan: plan van aanpak
pr: pull request | merge request
pull: pr | prs
request: pr | prs
rijp: te vroeg
prematuur: te vroeg | te vroege | tijd niet rijp | tijd … niet rijp | tijd nog niet rijp
probleem: een steen des aanstoots | doorn in het oog | knelt | wringt
publiceren: online | op de website | in de openbaarheid | naar buiten | wereldkundig
realiseren: tot stand | van de grond | handen en voeten | waar te maken
reageren: van repliek
recent: kort geleden | de afgelopen tijd | niet lang geleden
risico: op het spel | in gevaar | in het geding | gevaar lopen
samenwerken: de krachten | slaan … ineen | handen ineen | hand in hand
scenario: stip op de horizon
schriftelijk: op papier | op schrift | zwart op wit | per brief
schrappen: van de lijst | van de agenda | eraf | gaat … eruit | gaan … eruit | kan … eruit
schrappen: kunnen … eruit | mag … eruit | mogen … eruit | moet … eruit | moeten … eruit
signaleren: aan de bel | de noodklok | aan de kaak
snel: in rap tempo | in hoog tempo | zo snel mogelijk | per omgaande
spoed: grote haast
spreken: het woord
stagneren: in het slop | tot stilstand
starten: van start | van de grond | uit de startblokken | aan de slag | in gang | aan de gang
stoppen: eol | end of support | end of life | een streep door | een punt achter | de stekker uit
streven: in te zetten op | inzetten op | inzet op | is gericht op
sturen: doen toekomen | laten toekomen | onder ogen
subsidie: financiële bijdrage
tekort: te weinig | niet genoeg
terugkomen: later op terug | erop terug
toelichten: uit de doeken
tussentijds: in de tussentijd
uitstellen: op de lange baan | naar achteren | in de wacht
uitvoeren: ten uitvoer | tot uitvoering
unaniem: met algemene stemmen | zonder tegenstemmen | algemene instemming
urgent: hoge nood | hoogste tijd
verbeteren: naar een hoger plan
verkopen: van de hand doen
vernemen: ter ore
verwachten: naar verwachting
verschillend: uiteen
vervallen: komt te vervallen | komen te vervallen
volledig: van a tot z | in zijn geheel | in hun geheel | voor honderd procent
voorkomen: de pas af | een stokje voor
voorleggen: ter besluitvorming | ter goedkeuring | ter vaststelling
voortzetten: op dezelfde voet
waarborgen: op peil | veilig stellen
wachten: in afwachting
waarderen: op prijs | lovende woorden | complimenten
wens: op prijs | zou … graag | zouden … graag
wijzigen: op de schop
zorgen: baart … zorgen | baren … zorgen | met zorg | hart vast
"""
"""The word: phrases; `…` stands for up to four words."""

_GAP = r"(?:\W+\w+){0,4}?\W+"


class Phrase(NamedTuple):
    """A phrase.

    Attributes:
        pattern: on folded text.
        word: says the same.
        needs: see `lrt_summ.language.needs`.
    """

    pattern: re.Pattern[str]
    word: str
    needs: str


def phrases() -> Iterator[tuple[str, str]]:
    """Each phrase as it stands in the table, and its word."""
    for line in _PHRASES.strip().splitlines():
        word, _, said = line.partition(": ")
        for phrase in said.split(" | "):
            yield phrase, word


def _row(phrase: str, word: str) -> Phrase:
    pattern = _GAP.join(re.escape(part) for part in fold(phrase).split(" … "))
    return Phrase(lazy(rf"\b{pattern}\b"), word, max(fold(phrase).split(), key=len))


@cache
def _table() -> Needed[Phrase]:
    return Needed([_row(*one) for one in phrases()])


def words_for_phrases(folded: str) -> set[str]:
    """The words that the fixed phrases of a text stand for."""
    return {row.word for row in _table().rows_for(folded) if row.pattern.search(folded)}
