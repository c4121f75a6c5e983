"""Who says or does it, among persons: the one whom the source has for this very thing."""

from __future__ import annotations

import re
import weakref
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from lrt_summ.checking.evidence import Alignment, Match
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import Ground, SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.names.agents import Role, is_holder, mentions, role_at
from lrt_summ.checking.names.offices import named_offices
from lrt_summ.checking.names.parts import Person, is_joined, share_of, shares
from lrt_summ.checking.names.swaps import find_swap
from lrt_summ.language.addressing import FORMS_OF_ADDRESS, SURNAME_PARTICLES
from lrt_summ.language.words import fold
from lrt_summ.models import Finding

_TITLES = FORMS_OF_ADDRESS | {"wethouder", "gedeputeerde", "burgemeester"}
_PRONOUN = re.compile(r"\b(?:hij|zij|ze|haar|hem)\b")
_REFERS = re.compile(r"\b(?:dat|dit|deze|die|hem|haar|er\w{2,5}|daar\w{0,4}|hier\w{0,4})\b")
_LOOK_BACK = 3
"""Whom a pronoun stands for is looked for in so many sentences before it."""
_LEAST, _NEAR, _PART = 1.0, 0.7, 0.4
_TELEGRAM = 4  # words of an answer: `VNG akkoord.`
_ANSWERS = re.compile(
    r"\b(?:(?P<yes>voor|akkoord|eens|ook|idem|positief)|(?P<no>tegen|oneens|negatief))\W*$"
)
_SPEAKS = re.compile(r"\b(?:volgens|aldus|zo meldt)(?: (?:de|het|mevrouw|heer|de heer))? $")
_AHEAD = 25  # characters in which that stands


RECEIVES = re.compile(r"\b(?:krijg\w*|kreeg|kregen|gekregen|ontv[ai]ng\w*|verne\w+)\b")
"""Who gets something is its doer in one wording and not in another."""
_GOES_ON = re.compile(r" (?:en(?= [a-z])|dat|die|omdat|maar|terwijl|zodat) |[,;] ")
_ASKS = re.compile(r"\b(?:vra(?:agt|gen|ag)|vroeg(?:en)?|wete?n?|informeert?|afvra\w+)\b|\?")


def only_asks(sentence: SourceSentence, claim: Facts) -> bool:
    """Whether a sentence asks, and the claim does not: somebody else may have answered it."""
    asks = _ASKS.search(sentence.facts.folded)
    return bool(asks) and not _ASKS.search(claim.folded)


