"""More is not less: a claim takes the same side of an opposition as its source."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts, Word
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Finding

_WINDOW = 6
"""How many words around a word tell what it is about."""
_NEGATION_REACH = 3
_NEAR = 0.7

Mention = tuple[int, Word, int]
"""Position in the sentence, the word, and its side with a denial before it reckoned in."""


def check_direction(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`direction_mismatch`: the source has only the opposite word for it."""
    yield from _positions(alignment, say)
    yield from _compared(alignment, say)
    reported: set[str] = set()
    sentences = _sentences(alignment)
    for axis, mentions in alignment.facts.remember(_mentions).items():
        sources = [(s, m) for s in sentences for m in s.facts.remember(_mentions).get(axis, ())]
        for mention in mentions:
            rival = _rival(alignment.facts, mention, sources)
            if rival and mention[1].norm not in reported:
                reported.add(mention[1].norm)
                sentence, word = rival
                yield say(
                    "direction_mismatch",
                    "direction",
                    at=[sentence.statement],
                    expected=word.token.text,
                    found=mention[1].token.text,
                )


_POSITIONS = {"voor": "na", "na": "voor", "onder": "boven", "boven": "onder", "binnen": "buiten",
              "buiten": "binnen"}  # fmt: skip


def _positions(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`na de vergadering` where the source has `voor de vergadering`: the same words behind."""
    known = [(s, *phrase) for s in alignment.aligned for phrase in s.facts.remember(_phrases)]
    for word, noun, written in alignment.facts.remember(_phrases):
        same = [k for k in known if not k[2].isdisjoint(noun)]
        if not same or any(k[1] == word for k in same):
            continue
        opposite = next((k for k in same if k[1] == _POSITIONS[word]), None)
        if opposite:
            sentence, _, _, other = opposite
            yield say(
                "direction_mismatch",
                "direction",
                at=[sentence.statement],
                expected=other,
                found=written,
            )


def _compared(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`meer dan de 20 duizend` where the source has `minder dan de doelstelling van 20.000`."""
    mine = alignment.facts.remember(_beside_numbers)
    if not mine:
        return
    known = [(s, *one) for s in alignment.aligned for one in s.facts.remember(_beside_numbers)]
    for word, axis, sign, value in mine:
        same = [k for k in known if k[2] == axis and k[4] == value]
        if same and all(k[3] == -sign for k in same):
            sentence, other = same[0][:2]
            yield say(
                "direction_mismatch",
                "direction",
                at=[sentence.statement],
                expected=other.token.text,
                found=word.token.text,
            )


_BESIDE = 45
"""Characters between a comparison and the number that it compares with."""


def _beside_numbers(facts: Facts) -> list[tuple[Word, str, int, Decimal]]:
    """Each comparison (`meer dan`, `boven`) with the value that follows it."""
    found = []
    for axis, mentions in facts.remember(_mentions).items():
        for position, word, sign in mentions:
            after = [n for n in facts.numbers if 0 < n.start - word.token.end <= _BESIDE]
            rest = facts.words[position + 1 : position + 2]
            if after and (word.norm in _POSITIONS or (rest and rest[0].norm == "dan")):
                found.append((word, axis, sign, after[0].value))
    return found


def _phrases(facts: Facts) -> list[tuple[str, frozenset[str], str]]:
    """A word of place or time, what the next content word means, and both as written."""
    found = []
    for position, word in enumerate(facts.words):
        if word.norm in _POSITIONS:
            following = facts.words[position + 1 : position + 5]
            noun = next((w for w in following if w.meaning.content), None)
            if noun is not None and not noun.norm[0].isdigit():
                written = facts.text[word.token.start : noun.token.end]
                found.append((word.norm, noun.meaning.concepts, written))
    return found


def _sentences(alignment: Alignment) -> tuple[SourceSentence, ...]:
    """The sentences that say the whole, and those that say one of its clauses."""
    found = {s.number: s for s in alignment.aligned}
    for clause in alignment.facts.clauses:
        matches = alignment.matches(clause)
        found |= {s.number: s for score, _, s in matches if score >= _NEAR * matches[0][0]}
    return tuple(found.values())


def _mentions(facts: Facts) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for position, word in enumerate(facts.words):
        for axis, sign in word.meaning.sides:
            if not _is_other_sense(facts, position):
                effective = -sign if _is_denied(facts, position) else sign
                found.setdefault(axis, []).append((position, word, effective))
    return found


_FIXED = frozenset(
    "andere meer voorwaarde leiding wie welke invloed druk auspicien regie verantwoordelijkheid"
    " voorbehoud water tafel".split()
)


def _is_other_sense(facts: Facts, position: int) -> bool:
    """`onder andere`, `onder voorwaarde`, `niet meer`, `onder meer` take no side."""
    words = facts.words
    word = words[position].norm
    after = words[position + 1].norm if position + 1 < len(words) else ""
    before = words[position - 1].norm if position else ""
    if word == "onder":
        return after in _FIXED or (
            after == "de" and position + 2 < len(words) and (words[position + 2].norm in _FIXED)
        )
    if word == "meer":
        return before in ("niet", "geen", "onder", "steeds", "zonder") and after != "dan"
    return word == "extra" and before == "geen"


def _is_denied(facts: Facts, position: int) -> bool:
    before = facts.words[max(0, position - _NEGATION_REACH) : position]
    return any(word.norm in NEGATORS for word in before)


def _rival(
    facts: Facts, mention: Mention, sources: list[tuple[SourceSentence, Mention]]
) -> tuple[SourceSentence, Word] | None:
    """The word of the source that says the opposite of the same thing, `None` if none does."""
    about = _about(facts, mention)
    alike = [_shared(about, s, m) for s, m in sources if _same_side(mention, m)]
    opposite = [(_shared(about, s, m), s, m) for s, m in sources if not _same_side(mention, m)]
    if not opposite:
        return None
    shared, sentence, other = max(opposite, key=lambda one: one[0])
    if shared == 0 and len(facts.words) > 4:
        return None
    if alike and max(alike) >= shared:
        return None
    return sentence, other[1]


def _same_side(one: Mention, other: Mention) -> bool:
    """The same side, or one of them only denied (`niet lager` may be `gelijk` or `hoger`)."""
    return one[2] == other[2] or one[1].meaning.stem == other[1].meaning.stem


def _about(facts: Facts, mention: Mention) -> list[frozenset[str]]:
    position = mention[0]
    near = facts.words[max(0, position - _WINDOW) : position + _WINDOW + 1]
    return [w.meaning.concepts for w in near if w.meaning.content and w is not mention[1]]


def _shared(about: list[frozenset[str]], sentence: SourceSentence, mention: Mention) -> int:
    near = frozenset().union(*_about(sentence.facts, mention))
    return sum(not concepts.isdisjoint(near) for concepts in about)
