"""Sentences that promise, decide, or do neither, as Dutch secretaries write them."""

import pytest

from tests.support.rule_minutes import read, told

PROMISES = [
    ("Wil stuurt de stukken rond.", ("Wil",)),
    ("Van Dijk start in september met het onderzoek.", ("Van Dijk",)),
    ("Morgen belt Karin Piet over de zaal.", ("Karin",)),
    ("De stukken worden doorgenomen en verstuurd naar de leden.", ()),
    ("Spoor 3: nader onderzoek, Karin trekt dit.", ("Karin",)),
    ("Tevens komt Karin nog met een compleet overzicht van alle taken.", ("Karin",)),
    ("Karin heeft hier verder de actie in.", ("Karin",)),
    ("Geen idee wat de status is, Karin vraagt het na.", ("Karin",)),
    ("Onduidelijk of dit kan (Karin neemt contact op met de beheerder).", ("Karin",)),
    ("Zodra de lezing is ontvangen, wordt deze door Karin toegestuurd.", ("Karin",)),
    ("We gaan een afspraak maken met de gemeente.", ()),
    ("Deze stuurt Karin rond.", ("Karin",)),
    ("Karin gaat samen met Piet Aarts een bijeenkomst organiseren.", ("Karin", "Piet Aarts")),
    ("Karin spreekt maandag met de leverancier.", ("Karin",)),
    ("Karin gaat hiermee verder.", ("Karin",)),
    ("Deze gaat gedeeld worden.", ()),
    ("Karin weet daar niets van, maar zoekt het uit voor de volgende keer.", ("Karin",)),
    ("Karin en Piet zullen met een voorstel komen.", ("Karin", "Piet")),
    ("VNG zal hierover met de leveranciers communiceren.", ("VNG",)),
    (
        "Voor de volgende keer zal Karin de norm, die momenteel ter inzage ligt, toelichten.",
        ("Karin",),
    ),
    ("HR stuurt de lijst rond vóór 1 april.", ("HR",)),
    ("We bespreken het voorstel voor de begroting op 12 juni.", ()),
    ("Het secretariaat komt met een nieuwe datum.", ("secretariaat",)),
    ("Karin zal daarom eerste concepten voorstellen.", ("Karin",)),
    ("Afgesproken wordt dat Karin de module publiceert.", ("Karin",)),
    ("Karin heeft aangeboden de begrippen te controleren.", ("Karin",)),
    ("Karin weet het niet en gaat erachteraan.", ("Karin",)),
    ("Karin antwoordt de indiener per brief.", ("Karin",)),
    ("Karin gaat met de beheerder praten.", ("Karin",)),
    ("Karin en Piet nemen het schrijven daarvan voor hun rekening.", ("Karin", "Piet")),
    ("Karin draagt de tekst aan en Piet leest mee.", ("Karin", "Piet")),
    ("Karin levert de bedragen aan, waarna Piet de tabel laat aanpassen.", ("Karin", "Piet")),
    ("De herziene tabel volgt per mail (Karin).", ("Karin",)),
    ("Het plan wordt uitgewerkt door een werkgroepje van BZK en VNG.", ("BZK", "VNG")),
    ("Karin zal bij de achterban ophalen hoeveel woningen dit jaar opgeleverd worden.", ("Karin",)),
    ("Het onderzoek (Karin) schuift door naar het najaar.", ("Karin",)),
    ("De griffier stuurt de beantwoording van de technische vragen na.", ("griffier",)),
    ("De wethouder komt hier in de volgende commissievergadering op terug.", ("wethouder",)),
    (
        "De portefeuillehouder zal de raad hierover schriftelijk informeren.",
        ("portefeuillehouder",),
    ),
    ("Piet Smits en Fatima Yilmaz bereiden een voorstel voor.", ("Piet Smits", "Fatima Yilmaz")),
    ("Het secretariaat plant een vervolgoverleg in.", ("secretariaat",)),
    ("De notitie wordt aangepast en opnieuw geagendeerd.", ()),
    ("IPO en VNG komen met een gezamenlijke reactie.", ("IPO", "VNG")),
    ("Het ministerie van SZW gaat na of dit juridisch mogelijk is.", ("ministerie van SZW",)),
    ("Karin gaat na of de kavel eerder vrijkomt.", ("Karin",)),
    ("Karin gaat na hoeveel het er zijn.", ("Karin",)),
    ("Piet rekent uit wat een langere termijn kost.", ("Piet",)),
    ("5.3 VNG en IPO maken samen een modelcontract, gereed op 1 mei.", ("VNG", "IPO")),
    ("Het secretariaat zal dat met de leden opnemen.", ("secretariaat",)),
    ("Karin praat de leden voortaan elk kwartaal bij.", ("Karin",)),
    ("De voorzitter gaat voor 1 april langs bij de eigenaren.", ("voorzitter",)),
    ("Piet licht de leveranciers in zodra de tekst is gepubliceerd.", ("Piet",)),
    ("De heer De Wit laat uitzoeken wat de kosten zijn.", ("heer De Wit",)),
    (
        "Mevrouw Jansen zoekt dit uit en komt er in de volgende vergadering op terug.",
        ("Mevrouw Jansen",),
    ),
    ("Aan de minister zal een brief worden gestuurd door de voorzitter.", ("voorzitter",)),
    ("Actie voor Karin om dit uit te zoeken.", ("Karin",)),
    ("Karin krijgt de opdracht een plan van aanpak op te stellen.", ("Karin",)),
    ("De voorzitter vraagt Karin om dit uit te zoeken; zij zegt dit toe.", ("Karin",)),
    ("Karin neemt de suggestie mee terug naar haar organisatie.", ("Karin",)),
    ("De suggestie wordt meegenomen.", ()),
    ("De opmerkingen worden verwerkt.", ()),
    ("Er wordt een werkgroep ingesteld.", ()),
    ("Het secretariaat stuurt een datumprikker.", ("secretariaat",)),
    ("Piet stuurt de link naar de handreiking na.", ("Piet",)),
    ("Fatima levert de teksten aan voor de nieuwsbrief.", ("Fatima",)),
    ("Karin onderzoekt of een gezamenlijke inkoop mogelijk is.", ("Karin",)),
    ("Piet bekijkt of de planning kan worden versneld.", ("Piet",)),
    ("Het Rijk en de VNG treden in overleg over de financiering.", ("Rijk", "VNG")),
    ("De VNG en het IPO zullen hierover in overleg treden.", ("VNG", "IPO")),
    ("De provincies sturen hun prognoses uiterlijk 1 mei aan BZK.", ("provincies",)),
    ("Door BZK wordt een handreiking opgesteld.", ("BZK",)),
    ("Een handreiking wordt opgesteld door BZK, VNG en IPO.", ("BZK", "VNG", "IPO")),
    ("BZK stelt, in overleg met de VNG, een handreiking op.", ("BZK",)),
    ("BZK stelt samen met de VNG een handreiking op.", ("BZK", "VNG")),
    ("BZK informeert de gemeenten vóór 1 juli over de regeling.", ("BZK",)),
    (
        "De staatssecretaris zegt toe hierover met de Kamer in gesprek te gaan.",
        ("staatssecretaris",),
    ),
    (
        "De minister van VRO zegt toe dat de middelen dit jaar beschikbaar komen.",
        ("minister van VRO",),
    ),
    ("Mw. Bruins zal de vraag doorgeleiden.", ("Mw. Bruins",)),
    ("Dhr. De Reus koppelt dit terug aan de gedeputeerden.", ("Dhr. De Reus",)),
    ("JenV en VNG kijken samen naar de financiële consequenties.", ("JenV", "VNG")),
    ("Karin kijkt of er budget is.", ("Karin",)),
    ("De secretaris past de lijst aan en stuurt deze rond.", ("secretaris",)),
    ("Piet stemt dit af met de jurist.", ("Piet",)),
    ("Karin sluit dit kort met de wethouder.", ("Karin",)),
    ("Karin doet navraag bij de gemeente.", ("Karin",)),
    ("Karin doet een voorstel voor de volgende vergadering.", ("Karin",)),
    ("De werkgroep werkt het voorstel uit voor de volgende vergadering.", ("werkgroep",)),
    ("De werkgroep gaat aan de slag met de uitwerking.", ("werkgroep",)),
    ("Wij nemen dit mee.", ()),
    ("We komen hier de volgende keer op terug.", ()),
    ("Hierop wordt teruggekomen in het volgende overleg.", ()),
    ("Het onderwerp wordt doorgeschoven naar de volgende vergadering.", ()),
    ("Dit agendapunt wordt doorgeschoven naar het volgende overleg.", ()),
    ("Iedereen levert voor 1 april zijn input aan.", ("Iedereen",)),
    ("Alle leden leveren voor 1 april hun input aan bij het secretariaat.", ("leden",)),
    ("Karin zal een werksessie organiseren in mei.", ("Karin",)),
    ("Karin gaat een werksessie organiseren.", ("Karin",)),
    ("De planning wordt geactualiseerd.", ()),
    ("Karin vult de lijst aan.", ("Karin",)),
    ("Karin geeft dit door aan de projectleider.", ("Karin",)),
    ("Piet haalt de cijfers op bij het CBS.", ("Piet",)),
    ("Fatima stelt de begroting bij.", ("Fatima",)),
    ("Piet meldt dat het rapport volgende week wordt gepubliceerd.", ()),
    ("Karin mailt de leden de link naar het onderzoek.", ("Karin",)),
    ("Het onderwerp wordt in de volgende vergadering opnieuw besproken.", ()),
    ("De heer Smits zal de provincie hierop aanspreken.", ("heer Smits",)),
    ("De griffie maakt hiervan een lijst en stuurt die aan de raad.", ("griffie",)),
    ("De uitvoering van de motie wordt door het college ter hand genomen.", ("college",)),
    (
        "De wethouder zegt toe schriftelijk terug te komen op de vraag van de heer Smits.",
        ("wethouder",),
    ),
    ("De wethouder belooft de raad op de hoogte te houden.", ("wethouder",)),
    ("Het secretariaat zal de leden hierover nader informeren.", ("secretariaat",)),
    ("Het secretariaat verstuurt de uitnodigingen begin maart.", ("secretariaat",)),
    ("De vragen worden schriftelijk beantwoord.", ()),
    ("In overleg met de VNG stelt BZK een planning op.", ("BZK",)),
    ("Gezamenlijk bereiden BZK en VNG een bestuurlijk overleg voor.", ("BZK", "VNG")),
    ("BZK, VNG, IPO en de CdK's werken een voorstel uit.", ("BZK", "VNG", "IPO", "CdK's")),
    (
        "De provincie Utrecht en de gemeente Amersfoort leveren de gegevens aan.",
        ("provincie Utrecht", "gemeente Amersfoort"),
    ),
    ("VNG en Aedes brengen in kaart welke locaties geschikt zijn.", ("VNG", "Aedes")),
    ("Binnen twee weken levert het COA een overzicht.", ("COA",)),
    ("Het COA levert binnen twee weken een overzicht.", ("COA",)),
    ("Uiterlijk 1 april wordt het overzicht opgeleverd door het COA.", ("COA",)),
    ("Partijen gaan hierover verder in gesprek.", ("Partijen",)),
    ("De leden zullen hun achterban raadplegen.", ("leden",)),
    ("Karin zegde toe dit te regelen.", ("Karin",)),
    ("Toegezegd is dat de raad een brief ontvangt.", ()),
    ("Afgesproken is de volgende keer op locatie te vergaderen.", ()),
    ("Mocht er meer budget nodig zijn, dan komt Karin hierop terug.", ("Karin",)),
    ("Indien nodig roept de voorzitter een extra vergadering bijeen.", ("voorzitter",)),
]

