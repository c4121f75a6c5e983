"""Find the promise in a sentence: the verb that carries it and who is to do it.

Four forms: active (`Karin zoekt dit uit`), with an auxiliary (`de griffie zal dit agenderen`), in
the passive (`de notitie wordt aangepast door BZK`) and by a phrase (`afgesproken wordt dat …`).
The doer is read off the sentence, never guessed: the subject of an active verb in either
word order, or who stands behind `door`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from lrt_summ.language.dates import find_due
from lrt_summ.language.needs import Sought
from lrt_summ.language.patterns import lazy
from lrt_summ.rules import verbs
from lrt_summ.rules.activities import find_activity
from lrt_summ.rules.agents import Agent
from lrt_summ.rules.ahead import Ahead
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.commitments import find_phrase
from lrt_summ.rules.futures import find_future
from lrt_summ.rules.people import People
from lrt_summ.rules.subjects import FUTURE, MODALS, OUTSIDE, agrees, behind_door, subject_at
from lrt_summ.rules.talk import MEETING
from lrt_summ.rules.verb_forms import (
    NEGATION,
    is_infinitive,
    is_participle,
    participles,
    words_in,
)
from lrt_summ.rules.verbs import Need, Verb


@dataclass(frozen=True)
class Promise:
    """What a sentence promises.

    Attributes:
        doers: who is to do it; empty for a passive without `door`, pronouns included.
        form: how it was recognised, for those who wonder why.
    """

    doers: tuple[Agent, ...]
    form: str


_PASSIVE = frozenset(["wordt", "worden"])
_STATUS = Sought(
    r"\b(?:(?<!vanaf )(?<!voor )nu|momenteel|inmiddels|ondertussen|reeds|al(?! dan| het)"
    r"|op dit moment|thans|tot nu toe|normaliter|doorgaans|meestal|altijd|voorheen|afgelopen"
    r"|vorige?|vorig jaar|onlangs|recent|destijds|eerder|zojuist|steeds|jaarlijks|halfjaarlijks"
    r"|maandelijks|wekelijks|periodiek|naar eigen zeggen|naar verwachting"
    r"|volgens (?:de )?planning|vaak|regelmatig|sinds|(?:elk|ieder|per) (?:jaar|kwartaal|half jaar)"
    r"|(?:elke|iedere) (?:maand|week|dag|nacht|ochtend|avond)|per (?:dag|uur|minuut|seconde"
    r"|etmaal))\b",
    re.IGNORECASE,
    needs="|nu| momenteel inmiddels ondertussen reeds |al| moment thans normaliter doorgaans"
    " meestal altijd voorheen afgelopen vorig onlangs recent destijds eerder zojuist steeds"
    " jaarlijks maandelijks wekelijks periodiek eigen verwachting planning vaak regelmatig sinds"
    " jaar kwartaal maand week nacht ochtend avond |dag| |uur| minuut seconde etmaal",
)
_PARTICLE_FOLLOWED = lazy(
    r"$|[.,;:)!]| (?:bij|met|voor|naar|in|op|door|om|welke?|wat|hoe(?:veel|lang|ver)?|wie"
    r"|wanneer|waarom|of|en|aan|van|over|per|via|tijdens|uit|zodat|waar\w*|dat|die|tot|vóór|als|indien|namens|ten|ter|conform|binnen"
    r"|volgens|rond|na|onder|tegen|zodra|mits|tenzij|omdat|alvorens|voordat|vanuit|samen|terug|weer"
    r"|nog|daarna|hierna|vervolgens|zodat|inclusief|waarna)\b| [–-]"
)
# `vult aan dat …` reports what was said; `komt terug van vakantie` promises nothing.
_REPORTS = lazy(r" van (?:vakantie|verlof|ziekte|een)\b|: | dat\b| door (?:de|het)\b")
# `rondt af met een oproep`, `vult aan namens`, `rondt de bespreking af`: talk at the table.
_TALK_PARTICLE = lazy(
    r" (?:af|aan)(?:$| (?:met|namens|dat|vanuit|op)\b)|.{0,40}\b(?:discussie|bespreking|punt"
    r"|agendapunt|onderwerp|presentatie|voorbeeld)\b.{0,40}\b(?:af|aan)\b"
)
# `RDW voegt hieraan toe:`
_QUOTES = lazy(r" (?:toe|aan):\W*$")
# `die krijgen jullie nog`, `krijgt u alsnog`: what a speaker will send.
_YOU_GET = lazy(
    r"\bkrijg(?:en jullie|t u|en jullie die|en jullie dat|en jullie het|en jullie hem|en jullie ze"
    r"|t u die|t u dat|t u het) (?:alsnog|nog|morgen|vandaag|deze week|volgende week|z\.?s\.?m"
    r"|binnenkort|toegestuurd|van (?:ons|mij))\b",
    re.IGNORECASE,
)
_OFFERED = lazy(r" (?:(?:een|dit|dat|de|het|deze)\b.{1,80}\b)?te\b")


def find_promise(
    sentence: Sentence,
    people: People,
    *,
    speaker: str | None = None,
    reference: dt.date | None = None,
    closing: bool = False,
) -> Promise | None:
    """The first promise in `sentence`, `None` if it makes none.

    Args:
        speaker: who says it, in minutes in dialogue style.
        closing: whether the sentence closes what is said about its subject.
    """
    if sentence.is_question:
        return None
    ahead = Ahead(sentence, reference)
    ways = _ways(spoken=bool(speaker))
    for index, low in enumerate(sentence.lows):
        if low in ways:
            for way in ways[low]:
                for promise in way(sentence, index, people, ahead, speaker):
                    return promise
    if speaker and _YOU_GET.search(sentence.plain):
        return Promise((Agent(speaker, 0, 0, "person"),), "in order")
    by_phrase = find_phrase(sentence, people, speaker)
    if by_phrase:
        return Promise(*by_phrase)
    activity = find_activity(sentence, people, ahead, speaker=speaker, closing=closing)
    return Promise(activity[0], f"open: {activity[1]}") if activity else None


_Way = Callable[[Sentence, int, People, Ahead, "str | None"], Iterator[Promise]]


@cache
def _ways(*, spoken: bool) -> dict[str, list[_Way]]:
    """The ways in which each word can carry a promise, in the order in which they are tried."""
    words: list[tuple[_Way, Iterable[str]]] = [
        (_with_auxiliary, FUTURE | {"zal", "ga"} if spoken else FUTURE),
        (_passive, _PASSIVE),
        (_active, verbs.by_present()),
        (_first_person, {*verbs.by_stem(), "kan"} if spoken else ()),
    ]
    ways: dict[str, list[_Way]] = {}
    for way, carriers in words:
        for word in carriers:
            ways.setdefault(word, []).append(way)
    return ways


_PERMITS = lazy(r"\b(?:kan|kunnen|mag|mogen|hoeft|hoeven)\b", re.IGNORECASE)


_TO_DO = lazy(r"\bte [a-zë]{2,20}n\b|\b(?:zal|zullen)\b")


def names_task(sentence: Sentence) -> bool:
    """Whether what is agreed is something to do: a verb of work, a future, a time to do it by."""
    plain = sentence.plain
    if NEGATION.search(plain):
        return False
    if _TO_DO.search(plain) or find_due(plain) is not None:
        return True
    if _PERMITS.search(plain):
        return False
    words = range(len(sentence.words))
    return any(is_participle(sentence, at) or is_infinitive(sentence, at) for at in words)


def _rest(sentence: Sentence, index: int) -> str:
    return sentence.plain[sentence.words[index].end() : sentence.clause_end(index)].rstrip()


_NO_PLEDGE = Sought(r"\bgeen (?:\w{1,12} )?toezegging", re.IGNORECASE, needs="toezegging")


def _blocked(sentence: Sentence, index: int, rest: str) -> bool:
    behind = sentence.words[index].end()
    asked = _ASKED.search(sentence.plain, behind)
    status = _STATUS.search(sentence.plain)
    of_question = (
        status and asked and status.start() > asked.start() and status.group() in ("eerder", "nu")
    )
    told = status and not of_question and "voortaan" not in sentence.lows
    return bool(NEGATION.search(rest) or told or _NO_PLEDGE.search(sentence.plain[behind:]))


_ASKED = lazy(r" (?:of|wat|wie|welke?|wanneer|waarom|hoe(?:veel|lang|ver)?) ")
"""`gaat na of het eerder kan`: what a question says of time is not when it is done."""


def _active(
    sentence: Sentence, index: int, people: People, ahead: Ahead, _: str | None
) -> Iterator[Promise]:
    written = [
        verb
        for verb in verbs.by_present()[sentence.lows[index]]
        if verb.active != "z" and verb.particle in sentence.plain
    ]
    if not written or sentence.kind_at(index) not in ("main", "agreed"):
        return
    if _is_governed(sentence, index):
        return
    rest = _rest(sentence, index)
    for verb in written:
        if not _has_particle(sentence, index, verb, rest):
            continue
        if not ahead.meets(verb.active, verb, rest, sentence.clause_end(index)) or _blocked(
            sentence, index, rest
        ):
            continue
        if verb.active == "x" and _TELLS_THAT.match(rest):
            continue
        if _is_talk(sentence, index, verb, rest):
            continue
        doers = subject_at(sentence, index, people)
        if not _can_do(sentence.lows[index], verb, doers) or _PROPOSES.match(rest):
            continue
        if verb.active == "x" and _is_us(doers) and _TIME_OF_A_THING.match(rest):
            continue
        if doers and not (verb.infinitive in _SAID_OF_US and _is_us(doers)):
            yield Promise(doers, f"active {verb.whole_infinitive}")


def _is_talk(sentence: Sentence, index: int, verb: Verb, rest: str) -> bool:
    """Whether it is something said: `vult aan: …`, `rondt de bespreking af`."""
    if verb.infinitive in ("ronden", "vullen") and _TALK_PARTICLE.match(rest):
        return True
    return verb.infinitive in ("voegen", "vullen") and (
        _QUOTES.search(sentence.plain) is not None
        or (index > 0 and sentence.lows[index - 1] == "zo")
    )


def _can_do(written: str, verb: Verb, doers: tuple[Agent, ...]) -> bool:
    """Whether they sit at the table, the verb has their number, and they can do such a thing."""
    things = all(doer.kind == "name" and " " not in doer.text for doer in doers)
    if verb.infinitive in _BEGINNING and not verb.particle and things:
        return False  # `Werving start deze maand`
    return agrees(written, doers) and not any(OUTSIDE.fullmatch(doer.text) for doer in doers)


_BEGINNING = frozenset(["starten", "beginnen"])
_TELLS_THAT = lazy(r" (?:[\w.-]+ ){0,4}?dat\b")  # `meldt Karin dat dit in mei gebeurt`


def _is_governed(sentence: Sentence, index: int) -> bool:
    """`kunnen we andere diensten benaderen`, `te agenderen`: a plural that is an infinitive."""
    if not sentence.lows[index].endswith("n"):
        return False
    if index and sentence.lows[index - 1] == "te":
        return True
    start = sentence.words[index].start()
    begin = max(sentence.plain.rfind(mark, 0, start) for mark in ",;:")
    return any(
        low in MODALS and word.start() > begin
        for low, word in zip(sentence.lows[:index], sentence.words, strict=False)
    )


# `stelt voor hierop terug te komen`, `maakt zich zorgen`, `kijkt met zorg naar`, `vraagt … om`,
# `neemt het overleg mee in de wijzigingen`
_PROPOSES = lazy(
    r" (?:dit |dat |hem |haar )?aan met een (?:voorbeeld|opmerking|kanttekening)\b| aan namens\b"
    r"| (?:dit |dat |het )?naar de (?:praktijk|situatie|context)\b"
    r"|[^.;]{0,40}\b(?:excuses|zichzelf|petitie|ontslag)\b[^;]{0,60} aan\b"
    r"| zich\b[^.;]{0,30} neer\b"
    r"| (?:vandaag|deze keer|ditmaal) (?:de notulen|het verslag)\b|"
    r" (?:\w{1,20} ){0,2}voor (?:om|te|dat|hier\w*|daar\w*) | zich zorgen\b| uit (?:voor|tot)\b"
    r"| met (?:zorg|spanning|belangstelling|vertrouwen|argwaan|plezier|genoegen|trots)\b"
    r"| (?:de|het|[A-Z])[^.;]{1,40} om (?:de|het|een|dit|dat|te|haar|zijn|hun)\b"
    rf"|(?: (?:hij|zij|ze))? {MEETING} mee (?:in|door|naar|langs) (?:de|het|een|haar|zijn|hun)\b"
)
# `We bespreken de gevolgen van de wet per 1 juli`: the time of what is talked about.
_TIME_OF_A_THING = lazy(
    r" (?:de|het|een) [\w-]{3,30}(?: [\w-]{1,30}){0,3}? (?:van|voor|over)"
    r" (?:de|het|een) [\w-]{3,30}(?: van (?:de|het|een) [\w-]{3,30})?"
    r" (?:(?:per|vanaf) [\w ]{3,30}|20\d\d)\W*$"
)
# What "we" always do: "zo zorgen we ervoor dat …" tells of habits.
_SAID_OF_US = frozenset(["zorgen", "maken", "werken", "leveren", "delen"])


def _is_us(doers: tuple[Agent, ...]) -> bool:
    return all(doer.text.lower() in ("we", "wij", "men") for doer in doers)


def _has_particle(sentence: Sentence, index: int, verb: Verb, rest: str) -> bool:
    """Whether the separable part closes the clause; a bare verb must not be part of another one."""
    if not verb.particle:
        return not (
            _OTHER_PARTICLE.match(rest) or _FINAL_PARTICLE.search(rest) or _ASCRIBES.match(rest)
        )
    behind = sentence.plain[sentence.words[index].end() + len(rest) :]
    for found in _particle(verb.particle).finditer(rest):
        closes = _PARTICLE_FOLLOWED.match(rest, found.end())
        offers = verb.whole_infinitive == "aanbieden" and _OFFERED.match(rest, found.end())
        reports = _REPORTS.match(rest[found.end() :] + behind)
        if (closes and not reports) or offers:
            return True
    return False


@cache
def _particle(particle: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(particle)}(?![\w-])")


_ASCRIBES = lazy(r" (?:dat|dit|het|deze)(?: aan [^.;,]{2,40}?)? toe\b")
"""`schrijft dat toe aan de trage matching`"""
_OTHER_PARTICLE = lazy(r" (?:uit|mee|toe|terug|vooruit|af)\b")
_FINAL_PARTICLE = lazy(r"(?<![\w-])(?:mee|toe|aan|op|uit|in|voor|af|zich)[.,;]?$")


def _with_auxiliary(
    sentence: Sentence, index: int, people: People, _: Ahead, speaker: str | None
) -> Iterator[Promise]:
    found = find_future(sentence, index, people, speaker)
    if found:
        yield Promise(*found)


def _passive(
    sentence: Sentence, index: int, people: People, ahead: Ahead, _: str | None
) -> Iterator[Promise]:
    kind = sentence.kind_at(index)
    previous = sentence.lows[index - 1] if index else ""
    if kind == "subordinate" or previous == "te" or _modal_before(sentence, index):
        return
    rest = _rest(sentence, index)
    if _blocked(sentence, index, rest) or _is_description(sentence, index, rest):
        return
    if _opens_with_condition(sentence) and not _by_somebody(sentence, people):
        return
    if _HOW_MANY.match(rest) and not ahead.due_before(sentence.clause_end(index)):
        return
    stop = sentence.clause_end(index)
    near = [*words_in(sentence, index + 1, stop), *range(max(0, index - 1), index)]
    for at in near:
        end = sentence.words[at].end()
        if sentence.lows[at] == "opgevolgd" and sentence.plain.startswith(" door", end):
            continue  # a successor
        if sentence.lows[at] in _TELLING and sentence.plain.startswith(" dat ", end):
            continue
        if _IN_GENERAL.match(sentence.plain, end):
            continue
        for verb in participles(sentence, at):
            need: Need = "x" if kind == "told" and verb.passive in ("S", "w") else verb.passive
            if ahead.meets(need, verb, rest, stop):
                yield Promise(behind_door(sentence, people), f"passive {verb.whole_infinitive}")
                return


_TELLING = frozenset("verduidelijkt gemeld toegelicht geformuleerd geschreven".split())
"""`wordt verduidelijkt dat …` was said."""
_IN_GENERAL = lazy(r",? (?:wanneer|als) (?:iemand|men|je)\b")
"""`wordt aangemaakt wanneer iemand …` is how it works."""


def _first_person(
    sentence: Sentence, index: int, _people: People, ahead: Ahead, speaker: str | None
) -> Iterator[Promise]:
    """In a dialogue: `ik stuur het rond`, `haal ik eraf`, `ik kan dat navragen`."""
    nearby = sentence.lows[max(0, index - 1) : index + 2]
    if "ik" not in nearby or sentence.kind_at(index) != "main":
        return
    rest = _rest(sentence, index)
    if _blocked(sentence, index, rest):
        return
    by_me = Promise((Agent(speaker or "", 0, 0, "person"),), "first person")
    low = sentence.lows[index]
    if low == "kan" and not _UNSURE.isdisjoint(sentence.lows[max(0, index - 1) : index + 3]):
        return
    if low == "kan":
        later = words_in(sentence, index + 1, sentence.words[index].end() + len(rest))
        if any(is_infinitive(sentence, at) for at in later):
            yield by_me
    elif index == 0 and low in ("doe", "regel", "check", "haal"):
        yield by_me
    else:
        for verb in verbs.by_stem().get(low, []):
            promised = verb.active in ("S", "w") and ahead.meets(
                verb.active, verb, rest, sentence.clause_end(index)
            )
            if promised and _has_particle(sentence, index, verb, rest):
                yield by_me


def _modal_before(sentence: Sentence, index: int) -> bool:
    """`kunnen … worden`: the passive is an infinitive, and nothing is promised."""
    if sentence.lows[index] != "worden":
        return False
    earlier = sentence.lows[max(0, index - 14) : index]
    return not (MODALS | {"zal", "zullen"}).isdisjoint(earlier)


_CONDITION_FIRST = lazy(
    r"\s*(?:(?:als|indien|wanneer|mocht|mochten|zodra|tenzij)\b(?! (?:nodig|mogelijk|gewenst)\b)"
    r"|bij (?:het|elke?|iedere?) [a-z]{3,20}en (?:van|of)\b)",
    re.IGNORECASE,
)


_ON_THE_SPOT = lazy(
    r"\baan de agenda toegevoegd\b(?! door)"
    r"|\bdoorgenomen en (?:\w+ ){0,3}?(?:besproken|aangepast|aangevuld|bijgewerkt)\b"
)
"""Done by saying so, or at the table: nobody has to do it afterwards."""
_HENCE = lazy(r" en (?:is|zijn|was|waren) (?:daardoor|dus|daarmee|nu|hierdoor|zo)\b")
"""`worden vastgelegd en zijn daardoor beter bekend`: how things are."""


def _is_description(sentence: Sentence, index: int, rest: str) -> bool:
    """Whether a passive tells of what may be, is done already, or how things are."""
    hence = _HENCE.search(sentence.plain, sentence.words[index].end())
    return hence is not None or bool(_PERHAPS.match(rest) or _ON_THE_SPOT.search(rest))


def _by_somebody(sentence: Sentence, people: People) -> bool:
    """`Zodra het er is, wordt het door Karin verstuurd`: a task, whatever it waits for."""
    doers = behind_door(sentence, people)
    return bool(doers) and all(doer.kind == "person" for doer in doers)


_UNSURE = frozenset(("mogelijk", "wellicht", "misschien"))
_PERHAPS = lazy(r" (?:mogelijk|wellicht|misschien)\b")
_HOW_MANY = lazy(r" (?:veel|vele|weinig|meer\b[^.;]{1,40} dan)\b")
"""How much of it happens: `worden veel afbeeldingen opgenomen`."""


def _opens_with_condition(sentence: Sentence) -> bool:
    return _CONDITION_FIRST.match(sentence.plain) is not None
