"""Opposites. A claim that has one side where its source has the other says the reverse."""

from __future__ import annotations

import re
from typing import NamedTuple

AXES: tuple[tuple[str, str, str], ...] = (
    (
        "quantity",
        "meer! meeste! veel! vele! hoger! hogere! stijgen stijging stijgt toenemen toename"
        " groeien groei groeit"
        " oplopen opgelopen omhoog boven! verhogen verhoging vergroten vergroting uitbreiden"
        " uitbreiding groter! grotere! overschrijden overschrijding aangroei extra"
        " additioneel additionele"
        " ruimer! ruimere! vermeerderen plus toeneemt toenam steeg gestegen stijgende! groeiende!"
        " uitgebreider! uitgebreidere! omvangrijker! omvangrijkere! aanwas vaker! vermenigvuldigen"
        " verlengen verlenging langer! langere! verbreden verdubbeld! drukker! drukkere! klimmen"
        " verruimen verruiming ophogen ophoging opschalen surplus duurder! duurdere! verdubbelen"
        " verdubbeling toenemende zwaarder! zwaardere!",
        "minder! minste! weinig! lager! lagere! dalen daling daalt afnemen afname krimpen krimp"
        " gekrompen"
        " teruglopen terugloop omlaag onder! verlagen verlaging verkleinen verkleining inkrimpen"
        " inkrimping ingekrompen kleiner! kleinere! onderschrijden reduceren reductie"
        " verminderen vermindering min afneemt afnam daalde gedaald beperken beperking"
        " versmallen versmalling terugdringen terugbrengen afschalen krapper! krappere! halvering!"
        " gehalveerd! halveert! goedkoper! goedkopere! lichter! lichtere! slinken afnemende"
        " dalende! krimpende! beknopter! beknoptere! korting! inkorten inkorting bekorten bekorting"
        " verkorten verkorting korter! kortere! zakken rustiger! bezuinigen uitdunnen"
        " inlopen ingelopen! weggewerkt!",
    ),
    ("extreme", "maximaal maximum hoogstens hooguit hoogste!",
     "minimaal minimum minstens tenminste"),
    ("speed", "versnellen versnelling eerder! sneller! snellere! snel spoedig harder! vlug"
     " vlugger! bespoedigen vlotter! vlot", "vertragen vertraging langzamer! langzamere!"
        " langzaam traag trager! tragere! uitstel uitstellen stroperig"),
    ("length", "verlengen verlenging langer! langere! doorlopen verder", "verkorten verkorting"
        " korter! kortere! inkorten inkorting bekorten"),
    ("moment", "eerder! vroeger! vervroegen vooraf tevoren",
     "later! latere! uitstellen achteraf uitstel verlaat nadien vertragen"
     " vertraging doorschuiven opschuiven"),
    ("before", "eerder! vooraf tevoren voorafgaand", "later! achteraf afloop nadien"),
    ("past", "eerder! vroeger! voorheen vorig vorige! voorgaand geleden! destijds",
     "later! latere! toekomst straks nadien"),
    ("flow", "instroom instromen inreizen binnenkomst toestroom binnenkomen",
     "uitstroom uitstromen uitreizen vertrek vertrekken"),
    ("strength", "versterken versterking sterker! sterkere! aanscherpen aanscherping",
     "verzwakken verzwakking afzwakken zwakker! zwakkere! versoepelen versoepeling"),
    ("strict", "strenger! strengere! streng strak strikt strikter! aanscherpen aanscherping",
     "soepeler! soepelere! soepel milder! ruimhartig versoepelen versoepeling"),
    ("quality", "beter! betere! verbeteren verbetering verbeterd vooruitgang",
     "slechter! slechtere! verslechteren verslechtering verslechterd achteruitgang"),
    ("mood", "blij tevreden enthousiast lovend verheugd ingenomen content",
     "ontevreden teleurgesteld bezorgd boos ontstemd"),
    ("hope", "optimistisch hoopvol", "pessimistisch somber"),
    ("door", "openen! opent! geopend! opende! openden! openstellen openstelling opengesteld"
     " heropenen heropening",
     "sluiten sluiting gesloten! dichtgaan sluit afsluiten"),
    ("life", "starten start gestart beginnen oprichten instellen voortzetten voortgezet"
     " voortzetting doorlopen doorgaan hervatten opstarten blijft! blijven!",
     "stoppen gestopt beeindigen staken opheffen opgeheven stopzetten stopgezet stopzetting"
     " beeindiging eindigen opschorten stilleggen"),
    ("stance", "voorstander enthousiast eens overeenstemming consensus steunen akkoord instemmen"
               " goedkeuren goedgekeurd"
     " goedkeuring accorderen geaccordeerd"
     " aannemen aangenomen aanvaarden toestemmen toewijzen toekennen honoreren verlenen verleend"
     " voorstemmen",
     "tegenstander oneens verwerpen verworpen afwijzen afkeuren afgekeurd afkeuring afgewezen"
     " tegenstemmen ontraden afraden weigeren geweigerd weigert"),
    ("tone", "positief gunstig gunstige! gunstiger! goed! goede! prima lovend",
     "negatief slecht! slechte! kritisch ongunstig ongunstige!"
     " ongunstiger!"),
    ("put", "toevoegen aanvullen invoeren opnemen opgenomen inbrengen meenemen",
     "verwijderen schrappen geschrapt afschaffen weglaten weghalen gestript!"),
    ("enough", "voldoende genoeg toereikend volstaan volstaat volstond",
     "onvoldoende ontoereikend"),
    ("ease", "makkelijker! eenvoudiger! eenvoudig makkelijk gemakkelijk vereenvoudigen"
     " vereenvoudiging",
     "moeilijker! ingewikkelder! moeilijk lastig ingewikkeld bemoeilijken bemoeilijking"
     " lastiger! complexer!"),
    ("cost", "duurder! duurdere! duurste! kostenverhogend",
     "goedkoper! goedkopere! goedkoopste! kostenbesparend"),
    ("age", "ouder! oudere! oudste!", "jonger! jongere! jongste!"),
    ("weight", "zwaarder! zwaardere!", "lichter! lichtere!"),
    ("bustle", "drukker!", "rustiger! stiller!"),
    ("centre", "centraal centrale! centraliseren centralisatie",
     "decentraal decentrale! decentraliseren decentralisatie"),
    ("need", "verplicht verplichten verplichting", "vrijwillig optioneel facultatief vrijwillige!"),
    ("lead", "voorlopen voorsprong voorop! koploper",
     "achterlopen achterstand achterblijven achteraan! hekkensluiter"),
    ("stock", "overschot", "tekort gebrek krapte personeelsgebrek personeelstekort"),
    ("result", "winst tijdwinst meevaller voordelig", "verlies tijdverlies tegenvaller nadelig"),
    ("money", "inkomsten baten ontvangsten opbrengsten", "uitgaven lasten uitgegeven! uitgeven"),
    ("ban", "toestaan toegestaan toelaten toegelaten", "verbieden verboden verbod"),
    ("share", "meerderheid merendeel grootste!", "minderheid"),
    ("join", "toetreden toetreding instappen aanhaken meedoen deelnemen deelname",
     "uittreden uittreding uitstappen afhaken terugtrekken opzeggen opzegging"),
    ("build", "bouwen bouw aanleggen aanleg plaatsen opbouwen planten",
     "slopen sloop afbreken afbraak weghalen kappen ontmantelen"),
    ("rent", "huren huurt! gehuurd!", "verhuren verhuurt! verhuurd!"),
    ("win", "winnen wint! gewonnen! won!", "verliezen verliest! verloren! verloor!"),
    ("often", "vaak dikwijls geregeld regelmatig meestal veelvuldig",
     "zelden sporadisch nauwelijks amper zeldzaam"),
    ("warmth", "warm! warme! warmer! opwarmen opwarming", "koud! koude! kouder! afkoelen"),
    ("wet", "nat! natte! natter! vernatten vernatting", "droog! droge! droger! verdrogen"),
    ("width", "breder! bredere! verbreden verbreding", "smaller! smallere! versmallen versmalling"),
    ("depth", "dieper! diepere! verdiepen", "ondieper! ondiepere! verondiepen"),
    ("fill", "vol! volle! volgeboekt bezet", "leeg lege! leegstaan onbezet"),
    ("load", "belasten verzwaren verzwaring", "ontlasten verlichten verlicht! verlichting"),
    ("scope", "landelijk landelijke! nationaal nationale!",
     "lokaal lokale! plaatselijk plaatselijke! regionaal regionale!"),
    ("together", "gezamenlijk gezamenlijke! collectief collectieve!",
     "afzonderlijk afzonderlijke! individueel individuele!"),
    ("form", "formeel formele! officieel officiele!", "informeel informele! officieus"),
    ("site", "online digitaal digitale!", "fysiek fysieke! papieren!"),
    ("recency", "nieuw! nieuwe! nieuwste!", "oud! oude! oudste! bestaande! huidige!"),
    ("light", "licht! lichte! lichter!", "donker! donkere! donkerder!"),
    ("trust", "vertrouwen", "wantrouwen"),
    ("room", "ruim! ruime!", "krap! krappe! krapte"),
    ("reach", "dichtbij dichterbij nabij", "verderop verweg"),
    ("pace", "gelijktijdig tegelijk tegelijkertijd", "achtereenvolgens gefaseerd"),
    ("joint", "samenvoegen samenvoeging fuseren fusie", "splitsen splitsing opsplitsen opdelen"),
    ("link", "koppelen koppeling aankoppelen", "ontkoppelen ontkoppeling loskoppelen"),
    ("stay", "behouden behoud handhaven", "afschaffen afschaffing intrekken intrekking opheffen"),
    ("luck", "meevallen meegevallen meevaller", "tegenvallen tegengevallen tegenvaller"),
    ("daytime", "overdag daags", "nachts nachtelijk"),
    ("hurry", "gehaast haastig", "rustig! rustige! bedaard"),
    ("order", "voorop!", "achterop! achteraan!"),
    ("presence", "aanwezig", "afwezig verhinderd"),
    ("publicity", "openbaar openbare! publiek publieke! gepubliceerd!",
     "vertrouwelijk geheim privaat private!"),
    ("duration", "tijdelijk tijdelijke!", "permanent structureel definitief blijvend"),
    ("inside", "intern interne! inpandig", "extern externe!"),
    ("medium", "schriftelijk schriftelijke! brief", "mondeling mondelinge! telefonisch"),
    ("north", "noordelijk noorden noordelijke!", "zuidelijk zuiden zuidelijke!"),
    ("east", "oostelijk oosten oostelijke!", "westelijk westen westelijke!"),
    ("left", "links linker", "rechts rechter"),
    ("edge", "begin! aanvang", "eind einde"),
    ("rank", "laatste!", "eerste!"),
    ("merit", "voordeel voordelen", "nadeel nadelen"),
    ("trade", "kopen koopt aankoop aankopen aangekocht", "verkopen verkoopt verkocht verkoop"),
    ("hire", "aanstellen benoemen benoemd aangesteld", "ontslaan ontslagen ontslag"),
    ("confirm", "bevestigen", "ontkennen betwijfelen tegenspreken"),
    ("successor", "voorganger", "opvolger"),
    ("agenda", "hamerstuk", "bespreekstuk"),
    ("include", "inclusief incl!", "exclusief excl! uitgezonderd"),
    ("index", "indexeren geindexeerd! indexering", "korten! gekort! korting!"),
    ("bound", "bovengrens", "ondergrens"),
    ("place", "bovenaan bovenste!", "onderaan onderste!"),
    ("estimate", "overschatten overschatting", "onderschatten onderschatting"),
    ("job", "werkgever", "werknemer"),
    ("likeness", "zelfde! dezelfde! hetzelfde! eenzelfde! gelijke! identiek identieke!",
     "verschillend verschillende! uiteenlopend uiteenlopende! afwijkende!"),
    ("switch", "inschakelen aanzetten", "uitschakelen uitzetten"),
)  # fmt: skip
"""Name, one side, the other side. Words are compared by their stem, with `!` in this form only."""


