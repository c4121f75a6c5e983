"""A condition stays with what depends on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.checking.evidence import Alignment, overlap
from lrt_summ.checking.facts import Clause, Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Finding

CONDITION = re.compile(
    r"(?<!\w)(?:ook (?:niet )?)?(?:indien|mits|tenzij|voor het geval|in (?:het )?geval (?:van"
    r"|dat)|ingeval"
    r"|op voorwaarde|onder (?:de )?voorwaarde|onder (?:het )?voorbehoud|met (?:dit"
    r"|het) voorbehoud|met voorbehoud"
    r"|met dien verstande|zolang|mocht(?:en)? (?=\w+ )|afhankelijk van|met uitzondering van"
    r"|behoudens"
    r"|(?:alleen|slechts|uitsluitend|pas) (?:als|wanneer|indien|na|nadat|voor|bij)|geldt alleen"
    r"|alleen voor"
    r"|(?<=, )(?:als|wanneer)(?= (?:de|het|een|er|die|dat|dit|daar|blijkt|\w+ (?:niet|nog|geen)))"
    r"|zonder dat|nadat|na akkoord|na instemming|na goedkeuring|in afwachting van"
    r"|vooropgesteld)(?!\w)"
    r"|(?<!\w)(?<!zo )(?<!even )(?<!zelfde )(?<!net )(?<!zowel )(?<!dan )(?<!goed )(?<!veel )"
    r"(?:als|wanneer)(?= (?:de|het|er|een) \w+(?: \w+){0,3} niet (?:\w+ ){0,2}(?:wordt|worden|is"
    r"|zijn|kan|kunnen|heeft|hebben)\b)"
    r"|^\W{0,3}zonder(?= (?:\w+ ){1,5}(?:ontstaat|dreigt|zal|zullen|kan|kunnen|is er|komt er)\b)"
    r"|^\W{0,3}(?:als|wanneer)(?= .{5,150}(?:,| dan ))(?! (?:voorzitter|lid|gast|eerste"
    r"|onderdeel|doel))"
)
"""What opens a condition in a source, on folded text."""

_ANY_CONDITION = re.compile(
    r"(?<!\w)(?:indien|mits|tenzij|als(?! (?:\w+e )?\w{3,}(?:ing|laag|punt|doel|vorm|eis|wens)\b)"
    r"|wanneer|geval|voorwaarde\w*|voorbehoud|verstande|zolang"
    r"|mocht(?:en)?|afhankelijk|afhangt|uitzondering|behoudens|behalve|alleen|slechts|uitsluitend"
    r"|pas|zonder|zodra|nadat|ingeval|afwachting|uitgezonderd|vooropgesteld|voorwaardelijk|zij het"
    r"|hangt af)(?!\w)"
)
_INVERTED = re.compile(
    r"^\W{0,3}(?:blijft|blijven|wordt|worden|komt|komen|is|zijn|lukt|gaat|heeft"
    r"|stemt)\b.{3,150}?,? (?:dan|zal|blijft|moet)\b"
)
"""`Blijft de subsidie uit, dan …`."""
_OPENS = re.compile(
    r"^\W{0,3}(?:indien|mits|tenzij|als|wanneer|zolang|mocht|zodra|nadat|voor het geval)\b"
)
_LEAST_OVERLAP = 1.5


def check_conditions(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`condition_dropped`: the claim has what depends, not what it depends on."""
    for sentence in alignment.aligned:
        for start, main, condition in sentence.facts.remember(_conditions):
            if _dropped(alignment.facts, main, condition):
                yield _finding(sentence, start, condition, say)
                return


def _conditions(facts: Facts) -> tuple[tuple[int, Clause, Clause], ...]:
    """Where each condition of a sentence begins, what depends on it, and what it says."""
    starts = (found.start() for found in CONDITION.finditer(facts.folded))
    return tuple((at, *parts) for at in starts if (parts := condition_parts(facts, at)))


def _finding(sentence: SourceSentence, start: int, condition: Clause, say: Speaker) -> Finding:
    words = sentence.facts.text[start : condition.end]
    return say("condition_dropped", "condition", at=[sentence.statement], expected=words)


def condition_parts(facts: Facts, start: int) -> tuple[Clause, Clause] | None:
    """What depends and what it depends on, for a condition that begins at `start`."""
    end = _condition_end(facts, start)
    inner = tuple(w for w in facts.words if start <= w.token.start < end)
    outer = tuple(w for w in facts.words if not start <= w.token.start < end)
    if not inner or not any(w.counts for w in outer):
        return None
    return (
        Clause(outer, outer[0].token.start, outer[-1].token.end),
        Clause(inner, inner[0].token.start, inner[-1].token.end),
    )


_STOP = re.compile(
    r"[;:)]|\. | dan (?=moet|zal|wordt|kan|gaat|blijft|is|komt|volgt)|, (?=(?:dan|zal|zullen"
    r"|moet|kan|wordt|worden|is|zijn|komt|gaat|blijft|waarbij|maar|en)\b)"
)


_VERB = re.compile(r" (?=(?:ontstaat|dreigt|zal|zullen|kan|kunnen|is|komt)\b)")
"""Ends a condition that has no verb: `zonder extra geld | ontstaat een tekort`."""


def _condition_end(facts: Facts, start: int) -> int:
    if facts.folded[:start].endswith(", ") and (comma := facts.folded.find(", ", start)) != -1:
        return comma
    without = facts.folded.startswith("zonder ", start)
    stop = (_VERB if without else _STOP).search(facts.folded, start)
    return stop.start() if stop else len(facts.text)


def _dropped(claim: Facts, main: Clause, condition: Clause) -> bool:
    about_main = overlap(main, claim.whole)
    if about_main < min(_LEAST_OVERLAP, main.weight) or about_main < 0.34 * main.weight:
        return False
    said, needed = overlap(condition, claim.whole), condition.weight
    if _ANY_CONDITION.search(claim.folded) or _INVERTED.search(claim.folded):
        return needed > 0 and said == 0 and not _strong_condition(claim)
    return said < 0.6 * needed


def _strong_condition(claim: Facts) -> bool:
    """A clear word for a condition: what it says is checked as text, not here."""
    return any(p.search(claim.folded) for p in (CONDITION, _OPENS, _INVERTED))
