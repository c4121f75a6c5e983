"""Numbers, dates, shares, measures and names: told in another form, and told falsely.

Each line of `values.txt` holds what it is about, a source, the same in another form, and a false
one; the last is empty where the check leaves that alone.
"""

from pathlib import Path

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

HEAD = """# Verslag Stuurgroep Lindehof

Vergaderdatum 14 maart 2024
Aanwezig: mw. Terlouw (BZK, voorzitter), dhr. Brandsma (VNG), mw. Okafor (IPO), dhr. Lindhout (COA)

## 1. Voortgang

"""
LINES = Path(__file__).with_name("values.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in LINES]


def errors(source, claim):
    minutes = parse(SourceText(text=f"{HEAD}- {source}\n", name="lindehof.md"))
    answer = {"summary": [{"text": claim, "sources": ["1.1"]}], "decisions": [], "actions": []}
    found = check_answer(minutes, 0, answer)
    return [f.kind for f in found if f.claim == claim and f.severity == "error"]


@pytest.mark.parametrize(("source", "true"), [(source, true) for _, source, true, _ in ROWS])
def test_the_same_in_another_form_is_no_fault(source, true):
    assert errors(source, true) == []


@pytest.mark.parametrize(
    ("source", "false"), [(source, false) for _, source, _, false in ROWS if false]
)
def test_another_value_is_a_fault(source, false):
    assert errors(source, false)


@pytest.mark.parametrize(("name", "found"), [("Stegeren", []), ("Ommen", ["entity_unsupported"])])
def test_a_place_that_opens_a_claim_must_be_in_what_it_cites(name, found):
    told = "- Het overleg kiest Stegeren als gebied.\n- De bewoners van Ommen zijn daar blij mee.\n"
    minutes = parse(SourceText(text=HEAD + told, name="lindehof.md"))
    claim = {"text": f"{name} wordt gekozen als gebied.", "sources": ["1.1"]}
    findings = check_answer(minutes, 0, {"summary": [claim], "decisions": [], "actions": []})
    kinds = {f.kind for f in findings if f.claim == claim["text"] and f.severity == "error"}
    assert [kind for kind in kinds if kind == "entity_unsupported"] == found
