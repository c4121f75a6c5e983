"""`lrt-summ check`: answers made elsewhere, checked against the minutes."""

from __future__ import annotations

import json as json_module
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from lrt_summ.cli import options
from lrt_summ.cli.console import set_up_logging
from lrt_summ.cli.output import emit
from lrt_summ.errors import DocumentError, UsageError
from lrt_summ.reasons import syntax_reason, text_reason


def command(
    file: Annotated[str, typer.Argument(metavar="BESTAND", help="Het verslag.")],
    answers: Annotated[
        Path,
        typer.Argument(
            metavar="ANTWOORDEN.json",
            help="Een bestand, of - voor standaardinvoer: "
            '{"items": [{"number": "2", "answer": {"summary": [{"text": …, "sources": […]}], '
            '"decisions": […], "actions": […]}}]}',
        ),
    ],
    json: options.Json = False,
    strict: options.Strict = False,
    lang: options.Lang = None,
    provider: options.NoProvider = None,
    model: options.NoModel = None,
    base_url: options.NoBaseUrl = None,
    concurrency: options.NoConcurrency = None,
    cache: options.NoCache = None,
    no_progress: options.NoProgress = False,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Controleer antwoorden van een ander model of een mens tegen het verslag.

    Er komt geen model aan te pas. "sources" mag ontbreken; dan telt het hele agendapunt als bron.
    Punten zonder antwoord worden genoemd; wat daar is besloten, telt bij --strict als gemist.

    Voorbeeld:

      lrt-summ check verslag.md antwoorden.json --strict
    """
    settings = options.settings_from({"lang": lang})
    set_up_logging(verbose=verbose, quiet=quiet)

    from lrt_summ.checking.answers import answers_by_item, check_answers
    from lrt_summ.cli.findings import findings_as_text
    from lrt_summ.cli.inputs import opened
    from lrt_summ.pipeline import read_minutes

    data = _load(answers)
    minutes = read_minutes(opened(file), settings=settings)
    report = check_answers(minutes, data, lang=settings.lang)
    if json:
        emit(report.model_dump_json() + "\n")
    else:
        given = answers_by_item(minutes, data)
        name = "standaardinvoer" if str(answers) == "-" else answers.name
        emit(findings_as_text(report, given, name, settings.lang) + "\n")
    return 1 if strict and report.is_flagged else 0


def _load(path: Path) -> Any:
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return json_module.loads(data)
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(f"{path}: kan niet gelezen worden ({text_reason(error)}).") from None
    except (ValueError, RecursionError) as error:
        raise UsageError(
            f"{path} is geen geldige JSON: {syntax_reason(error)}.",
            hint="De vorm staat in `lrt-summ check --help`.",
        ) from None
