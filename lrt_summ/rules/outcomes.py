"""What comes out of a discussion, said of the thing: `het wordt optie 2`, `de pilot gaat door`.

A table: each row has a sentence in which it must be seen and one in which it must not. Many
stand only where they close a discussion, for elsewhere the same words describe.
"""

from __future__ import annotations

from lrt_summ.language._number_data import MONTH_NAMES
from lrt_summ.rules.decision_form import EVERYBODY, PAPER, DecisionForm

_UNSURE = r"(?:waarschijnlijk|mogelijk|misschien|wellicht|automatisch|vermoedelijk|altijd)"

OUTCOMES: tuple[DecisionForm, ...] = (
    DecisionForm(
        "declines",
        rf"^(?!.*(?:, dan\b|\b{_UNSURE}\b))(?:.*?)(?:"
        r"\b(?P<verb>gaat|gaan|ging|gingen)\b(?: [\w’'-]{1,20}){0,6} (?<!nog )niet (?:\w{1,15} )?"
        r"akkoord\b"
        r"|\b(?P<verb6>gaat|gaan) (?:hier|daar)(?:in)? niet (?:in )?mee\b"
        r"|\b(?P<verb2>stemt|stemmen|stemde|stemden)\b[^.;:?]{0,60}?(?<!nog )\bniet\b"
        r"[^.;:?]{0,80}?\bin\b(?= (?:met|mits|onder|dat|om|en)\b|[.,;]|$)"
        rf"|\b(?P<verb3>neemt|nemen|nam|namen)\b(?! kennis)[^.;:?]{{0,40}}?\b{PAPER}\b"
        r"(?:(?! en )[^.;:?]){0,60}?(?<!nog )\bniet over\b"
        rf"|\b(?P<verb5>stelt|stellen)\b[^.;:?]{{2,40}}?\b{PAPER}\b[^.;:?]{{0,40}}?(?<!nog )"
        r"\bniet vast\b(?! dat\b)"
        r"|\b(?P<verb4>verleent|verlenen|geeft|geven)(?: hier(?:voor|aan)?| daar(?:voor|aan)?)?"
        r" geen (?:toestemming|goedkeuring|akkoord|instemming|decharge|mandaat|medewerking"
        r"|groen licht)\b)",
        needs="niet geen + akkoord mee stem |vast| neem nam toestemming goedkeuring instemming"
        " decharge"
        " mandaat medewerking licht",
        hits="De stuurgroep stemt niet in met het plan.",
        misses="De stuurgroep gaat nog niet akkoord.",
        subject="body",
        free=True,
    ),
    DecisionForm(
        "with this change it may go on",
        r"^\W*met (?:deze|dit|die|dat|inachtneming van (?:deze|dit|die)) (?:kleine |\w{2,12} )?"
        r"(?:aanvulling(?:en)?|wijziging(?:en)?|aanpassing(?:en)?|correcties?|opmerking(?:en)?"
        r"|toevoeging(?:en)?|amendement(?:en)?|kanttekening(?:en)?|verbetering(?:en)?)"
        r" (?:(?P<verb>mag|mogen|kan|kunnen"
        rf"|wordt|worden|gaat|gaan) (?:(?:de|het|dit|deze|alle) )?(?:\w{{2,20}} )?{PAPER}\b(?! nog)"
        r"|(?P<verb2>is|zijn|wordt)\b[^.;:?]{2,60}?\b(?:goed|akkoord|definitief|gereed|klaar"
        r"|compleet|goedgekeurd|vastgesteld)\b)",
        needs="aanvulling wijziging aanpassing correctie opmerking toevoeging amendement"
        " kanttekening verbetering + |met|",
        hits="Met die aanvulling mag versie 2 in consultatie.",
        misses="Met die aanvulling kan de gemeente meer huizen bouwen.",
        free=True,
    ),
    DecisionForm(
        "may be settled so",
        rf"\b{PAPER}\b[^.;:?]{{0,60}}? (?P<verb>kan|kunnen) (?:dus |daarmee |hiermee )?(?:met"
        r" (?:deze|die|een|één|enkele|twee|inachtneming)\b[^.;:?]{3,80}?|ongewijzigd|zonder"
        r" (?:wijzigingen|opmerkingen)) (?:worden (?:vastgesteld|goedgekeurd)|(?:vastgesteld"
        r"|goedgekeurd) worden)\b",
        needs="vastgesteld goedgekeurd",
        hits="Het verslag kan met één wijziging worden vastgesteld.",
        misses="Het verslag kan pas in mei worden vastgesteld.",
        free=True,
    ),
    DecisionForm(
        "as advised or proposed",
        r"^\W*(?:conform|overeenkomstig) (?:het|dit|dat) (?:voorstel|advies|besluit|voorgestelde)"
        r"(?: van [^.;:?,]{2,40}?)? (?P<verb>wordt|worden|zal|zullen|gaat|gaan|blijft|blijven)\b",
        needs="conform overeenkomstig",
        hits="Conform het advies zal het platform de norm opnemen.",
        misses="Conform het advies van destijds heeft Karin gebeld.",
        free=True,
    ),
    DecisionForm(
        "as somebody proposed",
        r"^(?!.*\b(?:aangehouden|agenda\w*|punt|behandeld|besproken|gesproken|gevraagd|vervangen"
        r"|door"
        r"|college|minister|stemming)\b)(?:.*?)"
        r"(?:^\W*op (?:voorstel|wens) van [^.;:?,]{2,60}? (?P<verb>wordt|worden)\b"
        r"|\b(?P<verb2>wordt|worden|gaat|gaan) op (?:voorstel|wens) van [^.;:?,]{2,60} van \w+"
        r" [^.;:?]{2,30} naar )",
        needs="voorstel wens + |op|",
        hits="Op voorstel van de VNG wordt dat eens per half jaar.",
        misses="Op voorstel van de VNG is gesproken over de proef.",
    ),
    DecisionForm(
        "support is seen",
        r"\bvoorzitter (?P<verb>proeft|bespeurt|ziet|hoort|constateert|merkt|peilt)"
        r"(?: (?!weinig|onvoldoende|geen|te\b)[\w’'-]{1,20}){0,3} (?:steun|draagvlak|instemming"
        r"|overeenstemming)\b(?! bij\b)",
        needs="steun draagvlak instemming overeenstemming",
        hits="De voorzitter proeft hiervoor brede steun.",
        misses="De voorzitter vraagt om steun.",
    ),
    DecisionForm(
        "in its present form",
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,30}?\b(?:in (?:de|zijn) (?:huidige|voorliggende"
        r"|voorgestelde) vorm|ongewijzigd|zonder wijziging(?:en)?|zoals voorgesteld)\b"
        r"[^.;:?]{0,40}?\b(?:toegevoegd|gepubliceerd|opgenomen|aangehouden|overgenomen|uitgebracht"
        r"|gevolgd|doorgevoerd|voortgezet|ingevoerd)\b",
        needs="vorm ongewijzigd wijziging voorgesteld",
        hits="Het hoofdstuk wordt in de huidige vorm aan het handboek toegevoegd.",
        misses="Het hoofdstuk wordt in een andere vorm gegoten.",
    ),
    DecisionForm(
        "the agenda is followed",
        r"\bagenda (?P<verb>wordt|is) (?:verder |verder ongewijzigd )?(?:gevolgd|aangehouden)\b",
        needs="agenda",
        hits="De agenda wordt gevolgd.",
        misses="Op de agenda wordt gewezen.",
    ),
    DecisionForm(
        "a body is founded",
        r"\b(?P<verb>wordt|worden)\b (?:er )?(?:een|twee|drie)\b[^.;:?]{0,40}?(?:groep|groepje"
        r"|commissie|raad|team|panel|taskforce)\b[^.;:?]{0,40}?\b(?:ingesteld|opgericht|gevormd"
        r"|in het leven geroepen)(?= met\b| onder\b| bestaande\b)",
        needs="ingesteld opgericht gevormd geroepen",
        hits="Er wordt een werkgroep verkeer ingesteld met Karin en Piet.",
        misses="Er wordt een filter ingesteld.",
    ),
    DecisionForm(
        "put into the hands of another",
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,40}?\bin handen (?:gesteld van\b|van"
        r" [^.;:?]{3,40} gesteld\b)",
        needs="handen",
        hits="De brief wordt in handen gesteld van het college ter afdoening.",
        misses="De brief wordt in handen gehouden.",
    ),
    DecisionForm(
        "takes it over",
        r"\b(?P<verb>omarmt|omarmen)\b|\b(?P<verb2>wordt|worden)\b[^.;:?]{0,40}?\b(?:omarmd)\b"
        r"|\b(?P<verb3>gaat|gaan) (?:(?:hier|daar)in mee|mee in (?:het|de|dit|deze))\b"
        r"|\b(?P<verb4>ziet|zien) ervan af\b"
        r"|\b(?P<verb5>stelt|stellen)\b[^.;:?]{2,60}? beschikbaar\b(?! door)"
        r"|\b(?P<verb6>kiest|kiezen) ervoor\b|\b(?P<verb7>nemen) (?:we|wij) over\b"
        r"|\b(?:we|wij) (?P<verb8>nemen) (?:dit|dat|het) over\b",
        needs="omarm mee ervan beschikbaar ervoor over + omarm gaat gaan ziet zien stel kies kiez"
        " nemen",
        hits="De stuurgroep omarmt het plan.",
        misses="Karin omarmt Piet.",
        subject="body",
    ),
    DecisionForm(
        "decided, in a word",
        r"^\W*(?:zo|aldus|conform|unaniem|dienovereenkomstig) (?:besloten|vastgesteld|voor"
        r"|akkoord)\b|^\W*(?:conform|unaniem)\W*$|\b(?:iedereen|allen|alle (?:aanwezigen|leden"
        r"|partijen|fracties)|TAG|TO) (?P<verb>is|zijn) (?:unaniem )?voor\W*$",
        needs="|zo| aldus conform unaniem dienovereenkomstig iedereen |allen| |alle| |tag| |to|"
        " + |voor| besloten vastgesteld akkoord conform unaniem",
        hits="Aldus besloten.",
        misses="Niet iedereen was voor zes uur aanwezig.",
    ),
    DecisionForm(
        "nobody objects",
        r"\bniemand (?P<verb>heeft|maakt|is|heeft er) (?:hier|daar|er)?(?:tegen|mee)?(?:"
        r" \w{1,15}){0,2}"
        r" ?(?:bezwaar|bezwaren|tegen)\b|\b(?:hier|daar) (?P<verb3>heeft|maakt) niemand"
        r"(?: \w{1,15}){0,2} (?:bezwaar|bezwaren|problemen|moeite|iets)(?: tegen| mee)?\b"
        r"|^\W*geen van de \w{2,20} (?P<verb2>heeft|maakt) bezwaar\b"
        r"|^\W*geen (?:tegenspraak|tegenstand|tegengeluiden)\b",
        needs="niemand tegen bezwaar + niemand |geen|",
        hits="Niemand heeft bezwaar tegen het voorstel.",
        misses="Niemand heeft ervaring met bezwaar maken.",
        free=True,
    ),
    DecisionForm(
        "everybody finds it good",
        rf"\b{EVERYBODY} (?P<verb>vindt|vinden) (?:dit|dat|het)(?: \w{{1,20}})? (?:een )?(?:prima"
        rf"|goed"
        r"|akkoord|goed idee|goede lijn|prima idee|goed voorstel)\b|\bdat (?P<verb2>vindt) iedereen"
        r" (?:prima|goed)\b|\bspreekt iedereen aan\b"
        r"|\b(?:lijkt|leek) (?:ons|allen|ons allen|iedereen|de aanwezigen|de leden)"
        r"(?: van de \w{3,20})? een (?:goed|prima) (?:idee|plan|voorstel)\b",
        needs="prima goed akkoord spreekt + vindt vinden iedereen lijkt leek",
        hits="Iedereen vindt dit een goed idee.",
        misses="Karin vindt dit een goed idee.",
        free=True,
        closing=True,
    ),
    DecisionForm(
        "goes on, or does not",
        r"^[^,;:?]{3,70} (?P<verb>gaat|gaan) (?:dus |daarmee |wel |niet |gewoon ){0,2}door(?= per\b"
        r"| tot\b| in\b|\W*$)",
        needs="|door| + |gaat| |gaan|",
        hits="De bijeenkomst van juli gaat niet door.",
        misses="De bus gaat door de tunnel.",
        free=True,
        closing=True,
    ),
    DecisionForm(
        "is moved, ended or prolonged",
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,60}?\b(?:verplaatst|verzet|vervroegd|stopgezet"
        r"|on hold gezet|opgeschort|geparkeerd|stilgelegd|bevroren|beëindigd|opgeheven|geschrapt"
        r"|losgelaten|verlengd|voortgezet|teruggebracht|gehalveerd|afgeblazen"
        r"|verschoven(?= naar \d))\b"
        r"(?! door\b)",
        needs=(
            "verplaatst verzet vervroegd stopgezet gezet opgeschort geparkeerd stilgelegd bevroren"
            " beëindigd opgeheven geschrapt losgelaten verlengd voortgezet teruggebracht gehalveerd"
            " afgeblazen verschoven"
        ),
        hits="De vergadering van mei wordt verplaatst naar 12 juni.",
        misses="De verplaatste vergadering is in juni.",
        closing=True,
    ),
    DecisionForm(
        "money is given",
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,60}?\b(?:beschikbaar gesteld|toegekend|uitgetrokken"
        r"|vrijgegeven)\b(?! door\b)|\b(?P<verb2>gaat|gaan) (?:€ ?\d[\d.,]{0,15}|\d[\d.,]{0,15}"
        r" (?:euro|miljoen|duizend))(?: \w{1,12})? (?:naar|in)\b",
        needs="gesteld toegekend uitgetrokken vrijgegeven gaat gaan + wordt worden € euro"
        " miljoen duizend",
        hits="Van het overschot gaat 2.000 euro naar het jeugdfonds.",
        misses="Jaarlijks gaan 40 bezoekers naar huis.",
        closing=True,
    ),
    DecisionForm(
        "majority",
        r"\b(?:meerderheid|meesten) (?P<verb>is|kiest|stemt|spreekt zich uit) (?:\w{1,15} )?"
        r"(?:voor|tegen|in)\b|\b(?:bij|met) (?:ruime |grote |gewone )?meerderheid\b"
        r"|\bhaalt het niet\b|\bbij acclamatie\b|\bmet \w{1,12} (?:stemmen|stem) (?:voor|tegen)\b",
        needs="meerderheid meesten haalt acclamatie stemmen stem",
        hits="De meerderheid is voor een jaarlijkse vergadering.",
        misses="De meerderheid is afwezig.",
        free=True,
        closing=True,
    ),
    DecisionForm(
        "does not make it",
        r"\b(?:voorstel|verzoek|idee|plan|suggestie|pleidooi|variant|optie|motie"
        r"|wens)\b[^.;:?]{0,160}?"
        r" (?P<verb>haalt|halen) het niet\b",
        needs="haalt halen",
        hits="Het voorstel om vaker te vergaderen haalt het niet.",
        misses="Het voorstel om dit in te halen volgt.",
        free=True,
    ),
    DecisionForm(
        "the chair concludes how it will be",
        r"\b(?:voorzitter (?P<verb>concludeert)|(?P<verb2>concludeert) de voorzitter)\b"
        r"[^.;:?]{0,40}?\bdat\b(?![^.;:?]{0,200}\b(?:nog|moet|moeten|kan|kunnen|zou|zouden|wil"
        r"|willen|nodig|besproken|gezocht|gewerkt|verwacht|breed|steeds)\b)(?: er (?:een|één"
        r"|geen)\b"
        r"[^.;:?]{2,100}? (?:komt|komen)(?=[.,;]|$)|[^.;:?]{2,160}? (?:(?:wordt|worden)"
        r" (?:\w{2,5})?ge\w{3,20}(?:d|t|en)|vervalt|vervallen|doorgaat|doorgaan)(?=[.,;]|$))",
        needs="concludeert + |dat|",
        hits="De voorzitter concludeert dat er geen voorrang komt.",
        misses="De voorzitter concludeert dat de instroom hoog blijft.",
        free=True,
    ),
    DecisionForm(
        "after some debate",
        r"^\W*na (?:enige?|wat|veel|ampele|korte|lange|uitgebreide|de nodige)"
        r" (?:heen en weer|discussie|beraad|overleg|bespreking|wikken en wegen): (?:de|het|dit|er) "
        r"[^.;:?]{2,60}?(?P<verb>wordt|worden|komt|komen|blijft|blijven|gaat|gaan|vervalt|krijgt"
        r"|krijgen)\b"
        r"|^\W*na (?:enig|wat|veel) heen en weer (?P<verb2>wordt|worden|blijft) (?:het|dit|dat)"
        r" (?:bij )?(?:€|\d|de |het )",
        needs="|na|",
        hits="Na enig heen en weer: het veld komt in versie 2.",
        misses="Na enige discussie blijft de heer Bos bij zijn standpunt.",
        free=True,
    ),
    DecisionForm(
        "it will be",
        r"^\W*het (?:wordt|worden|blijft)(?: (?:dus|daarom|dan|er|daarmee|uiteindelijk)){0,2}"
        r"(?: bij)? (?:(?:(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien)"
        rf"|\d{{1,3}}(?:[.,]\d{{1,3}})? ?(?:%|{MONTH_NAMES})?"
        r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?=[.;]|$|, (?:van|waarvan|met|mits)\b)"
        r"|een (?:voorschrift|aanbeveling|verplichting|richtlijn|proef|pilot):)",
        needs="|het| + wordt worden blijft",
        hits="Het blijft dus dinsdag.",
        misses="Het wordt een uitdaging: de helft is ziek.",
    ),
    DecisionForm(
        "until then not",
        r"^\W*tot (?:dan|die tijd|dat moment) (?:(?:(?P<verb>wordt|worden|doen|mag|mogen|komen"
        r"|komt)\b"
        r"[^.,;:?]{0,50}? )?(?:geen|niet)\b)(?![^.;]{0,100}\b(?:bekend|duidelijk|vindt|lukt"
        r"|volgens)\b)",
        needs="|tot| + geen niet",
        hits="Tot dan doen de deelnemers geen mededelingen.",
        misses="Tot dan heeft de gemeente geen zicht op de kosten.",
        free=True,
    ),
    DecisionForm(
        "no longer allowed",
        r"^(?!.*\b(?:volgens|\w*wet|wettelijk|grond|meldt|Europese|rijk)\b)(?:.*?)\b(?P<verb>is"
        r"|zijn)"
        r" (?:vanaf|per|met ingang van) [^.;:?]{2,30}? niet (?:meer|langer) toegestaan\b",
        needs="toegestaan",
        hits="Nieuwe aansluitingen zijn vanaf vandaag niet meer toegestaan.",
        misses="Volgens de wet is dit vanaf 2026 niet meer toegestaan.",
        free=True,
        closing=True,
    ),
    DecisionForm(
        "the body does it",
        r"\b(?:de|het) (?:(?:stuur|werk|project|regie|klankbord|regiege)groep|commissie|raad"
        r"|(?:dagelijks |algemeen )?bestuur|vergadering|tafel|[LP]RT|TO|MT)"
        r" (?P<verb>schrapt|handhaaft|verlengt|verlaagt|verhoogt|halveert"
        r"|laat (?:de|het|dit|deze) [^.;:?]{2,40}? (?:vervallen|rusten))\b(?! (?:de|het|haar"
        r"|zijn) (?:drempel|druk|vergadering|overleg|bezwa))",
        needs="schrapt handhaaft verlengt verlaagt verhoogt halveert laat",
        hits="Het bestuur schrapt daarom het podium.",
        misses="De commissie laat weten dat zij komt.",
        subject="body",
    ),
    DecisionForm(
        "goes from so much to so much",
        r"^\W*het aantal (?:\w{0,20}(?:overleg|vergadering|bijeenkomst|zitting)\w{1,4}|zetels)"
        r" (?P<verb>gaat) van \w{1,12} naar \w{1,12}\b",
        needs="gaat + |van| + |naar|",
        hits="Het aantal overleggen gaat van tien naar acht per jaar.",
        misses="Het aantal meldingen gaat van tien naar acht.",
        closing=True,
    ),
    DecisionForm(
        "the task is dropped",
        r"^\W*(?:de |het )?(?:actie"
        r"|actiepunt)\w{0,3}\b[^.,;:?]{0,60}?(?:, [^.,;:?]{3,60},)? (?P<verb>vervalt"
        r"|vervallen)\b"
        r"(?! (?:niet|mogelijk|misschien|wellicht|als|indien|wanneer|zodra)\b)",
        needs="actie + verval",
        hits="De actie over het dashboard vervalt, omdat de cijfers al openbaar zijn.",
        misses="De actie van Karin vervalt niet.",
    ),
    DecisionForm(
        "they meet in the middle",
        r"\b(?P<verb>vinden) (?:men|partijen|(?:de|het) \w{3,20}) elkaar in (?:een|de|het)\b"
        r"|\b(?:men|partijen|leden|aanwezigen|deelnemers|gemeenten) (?P<verb2>vindt"
        r"|vinden) elkaar in"
        r" (?:een|de|het)\b",
        needs="elkaar + vindt vinden",
        hits="Na enige discussie vinden de gemeenten elkaar in een levering per maand.",
        misses="De leden vinden elkaar aardig.",
    ),
    DecisionForm(
        "is struck off or does not catch on",
        r"\b(?P<verb>gaat|gaan) (?:daarmee |hiermee |dus |daarom )?van de lijst\b"
        r"|\b(?:voorstel|idee|plan|suggestie)\b[^.;:?]{0,60}? (?P<verb2>krijgt"
        r"|kreeg)(?: hier)? de handen"
        r" niet op elkaar\b",
        needs="lijst handen",
        hits="De uitbreiding met 150 plekken gaat van de lijst.",
        misses="De lijst gaat rond.",
        free=True,
    ),
    DecisionForm(
        "stays the rule",
        r"^[^,;:?]{3,60} (?P<verb>blijft|blijven)(?: (?:dus|daarom|daarmee|voorlopig|ook)){0,2}"
        r" (?:de norm|het ritme|het uitgangspunt|de regel|de lijn|de afspraak|de basis|het tarief"
        r"|de termijn)\W*$",
        needs="blijft blijven",
        hits="Zes maanden blijft dus de norm.",
        misses="De vraag blijft of dit de norm is.",
        closing=True,
    ),
)
