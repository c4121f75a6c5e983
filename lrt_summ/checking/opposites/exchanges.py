"""From this to that is not from that to this: the two ends of a change or a choice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.measures import scales
from lrt_summ.models import Finding

_END = r"[^,;:()]{1,60}?"
_STOP = r"(?=[,;:()]|\.(?!\d)|$| en | maar | terwijl | zijn\b| te | dan )"
_FEW = r"(?<![\w.,-])[\w.,-]+(?: [\w.,-]+)?"  # from the beginning of a word: once per word
_QUOTED = r"[’'‘\"“][^’'\"”]{1,300}[’'\"”]"
_THE = r"(?:(?:de|het|een) )?"
_SOME = r"[^;:().]{3,80}?"
_NEXT = r"(?:daarna|dan|vervolgens|pas daarna|waarna|later)"
_INSTEAD = r"(?:in (?:de )?plaats van|i\.p\.v\.|ipv)"
_CHANGES = tuple(
    (kind, re.compile(pattern), tuple(frozenset(needed.split()) for needed in needs))
    for kind, pattern, *needs in (
        ("change", rf"\bvan(?:uit)? {_THE}(?P<old>{_END}) (?:[a-z]+ )?(?:naar"
                   rf"|tot) (?P<new>{_END}){_STOP}",
         "van vanuit", "naar tot"),
        ("change", rf"\b(?:wijzig|verander|omgezet|gewijzigd"
                   rf"|veranderd)\w* van (?P<old>{_END}) in (?P<new>{_END}){_STOP}",
         "van", "in"),
        ("change", rf"\bvan (?P<old>{_FEW}) in (?P<new>{_FEW}) (?:is |wordt |werd )?(?:verbeterd"
                   rf"|gewijzigd|veranderd|gecorrigeerd)\b",
         "van", "in"),
        ("change", rf"\bmoet (?P<old>{_QUOTED}) (?:zijn|worden) (?P<new>{_QUOTED})", "moet"),
        ("change", rf"(?P<new>{_FEW}) in de plaats (?:komt|kwam) van (?P<old>{_END}){_STOP}",
         "plaats"),
        ("change", rf"(?P<new>{_FEW})[’'”\"]?(?<!\bom)(?: te [a-z]+)? {_INSTEAD}"
                   rf" [‘'“\"]?(?P<old>{_END})[’'”\"]?{_STOP}",
         "plaats i.p.v. ipv"),
        ("change", rf"\b{_INSTEAD} {_THE}(?P<old>{_FEW}?) (?:de|het|een) (?P<new>{_FEW})",
         "plaats i.p.v. ipv"),
        ("change", rf"(?P<new>{_END}) (?:komt|komen|kwam) in de plaats van (?P<old>{_END}){_STOP}",
         "plaats"),
        ("change", rf"\bniet (?!alleen|langer|meer)(?P<old>{_END}),? maar (?P<new>{_END}){_STOP}",
         "niet", "maar"),
        ("change", rf"(?P<new>{_FEW}),? en niet (?P<old>{_END}){_STOP}", "niet", "en"),
        ("change", rf"(?P<old>{_QUOTED}).{{0,40}}? (?:wordt|plaatsmaakt voor|gewijzigd in"
         rf"|vervangen door) (?P<new>{_QUOTED})", "wordt voor gewijzigd vervangen"),
        ("change", rf"(?P<old>{_END}) (?:\w+ ){{0,2}}vervangen door (?P<new>{_END}){_STOP}",
         "vervangen"),
        ("change", rf"(?P<old>{_QUOTED}"
                   rf"|\d[\w.,-]{{0,60}}(?: \w{{1,60}})?)[’'\"”]?"
                   rf" moet (?P<new>{_END}) (?:zijn|worden)\b",
         "moet"),
        ("change", rf"\bliever (?P<new>{_END}) (?:[a-z]+ )?dan (?P<old>{_END}){_STOP}",
         "liever", "dan"),
        ("change", rf"\b(?:voorkeur aan|verkies\w*"
                   rf"|prefere\w*) (?P<new>{_END}) boven (?P<old>{_END}){_STOP}",
         "boven"),
        ("order", rf"\beerst (?P<old>{_SOME}),? (?:en )?(?:\w+ )?{_NEXT} (?P<new>{_END}){_STOP}",
         "eerst", "daarna dan vervolgens waarna later"),
        ("order", rf"^(?!.*\b(?:niet|geen|niets)\b.*\b(?:voordat|alvorens)\b)"
         rf"(?P<old>{_SOME}),? (?:voordat|alvorens) (?P<new>{_SOME})\.?$",
         "voordat alvorens"),
        ("order", rf"^(?P<new>{_SOME}),? (?:pas )?(?:nadat|zodra|wanneer"
         rf"|als(?= (?:de|het|een|er|dit|deze|die|dat|alle|men|we|wij|zij|ze|hij|[a-z]+heid)\b))"
         rf" (?P<old>{_SOME})\.?$",
         "nadat zodra pas"),
    )
)  # fmt: skip
"""On folded text: what was and what comes instead, or what is first and what follows, with the
words of which it needs one each."""
_PLACES = {
    norm: tuple(n for n, (_, _, needs) in enumerate(_CHANGES) if norm in needs[0])
    for _, _, (first, *_) in _CHANGES
    for norm in first
}
"""Which of them a word is needed for first."""


class Change(NamedTuple):
    """The two ends of a change or an order, each by what its words mean and the numbers in it."""

    kind: str
    old: frozenset[str]
    new: frozenset[str]
    written: str


def check_exchanges(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`direction_mismatch`: the source has it the other way round."""
    yield from _check_course(alignment, say)
    yield from _check_comparison(alignment, say)
    claimed = alignment.facts.remember(_changes)
    if not claimed:
        return
    known = [(s, c) for s in alignment.aligned for c in s.facts.remember(_changes)]
    for mine in claimed:
        same = [(s, other) for s, other in known if other.kind == mine.kind]
        if any(_alike(mine, other) > _crossed(mine, other) for _, other in same):
            continue
        for sentence, other in same:
            if _crossed(mine, other):
                yield say(
                    "direction_mismatch",
                    "direction",
                    at=[sentence.statement],
                    expected=other.written,
                    found=mine.written,
                )
                break


