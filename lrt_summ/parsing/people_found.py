"""Those found so far: each person once, present or absent, with what every place tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lrt_summ.language.instructions import is_instruction, without_instruction
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Attendee
from lrt_summ.parsing.vocabulary import ABSENT

_INITIALS = lazy(r"(?:[A-ZÀ-Þ][a-z]?\.[ -]?){1,5}(?=[^\W\d_])")


@dataclass(slots=True)
class _People:
    """People in the order in which they were found, by name and by initial and surname."""

    found: list[Attendee]
    by_name: dict[str, int] = field(default_factory=dict)
    by_initial: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, person: Attendee) -> None:
        place = self._place(person)
        if place is None:
            place = len(self.found)
            self.found.append(person)
        else:
            self.found[place] = _merged(self.found[place], person)
        if person.name:
            self.by_name[person.name] = place
            self.by_initial.setdefault(_initial_and_surname(person.name), place)

    def _place(self, person: Attendee) -> int | None:
        """Where the same person stands, if with an initial for the given name."""
        if not person.name:
            return None
        place = self.by_initial.get(_initial_and_surname(person.name))
        if person.name in self.by_name or place is None:
            return self.by_name.get(person.name)
        twin = self.found[place]
        shortened = _in_initials(person.name) != _in_initials(twin.name or "")
        senders = {person.organisation, twin.organisation} - {None}
        return place if shortened and len(senders) < 2 else None


class Attendance:
    """The people found, and the blocks that name them."""

    def __init__(self) -> None:
        self.present: list[Attendee] = []
        self.absent: list[Attendee] = []
        self.blocks: set[int] = set()
        self._people = {False: _People(self.present), True: _People(self.absent)}

    def record(self, people: list[Attendee], *, absent: bool) -> None:
        """Adds people; one who is known already gains what was not known of them."""
        for person in people:
            if self._is_given_name(person.name):
                continue
            if _is_missing(person) and not absent:
                self._people[True].add(person.model_copy(update={"role": None}))
            else:
                self._people[absent].add(person)

    def _is_given_name(self, name: str | None) -> bool:
        """Whether somebody who is known already goes by this given name alone."""
        known = (person.name or "" for person in (*self.present, *self.absent))
        return (
            name is not None
            and " " not in name
            and any(one.startswith(f"{name} ") for one in known)
        )


def without_orders(people: Iterable[Attendee]) -> Iterator[Attendee]:
    """The people, but for each name, sender and role that tries to tell a model what to do."""
    for person in people:
        if not is_instruction(person.name or ""):
            yield person.model_copy(
                update={
                    "organisation": without_instruction(person.organisation) or None,
                    "role": without_instruction(person.role) or None,
                }
            )


def _is_missing(person: Attendee) -> bool:
    """Whether a note beside a name says that its bearer was not there."""
    return person.role is not None and ABSENT.fullmatch(person.role) is not None


def _in_initials(name: str) -> bool:
    return _INITIALS.match(name) is not None


def _initial_and_surname(name: str) -> tuple[str, str]:
    """`("e", "roodbol")` for `E. Roodbol` and for `Edwin Roodbol`."""
    initials = _INITIALS.match(name)
    surname = name[initials.end() :] if initials else name.partition(" ")[2]
    return name[0].casefold(), surname.strip().casefold()


def _merged(known: Attendee, more: Attendee) -> Attendee:
    """What two places tell of one person; the name in full rather than in initials."""
    shortened = known.name is not None and _in_initials(known.name)
    update = {
        "name": more.name if shortened else known.name,
        "role": known.role or more.role,
        "organisation": known.organisation or more.organisation,
    }
    return known.model_copy(update=update)
