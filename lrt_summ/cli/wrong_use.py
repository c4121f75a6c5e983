"""What is wrong with a command line, in Dutch: the library that reads it speaks English only."""

from __future__ import annotations

import re

import typer

_COMMAND = r"No such command '(?P<name>.*)'\.(?: Did you mean (?P<near>.*)\?)?"
_OPTION = r"No such option: (?P<name>\S+)(?: \(Possible options: (?P<near>.*)\))?"
_SAID: tuple[tuple[str, str], ...] = (
    (_COMMAND, "Opdracht {name} bestaat niet{near}."),
    (_OPTION, "Optie {name} bestaat niet{near}."),
    (r"Missing argument '(?P<name>.*)'\.", "Er ontbreekt iets achter de opdracht: {name}."),
    (r"Option '(?P<name>.*)' requires an argument\.", "Optie {name} mist haar waarde."),
    (r"Option '(?P<name>.*)' does not take a value\.", "Optie {name} heeft geen waarde."),
    (
        r"Got unexpected extra arguments?(?:\(s\))? \((?P<name>.*)\)",
        "Dit staat te veel achter de opdracht: {name}.",
    ),
    (
        r"Invalid value for '(?P<name>[^']*)': (?P<value>.*) is not one of (?P<rest>.*)\.",
        "{name} kan niet {value} zijn; kies uit {rest}.",
    ),
    (
        r"Invalid value for '(?P<name>[^']*)': (?P<value>.*) does not match the formats? .*",
        "{name} kan niet {value} zijn; geef een dag als 2024-09-01.",
    ),
    (
        r"Invalid value for '(?P<name>[^']*)': .*greater than or equal to (?P<rest>[\d.]+)",
        "{name} hoort minstens {rest} te zijn.",
    ),
    (
        r"Invalid value for '(?P<name>[^']*)': .*less than or equal to (?P<rest>[\d.]+)",
        "{name} hoort hoogstens {rest} te zijn.",
    ),
    (
        r"Invalid value for '(?P<name>[^']*)': .*valid integer.*",
        "{name} hoort een geheel getal te zijn.",
    ),
    (r"Invalid value for '(?P<name>[^']*)': .*valid number.*", "{name} hoort een getal te zijn."),
)
"""What it says, and that in Dutch. What is not here is passed on as it is."""


def in_dutch(error: typer.TyperException) -> str:
    """One line about a command line that cannot be run."""
    message = error.format_message()
    for said, dutch in _SAID:
        if found := re.fullmatch(said, message, re.DOTALL):
            parts = found.groupdict("")
            meant = parts.get("near", "").replace("'", "").replace(", ", " of ")
            value = parts.get("value", "").removeprefix("Value error, ")
            near = f"; is {meant} bedoeld?" if meant else ""
            return dutch.format(**{**parts, "near": near, "value": value}).replace("?.", "?")
    return message
