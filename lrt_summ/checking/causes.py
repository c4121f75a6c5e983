"""A reason needs ground: neither invented, nor laid between two facts that merely stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Finding

CAUSE = re.compile(
    r"(?<!\w)(?:omdat|doordat|aangezien|vanwege|wegens|als gevolg van|ten gevolge van|dankzij|want"
    r"|te wijten aan|te danken aan|om die reden|om deze reden|de reden (?:is|hiervoor|daarvoor|hiervan)"
    r"|veroorzaakt door|komt door|door(?=(?: (?:de|het|een))? (?:gebrek|tekort|toegenomen|stijgende|hoge|"
    r"lage|personele|krapte|tegenvallende|achterblijvende|bezuinigingen|onvoldoende|vertraging)))(?!\w)"
)
"""What opens a reason in a claim, on folded text."""


_GROUND = re.compile(
    r"(?<!\w)(?:omdat|doordat|aangezien|vanwege|wegens|gevolg|gevolge|dankzij|want|wijten|danken|reden\w*|"
    r"veroorzaakt|door|daardoor|waardoor|hierdoor|daarom|dus|zodat|derhalve|vandaar|aanleiding|gezien|gelet|"
    r"verband|i\.v\.m\.?|ivm|n\.a\.v\.?|nav|nu|oog|licht|immers|namelijk|oorzaak|daarmee|rol)(?!\w)"
)
_LEAST_SUPPORT = 0.5


def check_causes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`cause_unsupported`: the reason, or the link to it, is not in the source."""
    facts = alignment.facts
    for found in CAUSE.finditer(facts.folded):
        end = _reason_end(facts, found)
        support = _support(alignment, found.end(), end)
        linked = _is_linked(alignment, found.end(), end)
        if support is None or support >= _LEAST_SUPPORT and linked:
            continue
        where = [s.statement for s in alignment.aligned[:1]]
        yield say("cause_unsupported", "cause", at=where, found=facts.text[found.start() : end])
        return


_STOP = re.compile(
    r"[;:]|\.(?=\s|$)|, (?=(?:maar|terwijl|en|waarbij|waardoor|zodat|waarna|wat|die)\b)"
)
_STOP_IN_FRONT = re.compile(r"[;:,]|\.(?=\s|$)")


def _reason_end(facts: Facts, found: re.Match[str]) -> int:
    """A reason in front of its sentence ends at the first comma."""
    pattern = _STOP_IN_FRONT if found.start() < 3 else _STOP
    stop = pattern.search(facts.folded, found.end())
    return stop.start() if stop else len(facts.text)


def _support(alignment: Alignment, start: int, end: int) -> float | None:
    """The share of the reason that the evidence has, `None` if it says nothing countable."""
    worth = [
        s.worth for s in alignment.supports if s.word.counts and start <= s.word.token.start < end
    ]
    return sum(worth) / len(worth) if worth else None


def _is_linked(alignment: Alignment, start: int, end: int) -> bool:
    """Whether the source links it, or has reason and rest in one statement."""
    places: set[int] = set()
    for support in alignment.supports:
        if start <= support.word.token.start < end:
            places |= support.places
    sentences = alignment.evidence.ground.sentences
    rest = {s.statement.id for s in alignment.aligned}
    if any(sentences[n].statement.id in rest for n in places):
        return True
    near = {n + step for n in places for step in (-1, 0, 1)} | {s.number for s in alignment.aligned}
    return any(_links(sentences[n]) for n in near if 0 <= n < len(sentences))


def _links(sentence: SourceSentence) -> bool:
    return _GROUND.search(sentence.facts.folded) is not None
