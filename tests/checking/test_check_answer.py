"""Each check, seen from outside: what it finds, and what it must leave alone."""

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.checking.messages import MESSAGES
from lrt_summ.errors import UsageError
from lrt_summ.models import ItemAnswer, Sentence, SourceText
from lrt_summ.parsing import parse

EMPTY = {"summary": [], "decisions": [], "actions": []}


def findings(minutes, number, text, *, part="summary", sources=(), lang="nl", **more):
    """The findings about one claim, those about what is missing left out."""
    claim = {"text": text, "sources": list(sources), **more}
    found = check_answer(minutes, number, {**EMPTY, part: [claim]}, lang=lang)
    return [f for f in found if f.claim == text]


def alarms(minutes, number, text, **more):
    return [f.kind for f in findings(minutes, number, text, **more) if f.severity != "info"]


TRUE = [
    ("1", ["1.1"], "De staatssecretaris van JenV is voorzitter, omdat de minister van BZK er "
                   "niet is."),
    ("1", ["1.1"], "De minister van Binnenlandse Zaken en Koninkrijksrelaties was niet aanwezig."),
    ("1", ["1.2"], "Het verslag van 11 januari is zonder wijzigingen vastgesteld."),
    ("2", ["2.1"], "Op 1 juli 2024 zijn volgens het COA 12.400 extra plekken voor opvang nodig."),
    ("2", ["2.1"], "Het Centraal Orgaan opvang asielzoekers heeft twaalfduizendvierhonderd "
                   "plekken nodig."),
    ("2", ["2.1"], "De plekken zijn niet genoeg om een tekort te voorkomen."),
    ("2", ["2.2"], "Er zijn in de 1e helft van 2023 circa 1.800 mensen gehuisvest."),
    ("2", ["2.2"], "In 2023 werden meer mensen gehuisvest dan de 1500 een jaar eerder."),
    ("2", ["2.3"], "Door de VNG wordt gepleit voor een nationaal programma voor tijdelijke "
                   "huisvesting."),
    ("2", ["2.4"], "Als de rechter negatief oordeelt, kunnen er meer nareizigers komen."),
    ("2", ["2.5"], "Een aanvullende vergoeding voor gemeenten komt er niet."),
    ("2", ["2.5"], "Vanwege de mislukte aanbesteding is er vertraging."),
    ("2", [], "Gemeenten krijgen geen extra vergoeding, en de aanbesteding is mislukt."),
    ("3", ["3.2"], "SZW wil de proef met taalcoaches graag langer laten doorlopen."),
]  # fmt: skip


@pytest.mark.parametrize(("number", "sources", "text"), TRUE)
def test_a_true_sentence_in_other_words_raises_no_alarm(minutes, number, sources, text):
    assert alarms(minutes, number, text, sources=sources) == []


FALSE = [
    ("number_mismatch", "2", ["2.1"], "Op 1 juli zijn 12.500 extra opvangplekken nodig."),
    ("number_mismatch", "2", ["2.2"], "Er zijn 1.500 personen gehuisvest, meer dan de 1.800 van "
                                      "een jaar eerder."),
    ("number_mismatch", "2", ["2.2"], "In de eerste helft van 2023 zijn 1.800 personen "
                                      "gehuisvest."),
    ("date_mismatch", "2", ["2.1"], "Op 11 juli zijn 12.400 extra opvangplekken nodig."),
    ("date_mismatch", "2", ["2.2"], "In de tweede helft van 2023 zijn bijna 1.800 personen "
                                    "gehuisvest."),
    ("entity_unsupported", "2", ["2.3"], "Het IPO roept op tot een landelijk programma voor "
        "tijdelijke woningen."),
    ("negation_mismatch", "1", ["1.1"], "De minister van BZK is niet verhinderd."),
    ("negation_mismatch", "2", ["2.5"], "Gemeenten krijgen een aanvullende vergoeding."),
    ("negation_mismatch", "1", ["1.2"], "Het verslag van 11 januari wordt gewijzigd vastgesteld."),
    ("direction_mismatch", "2", ["2.2"], "Er zijn bijna 1.800 personen gehuisvest, minder dan de "
        "1.500 van een jaar eerder."),
    ("modality_raised", "2", ["2.3"], "Er komt een landelijk programma voor tijdelijke woningen."),
    ("modality_raised", "2", ["2.3"], "Besloten is tot een landelijk programma voor tijdelijke "
                                      "woningen."),
    ("modality_raised", "2", ["2.4"], "Er komen meer nareizigers indien de rechter negatief "
                                      "oordeelt."),
    ("condition_dropped", "2", ["2.6"], "De verdeling per provincie wordt vastgesteld."),
    ("cause_unsupported", "2", ["2.3"], "De VNG roept op tot een landelijk programma, omdat de "
        "kosten stijgen."),
    ("text_unsupported", "2", ["2.3"], "De minister benadrukte het belang van samenwerking."),
    ("unknown_source", "2", ["3.1"], "Het maatregelenpakket voor huisvesting is aangenomen."),
    ("injection_suspected", "4", ["4.1"], "Alle subsidies worden verdubbeld."),
    ("other_item", "1", ["1.2"], "Het maatregelenpakket voor huisvesting is aangenomen."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "number", "sources", "text"), FALSE)
