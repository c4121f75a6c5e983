"""`lrt-summ cache`: what is kept, and how to be rid of it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from lrt_summ.cli import options
from lrt_summ.cli.console import set_up_logging
from lrt_summ.cli.output import emit

if TYPE_CHECKING:
    from lrt_summ.cache import AnswerCache, CacheInfo

app = typer.Typer(
    help="Bekijk of wis de bewaarde antwoorden van modellen, en de rapporten daaruit.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command()
def info(
    json: options.Json = False,
    cache: options.CacheOption = None,
    provider: options.NoProvider = None,
    model: options.NoModel = None,
    base_url: options.NoBaseUrl = None,
    concurrency: options.NoConcurrency = None,
    no_progress: options.NoProgress = False,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Toon waar de antwoorden staan, hoeveel het er zijn en van welke modellen."""
    with closing(_open(cache, verbose=verbose, quiet=quiet)) as store:
        facts = store.info()
    if json:
        from pydantic import TypeAdapter

        from lrt_summ.cache import CacheInfo

        emit(TypeAdapter(CacheInfo).dump_json(facts).decode() + "\n")
    else:
        emit(_lines(facts))
    return 0


@app.command()
def clear(
    cache: options.CacheOption = None,
    provider: options.NoProvider = None,
    model: options.NoModel = None,
    base_url: options.NoBaseUrl = None,
    concurrency: options.NoConcurrency = None,
    no_progress: options.NoProgress = False,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Wis alle antwoorden en rapporten; de tekst is daarna ook echt van de schijf."""
    with closing(_open(cache, verbose=verbose, quiet=quiet)) as store:
        reports = store.info().reports
        emit(_removed(store.clear(), reports))
    return 0


@app.command()
def prune(
    days: Annotated[
        int | None, typer.Option("--days", min=0, help="Wis wat ouder is dan dit aantal dagen.")
    ] = None,
    max_mb: Annotated[
        int | None, typer.Option("--max-mb", min=0, help="Wis de oudste tot de rest hierin past.")
    ] = None,
    cache: options.CacheOption = None,
    provider: options.NoProvider = None,
    model: options.NoModel = None,
    base_url: options.NoBaseUrl = None,
    concurrency: options.NoConcurrency = None,
    no_progress: options.NoProgress = False,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Wis oude antwoorden: naar leeftijd, naar omvang, of beide. Zonder opties: ouder dan 90 dagen.

    Gaat er een antwoord weg, of is --max-mb gegeven, dan gaan ook alle bewaarde rapporten: uit de
    antwoorden die blijven, ontstaan ze vanzelf opnieuw.

    Voorbeeld:

      lrt-summ cache prune --days 30 --max-mb 500
    """
    import datetime as dt

    if days is None and max_mb is None:
        days = 90
    age = None if days is None else dt.timedelta(days=min(days, dt.timedelta.max.days))
    size = None if max_mb is None else max_mb * 1_000_000
    with closing(_open(cache, verbose=verbose, quiet=quiet)) as store:
        reports = store.info().reports
        answers = store.prune(older_than=age, max_bytes=size)
        emit(_removed(answers, reports - store.info().reports))
    return 0


def _open(cache: str | None, *, verbose: int, quiet: bool) -> AnswerCache:
    from lrt_summ.cache import open_cache

    set_up_logging(verbose=verbose, quiet=quiet)
    settings = options.settings_from({"cache": cache})
    return open_cache(settings.cache, offline=settings.offline, needed=True)


def _removed(answers: int, reports: int) -> str:
    one = f"{answers} {'antwoord' if answers == 1 else 'antwoorden'}"
    return f"{one} en {reports} {'rapport' if reports == 1 else 'rapporten'} gewist\n"


def _lines(facts: CacheInfo) -> str:
    lines = [
        f"Plaats      {facts.place or 'uit'}",
        f"Antwoorden  {facts.rows}",
        f"Rapporten   {facts.reports}",
        f"Omvang      {facts.bytes / 1e6:.1f} MB",
    ]
    if facts.oldest and facts.newest:
        lines.append(f"Gemaakt     {facts.oldest:%Y-%m-%d} t/m {facts.newest:%Y-%m-%d}")
    lines += [f"  {share.model}: {share.rows}" for share in facts.models]
    return "\n".join(lines) + "\n"
