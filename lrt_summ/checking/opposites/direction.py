"""More is not less: a claim takes the same side of an opposition as its source."""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterator
from dataclasses import dataclass

from lrt_summ.checking.evidence import Alignment, Support, related
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS, Meaning
from lrt_summ.checking.lexicon.axes import ADJECTIVES, SIDE_PHRASES
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.opposites.exchanges import check_exchanges
from lrt_summ.checking.opposites.positions import check_positions
from lrt_summ.checking.values.dates import same_period
from lrt_summ.checking.weighing import Scale
from lrt_summ.language.needs import Needed
from lrt_summ.language.once import once
from lrt_summ.language.words import stem
from lrt_summ.models import Finding

_SIDE_PHRASES = Needed(SIDE_PHRASES)
_WINDOW = 6
"""How many content words to each side tell what a word is about."""
_DENIAL_REACH = 3


@dataclass(frozen=True)
class Mention:
    """A word that takes a side.

    Attributes:
        start: its offset.
        written: as it stands there.
        sides: axis → side, with a denial beside it reckoned in.
        facts: the sentence.
        turned: whether a denial beside it is reckoned in.
    """

    start: int
    written: str
    sides: dict[str, int]
    facts: Facts
    turned: bool = False

    @once
    def stem(self) -> str:
        """Of the word."""
        return stem(self.written)

    @once
    def head(self) -> frozenset[str]:
        """What the noun means that it is an adjective to: `partijen` in `private partijen`."""
        end = self.start + len(self.written)
        after = [w for w in self.facts.remember(_telling) if w.token.start >= end][:1]
        adjacent = after and self.facts.text[end : after[0].token.start].isspace()
        if not adjacent or not self.written.endswith("e"):
            return frozenset()
        return after[0].meaning.concepts

    @once
    def about(self) -> tuple[tuple[Meaning, int], ...]:
        """The content words around it with their distance in such words."""
        words, end = self.facts.remember(_telling), self.start + len(self.written)
        before = [w for w in words if w.token.end <= self.start][: -_WINDOW - 1 : -1]
        after = [w for w in words if w.token.start >= end][:_WINDOW]
        return tuple((w.meaning, d) for side in (before, after) for d, w in enumerate(side, 1))


SCALE = Scale(
    weights={
        "clearer": 1.7,
        "same_noun": 2.1,
        "nearest": 0.6,
        "both": -1.1,
        "mixed": -1.8,
        "turned": -2.7,
        "said": -1.3,
    },
    bias=1.5,
    least=1.5,
)
"""For a word that takes a side. See `grounds_of`."""


