from __future__ import annotations

import datetime as dt
import importlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lrt_summ
from lrt_summ.models import Attendee
from lrt_summ.registering import Register, register, rows

from .builders import action, report

MARCH, MAY, JUNE = dt.date(2024, 3, 14), dt.date(2024, 5, 16), dt.date(2024, 6, 20)
PLAN = "VNG werkt het dekkingsvoorstel voor de waddendijken uit."


def statuses(made: Register) -> list[str]:
    return [promise.status for promise in made.promises]


def test_every_action_of_every_meeting_is_in_it() -> None:
    made = register(
        [
            report(MARCH, action(PLAN, "VNG"), action("IPO maakt een kaart van de dijken.", "IPO")),
            report(MAY, action("BZK stuurt een brief aan de Kamer.", "BZK")),
        ]
    )
    assert [promise.text for promise in made.promises] == [
        PLAN,
        "IPO maakt een kaart van de dijken.",
        "BZK stuurt een brief aan de Kamer.",
    ]
    assert statuses(made) == ["open"] * 3


def test_the_same_promise_in_two_meetings_is_one_entry_with_its_history() -> None:
    made = register(
        [
            report(MAY, action(PLAN, "VNG", due=JUNE)),
            report(MARCH, action(PLAN, "VNG", due=MAY)),
        ]
    )
    (promise,) = made.promises
    assert [mention.meeting.date for mention in promise.history] == [MARCH, MAY]
    assert promise.due is not None
    assert promise.due.date == JUNE
    assert promise.status == "herhaald"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PLAN, "VNG werkt dekkingsvoorstel waddendijken uit"),
        (
            "BZK inventariseert de knelpunten bij de gemeentelijke opvang.",
            "BZK inventariseert knelpunten gemeentelijke opvang",
        ),
        (
            "Er wordt een overzicht gemaakt van kwetsbare bewoners per dorp.",
            "Er wordt een overzicht gemaakt van de kwetsbare bewoners per dorp, met adressen.",
        ),
    ],
)
def test_another_wording_of_the_same_promise_is_recognised(first: str, second: str) -> None:
    made = register([report(MARCH, action(first)), report(MAY, action(second))])
    assert len(made) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "VNG levert de cijfers van provincie Wadland aan.",
            "VNG levert de cijfers van provincie Duinrand aan.",
        ),
        ("BZK zoekt 400 plekken in de regio.", "BZK zoekt 900 plekken in de regio."),
        ("BZK stuurt de brief aan de Kamer.", "BZK stuurt de brief niet aan de Kamer."),
        (
            "Het secretariaat plant een overleg over kosten, locaties, planning, personeel, "
            "beheer, toezicht en huur in Wadland.",
            "Het secretariaat plant een overleg over kosten, locaties, planning, personeel, "
            "beheer, toezicht en huur in Duinrand.",
        ),
        ("BZK stuurt een brief.", "BZK stuurt een rapport."),
        (
            "Het secretariaat plant een overleg over de huisvesting van statushouders.",
            "Het secretariaat plant een overleg over de huisvesting van studenten.",
        ),
    ],
)
def test_a_promise_that_only_looks_alike_stays_apart(first: str, second: str) -> None:
    made = register([report(MARCH, action(first)), report(MAY, action(second))])
    assert len(made) == 2


def test_other_owners_are_another_promise() -> None:
    text = "Werkt het dekkingsvoorstel voor de dijken uit."
    made = register([report(MARCH, action(text, "VNG")), report(MAY, action(text, "IPO"))])
    assert len(made) == 2


def test_another_committee_is_another_promise() -> None:
    made = register(
        [
            report(MARCH, action(PLAN, "VNG")),
            report(MAY, action(PLAN, "VNG"), body="Raad van Duinrand"),
        ]
    )
    assert len(made) == 2


def test_two_rows_of_one_list_that_differ_in_a_word_stay_apart() -> None:
    made = register(
        [
            report(
                MARCH,
                action("Het secretariaat verstuurt de uitnodiging voor de volgende sessie."),
                action(
                    "Het secretariaat verstuurt de uitnodiging voor de volgende sessie opnieuw."
                ),
            )
        ]
    )
    assert len(made) == 2


def test_one_meeting_in_two_files_is_no_repetition() -> None:
    made = register(
        [
            report(MARCH, action(PLAN, "VNG"), document="verslag.md"),
            report(MARCH, action(PLAN, "VNG"), document="verslag.pdf"),
        ]
    )
    assert statuses(made) == ["open"]
    assert len(made.promises[0].history) == 2


