import pytest
from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.language.organisation_data import MINISTRIES, ORGANISATIONS, ROLES
from lrt_summ.language.organisations import canonical, find_organisations, introduced_aliases


def names(text: str, **more: dict[str, str]) -> list[str]:
    return [found.name for found in find_organisations(text, **more)]


@pytest.mark.parametrize("row", MINISTRIES + ORGANISATIONS + ROLES, ids=lambda row: row[0])
def test_each_name_in_the_gazetteer_is_found_in_a_sentence(row: tuple[str, ...]):
    for alias in row:
        if alias == row[0] or " " in alias:
            assert row[0] in names(f"Dit ligt bij {alias}, naar men zegt.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BZK, JenV en de VNG werken dit uit.", ["BZK", "JenV", "VNG"]),
        ("het ministerie van Binnenlandse Zaken en Koninkrijksrelaties", ["BZK"]),
        ("het ministerie van Justitie en Veiligheid en de VNG", ["JenV", "VNG"]),
        ("de minister van BZK en Aedes", ["minister van BZK", "Aedes"]),
        ("de gemeente Bergen en Dal", ["gemeente Bergen en Dal"]),
        ("de Staatssecretaris van JenV", ["staatssecretaris van JenV"]),
        ("de minister van Sociale Zaken en Werkgelegenheid", ["minister van SZW"]),
        ("De commissaris van de Koning spreekt.", ["CdK"]),
        ("De COA-locaties zijn vol.", ["COA"]),
        ("gemeente Zuidwest-Oever en provincie Hoogland",
         ["gemeente Zuidwest-Oever", "provincie Hoogland"]),
        ("Wethouder De Wit licht toe.", ["wethouder De Wit"]),
        ("Er is ook een ind in het woord indien.", []),
        ("om te komen tot een ap en az", []),
    ],
)  # fmt: skip
def test_organisations_are_found_under_one_name(text: str, expected: list[str]):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("de VNG", "VNG"),
        ("@secretaris", "secretaris"),
        ("Ministerie van BZK", "BZK"),
        ("dhr. De Wit", "De Wit"),
        ("het TO", "TO"),
        ("MBZK", "minister van BZK"),
        ("Stichting Onbekend", "Stichting Onbekend"),
        ("De Nederlandsche Bank", "DNB"),
    ],
)
def test_a_name_has_one_canonical_form(written: str, name: str):
    assert canonical(written) == name


def test_an_abbreviation_that_the_text_introduces_is_known_from_then_on():
    aliases = introduced_aliases(
        "Het Bestuurlijk Platform Waterketen (BPW) is er. Dhr. De Wit (VNG) ook, en het "
        "Loket Energie Noord (hierna: LEN)."
    )
    assert aliases == {"BPW": "Bestuurlijk Platform Waterketen", "LEN": "Loket Energie Noord"}
    found = find_organisations("BPW stemt in.", extra_aliases=aliases)
    assert [one.name for one in found] == ["Bestuurlijk Platform Waterketen"]
    assert canonical("het BPW", extra_aliases=aliases) == "Bestuurlijk Platform Waterketen"


@given(st.text(alphabet="VNGCOA BZKjenvmistrau()-'&’.,", max_size=80))
def test_found_organisations_are_where_they_say_and_do_not_overlap(text: str):
    end = 0
    for found in find_organisations(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end