DECISIONS = [
    "De notulen worden goedgekeurd en binnenkort op de website geplaatst.",
    "Er wordt besloten om morgen te starten.",
    "Karin wordt met algemene stemmen herkozen als penningmeester.",
    "Piet wordt bij handopsteken gekozen als lid van de kascommissie.",
    "De stuurgroep beslist dat er een spreker komt.",
    "Besloten nu te wachten op de cijfers.",
    "De stuurgroep besluit dat de invoering wordt uitgesteld tot mei.",
    "Het voorstel om het logo te wijzigen wordt met 1 tegenstem en 2 onthoudingen aangenomen.",
    "De stuurgroep neemt alle drie moties aan.",
    "De stuurgroep beslist dat het team aangeeft wat nodig is.",
    "De regels blijven dus op de huidige manier gehandhaafd.",
    "Besluiten van maart verwerken -> verwerkt in de laatste versie - werkgroep akkoord.",
    "Er wordt geconcludeerd dat het oude stelsel het uitgangspunt is.",
    "Akkoord op de proef: jongeren mogen langer blijven.",
    "De bruggenstrategie (deel I) is vastgesteld.",
    "Versie 1.0 is vastgesteld en wordt rondgestuurd.",
    "Daarom in eerste instantie besloten om de brug niet te verbreden.",
    "De bruggenstrategie (deel I) vastgesteld.",
    "Bruggenstrategie (deel II) vastgesteld, waarbij de kaart wordt vernieuwd.",
    "Afgesproken wordt dat het prima is als Karin dit oppakt en anderen aanhaken.",
    "Afgesproken dat wijzigingen op basis van een verzoek doorgevoerd kunnen worden.",
    "De tafel spreekt af dat de inzet niet wordt afgebouwd voordat de cijfers bekend zijn.",
    "Afgesproken: gedurende drie maanden geldt een overgangstermijn.",
    "De leden geven een positief advies over het plan.",
    "De groep blijft bij de huidige tekst.",
    "Wel komt er één keer per jaar een fysieke bijeenkomst.",
    "Er komt op dit moment geen stookverbod.",
    "Na wat heen en weer gaat het overleg unaniem voor variant A.",
    "De aanwezigen konden zich vinden in deze werkwijze.",
    "De brief wordt in handen gesteld van het dagelijks bestuur ter afdoening.",
    "Zonder hoofdelijke stemming conform het voorstel.",
    "De leden zien van samenvoegen af.",
    "Afgesproken is dat COA sluitingen voortaan vooraf voorlegt.",
    "Daar kan iedereen mee leven.",
    "Het verslag wordt gearresteerd.",
    "De agenda wordt conform vastgesteld.",
    "De aanwezigen kunnen zich vinden in de voorgestelde lijn.",
    "De motie wordt met 20 stemmen voor en 15 stemmen tegen verworpen.",
    "De voorzitter concludeert dat de commissie instemt met het voorstel.",
    "De stuurgroep stemt in met de notitie, mits de financiële paragraaf wordt aangevuld.",
    "De stuurgroep besloot de planning aan te passen.",
    "Het verslag werd ongewijzigd vastgesteld.",
    "De leden gingen akkoord.",
    "De voorzitter constateert dat het voorstel unaniem is aangenomen.",
    "De vergadering is akkoord met de kandidaatstelling.",
    "Daarmee is het voorstel aangenomen.",
    "Het voorstel is hiermee aangenomen.",
    "Conform voorstel besloten.",
    "Unaniem akkoord.",
    "Allen akkoord.",
    "Geen bezwaar.",
    "Ingestemd wordt met het voorstel.",
    "De stuurgroep accordeert het voorstel onder de voorwaarde dat de kosten gelijk blijven.",
    "De stuurgroep wijst het verzoek af.",
    "De stuurgroep gaat niet akkoord.",
    "De stuurgroep stemt niet in met de begroting.",
    "De stuurgroep neemt het advies niet over.",
    "De stuurgroep geeft geen toestemming voor een derde loket.",
    "Het verzoek wordt afgewezen.",
    "De stuurgroep benoemt Karin tot voorzitter van de werkgroep.",
    "Karin wordt herbenoemd.",
    "De stuurgroep machtigt de voorzitter om te tekenen.",
    "Gekozen wordt voor optie 2.",
    "Er is gekozen voor optie 2.",
    "De agenda wordt vastgesteld met toevoeging van een punt.",
    "Er zijn geen opmerkingen en het verslag wordt vastgesteld.",
    "Er zijn geen opmerkingen; het verslag is vastgesteld.",
    "Het verslag wordt goedgekeurd met dank aan de notulist.",
    "Met de aanpassing van Karin wordt het verslag goedgekeurd.",
    "De besluitenlijst is vastgesteld.",
    "Alle leden steunen het voorstel; daarmee is het aangenomen.",
    "Het amendement wordt aangenomen met 18 stemmen voor.",
    "De stuurgroep besluit geen aanvullend onderzoek te doen.",
    "Besloten is niet in te gaan op het verzoek.",
    "De stuurgroep neemt het advies ongewijzigd over.",
    "De notulen van 9 januari worden vastgesteld.",
    "Met deze wijziging wordt het verslag vastgesteld.",
    "Het verslag wordt, met een kleine wijziging op pagina 2, vastgesteld.",
    "Zonder hoofdelijke stemming wordt het voorstel aangenomen.",
    "De stuurgroep spreekt zich unaniem uit voor variant A.",
    "De aanwezigen stemmen hiermee in.",
    "De vergadering stemt hiermee in.",
    "Dit wordt goedgekeurd.",
]

