"""`lrt-summ actions`: who owes what, over any number of meetings."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from lrt_summ.cli import options
from lrt_summ.cli.console import note, note_nobody, set_up_logging
from lrt_summ.cli.inputs import expand
from lrt_summ.cli.output import emit, named_file, refuse_to_replace, refuse_two_forms, write_file
from lrt_summ.errors import UsageError
from lrt_summ.output import printable

if TYPE_CHECKING:
    from lrt_summ.models import Report
    from lrt_summ.registering import Register

Format = Literal["table", "csv", "json", "ics", "xlsx"]
StatusName = Literal["open", "gebeurt reeds", "gereed", "vervallen", "herhaald", "te laat"]


def command(
    files: options.Files,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Bestand.", parser=named_file, metavar="<path>"),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option("--format", help="Vorm van het register; anders die van -o, of een tabel."),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(
            "--owner",
            help="Alleen deze actiehouder, hoe ook geschreven, met wie er voor haar is; of "
            "'niet genoemd'.",
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
    form = _form_of(out, format)
    if form == "xlsx" and out is None and sys.stdout.isatty():
        raise UsageError("Een rekenblad past niet op het scherm", hint="Noem met -o een bestand.")

    named = files
    inputs = expand(files)
    files = inputs.files
    if out is not None:
        refuse_to_replace([out], [*files, *named])

    from lrt_summ.cli.run import run_batch
    from lrt_summ.registering import Register, is_nobody, register

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
    if not reports:  # nothing could be read: an empty register would say that nothing is owed
        return inputs.ended(code)
    whole = register(reports, on=on.date() if on else None)
    chosen = whole.filtered(
        owner=owner, status=status, due_until=due_until.date() if due_until else None
    )
    somebody = None if quiet or not owner or is_nobody(owner) else owner
    if somebody and not whole.filtered(owner=somebody).promises:
        note_nobody(f"Geen acties van {printable(somebody)}.", whole.parties())
    undated = sum(not (promise.due and promise.due.date) for promise in chosen.promises)
    if form == "ics" and undated and not quiet:
        note(f"{undated} van de {len(chosen.promises)} acties staan er niet in: zonder dag.")
    to_stdout = out is None or str(out) == "-"
    on_screen = to_stdout and sys.stdout.isatty()
    data = _formatted(chosen, form, settings.lang, on_screen=on_screen)
    if out is None or to_stdout:
        emit(data)
    else:
        write_file(out, data)
        if not quiet:
            note(f"Geschreven: {out}")
    return inputs.ended(code)


def _form_of(out: Path | None, format: Format | None) -> Format:
    """The form that is asked for, or that the name of the output tells; a table without either."""
    suffix = out.suffix.lower() if out else ""
    if suffix in (".pdf", ".doc", ".docx", ".odt", ".ods", ".xls", ".html", ".htm"):
        raise UsageError(
            f"{out}: een register kan niet als {suffix} geschreven worden.",
            hint="Kies .xlsx, .csv, .json of .ics.",
        )
    told = next((form for form in get_args(Format) if f".{form}" == suffix), None)
    refuse_two_forms(out, told, format)
    return format or told or "table"


def _formatted(register: Register, format: Format, lang: str, *, on_screen: bool) -> str | bytes:
    if format == "csv":
        return register.to_csv(lang=lang)
    if format == "json":
        return register.to_json()
    if format == "ics":
        return register.to_ics()
    if format == "xlsx":
        return register.to_xlsx(lang=lang)
    return _table(register, lang, on_screen=on_screen)


def _table(register: Register, lang: str, *, on_screen: bool) -> str:
    """A table as wide as the terminal; in a file as wide as takes no word apart."""
    import io

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from lrt_summ.registering import columns, rows

    names = columns(lang, short=True)
    listed = [[printable(cell) for cell in row] for row in rows(register, lang=lang, short=True)]
    table = Table(show_lines=True, expand=on_screen)
    for place, (name, *cells) in enumerate(zip(names, *listed, strict=True)):
        longest = max(len(word) for text in (name, *cells) for word in (text.split() or [""]))
        table.add_column(
            name,
            ratio=_SHARES.get(place, 1) if on_screen and place else None,
            max_width=None
            if on_screen
            else max(min(longest, _LONGEST), _WIDTH * _SHARES.get(place, 1)),
            overflow="fold",  # a terminal may be too narrow for a word; no letter gets lost
        )
    for row in listed:
        # As Text, so that no bracket in the minutes is taken for markup.
        table.add_row(*map(Text, row))
    width = None if on_screen else sum((column.max_width or 0) + 3 for column in table.columns) + 1
    console = Console(file=io.StringIO(), width=width, color_system=None)
    with console.capture() as captured:
        console.print(table)
    return captured.get()


_SHARES = {1: 3}
"""How many times as wide as the others a column is: what is to be done takes most words."""
_WIDTH = 18
"""Characters on a line of a column in a file, more where a word is longer."""
_LONGEST = 80
"""Characters of a word, an address as a rule, that stays on one line."""
