"""A negator of the source that a claim may not leave out: the second half of `negation`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from lrt_summ.checking.denials.reading import Denial, Denier
from lrt_summ.checking.denials.refusals import Fault
from lrt_summ.checking.denials.sides import (
    Sides,
    asks,
    denies,
    is_until,
    weight,
)
from lrt_summ.checking.evidence import overlap, word_support
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS, SCARCE, opposed
from lrt_summ.checking.weighing import Scale

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


def find_lost(sides: Sides) -> Fault | None:
    """The source denies what the claim says plainly."""
    for denial, sentence in missable(sides):
        if not is_until(denial, sides.facts) and LOST.tips(
            grounds_of_lost(denial, sentence, sides)
        ):
            return "negation_lost", sentence, denial.clause, sides.facts.whole
    return None


def missable(sides: Sides) -> Iterator[tuple[Denial, SourceSentence]]:
    """The negators of the source that a claim may not leave out: of facts that bear on it."""
    bearing = {sentence.number for sentence in sides.bearing}
    for denial, sentence in sides.theirs:
        instead = denial.contrast and _is_told_instead(denial, sentence, sides.facts.whole)
        plain = not (denial.idle or instead or asks(denial.clause, sentence))
        if _is_told_plainly(denial, sentence, sides.facts):
            continue
        if any(word.norm in SCARCE for word in denial.following[:1]):
            continue  # `niet onvoldoende`
        if _OF_REASON.match(sentence.facts.folded, denial.word.token.start):
            continue
        if denial.word.norm in SCARCE and _leaves_little(denial, sides):
            continue
        if plain and sentence.number in bearing:
            yield denial, sentence


_OF_REASON = re.compile(
    r"niet (?:doordat|omdat|vanwege|wegens)\b[^;.]{3,90}\bmaar (?:doordat|omdat|vanwege|door)\b"
)
"""What is denied is the reason only."""
_LITTLE = re.compile(
    r"\b(?:te|moet|moeten|meer|weinig|minder|licht|iets)\b|\w*(?:tekort|gebrek|beperk|schaars|gering"
    r"|klein|laag|lage|slecht|matig|mager|krap|nodig|beter|verbeter|ontbre|stok|haper|stagn|moeizaam"
    r"|traag|achter)\w*"
)


def _leaves_little(denial: Denial, sides: Sides) -> bool:
    """Whether a claim says `een tekort aan` for `onvoldoende`, or that is denied itself."""
    before = denial.preceding
    turned = before is not None and before.norm in NEGATORS
    told = " ".join(s.facts.folded for s in sides.bearing)
    little = any(m.group() not in told for m in _LITTLE.finditer(sides.facts.folded))
    return turned or little or any(sides.is_only_mine(d) for d in sides.mine.deniers)


def _is_told_instead(denial: Denial, sentence: SourceSentence, whole: Clause) -> bool:
    """Whether a claim says the `gefaseerd` of `niet ineens maar gefaseerd`."""
    behind = dropwhile(lambda word: word is not denial.word, sentence.facts.words)
    instead = dropwhile(lambda word: word.norm != "maar", behind)
    first = next((word for word in instead if word.counts), None)
    return first is None or word_support(first, whole) > 0


_PLAINLY = (
    # `kan niet zonder extra mensen`, told as `heeft extra mensen nodig`
    (
        re.compile(r"\bniet zonder\b"),
        re.compile(
            r"(?!.*\bzonder\b).*\b(?:nodig|vereist|vergt|behoefte|alleen|pas|mits|als|indien)\b"
        ),
    ),
    # `onvoldoende om een tekort te voorkomen`, told as `er blijft een tekort`
    (
        re.compile(
            r"\b(?:onvoldoende|niet (?:genoeg|voldoende))\b[^,;.]{0,60}"
            r"\b(?:voorkom|verh(?:elp|olp)|wegn|oploss?[et]|op te los|tegengaa?)\w*"
        ),
        re.compile(
            r"(?!.*\b(?:voorkom|verh[eo]lp|wegg?en|los|opgelost|tegeng)\w*)"
            r".*\b(?:blijf\w*|bleef|ontsta\w*|nog|kampt?|komt er|is er|zijn er)\b"
        ),
    ),
    # `sluit verhuur niet uit`, told as `houdt verhuur open`
    (
        re.compile(r"\bsluit\w* [^,;.]{0,60}?\bniet uit\b"),
        re.compile(r"(?!.*\bsluit).*\bopen(?:h\w+)?\b"),
    ),
    # `wil niet dat er twee cijfers komen`, told as `wil voorkomen dat er twee cijfers komen`
    (re.compile(r"\bwil(?:len)? (?:\w+ )?niet dat\b"), re.compile(r".*\bvoorkom\w*")),
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
