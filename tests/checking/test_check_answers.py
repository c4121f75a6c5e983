"""A whole file of answers."""

import pytest

from lrt_summ.checking import check_answers
from lrt_summ.errors import UsageError
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

UNNUMBERED = """# Verslag werkgroep

Vergaderdatum 1 maart 2024

## Mededelingen

- De website is op 1 februari vernieuwd.

## Planning

- De planning loopt tot 1 mei.
"""


def entry(number, text):
    return {"number": number, "answer": {"summary": [{"text": text}]}}


def test_each_answer_goes_with_its_item(minutes):
    report = check_answers(minutes, {"items": [entry("3", "Het maatregelenpakket is aangenomen.")]})
    assert [c.text for c in report.items[2].summary] == ["Het maatregelenpakket is aangenomen."]
    assert report.provenance.provider == "answers"


def test_an_item_without_an_answer_is_reported_as_missed(minutes):
    report = check_answers(minutes, {"items": []})
    assert "decision_missed" in [f.kind for f in report.items[1].findings]


def test_items_without_a_number_take_the_answers_in_order():
    minutes = parse(SourceText(text=UNNUMBERED))
    first, second = "De website is vernieuwd.", "De planning loopt tot 1 mei."
    report = check_answers(minutes, {"items": [entry(None, first), entry(None, second)]})
    assert [item.summary[0].text for item in report.items] == [first, second]


@pytest.mark.parametrize("number", ["3", "03", "3.", "Agendapunt 3", 3])
def test_a_number_may_be_written_as_people_do(minutes, number):
    report = check_answers(minutes, {"items": [entry(number, "Het pakket is aangenomen.")]})
    assert len(report.items[2].summary) == 1


def test_a_second_answer_to_an_item_is_wrong_use(minutes):
    twice = {"items": [entry("3", "Het pakket is aangenomen."), entry("3", "Het is aangenomen.")]}
    with pytest.raises(UsageError, match=r"items\.1: agendapunt 3 heeft al een antwoord"):
        check_answers(minutes, twice)


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ([], "items"),
        ({"items": {}}, "items"),
        ({"items": [{"number": "1"}]}, r"items\.0"),
        ({"items": [{"number": [], "answer": {}}]}, r"items\.0\.number"),
        (
            {"items": [{"number": "1", "answer": {"summary": [{}]}}]},
            r"items\.0\.answer\.summary\.0",
        ),
        ({"items": [entry("9", "x")]}, r"items\.0.*9"),
        ({"items": [entry("1", "x"), entry("1", "y")]}, r"items\.1"),
        ({"items": [entry("1", "VNG \ud800 belt")]}, r"items\.0\.answer: bevat tekens"),
        (None, "items"),
        ({"items": [{**entry("1", "x"), "actions": []}]}, r"items\.0: 'actions' hoort binnen"),
    ],
)
def test_data_of_another_form_is_wrong_use_and_says_where(minutes, data, where):
    with pytest.raises(UsageError, match=where):
        check_answers(minutes, data)
