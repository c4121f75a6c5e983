"""`lrt-summ summarise`: the checked reports themselves."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from lrt_summ.cli import options
from lrt_summ.cli.console import set_up_logging
from lrt_summ.cli.inputs import expand
from lrt_summ.cli.output import named_file
from lrt_summ.errors import UsageError

if TYPE_CHECKING:
    from lrt_summ.settings import Settings


def command(
    files: options.Files,
    json: options.Json = False,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            parser=named_file,
            metavar="<path>",
            help="Alle rapporten in één .jsonl of .parquet; hetzelfde commando gaat na een "
            "onderbreking verder. Wat mislukt, staat in errors.jsonl ernaast.",
        ),
    ] = None,
    as_completed: Annotated[
        bool,
        typer.Option("--as-completed", help="Schrijf rapporten zodra ze klaar zijn, ongeordend."),
    ] = False,
    batch: Annotated[
        bool,
        typer.Option(
            "--batch", help="Via de Batch API: binnen een dag, voor de halve prijs. Met --out."
        ),
    ] = False,
    engine: Annotated[
        Literal["local", "ray"],
        typer.Option("--engine", help="Wie het werk doet: deze machine, of een Ray-cluster."),
    ] = "local",
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers", help="Processen; vanzelf meer als één het niet bijhoudt. Met --out.", min=1
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Toon verzoeken, tokens en kosten; verstuur niets.")
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
    """Vat verslagen samen; met --json één rapport per regel, voor verdere verwerking.

    Voorbeelden:

      lrt-summ summarise verslag.pdf

      lrt-summ summarise verslagen/ --out rapporten.jsonl

      lrt-summ summarise @lijst.txt --out rapporten.parquet --batch
    """
    settings = options.settings_from(locals())
    set_up_logging(verbose=verbose, quiet=quiet)
    inputs = expand(files)
    files = inputs.files
    shown = not (no_progress or quiet)
    if dry_run:
        from lrt_summ.cli.run import print_estimates

        share = _price_share(settings, batch=batch)
        return inputs.ended(print_estimates(files, settings, price_share=share))
    if out is not None:
        from lrt_summ.cli.many import Plan, run_many

        plan = Plan(out, not as_completed, engine, workers, batch)
        code = run_many(files, settings, plan, strict=strict, show_progress=shown, quiet=quiet)
        return inputs.ended(code)
    _refuse_what_needs_a_file(
        {
            "--batch": batch,
            "--engine": engine != "local",
            "--workers": (workers or 1) > 1,
            "--as-completed": as_completed,
        }
    )

    from lrt_summ.cli.run import printing, run_batch

    deliver = printing(files, settings.lang, json=json)
    code = run_batch(files, settings, deliver, strict=strict, show_progress=shown)
    return inputs.ended(code)


def _price_share(settings: Settings, *, batch: bool) -> Decimal:
    if not batch:
        return Decimal(1)
    from lrt_summ.bulk.batch import PRICE_SHARE, refuse_without_batches

    refuse_without_batches(settings)
    return PRICE_SHARE


def _refuse_what_needs_a_file(given: Mapping[str, bool]) -> None:
    for option in (name for name, used in given.items() if used):
        raise UsageError(
            f"{option} gaat alleen met --out.", hint="Noem een bestand: --out rapporten.jsonl"
        )
