"""Phrases that say themselves that something will be done, whatever the verb behind them.

A table, and who commits by a phrase of it. Each row has a sentence in which it must be seen and one
in which it must not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lrt_summ.language._number_data import MONTH_NAMES
from lrt_summ.language.needs import Needed
from lrt_summ.language.patterns import lazy
from lrt_summ.language.wordings import Wording
from lrt_summ.rules.agents import Agent, agents_at
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.people import People
from lrt_summ.rules.subjects import behind_door, subject_at

Doer = Literal["subject", "person", "behind dat", "behind", "nobody"]


@dataclass(frozen=True)
class Commitment(Wording):
    """One phrase.

    Attributes:
        doer: where who does it stands: the subject before the phrase (only if that is somebody
            by name), the subject of the clause with `dat` behind it, right behind it, or nowhere.
    """

    doer: Doer


COMMITMENTS: tuple[Commitment, ...] = (
    Commitment(
        "it is agreed",
        r"\bafgesproken (?:wordt|is|werd|dat|om)\b|\b(?:wordt|worden|is|werd)\b(?: "
        r"[\w’'-]{1,25}){0,6}"
        r" afgesproken\b(?=[ :.,]{0,2}(?:dat|om|te|de|het|hierover|:|(?-i:[A-Z])|$))"
        r"|\b(?:de )?afspraak (?:is|wordt gemaakt|luidt) (?:dat|om|te)\b"
        r"|\bwordt de afspraak gemaakt\b",
        "behind dat",
        needs="afgesproken afspraak",
        hits="Er wordt afgesproken dat Karin de stukken rondstuurt.",
        misses="Dit gaat zoals vorig jaar afgesproken.",
    ),
    Commitment(
        "they agree to",
        r"\b(?:spreekt|spreken|sprak|spraken)\b(?: [\w’'-]{1,25}){0,8} af\b(?= (?:dat|om|te|met|de"
        r"|het)|[.,:]|$)|\b(?:komt|komen|kwamen)"
        r"(?: (?:men|partijen|(?:de|het) \w{3,25}))? overeen (?:dat|om)\b",
        "behind dat",
        needs="spreekt spreken sprak komen komt kwam + |af| overeen",
        hits="De leden spreken af om dit in mei te herhalen.",
        misses="De leden spreken over de afslag.",
    ),
    Commitment(
        "somebody pledges",
        r"\b(?:zegt|zeggen|zegde)\b(?: (?!dat\b)[\w’'-]{1,25}){0,12} toe\b(?! van\b)"
        r"|(?<=\bik )zeg\b(?: (?!dat\b)[\w’'-]{1,25}){0,8} toe\b|\bzeg ik\b(?:"
        r" (?!dat\b)[\w’'-]{1,25}){0,8} toe\b|\b(?:belooft|beloven|(?<=\bik )beloof|beloof "
        r"ik)\b(?! veel| niets)",
        "subject",
        needs="zeg belo + toe belo",
        hits="De wethouder zegt toe de raad hierover te berichten.",
        misses="De wethouder zegt dat het toe is aan herziening.",
    ),
    Commitment(
        "has pledged",
        r"\btoegezegd (?:is|wordt)\b|\b(?:heeft|hebben) (?:[\w’'-]{1,25} ){0,5}toegezegd\b"
        r"(?![^.;]{0,60}\b(?-i:Kamer)\b)|\b"
        r"(?:wordt|is) (?:[\w’'-]{1,25} "
        r"){0,5}"
        r"toegezegd\b",
        "subject",
        needs="toegezegd",
        hits="Het bestuur heeft toegezegd dit te herstellen.",
        misses="Het toegezegde bedrag is ontvangen.",
    ),
    Commitment(
        "offers",
        r"\b(?:biedt|bieden)\b(?: [\w’'-]{1,25}){0,4} aan (?:om|dit|dat|een [\w’'-]{1,25} te|te)\b"
        r"|\b(?:heeft|hebben) (?:[\w’'-]{1,25} ){0,3}aangeboden (?:om |(?=[^.;]{3,80} te [a-z]))"
        r"(?![^.;]{0,200}\b(?:op voorwaarde|vooropgesteld)\b)",
        "subject",
        needs="bied aangeboden",
        hits="Karin biedt aan om mee te lezen.",
        misses="De gemeente biedt ruimte aan bedrijven.",
    ),
    Commitment(
        "onto the list of actions",
        r"(?<!\bpunten )(?<!\bacties )(?<!\bpunt )(?<!\bactie )"
        r"\b(?:als actiepunt|als actie|op de actielijst|op de actiepuntenlijst|als toezegging)\b"
        r"(?! (?:sta(?:at|an)|stond(?:en)?|zijn er|zijn nog|resteren|resteert)\b)",
        "nobody",
        needs="actie toezegging + |als| |op|",
        hits="Dit wordt genoteerd als actiepunt.",
        misses="Op de actielijst staan nog 7 punten.",
    ),
    Commitment(
        "the action lies with",
        r"\b(?:actie|vervolg|initiatief|bal|taak) (?:hiervoor |hierin )?ligt (?:nu )?bij (?=\S)",
        "behind",
        needs="ligt",
        hits="De actie ligt bij de secretaris.",
        misses="De gemeente ligt bij de rivier.",
    ),
    Commitment(
        "an action for",
        r"^\W*(?:actie|actiepunt|taak|opdracht|huiswerk) (?:voor|van|aan) (?=\S.{1,60} om\b)",
        "behind",
        needs="actie taak opdracht huiswerk + |om|",
        hits="Actie voor Karin om dit na te gaan.",
        misses="Actie om dit na te gaan.",
    ),
    Commitment(
        "takes the action",
        r"\b(?:neemt|nemen) (?:hierin |hiervoor )?(?:de actie|actie|het initiatief|het voortouw"
        r"|contact)\b|\b(?:heeft|hebben) (?:[\w’'-]{1,20} ){0,3}de actie "
        r"(?=(?:in|op|over|voor|onder|vast|terug)\W*$)"
        r"|\b(?:is|wordt|zijn|worden) (?:actiehouder|trekker|kartrekker|aan zet)\b"
        r"|\b(?:trekt|trekken) (?:dit|dat|deze|de kar)(?=[.,;]|$| (?:verder|met|samen)\b)"
        r"|\b(?:krijgt|krijgen) (?:de opdracht|de actie|als opdracht)\b",
        "subject",
        needs="neemt nemen heeft hebben trek actiehouder |zet| krijg"
        " + actie initiatief voortouw contact trekt trekken"
        " trekker |zet| opdracht",
        hits="De secretaris neemt hierin het initiatief.",
        misses="De secretaris neemt plaats.",
    ),
    Commitment(
        "comes with",
        r"\b(?:komt|komen) (?:[\w’'-]{1,20} ){0,6}?met (?:een|het|de) (?:[\w’'-]{1,20} ){0,2}?"
        r"\w{0,15}(?:voorstel|overzicht|opzet|lijst|planning|notitie|memo|uitwerking|begroting"
        r"|stappenplan)\b",
        "person",
        needs="komt komen + |met|",
        hits="Karin komt nog met een compleet overzicht.",
        misses="Karin komt met de trein.",
    ),
    Commitment(
        "comes back",
        r"\b(?:dit|deze|het) (?:punt|onderwerp|stuk|agendapunt|notitie|thema|voorstel) (?:komt"
        r"|keert) (?:hierna |dan |later |opnieuw )?(?:terug|weer op de agenda|op de agenda)\b",
        "nobody",
        needs="komt keert",
        hits="Dit onderwerp komt terug zodra de cijfers er zijn.",
        misses="Dit onderwerp is besproken.",
    ),
    Commitment(
        "comes back in a meeting",
        r"\b(?:komt|komen|keert|keren) (?:dan |later |opnieuw |weer |daarom |dus ){0,2}terug (?:in"
        r"|op|bij|tijdens) (?:de|het|ons|een) (?:(?:volgende|eerstvolgende|komende) "
        r"|(?:\w{0,20}(?:vergadering|overleg|bijeenkomst|commissie|stuurgroep|raad|tafel|agenda)"
        r"|(?-i:[A-Z]{2,6})) (?:van|in|op) )",
        "nobody",
        needs="terug + komt komen keert keren",
        hits="Dit komt terug in de LRT van januari.",
        misses="De discussie komt terug in het verslag.",
    ),
    Commitment(
        "is sent, of a thing",
        r"^\W*(?:(?:de|het|een|deze|die|dit|dat|onze) (?:\w{2,25} )?)?\w{0,25}(?:reactie|brief"
        r"|antwoord|rapportage|overzicht|samenvatting|uitnodiging|mail|enquête|factsheet"
        r"|nieuwsbrief|presentatie|sheets)"
        r" (?:gaat|gaan) (?!(?:niet |kort |ook |vooral )?(?:in op|over)\b)"
        r"(?:[\w’'-]{1,20} ){0,5}?(?:naar|aan) (?:de|het|alle|iedereen|allen|(?-i:[A-Z]))",
        "nobody",
        needs="reactie brief antwoord rapportage overzicht samenvatting uitnodiging mail enquête"
        " factsheet presentatie sheets + gaat gaan",
        hits="De reactie gaat namens de tafel naar de minister.",
        misses="De reactie gaat in op de vraag aan de minister.",
    ),
    Commitment(
        "is instructed",
        r"\b(?:draagt|dragen) (?=(?:de|het|(?-i:[A-Z]))[^.;]{2,80} op(?: om| dit| te|[.,;]|$))|\b"
        r"(?:geeft|geven) (?=(?:de|het|(?-i:[A-Z]))(?![^.;]{0,40}\b(?:dat|om)\b)[^.;]{2,60}"
        r" (?:de )?opdracht\b)",
        "behind",
        needs="draagt dragen opdracht + |op| geeft geven",
        hits="De stuurgroep draagt de secretaris op dit uit te zoeken.",
        misses="De stuurgroep draagt de kosten.",
    ),
    Commitment(
        "put it on the list, said in a dialogue",
        r"^\W*(?:ja,? |prima,? |goed,? |oké,? )?(?:zet|neem|pak|stuur|mail|plan|leg)\b(?: "
        r"\w{1,20}){0,4} maar"
        r"\b|^\W*(?:ja,? )?zet (?:het |dit |dat )?maar op de agenda\b",
        "nobody",
        needs="|maar| + |zet| |neem| |pak| |stuur| |mail| |plan| |leg|",
        hits="Ja, zet maar op de agenda.",
        misses="Zet de computer aan.",
    ),
    Commitment(
        "will do it",
        r"\b(?:wil|willen) (?:dit|dat|hier\w*|daar\w*|het|deze|die|graag mee)\b"
        r"(?: [\w’'-]{1,25}){0,4} wel\b(?=(?: (?:op|in|bij|met|aan|voor|naar|even|samen)"
        r"(?: [\w’'-]{1,25}){0,3})? (?!weten|horen|begrijpen|geloven)[\w’'-]{3,25}en\b| doen\b)"
        r"(?![^.;]{0,160}, maar\b)",
        "subject",
        needs="|wel| + |wil| |willen|",
        hits="Karin en Piet willen dit wel doen.",
        misses="Karin wil weten of dit kan.",
    ),
    Commitment(
        "is willing to",
        r"\b(?:is|zijn|verklaart zich|verklaren zich) (?:graag |hiertoe )?bereid\b(?! naar\b)"
        r"(?=[^.;]{0,100}\bte\b)(?![^.;]{0,160}\b(?:maar|mits|tenzij|wel|indien"
        r"|als (?:de|het|er|dat|dit|we|wij|zij)|op voorwaarde|vooropgesteld)\b)",
        "person",  # what a body is willing to do is its position
        needs="bereid",
        hits="Karin is bereid de tekst na te lezen.",
        misses="Karin is op alles bereid.",
    ),
    Commitment(
        "pledge, with its noun",
        r"\b(?:doet|doen)\b(?: [\w’'-]{1,25}){0,3} (?:toezegging|belofte)\b(?=[^.;]{0,6}\b(?:dat"
        r"|om)"
        r"\b)",
        "subject",
        needs="toezegging belofte",
        hits="De wethouder doet de toezegging dat de raad een brief ontvangt.",
        misses="De wethouder doet geen toezegging.",
    ),
    Commitment(
        "moves to the next meeting",
        r"\b(?:gaat|gaan|schuift|schuiven|verhuist|verhuizen) (?:[\w’'-]{1,20} ){0,3}?(?:naar"
        r"|tot) (?:(?:de|het) )?(?:(?:volgende|eerstvolgende) (?:keer|vergadering|overleg"
        r"|bijeenkomst|TO|LRT)|(?:\d{1,2}e|(?!agenda)\w{0,20}(?:vergadering|overleg|bijeenkomst"
        r"|commissie|TO|LRT) van (?=[a-z]{3,9}\b|\d)))\b"
        r"|\b(?:wordt|worden) (?:[\w’'-]{1,20} ){0,3}?doorgeschoven naar\b"
        r"|\b(?:schuift|schuiven|verhuist|verhuizen) (?:[\w’'-]{1,20} ){0,3}?"
        r"naar (?:(?:de|het) )?(?:voorjaar|najaar|zomer|winter|\w{5,8} kwartaal|begin|eind)\b"
        r"|\bkrijgt een nieuwe (?:datum|deadline|termijn|streefdatum)\b(?! te\b)",
        "nobody",
        needs="gaat gaan schui schov verhui krijgt + |naar| |tot| nieuwe",
        hits="Het punt schuift door naar de volgende vergadering.",
        misses="Karin gaat met de trein naar de vergadering.",
    ),
    Commitment(
        "will come, of a thing",
        r"^\W*(?:er komt (?:nog |dus |daarom )?(?:een|de) (?:\w{1,25} ){0,2}(?:reactie|notitie"
        r"|brief|memo|overzicht|voorstel|uitwerking|terugkoppeling|beschrijving"
        r"|nieuwsbericht|enquête|vervolg\w{1,20}|factsheet"
        r"|handreiking)|(?:dat|dit|die|deze)(?: \w{3,25})? komt er)\b(?! niet| niets)",
        "nobody",
        needs="komt",
        hits="Er komt nog een schriftelijke reactie van de bestuurder.",
        misses="Er komt een parkeerterrein.",
    ),
    Commitment(
        "onto the agenda",
        r"(?:^\W*|\b(?:dit|deze|het) (?:[\w-]{1,25} )?)komt (?:terug )?op de agenda\b",
        "nobody",
        needs="agenda",
        hits="Komt op de agenda.",
        misses="De agenda komt aan de orde.",
    ),
    Commitment(
        "follows, in a word",
        r"^\W*(?!discussie|toelichting|pauze|presentatie|vraag|er\b|dit|dat|hier)(?:(?:de|het|een"
        r"|nadere|aparte|separate) ){0,2}[\w’'-]{4,30}(?: [\w’'-]{1,20}){0,3} (?<! als )"
        r"(?:volgt|volgen|komt|komen)"
        r"(?: (?:nog|later|z\.s\.m\.|binnenkort|per e?-?mail|separaat|spoedig|(?:in|voor|eind"
        r"|begin) (?!orde|aanmerking|beeld|gevaar|zicht|discussie|werking|gang|elkaar)[\w]{1,15}))?"
        r"\W*$",
        "nobody",
        needs="|volgt| |volgen| |komt| |komen|",
        hits="Uitnodiging volgt.",
        misses="Er volgt een discussie.",
    ),
)

EARLIER = lazy(
    r"\b(?:zonder|zoals|eerder"
    r"|vorige?|destijds|toen|al eerder|reeds|was|waren|nog niet|niet|conform"
    r"|in het verleden|eerste lezing|inmiddels|al afgesproken|al toegezegd|had|hadden|kan|kunnen"
    r"|wilde|niets|niemand)\b|\b(?:is|zijn) met (?:de |het )?(?-i:[A-Z]\w{1,20}) afgesproken"
    r"|\bstaat (?:nog )?open\b|\b(?:is|zijn) op \d{1,2} (?=[a-z]{3,9}\b)"
    rf"|^\W*(?:in|begin|eind) (?:(?:19|20)\d\d|{MONTH_NAMES})\b",
    re.IGNORECASE,
)
"""What makes of `afgesproken` or `toegezegd` a report, when it stands before or in the phrase."""

_PASSIVE = frozenset(["wordt", "worden"])
_ELIDED = lazy(r"\W*(?:wil|willen) ", re.IGNORECASE)  # `Wil het wel uitzoeken`, said of oneself
_PHRASES = Needed(COMMITMENTS)


def find_phrase(
    sentence: Sentence, people: People, speaker: str | None
) -> tuple[tuple[Agent, ...], str] | None:
    """Who commits to something by a phrase, and the name of the phrase; `None` without one."""
    for row in _PHRASES.rows_for(sentence.plain):
        match = row.pattern.search(sentence.plain)
        if match is None or EARLIER.search(sentence.plain[: match.end()]):
            continue
        index = next((i for i, word in enumerate(sentence.words) if word.end() > match.start()), 0)
        kind = sentence.kind_at(index)
        if kind == "subordinate":
            continue
        doers = _doers_of(row, sentence, match, index, people)
        if kind == "told" and row.name == "has pledged" and _is_news(doers):
            continue
        named = doers and all(doer.kind == "person" for doer in doers)
        if row.doer == "person" and not named:
            continue
        if speaker and not doers and _ELIDED.match(sentence.plain):
            doers = (Agent(speaker, 0, 0, "person"),)
        return doers, row.name
    return None


def _is_news(doers: tuple[Agent, ...]) -> bool:
    """`meldt dat BZK geld heeft toegezegd`: what a body elsewhere did, and nobody here."""
    return bool(doers) and all(doer.kind in ("organisation", "name") for doer in doers)


def _doers_of(
    row: Commitment, sentence: Sentence, match: re.Match[str], index: int, people: People
) -> tuple[Agent, ...]:
    if row.doer in ("subject", "person"):
        other = _FOR_OTHER.match(sentence.plain, match.end())
        doers = agents_at(sentence.plain, other.end(), people) if other else ()
        if doers and all(doer.kind in ("person", "organisation") for doer in doers):
            return doers  # `Karin zegt toe dat het COA de cijfers stuurt`
        return subject_at(sentence, index, people)
    if row.doer == "behind":
        return agents_at(sentence.plain, match.end(), people)
    if row.doer == "behind dat":
        that = _THAT.search(sentence.plain, match.end() - 4)
        doers = agents_at(sentence.plain, that.end(), people) if that else ()
        asked = _WHETHER.search(sentence.plain, match.end() + _SHORT_OF) if doers else None
        until = asked.start() if asked else len(sentence.plain)
        later = (i for i, word in enumerate(sentence.words) if match.end() < word.start() < until)
        if doers and not any(sentence.lows[i] in _PASSIVE for i in later):
            return doers
    return behind_door(sentence, people)


_FOR_OTHER = lazy(r" dat (?=\S)")
_WHETHER = lazy(
    r" (?:of|hoe|welke?|hoeveel|waar|waarbij|waarvan|wanneer|wie|wat|zodat|indien|mits|en dat) "
)
_SHORT_OF = 12
"""`dat BZK nagaat of de norm wordt gehaald`: the passive behind it is not what BZK does."""
_THAT = lazy(r"\bdat ")
