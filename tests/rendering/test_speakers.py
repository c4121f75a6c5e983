"""Who says what is told word for word."""

import io
import json

import docx
import pytest

from lrt_summ import Settings, Summariser
from lrt_summ.cli.text import report_as_text
from lrt_summ.models import Claim, ItemReport, Report, SourceText
from lrt_summ.parsing import parse
from lrt_summ.rendering import render

from .builders import MODEL

DIALOGUE = """# Verslag Technisch Overleg Duin 3 mei 2024

Aanwezig: Tom Vijlbrief (Kadaster), Ina de Wit (VNG)

## Berichten

Vijlbrief: De oude koppeling is verplicht. Zonder plicht zouden wij liever overstappen op de nieuwe.

De Wit: Ik stuur de planning voor 1 juni rond.
"""
SAID = "Vijlbrief: „Zonder plicht zouden wij liever overstappen op de nieuwe.”"


def report() -> Report:
    settings = Settings(provider="rules", cache="off")
    return Summariser(settings).summarise(parse(SourceText(text=DIALOGUE)))


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_quotation_has_its_speaker(form: str) -> None:
    assert SAID in str(render(report(), form))


def test_in_word_too() -> None:
    made = docx.Document(io.BytesIO(bytes(render(report(), "docx"))))
    assert any(SAID in paragraph.text for paragraph in made.paragraphs)


def test_a_machine_reads_the_speaker_apart() -> None:
    meeting = json.loads(str(render(report(), "jsonld")))["@graph"][0]
    said = [line for line in meeting["agendapunt"][0]["abstract"] if "overstappen" in line["text"]]
    assert {"@type": ["schema:PropertyValue"], "name": "spreker", "value": "Vijlbrief"} in said[0][
        "eigenschap"
    ]


def test_so_has_what_the_shell_prints() -> None:
    assert "Vijlbrief: “Zonder plicht" in report_as_text(report(), "nl")


def test_an_action_of_the_speaker_has_its_owner_alone() -> None:
    (row,) = [line for line in str(render(report())).splitlines() if line.startswith("| 1 |")]
    assert "| De Wit |" in row
    assert "De Wit: " not in row


def test_a_sentence_that_a_model_chose_is_quoted_with_its_speaker() -> None:
    minutes = report().minutes
    item = minutes.items[0]
    chosen = Claim(
        text="Zonder plicht zouden wij liever overstappen op de nieuwe.",
        sources=(item.statements[0].id,),
        verdict="grounded",
    )
    items = (ItemReport(id=item.id, title=item.title, summary=(chosen,)),)
    assert SAID in str(render(Report(minutes=minutes, items=items, provenance=MODEL)))
