"""What a person has to look at, told once."""

from lrt_summ import Settings, Summariser
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.rendering import render

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
