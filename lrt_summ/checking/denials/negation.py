"""A claim may not deny what its source says, nor say what its source denies.

A sentence is read as its negators, each with what it is about, and its denying words (`reading`). A
negator of one side is answered by a negator of the other side that is about the same, or by a
denying word that only the other side has: `onvoldoende` for `niet genoeg`. True sentences deny in
more ways than any table knows, so no single thing settles it: what speaks for a fault and against
it is weighed, and only what is weighed down is accused. `lost` looks for the negators of the
source, `refusals` compares the denying words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lrt_summ.checking.denials.lost import find_lost
from lrt_summ.checking.denials.reading import Denial, refers_back
from lrt_summ.checking.denials.refusals import Fault, find_reversal
from lrt_summ.checking.denials.sides import (
    Sides,
    is_among,
    is_question,
    is_until,
    proposes,
    weight,
)
from lrt_summ.checking.evidence import Alignment, Match, word_support
from lrt_summ.checking.force.scale import is_wish
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import RESTRICTING, SCARCE, meaning, opposed
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.weighing import Scale
from lrt_summ.models import Finding

_FEW = 2
"""Words that count of a clause that says nothing but `dat lukt niet`."""


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


def check_negation(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`negation_mismatch`, added or lost; one for each sentence."""
    sides = Sides(alignment)
    if not (any(sides.mine) or sides.is_denied):
        return
    fault = _added(sides) or find_lost(sides) or find_reversal(sides)
    if fault:
        key, sentence, other, clause = fault
        yield say(
            "negation_mismatch",
            key,
            at=[sentence.statement],
            expected=sentence.facts.text[other.start : other.end],
            found=alignment.facts.text[clause.start : clause.end],
        )


def _added(sides: Sides) -> Fault | None:
    """The claim denies what the source says plainly."""
    for denial in sides.mine.denials:
        near = sides.near(denial.clause)
        if denial.word.norm in SCARCE:
            continue
        if denial.word.norm == "tenzij" and any(
            _EXCEPT.search(s.facts.folded) for s in sides.bearing
        ):
            continue
        if not near or any(_is_quoted(denial, other) for other, _ in sides.theirs):
            continue
        if any(is_until(denial, s.facts) for s in sides.alignment.aligned):
            continue
        if _is_turned_down(near[0][2], sides):
            continue
        if ADDED.tips(grounds_of_added(denial, sides)):
            _, other, sentence = near[0]
            return "negation_added", sentence, other, denial.clause
    return None


_EXCEPT = re.compile(r"\b(?:behalve|uitgezonderd|uitzondering|uitzonderingen)\b")
"""What a source may have for `tenzij`."""
_TURNED_DOWN = re.compile(
    r"\btot een (?:afspraak|besluit|akkoord|conclusie|keuze) (?:\w+ ){0,2}(?:komt|kwam) het niet\b"
    r"|(?:verzoek|wens|voorstel|idee|suggestie|pleidooi|aanvraag|vraag)(?: van (?:\w+ ){0,3}?\w+)?"
    r" (?:wordt|worden|is|zijn|werd|werden) (?:\w+ ){0,2}niet"
    r" (?:overgenomen|gehonoreerd|ingewilligd|gevolgd|aangenomen|gesteund)\b"
)


def _is_turned_down(asked: SourceSentence, sides: Sides) -> bool:
    """Whether what somebody asks or wants is turned down: `Het verzoek wordt niet ingewilligd`."""
    if not (proposes(asked.facts) or is_question(asked.facts) or is_wish(asked)):
        return False
    behind = (s for s in sides.alignment.evidence.sentences if s.number >= asked.number)
    return any(_TURNED_DOWN.search(s.facts.folded) for s in behind)


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
    if any(opposed(d.word.meaning, known) for d in sides.deniers for known in denied):
        return True
    told = " ; ".join(sentence.facts.folded for sentence in sides.bearing)
    unwanted = _UNWANTED.search(sides.facts.folded)
    if unwanted and re.search(_AGAINST.format(re.escape(unwanted["what"])), told):
        return True
    if _MISSED.search(sides.facts.folded) and _BELOW.search(told):
        return True
    if denial.adverb:
        return False
    taken = {
        (axis, -side)
        for word in denial.focus[:1]
        for axis, side in word.meaning.sides
        if axis == "need"
    }
    return bool(taken) and any(  # `optioneel` for `niet verplicht`
        not taken.isdisjoint(word.meaning.sides) for s in sides.bearing for word in s.facts.words
    )


_MISSED = re.compile(r"\bniet (?:\w+ )?(?:gehaald|bereikt|behaald)\b")
_BELOW = re.compile(r"\b(?:minder dan|lager dan|onder) (?:de|het) \w*(?:doel|taakstelling)\w*")
"""`de doelstelling is niet gehaald` for `minder dan de doelstelling`."""
_UNWANTED = re.compile(r"\b(?:wil|willen|wenst|wensen) geen (?P<what>\w+)")
_AGAINST = r"\b(?:is|zijn|was|waren|blijft|blijven) (?:er )?(?:\w+ )?tegen (?:(?:de|het|een) )?{}\b"
"""`willen geen verbod` for `zijn tegen het verbod`."""
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
