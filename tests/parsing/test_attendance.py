"""Attendee lists in all their forms, with invented people."""

# ruff: noqa: E501 -- an example is read best as one line

from __future__ import annotations

import pytest

from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

ITEMS = "\n\n1. Opening\nTekst.\n\n2. Sluiting\nTekst.\n"


def people(head, items=ITEMS):
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{head}{items}"))
    return [(a.name, a.organisation) for a in minutes.attendees]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Berg, A. von", "A. von Berg"),
        ("Fontaine, J. la", "J. la Fontaine"),
        ("Akker, B. op den", "B. op den Akker"),
        ("Bois, C. du", "C. du Bois"),
        ("Wit, E. de", "E. de Wit"),
    ],
)
def test_a_surname_before_its_initials_takes_any_particle(written, name):
    assert people(f"Aanwezig: {written} (VNG), Jan Jansen (IPO)")[0] == (name, "VNG")


TWO = [("Jan Jansen", "VNG"), ("Els de Wit", "IPO")]
FORMS = {
    "those who took part in the meeting": "Deelnemers overleg:\nJan Jansen (VNG), Els de Wit (IPO)",
    "labels above their columns": "**vergaderdatum**  **aanwezig**\n3 mei 2024  Jan Jansen | VNG\nEls de Wit | IPO\n\n**Notulist**  **Afwezig**\nPiet Bos",
    "inside the first paragraph": "Verslag van 3 mei 2024 te Zeist. Aanwezig: Jan Jansen (VNG) en Els de Wit (IPO). Afwezig met bericht: Piet Bos. Er is koffie.",
    "a form of boxes": "| **Datum**<br>3 mei 2024 | **Aanwezig**<br>Jan Jansen (VNG), Els de Wit (IPO) |\n| **Notulist** | **Afwezig**<br>Piet Bos (COA) |",
    "one with a form of address on each line": "Aanwezig:\ndhr. Jan Jansen, VNG\nmw. Els de Wit, IPO",
    "sorted groups": "## Aanwezig\n\nPubliek, op alfabetische volgorde van organisatie:\n\nJan Jansen (VNG)\n\nPrivaat, op volgorde van organisatie: Els de Wit (IPO)",
    "initials that the text uses": "Aanwezig: Jan Jansen (JJ, VNG, voorzitter), Els de Wit (EdW, IPO)",
    "abbreviated heads": "Aanw.: Jan Jansen (VNG), Els de Wit (IPO)\nAfw.: Piet Bos",
    "groups on lines of their own": "Aanwezig:\n\nVNG:\n\nJan Jansen\n\nIPO:\n\nEls de Wit",
    "one with an office on each line": "Aanwezig\n– de heer Jan Jansen, VNG (voorzitter)\n– mevrouw Els de Wit, wethouder IPO\nAfwezig\n– de heer Bos, wethouder Duin",
    "one line": "Aanwezig: Jan Jansen (VNG), Els de Wit (IPO)",
    "no colon": "Aanwezig Jan Jansen (VNG), Els de Wit (IPO)",
    "tab": "Aanwezig\tJan Jansen (VNG), Els de Wit (IPO)",
    "bold": "**Aanwezig:** Jan Jansen (VNG), Els de Wit (IPO)",
    "line below": "Aanwezig:\nJan Jansen (VNG), Els de Wit (IPO)",
    "wrapped": "Aanwezig: Jan Jansen (VNG), Els\nde Wit (IPO)",
    "wrapped within a surname": "Aanwezig: Jan Jansen (VNG), Els de\nWit (IPO)",
    "wrapped before bracket": "Aanwezig: Jan Jansen\n(VNG), Els de Wit\n(IPO)",
    "blank line inside": "Aanwezig: Jan Jansen (VNG),\n\nEls de Wit (IPO)",
    "titles": "Aanwezig: dhr. Jan Jansen (VNG) en mw. drs. Els de Wit MSc (IPO)",
    "missing comma": "Aanwezig: dhr. Jan Jansen (VNG) mw. Els de Wit (IPO)",
    "semicolons": "Aanwezig: Jan Jansen (VNG); Els de Wit (IPO).",
    "groups that they are there for": "Namens de buurt:\n- Jan Jansen (VNG)\n\nNamens gemeente en partners:\n- Els de Wit (IPO)\n\nAfgemeld: Piet Bos",
    "an office behind a comma": "Aanwezig:\n- mevrouw Jan Jansen, wethouder (VNG)\n- Els de Wit (IPO)",
    "bullets": "Aanwezig:\n- Jan Jansen (VNG)\n- Els de Wit (IPO)",
    "heading and bullets": "## Deelnemers aan het overleg\n\n- Jan Jansen (VNG)\n- Els de Wit (IPO)",
    "numbered": "Aanwezigen:\n1. Jan Jansen (VNG)\n2. Els de Wit (IPO)",
    "records": "Aanwezig:\nJan Jansen, VNG\nEls de Wit, IPO (notulist)",
    "dashes": "Aanwezig:\nJan Jansen – VNG\nEls de Wit - IPO",
    "namens": "Aanwezig:\n- Jan Jansen namens VNG\n- Els de Wit namens het IPO",
    "groups": "Aanwezig:\nNamens VNG: Jan Jansen\nNamens IPO: Els de Wit",
    "groups without namens": "Aanwezig:\nVNG: Jan Jansen\nIPO: mw. Els de Wit",
    "roles in brackets": "Aanwezig: Jan Jansen (voorzitter, VNG), Els de Wit (IPO, secretaris)",
    "roles in more brackets": "Aanwezig: Jan Jansen (VNG)(vz), Els de Wit (secretaris) (IPO)",
    "role behind dash": "Aanwezig: Jan Jansen (VNG - voorzitter), Els de Wit (IPO)",
    "table": "## Aanwezigen\n\n| Achternaam | Voornaam | Organisatie |\n|---|---|---|\n| Jansen | Jan | VNG |\n| de Wit | Els | IPO |",
    "table in another order": "| Organisatie | Naam | Rol |\n|---|---|---|\n| VNG | Jan Jansen | vz |\n| IPO | Mw. Els de Wit | |",
    "table with particles": "| Voornaam | Tussenvoegsel | Achternaam | Organisatie |\n|---|---|---|---|\n| Jan | | Jansen | VNG |\n| Els | de | Wit | IPO |",
    "table with inverted surnames": "| Achternaam | Voornaam | Organisatie |\n|---|---|---|\n| Jansen | Jan | VNG |\n| Wit, de | Els | IPO |",
    "field table": "| Datum | 3 mei 2024 |\n|---|---|\n| Aanwezig | Jan Jansen, VNG (vz)<br>Els de Wit, IPO |",
    "table with absence": "| Naam | Organisatie | Aanwezig |\n|---|---|---|\n| Jan Jansen | VNG | ja |\n| Piet Bos | COA | nee |\n| Els de Wit | IPO | ja (tot 11 uur) |",
    "count before": "Aanwezig:\n(2 personen) Jan Jansen (VNG), Els de Wit (IPO)",
    "organisation first": "Aanwezig: VNG (Jan Jansen), IPO (Els de Wit)",
    "organisation first, no brackets": "Deelnemers\nVNG Jan Jansen\nIPO Els de Wit",
    "columns in plain text": "Aanwezig            Afwezig            Afschrift\nJan Jansen (VNG)    Piet Bos (COA)     Ko Kap (SZW)\nEls de Wit (IPO)",
    "two columns": "| Aanwezig | Afwezig |\n|---|---|\n| Jan Jansen (VNG) | Piet Bos (COA) |\n| Els de Wit (IPO) | |",
    "columns read line by line": "**Datum**  **Aanwezig**\n3 mei 2024  dhr. Jan Jansen (VNG)\nmw. Els de Wit (IPO)\n**Verhinderd**\ndhr. Piet Bos (COA)",
    "table without header": "**Aanwezig**\n\n| Jan Jansen | VNG |\n| Els de Wit | IPO, adviseur |\n| **Afwezig** | |\n| Piet Bos | COA |",
    "table with a person for its header": "**Aanwezig**\n\n| Jan Jansen | VNG |\n|---|---|\n| Els de Wit | IPO |",
    "absent below the table": "**Aanwezig**\n\n| Jan Jansen | VNG |\n| Els de Wit | IPO |\n| **Afwezig** | |\n\nPiet Bos (COA)",
    "roles on one line": "Aanwezig: voorzitter: Jan Jansen (VNG), leden: Els de Wit (IPO)",
    "groups on one line": "Aanwezig: VNG: Jan Jansen, IPO: Els de Wit",
    "group behind a bracket": "Leden: Jan Jansen (VNG)\nDagelijks bestuur: mw. Els de Wit (tevens lid, IPO)",
    "leden": "Leden: Jan Jansen (VNG), Els de Wit (IPO)",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_the_same_two_people_are_found_in_every_form(form):
    assert people(FORMS[form]) == TWO


def test_attendees_inside_the_first_item_are_no_statements():
    items = "\n\n## 1. Opening\n\nWelkom.\n\n### Aanwezig\n\n- Jan Jansen (VNG)\n- Els de Wit (IPO)\n\n## 2. Sluiting\n\nTekst.\n"
    minutes = parse(SourceText(text=f"# Verslag\n\n{items}"))
    assert [(a.name, a.organisation) for a in minutes.attendees] == TWO
    assert [s.text for s in minutes.items[0].statements] == ["Welkom."]


@pytest.mark.parametrize(
    "mark",
    [
        "[REDACTED]",
        "5.1.2e",
        "5.1.2.e",
        "5.1 2 e",
        "██████",
        "[gelakt]",
        "…",
        "",
        "5.1.2e 5.1.2e",
        "dhr. 5.1.2e",
    ],
)
def test_a_blanked_name_keeps_its_organisation_and_stays_blank(mark):
    minutes = parse(
        SourceText(
            text=f"Verslag\n\nAanwezig: Jan Jansen (VNG), {mark} (DGM), Els de Wit (IPO){ITEMS}"
        )
    )
    blanked = minutes.attendees[1]
    assert (blanked.name, blanked.organisation, blanked.redacted) == (None, "DGM", True)
    assert len(minutes.attendees) == 3


def test_entries_that_only_name_a_function_are_kept_as_such():
    found = people("Aanwezig: Jan Jansen (VNG), secretariaat, ondersteuning")
    assert found == [("Jan Jansen", "VNG"), (None, "secretariaat"), (None, "ondersteuning")]


ABSENT = [
    "Afwezig",
    "Verhinderd",
    "Afmeldingen",
    "Afgemeld",
    "Met kennisgeving",
    "Afwezig (met bericht)",
    "Niet aanwezig",
    "Met kennisgeving afwezig",
    "Bericht van verhindering",
]


@pytest.mark.parametrize("word", ABSENT)
def test_people_reported_absent_are_not_present(word):
    minutes = parse(
        SourceText(text=f"Verslag\n\nAanwezig: Jan Jansen (VNG)\n{word}: Els de Wit (IPO){ITEMS}")
    )
    assert [a.name for a in minutes.attendees] == ["Jan Jansen"]
    assert [(a.name, a.organisation) for a in minutes.absent] == [("Els de Wit", "IPO")]


def test_absence_in_the_same_line_is_seen():
    minutes = parse(
        SourceText(text=f"Verslag\n\nAanwezig: Jan Jansen, Els de Wit. Afwezig: Piet Bos.{ITEMS}")
    )
    assert [a.name for a in minutes.attendees] == ["Jan Jansen", "Els de Wit"]
    assert [a.name for a in minutes.absent] == ["Piet Bos"]


def test_the_chair_is_found_by_the_field_and_counted_once():
    minutes = parse(
        SourceText(
            text=f"Verslag\n\nVoorzitter: Jan Jansen\nAanwezig: Jan Jansen (VNG), Els de Wit (IPO){ITEMS}"
        )
    )
    assert [(a.name, a.organisation, a.role) for a in minutes.attendees] == [
        ("Jan Jansen", "VNG", "voorzitter"), ("Els de Wit", "IPO", None),
    ]  # fmt: skip


def test_people_listed_by_what_they_do_have_a_role():
    minutes = parse(
        SourceText(
            text=f"Verslag\n\nAanwezig\nBurgemeester: A. Pietersen\nWethouders: B. Klaassen, C. de Boer{ITEMS}"
        )
    )
    assert [(a.name, a.organisation, a.role) for a in minutes.attendees] == [
        ("A. Pietersen", None, "burgemeester"), ("B. Klaassen", None, "wethouders"), ("C. de Boer", None, "wethouders"),
    ]  # fmt: skip


def test_gentlemen_and_ladies_are_counted_one_by_one():
    assert [name for name, _ in people("Aanwezig: de dames A. Bos en C. Dekker en de heren E. Fok, G. Hol")] == [
        "A. Bos", "C. Dekker", "E. Fok", "G. Hol",
    ]  # fmt: skip


def test_a_blanked_name_may_stand_behind_its_organisation():
    minutes = parse(
        SourceText(
            text=f"Verslag\n\nAanwezig: JenV: 5.1.2.e, 5.1.2.e; VNG: Jan de Groot; COA: [REDACTED]{ITEMS}"
        )
    )
    assert [(a.name, a.organisation, a.redacted) for a in minutes.attendees] == [
        (None, "JenV", True), (None, "JenV", True), ("Jan de Groot", "VNG", False), (None, "COA", True),
    ]  # fmt: skip


def test_a_sentence_about_the_people_present_is_no_list():
    minutes = parse(
        SourceText(
            text=f"Verslag{ITEMS}\n3. Vragen\nAanwezigen vragen zich af of het kan. Leden zijn bezorgd.\n"
        )
    )
    assert minutes.attendees == ()
    assert len(minutes.items[2].statements) == 2


def test_a_person_in_initials_and_in_full_is_one_person():
    assert people("Opgesteld door: E. Bos\nAanwezig: Jan Jansen (VNG), Evert Bos (IPO)") == [
        ("Evert Bos", "IPO"), ("Jan Jansen", "VNG"),
    ]  # fmt: skip


def test_initials_of_another_organisation_are_another_person():
    listed = [("E. Bos", "VNG"), ("Evert Bos", "IPO")]
    assert people("Aanwezig: E. Bos (VNG), Evert Bos (IPO)") == listed


def test_who_is_absent_by_a_row_of_the_table_is_not_present():
    table = "Aanwezig\n\n| Jan Jansen | VNG |\n| Afwezig | |\n| Piet Bos | COA |\n"
    minutes = parse(SourceText(text=f"Verslag\n\n{table}{ITEMS}"))
    assert [a.name for a in minutes.attendees] == ["Jan Jansen"]
    assert [(a.name, a.organisation) for a in minutes.absent] == [("Piet Bos", "COA")]


def test_a_last_row_about_absence_goes_on_below_the_table():
    table = "Aanwezig\n\n| Jan Jansen | VNG |\n| Afwezig | |\n\nPiet Bos (COA), Ko Kap (SZW)\n"
    minutes = parse(SourceText(text=f"Verslag\n\n{table}{ITEMS}"))
    assert [a.name for a in minutes.attendees] == ["Jan Jansen"]
    assert [a.name for a in minutes.absent] == ["Piet Bos", "Ko Kap"]


def test_what_a_blanked_person_did_is_all_that_is_known_of_them():
    assert people("Aanwezig: Jan Jansen (VNG), 5.1.2.e (verslag)") == [
        ("Jan Jansen", "VNG"), (None, "verslag"),
    ]  # fmt: skip


SIDES = """# Verslag overleg raad en directie

3 mei 2024

**Raad:** Jan Jansen (vz), Els de Wit
**Directeur:** Rik Bos (alg. directeur), Ina Vos (HR)
**Afwezig:** Kim Mol (Raad)
"""


def test_bold_lines_beside_the_absent_name_the_sides_of_the_table():
    assert people(SIDES) == [
        ("Jan Jansen", "Raad"),
        ("Els de Wit", "Raad"),
        ("Rik Bos", None),
        ("Ina Vos", "HR"),
    ]


def test_a_bold_speaker_is_no_side_of_the_table():
    talk = "\n\n1. Opening\n\n**Els:** Jan Jansen, Rik Bos\n\n2. Sluiting\nTekst.\n"
    assert people(f"Aanwezig: {'; '.join(['Jan Jansen (VNG)', 'Els de Wit (IPO)'])}", talk) == TWO


def test_rows_beside_those_of_the_secretary_and_the_absent_name_who_sent_people():
    rows = (
        "| | |\n|---|---|\n| Voorzitter | mw. Bos (IPO) |\n| Gemeenten | dhr. Vos (wethouder"
        " Duinstad), mw. Mol (burgemeester Veendorp) |\n| COA | [gelakt] |\n"
        "| Plaats | Den Haag |\n| Afwezig | dhr. Kok (VNG) |"
    )
    assert people(rows) == [
        ("Bos", "IPO"),
        ("Vos", "Duinstad"),
        ("Mol", "Veendorp"),
        (None, "COA"),
    ]


@pytest.mark.parametrize(
    "role", ["conservator, adviserend", "productowner", "extern procesbegeleider", "netplanner"]
)
def test_a_profession_is_no_organisation(role: str):
    assert people(f"Aanwezig: Jan Jansen ({role}), Els de Wit (IPO)") == [
        ("Jan Jansen", None),
        ("Els de Wit", "IPO"),
    ]


def test_a_name_behind_alsmede_and_a_title_at_the_end_of_a_line_are_read():
    head = "Aanwezig: de dames E. Bos (IPO), alsmede de heren J. Vos (VNG), wethouder\nR. Mol (COA)"
    assert people(head) == [("E. Bos", "IPO"), ("J. Vos", "VNG"), ("R. Mol", "COA")]


def test_boards_named_on_top_are_there():
    head = "Bestuur: de heer Jan Jansen (voorzitter), mevrouw Els de Wit\nBeheerder: mevrouw P. Bos (Duinzicht)"
    assert people(head) == [("Jan Jansen", None), ("Els de Wit", None), ("P. Bos", "Duinzicht")]


def test_two_names_before_one_bracket_come_from_the_same_organisation():
    head = "Aanwezig: Piet Bos (COA), Jan Jansen en Els de Wit (VNG)"
    assert people(head) == [("Piet Bos", "COA"), ("Jan Jansen", "VNG"), ("Els de Wit", "VNG")]


def test_an_office_at_a_table_of_others_is_no_organisation():
    head = "Aanwezig:\nIPO   dhr. Jansen (gedeputeerde Duinland)\nSamenzorg   mw. De Wit (alleen bij agendapunt 4)"
    assert people(head) == [("Jansen", "IPO"), ("De Wit", "Samenzorg")]


def test_a_column_of_functions_tells_place_or_role():
    head = (
        "| Functie | Naam | Aanwezig |\n|---|---|---|\n| Burgemeester Duinstad | mevr. L. Bos | ja |\n"
        "| Directeur publieke gezondheid | de heer K. Vos | ja |"
    )
    assert people(head) == [("L. Bos", "Duinstad"), ("K. Vos", None)]


def test_a_given_name_in_a_list_of_tasks_is_nobody_new():
    items = "\n\n1. Opening\n- Ondersteuning: Jan\n- Techniek: Els\n\n2. Sluiting\nTekst.\n"
    assert people("Aanwezig: Jan Jansen (VNG), Els de Wit (IPO)", items) == TWO


def test_votes_present_are_no_people():
    assert (
        people(
            "Aanwezig: Jan Jansen (VNG), Els de Wit (IPO)\nVertegenwoordigd: 58 van de 84 stemmen (13 bij volmacht)"
        )
        == TWO
    )


def test_party_rows_below_the_chair_belong_to_the_list():
    head = "AANWEZIG:\nVoorzitter:      de heer Weide\nGriffier:        mevrouw Pieters\nVVD              mevrouw Bos, de heer Vos\nSP               de heer Slot"
    assert people(head) == [
        ("Weide", None),
        ("Pieters", None),
        ("Bos", "VVD"),
        ("Vos", "VVD"),
        ("Slot", "SP"),
    ]


def test_a_comma_before_a_bracket_parts_nobody_from_a_party():
    assert people("Aanwezig: F.A. Bos, (VVD), H. Laan (CDA))") == [
        ("F.A. Bos", "VVD"),
        ("H. Laan", "CDA"),
    ]


def test_a_list_of_organisations_holds_no_people():
    found = people("Aanw.: Min. VRO (vz), BZK (dgVB), JenV, COA, IPO, Aedes, RVO, GGD GHOR\n")
    assert [name for name, _ in found] == [None] * 8
    assert [body for _, body in found][:2] == ["Min. VRO", "BZK (dgVB)"]
    assert [body for _, body in found][5:] == ["Aedes", "RVO", "GGD GHOR"]


def test_whose_name_is_not_given_is_there_all_the_same():
    line = "Aanwezig: Jan Jansen (VNG), een medewerker van het ministerie van JenV (naam niet"
    assert people(f"{line} openbaar) en de secretaris (naam niet openbaar).\n")[1:] == [
        (None, "ministerie van JenV"),
        (None, "secretaris"),
    ]
    assert people("**Deelnemers**   (DGM), mw. De Wit (VNG),   (secretaris)\n") == [
        (None, "DGM"),
        ("De Wit", "VNG"),
        (None, "secretaris"),
    ]


def test_initials_beside_a_name_are_kept():
    head = "Aanwezig: Jan Jansen (JJ, VNG), A. van Houwelingen (AvH), Els de Wit (IPO)\n"
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{head}{ITEMS}"))
    told = [(a.initials, a.organisation) for a in minutes.attendees]
    assert told == [("JJ", "VNG"), ("AvH", None), (None, "IPO")]


def test_a_surname_in_two_words_may_be_cut_by_the_margin():
    found = people("Aanwezig Dhr. Jansen (VNG), Dhr. El\nKhattabi (COA)\n")
    assert found[1] == ("El Khattabi", "COA")


@pytest.mark.parametrize("head", ["## Aanwezig\n\n* Wim\n* Anneke", "Aanwezig: Wim, Anneke"])
def test_people_may_have_first_names_only(head: str):
    assert people(head) == [("Wim", None), ("Anneke", None)]


def test_initials_behind_a_dash_are_no_organisation():
    head = "Aanwezig:\n- Mw. drs. A.M. (Anneke) van Zijl, SZW (voorzitter) – AZ\n- Dhr. K. Bos, VNG – KB\n- [REDACTED], JenV\n"
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{head}{ITEMS}"))
    told = [(a.name, a.organisation, a.initials, a.redacted) for a in minutes.attendees]
    assert told == [
        ("Anneke van Zijl", "SZW", "AZ", False),
        ("K. Bos", "VNG", "KB", False),
        (None, "JenV", None, True),
    ]


def test_a_function_in_a_body_tells_the_body():
    line = "Aanwezig: Jan Jansen (directeur GGD), Els de Wit (regionaal commandant brandweer)\n"
    assert people(line) == [("Jan Jansen", "GGD"), ("Els de Wit", "brandweer")]


def test_from_where_and_for_whom_stand_behind_a_name():
    lines = (
        "Aanwezig :\nDhr. J. Jansen van de VNG (vz).\n"
        "Dhr. R. van Doorn van IBA, namens PDB.\nDhr. E. de Wit van Bodem+.\n"
    )
    assert people(lines) == [("J. Jansen", "VNG"), ("R. van Doorn", "IBA"), ("E. de Wit", "Bodem+")]
    assert people("Aanwezig: mw. Rutgers van Rozenburg (IPO), dhr. Bos (VNG)\n") == [
        ("Rutgers van Rozenburg", "IPO"),
        ("Bos", "VNG"),
    ]


def test_a_link_among_the_attendees_is_nobody():
    line = "Aanwezig:\n\nJan Jansen (VNG), Els de Wit (IPO).\ndoc: https://example.org/a/\n"
    assert people(line) == TWO


def test_a_surname_with_an_article_is_no_body():
    assert people(
        "Aanwezig: mw. Anna van de Ven, dhr. Jan van het Hof, dr. Kees van de Pol (VNG)\n"
    ) == [
        ("Anna van de Ven", None),
        ("Jan van het Hof", None),
        ("Kees van de Pol", "VNG"),
    ]
    assert ("Els de Wit", "IPO") in people(
        "Aanwezig: dhr. Jansen van de VNG en mw. Els de Wit van het IPO\n"
    )


@pytest.mark.parametrize("bullet", ["- ", "– ", "• ", ""])
def test_an_office_behind_a_name_on_its_own_line_is_no_second_person(bullet):
    lines = ("de heer J. van Rossem, burgemeester Helderoord (voorzitter)",
             "mevrouw I. Kloosterhuis, Openbaar Ministerie", "de heer R. Nabben, COA")  # fmt: skip
    head = "Aanwezig\n" + "\n".join(f"{bullet}{line}" for line in lines)
    told = [("J. van Rossem", "Helderoord"), ("I. Kloosterhuis", "Openbaar Ministerie"),
            ("R. Nabben", "COA")]  # fmt: skip
    assert people(head) == told


@pytest.mark.parametrize("mark", ["[naam onleesbaar gemaakt]", "[naam verwijderd]", "zwartgemaakt"])
def test_a_name_that_was_made_unreadable_stays_so(mark):
    minutes = parse(SourceText(text=f"Verslag\n\nAanwezig: Jan Jansen (VNG), {mark} (JenV){ITEMS}"))
    assert [(a.name, a.organisation, a.redacted) for a in minutes.attendees] == [
        ("Jan Jansen", "VNG", False),
        (None, "JenV", True),
    ]


def test_a_blanked_name_in_a_column_is_an_attendee():
    head = "Aanwezig:\n   dhr. Wevel         CdK, voorzitter\n   mw. Thole          gedeputeerde\n   [naam verwijderd]  AenM"
    minutes = parse(SourceText(text=f"Verslag\n\n{head}{ITEMS}"))
    assert [(a.name, a.organisation, a.redacted) for a in minutes.attendees] == [
        ("Wevel", "CdK", False),
        ("Thole", None, False),
        (None, "AenM", True),
    ]


def test_the_name_zwart_is_not_blanked():
    assert people("Aanwezig: dhr. Zwart (VNG), mw. Els de Wit (IPO)")[0] == ("Zwart", "VNG")


def test_a_surname_goes_on_behind_its_particle():
    assert people("Aanwezig Mw. Brandsma (SZW), dhr. Ter\nWisch (CdK), mw. Aalbers (IPO)") == [
        ("Brandsma", "SZW"),
        ("Ter Wisch", "CdK"),
        ("Aalbers", "IPO"),
    ]


def test_somebody_in_each_cell_of_a_table():
    rows = "| **Projectteam** |  |\n| Jan Jansen | Els de Wit |\n| Piet Bos | Wim van Dam |\n"
    rows += "| Karin Vos | Ben de Boer |\n"
    assert [name for name, _ in people(f"## Aanwezigen\n\n{rows}")] == [
        "Jan Jansen", "Els de Wit", "Piet Bos", "Wim van Dam", "Karin Vos", "Ben de Boer",
    ]  # fmt: skip


def test_who_writes_the_minutes_does_so():
    minutes = parse(SourceText(text=f"Verslag Duin\n\nAanwezig: Jan Jansen (verslaggever){ITEMS}"))
    assert [(a.name, a.organisation) for a in minutes.attendees] == [("Jan Jansen", None)]


def test_a_name_that_the_end_of_the_line_cuts():
    found = people("Aanwezig: Jan Jansen (VNG), Els\nWillems (IPO), Piet Bos (COA)")
    assert found == [("Jan Jansen", "VNG"), ("Els Willems", "IPO"), ("Piet Bos", "COA")]


def test_a_bold_line_over_bullets_is_their_group():
    head = "## Aanwezigen tijdens het gesprek\n\n**Team Noord**\n- Jan Jansen\n- Els de Wit\n\n"
    found = people(f"{head}**Team Zuid**\n- Piet Bos\n")
    assert found == [
        ("Jan Jansen", "Team Noord"), ("Els de Wit", "Team Noord"), ("Piet Bos", "Team Zuid"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "second",
    [
        ["Den Haag", "Ter Apel", "Den Bosch"],
        ["Lid Raad", "Wethouder Wonen", "Royal Haskoning"],
    ],
)
def test_a_place_an_office_or_a_firm_beside_a_name_is_nobody(second):
    names = ["Karin de Vries", "Jan Bos", "Wim Smit"]
    rows = "".join(f"| {name} | {other} |\n" for name, other in zip(names, second, strict=True))
    assert [name for name, _ in people(f"## Aanwezig\n\n{rows}")] == names


def test_two_whole_names_at_the_end_of_a_line_are_two_people():
    found = people("Aanwezig:\nJan Bos (VNG), Piet Jansen\nEls Bakker (IPO), Wim Smit (IPO)")
    assert [name for name, _ in found] == ["Jan Bos", "Piet Jansen", "Els Bakker", "Wim Smit"]


def test_what_stands_over_places_is_no_group():
    found = people("## Aanwezig\n\nJan Bos, Wim Smit\n\n**Locaties**\n- Ter Apel\n- Den Helder\n")
    assert [name for name, _ in found] == ["Jan Bos", "Wim Smit"]


@pytest.mark.parametrize(
    ("entry", "name", "organisation", "role"),
    [
        ("de heer Baltus, burgemeester (gemeente Duin)", "Baltus", "gemeente Duin", "burgemeester"),
        (
            "J. Vermaning, staatssecretaris SZW (voorzitter)",
            "J. Vermaning",
            "SZW",
            "staatssecretaris",
        ),
    ],
)
def test_what_stands_behind_a_name_belongs_to_it(entry, name, organisation, role):
    head = f"Aanwezig:\n- de heer Bos (VNG)\n- {entry}\n- mevrouw Smit (IPO)\n- de heer Prins (BZK)"
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{head}{ITEMS}"))
    assert len(minutes.attendees) == 4
    person = minutes.attendees[1]
    assert (person.name, person.organisation, person.role) == (name, organisation, role)


@pytest.mark.parametrize(
    ("written", "present", "absent"),
    [
        (
            "Aanwezig waren wethouder mevrouw An Rot (gemeente Duin), de heer Bos (VNG) en mevrouw Wit"
            " (COA). De heer Zand van het waterschap had laten weten verhinderd te zijn.",
            [("An Rot", "gemeente Duin"), ("Bos", "VNG"), ("Wit", "COA")],
            [("Zand", "waterschap")],
        ),
        (
            "De vergadering werd bijgewoond door de heer Bos (VNG) en mevrouw Wit (COA). Mevrouw P. de"
            " Boer (Nidos) en de heer Kok (IND) hebben zich afgemeld.",
            [("Bos", "VNG"), ("Wit", "COA")],
            [("P. de Boer", "Nidos"), ("Kok", "IND")],
        ),
        ("Aanwezig waren vooral bewoners, die hun zorgen uitten. De heer Bos sprak.", [], []),
    ],
)
def test_attendance_may_be_told_in_prose(written, present, absent):
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{written}{ITEMS}"))
    assert [(a.name, a.organisation) for a in minutes.attendees] == present
    assert [(a.name, a.organisation) for a in minutes.absent] == absent


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Aanwezig zijn namens het ministerie van VRO de heer Bos (directeur-generaal, voorzitter) en mevrouw Tak; namens de gemeenten de wethouders de heer Pot (Goes) en mevrouw Kan (Almelo); namens de VNG de heer Vos.",
            [("Bos", "ministerie van VRO"), ("Tak", "ministerie van VRO"), ("Pot", "Goes"), ("Kan", "Almelo"), ("Vos", "VNG")],
        ),
        (
            "Namens BZK waren aanwezig mevrouw Pot en de heer Kan. Voor de VNG was mevrouw Krul aanwezig.",
            [("Pot", "BZK"), ("Kan", "BZK"), ("Krul", "VNG")],
        ),
        (
            "Aanwezig waren van de zijde van de gemeente wethouder De Boer en mevrouw Smit, en van het COA de heer Tak.",
            [("De Boer", "gemeente"), ("Smit", "gemeente"), ("Tak", "COA")],
        ),
        (
            "Namens het COA is aanwezig de heer Tak. De heer Van Lent (Aedes) is aanwezig bij punt 3. Mevrouw Pot is verhinderd.",
            [("Tak", "COA"), ("Van Lent", "Aedes")],
        ),
    ],
)  # fmt: skip
def test_sentences_tell_who_came_on_whose_behalf(head: str, expected: list[tuple[str, str]]):
    assert people(head) == expected


