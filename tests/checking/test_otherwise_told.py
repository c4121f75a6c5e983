"""Values and names that a claim tells in another form than its source."""

# ruff: noqa: E501 -- an example is read best as one line

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.values.clock import printed_times, spoken_times
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

HEAD = """# Verslag Stuurgroep Lindehof

Vergaderdatum 14 maart 2024
Aanwezig: mw. Terlouw (BZK, voorzitter), dhr. Brandsma (VNG), mw. Okafor (IPO), dhr. Lindhout (COA)

## 1. Voortgang

"""


def errors(source, claim):
    minutes = parse(SourceText(text=f"{HEAD}- {source}\n", name="lindehof.md"))
    answer = {"summary": [{"text": claim, "sources": ["1.1"]}], "decisions": [], "actions": []}
    found = check_answer(minutes, 0, answer)
    return {f.kind for f in found if f.claim == claim and f.severity == "error"}


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("kwart voor drie", "14.45"),
        ("tien over half vijf", "16:40"),
        ("half negen", "08.30"),
        ("twintig over 11", "11:20"),
        ("vijf voor een", "12.55"),
    ],
)
def test_a_time_in_words_is_the_one_in_figures(written, printed):
    ((_, _, value),) = spoken_times(Facts(written))
    assert printed_times(Facts(printed)) == {value}


def test_another_time_of_the_day_is_a_fault():
    source = "Mevrouw Okafor vertrekt om 14.45 uur van de vergadering."
    assert errors(source, "Mevrouw Okafor vertrekt om kwart voor drie van de vergadering.") == set()
    false = "Mevrouw Okafor vertrekt om kwart over drie van de vergadering."
    assert "number_mismatch" in errors(source, false)


