"""Claims of a report as numbered lines of a briefing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Literal

from lrt_summ.language.limits import limited_due
from lrt_summ.language.own_labels import without_own_label
from lrt_summ.language.sentences import split_sentences
from lrt_summ.language.subjects import leans, names_no_subject
from lrt_summ.models import (
    ActionClaim,
    CallClaim,
    Claim,
    DecisionClaim,
    Minutes,
    Report,
    Verdict,
)
from lrt_summ.output import printable
from lrt_summ.rendering.briefing import (
    ActionLine,
    CallLine,
    DecisionLine,
    ItemRef,
    Line,
    ReviewPoint,
    Section,
    Unquoted,
)


def sections_of(
    report: Report,
    refs: Mapping[str, ItemRef],
    review: Iterable[ReviewPoint],
    *,
    show_trivial: bool,
) -> Iterator[Section]:
    """The agenda items in the report's order, their lines numbered through."""
    lists = {item.id for item in report.minutes.items if item.kind == "list"}
    numbering = _Numbering(report.minutes, _Flags(review), show_trivial)
    for item in report.items:
        ref = refs[item.id]
        yield Section(
            item=ref,
            summary=tuple(numbering.sentence(claim, ref) for claim in item.summary),
            decisions=tuple(numbering.decision(claim, ref) for claim in item.decisions),
            actions=tuple(numbering.action(claim, ref) for claim in item.actions),
            calls=tuple(numbering.call(claim, ref) for claim in item.calls),
            extractive=item.extractive,
            is_list=item.id in lists,
        )


class _Flags:
    """Which point to be checked is about which line: by its text, or by where the text stands."""

    def __init__(self, review: Iterable[ReviewPoint]) -> None:
        self._by_text: dict[tuple[str, str], str] = {}
        self._unquoted: defaultdict[str, list[tuple[Unquoted, str]]] = defaultdict(list)
        for point in review:
            if point.claim:
                self._by_text.setdefault((point.item.id, point.claim), point.key)
            self._unquoted[point.item.id] += [(one, point.key) for one in point.about]

    def find(self, claim: Claim, item: ItemRef) -> str | None:
        text = printable(claim.text)
        if key := self._by_text.get((item.id, text)):
            return key
        for one, key in self._unquoted[item.id]:
            listed = DecisionClaim if one.list == "decisions" else ActionClaim
            if isinstance(claim, listed) and one.source in claim.sources and one.text in text:
                return key
        return None