def test_an_owner_has_one_name() -> None:
    made = register(
        [
            report(MARCH, action("Maakt een plan voor de dijken.", "ministerie van BZK")),
            report(MAY, action("Maakt een plan voor de dijken.", "BZK")),
        ]
    )
    assert [promise.owner_names for promise in made.promises] == [("BZK",)]
    assert list(made.owners()) == ["BZK"]


@pytest.mark.parametrize(
    ("written", "status"),
    [
        (None, "open"),
        ("gebeurt reeds", "gebeurt reeds"),
        ("Gereed", "gereed"),
        ("nog niet gereed", "open"),
        ("vervallen", "vervallen"),
    ],
)
def test_the_status_follows_the_words_of_the_minutes(written: str | None, status: str) -> None:
    made = register([report(MARCH, action(PLAN, "VNG", status=written))])
    assert statuses(made) == [status]


def test_what_was_reported_done_in_a_later_meeting_is_done() -> None:
    made = register(
        [report(MARCH, action(PLAN, "VNG")), report(MAY, action(PLAN, "VNG", status="afgerond"))]
    )
    assert statuses(made) == ["gereed"]


@pytest.mark.parametrize(
    ("on", "status"),
    [(None, "open"), (MAY, "open"), (MAY + dt.timedelta(days=1), "te laat")],
)
def test_a_promise_is_late_from_the_day_after_it_was_due(on: dt.date | None, status: str) -> None:
    made = register([report(MARCH, action(PLAN, "VNG", due=MAY))], on=on)
    assert statuses(made) == [status]


def test_what_is_done_is_never_late() -> None:
    made = register([report(MARCH, action(PLAN, "VNG", due=MAY, status="gereed"))], on=JUNE)
    assert statuses(made) == ["gereed"]


def test_filters_on_owner_status_and_due() -> None:
    made = register(
        [
            report(
                MARCH,
                action(PLAN, "VNG", due=MAY),
                action("BZK maakt een kaart van alle dorpen.", "ministerie van BZK", due=JUNE),
                action("Er komt een overzicht van bewoners."),
            )
        ],
        on=dt.date(2024, 6, 1),
    )
    assert [p.text for p in made.filtered(owner="vng").promises] == [PLAN]
    assert len(made.filtered(owner="het ministerie van BZK")) == 1
    assert [p.text for p in made.filtered(owner="niet genoemd").promises] == [
        "Er komt een overzicht van bewoners."
    ]
    assert [p.text for p in made.filtered(status="te laat").promises] == [PLAN]
    assert len(made.filtered(due_from=MAY, due_until=MAY)) == 1
    assert len(made.filtered(due_from=JUNE)) == 1
    assert len(made.filtered(due_until=JUNE)) == 2
    assert len(made.filtered()) == 3


def test_first_and_last_mention_are_the_ends_of_the_history() -> None:
    made = register([report(MAY, action(PLAN, "VNG")), report(MARCH, action(PLAN, "VNG"))])
    (promise,) = made.promises
    assert (promise.first.meeting.date, promise.last.meeting.date) == (MARCH, MAY)


def test_a_disputed_action_is_no_promise() -> None:
    disputed = report(MARCH)
    item = disputed.items[0].model_copy(update={"disputed": (action(PLAN, "VNG"),)})
    made = register([disputed.model_copy(update={"items": (item,)})])
    assert len(made) == 0


def test_a_meeting_without_a_date_comes_last() -> None:
    made = register(
        [report(None, action("Zoekt een zaal.")), report(MARCH, action("Maakt een plan."))]
    )
    assert [promise.text for promise in made.promises] == ["Maakt een plan.", "Zoekt een zaal."]


def test_the_public_function_stays_one_after_its_package_is_loaded() -> None:
    reports = [report(MARCH, action(PLAN, "VNG"))]
    importlib.import_module("lrt_summ.registering")
    assert lrt_summ.register(reports) == register(reports)


def test_json_reads_back_as_the_same_register() -> None:
    made = register([report(MARCH, action(PLAN, "VNG", due=MAY))], on=JUNE)
    assert Register.model_validate_json(made.to_json()) == made
    assert json.loads(made.to_json())["promises"][0]["status"] == "te laat"