def test_those_of_several_bodies_hold_the_office_that_is_named_once():
    text = "Aanwezig zijn namens de provincies de gedeputeerden de heer Bos (Zeeland) en mevrouw Tak (Drenthe)."
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{text}{ITEMS}"))
    assert [person.role for person in minutes.attendees] == ["gedeputeerde"] * 2


@pytest.mark.parametrize(
    ("column", "marks"),
    [
        ("Erbij?", ("ja", "nee, ziek", "nee")),
        ("Aanwezig", ("✓", "-", "")),
        ("Present", ("x", "", "")),
        ("10 maart", ("ja", "afgemeld", "nee (vakantie)")),
    ],
)
def test_a_column_of_marks_tells_who_was_there_whatever_its_name(column: str, marks: tuple[str]):
    names = ("Karin de Wit", "Jan Bos", "Els Tak")
    rows = "".join(f"| {n} | COA | {m} |\n" for n, m in zip(names, marks, strict=True))
    head = f"| Wie | Namens | {column} |\n|---|---|---|\n{rows}"
    minutes = parse(SourceText(text=f"# Verslag Stuurgroep Duin\n\n{head}{ITEMS}"))
    assert [one.name for one in minutes.attendees] == ["Karin de Wit"]
    assert [one.name for one in minutes.absent] == ["Jan Bos", "Els Tak"]


