import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.language.date_forms import FORMS, DateForm
from lrt_summ.language.dates import due_of_cell, find_dates, find_due, parse_date
from lrt_summ.language.due import DUE_FORMS
from lrt_summ.language.wordings import Wording
from tests.support.growth import assert_linear

MEETING = dt.date(2025, 2, 6)  # a Thursday


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_each_date_form_finds_its_example_and_not_its_counterexample(form: DateForm):
    def finds(text: str) -> bool:
        return any(form.build(match) for match in form.pattern.finditer(text))

    assert finds(form.hits)
    assert not finds(form.misses)


@pytest.mark.parametrize(
    "time",
    [
        "zeven weken", "negen werkdagen", "elf maanden", "veertien dagen", "dertig dagen",
        "eenentwintig dagen", "een half jaar", "anderhalve maand", "een halfjaar",
    ],
)  # fmt: skip
def test_a_number_of_weeks_is_counted_in_any_word(time: str):
    found = find_due(f"De VNG reageert binnen {time}.")
    assert found is not None
    assert found.text == time


@pytest.mark.parametrize("span", ["elf weken", "veertien dagen", "half jaar", "anderhalve maand"])
def test_a_period_ahead_is_counted_in_any_word(span: str):
    (found,) = find_dates(f"De VNG meldt zich in de komende {span}.")
    assert found.text == f"komende {span}"


@pytest.mark.parametrize("form", DUE_FORMS, ids=lambda form: form.name)
def test_each_due_form_finds_its_example_and_not_its_counterexample(form: Wording):
    assert form.pattern.search(form.hits)
    assert not form.pattern.search(form.misses)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vergaderdatum: donderdag 6 februari 2025", dt.date(2025, 2, 6)),
        ("6-februari-2025 - 10:30-12:00 uur", dt.date(2025, 2, 6)),
        ("Verslag TO 06-02-2025", dt.date(2025, 2, 6)),
        ("d.d. 6.2.2025", dt.date(2025, 2, 6)),
        ("20250206 verslag", dt.date(2025, 2, 6)),
        ("6 febr. '25", dt.date(2025, 2, 6)),
        ("VERGADERING VAN 6 FEBRUARI 2025", dt.date(2025, 2, 6)),
        ("30 februari 2025", None),
        ("6 februari", None),
        ("versie 1.2.2025.3", None),
    ],
)
def test_a_heading_gives_its_complete_date(text: str, expected: dt.date | None):
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("uiterlijk 3 maart", dt.date(2025, 3, 3)),
        ("het verslag van 12 december", dt.date(2024, 12, 12)),
        ("de brief dd. 3 maart", dt.date(2024, 3, 3)),
        ("14 november a.s.", dt.date(2025, 11, 14)),
        ("op 1 augustus", None),
        ("do 6 maart", dt.date(2025, 3, 6)),
        ("ma 6 maart", None),
        ("aanstaande maandag", dt.date(2025, 2, 10)),
        ("morgen", dt.date(2025, 2, 7)),
        ("komende week", None),
    ],
)
def test_a_day_without_year_is_resolved_only_where_the_words_leave_no_doubt(
    text: str, expected: dt.date | None
):
    [found] = find_dates(text, reference=MEETING)
    assert found.date == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Q1 2026", "het eerste kwartaal van 2026"),
        ("1e helft 2026", "de eerste helft van 2026"),
        ("1-7-2026", "1 juli 2026"),
        ("eind mei", "einde mei"),
    ],
)
def test_the_same_period_has_the_same_key_however_it_is_written(one: str, other: str):
    assert find_dates(one)[0].key == find_dates(other)[0].key


def test_a_period_tells_its_first_and_last_day():
    [quarter, week, month] = find_dates("Q2 2025, week 7 van 2025 en mei 2025")
    assert (quarter.first, quarter.last) == (dt.date(2025, 4, 1), dt.date(2025, 6, 30))
    assert (week.first, week.last) == (dt.date(2025, 2, 10), dt.date(2025, 2, 16))
    assert (month.first, month.last) == (dt.date(2025, 5, 1), dt.date(2025, 5, 31))


