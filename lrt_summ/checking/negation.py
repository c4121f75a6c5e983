"""A claim may not deny what its source says, nor say what its source denies.

A sentence is read as its negators, each with what it is about, and its denying words
(`lrt_summ.checking.denials`). A negator of one side is answered by a negator of the other side that
is about the same, or by a denying word that only the other side has: `onvoldoende` for
`niet genoeg`. One that is not answered is a fault, but only if the other side says the very word
that is denied, as a fact, and most of what stands around it: true sentences deny in more ways than
any table knows. `lrt_summ.checking.refusals` compares the denying words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.checking.denials import Denial, reading, refers_back
from lrt_summ.checking.evidence import Alignment, Match, overlap, word_support
from lrt_summ.checking.facts import Clause
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import RESTRICTING, meaning, opposed
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.refusals import Fault, find_reversal
from lrt_summ.checking.sides import Sides, asks, is_among, likeness, weight
from lrt_summ.models import Finding

_LEAST = 0.5
"""The share of a clause that must be in the other side before a denial is judged by it."""
_SAID = 0.6
"""The share of a denied clause that a claim must say to be told that the source denies it."""
_NEARLY, _ANYTHING = 0.7, 2.0
"""The share of a denied clause, and the least of it, that tell what it denies without the word."""
_FEW = 2
"""Words that count of a clause that says nothing but `dat lukt niet`."""


def check_negation(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`negation_mismatch`, added or lost; one for each sentence."""
    sides = Sides(alignment)
    if not (any(sides.mine) or sides.is_denied):
        return
    fault = _added(sides) or _lost(sides) or find_reversal(sides)
    if fault:
        key, sentence, other, clause = fault
        yield say(
            "negation_mismatch",
            key,
            at=[sentence.statement],
            expected=sentence.facts.text[other.start : other.end],
            found=alignment.facts.text[clause.start : clause.end],
        )


# A negator of the claim


_LOOSE = frozenset(("zonder", "tenzij"))
"""Negators that deny something beside what the sentence says."""


def _added(sides: Sides) -> Fault | None:
    """The claim denies what the source says plainly."""
    for denial in sides.mine.denials:
        if not denial.stands or denial.contrast or denial.word.norm in _LOOSE:
            continue
        near = sides.near(denial.clause)
        said = next((m for m in near if _says(m, denial, sides)), None)
        if said and not _is_answered(denial, near, sides):
            _, other, sentence = said
            return "negation_added", sentence, other, denial.clause
    return None


def _says(match: Match, denial: Denial, sides: Sides) -> bool:
    """Whether a clause of the source says the very word, and either clause half of the other.

    Where nothing nearby denies anything at all, nearly the whole clause will do for the word.
    """
    score, clause, _ = match
    if not sides.is_denied_nearby and _matches_whole(match, denial, sides):
        return True
    return (
        bool(denial.counted)
        and word_support(denial.counted[0], clause) == 1.0
        and score >= _LEAST * max(weight(denial.clause), 1.0)
        and overlap(clause, sides.facts.whole) >= _LEAST * weight(clause)
    )


def _matches_whole(match: Match, denial: Denial, sides: Sides) -> bool:
    """Whether a clause of the source says nearly all that a denied clause does."""
    score, clause, _ = match
    return score >= _NEARLY * max(weight(denial.clause), _ANYTHING) and overlap(
        clause, sides.facts.whole
    ) >= _LEAST * weight(clause)


def _is_answered(denial: Denial, near: list[Match], sides: Sides) -> bool:
    """Whether the source denies it too, in some way, or does not say it as a fact."""
    return (
        _has_partner(denial, near, sides)
        or _is_partial(denial, near)
        or any(asks(clause, sentence) for _, clause, sentence in near)
        or _is_doubted(near, sides)
        or _is_opposed(denial, sides)
        or _is_rendered(denial, near, sides)
    )


