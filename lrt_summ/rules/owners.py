"""Who must do it: read off a labelled entry, a row or a sentence, as written.

Places, in this order: the column or bracket that names the owner, a name in front of the text or
behind an arrow, `@name`; the subject of the first sentence; `door …` in a passive one. Whom
something is done to or with (`aan X`, `met X`, `bij X`) is never an owner.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lrt_summ.language.dates import find_dates
from lrt_summ.language.patterns import lazy
from lrt_summ.language.sentences import opening_sentence, split_sentences
from lrt_summ.models import Owner
from lrt_summ.rules import verbs
from lrt_summ.rules.agents import Agent, agents_at
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.people import People
from lrt_summ.rules.promises import find_promise
from lrt_summ.rules.subjects import agrees, together_with


@dataclass(frozen=True)
class Owned:
    """An entry with its owners; `begin` is where its text starts behind a name in front."""

    names: tuple[str, ...]
    begin: int = 0


_PREFIX_END = lazy(r" ?(?:[:→]|->|=>|–|—| -)\s")
_AT = lazy(
    r"@(?P<name>\w[\w’'-]{0,30}(?: (?:(?:van|de|der|den|ten|ter|het)(?= )"
    r"|[A-ZÀ-Ý][\w’'-]{0,30})){0,4})"
)
_NEXT_AT = lazy(r"(?:, | en | ?/ ?| & )(?=@)")
_ARROW = lazy(r"(?:->|→|=>|➔|–>|►) ?(?=\S)")
_END_BRACKET = lazy(
    r"[(\[](?:(?:actie|act\.|ap|actiehouder|trekker|wie|door|afspraak|toezegging)[: ]{1,2})?"
    r"(?P<inside>[^()\[\]]{1,80})[)\]]\W{0,3}$",
    re.IGNORECASE,
)
# `Piet uitnodigen (Karin) - contact gehad, in juli pas mogelijk`
_BRACKET_BEFORE_STATUS = lazy(r"(?<=[a-z] )\((?P<inside>[^()\[\]]{1,60})\)(?= [–—-] )")
_NAMED = lazy(
    r"(?:actiehouders?|actie door|actie|trekkers?|verantwoordelijke?|wie|eigenaar|uitvoering"
    r"|belegd bij|ligt bij|door wie)(?: ?: ?|(?<=bij) )(?=[@\w])",
    re.IGNORECASE,
)
_DASH_END = lazy(r"(?: [–—-] |; )(?=[@A-ZÀ-Ý])")
_LIST_END = lazy(r"(?<=[a-z)]), (?=[A-ZÀ-Ý][\w’' -]{1,40} en [A-ZÀ-Ý][\w’' -]{1,40}\.?$)")
_COMMA_END = lazy(r"(?<=[a-z]en), (?=[@A-ZÀ-Ý][\w’' /&-]{0,60}\.?$)")
_TERM = lazy(
    r"(?:volgende?|eerstvolgende?|uiterlijk|vóór|voor|per|z\.?s\.?m|eind|begin|medio|week|binnen"
    r"|deadline)\b",
    re.IGNORECASE,
)
_DOOR = lazy(r"\bdoor (?=\S)", re.IGNORECASE)
_FROM = lazy(r"\b(?:vanuit|namens) (?:(?:de|het) )?(?=(?-i:[A-Z]))", re.IGNORECASE)
_NOT_ACTIVE = frozenset("wordt worden is zijn werd werden blijkt heeft hebben".split())
_ASKED = lazy(
    r"(?:wordt|worden)(?: \w{1,20}){0,3} (?:verzocht|gevraagd|uitgenodigd|opgeroepen)\b|(?:is|zijn"
    r"|blijft|blijven) (?:verantwoordelijk|trekker|aan zet|bereid|aanspreekpunt|eigenaar)",
    re.IGNORECASE,
)
_FINITE = frozenset(
    """
    zal zullen gaat gaan moet moeten dient dienen kan kunnen mag blijft blijven heeft neemt doet
    komt werken wil willen
    """.split()
)
_VERB_LIKE = lazy(r"[a-zà-ÿ]{2,20}(?:t|en)$")
_NO_VERBS = frozenset(
    """
    met het niet dit dat wat uit tot want er een geen even tegen samen binnen buiten zonder naast
    namens tussen volgens wegens en maar eigen allen boven direct ten alleen
    """.split()
)
_LATER_PRONOUN = lazy(r", (?:ze|zij|hij) (?P<verb>[a-zà-ÿ]{2,20}(?:t|en))\b")
_IN_CELL = lazy(r"\s*(?:[,;/+&\n]|\ben\b|<br ?/?>)\s*")
_NO_OWNER = lazy(
    r"\W*(?:n\.?v\.?t\.?|nog (?:te bepalen|onbekend)|n\.?t\.?b\.?|onbekend|\?)?\W*", re.I
)


_LONGEST_TERM = 6  # words


def is_term(piece: str) -> bool:
    """Whether a piece between commas is a time and no name."""
    return len(piece.split()) <= _LONGEST_TERM and bool(_TERM.match(piece) or find_dates(piece))


def owners_of_cell(cell: str) -> tuple[str, ...]:
    """The names in a column of owners, as written, without article or `@`."""
    names = (_bare(name) for name in _IN_CELL.split(cell.strip()))
    return tuple(name for name in names if not _NO_OWNER.fullmatch(name))


def _bare(name: str) -> str:
    return re.sub(r"^@|^(?:de|het|De|Het) (?=\S)", "", name.strip().strip(".:*_ ")).strip()


def owners_of_note(note: str | None, people: People) -> tuple[str, ...]:
    """The owners in the bracket of a label: `VNG` in `Actie (VNG)`, but not `1` or `nieuw`."""
    return _whole(note, people) if note else ()


def only_names(text: str, people: People) -> tuple[str, ...]:
    """The agents in `text` if it holds nothing else, `()` otherwise."""
    text = text.strip().strip("@.:;")
    if _ALL.fullmatch(text):
        return (text,)
    agents = agents_at(text, 0, people)
    if agents and agents[-1].end >= len(text) and all(a.kind != "pronoun" for a in agents):
        return tuple(agent.text for agent in agents)
    return ()


def _whole(text: str, people: People) -> tuple[str, ...]:
    """The agents in `text` if it holds nothing else but a time."""
    pieces = re.split(r"[,;] ", text.strip())
    return only_names(", ".join(piece for piece in pieces if not is_term(piece)), people)


def owners_in_bracket(text: str, people: People) -> tuple[str, ...]:
    """People whom a bracket anywhere in a sentence names: `De lijst (Karin) volgt`."""
    for found in _BRACKETED.finditer(text):
        last = re.split("[,;] ", found["inside"])[-1]
        agents = agents_at(last, 0, people)
        if agents and agents[-1].end == len(last) and all(one.kind == "person" for one in agents):
            return _names(agents)
    return ()


_BRACKETED = lazy(r"\((?P<inside>[^()]{2,60})\)")


def owners_of_heading(heading: str | None, people: People) -> tuple[str, ...]:
    """The owner that a list's heading names for all of it: `Actiepunten: @secretaris`."""
    if not heading:
        return ()
    at = _AT.search(heading)
    if at:
        return (_trimmed(at["name"]),)
    _, mark, rest = heading.partition(":")
    if mark and rest.strip():
        return _whole(rest, people)
    bracket = _END_BRACKET.search(heading)
    return _whole(bracket["inside"], people) if bracket else ()


