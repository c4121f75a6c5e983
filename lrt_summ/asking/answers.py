"""What a model returned, as an `ItemAnswer`, or the reason why it is none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

from pydantic import ValidationError

from lrt_summ.asking.schema import MAX_TEXT_CHARS
from lrt_summ.language.sentences import split_sentences
from lrt_summ.models import ActionDraft, Finding, ItemAnswer, Sentence
from lrt_summ.providers import Completion

MAX_ANSWER_CHARS = 200_000
MAX_CLAIMS = 500
MAX_OBJECTS = 50
"""Braces in a text of which one may open the answer."""

Reason = Literal[
    "refused", "filtered", "cut_off", "empty", "too_long", "not_json", "duplicate_key",
    "bad_text", "wrong_form",
]  # fmt: skip

_MESSAGES: dict[Reason, tuple[str, str]] = {
    "refused": (
        "Het model weigert dit agendapunt samen te vatten",
        "The model refuses to summarise this item",
    ),
    "filtered": (
        "Het inhoudsfilter van de aanbieder hield het antwoord tegen",
        "The provider's content filter withheld the answer",
    ),
    "cut_off": (
        "Het antwoord is afgebroken bij de grens van --max-tokens",
        "The answer was cut off at the limit of --max-tokens",
    ),
    "empty": ("Het model gaf geen antwoord", "The model gave no answer"),
    "too_long": (
        "Het antwoord is onzinnig lang en is niet gelezen",
        "The answer is absurdly long and was not read",
    ),
    "not_json": ("Het antwoord is geen geldige JSON", "The answer is not valid JSON"),
    "duplicate_key": (
        "Het antwoord noemt een veld twee keer",
        "The answer has the same field twice",
    ),
    "bad_text": (
        "Het antwoord bevat tekens die geen tekst zijn",
        "The answer contains characters that are no text",
    ),
    "wrong_form": (
        "Het antwoord heeft niet de gevraagde vorm",
        "The answer does not have the requested form",
    ),
}
_FINAL: set[Reason] = {"refused", "filtered"}


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why an answer cannot be used.

    Attributes:
        reason: the kind of trouble.
        detail: what exactly, in the words of the model or the parser; `""` if there is no more.
    """

    reason: Reason
    detail: str = ""

    @property
    def worth_asking_again(self) -> bool:
        """Whether the same question may get a usable answer."""
        return self.reason not in _FINAL

    def finding(self, lang: str) -> Finding:
        """The trouble as the reader of a report sees it."""
        message = _MESSAGES[self.reason][lang == "en"]
        detail = " ".join(self.detail.split())[:160]
        return Finding(
            kind="answer_unusable",
            severity="error",
            message=f"{message}: {detail}" if detail else f"{message}.",
        )


def read_completion(completion: Completion) -> ItemAnswer | Unusable:
    """The answer in a completion, or why there is none."""
    if completion.refusal:
        return Unusable("refused", completion.refusal)
    if completion.finish_reason == "content_filter":
        return Unusable("filtered")
    if completion.text is None or not completion.text.strip():
        return Unusable("cut_off" if completion.finish_reason == "length" else "empty")
    answer = read_answer(completion.text)
    if isinstance(answer, Unusable) and completion.finish_reason == "length":
        return Unusable("cut_off")
    return answer


def read_answer(text: str) -> ItemAnswer | Unusable:
    """The answer in a model's text: the last that is one, whatever it thinks or drafts before."""
    if len(text) > MAX_ANSWER_CHARS:
        return Unusable("too_long", f"{len(text)} tekens")
    answer: ItemAnswer | None = None
    problem: Unusable | None = None
    for data in islice(_objects(text), MAX_OBJECTS):
        read = _from_data(_unwrapped(data)) if isinstance(data, dict) else data
        if isinstance(read, ItemAnswer):
            answer = read
        elif problem is None or problem.reason == "not_json":
            problem = read
    return answer or problem or Unusable("not_json", text[:80])


def _objects(text: str) -> Iterator[dict[str, Any] | Unusable]:
    """The outermost JSON objects in a text, and what is wrong with what looks like one."""
    position = text.find("{")
    while position >= 0:
        try:
            data, end = _DECODER.raw_decode(text, position)
        except _DuplicateKeyError as error:
            yield Unusable("duplicate_key", str(error))
            end = position + 1
        except (ValueError, RecursionError) as error:
            yield Unusable("not_json", str(error))
            end = position + 1
        else:
            yield data
        position = text.find("{", end)


