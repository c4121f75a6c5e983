"""The phrases with which Dutch minutes say that the meeting itself settled something.

A table: each row has a sentence in which it must be seen and one in which it must not.
"""

from __future__ import annotations

from lrt_summ.rules.agreements import AGREEMENTS
from lrt_summ.rules.choices import CHOICES
from lrt_summ.rules.decision_form import (
    GAP,
    SETTLED,
    SETTLED_WORDS,
    DecisionForm,
)
from lrt_summ.rules.outcomes import OUTCOMES

DECISION_FORMS: tuple[DecisionForm, ...] = (
    *AGREEMENTS,
    *CHOICES,
    *OUTCOMES,
    DecisionForm(
        "the chair concludes",
        r"\b(?P<verb>concludeert|concluderen|constateert|constateren|stelt vast|stellen vast)\b"
        r"[^.;:?]{0,60}?\bdat\b[^.;:?]{0,200}?\b(?:instemt|instemmen|ingestemd|akkoord|unaniem"
        r"|unanimiteit|geen bezwaar|geen bezwaren|overeenstemming|draagvlak|steun|steunt|steunen"
        r"|hamerstuk|bespreekstuk|meerderheid|vastgesteld|aangenomen|goedgekeurd|verworpen|eens)\b",
        needs="conclu constat vast + |dat|",
        hits="De voorzitter concludeert dat de leden instemmen met het plan.",
        misses="De voorzitter concludeert dat het laat is.",
        free=True,
    ),
    DecisionForm(
        "with that, it is settled",
        rf"\b(?P<verb>hiermee|daarmee|hierbij|waarmee|waarna)\b{GAP}\b{SETTLED}\b",
        needs=f"{SETTLED_WORDS} + hiermee daarmee hierbij waarmee waarna",
        hits="Hiermee is de agenda vastgesteld.",
        misses="Hiermee is alles gezegd.",
    ),
    DecisionForm(
        "settles (stelt vast)",
        rf"\b(?P<verb>stelt|stellen|stelde|stelden)\b(?! voor\b){GAP}\bvast\b(?![-\w])"
        r"(?! dat er\b)",
        needs="vast",
        hits="Het bestuur stelt het jaarplan vast.",
        misses="Het bestuur stelt een vaste commissie in.",
        subject="body",
    ),
    DecisionForm(
        "approves (keurt goed)",
        rf"\b(?P<verb>keurt|keuren|keurde|keurden)\b{GAP}\bgoed\b",
        needs="keur",
        hits="De vergadering keurt de jaarrekening goed.",
        misses="De vergadering keurt het hout met goede moed.",
        subject="body",
    ),
    DecisionForm(
        "decides (besluit)",
        r"(?<!\bom )(?<!\bhet )(?<!\been )\b(?P<verb>besluit|besluiten|besloot"
        r"|(?<=groep )beslist(?= dat (?:de|het|er|een|we|na)\b)"
        r"|(?<=leden )besloten"
        r"|besloten(?= (?:we|wij)))\b(?= "
        r"(?:het|de|we|wij|men|om|dat|tot|unaniem"
        r"|conform|te|met|hierbij|daarom|ook|deze|dit|dan|niet|daarbij|in te|akkoord|"
        r"(?-i:[A-Z]{2,6}))\b)",
        needs="besluit besloo besloten beslist beslissen",
        hits="De raad besluit om de verordening te wijzigen.",
        misses="Het besluit van de minister is bekend.",
        subject="body",
    ),
    DecisionForm(
        "the meeting decides",
        r"\b(?:\w{0,25}groep|commissie|raad|\w{0,20}bestuur|\w{0,20}vergadering|college|we|wij|TO"
        r"|overleg|leden|aanwezigen|tafel|platform|beraad|MT|DB|AB|MR|OR|[LP]RT)"
        r" (?P<verb>besluit|besluiten"
        r"|besloot|besloten|(?:beslist|beslissen)(?= (?:dat|om|tot|unaniem)\b))\b"
        r"(?! (?:niet|nog|pas)\b)",
        needs="besluit besloo besloten beslis",
        hits="De stuurgroep besluit variant B uit te werken.",
        misses="De stuurgroep neemt een besluit in mei.",
        subject="body",
    ),
    DecisionForm(
        "it is decided (besloten wordt)",
        rf"\b(?P<verb>wordt|is|werd)\b{GAP}\bbesloten\b(?! (?:vergadering|zitting|deel))|\b"
        rf"(?P<verb2>besloten) (?:wordt|is|werd)\b"
        r"|^\W*besloten (?:(?:nu|voorlopig|unaniem|alsnog|daarom|verder) )?"
        r"(?:om|dat|te|tot|deze|dit|het|de)\b",
        needs="besloten",
        hits="Er wordt besloten de pilot te verlengen.",
        misses="Een besloten bijeenkomst volgt.",
    ),
    DecisionForm(
        "no objection",
        r"^\W*geen (?:bezwa(?:ar|ren)|tegenstemmen|tegenstem)\b|\b(?P<verb>zijn|is|heeft|hebben"
        r"|bestaat|bestaan|maakt|maken)\b(?: \w{1,20}){0,3} geen (?:verdere )?bezwa(?:ar|ren)\b"
        r"|\bzonder bezwaren\b",
        needs="bezwa tegenst",
        hits="Geen bezwaren vanuit de leden.",
        misses="Geen opmerkingen.",
        subject="body",
        free=True,
    ),
    DecisionForm(
        "unanimous",
        r"\b(?P<verb>is|zijn)\b(?: \w{1,20}){0,4} (?:unaniem"
        r"|eensgezind|het (?:er |hier )?(?:ook |allen |unaniem |hierover |erover "
        r"|met elkaar )?(?:(?!niet|nog|lang)\w{1,12} )?eens)\b"
        r"|\bunanieme (?:instemming|steun)\b"
        r"|\bzijn (?:we|wij|allen|partijen) het (?:er )?(?:ook )?(?:over )?eens\b"
        r"|\b(?:men|partijen|leden|aanwezigen) (?:wordt|worden|werd|werden) het eens (?:over|dat)\b"
        r"|\bhet er (?:ook |wel )?(?:over )?eens(?: over)?\b|\bmet algemene stemmen\b"
        r"|\bunaniem uit "
        r"voor\b",
        needs="unanie eensgez eens stemmen",
        hits="De leden zijn unaniem in hun oordeel dat de proef doorgaat.",
        misses="Karin is het eens met Piet.",
        subject="body",
    ),
    DecisionForm(
        "consensus",
        r"\b(?:er )?(?P<verb>is|bestaat|heerst)\b(?: \w{1,20}){0,3} (?:(?<! in )overeenstemming"
        r"|consensus"
        r"|unanimiteit|algehele instemming)\b|(?<!geen )(?<!niet )\b(?:overeenstemming|consensus)"
        r" (?:is )?bereikt\b"
        r"|\b(?:wordt|worden) met (?:ieders|algemene|aller|unanieme) instemming\b(?! ontvangen)",
        needs="overeenstemming consensus unanimiteit instemming",
        hits="Er is overeenstemming over de volgorde.",
        misses="Er is geen overeenstemming over de volgorde.",
    ),
    DecisionForm(
        "approval received",
        r"\b(?P<verb>heeft|hebben|krijgt|krijgen|ontvangt)\b(?: \w{1,20}){0,6} (?:goedkeuring"
        r"|instemming|akkoord|groen licht)\b(?! (?:nodig|vereist|gevraagd))",
        needs="goedkeuring instemming akkoord licht + heeft hebben krijgt krijgen ontvangt",
        hits="Het ontwerp heeft de goedkeuring gekregen.",
        misses="Het ontwerp heeft goedkeuring nodig.",
    ),
    DecisionForm(
        "grants",
        rf"\b(?P<verb>verleent|verlenen|geeft|geven)\b{GAP}\b(?:goedkeuring|decharge|mandaat"
        rf"|akkoord|groen licht|haar instemming|zijn instemming|instemming)\b"
        r"|\b(?P<verb2>hecht|hechten) (?:haar|hun|zijn) goedkeuring aan\b",
        needs="goedkeuring decharge mandaat akkoord licht instemming + verleent verlenen hecht"
        " geeft"
        " geven",
        hits="De commissie verleent het bestuur decharge.",
        misses="De vereniging geeft een feest.",
        subject="body",
    ),
    DecisionForm(
        "chooses",
        r"\b(?P<verb>kiest|kiezen|koos)\b(?: [\w-]{1,25}){0,3} (?:voor|als (?:voorkeur"
        r"|hoofd)\w*)\b"
        r"|\b(?P<verb2>wordt|is|werd)\b(?: \w{1,20}){0,4} (?:gekozen) voor\b"
        r"|\b(?:wordt|is) \w{0,20} ?gekozen tot\b"
        r"|\bgekozen (?:wordt|is|werd) voor\b|\b(?P<verb3>wordt|is) er ?voor gekozen\b"
        r"|\ber (?P<verb4>wordt|is)(?: \w{1,20}){0,2} voor gekozen\b|\bde (?:keuze"
        r"|keus) (?P<verb5>valt"
        r"|viel) op\b|\b(?P<verb6>gaat|gaan) (?:(?:de|het) \w{2,25} )?(?:unaniem |duidelijk )?voor"
        r" (?:de )?(?:\w{3,12} )?(?:variant|optie|versie|scenario)\b"
        r"|\b(?P<verb7>geeft|geven)(?: \w{2,20}){0,4} de voorkeur aan\b"
        r"|\b(?:we|wij|leden|partijen) (?P<verb8>hebben)(?: \w{2,12}){0,2} er(?: \w{2,6})? ?voor"
        r" gekozen\b",
        needs="kies kiez koos gekozen keuze keus variant optie versie scenario voorkeur",
        hits="De stuurgroep kiest voor de tweede variant.",
        misses="Inwoners kiezen een bestuur.",
        subject="body",
    ),
    DecisionForm(
        "advises",
        r"\b(?:TO|TAG|\w{0,25}(?:groep|overleg|raad|commissie|platform)) (?P<verb>adviseert)\b"
        r"(?! (?:positief|negatief)\b)"
        r"|\b(?P<verb5>adviseert) (?:het|de) \w{0,25}(?:groep|overleg|raad|commissie|platform)\b"
        r"|\b(?:LRT|tafel|groep) (?P<verb2>houdt) vast aan\b",
        needs="adviseert vast",
        hits="De stuurgroep adviseert BZK om de overgang te verplaatsen.",
        misses="De stuurgroep heeft de handen vrij.",
        subject="body",
    ),
    DecisionForm(
        "endorses",
        r"\b(?P<verb>onderschrijft|onderschrijven|accordeert|bekrachtigt|aanvaardt|accepteert"
        r"|benoemt(?! (?:welke?|wat|dat|hoe|waar)\b)|machtigt|mandateert|herbenoemt|ratificeert"
        r"|honoreert|(?<=\w )(?:accorderen|bekrachtigen|aanvaarden|benoemen|machtigen)"
        r"(?! (?:van|welke?|wat|dat|hoe|waar)\b))\b",
        needs=(
            "onderschrij accord bekrachtig aanvaard accepteert benoemt benoemen machtig "
            "mandateert ratificeert honoreert"
        ),
        hits="De commissie onderschrijft de aanbevelingen.",
        misses="Wie dit onderschrift leest.",
        subject="body",
    ),
    DecisionForm(
        "adopts (neemt aan, neemt over)",
        r"\b(?P<verb>neemt|nemen|nam)\b[^.;:?]{0,60}?(?:voorstel(?:len)?|advies|moties?"
        r"|amendement(?:en)?|plan|aanbeveling(?:en)?)\b[^.;:?]{0,100}?\b(?:aan|over)\b(?=[.,;:]|$| "
        r"en\b)",
        needs="neemt nemen nam + voorstel advies motie amendement plan aanbeveling",
        hits="De commissie neemt het advies van de werkgroep over.",
        misses="De commissie neemt het voorstel mee naar huis.",
        subject="body",
    ),
    DecisionForm(
        "off to the council",
        r"\bals (?:hamerstuk|bespreekstuk|A-stuk|B-stuk)\b|\brijp voor (?:de raad|behandeling"
        r"|besluitvorming)\b|\b(?P<verb>wordt|worden)\b[^.;:?]{0,40}? van de agenda"
        r" (?:gehaald|afgevoerd)\b",
        needs="hamerstuk bespreekstuk a-stuk b-stuk rijp agenda",
        hits="Het voorstel gaat als hamerstuk naar de raad.",
        misses="Een hamer ligt op tafel.",
        subject="body",
    ),
    DecisionForm(
        "not for now",
        r"\b(?:we|wij)\b(?: [\w’'-]{1,25}){0,8} nu (?:niet|niets|geen)\b"
        r"|\b(?:we|wij|worden?|wordt)\b(?: [\w’'-]{1,25}){0,8} (?:voorlopig|vooralsnog|voor nu)"
        r"(?: \w{1,20}){0,5} (?:niet|niets|geen)\b(?! (?:getornd|bekend|duidelijk|mogelijk|nodig))"
        r"|\b(?:voorlopig|vooralsnog) niets\b",
        needs="|nu| voorlopig vooralsnog + niet geen",
        hits="We passen de norm voorlopig nog niet aan.",
        misses="De cijfers zijn nog niet bekend.",
        subject="body",
        free=True,
    ),
    DecisionForm(
        "so be it",
        r"\b(?:doen|houden) (?P<verb>we|wij) het (?:zo|hierop|daarop)\b|\bzo (?P<verb2>doen|spreken"
        r"|gaan) we (?:het|dat)"
        r"\b|\b(?:dan )?is dat (?:hierbij )?(?:afgesproken|besloten)\b|\bkan (?:hiermee|daarmee) "
        r"leven\b|\bkunnen (?:hiermee|daarmee) leven\b|^\W*zo (?P<verb3>gaat) het (?:ook "
        r"|dus )?gebeuren\b",
        needs="zo leven hierop daarop afgesproken besloten + doen houden spreken gaan afgesproken"
        " besloten leven gebeuren",
        hits="Dan doen we het zo.",
        misses="Zo doen ze het daar.",
        free=True,
    ),
    DecisionForm(
        "goes on with, goes for",
        r"\b(?:we|wij) (?P<verb>gaan|zetten)(?: [\w’'-]{1,20}){0,4} (?:door|voort)\b(?= met|[.,]|$)"
        r"|\b(?P<verb2>gaat|gaan) (?:het|de) \w{1,25} in zee met\b",
        needs="|door| |voort| |zee| + |we| |wij| |zee|",
        hits="We gaan door met de proef tot juni.",
        misses="We gaan door de tunnel naar huis.",
    ),
    DecisionForm(
        "refrains, follows, instructs",
        r"\b(?P<verb>ziet|zien)\b(?: \w{1,20}){0,3} af van\b|\b(?P<verb3>ziet"
        r"|zien)(?: (?:in|om|voor|dus) [^.,;:?]{2,30})? van [^.;:?]{3,60} af\b(?=[.,;]|$| en\b)"
        r"|\b(?P<verb4>ziet|zien)(?: (?:we|wij|men|de \w{3,15}|dus|daarom)){0,2} (?:daar"
        r"|hier)van af\b|\b(?P<verb2>volgt|volgen) (?:hem|haar|hen"
        r"|het (?:advies|voorstel|college|bestuur)|de lijn van (?=(?-i:[A-Z])|mevrouw\b"
        r"|de (?:heer|voorzitter)\b)|de \w{1,20} (?:hierin|daarin))\b",
        needs="|ziet| |zien| |volgt| |volgen| + |af| |hem| |haar| |hen| |het| |lijn| hierin daarin",
        hits="De stuurgroep ziet af van een eigen site.",
        misses="De stuurgroep ziet de site.",
        subject="body",
    ),
    DecisionForm(
        "comes to the conclusion",
        r"\b(?P<verb>komt|komen|kwam)\b(?: [\w’'-]{1,20}){0,4} tot de (?:slotsom|conclusie"
        r"|afspraak)\b",
        needs="slotsom conclusie afspraak",
        hits="Het overleg komt tot de slotsom dat een claim geen zin heeft.",
        misses="Karin komt tot tien uur.",
        subject="body",
    ),
    DecisionForm(
        "it is concluded",
        r"^\W*geconcludeerd (?P<verb>wordt|is) dat\b"
        r"|^\W*(?:er|hieruit|hiermee|daarom) (?P<verb2>wordt|is) geconcludeerd dat\b",
        needs="geconcludeerd",
        hits="Er wordt geconcludeerd dat versie 2 het uitgangspunt is.",
        misses="Er kan nog niets geconcludeerd worden.",
    ),
    DecisionForm(
        "advises",
        r"\b(?P<verb>adviseert|adviseren)(?: [\w’'-]{1,20}){0,3} (?:positief|negatief)\b"
        r"|\b(?P<verb2>brengt|brengen|geeft|geven)(?: een)? (?:unaniem )?(?:positief|negatief"
        r"|gunstig|voorwaardelijk positief) advies\b",
        needs="advi",
        hits="De commissie adviseert unaniem positief over het plan.",
        misses="De adviseur is positief.",
        subject="body",
    ),
    DecisionForm(
        "rejects",
        rf"\b(?P<verb>wijst|wijzen|wees|keurt|stemt|stemmen)\b{GAP}\baf\b(?=[.,;]|$| en\b| "
        rf"omdat\b)|\b(?P<verb2>stemt|stemmen)\b{GAP}\btegen\b",
        needs="wijs wijz wees keurt stem + af tegen",
        hits="De stuurgroep wijst het verzoek af.",
        misses="De stuurgroep wijst op de risico's.",
        subject="body",
    ),
    DecisionForm(
        "puts it off (houdt aan)",
        r"(?<!indiener )(?<!indieners )\b(?P<verb>houdt|houden)\b(?! (?:zich|er|daar|hier)\b)"
        r"[^.;:?]{0,40}?\b(?:\w{0,12}(?:advies|besluit|voorstel|punt|aanvraag|notitie|stuk"
        r"|behandeling)"
        r"|onderwerp|verzoek|besluitvorming|vaststelling)\b[^.,;:?]{0,40}? aan\b(?=[.;]|$| tot\b"
        r"| totdat\b)"
        r"|(?<!indiener )\b(?P<verb2>houdt"
        r"|houden)\b(?:(?! zich\b)[^.;:?]){2,80}? aan tot(?:dat)?\b",
        needs="houdt houden + |aan|",
        hits="De commissie houdt het advies aan.",
        misses="De commissie houdt de norm van twee uur aan.",
        subject="body",
    ),
    DecisionForm(
        "releases (geeft vrij)",
        r"\b(?P<verb>geeft|geven)\b[^.;:?]{2,80}? vrij voor\b",
        needs="geeft geven + |vrij|",
        hits="Daarmee geeft de werkgroep de vierde uitgave vrij voor publicatie.",
        misses="De werkgroep geeft vrijdag een toelichting.",
        subject="body",
    ),
    DecisionForm(
        "is agreed (overeengekomen)",
        r"^(?!\W*(?:in|met|tussen|bij|vaak|eerder|volgens|als)\b)(?:.*?)"
        r"(?:\b(?P<verb>wordt)\b(?: [\w’'-]{1,20}){0,4} overeengekomen (?:dat|om)\b"
        r"|^\W*overeengekomen (?P<verb2>wordt)\b"
        r"|, zo (?P<verb3>komt|komen) (?:men|partijen|we|wij|zij|de \w{3,20}) overeen\W*$)",
        needs="overeen",
        hits="De folder komt in zes talen, zo komt men overeen.",
        misses="De cijfers kloppen, zo komt de raming overeen met de werkelijkheid.",
    ),
    DecisionForm(
        "goes over to",
        r"\b(?:(?:stuur|werk|project|regie|klankbord)groep|commissie|raad|bestuur|overleg|tafel"
        r"|[LP]RT|TO) (?P<verb>gaat)\b(?: [\w’'-]{1,25}){0,4} over op"
        r" (?!w\w+e\b|hoe\b|wat\b|handen\b|(?:de|het|een) (?:\w+ )?(?:agenda|vergadering|overleg"
        r"|rijk|\w*punt|onderwerp"
        r"|rondvraag|\w*lijst)|\w*punt)",
        needs="gaat + |over|",
        hits="De werkgroep gaat vanaf versie 2 over op een open licentie.",
        misses="De werkgroep gaat over op het volgende agendapunt.",
        subject="body",
    ),
    DecisionForm(
        "how often it meets",
        r"\b(?P<verb>komt|komen|vergadert|vergaderen)\b(?=[^.;:?]{0,60}\b(?:vanaf|voortaan"
        r"|in 20\d\d"
        r"|komend|niet langer)\b)(?=[^.;:?]{0,100}\b(?:eens (?:in|per)|eenmaal per|één keer per"
        r"|om de"
        r"|elke|iedere|maandelijks|wekelijks|om en om)\b)",
        needs="komt komen vergader + vanaf voortaan |in| komend langer",
        hits="De stuurgroep komt vanaf februari eens in de zes weken bijeen.",
        misses="De leden komen graag bijeen.",
        subject="body",
    ),
    DecisionForm(
        "turned down",
        r"^(?!\W*(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) \w+en (?:is|zijn)\b)(?:.*?)"
        r"\b(?P<verb>is|zijn)\b[^.;:?]{0,60}?\b(?:afgewezen|verworpen|gehonoreerd)\b",
        needs="afgewezen verworpen gehonoreerd",
        hits="Een tweede loket is afgewezen vanwege de kosten.",
        misses="Zes aanvragen zijn afgewezen omdat een vergunning ontbrak.",
    ),
    DecisionForm(
        "it is agreed not to",
        r"\bafgesproken (?P<verb>is|wordt|dat)\b(?:(?!, (?:waarbij|waarna|zodat|zonder|of|omdat|als"
        r"|indien|mits|tenzij)\b)[^.;:?]){0,80}?\b(?:niet|geen|géén)\b",
        needs="afgesproken",
        hits="Afgesproken is in elk geval dat er geen brief uitgaat.",
        misses="Afgesproken wordt dat Karin belt.",
        free=True,
    ),
)