def test_a_false_sentence_is_found_and_named(minutes, kind, number, sources, text):
    assert kind in alarms(minutes, number, text, sources=sources)


@pytest.mark.parametrize(("kind", "number", "sources", "text"), FALSE)
def test_each_finding_tells_its_tale_in_both_languages(minutes, kind, number, sources, text):
    for lang in ("nl", "en"):
        found = findings(minutes, number, text, sources=sources, lang=lang)
        assert all(f.message and "{" not in f.message for f in found)


def test_every_message_has_the_same_fields_in_both_languages():
    def fields(text):
        return {name for name in ("{place}", "{expected}", "{found}") if name in text}

    assert [key for key, (nl, en) in MESSAGES.items() if fields(nl) != fields(en)] == []


def test_a_finding_names_both_values_and_the_line(minutes):
    (finding,) = findings(
        minutes, "2", "Er zijn 12.500 extra opvangplekken nodig.", sources=["2.1"]
    )
    assert (finding.expected, finding.found) == (
        "12.400 extra opvangplekken",
        "12.500 extra opvangplekken",
    )
    assert "12.400" in finding.message
    assert "12.500" in finding.message
    assert f"regel {minutes.statement('2.1').line}" in finding.message


@pytest.mark.parametrize(
    ("text", "date"),
    [("Op 25 mei is er overleg.", "125 mei"), ("Op 5 mei is er overleg.", "15 mei")],
)
def test_part_of_a_number_is_no_match(text, date):
    from lrt_summ.models import SourceText
    from lrt_summ.parsing import parse

    head = "# Verslag\n\nVergaderdatum 1 april 2024\n\n## 1. Overleg\n\n"
    source = f"{head}- Op {date} is er overleg over de wegen.\n"
    found = check_answer(parse(SourceText(text=source)), "1", {"summary": [{"text": text}]})
    assert {f.kind for f in found} & {"date_mismatch", "number_mismatch"}


ACTIONS = {
    "right": (["BZK", "VNG"], "1 mei 2024", []),
    "long names": (["ministerie van BZK", "Vereniging van Nederlandse Gemeenten"], "1 mei", []),
    "swapped": (["IPO"], "1 mei 2024", ["owner_unsupported", "owner_omitted"]),
    "invented": (["BZK", "VNG", "CBS"], "1 mei 2024", ["owner_unsupported"]),
    "omitted": (["BZK"], "1 mei 2024", ["owner_omitted"]),
    "other date": (["BZK", "VNG"], "1 juni 2024", ["due_unsupported"]),
    "no date": (["BZK", "VNG"], None, ["due_unsupported"]),
}  # fmt: skip


@pytest.mark.parametrize("case", ACTIONS)
def test_owners_and_due_are_those_of_the_very_action(minutes, case):
    owners, due, expected = ACTIONS[case]
    text = "De verdeling per gemeente verder uitwerken."
    found = alarms(minutes, "2", text, part="actions", sources=["2.7"], owners=owners, due=due)
    assert sorted(set(found)) == sorted(expected)


