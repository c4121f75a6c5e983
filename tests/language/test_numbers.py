import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.language._number_data import NOT_A_QUANTITY, QUALIFIERS
from lrt_summ.language.numbers import find_numbers, word_value
from tests.support.growth import assert_linear


def only(text):
    (number,) = find_numbers(text)
    return number


@pytest.mark.parametrize(
    "written", ["19.000", "19000", "19 duizend", "negentienduizend", "19 000", "19k", "19,000"]
)
def test_a_number_has_one_value_however_it_is_written(written):
    assert only(f"Er komen {written} plekken bij.").value == 19000


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("tweeenveertig", 42),
        ("honderdenzes", 106),
        ("vijfentwintighonderd", 2500),
        ("tweehonderdvijftigduizend", 250_000),
        ("anderhalf", Decimal("1.5")),
        ("tweemiljoen", 2_000_000),
        ("vierkant", None),
        ("achterstand", None),
        ("eenheid", None),
    ],
)
def test_number_words_are_read(word, value):
    assert word_value(word) == value


def test_the_text_runs_from_the_number_to_what_is_counted():
    number = only("leidt tot 19.000 extra opvangplekken op 1 juli")
    assert (number.text, number.unit) == ("19.000 extra opvangplekken", "extra opvangplekken")


def test_a_preposition_is_no_unit():
    assert only("de doelstelling van 20.000 uit de afspraken").unit == ""


@pytest.mark.parametrize("qualifier", ["bijna", "circa", "ten minste", "meer dan", "zo'n", "±"])
def test_the_word_that_makes_a_number_inexact_is_kept(qualifier):
    assert only(f"Dat zijn {qualifier} 1.800 personen.").qualifier == qualifier


def test_a_plus_behind_a_number_makes_it_the_least():
    found = only("Er waren 140+ deelnemers.")
    assert (found.text, found.qualifier) == ("140+ deelnemers", ">")
    assert only("2/3 van de leden").upper is None


def test_every_qualifier_of_the_table_is_found():
    assert [q for q in QUALIFIERS if only(f"er zijn {q} 1.800 mensen").qualifier is None] == []


def test_a_typographic_apostrophe_does_not_hide_a_qualifier():
    assert only("zo’n 40 gemeenten").qualifier == "zo’n"


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("10 tot 15 weken", 10, 15),
        ("10-15 bedden", 10, 15),
        ("tussen 10 en 15 locaties", 10, 15),
        ("1 à 2 jaar", 1, 2),
        ("3/4 weken", 3, 4),
        ("5 of 10 jaar", 5, 10),
        ("10% tot 15%", 10, 15),
    ],
)
def test_a_range_is_one_number_with_two_ends(text, lower, upper):
    number = only(text)
    assert (number.value, number.upper) == (lower, upper)


def test_two_numbers_joined_by_en_stay_two():
    assert [n.value for n in find_numbers("10 en 15 locaties")] == [10, 15]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12,5 procent", "percent"),
        ("12%", "percent"),
        ("€ 2,5 miljoen", "amount"),
        ("450 euro", "amount"),
        ("40 gemeenten", "count"),
        ("de 2e keer", "ordinal"),
        ("de tweede keer", "ordinal"),
    ],
)
def test_the_kind_tells_money_shares_and_ranks_apart(text, kind):
    assert only(text).kind == kind


def test_an_amount_keeps_its_sign_and_scale():
    number = only("kost € 2,5 miljoen per jaar")
    assert (number.text, number.value) == ("€ 2,5 miljoen", 2_500_000)


@pytest.mark.parametrize("row", NOT_A_QUANTITY, ids=lambda row: row.name)
def test_what_counts_nothing_is_left_out(row):
    assert re.search(row.pattern, row.hits.lower())
    assert [n for n in find_numbers(row.hits) if n.kind != "ordinal"] == []


@pytest.mark.parametrize("row", NOT_A_QUANTITY, ids=lambda row: row.name)
def test_a_pattern_for_what_counts_nothing_leaves_quantities_alone(row):
    if re.search(r"\d", row.misses):
        assert find_numbers(row.misses) != []


def test_the_article_een_is_no_number_and_the_accented_one_is():
    assert find_numbers("een gemeente") == []
    assert only("één gemeente").value == 1


def test_the_verb_achten_is_no_number():
    assert find_numbers("De vergadering acht het verstandig.") == []
    assert only("acht gemeenten").value == 8


@given(st.integers(1, 999_999))
def test_any_whole_number_is_read_back(value):
    written = f"{value:,}".replace(",", ".")
    number = only(f"er zijn {written} plaatsen")
    assert number.value == value


@given(st.text(alphabet="0123456789 .,-€%een duizend(tot)h/@:", max_size=80))
def test_offsets_point_at_the_text(text):
    numbers = find_numbers(text)
    assert all(text[n.start : n.end] == n.text for n in numbers)
    assert all(a.end <= b.start for a, b in pairwise(numbers))


@pytest.mark.parametrize(
    "piece", ["1.000", "1 ", "een", "€", "12-", "a1", "1:", "tweeen", "@", "+31 "]
)
def test_hostile_text_costs_linear_time(piece):
    assert_linear(
        lambda length: piece * (length // len(piece)), find_numbers, short=20_000, long=200_000
    )


def test_a_comparison_with_a_known_number_is_no_approximation():
    assert only("meer dan de 1.500 van vorig jaar").qualifier is None
    assert only("meer dan 1.500 mensen").qualifier == "meer dan"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("elfduizend driehonderd plekken", [11300]),
        ("elfduizend driehonderdvijfenvijftig", [11355]),
        ("vijfduizend krachtig", [5000]),
        ("tweeduizend en driehonderd euro", [2000, 300]),
        ("duizend honderden", [1000]),
    ],
)
def test_hundreds_behind_a_thousand_are_a_part_of_it(text: str, values: list[int]) -> None:
    assert [int(number.value) for number in find_numbers(text)] == values