WORDS = st.sampled_from(["dijk", "plan", "brief", "VNG", "niet", "12", "kaart", "overleg", "het"])
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from([MARCH, MAY, None]), TEXTS), max_size=8))
def test_no_action_is_lost_and_none_is_counted_twice(
    made: list[tuple[dt.date | None, str]],
) -> None:
    reports = [report(date, action(text), document=f"{n}") for n, (date, text) in enumerate(made)]
    entries = register(reports).promises
    mentions = [(m.meeting.document, m.text) for entry in entries for m in entry.history]
    assert sorted(mentions) == sorted((str(n), text) for n, (_, text) in enumerate(made))
    assert len({entry.id for entry in entries}) == len(entries)


LIMITS = """# Verslag Stuurgroep Duin 3 mei 2024

## 1. Acties

- Actie: COA publiceert de cijfers niet vóór 1 juni 2025.
- Actie: IPO levert geen kaart vóór 1 juni 2025.
- Actie: VNG start vanaf 1 april 2025 met de proef.
- Actie: VNG wacht tot 1 oktober 2025 met de brief.
- Actie: BZK stuurt de brief vóór 1 juni 2025.
"""


def test_a_first_day_is_no_last_day() -> None:
    minutes = lrt_summ.read_minutes(LIMITS.encode(), name="duin.md")
    made = register([lrt_summ.summarise(minutes, settings=lrt_summ.Settings(provider="rules"))])
    terms = [(one.due.text, one.due.date) for one in made.promises if one.due]
    assert terms == [
        ("niet vóór 1 juni 2025", None),
        ("niet vóór 1 juni 2025", None),
        ("vanaf 1 april 2025", None),
        ("niet vóór 1 oktober 2025", None),
        ("vóór 1 juni 2025", dt.date(2025, 6, 1)),
    ]


@pytest.mark.parametrize(
    ("due", "agrees"),
    [
        ("vóór 1 juni 2025", False),
        ("niet vóór 1 juni 2025", True),
        ("uiterlijk 1 juni 2025", False),
    ],
)
def test_a_last_day_where_the_minutes_have_a_first_is_found(due: str, agrees: bool) -> None:
    minutes = lrt_summ.read_minutes(LIMITS.encode(), name="duin.md")
    told = {"text": "COA publiceert de cijfers.", "owners": ["COA"], "due": due, "sources": ["1.1"]}
    found = lrt_summ.check_answer(minutes, 0, {"summary": [], "decisions": [], "actions": [told]})
    kinds = {finding.kind for finding in found if finding.claim == told["text"]}
    assert ("due_unsupported" in kinds) is not agrees
    assert not (agrees and kinds)


HILDE = Attendee(name="Hilde van Drunen", organisation="BZK")
ON_BEHALF = report(
    MAY,
    action("Hilde stuurt de brief.", "Hilde van Drunen", due=JUNE),
    action("Planning", "HvD", "Wim", due=JUNE),
    action("BZK betaalt.", "BZK", due=JUNE),
    action("IPO kijkt mee.", "IPO", due=JUNE),
    attendees=(HILDE, Attendee(name="Wim Terpstra", organisation="COA")),
)


@pytest.mark.parametrize(
    ("owner", "shown"),
    [
        ("min. BZK", ["Hilde van Drunen (BZK)", "HvD (BZK), Wim", "BZK"]),
        ("Hilde van Drunen", ["Hilde van Drunen", "HvD, Wim"]),
        ("Wim Terpstra", ["HvD, Wim"]),
        ("IPO", ["IPO"]),
        ("Hil", []),
    ],
)
def test_what_a_person_owes_the_organisation_owes_that_sent_her(
    owner: str, shown: list[str]
) -> None:
    chosen = register([ON_BEHALF]).filtered(owner=owner)
    assert [row[2] for row in rows(chosen)] == shown
    assert Register.model_validate_json(chosen.to_json()) == chosen
    assert all(f"SUMMARY:{one}".replace(",", "\\,") in chosen.to_ics() for one in shown)


def test_a_register_of_everybody_names_owners_as_the_minutes_do() -> None:
    whole = register([ON_BEHALF])
    assert [row[2] for row in rows(whole)] == ["Hilde van Drunen", "HvD, Wim", "BZK", "IPO"]
    assert list(whole.parties()) == ["BZK", "COA", "Hilde van Drunen", "HvD", "IPO", "Wim"]
