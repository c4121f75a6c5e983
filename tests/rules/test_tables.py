"""Each row of the tables says what it must see and what it must not."""

import pytest

from lrt_summ.language.needs import Needed
from lrt_summ.language.wordings import Wording
from lrt_summ.rules.blockers import BLOCKERS, Blocker
from lrt_summ.rules.calls import CALL_FORMS, find_call
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.commitments import COMMITMENTS, Commitment
from lrt_summ.rules.decision_form import DecisionForm
from lrt_summ.rules.decisions import DECISION_FORMS
from lrt_summ.rules.people import People
from lrt_summ.rules.promises import find_promise
from lrt_summ.rules.settling import OwnBody, find_decision
from lrt_summ.rules.verbs import VERBS, Verb

PEOPLE = People(names={name: name for name in ("Karin", "Piet")})
BODY = OwnBody(
    frozenset("bestuur raad commissie stuurgroep to werkgroep overleg vergadering".split())
)


@pytest.mark.parametrize("form", DECISION_FORMS, ids=lambda form: form.name)
def test_a_decision_form_decides_in_its_example_only(form: DecisionForm):
    assert form.pattern.search(form.hits)
    assert form in Needed([form]).rows_for(form.hits)
    assert find_decision(Sentence(form.hits), PEOPLE, BODY) is not None
    assert find_decision(Sentence(form.misses), PEOPLE, BODY) is None


@pytest.mark.parametrize("row", BLOCKERS, ids=lambda row: row.name)
def test_a_blocker_blocks_in_its_example_only(row: Blocker):
    assert row.pattern.search(row.hits)
    assert find_decision(Sentence(row.hits), PEOPLE, BODY) is None
    assert find_decision(Sentence(row.misses), PEOPLE, BODY) is not None


@pytest.mark.parametrize("row", COMMITMENTS, ids=lambda row: row.name)
def test_a_phrase_commits_in_its_example_only(row: Commitment):
    assert row.pattern.search(row.hits)
    assert row in Needed([row]).rows_for(row.hits)
    assert find_promise(Sentence(row.hits), PEOPLE) is not None
    assert find_promise(Sentence(row.misses), PEOPLE) is None


@pytest.mark.parametrize("form", CALL_FORMS, ids=lambda form: form.name)
def test_a_call_form_calls_in_its_example_only(form: Wording):
    assert find_call(Sentence(form.hits)) is not None
    assert find_call(Sentence(form.misses)) is None


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.whole_infinitive)
def test_a_verb_promises_behind_zal_and_not_in_a_question(verb: Verb):
    promise = find_promise(Sentence(f"Karin zal dit {verb.whole_infinitive}."), PEOPLE)
    assert (promise is not None) == (verb.active != "-")
    assert find_promise(Sentence(f"Zal Karin dit {verb.whole_infinitive}?"), PEOPLE) is None


@pytest.mark.parametrize(
    "verb", [verb for verb in VERBS if verb.active in "Swx"], ids=lambda verb: verb.whole_infinitive
)
def test_a_verb_promises_in_the_present_with_a_time(verb: Verb):
    rest = f"volgende week de stukken {verb.particle}".rstrip()
    promise = find_promise(Sentence(f"Karin {verb.present} {rest}."), PEOPLE)
    assert promise is not None
    assert [doer.text for doer in promise.doers] == ["Karin"]
    assert find_promise(Sentence(f"Karin {verb.present} {rest} niet."), PEOPLE) is None


@pytest.mark.parametrize(
    "verb",
    [verb for verb in VERBS if verb.passive in "Swx"],
    ids=lambda verb: verb.whole_infinitive,
)
def test_a_verb_promises_in_the_passive_with_a_time(verb: Verb):
    text = f"Volgende week wordt dit door Karin {verb.participle}."
    promise = find_promise(Sentence(text), PEOPLE)
    assert promise is not None
    assert [doer.text for doer in promise.doers] == ["Karin"]
    assert find_promise(Sentence(text.replace("wordt", "kan dit worden")), PEOPLE) is None


@pytest.mark.parametrize(("body", "seen"), [("ondernemingsraad", True), ("provincie", False)])
def test_a_meeting_may_be_called_by_its_abbreviation(body: str, seen: bool):
    sentence = Sentence("De OR verleent instemming met de regeling.")
    found = find_decision(sentence, PEOPLE, OwnBody(frozenset([body])))
    assert (found is not None) == seen
