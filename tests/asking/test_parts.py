from __future__ import annotations

import importlib
import json
from decimal import Decimal

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.asking.answers import Unusable, read_answer
from lrt_summ.asking.prices import price_of
from lrt_summ.asking.schema import MAX_TEXT_CHARS, answer_schema, bounded_schema, choice_schema
from lrt_summ.asking.splitting import merge, parts
from lrt_summ.asking.tokens import estimate_tokens, most_tokens
from lrt_summ.models import ActionDraft, ItemAnswer, Sentence, Span
from tests.support.growth import assert_linear
from tests.support.items import item

DUTCH = """Het dagelijks bestuur kent de rapportage over de wachttijden bij de balie.
De gemiddelde wachttijd daalde van 23 naar 17 minuten, maar op maandagochtend loopt het nog vast.
Afspraak: team Dienstverlening legt uiterlijk 12 maart een voorstel voor extra openingsuren voor,
inclusief de kosten (circa € 48.500 per jaar) en de gevolgen voor het rooster."""


@given(st.lists(st.text(max_size=400), max_size=30), st.integers(60, 400))
def test_no_character_is_lost_when_an_item_is_split(texts: list[str], room: int) -> None:
    whole = item(*texts) if texts else item("x")
    shown = [statement for part in parts(whole.statements, room) for statement in part]
    for statement in whole.statements:
        pieces = [piece.text for piece in shown if piece.id == statement.id]
        assert "".join(pieces) == statement.text


@given(st.lists(st.text(alphabet="abé€𝄞 ", max_size=900), min_size=1, max_size=9))
def test_each_part_fits(texts: list[str]) -> None:
    for part in parts(item(*texts).statements, 100):
        assert sum(8 + estimate_tokens(statement.text) for statement in part) <= 100


def test_a_long_statement_is_cut_between_sentences() -> None:
    text = ("Eerste zin van negentig tekens. " * 20).strip()
    spans = tuple(Span(begin=n * 32, stop=n * 32 + 31, start=0, end=0) for n in range(20))
    statement = item(text).statements[0].model_copy(update={"sentences": spans})
    pieces = [piece.text for part in parts([statement], 120) for piece in part]
    assert len(pieces) > 1
    assert all(piece.rstrip().endswith(".") for piece in pieces)


def test_ten_megabytes_of_one_line_are_split_in_no_time() -> None:
    shown = list(parts(item("x" * 10_000_000).statements, 30_000))
    assert sum(len(statement.text) for part in shown for statement in part) == 10_000_000


def test_what_two_parts_say_is_kept_once_with_both_sources() -> None:
    first = ItemAnswer(
        summary=(Sentence(sources=("1.1",), text="Er is gesproken."),),
        actions=(ActionDraft(sources=("1.1",), text="VNG belt.", owners=("VNG",)),),
    )
    second = ItemAnswer(
        summary=(Sentence(sources=("1.9",), text="er is gesproken"),),
        actions=(ActionDraft(sources=("1.9",), text="VNG belt.", owners=("IPO",), due="1 mei"),),
    )
    merged = merge([first, second])
    assert merged.summary == (Sentence(sources=("1.1", "1.9"), text="Er is gesproken."),)
    (action,) = merged.actions
    assert (action.owners, action.due) == (("VNG", "IPO"), "1 mei")


def test_the_schema_is_strict_and_puts_evidence_first() -> None:
    schema = answer_schema()
    claim = schema["$defs"]["list"]["items"]
    action = schema["properties"]["actions"]["items"]
    for part in (schema, claim, action):
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])
    assert list(claim["properties"]) == ["sources", "text"]
    assert list(action["properties"]) == ["sources", "text", "owners", "due"]


def test_the_schema_has_the_fields_of_an_answer_and_takes_each() -> None:
    schema = answer_schema()
    assert set(schema["properties"]) == set(ItemAnswer.model_fields)
    assert set(schema["properties"]["actions"]["items"]["properties"]) == set(
        ActionDraft.model_fields
    )
    sentence = Sentence(sources=("1.1",), text="Er is gesproken.")
    action = ActionDraft(sources=("1.1",), text="VNG belt.", owners=("VNG",), due=None)
    answer = ItemAnswer(summary=(sentence,), decisions=(sentence,), actions=(action,))
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(answer.model_dump(mode="json"))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**answer.model_dump(mode="json"), "decisions": [{"text": "Zo."}]})


