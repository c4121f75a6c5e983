"""`lrt-summ extract`: what the rules see, without a model."""

from __future__ import annotations

from lrt_summ.cli import options
from lrt_summ.cli.console import explain, set_up_logging
from lrt_summ.cli.output import emit
from lrt_summ.errors import LrtSummError


def command(
    files: options.Files,
    json: options.Json = False,
    lang: options.Lang = None,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Toon agendapunten, besluiten, acties, actiehouders en termijnen; zonder model of netwerk.

    Voorbeelden:

      lrt-summ extract verslag.docx

      lrt-summ extract verslagen/*.md --json > uittreksels.jsonl
    """
    settings = options.settings_from(locals())
    set_up_logging(verbose=verbose, quiet=quiet)

    from lrt_summ.cli.inputs import opened
    from lrt_summ.cli.run import exit_code
    from lrt_summ.cli.text import report_as_text
    from lrt_summ.pipeline import read_minutes, report_by_rules

    failures: list[LrtSummError] = []
    for file in files:
        try:
            minutes = read_minutes(opened(file), settings=settings)
        except LrtSummError as error:
            explain(error)
            failures.append(error)
            continue
        report = report_by_rules(minutes, lang=settings.lang)
        text = report.model_dump_json() if json else report_as_text(report, settings.lang)
        emit(text + "\n")
    return exit_code(failures, delivered=len(files) - len(failures), flagged=False)