class _Numbering:
    """Gives each line the next key and number of its kind."""

    def __init__(self, minutes: Minutes, flags: _Flags, show_trivial: bool) -> None:
        self._minutes = minutes
        self._flags = flags
        self._show_trivial = show_trivial
        self._sentences, self._decisions, self._actions = count(1), count(1), count(1)
        self._calls, self._listed = count(1), count(1)

    def _speaker(self, claim: Claim) -> str | None:
        """Who says what is told word for word; the owner of an action need not be told twice."""
        speaker = self._minutes.said_by(claim.text, claim.sources)
        if isinstance(claim, ActionClaim) and speaker in {o.as_written for o in claim.owners}:
            return None
        return printable(speaker) if speaker else None

    def _verdict(self, claim: Claim) -> Verdict:
        """What is quoted by the rules needs no test: it is from the minutes."""
        by_rules = claim.origin == "rules" and claim.verdict == "grounded"
        return "rules_only" if by_rules else claim.verdict

    def _quoted(self, claim: Claim) -> bool:
        """Whether the words are the minutes' own; somebody's are, whoever chose them."""
        return claim.origin == "rules" or self._speaker(claim) is not None

    def sentence(self, claim: Claim, item: ItemRef) -> Line:
        return Line(
            key=f"s{next(self._sentences)}",
            text=without_own_label(printable(claim.text)),
            sources=known(claim.sources, self._minutes),
            verdict=self._verdict(claim),
            quoted=self._quoted(claim),
            speaker=self._speaker(claim),
            item=item,
            review=self._flags.find(claim, item),
            condition=None,
            short=first_sentence(without_own_label(printable(claim.text))),
        )

    def decision(self, claim: DecisionClaim, item: ItemRef) -> DecisionLine:
        kept_off = claim.trivial and not self._show_trivial
        return DecisionLine(
            key=f"b{next(self._decisions)}",
            text=_entry(claim),
            sources=known(claim.sources, self._minutes),
            verdict=self._verdict(claim),
            quoted=self._quoted(claim),
            speaker=self._speaker(claim),
            item=item,
            review=self._flags.find(claim, item),
            nr=None if kept_off else next(self._listed),
            condition=_condition(claim),
            short=_short(claim),
            trivial=claim.trivial,
            labelled=bool(claim.explicit),
        )

    def action(self, claim: ActionClaim, item: ItemRef) -> ActionLine:
        nr = next(self._actions)
        return ActionLine(
            key=f"a{nr}",
            text=_entry(claim),
            sources=known(claim.sources, self._minutes),
            verdict=self._verdict(claim),
            quoted=self._quoted(claim),
            speaker=self._speaker(claim),
            item=item,
            review=self._flags.find(claim, item),
            nr=nr,
            condition=_condition(claim),
            short=_short(claim),
            owners=tuple(printable(owner.as_written) for owner in claim.owners),
            owner_names=tuple(printable(owner.name) for owner in claim.owners),
            due=limited_due(claim, self._minutes, printable),
            status=printable(claim.status) if claim.status else None,
        )

    def call(self, claim: CallClaim, item: ItemRef) -> CallLine:
        return CallLine(
            key=f"g{next(self._calls)}",
            text=without_own_label(printable(claim.text)),
            sources=known(claim.sources, self._minutes),
            verdict=self._verdict(claim),
            quoted=self._quoted(claim),
            speaker=self._speaker(claim),
            item=item,
            review=None,
            condition=None,
            short=first_sentence(without_own_label(printable(claim.text))),
            caller=printable(claim.caller) if claim.caller else None,
        )


def known(sources: Iterable[str], minutes: Minutes) -> tuple[str, ...]:
    """The ids of statements that exist, each once: a citation that leads nowhere is none."""
    return tuple(s for s in dict.fromkeys(sources) if minutes.statement(s) is not None)


def first_sentence(text: str, *, led: bool = False) -> str:
    """The first sentence of `text`, with `(…)` where there is more.

    Args:
        led: the text may be an entry with the sentence that it points back at before it; then the
            two are shown together.
    """
    whole = printable(text)
    sentences = split_sentences(whole)
    if len(sentences) < 2:
        return whole
    second = whole[slice(*sentences[1])]
    end = sentences[1 if led and (leans(second) or names_no_subject(second)) else 0][1]
    return whole if end == sentences[-1][1] else f"{whole[:end]} (…)"


def opened(text: str) -> str:
    """`text` with a capital, as an entry of a list opens: what follows a label has none.

    A name with a capital of its own inside (`eHerkenning`) is left as it is written.
    """
    first = text.split(" ", 1)[0]
    if not first.islower() or not first[0].isalpha():
        return text
    at = 2 if first.startswith("ij") else 1
    return text[:at].upper() + text[at:]


def _entry(claim: DecisionClaim | ActionClaim) -> str:
    kind: Literal["decision", "action"] = "action" if isinstance(claim, ActionClaim) else "decision"
    return opened(without_own_label(printable(claim.text), kind))


def _short(claim: DecisionClaim | ActionClaim) -> str:
    """The entry in one sentence; whole where a condition would fall off."""
    if claim.condition:
        return _entry(claim)
    return first_sentence(_entry(claim), led=claim.origin == "rules")


def _condition(claim: DecisionClaim | ActionClaim) -> str | None:
    """The condition, unless the text of the claim says it already."""
    if not claim.condition:
        return None
    condition = printable(claim.condition)
    return None if condition.casefold() in printable(claim.text).casefold() else condition