def _trimmed(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words)


def owners_of_entry(text: str, people: People, *, inherited: Iterable[str] = ()) -> Owned:
    """The owners that an entry names, else those of its list.

    Args:
        text: the entry without its label.
        inherited: owners of the list it stands in.
    """
    prefix = _prefix(text, people)
    if prefix:
        return prefix
    marked = _marked(text, people)
    if marked:
        return Owned(marked)
    sentence = Sentence(opening_sentence(text))
    named = _named_in(sentence, people)
    if named:
        return Owned(tuple(dict.fromkeys((*named, *_who_joins(text, people)))))
    also = _from(sentence, people)
    later = () if tuple(inherited) else _resumed(text, people) or _taken_up(text, people)
    return Owned(tuple(dict.fromkeys((*inherited, *(also or later)))))


def _prefix(text: str, people: People) -> Owned | None:
    """`Karin: …`, `@secretaris: …`, `VNG – …` in front of the text."""
    at = _AT.match(text)
    if at:
        return _at_names(text, at)
    if everybody := _EVERYBODY.match(text):
        return Owned((everybody["who"],), everybody.end())
    agents = agents_at(text, 0, people, sure=False)
    if not agents or any(agent.kind == "pronoun" for agent in agents):
        return None
    mark = _PREFIX_END.match(text, agents[-1].end)
    return Owned(tuple(agent.text for agent in agents), mark.end()) if mark else None