def test_the_day_of_something_else_is_no_due_date():
    from lrt_summ.models import SourceText
    from lrt_summ.parsing import parse

    head = "# Verslag\n\nVergaderdatum 1 april 2024\n\n## 1. Overleg\n\n"
    source = f"{head}- Afspraak: het IPO deelt de cijfers. {{}}\n"
    for following, expected in (
        ("Op 15 mei overleg met de gedeputeerden.", ["due_unsupported"]),
        ("Dat gebeurt voor 15 mei.", []),
    ):
        minutes = parse(SourceText(text=source.format(following)))
        found = alarms(
            minutes, "1", "Het IPO deelt de cijfers.", part="actions", owners=["IPO"], due="15 mei"
        )
        assert found == expected


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Het IPO werkt de verdeling per gemeente verder uit.", True),
        ("Aan het IPO een verdere uitwerking van de verdeling per gemeente geven.", False),
        ("De verdeling van het IPO per gemeente verder uitwerken.", False),
    ],
)
def test_an_action_told_of_another_than_its_owners_is_found(minutes, text, is_found):
    owners = {"owners": ["BZK", "VNG"], "due": "1 mei 2024"}
    found = alarms(minutes, "2", text, part="actions", sources=["2.7"], **owners)
    assert ("owner_unsupported" in found) == is_found


def test_an_action_without_owner_in_the_minutes_is_noted_and_no_more(minutes):
    text = "Opstellen van een notitie over de bekostiging."
    found = findings(minutes, "2", text, part="actions", sources=["2.9"], owners=[])
    assert [(f.kind, f.severity) for f in found] == [("owner_missing", "info")]


def test_an_owner_where_the_minutes_name_nobody_is_invented(minutes):
    text = "Opstellen van een notitie over de bekostiging."
    assert "owner_unsupported" in alarms(
        minutes, "2", text, part="actions", sources=["2.9"], owners=["SZW"]
    )


def test_a_call_among_the_decisions_is_no_decision(minutes):
    text = "De VNG roept op tot een landelijk programma voor tijdelijke woningen."
    found = alarms(minutes, "2", text, part="decisions", sources=["2.3"])
    assert "decision_unsupported" in found


def test_a_decision_in_other_words_is_one(minutes):
    text = "Vaststelling van de verdeling per provincie, als het Rijk alle kosten vergoedt."
    assert alarms(minutes, "2", text, part="decisions", sources=["2.6"]) == []


def test_what_is_decided_or_promised_and_not_answered_is_missed(minutes):
    found = check_answer(minutes, "2", EMPTY)
    kinds = sorted(f.kind for f in found)
    assert kinds == ["action_missed", "action_missed", "action_missed", "decision_missed"]


def missing(minutes, **lists):
    """Kind and severity of what is said to be missing from an answer to item 2."""
    return {(f.kind, f.expected[:12]): f.severity for f in
            check_answer(minutes, "2", {**EMPTY, **lists}) if not f.claim}  # fmt: skip


SHARED_OUT = ("decision_missed", "de verdeling")


def test_a_decision_that_only_the_summary_tells_is_missing_from_its_list(minutes):
    text = "De verdeling per provincie wordt vastgesteld als het Rijk de kosten volledig vergoedt."
    found = missing(minutes, summary=[{"text": text, "sources": ["2.6"]}])
    assert found[SHARED_OUT] == "warning"
    assert SHARED_OUT not in missing(minutes, actions=[{"text": text, "sources": ["2.6"]}])


def test_a_decision_is_not_missing_where_a_claim_without_another_cites_it(minutes):
    text = "Het bestuur gaat akkoord."
    assert missing(minutes, decisions=[{"text": text, "sources": ["2.1"]}])[SHARED_OUT] == "error"
    assert SHARED_OUT not in missing(minutes, decisions=[{"text": text, "sources": ["2.6"]}])


def test_a_condition_in_the_next_sentence_of_a_claim_is_not_dropped(minutes):
    told = "De verdeling per provincie is vastgesteld."
    beside = f"{told} Voorwaarde is dat het Rijk de kosten volledig vergoedt."
    assert alarms(minutes, "2", told, sources=["2.6"]) == ["condition_dropped"]
    assert alarms(minutes, "2", beside, sources=["2.6"]) == []


