"""Opposites, order, conditions, reasons and wishes: told in other words, and told falsely.

Each line of `small_words.txt` holds what it is about, a source, the same in other words, and what a
careless writer makes of it; the last is empty where the check leaves that alone.
"""

from pathlib import Path

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

HEAD = """# Verslag Wijkoverleg Lindehof

Vergaderdatum 14 maart 2024
Aanwezig: mw. Terlouw (voorzitter), dhr. Brandsma

## 1. Voortgang

"""
LINES = Path(__file__).with_name("small_words.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in LINES]


def errors(source, claim, kind="summary"):
    minutes = parse(SourceText(text=f"{HEAD}- {source}\n", name="lindehof.md"))
    answer = {"summary": [], "decisions": [], "actions": []}
    answer[kind] = [{"text": claim, "sources": ["1.1"]}]
    found = check_answer(minutes, 0, answer)
    return [f.kind for f in found if f.claim == claim and f.severity == "error"]


@pytest.mark.parametrize(("source", "true"), [(source, true) for _, source, true, _ in ROWS])
def test_the_same_in_other_words_is_no_fault(source, true):
    assert errors(source, true) == []


@pytest.mark.parametrize(
    ("kind", "source", "false"), [(kind, source, false) for kind, source, _, false in ROWS if false]
)
def test_what_a_careless_writer_makes_of_it_is_a_fault(kind, source, false):
    assert errors(source, false, "decisions" if kind == "decision" else "summary")