NEITHER = [
    "Karin heeft de actie afgerond.",
    "Na de pauze komt Piet met een presentatie.",
    "Karin trekt dit in twijfel.",
    "Karin trekt dit punt van zorg breder.",
    "Er zijn voldoende leden om besluiten te mogen nemen.",
    "Daarnaast hebben we benoemd welke variaties er rond sensoren bestaan.",
    "Gelet op het besluit tot invoering van een heffing is de raad akkoord te vragen.",
    "Accorderen notulen vorige vergadering",
    "De planning wordt morgen vastgesteld.",
    "De voorzitter wordt gekozen door de leden.",
    "De actielijst wordt doorgenomen en waar nodig aangepast.",
    "Bij het ontvangen van mutaties wordt alles meteen bijgewerkt.",
    "Taken worden expliciet vastgelegd en zijn daardoor beter bekend.",
    "Werving start deze maand.",
    "De cijfers van 2023, Karin heeft ze gemaakt, zijn goed.",
    "Gaat binnenkort naar de drukker.",
    "Karin laat zien dat er tot nu toe 40 plaatsen zijn, waarvan er 9 pas in mei komen.",
    "Het voorstel om het logo te wijzigen zou kunnen worden aangenomen.",
    "Zoals gezegd blijven de zorgen over de regels bestaan.",
    "We bespreken de gevolgen van de invoering van de wet per 1 juli.",
    "De heer Van Dijk doet verslag van de controle op 5 november.",
    "De bijdrage wordt niet overal geïnd; Karin wijt dit aan een verouderd systeem.",
    "Karin gaat verder met de andere kosten.",
    "Via BZK kunnen we andere ministeries en uitvoeringsorganisaties benaderen.",
    "De groep reflecteert als volgt:",
    "VNG wil dit wel bij de leden onder de aandacht brengen, maar kan niemand verplichten.",
    "Vervolgens neemt hij de groep mee naar het platform.",
    "Zijn werk wordt overgenomen door Piet Smits.",
    "Karin voegt hieraan toe:",
    "Zo zal het stuk over de brug nog aangevuld moeten worden.",
    "De VOORZITTER stelt voor om de agenda conform vast te stellen.",
    "De heer VAN DER LINDEN stemt ook in met de voorgestelde punten.",
    "De wethouder biedt hiervoor haar excuses aan.",
    "Mevrouw De Vries biedt een petitie met 1.340 handtekeningen aan.",
    "De werkgroep legt zich daarbij neer.",
    "Permissies komen terug als claims.",
    "Consultatie verwerkt (zie het eerdere agendapunt).",
    "Karin geeft aan dat BZK ook een opdracht heeft uitstaan.",
    "Karin neigt naar de tweede variant.",
    "Karin voorziet problemen met de datum van 1 juli.",
    "Karin tipt de lijst op het register.",
    "De leden kijken met zorg naar de wachtlijst.",
    "Karin nodigt de stuurgroep uit voor een werkbezoek.",
    "Piet neemt de groep mee in de wijzigingen.",
    "Er worden 1.200 berichten per dag verstuurd.",
    "In het bestuurlijk overleg is op 31 januari met VNG afgesproken dat zij een locatie openen.",
    "De commissie heeft het plan op 17 september goedgekeurd.",
    "De raad van toezicht heeft in zijn vergadering van 4 maart de jaarrekening goedgekeurd.",
    "In het vorige overleg is besloten deze te volgen.",
    "Het verslag is reeds per mail vastgesteld.",
    "De agenda is in overeenstemming met de stukken.",
    "De stuurgroep verzoekt de projectleider om een risicoanalyse op te stellen.",
    "De raad stemt in met het voorstel van het college.",
    "Het bestuur gaat niet akkoord met de verhoging.",
    "De stuurgroep gaat nog niet akkoord.",
    "De VNG stemt niet in met de begroting.",
    "De stuurgroep geeft aan dat gemeenten geen medewerking verlenen.",
    "Gaat de stuurgroep niet akkoord, dan vervalt de subsidie.",
    "De leden gaan waarschijnlijk niet akkoord.",
    "De stuurgroep neemt kennis van het advies en gaat daar niet over.",
    "De voorzitter opent de vergadering en heet iedereen welkom.",
    "Karin vraagt of de planning nog haalbaar is.",
    "Het kabinet heeft besloten de wet uit te stellen.",
    "De gemeenteraad heeft op 12 maart ingestemd met het plan.",
    "Karin stelt voor om de pilot te verlengen.",
    "De VNG werkt momenteel een voorstel uit.",
    "Er is nog geen besluit genomen over de locatie.",
    "De wethouder geeft aan dat het college het voorstel in maart heeft vastgesteld.",
    "In 2023 is afgesproken dat gemeenten dit oppakken.",
    "Als gemeenten dit oppakken, wordt de opgave kleiner.",
    "De instroom zal in 2025 verder toenemen.",
    "Vervolgens bespreekt de commissie het raadsvoorstel.",
    "Deze kosten worden door het Rijk vergoed.",
    "Zoals afgesproken heeft Karin de stukken gedeeld.",
    "De commissie stemde in met het voorstel.",
    "Karin zou dit nog uitzoeken.",
    "Er komt een aparte bijeenkomst over dit onderwerp.",
    "Bekeken wordt of de planning kan worden versneld.",
    "BZK informeert de LRT over de voortgang.",
    "Deelnemers kunnen tot 1 april reageren.",
    "Reacties kunnen tot 1 april worden gestuurd aan het secretariaat.",
    "De planning wordt elk kwartaal geactualiseerd.",
    "Karin vult aan dat de lijst niet compleet is.",
    "Karin geeft door dat zij later komt.",
    "Piet brengt in dat de kosten hoog zijn.",
    "Piet haalt aan dat de cijfers verouderd zijn.",
    "Fatima stelt vragen over de begroting.",
    "Fatima stelt dat de begroting niet klopt.",
    "Karin werkt bij de gemeente.",
    "Karin neemt afscheid.",
    "Karin neemt deel aan de werkgroep.",
    "Karin neemt het woord.",
    "Piet komt later binnen.",
    "Piet komt terug van vakantie.",
    "Piet geeft een terugkoppeling van het overleg met de provincie.",
    "Piet koppelt terug dat het overleg goed is verlopen.",
    "De stuurgroep stelt voor de begroting aan te passen.",
    "De voorzitter stelt vast dat er geen vragen meer zijn.",
    "De begroting is goedgekeurd door de ledenvergadering van 3 mei.",
    "De werkgroep adviseert in te stemmen met het voorstel.",
    "Het voorstel wordt ter besluitvorming aangeboden aan de stuurgroep.",
    "De voorkeur gaat uit naar optie 2.",
    "De stuurgroep spreekt haar waardering uit.",
    "De stuurgroep staat positief tegenover het voorstel.",
    "De leden steunen het voorstel.",
    "Het is nog niet duidelijk of de raad instemt.",
    "Als de raad instemt, kan de bouw beginnen.",
    "Nadat de raad heeft ingestemd, wordt het contract getekend.",
    "Het college neemt in mei een besluit over de locatie.",
    "De rechter heeft besloten dat de vergunning vervalt.",
    "De werkgroep komt in het voorjaar bijeen om de resultaten te bespreken.",
    "Mevrouw De Boer vraagt naar de stand van zaken rond de subsidie.",
    "De voorzitter dankt iedereen voor zijn inbreng.",
    "Piet heeft zich afgemeld.",
    "Alle fracties zijn voorstander van het voorstel.",
    "De adviesraad besluit een ongevraagd advies uit te brengen.",
    "De stuurgroep ziet geen aanleiding de planning te wijzigen.",
    "De planning blijft ongewijzigd.",
    "De vraag van Piet wordt beantwoord door Karin.",
    "Er wordt gewerkt aan een nieuwe planning.",
    "Aan de planning wordt gewerkt door BZK.",
    "Piet wordt gevraagd een notitie te schrijven.",
    "Piet krijgt het verzoek een notitie te schrijven.",
    "Piet neemt de opmerking ter harte.",
    "Karin constateert dat er geen vragen zijn.",
    "Het besluit over de locatie is uitgesteld.",
    "Naar aanleiding van het verslag vraagt Karin naar de planning.",
    "Er is voldoende draagvlak voor variant A.",
    "Er is brede steun voor het voorstel.",
    "Het college stemde vorige week in met de notitie.",
    "Het kabinet stelt hiervoor 50 miljoen euro beschikbaar.",
    "De bouw start in het derde kwartaal.",
    "De tarieven worden per 1 januari verhoogd.",
    "De training wordt in mei herhaald.",
]

