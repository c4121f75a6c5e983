"""What a verdict promises: confirmed, grounded, disputed, rules_only."""

import pytest

from lrt_summ.checking import item_report
from lrt_summ.models import ActionDraft, ItemAnswer, Sentence
from lrt_summ.rules import extract_item

DECIDED = "De verdeling per provincie is vastgesteld, mits het Rijk de kosten volledig vergoedt."


def report(minutes, **lists):
    item = minutes.items[1]
    return item_report(minutes, item, extract_item(minutes, item), ItemAnswer(**lists))


def sentence(text, *sources):
    return (Sentence(text=text, sources=sources),)


@pytest.mark.parametrize("sources", [("2.6",), ()])
def test_a_summary_that_tells_a_decision_of_the_rules_is_confirmed(minutes, sources):
    (claim,) = report(minutes, summary=sentence(DECIDED, *sources)).summary
    assert claim.verdict == "confirmed"
    assert claim.sources[0] == "2.6"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Het COA heeft op 1 juli 12.400 extra opvangplekken nodig.", "2.1"),  # no rule speaks
        ("Er is gesproken over de verdeling per gemeente.", "2.7"),  # not what the rules see
        ("BZK en de VNG doen iets met de verdeling.", "2.7"),
    ],
)
def test_a_summary_sentence_on_which_no_rule_speaks_is_grounded(minutes, text, source):
    found = report(minutes, summary=sentence(text, source))
    assert [claim.verdict for claim in found.summary] == ["grounded"]
    assert [finding for finding in found.findings if finding.claim] == []


def test_telling_a_decision_in_the_summary_does_not_cover_it(minutes):
    found = report(minutes, summary=sentence(DECIDED, "2.6"))
    assert [decision.verdict for decision in found.decisions] == ["rules_only"]
    assert "decision_missed" in {finding.kind for finding in found.findings}


@pytest.mark.parametrize("name", ["summary", "decisions", "actions"])
def test_a_claim_with_an_error_stands_nowhere_but_among_the_disputed(minutes, name):
    wrong = "Het COA heeft op 1 juli 99 extra opvangplekken nodig."
    made = ActionDraft if name == "actions" else Sentence
    found = report(minutes, **{name: (made(text=wrong, sources=("2.1",)),)})
    assert [(claim.text, claim.verdict) for claim in found.disputed] == [(wrong, "disputed")]
    standing = (*found.summary, *found.decisions, *found.actions)
    assert wrong not in {claim.text for claim in standing}


def test_a_warning_disputes_nothing(minutes):
    action = ActionDraft(
        text="Uitwerken van de verdeling per gemeente.",
        sources=("2.7",),
        owners=("BZK",),
        due="1 mei 2024",
    )
    found = report(minutes, actions=(action,))
    assert {f.severity for f in found.findings if f.claim} == {"warning"}
    assert (found.actions[0].text, found.actions[0].verdict) == (action.text, "confirmed")
    assert [owner.name for owner in found.actions[0].owners] == ["BZK", "VNG"]
    assert found.disputed == ()


def test_a_claim_for_two_actions_gives_way_to_both_with_their_own_owners(minutes):
    both = ActionDraft(
        text="BZK en VNG werken de verdeling per gemeente uit en het IPO levert een lijst met "
        "locaties aan.",
        sources=("2.7", "2.8"),
        owners=("BZK", "VNG", "IPO"),
    )
    found = report(minutes, actions=(both,))
    first, second, missed = found.actions
    assert [(a.verdict, a.origin) for a in found.actions] == [
        ("confirmed", "rules"), ("confirmed", "rules"), ("rules_only", "rules"),
    ]  # fmt: skip
    assert [o.name for o in first.owners] == ["BZK", "VNG"]
    assert [o.name for o in second.owners] == ["IPO"]
    assert missed.sources == ("2.9",)


def test_lists_are_in_the_order_of_the_document_whoever_speaks(minutes):
    late = ActionDraft(text="Opstellen van een notitie over de bekostiging.", sources=("2.9",))
    found = report(minutes, actions=(late,))
    assert [action.sources for action in found.actions] == [("2.7",), ("2.8",), ("2.9",)]
    assert [action.origin for action in found.actions] == ["rules", "rules", "model"]
