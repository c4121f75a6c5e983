import pytest
from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.language.words import content_stems, fold, is_stop_word, stem, tokens


@pytest.mark.parametrize(
    "words",
    [
        "besluit besluiten besloten besloot",
        "huis huizen",
        "vastgesteld vaststelling vaststellen vaststelt",
        "uitwerken uitgewerkt uitwerking",
        "huisvesting huisvesten gehuisvest huisvest",
        "coördinatie coördineren gecoördineerd",
        "realisatie realiseren gerealiseerd realisering",
        "gemeente gemeenten",
        "plaats plaatsen",
        "dienst diensten",
        "instemming instemmen ingestemd",
        "informatie geïnformeerd informeren",
        "publiceren publicatie gepubliceerd",
        "lid leden",
        "stijgen steeg gestegen",
        "oplopen opgelopen opliep opliepen",
        "afnemen afnam afgenomen",
        "verkiezen verkozen verkoos",
        "zakken zakte zakten gezakt",
        "lift liften",
        "klimmen klom geklommen",
        "PRT’s PRT",
    ],
)
def test_inflections_share_a_stem(words):
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gemeente", "gem"),
        ("besluit", "sluiten"),
        ("meer", "minder"),
        ("opvang", "aanvang"),
        ("afspraken", "spreken"),
        ("bijlagen", "liggen"),
        ("vervroegen", "vragen"),
    ],
)
def test_different_words_keep_different_stems(one, other):
    assert stem(one) != stem(other)


def test_folding_keeps_the_length():
    assert fold("Oekraïne’s ÉÉN İ") == "oekraine's een i"


@given(st.text())
def test_folding_never_moves_an_offset(text):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_tokens_point_at_their_text(text):
    assert all(text[t.start : t.end] == t.text for t in tokens(text))


def test_a_hyphen_parts_words_and_an_abbreviation_stays_whole():
    assert [t.norm for t in tokens("m.b.t. COA-opvang: 19.000 plekken (5.1.2e)")] == [
        "m.b.t.", "coa", "opvang", "19.000", "plekken", "5.1.2e",
    ]  # fmt: skip


def test_stop_words_are_left_out_of_the_content():
    assert content_stems("Het COA werkt dit met de gemeenten uit") == ["coa", "werk", "gemen"]


def test_negations_are_content():
    assert not is_stop_word("niet")
    assert not is_stop_word("geen")