def test_a_bounded_schema_knows_only_real_ids() -> None:
    schema = bounded_schema(["2.1", "2.2"])
    sources = schema["properties"]["summary"]["items"]["properties"]["sources"]
    assert sources["items"]["enum"] == ["2.1", "2.2"]
    assert schema["properties"]["actions"]["maxItems"] > 0


def test_a_choice_is_a_sentence_of_the_minutes_without_its_label() -> None:
    statement = item("Besluit: het plan wordt vastgesteld.").statements[0]
    labelled = statement.model_copy(update={"body_at": 9})
    schema = choice_schema([labelled, item("Kort.").statements[0]])
    (choice,) = schema["properties"]["summary"]["items"]["anyOf"]
    assert choice["properties"]["text"]["const"] == "het plan wordt vastgesteld."
    assert choice["properties"]["sources"]["const"] == ["2.1"]


def test_the_address_of_a_page_is_no_choice() -> None:
    page = item("https://example.org/een/lang/adres/van/een/pagina/over/het/plan").statements[0]
    schema = choice_schema([page, item("Het plan wordt volgend jaar uitgevoerd.").statements[0]])
    choices = schema["properties"]["summary"]["items"]["anyOf"]
    texts = [choice["properties"]["text"]["const"] for choice in choices]
    assert texts == ["Het plan wordt volgend jaar uitgevoerd."]


def test_an_item_of_scraps_only_still_has_something_to_choose() -> None:
    summary = choice_schema(item("Kort.").statements)["properties"]["summary"]
    texts = [choice["properties"]["text"]["const"] for choice in summary["items"]["anyOf"]]
    assert texts == ["Kort."]
    assert summary["minItems"] == summary["maxItems"] == 1


@given(st.text(max_size=300))
def test_any_text_is_an_answer_or_unusable(text: str) -> None:
    read_answer(text)
    read_answer("{" + text + "}")


@pytest.mark.parametrize(("encoding", "most"), [("o200k_base", 1.6), ("cl100k_base", 1.25)])
def test_the_estimate_is_high_but_not_absurd(encoding: str, most: float) -> None:
    tokenizers = pytest.importorskip("bpe_openai", reason="no tokenizer to compare with")
    exact = len(tokenizers.get_encoding(encoding).encode(DUTCH))
    assert exact <= estimate_tokens(DUTCH) <= most * exact


@given(st.text(max_size=200))
def test_no_tokenizer_makes_more_tokens_than_bytes(text: str) -> None:
    try:
        tokenizers = importlib.import_module("bpe_openai")
    except ImportError:
        pytest.skip("no tokenizer to compare with")
    encoding = tokenizers.get_encoding("o200k_base")
    assert len(encoding.encode(text, disallowed_special=())) <= most_tokens(text)


def test_a_dated_model_costs_what_its_family_costs() -> None:
    assert price_of("gpt-4.1-mini-2025-04-14") == price_of("gpt-4.1-mini") != None  # noqa: E711
    assert price_of("gpt-4.1-turbo-preview") is None
    assert price_of("my-model") is None


def test_the_users_price_goes_first() -> None:
    own = {"gpt-4.1-mini": (Decimal(1), Decimal("0.5"), Decimal(2))}
    price = price_of("gpt-4.1-mini", own)
    assert price is not None
    assert price.cost(prompt=1_000_000, cached=400_000, completion=500_000) == Decimal("1.8")


def test_an_answer_reads_the_same_a_second_time_whatever_brackets_it_has() -> None:
    action = {"text": "BZK deelt de brief.", "sources": ["[1.1 ]"], "owners": ["BZK ["]}
    answer = read_answer(json.dumps({"summary": [], "actions": [action]}))
    assert isinstance(answer, ItemAnswer)
    assert (answer.actions[0].owners, answer.actions[0].sources) == (("BZK",), ("1.1",))
    assert read_answer(answer.model_dump_json()) == answer


def test_the_sentence_that_the_limit_of_the_schema_broke_off_is_left_out() -> None:
    whole = "Het waterschap versterkt de dijk tussen de sluis en de haven. "
    cut = (whole + "Daarna volgt " + "de kade " * 60)[:MAX_TEXT_CHARS]
    at_a_space = (whole + "Nu " + "de kade " * 60)[:MAX_TEXT_CHARS]
    assert at_a_space != at_a_space.strip()
    one = ("De kade " + "langs de haven " * 60)[:MAX_TEXT_CHARS]
    said = _summary(cut, whole, at_a_space, one, "Kort en zonder punt")
    assert said == [whole.strip(), one.strip(), "Kort en zonder punt"]


