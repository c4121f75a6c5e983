"""Phrases of choice: of several ways the meeting takes one, or makes a rule for itself.

A table: each row has a sentence in which it must be seen and one in which it must not.
"""

from __future__ import annotations

from lrt_summ.rules.decision_form import (
    EVERYBODY,
    PAPER,
    DecisionForm,
)

_NUMBER = (
    r"(?:\d{1,4}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig)"
)
_UNIT = (
    r"(?:euro|cent|uur|minuten|dagen|weken|maanden|maand|jaar|procent|personen|keer|stuks|leden"
    r"|plekken|waarden|meter|%)(?!\w)"
)
_WAYS = (
    r"(?:(?:in te korten|aan te houden|vast te houden|af te wachten|terug te brengen|op te heffen"
    r"|stop te zetten)\b|(?<!bij )(?<!tegen )(?<!mee )te (?:gebruiken|hanteren|volgen|beperken"
    r"|schrappen|verlengen|verlagen"
    r"|verhogen|halveren|behouden|handhaven|stoppen|beëindigen|toestaan|verplichten|kiezen"
    r"|laten (?:vervallen|rusten|staan|vallen))\b)"
)
"""What is agreed on for good, and not something to do."""

CHOICES: tuple[DecisionForm, ...] = (
    DecisionForm(
        "now the paper is final",
        rf"\b{PAPER}\b[^.;:?]{{0,60}}? (?P<verb>is|zijn|wordt"
        rf"|worden)\b[^.;:?]{{0,40}}?\bdefinitief\b"
        rf"(?! (?:versie|ontwerp))|\b(?P<verb2>is"
        rf"|zijn)\b[^.;:?]{{0,20}}?\b{PAPER}\b[^.;:?]{{0,40}}?"
        r"\b(?:definitief|akkoord)\b|\b(?:deze|dit|het) (?P<verb3>is|zijn) (?:hiermee |daarmee )?"
        r"definitief\b",
        needs="definitief akkoord",
        hits="Daarna is het verslag definitief.",
        misses="De definitieve versie komt later.",
    ),
    DecisionForm(
        "everybody agrees, short",
        r"(?:^\W*|: )(?:iedereen|allen|alle \w{1,25})(?: (?P<verb>is|zijn|gaat|gaan))?(?:"
        r" \w{1,12})? akkoord\b|^\W*akkoord dus\b|\bdus akkoord\b",
        needs="akkoord",
        hits="Verslag van 20 juni: iedereen akkoord.",
        misses="Het akkoord is iedereen toegestuurd.",
    ),
    DecisionForm(
        "we hold to it",
        r"\b(?:we|wij) (?P<verb>houden|laten) het (?:bij|zo|hierbij|daarbij|op)\b"
        r"|\b(?:we|wij) (?P<verb3>laten) (?:dit|dat|het|deze [\w-]{2,25}) (?:voorlopig |nu |even )?"
        r"(?:rusten|vallen|liggen|los|varen)\b"
        r"|\b(?P<verb2>houden|laten) (?:we|wij) het (?:bij|zo|hierbij|daarbij|op)\b"
        r"|\b(?:de|het) (?:\w{0,20}groep|commissie|tafel|raad|bestuur|overleg|vergadering|TO|LRT"
        r"|PRT)"
        r" (?P<verb4>houdt|laat) het (?:bij|op) (?!kort)",
        needs="houd laat laten + |we| |wij| |het|",
        hits="We houden het bij vier bijeenkomsten.",
        misses="We houden het kort.",
        free=True,
    ),
    DecisionForm(
        "we strike it",
        r"\b(?:we|wij) (?P<verb>schrappen|stoppen met|gaan voor|hanteren|handhaven|splitsen"
        r"|halveren|verhogen|verlagen|verlengen|beperken)\b|\b(?P<verb2>schrappen|stoppen|hanteren"
        r"|handhaven|verhogen|verlagen|verlengen|beperken) (?:we|wij)\b",
        needs="schrap stop gaan hanter handhav splits halve verho verla verleng beperk + |we|"
        " |wij|",
        hits="Dan schrappen we het maximum.",
        misses="We gaan naar huis.",
        closing=True,
    ),
    DecisionForm(
        "from now on",
        r"^\W*(?:voortaan|in het vervolg|vanaf nu) (?P<verb>(?!zou)[a-z]{2,15}(?:t|en|an))\b"
        r"|^[^,;:?]{2,60} (?P<verb3>wordt|worden|gaat|gaan|komt|komen|is|zijn|krijgt|krijgen"
        r"|vergadert|vergaderen)(?: [\w’'-]{1,25}){0,4} (?:voortaan|in het vervolg)\b"
        r"|\bafgesproken (?P<verb2>wordt|is) dat [^.;:?]{2,100}? (?:voortaan|in het vervolg)\b",
        needs="voortaan vervolg vanaf",
        hits="Voortaan gaan de stukken een week van tevoren op de site.",
        misses="Zij hoopt dat dit voortaan beter gaat.",
        closing=True,
    ),
    DecisionForm(
        "goes out of it",
        r"\b(?P<verb>gaat|gaan|kan|mag) (?:er(?:uit| uit)|eraf|weg)\b(?=[.,;]|$| en\b)"
        r"|\b(?P<verb2>komt|komen) te vervallen\b|(?:^|: )(?:(?!\bdat\b)[^,;:?]){3,70} (?P<verb3>"
        r"vervalt|vervallen)(?: hiermee| daarmee| per [\w ]{3,20})?(?:\W*$|, (?:als|mits)\b)",
        needs="uit eraf weg verval + gaat gaan kan mag verval",
        hits="Vraag 22 gaat eruit.",
        misses="De stroom gaat eruit bij storm.",
        free=True,
        closing=True,
    ),
    DecisionForm(
        "is not taken up",
        r"^(?!.*\b(?:vaak|zelden|meestal|hopelijk|volgens|door de|dit soort|zulke)\b)(?:.*?)"
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,60}?(?<!nog )\bniet (?:verder |langer |meer )?"
        r"(?:(?:op|per|in) [\w.-]{2,20} )?(?:opgenomen|ingewilligd|onderzocht|verspreid"
        r"|gepubliceerd"
        r"|overgenomen|aangepast|gewijzigd|doorgevoerd|toegevoegd|meegenomen|gehonoreerd|voortgezet"
        r"|uitgebreid|verlengd|toegestaan|gevolgd|afgeschaft|ingevoerd|opgelegd|vastgesteld"
        r"|verleend|samengevoegd|verwerkt|ingesteld|aangeschaft|verhoogd|verlaagd|afgebouwd"
        r"|aangenomen)\b",
        needs="opgenomen overgenomen aangepast gewijzigd doorgevoerd toegevoegd meegenomen"
        " gehonoreerd voortgezet uitgebreid verlengd toegestaan gevolgd afgeschaft"
        " ingewilligd onderzocht verspreid gepubliceerd ingevoerd opgelegd vastgesteld verleend"
        " samengevoegd verwerkt ingesteld aangeschaft"
        " verhoogd verlaagd afgebouwd aangenomen + |niet|",
        hits="Issue 47 wordt niet opgenomen.",
        misses="De kosten worden nog niet opgenomen in de begroting.",
        free=True,
        closing=True,
    ),
    DecisionForm(
        "is off the table",
        r"\b(?:voorstel|idee|plan|optie|variant|verzoek)\b(?![^,;:?]{0,80}\b(?:rijk|kabinet"
        r"|minist\w+"
        r"|kamer)\b)[^,;:?]{0,80} (?P<verb>is|zijn|gaat|gaan) (?:daarmee |hiermee "
        r"|dus )?van (?:de )?"
        r"(?:tafel|baan)\b(?!, (?:weet|zegt|meldt|aldus)\b)"
        r"|^\W*een (?:verlenging|uitbreiding|verhoging|verlaging|verplaatsing|invoering|wijziging"
        r"|samenvoeging|verbod)\b[^,;:?]{0,80} (?P<verb3>is) (?:daarmee |hiermee )?van de baan\b"
        r"|^(?!.*\b(?:dat|die|rijk|geld|antwoord)\b)[^,;:?]{3,80} (?P<verb2>komt|komen) er"
        r" (?:dus |daarom |daarmee )?(?:voorlopig |vooralsnog |nu |dit jaar )?niet\W*$",
        needs="tafel niet baan + |van| |er|",
        hits="Een landelijk register komt er voorlopig niet.",
        misses="Zij komt er niet uit.",
        free=True,
        closing=True,
    ),
    DecisionForm(
        "stays with",
        r"\b(?P<verb>blijft|blijven) bij (?:de|het|haar|zijn|hun) (?:huidige|bestaande|eerdere"
        r"|oorspronkelijke|voorliggende|eerder \w{3,20})\b",
        needs="blijft blijven",
        hits="De groep blijft bij de huidige tekst.",
        misses="Karin blijft bij de huidige groep werken.",
        subject="body",
    ),
    DecisionForm(
        "there will be",
        r"^\W*(?:(?:wel|dus|daarom|daarnaast|in plaats daarvan|ook) (?P<verb>komt|komen) er|er"
        r" (?P<verb2>komt|komen)(?! een\b| één\b))\b(?! (?:nog|dus|steeds|veel|meer|weer)\b)"
        r"[^.;:?]{0,50}? (?:een|één|geen) [\w’'-]{3,25}",
        needs="|komt| |komen| + |er|",
        hits="Er komt in de garage een gezamenlijk laadsysteem.",
        misses="Er komt steeds meer water in de garage.",
        free=True,
    ),
    DecisionForm(
        "stays as it is",
        r"\b(?P<verb5>blijft|blijven) (?:dus|daarom|daarmee)(?: [\w’'-]{1,25}){1,6} gehandhaafd\b"
        r"|\b(?P<verb>blijft|blijven) (?:dus |daarom |gewoon |voorlopig )?(?:zoals (?:het|die|deze"
        r"|hij|zij|ze) (?:nu )?(?:is|was|zijn|waren)|gehandhaafd|in stand)\b|\b(?:dus"
        r"|daarom) (?P<verb2>blijft) (?:het|dit|dat|de|er)\b|\bdus (?:het|dit|dat|de \w{1,25})"
        r" (?P<verb3>blijft|blijven)\b|^\W*(?:de|het) (?:[\w’'-]{2,25} ){1,3}(?P<verb4>blijft)\W*$",
        needs="blijft blijven",
        hits="De internationale naam blijft.",
        misses="De zorg over de kosten blijft bestaan.",
        closing=True,
    ),
    DecisionForm(
        "stays for now",
        r"^\W*het (?P<verb>blijft) (?:dus |daarmee |daarom )?bij (?:\d|een|twee|drie|vier|vijf|zes"
        r"|acht|tien|twaalf)(?: [\w-]+)?\W*$"
        r"|^(?!.*\b(?:zorg|zorgen|tekort|tekorten|vraag|vragen|bezwaar|bezwaren|probleem|problemen"
        r"|risico|risico's)\b)(?:.*?)\b(?P<verb2>blijft|blijven) (?:voorlopig|vooralsnog)"
        r" (?:gewoon )?(?:bestaan|van kracht|gelden|de basis)\W*$",
        needs="blijft blijven",
        hits="Frans blijft voorlopig bestaan.",
        misses="Het blijft een zorg.",
        closing=True,
    ),
    DecisionForm(
        "all support it",
        r"\b(?:alle (?:partijen|leden|fracties|aanwezigen|deelnemers|organisaties|provincies)|allen"
        r"|iedereen) (?P<verb>steunt|steunen|ondersteunt|ondersteunen|onderschrijft|onderschrijven"
        r"|omarmt|omarmen)\b",
        needs="steun schrij omarm",
        hits="Alle partijen ondersteunen dit.",
        misses="De partijen ondersteunen elkaar.",
        subject="body",
        closing=True,
    ),
    DecisionForm(
        "all can live with it",
        rf"\b{EVERYBODY} (?P<verb>kan|kunnen)\b(?: [\w’'-]{{1,20}}){{0,2}} (?:er|hier|daar)mee"
        rf" leven\b|\bmet (?:dit|deze|die|dat) [\w’'-]{{3,30}} (?P<verb2>kan"
        rf"|kunnen) {EVERYBODY} leven\b|\b(?:hier|daar) (?P<verb3>kan"
        rf"|kunnen) {EVERYBODY}(?: \w{{2,12}})? mee leven\b|\b{EVERYBODY} (?P<verb4>kan"
        rf"|kunnen) leven met\b|\b(?P<verb5>kan|kunnen) {EVERYBODY} leven met\b",
        needs="leven",
        hits="Met dit tussenvoorstel kunnen alle leden leven.",
        misses="Inge kan ermee leven.",
        free=True,
    ),
    DecisionForm(
        "agree on a rule",
        r"\b(?:we|wij|partijen|(?:de )?leden) (?P<verb>spreken) (?:[\w’'-]{1,20} ){0,4}?af dat"
        r" (?:de|het|een|er|we|wij) (?=[^.;]{2,160}\b(?:wordt|worden|blijft|blijven|vervalt"
        r"|voortaan|niet|geen)\b)(?![^.;]{2,160}\bdoor\b)",
        needs="spreken",
        hits="We spreken af dat de module als concept gepubliceerd wordt.",
        misses="We spreken af dat Karin de module publiceert.",
        free=True,
    ),
    DecisionForm(
        "speaks out",
        r"\b(?P<verb>spreekt|spreken)\b[^.;:?]{0,40}?\buit (?:positief|negatief|voor|tegen)\b"
        r"|\b(?P<verb2>draagt|dragen) (?=(?-i:[A-Z])|de heer|dhr|mw|mevrouw)[^.;:?]{2,60}? voor\b"
        r"(?=[.,;]|$| als| voor)",
        needs="spreekt spreken draagt dragen + |uit| |voor|",
        hits="Na een ronde spreekt het overleg uit positief te adviseren.",
        misses="Karin spreekt haar dank uit.",
        subject="body",
    ),
    DecisionForm(
        "the outcome is",
        r"^\W*(?:de )?(?:gezamenlijke |gekozen |gedeelde )?(?:uitkomst|conclusie"
        r"|slotsom|eindconclusie|afdronk|lijn)"
        r"(?: (?:van|uit) [\w ]{2,40})?(?: (?P<verb>is|luidt|wordt):?(?: dat\b| om\b|:"
        r"| (?!\w{2,20}(?:ig|lijk|baar|isch)\b|nog\b|niet\b|goed\b|positief|negatief"
        r"|helder)[a-z])|: (?=[a-z]))",
        needs="uitkomst conclusie slotsom afdronk lijn",
        hits="Uitkomst van de bespreking is dat de proef een jaar duurt.",
        misses="De uitkomst van het onderzoek volgt.",
        free=True,
    ),
    DecisionForm(
        "falls off",
        r"^[^;:?]{2,80}? (?P<verb>valt|vallen) (?:daarmee |hiermee |dus |ook )?af(?=[.,;]|$"
        r"| (?:vanwege|wegens|omdat|als|door|en)\b)"
        r"|\b(?:daarmee|hiermee|dus|daarom) (?P<verb2>valt|vallen) [^.;:?,]{2,50} af(?=[.,;]|$)",
        needs="valt vallen",
        hits="Variant B valt af vanwege de kosten.",
        misses="De kosten vallen mee en lopen af.",
    ),
    DecisionForm(
        "falls outside",
        r"\b(?P<verb>valt|vallen|blijft|blijven) (?:daarmee |hiermee |dus |ook ){0,2}buiten (?:de"
        r" |het )?(?:scope|reikwijdte|(?-i:[A-Z])?\w{0,12}release|versie|\d{1,2}\.\d{1,2})\b",
        needs="|buiten| + scope reikwijdte release versie 0 1 2 3 4 5 6 7 8 9",
        hits="Vraag 4 valt buiten de scope van versie 2.",
        misses="De scope van versie 2 is ruim.",
        closing=True,
    ),
    DecisionForm(
        "is laid down at",
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,80}?\b(?:vastgelegd|vastgezet|bepaald|gesteld|gezet"
        r"|begrensd|gemaximeerd) op (?:maximaal |minimaal |ten hoogste |ten minste )?"
        rf"(?:€ ?\d|{_NUMBER} {_UNIT})",
        needs="vastgelegd vastgezet bepaald gesteld gezet begrensd gemaximeerd + |op| + wordt"
        " worden",
        hits="De bewaartermijn wordt in de norm vastgelegd op 18 maanden.",
        misses="De bewaartermijn wordt vastgelegd op papier.",
    ),
    DecisionForm(
        "we move it",
        r"\b(?:we|wij) (?P<verb>verzetten|verplaatsen|verschuiven|vervroegen|verdagen) (?:het|deze"
        r"|die|dit|de) [^.;:?]{0,60}?\bnaar\b|\b(?P<verb2>verzetten|verplaatsen|verschuiven"
        r"|vervroegen|verdagen) (?:we|wij) (?:het|deze|die|dit|de|naar)\b",
        needs="verzetten verplaatsen verschuiven vervroegen verdagen",
        hits="De vergadering valt op een feestdag, dus we verzetten deze naar 12 mei.",
        misses="We verzetten veel werk.",
        closing=True,
    ),
    DecisionForm(
        "the costs are shared",
        r"\b(?:kosten|lasten|uitgaven|tekort|bijdragen?)\b[^.;:?]{0,60}? (?P<verb>wordt|worden)"
        r"[^.;:?]{0,40}?\b(?:verdeeld (?:over|onder|naar)|gedeeld door)\b",
        needs="verdeeld gedeeld",
        hits="De kosten worden gelijk verdeeld over de drie gemeenten.",
        misses="De kosten worden gedragen door het Rijk.",
        closing=True,
    ),
    DecisionForm(
        "agree on a way of doing",
        r"\b(?:(?P<verb>spreekt|spreken)\b(?: [\w’'-]{1,20}){0,4} af|afgesproken (?P<verb2>wordt"
        r"|is)|(?P<verb3>wordt|is)(?: [\w’'-]{1,20}){0,3} afgesproken)\b[,:]?(?: om)?\b"
        rf"[^.;:?]{{2,140}}? {_WAYS}",
        needs="spreekt spreken afgesproken + |te|",
        hits="De leden spreken af deze indeling als uitgangspunt te gebruiken.",
        misses="De leden spreken af de indeling rond te sturen.",
        subject="body",
        free=True,
    ),
)
