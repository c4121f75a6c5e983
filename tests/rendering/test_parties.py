from __future__ import annotations

import re

import pytest

from lrt_summ.checking import item_report
from lrt_summ.models import ActionClaim, Attendee, ItemReport, Owner, Report
from lrt_summ.rendering import render
from lrt_summ.rendering.briefing import PartyView
from lrt_summ.rendering.composing import briefing_of
from lrt_summ.rendering.parties import REACHING, is_party, parties_of
from lrt_summ.rules import extract_item

from .builders import RULES, minutes_of, wadweer


def view(report: Report, name: str = "VNG") -> PartyView:
    party = briefing_of(report, audience=name).party
    assert party is not None
    return party


def bare(*statements: str) -> Report:
    """A report of one item that says nothing about its statements but the calls in them."""
    minutes = minutes_of(("1", "Opvang", list(statements)))
    extraction = extract_item(minutes, minutes.items[0])
    calls = item_report(minutes, minutes.items[0], extraction, None).calls
    item = ItemReport(id="1", number="1", title="Opvang", calls=calls)
    return Report(minutes=minutes, items=(item,), provenance=RULES)


@pytest.mark.parametrize("name", ["VNG", "vng", "de Vereniging van Nederlandse Gemeenten"])
def test_a_party_is_known_under_all_its_names(name: str) -> None:
    assert view(wadweer(), name).name == "VNG"


def test_what_it_must_do_comes_first() -> None:
    assert [line.key for line in view(wadweer()).to_do] == ["a3"]
    headings = re.findall(r"^## (.*)$", render(wadweer(), audience="VNG"), re.M)
    assert headings[:3] == ["Aanleiding", "Voor VNG", "In het kort"]


def test_what_it_was_told_is_apart_from_what_else_names_it() -> None:
    party = view(wadweer())
    assert [line.sources for line in party.told] == [("3.3",)]
    assert [line.sources for line in party.mentioned] == [("2.4",)]


def test_a_call_on_it_is_what_it_was_asked() -> None:
    party = view(bare("De staatssecretaris verzoekt VNG om de gemeenten te informeren."))
    assert [line.sources for line in party.asked] == [("1.1",)]
    assert party.mentioned == ()


def test_a_call_on_several_is_asked_of_each() -> None:
    report = bare("De staatssecretaris verzoekt IPO, VNG en het COA om plekken aan te dragen.")
    for name in ("IPO", "VNG", "COA"):
        assert len(view(report, name).asked) == 1


def test_a_call_on_somebody_else_about_it_is_not_asked_of_it() -> None:
    party = view(bare("De staatssecretaris verzoekt het COA om de VNG te betrekken."))
    assert party.asked == ()
    assert len(party.mentioned) == 1


def test_its_own_call_on_others_is_not_asked_of_it() -> None:
    party = view(bare("Oproep vanuit VNG aan BZK voor een nationaal programma."))
    assert party.asked == ()
    assert [line.sources for line in party.mentioned] == [("1.1",)]


def test_a_sentence_that_the_briefing_left_out_is_named_all_the_same() -> None:
    party = view(bare("Het weer was goed. IPO en VNG zien op tegen de winter."))
    assert [line.text for line in party.mentioned] == ["IPO en VNG zien op tegen de winter."]


def test_an_office_of_a_ministry_is_that_ministry() -> None:
    party = view(bare("De minister van BZK licht de cijfers toe."), "ministerie van BZK")
    assert [line.sources for line in party.mentioned] == [("1.1",)]


def test_an_abbreviation_that_the_minutes_introduce_is_understood() -> None:
    report = bare("Het Platform Opvang Noord (PON) is opgericht.", "Er komt geld voor PON.")
    assert len(view(report, "PON").mentioned) == 2
    assert len(view(report, "Platform Opvang Noord").mentioned) == 2


def test_a_party_that_is_not_named_is_told_so() -> None:
    text = render(wadweer(), audience="Aedes")
    assert "## Voor Aedes" in text
    assert "Het verslag bevat niets over deze partij." in text


def delegated() -> Report:
    """Two present, the one for BZK with an action and one under her initials."""
    texts = ["Hilde stuurt de brief.", "Wim maakt een kaart.", "BZK betaalt.", "Planning (HvD)"]
    people = (
        Attendee(name="Hilde van Drunen", organisation="BZK"),
        Attendee(name="Wim Terpstra", organisation="IPO"),
    )
    minutes = minutes_of(("1", "Opvang", texts), attendees=people)
    owners = [("Hilde van Drunen", "Hilde"), ("Wim Terpstra", "Wim"), ("BZK", "BZK"), ("HvD",) * 2]
    actions = tuple(
        ActionClaim(
            text=text,
            sources=(f"1.{number}",),
            verdict="rules_only",
            owners=(Owner(name=name, as_written=written),),
        )
        for number, (text, (name, written)) in enumerate(zip(texts, owners, strict=True), 1)
    )
    item = ItemReport(id="1", number="1", title="Opvang", actions=actions)
    return Report(minutes=minutes, items=(item,), provenance=RULES)


def test_who_is_there_for_a_party_acts_for_it() -> None:
    shown = [line.shown_owners for line in view(delegated(), "ministerie van BZK").to_do]
    assert shown == [("Hilde van Drunen (BZK)",), ("BZK",), ("HvD (BZK)",)]


def test_only_where_a_party_is_shown_its_own_a_person_stands_with_it() -> None:
    assert "| Hilde van Drunen |" in str(render(delegated(), audience="BZK"))


def test_a_person_is_a_party_under_her_initials_too() -> None:
    party = view(delegated(), "Hilde van Drunen")
    assert [line.shown_owners for line in party.to_do] == [("Hilde van Drunen",), ("HvD",)]


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("BZK", True),
        ("ipo", True),
        ("Wim", True),
        ("HvD", True),
        ("Blafoo", False),
        ("Drun", False),
    ],
)
def test_a_party_is_one_that_the_minutes_have(name: str, known: bool) -> None:
    assert is_party(delegated(), name) == known


def test_a_party_may_be_only_named() -> None:
    assert is_party(bare("De ANWB is akkoord."), "ANWB")
    assert parties_of(delegated()) == ("BZK", "IPO", "Hilde van Drunen", "Wim Terpstra", "HvD")


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_every_citation_of_the_party_s_part_resolves(format: str) -> None:
    text = str(
        render(bare("VNG verzoekt BZK om hulp.", "IPO en VNG wachten af."), format, audience="VNG")
    )
    linked = set(re.findall(r"#(bron-[0-9.]+)", text))
    assert linked == {"bron-1.1", "bron-1.2"}
    assert all(f'id="{name}"' in text for name in linked)


@pytest.mark.parametrize(("pattern", "hit", "miss"), REACHING)
def test_patterns_for_what_reaches_a_party(pattern: str, hit: str, miss: str) -> None:
    compiled = re.compile(pattern.replace("{party}", "VNG"), re.IGNORECASE)
    assert compiled.search(hit)
    assert not compiled.search(miss)
