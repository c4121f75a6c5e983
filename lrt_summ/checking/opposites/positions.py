"""Before is not after, within not outside: the words of place and time before the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment, related
from lrt_summ.checking.facts import Facts, Word
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.words import stem
from lrt_summ.models import Finding

_OPPOSITE = {"voor": "na", "na": "voor", "onder": "boven", "boven": "onder", "binnen": "buiten",
             "buiten": "binnen"}  # fmt: skip
_SAME_AS = {"voordat": "voor", "alvorens": "voor", "nadat": "na", "zodra": "na"}
_COMPARED = {"eerder": "voor", "vroeger": "voor", "later": "na"}
_MEASURED = {"meer": "boven", "hoger": "boven", "minder": "onder", "lager": "onder"}
_MEASURE = re.compile(
    r"\w*(?:norm|grens|doel|doelstelling|taakstelling|begroting|raming|prognose|plafond"
    r"|budget|drempel|gemiddelde|vraag|aanbod|behoefte)\b"
)
"""What something may be more or less than."""
_REACHED = frozenset(("gehaald", "bereikt", "behaald"))
_TOLD = frozenset((*_OPPOSITE, *_SAME_AS, *_REACHED, "dan"))
"""A sentence without any of these tells of no place or time."""
_MAY_BE_PARTICLE = frozenset(("voor", "na", "onder"))
_TERM = frozenset(("binnen", "na", "buiten"))
"""Before a length of time each of them excludes the others."""
_UNITS = frozenset(stem(unit) for unit in "dag dagen week weken maand maanden jaar uur".split())
_REACH = 4
"""The thing follows within so many words of the claim; of the source within twice as many."""
_PREPOSITIONS = frozenset(
    "aan bij door in met naar om op over per te tot uit van voor dan wat wie of hoe welk welke"
    " waar wanneer hoeveel".split()
)
_MARK = re.compile(r"[,;:.()?!]")


class Place(NamedTuple):
    """A word of place or time with what follows it.

    Attributes:
        word: as in the table of opposites.
        things: the content words behind it.
        written: both, as they stand there.
    """

    word: str
    things: tuple[Word, ...]
    written: str


def check_positions(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`direction_mismatch`: `na de vergadering` where the source has `voor de vergadering`."""
    yield from _without(alignment, say)
    claimed = alignment.facts.remember(_places)
    if not claimed:
        return
    known = [(s, place) for s in alignment.aligned for place in s.facts.remember(_places)]
    for mine in claimed:
        same = [(s, p) for s, p in known if any(_is_same(mine.things[0], w) for w in p.things)]
        same = [(s, p) for s, p in same if _has_word(p, mine.things[0])] or same
        opposite = [(s, p) for s, p in same if _excludes(mine, p)]
        if opposite and not any(p.word == mine.word for _, p in same):
            sentence, place = opposite[0]
            yield say(
                "direction_mismatch",
                "direction",
                at=[sentence.statement],
                expected=place.written,
                found=mine.written,
            )