_UP = "stijgt stijgen steeg stegen gestegen toegenomen opgelopen gegroeid groeit groeide verhoogd"
_DOWN = "daalt dalen daalde daalden gedaald afgenomen teruggelopen gekrompen krimpt kromp verlaagd"
_BESIDE = r" (?:(?!niet|geen|gaat|gaan|ging)[a-z]+ )?"
_ENDS = (
    r"(?P<ends>van (?:€ )?(?P<old>\d[\d.,]*)[^,;:()]{0,40}? naar"
    r" (?:[a-z]+ ){0,2}?(?:€ )?\d[\d.,]*)"
)
_COURSE = re.compile(
    rf"\b(?:(?P<up>{_UP.replace(' ', '|')})|(?P<down>{_DOWN.replace(' ', '|')})){_BESIDE}{_ENDS}"
)


def _check_course(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`gedaald van 17 naar 21`: a sentence that its own figures contradict."""
    facts = alignment.facts
    if not facts.whole.norms >= {"van", "naar"} or _OTHERWISE.search(facts.folded):
        return
    for course in _COURSE.finditer(facts.folded):
        begin, end = course.start("old"), course.end()
        ends = [n for n in facts.numbers if begin - 2 <= n.start < end]
        if len(ends) != _BOTH or ends[0].kind != ends[1].kind:
            continue
        old, new = ends
        if old.unit not in ("", new.unit):
            continue  # `van 6 weken naar 3 maanden`
        if (old.value > new.value) == bool(course["up"]) and old.value != new.value:
            yield say(
                "direction_mismatch",
                "direction",
                at=[s.statement for s in alignment.aligned[:1]],
                expected=facts.text[course.start("ends") : end],
                found=course["up"] or course["down"],
            )


_COMPARED = re.compile(
    r"\b(?:(?P<more>meer|hoger|langer|groter)|(?P<less>minder|lager|korter|kleiner)) dan"
    r" (?:de |het (?:maximum|minimum|doel|gemiddelde|streefgetal) van |wat )?$"
)
_PARTS_CLAIM = re.compile(r"[;:.]|\b(?:maar|terwijl|waarvan|van wie)\b")


def _check_comparison(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`341, meer dan de 402 van vorig jaar`: a sentence that its own figures contradict."""
    facts = alignment.facts
    for one, other in pairwise(facts.numbers):
        compared = _COMPARED.search(facts.folded, one.end, other.start)
        if not compared or not facts.folded[: compared.start()].rstrip().endswith(","):
            continue
        if one.kind != other.kind or one.upper or other.upper or other.qualifier:
            continue
        if _PARTS_CLAIM.search(facts.folded, one.end, compared.start()):
            continue
        here, there = (
            v * s for v, s in zip((one.value, other.value), scales(one, other), strict=True)
        )
        if there and (here > there) != bool(compared["more"]) and here != there:
            yield say(
                "direction_mismatch",
                "direction",
                at=[s.statement for s in alignment.aligned[:1]],
                expected=facts.text[one.start : one.end],
                found=facts.text[compared.start() : other.end],
            )


_OTHERWISE = re.compile(
    r"\b(?:ranglijst|plaats|positie|plek|miljoen|miljard|mln|mld|duizend|ton)\b"
)
"""Who rises on a list comes to a lower number; `van 0,8 naar 1 miljoen` names its scale once."""
_BOTH = 2


def _alike(one: Change, other: Change) -> int:
    """How many words both have at the same ends, if they have any at each."""
    old, new = len(one.old & other.old), len(one.new & other.new)
    return old + new if old and new else 0


def _crossed(one: Change, other: Change) -> int:
    """How many words each has at the end where the other has its beginning."""
    return _alike(one, other._replace(old=other.new, new=other.old))


def _changes(facts: Facts) -> tuple[Change, ...]:
    norms = facts.whole.norms
    found: list[Change] = []
    for place in sorted({place for norm in norms for place in _PLACES.get(norm, ())}):
        kind, pattern, needs = _CHANGES[place]
        if any(norms.isdisjoint(needed) for needed in needs[1:]):
            continue
        for change in pattern.finditer(facts.folded):
            old, new = _end(facts, *change.span("old")), _end(facts, *change.span("new"))
            old, new = _telling(old, new), _telling(new, old)
            if old and new:
                found.append(Change(kind, old, new, facts.text[change.start() : change.end()]))
    return tuple(found)


def _telling(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """What tells one end from the other: the numbers where both have one."""
    numbers = [frozenset(e for e in end if e.startswith("#")) for end in (one, other)]
    return numbers[0] - numbers[1] if all(numbers) else one - other


def _end(facts: Facts, start: int, end: int) -> frozenset[str]:
    words = (w for w in facts.words if start <= w.token.start < end and w.meaning.content)
    values = {f"#{n.value.normalize()}" for n in facts.numbers if start <= n.start < end}
    plain = (w.meaning.concepts for w in words if not w.norm[0].isdigit())
    found = frozenset().union(values, *plain)
    return found or frozenset(w.norm for w in facts.words if start <= w.token.start < end)
