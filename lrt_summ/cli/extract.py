"""`lrt-summ extract`: what the rules see, without a model."""

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
    lang: options.Lang = None,
    no_progress: options.NoProgress = False,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Toon agendapunten, besluiten, acties, actiehouders en termijnen; zonder model of netwerk.

    Voorbeelden:

      lrt-summ extract verslag.docx

      lrt-summ extract verslagen/*.md --json > uittreksels.jsonl
    """
    settings = options.settings_from(locals() | {"provider": "rules"})
    set_up_logging(verbose=verbose, quiet=quiet)

    from lrt_summ.cli.run import run_batch
    from lrt_summ.cli.text import report_as_text

    def deliver(_: int, report: Report) -> None:
        text = report.model_dump_json() if json else report_as_text(report, settings.lang)
        emit(text + "\n")

    shown = not (no_progress or quiet)
    return run_batch(files, settings, deliver, strict=False, show_progress=shown)