def _without(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`condition_dropped`: `zonder toelichting`, where the source has `met een toelichting`."""
    for mine in _behind(alignment.facts, "zonder"):
        sources = [(s, p) for s in alignment.aligned for p in _behind(s.facts, "met")]
        same = [(s, p) for s, p in sources if any(_is_same(mine.things[-1], w) for w in p.things)]
        if same and not any("zonder" in s.facts.whole.norms for s in alignment.aligned):
            sentence, place = same[0]
            at, expected = [sentence.statement], place.written
            yield say("condition_dropped", "condition", at=at, expected=expected)
            return


def _behind(facts: Facts, preposition: str) -> Iterator[Place]:
    """What stands behind a preposition, up to the first word that may be a noun."""
    if preposition not in facts.whole.norms:
        return
    for position, word in enumerate(facts.words):
        if word.norm != preposition or (position and facts.words[position - 1].norm in _GOES_WITH):
            continue
        things = _things(facts, position, _REACH)
        nouns = [n for n, one in enumerate(things) if one.counts and not _may_be_adjective(one)]
        if nouns:
            kept = things[: nouns[0] + 1]
            yield Place(preposition, kept, facts.text[word.token.start : kept[-1].token.end])


_GOES_WITH = frozenset("in eens akkoord instemming bezig samen mee verband contact".split())
"""What `met` belongs to in `stemt in met de tekst`: nothing comes along with it."""


def _may_be_adjective(word: Word) -> bool:
    return word.norm.endswith("e") or word.norm in ("extra", "eerst", "verder", "nader")


def _has_word(place: Place, word: Word) -> bool:
    """Whether it has this very word: a `doelstelling` beside a `taakstelling`."""
    return any(thing.meaning.stem == word.meaning.stem for thing in place.things)


def _excludes(one: Place, other: Place) -> bool:
    if _lasts(one.things) and {one.word, other.word} <= _TERM:
        return one.word != other.word
    return other.word == _OPPOSITE[one.word]


def _lasts(things: tuple[Word, ...]) -> bool:
    """Whether it is a length of time: `voor zes jaar` is not before anything."""
    return any(word.meaning.stem in _UNITS for word in things[:2])


def _is_length(things: tuple[Word, ...]) -> bool:
    """The same, if it is no time of the day: `voor elf uur` is before."""
    return _lasts(things) and all(word.norm != "uur" for word in things[:2])


def _is_same(one: Word, other: Word) -> bool:
    return not one.meaning.concepts.isdisjoint(other.meaning.concepts) or related(
        one.meaning.stem, other.meaning.stem
    )


def _places(facts: Facts) -> tuple[Place, ...]:
    if facts.whole.norms.isdisjoint(_TOLD):
        return ()
    found = []
    for position, word in enumerate(facts.words):
        name, begin = _SAME_AS.get(word.norm, word.norm), word.token.start
        if name == "dan":
            name, begin = _comparison(facts, position)
        elif word.norm in ("voordat", "alvorens") and _PUT_OFF.search(facts.folded, 0, begin):
            name = "na"
        elif name in ("voor", "na") and _is_denied(facts, position):
            if not _is_time(facts, position):
                continue  # `niet voor gemeenten` is no time, `niet voor het reces` is one
            name, begin = _OPPOSITE[name], facts.words[position - 1].token.start
        if word.norm in _REACHED and (goal := _goal(facts, position)):
            found.append(goal)
        elif name in _OPPOSITE and not (word.counts and word.norm in _MAY_BE_PARTICLE):
            reach = _REACH if name == word.norm else 2 * _REACH
            things = _things(facts, position, reach)
            if things and not (word.norm == "voor" and _is_length(things)):
                written = facts.text[begin : things[0].token.end]
                found.append(Place(name, things, written))
    return tuple(found)


def _goal(facts: Facts, position: int) -> Place | None:
    """`de doelstelling is gehaald`: it is no less than that."""
    clause = facts.clause_at(facts.words[position].token.start)
    if clause is None or not clause.norms.isdisjoint(NEGATORS | _UNSURE):
        return None
    if _LOWER_IS_BETTER.search(facts.folded):
        return None
    goals = tuple(word for word in clause.words if _GOAL.fullmatch(word.norm))
    written = facts.text[goals[0].token.start : facts.words[position].token.end] if goals else ""
    return Place("boven", goals, written) if goals else None


_GOAL = re.compile(r"\w*(?:doel|doelstelling|taakstelling)")
_LOWER_IS_BETTER = re.compile(
    r"\w*(?:uitstoot|verzuim|wachttijd|geluid|uitgaven|kosten|bezuinig|tekort|klacht|norm|uitval)\w*"
)
_UNSURE = frozenset(
    "wordt worden zal zullen zou kan kunnen moet moeten als indien bijna deels om te of wil"
    " nauwelijks".split()
)


def _comparison(facts: Facts, position: int) -> tuple[str, int]:
    """`eerder … dan`, `niet later dan` are before, `meer dan de raming` above; with its place."""
    begin = max(0, position - 2 * _REACH)
    measured = _is_measure(facts, position)
    for place in range(position - 1, begin - 1, -1):
        norm = facts.words[place].norm
        name = _COMPARED.get(norm) or (_MEASURED.get(norm) if measured else None)
        if name:
            denied = place > 0 and facts.words[place - 1].norm == "niet"
            begins = facts.words[place - denied].token.start
            return _OPPOSITE[name] if denied else name, begins
    return "", 0


def _is_measure(facts: Facts, position: int) -> bool:
    """Whether `de doelstelling` or the like follows."""
    behind = facts.words[position + 1 : position + 4]
    return any(_MEASURE.fullmatch(word.norm) for word in behind)


def _is_denied(facts: Facts, position: int) -> bool:
    """`niet vóór juli` is after it, as `niet eerder dan juli`."""
    return position > 0 and facts.words[position - 1].norm == "niet"


_PUT_OFF = re.compile(r"\bniet(?: te [a-z]+en| [a-z]+en| ge[a-z]+[dtn])? $")
"""`niet publiceren voordat zij hebben gereageerd` is after it."""


def _is_time(facts: Facts, position: int) -> bool:
    """Whether it is of time for sure: a date follows, or it is written `vóór`."""
    word = facts.words[position].token
    return "ó" in word.text or any(0 < date.start - word.end <= _NEAR for date in facts.dates)


_NEAR = 4
"""Characters between a preposition and its date: `in`, `de`, or only a space."""


_ENDS = frozenset("aanvang afloop".split())
"""`na afloop van de proef` is after it."""


def _things(facts: Facts, position: int, reach: int) -> tuple[Word, ...]:
    """The content words behind a word, up to a mark; none behind a particle (`stuurt na voor`,
    `gaat na wat`)."""
    found: list[Word] = []
    end = facts.words[position].token.end
    for word in facts.words[position + 1 : position + 1 + reach]:
        if _MARK.search(facts.text, end, word.token.start):
            break
        if not found and (word.norm in _PREPOSITIONS or word.norm in _OPPOSITE):
            break
        if word.meaning.content and not word.norm[0].isdigit() and word.norm not in _ENDS:
            found.append(word)
        end = word.token.end
    return tuple(found)
