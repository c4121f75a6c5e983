"""Who does a verb: its subject in either word order, or who stands behind `door`."""

from __future__ import annotations

import re

from lrt_summ.language.patterns import lazy
from lrt_summ.rules import verbs
from lrt_summ.rules.agents import Agent, agents_at
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.people import People

FUTURE = frozenset(["zal", "zullen", "gaat", "gaan", "laat", "laten"])
MODALS = frozenset(
    """
    kan kun kunt kunnen moet moeten dient dienen zou zouden mag mogen wil willen hoeft hoeven kon
    konden
    moest moesten wilde wilden
    """.split()
)

OUTSIDE = lazy(
    r"(?:(?:de|het) )?(?:volgend |nieuwe? )?(?:kabinet|kamer|tweede kamer|eerste kamer|ministerraad"
    r"|raad van state|raad van toezicht|europese commissie|commissie europa|EC|EU|regering|wetgever"
    r"|rechter|rechtbank|parlement|bewoners|inwoners|burgers|bezoekers)",
    re.IGNORECASE,
)
"""Who sits at no such table: what they will do is no promise of the meeting."""

_BY = lazy(
    r"\bdoor (?:(?:een|het) (?:\w{0,12}groepje|werkgroep|delegatie|duo|afvaardiging) (?:van|uit)"
    r" )?(?=\S)",
    re.IGNORECASE,
)


def behind_door(sentence: Sentence, people: People) -> tuple[Agent, ...]:
    """Who does it in a passive sentence: `… door Karin en Piet`."""
    for found in _BY.finditer(sentence.plain):
        doers = agents_at(sentence.plain, found.end(), people)
        if doers:
            return doers
    return ()


def subject_at(sentence: Sentence, index: int, people: People) -> tuple[Agent, ...]:
    """Who does the verb at `index`: before it, from the clause before, else right behind it."""
    doers = (
        _behind_its_object(sentence, index, people)
        or _subject_before(sentence, index, people)
        or _shared_subject(sentence, index, people)
        or _subject_behind(sentence, index, people)
    )
    if any(doer.kind == "name" and doer.text.lower() in people.common for doer in doers):
        return ()
    return (*doers, *together_with(sentence, people)) if doers else ()


def _behind_its_object(sentence: Sentence, index: int, people: People) -> tuple[Agent, ...]:
    """`Deze stuurt Karin rond`: what is sent stands in front."""
    if index != 1 or sentence.lows[0] != "deze":
        return ()
    behind = _subject_behind(sentence, index, people)
    return behind if all(doer.kind == "person" for doer in behind) else ()


def agrees(verb: str, doers: tuple[Agent, ...]) -> bool:
    """Whether a finite verb has the number of its subject.

    What looks like one name or one abbreviation does nothing in the plural: `Eten regelen`, `De
    YAML bestanden`.
    """
    if len(doers) != 1 or not verb.endswith("en"):
        return True
    one = doers[0]
    redacted = one.end - one.start > len(one.text)  # `[…] (BZK) sturen`: more may be blanked
    short = _ABBREVIATION.fullmatch(one.text) is not None and not redacted
    short = short and one.kind != "person"
    one_name = one.kind == "name" and not _MANY.search(one.text)
    return not ((one_name or short) and one.start <= _OPENING)


_MANY = lazy(r"s$|['’]|\d")  # `Leveranciers`, `GGD'en`, `G32`
_ABBREVIATION = lazy(r"(?!(?:GS|PS)\b)[A-Z]{3,6}")
_OPENING = 4  # characters: `De `, `Het `; further on, another name may stand before it
_TOGETHER = lazy(
    r"\b(?:samen|tezamen|in samenwerking|(?:maakt|maken|stelt|stellen|ontwikkelt|ontwikkelen|werkt"
    r"|werken|organiseert|organiseren)) met (?=\S)",
    re.IGNORECASE,
)
_APPOINTS = lazy(r"\b(?:afspra(?:ak|ken)|kennis|contact|ruzie|vrede) $")
"""`een afspraak maken met de gemeente`: two sides, and one who does it."""


def together_with(sentence: Sentence, people: People) -> tuple[Agent, ...]:
    """Who does it with the subject: `samen met X`, `maakt met X een plan`.

    Unlike whom it is done `met`: `bespreekt met X`.
    """
    found = _TOGETHER.search(sentence.plain)
    if found and _APPOINTS.search(sentence.plain, 0, found.start()):
        return ()
    agents = agents_at(sentence.plain, found.end(), people) if found else ()
    if found and not _JOINTLY.match(found.group()):
        return tuple(one for one in agents if one.kind in ("organisation", "office"))
    return tuple(agent for agent in agents if agent.kind != "pronoun")


_JOINTLY = lazy(r"samen|tezamen|in samenwerking", re.IGNORECASE)


def _subject_before(sentence: Sentence, index: int, people: People) -> tuple[Agent, ...]:
    verb_start = sentence.words[index].start()
    for start in sentence.clause_starts:
        if start >= verb_start:
            break
        if _LISTED.search(sentence.plain, max(0, start - _LONGEST_LIST), start):
            continue
        doers = agents_at(sentence.plain, start, people)
        if doers and _reaches(sentence.plain, doers[-1].end, verb_start):
            return doers
    return ()


_LISTED = lazy(
    r"\b(?:vanuit|van|voor|tussen|over|bij|naar|aan) (?:(?:de|het) )?(?:[a-z]+ )?[A-Z][\w/]*"
    r"(?:, [A-Z][\w/]*){0,5}(?:,| en) $"
)
"""`vanuit de invalshoeken A, B en C`: in the middle of a list no subject begins."""
_LONGEST_LIST = 80  # characters


def _reaches(text: str, end: int, verb_start: int) -> bool:
    """Whether nothing but blanks (a bracket) stands between subject and verb."""
    return not text[end:verb_start].strip(" ,")


def _subject_behind(sentence: Sentence, index: int, people: People) -> tuple[Agent, ...]:
    begin = sentence.words[index].end() + 1
    if index == 0 and sentence.lows[0] not in ("zal", "zullen"):
        return ()
    return agents_at(sentence.plain, begin, people)


def _shared_subject(sentence: Sentence, index: int, people: People) -> tuple[Agent, ...]:
    """`Karin zoekt dit uit en komt erop terug`: the subject of the clause before."""
    before = sentence.plain[: sentence.words[index].start()]
    if not re.search(r"(?: en|,|, maar) (?:zal |zullen )?$", before):
        return ()
    first = agents_at(sentence.plain, sentence.clause_starts[0], people)
    if first:
        return first
    for at, low in enumerate(sentence.lows[:index]):
        if low in FUTURE or low in MODALS or low in verbs.by_present():
            doers = agents_at(sentence.plain, sentence.words[at].end() + 1, people)
            if doers:
                return doers
    return ()
