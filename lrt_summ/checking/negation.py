"""A claim may not deny what its source says, nor say what its source denies.

Each denial of a sentence is laid beside the denials of the other: they are partners where they are
about the same words. A denial without a partner is a fault, unless something else that only the
other side has says the same (`onvoldoende` for `niet genoeg`, `verhinderd` for `niet aanwezig`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lrt_summ.checking.denials import (
    Denial,
    all_denials,
    denials,
    has_denying_verb,
    is_prefixed,
    phrase_denies,
    refers_back,
    restricts,
)
from lrt_summ.checking.evidence import Alignment, Match, overlap, related, word_support
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.language.words import stem
from lrt_summ.models import Finding

_NEAR = 0.7
"""Clauses count as saying the same that share this much of what the best one shares."""
_COVERED, _COVERED_LOOSELY = 0.4, 0.6
"""The share of a clause that the source must say before a denial in it is called wrong."""
_SAID = _MOSTLY = 0.6
_WHOLE = 0.75
_FEW = _TWICE = 2


def check_negation(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`negation_mismatch`, added or lost; one for each sentence."""
    finding = (
        _added(alignment, say)
        or _lost(alignment, say)
        or _refused(alignment, say)
        or _prefix_lost(alignment, say)
    )
    if finding:
        yield finding


def _added(alignment: Alignment, say: Speaker) -> Finding | None:
    facts = alignment.facts
    for denial in denials(facts):
        matches = alignment.matches(denial.clause)
        if not matches or _has_ground(denial, alignment, matches):
            continue
        _, other, sentence = matches[0]
        return say(
            "negation_mismatch",
            "negation_added",
            at=[sentence.statement],
            expected=sentence.facts.text[other.start : other.end],
            found=facts.text[denial.clause.start : denial.clause.end],
        )
    return None


def _has_ground(denial: Denial, alignment: Alignment, matches: tuple[Match, ...]) -> bool:
    """Whether the source denies it too, in some way, or says too little to tell."""
    near = [m for m in matches if m[0] >= _NEAR * matches[0][0]]
    affirmed = any(_affirms(denial, other) for _, other, _ in near)
    clauses = [m[1] for m in near]
    bearing = _bearing(alignment, matches)
    if _outnumbers(denial, near, alignment):
        return False
    for sentence in bearing:
        for other in all_denials(sentence.facts):
            if _are_partners(denial, other, clauses, affirmed=affirmed):
                return True
    said = _meant(alignment.facts, denial)
    covered = matches[0][0] / max(0.5, _weight(denial.clause))
    if covered < (_COVERED if affirmed else _COVERED_LOOSELY):
        return True
    hints = not affirmed and covered < _MOSTLY
    if any(_accounts_for(other, s, said, hints=hints) for _, other, s in near):
        return True
    return any(
        _leans_on(follower, denial, affirmed=affirmed) for follower in _followers(near, alignment)
    )


def _outnumbers(denial: Denial, near: list[Match], alignment: Alignment) -> bool:
    """Whether a clause denies twice what the source denies once: `niet vastgesteld zonder …`."""
    mine = sum(one.clause is denial.clause for one in denials(alignment.facts))
    if mine < _TWICE or near[0][0] < _SAID * _weight(denial.clause):
        return False
    theirs = [sum(w.norm in NEGATORS or is_prefixed(w) for w in s.facts.words) for _, _, s in near]
    return mine > max(theirs) > 0


def _followers(near: list[Match], alignment: Alignment) -> Iterator[SourceSentence]:
    """The sentences behind those of the matches that point back to them."""
    for number in {s.number + 1 for _, _, s in near}:
        sentence = alignment.evidence.by_number.get(number)
        if sentence and refers_back(sentence.facts):
            yield sentence


def _leans_on(follower: SourceSentence, denial: Denial, *, affirmed: bool) -> bool:
    """Whether a sentence that points back denies something of the clause."""
    for other in all_denials(follower.facts):
        brief = len(other.clause.counted) <= _FEW
        words = denial.focus if affirmed and not brief else denial.clause.words
        if not other.clause.counted or any(_is_among(w, other.around) for w in words if w.counts):
            return True
    return False


def _are_partners(claimed: Denial, other: Denial, near: list[Clause], *, affirmed: bool) -> bool:
    """Whether two denials are about the same: by their words, or as what two clauses share."""
    if any(_is_among(w, other.around) for w in claimed.focus[: 1 if claimed.sure else None]):
        return True
    if not any(other.clause is clause for clause in near):
        return False
    if any(_is_among(w, other.around) for w in claimed.focus):
        return True
    if claimed.adverb and claimed.adverb == other.adverb:
        return True
    return not affirmed and not any(word_support(w, other.clause) for w in claimed.focus)


