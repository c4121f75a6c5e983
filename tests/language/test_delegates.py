"""For whom somebody is there, found under each form of the name that is hers alone."""

from __future__ import annotations

import pytest

from lrt_summ.language.delegates import Delegates
from lrt_summ.models import Attendee, Minutes, SourceText

TABLE = (
    Attendee(name="Hilde van Drunen", organisation="BZK/DGDOO"),
    Attendee(name="Peter-Jan Aalders", organisation="ministerie van SZW, directie Inburgering"),
    Attendee(name="Anna Zomer", organisation="VNG"),
    Attendee(name="Karel Bos", organisation="IPO"),
    Attendee(name="Karin Bos", organisation="COA", initials="KBo"),
    Attendee(name=None, organisation="JenV", redacted=True),
)


def delegates() -> Delegates:
    source = SourceText(text="", name="verslag.txt")
    away = (Attendee(name="Wim Terpstra", organisation="Aedes"),)
    return Delegates.of(Minutes(attendees=TABLE, absent=away, source=source))


@pytest.mark.parametrize(
    ("written", "senders"),
    [
        ("Hilde van Drunen", ("BZK", "DGDOO")),
        ("HvD", ("BZK", "DGDOO")),
        ("HD", ()),  # two letters, which the list does not print: may be anything
        ("mevrouw Van Drunen", ()),  # no form of hers: rules have made it the full name by now
        ("Peter-Jan Aalders", ("SZW",)),
        ("PJA", ("SZW",)),
        ("Zomer", ("VNG",)),
        ("AZ", ()),  # is a ministry
        ("KB", ()),  # is Karel or Karin
        ("Bos", ()),
        ("KBo", ("COA",)),
        ("Wim", ("Aedes",)),
        ("JenV", ()),
        ("de voorzitter", ()),
    ],
)
def test_a_person_is_there_for_who_stands_behind_the_name(
    written: str, senders: tuple[str, ...]
) -> None:
    assert delegates().senders(written) == senders
