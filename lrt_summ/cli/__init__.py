"""The command `lrt-summ`: options in, exit code out. Data goes to stdout, all else to stderr.

`app` declares the commands, `options` what they share, `run` how a batch of files is worked
through, `console` what a person sees meanwhile, `output` where results go.
"""

from __future__ import annotations

import gc
import os
import sys

from lrt_summ.collecting import THRESHOLDS


def main() -> None:
    """Run the command line and exit with the code that the design promises.

    0 done · 1 `--strict` and something is disputed or missing · 2 wrong use · 3 input unreadable ·
    4 model unreachable or key refused · 5 some documents failed · 130 interrupted.
    """
    _open_closed_streams()
    gc.set_threshold(*THRESHOLDS)
    # pydantic looks through all that is installed for plugins, of which this command needs none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from lrt_summ.cli.app import run_app

        code = run_app(sys.argv[1:])
    except KeyboardInterrupt:  # while the commands load; later they have a word for it themselves
        code = 130
    gc.freeze()  # Python looks for cycles once more when it ends, through all that was loaded
    sys.exit(code)


def _open_closed_streams() -> None:
    """A stream that the caller closed becomes the null device; else a cache may get its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
