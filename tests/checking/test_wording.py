"""How findings are worded for who reads a briefing and not the program."""

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

TEXT = "# Verslag Kring\n\n1. Kade\nBesluit: de brug wordt gesloopt.\n\n2. Sluiting\nTot ziens.\n"


@pytest.mark.parametrize(
    ("lang", "missed", "cited"),
    [
        ("nl", "ontbreekt in het antwoord van het taalmodel", "Verwijst naar passage 9.9, maar"),
        ("en", "missing from the language model's answer", "Cites passage 9.9, which"),
    ],
)
def test_a_reader_knows_whose_answer_and_what_a_number_is(
    lang: str, missed: str, cited: str
) -> None:
    answer = {"summary": [{"text": "De kade is laag.", "sources": ["9.9"]}]}
    told = [f.message for f in check_answer(parse(SourceText(text=TEXT)), "1", answer, lang=lang)]
    assert any(missed in message for message in told)
    assert any(message.startswith(cited) for message in told)
