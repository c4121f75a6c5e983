"""Answers from anywhere, checked without a model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from lrt_summ import __version__
from lrt_summ.checking.checked import check
from lrt_summ.checking.ground import ground_of
from lrt_summ.checking.reconcile import item_report
from lrt_summ.errors import UnknownLanguageError, UsageError, WrongTypeError
from lrt_summ.models import (
    AgendaItem,
    Finding,
    ItemAnswer,
    Minutes,
    Provenance,
    Report,
)
from lrt_summ.prompts import load_prompt, prompts_folder
from lrt_summ.reasons import form_reason
from lrt_summ.rules import extract_entries

_ANSWER_FORM = (
    '{"summary": [{"text": …, "sources": […]}], "decisions": [{"text": …, "sources": […]}], '
    '"actions": [{"text": …, "owners": […], "due": …, "sources": […]}]}'
)
_FORM = '{"items": [{"number": "2", "answer": {"summary": […], "decisions": […], "actions": […]}}]}'


def check_answer(
    minutes: Minutes, number: str | int, answer: ItemAnswer | Mapping[str, Any], *, lang: str = "nl"
) -> list[Finding]:
    """All findings about one answer; an empty list if nothing is wrong with it.

    Args:
        minutes: the document.
        number: the item: its printed number if no other item has it, else its id; an `int` is its
            position from 0, so that `"3"` is the item printed with 3 and `3` the fourth. In a file
            of answers, for `lrt-summ check`, `"number": 3` is the printed number too.
        answer: an `ItemAnswer`, or a dict of that form. Sentences without `sources` are compared
            with the whole item.
        lang: of the messages, `nl` or `en`.

    Raises:
        UsageError: no such item, or the answer has another form.
        UnknownLanguageError: no such language.
        WrongTypeError: no minutes but a path, which `read_minutes` reads.
    """
    if not isinstance(minutes, Minutes):
        raise WrongTypeError(minutes, Minutes, "read_minutes(…)")
    _refuse_unknown(lang)
    item = find_item(minutes, number)
    given = as_answer(answer, "antwoord")
    extraction = extract_entries(minutes)[item.id]
    ground = ground_of(minutes, item, extraction)
    examples = _example_texts()
    checked = check(ground, extraction, given, examples=examples, lang=lang, by_model=False)
    return list(checked.findings)


def check_answers(minutes: Minutes, data: Any, *, lang: str = "nl") -> Report:
    """The report over a whole file of answers: `{"items": [{"number": …, "answer": {…}}]}`.

    Where several items share a number, or have none, the first entry with that number goes with the
    first such item, the second with the second. An item without an entry counts as unanswered: what
    is decided and promised in it is reported as missed.

    Raises:
        UsageError: the data has another form, has claims beside an answer, or names an item that
            the minutes do not have.
        UnknownLanguageError: no such language.
    """
    _refuse_unknown(lang)
    given = answers_by_item(minutes, data)
    extractions = extract_entries(minutes)
    items = tuple(
        item_report(
            minutes,
            item,
            extractions[item.id],
            given.get(item.id, ItemAnswer()),
            examples=_example_texts(),
            lang=lang,
            by_model=False,
        )
        for item in minutes.items
    )
    provenance = Provenance(provider="answers", library=__version__)
    return Report(minutes=minutes, items=items, provenance=provenance)


def _refuse_unknown(lang: str) -> None:
    if lang not in ("nl", "en"):
        raise UnknownLanguageError(lang)


def answers_by_item(minutes: Minutes, data: Any) -> dict[str, ItemAnswer]:
    """The answers in such a file by the id of their item; an item without an entry has none.

    Raises:
        UsageError: as for `check_answers`.
    """
    return _assign(minutes, _entries(data))


@cache
def _example_texts() -> tuple[str, ...]:
    """What the packaged prompts show a model as examples; read when first asked for."""
    folders = (one for one in sorted(prompts_folder().iterdir()) if one.is_dir())
    return tuple(text for folder in folders for text in load_prompt(folder.name).example_texts)


def find_item(minutes: Minutes, number: str | int) -> AgendaItem:
    """The item with a printed number, an id, or a position from 0.

    Raises:
        UsageError: there is no such item.
    """
    if isinstance(number, int) and not isinstance(number, bool):
        if 0 <= number < len(minutes.items):
            return minutes.items[number]
        raise _no_item(minutes, f"op plaats {number} (geteld vanaf 0)")
    wanted = _bare(str(number))
    printed = [item for item in minutes.items if item.number == wanted]
    if len(printed) == 1:
        return printed[0]
    by_id = [item for item in minutes.items if item.id == wanted]
    if by_id:
        return by_id[0]
    raise _no_item(minutes, f"met nummer {number!r}")


def _bare(number: str) -> str:
    """`Agendapunt 2.` and `02` for `2`."""
    bare = number.strip().rstrip(".").strip()
    bare = bare.rpartition(" ")[2] if bare.casefold().startswith(_POINT) else bare
    return bare.lstrip("0") or bare if bare.isdecimal() else bare


_POINT = ("agendapunt ", "punt ")


def _no_item(minutes: Minutes, what: str) -> UsageError:
    known = ", ".join(item.number or item.id for item in minutes.items[:20])
    return UsageError(
        f"{minutes.source.name}: geen agendapunt {what}.", hint=f"Wel zijn er: {known}."
    )


def as_answer(
    answer: ItemAnswer | Mapping[str, Any], where: str, *, form: str = _ANSWER_FORM
) -> ItemAnswer:
    """`answer` as an `ItemAnswer`.

    Args:
        where: it stands, for messages.
        form: what the hint shows that was to be given.

    Raises:
        UsageError: it has another form, or half characters in it; the message names the place.
    """
    try:
        read = ItemAnswer.model_validate(answer)
        read.model_dump_json()
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(part) for part in (where, *first["loc"]))
        raise UsageError(f"{path}: {form_reason(first)}", hint=f"De vorm is {form}.") from None
    except ValueError:  # JSON may escape half a character, which is no text
        raise UsageError(
            f"{where}: bevat tekens die geen tekst zijn.",
            hint="Haal de losse helft van een teken (\\ud800 t/m \\udfff) eruit.",
        ) from None
    return read


Entry = tuple[str, str | None, ItemAnswer]
"""Where in the data, the number, the answer."""


def _entries(data: Any) -> list[Entry]:
    items = data.get("items") if isinstance(data, Mapping) else None
    if not isinstance(items, list):
        raise UsageError("De antwoorden missen de lijst 'items'.", hint=f"De vorm is {_FORM}.")
    _refuse_misplaced(data, "het bestand")
    found: list[Entry] = []
    for place, entry in enumerate(items):
        where = f"items.{place}"
        if not isinstance(entry, Mapping) or "answer" not in entry:
            raise UsageError(f"{where}: 'answer' ontbreekt.", hint=f"De vorm is {_FORM}.")
        _refuse_misplaced(entry, where)
        number = entry.get("number")
        if not isinstance(number, str | int | None) or isinstance(number, bool):
            raise UsageError(f"{where}.number: geen tekst of getal.", hint=f"De vorm is {_FORM}.")
        printed = None if number is None else str(number).strip().rstrip(".")
        found.append((where, printed, as_answer(entry["answer"], f"{where}.answer", form=_FORM)))
    return found


def _refuse_misplaced(given: Mapping[str, Any], where: str) -> None:
    """Refuse lists of claims beside an answer: passed over, they would be told as missed."""
    for name in ItemAnswer.model_fields:
        if name in given:
            raise UsageError(
                f"{where}: {name!r} hoort binnen 'answer'.", hint=f"De vorm is {_FORM}."
            )


def _assign(minutes: Minutes, given: list[Entry]) -> dict[str, ItemAnswer]:
    """The answers by item id."""
    queues: defaultdict[str | None, list[AgendaItem]] = defaultdict(list)
    for item in minutes.items:
        queues[item.number].append(item)
    taken: dict[str, ItemAnswer] = {}
    for where, named, answer in given:
        known = named in queues or any(item.id == named for item in minutes.items)
        number = named if known or named is None else _bare(named)
        by_id = [i for i in minutes.items if i.id == number and i.id not in taken]
        fitting = queues.get(number) or by_id
        if not fitting and number in (*taken, *queues):
            which = f"agendapunt {number}" if number else "een agendapunt zonder nummer"
            raise UsageError(
                f"{where}: {which} heeft al een antwoord.", hint="Geef er één per agendapunt."
            )
        if not fitting:
            error = _no_item(minutes, f"met nummer {number!r}" if number else "zonder nummer")
            raise UsageError(f"{where}: {error}", hint=error.hint)
        taken[fitting.pop(0).id] = answer
    return taken


__all__ = ["answers_by_item", "check_answer", "check_answers", "find_item"]