_ALL = lazy(r"(?:allen|iedereen|alle leden|eenieder)", re.IGNORECASE)
_EVERYBODY = lazy(rf"(?P<who>{_ALL.pattern}): ", re.IGNORECASE)


def _at_names(text: str, at: re.Match[str]) -> Owned:
    """`@Karin en @Piet – …`."""
    names, end = [], 0
    following: re.Match[str] | None = at
    while following:
        names.append(_trimmed(following["name"]))
        end = following.start("name") + len(names[-1])
        between = _NEXT_AT.match(text, end)
        following = _AT.match(text, between.end()) if between else None
    mark = _PREFIX_END.match(text, end)
    return Owned(tuple(names), mark.end() if mark else 0)


def _marked(text: str, people: People) -> tuple[str, ...]:
    """A name behind `@`, an arrow, `Actiehouder:` or in a bracket at the end."""
    names = tuple(dict.fromkeys(_trimmed(at["name"]) for at in _AT.finditer(text)))
    if names:
        return names
    for pattern in (_ARROW, _NAMED):
        for match in pattern.finditer(text):
            agents = agents_at(text, match.end(), people)
            if agents and all(agent.kind != "pronoun" for agent in agents):
                return tuple(agent.text for agent in agents)
    within = _BRACKET_BEFORE_STATUS.search(text)
    if within and _are_known(within["inside"], people):
        return owners_of_cell(within["inside"])
    bracket = _END_BRACKET.search(text)
    if bracket:
        named = _whole(re.split(r", (?=\d|uiterlijk|vóór|voor)", bracket["inside"])[0], people)
        if named:
            return named
    for pattern in (_DASH_END, _COMMA_END, _LIST_END):
        marks = list(pattern.finditer(text))
        named = _whole(text[marks[-1].end() :], people) if marks else ()
        if named:
            return named
    return ()


def _are_known(names: str, people: People) -> bool:
    return all(name in people.names for name in owners_of_cell(names))


def _named_in(sentence: Sentence, people: People) -> tuple[str, ...]:
    if sentence.is_question:
        return ()
    subject = subject_of(sentence, people)
    if subject:
        return (*subject, *(agent.text for agent in together_with(sentence, people)))
    return _asked(sentence, people) or _doers_behind_door(sentence, people)


def _who_joins(text: str, people: People) -> tuple[str, ...]:
    """Who does the rest of it, in the next sentences: `… Karin levert de cijfers aan.`"""
    names: list[str] = []
    for begin, stop in split_sentences(text)[1:3]:
        promise = find_promise(Sentence(text[begin:stop]), people)
        if promise and promise.form.startswith(("active", "future")):
            names += (one.text for one in promise.doers if one.kind in ("person", "organisation"))
    return tuple(names)


def _taken_up(text: str, people: People) -> tuple[str, ...]:
    """The owner that only a later sentence names: `… De secretarissen pakken dit op.`"""
    spans = split_sentences(text)
    behind_comma = [
        (found.end(), spans[0][1]) for found in _NAME_AHEAD.finditer(text, 0, spans[0][1])
    ]
    for begin, stop in (*behind_comma[:3], *spans[1:6]):
        later = Sentence(text[begin:stop])
        promise = find_promise(later, people)
        if promise and promise.form.startswith(("active", "future", "open")):
            return _names(promise.doers)
    return ()


