"""The word lists behind `words`: stop words, irregular forms, separable prefixes."""

from __future__ import annotations

STOP_WORDS = frozenset(
    """
    a aan af al alle alleen alles als alsmede alsnog alsook altijd an and andere anderen anders
    bent bij binnen bovendien d daar daaraan daarbij daardoor daarin daarmee daarna daarnaast
    daarom daarop daarover daartoe daarvan daarvoor dan dat de deze die dit diverse door
    doordat dus e echter ee een eens eigen elk elkaar elke en enige enkele er eraan erbij erin ermee
    erop erover ertoe ervan ervoor etc even eveneens evenals

    ge gebied geworden had hadden haar heb hebben hebt heeft hem hen het hier hieraan hierbij
    hierdoor hierin hiermee hierna hiernaast hierom hierop hierover hiertoe hiervan hiervoor hij hoe
    hun ie ieder iedere ik in indien ieders is je jij jou jouw jullie kan komen komt konden kunnen
    kunt maar maken me mede mee men met mij mijn mocht mochten moest moesten moet moeten mogen na
    naar naast namelijk nl nog nu o.a of om omdat omtrent ondanks onder onze ons ook op over overig
    overige per reeds rond s sinds sommige steeds t te tegen ten ter terwijl tevens tijdens toch
    toe toen tot tussen u uit uw vaak van vanaf vanuit vanwege vandaar veel verder via vol volgens
    voor voorts vooral waar waaraan waarbij waardoor waarin waarmee waarop waarover waarvan
    waarvoor wanneer want waren was wat we wegens wel welk welke werd werden wie wij wil willen
    word worden wordt zal zelf zelfs zich zij zijn zo zoals zodat zodra zou zouden zowel zullen ze
    's 't m.b.t m.b.t. i.v.m i.v.m. o.a. t.a.v. t.a.v i.h.k.v. i.h.k.v ikv mbt ivm tav obv o.b.v.
    d.w.z. bijv bijv. bijvoorbeeld resp resp. inclusief incl exclusief excl aldus aangaande
    betreffende inzake jegens middels qua dhr mw mevr mevrouw heer dhr. mw. drs ir ing mr
    the to are be by
    """.split()
)
"""Folded words that say nothing by themselves. Negations and quantities are not among them."""

SEPARABLE = frozenset(
    """
    aan achter achteruit af bekend bij bijeen binnen buiten deel dicht door gelijk goed groot
    hoog in klaar los mee mede na neer om onder open op over plaats rond samen stop stil tegen
    terug toe tussen uit vast vol voor vooraf voort vooruit vrij weg zeker
    """.split()
)
"""First parts of separable verbs: `vast` in `vastgesteld`."""

PARTICIPLE_EXCEPTIONS = frozenset(
    """
    gebied gebieden gebiedt gebruikt gebruiken gedeputeerde gedeputeerden geheel gehele geld
    gelden geldt gelijke gemeente gemeenten gemiddelde gerecht gerechten geregeld gericht
    gesprekken getuigt gevaarte geval gevallen gewest gewesten geweten gezamenlijke geeft
    gegevens genade genoegen gesloten getallen geboden gebeuren gebeurt gebouwde gebouwen
    gedachte gedachten gedragen gegronde gehandicapten geleden gelegenheid gemachtigde
    geografische gevolgen gezinnen gebreken geschillen geluid geluiden gevaren gevoelens gewoonten
    geding gedingen gebaren
    """.split()
)
"""Words that begin with `ge` but are no participle, or must keep it."""
NO_PARTICIPLES = (
    "gemeente",
    "gezond",
    "gezin",
    "gebieds",
    "gegevens",
    "gevaar",
    "geluids",
)
"""What such words begin with, compounds included: `gemeentenamen`."""