def _is_among(word: Word, others: tuple[Word, ...]) -> bool:
    return any(
        not word.meaning.concepts.isdisjoint(other.meaning.concepts)
        or related(word.meaning.stem, other.meaning.stem)
        for other in others
    )


def _affirms(denial: Denial, other: Clause) -> bool:
    """Whether a clause has the very word that the claim denies."""
    first = [w for w in denial.focus if w.counts] or denial.focus[:1]
    return any(word_support(w, other) == 1.0 for w in first)


def _meant(facts: Facts, denial: Denial) -> tuple[Word, ...]:
    """The words of the claim that it does not deny."""
    denied = {w.token.start for w in denial.focus if not (denial.sure and w.meaning.denies)}
    return tuple(w for w in facts.words if w.token.start not in denied)


def _accounts_for(
    other: Clause, sentence: SourceSentence, said: tuple[Word, ...], *, hints: bool
) -> bool:
    """Whether a clause of the source has a denying word or phrase that the claim has not."""
    if phrase_denies(sentence.facts, other):
        return True
    return _denies(other.words, said, hints=hints)


def _denies(words: Iterable[Word], said: tuple[Word, ...], *, hints: bool = False) -> bool:
    """Whether a word denies, or may, that is not said."""
    return any(
        (w.meaning.denies or (hints and w.meaning.hints)) and not _says(said, w) for w in words
    )


def _says(said: Iterable[Word], word: Word) -> bool:
    """Whether words say what a denying word says; `on-` counts in this very word only."""
    if is_prefixed(word):
        return any(w.meaning.stem == word.meaning.stem for w in said)
    return any(not w.meaning.concepts.isdisjoint(word.meaning.concepts) for w in said)


def _bearing(alignment: Alignment, matches: tuple[Match, ...]) -> Iterable[SourceSentence]:
    """The sentences that bear on a clause."""
    found = {s.number: s for _, _, s in matches}
    found |= {s.number: s for s in alignment.aligned}
    return found.values()


def _weight(clause: Clause) -> float:
    return sum(1.0 if w.counts else 0.5 for w in clause.words if w.meaning.content)


def _lost(alignment: Alignment, say: Speaker) -> Finding | None:
    """The source denies what the claim says plainly."""
    for sentence in _sentences(alignment):
        for denial in denials(sentence.facts):
            if _states(denial, sentence, alignment):
                return say(
                    "negation_mismatch",
                    "negation_lost",
                    at=[sentence.statement],
                    expected=sentence.facts.text[denial.clause.start : denial.clause.end],
                )
    return None


def _sentences(alignment: Alignment) -> Iterable[SourceSentence]:
    """The cited sentences that share anything with the claim; the best if it cites none."""
    if not alignment.evidence.ids:
        return alignment.aligned
    return (alignment.evidence.by_number[number] for number in sorted(alignment.near))


def _states(denial: Denial, sentence: SourceSentence, alignment: Alignment) -> bool:
    """Whether the claim says plainly what is denied, and no plain clause of the source does."""
    whole = alignment.facts.whole
    focus = [w for w in denial.focus if w.counts] or list(denial.focus)
    said = [w for w in focus if word_support(w, whole)]
    if not said:
        return False
    if focus[0] not in said and overlap(denial.clause, whole) < _MOSTLY * _weight(denial.clause):
        return False
    if not _is_about(denial, said, whole) or _is_contrast(sentence, whole):
        return False
    clauses = [c for c in alignment.facts.clauses if any(word_support(w, c) for w in said)]
    if _is_denied(denial, said, clauses, sentence, alignment):
        return False
    return not any(
        other is not denial.clause
        and score >= overlap(denial.clause, clause)
        and not any(d.clause is other for d in all_denials(s.facts))
        and all(word_support(w, other) for w in focus)
        for clause in clauses
        for score, other, s in alignment.matches(clause)
    )


def _is_contrast(sentence: SourceSentence, whole: Clause) -> bool:
    """Whether the claim is about what `wel` sets against the denial: `…; de veerpont wel`."""
    return any(
        "wel" in clause.norms and any(word_support(w, whole) for w in clause.counted)
        for clause in sentence.facts.clauses
    )


def _is_about(denial: Denial, said: list[Word], whole: Clause) -> bool:
    """Whether the claim has enough of the words around a denial, or of its clause."""
    without = denial.clause.words[denial.at].norm == "zonder"
    least = _SAID if any(w.counts for w in said) and not without else _WHOLE
    if overlap(denial.clause, whole) >= least * _weight(denial.clause):
        return True
    around = Clause(denial.around, denial.clause.start, denial.clause.end)
    return overlap(around, whole) >= least * _weight(around)