def _has_partner(denial: Denial, near: list[Match], sides: Sides) -> bool:
    """Whether the source denies the same with a negator."""
    return any(
        likeness(denial, other) == 2
        or (
            not _is_taken(other, denial, sides)
            and _may_be_partner(denial, other, sentence, near, sides)
        )
        for other, sentence in sides.theirs
    )


def _may_be_partner(
    denial: Denial, other: Denial, sentence: SourceSentence, near: list[Match], sides: Sides
) -> bool:
    """Whether a negator of the source, about something else by its words, may mean the same."""
    best = near[0][2]
    if sentence is best and other.stands and sum(d.stands for d in sides.mine.denials) > 1:
        return True
    if _points_back(other, sentence, best):
        return True
    if not any(sentence is one for _, _, one in near):
        return False
    return likeness(denial, other) > 0 or not _is_apart(denial, other)


_APART = frozenset(("en", "maar"))


def _is_apart(denial: Denial, other: Denial) -> bool:
    """Whether `en` parts what the claim denies from a negator of the source."""
    words = other.clause.words
    places = [at for at, w in enumerate(words) if is_among(w, denial.counted)]
    return bool(places) and all(
        any(w.norm in _APART for w in words[min(at, other.at) : max(at, other.at)]) for at in places
    )


def _is_taken(other: Denial, but: Denial, sides: Sides) -> bool:
    """Whether a negator of the source is the partner of another one of the claim."""
    return any(one is not but and likeness(one, other) == 2 for one in sides.mine.denials)


_BACK = frozenset("dat dit daar die er het deze hier".split())


def _points_back(denial: Denial, sentence: SourceSentence, best: SourceSentence) -> bool:
    """Whether a short clause of a sentence, or right behind it, denies what that says."""
    is_short = denial.is_bare or len(denial.clause.counted) <= _FEW
    if not is_short or denial.clause.norms.isdisjoint(_BACK):
        return False
    return sentence is best or sentence.number == best.number + 1


_ALL = frozenset("alle alles elke iedere ieder iedereen overal".split())


def _is_partial(denial: Denial, near: list[Match]) -> bool:
    """What is denied of all may be said of some: `niet alle vragen` for `29 van de 37`."""
    following = denial.following[:1]
    if not following or following[0].norm not in _ALL:
        return False
    return not any(clause.norms & _ALL for _, clause, _ in near)


_TALK = re.compile(
    r"\b(?:vraagt|vragen|vroeg|gevraagd|voorstel|voorgesteld|stelt\b.{0,40}\bvoor|bepleit|pleit"
    r"|wil|wilde|zou|zouden|suggestie|oproep|verzoek\w*|overwe\w+)\b"
)


def _is_doubted(near: list[Match], sides: Sides) -> bool:
    """Whether the source only asks or proposes it, and denies anything thereupon."""
    _, clause, sentence = near[0]
    folded = sentence.facts.folded
    asked = _TALK.search(folded, clause.start, clause.end) or folded.rstrip().endswith("?")
    if not asked or _TALK.search(sides.facts.folded):
        return False
    by_number = sides.alignment.evidence.by_number
    behind = (by_number.get(sentence.number + step) for step in range(3))
    return any(
        denying is not clause
        and (s is sentence or refers_back(s.facts) or not _BACK.isdisjoint(denying.norms))
        for s in behind
        if s
        for denying in _denying_clauses(s)
    )


def _denying_clauses(sentence: SourceSentence) -> Iterator[Clause]:
    found = reading(sentence.facts)
    yield from (denial.clause for denial in found.denials if denial.stands)
    yield from (denier.clause for denier in found.deniers if denier.reaches and denier.upright)


_PRESENT = meaning("aanwezig")
"""What `er niet` denies of a person."""


def _is_opposed(denial: Denial, sides: Sides) -> bool:
    """Whether the source has a word that denies what the claim denies: `pas` for `niet eerder`."""
    denied = {w.meaning for w in (*denial.following, *denial.focus, *denial.scope)}
    if denial.preceding and denial.preceding.norm == "er":
        denied.add(_PRESENT)
    return any(opposed(d.word.meaning, known) for d in sides.deniers for known in denied)


