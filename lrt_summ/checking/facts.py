"""One sentence taken apart into what the checks compare: words, clauses, numbers, dates, names."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from lrt_summ.checking.compounds import Stems
from lrt_summ.checking.lexicon import NEGATORS, Meaning, meaning, phrase_concepts, phrase_stems
from lrt_summ.checking.values.quantities import quantities
from lrt_summ.language._word_data import IRREGULAR, SEPARABLE
from lrt_summ.language.dates import FoundDate, find_dates
from lrt_summ.language.needs import Need, Needed, RowT, needs_met_by
from lrt_summ.language.numbers import FoundNumber
from lrt_summ.language.once import once
from lrt_summ.language.organisations import FoundOrganisation, find_organisations
from lrt_summ.language.words import Token, fold, pieces

_T = TypeVar("_T")
_NO_ALIASES: Mapping[str, str] = {}


class Word(NamedTuple):
    """A token with what is known of it.

    Attributes:
        token: the word and its place.
        meaning: see `lrt_summ.checking.lexicon`.
        counts: whether it needs support: a content word that is no value of another kind.
        norm: the folded word.
    """

    token: Token
    meaning: Meaning
    counts: bool
    norm: str


@dataclass(frozen=True)
class Clause:
    """A stretch of a sentence with one statement in it.

    Attributes:
        words: its words, in order.
        start: offset in the sentence.
        end: end offset.
    """

    words: tuple[Word, ...]
    start: int
    end: int

    @once
    def content(self) -> tuple[Word, ...]:
        """The words that mean something by themselves."""
        return tuple([word for word in self.words if word.meaning.content])

    @once
    def weight(self) -> float:
        """What there is to share with it: a word that needs support counts 1, a name ½."""
        return sum([1.0 if word.counts else 0.5 for word in self.content])

    @once
    def concepts(self) -> frozenset[str]:
        """What its content words mean."""
        return frozenset().union(*[word.meaning.concepts for word in self.content])

    @once
    def counted(self) -> tuple[Word, ...]:
        """The words that need support."""
        return tuple([word for word in self.words if word.counts])

    @once
    def stems(self) -> Stems:
        """The stems of its words."""
        return Stems(dict.fromkeys([word.meaning.stem for word in self.words]))

    @once
    def norms(self) -> frozenset[str]:
        """Its folded words."""
        return frozenset([word.norm for word in self.words])


_ENDS = re.compile(r"[^\w]*[,;:.()?!]")
_VERB_ENDINGS = ("t", "en", "de", "den", "ep", "g", "m", "am")


@lru_cache(maxsize=50_000)
def _pieces(stretch: str) -> tuple[tuple[str, int, int, str, Meaning, bool], ...]:
    """The tokens of a stretch without spaces, each with what is known of it."""
    known = ((token, meaning(token.norm)) for token in pieces(stretch))
    return tuple([(*token, told, told.counts) for token, told in known])


def _discount(words: list[Word], start: int, end: int) -> None:
    """What stands within a date or a name needs no support of its own."""
    first = bisect_left(words, start, key=lambda word: word.token.start)
    for place in range(first, len(words)):
        if words[place].token.start >= end:
            return
        words[place] = words[place]._replace(counts=False)


def _with_joined_verbs(words: list[Word], text: str) -> tuple[Word, ...]:
    """The particle of a separable verb takes the meaning of the whole: `mee` in `neemt … mee`."""
    for place, word in enumerate(words):
        if word.norm in SEPARABLE:
            joined = _joined(words, place, text)
            if joined:
                words[place] = Word(word.token, joined, joined.counts, word.norm)
    return tuple(words)


_BEHIND_PARTICLE = frozenset(
    "en of om dat op aan met van voor tot door bij naar als wanneer na zodat".split()
)
"""What may follow the particle of a verb in its sentence: `stemt in met`."""


def _joined(words: list[Word], place: int, text: str) -> Meaning | None:
    particle = words[place].norm
    if place + 2 < len(words) and words[place + 1].norm == "te":
        return _known(particle, words[place + 2])
    after = words[place + 1] if place + 1 < len(words) else None
    gap = text[words[place].token.end : after.token.start if after else len(text)]
    if after and not _ENDS.match(gap) and after.norm not in _BEHIND_PARTICLE:
        return None
    if after and (particle, after.norm) in _PREPOSITIONS_OF_TWO:
        behind = words[place + 2].norm if place + 2 < len(words) else ""
        if not behind[:1].isdigit():  # `nam af van 131 naar 95`
            return None
    verbs = (w for w in _since_mark(words, place, text) if w.norm.endswith(_VERB_ENDINGS))
    found = (_known(particle, verb) for verb in verbs if not verb.token.text[0].isupper())
    return next((meaning for meaning in found if meaning), None)


_PREPOSITIONS_OF_TWO = frozenset((("door", "naar"), ("af", "van")))
"""`gaat door naar de raad` goes on to it; `ziet af van` denies as a phrase."""


def _since_mark(words: list[Word], place: int, text: str) -> list[Word]:
    """The words before `place`, back to a punctuation mark."""
    begin = place
    while begin and not _ENDS.match(text[words[begin - 1].token.end : words[begin].token.start]):
        begin -= 1
    return words[begin:place]


def _known(particle: str, verb: Word) -> Meaning | None:
    """What particle and verb mean together, `None` if they make no verb of the lists."""
    base = IRREGULAR.get(verb.norm, verb.norm)
    joined = meaning(particle + base)
    is_known = len(joined.concepts) > 1 or joined.sides or joined.denies
    return joined if is_known else None


class Facts:
    """A text, one sentence mostly, taken apart. Nothing is computed before it is asked for.

    Args:
        text: the sentence.
        aliases: abbreviations that the document introduces, with what they stand for.
        reference: date of the meeting.
    """

    def __init__(
        self, text: str, aliases: Mapping[str, str] = _NO_ALIASES, reference: dt.date | None = None
    ) -> None:
        self.text = text
        self.aliases = aliases
        self.reference = reference

    @once
    def _memory(self) -> dict[Callable[[Facts], Any], Any]:
        return {}

    def remember(self, compute: Callable[[Facts], _T]) -> _T:
        """`compute` of this text, worked out once: many claims rest on one sentence."""
        memory = self._memory
        if compute not in memory:
            memory[compute] = compute(self)
        found: _T = memory[compute]
        return found

    @once
    def folded(self) -> str:
        """The text in the spelling that patterns are written in; offsets are the same."""
        return fold(self.text)

    @once
    def _met(self) -> int:
        return needs_met_by(self.folded)

    def may_hold(self, need: Need) -> bool:
        """Whether it is worth looking for something that needs certain parts of words."""
        return need.is_in(self._met)

    def rows(self, table: Needed[RowT]) -> list[RowT]:
        """The rows of a table of patterns that it may hold."""
        return table.rows_met(self._met)

    @once
    def numbers(self) -> tuple[FoundNumber, ...]:
        """Quantities that are no part of a date."""
        if self.text.isascii() and not self.may_hold(_NUMBER):
            return ()
        dates = self.dates
        return tuple(
            number
            for number in quantities(self.text)
            if not any(d.start < number.end and number.start < d.end for d in dates)
        )

    @once
    def dates(self) -> tuple[FoundDate, ...]:
        """Dates and periods, resolved against `reference`, the date of the meeting."""
        return tuple(find_dates(self.text, reference=self.reference))

    @once
    def organisations(self) -> tuple[FoundOrganisation, ...]:
        """Organisations and offices."""
        return tuple(find_organisations(self.text, extra_aliases=self.aliases))

    @once
    def words(self) -> tuple[Word, ...]:
        """All words."""
        made = tuple.__new__  # half the time of calling `Word` and `Token`
        found: list[Word] = []
        at = 0
        for stretch in self.text.split(" "):
            for written, start, end, norm, known, counts in _pieces(stretch):
                token = made(Token, (written, at + start, at + end, norm))
                found.append(made(Word, (token, known, counts, norm)))
            at += len(stretch) + 1
        for date in self.dates:
            _discount(found, date.start, date.end)
        for one in self.organisations:
            _discount(found, one.start, one.end)
        return _with_joined_verbs(found, self.text)

    @once
    def concepts(self) -> frozenset[str]:
        """What the content words and fixed phrases mean."""
        return phrase_concepts(self.folded) | self.whole.concepts

    @once
    def stems(self) -> frozenset[str]:
        """The stems of the content words, and of the words that fixed phrases stand for."""
        own = [word.meaning.stem for word in self.words if word.meaning.content]
        return phrase_stems(self.folded).union(own)

    @once
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses in order; together they hold every word."""
        return tuple(_clauses(self))

    @once
    def whole(self) -> Clause:
        """The text as if it were one clause."""
        return Clause(self.words, 0, len(self.text))

    def clause_at(self, offset: int) -> Clause | None:
        """The clause that holds the character at `offset`."""
        return next((c for c in self.clauses if c.start <= offset < c.end), None)