LABELLED = [
    (
        "Afspraak: UWV en VNG onderzoeken dit. Karin levert de cijfers aan vóór 1 maart.",
        ("UWV", "VNG", "Karin"),
        "1 maart",
    ),
    (
        "Afspraak: Gedeputeerde De Wit en Zorggroep Delta werken dit uit.",
        ("Gedeputeerde De Wit", "Zorggroep Delta"),
        None,
    ),
    ("Actie: De brandweer meldt dit vóór 13 juni. BZK weet ervan.", ("brandweer",), "13 juni"),
    (
        "Actie: Nidos werkt dit uit voor het voorportaal van 3 juli.",
        ("Nidos",),
        "het voorportaal van 3 juli",
    ),
    ("Actie: Nidos maakt een plan waarmee het COA binnen een week kan bouwen.", ("Nidos",), None),
    ("Afspraak: BZK en VNG stellen vóór 1 maart een plan op.", ("BZK", "VNG"), "1 maart"),
    ("Actie: Karin stuurt de notitie rond.", ("Karin",), None),
    ("Actie Karin: notitie rondsturen vóór 1 maart.", ("Karin",), "1 maart"),
    ("Actie (Karin): notitie rondsturen.", ("Karin",), None),
    ("Actie (Karin/Piet, 1 maart): notitie rondsturen.", ("Karin", "Piet"), "1 maart"),
    ("Actiepunt: notitie rondsturen (Karin).", ("Karin",), None),
    ("Actiepunt: notitie rondsturen (Karin, voor 1 maart).", ("Karin",), "1 maart"),
    ("Actiepunt: notitie rondsturen → Karin", ("Karin",), None),
    ("Actiepunt: notitie rondsturen – Karin, 1 maart", ("Karin",), "1 maart"),
    ("Actie: notitie wordt door Karin en Piet aangepast.", ("Karin", "Piet"), None),
    ("Actie: in maart bespreekt de werkgroep de voortgang.", ("werkgroep",), "maart"),
    (
        "Toezegging: de wethouder stuurt de raad voor de zomer een brief.",
        ("wethouder",),
        "de zomer",
    ),
    ("Toezegging wethouder Jansen: de raad ontvangt een brief.", ("wethouder Jansen",), None),
    ("Afspraak: er wordt een brief gestuurd aan de VNG.", (), None),
    ("Afspraak: met de VNG wordt gesproken over de planning.", (), None),
    ("Afspraak: de VNG wordt gevraagd de cijfers aan te leveren.", ("VNG",), None),
    ("Afspraak: de gemeenten worden geïnformeerd.", (), None),
    ("Afspraak: COA deelt de prognose met de VNG en het IPO.", ("COA",), None),
    ("Afspraak: dhr. Van Dijk (COA) deelt de prognose.", ("dhr. Van Dijk",), None),
    (
        "Afspraak: de Staatssecretaris van JenV informeert de Kamer.",
        ("Staatssecretaris van JenV",),
        None,
    ),
    (
        "Afspraak: de minister van BZK en de staatssecretaris van JenV voeren overleg.",
        ("minister van BZK", "staatssecretaris van JenV"),
        None,
    ),
    ("Afspraak: partijen werken dit uit, waarbij BZK het voortouw neemt.", ("partijen",), None),
    ("Afspraak: uiterlijk 1 april levert het IPO input.", ("IPO",), "1 april"),
    ("Afspraak: alle partijen leveren uiterlijk 1 april input.", ("partijen",), "1 april"),
    ("Actie: @Karin: notitie maken", ("Karin",), None),
    ("Actie: Notitie maken. Actiehouder: Karin. Deadline: 1 maart.", ("Karin",), "1 maart"),
    (
        "Afspraak: Rijk, IPO en VNG komen in het voorjaar met een gezamenlijk voorstel.",
        ("Rijk", "IPO", "VNG"),
        "het voorjaar",
    ),
    ("Actie: secretariaat plant een overleg in.", ("secretariaat",), None),
    (
        "Actie: het secretariaat zal de stukken vóór de volgende LRT rondsturen.",
        ("secretariaat",),
        "de volgende LRT",
    ),
    ("Afspraak: Komende LRT komt dit onderwerp terug.", (), "Komende LRT"),
    (
        "Afspraak: In de volgende LRT ligt een voorstel voor, opgesteld door BZK.",
        ("BZK",),
        "de volgende LRT",
    ),
    ("Afspraak: DGM, DGBRW en VNG bezien wat mogelijk is.", ("DGM", "DGBRW", "VNG"), None),
    ("Afspraak: VNG haalt bij gemeenten op wat nodig is en deelt dit met JenV.", ("VNG",), None),
    ("Afspraak: Aan de VNG wordt gevraagd dit uit te zoeken.", ("VNG",), None),
    ("Actie: Karin/Piet stellen een memo op.", ("Karin", "Piet"), None),
    ("Actie: memo opstellen, Karin", ("Karin",), None),
]


