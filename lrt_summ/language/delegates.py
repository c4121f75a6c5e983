"""For whom those present are there: what a person takes on, the organisation that sent her owes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lrt_summ.language.addressing import SURNAME_PARTICLES
from lrt_summ.language.organisations import canonical, find_organisations
from lrt_summ.language.patterns import lazy
from lrt_summ.models import Attendee, Minutes


@dataclass(frozen=True)
class Delegates:
    """Those whom the list of attendees names, present or absent, under each form of their name.

    Attributes:
        people: in the order of the list, but for names that were blanked.
        by_form: full names, their parts and initials that are one person's alone.
    """

    people: tuple[Attendee, ...] = ()
    by_form: Mapping[str, Attendee] = field(default_factory=dict)

    @classmethod
    def of(cls, minutes: Minutes) -> Delegates:
        """Those of one meeting."""
        listed = (*minutes.attendees, *minutes.absent)
        people = tuple(one for one in listed if one.name and not one.redacted)
        forms: dict[str, dict[str, Attendee]] = {}
        for one in people:
            for form in _forms(one):
                forms.setdefault(form, {})[one.name or ""] = one
        whole = {one.name: one for one in people if one.name}
        alone = {form: next(iter(ones.values())) for form, ones in forms.items() if len(ones) == 1}
        return cls(people, alone | whole)

    def person(self, written: str) -> Attendee | None:
        """Who is meant by a name or by initials, `None` if that is nobody or may be several."""
        return self.by_form.get(written) or self.by_form.get(canonical(written))

    def senders(self, written: str) -> tuple[str, ...]:
        """The canonical names of the organisations that this person is there for."""
        person = self.person(written)
        return tuple(senders_of(person)) if person else ()

    def all_senders(self) -> Iterator[str]:
        """Every organisation that somebody is there for, in the order of the list."""
        for one in self.people:
            yield from senders_of(one)


_JOINT = lazy(r"\s*/\s*")
_HYPHEN = lazy(r"[\s-]+")


def senders_of(attendee: Attendee) -> Iterator[str]:
    """The organisations in what is printed behind a name: `BZK/DGDOO` is BZK and DGDOO."""
    printed = (attendee.organisation or "").split(",")[0].strip()
    names = [canonical(part) for part in _JOINT.split(printed) if part]
    found = find_organisations(printed)
    names += [one.name for one in found if one.kind == "organisation" and one.start == 0]
    yield from dict.fromkeys(names)


def _forms(attendee: Attendee) -> Iterator[str]:
    """The first name, the surname and the initials: `Mark`, `de Boer`, `Boer`, `MdB`, `MDB`.

    A hyphen makes two names or one (`PJB`, `PB`). Two letters are initials only where the list
    prints them: `HR` and `SP` are none of Hans Recht's. The name of an organisation is left out.
    """
    if attendee.initials:
        yield attendee.initials
    words = (attendee.name or "").split()
    if len(words) > 1:
        capitals = [word for word in words if word not in SURNAME_PARTICLES]
        split = _HYPHEN.split(" ".join(words))
        spelled = {"".join(word[0] for word in some if word) for some in (words, capitals, split)}
        spelled |= {form.upper() for form in spelled}
        initials = {form for form in spelled if len(form) > _SHORT}
        forms = {words[0], " ".join(words[1:]), words[-1], *initials}
        yield from (form for form in forms if len(form) > 1 and not _is_body(form))


_SHORT = 2  # letters


def _is_body(form: str) -> bool:
    return bool(find_organisations(form)) or canonical(form) != form
