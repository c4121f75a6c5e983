"""Documents: lists that repeat, resolutions, dialogue, blanked names, status and conditions."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lrt_summ.models import Action, Extraction, Minutes, SourceText
from lrt_summ.parsing import parse
from lrt_summ.reading import read_source
from lrt_summ.rules import extract, extract_entries, extract_item
from lrt_summ.rules.extraction import Extractor
from lrt_summ.rules.people import people_of
from tests.support.growth import assert_linear
from tests.support.rule_minutes import read, told

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def actions_of(seen: dict[str, Extraction]) -> list[Action]:
    return [action for extraction in seen.values() for action in extraction.actions]


def owners_of(action: Action) -> list[str]:
    return [owner.as_written for owner in action.owners]


TABLE = """
## Actielijst

| Nr | Agendapunt | Actie | Wie | Gereed | Status |
|---|---|---|---|---|---|
| 1 | 2 | Notitie over de tarieven rondsturen | Karin | 1 maart 2025 | loopt |
| 2 | 2 | Sleutel laten bijmaken | Piet | z.s.m. | nieuw |
"""


def test_a_row_that_repeats_the_text_completes_it_and_is_counted_once():
    _, seen = read(f"Karin stuurt de notitie over de tarieven rond.\n{TABLE}")
    first, second = actions_of(seen)
    assert first.text == "Karin stuurt de notitie over de tarieven rond."
    assert first.explicit
    assert first.due is not None
    assert (first.due.date, first.status) == (dt.date(2025, 3, 1), "loopt")
    assert (second.text, owners_of(second), second.status) == (
        "Sleutel laten bijmaken",
        ["Piet"],
        "nieuw",
    )


def test_a_row_belongs_to_the_item_that_it_names():
    _, seen = read(TABLE)
    assert [action.text for action in seen["2"].actions] == [
        "Notitie over de tarieven rondsturen",
        "Sleutel laten bijmaken",
    ]


def test_a_sentence_and_the_label_that_repeats_it_are_one_action():
    _, [_, seen] = (None, list(read(
        "Karin zoekt uit welke tarieven andere gemeenten hanteren.\n\n"
        "Actie: Karin zoekt uit welke tarieven andere gemeenten hanteren.\n"
    )[1].values()))  # fmt: skip
    [action] = seen.actions
    assert action.explicit


def test_two_people_with_the_same_task_keep_their_own():
    _, seen = read("- Actie: Karin levert de cijfers aan.\n- Actie: Piet levert de cijfers aan.\n")
    assert [owners_of(action) for action in actions_of(seen)] == [["Karin"], ["Piet"]]


def test_resolutions_take_their_subject_from_the_line_above():
    _, seen = read(
        "De stuurgroep:\n\n1. neemt kennis van de rapportage;\n2. stemt in met de begroting;\n"
        "3. draagt de secretaris op een planning te maken;\n4. verzoekt de provincie om steun.\n"
    )
    extraction = seen["2"]
    assert [decision.text for decision in extraction.decisions] == ["stemt in met de begroting"]
    assert [owners_of(action) for action in extraction.actions] == [["secretaris"]]
    assert len(extraction.calls) == 1


def test_in_a_dialogue_the_speaker_is_who_does_it():
    _, seen = read("**Karin:** Goed punt. Ik zoek dat uit.\n\n**Piet:** Zal ik meedenken?\n")
    [action] = actions_of(seen)
    assert (action.text, owners_of(action)) == ("Ik zoek dat uit.", ["Karin"])


@pytest.mark.parametrize(
    "entry", ["[REDACTED] (DGM) werkt dit uit.", "5.1.2e (DGM) werkt dit uit."]
)
def test_a_blanked_name_leaves_its_organisation_as_owner(entry: str):
    _, seen = read(f"- Afspraak: {entry}")
    assert [owners_of(action) for action in actions_of(seen)] == [["DGM"]]


def test_an_item_at_a_time_the_same_is_found_as_at_once():
    minutes, _ = read(f"Karin stuurt de notitie over de tarieven rond.\n{TABLE}")
    slowly = Extractor(minutes)
    assert [slowly.step() for _ in minutes.items] == [False] * len(minutes.items)
    assert slowly.step()
    assert slowly.entries == extract_entries(minutes)


def test_two_items_of_one_id_come_to_an_end():
    minutes, _ = read("Karin zoekt dit uit.")
    twice = minutes.model_copy(update={"items": (minutes.items[1], minutes.items[1])})
    extractor = Extractor(twice)
    assert [extractor.step() for _ in range(3)] == [False, False, True]


def test_initials_stand_for_who_has_them_in_the_list_of_attendees():
    head = "# Verslag\n\nAanwezig: Karin de Boer (KdB, BZK), Aart Lam (AL, VNG)\n\n## 1. Brug\n\n"
    minutes = parse(SourceText(text=f"{head}- Actie KdB: offerte opvragen.\n"))
    [owner] = [owner for action in actions_of(extract(minutes)) for owner in action.owners]
    assert (owner.as_written, owner.name) == ("KdB", "Karin de Boer")
    assert "AL" not in people_of(minutes).names  # `Al` opens sentences of its own


def test_names_under_a_line_are_its_doers():
    _, seen = read("De volgende leden melden zich aan:\n\n- Karin de Boer\n- Piet Smits\n")
    assert [owners_of(action) for action in actions_of(seen)] == [["Karin de Boer", "Piet Smits"]]


@pytest.mark.parametrize(
    ("before", "owner"),
    [
        ("Wel sluit Karin namens ons aan bij die groep.", "Karin de Boer"),
        ("De partners gaan akkoord, behalve mevrouw Post.", "Post"),
        ("Wethouder De Vries is het hiermee eens.", "Wethouder De Vries"),
    ],
)
def test_a_pronoun_stands_for_the_one_person_just_named(before: str, owner: str):
    actions = told(f"{before} Zij stuurt vóór 1 mei een notitie rond.").actions
    assert [one.name for one in actions[-1].owners] == [owner]


def test_stressed_wij_in_a_dialogue_is_not_the_meeting():
    assert not told("Wij hebben besloten te wachten.", speaker="Piet Smits").decisions
    assert told("We hebben besloten te wachten.", speaker="Piet Smits").decisions
    assert told("Wij hebben besloten te wachten.").decisions


def test_an_action_with_a_number_of_two_parts_is_labelled():
    _, seen = read("AP 24.3: bevestiging sturen (Karin, binnen een week)")
    [action] = actions_of(seen)
    assert action.explicit
    assert owners_of(action) == ["Karin"]
    _, seen = read("AP 3: het verslag is kort besproken")
    assert not actions_of(seen)


def test_a_name_before_a_colon_in_a_list_of_actions_is_its_owner():
    _, seen = read("Acties:\n- [x] voorbeelden toevoegen (Piet)\n- [ ] Karin: navraag doen\n")
    [action] = actions_of(seen)
    assert (action.text, owners_of(action)) == ("navraag doen", ["Karin"])


def test_the_name_of_the_meeting_may_follow_the_heading_of_a_list():
    _, seen = read("**Afspraken LRT:**\n\n1. Voorstel maken voor een nieuw contract.\n2. Bellen.")
    assert [action.explicit for action in actions_of(seen)] == [True, True]


def test_a_pronoun_stands_for_the_subject_before_it():
    _, seen = read("De wethouder zegt toe dat hij de cijfers naar de raad stuurt.")
    assert [owners_of(action) for action in actions_of(seen)] == [["wethouder"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Afspraak: BZK deelt de cijfers (NB: gebeurt reeds).", "gebeurt reeds"),
        ("Afspraak: BZK belegt een overleg (reeds gepland).", "reeds gepland"),
        ("Actie: BZK deelt de cijfers. Status: afgerond", "afgerond"),
        ("Actie: BZK deelt de cijfers.", None),
    ],
)
def test_what_has_become_of_an_action_is_kept_as_written(text: str, status: str | None):
    _, seen = read(f"- {text}")
    [action] = actions_of(seen)
    assert action.status == status


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Afspraak: BZK past de regeling aan, mits de Kamer instemt.", "mits de Kamer instemt"),
        ("Afspraak: indien nodig roept BZK een extra overleg bijeen.", "indien nodig roept BZK een "
         "extra overleg bijeen"),
        ("Afspraak: BZK werkt een plan uit voor het geval de instroom stijgt.",
         "voor het geval de instroom stijgt"),
        ("Afspraak: BZK werkt een plan uit.", None),
    ],
)  # fmt: skip
def test_a_condition_stays_with_its_action(text: str, condition: str | None):
    _, seen = read(f"- {text}")
    [action] = actions_of(seen)
    assert action.condition == condition


def test_minutes_adopted_are_a_trivial_decision_and_a_budget_is_not():
    adopted = told("Het verslag van 9 januari wordt ongewijzigd vastgesteld.")
    budget = told("De begroting wordt vastgesteld.")
    assert [decision.trivial for decision in adopted.decisions] == [True]
    assert [decision.trivial for decision in budget.decisions] == [False]


@pytest.mark.parametrize("text", ["Besluit: geen.", "Actie: n.v.t.", "Besluit: nog geen besluit."])
def test_a_label_with_nothing_behind_it_is_no_entry(text: str):
    _, seen = read(f"- {text}")
    assert not actions_of(seen)
    assert not seen["2"].decisions


def test_a_call_names_who_asks():
    _, seen = read("- Oproep vanuit het IPO voor meer tijd.\n- De VNG verzoekt BZK om een reactie.")
    assert [call.caller for call in seen["2"].calls] == ["IPO", "VNG"]
    assert not actions_of(seen)


def test_one_item_alone_gives_what_the_whole_document_gives():
    minutes, seen = read("- Actie: Karin levert de cijfers aan.")
    for item in minutes.items:
        assert extract_item(minutes, item) == seen[item.id]


PIECES = st.lists(
    st.sampled_from(
        [
            "Karin zoekt dit uit.",
            "Besluit: de notitie wordt vastgesteld.",
            "Actie (Piet): cijfers  nasturen\n  vóór 1 maart.",
            "**Afspraak:** BZK en VNG werken 3 varianten uit.",
            "- Oproep van het IPO.\n",
            "Er zijn 1.200 plekken; de VNG stuurt de lijst rond.",
            "| a | b |",
            "«»→@ (x) “y”",
        ]
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(PIECES.map("\n\n".join))
def test_every_entry_is_verbatim_at_its_place(text: str):
    minutes, seen = read(text)
    source = minutes.source.text
    for extraction in seen.values():
        for entry in (
            *extraction.decisions, *extraction.actions, *extraction.calls, *extraction.figures
        ):  # fmt: skip
            statement = minutes.statement(entry.statement)
            assert statement is not None
            assert entry.text in statement.text
            held = "".join(source[entry.start : entry.end].replace("*", "").split())
            assert held == "".join(entry.text.split())


@pytest.mark.parametrize(
    "unit", ["wordt ", "zal ", "BZK en ", "De VNG neemt ", "dat hij ", "(", "Karin zoekt uit. "]
)
def test_hostile_text_takes_linear_time(unit: str):
    def hostile(length: int) -> Minutes:
        body = unit * (length // len(unit))
        return parse(SourceText(text=f"# Verslag\n\n## 1. Punt\n\n{body}\n\n## 2. Punt\n\nx\n"))

    assert_linear(hostile, extract, short=10_000, long=80_000)


def lrt(name: str) -> dict[str, Extraction]:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real minutes is not beside this repository")
    return extract(parse(read_source(CORPUS / name)))


@pytest.mark.parametrize(
    ("name", "decisions", "actions"),
    [("lrt-2023-02-02.txt", 1, 2), ("lrt-2022-03-08.md", 1, 9)],
)
def test_real_lrt_minutes_give_their_decisions_and_actions_and_no_more(
    name: str, decisions: int, actions: int
):
    seen = lrt(name)
    assert sum(len(extraction.decisions) for extraction in seen.values()) == decisions
    assert sum(len(extraction.actions) for extraction in seen.values()) == actions


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Er zijn 1.200 extra plekken nodig, bijna 40% meer dan begroot.",
         ["1.200 extra plekken", "40%"]),
        ("De kosten zijn € 3,2 miljoen, waarvan 85.000 euro gevraagd.", ["€ 3,2 miljoen",
         "85.000 euro"]),
        ("Van de acties zijn er 19 afgerond.", ["19"]),
        ("Zie bladzijde 2 van versie 1.3, of bel 06 12 34 56 78.", []),
    ],
)  # fmt: skip
def test_a_figure_runs_from_its_number_to_its_unit(text: str, figures: list[str]):
    assert [figure.text for figure in told(text).figures] == figures