ADJECTIVES = """
hoog | laag
groot | klein minor
lang langdurig | kort kortdurend kortstondig
snel vlug | langzaam traag
duur | goedkoop
zwaar | licht luchtig
breed | smal
ruim | krap
dik | dun
druk | rustig stil
streng strikt strak | soepel mild ruimhartig
scherp fel | mild gematigd
sterk | zwak
oud | jong
vol | leeg
warm | koud
nat | droog
hard | zacht
rijk | arm
schoon | vuil vervuild
makkelijk gemakkelijk eenvoudig simpel | moeilijk lastig ingewikkeld complex
helder duidelijk | vaag
terughoudend voorzichtig behoedzaam | nadrukkelijk voortvarend
actief | passief
direct | indirect
incidenteel eenmalig | structureel jaarlijks
handmatig | automatisch geautomatiseerd
synchroon | asynchroon
verticaal | horizontaal
statisch | dynamisch
ambtelijk | bestuurlijk politiek
nationaal binnenlands | internationaal buitenlands
bruto | netto
volwassen meerderjarig | minderjarig
relatief | absoluut
legaal | illegaal
primair | secundair
kwalitatief | kwantitatief
grootschalig massaal | kleinschalig
vast | flexibel variabel
proactief | reactief
bovenste | onderste
ingaand inkomend | uitgaand
opwaarts | neerwaarts
voordelig | nadelig
stedelijk | dorps
anoniem | herleidbaar
generiek algemeen | specifiek
theoretisch | praktisch
"""
"""Opposite adjectives, a pair on a line, which count in all forms: `hoge`, `hoger`, `hoogst`."""


