"""What a model returns for one agenda item.

Evidence stands before text in every object: a model that has to point first phrases better.
"""

from __future__ import annotations

from pydantic import Field

from lrt_summ.models._base import Value


class Sentence(Value):
    """One sentence and the ids of the statements that it rests on.

    `sources` may be empty in an answer from elsewhere; it is then checked against the whole item.
    """

    sources: tuple[str, ...] = ()
    text: str


class ActionDraft(Sentence):
    """An action as the model phrases it.

    Attributes:
        owners: who must do it, as the minutes name them; empty if they name nobody.
        due: when, in the words of the minutes; `None` if they set no time.
    """

    owners: tuple[str, ...] = ()
    due: str | None = None


class ItemAnswer(Value):
    """The whole answer for one agenda item."""

    summary: tuple[Sentence, ...] = Field(default=())
    decisions: tuple[Sentence, ...] = Field(default=())
    actions: tuple[ActionDraft, ...] = Field(default=())
