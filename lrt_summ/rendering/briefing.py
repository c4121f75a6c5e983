"""The briefing as a value: what is said, in which order, on which evidence. No words of its own.

Built once from a `Report`; every format prints this and decides nothing. All text in it has
passed `printable`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lrt_summ.models import Due, FindingKind, Provenance, Severity, Verdict


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An agenda item, as a list refers to it.

    Attributes:
        number: as printed, `None` if unnumbered.
        unique: whether the number alone tells which item is meant.
    """

    id: str
    number: str | None
    title: str
    unique: bool

    @property
    def short(self) -> str:
        """The number where that is enough, the title otherwise."""
        return self.number if self.number and self.unique else self.full

    @property
    def full(self) -> str:
        """Number and title as printed."""
        return f"{self.number}. {self.title}" if self.number else self.title


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the briefing.

    Attributes:
        key: names the line inside this briefing: `s1`, `b1`, `a1`, `g1`, `t1` (see `briefing_of`).
        quoted: the words are the minutes' own.
        speaker: who says them there, unless the words or the owners tell.
        review: key of the point to be checked that is about this line.
        condition: what it depends on, unless the text says so already.
        short: the first sentence, with `(…)` where that is not all; the whole text where a
            condition would fall off.
    """

    key: str
    text: str
    sources: tuple[str, ...]
    verdict: Verdict
    quoted: bool
    speaker: str | None
    item: ItemRef
    review: str | None
    condition: str | None
    short: str


@dataclass(frozen=True, slots=True)
class DecisionLine(Line):
    """A decision.

    Attributes:
        nr: its place on the list, `None` if it is kept off it.
        trivial: whether it is one of order.
        labelled: whether the minutes call it a decision themselves.
    """

    nr: int | None
    trivial: bool
    labelled: bool


@dataclass(frozen=True, slots=True)
class ActionLine(Line):
    """An action; `nr` is its place on the list.

    Attributes:
        owners: as the minutes name them.
        owner_names: the canonical names, in the same order.
        status: as the minutes have it.
        acting: those of `owners` who are there for the party that the line is shown to.
        acting_for: the name of that party.
    """

    nr: int
    owners: tuple[str, ...]
    owner_names: tuple[str, ...]
    due: Due | None
    status: str | None
    acting: frozenset[str] = frozenset()
    acting_for: str = ""

    @property
    def shown_owners(self) -> tuple[str, ...]:
        """As the minutes name them, and in full who is called by a part of the name: `Eelco`.

        Who acts for a party is shown with it: `Mark de Boer (BZK)`.
        """
        return tuple(map(self._shown, self.owners, self.owner_names))

    def _shown(self, written: str, name: str) -> str:
        shown = name if {*written.split()} < {*name.split()} else written
        return f"{shown} ({self.acting_for})" if written in self.acting else shown


@dataclass(frozen=True, slots=True)
class CallLine(Line):
    """A call, request or wish; `caller` is who asks, as written."""

    caller: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """One agenda item."""

    item: ItemRef
    summary: tuple[Line, ...]
    decisions: tuple[DecisionLine, ...]
    actions: tuple[ActionLine, ...]
    calls: tuple[CallLine, ...]
    extractive: bool
    is_list: bool

    @property
    def listed(self) -> bool:
        """Whether anything of this item stands on the lists."""
        return bool(self.actions) or any(line.nr is not None for line in self.decisions)

    @property
    def empty(self) -> bool:
        """Whether the note has nothing from this item."""
        return not (self.summary or self.decisions or self.actions or self.calls)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is to be checked. `message` comes from the checker, in its language."""

    kind: FindingKind
    severity: Severity
    message: str


