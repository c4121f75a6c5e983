"""`lrt-summ brief`: minutes in, briefing note out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from lrt_summ.cli import options
from lrt_summ.cli.console import note, note_nobody, set_up_logging
from lrt_summ.cli.inputs import expand
from lrt_summ.cli.output import (
    clashes,
    emit,
    refuse_to_replace,
    refuse_two_forms,
    targets,
    write_file,
)
from lrt_summ.errors import UsageError
from lrt_summ.output import printable

if TYPE_CHECKING:
    from lrt_summ.models import Report

Format = Literal["md", "html", "docx", "json", "jsonld"]


def command(
    files: options.Files,
    out: Annotated[
        str | None,  # a path loses the slash that makes it a folder
        typer.Option(
            "-o",
            "--out",
            help="Bestand, of bij meer verslagen een map: daarin elk als NAAM.briefing.md.",
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option("--format", help="Vorm van de briefing; anders die van -o, of md."),
    ] = None,
    audience: Annotated[
        str | None,
        typer.Option("--audience", help="Partij voor wie de briefing is, zoals VNG: die eerst."),
    ] = None,
    template: Annotated[
        Path | None, typer.Option("--template", help="Word-bestand met de huisstijl (bij docx).")
    ] = None,
    show_trivial: Annotated[
        bool,
        typer.Option("--show-trivial", help="Toon ook vaststelling van verslagen in de lijsten."),
    ] = False,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Toon verzoeken, tokens en kosten; verstuur niets."),
    ] = False,
    strict: options.Strict = False,
    lang: options.Lang = None,
    provider: options.ProviderOption = None,
    model: options.ModelOption = None,
    prompt: options.PromptOption = None,
    base_url: options.BaseUrl = None,
    concurrency: options.Concurrency = None,
    cache: options.CacheOption = None,
    timeout: options.Timeout = None,
    max_retries: options.MaxRetries = None,
    max_cost: options.MaxCost = None,
    no_progress: options.NoProgress = False,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Maak van elk verslag een gecontroleerde briefing.

    Elke regel verwijst naar de plaats in het verslag waarop hij rust. Wat het model verzint, komt
    onder "Te controleren"; wat het vergeet, komt uit het verslag zelf.

    Voorbeelden:

      lrt-summ brief verslag.pdf -o briefing.md

      lrt-summ brief verslagen/*.pdf --format docx -o briefings/ --audience VNG

      lrt-summ brief verslag.docx --provider rules     (zonder model, niets verlaat de machine)
    """
    settings = options.settings_from(locals())
    set_up_logging(verbose=verbose, quiet=quiet)
    if audience is not None and not audience.strip():
        raise UsageError("--audience noemt geen partij.", hint="Noem een partij, of laat het weg.")
    named = files
    inputs = expand(files)
    files = inputs.files
    if dry_run:
        from lrt_summ.cli.run import print_estimates

        return inputs.ended(print_estimates(files, settings))
    form = _form_of(out, format)
    paths = targets(out, files, f"briefing.{form}")
    besides = [*named, *([str(template)] if template else [])]
    refuse_to_replace([path for path in paths if path], besides)
    _refuse_unreadable_output(form, paths)
    if template is not None and form != "docx":
        raise UsageError(
            f"--template geldt voor Word, niet voor {form}.", hint="Geef --format docx."
        )
    if form == "json" and (audience is not None or show_trivial):
        raise UsageError(
            f"{'--show-trivial' if audience is None else '--audience'} verandert niets aan json: "
            "dat is het hele rapport.",
            hint="Kies een andere vorm, of laat de optie weg.",
        )

    if not quiet:
        for told in clashes(paths, files, f"briefing.{form}"):
            note(told)

    from lrt_summ.cli.run import run_batch
    from lrt_summ.rendering import render

    asked_for = _Audience(audience) if audience and not quiet else None

    def deliver(position: int, report: Report) -> None:
        if asked_for:
            asked_for.look_in(report)
        briefing = render(
            report,
            form,
            lang=settings.lang,
            audience=audience,
            show_trivial=show_trivial,
            template=template,
        )
        path = paths[position]
        if path is None:
            emit(briefing)
            return
        write_file(path, briefing)
        if not quiet:
            note(f"Geschreven: {path}")

    shown = not (no_progress or quiet)
    code = run_batch(files, settings, deliver, strict=strict, show_progress=shown)
    if asked_for:
        asked_for.tell()
    return inputs.ended(code)


class _Audience:
    """The party that the briefings are for, and whether any of the minutes has it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._read = False
        self._found = False
        self._others: dict[str, None] = {}

    def look_in(self, report: Report) -> None:
        from lrt_summ.rendering.parties import is_party, parties_of

        self._read = True
        self._found = self._found or is_party(report, self._name)
        if not self._found:
            self._others |= dict.fromkeys(parties_of(report))

    def tell(self) -> None:
        if self._read and not self._found:
            note_nobody(f"{printable(self._name)} komt in geen verslag voor.", self._others)


def _form_of(out: str | None, format: Format | None) -> Format:
    """The form that is asked for, or that the name of the output tells; Markdown without either."""
    is_folder = out is None or os.path.isdir(out) or out.endswith(("/", os.sep))
    suffix = "" if out is None or is_folder else Path(out).suffix.lower()
    if suffix in (".pdf", ".doc", ".odt", ".rtf"):
        raise UsageError(
            f"{out}: {suffix} kan niet geschreven worden.",
            hint="Kies .docx of .html, en zet dat om (PDF: afdrukken).",
        )
    bare = "html" if suffix == ".htm" else suffix.removeprefix(".")
    told = next((form for form in get_args(Format) if form == bare), None)
    if (told, format) != ("json", "jsonld"):  # of which it is a kind
        refuse_two_forms(out, told, format)
    return format or told or "md"


def _refuse_unreadable_output(format: str, paths: list[Path | None]) -> None:
    to_stdout = [path for path in paths if path is None]
    if format == "docx" and to_stdout and sys.stdout.isatty():
        raise UsageError(
            "Een Word-bestand past niet op het scherm", hint="Noem met -o een bestand of map."
        )
    if format in ("docx", "html", "json", "jsonld") and len(to_stdout) > 1:
        raise UsageError(
            f"Meer dan één verslag als {format} past niet in één uitvoer",
            hint="Noem met -o een map."
            if format != "json"
            else "Noem met -o een map, of neem `lrt-summ summarise --json`: één rapport per regel.",
        )
