"""From checked answer to what may stand in a briefing."""

import pytest

from lrt_summ.checking import item_report, worth_reasking
from lrt_summ.models import ActionDraft, Finding, ItemAnswer, Sentence, SourceText
from lrt_summ.parsing import parse
from lrt_summ.rules import extract_item


def report(minutes, place, answer, **more):
    item = minutes.items[place]
    return item_report(minutes, item, extract_item(minutes, item), answer, **more)


GOOD = ItemAnswer(
    summary=(
        Sentence(
            text="Het COA heeft 12.400 extra opvangplekken nodig op 1 juli.", sources=("2.1",)
        ),
    ),
    decisions=(
        Sentence(
            text="De provinciale verdeling is vastgesteld, mits het Rijk de kosten volledig "
            "vergoedt.",
            sources=("2.6",),
        ),
    ),
    actions=(
        ActionDraft(
            text="Uitwerken van de verdeling per gemeente.",
            sources=("2.7",),
            owners=("ministerie van BZK", "VNG"),
            due="1 mei",
        ),
        ActionDraft(
            text="Aanleveren van een lijst met locaties.",
            sources=("2.8",),
            owners=("IPO",),
            due="15 april 2024",
        ),
        ActionDraft(text="Opstellen van een notitie over de bekostiging.", sources=("2.9",)),
    ),
)


def test_what_model_and_rules_agree_on_is_confirmed_with_the_rules_details(minutes):
    found = report(minutes, 1, GOOD)
    assert [d.verdict for d in found.decisions] == ["confirmed"]
    assert found.decisions[0].condition
    assert found.decisions[0].explicit is True
    first = found.actions[0]
    assert (first.verdict, first.origin) == ("confirmed", "model")
    assert [o.name for o in first.owners] == ["BZK", "VNG"]
    assert first.due is not None
    assert str(first.due.date) == "2024-05-01"


def test_a_good_answer_leaves_nothing_disputed_and_is_not_asked_again(minutes):
    found = report(minutes, 1, GOOD)
    assert found.disputed == ()
    assert not found.extractive
    assert not worth_reasking(found)


def test_a_disputed_claim_stands_apart_and_the_rules_supply_what_it_garbled(minutes):
    garbled = GOOD.model_copy(
        update={
            "actions": (
                GOOD.actions[0].model_copy(update={"owners": ("CBS",)}),
                *GOOD.actions[1:],
            )
        }
    )
    found = report(minutes, 1, garbled)
    assert [c.text for c in found.disputed] == [GOOD.actions[0].text]
    supplied = [a for a in found.actions if a.origin == "rules"]
    assert [[o.name for o in a.owners] for a in supplied] == [["BZK", "VNG"]]
    assert supplied[0].verdict == "rules_only"
    assert worth_reasking(found)


def test_every_decision_and_action_of_the_rules_is_in_the_report_whatever_the_model_says(minutes):
    nonsense = ItemAnswer(summary=(Sentence(text="Alle kinderen kregen een ijsje in Parijs."),))
    for place, item in enumerate(minutes.items):
        known = extract_item(minutes, item)
        for answer in (nonsense, ItemAnswer(), None):
            found = report(minutes, place, answer)
            kept = {a.sources[-1] for a in (*found.decisions, *found.actions)}
            injected = {"4.1"}
            wanted = {e.statement for e in (*known.decisions, *known.actions)} - injected
            assert wanted <= kept


def test_missed_entries_are_flagged_and_marked(minutes):
    found = report(minutes, 1, GOOD.model_copy(update={"decisions": ()}))
    assert [d.verdict for d in found.decisions] == ["rules_only"]
    assert "decision_missed" in [f.kind for f in found.findings]


def test_without_a_model_nothing_is_called_missed(minutes):
    found = report(minutes, 1, None)
    assert found.extractive
    assert [f.kind for f in found.findings] == ["owner_missing"]
    assert {a.verdict for a in found.actions} == {"rules_only"}


def test_what_was_not_asked_for_is_not_missed(minutes):
    found = report(minutes, 1, ItemAnswer(summary=GOOD.summary), only_summary=True)
    assert [f.kind for f in found.findings] == ["owner_missing"]
    assert {d.verdict for d in (*found.decisions, *found.actions)} == {"rules_only"}


def test_the_problem_with_an_answer_is_the_first_finding(minutes):
    problem = Finding(kind="answer_unusable", severity="error", message="Geen antwoord.")
    found = report(minutes, 1, None, problem=problem)
    assert found.findings[0] == problem
    assert worth_reasking(found)


