"""Last days, first days, and what waits until a day."""

import pytest

from lrt_summ.language.due import find_due
from lrt_summ.language.limits import is_last_day, with_limit

DAY = "1 juni"


@pytest.mark.parametrize(
    ("text", "limited"),
    [
        ("BZK levert de cijfers vóór 1 juni.", "vóór 1 juni"),
        ("BZK levert op zijn laatst 1 juni de cijfers.", "op zijn laatst 1 juni"),
        ("De provincie heeft nog geen cijfers en levert die vóór 1 juni.", "vóór 1 juni"),
        ("Het IPO werkt de wachtlijst bij tot 1 juni.", "tot 1 juni"),
        ("Het IPO verzamelt tot 1 juni reacties en wacht daarna af.", "tot 1 juni"),
    ],
)
def test_a_last_day(text: str, limited: str) -> None:
    assert with_limit(DAY, [text]) == limited
    assert is_last_day(limited, [text])


@pytest.mark.parametrize(
    ("text", "limited"),
    [
        ("BZK komt op zijn vroegst 1 juni met een brief.", "op zijn vroegst 1 juni"),
        ("BZK komt niet eerder dan 1 juni met een brief.", "niet eerder dan 1 juni"),
        ("BZK komt pas 1 juni met een brief.", "pas 1 juni"),
        ("BZK wacht met de brief tot 1 juni.", "niet vóór 1 juni"),
        ("BZK zal tot 1 juni wachten met de brief.", "niet vóór 1 juni"),
        ("De tafel houdt het punt aan tot 1 juni.", "niet vóór 1 juni"),
        ("Het punt wordt tot 1 juni aangehouden.", "niet vóór 1 juni"),
    ],
)
def test_a_first_day(text: str, limited: str) -> None:
    assert with_limit(DAY, [text]) == limited
    assert not is_last_day(limited, [text])


def test_what_lasts_until_a_day_is_not_due_on_it() -> None:
    text = "De regeling geldt tot 1 juni."
    assert not is_last_day(with_limit(DAY, [text]), [text])


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("BZK levert geen cijfers vóór 1 juni.", "niet vóór 1 juni"),
        ("BZK heeft nog geen cijfers en levert die vóór 1 juni.", "1 juni"),
        ("BZK levert op zijn laatst 1 juni de cijfers.", "1 juni"),
    ],
)
def test_a_denial_reaches_a_day_in_its_own_clause_only(text: str, due: str) -> None:
    found = find_due(text)
    assert found is not None
    assert found.text == due


def test_a_clause_has_no_limit_before_it():
    text = "Karin stuurt de lijst rond zodra die er is."
    assert with_limit("zodra die er is", [text]) == "zodra die er is"