class SidePhrase(NamedTuple):
    """A phrase that takes a side.

    Attributes:
        pattern: on folded text.
        axis: of the opposition.
        side: 1 or -1.
        needs: see `lrt_summ.language.needs`.
    """

    pattern: re.Pattern[str]
    axis: str
    side: int
    needs: str


def _phrase(pattern: str, axis: str, side: int, needs: str) -> SidePhrase:
    return SidePhrase(re.compile(pattern), axis, side, needs)


SIDE_PHRASES: tuple[SidePhrase, ...] = (
    *(
        _phrase(rf"\bte {word}e?\b(?! voor\b)", f"te {axis}", side, f"te + {word}")
        for side, words in ((1, "lang groot hoog zwaar breed streng snel vroeg ruim complex veel"),
                            (-1, "kort klein laag licht smal soepel traag laat krap simpel weinig"))
        for axis, word in enumerate(words.split())
    ),
    _phrase(
        r"\b(?:ga|gaat|gaan|ging|gingen|blijft|blijven|bleef|bleven|weer|is|zijn)\b[^,;.]{0,60}"
        r" open\b(?=[.,;]| en\b| gaan\b|$)",
        "door", 1, "open",
    ),
    _phrase(
        r"\b(?:ga|gaat|gaan|ging|gingen|blijft|blijven|bleef|bleven|is|zijn)\b[^,;.]{0,60}"
        r" dicht\b(?=[.,;]| en\b| gaan\b|$)",
        "door", -1, "dicht",
    ),
    _phrase(r"\bverder (?:uit elkaar|van elkaar|weg)\b", "apart", 1, "verder"),
    _phrase(r"\bdichter (?:bij|op) elkaar\b|\bdichterbij\b", "apart", -1, "dichter"),
    _phrase(r"\b(?:op|voor) (?:de )?korte termijn\b|\bkortetermijn\w*", "term", 1, "kort"),
    _phrase(r"\b(?:op|voor) (?:de )?lange(?:re)? termijn\b|\blangetermijn\w*", "term", -1, "lang"),
    _phrase(
        r"\bnaar voren\b|\b(?:loopt|lopen|ligt"
        r"|liggen) [^,;.]{0,40}\bvoor(?: op (?:de )?(?:schema|planning))?"
        r"(?=[.,;]|$)|\bvoor op (?:het )?schema\b",
        "moment", 1, "voren schema planning loopt lopen ligt liggen",
    ),
    _phrase(
        r"\bnaar achteren\b|\bop de lange baan\b|\bachter op schema\b"
        r"|\bop zich (?:laten )?wachten\b|\bloop(?:t|en)? [^,;.]{0,40}\b(?:achter|uit)\b"
        r"|\buit(?:ge)?lo(?:opt|pen)\b",
        "moment", -1, "achteren baan schema wachten loop lopen",
    ),
    _phrase(
        r"\buit(?:ge)?lo(?:opt|pen)\b|\bloop(?:t|en)? [^,;.]{0,40}\buit\b",
        "speed", -1, "loop lopen",
    ),
    _phrase(
        r"\b(?:hogere?|hoge|hoog|meer) (?:tempo|snelheid|vaart|haast|spoed)\b",
        "speed", 1, "hog hoog meer + tempo snelheid vaart haast spoed",
    ),
    _phrase(
        r"\b(?:lagere?|lage|laag|minder) (?:tempo|snelheid|vaart|haast|spoed)\b",
        "speed", -1, "lag laag minder + tempo snelheid vaart haast spoed",
    ),
    _phrase(r"\blo(?:opt|pen)\b[^,;.]{0,50} op(?=[.,;]| en\b| tot\b|$)", "quantity", 1, "lo + op"),
    _phrase(r"\blo(?:opt|pen)\b[^,;.]{0,50} terug(?=[.,;]| en\b| tot\b|$)", "quantity", -1,
            "lo + terug"),
    _phrase(
        r"\bbreid(?:t|en|de|den)\b[^,;.]{0,60} uit\b|\bneem(?:t|en)?\b[^,;.]{0,60} toe\b",
        "quantity", 1, "breid neem + uit toe",
    ),
    _phrase(
        r"\bblij(?:ft|ven|f) [^,;.]{0,40}\bachter\b|\bachtergebleven\b"
        r"|\bneem(?:t|en)?\b[^,;.]{0,60} af\b|\bkrimp(?:t|en)\b[^,;.]{0,60} in\b",
        "quantity", -1, "achter neem krimp",
    ),
    _phrase(
        r"\bkom(?:t|en)?\b[^,;.]{0,60} (?:bij|binnen)(?= en\b|[.,;])",
        "flow", 1, "kom + bij binnen",
    ),
    _phrase(
        r"\bga(?:at|an)?\b[^,;.]{0,40} door\b(?! (?:de|het|een)\b)"
        r"|\bging(?:en)?\b[^,;.]{0,40} door\b(?! (?:de|het|een)\b)",
        "life", 1, "ga ging + door",
    ),
    _phrase(r"\blig(?:t|gen)\b[^,;.]{0,40} stil\b", "life", -1, "lig + stil"),
    _phrase(
        r"\bvoel(?:t|en|de|den) (?:er |hier |daar )?(?:weinig|niets|niet veel) voor\b",
        "stance", -1, "voel",
    ),
    _phrase(
        r"\bkeur(?:t|en|de|den)\b[^,;.]{0,60} goed\b|\bstem(?:t|men|de|den) voor\b",
        "stance", 1, "keur stem + goed voor",
    ),
    _phrase(
        r"\bkeur(?:t|en|de|den)\b[^,;.]{0,60} af\b|\bvan de hand\b|\bstem(?:t|men|de|den) tegen\b"
        r"|\bwijs(?:t|zen)\b[^,;.]{0,60} af\b|\btegen\b(?=[.,;])",
        "stance", -1, "keur hand wijs tegen",
    ),
)  # fmt: skip
"""Phrases, with the side that they take."""

TAILS = tuple(
    "stijging daling verhoging verlaging toename afname uitbreiding inkrimping verlenging"
    " verkorting verbetering verslechtering versnelling vertraging tekort overschot".split()
)
"""Last parts of compounds that take the side of the whole: `tariefstijging`."""
