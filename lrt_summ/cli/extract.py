"""`lrt-summ extract`: what the rules see, without a model."""

from __future__ import annotations

from lrt_summ.cli import options
from lrt_summ.cli.console import set_up_logging
from lrt_summ.cli.inputs import expand


def command(
    files: options.Files,
    json: options.Json = False,
    lang: options.Lang = None,
    provider: options.NoProvider = None,
    model: options.NoModel = None,
    base_url: options.NoBaseUrl = None,
    concurrency: options.NoConcurrency = None,
    cache: options.NoCache = None,
    no_progress: options.NoProgress = False,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Toon agendapunten, besluiten, acties, actiehouders en termijnen; zonder model of netwerk.

    Voorbeelden:

      lrt-summ extract verslag.docx

      lrt-summ extract verslagen/*.md --json > uittreksels.jsonl
    """
    settings = options.settings_from({"lang": lang, "provider": "rules"})
    set_up_logging(verbose=verbose, quiet=quiet)
    inputs = expand(files)

    from lrt_summ.cli.run import printing, run_batch

    deliver = printing(inputs.files, settings.lang, json=json)
    shown = not (no_progress or quiet)
    code = run_batch(inputs.files, settings, deliver, strict=False, show_progress=shown)
    return inputs.ended(code)
