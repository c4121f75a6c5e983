"""What a person has to look at, told once."""

from lrt_summ import Settings, Summariser
from lrt_summ.checking import check_answers
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.rendering import render
from lrt_summ.rendering.composing import briefing_of

TWO_TASKS = """# Verslag Stuurgroep Duin 3 mei 2024

## Kade

- Variant A valt af. De andere twee worden verder uitgewerkt. De kosten worden daarbij uitgezocht.

## Sluiting

- De vergadering wordt gesloten.
"""


def test_two_tasks_of_one_statement_without_an_owner_are_one_remark() -> None:
    settings = Settings(provider="rules", cache="off")
    report = Summariser(settings).summarise(parse(SourceText(text=TWO_TASKS)))
    assert len(report.items[0].actions) == 2
    text = render(report, "markdown")
    assert str(text).count("Het verslag noemt geen actiehouder") == 1


ALL_MISSED = """# Verslag Stuurgroep Duin 3 mei 2024

## 1. Kade

- Besluit: variant B wordt uitgewerkt.
- Actie: de provincie stuurt voor 1 juni een raming.
- Actie: er wordt een overzicht gemaakt van de kosten.
"""


def test_each_line_that_a_point_is_about_refers_to_it() -> None:
    briefing = briefing_of(check_answers(parse(SourceText(text=ALL_MISSED)), {"items": []}))
    assert len(briefing.review) == 1
    assert [line.review for line in (*briefing.decisions, *briefing.actions)] == ["t1"] * 3


def test_a_decision_does_not_refer_to_what_its_neighbour_lacks() -> None:
    text = ALL_MISSED.replace("uitgewerkt.", "uitgewerkt. Actie: er komt een raming van de kosten.")
    settings = Settings(provider="rules", cache="off")
    briefing = briefing_of(Summariser(settings).summarise(parse(SourceText(text=text))))
    assert {line.review for line in briefing.decisions} == {None}
    assert [line.review for line in briefing.actions if not line.owners] == ["t1", "t2"]