@pytest.mark.parametrize("length", [MAX_TEXT_CHARS - 1, MAX_TEXT_CHARS + 1, 2 * MAX_TEXT_CHARS])
def test_a_text_that_no_limit_cut_off_needs_no_full_stop(length: int) -> None:
    text = "De LRT stemt in met het plan. Dit geldt niet voor Zeeland" + " en de eilanden daar" * 40
    whole = text[: length - 1] + "x"
    assert _summary(whole) == [whole]


def _summary(*texts: str) -> list[str]:
    claims = [{"text": text, "sources": []} for text in texts]
    answer = read_answer(json.dumps({"summary": claims, "decisions": [], "actions": []}))
    assert isinstance(answer, ItemAnswer)
    return [claim.text for claim in answer.summary]


def test_a_field_that_stands_twice_is_found_in_one_pass() -> None:
    def prepare(count: int) -> str:
        return json.dumps({f"k{n}": 1 for n in range(count)})[:-1] + f', "k{count - 1}": 1}}'

    found = read_answer(prepare(50))
    assert found == Unusable("duplicate_key", "k49")
    assert_linear(prepare, read_answer, short=1_000, long=10_000)


def test_ids_as_numbers_and_single_values_are_read() -> None:
    said = '{"summary": [{"sources": [1], "text": "a"}, {"sources": null, "text": "b"}],'
    said += ' "actions": [{"sources": "2", "owners": "VNG", "text": "c"}]}'
    answer = read_answer(said)
    assert isinstance(answer, ItemAnswer)
    assert [one.sources for one in (*answer.summary, *answer.actions)] == [("1",), (), ("2",)]
    assert answer.actions[0].owners == ("VNG",)


CLAIM = {"sources": ["1"], "text": "Het plan is besproken."}
LOOSE = [
    json.dumps({"summary": [CLAIM], "decisions": None, "actions": [], "confidence": 1}),
    json.dumps({"summary": [{**CLAIM, "thoughts": "zeker"}]}),
    json.dumps({"answer": {"summary": [CLAIM], "decisions": [], "actions": []}}),
    '<think>Misschien {"a": 1} of {dit}?</think>\n' + json.dumps({"summary": [CLAIM]}) + " {}",
    f"```json\n{json.dumps({'summary': [CLAIM]})}\n```",
]


@pytest.mark.parametrize("text", LOOSE)
def test_what_a_server_without_strict_schemas_adds_is_passed_over(text):
    answer = read_answer(text)
    assert isinstance(answer, ItemAnswer)
    assert [(one.sources, one.text) for one in answer.summary] == [(("1",), CLAIM["text"])]


@pytest.mark.parametrize(
    ("sources", "ids"),
    [("[2.10]", ("2.10",)), ('["1, 2"]', ("1", "2")), ('"2.1 en 2.2"', ("2.1", "2.2"))],
)
def test_ids_are_read_as_they_stand(sources, ids):
    answer = read_answer(f'{{"summary": [{{"sources": {sources}, "text": "Kort."}}]}}')
    assert isinstance(answer, ItemAnswer)
    assert answer.summary[0].sources == ids


REAL = json.dumps({"summary": [CLAIM], "decisions": [], "actions": []})


@pytest.mark.parametrize(
    "before",
    [
        '<think>Vorm: {"summary": [], "decisions": [], "actions": []}.</think>',
        'Concept: {"summary": [{"sources": ["1"], "text": "Fout."}]} Verbeterd: ',
        '<think>{"a": 1, "a": 2}</think>',
    ],
)
def test_the_last_answer_counts(before):
    answer = read_answer(before + REAL)
    assert isinstance(answer, ItemAnswer)
    assert [one.text for one in answer.summary] == [CLAIM["text"]]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"summary": [CLAIM], "besluiten": [CLAIM]}),
        json.dumps({"samenvatting": [], "parts": {"summary": [CLAIM]}, "decisions": [CLAIM]}),
        json.dumps({"items": [{"number": "1", "summary": [CLAIM]}]}),
    ],
)
def test_no_list_of_an_answer_is_dropped_without_a_word(text):
    assert not isinstance(read_answer(text), ItemAnswer)
