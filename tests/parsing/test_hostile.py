"""Text that was made to hurt: it costs time in proportion to its length, and nothing else."""

# ruff: noqa: E501 -- an example is read best as one line

from __future__ import annotations

from contextlib import suppress

import pytest

from lrt_summ.errors import LrtSummError
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from tests.support.growth import assert_linear

HEAD = "# Verslag\n\nDatum: 3 mei 2024\nAanwezig: Jan Jansen (VNG)\n\n1. Opening\n\n"
PIECES = [
    "a", "Dit is een zin. ", "- VNG deelt.\n", "1. Opening\ntekst\n", "*", "** ", "_a ", "[", "](", "[a](b", "(",
    "| a | b |\n", "| a <br> | - |\n", "|", ".", "A.", "- - - -\n", "# x\n", "# x\n## y\n### z\n", "Afspraak:\n",
    "Afspraak: ", " ", "\t", "\f", "kop\n\fvoet\n", "> a\n", "===\n", "OPENING\n\n", "**Titel**\n\n",
    "**Jan:** hallo.\n", "I. Punt\n\n", "op-\n", "<", "&#1", "\\", "<!--", "\u00a0", "\u202ea", "1.", "5.1.2e ",
    "3 mei 2024 ", "█", "dhr. ", "https://", "Aanwezig: Jan (VNG)\n", "Jan Jansen, VNG\n", "## Samenvatting\n\ntekst\n\n",
]  # fmt: skip


def parse_or_refuse(text: str) -> None:
    with suppress(LrtSummError):
        parse(SourceText(text=text))


@pytest.mark.parametrize("piece", PIECES, ids=repr)
@pytest.mark.parametrize(
    "head", [HEAD, "1. Opening\n\nAanwezig: "], ids=["in an item", "among the attendees"]
)
def test_the_time_grows_with_the_text_and_no_faster(head, piece):
    assert_linear(
        lambda size: head + piece * (size // len(piece)), parse_or_refuse, short=4_000, long=32_000
    )


def test_one_line_of_a_million_characters_is_cut_into_its_sentences():
    minutes = parse(SourceText(text=HEAD + "Dit is een zin over opvang. " * 40_000))
    assert len(minutes.items[0].statements) == 40_000


def test_ten_thousand_bullets_are_ten_thousand_statements():
    minutes = parse(SourceText(text=HEAD + "- VNG deelt gegevens.\n" * 10_000))
    assert len(minutes.items[0].statements) == 10_000


def test_marks_that_turn_or_hide_text_do_not_reach_the_statements():
    minutes = parse(SourceText(text=HEAD + "De \u202eraad\u202c besl\u200buit\x07 niets\u00ad.\n"))
    assert minutes.items[0].statements[0].text == "De raad besluit niets."


def test_markup_in_the_minutes_is_text():
    minutes = parse(SourceText(text=HEAD + "De <script>alert(1)</script> is besproken.\n"))
    assert minutes.items[0].statements[0].text == "De <script>alert(1)</script> is besproken."
