"""`lrt-summ actions`: who owes what, over any number of meetings."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from lrt_summ.cli import options
from lrt_summ.cli.console import note, set_up_logging
from lrt_summ.cli.inputs import expand
from lrt_summ.cli.output import emit, refuse_to_replace, write_file
from lrt_summ.errors import UsageError

if TYPE_CHECKING:
    from lrt_summ.models import Report
    from lrt_summ.registering import Register

Format = Literal["table", "csv", "json", "ics", "xlsx"]
StatusName = Literal["open", "gebeurt reeds", "gereed", "vervallen", "herhaald", "te laat"]


def command(
    files: options.Files,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Bestand.")] = None,
    format: Annotated[
        Format | None,
        typer.Option("--format", help="Vorm van het register; anders die van -o, of een tabel."),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(
            "--owner", help="Alleen deze actiehouder, hoe ook geschreven; of 'niet genoemd'."
        ),
    ] = None,
    status: Annotated[
        StatusName | None, typer.Option("--status", help="Alleen deze status.")
    ] = None,
    due_until: Annotated[
        dt.datetime | None,
        typer.Option("--due-until", formats=["%Y-%m-%d"], help="Termijn uiterlijk op deze dag."),
    ] = None,
    on: Annotated[
        dt.datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], help="Dag waarop 'te laat' wordt bepaald."),
    ] = None,
    strict: options.Strict = False,
    lang: options.Lang = None,
    provider: options.ProviderOption = None,
    model: options.ModelOption = None,
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
    """Leg een register aan van alle acties uit een of meer verslagen.

    Dezelfde toezegging in twee vergaderingen is één regel met haar geschiedenis.

    Voorbeelden:

      lrt-summ actions verslagen/*.pdf --owner VNG

      lrt-summ actions verslagen/*.pdf --on 2024-09-01 --status "te laat" --format csv -o laat.csv

      lrt-summ actions verslag.md --format ics -o termijnen.ics
    """
    settings = options.settings_from(locals())
    set_up_logging(verbose=verbose, quiet=quiet)
    form = format or _form_of(out)
    if form == "xlsx" and out is None and sys.stdout.isatty():
        raise UsageError("Een rekenblad past niet op het scherm", hint="Noem met -o een bestand.")

    named = files
    files = expand(files)
    if out is not None:
        refuse_to_replace([out], [*files, *named])

    from lrt_summ.cli.run import run_batch
    from lrt_summ.registering import Register, register

    if form == "xlsx":
        Register().to_xlsx()  # what is not installed is told before the work, not after it
    reports: list[Report] = []
    code = run_batch(
        files,
        settings,
        lambda _, report: reports.append(report),
        strict=strict,
        show_progress=not (no_progress or quiet),
    )
    if not reports:
        return code  # nothing could be read: an empty register would say that nothing is owed
    whole = register(reports, on=on.date() if on else None)
    chosen = whole.filtered(
        owner=owner, status=status, due_until=due_until.date() if due_until else None
    )
    undated = sum(not (promise.due and promise.due.date) for promise in chosen.promises)
    if form == "ics" and undated and not quiet:
        note(f"{undated} van de {len(chosen.promises)} acties staan er niet in: zonder dag.")
    data = _formatted(chosen, form, settings.lang)
    if out is None or str(out) == "-":
        emit(data)
    else:
        write_file(out, data)
        if not quiet:
            note(f"Geschreven: {out}")
    return code


def _form_of(out: Path | None) -> Format:
    """The form that the name of the output asks for; a table without one."""
    suffix = out.suffix.lower() if out else ""
    if suffix in (".pdf", ".doc", ".docx", ".odt", ".ods", ".xls", ".html", ".htm"):
        raise UsageError(
            f"{out}: een register kan niet als {suffix} geschreven worden.",
            hint="Kies .xlsx, .csv, .json of .ics.",
        )
    return next((form for form in get_args(Format) if f".{form}" == suffix), "table")


def _formatted(register: Register, format: Format, lang: str) -> str | bytes:
    if format == "csv":
        return register.to_csv(lang=lang)
    if format == "json":
        return register.to_json()
    if format == "ics":
        return register.to_ics()
    if format == "xlsx":
        return register.to_xlsx(lang=lang)
    return _table(register, lang)


def _table(register: Register, lang: str) -> str:
    """A table as wide as the terminal, or 120 columns where there is none."""
    import io

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from lrt_summ.output import printable
    from lrt_summ.registering import columns, rows

    number, what, *others = columns(lang, short=True)
    table = Table(number, show_lines=True, expand=True)
    table.add_column(what, ratio=3)
    for name in others:
        table.add_column(name, ratio=1)
    for row in rows(register, lang=lang, short=True):
        # As Text, so that no bracket in the minutes is taken for markup.
        table.add_row(*(Text(printable(cell)) for cell in row))
    terminal = sys.stdout.isatty()
    console = Console(file=io.StringIO(), width=None if terminal else 120, color_system=None)
    with console.capture() as captured:
        console.print(table)
    return captured.get()
