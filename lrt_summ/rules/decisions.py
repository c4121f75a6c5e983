"""The phrases with which Dutch minutes say that the meeting itself settled something.

A table: each row has a sentence in which it must be seen and one in which it must not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Subject = Literal["any", "body"]


@dataclass(frozen=True)
class DecisionForm:
    """One phrase.

    Attributes:
        pattern: its verb is in the group `verb` if it has one; the clause it stands in is judged.
        subject: `body` if the one who does it must be the meeting and not one of its members.
        hits: a sentence that decides by this phrase.
        misses: one that looks like it and does not.
        free: not subject to the checks for negation (`geen bezwaar`).
        needs: parts of words of which the sentence must hold one; a quick look before the pattern.
    """

    name: str
    pattern: re.Pattern[str]
    hits: str
    misses: str
    subject: Subject = "any"
    free: bool = False
    needs: tuple[str, ...] = ()


def _form(
    name: str,
    pattern: str,
    *,
    needs: str,
    hits: str,
    misses: str,
    subject: Subject = "any",
    free: bool = False,
) -> DecisionForm:
    compiled = re.compile(pattern, re.IGNORECASE)
    return DecisionForm(name, compiled, hits, misses, subject, free, tuple(needs.split()))


_GAP = r"(?:[^.;:?]|[.:](?=[^ ])){0,260}?"
_SETTLED = (
    r"(?:vastgesteld|goedgekeurd|aangenomen|geaccepteerd|geaccordeerd|aanvaard|bekrachtigd"
    r"|ingestemd|akkoord bevonden|verworpen)(?! dat\b)"
)
_SETTLED_NOW = (
    r"(?:vastgesteld|goedgekeurd|(?<!kennisgeving )(?<!kennisneming )(?<!kennisname )aangenomen|geaccepteerd"
    r"|geaccordeerd|aanvaard|bekrachtigd"
    r"|ingestemd|akkoord bevonden|verworpen|afgewezen|gehonoreerd|overgenomen|afgevoerd|gegund"
    r"|benoemd|herbenoemd|verkozen|gedechargeerd|gemandateerd)(?! dat\b)"
)
_PAPER = (
    r"(?:\w{0,25}(?:verslag|verslagen|notulen|agenda|besluitenlijst|actielijst|voorstel|voorstellen"
    r"|stuk|stukken|notitie|plan|plannen|motie|moties|amendement|begroting|jaarrekening|advies"
    r"|profiel|architectuur|versie|roadmap|documentatie|wijziging|wijzigingen|regeling|beleid"
    r"|programma|pakket|opgave|planning|kader|convenant|visie|reglement|protocol|procedure"
    r"|concept|standaard|format|rapport|opdracht|rooster|pva|verordening|besluit|afspraken))"
)
_EVERYBODY = (
    r"(?:iedereen|allen|alle (?:aanwezigen|leden|deelnemers|partijen|fracties)|de (?:aanwezigen"
    r"|leden|deelnemers|aanwezige leden|partijen|commissie|vergadering|groep|werkgroep)"
    r"|eenieder|alle aanwezige \w{1,20}|men|we|wij)"
)

DECISION_FORMS: tuple[DecisionForm, ...] = (
    _form(
        "agrees (stemt in)",
        rf"\b(?P<verb>stemt|stemmen|stemde|stemden)\b{_GAP}\bin\b(?= (?:met|mits|onder|dat|om|en)\b"
        r"|[.,;]|\s*$)",
        needs="stemt stemmen stemde",
        hits="Het platform stemt unaniem in met de begroting.",
        misses="De leden stemmen in het najaar over de begroting.",
        subject="body",
    ),
    _form(
        "agrees (kan instemmen)",
        rf"\b(?P<verb>kan|kunnen)\b{_GAP}\b(?:instemmen|akkoord gaan|zich vinden)\b"
        rf"|\b(?P<verb2>kan|kunnen) zich(?![^.;]{{0,40}}(?:kanttekening|opmerking|zorg|kritiek"
        rf"|analyse|constatering)){_GAP}\bvinden\b",
        needs="instemmen akkoord vinden",
        hits="De stuurgroep kan zich vinden in de voorgestelde fasering.",
        misses="De stuurgroep kan de fasering niet vinden.",
        subject="body",
    ),
    _form(
        "is agreed to (ingestemd)",
        rf"\b(?P<verb>wordt|is|werd)\b{_GAP}\bingestemd\b|\bingestemd (?P<verb2>wordt|is) met\b",
        needs="ingestemd",
        hits="Er wordt ingestemd met het plan van aanpak.",
        misses="Nadat was ingestemd, ging men naar huis.",
    ),
    _form(
        "agrees (gaat akkoord)",
        rf"\b(?P<verb>gaat|gaan|ging|gingen)\b{_GAP}(?<!het )(?<!een )\bakkoord\b",
        needs="akkoord",
        hits="De werkgroep gaat akkoord met de planning.",
        misses="De werkgroep gaat het akkoord bespreken.",
        subject="body",
    ),
    _form(
        "is agreed (akkoord)",
        rf"\b(?P<verb>is|zijn|wordt|worden|waren|was)\b{_GAP}\bakkoord\b(?! van| tussen)",
        needs="akkoord",
        hits="De deelnemers zijn akkoord met het voorstel.",
        misses="Het akkoord van Parijs is hier van belang.",
        subject="body",
    ),
    _form(
        "agreed, in a word",
        r"^\W*(?:(?:iedereen|allen|vergadering|commissie|stuurgroep|voorstel|TO|unaniem|verder)"
        r"[ :]{1,2})?(?P<verb>akkoord|goedgekeurd|vastgesteld|aangenomen|geaccordeerd|aanvaard)"
        r"(?= (?:met|standaard|om|zonder|verder|bevonden|onder|mits|conform|namens|door)\b|[.,;!]"
        r"|\s*$|\W*$)",
        needs="vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd akkoord verworpen",
        hits="Akkoord, zonder verdere opmerkingen.",
        misses="Akkoorden uit het verleden worden besproken.",
    ),
    _form(
        "settled, unchanged",
        r"^\W*(?:(?:ongewijzigd|conform|gewijzigd|zonder (?:wijzigingen|opmerkingen|discussie)"
        r"|met dank|unaniem|definitief|met algemene stemmen|na \w{1,20} \w{0,20} ?)[ ,]{1,2}){1,2}"
        rf"(?P<verb>{_SETTLED}|besloten|akkoord)\b|^\W*(?:besloten|aangenomen|vastgesteld) conform\b"
        r"|^\W*conform (?:het )?(?:voorstel|advies)(?: \w{1,20}){0,2}\W*$",
        needs="vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd akkoord verworpen besloten conform",
        hits="Ongewijzigd vastgesteld.",
        misses="Ongewijzigd beleid is onwenselijk.",
    ),
    _form(
        "proposal accepted",
        r"\b(?:voorstel|voorstellen|stuk|stukken|agenda|verslag|notulen|plan|advies|motie"
        rf"|amendement|raadsvoorstel|wijziging(?:en)?|notitie|besluitenlijst|concept|begroting)\b"
        rf"{_GAP}(?P<verb>{_SETTLED}|akkoord)(?=[.,;!)_*]|\s*$| zonder\b| verklaard\b| met\b)",
        needs="vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd akkoord verworpen",
        hits="Voorstel geaccepteerd",
        misses="Het voorstel om het verslag vast te stellen.",
    ),
    _form(
        "settled, without a verb",
        r"^\W*(?:(?!(?:is|zijn|wordt|worden|werd|werden|heeft|hebben|zal|was|waren|niet|geen)\b)"
        rf"[\w’'-]{{1,40}},? ){{1,9}}(?P<verb>{_SETTLED}|akkoord)\W*$",
        needs="vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd akkoord verworpen",
        hits="Pakket maatregelen met wijziging aangenomen.",
        misses="Leden hierover besproken.",
    ),
    _form(
        "is being settled (wordt vastgesteld)",
        rf"\b(?P<verb>wordt|worden|werd|werden)\b{_GAP}\b{_SETTLED_NOW}\b",
        needs="vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd akkoord verworpen afgewezen gehonoreerd overgenomen afgevoerd gegund benoemd verkozen gedechargeerd gemandateerd",
        hits="Het verslag van 3 mei wordt ongewijzigd vastgesteld.",
        misses="Het verslag wordt ter vaststelling aangeboden.",
    ),
    _form(
        "has been settled (is vastgesteld)",
        rf"\b{_PAPER}\b[^.;:?]{{0,200}}? (?P<verb>is|zijn)\b[^.;:?]{{0,120}}?\b{_SETTLED}\b"
        rf"|\b(?P<verb2>is|zijn)\b[^.;:?]{{0,120}}?\b{_PAPER}\b[^.;:?]{{0,60}}?\b{_SETTLED}\b",
        needs="vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd akkoord verworpen",
        hits="Het verslag van 3 mei is ongewijzigd vastgesteld.",
        misses="Bij de controle zijn tekorten vastgesteld.",
    ),
    _form(
        "we have settled",
        rf"\b(?:vergadering|commissie|leden|aanwezigen|we|wij|partijen|TO|stuurgroep|werkgroep)"
        rf" (?P<verb>heeft|hebben)\b{_GAP}\b(?:{_SETTLED}|besloten)\b",
        needs="vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd akkoord verworpen besloten",
        hits="De aanwezigen hebben het verslag goedgekeurd.",
        misses="De leden hebben vragen over het besluit.",
        subject="body",
    ),
    _form(
        "the chair concludes",
        r"\b(?P<verb>concludeert|concluderen|constateert|constateren|stelt vast|stellen vast)\b"
        r"[^.;:?]{0,60}?\bdat\b[^.;:?]{0,200}?\b(?:instemt|instemmen|ingestemd|akkoord|unaniem"
        r"|unanimiteit|geen bezwaar|geen bezwaren|overeenstemming|draagvlak|steun|steunt|steunen"
        r"|hamerstuk|bespreekstuk|meerderheid|vastgesteld|aangenomen|goedgekeurd|verworpen|eens)\b",
        needs="conclu constat vast",
        hits="De voorzitter concludeert dat de leden instemmen met het plan.",
        misses="De voorzitter concludeert dat het laat is.",
        free=True,
    ),
    _form(
        "with that, it is settled",
        rf"\b(?P<verb>hiermee|daarmee|hierbij|waarmee|waarna)\b{_GAP}\b{_SETTLED}\b",
        needs="vastgesteld goedgekeurd aangenomen geaccepteerd geaccordeerd aanvaard bekrachtigd ingestemd akkoord verworpen",
        hits="Hiermee is de agenda vastgesteld.",
        misses="Hiermee is alles gezegd.",
    ),
    _form(
        "settles (stelt vast)",
        rf"\b(?P<verb>stelt|stellen|stelde|stelden)\b{_GAP}\bvast\b(?![-\w])",
        needs="vast",
        hits="Het bestuur stelt het jaarplan vast.",
        misses="Het bestuur stelt een vaste commissie in.",
        subject="body",
    ),
    _form(
        "approves (keurt goed)",
        rf"\b(?P<verb>keurt|keuren|keurde|keurden)\b{_GAP}\bgoed\b",
        needs="keur",
        hits="De vergadering keurt de jaarrekening goed.",
        misses="De vergadering keurt het hout met goede moed.",
        subject="body",
    ),
    _form(
        "decides (besluit)",
        r"\b(?P<verb>besluit|besluiten|besloot|(?<=leden )besloten|besloten(?= (?:we|wij)))\b(?= (?:het|de|we|wij|men|om|dat|tot|unaniem"
        r"|conform|te|met|hierbij|daarom|ook|deze|dit|dan|niet|daarbij|in te|akkoord|(?-i:[A-Z]{2,6}))\b)",
        needs="besluit besloo besloten",
        hits="De raad besluit om de verordening te wijzigen.",
        misses="Het besluit van de minister is bekend.",
        subject="body",
    ),
    _form(
        "the meeting decides",
        r"\b(?:\w{0,25}groep|commissie|raad|\w{0,20}bestuur|\w{0,20}vergadering|college|we|wij|TO|overleg"
        r"|leden|aanwezigen|tafel|platform|beraad|MT|DB|AB) (?P<verb>besluit|besluiten|besloot|besloten)\b"
        r"(?! (?:niet|nog|pas)\b)",
        needs="besluit besloo besloten",
        hits="De stuurgroep besluit variant B uit te werken.",
        misses="De stuurgroep neemt een besluit in mei.",
        subject="body",
    ),
    _form(
        "it is decided (besloten wordt)",
        rf"\b(?P<verb>wordt|is|werd)\b{_GAP}\bbesloten\b(?! (?:vergadering|zitting|deel))|\b(?P<verb2>besloten) (?:wordt|is|werd)\b"
        r"|^\W*besloten (?:om|dat|te|tot|deze|dit|het|de)\b",
        needs="besloten",
        hits="Er wordt besloten de pilot te verlengen.",
        misses="Een besloten bijeenkomst volgt.",
    ),
    _form(
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
    _form(
        "unanimous",
        r"\b(?P<verb>is|zijn)\b(?: \w{1,20}){0,4} (?:unaniem|eensgezind|het (?:er |hier )?(?:ook "
        r"|allen |unaniem |hierover |erover )?(?:\w{1,12} )?eens)\b|\bunanieme (?:instemming|steun)\b"
        r"|\bzijn (?:we|wij|allen|partijen) het (?:er )?(?:ook )?(?:over )?eens\b"
        r"|\bhet er (?:ook )?(?:over )?eens(?: over)?\b|\bmet algemene stemmen\b",
        needs="unanie eensgez eens stemmen",
        hits="De leden zijn unaniem in hun oordeel dat de proef doorgaat.",
        misses="Karin is het eens met Piet.",
        subject="body",
    ),
    _form(
        "everybody agrees",
        rf"\b(?:hier|daar) (?P<verb>is|zijn|kan|kunnen) (?:iedereen|allen|men|we|wij|(?:de|het)"
        rf" \w{{1,25}}){_GAP}(?:eens"
        rf"|vinden|akkoord)\b|\b{_EVERYBODY} (?P<verb2>is|zijn) het (?:hier|daar)(?:mee|over) eens\b",
        needs="hier daar",
        hits="Daar is iedereen het mee eens.",
        misses="Hier is iedereen over gebeld.",
        free=True,
    ),
    _form(
        "consensus",
        r"\b(?:er )?(?P<verb>is|bestaat|heerst)\b(?: \w{1,20}){0,3} (?:overeenstemming|consensus"
        r"|unanimiteit|algehele instemming)\b|\b(?:overeenstemming|consensus) (?:is )?bereikt\b",
        needs="overeenstemming consensus unanimiteit instemming",
        hits="Er is overeenstemming over de volgorde.",
        misses="Er is geen overeenstemming over de volgorde.",
    ),
    _form(
        "approval received",
        r"\b(?P<verb>heeft|hebben|krijgt|krijgen|ontvangt)\b(?: \w{1,20}){0,6} (?:goedkeuring"
        r"|instemming|akkoord|groen licht)\b(?! (?:nodig|vereist|gevraagd))",
        needs="goedkeuring instemming akkoord licht",
        hits="Het ontwerp heeft de goedkeuring gekregen.",
        misses="Het ontwerp heeft goedkeuring nodig.",
    ),
    _form(
        "grants",
        rf"\b(?P<verb>verleent|verlenen|geeft|geven)\b{_GAP}\b(?:goedkeuring|decharge|mandaat|akkoord"
        r"|groen licht|haar instemming|zijn instemming|instemming)\b",
        needs="goedkeuring decharge mandaat akkoord licht instemming",
        hits="De commissie verleent het bestuur decharge.",
        misses="De vereniging geeft een feest.",
        subject="body",
    ),
    _form(
        "chooses",
        r"\b(?P<verb>kiest|kiezen|koos)\b(?: \w{1,20}){0,3} voor\b|\b(?P<verb2>wordt|is|werd)\b"
        r"(?: \w{1,20}){0,4} (?:gekozen) voor\b|\b(?:wordt|is) \w{0,20} ?gekozen tot\b"
        r"|\bgekozen (?:wordt|is|werd) voor\b",
        needs="kies koos gekozen",
        hits="De stuurgroep kiest voor de tweede variant.",
        misses="Inwoners kiezen een bestuur.",
        subject="body",
    ),
    _form(
        "endorses",
        r"\b(?P<verb>onderschrijft|onderschrijven|accordeert|accorderen|bekrachtigt|bekrachtigen"
        r"|aanvaardt|aanvaarden|accepteert|benoemt|benoemen|machtigt|machtigen|mandateert|herbenoemt|ratificeert"
        r"|honoreert)\b",
        needs="onderschrij accord bekrachtig aanvaard accepteert benoemt benoemen machtig mandateert ratificeert honoreert",
        hits="De commissie onderschrijft de aanbevelingen.",
        misses="Wie dit onderschrift leest.",
        subject="body",
    ),
    _form(
        "adopts (neemt aan, neemt over)",
        r"\b(?P<verb>neemt|nemen|nam)\b[^.;:?]{0,60}?(?:voorstel|advies|motie|amendement|plan"
        r"|aanbeveling|aanbevelingen|voorstellen)\b[^.;:?]{0,100}?\b(?:aan|over)\b(?=[.,;]|$| en\b)",
        needs="neemt nemen nam",
        hits="De commissie neemt het advies van de werkgroep over.",
        misses="De commissie neemt het voorstel mee naar huis.",
        subject="body",
    ),
    _form(
        "off to the council",
        r"\bals (?:hamerstuk|bespreekstuk|A-stuk|B-stuk)\b|\brijp voor (?:behandeling|besluitvorming)\b",
        needs="hamerstuk bespreekstuk a-stuk b-stuk rijp",
        hits="Het voorstel gaat als hamerstuk naar de raad.",
        misses="Een hamer ligt op tafel.",
    ),
    _form(
        "not for now",
        r"\b(?:we|wij)\b(?: [\w’'-]{1,25}){0,8} nu (?:niet|niets|geen)\b"
        r"|\b(?:we|wij|worden?|wordt)\b(?: [\w’'-]{1,25}){0,8} (?:voorlopig|vooralsnog|voor nu)"
        r"(?: \w{1,20}){0,5} (?:niet|niets|geen)\b(?! (?:getornd|bekend|duidelijk|mogelijk|nodig))"
        r"|\b(?:voorlopig|vooralsnog) niets\b",
        needs="niet niets geen",
        hits="We passen de norm voorlopig nog niet aan.",
        misses="De cijfers zijn nog niet bekend.",
        subject="body",
        free=True,
    ),
    _form(
        "so be it",
        r"\b(?:doen|houden) (?P<verb>we|wij) het (?:zo|hierop|daarop)\b|\bzo (?P<verb2>doen|spreken) we het"
        r"\b|\b(?:dan )?is dat (?:hierbij )?(?:afgesproken|besloten)\b|\bkan (?:hiermee|daarmee) leven\b"
        r"|\bkunnen (?:hiermee|daarmee) leven\b",
        needs="zo leven hierop daarop afgesproken besloten",
        hits="Dan doen we het zo.",
        misses="Zo doen ze het daar.",
        free=True,
    ),
    _form(
        "goes on with, goes for",
        r"\b(?:we|wij) (?P<verb>gaan|zetten)(?: [\w’'-]{1,20}){0,4} (?:door|voort)\b(?= met|[.,]|$)"
        r"|\b(?P<verb2>gaat|gaan) (?:het|de) \w{1,25} in zee met\b",
        needs="door voort zee",
        hits="We gaan door met de proef tot juni.",
        misses="We gaan door de tunnel naar huis.",
    ),
    _form(
        "refrains, follows, instructs",
        r"\b(?P<verb>ziet|zien)\b(?: \w{1,20}){0,3} af van\b|\b(?P<verb2>volgt|volgen) (?:hem|haar|hen|het"
        r" (?:advies|voorstel|college|bestuur)|de \w{1,20} (?:hierin|daarin))\b",
        needs="zie volg",
        hits="De stuurgroep ziet af van een eigen site.",
        misses="De stuurgroep ziet de site.",
        subject="body",
    ),
    _form(
        "comes to the conclusion",
        r"\b(?P<verb>komt|komen|kwam)\b(?: [\w’'-]{1,20}){0,4} tot de (?:slotsom|conclusie|afspraak)\b",
        needs="slotsom conclusie afspraak",
        hits="Het overleg komt tot de slotsom dat een claim geen zin heeft.",
        misses="Karin komt tot tien uur.",
        subject="body",
    ),
    _form(
        "advises",
        r"\b(?P<verb>adviseert|adviseren)(?: [\w’'-]{1,20}){0,3} (?:positief|negatief)\b"
        r"|\b(?P<verb2>brengt|brengen)(?: een)? (?:positief|negatief) advies uit\b",
        needs="advi",
        hits="De commissie adviseert unaniem positief over het plan.",
        misses="De adviseur is positief.",
        subject="body",
    ),
    _form(
        "rejects",
        rf"\b(?P<verb>wijst|wijzen|wees|keurt|stemt|stemmen)\b{_GAP}\baf\b(?=[.,;]|$| en\b| omdat\b)"
        rf"|\b(?P<verb2>stemt|stemmen)\b{_GAP}\btegen\b",
        needs="wijs wijz wees keurt stem",
        hits="De stuurgroep wijst het verzoek af.",
        misses="De stuurgroep wijst op de risico's.",
        subject="body",
    ),
    _form(
        "turned down",
        r"\b(?P<verb>is|zijn)\b[^.;:?]{0,60}?\b(?:afgewezen|verworpen|gehonoreerd)\b",
        needs="afgewezen verworpen gehonoreerd",
        hits="Een tweede loket is afgewezen vanwege de kosten.",
        misses="Een tweede loket is besproken.",
    ),
    _form(
        "it is agreed not to",
        r"\bafgesproken (?P<verb>is|wordt|dat)\b[^.;:?]{0,80}?\b(?:niet|geen|géén)\b",
        needs="afgesproken",
        hits="Afgesproken is in elk geval dat er geen brief uitgaat.",
        misses="Afgesproken wordt dat Karin belt.",
        free=True,
    ),
    _form(
        "ways part (we houden vast aan)",
        rf"\b(?P<verb>blijft|blijven|wordt|worden|houden|houdt)\b{_GAP}\b(?:gehandhaafd|bij het"
        r" besluit|vastgehouden aan)\b",
        needs="gehandhaafd besluit vastgehouden",
        hits="De termijn van zes weken wordt gehandhaafd.",
        misses="De handhaving wordt besproken.",
    ),
)
