"""`injection_suspected` for whatever in the minutes gives a model orders."""

from __future__ import annotations

from collections.abc import Iterator

from lrt_summ.checking.ground import Ground
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.steering import opens_agenda
from lrt_summ.language.instructions import names_instruction
from lrt_summ.models import Finding


def injections(ground: Ground, lang: str) -> Iterator[Finding]:
    """One for each statement, title and heading of an item that gives orders.

    The first item of the agenda has those of the rest of the document, and of the name of its file.
    """
    say = Speaker(lang)
    for key in sorted(ground.injected, key=lambda one: ground.statements[one].start):
        statement = ground.statements[key]
        yield say(
            "injection_suspected",
            "injection",
            severity="warning",
            at=[statement],
            expected=statement.text,
        )
    for text, printed in ground.steering:
        yield say(
            "injection_suspected", "injection", severity="warning", printed=printed, expected=text
        )
    name = ground.minutes.source.name
    if names_instruction(name) and opens_agenda(ground.minutes, ground.item):
        yield say("injection_suspected", "injection_name", severity="warning", expected=name)