_FORMS = """
    zien: zag zagen gezien ziet
    geven: geeft gaf gaven gegeven
    nemen: neemt nam namen genomen
    aannemen: aangenomen aanneemt
    meenemen: meegenomen meeneemt
    opnemen: opgenomen opneemt
    overnemen: overgenomen overneemt
    deelnemen: deelgenomen deelneemt
    toenemen: toegenomen toeneemt toename
    afnemen: afgenomen afneemt afname
    innemen: ingenomen
    komen: kwam kwamen gekomen komt
    afkomen: afgekomen
    terugkomen: teruggekomen terugkomt
    gaan: ga gaat ging gingen gegaan
    doorgaan: doorgegaan doorgaat
    ingaan: ingegaan ingaat
    nagaan: nagegaan nagaat
    staan: sta staat stond stonden gestaan
    bestaan: bestond bestonden bestaat
    ontstaan: ontstond ontstonden ontstaat
    doen: doe doet deed deden gedaan
    besluiten: besloot besloten
    sluiten: sloot sloten gesloten sluit
    afsluiten: afgesloten
    aansluiten: aangesloten
    spreken: spreekt sprak spraken gesproken
    beslissen: beslist besliste beslissing
    bespreken: bespreekt besprak bespraken besproken
    afspreken: afgesproken
    uitspreken: uitgesproken
    vragen: vraagt vroeg vroegen gevraagd
    aanvragen: aangevraagd
    ontbreken: ontbrak ontbraken ontbreekt
    zoeken: zoekt zocht zochten gezocht
    onderzoeken: onderzocht onderzochten onderzoekt
    verzoeken: verzocht verzochten verzoekt
    uitzoeken: uitgezocht
    denken: dacht dachten gedacht
    brengen: bracht brachten gebracht
    inbrengen: ingebracht
    uitbrengen: uitgebracht
    kopen: kocht gekocht
    vinden: vindt vond vonden gevonden
    plaatsvinden: plaatsgevonden plaatsvindt
    beginnen: begint begon begonnen begin
    houden: houdt hield hielden gehouden
    vasthouden: vastgehouden
    behouden: behoudt behield
    aanhouden: aangehouden
    laten: laat liet lieten gelaten
    lopen: loopt liep liepen gelopen
    oplopen: opgelopen oploopt
    krijgen: krijgt kreeg kregen gekregen
    blijven: blijft bleef bleven gebleven
    blijken: blijkt bleek bleken gebleken
    schrijven: schrijft schreef schreven geschreven
    beschrijven: beschreven beschreef
    stijgen: stijgt steeg stegen gestegen
    wijzen: wijst wees wezen gewezen
    aanwijzen: aangewezen
    afwijzen: afgewezen afwijst
    verwijzen: verwees verwezen
    bewijzen: bewees bewezen
    verschijnen: verscheen verschenen
    liggen: ligt lag lagen gelegen
    leggen: legt legde gelegd
    vastleggen: vastgelegd
    voorleggen: voorgelegd
    neerleggen: neergelegd
    zitten: zit zat zaten gezeten
    voorzitten: voorgezeten
    bieden: biedt bood boden geboden
    aanbieden: aangeboden aanbod
    kiezen: kiest koos kozen gekozen keuze keus
    verliezen: verloor verloren verlies
    trekken: trekt trok trokken getrokken
    intrekken: ingetrokken
    betrekken: betrokken betrok
    treffen: trof troffen getroffen
    betreffen: betrof betroffen
    vertrekken: vertrok vertrokken vertrek
    helpen: hielp geholpen hulp
    werven: wierf geworven
    roepen: roept riep riepen geroepen
    oproepen: opgeroepen
    vallen: valt viel vielen gevallen
    vervallen: vervalt verviel vervielen
    stellen: gesteld
    oprichten: opgericht
    berichten: bericht
    brengen: gebracht
    overdragen: overgedragen overdracht
    dragen: droeg droegen
    opdragen: opgedragen opdracht
    verbinden: verbonden verband
    zenden: zond gezonden
    toezenden: toegezonden
    verzenden: verzond verzonden verzending
    sturen: stuurt
    weten: wist wisten
    heffen: hief geheven
    ontvangen: ontving ontvingen
    vangen: ving gevangen
    opvangen: opgevangen
    zeggen: zei zeiden gezegd zegt
    toezeggen: toegezegd
    begrijpen: begreep begrepen
    verstrijken: verstreek verstreken
    verlopen: verliep
    overleggen: overlegd overlegt overleggen
    verander: veranderen verandering veranderingen
    weiger: weigeren weigering
    lever: leveren levering
    aanlever: aanleveren aanlevering
    oplever: opleveren oplevering
    verbeter: verbeteren verbetering verbeteringen
    verminder: verminderen vermindering
    verhinder: verhinderen verhindering
    verwijder: verwijderen verwijdering
    bevorder: bevorderen bevordering
    uitvoer: uitvoeren uitvoering
    invoer: invoeren invoering
    doorvoer: doorvoeren
    passen: past gepast
    aanpassen: aangepast aanpast
    afzien: afziet
    uitblijven: uitgebleven
    verwerpen: verworpen verwierp
    afronden: afrondt
    raden: raadt raadde geraden
    afraden: afraadt afgeraden
    aanraden: aanraadt aangeraden
    beantwoorden: beantwoordt
    missen: mist gemist miste misten
    toestaan: toestaat
    verbieden: verboden verbiedt verbood
    lukken: lukt gelukt
    mislukken: mislukt
    uitsluiten: uitgesloten
    overschrijden: overschreden overschrijdt
    onderschrijven: onderschreven
    terugtrekken: teruggetrokken
    voldoen: voldaan voldoet
    verdwijnen: verdwenen verdween
    binden: gebonden
    blazen: blies bliezen geblazen
    breken: breekt brak braken gebroken
    buigen: boog bogen gebogen
    dringen: drong drongen gedrongen
    drijven: dreef dreven gedreven
    dwingen: dwong dwongen gedwongen
    gelden: gold golden
    genieten: genoot genoten
    gieten: goot goten gegoten
    glijden: gleed gleden
    graven: groef gegraven
    grijpen: greep grepen gegrepen
    hangen: hing hingen gehangen
    heten: heette heetten geheten
    kijken: keek keken gekeken
    klimmen: klom klommen geklommen
    klinken: klonk klonken geklonken
    krimpen: kromp krompen gekrompen
    lezen: las lazen gelezen
    lijken: leek leken
    meten: gemeten
    mijden: meed meden gemeden
    prijzen: prees prezen geprezen
    rijden: reed gereden
    rijzen: rees rezen gerezen
    scheiden: gescheiden
    schenken: schonk schonken geschonken
    schieten: schoot schoten geschoten
    schijnen: scheen schenen
    schrikken: schrok schrokken geschrokken
    schuiven: schoof schoven geschoven
    slaan: slaat sloeg sloegen geslagen
    slijten: sleet sleten gesleten
    slinken: slonk slonken geslonken
    snijden: sneed sneden gesneden
    spannen: gespannen
    springen: sprong sprongen gesprongen
    steken: stak gestoken
    sterven: stierf stierven gestorven
    strijden: streed streden gestreden
    strijken: streek streken gestreken
    treden: trad traden getreden
    varen: gevaren
    vergelijken: vergeleek vergeleken
    vergeten: vergat vergaten
    verwerven: verwierf verwierven verworven
    verzinnen: verzon verzonnen
    vliegen: vloog vlogen gevlogen
    wegen: woog wogen gewogen
    werpen: wierp wierpen geworpen
    wijken: geweken
    winnen: won wonnen gewonnen
    wringen: wrong wrongen gewrongen
    zinken: zonk zonken gezonken
    zwijgen: zweeg zwegen gezwegen
    stad: steden
    lid: leden
    schip: schepen
    cijfer: cijfers
    kind: kinderen
    advies: adviseren adviseert adviseerde geadviseerd advisering
    analyse: analyses
    hoog: hoger hogere hoogste
    laag: lager lagere laagste
    groot: groter grotere grootste
    snel: sneller snellere snelst
    veel: meer meeste
    goed: beter betere beste
    ver: verder verdere
    laat: later latere laatst laatste
    vroeg: eerder eerdere
    pas: vroegst
    nieuw: nieuwe nieuwste
    lang: langer langere
    kort: korter kortere
    vergunninghouder: vergunninghouders statushouder statushouders
    inwoner: inwoners
    groei: groeit groeide gegroeid groeien
    druk: drukte
    tekort: tekorten
    tweede: 2e 2de
    eerste: 1e 1ste
    derde: 3e 3de
    vierde: 4e 4de
"""


def _irregular() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _FORMS.split("\n"):
        base, _, forms = line.strip().partition(":")
        table.update(dict.fromkeys(forms.split(), base))
    return table


IRREGULAR = _irregular()
"""Irregular form → the form whose stem it shares."""

_ALSO_NOUNS = frozenset(
    "gaven lagen namen spraken dacht gedacht zaten staat ga sta doe vroeg vroegen".split()
)
STRONG_FORMS = {
    form: base
    for form, base in IRREGULAR.items()
    if base.endswith("en") and form not in _ALSO_NOUNS and len(form) > 2
}
"""Those of verbs, which may have a prefix: `liep` in `opliep`. Not `spraken`, as in `afspraken`."""

PREFIXES = tuple(sorted({*SEPARABLE, "overeen", "uiteen", "tegemoet", "teweeg"}, key=len))[::-1]
"""Parts before a verb that may stand apart from it, the longest first."""

CLOSE_PREFIXES = ("be", "ver", "ont", "her", "mis", "over", "onder", "door", "voor")
"""Those that may stay with it, in place of the `ge` of a participle: `verkozen`."""
