"""The minutes as evidence: the statements of one item, indexed by what their words mean."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from lrt_summ.checking.documents import document_of
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.messages import Printed
from lrt_summ.checking.steering import steering_texts
from lrt_summ.language.addressing import Addressed
from lrt_summ.language.dates import FoundDate, find_dates
from lrt_summ.language.instructions import instructs, without_instruction
from lrt_summ.language.once import once
from lrt_summ.language.organisations import canonical, find_organisations, introduced_aliases
from lrt_summ.language.words import fold
from lrt_summ.models import AgendaItem, Attendee, Extraction, Minutes, Statement

if TYPE_CHECKING:
    from lrt_summ.checking.evidence import Evidence

_T = TypeVar("_T")
_LONGEST = 1_500
"""Characters that a sentence of the source may have; a longer one is cut at a space."""


class SourceSentence(NamedTuple):
    """One sentence of a statement.

    Attributes:
        statement: the statement that it stands in.
        facts: the sentence taken apart, label included in the first.
        number: its place among the sentences of the item, from 0.
    """

    statement: Statement
    facts: Facts
    number: int


@lru_cache(maxsize=8)
def _aliases(text: str) -> Mapping[str, str]:
    return introduced_aliases(text)


class Ground:
    """What one agenda item says, made ready once and asked by every check.

    Args:
        minutes: the document.
        item: one of its items.
        also: ids of statements elsewhere that belong to it: rows of a list of actions at the end.
    """

    def __init__(self, minutes: Minutes, item: AgendaItem, also: Iterable[str] = ()) -> None:
        self.minutes = minutes
        self.item = item
        self._document = document_of(minutes)
        self.aliases = _aliases(minutes.source.text)
        self.own = frozenset(statement.id for statement in item.statements)
        elsewhere = (minutes.statement(key) for key in dict.fromkeys(also) if key not in self.own)
        self.all_statements = (*item.statements, *(s for s in elsewhere if s is not None))
        self.statements = {statement.id: statement for statement in self.all_statements}
        self._names: dict[str, frozenset[str]] = {}
        self._facts: dict[str, Facts] = {}
        self.evidence: dict[tuple[str, ...], Evidence] = {}
        self._kept: dict[str, Any] = {}

    @once
    def sentences(self) -> tuple[SourceSentence, ...]:
        """All sentences of the item, in order."""
        found: list[SourceSentence] = []
        for statement in self.all_statements:
            for text in sentence_texts(statement):
                found.append(SourceSentence(statement, self.known_facts(text), len(found)))
        return tuple(found)

    def known_facts(self, text: str) -> Facts:
        """A text of the minutes taken apart, once however often it is asked for."""
        return self._facts.setdefault(text, Facts(text, self.aliases, self.minutes.date))

    def facts(self, text: str) -> Facts:
        """Any text taken apart; a sentence that is quoted has been already."""
        self.sentences  # noqa: B018
        return self._facts.get(text) or Facts(text, self.aliases, self.minutes.date)

    @once
    def sentences_of(self) -> dict[str, tuple[SourceSentence, ...]]:
        """The sentences of each statement."""
        grouped: defaultdict[str, list[SourceSentence]] = defaultdict(list)
        for sentence in self.sentences:
            grouped[sentence.statement.id].append(sentence)
        return {key: tuple(value) for key, value in grouped.items()}

    @once
    def injected(self) -> frozenset[str]:
        """The ids of the statements that try to give a model orders."""
        return frozenset(s.id for s in self.all_statements if instructs(s))

    @once
    def steering(self) -> tuple[tuple[str, Printed], ...]:
        """What tries to give a model orders but is no statement of the item, with its place."""
        return tuple(steering_texts(self.minutes, self.item))

    @once
    def _title(self) -> Facts:
        return Facts(without_instruction(self.item.title))

    @once
    def context(self) -> str:
        """What holds for every statement of the item: its title and the name of the meeting."""
        return f"{self._title.text} . {self._document.about.text}"

    @once
    def context_stems(self) -> frozenset[str]:
        """The stems of the context."""
        return self._title.stems | self._document.about.stems

    @once
    def norms(self) -> frozenset[str]:
        """All folded words of the item."""
        return frozenset().union(*(s.facts.whole.norms for s in self.sentences))

    @once
    def context_norms(self) -> frozenset[str]:
        """The folded words of the context."""
        return self._title.whole.norms | self._document.about.whole.norms

    @once
    def title_dates(self) -> tuple[FoundDate, ...]:
        """Dates in the title of the item."""
        return tuple(find_dates(self._title.text, reference=self.minutes.date))

    @once
    def title_norms(self) -> frozenset[str]:
        """All folded words of the titles of the document's items, and of its own."""
        return self._document.title_norms

    @once
    def people(self) -> dict[str, Attendee]:
        """Attendees by each word of their name, folded; a word that two share is left out."""
        return self._document.people

    @once
    def all_names(self) -> frozenset[str]:
        """The folded words of the names of all who were there or were absent."""
        return self._document.all_names

    @property
    def written_names(self) -> frozenset[str]:
        """The folded words that the document writes as names."""
        return self._document.written_names

    @property
    def addressed(self) -> Addressed:
        """How the document addresses people."""
        return self._document.addressed

    def kept(self, name: str, make: Callable[[], _T]) -> _T:
        """What a check makes of this ground, made once."""
        if name not in self._kept:
            self._kept[name] = make()
        found: _T = self._kept[name]
        return found

    def canonical(self, name: str) -> str:
        """The one name of an organisation, office or person, folded."""
        found = canonical(name, extra_aliases=self.aliases)
        return fold(found)

    def names_in(self, text: str) -> frozenset[str]:
        """The canonical names of the organisations in a text, folded."""
        if text not in self._names:
            found = find_organisations(text, extra_aliases=self.aliases)
            self._names[text] = frozenset(fold(one.name) for one in found)
        return self._names[text]


_KEPT = 64
_grounds: OrderedDict[tuple[int, str, tuple[str, ...]], Ground] = OrderedDict()


def ground_of(minutes: Minutes, item: AgendaItem, extraction: Extraction) -> Ground:
    """The ground of an item, kept for the next answer to the same item.

    The last 64 are kept. The minutes are compared by identity; they cannot change.
    """
    own = {statement.id for statement in item.statements}
    named = [decision.statement for decision in extraction.decisions]
    named += [action.statement for action in extraction.actions]
    also = tuple(key for key in dict.fromkeys(named) if key not in own)
    key = (id(minutes), item.id, also)
    ground = _grounds.get(key)
    if ground is None or ground.minutes is not minutes or ground.item is not item:
        ground = Ground(minutes, item, also)
    _grounds[key] = ground
    _grounds.move_to_end(key)
    while len(_grounds) > _KEPT:
        _grounds.popitem(last=False)
    return ground


def sentence_texts(statement: Statement) -> list[str]:
    """The sentences of a statement; a statement that was not split is one sentence."""
    texts = [statement.text[span.begin : span.stop] for span in statement.sentences]
    whole = [text for text in texts if text] or [statement.text]
    return [piece for text in whole for piece in _pieces(text)]


def _pieces(text: str) -> list[str]:
    """A sentence in pieces of bounded length, so that no check takes more than linear time."""
    pieces = []
    while len(text) > _LONGEST:
        cut = text.rfind(" ", _LONGEST // 2, _LONGEST)
        cut = _LONGEST if cut == -1 else cut
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]