@pytest.mark.parametrize(("sentence", "owners"), PROMISES)
def test_a_promise_is_an_action_of_its_doer(sentence: str, owners: tuple[str, ...]):
    seen = told(sentence)
    assert not seen.decisions
    [action] = seen.actions
    assert tuple(owner.as_written for owner in action.owners) == owners
    assert not action.explicit


@pytest.mark.parametrize("sentence", DECISIONS)
def test_what_the_meeting_settles_is_a_decision(sentence: str):
    seen = told(sentence)
    assert not seen.actions
    [decision] = seen.decisions
    assert decision.text == sentence
    assert not decision.explicit


@pytest.mark.parametrize("sentence", NEITHER)
def test_other_sentences_are_neither(sentence: str):
    seen = told(sentence)
    assert not seen.actions
    assert not seen.decisions


@pytest.mark.parametrize(("entry", "owners", "due"), LABELLED)
def test_a_labelled_entry_is_one_action_with_its_owners_and_time(
    entry: str, owners: tuple[str, ...], due: str | None
):
    _, seen = read(f"- {entry}")
    [action] = [action for extraction in seen.values() for action in extraction.actions]
    assert tuple(owner.as_written for owner in action.owners) == owners
    assert (action.due.text if action.due else None) == due
    assert action.explicit


