"""Words that deny, and words that say without a negator what a denial says."""

from __future__ import annotations

NEGATORS = frozenset(
    """
    niet geen nooit noch niemand niets nergens evenmin geenszins niks nimmer allerminst nee neen
    not never cannot zonder tenzij onvoldoende nauwelijks amper zelden
    """.split()
)

SCARCE = frozenset("onvoldoende nauwelijks amper zelden".split())
"""Negators that leave a little, which a claim may tell without a negator: `een tekort aan`."""

DENYING = frozenset(
    """
    verhinderd afwezig absent ontbreken vervallen tekort gebrek afwijzen afraden weigeren
    stoppen beeindigen uitstellen uitblijven missen verbieden schrappen intrekken
    opheffen afzien loslaten ophouden vermijden mislukken falen staken weglaten
    achterwege nalaten tegenhouden verwerpen oneens uitgesloten
    uitgezonderd ontraden ontkennen betwijfelen
    twijfelen stilleggen stopzetten schorsen opschorten
    tekortschieten kwijt nul afkeuren uitvallen wegvallen tegenstemmen
    afschaffen uitsluiten blokkade
    weinig nauwelijks amper zelden ongemoeid annuleren afgemeld afmelden overbodig afblazen
    bezwaar overlaten aanhouden wachten afwachten afslaan wegstemmen afvallen stil stilliggen
    waarschuwen buiten verdwijnen vergeten stokken haperen vastlopen
    """.split()
)
"""Strictly or nearly the denial of another word."""

REFUSING = frozenset(
    """
    afwijzen verwerpen weigeren afzien intrekken vervallen schrappen afraden ontraden annuleren
    afblazen afslaan afkeuren opheffen afschaffen loslaten verbieden uitblijven mislukken stopzetten
    wegstemmen afvallen weglaten
    """.split()
)
"""Those that turn a thing down by themselves."""

RESTRICTING = frozenset(
    "pas vroegst eerst slechts alleen enkel uitsluitend maximaal hooguit hoogstens hoogste behalve"
    " behoudens".split()
)
"""Words, in this very form, that deny all but what they are about."""

OPPOSED: tuple[tuple[str, str], ...] = (
    (
        "vervallen uitvallen wegvallen afvallen stoppen afblazen annuleren opheffen "
        "staken loslaten afschaffen stopzetten beeindigen",
        "doorgaan plaatsvinden gelden voortzetten handhaven uitwerken behouden",
    ),
    (
        "afwijzen verwerpen afkeuren weigeren afslaan wegstemmen tegenhouden",
        "goedkeuren toekennen honoreren instemmen akkoord aannemen overnemen accepteren "
        "vaststellen steunen inwilligen",
    ),
    (
        "afraden ontraden",
        "adviseren aanraden aanbevelen",
    ),
    (
        "verbieden",
        "toestaan mogen",
    ),
    (
        "vervallen loslaten schrappen afschaffen",
        "blijven",
    ),
    (
        "afzien schrappen weglaten intrekken uitblijven verwijderen",
        "kiezen toevoegen opnemen invoeren indienen",
    ),
    (
        "mislukken missen",
        "lukken slagen halen behalen",
    ),
    (
        "tegen bezwaar tegenstander",
        "akkoord eens zitten voorstander",
    ),
    (
        "pas vroegst tenminste minstens langer",
        "eerder voor",
    ),
    (
        "uiterlijk",
        "later langer",
    ),
    (
        "maximaal hooguit hoogstens beperken",
        "meer hoger langer",
    ),
    (
        "minimaal minstens tenminste",
        "minder onder lager",
    ),
    (
        "aanhouden uitstellen",
        "beslissen besluiten vaststellen",
    ),
    (
        "binnen",
        "overschrijden boven hoger",
    ),
    (
        "onder achter",
        "halen planning schema",
    ),
    (
        "blijven handhaven gelijk zelfde behouden vasthouden",
        "veranderen wijzigen aanpassen tornen",
    ),
    (
        "open",
        "besluiten beslissen uitsluiten",
    ),
    (
        "openstaan open lopend resteren",
        "klaar gereed afronden afhandelen afvinken beantwoorden oplossen sluiten afsluiten",
    ),
    (
        "uiteen uiteenlopen verschillend verdeeld oneens",
        "eens gelijk overeenstemming unaniem",
    ),
    (
        "weinig krap schaars klein tekort gebrek",
        "veel ruim groot voldoende genoeg toereikend",
    ),
    (
        "verkeerd fout onjuist abusievelijk",
        "goed juist correct",
    ),
    (
        "afwezig verhinderd ontbreken absent ziek afgemeld afmelden",
        "aanwezig aanschuiven meedoen deelnemen",
    ),
    (
        "uitgezonderd uitzonderen behoudens",
        "meerekenen meenemen",
    ),
    (
        "loskoppelen scheiden splitsen",
        "samen gezamenlijk",
    ),
    (
        "ander nieuw aanpassen wijzigen",
        "huidig zelfde gelijk",
    ),
    (
        "sluiten gesloten dicht",
        "open",
    ),
    (
        "vrijwillig optioneel facultatief vrijblijvend",
        "verplicht",
    ),
    (
        "tijdelijk voorlopig",
        "permanent structureel definitief blijvend",
    ),
    (
        "vertrouwelijk geheim",
        "openbaar",
    ),
    (
        "langzaam traag stil",
        "snel vlot beweging",
    ),
    (
        "slecht matig",
        "goed",
    ),
    (
        "duur",
        "goedkoop",
    ),
    (
        "laat",
        "tijdig",
    ),
    (
        "teleurstellen ontevreden negatief",
        "tevreden positief blij",
    ),
    (
        "vertraging uitlopen",
        "planning schema",
    ),
    (
        "uitgesloten",
        "mogelijk haalbaar",
    ),
)
"""Denying words, and what they deny."""
