"""A claim may not deny what its source says, nor say what its source denies.

A sentence is read as its negators, each with what it is about, and its denying words
(`lrt_summ.checking.denials`). A negator of one side is answered by a negator of the other side that
is about the same, or by a denying word that only the other side has: `onvoldoende` for
`niet genoeg`. True sentences deny in more ways than any table knows, so no single thing settles it:
what speaks for a fault and against it is weighed, and only what is weighed down is accused.
`lrt_summ.checking.refusals` compares the denying words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lrt_summ.checking.denials import Denial, Denier, refers_back
from lrt_summ.checking.evidence import Alignment, Match, overlap, word_support
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import RESTRICTING, meaning, opposed
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.refusals import Fault, find_reversal
from lrt_summ.checking.sides import Sides, asks, denies, is_among, is_question, proposes, weight
from lrt_summ.models import Finding

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
        "likeness": -1.8,
        "near": -1.3,
        "denied": -1.2,
        "opposed": -3.0,
        "rendered": -2.4,
        "niet": 2.9,
        "geen": 1.4,
        "contrast": -1.8,
        "idle": -3.1,
        "ends": -1.5,
        "share": 2.0,
        "covered": 1.5,
        "places": 0.3,
        "plain": 0.9,
        "asked": -0.4,
        "proposed": -0.7,
    },
    bias=-2.5,
    least=2.3,
)
"""For a negator of the claim. See `grounds_of_added`."""

LOST = Scale(
    weights={
        "spare": -2.0,
        "likeness": -1.7,
        "answered": -0.9,
        "said": 1.3,
        "around": 1.5,
        "nearer": 0.7,
        "plain": -1.2,
        "worded": -1.2,
        "worded_near": -2.0,
        "opposed": -1.3,
        "turned": 2.7,
        "nog": -0.7,
        "aligned": 0.6,
    },
    bias=-0.3,
    least=1.9,
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
        if not near or any(_is_quoted(denial, other) for other, _ in sides.theirs):
            continue
        if any(_is_until(denial, s.facts) for s in sides.alignment.aligned):
            continue
        if ADDED.tips(grounds_of_added(denial, sides)):
            _, other, sentence = near[0]
            return "negation_added", sentence, other, denial.clause
    return None


def _is_until(denial: Denial, other: Facts) -> bool:
    """`zolang zij niet zijn ingelicht` and `tot zij zijn ingelicht` are the same."""
    opened = any(word.norm == "zolang" for word in denial.clause.words[: denial.at])
    return opened and not other.whole.norms.isdisjoint(("tot", "totdat"))


def _is_quoted(denial: Denial, other: Denial) -> bool:
    """Whether a negator of the source stands in the very same words: `niet mee verder`."""
    mine, theirs = ((one.word, *one.following) for one in (denial, other))
    return len(mine) > 2 and [w.norm for w in mine] == [w.norm for w in theirs]


def grounds_of_added(denial: Denial, sides: Sides) -> dict[str, float]:
    """What tells whether a negator of the claim has nothing in the source.

    Args:
        denial: a negator of the claim.
        sides: claim and source.

    Returns:
        likeness: how far a negator of the source that no other one of the claim takes is about the
            same, 0 to 2; see `sides.likeness`.
        near: whether one stands where the clause is said, or speaks of that.
        denied: how many stand in the very clause that says most of its clause.
        opposed: whether the source has a word that denies what is denied: `pas` for `niet eerder`.
        rendered: whether a denying word of the source is left over for it.
        niet, geen: whether it is that, but for `niet alle`; true sentences need others more often.
        contrast: `niet X maar Y`.
        idle: it denies nothing, as in `niet alleen`.
        ends: `niet meer`: of what comes or ends the source may say just that.
        share: of its clause in the sentence: what stands in many may come from many places.
        covered: the share of its clause that the source says in one place.
        places: how many clauses of the source say most of it.
        plain: how many say the denied words without a negator, up to 4.
        asked: whether a question bears on it: what a claim denies may be the answer.
        proposed: whether the clause that says most of it only wishes or reports.
    """
    near = sides.near(denial.clause)
    own = max(weight(denial.clause), 1.0)
    free = [(other, s) for other, s in sides.theirs if _is_free(other, denial, sides)]
    return {
        "likeness": max((sides.alike(denial, other) for other, _ in free), default=0),
        "near": any(not d.idle and _may_be_meant(d, s, near) for d, s in free),
        "denied": sum(d.stands and d.clause is near[0][1] for d, _ in free) if near else 0,
        "opposed": _is_opposed(denial, sides),
        "rendered": _is_rendered(denial, near, sides),
        "niet": denial.word.norm == "niet" and not _is_partial(denial, near),
        "geen": denial.word.norm == "geen",
        "contrast": denial.contrast,
        "idle": denial.idle,
        "ends": denial.adverb == "meer",
        "share": weight(denial.clause) / max(weight(sides.facts.whole), 1.0),
        "covered": min(near[0][0] / own, 1.0) if near else 0.0,
        "places": len(near),
        "plain": min(sum(len(sides.plain(word)) for word in denial.counted[:2]), 4),
        "asked": any(is_question(sentence.facts) for sentence in sides.bearing),
        "proposed": bool(near) and proposes(near[0][2].facts),
    }


_ALL = frozenset("alle alles elke iedere ieder iedereen overal".split())


def _is_partial(denial: Denial, near: list[Match]) -> bool:
    """What is denied of all may be said of some: `niet alle vragen` for `29 van de 37`."""
    following = denial.following[:1]
    if not following or following[0].norm not in _ALL:
        return False
    return not any(clause.norms & _ALL for _, clause, _ in near)


def _may_be_meant(other: Denial, sentence: SourceSentence, near: list[Match]) -> bool:
    """Whether it stands in a sentence that says the clause, or speaks of one that does."""
    if not near:
        return False
    best = near[0][2]
    return (
        any(sentence is one for _, _, one in near)
        or _points_back(other, sentence, best)
        or (sentence.number == best.number - 1 and refers_back(best.facts))
    )


_APART = frozenset(("en", "maar"))


def _is_apart(denial: Denial, other: Denial) -> bool:
    """Whether `en` parts what the claim denies from a negator of the source."""
    words = other.clause.words
    places = [at for at, w in enumerate(words) if is_among(w, denial.counted[:1])]
    return bool(places) and all(
        any(w.norm in _APART for w in words[min(at, other.at) : max(at, other.at)]) for at in places
    )


def _is_free(other: Denial, denial: Denial, sides: Sides) -> bool:
    """Whether a negator of the source may be meant: no other one of the claim is its partner."""
    taken = (
        one is not denial and one.stands and sides.alike(one, other) == 2
        for one in sides.mine.denials
    )
    twice = other.word.norm != "tenzij" and sides.alike(denial, other) == 2
    if twice and all(word_support(word, other.clause) for word in denial.counted):
        return True  # one negator of the source may be told with two
    return not any(taken) and (sides.alike(denial, other) > 0 or not _is_apart(denial, other))


_BACK = frozenset("dat dit daar die er het deze hier".split())


def _points_back(denial: Denial, sentence: SourceSentence, best: SourceSentence) -> bool:
    """Whether a short clause of a sentence, or right behind it, denies what that says."""
    is_short = denial.is_bare or len(denial.clause.counted) <= _FEW
    if not is_short or denial.clause.norms.isdisjoint(_BACK):
        return False
    return sentence is best or sentence.number == best.number + 1


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


def _lost(sides: Sides) -> Fault | None:
    """The source denies what the claim says plainly."""
    for denial, sentence in missable(sides):
        if not _is_until(denial, sides.facts) and LOST.tips(
            grounds_of_lost(denial, sentence, sides)
        ):
            return "negation_lost", sentence, denial.clause, sides.facts.whole
    return None


def missable(sides: Sides) -> Iterator[tuple[Denial, SourceSentence]]:
    """The negators of the source that a claim may not leave out: of facts that bear on it."""
    bearing = {sentence.number for sentence in sides.bearing}
    for denial, sentence in sides.theirs:
        plain = not (denial.idle or denial.contrast or asks(denial.clause, sentence))
        if _is_told_plainly(denial, sentence, sides.facts):
            continue
        if plain and sentence.number in bearing:
            yield denial, sentence


_PLAINLY = (
    # `kan niet zonder extra mensen`, told as `heeft extra mensen nodig`
    (
        re.compile(r"\bniet zonder\b"),
        re.compile(
            r"(?!.*\bzonder\b).*\b(?:nodig|vereist|vergt|behoefte|alleen|pas|mits|als|indien)\b"
        ),
    ),
    # `sluit verhuur niet uit`, told as `houdt verhuur open`
    (
        re.compile(r"\bsluit\w* [^,;.]{0,60}?\bniet uit\b"),
        re.compile(r"(?!.*\bsluit).*\bopen(?:h\w+)?\b"),
    ),
    # `tenzij de agenda zich niet leent`, told as `als de agenda dat toelaat`
    (
        re.compile(r"\btenzij\b[^,;.]{0,80}?\b(?:niet|geen)\b"),
        re.compile(r"(?!.*\btenzij\b).*\b(?:als|mits|indien|wanneer|zolang)\b"),
    ),
)
"""What is denied twice in a source, and how a claim looks that tells it without a denial."""


def _is_told_plainly(denial: Denial, sentence: SourceSentence, claim: Facts) -> bool:
    told = sentence.facts.folded
    return any(
        plain.match(claim.folded) is not None
        and any(m.start() <= denial.word.token.start < m.end() for m in twice.finditer(told))
        for twice, plain in _PLAINLY
    )


def _is_other_tenzij(one: Denial, denial: Denial, sides: Sides) -> bool:
    """Whether a `tenzij` of the claim is that of the source, and not its `niet` behind it."""
    if one.word.norm != "tenzij" or denial.word.norm == "tenzij":
        return False
    return any(other.word.norm == "tenzij" for other, _ in sides.theirs)


def grounds_of_lost(denial: Denial, sentence: SourceSentence, sides: Sides) -> dict[str, float]:
    """What tells whether a negator of the source is missing in the claim.

    Args:
        denial: a negator of a sentence that bears on the claim.
        sentence: where it stands.
        sides: claim and source.

    Returns:
        spare: whether a negator of the claim is left that belongs to no other one of the source.
        likeness: how far a negator of the claim is about the same, 0 to 2.
        answered: how well the one suits that is left if each of the claim answers one.
        said: whether the claim says what is denied, in full or in part.
        around: the share of the words around it that the claim says.
        nearer: how much more of the claim's clause nearest to it is in its own than in another.
        plain: how many clauses of the source say what is denied without a negator, up to 3.
        worded: whether a denying word of the claim, which the source has not, may stand for it.
        worded_near: whether one that is not the very word that is denied stands in that clause.
        opposed: whether one denies what is denied: `ontbreekt` for `is er niet`.
        turned: `al` for `nog niet`, `nog steeds` for `niet meer`.
        nog: `nog niet`: what has not come yet may be left out.
        aligned: whether its sentence says most of the claim.
    """
    whole = sides.facts.whole
    around = Clause(denial.scope, denial.clause.start, denial.clause.end)
    nearest = max(sides.facts.clauses, key=lambda clause: overlap(denial.clause, clause))
    first = denial.counted[:1]
    words = [d for d in sides.mine.deniers if sides.is_only_mine(d)]
    unsaid = [w for w in denial.focus if not word_support(w, whole)]
    before = denial.preceding
    own = sentence.facts.clauses if denial.verdict else (denial.clause,)
    mine = [one for one in sides.mine.denials if not _is_other_tenzij(one, denial, sides)]
    return {
        "spare": any(
            count == (sides.alike(one, denial) == 2)
            for one, count in zip(sides.mine.denials, sides.partners, strict=True)
        ),
        "likeness": max((sides.alike(one, denial) for one in mine), default=0),
        "answered": sides.answers.get(id(denial), 0.0),
        "said": word_support(first[0], whole) if first else -1.0,
        "around": overlap(around, whole) / max(weight(around), 1.0),
        "nearer": _nearer(own, nearest, sides) / max(weight(nearest), 1.0),
        "plain": min(sum(c not in own for w in first for c in sides.plain(w)), 3),
        "worded": any(d.sure for d in words) or _opposes(sides, unsaid),
        "worded_near": any(
            d.sure and d.clause is nearest and not _is_denied_word(d, denial) for d in words
        ),
        "opposed": _opposes(sides, unsaid),
        "turned": _is_turned(denial, whole),
        "nog": before is not None and before.norm == "nog",
        "aligned": sentence in sides.alignment.aligned,
    }


def _nearer(denied: Sequence[Clause], nearest: Clause, sides: Sides) -> float:
    """How much more of a clause of the claim the denied ones say than any plain one."""
    own = plain = 0.0
    for score, clause, sentence in sides.alignment.matches(nearest):
        if any(clause is one for one in denied):
            own = max(own, score)
        elif score > plain and not denies(clause, sentence.facts):
            plain = score
    return own - plain


def _opposes(sides: Sides, unsaid: list[Word]) -> bool:
    """Whether a denying word of the claim denies a word that the claim does not say."""
    return any(
        d.upright and opposed(d.word.meaning, w.meaning) for d in sides.mine.deniers for w in unsaid
    )


def _is_denied_word(denier: Denier, denial: Denial) -> bool:
    """Whether a denying word of the claim is what the source denies: `niet stil te leggen`."""
    known = denier.word.meaning
    return any(
        not known.concepts.isdisjoint(w.meaning.concepts)
        or not known.denied.isdisjoint(w.meaning.denied)
        for w in (*denial.focus, *denial.following)
    )


_ALREADY = frozenset("al reeds inmiddels".split())


def _is_turned(denial: Denial, whole: Clause) -> bool:
    """Whether the claim says `al` for `nog niet`, `nog steeds` for `niet meer`."""
    before = denial.preceding
    if before is not None and before.norm == "nog" and whole.norms & _ALREADY:
        return True
    return whole.norms >= {"nog", "steeds"}