@pytest.mark.parametrize(
    "echo", ["Hier is iedereen het mee eens.", "Hiermee is het overleg akkoord."]
)
def test_assent_right_behind_a_decision_is_no_second_one(echo: str):
    found = told(f"De proef wordt stopgezet vanwege de kosten. {echo}").decisions
    assert [decision.text for decision in found] == ["De proef wordt stopgezet vanwege de kosten."]
    assert told(f"Karin stelt voor de proef te stoppen. {echo}").decisions


def test_without_remarks_the_last_minutes_pass():
    silent = (
        "De aanwezigen hadden geen aanvullingen of opmerkingen op het verslag van 26 januari 2021."
    )
    assert [decision.trivial for decision in told(silent).decisions] == [True]


def test_what_is_settled_under_a_point_that_settles_it_is_a_decision():
    assert told("De best practice is vastgesteld.", title="Vaststellen best practice").decisions
    assert not told("De best practice is vastgesteld.", title="Mededelingen").decisions


WORDS_IN_ANOTHER_USE = """
Het blijft bij elk overleg een punt van aandacht.
De zorgen blijven voorlopig bestaan.
De zorg over de kosten is van tafel.
Meer geld van het Rijk komt er niet.
De brug komt er niet, vrezen de bewoners.
Klachten van bewoners worden vaak niet onderzocht.
De lasten worden verschoven naar de burger.
De gesprekken gaan over op welke wijze de kosten worden verdeeld.
De bewoners houden vast aan hun eigen plan.
De groep kiest meestal sneller als er meer tijd is.
Karin woont voortaan in Zwolle.
Het CBS gaat na hoeveel mensen er per jaar verhuizen.
Rusland en Oekraïne gaan om de tafel.
Het besluit om de norm vast te stellen is doorgeschoven naar mei.
Het besluit om de norm te verhogen wordt ingetrokken.
Na enige discussie blijft Piet bij zijn standpunt.
Na enige discussie blijft onduidelijk wie betaalt.
Na veel beraad blijven de gemeenten verdeeld.
Na uitgebreide bespreking wordt een korte pauze ingelast.
Tot die tijd gold er geen norm.
Tot dan toe liep het niet goed.
Tot die tijd heeft de gemeente geen zicht op de kosten.
De meldcode is per 1 januari 2019 verplicht.
Volgens de wet is dit vanaf 2026 niet meer toegestaan.
De voorzitter concludeert dat er veel werk blijft.
De voorzitter concludeert dat de instroom hoog blijft.
De voorzitter concludeert dat het beeld steeds duidelijker wordt.
De stuurgroep gaat over op het volgende agendapunt.
De deelnemers houden allemaal hun jas aan.
De stuurgroep houdt de norm van twee uur per week aan.
In de cao is overeengekomen dat de lonen stijgen.
Met de verhuurder is een nieuwe huurprijs overeengekomen.
De cijfers kloppen, zo komt de raming overeen met de werkelijkheid.
De bus gaat van Ede naar Wageningen.
Het aantal meldingen gaat van tien naar acht.
De dreiging van een staking is van de baan.
Het wordt een drama: de helft is ziek.
Het blijft een zoektocht: niemand weet het.
Dit overleg verlaagt de drempel voor gemeenten.
De vergadering verplaatst zich naar de grote zaal.
De stuurgroep vergadert in 2025 voor de tiende keer.
De deelnemers vergaderen vanaf 10.00 uur in de raadszaal.
De foto's zijn met ieders instemming gemaakt.
De stuurgroep volgt de lijn van het verhaal.
De actie van Piet vervalt mogelijk.
Wij stellen de tarieven niet vast, dat doet het Rijk.
In 2023 is tussen Rijk en VNG het volgende afgesproken. Het Rijk betaalt de helft.
De accountant heeft het volgende vastgesteld. De reserves dalen.
De voorzitter peilt of iedereen akkoord is.
De voorzitter kijkt wie er nog vragen heeft.
Piet legt de cijfers naast elkaar en constateert een verschil.
Het CBS stelt cijfers beschikbaar.
"""


