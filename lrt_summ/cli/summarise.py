"""`lrt-summ summarise`: the checked reports themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lrt_summ.cli import options
from lrt_summ.cli.console import set_up_logging
from lrt_summ.cli.output import emit

if TYPE_CHECKING:
    from lrt_summ.models import Report


def command(
    files: options.Files,
    json: options.Json = False,
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
    """Vat verslagen samen; met --json één rapport per regel, voor verdere verwerking.

    Voorbeelden:

      lrt-summ summarise verslag.pdf

      lrt-summ summarise verslagen/*.md --json > rapporten.jsonl
    """
    settings = options.settings_from(locals())
    set_up_logging(verbose=verbose, quiet=quiet)

    from lrt_summ.cli.run import run_batch
    from lrt_summ.cli.text import report_as_text

    def deliver(_: int, report: Report) -> None:
        text = report.model_dump_json() if json else report_as_text(report, settings.lang)
        emit(text + "\n")

    shown = not (no_progress or quiet)
    return run_batch(files, settings, deliver, strict=strict, show_progress=shown)
