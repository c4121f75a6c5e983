"""What is quoted where no sentence of a model stands up."""

from lrt_summ.checking import item_report
from lrt_summ.checking.extractive import extract_summary
from lrt_summ.checking.ground import Ground
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract_item
from tests.support.growth import assert_linear


def quoted(*lines):
    text = "# Verslag Dorpsraad\n\n## 1. Haven\n\n" + "".join(f"- {line}\n" for line in lines)
    minutes = parse(SourceText(text=text, name="haven.md"))
    item = minutes.items[0]
    report = item_report(minutes, item, extract_item(minutes, item), None)
    return [claim.text for claim in report.summary]


def test_a_sentence_that_leans_on_another_is_quoted_with_it():
    found = quoted("De havendam is 400 meter lang. Dat is 50 meter meer dan de oude havendam.")
    assert found == ["De havendam is 400 meter lang. Dat is 50 meter meer dan de oude havendam."]


def test_a_sentence_that_points_back_is_quoted_with_what_it_points_at():
    line = "Er ligt een plan. Volgens de havenmeester staat de wet daar niet aan in de weg."
    assert quoted(line, "De vuurtoren is dit jaar geverfd.")[0] == line


def test_a_sentence_that_leans_on_another_statement_is_left_out():
    found = quoted(
        "De havendam is 400 meter lang.", "Daarnaast vervalt de oude steiger in de haven."
    )
    assert found == ["De havendam is 400 meter lang."]


def test_what_stands_among_the_actions_is_not_said_twice():
    found = quoted(
        "Actie: de havenmeester stuurt de raad vóór 1 mei een lijst met ligplaatsen.",
        "De havendam heeft dit jaar twee stormen doorstaan.",
    )
    assert found == ["De havendam heeft dit jaar twee stormen doorstaan."]


def test_a_row_that_stands_among_the_actions_is_not_quoted_beside_them():
    rows = ("Nr | Actie | Wie | Termijn", "---|---|---|---")
    done = (
        "1 | Lijst met ligplaatsen rondsturen | Els Bos | 1 mei",
        "2 | Dam keuren | Wim Tak | 3 mei",
    )
    text = "# Verslag Dorpsraad\n\n## 1. Haven\n\nDe dam is lek.\n\n## Actiepunten\n\n"
    text += "".join(f"| {row} |\n" for row in (*rows, *done))
    minutes = parse(SourceText(text=text, name="haven.md"))
    item = minutes.items[1]
    report = item_report(minutes, item, extract_item(minutes, item), None)
    assert [action.text for action in report.actions] == [
        "Lijst met ligplaatsen rondsturen",
        "Dam keuren",
    ]
    assert report.summary == ()


def test_an_item_with_a_statement_always_has_a_quotation():
    assert quoted("Akkoord.") == ["Akkoord."]
    assert quoted("Daar is niets over te melden.")


def test_a_statement_that_only_goes_on_from_another_says_all_that_it_says():
    lines = ["De havendam is lek.", "Dat kost de haven veel water.", "Tevens is de kade verzakt."]
    assert quoted(*lines) == ["De havendam is lek.", "Tevens is de kade verzakt."]


def test_a_passage_is_chosen_for_what_it_adds_to_those_before_it():
    colours = ("grijze", "bruine", "zwarte", "witte")
    dam = [f"De {colour} stenen van de dam liggen hoog en droog." for colour in colours]
    harbour = "De visserij verhuist naar het oosten."
    assert harbour in quoted(*dam, harbour)


def test_a_long_item_is_told_in_five_quotations():
    places = ["kade", "dam", "sluis", "brug", "werf", "steiger", "loods", "kraan", "boei", "pier"]
    lines = [f"Rond de {place} staat een nieuw hek." for place in places]
    assert [len(quoted(*lines[:count])) for count in (2, 4, 6, 8, 10)] == [2, 3, 3, 4, 5]


def test_a_shortage_goes_before_what_suffices():
    enough = [f"Voor {ships} zijn er ligplaatsen in de haven." for ships in ("botters", "sloepen")]
    short = "Voor jachten zijn er geen ligplaatsen in de haven."
    assert short in quoted(*enough, "Voor roeiboten zijn er ligplaatsen in de haven.", short)


def ground_of(lines):
    minutes = parse(SourceText(text="1. Haven\n" + "".join(f"- {line}\n" for line in lines)))
    ground = Ground(minutes, minutes.items[0])
    extract_summary(ground)  # what is worked out once is not what is measured
    return ground


def test_a_list_of_many_actions_is_quoted_in_time_that_grows_with_it():
    def prepared(count):
        lines = [f"Actie: de havenmeester stuurt kaart {n} aan de raad." for n in range(count)]
        return ground_of(lines), lines

    def work(prepared):
        extract_summary(*prepared)

    assert_linear(prepared, work, short=60, long=600)


def test_many_actions_beside_many_other_statements_take_time_that_grows_with_both():
    def prepared(count):
        told = [f"De havenmeester stuurt kaart {n} aan de raad." for n in range(4 * count)]
        lines = (f"De steiger {n} in de haven is dit jaar hersteld." for n in range(count))
        return ground_of(lines), told

    def work(prepared):
        extract_summary(*prepared)

    assert_linear(prepared, work, short=500, long=5_000)


def test_sentences_too_long_to_be_quoted_together_take_time_that_grows_with_them():
    detail = ", met een hek, een bank en een lamp" * 15

    def prepared(count):
        return ground_of(f"Rond kade {n} ligt nu een pad{detail}." for n in range(count))

    assert_linear(prepared, extract_summary, short=60, long=600)


def test_what_has_a_date_goes_before_what_has_none():
    lines = (
        "De havenmeester vertelt over de bouw van de steiger.",
        "De vuurtoren krijgt een nieuwe laag verf.",
        "De vissers spreken over de vangst van de week.",
        "De subsidie voor de kiosk was open tot 5 maart.",
    )
    assert quoted(*lines)[-1] == lines[-1]


def test_the_address_of_a_page_says_nothing():
    page = "https://example.org/afspraken/over/de/module/voor/de/haven/en/iedereen/"
    told = "De module wordt volgend jaar in gebruik genomen door de haven."
    assert quoted(page, told) == [told]
