"""What may be given to read: files open as text, buffers, text in another normal form."""

import io
import unicodedata

import pytest

from lrt_summ import extract, read_minutes
from lrt_summ.errors import DocumentError, UsageError

MINUTES = """# Verslag Stuurgroep Duin

Datum: 14 maart 2024
Aanwezig: Gül Önal (Financiën), Jan Bos (VNG)

## 1. Voortgang

Actie: Gül stuurt het overzicht vóór 14 juni rond.
"""


def read_as_utf_8():
    return read_minutes(MINUTES.encode())


@pytest.mark.parametrize(
    "document",
    [io.StringIO(MINUTES), bytearray(MINUTES.encode()), memoryview(MINUTES.encode())],
    ids=["text", "bytearray", "memoryview"],
)
def test_open_text_and_buffers_are_read_as_bytes_are(document):
    assert extract(read_minutes(document)) == extract(read_as_utf_8())


def test_letters_with_their_accents_apart_are_the_same_letters():
    minutes = read_minutes(unicodedata.normalize("NFD", MINUTES).encode())
    assert minutes == read_as_utf_8()
    [action] = extract(minutes)["1"].actions
    assert (action.owners[0].name, str(action.due.date)) == ("Gül Önal", "2024-06-14")


@pytest.mark.parametrize("document", [None, 42])
def test_what_is_no_document_is_told_so(document):
    with pytest.raises(UsageError, match="is geen document"):
        read_minutes(document)


def test_minutes_given_as_a_path_do_not_come_back_in_the_message():
    with pytest.raises(DocumentError) as raised:
        read_minutes(MINUTES * 50)
    assert "Gül" not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_text_file_is_what_it_was_opened_as(tmp_path):
    page = "<html><head><meta charset='iso-8859-1'></head><body><h1>1. Opening</h1><p>Coördinator."
    minutes = read_minutes(io.StringIO(page))
    assert [statement.text for statement in minutes.items[0].statements] == ["Coördinator."]
    path = tmp_path / "v.txt"
    path.write_bytes(MINUTES.encode("cp1252"))
    with path.open(encoding="utf-8") as file, pytest.raises(DocumentError, match="codering"):
        read_minutes(file)


def test_a_heap_of_accents_takes_no_time():
    text = MINUTES + "e" + "\u0300\u0316" * 200_000
    assert read_minutes(text.encode()).items  # minutes of work, if they were put in order
