"""A claim may not deny what its source says, nor say what its source denies.

Words are compared by clause. A denial in another word (`onvoldoende` for `niet genoeg`, `verhinderd`
for `niet aanwezig`) counts as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lrt_summ.checking.evidence import Alignment, overlap, word_support
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Finding

_NOT_DENYING = re.compile(
    r"\bniet (?:alleen|slechts|in de laatste plaats|te vergeten|eerder dan|later dan)\b"
    r"|\bal dan niet\b|\b(?:wel )?of (?:juist )?niet\b|\bniets? anders dan\b"
    r"|\b(?:geen|niets|niet) (?:andere?s?|meer) .{0,40}?\bdan\b"
    r"|\bwel en (?:wanneer |waar )?(?:zij |ze |men )?(?:het |dat )?niet\b"
    r"|\b(?:niet|geen) .{1,60}? maar\b"
)
_MARK = re.compile(r"[,;:.()?!]")
_ALL, _MOST = 0.75, 0.6
_PHRASES = re.compile(
    r"\bweg te laten\b|\blaat .{0,40}\bweg\b|\bin plaats van\b|\bvan tafel\b|\bnog te\b|\bmoet(?:en)? nog\b"
    r"|\bnog moeten\b|\bnog open\b|\bnog onder\b|\bop zijn vroegst\b"
    r"|\bpas (?:als|na|bij|in|wanneer|op|vanaf)\b|\bvan de baan\b|\buit te stellen\b|\btot nader order\b"
)
"""Phrases of a source that deny, on folded text."""
_FOCUS = 2
"""A denial is about so many content words behind it, or before it where none follows."""
_REACH = 6
"""A denial in the source may be about any word this near to it."""
_NEAR = 0.7
"""Clauses count as saying the same that share this much of what the best one shares."""
_COVERED = 0.25
"""A clause is compared with the source if the source says this share of it."""


def check_negation(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`negation_mismatch`, added or lost."""
    for clause in alignment.facts.clauses:
        check = _added if negators(clause, alignment.facts) else _lost
        finding = check(clause, alignment, say)
        if finding:
            yield finding
            return


def negators(clause: Clause, facts: Facts) -> list[int]:
    """The positions in the clause of the words that deny."""
    at = [i for i, word in enumerate(clause.words) if word.norm in NEGATORS]
    if at and _NOT_DENYING.search(facts.folded, clause.start, min(len(facts.text), clause.end + 8)):
        return []
    return at


def focus(clause: Clause, at: int, text: str) -> list[Word]:
    """The content words that the denial at `at` is about."""
    after = _run(clause.words[at:], text)[:_FOCUS]
    if any(word.counts for word in after):
        return after
    return _run(clause.words[at::-1], text)[:_FOCUS] + after


def _run(words: tuple[Word, ...], text: str) -> list[Word]:
    """The content words that follow the first, up to a punctuation mark."""
    found = []
    for one, other in pairwise(words):
        first, second = sorted((one.token, other.token), key=lambda token: token.start)
        if _MARK.search(text, first.end, second.start):
            break
        if other.meaning.content and other.norm not in NEGATORS:
            found.append(other)
    return found


def _added(clause: Clause, alignment: Alignment, say: Speaker) -> Finding | None:
    """The claim denies; the source that says the same does not, in no word."""
    matches = alignment.matches(clause)
    if not matches or matches[0][0] < _COVERED * _weight(clause):
        return None
    facts = alignment.facts
    words = [w for at in negators(clause, facts) for w in focus(clause, at, facts.text)]
    said = frozenset().union(*(w.meaning.concepts for w in facts.words if w.meaning.content))
    for score, other, sentence in matches:
        if _turns_round(words, other):
            continue
        if _denies_the_same(words, other, sentence):
            return None
        near = score >= _NEAR * matches[0][0]
        if near and _accounts_for(words, other, sentence, said):
            return None
    _, other, sentence = matches[0]
    return say(
        "negation_mismatch",
        "negation_added",
        at=[sentence.statement],
        expected=sentence.facts.text[other.start : other.end],
        found=facts.text[clause.start : clause.end],
    )


def _turns_round(words: list[Word], other: Clause) -> bool:
    """`niet afgezien van` affirms: no denial in the source can stand for it."""
    return any(w.meaning.denies and word_support(w, other) == 0 for w in words)


def _denies_the_same(words: list[Word], other: Clause, sentence: SourceSentence) -> bool:
    """Whether a clause of the source denies one of the words that the claim denies."""
    theirs = [w for at in negators(other, sentence.facts) for w in _around(other, at)]
    known = frozenset().union(*(word.meaning.concepts for word in theirs))
    return any(not word.meaning.concepts.isdisjoint(known) for word in words)


def _around(clause: Clause, at: int) -> list[Word]:
    reach = len(clause.words) if clause.words[at].norm in ("nee", "neen") else _REACH
    near = clause.words[max(0, at - reach) : at + reach + 1]
    return [w for w in near if w.meaning.content and w.norm not in NEGATORS]


def _accounts_for(
    words: list[Word], other: Clause, sentence: SourceSentence, said: frozenset[str]
) -> bool:
    """Whether a clause that says the same denies in another word or about another word."""
    facts = sentence.facts
    if _PHRASES.search(facts.folded, other.start, other.end):
        return True
    if negators(other, facts) and not any(word_support(word, other) for word in words):
        return True
    denying = [word for word in other.words if word.meaning.denies]
    if not any(word.counts for word in words):
        return bool(denying)
    return any(word.meaning.concepts.isdisjoint(said) for word in denying)


def _weight(clause: Clause) -> float:
    return sum(1.0 if w.counts else 0.5 for w in clause.words if w.meaning.content)


def _lost(clause: Clause, alignment: Alignment, say: Speaker) -> Finding | None:
    """The source denies what the claim says plainly."""
    matches = alignment.matches(clause)
    if not matches or not any(word.meaning.content for word in clause.words):
        return None
    for score, other, sentence in matches:
        if score < _NEAR * matches[0][0]:
            break
        at = negators(other, sentence.facts)
        if not at or _denies_by_itself(clause, other):
            return None
        about = any(_is_about(clause, other, place, sentence.facts.text) for place in at)
        if not about and not _says_all(clause, other, score):
            return None
    _, other, sentence = matches[0]
    return say(
        "negation_mismatch",
        "negation_lost",
        at=[sentence.statement],
        expected=sentence.facts.text[other.start : other.end],
    )


def _says_all(clause: Clause, other: Clause, score: float) -> bool:
    """Claim and source have nearly all else in common, whatever the denial is about."""
    return score >= _ALL * _weight(clause) and overlap(other, clause) >= _MOST * _weight(other)


def _denies_by_itself(clause: Clause, other: Clause) -> bool:
    """Whether the claim has a denying word that the source has not."""
    return any(w.meaning.denies and word_support(w, other) == 0 for w in clause.words)


def _is_about(clause: Clause, other: Clause, at: int, text: str) -> bool:
    """Whether the claim says what the denial of the source is about."""
    words = focus(other, at, text)
    said = [word for word in words if word_support(word, clause) > 0]
    return bool(words) and len(said) >= 0.5 * len(words)
