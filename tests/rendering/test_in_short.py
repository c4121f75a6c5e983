"""What a hurried reader sees, where nothing stands around a sentence."""

import io

import docx
import pytest

from lrt_summ import Settings, Summariser
from lrt_summ.language.subjects import names_no_subject
from lrt_summ.models import ActionClaim, DecisionClaim, Due, ItemReport, Owner, Report, SourceText
from lrt_summ.parsing import parse
from lrt_summ.rendering import render

from .builders import MODEL, minutes_of


def report(*, decision: str = "Akkoord.", **action: object) -> Report:
    minutes = minutes_of(("3", "Notitie opslag", [decision, "Er komt komende week overleg."]))
    item = ItemReport(
        id="3",
        number="3",
        title="Notitie opslag",
        decisions=(DecisionClaim(text=decision, sources=("3.1",), verdict="confirmed"),),
        actions=(
            ActionClaim(
                text="Er komt overleg over de opslag.",
                sources=("3.2",),
                verdict="confirmed",
                **action,  # type: ignore[arg-type]
            ),
        ),
    )
    return Report(minutes=minutes, items=(item,), provenance=MODEL)


def in_short(text: str) -> str:
    return text.partition("## In het kort")[2].partition("\n## ")[0]


@pytest.mark.parametrize("form", ["markdown", "html", "docx"])
def test_a_decision_without_a_subject_has_the_item(form: str) -> None:
    made = render(report(), form)
    if isinstance(made, bytes):
        made = "\n".join(p.text for p in docx.Document(io.BytesIO(made)).paragraphs)
    assert "Akkoord. (agendapunt 3: Notitie opslag)" in made


def test_in_english_too() -> None:
    text = str(render(report(), lang="en"))
    assert "Akkoord. (agenda item 3: Notitie opslag)" in text


def test_an_entry_that_points_back_is_told_with_what_it_points_at() -> None:
    told = "Els vraagt om een lijst. Dit wordt toegezegd. Zij krijgt hem in mei."
    made = report()
    actions = (
        ActionClaim(text=told, sources=("3.1",), verdict="rules_only", origin="rules"),
        ActionClaim(text=told, sources=("3.1",), verdict="grounded"),
    )
    item = made.items[0].model_copy(update={"actions": actions})
    text = in_short(str(render(made.model_copy(update={"items": (item,)}))))
    assert "Els vraagt om een lijst. Dit wordt toegezegd. (…) [3.1]" in text
    assert "Els vraagt om een lijst. (…) [3.1]" in text


@pytest.mark.parametrize("form", ["markdown", "html", "docx"])
@pytest.mark.parametrize(
    ("number", "told"),
    [(3, []), (4, ["En 1 ander besluit: zie Besluiten."]), (9, ["En 6 andere besluiten: zie"])],
)
def test_more_than_is_told_in_short_is_said_to_be_there(
    form: str, number: int, told: list[str]
) -> None:
    made = report()
    decision = DecisionClaim(text="De opslag komt er.", sources=("3.1",), verdict="confirmed")
    item = made.items[0].model_copy(update={"decisions": (decision,) * number})
    text = render(made.model_copy(update={"items": (item,)}), form)
    if isinstance(text, bytes):
        text = "\n".join(p.text for p in docx.Document(io.BytesIO(text)).paragraphs)
    assert ("ander" in text.partition("Verantwoording")[0]) == bool(told)
    assert all(one in text for one in told)


def test_a_label_is_not_said_twice() -> None:
    text = str(render(report(decision="Besluit 2025-02-01: de opslag komt er.")))
    assert "- **Besluit:** De opslag komt er. " in text
    assert "| 1 | De opslag komt er. " in text
    assert "„Besluit 2025-02-01: de opslag komt er.”" in text  # as the annex has it, word for word


def test_a_decision_with_a_subject_stands_by_itself() -> None:
    text = str(render(report(decision="De notitie over opslag is vastgesteld.")))
    assert "agendapunt 3" not in in_short(text)


@pytest.mark.parametrize(
    "text",
    [
        "Akkoord",
        "TO gaat akkoord",
        "Onderstaande leden melden zich hiervoor aan:",
        "Zij regelt dat.",
    ],
)
def test_what_needs_its_item(text: str) -> None:
    assert names_no_subject(text)


@pytest.mark.parametrize(
    "text",
    ["TO gaat akkoord met de roadmap", "BZK schrijft de paragraaf.", "Variant viaduct valt af."],
)
def test_what_does_not(text: str) -> None:
    assert not names_no_subject(text)


def test_a_day_without_an_owner_is_told_in_every_form() -> None:
    made = report(due=Due(text="komende week"))
    assert "Er komt overleg over de opslag. (komende week)" in in_short(str(render(made)))
    assert "(komende week)</span>" in str(render(made, "html"))
    paragraphs = docx.Document(io.BytesIO(bytes(render(made, "docx")))).paragraphs
    assert any("opslag. (komende week)" in paragraph.text for paragraph in paragraphs)


def test_who_is_called_by_a_part_of_the_name_is_named_in_full() -> None:
    owners = (
        Owner(name="Eelco Hotting", as_written="Eelco"),
        Owner(name="BZK", as_written="ministerie van BZK"),
    )
    text = str(render(report(owners=owners)))
    assert "| Eelco Hotting, ministerie van BZK |" in text


def test_without_a_model_all_is_said_to_be_taken_from_the_minutes() -> None:
    source = SourceText(text="# Verslag Kring 3 mei 2024\n\n## Kade\n\nDe kade is geheel af.\n")
    made = Summariser(Settings(provider="rules")).summarise(parse(source))
    text = str(render(made))
    assert "Alle zinnen (1) zijn letterlijk uit het verslag overgenomen." in text
    assert "„De kade is geheel af.” »" in text
    assert "getoetst en" not in text