def check_direction(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`direction_mismatch`: the source has only the opposite word for it."""
    yield from check_positions(alignment, say)
    yield from check_exchanges(alignment, say)
    reported: set[str] = set()
    for mention, sentence, rival, grounds in opposed_mentions(alignment):
        if mention.written not in reported and SCALE.tips(grounds):
            reported.add(mention.written)
            yield say(
                "direction_mismatch",
                "direction",
                at=[sentence.statement],
                expected=rival.written,
                found=mention.written,
            )


Opposed = tuple[Mention, SourceSentence, Mention, dict[str, float]]
"""A word of the claim, the sentence with its opposite, that, and what tells whether it is it."""


def opposed_mentions(alignment: Alignment) -> Iterator[Opposed]:
    """The words of a claim that take a side where the source has the other one."""
    claimed = alignment.facts.remember(_mentions)
    if not claimed:
        return
    by_number = alignment.evidence.by_number
    near = [by_number[n] for n in sorted(alignment.near)]
    sources = [(s, m) for s in near for m in s.facts.remember(_mentions)]
    for mention in claimed:
        known = [(s, m) for s, m in sources if not mention.sides.keys().isdisjoint(m.sides)]
        rivals = [(s, m) for s, m in known if _differ(mention, m) and not _in_both(mention, m)]
        closeness = [_closeness(mention, m) for _, m in rivals]
        if any(closeness):
            alike = [(s, m) for s, m in known if _agree(mention, m)]
            if any(m.stem == mention.stem and m.head & mention.head for _, m in alike):
                continue  # said of the same noun
            sentence, rival = rivals[closeness.index(max(closeness))]
            if _has_its_figures(mention, alike, rivals) or _ends_then(mention, sentence, alignment):
                continue
            grounds = grounds_of(mention, rivals, (sentence, rival), alike, alignment)
            yield mention, sentence, rival, grounds


def _in_both(mention: Mention, rival: Mention) -> bool:
    """Whether it is one word, denied elsewhere, or claim and source have both: `veel minder`."""
    if mention.stem == rival.stem and mention.turned != rival.turned:
        return True
    return all(
        one.written.lower() in other.facts.whole.norms
        for one, other in ((mention, rival), (rival, mention))
    ) and _stands_beside(mention, rival.written)


def _stands_beside(mention: Mention, written: str) -> bool:
    return mention.facts.folded.startswith(
        f" {written.lower()}", mention.start + len(mention.written)
    )


Place = tuple[SourceSentence, Mention]
"""A word of the source that takes a side, with its sentence."""


def _has_its_figures(mention: Mention, alike: list[Place], rivals: list[Place]) -> bool:
    """Whether two figures of the claim stand by a word of the same side, and none by a rival."""
    values = {n.value for n in mention.facts.numbers}

    def shared(places: list[Place]) -> int:
        return max((len(values & {n.value for n in s.facts.numbers}) for s, _ in places), default=0)

    return shared(alike) >= _FIGURES and not shared(rivals)


_FIGURES = 2
_UNTIL = re.compile(r"\btot(?: en met)?(?: (?:de|het|uiterlijk|begin|eind|medio))? ?$")


def _ends_then(mention: Mention, rival: SourceSentence, alignment: Alignment) -> bool:
    """`stopt eind maart` for `blijft open tot en met 31 maart`, in one sentence."""
    if mention.sides.get("life", mention.sides.get("door", 0)) >= 0:
        return False
    meeting = alignment.evidence.ground.minutes.date
    return any(
        _UNTIL.search(rival.facts.folded, 0, date.start) and same_period(claimed, date, meeting)
        for claimed in alignment.facts.dates
        for date in rival.facts.dates
    )


def grounds_of(
    mention: Mention,
    rivals: list[Place],
    closest: Place,
    alike: list[Place],
    alignment: Alignment,
) -> dict[str, float]:
    """What tells whether a word of the claim says the opposite of the source.

    Args:
        mention: the word.
        rivals: what the source has on the other side.
        closest: the rival that is most about the same.
        alike: what it has on the same side.
        alignment: claim and source.

    Returns:
        clearer: how much more the rival is about the same than what is on the same side.
        same_noun: whether a rival stands before the same noun.
        nearest: whether the clause of the source that says most of its clause has a rival.
        both: whether the sentence of the rival has a word on the same side as well.
        mixed: whether the claim has a word on the other side as well.
        turned: whether only one of them is denied: they are words of one side then.
        said: how far the source says the very word.
    """
    sentence, rival = closest
    gap = _closeness(mention, rival)
    gap -= max((min(_closeness(mention, m), _MOST) for _, m in alike), default=0.0)
    clause = alignment.facts.clause_at(mention.start) or alignment.facts.whole
    matches = alignment.matches(clause)
    return {
        "clearer": max(-_MOST, min(_MOST, gap)),
        "same_noun": any(mention.head & m.head for _, m in rivals),
        "nearest": bool(matches) and any(s is matches[0][2] for s, _ in rivals),
        "both": any(s is sentence for s, _ in alike),
        "mixed": any(_differ(mention, m) for m in alignment.facts.remember(_mentions)),
        "turned": mention.turned != rival.turned,
        "said": next((s.worth for s in alignment.supports if _is_at(s, mention.start)), 0.0),
    }


_MOST = 2.0


def _is_at(support: Support, start: int) -> bool:
    return support.word.token.start == start


_NOT_THOUGHT = re.compile(r"\b(?:denk|verwacht|geloof|vind)\w* niet dat\b")
"""Who does not think that it is high, thinks that it is low."""


def _mentions(facts: Facts) -> tuple[Mention, ...]:
    found = []
    sentence = weakref.proxy(facts)  # which remembers what is found: no cycle is left to collect
    thought = _NOT_THOUGHT.search(facts.folded)
    said_at = thought.end() if thought else 0
    what = facts.clause_at(said_at + 1) if thought else None
    for clause in facts.clauses:
        for at, word in enumerate(clause.words):
            if word.meaning.sides and not _is_other_sense(clause, at, facts):
                below = clause is what and word.token.start >= said_at
                turned = _is_denied(clause, at) != below
                sides = {axis: -side if turned else side for axis, side in word.meaning.sides}
                found.append(Mention(word.token.start, word.token.text, sides, sentence, turned))
    for row in facts.rows(_SIDE_PHRASES):
        for phrase in row.pattern.finditer(facts.folded):
            found.append(Mention(phrase.start(), phrase.group(), {row.axis: row.side}, sentence))
    return tuple(found)


def _telling(facts: Facts) -> list[Word]:
    """The content words of a sentence that deny nothing."""
    return [w for w in facts.whole.content if w.norm not in NEGATORS]


_FIXED = frozenset(
    "andere meer voorwaarde voorwaarden leiding wie welke invloed druk auspicien regie"
    " verantwoordelijkheid voorbehoud water tafel leden".split()
)
_PARTICLES = frozenset("aan uit in".split())
_MEASURE = re.compile(
    r"\s(?:\S+ ){0,3}?(?:€|\d|\w*(?:norm|grens|niveau|gemiddelde|begroting|raming|maximum|minimum"
    r"|doel\w*|prognose|verwachting\w*|plafond|budget|drempel|waarde|target)\b)"
)
"""What something may be below; `onder de aandacht` is no place."""
_TOGETHER = re.compile(r" (?:\d+|een|één) (?:\w+ )?(?:commissie|noemer|dak|naam|vlag|kop|punt)\b")
_IN_TIME = re.compile(
    r" (?:van )?(?:\d{4}|jan|febr|maart|april|mei|juni|juli|aug|sept|okt|nov|dec|vorig|volgend"
    r"|dit|komend)"
)


def _is_other_sense(clause: Clause, at: int, facts: Facts) -> bool:
    """`onder andere`, `niet meer`, `sluit aan`, `minder snel` and what counts take no side.

    Nor does what is denied twice (`zonder contract kan het niet beginnen`) or by a verb (`ziet
    ervan af te splitsen`).
    """
    words = clause.words
    word = words[at].norm
    after = words[at + 1].norm if at + 1 < len(words) else ""
    before = words[at - 1].norm if at else ""
    if word == "onder":
        behind = words[at + 2].norm if at + 2 < len(words) else ""
        pair = after in _FIXED or (after in ("de", "het") and behind in _FIXED)
        return (
            pair
            or not _MEASURE.match(facts.folded, words[at].token.end)
            or bool(_TOGETHER.match(facts.folded, words[at].token.end))
        )
    if word == "meer" and after != "dan":
        denied = any(other.norm in ("geen", "niet") for other in words[max(0, at - 3) : at])
        return denied or before in ("onder", "steeds", "zonder", "nog")
    if word in ("meer", "minder") and _tells_degree(words, at, facts):
        return True
    too = before == "te" and (after == "voor" or word in ("veel", "weinig"))
    if too or (word == "weinig" and after in ("in", "voor", "heil") and _holds_view(words)):
        return True  # told by a phrase: too much, `ziet daar weinig in`, `voelt er weinig voor`
    if (before, word) == ("en", "nacht") and words[at - 2].norm == "dag":
        return True
    several = word == "verschillende" and before not in _APART  # `verschillende bewoners`
    if several or word == "snelheid" or _has_parties(words, at) or _is_time(words[at], facts):
        return True
    if word.startswith("slui"):
        return any(other.norm in _PARTICLES for other in words[at + 1 :])
    if word.startswith("beperk") and any(other.norm == "zich" for other in words):
        return True  # `beperkt zich tot …` tells what it is about
    if "te" in (before, after) and any(one.meaning.refuses for one in words):
        return True
    if (word, before) in (("extra", "geen"), ("langer", "niet"), ("minste", "ten")):
        return True
    if sum(one.norm in NEGATORS for one in words) > any(one.norm == "zonder" for one in words) > 0:
        return True
    return any(n.qualifier and n.start - 30 <= words[at].token.start < n.start and
               words[at].token.text in n.qualifier for n in facts.numbers)  # fmt: skip


def _tells_degree(words: tuple[Word, ...], at: int, facts: Facts) -> bool:
    """`minder snel`, `iets meer dan de helft`."""
    graded = words[at].norm == "minder" and at + 1 < len(words) and _is_graded(words[at + 1])
    nearly = at > 0 and words[at - 1].norm in ("iets", "net")
    return graded or (nearly and _A_SHARE.match(facts.folded, words[at].token.end) is not None)


_A_SHARE = re.compile(r" dan (?:de|een) (?:helft|derde|kwart|vierde|vijfde)\b")
"""`minder dan de helft`: how exact a share is, which is compared as a number."""


def _holds_view(words: tuple[Word, ...]) -> bool:
    """`ziet daar weinig in`, `voelt er weinig voor`."""
    return any(word.norm.startswith(("zie", "zag", "voel")) for word in words)


def _is_time(word: Word, facts: Facts) -> bool:
    """`begin 2025`, `eind mei`."""
    return word.norm in ("begin", "eind") and bool(_IN_TIME.match(facts.folded, word.token.end))


def _has_parties(words: tuple[Word, ...], at: int) -> bool:
    """Whether a deal is told with its other party: what one sells to it, it buys from him."""
    if not any(side.axis in ("trade", "rent") for side in words[at].meaning.sides):
        return False
    return any(word.norm in ("aan", "van") for word in words)


_APART = frozenset("met uit volgens van hebben heeft krijgen krijgt gelden".split())
_GRADED = frozenset("speed strict strength quality mood hope tone ease cost age weight".split())
_GRADED |= {row.split()[0] for row in ADJECTIVES.strip().splitlines()}


def _is_graded(word: Word) -> bool:
    """Whether `minder` turns a word round: `minder snel`, not `minder steun`."""
    return any(side.axis in _GRADED for side in word.meaning.sides)


def _is_denied(clause: Clause, at: int) -> bool:
    """A denial just before, or behind as the last word; or `minder` before a word of degree."""
    words = clause.words
    if at > 1 and (words[at - 2].norm, words[at - 1].norm) == ("plaats", "van"):
        return True
    ends = not any(word.meaning.content for word in words[at + 1 :])
    reach = 2 * _DENIAL_REACH if ends else _DENIAL_REACH  # `niet voor de zomer beëindigd`
    before = words[max(0, at - reach) : at]
    denied = any(_reaches(word, before[n + 1 :]) for n, word in enumerate(before))
    behind = words[at + 1 :]
    for place, word in enumerate(behind):
        if word.norm in NEGATORS:
            last = not any(one.meaning.content for one in behind[place + 1 :])
            denied = denied or last or word.norm == "noch"
        if word.counts:
            break
    if at < 2 and behind and behind[0].norm == "dan":
        denied = denied or any(word.norm in NEGATORS for word in words)
    if _is_absent(behind):
        denied = True
    return denied != (at > 0 and words[at - 1].norm == "minder" and _is_graded(words[at]))


def _is_absent(behind: tuple[Word, ...]) -> bool:
    """`een duidelijke verklaring is er niet`: what an adjective stands before is not there."""
    end = [word.norm for word in behind[1:] if word.norm not in _STILL]
    return len(end) == len(_THERE_NOT) and all(
        norm in there for norm, there in zip(end, _THERE_NOT, strict=True)
    )


_STILL = frozenset("nog ook dan nu".split())
_THERE_NOT = (frozenset("is zijn was waren komt komen".split()), frozenset(["er"]), NEGATORS)


def _reaches(negator: Word, between: tuple[Word, ...]) -> bool:
    """Whether a denial reaches over these words; `zonder wijzigingen` ends with its noun."""
    if negator.norm not in NEGATORS or any(w.norm in _JOINING for w in between):
        return False
    if negator.norm == "tenzij":  # sets a condition, and turns nothing round
        return False
    if negator.norm in ("geen", "zonder"):
        return all(w.norm.endswith("e") or not w.meaning.content for w in between)
    return True


_JOINING = frozenset("en maar of dus want".split())
"""Behind one of these a denial has ended: `wacht niet af en start`."""


def _differ(one: Mention, other: Mention) -> bool:
    """Whether two words take the two sides of one opposition."""
    return not one.sides.keys().isdisjoint(other.sides) and not _agree(one, other)


def _agree(one: Mention, other: Mention) -> bool:
    """Whether two words of one opposition are the same, or on the same side."""
    return one.stem == other.stem or any(
        other.sides.get(axis) == side for axis, side in one.sides.items()
    )


def _closeness(one: Mention, other: Mention) -> float:
    """How many words both are about, near ones most."""
    total = 0.0
    for known, distance in one.about:
        near = [d for its, d in other.about if _same(known, its)]
        if near:
            total += 2 / (distance + min(near))
    return total


def _same(one: Meaning, other: Meaning) -> bool:
    return not one.concepts.isdisjoint(other.concepts) or related(one.stem, other.stem)
