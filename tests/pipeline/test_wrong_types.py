"""What a public function says that is given something else than it takes."""

from __future__ import annotations

from typing import Any

import pytest

import lrt_summ
from lrt_summ.errors import UsageError
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

MINUTES = parse(SourceText(text="# Verslag Kring\n\n1. Kade\nBesluit: de brug blijft.\n"))


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("extract", ("x.txt",), r"Een str is geen Minutes; die geeft read_minutes\(…\)\."),
        ("check_answer", ("x.txt", "1", {}), "Een str is geen Minutes"),
        ("check_answer", (None, "1", {}), "Een NoneType is geen Minutes"),
        ("render", (MINUTES,), r"Een Minutes is geen Report; die geeft summarise\(…\)\."),
        ("register", ([MINUTES],), "Een Minutes is geen Report"),
    ],
)
def test_an_argument_of_another_type_is_named_with_what_gives_the_right_one(
    name: str, arguments: tuple[Any, ...], told: str
) -> None:
    with pytest.raises(TypeError, match=told) as caught:
        getattr(lrt_summ, name)(*arguments)
    assert isinstance(caught.value, UsageError)


def test_a_language_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    report = lrt_summ.summarise(MINUTES, settings=lrt_summ.Settings(provider="rules"))
    calls = (
        lambda: lrt_summ.check_answer(MINUTES, "1", {}, lang="fr"),
        lambda: lrt_summ.render(report, lang="fr"),
        lambda: lrt_summ.register([report]).to_csv(lang="fr"),
    )
    for call in calls:
        with pytest.raises(ValueError, match="'fr' bestaat hier niet: kies 'nl' of 'en'") as caught:
            call()
        assert isinstance(caught.value, UsageError)


@pytest.mark.parametrize("answer", [{"samenvatting": []}, {"summary": "x"}, "x", [{}]])
def test_a_wrong_answer_is_shown_the_form_of_an_answer_and_not_of_a_file(answer: Any) -> None:
    with pytest.raises(UsageError) as caught:
        lrt_summ.check_answer(MINUTES, "1", answer)
    assert "antwoord" in str(caught.value)
    assert caught.value.hint is not None
    assert caught.value.hint.startswith('De vorm is {"summary": [{"text": …')
