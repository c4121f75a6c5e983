"""What comes out of a discussion, said of the thing: `het wordt optie 2`, `de pilot gaat door`.

A table: each row has a sentence in which it must be seen and one in which it must not. Many
stand only where they close a discussion, for elsewhere the same words describe.
"""

from __future__ import annotations

from lrt_summ.rules.decision_form import EVERYBODY, PAPER, DecisionForm, form

_OPTION = r"(?:optie|variant|scenario|model|voorstel|versie|route|keuze|mogelijkheid|alternatief)"

OUTCOMES: tuple[DecisionForm, ...] = (
    form(
        "chooses an option",
        rf"\b(?P<verb>kiest|kiezen|koos)\b (?:dus |daarom |unaniem )?(?:de \w{{1,20}} )?{_OPTION}\b"
        rf"|^\W*(?:dus )?(?:het|dat) (?P<verb2>wordt) (?:dus |dan )?(?:{_OPTION}\b|het\W*$)"
        rf"|^\W*{_OPTION} \w{{1,3}} (?P<verb3>wordt|is) (?:het|gekozen|aangenomen)\b",
        needs="kies kiez koos wordt gekozen aangenomen",
        hits="De werkgroep kiest optie 2.",
        misses="Het wordt een lange avond.",
        subject="body",
    ),
    form(
        "takes it over",
        r"\b(?P<verb>omarmt|omarmen)\b|\b(?P<verb2>wordt|worden)\b[^.;:?]{0,40}?\b(?:omarmd)\b"
        r"|\b(?P<verb3>gaat|gaan) (?:hier|daar)in mee\b|\b(?P<verb4>ziet|zien) ervan af\b"
        r"|\b(?P<verb5>stelt|stellen)\b[^.;:?]{2,60}? beschikbaar\b(?! door)"
        r"|\b(?P<verb6>kiest|kiezen) ervoor\b|\b(?P<verb7>nemen) (?:we|wij) over\b"
        r"|\b(?:we|wij) (?P<verb8>nemen) (?:dit|dat|het) over\b",
        needs="omarm mee ervan beschikbaar ervoor over",
        hits="De stuurgroep omarmt het plan.",
        misses="Karin omarmt Piet.",
        subject="body",
    ),
    form(
        "decided, in a word",
        r"^\W*(?:zo|aldus|conform|unaniem|dienovereenkomstig) (?:besloten|vastgesteld|voor"
        r"|akkoord)\b"
        r"|^\W*(?:conform|unaniem)\W*$|\b(?:iedereen|allen|alle (?:aanwezigen|leden|partijen"
        r"|fracties)|TAG|TO) (?P<verb>is|zijn) (?:unaniem )?voor\W*$",
        needs="besloten vastgesteld voor akkoord conform unaniem",
        hits="Aldus besloten.",
        misses="Niet iedereen was voor zes uur aanwezig.",
    ),
    form(
        "nobody objects",
        r"\bniemand (?P<verb>heeft|maakt|is|heeft er) (?:hier|daar|er)?(?:tegen|mee)?(?:"
        r" \w{1,15}){0,2}"
        r" ?(?:bezwaar|bezwaren|tegen)\b|^\W*geen van de \w{2,20} (?P<verb2>heeft|maakt) bezwaar\b"
        r"|^\W*geen (?:tegenspraak|tegenstand|tegengeluiden)\b",
        needs="niemand tegen bezwaar",
        hits="Niemand heeft bezwaar tegen het voorstel.",
        misses="Niemand heeft ervaring met bezwaar maken.",
        free=True,
    ),
    form(
        "everybody finds it good",
        rf"\b{EVERYBODY} (?P<verb>vindt|vinden) (?:dit|dat|het)(?: \w{{1,20}})? (?:een )?(?:prima"
        rf"|goed"
        r"|akkoord|goed idee|goede lijn|prima idee|goed voorstel)\b|\bdat (?P<verb2>vindt) iedereen"
        r" (?:prima|goed)\b|\bspreekt iedereen aan\b",
        needs="prima goed akkoord spreekt",
        hits="Iedereen vindt dit een goed idee.",
        misses="Karin vindt dit een goed idee.",
        free=True,
        closing=True,
    ),
    form(
        "may go on its way",
        rf"\b{PAPER}\b[^,;:?]{{0,60}}? (?P<verb>kan|kunnen|mag|mogen) (?:zo |hiermee |daarmee |nu"
        rf" |dus )?"
        r"(?:door |worden |in |naar )?(?:naar (?:de|het) |de consultatie|consultatie|gepubliceerd"
        r"|gemerged|verstuurd|verzonden|door)\b",
        needs="kan kunnen mag mogen",
        hits="De notitie kan zo naar het bestuur.",
        misses="De notitie kan beter.",
        free=True,
        closing=True,
    ),
    form(
        "goes to consultation",
        r"^[^,;:?]{3,80} (?P<verb>gaat|gaan) (?:dus |hiermee |daarmee |nu |dan )?(?:in"
        r" (?:openbare )?"
        r"(?:consultatie|productie)|ter consultatie)\b|\b(?P<verb2>wordt|worden)\b[^.;:?]{0,40}"
        r"\b(?:gemerged|samengevoegd)\b",
        needs="gaat gaan gemerged samengevoegd",
        hits="De module gaat in openbare consultatie.",
        misses="Zij gaat in op de consultatie.",
        closing=True,
    ),
    form(
        "becomes a rule word",
        r"\b(?P<verb>wordt|worden|blijft|blijven) (?:dus |daarmee |nu |dan )?(?:een )?(?-i:SHOULD"
        r"|MUST"
        r"|MAY|MUST NOT|SHOULD NOT)\b",
        needs="should must may",
        hits="De regel wordt een SHOULD.",
        misses="De regel was een SHOULD.",
    ),
    form(
        "goes on, or does not",
        r"^[^,;:?]{3,70} (?P<verb>gaat|gaan) (?:dus |daarmee |wel |niet |gewoon ){0,2}door(?= per\b"
        r"| tot\b| in\b|\W*$)",
        needs="door",
        hits="De bijeenkomst van juli gaat niet door.",
        misses="De bus gaat door de tunnel.",
        free=True,
        closing=True,
    ),
    form(
        "is moved, ended or prolonged",
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,60}?\b(?:verplaatst|verzet|vervroegd|stopgezet"
        r"|beëindigd"
        r"|opgeheven|geschrapt|losgelaten|verlengd|voortgezet|teruggebracht|gehalveerd"
        r"|afgeblazen)\b"
        r"(?! door\b)",
        needs=(
            "verplaatst verzet vervroegd stopgezet beëindigd opgeheven geschrapt losgelaten"
            " verlengd"
            " voortgezet teruggebracht gehalveerd afgeblazen"
        ),
        hits="De vergadering van mei wordt verplaatst naar 12 juni.",
        misses="De verplaatste vergadering is in juni.",
        closing=True,
    ),
    form(
        "money is given",
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,60}?\b(?:beschikbaar gesteld|toegekend|uitgetrokken"
        r"|vrijgegeven)\b(?! door\b)|\b(?P<verb2>gaat|gaan) (?:€ ?\d[\d.,]{0,15}|\d[\d.,]{0,15}"
        r" (?:euro|miljoen|duizend))(?: \w{1,12})? (?:naar|in)\b",
        needs="gesteld toegekend uitgetrokken vrijgegeven gaat gaan",
        hits="Van het overschot gaat 2.000 euro naar het jeugdfonds.",
        misses="Jaarlijks gaan 40 bezoekers naar huis.",
        closing=True,
    ),
    form(
        "there will be one after all",
        r"^\W*(?:wel|toch|dus|daarom) (?P<verb>komt|komen) er\b",
        needs="komt komen",
        hits="Wel komt er een gezamenlijke campagne.",
        misses="Er komt een campagne.",
        closing=True,
    ),
    form(
        "none are allowed",
        r"\b(?P<verb>wordt|worden)\b(?: er)?(?: [\w’'-]{1,25}){0,2}"
        r" geen\b[^.;:?]{1,60}\b(?:toegestaan"
        r"|opgenomen|toegevoegd|voorgeschreven|opgelegd|ingesteld|gesteld|gevraagd|uitgekeerd"
        r"|opgezegd|vastgelegd)\b",
        needs="geen",
        hits="Er worden geen nieuwe velden opgenomen.",
        misses="Er worden geen vragen gehoord.",
        free=True,
    ),
    form(
        "found too much",
        r"\b(?P<verb>wordt|worden)\b[^.;:?]{0,40}?\b(?:te \w{3,20}|niet (?:nodig|wenselijk|zinvol))"
        r" (?:bevonden|geacht|gevonden)\b",
        needs="bevonden geacht gevonden",
        hits="De advertentie wordt te duur bevonden.",
        misses="De zaal is te duur.",
        free=True,
        closing=True,
    ),
    form(
        "a text stays as it is",
        r"\b(?:tekst|regel|rule|norm|paragraaf|artikel|bepaling|formulering|definitie|eis"
        r"|verplichting"
        r"|indeling|volgorde|naamgeving|werkwijze|vergaderfrequentie) (?P<verb>blijft) (?:dus "
        r"|daarmee )?"
        r"(?:ongewijzigd|onveranderd|staan|zo|gelijk)\b",
        needs="blijft",
        hits="De tekst blijft ongewijzigd.",
        misses="Het weer blijft ongewijzigd.",
        closing=True,
    ),
    form(
        "it stays with",
        r"^\W*(?:het) (?P<verb>blijft) (?:dus |daarom |voorlopig )?(?:bij|de|het|op)\b",
        needs="blijft",
        hits="Het blijft bij twee keer per jaar.",
        misses="Het blijft spannend.",
        closing=True,
    ),
    form(
        "majority",
        r"\b(?:meerderheid|meesten) (?P<verb>is|kiest|stemt|spreekt zich uit) (?:\w{1,15} )?"
        r"(?:voor|tegen|in)\b|\b(?:bij|met) (?:ruime |grote |gewone )?meerderheid\b|\bhaalt het"
        r" niet\b"
        r"|\bbij acclamatie\b|\bmet \w{1,12} (?:stemmen|stem) (?:voor|tegen)\b",
        needs="meerderheid meesten haalt acclamatie stemmen stem",
        hits="De meerderheid is voor een jaarlijkse vergadering.",
        misses="De meerderheid is afwezig.",
        free=True,
        closing=True,
    ),
    form(
        "so, in short",
        r"^\W*(?:kortom|samenvattend|concluderend|uiteindelijk|al met al)[:,]? (?:we|wij|er)?"
        r" ?(?P<verb>wordt"
        r"|worden|kiezen|gaan|wachten|houden|nemen|doen|laten|blijven)\b(?! nog)",
        needs="kortom samenvattend concluderend uiteindelijk al",
        hits="Kortom: we wachten de evaluatie af.",
        misses="Uiteindelijk is het druk geworden.",
        closing=True,
    ),
    form(
        "somebody takes the chair",
        r"^[^,;:?]{3,60} (?P<verb>wordt|worden) (?:dus |daarmee |hiermee )?(?:de |het )?(?:nieuwe"
        r" |eerste"
        r" |tweede |vaste |plaatsvervangend )?(?:\w{0,10}voorzitter|trekker|secretaris"
        r"|penningmeester"
        r"|contactpersoon|aanspreekpunt|vertegenwoordiger)\b(?! gevraagd| verzocht| bedankt| van)",
        needs="voorzitter trekker secretaris penningmeester contactpersoon aanspreekpunt vertegenw",
        hits="Karin wordt de nieuwe voorzitter.",
        misses="Door de voorzitter wordt gevraagd of dit kan.",
        closing=True,
    ),
)