_NAME_AHEAD = lazy(r", (?=[A-ZÀ-Ý])")


def subject_of(sentence: Sentence, people: People) -> tuple[str, ...]:
    """The subject of the main clause if it acts; `()` for a passive or when nobody is named."""
    words = sentence.words
    if not words:
        return ()
    start = words[0].start()
    start -= sentence.plain[start - 1 : start] in ("(", "[")
    agents = agents_at(sentence.plain, start, people)
    if agents:
        behind = (i for i, word in enumerate(words) if word.start() >= agents[-1].end)
        following = next((sentence.lows[i] for i in behind), None)
        if following is None or not _acts(following, agents):
            return ()
        a_name = agents[0].kind == "name" and len(agents) == 1 and following.endswith("en")
        if a_name or not agrees(following, agents):
            return ()  # `Navraag doen bij …`, `COA bellen`: what is done, and to whom
        return _names(agents)
    for index, low in enumerate(sentence.lows[:25]):
        if low in _FINITE or (index and low in verbs.by_present()):
            if sentence.kind_at(index) != "main":
                continue
            return _names(agents_at(sentence.plain, words[index].end() + 1, people))
        if low in ("wordt", "worden", "is", "zijn") and sentence.kind_at(index) == "main":
            return ()
    return ()


def _acts(verb: str, agents: tuple[Agent, ...]) -> bool:
    if verb in _NOT_ACTIVE:
        return False
    if verb in _FINITE or verb in verbs.by_present():
        return True
    sure = all(agent.kind in ("person", "organisation", "office") for agent in agents)
    return sure and _VERB_LIKE.match(verb) is not None and verb not in _NO_VERBS


def _names(agents: tuple[Agent, ...]) -> tuple[str, ...]:
    return tuple(agent.text for agent in agents if agent.kind != "pronoun")


def _asked(sentence: Sentence, people: People) -> tuple[str, ...]:
    """Behind a label of action, who is asked to do it must do it."""
    asked = _ASKED.search(sentence.plain)
    if asked is None or not sentence.lows:
        return ()
    start = sentence.words[0].start()
    start += 4 if sentence.lows[0] == "aan" else 0
    return _names(agents_at(sentence.plain, start, people))


def _doers_behind_door(sentence: Sentence, people: People) -> tuple[str, ...]:
    for found in _DOOR.finditer(sentence.plain):
        named = _names(agents_at(sentence.plain, found.end(), people))
        if named:
            return named
    return ()


def _from(sentence: Sentence, people: People) -> tuple[str, ...]:
    """`Vanuit het projectteam zal …` names a doer beside the owner of the list."""
    for found in _FROM.finditer(sentence.plain):
        name = _TEAM.match(sentence.plain, found.end())
        if name:
            return (name.group().strip(),)
        named = _names(agents_at(sentence.plain, found.end(), people))
        if named:
            return named
    return ()


_TEAM = lazy(r"(?:[A-Z][\w-]{1,30} (?:team |afdeling )?){1,4}(?=zal|zullen|wordt|worden|gaat)")


def _resumed(text: str, people: People) -> tuple[str, ...]:
    """`Karin en Piet uitnodigen, ze regelen …`: the pronoun that acts stands for those before."""
    resumed = _LATER_PRONOUN.search(text)
    if resumed is None or resumed["verb"] not in verbs.by_present():
        return ()
    return _names(agents_at(text, 0, people))


def as_owners(names: Iterable[str], people: People) -> tuple[Owner, ...]:
    """Owners under their canonical names; nobody twice."""
    owners = [people.owner(name) for name in names]
    seen: dict[str, Owner] = {}
    for owner in owners:
        seen.setdefault(owner.name, owner)
    return tuple(seen.values())
