"""What became of a motion or a proposal, and how somebody voted: outcomes that exclude each other.

`De indieners trekken de motie in` is no rejection, and who voted against did not vote for it. The
words for it share nothing, so no comparison of words tells; the set of outcomes is closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Clause, Facts
from lrt_summ.checking.force.scale import is_open
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Finding

_OUTCOMES = {
    "withdrawn": r"\b(?:in|terug)getrokken\b|\b(?:trek(?:t|ken)|trok(?:ken)?) [^,;.]{1,60} in\b",
    "rejected": r"\b(?:verworpen|afgewezen|weggestemd|afgekeurd)\b|\bverwerp(?:t|en)\b"
    r"|\bwij(?:st|zen) [^,;.]{1,60} af\b|\b(?:haal|redd?)(?:t|de|den|en)? het niet\b",
    "held": r"\b(?:aangehouden|uitgesteld|doorgeschoven)\b"
    r"|\bhoud(?:t|en)? [^,;.]{1,60} aan\b|\bhield(?:en)? [^,;.]{1,60} aan\b",
    "adopted": r"\b(?:aangenomen|goedgekeurd|vastgesteld|overgenomen|gehonoreerd|aanvaard"
    r"|ingestemd|akkoord)\b|\bstem(?:t|men|de|den) [^,;.]{0,40}in\b"
    r"|\bne(?:emt|men) [^,;.]{1,60} (?:aan|over)\b|\bstel(?:t|len) [^,;.]{1,60} vast\b",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _OUTCOMES.items()}
_PAPER = re.compile(r"\b(?P<paper>motie|amendement|\w*voorstel)(?:s|len)?\b")
_DENIED = re.compile(r"\b(?:niet|geen|nooit|nog)\b")
_VOTE = re.compile(
    r"\bstem(?:t|men|de|den)\b [^,;.]{0,40}?\b(?P<side>voor|tegen)\b"
    r"|\b(?P<before>voor|tegen) (?:[^\s,;.]+ ){0,4}?(?:heeft |hebben |is |zijn )?gestemd\b"
    r"|\bgestemd [^,;.]{0,40}?\b(?P<behind>voor|tegen)\b"
)


class _Outcome(NamedTuple):
    """The outcome that a clause tells: of which paper, which one, and the word for it."""

    paper: str
    name: str
    word: str


def check_outcomes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`direction_mismatch`: another outcome, or another vote, than the source tells."""
    if is_open(alignment.facts):
        return
    for mine in alignment.facts.remember(_outcomes):
        told = [
            (theirs, sentence)
            for sentence in alignment.evidence.sentences
            for theirs in sentence.facts.remember(_outcomes)
            if theirs.paper == mine.paper
        ]
        if told and all(theirs.name != mine.name for theirs, _ in told):
            theirs, sentence = told[0]
            yield say("direction_mismatch", "direction", at=[sentence.statement],
                      found=mine.word, expected=theirs.word)  # fmt: skip
    yield from _votes(alignment, say)


def _outcomes(facts: Facts) -> tuple[_Outcome, ...]:
    """The outcomes that a sentence tells of papers that it names."""
    if _PAPER.search(facts.folded) is None:
        return ()
    found: list[_Outcome] = []
    for clause in facts.clauses:
        paper = _PAPER.search(facts.folded, clause.start, clause.end)
        if paper is None or _DENIED.search(facts.folded, clause.start, clause.end):
            continue
        found += _of_clause(facts, clause, paper["paper"])
    return tuple(found)


def _of_clause(facts: Facts, clause: Clause, paper: str) -> Iterator[_Outcome]:
    for name, pattern in _PATTERNS.items():
        if word := pattern.search(facts.folded, clause.start, clause.end):
            yield _Outcome(paper, name, facts.text[word.start() : word.end()])


def _votes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`stemde voor`, where the source has this one vote against."""
    mine = _vote(alignment.facts)
    if mine is None:
        return
    told = [(v, s) for s in alignment.aligned if (v := _vote(s.facts)) is not None]
    if told and all(vote != mine for vote, _ in told):
        sentence = told[0][1]
        yield say("direction_mismatch", "direction", at=[sentence.statement],
                  found=mine, expected=told[0][0])  # fmt: skip


def _vote(facts: Facts) -> str | None:
    """`voor` or `tegen`, if a sentence tells one vote."""
    sides = {
        vote["side"] or vote["before"] or vote["behind"] for vote in _VOTE.finditer(facts.folded)
    }
    denied = _DENIED.search(facts.folded) is not None
    return sides.pop() if len(sides) == 1 and not denied else None
