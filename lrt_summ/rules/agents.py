"""Who can do something: people, organisations, offices and bodies, read at a place in a sentence.

`agents_at` reads what may be the subject of a promise: `Karin`, `BZK, JenV en VNG`, `de wethouder`,
`we`. It is strict about where it begins and generous about what it knows: the attendees under
all parts of their names, the gazetteer, what looks like a name, and nouns for offices and bodies.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from lrt_summ.language.addressing import FORM_OF_ADDRESS, SURNAME_PARTICLE
from lrt_summ.language.needs import Needed
from lrt_summ.language.organisations import (
    FoundOrganisation,
    known_openings,
    organisation_at,
    without_trimmings,
)
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold
from lrt_summ.rules.people import (
    CAPITAL,
    NO_NAMES,
    OPENING,
    THING_LIKE,
    TITLE_AT,
    TITLE_WORDS,
    People,
    goes_on,
)

AgentKind = Literal["person", "organisation", "office", "name", "pronoun"]


class Agent(NamedTuple):
    """One doer at a place in a text; `text` is as written, without article, title or `@`."""

    text: str
    start: int
    end: int
    kind: AgentKind


_NAME = lazy(
    rf"(?:(?i:{FORM_OF_ADDRESS}) )?"
    rf"(?:(?:Van|De|Den|Der|Ten|Ter|van|de|den|der)(?: {SURNAME_PARTICLE}){{0,2}} (?=[A-ZÀ-Ý]))?"
    rf"{CAPITAL}(?: (?:{SURNAME_PARTICLE} ){{0,3}}{CAPITAL}){{0,3}}"
)
_OFFICES = """
    secretariaat secretaris voorzitter griffie griffier wethouder wethouders burgemeester
    gedeputeerde gedeputeerden minister staatssecretaris college raad commissie bestuur directie
    directeur directeuren directeur-generaal secretarissen groep klankbord team afdeling bureau
    dienst diensten leider leiders manager adviseur adviseurs coördinator beheerder architect
    architecten onderzoeker onderzoekers penningmeester portefeuillehouder ambtenaar ambtenaren
    notulist trekker opdrachtgever opdrachtnemer ministerie ministeries departement
    departementen gemeente gemeenten provincie provincies waterschap waterschappen regio regio's
    partijen partners leden lid deelnemers fractie fracties rijk kabinet platform tafel overleg
    beraad accountant leverancier opvolger corporatie corporaties organisatie organisaties
    inspecteur rekenkamer ombudsman expert experts jurist juristen controller medewerker
    medewerkers collega collega's rector decaan opsteller opstellers indiener indieners
    initiatiefnemer initiatiefnemers redactie vergadering werkveld bouwer ontwikkelaar aannemer
    makelaar auteur auteurs vertegenwoordiger vertegenwoordigers contactpersoon contactpersonen
    kwartiermaker beleidsadviseur webmaster redacteur praktijkbegeleider rijksheer rijksheren
    politie brandweer marechaussee commandant bestuurder
