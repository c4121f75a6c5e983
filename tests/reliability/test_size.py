"""An item of very many statements costs time in proportion, whatever they are."""

from __future__ import annotations

import pytest

from lrt_summ.models import Minutes, SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract
from tests.support.growth import assert_linear

HEAD = "# Verslag\n\nDatum: 3 mei 2024\nAanwezig: Jan Jansen (VNG)\n\n1. Opening\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "- De VNG deelt de cijfers.\n",
        "- Besluit: de planning wordt vastgesteld.\n",
        "- Actie: VNG stuurt de cijfers.\n",
        "| VNG | stuurt de cijfers | 1 mei |\n",
        "Jansen stuurt de cijfers.\n\n",
        "De volgende acties:\n- VNG stuurt de cijfers.\n",
    ],
    ids=["bullets", "decisions", "actions", "rows", "paragraphs", "lists"],
)
def test_time_grows_with_the_number_of_statements_and_no_faster(line: str) -> None:
    def prepare(count: int) -> Minutes:
        return parse(SourceText(text=HEAD + line * count))

    assert_linear(prepare, extract, short=400, long=4_000)


def test_what_a_list_holds_is_looked_for_a_bounded_way_up() -> None:
    listed = "De volgende actiepunten staan open:\n" + "- VNG: cijfers over opvang.\n" * 300
    minutes = parse(SourceText(text=HEAD + listed))
    (extraction,) = extract(minutes).values()
    numbers = {int(action.statement.rpartition(".")[2]) for action in extraction.actions}
    assert 10 in numbers
    assert 290 not in numbers


def test_many_figures_in_one_sentence_with_marks_take_linear_time() -> None:
    piece = "# Regioberaad Arbeidsmarkt IJ<w:vMerge/>|rslag 5 decem\n\nber"

    def prepare(count: int) -> Minutes:
        return parse(SourceText(text=HEAD + piece * count))

    assert_linear(prepare, extract, short=100, long=1_600)
