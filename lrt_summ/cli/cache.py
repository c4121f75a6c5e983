"""`lrt-summ cache`: what is kept, and how to be rid of it."""

from __future__ import annotations

from typing import Annotated

import typer

from lrt_summ.cli import options
from lrt_summ.cli.output import emit

app = typer.Typer(
    help="Bekijk of wis de bewaarde antwoorden van modellen.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command()
def info(json: options.Json = False, cache: options.CacheOption = None) -> int:
    """Toon waar de antwoorden staan, hoeveel het er zijn en van welke modellen."""
    from lrt_summ.cache import open_cache

    with open_cache(options.settings_from(locals()).cache) as store:
        facts = store.info()
    if json:
        emit(facts.model_dump_json() + "\n")
        return 0
    lines = [
        f"Plaats     {facts.location}",
        f"Antwoorden {facts.answers}",
        f"Bytes      {facts.size}",
    ]
    lines += [f"  {model}: {count}" for model, count in sorted(facts.models.items())]
    emit("\n".join(lines) + "\n")
    return 0


@app.command()
def clear(cache: options.CacheOption = None) -> int:
    """Wis alle antwoorden; de tekst is daarna ook echt van de schijf."""
    from lrt_summ.cache import open_cache

    with open_cache(options.settings_from(locals()).cache) as store:
        emit(f"{store.clear()} antwoorden gewist\n")
    return 0


@app.command()
def prune(
    days: Annotated[int, typer.Option("--days", min=0, help="Wis wat ouder is dan dit.")] = 90,
    cache: options.CacheOption = None,
) -> int:
    """Wis antwoorden ouder dan een aantal dagen."""
    import datetime as dt

    from lrt_summ.cache import open_cache

    with open_cache(options.settings_from(locals()).cache) as store:
        emit(f"{store.prune(older_than=dt.timedelta(days=days))} antwoorden gewist\n")
    return 0