_NUMBER = Need(
    "0 1 2 3 4 5 6 7 8 9 nul twee drie vier vijf zes zeven acht negen tien elf twaalf tig"
    " honderd duizend miljoen miljard anderhal eers derde half"
)
_OPENERS = frozenset(
    """
    maar terwijl omdat doordat want mits tenzij indien waarbij waarna waardoor zodat hoewel nadat
    voordat zodra waarin waarmee waarop aangezien behalve
    """.split()
)
"""Words that open a clause of their own, with or without a comma."""
_FINITE = frozenset(
    """
    is zijn wordt worden werd werden was waren heeft hebben had hadden gaat gaan kan kunnen zal
    zullen moet moeten komt komen blijft blijven dient dienen mag mogen zou zouden wil willen
    """.split()
)
"""A piece that begins with one of these goes on with the main clause before the comma."""
_BREAK = re.compile(r"[,;:()–—]|\s-\s|\.\s")
_LEAST_WORDS = 2


def _clauses(facts: Facts) -> list[Clause]:
    """Cut at punctuation and conjunctions; a piece that says too little joins its neighbour."""
    if not _BREAK.search(facts.text) and facts.whole.norms.isdisjoint(_OPENERS):
        return [_clause(facts.words)] if facts.words else []
    pieces: list[list[Word]] = []
    apart: set[int] = set()  # pieces behind a semicolon
    end = 0
    for at, word in enumerate(facts.words):
        gap = facts.text[end : word.token.start]
        breaks = gap != " " and _BREAK.search(gap)
        if breaks and gap == ": " and _denies_title(pieces, facts.words[at : at + 2]):
            breaks = None
        if breaks and gap.strip() == "," and word.norm in _FINITE:
            breaks = None
        if not pieces or breaks or word.norm in _OPENERS:
            if ";" in gap:
                apart.add(len(pieces))
            pieces.append([])
        pieces[-1].append(word)
        end = word.token.end
    return [_clause(piece) for piece in _merged(pieces, apart)]


