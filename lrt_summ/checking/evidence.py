"""What a claim rests on: the cited sentences, and which of them say what the claim says."""

from __future__ import annotations

import weakref
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lrt_summ.checking.compounds import related as related
from lrt_summ.checking.facts import Clause, Facts, Word
from lrt_summ.checking.force.scale import AGREEMENT_LABELS, DECISION_LABELS
from lrt_summ.checking.ground import Ground, SourceSentence
from lrt_summ.checking.lexicon import NEGATORS, synonyms
from lrt_summ.checking.places import Places
from lrt_summ.language.dates import FoundDate, find_dates
from lrt_summ.language.instructions import without_instruction
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.language.once import once
from lrt_summ.language.words import fold, tokens
from lrt_summ.models import Statement

_PARTIAL = 0.7
"""What a word is worth that shares a part of a compound only."""
_MOST_ALIGNED, _MOST_MATCHED = 12, 40
"""Sentences that are looked at closely, the best ones; more only in a very long item."""
_NEAR = 0.6
"""A sentence belongs to a claim if it says this share of what the best one says."""


class Evidence:
    """The sentences that a claim may rest on.

    Args:
        ground: the item.
        ids: the cited statements of the item; empty for the whole item.
    """

    def __init__(self, ground: Ground, ids: tuple[str, ...]) -> None:
        self._ground = weakref.ref(ground)
        self.ids = ids

    @property
    def ground(self) -> Ground:
        """The item, which keeps its evidence: a reference back would be a cycle to collect."""
        ground = self._ground()
        assert ground is not None  # noqa: S101 (whoever asks for evidence holds its ground)
        return ground

    @once
    def sentences(self) -> tuple[SourceSentence, ...]:
        """The sentences, in document order."""
        if not self.ids:
            return self.ground.sentences
        by_id = self.ground.sentences_of
        found = (s for key in dict.fromkeys(self.ids) for s in by_id.get(key, ()))
        return tuple(sorted(found, key=lambda sentence: sentence.number))

    @once
    def places(self) -> Places:
        """Which of the sentences say what."""
        return Places(self.sentences)

    @once
    def by_number(self) -> dict[int, SourceSentence]:
        """The sentences by their number."""
        return {sentence.number: sentence for sentence in self.sentences}

    @once
    def statements(self) -> tuple[Statement, ...]:
        """The statements, in document order."""
        return tuple({s.statement.id: s.statement for s in self.sentences}.values())

    @once
    def _printed_around(self) -> tuple[str, ...]:
        printed = ((s.heading, s.label_note, s.speaker) for s in self.statements)
        texts = dict.fromkeys(text for texts in printed for text in texts if text)
        return tuple(filter(None, map(without_instruction, texts)))

    @once
    def around(self) -> str:
        """What is printed around the statements: headings, labels, speakers, cells."""
        return " . ".join(self._printed_around)

    @once
    def concepts(self) -> frozenset[str]:
        """All that the sentences mean."""
        return frozenset().union(*(s.facts.concepts for s in self.sentences))

    @once
    def norms(self) -> frozenset[str]:
        """All folded words of the sentences and of what stands around them."""
        own = (s.facts.whole.norms for s in self.sentences)
        extra = (token.norm for token in tokens(self.around))
        return frozenset().union(*own, extra, self.ground.context_norms)

    @property
    def context(self) -> str:
        """Title of the item, title of the minutes, name of the body."""
        return self.ground.context

    @once
    def numbers(self) -> tuple[tuple[FoundNumber, SourceSentence], ...]:
        """All quantities with the sentence that they stand in."""
        return tuple((n, s) for s in self.sentences for n in s.facts.numbers)

    @once
    def dates(self) -> tuple[tuple[FoundDate, SourceSentence | None], ...]:
        """All dates, resolved against the meeting's, with their sentence; `None` for the title."""
        found: list[tuple[FoundDate, SourceSentence | None]] = [
            (date, sentence) for sentence in self.sentences for date in sentence.facts.dates
        ]
        found += [(date, None) for date in self.ground.title_dates]
        if self.around:
            around = find_dates(self.around, reference=self.ground.minutes.date)
            found += [(date, None) for date in around]
        return tuple(found)

    @once
    def names(self) -> frozenset[str]:
        """Canonical names of all organisations and offices, folded, context included."""
        own = (fold(one.name) for s in self.sentences for one in s.facts.organisations)
        return (
            frozenset(own) | self.ground.names_in(self.around) | self.ground.names_in(self.context)
        )

    @once
    def _context_stems(self) -> frozenset[str]:
        around = (self.ground.known_facts(text).stems for text in self._printed_around)
        return self.ground.context_stems.union(*around)

    @once
    def _denies(self) -> bool:
        return any(not s.facts.whole.norms.isdisjoint(NEGATORS) for s in self.sentences)

    def is_context(self, word: Word) -> bool:
        """Whether title, heading or speaker say it, or it denies as the evidence does."""
        if not synonyms(word.meaning.stem).isdisjoint(self._context_stems):
            return True
        return word.meaning.denies and self._denies

    @once
    def _quotable(self) -> frozenset[str]:
        texts = (text for sentence in self.sentences for text in _quotations(sentence))
        return frozenset(map(_plain, texts))

    def holds(self, text: str) -> bool:
        """Whether one of the sentences is just this.

        White space, capitals, a final stop and a label that tells what was settled aside.
        """
        return _plain(text) in self._quotable

    @once
    def full_text(self) -> str:
        """The folded text of all sentences."""
        return " ".join(sentence.facts.folded for sentence in self.sentences)


