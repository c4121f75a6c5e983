"""More is not less: a claim takes the same side of an opposition as its source."""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lrt_summ.checking.evidence import Alignment, related
from lrt_summ.checking.exchanges import check_exchanges
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS, Meaning
from lrt_summ.checking.lexicon.axes import SIDE_PHRASES
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.positions import check_positions
from lrt_summ.language.needs import Needed
from lrt_summ.language.once import once
from lrt_summ.language.words import stem
from lrt_summ.models import Finding

_SIDE_PHRASES = Needed(SIDE_PHRASES)
_WINDOW = 6
"""How many content words to each side tell what a word is about."""
_DENIAL_REACH = 3
_NEAR = 0.7
_CLEARER = 1.2
"""How much closer the opposite must be than a word that agrees."""
_FEW_WORDS = 4


@dataclass(frozen=True)
class Mention:
    """A word that takes a side.

    Attributes:
        start: its offset.
        written: as it stands there.
        sides: axis → side, with a denial beside it reckoned in.
        facts: the sentence.
    """

    start: int
    written: str
    sides: dict[str, int]
    facts: Facts

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


def check_direction(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`direction_mismatch`: the source has only the opposite word for it."""
    yield from check_positions(alignment, say)
    yield from check_exchanges(alignment, say)
    yield from _compared(alignment, say)
    claimed = alignment.facts.remember(_mentions)
    if not claimed:
        return
    by_number, central = alignment.evidence.by_number, _central(alignment)
    near = (by_number[n] for n in sorted(central | alignment.near))
    sources = [(s, m) for s in near for m in s.facts.remember(_mentions)]
    reported: set[str] = set()
    for mention in claimed:
        if _has_both(mention, claimed):
            known = [(s, m) for s, m in sources if not _has_both(m, s.facts.remember(_mentions))]
        else:
            known = sources
        rival = _rival(alignment.facts, mention, known, central)
        if rival and mention.written not in reported:
            reported.add(mention.written)
            sentence, other = rival
            yield say(
                "direction_mismatch",
                "direction",
                at=[sentence.statement],
                expected=other.written,
                found=mention.written,
            )


def _has_both(mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Whether a sentence sets both sides against each other: `450 komen, minder vertrekken`."""
    sides = mention.sides.items()
    return any(axis in _FLOWS and other.sides.get(axis) == -side
               for other in mentions for axis, side in sides)  # fmt: skip


_FLOWS = frozenset(("flow", "money"))


def _central(alignment: Alignment) -> frozenset[int]:
    """The sentences that say the whole, and those that say one of its clauses."""
    found = {s.number for s in alignment.aligned}
    for clause in alignment.facts.clauses:
        matches = alignment.matches(clause)
        found |= {s.number for score, _, s in matches if score >= _NEAR * matches[0][0]}
    return frozenset(found)


def _mentions(facts: Facts) -> tuple[Mention, ...]:
    found = []
    sentence = weakref.proxy(facts)  # which remembers what is found: no cycle is left to collect
    for clause in facts.clauses:
        for at, word in enumerate(clause.words):
            if word.meaning.sides and not _is_other_sense(clause, at, facts):
                sign = -1 if _is_denied(clause, at) else 1
                sides = {axis: sign * side for axis, side in word.meaning.sides}
                found.append(Mention(word.token.start, word.token.text, sides, sentence))
    for row in facts.rows(_SIDE_PHRASES):
        for phrase in row.pattern.finditer(facts.folded):
            found.append(Mention(phrase.start(), phrase.group(), {row.axis: row.side}, sentence))
    return tuple(found)


def _telling(facts: Facts) -> list[Word]:
    """The content words of a sentence that deny nothing."""
    return [w for w in facts.whole.content if w.norm not in NEGATORS]


_FIXED = frozenset(
    "andere meer voorwaarde leiding wie welke invloed druk auspicien regie verantwoordelijkheid"
    " voorbehoud water tafel leden".split()
)
_PARTICLES = frozenset("aan uit in".split())
_MEASURE = re.compile(
    r"\s(?:\S+ ){0,3}?(?:€|\d|\w*(?:norm|grens|niveau|gemiddelde|begroting|raming|maximum|minimum"
    r"|doel\w*|prognose|verwachting\w*|plafond|budget|drempel|waarde|target)\b)"
)
"""What something may be below; `onder de aandacht` is no place."""


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
        return pair or not _MEASURE.search(facts.folded, words[at].token.end)
    if word == "meer" and after != "dan":
        denied = any(other.norm in ("geen", "niet") for other in words[max(0, at - 3) : at])
        return denied or before in ("onder", "steeds", "zonder", "nog")
    if word == "minder" and at + 1 < len(words) and _is_graded(words[at + 1]):
        return True
    if word == "snelheid" or _has_parties(words, at):
        return True
    if word.startswith("slui"):
        return any(other.norm in _PARTICLES for other in words[at + 1 :])
    if "te" in (before, after) and any(one.meaning.refuses for one in words):
        return True
    if (word, before) in (("extra", "geen"), ("langer", "niet"), ("minste", "ten")):
        return True
    if sum(one.norm in NEGATORS for one in words) > any(one.norm == "zonder" for one in words) > 0:
        return True
    return any(n.qualifier and n.start - 30 <= words[at].token.start < n.start and
               words[at].token.text in n.qualifier for n in facts.numbers)  # fmt: skip


def _has_parties(words: tuple[Word, ...], at: int) -> bool:
    """Whether a deal is told with its other party: what one sells to it, it buys from him."""
    if not any(side.axis in ("trade", "rent") for side in words[at].meaning.sides):
        return False
    return any(word.norm in ("aan", "van") for word in words)


_GRADED = frozenset("speed strict strength quality mood hope tone ease cost age weight".split())


def _is_graded(word: Word) -> bool:
    """Whether `minder` turns a word round: `minder snel`, not `minder steun`."""
    return any(side.axis in _GRADED for side in word.meaning.sides)


def _is_denied(clause: Clause, at: int) -> bool:
    """A denial just before, or behind as the last word; or `minder` before a word of degree."""
    words = clause.words
    if at > 1 and (words[at - 2].norm, words[at - 1].norm) == ("plaats", "van"):
        return True
    before = words[max(0, at - _DENIAL_REACH) : at]
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
    return denied != (at > 0 and words[at - 1].norm == "minder" and _is_graded(words[at]))


def _reaches(negator: Word, between: tuple[Word, ...]) -> bool:
    """Whether a denial reaches over these words; `zonder wijzigingen` ends with its noun."""
    if negator.norm not in NEGATORS or any(w.norm in _JOINING for w in between):
        return False
    if negator.norm in ("geen", "zonder"):
        return all(w.norm.endswith("e") or not w.meaning.content for w in between)
    return True


_JOINING = frozenset("en maar of dus want".split())
"""Behind one of these a denial has ended: `wacht niet af en start`."""


def _rival(
    facts: Facts,
    mention: Mention,
    sources: list[tuple[SourceSentence, Mention]],
    central: frozenset[int],
) -> tuple[SourceSentence, Mention] | None:
    """The word of the source that says the opposite of the same thing, `None` if none does."""
    alike, best, rival = 0.0, 0.0, None
    agreeing: set[int] = set()
    compared = [(s, m, _agree(mention, m)) for s, m in sources if _share_axis(mention, m)]
    if all(agrees for _, _, agrees in compared):
        return None
    for sentence, other, agrees in compared:
        if mention.head and other.head and not mention.head.isdisjoint(other.head):
            if agrees:
                return None
            return sentence, other
        closeness = _closeness(mention, other)
        if agrees:
            alike = max(alike, closeness)
            agreeing.add(sentence.number)
        elif rival is None or closeness > best:
            best, rival = closeness, (sentence, other)
    if rival is None or best <= _CLEARER * alike:
        return None
    if rival[0].number in agreeing and (alike == 0 or "stemmen" in rival[1].written):
        return None  # in a count of votes both sides stand side by side
    if rival[0].number not in central and best < _ELSEWHERE:
        return None
    return rival if best > 0 or len(facts.words) <= _FEW_WORDS else None


_ELSEWHERE = 1.0
"""How close the opposite must be in a sentence that says but a part of the claim."""


def _share_axis(one: Mention, other: Mention) -> bool:
    return not one.sides.keys().isdisjoint(other.sides)


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


def _compared(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`meer dan de 20 duizend` where the source has `minder dan de doelstelling van 20.000`."""
    mine = alignment.facts.remember(_beside_numbers)
    if not mine:
        return
    known = [(s, *one) for s in alignment.aligned for one in s.facts.remember(_beside_numbers)]
    for mention, value in mine:
        same = [k for k in known if k[2] == value]
        side = _degree(mention)
        if side and same and all(_degree(k[1]) == -side for k in same):
            sentence, other = same[0][:2]
            yield say(
                "direction_mismatch",
                "direction",
                at=[sentence.statement],
                expected=other.written,
                found=mention.written,
            )


def _degree(mention: Mention) -> int:
    """More or less, of whatever it is."""
    return next((mention.sides[axis] for axis in _DEGREES if axis in mention.sides), 0)


_DEGREES = ("quantity", "length", "age", "speed")
_BESIDE = 45
"""Characters between a comparison and the number that it compares with."""
_THAN = re.compile(r" dan\b")


def _beside_numbers(facts: Facts) -> list[tuple[Mention, Decimal]]:
    """Each comparison (`meer dan`, `boven`) with the value that follows it."""
    found = []
    for mention in facts.remember(_mentions):
        end = mention.start + len(mention.written)
        after = [n for n in facts.numbers if 0 < n.start - end <= _BESIDE]
        compares = mention.written in ("boven", "onder") or _THAN.match(facts.folded, end)
        if after and compares:
            found.append((mention, after[0].value))
    return found
