"""How firmly a sentence says what it says: open, wished, plain, agreed or decided.

    open, possible  <  call, request, wish, question, proposal, intention  <  plain
                    <  agreement, action  <  decision

The cues are wordings on folded text (no capitals, no accents); their order is that of the scale.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.language.needs import Needed


class Force(IntEnum):
    """The scale; `PLAIN` is what is said without any cue, `ASKED` a question whether it is so."""

    ASKED = 0
    DOUBTED = 1
    POSSIBLE = 2
    WISHED = 3
    PLAIN = 4
    AGREED = 5
    DECIDED = 6


class Cue(NamedTuple):
    """A wording that tells how firmly something is said, with examples."""

    force: Force
    name: str
    pattern: str
    hits: str
    misses: str


CUES = (
    Cue(Force.DECIDED, "besluit",
        r"\bbesl(?:uit|iss|oot|oten|ist)\w*",
        "Besloten wordt de lijst te sluiten.", "De VNG roept op tot spoed."),
    Cue(Force.DECIDED, "vaststellen",
        r"\b(?:vastgesteld|vaststelling|vast te stellen|vaststellen|stelt? .{0,80}?\bvast)\b",
        "Het verslag is vastgesteld.", "Het staat vast op de agenda."),
    Cue(Force.DECIDED, "akkoord",
        r"\b(?:akkoord|instem\w*|ingestemd|consensus|goedgekeurd|goedkeuring|aangenomen|aanvaard"
        r"|geaccepteerd|geaccordeerd|bekrachtigd|gehonoreerd|toegekend|ingewilligd|overgenomen"
        r"|verlee(?:nd|nt)|voldaan|ingegaan|geen bezwa\w+|overeenstemming|het eens|ensgezind"
        r"|unanie\w+)\b"
        r"|\b(?:over|er|hier|met elkaar)\w* .{0,20}\beens\b|\bensgezind\b"
        r"|\bstem(?:t|de|men|den)\b.{0,40}\bin\b|\bkeurt? .{0,60}goed\b",
        "Het overleg stemt in met het plan.", "Een akker is geen bos."),
    Cue(Force.DECIDED, "kiezen",
        r"\b(?:kiest|gekozen|koos|bepaald|bepaalt|toegewezen|benoemd|opgedragen|draagt .{1,40}\bop"
        r"|afgewezen|ziet af van|zien af van|neemt kennis|kan zich vinden|houdt vast|houden vast"
        r"|laat .{1,40} over aan|doen we het zo|keuze)\b",
        "De raad kiest voor een hoofdlocatie.", "De kiezer wacht."),
    Cue(Force.AGREED, "afspraak",
        r"\bafspra\w+|\bafgesproken\b|\btoezeg(?:g\w+|t)\b|\btoegezegd\b|\bzegt? .{0,60}\btoe\b"
        r"|\bovereengekomen\b|\bkom(?:t|en) overeen\b|\bactie\b|\bactiepunt\w*",
        "Afspraak: BZK deelt de cijfers.", "De afstand is groot."),
    Cue(Force.WISHED, "oproep",
        r"\boproep\b(?! van de agenda)|\bopgeroepen\b|\baangedrongen\b"
        r"|\b(?:roep(?:t|en)|riep(?:en)?)\b(?! .{0,80}\b(?:vra(?:ag|gen)|reacties?) op\b)"
        r".{0,80}\bop\b|\b(?:be|ge)?pleit\w*|\bpleidooi\b|\bdr(?:ing(?:t|en)|ong) .{0,40}\baan\b",
        "Oproep vanuit VNG voor een programma.", "De proef loopt op rolletjes."),
    Cue(Force.WISHED, "verzoek",
        r"\b(?<!\bop )verzoek(?:t|en)?\b|\bverzocht(?:en)?\b|\bgevraagd (?:wordt |is |werd )?om\b"
        r"|\b(?:vra(?:agt|gen)|vroeg(?:en)?)\b.{0,60}?\bom\b",
        "De VNG verzoekt om uitstel.", "Het antwoord is gegeven."),
    Cue(Force.WISHED, "wens",
        r"\bwens(?:t|en)?\b|\b(?:ge)?wenst\b|\bwenselijk\b|\bwil(?:len|de|den)?\b"
        r"|\b(?<!in de )hoopt?(?:en)?\b"
        r"|\bhopen\b|\bliever\b|\bliefst\b|\bgraag\b|\bop prijs stellen\b|\bvoorkeur\b",
        "Structurele oplossingen zijn wenselijk.", "De winst is hoog."),
    Cue(Force.WISHED, "voorstel",
        r"\bstel(?:t|len|de|den) (?:.{0,60}? )?voor(?=[,.;:]| om\b| dat\b| te\b| als\b|$)"
        r"|\bstel(?:t|len|de|den) voor\b|\bvoorgesteld\b"
        r"|\bvoorstel (?:om|is|van|voor|tot)\b"
        r"|\bsugg?est\w+|\bsuggere\w+|\bopper(?:t|de|den)\b|\bgeopperd\b|\bidee\b|\bgeadviseerd\b"
        r"|\badviseer\w*|\badvies (?:is|om|luidt)\b|\baanbev\w+|\braad(?:t|de)? .{0,40}\baan\b"
        r"|\b(?<!nodig )zou(?:den)?\b|\bgaan stemmen op\b|\b(?:denkt|denken|dacht|gedacht) aan\b"
        r"|\bsympathiek\b"
        r"|\bmis(?:t|sen|te|ten)\b|\bbereid\b|\bmet de gedachte\b"
        r"|\bzet(?:ten)? (?:\w+ ){0,3}in op\b",
        "Divosa stelt voor om te wachten.", "Zij stelt de cijfers op."),
    Cue(Force.WISHED, "voornemen",
        r"\bvoornemens?\b|\bvoorgenomen\b|\bvan plan\b|\bintentie\b|\boverw[eo]+g(?!end)\w*"
        r"|\bambitie\b|\bstre(?:eft|ven)\b|\bneigt?\b|\bbedoeling\b|\bbeoog\w*|\bberaadt\b"
        r"|\bdoel is\b|\bop zoek\b|\bnodigt\b|\buitgenodigd\b|\bin gesprek\b|\bmogelijkheden\b",
        "Wij zijn voornemens een module toe te voegen.", "Het voorjaar komt."),
    Cue(Force.DOUBTED, "mogelijk",
        r"\b(?<!\bzo )(?<!zo veel )(?<!zo spoedig )(?<!zo snel )(?<!zoveel )(?<!\bals )(?<!niet )"
        r"(?<!het )mogelijk\b(?! te\b| om\b| maken| gemaakt| maakt)"
        r"|\bmisschien\b|\bwellicht\b|\beventueel\b|\bmogelijkerwijs\b|\bdenkbaar\b|\bdreig(?:t"
        r"|en|de)\b|\b(?:kans|gevaar|risico) bestaat\b|\bbestaat (?:de|een|het) (?:kans"
        r"|gevaar|risico)\b|\b(?:is|bestaat) (?:er )?een (?:reele |grote |kleine )?kans\b"
        r"|\blijkt erop\b"
        r"|\bhet lijkt\b|\bschijn(?:t|en)\b",
        "Mogelijk volgen er meer.", "Dit maakt het mogelijk om te starten."),
    Cue(Force.DOUBTED, "verwachting",
        r"\bnaar verwachting\b|\bde verwachting (?:is|was)\b|\b(?<!\bdan )verwacht(?:t|en)?\b"
        r"|\b(?<=\bdan )verwacht(?= \w)|\bwaarschijnlijk\b"
        r"|\bvermoedelijk\b",
        "De brief komt naar verwachting in mei.", "Het is de verwachting niet waard."),
    Cue(Force.POSSIBLE, "kunnen",
        r"\b(?<!als het )(?<!\bte )k(?:an|unnen|on(?:den)?)\b"
        r"(?! (?:\w+ ){0,2}?(?:zich vinden|instemmen|akkoord gaan|meegaan|leven met)\b)"
        r"(?! (?:\w+ ){0,4}(?:niet|geen|nooit)\b)"
        r"(?!.{0,40}\b(?:aankondigen|bevestigen|melden|zeggen|constateren|concluderen) dat)",
        "De raad kan in juli bijeenkomen.", "De kant is schoon."),
    Cue(Force.POSSIBLE, "nog open",
        r"\bniet (?:besloten|beslist|bepaald|zeker|bekend|duidelijk) of\b"
        r"|\b(?:nog onzeker|nog onduidelijk|nog onbekend|staat nog (?:niet vast|open)"
        r"|in voorbereiding|voorbereid|onderzocht|verkend)\b"
        r"|\b(?:onderzoek(?:t|en)|bekijk(?:t|en)|gekeken|verken(?:t|nen)|het is de vraag"
        r"|onduidelijk|onzeker|onbekend|twijfel\w*) (?:\w+ ){0,3}of\b|\bwelwillend\b"
        r"|\bsluit\w* [^,;.]{0,60}\bniet uit\b|\bniet uitgesloten\b|\bpositief tegenover\b"
        r"|\bzijn (?:\w+ ){0,2}welkom\b",
        "Het staat nog niet vast of het doorgaat.", "Het staat vast."),
    Cue(Force.ASKED, "of",
        r"\b(?:vra(?:agt|gen)|vroeg(?:en)?|wete?n?|afvra\w+) (?:(?!om )\w+ ){0,4}?of\b",
        "Henk vraagt of de kantine open is.", "Henk vraagt om uitstel of afstel."),
)  # fmt: skip
"""The cues of the source, the surest ones: a noun such as `voorstel` may be a mere topic."""


def _any_of(words: str, *patterns: str) -> re.Pattern[str]:
    """A pattern for any of the words; `*` stands for any ending."""
    forms = "|".join(words.replace("*", r"\w*").split())
    return re.compile("|".join((rf"\b(?:{forms})\b", *patterns)))


_TO_BE_DONE = (
    r"\bte \w+en\b(?: \w+)? (?:zijn|is)\b"
    r"|\b(?:is|zijn|valt|vallen) (?:\w+ ){0,4}te \w+en\b"
    r"|\b(?:haal|denk|bespreek|voorstel|merk|wens|bruik|overbrug|uitvoer|houd)baar(?:der|e)?\b"
)
"""`is te verlengen`, `zijn uit te stellen`, `haalbaar`: what can be done."""
DOUBTS = _any_of(
    """
    mogelijk* misschien wellicht eventue* denkbaar verwacht* waarschijn* vermoed* kan kunnen kon
    konden zou zouden lijkt lijken mocht mochten dreig* kans kansen risico*
    prognose* voorzien voorziet schat schatt* inschatt* schatting onzeker* streven streeft hoop*
    hopen of gevaar
    """,
    r"\?",
    r"\breken(?:t|en|den?)? (?:\w+ ){0,6}op\b",
    r"\b(?:denkt|denken|dacht|dachten) dat\b",
)
"""Words of a claim that keep a doubt."""
SOFTENERS = _any_of(
    """
    aanbev* aandacht aandring* aangedrongen aangeraden achten achtte achtten advi* aldus ambitie*
    attende* bedoel* behoefte bekek* bekij* belang* benadruk* beoog* bepleit* betoog* bezien beziet
    bezorgd constate* dacht* denk* doel* dringt drong geadviseerd gemeld* genoemd geopper* geopperd
    gepeild gepleit geraamd* geschetst gesugge* gevonden gevraagd gewens* graag hecht* herinner*
    idee* intentie* interesse kijk* liefst liever mag meende meent menen mening* mogen nagaan
    nagedacht nagegaan neig* nodig noodza* onbekend* onderzo* onduidelijk* opdracht* opgeroepen
    opper* oproep* optie opties overwe* overwog* peilt peilen plan plannen pleidooi pleit* probe*
    raadde raadt raming* reactie* reageer* riep riepen roep roepen roept schets* signale* sprake
    verkies* verkiest verlang* ideali* ideaal* streef* sugge* uitgenodigd uitnod* verken* verzocht*
    verzoek* vind vinden
    vindt voel* volgens
    vond vonden vooralsnog voorbereid* voorgelegd voorgenomen voorgesteld voorkeur* voorleg*
    voorlopig* voornem* voorstel* vraag vraagt vragen vroeg bereid gedacht* mist missen ontbr*
    welkom sympathiek uitgesloten vroegen waarschuw* wees welwillend wens* wezen wijst wijzen wil
    wilde wilden willen zag zien ziet zoek* zorg zorgen bezorgd gestreefd betwist* bestr*
    """,
    r"\bacht (?:het|de|een|dit|zich|men)\b|\bsta(?:at|an) open\b"
    r"|\bh(?:oudt|ouden|ield) [^;.]{0,60}\bopen(?=[,.;]| (?:dat|om|of|en|maar|voor)\b|$)"
    r"|\bopen(?:houdt|hield|houden)\b"
    r"|\binforme\w* naar\b|\bin gesprek\b|\bzich af\b"
    r"|\baan de orde\b|\breken(?:t|en|den?)? (?:\w+ ){0,6}op\b"
    r"|\bleen(?:t|de)\b.{0,12}\bzich\b|\bnoem(?:t|en|de|den)\b"
    r"|\bb(?:ied(?:t|en)|ood|oden) (?:\w+ ){0,3}aan\b|\baanbod\b",
    r"\bstel(?:t|len|de|den) (?:dat\b|(?:.{0,60} )?voor(?=[,.;:]| (?:om|dat|met|als)\b"
    r"| (?:\w+ ){0,3}te \w+en|$)|voor\b)"
    r"|\bstelling\w*|\b(?:opzet|inzet|gericht op)\b"
    r"|\bvoorstander\w*|\b(?:is|was|zijn) (?:\w+ )?voor\b",
    _TO_BE_DONE,
)
"""Words of a claim that keep it from stating as fact what its source wishes, asks or proposes."""

_ATTRIBUTION = re.compile(
    r"\bop (?:verzoek|voorstel|advies|voordracht|aandringen) van\b|\bzoals\b[^,;]*"
    r"|, waar(?:voor|op|om|toe|naar)\b[^,;]*|\b(?:in|af|uit|op|aan|na) te zien\b"
    r"|\b(?<=krijgt )(?:\w+ ){0,8}te zien\b|\b(?<=krijgen )(?:[\w-]+ ){0,8}te zien\b"
)


def softening(folded: str) -> list[str]:
    """The words of a claim, or a part of it, that soften it.

    Who wished for it makes what is told as done no softer: `op verzoek van`, `zoals zij vroeg`.
    """
    return [found.group() for found in SOFTENERS.finditer(_ATTRIBUTION.sub(" ", folded))]


_TURN = re.compile(
    r"(?P<none>\bniet (?!langer|meer|alleen)(?:\w+ ){1,3}maar\b)"
    r"|;|,? (?:maar|dus|daarom|daarop|echter)\b|\. "
    r"|, (?:waar\w*|die|wat)\b"
    r"|, (?:dit|dat|deze) (?:wordt|is|worden|komt|gaat)\b|, (?:kan|mag) d[ai]"
    r"|\ben (?:\w{3,}t|is|zijn|hebben|was|wil|kan|zal)\b"
)
"""What ends the reach of a cue: a turn, a new main clause, a relative clause that tells a fact. In
`niet ineens maar gefaseerd` nothing turns."""


_NOT_DECIDED = re.compile(
    r"\b(?:nog )?(?:geen|niets|niet)\b.{0,30}"
    r"\b(?:beslo|beslu|besli|vastgesteld|akkoord|keuze|overeenst)"
    r"|\bter (?:besluitvorming|vaststelling|goedkeuring|accordering|instemming)\b"
    r"|\b(?:geen|weinig|onvoldoende|te weinig) (?:steun|bijval|draagvlak|meerderheid)\b"
    r"|\bverdeeld\b"
    r"|\b(?:beslist|beslissen|(?:raad|college|kabinet|bestuur|minister|commissie) besluit)"
    r" (?:\w+ ){0,6}over\b(?! te\b)"
    r"|\b(?:de heer|mevrouw|dhr\.?|mw\.?) (?:\w+ ){1,3}kan zich (?:\w+ ){0,2}vinden\b"
    r"|\bvoorgenomen besluit\b|\b(?:moet|moeten)\b.{0,30}\bbeslu"
)
_ELSEWHERE = re.compile(
    r"\b(?:ministerraad|kabinet|gemeenteraad|raad van state|tweede kamer|college|minister|"
    r"staatssecretaris|provinciale staten|rechtbank|binnen [a-z]|bij [a-z])"
    r".{0,60}\b(?:heeft|is|had|hebben|zijn|was)\b.{0,80}\b(?:beslo|ingestemd|vastgesteld|akkoord"
    r"|aangenomen)"
    r"|\b(?:eerder|in de vergadering van|vorige? \w+|destijds) .{0,60}\b(?:beslo|afgesproken"
    r"|vastgest)"
)
_ASKED = re.compile(
    r"\b(?:vra(?:ag|agt|gen)|vroeg|gevraagd|verzoek\w*|verzocht|verleent|om|voorstel) .{0,60}"
    r"\b(?:in te stemmen|instemming|goedkeuring|akkoord te)\b|\?"
)


def is_decided(sentence: SourceSentence) -> bool:
    """Whether a sentence, its label or its heading tells of a decision of this meeting."""
    if labelled(sentence, DECISION_LABELS):
        return True
    return _has(sentence.facts, Force.DECIDED) and not is_told_of(sentence.facts.folded)


def tells_decision(sentence: SourceSentence) -> bool:
    """Whether a sentence tells of a decision, of whatever meeting."""
    if labelled(sentence, DECISION_LABELS):
        return True
    folded = sentence.facts.folded
    return _has(sentence.facts, Force.DECIDED) and not (
        _NOT_DECIDED.search(folded) or _ASKED.search(folded)
    )


def is_told_of(folded: str) -> bool:
    """Whether a sentence only tells of a decision: not taken, taken elsewhere, or asked for."""
    return any(p.search(folded) for p in (_NOT_DECIDED, _ELSEWHERE, _ASKED))


def is_mere_wish(facts: Facts) -> bool:
    """Whether a main clause of a text calls, asks, wishes or proposes."""
    return any(
        force == Force.WISHED
        and (clause := facts.clause_at(start)) is not None
        and clause.words[0].norm not in _RELATIVE
        for start, _, force in facts.remember(cues)
    )


_RELATIVE = frozenset(
    "die dat wat waarom waar waarvan waarvoor waarin waarmee zoals omdat als".split()
)


_SETTLED = re.compile(
    r"\b(?:besloten|besluit(?:en)? (?:om|dat|tot)|ingestemd|akkoord|vastgesteld|goedgekeurd"
    r"|gehonoreerd|geaccordeerd|overgenomen|aangenomen|toegekend|afgesproken|toegezegd"
    r"|overeengekomen|kom(?:t|en) overeen|gekozen"
    r"|kiest|voldaan|ingegaan|afgewezen|opgedragen)\b"
    r"|\bstem(?:t|de|men|den)\b.{0,40}\bin\b|\bzegt? .{0,60}\btoe\b"
)


def is_settled(sentence: SourceSentence) -> bool:
    """Whether a sentence says that something was decided or agreed, not that it should be."""
    if labelled(sentence, DECISION_LABELS | AGREEMENT_LABELS):
        return True
    return sentence.facts.remember(_settles)


def _settles(facts: Facts) -> bool:
    return _SETTLED.search(facts.folded) is not None


def is_agreed(sentence: SourceSentence) -> bool:
    """Whether a sentence, its label or its heading speaks of an agreement or action."""
    return labelled(sentence, AGREEMENT_LABELS) or _has(sentence.facts, Force.AGREED)


def is_wish(sentence: SourceSentence) -> bool:
    """Whether a sentence holds a call, request, wish, question or proposal."""
    return sentence.statement.label in WISH_LABELS or _has(sentence.facts, Force.WISHED)


def is_open(facts: Facts) -> bool:
    """Whether a sentence leaves anything open, or wishes for it."""
    return facts.remember(_is_open)


def _is_open(facts: Facts) -> bool:
    return any(force < Force.PLAIN for _, _, force in facts.remember(cues))


def governing(facts: Facts, at: int) -> tuple[Force, str]:
    """How firmly a sentence says what stands at an offset, and the word that tells.

    A cue holds up to the next turn of the sentence (`maar`, `; `, a new main clause).
    """
    found = Force.PLAIN, ""
    for start, end, force in facts.remember(cues):
        if force > Force.PLAIN or force >= found[0]:
            continue
        if _REASON_BEHIND.search(facts.folded, min(end, at), start):
            continue  # `een goede gedachte, omdat daar waarschijnlijk geen asbest zit`
        if not turns(facts, min(end, at), max(start, at) + 6):
            found = force, facts.text[start:end]
    return found


def turns(facts: Facts, start: int, end: int) -> bool:
    """Whether a sentence goes on to something else between two places."""
    return any(not turn["none"] for turn in _TURN.finditer(facts.folded, start, end))


_REASON_BEHIND = re.compile(r"\b(?:omdat|doordat|aangezien|want)\b")


DECISION_LABELS = frozenset("besluit besluiten beslissing beslispunt conclusie".split())
AGREEMENT_LABELS = frozenset(
    "afspraak afspraken actie acties actiepunt actiepunten toezegging toezeggingen".split()
)
WISH_LABELS = frozenset("oproep verzoek wens vraag voorstel".split())


def labelled(sentence: SourceSentence, labels: frozenset[str]) -> bool:
    """Whether a statement has one of the labels, or stands under a heading that says it."""
    statement = sentence.statement
    heading = (statement.heading or "").lower().split(":")[0].strip(" -–#*")
    return statement.label in labels or any(word in labels for word in heading.split())


def _has(facts: Facts, force: Force) -> bool:
    return any(found[2] == force for found in facts.remember(cues))


class _Wording(NamedTuple):
    """All cues of one force, with the parts of words of which a text must hold one."""

    force: Force
    pattern: re.Pattern[str]
    needs: str


_BY_FORCE = Needed(
    [
        _Wording(
            force, re.compile("|".join(cue.pattern for cue in CUES if cue.force == force)), needs
        )
        for force, needs in (
            (Force.ASKED, "vra vroeg wet"),
            (Force.DOUBTED, "mogelijk misschien wellicht eventueel denkbaar verwacht"
             " waarschijnlijk vermoedelijk dreig kans gevaar risico lijkt schijn"),
            (Force.POSSIBLE, "kan kun kon nog voorbereid onderzo verken bekijk gekeken vraag"
             " onduidelijk onzeker onbekend twijfel welwillend sluit uitgesloten tegenover"
                             " welkom"),
            (Force.WISHED, "oproep opgeroepen aangedrongen roep riep pleit pleidooi dring drong"
             " verzoek verzocht gevraagd vra vroeg wens wil hoop hopen liever liefst graag prijs"
             " voorkeur stel voorgesteld sug opper idee advi aanbev raad zou voornemen"
             " voorgenomen plan intentie overw ambitie stre neig bedoel beoog beraadt doel zoek"
             " nodig gesprek mogelijkh stemmen denk dacht"
             " sympathiek mist misse bereid gedachte zet"),
            (Force.AGREED, "afspra afgesproken toezeg toegezegd zeg overeen actie"),
            (Force.DECIDED, "besl vast stel akkoord stem consensus goed aan geaccepteerd"
             " geaccordeerd bekrachtigd gehonoreerd toegekend ingewilligd overgenomen verleend"
             " voldaan ingegaan bezwa eens ensgezind unanie kie gekozen koos bepaal toegewezen"
             " benoemd opgedragen draagt afgewezen zie neemt kan houd laat doen keu"),
        )
    ]
)  # fmt: skip


def cues(facts: Facts) -> tuple[tuple[int, int, Force], ...]:
    """Where which cue stands."""
    folded = facts.folded
    met = [
        (found.start(), found.end(), wording.force)
        for wording in facts.rows(_BY_FORCE)
        for found in wording.pattern.finditer(folded)
        if not _is_related(folded, found, wording.force)
    ]
    if not met and folded.endswith("?"):
        met.append((len(folded) - 1, len(folded), Force.ASKED))
    return tuple(met)


def _is_related(folded: str, cue: re.Match[str], force: Force) -> bool:
    """Whether a cue only tells which ones are meant, or what for."""
    wanted = force == Force.WISHED and _WANTED.match(folded, cue.start())
    if force != Force.POSSIBLE and not wanted:
        return False
    begin = max(0, cue.start() - _RELATING)
    return _RELATED.search(folded, begin, cue.start()) is not None


_WANTED = re.compile(r"wil(?:len)? (?:(?!een\b)\w+en\b|$)")
"""At the end of a relative clause, before its infinitive: `die willen verhuizen`."""
_RELATED = re.compile(r"\b(?:die|wie|waar(?:in|mee|op|voor|door|bij)) [^,;.]{0,80}$")
"""`bewoners die zich kunnen legitimeren` leaves nothing open."""
_RELATING = 100
"""Characters before a cue in which that is looked for."""
