"""How findings are worded for who reads a briefing and not the program."""

import pytest

from lrt_summ.checking import check_answer, check_answers, item_report
from lrt_summ.models import ItemAnswer, SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract_item

TEXT = "# Verslag Kring\n\n1. Kade\nBesluit: de brug wordt gesloopt.\n\n2. Sluiting\nTot ziens.\n"
ANSWER = ItemAnswer.model_validate({"summary": [{"text": "De kade is laag.", "sources": ["9.9"]}]})


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
    minutes = parse(SourceText(text=TEXT))
    item = minutes.items[0]
    report = item_report(minutes, item, extract_item(minutes, item), ANSWER, lang=lang)
    told = [finding.message for finding in report.findings]
    assert any(missed in message for message in told)
    assert any(message.startswith(cited) for message in told)


@pytest.mark.parametrize(
    ("lang", "missed"),
    [
        ("nl", "Dit besluit ontbreekt in het antwoord: "),
        ("en", "This decision is missing from the answer: "),
    ],
)
def test_no_model_is_blamed_for_an_answer_that_somebody_gave(lang: str, missed: str) -> None:
    minutes = parse(SourceText(text=TEXT))
    data = {"items": [{"number": "1", "answer": ANSWER.model_dump()}]}
    ways = (
        check_answer(minutes, "1", ANSWER, lang=lang),
        check_answers(minutes, data, lang=lang).items[0].findings,
    )
    for findings in ways:
        assert any(finding.message.startswith(missed) for finding in findings)