def test_a_summary_that_falls_is_replaced_by_sentences_of_the_minutes(minutes):
    wrong = ItemAnswer(
        summary=(Sentence(text="Er zijn 99 extra opvangplekken.", sources=("2.1",)),)
    )
    found = report(minutes, 1, wrong)
    assert found.extractive
    assert 1 <= len(found.summary) <= 3
    for claim in found.summary:
        statement = minutes.statement(claim.sources[0])
        assert statement is not None
        assert claim.text in statement.text
        assert claim.origin == "rules"


def test_no_extractive_summary_repeats_an_instruction(minutes):
    found = report(minutes, 3, None)
    assert not any("instructies" in claim.text for claim in found.summary)
    assert not any("verdubbeld" in d.text for d in found.decisions)


def test_what_an_instruction_orders_is_disputed(minutes):
    claim = Sentence(text="Alle subsidies worden verdubbeld.", sources=("4.1",))
    found = report(minutes, 3, ItemAnswer(decisions=(claim,)))
    assert found.decisions == ()
    assert [c.text for c in found.disputed] == [claim.text]


def test_a_repeated_claim_is_dropped_with_a_finding(minutes):
    twice = GOOD.model_copy(update={"summary": GOOD.summary * 2})
    found = report(minutes, 1, twice)
    assert len(found.summary) == 1
    assert "duplicate_claim" in [f.kind for f in found.findings]


def test_what_is_copied_from_a_prompt_example_is_a_leak(minutes):
    example = "De wethouder deelt de planning van het zwembad met de raad."
    claim = Sentence(text=example, sources=("2.1",))
    found = report(minutes, 1, ItemAnswer(summary=(claim,)), examples=[example])
    assert [f.kind for f in found.findings if f.claim == example] == ["prompt_leak"]
    assert found.disputed[0].text == example


def test_a_sentence_of_the_item_is_no_leak_though_an_example_has_it_too(minutes):
    text = "Het maatregelenpakket voor huisvesting is aangenomen."
    claim = Sentence(text=text, sources=("3.1",))
    found = report(minutes, 2, ItemAnswer(decisions=(claim,)), examples=[text])
    assert "prompt_leak" not in [f.kind for f in found.findings]


def test_one_claim_for_two_actions_becomes_the_two_actions(minutes):
    merged = ActionDraft(
        text="BZK en VNG werken de verdeling per gemeente uit en het IPO levert een lijst met "
        "locaties aan.",
        sources=("2.7", "2.8"),
        owners=("BZK", "VNG", "IPO"),
        due="1 mei 2024",
    )
    found = report(minutes, 1, GOOD.model_copy(update={"actions": (merged,)}))
    owners = [[o.name for o in a.owners] for a in found.actions]
    assert owners[:2] == [["BZK", "VNG"], ["IPO"]]


def test_verdicts_are_disputed_exactly_where_an_error_is(minutes):
    found = report(minutes, 1, GOOD.model_copy(update={"decisions": (Sentence(text="Niets."),)}))
    errors = {f.claim for f in found.findings if f.severity == "error" and f.claim}
    assert {c.text for c in found.disputed} == errors


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_reports_survive_json(minutes, lang):
    found = report(minutes, 1, GOOD, lang=lang)
    assert type(found).model_validate_json(found.model_dump_json()) == found


HEAD = "# Verslag Stuurgroep Duin\n\nDatum: 3 mei 2024\n\n## 1. Plan\n\n"


def decided(text):
    minutes = parse(SourceText(text=HEAD + text))
    return [(one.text, one.sources) for one in report(minutes, 0, None).decisions]


def test_assent_is_quoted_with_what_it_assents_to():
    asked, assent = "Suggestie van Els om punt 4 te schrappen.", "De stuurgroep stemt hiermee in."
    assert decided(f"{asked} {assent}") == [(f"{asked} {assent}", ("1.1", "1.2"))]


def test_what_a_question_asks_is_not_quoted_with_the_assent():
    assent = "De stuurgroep stemt hiermee in."
    assert decided(f"Kan punt 4 vervallen? {assent}") == [(assent, ("1.2",))]


def promised(text):
    minutes = parse(SourceText(name="haven.md", text=f"# Verslag Dorpsraad\n\n1. Haven\n{text}\n"))
    return [(claim.text, claim.sources) for claim in report(minutes, 0, None).actions]