@pytest.mark.parametrize("sentence", WORDS_IN_ANOTHER_USE.strip().splitlines())
def test_a_word_of_a_phrase_in_another_use_settles_and_promises_nothing(sentence: str):
    seen = told(sentence)
    assert not seen.decisions
    assert not seen.actions


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Op voorstel van de voorzitter gaat Karin dit uitzoeken vóór 1 juni.", "Karin"),
        ("De brief wordt op voorstel van de VNG door Karin aangepast vóór 1 mei.", "Karin"),
        ("Afgesproken is dat Karin een afspraak met BZK probeert te verplaatsen.", "Karin"),
    ],
)
def test_who_is_to_do_it_makes_it_no_mere_decision(sentence: str, owner: str):
    seen = told(sentence)
    assert not seen.decisions
    assert [one.as_written for one in seen.actions[0].owners] == [owner]


def test_a_proposal_that_the_meeting_adopts_is_a_decision_with_its_words():
    _, seen = read(
        "Voorstel: we huren een kantoor in Utrecht. Aldus besloten. Karin regelt het contract."
    )
    [decision] = seen["2"].decisions
    assert decision.text == "we huren een kantoor in Utrecht. Aldus besloten."
    assert [action.text for action in seen["2"].actions] == ["Karin regelt het contract."]


