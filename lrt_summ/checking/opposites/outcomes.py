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
    "withdrawn": r"\b(?:in|terug)getrokken\b"
    r"|\b(?:trek(?:t|ken)|trok(?:ken)?) [^,;.]{1,60} (?:in|terug)\b",
    "rejected": r"\b(?:verworpen|afgewezen|weggestemd|afgekeurd)\b"
    r"|\bverw(?:erp(?:t|en)|ierp(?:en)?)\b"
    r"|\bw(?:ij(?:st|zen)|ees|ezen) [^,;.]{1,60} af\b|\b(?:haal|redd?)(?:t|de|den|en)? het niet\b",
    "held": r"\b(?:aangehouden|uitgesteld|doorgeschoven)\b"
    r"|\bhoud(?:t|en)? [^,;.]{1,60} aan\b|\bhield(?:en)? [^,;.]{1,60} aan\b",
    "adopted": r"\b(?:aangenomen|goedgekeurd|vastgesteld|overgenomen|gehonoreerd|aanvaard"
    r"|ingestemd|akkoord)\b|\bstem(?:t|men|de|den) [^,;.]{0,40}in\b"
    r"|\bn(?:eemt|emen|am|amen) [^,;.]{1,60} (?:aan|over)\b"
    r"|\bstel(?:t|len|de|den) [^,;.]{1,60} vast\b",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _OUTCOMES.items()}
_PAPER = re.compile(r"\b(?P<paper>motie|amendement|\w*voorstel)(?:s|len)?\b")
_SEVERAL = re.compile(
    r"\b(?:moties|amendementen|\w*voorstellen|tegenvoorstel)\b"
    r"|\b(?:motie|amendement|voorstel) (?:van|vreemd|\d)"
    r"|\b(?:haar|zijn|hun|eerste|tweede|derde|andere?|gewijzigde?|oorspronkelijke?|nieuwe?|eigen)"
    r" (?:motie|amendement|voorstel)\b"
)
"""Where there may be more than one, the outcome of one tells nothing of another."""
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
    yield from _votes(alignment, say)
    if _SEVERAL.search(alignment.evidence.full_text) or _SEVERAL.search(alignment.facts.folded):
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


def _outcomes(facts: Facts) -> tuple[_Outcome, ...]:
    """The outcomes that a sentence tells of papers that it names."""
    if _PAPER.search(facts.folded) is None:
        return ()
    found: list[_Outcome] = []
    for clause in facts.clauses:
        if paper := _PAPER.search(facts.folded, clause.start, clause.end):
            found += _of_clause(facts, clause, paper["paper"])
    return tuple(found)


def _of_clause(facts: Facts, clause: Clause, paper: str) -> Iterator[_Outcome]:
    denied = _DENIED.search(facts.folded, clause.start, clause.end) is not None
    for name, pattern in _PATTERNS.items():
        word = pattern.search(facts.folded, clause.start, clause.end)
        if word and (not denied or word.group().endswith(" niet")):
            yield _Outcome(paper, name, facts.text[word.start() : word.end()])


def _votes(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`stemde voor`, where the source has this one vote against."""
    mine = _vote(alignment.facts)
    if mine is None:
        return
    names = {w.norm for w in alignment.facts.words if w.token.text[0].isupper() and w.counts}
    told = [
        (vote, sentence)
        for sentence in alignment.aligned
        if (vote := _vote(sentence.facts)) is not None
        if not names.isdisjoint(sentence.facts.whole.norms)
    ]
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
