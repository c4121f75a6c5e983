"""All commands, and what their errors become."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from lrt_summ.cli import actions, brief, cache, check, evaluate, extract, summarise
from lrt_summ.cli.console import explain
from lrt_summ.cli.output import emit
from lrt_summ.cli.wrong_use import in_dutch
from lrt_summ.errors import LrtSummError

app = typer.Typer(
    name="lrt-summ",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=(
        "Van een vergaderverslag naar een gecontroleerde briefing: een taalmodel mag formuleren, "
        "maar niets verzinnen en niets vergeten."
    ),
    epilog="Begin met: lrt-summ brief verslag.pdf -o briefing.md",
)
app.command("brief")(brief.command)
app.command("summarise")(summarise.command)
app.command("extract")(extract.command)
app.command("check")(check.command)
app.command("actions")(actions.command)
app.command("eval")(evaluate.command)
app.add_typer(cache.app, name="cache")


@app.callback(invoke_without_command=True)
def version(
    show: bool = typer.Option(False, "--version", help="Toon de versie en stop."),
) -> None:
    """Print the version."""
    if show:
        from lrt_summ import __version__

        emit(f"lrt-summ {__version__}\n")
        raise typer.Exit


def run_app(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; nothing but bugs escapes as a traceback."""
    try:
        code = app(list(arguments), standalone_mode=False)
    except LrtSummError as error:
        explain(error)
        return error.exit_code
    except typer.Abort:
        return 130
    except typer.TyperException as error:
        sys.stderr.write(_told(error))
        return error.exit_code
    return code if isinstance(code, int) else 0


def _told(error: typer.TyperException) -> str:
    """What is wrong with a command line, and whose help tells more; help itself as it is."""
    message, context = in_dutch(error), getattr(error, "ctx", None)
    if context is None:
        return f"lrt-summ: {message}\n  Zie: lrt-summ --help\n"
    if message == context.get_help():  # a command that cannot go without a subcommand
        return f"{message}\n"
    names: list[str] = []
    while context.parent is not None:
        names.insert(0, context.info_name)
        context = context.parent
    return f"lrt-summ: {message}\n  Zie: {' '.join(['lrt-summ', *names])} --help\n"