"""
_OFFICE_NOUN = "|".join(_OFFICES.split())
_COMPLEMENT = (
    rf"(?: van (?:(?:de|het) )?(?:{CAPITAL}(?: {CAPITAL}){{0,2}}|[a-zà-ÿ]{{3,25}})"
    r"(?= (?:zal|[a-zà-ÿ]{1,25}(?:t|en))\b))?"
)
_OFFICE = lazy(
    rf"(?:(?P<article>(?:[Dd]e|[Hh]et|[Dd]eze|[Oo]nze|[Ee]en|[Aa]lle|[Bb]eide|[Oo]nderstaande|"
    rf"(?:[Dd]e )?[Vv]olgende) )"
    rf"(?:(?:gezamenlijke|betrokken|ambtelijke|bestuurlijke|technische|nieuwe|regionale) )?)?"
    rf"(?P<noun>(?i:(?![a-z]+rijk\b)[a-zà-ÿ]{{0,20}}-?(?:{_OFFICE_NOUN}))(?![\w-])"
    rf"(?: (?=[A-Z]){CAPITAL}(?: {CAPITAL}){{0,2}})?"
    rf"{_COMPLEMENT})"
)
_ACRONYM = lazy(
    r"(?:(?:[Dd]e|[Hh]et|[Dd]eze|[Oo]ns|[Oo]nze) )?(?P<noun>[A-Z][A-Za-z&]{0,2}[A-Z][A-Z&]{0,6})"
    r"(?![\w])"
)
_WITHIN_NAMES = "’'-&"
_PRONOUNS = frozenset("we wij hij zij ze men ik deze".split())
_EVERYBODY = frozenset("iedereen eenieder ieder allen".split())
_WORD_BEHIND = lazy(r" [a-z]", re.IGNORECASE)
_BETWEEN = lazy(
    r"(?:, (?:en |alsmede )?| en | ?[/+] ?| ?& ?| of | alsmede | evenals |, samen met | samen met "
    r"| in samenwerking met )(?:ook |@)?"
)
_BRACKET = lazy(r" \([^()]{1,60}\)")
_TAIL = lazy(r"['’]s(?!\w)|-(?:leden|bestuur|team|bureau|secretariaat|directie|fractie)(?!\w)")

# `Schriftelijk`, `Ondertussen`, `Daarover`: what else opens a sentence with a capital.
_ADVERB_LIKE = lazy(
    r"(?:lijks?|lijke|tussen|over|voor|mee|toe|naar|bij|gens|dien|taan|weg|tens|nadat|eens|aangaande"
    r"|aldus"
    r"|uiterlijk|binnen|zonder|toegezegd|besloten|afgesproken|straks|morgen|later|anders|enkele)$",
    re.IGNORECASE,
)


def agents_at(text: str, start: int, people: People, *, sure: bool = True) -> tuple[Agent, ...]:
    """The doers named from `start` on, joined by commas and `en`; `()` if none begins there.

    Args:
        sure: whether a single capitalised word that is nobody known counts as a name.
    """
    found: list[Agent] = []
    position = start
    while len(found) < 40:
        agent = _agent_at(text, position, people, sure=sure or bool(found))
        if agent is None:
            break
        found.append(agent)
        bracket = _BRACKET.match(text, agent.end)
        between = _BETWEEN.match(text, bracket.end() if bracket else agent.end)
        if between is None:
            break
        position = between.end()
    return tuple(found)


def _agent_at(text: str, start: int, people: People, *, sure: bool) -> Agent | None:
    opening = OPENING.match(text, start)
    word, end = (opening.group().lower(), opening.end()) if opening else ("", start)
    if opening and not _may_open(text, start, end, people):
        return None
    if word in _PRONOUNS:
        return Agent(text[start:end], start, end, "pronoun")
    if word in _EVERYBODY and _WORD_BEHIND.match(text, end):
        return Agent(text[start:end], start, end, "office")
    redacted = _REDACTED.match(text, start) if text[start : start + 1] in _REDACTION else None
    if redacted:
        return Agent(redacted["who"], redacted.start("who"), redacted.end(), "organisation")
    title = TITLE_AT.match(text, start) if word in TITLE_WORDS else None
    begin = title.end() if title else start
    begin += text.startswith("@", begin)
    known = people.name_at(text, begin)
    if known or title:
        name = _NAME.match(text, begin)
        whole = known and not (name and _is_somebody_else(known, name.group(), people))
        end = begin + len(known) if known and whole else (name.end() if name else 0)
        if known and _INITIAL_BEHIND.match(text, end - 2):
            end += 1  # the stop of `Sander B. en Corine`
        first = title.start("title") if title else begin
        return Agent(text[first:end], first, end, "person") if end else None
    return (
        _organisation_at(text, begin, people)
        or _office_at(text, begin)
        or (_name_at(text, begin, sure=sure) if _opens_name(text, begin, word) else None)
    )


def _is_somebody_else(known: str, written: str, people: People) -> bool:
    """Whether a given name that is known here stands before another surname: `Sander Aarts`."""
    full = people.names.get(known, "")
    if " " in known or not full.startswith(f"{known} "):
        return False
    surname = written[len(known) :].strip()
    if surname in people.names:
        return False  # `Morgen belt Karin Piet`
    return _SURNAME.fullmatch(surname) is not None and surname not in full


_SURNAME = lazy(rf"(?:{SURNAME_PARTICLE} ){{0,3}}[A-ZÀ-Ý][a-zà-ÿ’'-]{{2,30}}")
_INITIAL_BEHIND = lazy(r" [A-Z]\.(?= (?:en|[a-z]))")


def _may_open(text: str, start: int, end: int, people: People) -> bool:
    """Whether any doer can begin with the word there: one look, before each kind is tried."""
    word = text[start:end]
    folded = fold(word)
    if folded in _openings() or folded in people.openings or text[start] in _REDACTION:
        return True
    if word[0].isupper() and (word not in NO_NAMES or text[end : end + 1] in _WITHIN_NAMES):
        return True
    return _OFFICE_WORDS.met_by(text[start : start + _LONGEST_OFFICE].split(None, 1)[0])


@cache
def _openings() -> frozenset[str]:
    """The words, folded, that may stand before a name or begin one, in all minutes."""
    before = "ten ter onze alle beide onderstaande volgende een"
    return _PRONOUNS | _EVERYBODY | _BEFORE_NAMES | {*before.split()} | known_openings()


# A blanked name keeps its organisation, which then is who must do it: `[REDACTED] (DGM)`.
_REDACTED = lazy(
    r"(?:\[?(?:REDACTED|GELAKT|geanonimiseerd|naam [a-z ]{4,30})\]?|5\.1\.2\.?e|10\.2\.?e"
    r"|[█▇■]{2,40})? ?"
    r"\((?P<who>[A-Z][\w& -]{1,40}|secretaris|voorzitter|notulist|griffier|projectleider)\)",
)
_REDACTION = "[RGgn51█▇■ ("  # with what it can begin
_ARTICLE_AT = lazy(r"(?:de|het|onze|ons|'t) ", re.IGNORECASE)


def _organisation_at(text: str, start: int, people: People) -> Agent | None:
    article = _ARTICLE_AT.match(text, start)
    for begin in dict.fromkeys((start, article.end() if article else start)):
        found = organisation_at(text, begin, extra_aliases=people.aliases)
        if found:
            return _whole_organisation(text, found)
    return None


def _whole_organisation(text: str, found: FoundOrganisation) -> Agent | None:
    begin, end = found.start, found.end
    tail = _TAIL.match(text, end)
    if tail:
        end = tail.end()
    elif text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return None  # "COA-locaties" do nothing
    kind: AgentKind = "office" if found.kind == "role" else "organisation"
    if found.kind == "role":
        office = _OFFICE.match(text, begin)
        end = max(end, office.end("noun")) if office else end
    return Agent(text[begin:end], begin, end, kind)


class _OfficeWord(NamedTuple):
    needs: str = _OFFICES


_OFFICE_WORDS = Needed([_OfficeWord()])
_MOST_WORDS = 4  # up to the noun: `de volgende regionale bijeenkomst`
_LONGEST_OFFICE = 120  # characters


# `de volgende vergadering` is a time, and nobody who does something
_ANOTHER_MEETING = lazy(
    r"(?:de |het )?(?:eerst)?volgende? (?:vergadering|overleg|beraad|tafel|bijeenkomst)(?!\w)",
    re.IGNORECASE,
)


def _office_at(text: str, start: int) -> Agent | None:
    words = text[start : start + _LONGEST_OFFICE].split(None, _MOST_WORDS)[:_MOST_WORDS]
    if not any(map(_OFFICE_WORDS.met_by, words)):
        return None
    office = _OFFICE.match(text, start)
    if office is None or _ANOTHER_MEETING.match(text, start):
        return None
    return Agent(office["noun"], office.start("noun"), office.end("noun"), "office")


# In small letters, these may stand before a name.
_BEFORE_NAMES = TITLE_WORDS | frozenset("de het deze ons onze van den der".split())


def _opens_name(text: str, begin: int, word: str) -> bool:
    return text[begin : begin + 1].isupper() or word in _BEFORE_NAMES


# `Gaat met Karin bellen`: of a sentence without a subject, the verb.
_FINITE = frozenset("gaat zal wordt heeft komt neemt doet moet kan stuurt vraagt belt".split())
_OF_WHAT = lazy(r"\b(?!dat|en|of|door|aan|met|bij|als|heer)[a-z]{3,} $", re.IGNORECASE)
"""`plannen van Zuidhaven`: what it belongs to, and nobody `van Zuidhaven`."""


def _name_at(text: str, start: int, *, sure: bool) -> Agent | None:
    acronym = _ACRONYM.match(text, start)
    if acronym and acronym["noun"] not in NO_NAMES and not goes_on(text, acronym.end()):
        if text[acronym.end() : acronym.end() + 1] == "-":
            return None
        kind: AgentKind = "office" if acronym.start("noun") > start else "organisation"
        return Agent(acronym["noun"], acronym.start("noun"), acronym.end("noun"), kind)
    name = _NAME.match(text, start)
    if name is None:
        return None
    words = name.group().split()
    if words[0] in NO_NAMES and words[0] not in ("De", "Van", "Ten", "Ter", "Het"):
        return None
    if words[0] == "van" and _OF_WHAT.search(text, max(0, start - 30), start):
        return None
    if len(words) == 1 and (_ADVERB_LIKE.search(words[0]) or words[0].lower() in _FINITE):
        return None
    if (len(words) == 1 or words[1] == "van") and THING_LIKE.search(words[0]):
        return None
    if (len(words) == 1 and (not sure or words[0] in NO_NAMES)) or goes_on(text, name.end()):
        return None
    return Agent(without_trimmings(name.group()), start, name.end(), "name")
