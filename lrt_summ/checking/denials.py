"""The denials of a sentence, and what each is about."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.lexicon import NEGATORS

_NOT_DENYING = re.compile(
    r"\bniet (?:alleen|slechts|in de laatste plaats|te vergeten)\b"
    r"|\bal dan niet\b|\b(?:wel )?of (?:juist )?niet\b|\bniets? anders dan\b"
    r"|\b(?:geen|niets|niet) (?:andere?s?|meer) .{0,40}?\bdan\b"
    r"|\bwel en (?:wanneer |waar )?(?:zij |ze |men )?(?:het |dat )?niet\b"
    r"|\b(?:niet|geen) [^,;]{1,60}? maar\b|\bgeen [^,;]{1,60}, maar\b"
    r"|\bnog geen (?=\d)|\banders niet\b"
)
_FORWARD = frozenset(("zonder", "geen", "tenzij"))
"""Denials that are about what follows them only."""
_MARK = re.compile(r"[,;:.()?!]")
_ADVERBS = frozenset(
    "geheel helemaal overigens meer verder verdere langer echt volledig altijd direct".split()
)
"""Words beside what is denied."""
_JOINING = frozenset("en of maar want dan".split())
_FOCUS, _REACH = 2, 6
"""A denial is about so many content words behind it, or before it where none follows; and may be
about any word this near to it."""
_PHRASES = re.compile(
    r"\bweg te laten\b|\blaat .{0,40}\bweg\b|\bin plaats van\b|\bvan tafel\b|\bnog te\b"
    r"|\bmoet(?:en)? nog\b"
    r"|\bnog moeten\b|\b(?:laatste|eerste) (?:concept|versie)\b|\bconcept van\b|\bnog open\b"
    r"|\bnog onder\b|\bop zijn vroegst\b"
    r"|\bpas (?:als|na|bij|in|wanneer|op|vanaf)\b|\bvan de baan\b|\buit te stellen\b"
    r"|\btot nader order\b"
)
"""Phrases of a source that deny, on folded text."""
_SEPARATED = re.compile(
    r"\bblij(?:ft|ven|f)\b.{0,60}\buit\b|\bw(?:ijst|ijzen|ees|ezen)\b.{0,60}\baf\b|\bzie(?:t|n)\b.{0,40}\baf\b"
    r"|\bval(?:t|len)\b.{0,40}\b(?:weg|af|uit)\b|\blaat\b.{0,40}\bweg\b|\btrek(?:t|ken)\b.{0,40}\bin\b"
    r"|\braad(?:t|den|de)\b.{0,60}\baf\b|\bhoud(?:t|en)\b.{0,40}\btegen\b|\bste(?:l|m)(?:t|len|men)\b.{0,40}\b(?:uit|tegen)\b"
)
"""Verbs in two parts that deny."""
_RESTRICTING = frozenset("pas alleen slechts eerst enkel uitsluitend buiten hooguit".split())
_REFERS = re.compile(
    r"^\W*(?:dit|dat|deze|die|er|hij|zij|ze|het|nee|nog|ook)\b|\b(?:daar|hier|er|waar)[a-z]{0,6}\b"
    r"|\bvan (?:niet|wel)\b"  # the answer to a question: `verwacht van niet`
)
_ON = re.compile(
    r"^on(?!der|t|ze|s$|langs|geveer|line|geval|recht|kosten|weer|heil|middellijk|geacht|roerend|danks)[a-z]{4,}"
)


class Denial(NamedTuple):
    """A word that denies.

    Attributes:
        clause: where it stands.
        at: its position in the clause.
        focus: the content words that it is about, the surest first.
        sure: whether they follow it; else they are the last before it, and any may be meant.
        around: the content words that it may be about.
    """

    clause: Clause
    at: int
    focus: tuple[Word, ...]
    sure: bool
    around: tuple[Word, ...]

    @property
    def adverb(self) -> str:
        """`meer` of `niet meer`, `langer` of `niet langer`; empty for none."""
        following = self.clause.words[self.at + 1 : self.at + 2]
        return following[0].norm if following and following[0].norm in _ADVERBS else ""


def denials(facts: Facts) -> tuple[Denial, ...]:
    """The denials of a sentence in order; `niet alleen`, `al dan niet` deny nothing."""
    return facts.remember(_denials)


def all_denials(facts: Facts) -> tuple[Denial, ...]:
    """As `denials`, with those of `niet … maar` and `al dan niet`: what may answer a denial."""
    return facts.remember(_all_denials)


def _all_denials(facts: Facts) -> tuple[Denial, ...]:
    if not any(word.norm in NEGATORS for word in facts.words):
        return ()
    return tuple(
        Denial(clause, at, *_focus(clause, at, facts.text), tuple(_around(clause, at, facts)))
        for clause in facts.clauses
        for at, word in enumerate(clause.words)
        if word.norm in NEGATORS
    )


def _denials(facts: Facts) -> tuple[Denial, ...]:
    found = tuple(d for d in all_denials(facts) if not _denies_nothing(d.clause, facts))
    return found[:1] + tuple(d for d in found[1:] if not _repeats(d))


def _repeats(denial: Denial) -> bool:
    """`ook niet als …` denies once more what was denied before."""
    at = denial.at
    return at > 0 and denial.clause.words[at - 1].norm == "ook"


def _denies_nothing(clause: Clause, facts: Facts) -> bool:
    end = min(len(facts.text), clause.end + 8)
    return _NOT_DENYING.search(facts.folded, clause.start, end) is not None


def _focus(clause: Clause, at: int, text: str) -> tuple[tuple[Word, ...], bool]:
    """The content words that a denial is about, and whether they follow it; names are passed by."""
    after = _run(clause.words[at:], text)
    plain = [w for w in after if not w.token.text[0].isupper()][:_FOCUS]
    if clause.words[at].norm in _FORWARD or any(word.counts for word in plain):
        return tuple(plain or after[:_FOCUS]), True
    before = _run(clause.words[at::-1], text)
    counted = [word for word in before if word.norm.isalpha()]
    return (*plain, *(counted or before)[: _FOCUS + 2]), False


def _run(words: tuple[Word, ...], text: str) -> list[Word]:
    """The content words that follow the first, up to a punctuation mark."""
    found = []
    for one, other in pairwise(words):
        first, second = sorted((one.token, other.token), key=lambda token: token.start)
        if _MARK.search(text, first.end, second.start) or other.norm in _JOINING:
            break
        if other.meaning.content and other.norm not in NEGATORS:
            found.append(other)
    return [word for word in found if word.norm not in _ADVERBS] or found


def _around(clause: Clause, at: int, facts: Facts) -> list[Word]:
    norm = clause.words[at].norm
    first = at if norm in _FORWARD else max(0, at - _REACH)
    near = clause.words[first : at + _REACH + 1]
    if norm in ("nee", "neen"):
        near = facts.words
    return [w for w in near if w.meaning.content and w.norm not in NEGATORS]


def phrase_denies(facts: Facts, clause: Clause) -> bool:
    """Whether a clause denies by a phrase: `van de baan`, `uit te stellen`."""
    return any(p.search(facts.folded, clause.start, clause.end) for p in (_PHRASES, _SEPARATED))


def has_denying_verb(facts: Facts, clause: Clause) -> bool:
    """Whether a verb in two parts denies: `ziet … af`, `blijft … uit`."""
    return _SEPARATED.search(facts.folded, clause.start, clause.end) is not None


def restricts(word: Word) -> bool:
    """`pas`, `alleen`, `slechts`."""
    return word.norm in _RESTRICTING


def is_prefixed(word: Word) -> bool:
    """`ongewijzigd`, `onvoldoende`."""
    return _ON.match(word.norm) is not None


def refers_back(facts: Facts) -> bool:
    """Whether a sentence leans on the one before it: `dat`, `daarmee`, `er`."""
    return _REFERS.search(facts.folded) is not None
