"""What a list says already is not said again by its entries."""

from __future__ import annotations

import pytest

from lrt_summ.language.own_labels import without_own_label


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        ("decision", "Besluit 2025-02-01: De groep stemt in.", "De groep stemt in."),
        ("decision", "=> Besluit: de begroting staat vast.", "de begroting staat vast."),
        ("decision", "Besluitpunt nr. 3: akkoord.", "akkoord."),
        ("action", "Actie 2025-02-B: Els en Wim werken dit uit.", "Els en Wim werken dit uit."),
        ("action", "→ ACTIE A12: Els belt.", "Els belt."),
        (None, "--> De groep stelt de planning vast.", "De groep stelt de planning vast."),
        ("action", "Actie Els: belt de aannemer.", "Actie Els: belt de aannemer."),
        ("action", "Afspraak: Els belt.", "Afspraak: Els belt."),
        ("action", "Besluit 3: Els belt.", "Besluit 3: Els belt."),
        (None, "Besluit 3: Els belt.", "Besluit 3: Els belt."),
        (
            "decision",
            "Besluit 3 is ingetrokken: het vervalt.",
            "Besluit 3 is ingetrokken: het vervalt.",
        ),
        ("decision", "-> 5 % van de kosten", "5 % van de kosten"),
        ("decision", "- 5 % van de kosten", "- 5 % van de kosten"),
        ("decision", "Besluit 3:", "Besluit 3:"),
    ],
)
def test_an_entry_goes_without_the_label_of_its_list(kind, text: str, shown: str) -> None:
    assert without_own_label(text, kind) == shown


@pytest.mark.parametrize(
    "text", ["Besluit COVID-19: de maatregelen blijven.", "Besluit 12:00 uur is de laatste tijd."]
)
def test_a_name_or_a_time_behind_the_word_is_no_number_of_a_label(text: str) -> None:
    assert without_own_label(text, "decision") == text
