"""An item of very many statements costs time in proportion, whatever they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lrt_summ import check_answer, render
from lrt_summ.checking import item_report
from lrt_summ.examining import report_by_rules
from lrt_summ.models import ItemReport, Minutes, Report, SourceText
from lrt_summ.parsing import parse
from lrt_summ.rendering.briefing import Briefing
from lrt_summ.rendering.composing import briefing_of
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


SHAPES = {
    "bullets": lambda count: HEAD + "- De VNG deelt de cijfers van de gemeenten.\n" * count,
    "assents": lambda count: HEAD + "- Dat wordt overgenomen.\n" * count,
    "figures": lambda count: HEAD + "12,5 miljoen euro " * count,
    "sentences": lambda count: HEAD + "- " + "Jansen stuurt de cijfers. " * count,
    "items": lambda count: "# Verslag\n\n" + "## Punt\n\nDe VNG deelt de cijfers.\n\n" * count,
}


@pytest.fixture(params=SHAPES.values(), ids=SHAPES)
def shape(request: pytest.FixtureRequest) -> Callable[[int], Minutes]:
    return lambda count: parse(SourceText(text=request.param(count)))


def test_rules_take_time_that_grows_with_the_document(shape: Callable[[int], Minutes]) -> None:
    assert_linear(shape, extract, short=1_000, long=10_000)


def test_a_report_takes_time_that_grows_with_the_document(shape: Callable[[int], Minutes]) -> None:
    def work(minutes: Minutes) -> list[ItemReport]:
        extractions = extract(minutes)
        items = minutes.items
        return [item_report(minutes, item, extractions[item.id], None) for item in items]

    assert_linear(shape, work, short=500, long=5_000)


def test_a_briefing_takes_time_that_grows_with_the_report(shape: Callable[[int], Minutes]) -> None:
    def prepare(count: int) -> Report:
        return report_by_rules(shape(count))

    assert_linear(prepare, lambda report: render(report, "markdown"), short=300, long=3_000)


def test_each_section_of_a_briefing_may_ask_whether_all_is_quoted() -> None:
    def prepare(count: int) -> Briefing:
        return briefing_of(report_by_rules(parse(SourceText(text=SHAPES["items"](count)))))

    def work(briefing: Briefing) -> bool:
        return all(briefing.all_extractive for _ in briefing.sections)

    assert_linear(prepare, work, short=400, long=4_000)


def test_an_answer_takes_time_that_grows_with_its_document(shape: Callable[[int], Minutes]) -> None:
    answer = {"summary": [{"text": "De VNG deelt 12,5 miljoen cijfers niet met Jansen."}]}

    def work(minutes: Minutes) -> None:
        check_answer(minutes, 0, answer)

    assert_linear(shape, work, short=500, long=5_000)


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
