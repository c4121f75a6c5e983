"""What a sentence leaves to the one before it."""

from __future__ import annotations

import pytest

from lrt_summ.language.subjects import leans


@pytest.mark.parametrize(
    "text",
    [
        "Dit wordt toegezegd.",
        "Zij zal de raad hierover schriftelijk informeren voordat de begroting komt.",
        "Deze aanvulling wordt meegenomen.",
        "Karin zoekt dit uit.",
        "Het verslag wordt met die verbetering vastgesteld.",
    ],
)
def test_what_needs_the_sentence_before(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "De werving start deze maand.",
        "Deze week belt Karin de aannemer.",
        "Karin stuurt de lijst met ligplaatsen vóór 1 mei aan de raad die erom vroeg.",
        "Akkoord.",
        "De raad besluit tot aanleg. Dit kost € 3.",
    ],
)
def test_what_stands_alone(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    "text",
    ["Dit najaar stuurt BZK een brief.", "Deze week belt Karin.", "Die dag komt het COA langs.",
     "Zij-instromers worden geteld."],
)  # fmt: skip
def test_a_time_leans_on_nothing(text: str) -> None:
    assert not leans(text)