def _unwrapped(data: dict[str, Any]) -> dict[str, Any]:
    """The answer itself where a model puts it into a field of its own: `{"answer": {…}}`."""
    [inner, *more] = data.values() or [None]
    return inner if isinstance(inner, dict) and not more and "summary" in inner else data


def _is_text(data: Any) -> bool:
    """Whether all strings can be written: JSON may escape half a character (`\\ud800`)."""
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _from_data(data: dict[str, Any]) -> ItemAnswer | Unusable:
    if "summary" not in data:
        return Unusable("wrong_form", "summary ontbreekt")
    if not _is_text(data):
        return Unusable("bad_text")
    lists = [name for name, value in data.items() if isinstance(value, list)]
    if other := set(lists) - set(_LISTS):
        return Unusable("wrong_form", f"{min(other)}: onbekende lijst")
    try:
        answer = ItemAnswer.model_validate(_with_known_fields(data))
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in problem["loc"])
        return Unusable("wrong_form", f"{place}: {problem['msg']}")
    if len(answer.summary) + len(answer.decisions) + len(answer.actions) > MAX_CLAIMS:
        return Unusable("too_long", f"meer dan {MAX_CLAIMS} beweringen")
    return tidy(answer)


_LISTS = {"summary": Sentence, "decisions": Sentence, "actions": ActionDraft}


def _with_known_fields(data: dict[str, Any]) -> dict[str, Any]:
    """The fields that an answer has: a server without strict schemas may add its own."""
    return {
        name: [
            {key: value for key, value in one.items() if key in entry.model_fields}
            if isinstance(one, dict)
            else one
            for one in data[name]
        ]
        if isinstance(data[name], list)
        else data[name]
        for name, entry in _LISTS.items()
        if data.get(name) is not None
    }


def tidy(answer: ItemAnswer) -> ItemAnswer:
    """The answer without what says nothing: empty claims, owners and terms, a sentence twice."""
    return ItemAnswer(
        summary=tuple(dict.fromkeys(filter(None, map(_tidy_sentence, answer.summary)))),
        decisions=tuple(filter(None, map(_tidy_sentence, answer.decisions))),
        actions=tuple(filter(None, map(_tidy_action, answer.actions))),
    )


def _tidy_sentence(sentence: Sentence) -> Sentence | None:
    text = _finished(sentence.text)
    return Sentence(sources=_ids(sentence.sources), text=text) if text else None


def _tidy_action(action: ActionDraft) -> ActionDraft | None:
    text = _finished(action.text)
    due = " ".join((action.due or "").split()) or None
    if not text:
        return None
    sources, owners = _ids(action.sources), _once(action.owners)
    return ActionDraft(sources=sources, text=text, owners=owners, due=due)


def _finished(as_written: str) -> str:
    """A text on one line; one that the schema cut off, without the sentence it broke off in.

    The limit of a bounded schema cuts at so many characters exactly. Other servers set no limit,
    and their sentences may go without a full stop.
    """
    text = " ".join(as_written.split())
    if len(as_written) != MAX_TEXT_CHARS or text[-1:] in (*".!?…”’\"')", ""):
        return text
    sentences = split_sentences(text)
    return text[: sentences[-2][1]] if len(sentences) > 1 else text


def _ids(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Each id once, also those that a model writes into one string: `1, 2`."""
    parts = (part for text in texts for part in re.split(r"[,;]|\ben\b", text))
    return _once(tuple(parts))


def _once(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Each text once, trimmed; ids that a model leaves in their brackets lose them."""
    trimmed = (" ".join(text.split()).strip("[] ") for text in texts)
    return tuple(dict.fromkeys(text for text in trimmed if text))


class _DuplicateKeyError(ValueError):
    pass


def _object_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, value in pairs:
        if name in data:
            raise _DuplicateKeyError(name)
        data[name] = value
    return data


# The digits of an id as they stand: of `2.10` a number makes 2.1.
_DECODER = json.JSONDecoder(object_pairs_hook=_object_once, parse_float=str)