def evidence_of(ground: Ground, ids: tuple[str, ...]) -> Evidence:
    """The evidence for a citation, made once per item."""
    if ids not in ground.evidence:
        ground.evidence[ids] = Evidence(ground, ids)
    return ground.evidence[ids]


_SETTLED = DECISION_LABELS | AGREEMENT_LABELS


def _quotations(sentence: SourceSentence) -> Iterator[str]:
    yield sentence.facts.text
    statement = sentence.statement
    # Without `Voorstel:` or `Risico:` a sentence would say more than the minutes do.
    bare = statement.label in _SETTLED and not statement.label_note  # `Besluit (onder voorbehoud):`
    if bare and statement.text.startswith(sentence.facts.text):
        yield sentence.facts.text[statement.body_at :]


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(" .")


class Support(NamedTuple):
    """How a word of a claim stands in the evidence: 1 in full, 0.7 in part, 0 not at all."""

    word: Word
    worth: float
    places: frozenset[int]

    @property
    def counted(self) -> float:
        """What it adds to a score: a name counts half."""
        return self.worth if self.word.counts else self.worth / 2


class Alignment:
    """One sentence of a claim beside its evidence.

    Args:
        facts: the sentence of the claim.
        evidence: what it may rest on.
        dues: times that a list of actions sets for it elsewhere.
    """

    def __init__(self, facts: Facts, evidence: Evidence, dues: Iterable[str] = ()) -> None:
        self.facts = facts
        self.evidence = evidence
        self.dues = dues

    @once
    def supports(self) -> tuple[Support, ...]:
        """The support of each content word."""
        found = []
        said = self.evidence.places
        for word in self.facts.whole.content:
            if places := said.in_full(word.meaning.stem):
                found.append(Support(word, 1.0, places))
            elif places := said.in_part(word.meaning.stem):
                found.append(Support(word, _PARTIAL, places))
            else:
                known = self.evidence.is_context(word)
                found.append(Support(word, 1.0 if known else 0.0, frozenset()))
        return tuple(found)

    @once
    def scores(self) -> dict[int, float]:
        """How much of the claim each sentence of the evidence says."""
        scores: dict[int, float] = {}
        for support in self.supports:
            for place in support.places:
                scores[place] = scores.get(place, 0.0) + support.counted
        return scores

    @once
    def near(self) -> frozenset[int]:
        """The sentences that share a word with the claim, the best of them if they are many."""
        if len(self.scores) <= _MOST_MATCHED:
            return frozenset(self.scores)
        return frozenset(sorted(self.scores, key=lambda n: -self.scores[n])[:_MOST_MATCHED])

    @once
    def aligned(self) -> tuple[SourceSentence, ...]:
        """The sentences that say most of it, the best first."""
        if not self.scores:
            return self.evidence.sentences[:1] if len(self.evidence.sentences) == 1 else ()
        best = max(self.scores.values())
        near = [(score, -n) for n, score in self.scores.items() if score >= _NEAR * best]
        best_first = sorted(near, reverse=True)[:_MOST_ALIGNED]
        return tuple(self.evidence.by_number[-n] for _, n in best_first)

    @once
    def _matches(self) -> dict[tuple[int, int], tuple[Match, ...]]:
        return {}

    def matches(self, clause: Clause) -> tuple[Match, ...]:
        """The clauses of the evidence that share something with a clause, the best first."""
        stretch = clause.start, clause.end
        if stretch not in self._matches:
            self._matches[stretch] = self._matched(clause)
        return self._matches[stretch]

    @once
    def _kinships(self) -> dict[tuple[int, int, int], int]:
        return {}

    def kinship(self, clause: Clause, sentence: SourceSentence, other: Clause) -> int:
        """How many words of a clause of the claim that need support a sentence's clause has."""
        key = clause.start, sentence.number, other.start
        if key not in self._kinships:
            told = frozenset().union(*[word.meaning.concepts for word in other.counted])
            said = [not word.meaning.concepts.isdisjoint(told) for word in clause.counted]
            self._kinships[key] = sum(said)
        return self._kinships[key]

    def _matched(self, clause: Clause) -> tuple[Match, ...]:
        by_place: defaultdict[int, list[Support]] = defaultdict(list)
        for support in self.supports:
            if clause.start <= support.word.token.start < clause.end:
                for place in support.places:
                    by_place[place].append(support)
        places = sorted(by_place)
        if len(places) > _MOST_MATCHED:
            places = sorted(places, key=lambda n: -self.scores.get(n, 0))[:_MOST_MATCHED]
        found: list[Match] = []
        for place in places:
            here = by_place[place]
            sentence = self.evidence.by_number[place]
            clauses = sentence.facts.clauses
            if len(clauses) == 1:
                found.append((sum([s.counted for s in here]), clauses[0], sentence))
                continue
            words = [s.word for s in here]
            for other in clauses:
                score = _shared(words, other)
                if score > 0:
                    found.append((score, other, sentence))
        found.sort(key=lambda one: (-one[0], one[2].number, one[1].start))
        return tuple(found)


Match = tuple[float, Clause, SourceSentence]
"""How much is shared, the clause of the source, and its sentence."""


def _shared(words: Iterable[Word], other: Clause) -> float:
    total = 0.0
    concepts = other.concepts
    for word in words:
        known = word.meaning
        worth = 1.0 if not known.concepts.isdisjoint(concepts) else _part_of(known.stem, other)
        if worth:
            total += worth if word.counts else worth / 2
    return total


def overlap(one: Clause, other: Clause) -> float:
    """How much of what `one` says `other` says too: a content word counts 1, a name ½."""
    return _shared(one.content, other)


def word_support(word: Word, clause: Clause) -> float:
    """Whether `clause` says what `word` says: 1 in full, 0.7 by a part of a compound, else 0."""
    known = word.meaning
    if not known.concepts.isdisjoint(clause.concepts):
        return 1.0
    return _part_of(known.stem, clause)


def _part_of(stem: str, clause: Clause) -> float:
    """0.7 where a word is a part of a compound of the clause, or has a word of it as a part."""
    return _PARTIAL if clause.stems.related(stem) else 0.0