@pytest.mark.parametrize(
    ("text", "due", "date"),
    [
        ("De griffie stuurt de notitie vóór 1 maart rond.", "1 maart", dt.date(2025, 3, 1)),
        ("Het bestuur komt hier bij de kadernota op terug.", "de kadernota", None),
        ("Karin reageert binnen twee weken.", "twee weken", None),
        ("Na de zomer volgt een evaluatie.", "Na de zomer", None),
        ("Karin agendeert dit voor het volgende overleg.", "het volgende overleg", None),
        ("Zet dit op de agenda van de volgende vergadering.", "de volgende vergadering", None),
        ("Dit komt terug in het overleg van 13 maart.", "het overleg van 13 maart",
         dt.date(2025, 3, 13)),
        ("Karin mailt in de week van 17 februari.", "de week van 17 februari", None),
        ("De notitie gaat rond zodra de cijfers er zijn.", "zodra de cijfers er zijn", None),
        ("Wordt opgeleverd in Q2.", "Q2", None),
        ("Het plan wordt volgende week gedeeld. De deadline voor reacties is 1 april.", "1 april",
         dt.date(2025, 4, 1)),
        ("Karin stelt een memo op (15 april).", "15 april", dt.date(2025, 4, 15)),
        ("Karin past dit aan en stuurt maandag 10 maart een versie rond.", "maandag 10 maart",
         dt.date(2025, 3, 10)),
        ("Karin vraagt het na. Zij meldt de uitkomst in het overleg van april.",
         "het overleg van april", None),
        ("Karin verwerkt dit en zendt die voor 27 februari toe.", "27 februari",
         dt.date(2025, 2, 27)),
        ("Karin schrijft een handreiking. Het concept is eind mei klaar.", "eind mei", None),
        ("Karin brengt in kaart welke regio's dit willen en rapporteert daarover in september.",
         "september", None),
        ("Karin legt de vraag voor. Terugkoppeling in de raad van juni.", "de raad van juni", None),
        ("Karin rekent dit uit. De uitkomsten worden in april verwacht.", "april", None),
        ("Karin zegt een memo toe, die de commissie voor 1 mei ontvangt.", "1 mei",
         dt.date(2025, 5, 1)),
        ("Het wordt eerst uitgewerkt, zodat het in april op de agenda kan.", "april", None),
        ("Karin prikt voor 2026 zes data en stuurt die voor eind mei rond.", "eind mei", None),
        ("Karin vraagt die bevestiging deze week nog op.", "deze week", None),
        ("Navragen welke bezwaren er zijn en dit terugkoppelen in het volgende overleg.",
         "het volgende overleg", None),
    ],
)  # fmt: skip
def test_the_time_by_which_it_must_be_done_is_found(text: str, due: str, date: dt.date | None):
    found = find_due(text, reference=MEETING)
    assert found is not None
    assert (found.text, found.date) == (due, date)


@pytest.mark.parametrize(
    "text",
    [
        "Karin beantwoordt de brief van 3 januari.",
        "De notitie wordt gedeeld zodat leden in maart kunnen reageren.",
        "Partijen werken een plan uit voor het geval de instroom ook in maart hoog blijft.",
        "Karin agendeert dit voor een volgend werkgroepoverleg.",
        "Karin bekijkt wat een goed moment is voor de volgende vergadering.",
        "Karin werkt dit verder uit. Op 3 maart is er al een gesprek.",
        "De actie is afgelopen week uitgezet.",
        "Karin past het jaarplan uit 2023 aan.",
        "Karin gaat na of het meetelt als de vergunningen nog niet rond zijn.",
        "Karin deelt de lijst met gemeenten die in april zijn bezocht.",
        "Karin werkt dit uit. Het is in maart al eens besproken met de raad van Ede.",
    ],
)
def test_a_time_that_is_no_deadline_is_none(text: str):
    assert find_due(text, reference=MEETING) is None


@pytest.mark.parametrize(
    ("cell", "text", "date"),
    [
        ("uiterlijk 1 maart", "1 maart", dt.date(2025, 3, 1)),
        ("01-04-2025", "01-04-2025", dt.date(2025, 4, 1)),
        ("Q2 2025", "Q2 2025", None),
        ("doorlopend", "doorlopend", None),
    ],
)
def test_a_cell_gives_its_term(cell: str, text: str, date: dt.date | None):
    found = due_of_cell(cell, reference=MEETING)
    assert found is not None
    assert (found.text, found.date) == (text, date)


@pytest.mark.parametrize("cell", ["", "-", "n.v.t.", "??"])
def test_an_empty_cell_gives_no_term(cell: str):
    assert due_of_cell(cell) is None


WORDS = (
    "1 3 31 februari mei maart 2025 '25 - / . en t/m eind Q1 kwartaal week de het van op vóór "
    "volgende overleg maandag komende zodra deadline jaar ("
)
DUTCH = st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)


@given(DUTCH | st.text(max_size=80))
def test_found_dates_are_where_they_say_and_do_not_overlap(text: str):
    end = 0
    for found in find_dates(text, reference=MEETING):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end
        assert found.first is None or found.last is None or found.first <= found.last


@pytest.mark.parametrize(
    "text",
    "vandaag|vanmiddag|vanavond|morgen|overmorgen|gisteren|eergisteren|vrijdag a.s.|1e halfjaar"
    "|Q1|week 12|medio mei|voorjaar 2025|in het najaar|na de kerst".split("|"),
)
def test_a_time_is_found_though_nothing_else_points_at_one(text: str):
    assert find_dates(f"Dat gebeurt {text}")


@given(DUTCH | st.text(max_size=80))
def test_a_due_time_is_verbatim(text: str):
    due = find_due(text, reference=MEETING)
    assert due is None or due.text in text


@pytest.mark.parametrize(
    "unit", ["1 mei 1 mei ", "de week van ", "eind van het ", "1-1-", "2025-", "zodra a ", " " * 40]
)
def test_hostile_text_takes_linear_time(unit: str):
    def work(text: str) -> None:
        find_dates(text, reference=MEETING)
        find_due(text, reference=MEETING)

    assert_linear(lambda length: unit * (length // len(unit)), work, short=20_000, long=160_000)


def test_a_comma_set_before_a_day_belongs_to_the_sentence():
    assert [found.text for found in find_dates("Karin maakt een stuk ,17 december is het er.")] == [
        "17 december"
    ]


@pytest.mark.parametrize("day", ["31 juni", "31 juni 2025", "maandag 31 september"])
def test_a_day_that_does_not_exist_is_kept_as_printed_and_has_no_date(day: str):
    due = find_due(f"Karin mailt de notitie vóór {day}.", reference=MEETING)
    assert due is not None
    assert (due.text, due.date) == (day, None)
    assert [(one.text, one.date) for one in find_dates(f"vóór {day}")] == [(day, None)]
