"""Sentences of Dutch minutes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.language.sentences import split_sentences
from tests.support.growth import assert_linear


def sentences(text):
    return [text[begin:stop] for begin, stop in split_sentences(text)]


ONE = [
    "Dit gebeurt m.b.t. De Wallen en t.a.v. Utrecht.",
    "Dhr. De Jonge en mw. Van Gennip zijn aanwezig.",
    "Prof. dr. E.M. van Wageningen opent.",
    "Het gaat i.h.k.v. Oekraïne om ca. 100 plekken.",
    "Zie art. 5.1.2e en nr. 12 van het verslag.",
    "De heer J. de Vries en mevrouw A.B. Bos spreken.",
    "Op 1 juli jl. Was er niets.",
    "Aanwezig o.a. Den Haag en bijv. Utrecht.",
    "Er zijn 19.000 plekken voor € 1.250,50 per dag.",
    "Kijk op https://x.nl/a.b?c=D. en verder.",
    "Versie 3.1.Beta is er.",
    "1. Een genummerde regel.",
    "Volgens het besluit d.d. 3 mei is dat zo.",
    "De prijs is max. 5 euro excl. BTW.",
    "Naar node.js en ASP.NET is gekeken.",
    "Hij zei: ‘Dat kan niet’ en ging.",
    "De vergadering (incl. Rondvraag) is klaar.",
]


@pytest.mark.parametrize("text", ONE)
def test_a_stop_that_ends_nothing_does_not_split(text):
    assert sentences(text) == [text]


TWO = [
    ("Het plan is af.", "De raad stemt in."),
    ("Kan dat?", "Ja, dat kan."),
    ("Mooi!", "We gaan door."),
    ("Het gaat om scholen, wegen etc.", "De raad stemt in."),
    ("Dat was in 2023.", "Dit jaar niet."),
    ("Hij zei: ‘Dat kan.’", "Daarna ging hij."),
    ("Zie bijlage 2 (incl. cijfers).", "De raad stemt in."),
    ("Het plan van A.B. Bos is af.", "VNG stemt in."),
    ("De LRT besluit.", "19 gemeenten doen mee."),
    ("Dat weten we nog niet…", "We vragen het na."),
    ("Overleg met VNG c.s.", "IPO sluit aan."),
    ("Het gaat om de COA-opvang.", "’s Avonds is er overleg."),
    ("**Besluit:** akkoord.", "**Actie:** VNG belt."),
]


@pytest.mark.parametrize(("first", "second"), TWO)
def test_a_stop_that_ends_a_sentence_splits(first, second):
    assert sentences(f"{first} {second}") == [first, second]


def test_a_missing_space_between_two_sentences_is_seen():
    assert sentences("Dat is de architectuur (IDS RAM).Dat is een standaard.") == [
        "Dat is de architectuur (IDS RAM).", "Dat is een standaard.",
    ]  # fmt: skip


def test_a_blank_line_ends_a_sentence_without_stop():
    assert sentences("Mededelingen\n\nEr zijn er geen.") == ["Mededelingen", "Er zijn er geen."]


@given(st.text(alphabet="aB .!?…\n\t()'\"5éĳ’\u00a0*", max_size=80))
def test_the_sentences_cover_all_that_is_printed_in_order(text):
    spans = split_sentences(text)
    assert [c for a, b in spans for c in text[a:b] if not c.isspace()] == [
        c for c in text if not c.isspace()
    ]
    assert all(a < b and not text[a].isspace() and not text[b - 1].isspace() for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "piece", ["a", ".", ". ", "A. ", "m.b.t. ", "Zin. ", "?!", "\n\n", "(. ", "x.Y"]
)
def test_the_time_grows_with_the_text_and_no_faster(piece):
    assert_linear(
        lambda length: piece * (length // len(piece)), split_sentences, short=20_000, long=200_000
    )


def test_a_letter_that_names_an_option_ends_its_sentence():
    text = "We kiezen optie B. Karin werkt die uit met A. Vos. Bijlagen A en B. Piet leest mee."
    assert [text[begin:stop] for begin, stop in split_sentences(text)] == [
        "We kiezen optie B.",
        "Karin werkt die uit met A. Vos.",
        "Bijlagen A en B.",
        "Piet leest mee.",
    ]


def test_a_sentence_may_begin_with_a_blackened_name():
    text = "De raad vraagt om cijfers. █████ (DGM) stuurt die na."
    assert [text[a:b] for a, b in split_sentences(text)] == [
        "De raad vraagt om cijfers.",
        "█████ (DGM) stuurt die na.",
    ]
