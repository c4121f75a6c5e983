"""A doer and a present tense that is no talk at the table: `Riet boekt een zaal`.

What people promise to do is open-ended; what they do while they meet is not (see `talk`). So a main
clause whose subject is somebody known is weighed, and what is no talk is a promise if enough
points at it:

* who: an attendee or anybody with a title weighs 2, an office, organisation or unknown name 1;
* one more each for a time ahead; a word that points back to what was discussed (`dit`,
  `hiervoor`); somebody to whom or with whom it is done; a thing that it is done to; and for closing
  the discussion.

Three make a promise. Thus an attendee needs one cue and an organisation, of which minutes also tell
what it does from day to day, needs two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import methodcaller

from lrt_summ.language.patterns import lazy
from lrt_summ.rules.agents import Agent, agents_at
from lrt_summ.rules.ahead import Ahead
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.people import People
from lrt_summ.rules.subjects import MODALS, OUTSIDE, agrees
from lrt_summ.rules.talk import PAST, TABLE_TALK, TALK, UNLESS, verb_key
from lrt_summ.rules.verbs import by_present

_ENOUGH = 3
_WEIGHT = {"person": 2, "name": 1, "office": 1, "organisation": 1, "pronoun": 1}
_FINITE = lazy(r"[a-zà-ÿ]{2,20}(?:t|en)$")
_NO_VERBS = frozenset(
    """
    vanuit overigens hieronder hierboven hebben geen mogen actualiteit volgend naast achter
    omgekeerd ertoe recent kort niet best zeer direct juist sinds echt want laatst slechts
    met het dit dat wat uit tot een even tegen samen binnen buiten zonder tussen
    volgens wegens maar eigen boven ten alleen namens omtrent totdat omdat
    zodat moment bestuurlijk ambtelijk eerst leden aanwezigen tijdens
    zoveel zullen gaan worden zijn moeten kunnen willen zouden
    """.split()
)
_BACK = lazy(
    r"\b(?:dit|dat|deze|die|daar|hier|hiervoor|hiertoe|hierover|hiervan|daarvoor|daarover|daarvan"
    r"|daartoe|hierbij|hem|haar|ze|het (?=(?:met|bij|na|aan|op|in|uit|af|door|voor|naar|nog)\b))"
    r"(?:\b|(?<= ))",
    re.IGNORECASE,
)
_TOWARDS = lazy(r"\b(?:aan|naar|bij|met|langs) (?:de|het|een|alle|haar|zijn|hun|zowel|beide|[A-Z])")
_THING = lazy(r"^(?: [a-z]{2,12}){0,2}? (?:een|de|het|alle|drie|twee|enkele) [\w-]{2,}")
_ONE_THING = lazy(r"^(?: [a-z]{2,12}){0,2}? (?:een) [\w-]{2,}")
_TELLS = lazy(r",? (?:dat|waarom|hoe|wat)\b", re.IGNORECASE)
_FROM_NOW_ON = lazy(r"^(?!.*\b(?:om|te)\b).*\b(?:voortaan|in het vervolg)\b", re.IGNORECASE)
_STANDING = lazy(
    r"\b(?:nu|momenteel|inmiddels|reeds|al|thans|doorgaans|meestal|altijd|sowieso|ook al|vaak|soms"
    r"|regelmatig|dagelijks|nooit|geen|niet|onvoldoende|zelden|liever|eigenlijk|graag|vandaag"
    r"|alleen|veel|weinig|ruim|gemiddeld|jaarlijks|sinds|in principe|mogelijk|misschien|wellicht"
    r"|zou|zouden|wil|willen|gezet|gedaan|in onze organisatie|bij ons|(?:elk|ieder|per) (?:jaar"
    r"|kwartaal))\b",
    re.IGNORECASE,
)


def find_activity(
    sentence: Sentence,
    people: People,
    ahead: Ahead,
    *,
    speaker: str | None = None,
    closing: bool = False,
) -> tuple[tuple[Agent, ...], str] | None:
    """Who does what in a clause of `sentence` that promises it, `None` if none does.

    Args:
        ahead: what in the sentence points ahead.
        closing: whether the sentence closes what is said about its subject.
    """
    for doers, index in _acting(sentence, people, speaker):
        if _is_settled_elsewhere(sentence, doers, index):
            continue
        if _may_promise(sentence, index) and _weight(
            sentence, doers, index, ahead, closing=closing
        ) >= _ENOUGH:  # fmt: skip
            return doers, sentence.lows[index]
    return None


def who_acts(sentence: Sentence, people: People) -> Iterator[tuple[Agent, ...]]:
    """Who does in a clause of `sentence` something else than talk: a promise, if more tells so."""
    for doers, index in _acting(sentence, people, None):
        rest = _rest(sentence, index)
        talk = _is_talk(sentence, index, rest) or _STANDING.search(rest)
        if sentence.kind_at(index) == "main" and not talk:
            yield doers


def _acting(
    sentence: Sentence, people: People, speaker: str | None
) -> Iterator[tuple[tuple[Agent, ...], int]]:
    """Each subject with its finite verb, in either order."""
    text = sentence.plain
    for start in sentence.clause_starts:
        doers = agents_at(text, start, people)
        if doers and not _is_we(doers):
            index = _index_from(sentence, doers[-1].end)
            if index is not None and _fits(sentence.lows[index], doers):
                yield doers, index
    if speaker:
        yield from _of_speaker(sentence, speaker)


def _of_speaker(sentence: Sentence, speaker: str) -> Iterator[tuple[tuple[Agent, ...], int]]:
    """In a dialogue: `ik maak een repo aan`, `dan maak ik een repo aan`."""
    me = (Agent(speaker, 0, 0, "person"),)
    lows = sentence.lows
    for index, low in enumerate(lows):
        if low != "ik":
            continue
        between = sentence.plain[sentence.words[index - 1].end() : sentence.words[index].start()]
        opens = (
            not index or lows[index - 1] in ("en", "maar", "dus", "want") or not between.isspace()
        )
        at = index + 1 if opens else index - 1
        if at < len(lows) and _is_done_by_me(lows[at]):
            yield me, at
        return


def _is_done_by_me(verb: str) -> bool:
    """`maak`, but neither `kan` nor `dacht`."""
    return verb.isalpha() and verb not in _NO_VERBS | MODALS and not PAST.match(verb)


def _is_settled_elsewhere(sentence: Sentence, doers: tuple[Agent, ...], index: int) -> bool:
    """What a body elsewhere does; and for all but people, the verbs that have their own row."""
    if any(OUTSIDE.fullmatch(doer.text) for doer in doers):
        return True
    verb = sentence.lows[index]
    if verb_key(verb) in UNLESS or min(_WEIGHT[doer.kind] for doer in doers) > 1:
        return False
    an_office = all(doer.kind == "office" for doer in doers)
    return any(not (an_office and row.active == "w") for row in by_present().get(verb, []))


def _is_we(doers: tuple[Agent, ...]) -> bool:
    return all(doer.text.lower() in ("we", "wij", "men", "ik", "deze") for doer in doers)


def _index_from(sentence: Sentence, position: int) -> int | None:
    """The word right behind `position`; a bracket may stand between."""
    index = bisect_left(sentence.words, position, key=_START)
    if index == len(sentence.words):
        return None
    marked = _MARK.search(sentence.plain, position, sentence.words[index].start())
    return None if marked else index


_START = methodcaller("start")
_MARK = lazy(r"[,;:]")


def _fits(verb: str, doers: tuple[Agent, ...]) -> bool:
    """Whether the word is a present tense, of the number of its subject."""
    if not _FINITE.match(verb) or verb in _NO_VERBS or PAST.match(verb):
        return False
    if len(doers) == 1 and doers[0].kind == "name" and verb.endswith("en"):
        return False  # `Bewoners klagen`: a noun and no name
    return agrees(verb, doers)


def _may_promise(sentence: Sentence, index: int) -> bool:
    if sentence.kind_at(index) != "main":
        return False
    verb, end, rest = sentence.lows[index], sentence.words[index].end(), _rest(sentence, index)
    if (
        _TELLS.match(sentence.plain, end + len(rest))
        or (_STANDING.search(rest) and not _FROM_NOW_ON.search(rest))
        or _STANDING_BEFORE.match(sentence.plain)
    ):
        return False
    timely = verb_key(verb) in UNLESS or not _needs_a_time(verb, rest)
    return timely and not _is_talk(sentence, index, rest)


def _is_talk(sentence: Sentence, index: int, rest: str) -> bool:
    verb, end = sentence.lows[index], sentence.words[index].end()
    if verb_key(verb) in UNLESS:
        return UNLESS[verb_key(verb)].search(rest) is None
    behind = sentence.plain[end : end + len(rest) + _TALK_BEYOND]
    first_person = verb_key(f"{verb}en")  # `ik herken`, whose ending is none
    talked = not TALK.isdisjoint((verb_key(verb), first_person))
    return talked or TABLE_TALK.search(behind) is not None


def _needs_a_time(form: str, rest: str) -> bool:
    """Verbs that without a time tell what happened at the table, and have their own row."""
    return any(
        verb.active == "x" and (not verb.particle or f" {verb.particle}" in rest)
        for verb in by_present().get(form, [])
    )


_TALK_BEYOND = 8  # characters behind the clause: `legt uit | hoe …`
_STANDING_BEFORE = lazy(
    r"\W*(?:als|indien|wanneer|mocht|zodra|tenzij|volgens|sinds|in 20\d\d|vorige?|onlangs|eerder"
    r"|momenteel|inmiddels|voorheen|regionaal|lokaal)\b",
    re.IGNORECASE,
)


def _rest(sentence: Sentence, index: int) -> str:
    begin = sentence.words[index].end()
    it = sentence.plain.startswith(" die ", begin)  # `bezorgt die bij Karin`: nothing to relate to
    return sentence.plain[begin : None if it else sentence.clause_end(index)].rstrip()


def _weight(
    sentence: Sentence, doers: tuple[Agent, ...], index: int, ahead: Ahead, *, closing: bool
) -> int:
    rest, end = _rest(sentence, index), sentence.clause_end(index)
    who = min(_WEIGHT[doer.kind] for doer in doers)
    thing = _THING if who > 1 else _ONE_THING
    told = bool(_TOWARDS.search(rest)) + bool(thing.match(rest))
    return (
        who
        + ahead.due_before(end)
        + bool(_BACK.search(rest))
        + told
        + closing
        + (told > 0 and _FROM_NOW_ON.search(rest) is not None)
    )