def check_parts(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`entity_unsupported`: in the source somebody else says or does it."""
    ground = alignment.evidence.ground
    claimed = actors(alignment.facts, ground)
    acting = tuple(p for p in claimed if p.role == "doer")
    names = {doer.name for doer in acting}
    present = {one.name for one in claimed if one.role != "other"}
    parts = shares(alignment.facts, claimed)
    if by_other := _done_by_other(alignment, acting, say):
        yield by_other
        return
    for doer in acting:
        clause = alignment.facts.clause_at(doer.start) or alignment.facts.whole
        own = next((one.clause for one in parts if doer.name in one.names), clause)
        if _receives(doer, clause, alignment.facts):
            continue
        whole = own if len(own.words) < len(clause.words) else clause
        matches = _without_the_name(doer, alignment.matches(whole), alignment)
        near = [m for m in matches if m[0] >= _NEAR * matches[0][0] or _is_beside(doer, m, matches)]
        if not near or any(only_asks(sentence, alignment.facts) for _, _, sentence in near):
            continue
        is_body = doer.name == doer.organisation
        if not is_body and near[0][0] < _LEAST:
            continue
        speaks = _SPEAKS.search(alignment.facts.folded, max(0, doer.start - _AHEAD), doer.start)
        if rival := _rival(
            doer, None if speaks else own, present if is_body else names, near, alignment
        ):
            at, other = [rival[0].statement], rival[1]
            found, expected = doer.written, other.written
            yield say("entity_unsupported", "entity_role", at=at, expected=expected, found=found)
            return
    if swap := find_swap(alignment, partial(actors, ground=ground)):
        key = "entity_role" if swap.acts else "entity_instead"
        at, found, expected = [swap.sentence.statement], swap.found, swap.expected
        yield say("entity_unsupported", key, at=at, expected=expected, found=found)


def _receives(doer: Person, clause: Clause, facts: Facts) -> bool:
    """Whether the doer gets something, in what is told before the clause goes on."""
    ends = _GOES_ON.search(facts.text, doer.start, clause.end)
    end = ends.start() if ends else clause.end
    return RECEIVES.search(facts.folded, clause.start, end) is not None


def _is_beside(doer: Person, match: Match, matches: Sequence[Match]) -> bool:
    """Whether a sentence that says part of it has the doer itself."""
    score, _, sentence = match
    named = set(doer.written.lower().split())
    return score >= _PART * matches[0][0] and not named.isdisjoint(sentence.facts.whole.norms)


def _without_the_name(doer: Person, matches: Sequence[Match], alignment: Alignment) -> list[Match]:
    """What is shared besides the name of the doer itself, the best first."""
    end = doer.start + len(doer.written)
    named = [s for s in alignment.supports if doer.start <= s.word.token.start < end]
    found = [
        (score - sum(s.counted for s in named if clause.norms & {s.word.norm}), clause, sentence)
        for score, clause, sentence in matches
    ]
    return sorted(found, key=lambda one: -one[0])


def _rival(
    doer: Person,
    part: Clause | None,
    names: set[str],
    near: list[Match],
    alignment: Alignment,
) -> tuple[SourceSentence, Person] | None:
    """Who does it in the source, where the doer of the claim has no part in it.

    Args:
        doer: of the claim.
        part: what the doer does in the claim; `None` if it only says it.
        names: of all doers of the claim.
        near: what the claim rests on.
        alignment: the claim beside its source.
    """
    ground = alignment.evidence.ground
    is_body = doer.name == doer.organisation
    rival: tuple[SourceSentence, Person] | None = None
    for _, clause, sentence in near:
        persons = _persons_of(sentence, ground)
        if part and not is_body:
            other = _of_that_part(doer, part, sentence, persons, ground)
            if other:
                return sentence, other
        if any(_is_same(doer, p) for p in persons) or _takes_it_up(doer, sentence, alignment):
            return None
        here = (p for p in persons if p.role == "doer" and clause.start <= p.start < clause.end)
        if any(_holds(doer, p, ground) for p in here):
            return None
        rivals = [p for p in persons if p.name == p.organisation] if is_body else persons
        acting = [p for p in rivals if p.role == "doer"]
        others = [p for p in acting if p.name not in names]
        inside = any(clause.start <= p.start < clause.end or p.name == doer.name for p in rivals)
        if (not others and (acting or is_body)) or (is_body and not inside):
            return None
        if others and rival is None:
            rival = sentence, others[0]
    return rival


def _done_by_other(alignment: Alignment, acting: Sequence[Person], say: Speaker) -> Finding | None:
    """A clause with one doer, all of which somebody else does in the source."""
    doers = (*acting, *(p for p in _offices(alignment.facts) if p.role == "doer"))
    for doer in doers:
        clause = alignment.facts.clause_at(doer.start) or alignment.facts.whole
        alone = not any(p is not doer and clause.start <= p.start < clause.end for p in doers)
        if alone and not _receives(doer, clause, alignment.facts):
            matches = _without_the_name(doer, alignment.matches(clause), alignment)
            if sole := _sole_doer(doer, clause, matches, alignment):
                at, found, other = [sole[0].statement], doer.written, sole[1].written
                return say("entity_unsupported", "entity_role", at=at, expected=other, found=found)
    return None


def _sole_doer(
    doer: Person, clause: Clause, matches: Sequence[Match], alignment: Alignment
) -> tuple[SourceSentence, Person] | None:
    """Who alone does all of it in one clause of the source, where the doer has little of it."""
    ground = alignment.evidence.ground
    end = doer.start + len(doer.written)
    told = [w for w in clause.words if not doer.start <= w.token.start < end]
    total = sum(1.0 if w.counts else 0.5 for w in told if w.meaning.content)
    if not matches or total < _ENOUGH or matches[0][0] < _ALL * total:
        return None
    best, there, sentence = matches[0]
    persons = (*_persons_of(sentence, ground), *_offices(sentence.facts))
    acting = [p for p in persons if p.role == "doer" and there.start <= p.start < there.end]
    if len({p.name for p in acting}) != 1 or any(_is_same(doer, p) for p in persons):
        return None
    if (doer.name == doer.organisation) != (acting[0].name == acting[0].organisation):
        return None  # somebody may be there for a body though no list says so
    if _holds(doer, acting[0], ground) or _takes_it_up(doer, sentence, alignment):
        return None
    named = set(doer.written.lower().split())
    own = [m[0] for m in matches if not named.isdisjoint(m[2].facts.whole.norms)]
    if not own or max(own) > _LITTLE * best or only_asks(sentence, alignment.facts):
        return None
    return sentence, acting[0]


_ENOUGH, _ALL, _LITTLE = 2.0, 0.85, 0.6


def _of_that_part(
    doer: Person, part: Clause, sentence: SourceSentence, persons: Sequence[Person], ground: Ground
) -> Person | None:
    """Who has the part of a sentence that the claim gives to another one who acts in it."""
    share = share_of(part, shares(sentence.facts, actors(sentence.facts, ground)))
    if not share or not share.names.isdisjoint((doer.name, doer.organisation)):
        return None
    if not any(p.name == doer.name and p.role == "doer" for p in persons):
        return None
    return next((p for p in persons if p.name in share.names), None)


def _is_same(doer: Person, other: Person) -> bool:
    """The same one, who holds the office, or the body that he is there for; not behind a verb."""
    if other.role == "other":
        return False
    if doer.name == other.name or is_holder(doer.name, other.name):
        return True
    if other.name != other.organisation:
        return False
    return is_holder(other.name, doer.name) or doer.organisation in ("", other.name)


def _holds(doer: Person, office: Person, ground: Ground) -> bool:
    """Whether the doer is the one who holds an office: `Terlouw`, who is `voorzitter`."""
    return any(
        fold(one.name or "") == doer.name and office.name in fold(one.role or "").split()
        for one in ground.minutes.attendees
    )


def _takes_it_up(doer: Person, sentence: SourceSentence, alignment: Alignment) -> bool:
    """Whether the next sentence has him do it: `Mevrouw Doornbos gaat dat na.`, `VNG tegen.`"""
    ground = alignment.evidence.ground
    for after in ground.sentences[sentence.number + 1 : sentence.number + 2]:
        answer = _ANSWERS.search(after.facts.folded)
        if answer and len(after.facts.words) <= _TELEGRAM:
            told = answer["yes"] or answer["no"] in alignment.facts.whole.norms
            return bool(told) and any(p.name == doer.name for p in _persons_of(after, ground))
        if _REFERS.search(after.facts.folded):
            persons = _persons_of(after, ground)
            return any(p.name == doer.name and p.role == "doer" for p in persons)
    return False


def actors(facts: Facts, ground: Ground) -> tuple[Person, ...]:
    """The persons and the organisations and offices of a sentence."""
    return (*facts.remember(finder(ground)), *_bodies(facts))


def _bodies(facts: Facts) -> tuple[Person, ...]:
    named = facts.remember(mentions)
    return tuple(Person(m.name, m.name, m.written, m.role, m.start) for m in named)


def _offices(facts: Facts) -> tuple[Person, ...]:
    """Bodies that a common noun tells: `de provincie`."""
    found: list[Person] = []
    for word, office in named_offices(facts):
        name, at = office.forms.split()[0], word.token.start
        found.append(Person(name, name, word.token.text, role_at(facts, at), at))
    return tuple(found)


def _persons_of(sentence: SourceSentence, ground: Ground) -> tuple[Person, ...]:
    """Who is in a sentence, its speaker, and whom its pronoun or its silence may stand for."""
    find = finder(ground)
    persons = sentence.facts.remember(find)
    bodies = _bodies(sentence.facts)
    if persons or any(body.role == "doer" for body in bodies):
        return (*persons, *bodies)
    pronoun = _PRONOUN.search(sentence.facts.folded)
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _LOOK_BACK), -1):
        before = ground.sentences[number]
        if pronoun or before.statement is sentence.statement:
            persons += before.facts.remember(find)
    return (*(person._replace(role="doer") for person in persons), *bodies)


def finder(ground: Ground) -> Callable[[Facts], tuple[Person, ...]]:
    """Finds the persons of a sentence; the same function each time it is asked of one ground."""
    # A proxy, as the ground keeps what knows it: no cycle is left to collect.
    return ground.kept("persons", lambda: partial(_persons, weakref.proxy(ground)))


def _persons(ground: Ground, facts: Facts) -> tuple[Person, ...]:
    norms = facts.whole.norms
    if norms.isdisjoint(ground.all_names) and norms.isdisjoint(_TITLES):
        return ()
    found: list[Person] = []
    names: list[Word] = []
    titled = False
    for word in facts.words:
        may_be = word.token.text[0].isupper()
        if (
            may_be
            and names
            and word.token.start - names[-1].token.end == 1
            and _is_part(word, ground, True)
        ):
            names.append(word)
            continue
        if names:
            _add(found, names, facts, ground)
        names = [word] if may_be and _is_part(word, ground, titled) else []
        titled = word.norm in _TITLES or (titled and word.norm in SURNAME_PARTICLES)
    if names:
        _add(found, names, facts, ground)
    return tuple(found)


def _is_part(word: Word, ground: Ground, titled: bool) -> bool:
    """Whether a word with a capital is a part of a name."""
    if word.norm in _TITLES:
        return False
    return word.norm in ground.all_names or (titled and len(word.norm) > 1)


def _add(found: list[Person], names: list[Word], facts: Facts, ground: Ground) -> None:
    """The person whom a run of names stands for; a first name that two share is left out."""
    start = names[0].token.start
    attendees = [ground.people[n.norm] for n in names if n.norm in ground.people]
    known = next(iter(attendees[::-1]), None)
    if known is None and names[-1].norm in ground.all_names:
        return
    role: Role = (
        found[-1].role if found and is_joined(found[-1], start, facts) else role_at(facts, start)
    )
    found.append(
        Person(
            fold(known.name or "") if known else names[-1].norm,
            ground.canonical(known.organisation) if known and known.organisation else "",
            facts.text[start : names[-1].token.end],
            role,
            start,
        )
    )