@pytest.mark.parametrize(
    ("absent", "away", "instead"),
    [
        ("Erik Stam (DUO), m.k.g.; Karin Vos (UWV), vervangen door Niels Groot", ["Erik Stam", "Karin Vos"], [("Niels Groot", "UWV")]),
        ("Karin Vos (UWV, vervangen door Niels Groot)", ["Karin Vos"], [("Niels Groot", "UWV")]),
        ("Karin Vos (vervanging: Niels Groot), Els Tak (ziek)", ["Karin Vos", "Els Tak"], [("Niels Groot", None)]),
        ("de heer S. Meijer (verlof), Willems", ["S. Meijer", "Willems"], []),
    ],
)  # fmt: skip
def test_who_stood_in_was_there_and_why_somebody_was_not_is_no_body(absent, away, instead):
    text = f"Verslag Stuurgroep Duin\n\nAanwezig: Jan Bos (COA)\nAfwezig: {absent}{ITEMS}"
    minutes = parse(SourceText(text=text))
    assert [(a.name, a.organisation) for a in minutes.attendees] == [("Jan Bos", "COA"), *instead]
    assert [person.name for person in minutes.absent] == away
    assert {person.organisation for person in minutes.absent} <= {"DUO", "UWV", None}


@pytest.mark.parametrize(
    ("entry", "name", "organisation", "role"),
    [
        ("dijkgraaf mw. ir. B. Terpstra (voorzitter)", "B. Terpstra", None, "voorzitter"),
        ("mevrouw Dijkgraaf (VNG)", "Dijkgraaf", "VNG", None),
        ("dhr. K. Zijlstra (portefeuille waterveiligheid)", "K. Zijlstra", None, "portefeuille waterveiligheid"),
        ("wethouder S. Postma (jeugd en onderwijs)", "S. Postma", None, "wethouder"),
        ("wethouder S. Postma (Goes)", "S. Postma", "Goes", "wethouder"),
    ],
)  # fmt: skip
def test_a_portfolio_is_no_organisation(entry, name, organisation, role):
    minutes = parse(
        SourceText(text=f"Verslag Stuurgroep Duin\n\nAanwezig: Jan Bos (COA), {entry}{ITEMS}")
    )
    assert [(a.name, a.organisation, a.role) for a in minutes.attendees[1:]] == [
        (name, organisation, role)
    ]


