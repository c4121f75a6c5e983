"""The options that commands share, declared once, and the settings that they make."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from lrt_summ.settings import Settings

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="BESTAND…",
        help="Verslagen: .txt .md .pdf .docx .html .eml, of - voor standaardinvoer; ook een map, "
        "een patroon of @lijst.",
        show_default=False,
    ),
]
Lang = Annotated[
    Literal["nl", "en"] | None,
    typer.Option("--lang", help="Taal van koppen en bevindingen; citaten blijven Nederlands."),
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Eindig met code 1 als er iets betwist of vergeten is."),
]
Json = Annotated[bool, typer.Option("--json", help="JSON op standaarduitvoer.")]

ProviderOption = Annotated[
    Literal["auto", "openai", "local", "rules"] | None,
    typer.Option(
        "--provider",
        help="Wie formuleert: openai (of gelijk van taal, zie --base-url), local, rules (geen "
        "model), of auto: openai met sleutel, anders local, anders rules.",
    ),
]
ModelOption = Annotated[
    str | None, typer.Option("--model", help="Naam van het model, of een GGUF-bestand bij local.")
]
PromptOption = Annotated[
    str | None,
    typer.Option("--prompt", help="item, item-long (met voorbeelden) of een map met een eigen."),
]
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", help="Adres van een eigen server: Azure, vLLM, Ollama, llama.cpp."),
]
Concurrency = Annotated[
    int | None, typer.Option("--concurrency", help="Aantal verzoeken tegelijk.", min=1, max=1024)
]
CacheOption = Annotated[
    str | None,
    typer.Option("--cache", help="Waar antwoorden bewaard worden: bestand, database-URL of off."),
]
Timeout = Annotated[
    float | None, typer.Option("--timeout", help="Seconden die één verzoek mag duren.")
]
MaxRetries = Annotated[
    int | None, typer.Option("--max-retries", help="Nieuwe pogingen na een tijdelijke storing.")
]
MaxCost = Annotated[
    float | None,
    typer.Option("--max-cost", help="Hoogste bedrag in dollars; daarna wordt niets meer gevraagd."),
]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="Geen voortgangsbalk.")]
Verbose = Annotated[
    int, typer.Option("-v", "--verbose", count=True, help="Meer uitleg; -vv voor alles.")
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Alleen fouten.")]

_NO_MODEL = "Kan overal staan; deze opdracht vraagt geen model iets."


def _without_effect(name: str) -> Any:
    return typer.Option(name, help=_NO_MODEL, hidden=True)


NoProvider = Annotated[
    Literal["auto", "openai", "local", "rules"] | None, _without_effect("--provider")
]
NoModel = Annotated[str | None, _without_effect("--model")]
NoBaseUrl = Annotated[str | None, _without_effect("--base-url")]
NoConcurrency = Annotated[
    int | None, typer.Option("--concurrency", help=_NO_MODEL, hidden=True, min=1, max=1024)
]
NoCache = Annotated[str | None, _without_effect("--cache")]
"""Common options where no model is asked, so that a script may give them to each command."""


def settings_from(options: Mapping[str, Any]) -> Settings:
    """Settings of a run: the options that were given, over environment, file and defaults.

    `options` may hold more than settings; what no setting knows is left alone.

    Raises:
        UsageError: a value cannot be used.
    """
    from lrt_summ.settings import Settings, load_settings

    renamed = {"timeout": "timeout_s"}
    given = {renamed.get(name, name): value for name, value in options.items()}
    return load_settings(**{n: v for n, v in given.items() if n in Settings.model_fields})
