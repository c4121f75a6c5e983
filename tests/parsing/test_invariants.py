"""What holds for every document: nothing is lost, nothing is counted twice, every place is right."""

# ruff: noqa: E501 -- an example is read best as one line

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lrt_summ.errors import LrtSummError
from lrt_summ.models import Minutes, SourceText, Statement
from lrt_summ.parsing import parse
from lrt_summ.parsing.inline import strip_marks
from lrt_summ.reading import read_source

ROOT = Path(__file__).parents[2]
FOLDERS = [ROOT / "fixtures", ROOT.parent / "shared" / "corpus"]
FORMATS = {".md", ".txt", ".pdf", ".docx", ".html", ".eml"}
TEXTS = sorted(path for folder in FOLDERS for path in folder.glob("*") if path.suffix in FORMATS)
TEXTS = [path for path in TEXTS if path.name != "README.md"]

# What a mark may hold that no reader of the page sees as text.
MARKUP = re.compile(
    r"\]\([^)]*(?:\([^)]*\)[^)]*)*\)|<br>\s*\d{1,2}[.)]|<[^<>\n]*>|\[\^[^\]]*\]:?|&\w+;"
    r"|(?m:^[ \t>*_\\]*(?:\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,6})\\?[.):]?(?=[\s\\*A-Z])|o(?=\s)|\[[ xX]\]))"
)
TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)")
LETTERS = re.compile(r"[^\W_]")


def letters(text: str) -> str:
    return "".join(LETTERS.findall(text))


def read(path: Path) -> Minutes:
    return parse(read_source(path))


def all_statements(minutes: Minutes) -> list[Statement]:
    return [*minutes.preamble, *(s for item in minutes.items for s in item.statements)]


def without_furniture(minutes: Minutes, start: int, end: int) -> str:
    text = minutes.source.text
    kept, at = [], start
    for passage in minutes.passages:
        if passage.kind == "furniture" and start <= passage.start and passage.end <= end:
            kept.append(text[at : passage.start])
            at = passage.end
    return TARGET.sub("", "".join([*kept, text[at:end]]))


def check_places(minutes: Minutes) -> None:
    statements = all_statements(minutes)
    for before, after in pairwise(statements):
        assert before.end <= after.start, (before.text, after.text)
    for statement in statements:
        assert statement.text == statement.text.strip()
        assert statement.text
        assert 0 <= statement.start < statement.end <= len(minutes.source.text)
        printed = strip_marks(without_furniture(minutes, statement.start, statement.end))
        assert letters(printed) == letters(statement.text), statement
        assert 0 <= statement.body_at <= len(statement.text)
        for span in statement.sentences:
            sentence = statement.text[span.begin : span.stop]
            printed = strip_marks(without_furniture(minutes, span.start, span.end))
            assert letters(printed) == letters(sentence), span


def check_ids(minutes: Minutes) -> None:
    ids = [statement.id for statement in all_statements(minutes)]
    assert len(set(ids)) == len(ids)
    assert len({item.id for item in minutes.items}) == len(minutes.items)


def uncovered(minutes: Minutes) -> str:
    """The letters and digits that are in no statement, heading or passage."""
    text = minutes.source.text
    covered = bytearray(len(text))
    places = [(s.start, s.end) for s in all_statements(minutes)]
    places += [(item.start, item.end) for item in minutes.items]
    places += [(passage.start, passage.end) for passage in minutes.passages]
    places += [match.span() for match in MARKUP.finditer(text)]
    for start, end in places:
        covered[start:end] = b"\1" * (end - start)
    return "".join(
        c if LETTERS.match(c) and not covered[i] else " " for i, c in enumerate(text)
    ).strip()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_place_is_right_and_nothing_is_counted_twice(path):
    minutes = read(path)
    check_places(minutes)
    check_ids(minutes)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_letter_of_the_document_is_lost(path):
    assert uncovered(read(path)).split() == []


WORDS = st.sampled_from(
    "de VNG deelt gegevens over COA-opvang, besluit afspraak Afspraak: Actie: **Besluit:** 1 juli 2024 m.b.t. "
    "nr. Van de _Akkoord_ [link](https://x.nl/a_b) (IPO) Jan Jansen wordt vastgesteld. opvang- capaciteit; "
    "5.1.2e [REDACTED] ██ &amp; <br> \\* 19.000 plekken. Rijk–PRT’s ‘x’ a\u00adb \u200b \u202e".split(
        " "
    )
)
MARKS = st.sampled_from(
    ["", "", "", "- ", "• ", "1. ", "2. ", "3) ", "2a. ", "## ", "### 1. ", "### **2. ", "> ", "| ", "IV. ",
     "Agendapunt 4 – ", "Aanwezig: ", "Afwezig\t", "   - ", "o ", "---", "===", "\f", "Datum: ", "**", "[^1]: "]
)  # fmt: skip
LINES = st.tuples(MARKS, st.lists(WORDS, max_size=12)).map(
    lambda parts: parts[0] + " ".join(parts[1])
)
DOCUMENTS = st.lists(LINES, max_size=40).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n"]).map(lambda glue: glue.join(lines))
)
UNHURRIED = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def parse_or_refuse(text: str) -> Minutes | None:
    try:
        return parse(SourceText(text=text))
    except LrtSummError:
        return None


@UNHURRIED
@given(DOCUMENTS)
def test_places_are_right_in_any_mixture_of_the_genre(text):
    minutes = parse_or_refuse("1. Opening\n\n" + text + "\n\n2. Sluiting\n\nEinde.")
    if minutes is not None:
        check_places(minutes)
        check_ids(minutes)


COLUMNS = st.lists(
    st.sampled_from(
        "Nr. | Besproken | Besluit | Actie | Wie | Termijn | Indiener | x |".split(" | ")
    )
).flatmap(lambda names: st.permutations(["Onderwerp", "Toelichting", *names]))
CELLS = st.one_of(
    st.just(""),
    st.sampled_from(
        [
            "2",
            "Geld",
            "Er komt **geld**.",
            "Ja.<br>Nee.",
            "Actie:<br>1. VNG rekent.<br>2. IPO telt.",
        ]
    ),
    st.lists(WORDS, max_size=5).map(" ".join),
)
ROWS = st.lists(CELLS, min_size=1, max_size=7).map(lambda cells: f"| {' | '.join(cells)} |")
TABLES = st.tuples(COLUMNS, st.lists(ROWS, max_size=8)).map(
    lambda parts: "\n".join(
        [f"| {' | '.join(parts[0])} |", "|---" * len(parts[0]) + "|", *parts[1]]
    )
)


@UNHURRIED
@given(TABLES)
def test_places_are_right_in_any_table_of_agenda_items_and_no_cell_is_lost(table):
    minutes = parse_or_refuse("# Verslag\n\nDatum: 3 mei 2024\n\n" + table)
    if minutes is not None:
        check_places(minutes)
        check_ids(minutes)
        assert uncovered(minutes).split() == []


@UNHURRIED
@given(st.text(max_size=600))
def test_no_text_makes_the_parser_fail_otherwise_than_with_an_error_of_ours(text):
    minutes = parse_or_refuse(text)
    if minutes is not None:
        check_places(minutes)
