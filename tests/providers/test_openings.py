import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.asking.schema import choice_schema
from lrt_summ.models import Statement
from lrt_summ.providers.openings import Choice, choice_among

SENTENCES = (
    "De LRT stemt in met het voorstel.",
    "De LRT stemt in met de begroting.",
    "De LRT stemt in met de begroting.",
    "Kort en goed.",
)


def choice_of(*sentences: str) -> Choice:
    statements = [
        Statement(id=f"2.{n}", text=text, start=0, end=len(text), line=n, page=None)
        for n, text in enumerate(sentences, 1)
    ]
    return choice_among(choice_schema(statements))


def answer(*openings: str) -> str:
    return json.dumps({"summary": openings})


def claims(text: str | None) -> list[dict[str, Any]]:
    return list(json.loads(text or "")["summary"])


def test_an_opening_is_as_long_as_tells_the_sentences_apart() -> None:
    openings = list(choice_of(*SENTENCES).claims)
    assert openings[0] == "De LRT stemt in met het"
    assert openings[1] == SENTENCES[1]
    assert len(openings) == 2  # the third says the same as the second, the last is too short


def test_an_opening_becomes_its_sentence_with_its_source() -> None:
    choice = choice_of(*SENTENCES)
    assert claims(choice.whole(answer("De LRT stemt in met het"))) == [
        {"sources": ["2.1"], "text": SENTENCES[0]}
    ]


def test_what_is_no_choice_stays_as_it_is_for_the_reader_of_answers_to_refuse() -> None:
    choice = choice_of(*SENTENCES)
    for text in (None, "", "{", "[]", '{"summary": [1]}', '{"summary": null}', answer("Dat niet")):
        assert choice.whole(text) == text


def test_the_grammar_offers_two_different_openings_or_the_only_one() -> None:
    two = choice_of(SENTENCES[0], SENTENCES[1]).grammar
    assert 'o0 "," (o1) | o1 "," (o0)' in two
    one = choice_of(SENTENCES[0]).grammar
    assert '(o0) "]}"' in one


@given(st.lists(st.text("ab ", min_size=20, max_size=40), min_size=1, max_size=6))
def test_every_sentence_can_be_chosen_by_words_that_it_opens_with(sentences: list[str]) -> None:
    texts = {text.strip().ljust(20, "c") for text in sentences}
    choice = choice_of(*texts)
    assert {str(claim["text"]) for claim in choice.claims.values()} == texts
    for opening, claim in choice.claims.items():
        assert str(claim["text"]).startswith(opening)
        assert claims(choice.whole(answer(opening))) == [claim]