TOLD_OTHERWISE = [
    ("De VNG vindt de proef te vroeg.", "De VNG acht de proef te vroeg."),
    ("In de afgelopen 5 weken zijn de tuinen gemaaid.", "In vijf weken zijn de tuinen gemaaid."),
    ("Uit een peiling onder 36 scholen blijkt dat de les te lang is.",
     "Bij 36 gepeilde scholen is de les te lang."),
    ("Actie: Okafor schrijft de brief en vraagt Brandsma om een reactie.",
     "Okafor schrijft de brief en legt hem voor een reactie aan Brandsma voor."),
    ("De heer Brandsma deelt de tekening met mevrouw Okafor.",
     "Mevrouw Okafor krijgt van de heer Brandsma de tekening."),
    ("Het COA levert de lijst vóór 1 juni aan.", "Het COA levert de lijst uiterlijk eind mei aan."),
    ("Tot en met mei zijn er 40 bomen geplant.", "Eind mei waren er 40 bomen geplant."),
    ("Er is geen begroting, dus het feest gaat niet door.",
     "Het feest gaat niet door, doordat een begroting ontbreekt."),
    ("De vergadering van 20 januari wordt verplaatst naar 13 januari.",
     "De vergadering gaat van 20 naar 13 januari."),
    ("Van de opgave van 4,5 miljoen kubieke meter is voor 2,9 miljoen een plek gevonden.",
     "Voor 2,9 van de 4,5 miljoen kubieke meter is een plek gevonden."),
    ("Het COA mag het gebouw onder geen beding langer dan vijf jaar gebruiken.",
     "Het COA mag het gebouw hooguit vijf jaar gebruiken."),
    ("Na een eerste toets blijven er 57 gebouwen over.",
     "Er zijn na een eerste toets 57 gebouwen over."),
    ("Gezinnen sloten minder leningen af dan verwacht: 20, tegen 60 in de raming.",
     "Gezinnen sloten 20 leningen, tegenover 60 in de raming."),
    ("De VNG publiceert de cijfers niet voordat de gemeenten hebben gereageerd.",
     "De VNG publiceert de cijfers pas nadat de gemeenten hebben gereageerd."),
    ("Afgesproken is dat de gebouwen voor eind november met de netbeheerders worden doorgenomen;"
     " mevrouw Okafor neemt het initiatief.",
     "Mevrouw Okafor neemt het initiatief om de gebouwen voor eind november met de netbeheerders"
     " door te lopen."),
    ("De VNG verwacht dat het contract duizend woningen oplevert.",
     "De VNG denkt dat het contract duizend woningen oplevert."),
    ("Mevrouw Okafor: pas op met oorzaak en gevolg, geen van deze drie voorbeelden is gemeten.",
     "Mevrouw Okafor waarschuwt dat geen van de drie voorbeelden is gemeten."),
    ("Van de 14 wijzigingen zijn er met een dag vertraging 13 doorgevoerd.",
     "Op één na zijn alle 14 wijzigingen doorgevoerd, met een dag vertraging."),
    ("De aanbeveling geldt voor standaarden die na mei worden opgeleverd.",
     "Voor standaarden die na mei worden opgeleverd, geldt de aanbeveling."),
    ("Het COA neemt volgens een brief niet voor de zomer een besluit over de tweede tranche.",
     "Volgens een brief beslist het COA niet voor de zomer over de tweede tranche."),
    ("De wens is bekend en gaat naar het bestuur.",
     "De wens wordt onder de aandacht van het bestuur gebracht."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim"), TOLD_OTHERWISE)
def test_the_same_told_otherwise_is_no_fault(source, claim):
    assert errors(source, claim) == set()


STILL_FALSE = [
    ("In de afgelopen 5 weken zijn de tuinen gemaaid.", "In zeven weken zijn de tuinen gemaaid."),
    ("Actie: Okafor schrijft de brief en vraagt Brandsma om een reactie.",
     "Brandsma schrijft de brief en vraagt Okafor om een reactie."),
    ("Het COA levert de lijst vóór 1 juni aan.", "Het COA levert de lijst eind juni aan."),
    ("Het verzuim ligt boven de norm van 5%.", "Het verzuim ligt onder de norm van 5%."),
    ("De vergadering van 20 januari wordt verplaatst naar 13 januari.",
     "De vergadering gaat van 21 naar 13 januari."),
    ("Van de opgave van 4,5 miljoen kubieke meter is voor 2,9 miljoen een plek gevonden.",
     "Voor 3,9 van de 4,5 miljoen kubieke meter is een plek gevonden."),
    ("Het COA mag het gebouw onder geen beding langer dan vijf jaar gebruiken.",
     "Het COA mag het gebouw minstens vijf jaar gebruiken."),
    ("De VNG publiceert de cijfers niet voordat de gemeenten hebben gereageerd.",
     "De VNG publiceert de cijfers voordat de gemeenten hebben gereageerd."),
    ("De VNG verwacht dat het contract duizend woningen oplevert.",
     "Het contract levert duizend woningen op."),
    ("De raming is 5 miljoen euro, circa 400.000 euro meer dan gemiddeld.",
     "De geraamde kosten zijn 5 miljoen euro, 400.000 euro meer dan gemiddeld."),
    ("De kade telt ten minste 40 boten; de VNG stelt 25 boten voor.",
     "De kade moet 40 boten tellen; de VNG wil een ondergrens van 25 boten."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "claim"), STILL_FALSE)
def test_what_is_false_in_that_form_is_one(source, claim):
    assert errors(source, claim)


UNLISTED = """# Notulen bestuur

Datum 14 maart 2024

## 1. Voortgang

- Koen vraagt naar de site. Volgens Mirthe is die klaar. Mirthe denkt dat de dam lekt.
- Krijn heeft het druk met zijn nieuwe baan en merkt dat de haven te weinig tijd krijgt.
- Net voor de vergadering kwam Koen erachter dat de brieven kwijt zijn. Krijn regelt de zaal.
"""


@pytest.mark.parametrize(
    ("claim", "cited", "stands"),
    [
        ("Krijn heeft het door zijn nieuwe baan druk.", "1.2", True),
        ("Koen heeft het door zijn nieuwe baan druk.", "1.2", False),
        ("Koen kwam er vlak voor de vergadering achter dat de brieven kwijt zijn.", "1.3", True),
        ("Krijn kwam er vlak voor de vergadering achter dat de brieven kwijt zijn.", "1.3", False),
    ],
)
def test_who_is_on_no_list_but_acts_is_told_apart(claim, cited, stands):
    minutes = parse(SourceText(text=UNLISTED, name="bestuur.md"))
    answer = {"summary": [{"text": claim, "sources": [cited]}], "decisions": [], "actions": []}
    kinds = {f.kind for f in check_answer(minutes, 0, answer) if f.claim == claim}
    assert kinds == (set() if stands else {"entity_unsupported"})


TRUE_ALL_THE_SAME = """
Peter vindt dat controle van de kaart niet mogelijk is. | Peter acht controle van de kaart niet mogelijk.
Dit leidt tot 150 open meldingen (kan zijn in de opbouw). | De uitvraag leverde 150 open meldingen op.
Alles staat in het systeem, als dit gelinkt kan worden, hoeft er niets meer bij. | Kan het systeem worden gekoppeld, dan hoeft er niets meer bij.
Attribuut beheerder behouden bij objecten: niet doen. | Het attribuut beheerder wordt niet behouden bij objecten.
De impact zou relatief groot zijn. | Vooraf rekende de werkgroep op een relatief grote impact.
Er is kennis om dit te meten, en onderzocht moet worden hoe partijen samenwerken. | De kennis is er om dit te meten; onderzocht moet worden hoe partijen samenwerken.
Wanneer dit het geval is, is de vraag om de lijst te sturen. | Aan wie aanvullingen heeft wordt gevraagd de lijst te sturen.
We gaan nu richting de 200 leden. | De vereniging groeit door richting 200 leden.
De leden zijn vergeten een kascommissie in te stellen. | De leden hebben geen kascommissie ingesteld.
Notulen binnen 2.5 week klaar. | De notulen moeten binnen 2,5 week klaar zijn.
Okafor is blij dat Lindhout er schot in heeft weten te brengen. | Okafor is blij dat Lindhout er schot in heeft gebracht.
Er zijn mensen toegevoegd, waardoor alles is gebundeld onder 1 commissie. | Doordat er mensen zijn toegevoegd, valt alles nu onder één commissie.
De pas is ingevoerd, waarbij dit als een succes wordt ervaren. | De invoering van de pas bevalt goed.
De haag mag op de kaart wanneer die breder is dan 30 cm. | De haag mag op de kaart als die meer dan 30 cm breed is.
Er komt een zevental sessies. | Er komen zeven sessies.
De planning gaat uit van het 1 ste kwartaal van 2025. | De planning gaat uit van het eerste kwartaal van 2025.
De deelnemers leveren, indien beschikbaar, lijstjes aan. | De deelnemers leveren lijstjes aan, voor zover ze die hebben.
Brandsma stelt het feest uit, omdat de respons met 31% te laag was. | Omdat slechts 31 procent reageerde, stelt Brandsma het feest uit.
De kade wordt duurder, vooral doordat het staal stilligt. | Vooral door het stilgevallen staal wordt de kade duurder.
Okafor meldt dat Lindhout om gezondheidsredenen afwezig is. | Lindhout, die wegens zijn gezondheid een tijd ontbreekt, wordt gemist.
De tuin kan niet zonder extra vrijwilligers. | Voor de tuin zijn extra vrijwilligers nodig.
De bewoners willen de eis van twaalf bomen niet als norm vastleggen. | De eis van twaalf bomen wordt geen norm: de bewoners willen dat niet vastleggen.
De koppeling met het loket is niet stabiel. | De koppeling met het loket is instabiel.
De lijst gaat zonder gemeentenamen naar het bestuur. | De lijst gaat naar het bestuur zonder dat gemeenten bij naam worden genoemd.
Het wetsvoorstel gaat na de zomer naar de Kamer. | Het wetsvoorstel gaat na de zomer naar de Tweede Kamer.
Er komt geen contract zolang het bestuur niet heeft beslist. | Tot het bestuur heeft beslist en zolang het bestuur niet beslist, komt er geen contract.
Okafor sluit verhuur van de kade niet uit. | Okafor houdt verhuur van de kade open.
In het eerste half jaar waren er 14 meldingen, tegen 33 in dezelfde periode van 2023. | De meldingen zakten van 33 in de eerste helft van 2023 naar 14 in de eerste helft van dit jaar.
Het zijn er meer dan in heel 2023. De bijdrage loopt tot eind dit jaar. Of er daarna geld is, weet nog niemand. | Na 2024 is er nog geen zekerheid over geld.
Brandsma meldt het, behalve als het bedrag boven de twee ton uitkomt. | Brandsma meldt het, tenzij het bedrag hoger uitvalt dan 2 ton.
Een last komt pas na de tweede controle. | Een last volgt niet vóór de tweede controle.
De plannen voor een vereniging zijn van de baan. | De plannen voor een vereniging gaan niet door.
"""


@pytest.mark.parametrize("pair", TRUE_ALL_THE_SAME.strip().splitlines())
def test_what_real_minutes_say_in_their_own_way_is_no_fault(pair):
    source, claim = (part.strip() for part in pair.split("|"))
    assert errors(source, claim) == set()


FALSE_ALL_THE_SAME = """
Er komt een zevental sessies. | Er komen negen sessies.
De haag mag op de kaart wanneer die breder is dan 30 cm. | De haag mag op de kaart als die minder dan 30 cm breed is.
Okafor moet er nog schot in brengen. | Okafor heeft er schot in gebracht.
Brandsma denkt niet dat het verlies zo hoog uitvalt. | Brandsma verwacht dat het verlies hoger uitvalt.
De leden zijn vergeten een kascommissie in te stellen. | De leden hebben een kascommissie ingesteld.
De subsidie vervalt tenzij VNG meebetaalt. | De subsidie vervalt tenzij VNG niet meebetaalt.
De subsidie vervalt, tenzij VNG niet meebetaalt. | De subsidie vervalt, tenzij VNG meebetaalt.
Het plan wordt niet zonder toestemming van het IPO uitgevoerd. | Het plan wordt met spoed uitgevoerd.
VNG sluit verhuur van het pand niet uit. | VNG sluit het pand; het gaat open in mei.
VNG sluit verkoop van het pand niet uit en houdt verhuur open. | VNG sluit verkoop van het pand uit en houdt verhuur open.
Meer dan de helft van de gemeenten doet mee. | Minder dan de helft van de gemeenten doet mee.
De Raad van State adviseert over de wet. | De gemeenteraad adviseert over de wet.
De notitie wordt vóór 1 juni verstuurd. Daarna volgt een bespreking. | De notitie wordt na 1 juni verstuurd.
De woningen worden in mei gebouwd. | De woningen worden in mei gesloopt.
"""


@pytest.mark.parametrize("pair", FALSE_ALL_THE_SAME.strip().splitlines())
def test_and_what_they_do_not_say_is_one(pair):
    source, claim = (part.strip() for part in pair.split("|"))
    assert errors(source, claim)


@pytest.mark.parametrize(
    ("source", "claim", "kinds"),
    [
        (
            "De VNG steunt het plan niet, omdat Utrecht geen locatie heeft.",
            "De VNG steunt het plan niet, omdat Utrecht te duur is.",
            {"cause_unsupported"},
        ),
        (
            "De VNG steunt het plan niet, omdat Utrecht geen locatie heeft.",
            "De VNG steunt het plan niet, omdat er in Utrecht geen locatie is.",
            set(),
        ),
        (
            "Het IPO verwacht niet dat de kosten stijgen, maar de instroom neemt toe.",
            "Het IPO verwacht niet dat de kosten stijgen, maar de instroom neemt af.",
            {"direction_mismatch"},
        ),
        (
            "Het IPO roept op de bijdrage niet eerder te verhogen dan juli 2025.",
            "Het IPO vraagt de bijdrage niet vóór juli 2025 te verhogen.",
            set(),
        ),
        (
            "De lijst is vertrouwelijk tot de colleges zijn ingelicht.",
            "Zolang de colleges niet zijn ingelicht, is de lijst vertrouwelijk.",
            set(),
        ),
        (
            "De lijst is vertrouwelijk zolang de colleges niet zijn ingelicht.",
            "De lijst is vertrouwelijk tot de colleges zijn ingelicht.",
            set(),
        ),
        (
            "De lijst is vertrouwelijk zolang de colleges niet zijn ingelicht.",
            "De lijst is vertrouwelijk zolang de colleges zijn ingelicht.",
            {"negation_mismatch"},
        ),
        (
            "Locatie uitbreiden: niet akkoord.",
            "De locatie wordt uitgebreid.",
            {"negation_mismatch"},
        ),
    ],
)
def test_what_was_cleared_too_easily_is_found(source, claim, kinds):
    assert errors(source, claim) == kinds


@pytest.mark.parametrize(
    ("source", "claim", "due", "denied"),
    [
        ("COA publiceert de cijfers niet vóór 1 juni 2024.", "COA publiceert de cijfers.", "niet vóór 1 juni 2024", False),
        ("COA verlengt het contract niet.", "COA verlengt het contract.", "niet vóór 1 juni 2024", True),
        ("COA sluit de locatie niet en publiceert de cijfers niet vóór 1 juni 2024.", "COA sluit de locatie.", "niet vóór 1 juni 2024", True),
    ],
)  # fmt: skip
def test_a_first_day_says_its_own_denial_and_no_other(source, claim, due, denied):
    minutes = parse(SourceText(text=f"{HEAD}- {source}\n", name="lindehof.md"))
    told = {"text": claim, "owners": ["COA"], "due": due, "sources": ["1.1"]}
    found = check_answer(minutes, 0, {"summary": [], "decisions": [], "actions": [told]})
    assert denied == any(f.kind == "negation_mismatch" for f in found if f.claim == claim)


LISTED = """# Verslag Stuurgroep Lindehof

Datum 14 maart 2024
Aanwezig: mw. Terlouw (BZK, voorzitter), dhr. Brandsma (VNG), mw. Okafor (IPO)

## 1. Voortgang

- Mevrouw Okafor antwoordt de wijkraad daarover schriftelijk.
- Het verzoek van de VNG om een tweede hal te bouwen wordt nu niet ingewilligd.
- Besloten wordt de bijeenkomst van 11 juli te laten vervallen.
- De heer Brandsma pleit voor een derde hal.

## Actielijst

| Actie | Wie | Wanneer |
|---|---|---|
| Vraag wijkraad over reiskosten | Okafor | 18 oktober |
"""


def stands_wrongly(**answer):
    minutes = parse(SourceText(text=LISTED, name="lindehof.md"))
    whole = {"summary": [], "decisions": [], "actions": []} | answer
    return {f.kind for f in check_answer(minutes, 0, whole) if f.claim and f.severity != "info"}


@pytest.mark.parametrize(
    ("due", "wrong"), [("18 oktober", False), ("18 november", True), ("8 oktober", True)]
)
def test_a_time_that_only_the_list_of_actions_has_counts(due, wrong):
    text = "Okafor beantwoordt de vraag van de wijkraad schriftelijk."
    action = {"text": text, "sources": ["1.1"], "owners": ["mevrouw Okafor"], "due": due}
    assert ("due_unsupported" in stands_wrongly(actions=[action])) == wrong


@pytest.mark.parametrize(
    ("text", "cited", "wrong"),
    [
        ("Het verzoek van de VNG om een tweede hal is afgewezen.", "1.2", False),
        ("De bijeenkomst van 11 juli gaat niet door.", "1.3", False),
        ("De heer Brandsma pleit voor een derde hal.", "1.4", True),
        ("Er komt een derde hal.", "1.4", True),
    ],
)
def test_what_is_turned_down_may_stand_as_a_decision_and_a_wish_may_not(text, cited, wrong):
    assert bool(stands_wrongly(decisions=[{"text": text, "sources": [cited]}])) == wrong