def _denies_title(pieces: list[list[Word]], behind: Sequence[Word]) -> bool:
    """`Wetsvoorstel bouw: nog niet naar de Raad` denies something of what stands before it."""
    title = pieces[0] if len(pieces) == 1 else ()
    named = 0 < len(title) <= _LONGEST_TITLE and _FINITE.isdisjoint(w.norm for w in title)
    return named and any(word.norm in NEGATORS for word in behind)


_LONGEST_TITLE = 8


def _merged(pieces: list[list[Word]], apart: set[int]) -> list[list[Word]]:
    merged: list[list[Word]] = []
    room = False  # whether the last piece still says too little to stand by itself
    for place, piece in enumerate(pieces):
        small = _is_small(piece)
        if merged and (small or room) and place not in apart and not _stands(piece):
            merged[-1].extend(piece)
            room = room and small and _is_small(merged[-1])
        else:
            merged.append(list(piece))
            room = small
    return merged


def _stands(piece: list[Word]) -> bool:
    """A clause with a conjunction or a denial stands by itself, lest it be said of another."""
    stands = piece[0].norm in _OPENERS or any(word.norm in NEGATORS for word in piece)
    return stands and any(word.meaning.content and word.norm not in NEGATORS for word in piece)


def _is_small(piece: list[Word]) -> bool:
    content = counted = 0
    for word in piece:
        content += word.meaning.content
        counted += word.counts
        if content > _LEAST_WORDS or counted >= _LEAST_WORDS:
            return False
    return True


def _clause(words: Sequence[Word]) -> Clause:
    return Clause(tuple(words), words[0].token.start, words[-1].token.end)
