"""What a sentence denies: its negators, each with what it is about, and its denying words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from lrt_summ.checking.denials.denying_words import denying_word, ends_verb, may_deny
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.lexicon import NEGATORS, RESTRICTING, meaning

_IDLE = re.compile(
    r"\bniet (?:alleen|slechts|in de laatste plaats|te vergeten)\b"
    r"|\bal dan niet\b|\b(?:wel )?of (?:juist )?niet\b|\bniets? anders dan\b"
    r"|\b(?:geen|niets|niet) andere?s? .{0,40}?\bdan\b"
    r"|\b(?:nergens|niemand|niets|nooit)\b.{0,40}? dan\b"
    r"|\bwel en (?:wanneer |waar )?(?:zij |ze |men )?(?:het |dat )?niet\b"
    r"|\bmaak(?:t|te)? .{0,20}?niet uit\b|\bniets uit\b"
    r"|\bzonder\b[^,;.]{3,60}? (?:kan|kunnen|mag|mogen|wil|zal|zullen|gaat|gaan|komt|komen|wordt"
    r"|worden|lukt|volgt|start|begint|krijgt) [^,;.]{0,60}?(?:niet|geen)\b"
    r"|\bniets? meer dan\b|\bbij niet\b"
    r"|\bwe(?:et|ten|ist) (?:\w+ ){0,2}niet (?:hoe|of|wat|wie|waar|wanneer)\b"
    r"|\bgeen (?=\d|(?:kwart|derde|twee|drie|vier|vijf|zes|acht|tien)\b)|\banders niet\b"
    r"|\bniets meer aan de orde\b"
    r"|\b(?:geen|niets|niemand) [^;.]{0,40}?\bbehalve\b"
    r"|\book (?:niet|geen) (?:als|wanneer|indien|voor|bij)\b"
)
"""Negators that deny nothing."""
_CONTRAST = re.compile(
    r"\b(?:niet|geen) [^,;]{1,60}?"
    r"(?: maar\b|, maar (?=(?:aan|bij|in|met|naar|om|op|pas|uit|van|voor)\b))"
)
_ANSWERS = frozenset(("nee", "neen"))
_FORWARD = frozenset(("zonder", "geen", "tenzij"))
"""Negators that are about what follows them only."""
_MARK = re.compile(r"[,;:.()?!|–—]|\s-\s")
_JOINING = frozenset("en of maar want dan".split())
_APART = frozenset(("en", "maar"))
_FINITE = frozenset("is zijn wordt worden kan kunnen zal zullen moet moeten gaat gaan".split())
_PARTICIPLE = re.compile(r"(?:\w{2,5})?ge\w+(?:d|t|en)$")
_ADVERBS = frozenset(
    "geheel helemaal overigens meer verder verdere langer echt volledig altijd direct".split()
)
"""Words beside what is denied."""
_TELLING = frozenset(("meer", "langer", "altijd"))
_PREDICATES = frozenset("af op uit klaar om tegen eens mee in aan door plaats weg open".split())
"""Words without meaning of their own, but for right behind a negator: `nog niet af`."""
_BARE = frozenset("geval zo waar juist klopt".split())
_FOCUS, _REACH, _TURN, _FEW, _MOST = 2, 6, 3, 2, 12
"""A negator is about so many content words behind it, or before it where none follows; may be about
any word this near to it; turns round a denying word as near as this. In a clause with fewer words
that count it is about the whole sentence. More negators than the last no sentence has."""
_REFERS = re.compile(
    r"^\W*(?:dit|dat|deze|die|er|hij|zij|ze|het|nee|nog|ook)\b|\b(?:daar|hier|er|waar)[a-z]{0,6}\b"
    r"|\bvan (?:niet|wel)\b"  # the answer to a question: `verwacht van niet`
)


_VERDICT = re.compile(
    r"(?:nee|niet (?:doen|nodig|wenselijk|akkoord|mogelijk|haalbaar|gewenst))\W*$"
)
"""`Attribuut behouden: niet doen` denies what stands before the colon."""


_NOT_ADOPTED = re.compile(
    r"niet (?:\w+ )?(?:overgenomen|gehonoreerd|gevolgd|aangenomen|ingewilligd)\b"
)
_PROPOSED = re.compile(
    r"\b(?:voorstel|verzoek|suggestie|idee|wens|motie)(?:len|en|s)? (?:om|voor)\b"
)


def _turns_proposal_down(facts: Facts, negator: Word) -> bool:
    """`Het voorstel om … wordt niet overgenomen`: all that it is about is turned down."""
    start = negator.token.start
    adopts = _NOT_ADOPTED.match(facts.folded, start)
    return adopts is not None and _PROPOSED.search(facts.folded, 0, start) is not None


class Denial(NamedTuple):
    """A negator.

    Attributes:
        clause: where it stands.
        at: its position in the clause.
        focus: the content words that it is about, the surest first.
        scope: the content words that it may be about.
        adverb: the word beside it that tells `niet meer` from `niet`, if any.
        idle: whether it denies nothing by itself, as in `niet alleen`.
        verdict: whether it is the verdict on what stands before a colon: `behouden: niet doen`.
        turns: whether it turns a denying word round, as in `niet onvoldoende`.
        contrast: whether the sentence goes on to say what is so: `niet X maar Y`.
    """

    clause: Clause
    at: int
    focus: tuple[Word, ...]
    scope: tuple[Word, ...]
    adverb: str
    idle: bool
    verdict: bool
    turns: bool
    contrast: bool

    @property
    def word(self) -> Word:
        """The negator."""
        return self.clause.words[self.at]

    @property
    def stands(self) -> bool:
        """Whether something is denied."""
        return not (self.idle or self.turns)

    @property
    def answers(self) -> bool:
        """Whether it denies all that the sentence asks: `moet met nee worden beantwoord`."""
        return self.word.norm in _ANSWERS and not self.idle

    @property
    def is_bare(self) -> bool:
        """Whether it denies what was said before: `dat is niet het geval`."""
        return all(word.norm in _BARE for word in self.focus)

    @property
    def counted(self) -> tuple[Word, ...]:
        """The words of the focus that need support; all of them if none does."""
        return tuple(word for word in self.focus if word.counts) or self.focus

    @property
    def following(self) -> tuple[Word, ...]:
        """The two words behind it."""
        return self.clause.words[self.at + 1 : self.at + 3]

    @property
    def preceding(self) -> Word | None:
        """The word before it."""
        return self.clause.words[self.at - 1] if self.at else None


class Denier(NamedTuple):
    """A word that says by itself what a denial says: `afgewezen`, `onvoldoende`, `pas`.

    Attributes:
        clause: where it stands.
        word: the word.
        upright: whether no negator turns it round, as in `niet onvoldoende`.
    """

    clause: Clause
    word: Word
    upright: bool

    @property
    def sure(self) -> bool:
        """Whether it denies in any sentence; else a true sentence may render it with a denial."""
        return self.word.meaning.denies

    @property
    def reverses(self) -> bool:
        """Whether it turns a thing down (`afgewezen`) or its own word round (`ongewijzigd`)."""
        return self.word.meaning.refuses or (self.sure and self.word.norm.startswith("on"))


class Reading(NamedTuple):
    """The negators and the denying words of a sentence, in order."""

    denials: tuple[Denial, ...]
    deniers: tuple[Denier, ...]


def reading(facts: Facts) -> Reading:
    """What a sentence denies, worked out once."""
    return facts.remember(_reading)


def _reading(facts: Facts) -> Reading:
    denials: list[Denial] = []
    deniers: list[Denier] = []
    for clause in facts.clauses:
        places = [at for at, word in enumerate(clause.words) if word.norm in NEGATORS][:_MOST]
        turned = {at: _turned(clause, at) for at in places}
        for at, word in enumerate(clause.words):
            if at in turned:
                turns = turned[at] is not None or at in turned.values()  # `niet zonder`
                denials.append(_denial(clause, at, facts, turns=turns))
                if _turns_proposal_down(facts, word):
                    refused = Word(word.token, meaning("afgewezen"), counts=False, norm=word.norm)
                    deniers.append(Denier(clause, refused, upright=True))
            elif (
                may_deny(word) and word.norm not in NEGATORS and (known := denying_word(clause, at))
            ):
                deniers.append(Denier(clause, known, at not in turned.values()))
    return Reading(tuple(denials[:_MOST]), tuple(deniers))


def _turned(clause: Clause, at: int) -> int | None:
    """The place of the denying word that a negator turns round: next to it, but for adverbs."""
    words = clause.words
    if at and at + 1 == len(words):  # `vervalt niet`
        before = words[at - 1]
        return at - 1 if before.meaning.denies and before.norm not in RESTRICTING else None
    for place in range(at + 1, min(at + 1 + _TURN, len(words))):
        word = words[place]
        known = denying_word(clause, place)
        if (known and known.meaning.denies and word.norm != "te") or word.norm == "zonder":
            return place
        if place == at + 1 and word.norm == "tegen":
            return place
        if word.meaning.content and word.norm not in _ADVERBS:
            return None
    return None


def _denial(clause: Clause, at: int, facts: Facts, *, turns: bool) -> Denial:
    norm = clause.words[at].norm
    start, end = clause.words[at].token.start, min(len(facts.text), clause.end + 10)
    idle = any(
        one.start() <= start < one.end() for one in _IDLE.finditer(facts.folded, clause.start, end)
    )
    if norm in _ANSWERS:  # `moet met nee worden beantwoord`, not `mag nee zeggen`
        idle = at > 0 and clause.words[at - 1].norm != "met"
    beside = (word.norm for word in clause.words[at + 1 : at + 4] if word.norm in _TELLING)
    verdict = _VERDICT.match(facts.folded, start) and facts.folded[:start].endswith(": ")
    above = tuple(w for w in facts.words if w.meaning.content and w.token.end <= start)[-_MOST:]
    return Denial(
        clause,
        at,
        focus=above if verdict else _focus(clause, at, facts.text),
        scope=above if verdict else _scope(clause, at, facts),
        adverb=next(beside, ""),
        idle=idle,
        verdict=bool(verdict),
        turns=turns,
        contrast=_CONTRAST.search(facts.folded, start, end + 6) is not None,
    )


def _focus(clause: Clause, at: int, text: str) -> tuple[Word, ...]:
    """The content words that a negator is about; names come last."""
    norm, following = clause.words[at].norm, clause.words[at + 1 : at + 2]
    if following and following[0].norm in _PREDICATES and ends_verb(clause, at + 1):
        return following
    after = _run(clause.words[at:], text)
    plain = [word for word in after if not word.token.text[0].isupper()][:_FOCUS]
    if norm in _FORWARD or any(word.counts for word in plain):
        if norm == "zonder" and _PARTICIPLE.match(plain[-1].norm if plain[1:] else ""):
            plain.pop()  # `zonder wijzigingen goedgekeurd`
        return (*plain, *(word for word in after[:_FOCUS] if word.token.text[0].isupper()))
    before = _run(clause.words[at::-1], text)
    if norm == "noch":
        return (*plain, *before[:_FOCUS])
    counted = [word for word in before if word.norm.isalpha()] or before
    return (*plain, *counted[:_FOCUS], *counted[_FOCUS:][-_FOCUS:])


def _run(words: tuple[Word, ...], text: str) -> list[Word]:
    """The content words that follow the first, up to a mark, a conjunction, another negator."""
    found = []
    for one, other in pairwise(words):
        first, second = sorted((one.token, other.token), key=lambda token: token.start)
        if _MARK.search(text, first.end, second.start):
            break
        if other.norm in _JOINING or other.norm in NEGATORS:
            break
        if words[0].norm == "zonder" and other.norm in _FINITE:
            break
        if other.meaning.content:
            found.append(other)
    return [word for word in found if word.norm not in _ADVERBS] or found


def _scope(clause: Clause, at: int, facts: Facts) -> tuple[Word, ...]:
    norm = clause.words[at].norm
    if norm in _FORWARD:
        return tuple(_run(clause.words[at : at + _REACH + 1], facts.text))
    first = max(0, at - _REACH)
    if any(word.counts for word in _run(clause.words[at:], facts.text)):
        joins = (n for n in range(at, first, -1) if clause.words[n].norm in _APART)
        first = next(joins, first)
    near = clause.words[first : at + _REACH + 1]
    if norm in _ANSWERS or len(clause.counted) < _FEW:
        near = facts.words
    return tuple(w for w in near if w.meaning.content and w.norm not in NEGATORS)


def refers_back(facts: Facts) -> bool:
    """Whether a sentence leans on the one before it: `dat`, `daarmee`, `er`."""
    return facts.remember(_refers_back)


def _refers_back(facts: Facts) -> bool:
    return _REFERS.search(facts.folded) is not None