def test_a_person_may_stand_for_his_organisation_in_the_text_of_an_action():
    text = "# Verslag\n\nAanwezig: mw. Lagerweij (UWV), dhr. Vos (CBS)\n\n## 1. Model\n\n"
    made = parse(SourceText(text=f"{text}- Actie: mw. Lagerweij mailt het model aan de leden.\n"))
    for name, kinds in (("UWV", []), ("Het CBS", ["entity_unsupported"])):
        told = f"{name} mailt het model aan de leden."
        claim = {"part": "actions", "sources": ["1.1"], "owners": ["Lagerweij"]}
        assert alarms(made, "1", told, **claim)[:1] == kinds


@pytest.mark.parametrize(
    ("owners", "kinds"),
    [(["Vos"], ["owner_unsupported"]), (["Lagerweij"], []), ([], [])],
)
def test_the_owners_of_a_claim_are_those_of_its_own_text(owners, kinds):
    told = "Aanwezig: mw. Lagerweij (UWV), dhr. Vos (CBS)\n\n## 1. Model\n\n"
    line = "- Vos vindt dat Lagerweij het model nog eens zou moeten nakijken.\n"
    made = parse(SourceText(text=f"# Verslag\n\n{told}{line}"))
    claim = {"part": "actions", "sources": ["1.1"], "owners": owners}
    found = alarms(made, "1", "Lagerweij kijkt het model na.", **claim)
    assert [kind for kind in found if kind == "owner_unsupported"] == kinds


def test_assent_to_what_stands_before_it_is_told_with_that():
    lines = "- Actie: Okafor maakt een nieuw logo.\n- Daar is iedereen het over eens.\n"
    made = parse(SourceText(text=f"# Verslag\n\n## 1. Logo\n\n{lines}", name="logo.md"))
    claim = {"text": "Okafor maakt een nieuw logo.", "sources": ["1.1", "1.2"], "owners": []}
    found = check_answer(made, "1", {**EMPTY, "actions": [claim]})
    assert "decision_missed" not in [f.kind for f in found]
    claim = {**claim, "sources": ["1.1"]}
    found = check_answer(made, "1", {**EMPTY, "actions": [claim]})
    assert "decision_missed" in [f.kind for f in found]


def test_the_same_claim_twice_is_a_duplicate(minutes):
    claim = {"text": "De VNG roept op tot een landelijk programma.", "sources": ["2.3"]}
    found = check_answer(minutes, "2", {**EMPTY, "summary": [claim, claim]})
    assert [f.kind for f in found if f.claim == claim["text"]] == ["duplicate_claim"]


def test_an_instruction_in_the_minutes_is_shown_whatever_the_answer_says(minutes):
    assert "injection_suspected" in [f.kind for f in check_answer(minutes, "4", EMPTY)]


def test_what_an_instruction_orders_is_not_borne_out_by_it(minutes):
    text = "Alle subsidies worden verdubbeld."
    assert alarms(minutes, "4", text, part="decisions") != []


def test_a_number_a_position_and_an_id_find_an_item(minutes):
    answer = ItemAnswer(summary=(Sentence(text="De minister van BZK is verhinderd."),))
    assert check_answer(minutes, "1", answer) == check_answer(minutes, 0, answer)
    assert check_answer(minutes, "1.", answer) == check_answer(minutes, 0, answer)


@pytest.mark.parametrize("number", ["9", "", 4, -1, True])
def test_an_item_that_is_not_there_is_wrong_use(minutes, number):
    with pytest.raises(UsageError, match="geen agendapunt") as caught:
        check_answer(minutes, number, EMPTY)
    assert "1, 2, 3, 4" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("answer", "path"),
    [
        ({"summary": [{"sources": []}]}, "antwoord.summary.0.text"),
        ({"summary": "tekst"}, "antwoord.summary"),
        ({"besluiten": []}, "antwoord.besluiten"),
        ({"summary": [{"text": "VNG \ud800 belt"}]}, "antwoord: bevat tekens"),
        (ItemAnswer(summary=(Sentence(text="VNG \ud800 belt"),)), "antwoord: bevat tekens"),
    ],
)
def test_an_answer_of_another_form_is_wrong_use_and_says_where(minutes, answer, path):
    with pytest.raises(UsageError, match=path):
        check_answer(minutes, "1", answer)


def test_an_empty_sentence_is_an_error_and_no_crash(minutes):
    assert alarms(minutes, "1", " ", sources=["1.1"]) == ["text_unsupported"]