def test_who_also_writes_the_minutes_stands_below_the_absent():
    text = "Aanwezig: Jan Bos (COA)\nAfmelding: Els Tak (OR)\nSecretaris: Petra Goud (notulen)"
    assert [name for name, _ in people(text)] == ["Jan Bos", "Petra Goud"]


def test_sentences_beside_it_tell_who_was_not_there():
    text = "Van het bestuur zijn aanwezig: Jan Bos (voorzitter) en Els Tak. Er zijn 47 leden aanwezig. Met bericht van verhindering: Gerda Pot (bestuurslid)."
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{text}{ITEMS}"))
    assert [person.name for person in minutes.attendees] == ["Jan Bos", "Els Tak"]
    assert [person.name for person in minutes.absent] == ["Gerda Pot"]


def everybody(head: str) -> tuple[list[str | None], list[str | None]]:
    minutes = parse(SourceText(text=f"Verslag Stuurgroep Duin\n\n{head}{ITEMS}"))
    return [one.name for one in minutes.attendees], [one.name for one in minutes.absent]


@pytest.mark.parametrize(
    ("head", "present", "absent"),
    [
        ("## Aanwezig\n\n- Karin de Wit\n- Jan Bos\n\n### Afwezig\n- Els Tak", ["Karin de Wit", "Jan Bos"], ["Els Tak"]),
        ("Aanwezig: Jan Bos (VNG)\nAfwezig: Paul Tak, bestuurslid; Gerard Pot (met kennisgeving) penningmeester.", ["Jan Bos"], ["Paul Tak", "Gerard Pot"]),
        ("Aanwezig: Jan Bos\nAfwezig met kennisgeving: Nel Tak, afwezig zonder kennisgeving Rob Pot.", ["Jan Bos"], ["Nel Tak", "Rob Pot"]),
        ("Aanwezig:\n\nCollege van Bestuur:\n\nVan Ast, Boerman, Zijm", ["Van Ast", "Boerman", "Zijm"], []),
        ("Deelnemers:\n\n* Jan Bos, COA\n* Olivier d'Hondt, VNG\n* Els Tak, IPO", ["Jan Bos", "Olivier d'Hondt", "Els Tak"], []),
        ("Aanwezig: iedereen\nAfwezig: n.v.t.", [], []),
        ("Op de vergadering waren aanwezig: Eric Bos (vz) en Hans Tak. Jeroen Pot en Ramon Kan waren afwezig.", ["Eric Bos", "Hans Tak"], ["Jeroen Pot", "Ramon Kan"]),
        ("Aanwezig: Jan Bos, Kadaster, Apeldoorn", ["Jan Bos"], []),
    ],
)  # fmt: skip
def test_who_was_there_and_who_was_not(head: str, present: list[str], absent: list[str]):
    assert everybody(head) == (present, absent)


