"""What is called confirmed."""

import pytest

from lrt_summ.checking import check_answers
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

MINUTES = """# Verslag Stuurgroep Duin

Vergaderdatum 14 maart 2024
Aanwezig: mw. Terlouw (BZK, voorzitter), dhr. Brandsma (VNG)

## 1. Voortgang

Afspraak: BZK en VNG werken de verdeling van de opgave over de provincies uit en leggen deze voor.
"""


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("BZK en VNG werken uit hoe de opgave over de provincies wordt verdeeld.", "confirmed"),
        ("BZK en VNG maken een eerste ruwe schets van de opgave.", "grounded"),
    ],
)
def test_who_is_to_act_does_not_confirm_what_is_to_be_done(told, verdict):
    action = {"text": told, "owners": ["BZK", "VNG"], "due": None, "sources": ["1.1"]}
    answer = {"summary": [], "decisions": [], "actions": [action]}
    report = check_answers(
        parse(SourceText(text=MINUTES)), {"items": [{"number": "1", "answer": answer}]}
    )
    assert [one.verdict for one in report.items[0].actions] == [verdict]
