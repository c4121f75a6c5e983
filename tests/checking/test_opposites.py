"""Opposites, places, exchanges, persons, conditions and values, each turned round."""

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

HEAD = """# Verslag Stuurgroep Lindehof

Vergaderdatum 14 maart 2024
Aanwezig: mw. Terlouw (BZK, voorzitter), dhr. Brandsma (VNG), mw. Okafor (IPO), dhr. Lindhout (COA)

## 1. Voortgang

"""


def alarms(source, claim):
    minutes = parse(SourceText(text=f"{HEAD}- {source}\n", name="lindehof.md"))
    answer = {"summary": [{"text": claim, "sources": ["1.1"]}], "decisions": [], "actions": []}
    found = check_answer(minutes, 0, answer)
    return [f.kind for f in found if f.claim == claim and f.severity == "error"]


TURNED_ROUND = [
    ("De wachttijd was 17 maanden en is nu 21 maanden.",
     "De wachttijd is gedaald van 17 naar 21 maanden."),
    ("De prijs gaat van € 9,80 naar € 8,25.", "De prijs is gestegen van € 9,80 naar € 8,25."),
    ("De bouw van de hal wordt versneld.", "De bouw van de hal wordt vertraagd."),
    ("De leden zijn positief over de proef.", "De leden zijn negatief over de proef."),
    ("De school breidt het aantal groepen uit naar acht.",
     "De school krimpt het aantal groepen in naar acht."),
    ("De verlaging van de tarieven voor bewoners gaat door.",
     "De tariefstijging voor bewoners gaat door."),
    ("De brief gaat vóór de behandeling in de raad de deur uit.",
     "De brief gaat na de raadsbehandeling de deur uit."),
    ("Aanvragers krijgen binnen drie weken antwoord.",
     "Aanvragers krijgen na drie weken antwoord."),
    ("De tijdelijke halte blijft een jaar liggen.",
     "De structurele halte blijft een jaar liggen."),
    ("De prijs van een kaartje gaat van 9 euro naar 8 euro.",
     "De prijs van een kaartje gaat van 8 euro naar 9 euro."),
    ("De stichting kiest voor glas in plaats van hout.",
     "De stichting kiest voor hout in plaats van glas."),
    ("De raming is opgelopen van 58 naar 61 miljoen euro.",
     "De raming is gedaald van 58 naar 61 miljoen euro."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim"), TURNED_ROUND)
def test_a_sentence_turned_round_is_a_fault(source, claim):
    assert "direction_mismatch" in alarms(source, claim)


TURNED_DOWN = [
    ("COA en IPO werken de verdeling per provincie uit en leggen deze voor.",
     "COA en IPO schrappen de verdeling per provincie."),
    ("De VNG stuurt de leden een brief over de opvang.",
     "De VNG trekt de brief over de opvang in."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim"), TURNED_DOWN)
def test_what_the_source_plainly_says_may_not_be_turned_down(source, claim):
    assert "negation_mismatch" in alarms(source, claim)


INVENTED = [
    "De voorzitter is boos.", "COA heeft gelogen.", "COA krijgt een boete.", "Nee.", "?", "🙂",
]  # fmt: skip


@pytest.mark.parametrize("claim", INVENTED)
def test_a_sentence_of_one_word_must_be_in_the_source_too(claim):
    assert "text_unsupported" in alarms("COA geeft een toelichting op de bezetting.", claim)


SAID_OTHERWISE = [
    ("De wachttijd liep op van 6 weken naar 3 maanden.",
     "De wachttijd is gestegen van 6 weken naar 3 maanden."),
    ("De raad stemt tegen de motie over het park.", "De raad verwerpt de motie over het park."),
    ("De post voor reiskosten wordt uit de begroting gehaald.",
     "De post voor reiskosten wordt geschrapt uit de begroting."),
    ("Een kwart van de plekken is bezet.", "Driekwart van de plekken is nog vrij."),
    ("De bouw duurt 3 tot 4 weken.", "De bouw kan 4 weken duren."),
    ("Geen.", "Geen bijzonderheden."),
    ("De wachttijd loopt op van 17 naar 21 maanden.",
     "De wachttijd is gestegen van 17 naar 21 maanden."),
    ("Een duidelijke verklaring is er nog niet.", "Er is nog geen heldere verklaring."),
    ("Gemeenten willen zekerheid over het geld na 2025.",
     "Gemeenten willen weten welk geld er vanaf 2026 is."),
    ("Er is geld vanaf 2026.", "Er is geld na 2025."),
    ("Deze winter worden de woningen al geventileerd.",
     "De ventilatie van de woningen is komende winter al nodig."),
    ("De bouw van de hal wordt versneld.", "De hal wordt sneller gebouwd."),
    ("De bouw wordt niet eerder dan 1 mei hervat.", "De bouw gaat pas vanaf 1 mei weer door."),
    ("De kosten mogen niet boven de 60.000 euro uitkomen.",
     "Hoger dan 60.000 euro mogen de kosten niet worden."),
    ("De brief gaat vóór de behandeling in de raad de deur uit.",
     "De brief gaat nog voor de raadsbehandeling de deur uit."),
    ("Private partijen leveren de stoelen aan publieke klanten.",
     "Private partijen leveren stoelen aan publieke klanten."),
    ("Het verzuim is gedaald van 9,1% naar 7,6%.",
     "Het verzuim liep terug van 9,1 naar 7,6 procent."),
    ("De wachttijd voor een nieuwe pas is langer dan een half jaar.",
     "Op een nieuwe pas is de wachttijd meer dan zes maanden."),
    ("De huur van eind vorig jaar blijft gelden.", "De huur van eind 2023 blijft gelden."),
    ("De zaal telt maar 4 stoelen.", "De zaal telt slechts vier stoelen."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim"), SAID_OTHERWISE)
def test_the_same_in_other_words_is_none(source, claim):
    assert alarms(source, claim) == []


@pytest.mark.parametrize(
    ("source", "claim", "kind"),
    [
        ("De heer Brandsma schrijft de tekst en mevrouw Okafor leest mee met de drukproef.",
         "Mevrouw Okafor schrijft de tekst en de heer Brandsma leest mee met de drukproef.",
         "entity_unsupported"),
        ("Mevrouw Okafor vindt de pas te duur. De heer Lindhout wijst op de levertijd.",
         "De heer Lindhout vindt de pas te duur.", "entity_unsupported"),
        ("De bibliotheek gaat open zodra de vergunning is verleend.",
         "De bibliotheek gaat open.", "condition_dropped"),
        ("Actie: als er een datum is, een extra bijeenkomst plannen.",
         "Er wordt een extra bijeenkomst gepland.", "condition_dropped"),
        ("De subsidie wordt verhoogd. Voorwaarde is dat de raad instemt.",
         "De subsidie gaat omhoog.", "condition_dropped"),
        ("De subsidieregeling geldt tot 1 juli.", "De subsidieregeling geldt vanaf 1 juli.",
         "date_mismatch"),
        ("De vergadering is op maandag.", "De vergadering is op donderdag.", "date_mismatch"),
        ("De hal gaat op 14 april open, de rest volgt in juni.",
         "De hal gaat op 14 april open, de rest volgt in april.", "date_mismatch"),
        ("De wachttijd is opgelopen tot 9 weken; eerst was dat 4 weken.",
         "De wachttijd is opgelopen van 9 weken tot 9 weken.", "number_mismatch"),
        ("De gemiddelde looptijd is 5 jaar.", "De looptijd is 5 jaar.", "number_mismatch"),
    ],
)  # fmt: skip
def test_what_is_changed_or_left_out_is_a_fault(source, claim, kind):
    assert kind in alarms(source, claim)