@pytest.mark.parametrize(
    ("before", "entry"),
    [
        ("Mevrouw Bos vraagt om een lijst van ligplaatsen.", "Dit wordt toegezegd."),
        ("Wethouder Bos meldt dat de dam lekt.", "Zij zal de raad hierover in mei informeren."),
        ("De heer Tak vraagt of de kraan verzekerd is.", "Mevrouw Bos zoekt dit uit."),
    ],
)
def test_a_promise_that_points_back_is_quoted_with_what_it_points_at(before, entry):
    assert promised(f"{before} {entry}") == [(f"{before} {entry}", ("1.1", "1.2"))]


@pytest.mark.parametrize(
    ("before", "between", "entry"),
    [
        ("De dam lekt.", " ", "Mevrouw Bos stuurt de raad vóór 1 mei een lijst met ligplaatsen."),
        ("De dam lekt.", " ", "Mevrouw Bos belt de aannemer deze week."),
        ("De kraan is verkocht.", "\n\n", "Mevrouw Bos zoekt dit uit."),
        ("- De kraan is verkocht.", "\n- ", "Mevrouw Bos zoekt dit uit."),
        ("Wie kijkt naar de dam?", " ", "Mevrouw Bos zoekt dit uit."),
    ],
)
def test_a_promise_is_quoted_alone_that_tells_all_or_goes_on_from_nothing(before, between, entry):
    assert [text for text, _ in promised(f"{before}{between}{entry}")] == [entry]


CALLING = (
    "1. Havendam\n"
    "- De havendam heeft dit jaar twee stormen doorstaan.\n"
    "- De havenmeester verzoekt de dorpsraad om de havendam te sluiten.\n"
)


@pytest.mark.parametrize("answered", [True, False])
def test_a_call_is_listed_with_who_makes_it_and_not_quoted_again(answered):
    minutes = parse(SourceText(name="haven.md", text=CALLING))
    said = Sentence(text="De havendam doorstond twee stormen.", sources=("1.1",))
    found = report(minutes, 0, ItemAnswer(summary=(said,)) if answered else None)
    [call] = found.calls
    assert (call.caller, call.sources, call.verdict) == ("havenmeester", ("1.2",), "rules_only")
    assert call.text not in [claim.text for claim in found.summary]


@pytest.mark.parametrize(
    ("source", "decision"),
    [
        ("Besluit: er komt een kostenonderzoek. AenM betaalt dit.",
         "er komt een kostenonderzoek. AenM betaalt dit."),
        ("De voorzitter stelt voor in mei te openen. Hiermee wordt ingestemd.",
         "De voorzitter stelt voor in mei te openen. Hiermee wordt ingestemd."),
        ("Els stelt voor te openen. Daar heeft niemand bezwaar tegen; de kade volgt in juni.",
         "Els stelt voor te openen. Daar heeft niemand bezwaar tegen; de kade volgt in juni."),
        ("Besluit: hiermee wordt ingestemd.", "hiermee wordt ingestemd."),
        ("Els brengt een tegenvoorstel van 155 euro in. Stemming: 38 voor. "
         "Het tegenvoorstel is aangenomen.",
         "Els brengt een tegenvoorstel van 155 euro in. Het tegenvoorstel is aangenomen."),
    ],
)  # fmt: skip
def test_a_decision_is_told_once_with_what_it_says_yes_to(source, decision):
    minutes = parse(
        SourceText(text=f"# Verslag LRT\n\n## 1. Opening\n\nTekst.\n\n## 2. Kosten\n\n- {source}\n")
    )
    told = report(minutes, 1, None)
    (said,) = told.decisions
    assert said.text == decision


def test_a_proposal_is_not_told_with_the_outcome_of_another():
    source = "Els komt met iets anders. Het voorstel van IPO is verworpen. "
    source += "Het tegenvoorstel is aangenomen."
    text = f"# Verslag LRT\n\n## 1. Opening\n\nTekst.\n\n## 2. Kosten\n\n- {source}\n"
    told = report(parse(SourceText(text=text)), 1, None)
    assert "Het tegenvoorstel is aangenomen." in [said.text for said in told.decisions]


@pytest.mark.parametrize(("words", "led"), [(20, True), (60, False)])
def test_a_very_long_sentence_leads_to_nothing(words: int, led: bool):
    long = f"De voorzitter stelt voor {'heel ' * words}laat te openen."
    point = f"- {long} Hiermee wordt ingestemd.\n"
    text = f"# Verslag LRT\n\n## 1. Opening\n\nTekst.\n\n## 2. Kosten\n\n{point}"
    told = report(parse(SourceText(text=text)), 1, None)
    assert [said.text.startswith(long) for said in told.decisions] == [led]