def test_a_proposal_alone_settles_nothing():
    _, seen = read("Voorstel: we huren een kantoor in Utrecht. Karin regelt dan het contract.")
    assert (seen["2"].decisions, seen["2"].actions) == ((), ())


@pytest.mark.parametrize(
    ("told_before", "owners"),
    [
        ("Nieuw is Karin de Boer. Aangehaakt vanuit het COA. Zij zal de lijst sturen.", ()),
        ("Karin de Boer is nieuw. Zij zal de lijst sturen.", ("Karin de Boer",)),
    ],
)
def test_a_participle_with_a_capital_is_nobody(told_before: str, owners: tuple[str, ...]):
    _, seen = read(told_before)
    [action] = seen["2"].actions
    assert tuple(owner.as_written for owner in action.owners) == owners


@pytest.mark.parametrize(
    "sentence",
    [
        "Er wordt toestemming gevraagd voor het opnemen van de vergadering.",
        "De oproep was die avond al door een ander geplaatst.",
    ],
)
def test_what_was_asked_is_no_call(sentence: str):
    assert not told(sentence).calls


@pytest.mark.parametrize(
    "told_before",
    ["Hendriks vertelde over de pilot.", "Hendriks (gemeente) licht de pilot toe.",
     "Hendriks wil meer weten."],
)  # fmt: skip
def test_who_did_something_is_meant_behind_it(told_before: str):
    _, seen = read(f"{told_before} Hij stuurt het rapport rond.")
    [action] = seen["2"].actions
    assert [owner.as_written for owner in action.owners] == ["Hendriks"]


def test_a_proposal_that_most_do_not_agree_to_is_no_decision():
    _, seen = read("Voorstel: stoppen met de borrel. Daarmee stemt de meerderheid niet in.")
    assert seen["2"].decisions == ()


def test_an_agreement_with_a_day_is_something_to_do():
    _, seen = read("Afspraak: het concept gaat naar de leden vóór 1 juni.")
    assert (seen["2"].decisions, len(seen["2"].actions)) == ((), 1)
