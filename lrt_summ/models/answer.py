"""What a model returns for one agenda item.

Evidence stands before text in every object: a model that has to point first phrases better.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from lrt_summ.models._base import Value, composed


def _as_strings(value: Any) -> Any:
    """What models without a strict schema make of a list of strings: `[1]`, `"1"`, `null`."""
    values = [] if value is None else [value] if isinstance(value, str | int) else value
    if not isinstance(values, list | tuple):
        return value
    # No fractions: `2.10` is `2.1` by the time that JSON is read.
    return [str(one) if type(one) is int else one for one in values]


Composed = Annotated[str, AfterValidator(composed)]
"""Text as minutes are read: `é` is one character."""
Strings = Annotated[tuple[Composed, ...], BeforeValidator(_as_strings)]


class Sentence(Value):
    """One sentence and the ids of the statements that it rests on.

    `sources` may be empty in an answer from elsewhere; it is then checked against the whole item.
    """

    sources: Strings = ()
    text: Composed


class ActionDraft(Sentence):
    """An action as the model phrases it.

    Attributes:
        owners: who must do it, as the minutes name them; empty if they name nobody.
        due: when, in the words of the minutes; `None` if they set no time.
    """

    owners: Strings = ()
    due: Composed | None = None


class ItemAnswer(Value):
    """The whole answer for one agenda item."""

    summary: tuple[Sentence, ...] = Field(default=())
    decisions: tuple[Sentence, ...] = Field(default=())
    actions: tuple[ActionDraft, ...] = Field(default=())
