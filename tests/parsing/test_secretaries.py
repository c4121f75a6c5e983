"""Whole minutes as secretaries of many bodies write them, all invented."""

# ruff: noqa: E501 -- an example is read best as one line

from __future__ import annotations

import pytest

from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

HEAD = "Verslag Stuurgroep Haven\n7 mei 2025\nAanwezig: Anna de Boer (VRO), Joris Pek (EZ)\n\n"
THREE = ["Opening", "Kade en spoor", "Rondvraag"]


def titles(text):
    return [item.title for item in parse(SourceText(text=text)).items]


def bodies(first, second, third):
    return f"{first}\nWelkom.\n\n{second}\nDe kade is klaar.\n\n{third}\nGeen.\n"


LAYOUTS = {
    "slash": HEAD + bodies("1/ Opening", "2/ Kade en spoor", "3/ Rondvraag"),
    "bold number, bold title": HEAD
    + bodies("**1.** **Opening**\n", "**2.** **Kade en spoor**\n", "**3.** **Rondvraag**\n"),
    "bold number alone": HEAD + bodies("**1.** Opening", "**2.** Kade en spoor", "**3.** Rondvraag"),
    "padded": HEAD + bodies("01. Opening", "02. Kade en spoor", "03. Rondvraag"),
    "point nought": HEAD + bodies("1.0 Opening", "2.0 Kade en spoor", "3.0 Rondvraag"),
    "paragraph sign": HEAD + bodies("§ 1 Opening", "§ 2 Kade en spoor", "§ 3 Rondvraag"),
    "subject": HEAD + bodies("## Onderwerp 1 - Opening", "## Onderwerp 2 - Kade en spoor", "## Onderwerp 3 - Rondvraag"),
    "agenda item": HEAD + bodies("Agenda item 1: Opening", "Agenda item 2: Kade en spoor", "Agenda item 3: Rondvraag"),
    "number above the title": HEAD + bodies("Agendapunt 1\nOpening\n", "Agendapunt 2\nKade en spoor\n", "Agendapunt 3\nRondvraag\n"),
    "underlined by a tag": HEAD + bodies("<u>1. Opening</u>", "<u>2. Kade en spoor</u>", "<u>3. Rondvraag</u>"),
    "titles with a colon": HEAD + bodies("Opening:", "Kade en spoor:", "Rondvraag:"),
    "forwarded": "".join(f"> {line}\n" for line in (HEAD + bodies("1. Opening", "2. Kade en spoor", "3. Rondvraag")).split("\n")),
    "in capitals with a word": HEAD + bodies("PUNT 1 Opening", "PUNT 2 Kade en spoor", "PUNT 3 Rondvraag"),
    "sub-points by letter": HEAD + bodies("1) Opening", "2) Kade en spoor\na. De kade is nat.\nb. Het spoor is droog.", "3) Rondvraag"),
    "sub-points by decimal": HEAD + bodies("1. Opening", "2. Kade en spoor\n2.1 Kade\nNat.\n2.2 Spoor", "3. Rondvraag"),
    "title over two headings": HEAD + bodies("### 1. Opening", "### 2. Kade\n### en spoor", "### 3. Rondvraag"),
    "a reference at the head of a line": HEAD + bodies("1. Opening", "2. Kade en spoor\nDe kade komt terug bij\npunt 3.", "3. Rondvraag"),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_secretary_numbers_the_same_agenda(layout):
    assert titles(LAYOUTS[layout]) == THREE


def test_items_that_stand_out_of_order_all_count():
    text = HEAD + "".join(
        f"### {n}. Punt {n}\n\nTekst.\n\n1. Een.\n2. Twee.\n\n" for n in (1, 3, 2, 4)
    )
    assert titles(text) == ["Punt 1", "Punt 3", "Punt 2", "Punt 4"]


def test_a_title_goes_on_until_its_bracket_closes():
    text = (
        HEAD
        + "1. Opening\nWelkom.\n\n2. Kade (incl. voorstel\nIPO)\n\nTekst.\n\n3. Rondvraag\nGeen.\n"
    )
    assert titles(text)[1] == "Kade (incl. voorstel IPO)"


def test_an_e_mail_greets_and_signs_outside_its_items():
    text = (
        "Beste allemaal,\n\nHierbij het verslag van ons overleg van 6 mei 2025.\n\n"
        "Aanwezig: Anna de Boer, Joris Pek\nAfwezig: Tom\n\n"
        + bodies("1) Opening", "2) Kade en spoor", "3) Rondvraag")
        + "\nMet vriendelijke groet,\nAnna\n"
    )  # fmt: skip
    minutes = parse(SourceText(text=text))
    assert [item.title for item in minutes.items] == THREE
    assert [s.text for s in minutes.items[-1].statements] == ["Geen."]
    assert [person.name for person in minutes.absent] == ["Tom"]


@pytest.mark.parametrize("head", ["1. Onderwerp", "## 1. Onderwerp"])
@pytest.mark.parametrize(
    "body", ["Akkoord.", "Besluit: akkoord.", "De stand van zaken is besproken."]
)
@pytest.mark.parametrize("gap", ["", "\f", "\nStuurgroep Haven\n{}\n\f"])
def test_items_that_say_the_same_keep_what_they_say(head, body, gap):
    items = [
        f"{head.replace('1', str(n))} {name}\n\n{body}\n\nNiemand was tegen.\n\n{gap.format(n)}"
        for n, name in enumerate(("kade", "spoor", "weg", "brug"), start=1)
    ]
    found = parse(SourceText(text=HEAD + "".join(items))).items
    assert [[s.text for s in item.statements] for item in found] == [
        [body, "Niemand was tegen."]
    ] * 4


def test_a_list_without_a_number_leaves_the_printed_numbers_alone():
    text = HEAD + bodies("## 1. Opening", "## 3. Kade", "## 4. Rondvraag")
    text += "\n## Actielijst\n\n| Nr | Actie | Wie |\n|---|---|---|\n| 1 | Foto's sturen | Anna |\n"
    items = parse(SourceText(text=text)).items
    assert [item.id for item in items] == ["1", "3", "4", "L1"]
    assert items[-1].statements[0].id == "L1.1"


PEOPLE = {
    "on behalf of, set off": "Aanwezig:\nNamens VRO    mw. Anna de Boer (voorzitter)\nNamens EZ     dhr. Joris Pek",
    "on behalf of, one space": "Aanwezig:\nNamens het VRO mw. Anna de Boer\nNamens EZ dhr. Joris Pek",
    "columns": "Aanwezig:      mw. Anna de Boer      VRO (voorzitter)\n               dhr. Joris Pek        EZ",
    "tabs": "Aanwezig\nmw. Anna de Boer\tVRO\ndhr. Joris Pek\tEZ",
    "organisation, dash": "Aanwezig:\n- VRO – Anna de Boer (voorzitter)\n- EZ – Joris Pek",
    "initial at the head": "Deelnemers\nAnna de Boer - VRO, voorzitter\nJoris Pek - EZ",
    "there were": "Er waren:\n- VRO: Anna de Boer (vz.)\n- EZ: Joris Pek",
    "short role": "Aanwezig: Anna de Boer (vz. VRO), Joris Pek (EZ)",
    "bold organisations": "**Aanwezig**\n\n**VRO**\nAnna de Boer\n\n**EZ**\nJoris Pek",
    "table by organisation": "| Namens | Naam |\n|---|---|\n| VRO (voorzitter) | mw. Anna de Boer |\n| EZ | Joris Pek |\n| Afwezig | Tom Bos (COA) |",
    "table of representatives": "| Organisatie | Vertegenwoordigd door |\n|---|---|\n| VRO | Anna de Boer |\n| EZ | Joris Pek |\n| COA | *afgemeld* |",
    "table with both columns": "| Organisatie | Aanwezig | Afwezig |\n|---|---|---|\n| VRO | Anna de Boer | |\n| EZ | Joris Pek | Tom Bos |",
    "table with crosses": "| Naam | Organisatie | Aanwezig | Afwezig |\n|---|---|---|---|\n| Anna de Boer | VRO | x | |\n| Tom Bos | COA | | x |\n| Joris Pek | EZ | x | |",
    "table with a stand-in": "| Naam | Organisatie | Aanwezig? |\n|---|---|---|\n| Anna de Boer | VRO | Ja |\n| Tom Bos | EZ | Nee, vervanging: Joris Pek |",
    "later": "Aanwezig: Anna de Boer (VRO)\nvanaf 11.00 uur: Joris Pek (EZ)",
    "excused in brackets": "Aanwezig: Anna de Boer (VRO), Joris Pek (EZ), Tom Bos (COA, verhinderd)",
    "nested brackets": "Aanwezig:\nAnna de Boer (VRO)\nJoris Pek (EZ)\nAfwezig: Tom Bos (Centraal Orgaan (COA))",
    "took part": "Aan het overleg namen deel: Anna de Boer (VRO), Joris Pek (EZ)",
    "a sentence": "Aanwezig zijn mevrouw Anna de Boer (VRO) en de heer Joris Pek (EZ). De heer Bos (COA) is verhinderd.",
    "semicolons": "Aanwezig: Anna de Boer, VRO; Joris Pek, EZ",
    "groups and semicolons": "Aanwezig: VRO: Anna de Boer; EZ: Joris Pek",
    "present from": "Aanwezig van VRO: Anna de Boer\nAanwezig van EZ: Joris Pek",
    "addresses": "Aanwezig: Anna de Boer <a.deboer@vro.example> (VRO), Joris Pek <j.pek@ez.example> (EZ)",
    "deputies": "Aanwezig: Anna de Boer (VRO, a.i.), Joris Pek (EZ, plv. voor Tom Bos)",
    "from": "Aanwezig: Anna de Boer van VRO, Joris Pek van EZ",
}  # fmt: skip


@pytest.mark.parametrize("form", PEOPLE)
def test_each_secretary_lists_the_same_people(form):
    text = f"Verslag Stuurgroep Haven\n7 mei 2025\n\n{PEOPLE[form]}\n\n{bodies('1. Opening', '2. Kade', '3. Rondvraag')}"
    minutes = parse(SourceText(text=text))
    assert [(a.name, a.organisation) for a in minutes.attendees] == [
        ("Anna de Boer", "VRO"),
        ("Joris Pek", "EZ"),
    ]
    assert len(minutes.items) == 3


def test_names_that_are_turned_round_are_turned_back():
    text = HEAD.replace("Anna de Boer (VRO), Joris Pek (EZ)", "Boer, A. de (VRO), Pek, J. (EZ)")
    people = parse(SourceText(text=text + bodies("1. Opening", "2. Kade", "3. Slot"))).attendees
    assert [person.name for person in people] == ["A. de Boer", "J. Pek"]


def test_an_initial_is_no_number_and_a_title_no_name():
    text = "Verslag\n7 mei 2025\nAanwezig:\nN. Oosterbaan - EZ\nM. Ferwerda - AP\nAfwezig: dhr. Bos (VB)\n\n"
    minutes = parse(
        SourceText(text=text + bodies("1. Opening, mededelingen", "2. Kade", "3. Slot"))
    )
    assert [person.name for person in minutes.attendees] == ["N. Oosterbaan", "M. Ferwerda"]
    assert [item.number for item in minutes.items] == ["1", "2", "3"]


def test_the_title_ends_where_a_line_with_the_date_begins():
    minutes = parse(SourceText(text=HEAD + bodies("1. Opening", "2. Kade", "3. Slot")))
    assert minutes.title == "Verslag Stuurgroep Haven"
