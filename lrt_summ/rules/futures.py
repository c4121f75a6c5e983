"""Find the promise behind an auxiliary: `de griffie zal dit agenderen`, `Karin gaat bellen`."""

from __future__ import annotations

import re

from lrt_summ.language.patterns import lazy
from lrt_summ.rules.agents import Agent
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.people import People
from lrt_summ.rules.subjects import behind_door, subject_at
from lrt_summ.rules.verb_forms import NEGATION, is_infinitive, is_participle, words_in

_NOW = lazy(r"\b(?:(?<!vanaf )(?<!voor )nu|momenteel|op dit moment|thans)\b", re.IGNORECASE)
# `zal Karin de norm, die ter inzage ligt, toelichten`
_INSERTED = lazy(r"(?<=, )(?:die|welke|waar\w{0,6}) [^,;:]{3,90}, ")
# What others will do in their own place is no promise of this meeting.
_ELSEWHERE = lazy(r"^\W*(?:regionaal|lokaal|provinciaal|per regio|in de regio's?)\b", re.I)
_GOES_INTO = lazy(r" (?:\w{1,20} ){0,2}in op\b")


def find_future(
    sentence: Sentence, index: int, people: People, speaker: str | None
) -> tuple[tuple[Agent, ...], str] | None:
    """Who will do it and the form, behind the auxiliary at `index`; `None` if none promises.

    Args:
        speaker: who says it, in minutes in dialogue style.
    """
    rest_end = sentence.clause_end(index)
    if told := _INSERTED.match(sentence.plain, rest_end):
        rest_end = sentence.end_behind(told.end())
    if _promises_nothing(sentence, index, rest_end):
        return None
    later = words_in(sentence, index + 1, rest_end)
    lows = [sentence.lows[at] for at in later]
    asked = next((at for at, low in enumerate(lows) if low in _ASKING), len(lows))
    found_out = any(is_infinitive(sentence, at) for at in later[:asked])
    if (
        "worden" in (lows[:asked] if found_out else lows)
        and any(is_participle(sentence, at) for at in later)
    ):  # fmt: skip
        doers = behind_door(sentence, people)
        taken_up = (
            bool(doers)
            or not _POINTS_BACK.isdisjoint(sentence.lows[: later[-1]])
            or _OF_THE_MEETING.search(sentence.plain) is not None
        )
        shall = sentence.lows[index] in _SHALL | _GOES and taken_up
        return (doers, "future passive") if shall else None
    clause = max(
        sentence.plain.rfind(mark, 0, sentence.words[index].start()) for mark in (", ", ": ")
    )
    inserted = told.span() if told else (rest_end, rest_end)
    own = (max(0, clause), inserted[0]), (inserted[1], rest_end)
    if any(_NOW.search(sentence.plain, *span) for span in own):
        return None
    if any(is_infinitive(sentence, at) for at in later):
        if doers := subject_at(sentence, index, people):
            return doers, "future"
        if speaker and index == 0:
            return (Agent(speaker, 0, 0, "person"),), "future, speaker"
    elif later and _is_something_done(sentence.lows[index], lows):
        doers = subject_at(sentence, index, people)
        if doers and all(doer.kind == "person" for doer in doers):
            return doers, "future, of somebody here"
    return None


def _promises_nothing(sentence: Sentence, index: int, end: int) -> bool:
    """Whether what stands around an auxiliary keeps it from promising, whatever the verb."""
    plain, behind = sentence.plain, sentence.words[index].end()
    return bool(
        sentence.kind_at(index) == "subordinate"
        or _ELSEWHERE.search(plain)
        or NEGATION.search(plain, behind, end)
        or _GOES_INTO.match(plain, behind)
        or _NEEDS.search(plain, behind, end)
        or plain.startswith(" zich", behind)
    )


# `zal moeten worden aangevuld`: a need, and nobody takes it up.
_NEEDS = lazy(r"\bmoeten\b")


def _is_something_done(auxiliary: str, rest: list[str]) -> bool:
    """Whether the words behind an auxiliary end in a verb, known or not, for what somebody does."""
    if not _DOES.fullmatch(rest[-1]):
        return False
    goes = auxiliary in _GOES and not _GOES_ABOUT.match(" ".join(rest))
    return auxiliary in _SHALL or goes


_POINTS_BACK = frozenset(["dit", "deze", "dat", "die"])
"""`Dit zal worden uitgezocht`: what was talked about; any other thing that will be done is news."""
_OF_THE_MEETING = lazy(
    r"\b(?:hier|daar)(?:over|aan|voor|toe|mee|op|bij|van)\b|\buiterlijk\b"
    r"|\bv(?:oo|óó)r (?:\d|eind|de )"
    r"|\b(?:verslag|notulen|actielijst|besluitenlijst|notitie|opmerkingen|voorstel|agendapunt"
    r"|punt)\b"
    r"|\b(?:nagegaan|geagendeerd|nagevraagd|uitgenodigd|aangepast|aangevuld|afgestemd|verwerkt|gemaild"
    r"|doorgegeven|(?:toe|rond|na|door|ver|mee)?gestuurd|verstuurd|teruggekoppeld|ge[iï]nformeerd)\b",
    re.IGNORECASE,
)
"""The papers of a meeting, a deadline, and what one does only for it."""
_SHALL = frozenset(["zal", "zullen"])
_GOES = frozenset(["gaat", "gaan"])
# `gaat over de plannen`, `gaat met pensioen`: no infinitive closes the clause.
_GOES_ABOUT = lazy(
    r"(?:over|uit|akkoord|mee|verder|naar|om|voor|met pensioen)\b"
    r"|.*\b(?:de|het|een|deze|die|alle|en|of|van|met|over|in|op|voor|naar|geen|hun|zijn|haar) \w+$"
)
# What closes a clause as an infinitive, and is something that one does.
_DOES = lazy(
    r"(?!(?:hebben|worden|blijven|kunnen|moeten|mogen|willen|vinden|weten|krijgen|komen|lopen"
    r"|merken|leiden|gelden|bestaan|horen|missen|duren|kosten|bevatten|vallen|aanhouden|zien|\w{0,9}laten)\b)"
    r"[a-zë]{2,25}en"
)
# `zal ophalen hoeveel er gebouwd worden`: what is asked has a verb of its own.
_ASKING = frozenset("hoeveel welke welk wat hoe wie waar wanneer waarom".split())
