from __future__ import annotations

import csv
import datetime as dt
import io
import sys

import icalendar
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.errors import UsageError
from lrt_summ.output import printable
from lrt_summ.registering import Register, columns, register, rows
from lrt_summ.registering.ics import calendar, escape, fold

from .builders import action, report

MARCH, MAY = dt.date(2024, 3, 14), dt.date(2024, 5, 16)
FORMULAS = (
    "=cmd|'/C calc'!A0",
    "+31 6 12345678",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    '=HYPERLINK("http://evil.test")',
    "＝1+1",
)


def sample() -> Register:
    return register(
        [
            report(
                MARCH,
                action(
                    'Werkt; "het" plan, met café, uit.', "VNG", "IPO", due=MAY, due_text="16 mei"
                ),
                action("Er komt een overzicht.", status="gereed"),
            ),
        ]
    )


def hostile() -> Register:
    word = "a" * 10_000
    return register(
        [
            report(
                MARCH,
                *(
                    action(f"{formula} x{n}", formula, due=MAY)
                    for n, formula in enumerate(FORMULAS)
                ),
                action(f"{word} \u202egnuts <script>", word, due=MAY, status="=1"),
                title="=2+2",
                document="=3+3.txt",
            )
        ]
    )


def table(made: Register) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.to_csv().removeprefix("\ufeff")), delimiter=";"))


def test_csv_is_what_a_dutch_excel_expects() -> None:
    text = sample().to_csv()
    assert text.startswith("\ufeffNr.;Actie;Actiehouder;")
    assert text.count("\r\n") == text.count("\n") == 3


def test_csv_holds_who_what_when_and_where() -> None:
    row = dict(zip(*table(sample())[:2], strict=True))
    assert row["Actie"] == 'Werkt; "het" plan, met café, uit.'
    assert row["Actiehouder"] == "VNG, IPO"
    assert row["Uiterste datum"] == "2024-05-16"
    assert row["Bron"] == "verslag-2024-03-14.txt [1.1]"


def test_no_value_of_the_csv_is_a_formula() -> None:
    for row in table(hostile())[1:]:
        for value in row:
            assert not value.lstrip().startswith(("=", "+", "-", "@", "＝"))
    assert any(value.startswith("'=cmd") for row in table(hostile()) for value in row)


def test_rows_fit_their_columns_in_both_languages() -> None:
    for lang in ("nl", "en"):
        for short in (True, False):
            widths = {len(row) for row in rows(sample(), lang=lang, short=short)}
            assert widths == {len(columns(lang, short=short))}
    assert rows(sample(), lang="en")[1][5] == "done"


def test_the_short_table_has_what_and_who_and_when() -> None:
    assert columns(short=True)[:4] == ("Nr.", "Actie", "Actiehouder", "Termijn")
    assert len(columns(short=True)) < len(columns())


def test_an_unknown_language_is_a_wrong_use() -> None:
    with pytest.raises(UsageError):
        sample().to_csv(lang="fr")


@pytest.mark.parametrize("component", ["event", "task"])
def test_the_calendar_is_read_by_another_program(component: str) -> None:
    read = icalendar.Calendar.from_ical(hostile().to_ics(component=component))  # type: ignore[arg-type]
    entries = read.walk("VEVENT" if component == "event" else "VTODO")
    assert len(entries) == len(FORMULAS) + 1
    due = entries[0]["DTSTART" if component == "event" else "DUE"].dt
    assert due == MAY
    assert str(entries[0]["SUMMARY"]).endswith("=cmd|'/C calc'!A0 x0")


def test_lines_of_the_calendar_are_at_most_75_octets() -> None:
    text = hostile().to_ics()
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_uids_are_the_same_in_every_register_and_different_for_each_promise() -> None:
    def uids(text: str) -> list[str]:
        return [line for line in text.split("\r\n") if line.startswith("UID:")]

    assert uids(hostile().to_ics()) == uids(hostile().to_ics())
    assert len(set(uids(hostile().to_ics()))) == len(FORMULAS) + 1


def test_events_leave_out_what_is_done_and_tasks_say_so() -> None:
    made = register([report(MARCH, action("Maakt een plan.", due=MAY, status="gereed"))])
    assert "BEGIN:VEVENT" not in calendar(made)
    assert "STATUS:COMPLETED" in calendar(made, component="task")


def test_what_has_no_certain_date_is_not_in_the_calendar() -> None:
    made = register([report(MARCH, action("Maakt een plan.", due_text="volgende vergadering"))])
    assert "BEGIN:VEVENT" not in calendar(made)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=300))
def test_folding_loses_no_character(text: str) -> None:
    folded = fold(text)
    assert folded.replace("\r\n ", "") == text
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))


@given(st.text(max_size=60).map(printable))
def test_escaped_text_reads_back(text: str) -> None:
    entry = f"BEGIN:VEVENT\r\n{fold('SUMMARY:' + escape(text))}\r\nEND:VEVENT\r\n"
    assert str(icalendar.Event.from_ical(entry)["SUMMARY"]) == text


def test_the_spreadsheet_has_dates_as_dates_and_text_as_text() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(sample().to_xlsx())).active
    assert [cell.value for cell in sheet[1]] == list(columns())
    assert sheet["A2"].value == 1
    assert sheet["E2"].value == dt.datetime(2024, 5, 16)
    assert sheet["E2"].number_format == "dd-mm-yyyy"
    assert sheet["C2"].value == "VNG, IPO"
    assert sheet.auto_filter.ref == "A1:L3"
    assert sheet.freeze_panes == "A2"


def test_no_cell_of_the_spreadsheet_is_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(hostile().to_xlsx())).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert sheet["B2"].value.startswith("=cmd")
    assert sheet["B2"].quotePrefix


def test_equal_registers_are_equal_spreadsheets() -> None:
    assert sample().to_xlsx() == sample().to_xlsx()


def test_without_openpyxl_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(UsageError) as raised:
        sample().to_xlsx()
    assert "lrt-summ[xlsx]" in str(raised.value.hint)
