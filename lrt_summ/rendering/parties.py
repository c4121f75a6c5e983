"""The meeting as one party sees it: what it must do, was asked and was told, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, count

from lrt_summ.language.delegates import Delegates
from lrt_summ.language.organisations import (
    FoundOrganisation,
    canonical,
    find_organisations,
    introduced_aliases,
)
from lrt_summ.language.sentences import split_sentences
from lrt_summ.models import Report
from lrt_summ.output import printable
from lrt_summ.rendering.briefing import ActionLine, CallLine, ItemRef, Line, PartyView, Section

REACHING: tuple[tuple[str, str, str], ...] = (
    (
        r"\binforme\w{1,5} (?:de |het )?{party}\b",
        "De veiligheidsregio informeert VNG over de oefening.",
        "VNG informeert de veiligheidsregio.",
    ),
    (
        r"\b{party} (?:wordt|worden) [^.]{0,120}?\b(?:ge[ïi]nformeerd|op de hoogte)\b",
        "VNG wordt voor de zomer geïnformeerd.",
        "VNG wordt betrokken bij de uitwerking.",
    ),
    (
        r"\b(?:deelt|delen|gedeeld|deelde)\b[^.]{0,120}? met (?:de |het )?{party}\b",
        "BZK deelt de cijfers met VNG.",
        "VNG deelt de cijfers met BZK.",
    ),
    (
        r"\b(?:stuurt|sturen|gestuurd|meldt|gemeld|meegedeeld|gecommuniceerd|rapporteert"
        r"|gerapporteerd|voorgelegd|aangeboden|teruggekoppeld|toegezonden)\b"
        r"[^.]{0,120}? aan (?:de |het )?{party}\b",
        "Het overzicht wordt gestuurd aan VNG.",
        "VNG stuurt het overzicht aan BZK.",
    ),
    (
        r"\baan (?:de |het )?{party} [^.]{0,120}?\b(?:gestuurd|gemeld|meegedeeld|gecommuniceerd"
        r"|gerapporteerd|voorgelegd|aangeboden|teruggekoppeld|toegezonden)\b",
        "Het overzicht wordt aan de VNG toegezonden.",
        "Aan de VNG wordt gevraagd mee te denken.",
    ),
)
"""How a sentence says that something reaches a party: pattern, a hit, a miss (both about VNG)."""


def is_party(report: Report, audience: str) -> bool:
    """Whether the minutes have `audience` at all: in the text, as an owner or as who sent somebody.

    Else a briefing for it is one for nobody.
    """
    party = _party(report, audience)
    return (
        any(map(party.is_called_or_sent, (*_owners(report), *_senders(report))))
        or party.is_somebody
        or any(party.places(one.text) for item in report.minutes.items for one in item.statements)
    )


def parties_of(report: Report) -> tuple[str, ...]:
    """For whom somebody is there, and who owes something."""
    return tuple(dict.fromkeys(map(printable, (*_senders(report), *_owners(report)))))


def _senders(report: Report) -> Iterator[str]:
    return Delegates.of(report.minutes).all_senders()


def _owners(report: Report) -> Iterator[str]:
    for item in report.items:
        yield from (owner.name for action in item.actions for owner in action.owners)


def _party(report: Report, audience: str) -> _Party:
    # Not from the attendance: in `De Wit (VNG)` the brackets hold no abbreviation of De Wit.
    said = "\n".join(s.text for item in report.minutes.items for s in item.statements)
    return _Party(printable(audience), introduced_aliases(said), Delegates.of(report.minutes))


def party_view(report: Report, sections: Sequence[Section], audience: str) -> PartyView:
    """What the meeting means to `audience`, an organisation under any of its names."""
    party = _party(report, audience)
    lines = list(chain.from_iterable((*s.decisions, *s.actions, *s.summary) for s in sections))
    to_do = tuple(
        party.acting_in(line) for line in lines if isinstance(line, ActionLine) and party.owns(line)
    )
    asked = tuple(_asked(sections, party, to_do))
    taken = set(chain.from_iterable(line.sources for line in (*to_do, *asked)))
    others = [line for line in lines if not taken & {*line.sources} and party.places(line.text)]
    taken.update(chain.from_iterable(line.sources for line in others))
    others.extend(_unmentioned(report, sections, party, taken))
    once = {line.text: line for line in reversed(others)}
    told = tuple(line for line in others if once[line.text] is line and party.reached_by(line.text))
    return PartyView(
        name=party.name,
        to_do=to_do,
        asked=asked,
        told=told,
        mentioned=tuple(line for line in others if once[line.text] is line and line not in told),
    )


class _Party:
    """One organisation, recognised under all its names, in its offices and in whom it sent."""

    def __init__(self, name: str, aliases: Mapping[str, str], delegates: Delegates) -> None:
        self._aliases = aliases
        self._delegates = delegates
        self.name = canonical(name, extra_aliases=aliases)
        self._as_asked = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)

    def is_called(self, name: str) -> bool:
        known = canonical(name, extra_aliases=self._aliases).casefold()
        own = self.name.casefold()
        return known == own or known.endswith(f" van {own}")

    @property
    def is_somebody(self) -> bool:
        """Whether it is no organisation, but one of those present."""
        return self._delegates.person(self.name) is not None

    def is_called_or_sent(self, name: str) -> bool:
        person, asked = self._delegates.person(name), self._delegates.person(self.name)
        same = person is not None and asked is not None and person == asked
        return same or self.is_called(name) or self.sent(name)

    def sent(self, name: str) -> bool:
        """Whether it is the organisation that a person is there for."""
        return any(map(self.is_called, self._delegates.senders(name)))

    def owns(self, action: ActionLine) -> bool:
        return any(map(self.is_called_or_sent, action.owner_names))

    def acting_in(self, action: ActionLine) -> ActionLine:
        """The action with who of its owners acts for the party."""
        named = zip(action.owners, action.owner_names, strict=True)
        acting = frozenset(
            written for written, name in named if self.sent(name) and not self.is_called(name)
        )
        return replace(action, acting=acting, acting_for=self.name)

    def _found(self, text: str) -> list[FoundOrganisation]:
        return find_organisations(text, extra_aliases=self._aliases)

    def places(self, text: str) -> list[str]:
        """The wordings in `text` that mean the party."""
        found = [one.text for one in self._found(text) if self.is_called(one.name)]
        return found or self._as_asked.findall(text)

    def reached_by(self, text: str) -> bool:
        return any(
            re.search(pattern.replace("{party}", re.escape(wording)), text, re.IGNORECASE)
            for wording in self.places(text)
            for pattern, _, _ in REACHING
        )

    def addressed_by(self, call: CallLine) -> bool:
        """Whether the call is on the party: it comes first of those that do not call themselves."""
        caller = canonical(call.caller, extra_aliases=self._aliases) if call.caller else None
        found = [one for one in self._found(call.text) if one.name != caller]
        together = list(_joined(call.text, found))
        return any(self.is_called(one.name) for one in together)


def _joined(text: str, found: Sequence[FoundOrganisation]) -> Iterator[FoundOrganisation]:
    """The first of `found`, and those listed with it: `BZK, VNG en IPO`."""
    for before, one in zip((None, *found), found, strict=False):
        if before and not re.fullmatch(
            r"\s*(?:,|en|,\s*en)\s*(?:de |het )?", text[before.end : one.start]
        ):
            return
        yield one


def _asked(
    sections: Sequence[Section], party: _Party, to_do: Sequence[ActionLine]
) -> Iterator[CallLine]:
    """Calls on the party, unless they became an action of its own."""
    done = set(chain.from_iterable(line.sources for line in to_do))
    for call in chain.from_iterable(section.calls for section in sections):
        if not done & {*call.sources} and party.addressed_by(call):
            yield call


def _unmentioned(
    report: Report, sections: Sequence[Section], party: _Party, taken: set[str]
) -> Iterator[Line]:
    """Sentences of the minutes that name the party and that no line so far rests on."""
    items = {section.item.id: section.item for section in sections}
    numbers = count(1)
    for item in report.minutes.items:
        for statement in item.statements:
            if item.id in items and statement.id not in taken:
                for start, end in split_sentences(statement.text):
                    sentence = statement.text[start:end]
                    if party.places(sentence):
                        key = f"p{next(numbers)}"
                        speaker = report.minutes.said_by(sentence, [statement.id])
                        yield _quotation(key, sentence, speaker, statement.id, items[item.id])


def _quotation(key: str, text: str, speaker: str | None, source: str, item: ItemRef) -> Line:
    return Line(
        key=key,
        text=printable(text),
        sources=(source,),
        verdict="rules_only",
        quoted=True,
        speaker=printable(speaker) if speaker else None,
        item=item,
        review=None,
        condition=None,
        short=printable(text),
    )