class Unquoted(NamedTuple):
    """A decision or action that a point is about without repeating its words as its claim.

    Attributes:
        list: where it stands in the briefing.
        source: id of the statement that has it.
        text: its words in the minutes, `""` for whatever the statement has on the list.
    """

    list: Literal["decisions", "actions"]
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class ReviewPoint:
    """Something for a human eye.

    Attributes:
        nr: its place on the list of points.
        claim: the text that it is about, `""` if it is about something missing.
        disputed: `claim` did not stand up and is nowhere shown as fact.
        reasons: at least one, gravest first.
        sources: statements that settle it.
        owners: canonical names, where the claim is an action.
        about: what stands on the lists in the words of the minutes, where `claim` is `""`.
    """

    key: str
    nr: int
    item: ItemRef
    claim: str
    disputed: bool
    reasons: tuple[Reason, ...]
    sources: tuple[str, ...]
    owners: tuple[str, ...] = ()
    about: tuple[Unquoted, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRemark:
    """Something about the document as a whole; `kind` is `note` for what the reader reported."""

    kind: str
    detail: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of the minutes, as printed.

    Attributes:
        id: of the statement; `None` for text outside the items.
        speaker: who says it, unless the text tells.
        cited_by: keys of the lines and review points that rest on it.
    """

    id: str | None
    text: str
    page: int | None
    line: int
    cited_by: tuple[str, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class SourcePart:
    """An agenda item as the minutes have it, or (`item` is `None`) text outside the items."""

    item: ItemRef | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the meeting; a redacted name stays redacted."""

    name: str | None
    organisation: str | None
    role: str | None
    redacted: bool
    initials: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of everything; `decisions` and `actions` are those on the lists."""

    items: int
    decisions: int
    actions: int
    unowned: int
    review: int
    order_decisions: int


@dataclass(frozen=True, slots=True)
class PartyView:
    """The meeting as one party sees it.

    Attributes:
        name: the canonical name.
        to_do: actions that it owns.
        asked: what others called on it to do.
        told: decisions and actions of others that reach it.
        mentioned: what else concerns it.
    """

    name: str
    to_do: tuple[ActionLine, ...]
    asked: tuple[CallLine, ...]
    told: tuple[Line, ...]
    mentioned: tuple[Line, ...]

    @property
    def empty(self) -> bool:
        """Whether the minutes have nothing about the party."""
        return not (self.to_do or self.asked or self.told or self.mentioned)


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that a briefing says.

    Attributes:
        decisions: the list, in document order.
        actions: the list, in document order.
        calls: what was asked of others, in document order.
        first_decisions: the few that a hurried reader should see.
        first_actions: the same of the actions, soonest due first.
        parts: the whole of the minutes, in document order.
        all_extractive: whether no item has a summary of its own, so that saying so once is enough.
    """

    title: str | None
    body: str | None
    date: dt.date | None
    document: str
    present: tuple[Person, ...]
    absent: tuple[Person, ...]
    counts: Counts
    first_decisions: tuple[DecisionLine, ...]
    first_actions: tuple[ActionLine, ...]
    decisions: tuple[DecisionLine, ...]
    actions: tuple[ActionLine, ...]
    calls: tuple[CallLine, ...]
    sections: tuple[Section, ...]
    review: tuple[ReviewPoint, ...]
    remarks: tuple[DocumentRemark, ...]
    parts: tuple[SourcePart, ...]
    provenance: Provenance
    all_extractive: bool
    party: PartyView | None = None
    _evidence: dict[str, Evidence] = field(default_factory=dict, repr=False)

    @property
    def body_apart(self) -> str | None:
        """The committee, unless the title names it already."""
        return None if self.body and self.body in (self.title or "") else self.body

    def quotes(self, sources: Sequence[str]) -> list[Evidence]:
        """The statements with these ids; an id that does not exist is passed over."""
        return [self._evidence[source] for source in sources if source in self._evidence]

    def cited(self) -> Iterator[Evidence]:
        """Each statement that something rests on, once, in document order."""
        for part in self.parts:
            for evidence in part.evidence:
                if evidence.id is not None and evidence.cited_by:
                    yield evidence
