"""What an entry rests on that says no more than yes, or points back: `Dit wordt toegezegd`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lrt_summ.checking.ground import Ground, SourceSentence
from lrt_summ.language.subjects import leans
from lrt_summ.models import Statement
from lrt_summ.rules.entries import is_assent

_LONGEST = 40  # words of a sentence that still helps to read what comes behind it


class Lead(NamedTuple):
    """The sentence before a decision or action, and the statement that it stands in."""

    text: str
    statement: str


def lead_of(ground: Ground, statement: Statement, entry: str, *, assents: bool) -> Lead | None:
    """The sentence before `entry`, `None` if that says by itself what it is about.

    What assents, assents to whatever stands before it; what points back, points at the sentence
    that it goes on from, and never at another bullet or row.

    Args:
        assents: whether the entry may be one that says yes, as decisions do.
    """
    # `Daar is niemand tegen; het geldt vanaf mei`
    if assents and is_assent(entry.split("; ")[0]):
        before = _before(ground, statement, entry)
        usable = before is not None and not is_assent(before.text)
    elif assents and _ON_PROPOSAL.fullmatch(entry):
        before = _proposal_before(ground, statement, entry)
        usable = before is not None
    elif leans(entry):
        before = _goes_on_from(ground, statement, entry)
        usable = before is not None
    else:
        return None
    if before is None or not usable or before.text[-1:] in "?:":
        return None
    if len(before.text.split()) > _LONGEST:
        return None
    return before if before.statement not in ground.injected else None


_ON_PROPOSAL = re.compile(
    r"\W*(?:het|dit|dat) (?:\w{0,12}voorstel) (?:is|wordt|werd) (?:[\w-]+ ){0,4}?"
    r"(?:aangenomen|verworpen|afgewezen|overgenomen|aangehouden)\W*",
    re.IGNORECASE,
)
"""`Het tegenvoorstel is aangenomen` tells nothing of what was proposed."""
_PROPOSES = re.compile(r"voorstel|voorgesteld|\bstel(?:t|len) [^.;]{0,60}\bvoor\b", re.IGNORECASE)
_SETTLES = re.compile(r"\b(?:aangenomen|verworpen|afgewezen|overgenomen|aangehouden)\b")


def _before(ground: Ground, statement: Statement, entry: str) -> Lead | None:
    """The sentence before an entry: of its statement, or else the last one above that."""
    above = _above(ground, statement, entry)
    found = next((s for s in above if s.statement.start <= statement.start), None)
    return Lead(found.facts.text.strip(), found.statement.id) if found else None


def _above(ground: Ground, statement: Statement, entry: str) -> Iterator[SourceSentence]:
    """The sentences before an entry, the nearest first."""
    own = ground.sentences_of[statement.id]
    first = next((s.number for s in own if _told(s) in entry), own[-1].number + 1)
    return (ground.sentences[number] for number in range(first - 1, -1, -1))


def _proposal_before(ground: Ground, statement: Statement, entry: str) -> Lead | None:
    """What was proposed in the two sentences before an entry, if it is one thing."""
    near = [*islice(_above(ground, statement, entry), 2)]
    found = [s for s in near if _PROPOSES.search(s.facts.text)]
    if len(found) != 1 or _SETTLES.search(found[0].facts.text):
        return None
    if not all(_runs_on(ground, s.statement, statement) or s is not found[0] for s in near):
        return None
    return Lead(found[0].facts.text.strip(), found[0].statement.id)


def _goes_on_from(ground: Ground, statement: Statement, entry: str) -> Lead | None:
    for sentence in ground.sentences_of.get(statement.id, ()):
        if _told(sentence) in entry:
            before = ground.sentences[sentence.number - 1] if sentence.number else None
            if before and _runs_on(ground, before.statement, statement):
                return Lead(_told(before), before.statement.id)
            return None
    return None


def _told(sentence: SourceSentence) -> str:
    """The sentence without the label of its statement."""
    statement, told = sentence.statement, sentence.facts.text
    return (told[statement.body_at :] if statement.text.startswith(told) else told).strip()


def _runs_on(ground: Ground, before: Statement, statement: Statement) -> bool:
    """Whether both are one statement, or sentences of one running text."""
    if before.id == statement.id:
        return True
    running = before.kind == statement.kind == "sentence" and statement.label is None
    between = ground.minutes.source.text[before.end : statement.start]
    return running and not between.strip() and between.count("\n") < 2  # no paragraph ends there
