"""`lrt-summ eval`: how well the rules see, against gold annotations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lrt_summ.cli import options
from lrt_summ.cli.output import emit
from lrt_summ.cli.run import SOME_FAILED
from lrt_summ.errors import DocumentError

if TYPE_CHECKING:
    from lrt_summ.evaluation import Evaluation, Miss, Score

COLUMNS = {
    "items": "items",
    "decisions_explicit": "besl.expl",
    "decisions_implicit": "besl.impl",
    "actions_explicit": "act.expl",
    "actions_implicit": "act.impl",
    "owners": "houders",
    "due": "termijn",
    "figures": "cijfers",
    "attendees": "aanwezig",
    "date": "datum",
}


def command(
    folder: Annotated[Path, typer.Argument(metavar="MAP", help="Documenten met *.gold.json.")],
    json: options.Json = False,
    verbose: Annotated[
        bool, typer.Option("-v", "--verbose", help="Noem elke misser en elk vals alarm.")
    ] = False,
    provider: options.NoProvider = None,
    model: options.NoModel = None,
    base_url: options.NoBaseUrl = None,
    concurrency: options.NoConcurrency = None,
    cache: options.NoCache = None,
    no_progress: options.NoProgress = False,
    quiet: options.Quiet = False,
) -> int:
    """Meet precisie en vangst van de regels tegen *.gold.json naast de documenten.

    Per kolom staat F1 (%), met daarachter gevonden/goed/verwacht in het totaal. Hoe een vondst bij
    het goud hoort, staat in docs/evaluation.md.

    Voorbeeld:

      lrt-summ eval fixtures --verbose
    """
    from lrt_summ.evaluation import evaluate

    evaluation = evaluate(folder)
    if json:
        emit(evaluation.model_dump_json(indent=1) + "\n")
    else:
        emit(_table(evaluation) + ("\n" + _misses(evaluation) if verbose else ""))
    failed = sum(document.error is not None for document in evaluation.documents)
    if failed == len(evaluation.documents):
        return DocumentError.exit_code
    return SOME_FAILED if failed else 0


def _table(evaluation: Evaluation) -> str:
    width = max(len(document.document) for document in evaluation.documents)
    lines = [" " * width + "".join(f"{title:>10}" for title in COLUMNS.values())]
    for document in evaluation.documents:
        cells = "".join(f"{_f1(document.scores.get(name)):>10}" for name in COLUMNS)
        lines.append(f"{document.document:<{width}}{cells}")
        if document.error:
            lines.append(f"  {document.error}")
    total = evaluation.total
    lines.append(f"{'totaal':<{width}}" + "".join(f"{_f1(total[name]):>10}" for name in COLUMNS))
    for name, title in COLUMNS.items():
        score = total[name]
        lines.append(
            f"  {title:<10} precisie {score.precision:.3f}  vangst {score.recall:.3f}"
            f"  F1 {score.f1:.3f}  ({score.hits} goed van {score.found} gevonden,"
            f" {score.gold} verwacht)"
        )
    return "\n".join(lines) + "\n"


def _f1(score: Score | None) -> str:
    return f"{100 * score.f1:.0f}" if score and (score.gold or score.found) else "·"


def _misses(evaluation: Evaluation) -> str:
    lines = []
    for document in evaluation.documents:
        lines += [f"{document.document}: {_miss(miss)}" for miss in document.misses]
    return "\n".join(lines) + "\n" if lines else ""


def _miss(miss: Miss) -> str:
    kind = {"missed": "gemist", "false_alarm": "vals alarm", "different": "anders"}[miss.kind]
    place = f" (regel {miss.line})" if miss.line else ""
    values = "" if miss.kind != "different" else f": {miss.found!r} i.p.v. {miss.expected!r}"
    return f"{miss.what}: {kind}{place}: {miss.text}{values}"