_LIMITS = frozenset(
    "voor voordat zonder zolang eerder meer tot totdat dan later langer andere anders".split()
)
"""With a denial they say what `pas`, `eerst`, `alleen` say."""


def _is_rendered(denial: Denial, near: list[Match], sides: Sides) -> bool:
    """Whether a denying word of the source is left over for it."""
    limits = not _LIMITS.isdisjoint(sides.facts.whole.norms)
    theirs = sum(
        d.may_render
        and sides.is_only_theirs(d)
        and any(d.clause in s.facts.clauses for _, _, s in near)
        and (limits or d.word.norm not in RESTRICTING)
        for d in sides.deniers
    )
    mine = sum(
        d.clause is denial.clause and d.may_render and sides.is_only_mine(d)
        for d in sides.mine.deniers
    )
    return theirs > mine


# A negator of the source


def _lost(sides: Sides) -> Fault | None:
    """The source denies what the claim says plainly."""
    if sides.mine.denials:
        return None
    alignment = sides.alignment
    allowed = sides.bearing if alignment.evidence.ids else alignment.aligned
    for denial, sentence in sides.theirs:
        if (
            denial.stands
            and not denial.contrast
            and not denial.is_bare
            and denial.word.norm not in _LOOSE
            and sentence in allowed
            and not asks(denial.clause, sentence)
        ):
            clauses = _stating(denial, sides)
            if clauses and not (
                _is_set_against(sentence, sides) or _is_denied(denial, clauses, sides)
            ):
                return "negation_lost", sentence, denial.clause, sides.facts.whole
    return None


_EXCEPTS = re.compile(
    r"\b(?:behalve|behoudens|tenzij|uitgezonderd|anders dan|afgezien van|uitzondering van)\b"
)


def _is_set_against(sentence: SourceSentence, sides: Sides) -> bool:
    """Whether the claim is about what is set against the denial or excepted from it."""
    if _EXCEPTS.search(sentence.facts.folded):
        return True
    return any(
        "wel" in clause.norms and any(word_support(w, sides.facts.whole) for w in clause.counted)
        for clause in sentence.facts.clauses
    )


def _stating(denial: Denial, sides: Sides) -> list[Clause]:
    """The clauses of a claim that says the very word and most of what the source denies."""
    focus = denial.counted
    if not focus or not word_support(focus[0], sides.facts.whole):
        return []
    around = Clause(denial.scope, denial.clause.start, denial.clause.end)
    whole = sides.facts.whole
    if all(overlap(one, whole) < _SAID * weight(one) for one in (denial.clause, around)):
        return []
    return [c for c in sides.facts.clauses if any(word_support(w, c) for w in focus)]


def _is_denied(denial: Denial, clauses: list[Clause], sides: Sides) -> bool:
    """Whether the claim denies it too, or another clause of the source says it plainly."""
    return _is_worded(denial, sides) or _is_said_elsewhere(denial, clauses, sides)


def _is_worded(denial: Denial, sides: Sides) -> bool:
    """Whether a denying word of the claim, which the source has not, denies it."""
    unsaid = [w for w in denial.focus if not word_support(w, sides.facts.whole)]
    return any(
        (d.may_render and sides.is_only_mine(d))
        or (d.upright and any(opposed(d.word.meaning, w.meaning) for w in unsaid))
        for d in sides.mine.deniers
    )


def _is_said_elsewhere(denial: Denial, clauses: list[Clause], sides: Sides) -> bool:
    """Whether a plain clause of the source, as near to the claim, has the denied words too."""
    said = [w for w in denial.counted if word_support(w, sides.facts.whole)]
    return bool(said) and any(
        other is not denial.clause
        and not any(d.clause is other for d in reading(sentence.facts).denials)
        and all(word_support(w, other) for w in said)
        for clause in clauses
        for _, other, sentence in sides.near(clause)
    )
