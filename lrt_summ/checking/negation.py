"""A claim may not deny what its source says, nor say what its source denies.

A sentence is read as its negators, each with what it is about, and its denying words
(`lrt_summ.checking.denials`). A negator of one side is answered by a negator of the other side that
is about the same, or by a denying word that only the other side has: `onvoldoende` for
`niet genoeg`. True sentences deny in more ways than any table knows, so no single thing settles it:
what speaks for a fault and against it is weighed, and only what is weighed down is accused.
`lrt_summ.checking.refusals` compares the denying words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

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
"""The share of a clause that must be in the other side to count as said there."""
_NEARLY, _ANYTHING = 0.7, 2.0
"""The share of a denied clause, and the least of it, that tell what it denies without the word."""
_FEW = 2
"""Words that count of a clause that says nothing but `dat lukt niet`."""


class Scale(NamedTuple):
    """What speaks for and against a fault, weighed: log-odds, as logistic regression fits them.

    `python benchmarks/denial_weights.py` fits the weights to the sets of claims and prints them.

    Attributes:
        weights: of each ground; above 0 it speaks for a fault.
        bias: the sum where no ground is there.
        least: the sum from which a claim is accused.
    """

    weights: Mapping[str, float]
    bias: float
    least: float

    def tips(self, grounds: Mapping[str, float]) -> bool:
        """Whether the grounds weigh enough to accuse a claim."""
        total = sum(self.weights[name] * value for name, value in grounds.items())
        return self.bias + total >= self.least


ADDED = Scale(
    weights={
        "partner": -2.3,
        "likeness": -1.9,
        "opposed": -3.4,
        "rendered": -2.7,
        "said": 0.9,
        "niet": 1.4,
        "contrast": -1.1,
        "idle": -2.6,
        "clauses": -0.6,
        "weight": 0.1,
        "still": -1.3,
        "partial": -1.9,
        "focus": 0.5,
    },
    bias=1.6,
    least=2.6,
)
"""For a negator of the claim. See `grounds_of_added`."""

LOST = Scale(
    weights={
        "spare": -3.0,
        "likeness": -1.9,
        "scope_said": 1.9,
        "said": 0.6,
        "covered": 0.9,
        "worded": -2.5,
        "stressed": 1.2,
        "loose": -0.8,
    },
    bias=-0.4,
    least=1.5,
)
"""For a negator of the source. See `grounds_of_lost`."""


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


def _added(sides: Sides) -> Fault | None:
    """The claim denies what the source says plainly."""
    for denial in sides.mine.denials:
        near = sides.near(denial.clause)
        if near and ADDED.tips(grounds_of_added(denial, near, sides)):
            _, other, sentence = near[0]
            return "negation_added", sentence, other, denial.clause
    return None


def grounds_of_added(denial: Denial, near: list[Match], sides: Sides) -> dict[str, float]:
    """What tells whether a negator of the claim has nothing in the source.

    Args:
        denial: a negator of the claim.
        near: the clauses of the source that say most of its clause, at least one.
        sides: claim and source.

    Returns:
        partner: whether a negator of the source may mean the same.
        likeness: how far one is about the same, 0 to 2; see `sides.likeness`.
        opposed: whether the source has a word that denies what is denied: `pas` for `niet eerder`.
        rendered: whether a denying word of the source is left over for it.
        said: whether a clause of the source says the very word that is denied.
        niet: whether it is `niet`, which true sentences need less often than `geen` or `zonder`.
        contrast: `niet X maar Y`.
        idle: it denies nothing, as in `niet alleen`.
        still: `nog niet`, `niet meer`: of what comes or ends the source may say just that.
        clauses: of the claim: what stands in many may come from many places.
        weight: of its clause.
        partial: denied of all, where the source speaks of some.
        focus: how many words it is about.
    """
    before = denial.preceding
    return {
        "partner": _has_partner(denial, near, sides),
        "likeness": max((_likeness(denial, other) for other, _ in sides.theirs), default=0),
        "opposed": _is_opposed(denial, sides),
        "rendered": _is_rendered(denial, near, sides),
        "said": any(_says(match, denial, sides) for match in near),
        "niet": denial.word.norm == "niet",
        "contrast": denial.contrast,
        "idle": denial.idle,
        "still": denial.adverb != "" or (before is not None and before.norm == "nog"),
        "clauses": len(sides.facts.clauses),
        "weight": max(weight(denial.clause), 1.0),
        "partial": _is_partial(denial, near),
        "focus": len(denial.counted),
    }


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


def _has_partner(denial: Denial, near: list[Match], sides: Sides) -> bool:
    """Whether the source denies the same with a negator."""
    mine = sum(one.stands for one in sides.mine.denials)
    if mine > 1 and sum(one.stands for one in reading(near[0][2].facts).denials) >= mine:
        return True
    return any(
        likeness(denial, other) == 2
        or (
            not _is_taken(other, denial, sides)
            and _may_be_partner(denial, other, sentence, near, sides)
        )
        for other, sentence in sides.theirs
    )


def _likeness(denial: Denial, other: Denial) -> int:
    """How far a negator of the source is about the same: a formal one about remarks only."""
    alike = likeness(denial, other)
    return alike if alike == 2 or not _is_formal(other) else 0


def _may_be_partner(
    denial: Denial, other: Denial, sentence: SourceSentence, near: list[Match], sides: Sides
) -> bool:
    """Whether a negator of the source, about something else by its words, may mean the same."""
    best = near[0][2]
    if _is_formal(other) and not likeness(denial, other):
        return False
    if sentence is best and other.stands and sum(d.stands for d in sides.mine.denials) > 1:
        return True
    if sentence.number == best.number - 1 and refers_back(best.facts):
        return True
    if _points_back(other, sentence, best):
        return True
    if not any(sentence is one for _, _, one in near):
        return False
    return likeness(denial, other) > 0 or not _is_apart(denial, other)


_FORMAL = frozenset(
    meaning(word).stem
    for word in "opmerking aanmerking wijziging correctie vraag mededeling bijzonderheid".split()
)


def _is_formal(denial: Denial) -> bool:
    """Whether it says how a thing was adopted: `zonder opmerkingen`, `geen wijzigingen`."""
    return any(word.meaning.stem in _FORMAL for word in denial.focus)


_APART = frozenset(("en", "maar"))


def _is_apart(denial: Denial, other: Denial) -> bool:
    """Whether `en` parts what the claim denies from a negator of the source."""
    words = other.clause.words
    places = [at for at, w in enumerate(words) if is_among(w, denial.counted[:1])]
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
        d.sure
        and sides.is_only_theirs(d)
        and any(d.clause in s.facts.clauses for _, _, s in near)
        and (limits or d.word.norm not in RESTRICTING)
        for d in sides.deniers
    )
    mine = sum(
        d.clause is denial.clause and d.sure and sides.is_only_mine(d) for d in sides.mine.deniers
    )
    return theirs > mine


# A negator of the source


_LOOSE = frozenset(("zonder", "tenzij"))
"""Negators that deny something beside what the sentence says."""


def _lost(sides: Sides) -> Fault | None:
    """The source denies what the claim says plainly."""
    for denial, sentence in missable(sides):
        if LOST.tips(grounds_of_lost(denial, sides)):
            return "negation_lost", sentence, denial.clause, sides.facts.whole
    return None


def missable(sides: Sides) -> Iterator[tuple[Denial, SourceSentence]]:
    """The negators of the source that a claim may not leave out: of facts that bear on it."""
    for denial, sentence in sides.theirs:
        plain = denial.stands and not denial.contrast and not asks(denial.clause, sentence)
        if plain and sentence in sides.bearing:
            yield denial, sentence


def grounds_of_lost(denial: Denial, sides: Sides) -> dict[str, float]:
    """What tells whether a negator of the source is missing in the claim.

    Args:
        denial: a negator of a sentence that bears on the claim.
        sides: claim and source.

    Returns:
        likeness: how far a negator of the claim is about the same, 0 to 2.
        spare: whether one is left that does not belong to another negator of the source.
        scope_said: the share of the words around it that the claim says.
        said: the share of its clause that the claim says.
        covered: the share of the claim's clause nearest to it that is in its own.
        worded: whether a denying word of the claim, which the source has not, denies it.
        stressed: whether the claim stresses that it is so: `wel`, `al`.
        loose: `zonder`, `tenzij`.
    """
    whole = sides.facts.whole
    around = Clause(denial.scope, denial.clause.start, denial.clause.end)
    nearest = max(sides.facts.clauses, key=lambda clause: overlap(denial.clause, clause))
    mine = sides.mine.denials
    return {
        "likeness": max((likeness(one, denial) for one in mine), default=0),
        "spare": any(
            count == (likeness(one, denial) == 2)
            for one, count in zip(mine, sides.partners, strict=True)
        ),
        "scope_said": overlap(around, whole) / max(weight(around), 1.0),
        "said": overlap(denial.clause, whole) / max(weight(denial.clause), 1.0),
        "covered": overlap(nearest, denial.clause) / max(weight(nearest), 1.0),
        "worded": _is_worded(denial, sides),
        "stressed": not _STRESS.isdisjoint(whole.norms),
        "loose": denial.word.norm in _LOOSE,
    }


_STRESS = frozenset("wel al reeds inmiddels".split())


def _is_worded(denial: Denial, sides: Sides) -> bool:
    """Whether a denying word of the claim, which the source has not, denies it."""
    unsaid = [w for w in denial.focus if not word_support(w, sides.facts.whole)]
    return any(
        (d.sure and sides.is_only_mine(d))
        or (d.upright and any(opposed(d.word.meaning, w.meaning) for w in unsaid))
        for d in sides.mine.deniers
    )