def _is_denied(
    denial: Denial,
    said: list[Word],
    clauses: list[Clause],
    sentence: SourceSentence,
    alignment: Alignment,
) -> bool:
    """Whether the claim denies it too, in any word that the source has not."""
    facts = alignment.facts
    for one in all_denials(facts):
        if any(_is_among(w, one.around) for w in said) or len(one.clause.counted) < _FEW:
            return True
        here = any(one.clause is clause for clause in clauses)
        if here and not _has_other_partner(one, denial, alignment):
            return True
        if any(other is denial.clause for _, other, _ in alignment.matches(one.clause)[:1]):
            return True
    plain = len(said) == len([w for w in denial.focus if w.counts])
    theirs = sentence.facts.words
    reach = [c for c in facts.clauses if any(_go_together(c, one, facts) for one in clauses)]
    return any(has_denying_verb(facts, clause) for clause in reach) or any(
        (w.meaning.denies or restricts(w) or (w.meaning.hints and not plain and clause in clauses))
        and not _says(theirs, w)
        for clause in reach
        for w in clause.words
    )


def _has_other_partner(claimed: Denial, denial: Denial, alignment: Alignment) -> bool:
    """Whether a denial of the claim is about what another denial of the source is about."""
    return any(
        other is not denial and any(_is_among(w, other.focus) for w in claimed.focus[:1])
        for sentence in alignment.aligned
        for other in all_denials(sentence.facts)
    )


def _go_together(one: Clause, other: Clause, facts: Facts) -> bool:
    """Whether two clauses are the same, or nothing but brackets stands between them."""
    first, second = sorted((one, other), key=lambda clause: clause.start)
    return not any(mark in facts.text[first.end : second.start] for mark in ",;:–—")


_REFUSALS = frozenset(
    stem(word)
    for word in "afwijzen verwerpen weigeren afzien intrekken vervallen schrappen afraden ontraden"
    " annuleren uitstellen opheffen mislukken uitblijven ontbreken verhinderd uitgezonderd"
    " twijfelen weglaten verbieden".split()
)


def _refused(alignment: Alignment, say: Speaker) -> Finding | None:
    """The source turns down in one word what the claim states: `afgewezen` against `krijgt`."""
    facts = alignment.facts
    for clause in alignment.facts.clauses:
        matches = alignment.matches(clause)
        if not matches or matches[0][0] < _SAID * _weight(clause):
            continue
        _, other, sentence = matches[0]
        if not _refuses(other, sentence.facts) or overlap(other, facts.whole) < _SAID * (
            _weight(other)
        ):
            continue
        if any(w.norm in NEGATORS or restricts(w) or _may_deny(w) for w in facts.words):
            continue
        if any(has_denying_verb(facts, one) for one in facts.clauses):
            continue
        if _says_refusal(facts.words, other):
            continue
        return say(
            "negation_mismatch",
            "negation_lost",
            at=[sentence.statement],
            expected=sentence.facts.text[other.start : other.end],
        )
    return None


def _may_deny(word: Word) -> bool:
    return word.meaning.denies or word.meaning.hints


def _refuses(clause: Clause, facts: Facts) -> bool:
    denied = any(word.norm in NEGATORS for word in clause.words)
    return not denied and (
        has_denying_verb(facts, clause) or any(w.meaning.stem in _REFUSALS for w in clause.words)
    )


def _says_refusal(words: Iterable[Word], clause: Clause) -> bool:
    refusing = [w for w in clause.words if w.meaning.stem in _REFUSALS]
    return any(_says(words, w) for w in refusing)


def _prefix_lost(alignment: Alignment, say: Speaker) -> Finding | None:
    """`gewijzigd` where the source only has `ongewijzigd`, or the other way round."""
    words = alignment.facts.words
    if any(w.norm in NEGATORS or (w.meaning.denies and not is_prefixed(w)) for w in words):
        return None
    for sentence in alignment.aligned:
        theirs = sentence.facts.words
        if any(word.norm in NEGATORS for word in theirs):
            continue
        pair = _opposed(alignment.facts, sentence.facts) or _opposed(
            sentence.facts, alignment.facts
        )
        if pair:
            mine, other = pair if pair[0] in words else pair[::-1]
            return say(
                "negation_mismatch",
                "direction",
                at=[sentence.statement],
                expected=other.token.text,
                found=mine.token.text,
            )
    return None


def _opposed(plain: Facts, others: Facts) -> tuple[Word, Word] | None:
    """A word of `plain` that one of `others` has with `on-` before it, and neither has as well."""
    for other in others.remember(_prefixed):
        if any(w.meaning.stem == other.meaning.stem for w in plain.words):
            continue
        base = stem(other.norm[2:])
        mine = next((w for w in plain.words if w.meaning.stem == base), None)
        if mine and not any(w.meaning.stem == base for w in others.words):
            return mine, other
    return None


def _prefixed(facts: Facts) -> tuple[Word, ...]:
    return tuple(word for word in facts.words if is_prefixed(word))