@pytest.mark.parametrize(
    ("head", "present", "absent"),
    [
        ("Aanwezig: Jansen, Schrijver, Bakker, Meester\nAfwezig: Vos, Dijkgraaf", ["Jansen", "Schrijver", "Bakker", "Meester"], ["Vos", "Dijkgraaf"]),
        ("Aanwezig: Jan Bos\nAfwezig: Karin Vos (UWV), vervangen door een collega", ["Jan Bos"], ["Karin Vos"]),
        ("Aanwezig: Jan Bos\nAfwezig: Karin Vos (UWV), vervanging: nog niet bekend; Els Tak", ["Jan Bos"], ["Karin Vos", "Els Tak"]),
    ],
)  # fmt: skip
def test_surnames_may_be_functions_and_a_stand_in_nameless(head, present, absent):
    assert everybody(head) == (present, absent)


@pytest.mark.parametrize("column", ["Online", "Stemrecht", "Lid", "Lunch"])
def test_other_columns_of_marks_tell_nothing_of_who_was_there(column: str):
    rows = "| Karin de Wit | COA | x |\n| Jan Bos | VNG | |\n"
    head = f"## Aanwezig\n\n| Naam | Organisatie | {column} |\n|---|---|---|\n{rows}"
    assert everybody(head) == (["Karin de Wit", "Jan Bos"], [])


def test_who_is_there_for_one_point_is_told_in_that_point():
    text = (
        "Verslag Stuurgroep Duin\n\nAanwezig: Jan Bos (VNG)\n\n1. Wonen\n"
        "Voor dit agendapunt is mevrouw Vos aanwezig. De stuurgroep besluit om te bouwen.\n\n"
        "2. Sluiting\nTekst.\n"
    )
    minutes = parse(SourceText(text=text))
    assert [person.name for person in minutes.attendees] == ["Jan Bos"]
    assert "besluit om te bouwen" in minutes.items[0].statements[-1].text
