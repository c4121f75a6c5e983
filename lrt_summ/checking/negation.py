"""A claim may not deny what its source says, nor say what its source denies.

Words are compared by clause. A denial in another word (`onvoldoende` for `niet genoeg`, `verhinderd`
for `niet aanwezig`) counts as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.checking.evidence import Alignment, word_support
from lrt_summ.checking.facts import Clause, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.words import stem
from lrt_summ.models import Finding

NEGATORS = frozenset(
    "niet geen nooit noch niemand niets nergens evenmin geenszins niks nimmer allerminst".split()
)
_DENYING = frozenset(
    stem(word)
    for word in """
    verhinderd afwezig absent ontbreken vervallen tekort gebrek afwijzen afraden weigeren voorkomen
    stoppen beeindigen zonder uitstellen uitblijven missen tegen verbieden schrappen intrekken
    opheffen afzien loslaten openstaan open ophouden vermijden mislukken falen staken weglaten
    achterwege los vrij behalve nalaten tegenhouden verwerpen oneens bezwaar uitgesloten uitzondering
    uitgezonderd tegenstand weerstand verdeeld ontraden ontkennen betwijfelen twijfelen blokkeren
    stilleggen stopzetten schorsen opschorten wachten afwachten pas nog slechts alleen enkel
    tekortschieten achterblijven vrijwillig leeg verloren kwijt nul afgekeurd afkeuren afschaffen
    zonder tegenstander uitsluiten uitsluitend laten rusten vooralsnog voorlopig moeilijk beperkt weinig
    nauwelijks amper afhouden ongemoeid geannuleerd annuleren stil afgemeld ziek anders overbodig
    gesloten klaar volledig iedereen allen unaniem elk alle altijd blijven
    """.split()
)
"""Words that can say what a denial says, or whose denial says what another word says."""

_PLAIN_ON = re.compile(
    r"^on(?!der|t|ze|s$|langs|geveer|line|geval|recht|kosten|weer|heil)[a-z]{4,}"
)
_NOT_DENYING = re.compile(
    r"\bniet alleen\b|\bniet slechts\b|\bniet in de laatste plaats\b|\bal dan niet\b|\bwel of niet\b"
    r"|\bof niet\b|\bniet te vergeten\b|\bniets anders dan\b|\bniet eerder dan\b|\bniet later dan\b"
    r"|\b(?:wel|wanneer|waar) en (?:wanneer|waar)? ?(?:zij|ze|men)? ?(?:het )?niet\b"
)
_REACH = 5
"""A denial is about the words at most this far from it."""


def check_negation(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`negation_mismatch`, added or lost."""
    if not alignment.evidence.sentences:
        return
    for clause in alignment.facts.clauses:
        text = alignment.facts.folded[clause.start : clause.end]
        finding = (
            _added(clause, alignment, say)
            if _negators(clause, text)
            else _lost(clause, alignment, say)
        )
        if finding:
            yield finding
            return


def _negators(clause: Clause, text: str) -> list[int]:
    """Where in the clause the words are that deny."""
    at = [i for i, word in enumerate(clause.words) if word.norm in NEGATORS]
    return at if at and not _NOT_DENYING.search(text) else []


def denies_in_other_words(clause: Clause) -> frozenset[str]:
    """Stems of the words in a clause that deny by what they mean."""
    return frozenset(
        word.meaning.stem
        for word in clause.words
        if word.meaning.stem in _DENYING or _PLAIN_ON.match(word.norm)
    )


def _text(clause: Clause, sentence: SourceSentence) -> str:
    return sentence.facts.folded[clause.start : clause.end]


def _added(clause: Clause, alignment: Alignment, say: Speaker) -> Finding | None:
    """The claim denies; the source that says the same does not, in no word."""
    matches = alignment.matches(clause)
    if not matches:
        return None
    best = matches[0][0]
    own = denies_in_other_words(clause)
    for score, other, sentence in matches:
        if score < 0.5 * best:
            break
        if _negators(other, _text(other, sentence)):
            return None
        if denies_in_other_words(other) - own:
            return None
    _, other, sentence = matches[0]
    if any(
        _negators(c, _text(c, s)) or denies_in_other_words(c) - own
        for s in {sentence.number: sentence}.values()
        for c in s.facts.clauses
        if c.start >= other.start - 1 and _is_next(other, c, s)
    ):
        return None
    return say(
        "negation_mismatch",
        "negation_added",
        at=[sentence.statement],
        expected=sentence.facts.text[other.start : other.end],
        found=alignment.facts.text[clause.start : clause.end],
    )


def _is_next(one: Clause, other: Clause, sentence: SourceSentence) -> bool:
    clauses = sentence.facts.clauses
    return other in clauses and abs(clauses.index(other) - clauses.index(one)) == 1 and False


def _lost(clause: Clause, alignment: Alignment, say: Speaker) -> Finding | None:
    """The source denies what the claim says plainly."""
    matches = alignment.matches(clause)
    if not matches or not clause.counted:
        return None
    best = matches[0][0]
    for score, other, sentence in matches:
        if score < 0.7 * best:
            break
        text = _text(other, sentence)
        at = _negators(other, text)
        if not at:
            return None
        if denies_in_other_words(clause) - denies_in_other_words(other):
            return None
        if not all(_is_about(clause, other, place) for place in at):
            return None
    _, other, sentence = matches[0]
    return say(
        "negation_mismatch",
        "negation_lost",
        at=[sentence.statement],
        expected=sentence.facts.text[other.start : other.end],
    )


def _is_about(clause: Clause, other: Clause, at: int) -> bool:
    """Whether the claim says what the denial at `at` is about: most of the words around it."""
    near = [
        word
        for word in other.words[max(0, at - _REACH) : at + _REACH + 1]
        if word.counts and word.norm not in NEGATORS
    ]
    said = [word for word in near if _is_said(word, clause)]
    return bool(near) and len(said) >= 0.5 * len(near)


def _is_said(word: Word, clause: Clause) -> bool:
    return word_support(word, clause) > 0
