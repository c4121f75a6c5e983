"""How long a large report takes to render, and how large it gets.

    python benchmarks/rendering.py [items] [statements per item]

The aim for 100 items: the page in under a second of our own time, and under 3 MB.
"""

from __future__ import annotations

import statistics
import sys
import time

from lrt_summ.models import (
    ActionClaim,
    AgendaItem,
    Claim,
    DecisionClaim,
    Due,
    ItemReport,
    Minutes,
    Owner,
    Provenance,
    Report,
    SourceText,
    Statement,
)
from lrt_summ.rendering import FORMATS, render

RUNS = 3
SENTENCE = "Partij {n} zoekt punt {m} uit en komt er in de volgende vergadering op terug."


def large_report(items: int, statements: int) -> Report:
    """A report of `items` agenda items, half of whose statements are cited."""
    agenda = tuple(_item(n, statements) for n in range(1, items + 1))
    source = SourceText(text="", name="verslag.txt")
    return Report(
        minutes=Minutes(title="Verslag", body="Regiegroep", items=agenda, source=source),
        items=tuple(map(_report, agenda)),
        provenance=Provenance(provider="rules", library="0"),
    )


def _item(n: int, statements: int) -> AgendaItem:
    texts = (SENTENCE.format(n=n, m=m) for m in range(1, statements + 1))
    made = (Statement(id=f"{n}.{m}", text=t, start=0, end=0) for m, t in enumerate(texts, 1))
    return AgendaItem(id=str(n), number=str(n), title=f"Onderwerp {n}", statements=tuple(made))


def _report(item: AgendaItem) -> ItemReport:
    cited = item.statements[: len(item.statements) // 2]
    owner = Owner(name=f"Partij {item.id}", as_written=f"partij {item.id}")
    return ItemReport(
        id=item.id,
        number=item.number,
        title=item.title,
        summary=tuple(Claim(text=s.text, sources=(s.id,), verdict="grounded") for s in cited[5:]),
        decisions=tuple(
            DecisionClaim(text=s.text, sources=(s.id,), verdict="confirmed") for s in cited[:2]
        ),
        actions=tuple(
            ActionClaim(
                text=s.text,
                sources=(s.id,),
                verdict="confirmed",
                owners=(owner,),
                due=Due(text="volgende vergadering"),
            )
            for s in cited[2:5]
        ),
    )


def main(items: int = 100, statements: int = 40) -> None:
    """Print one line per format: median seconds of three runs, and megabytes."""
    report = large_report(items, statements)
    print(f"{items} items, {items * statements} statements")
    for name in FORMATS:
        seconds = []
        for _ in range(RUNS):
            began = time.perf_counter()
            made = render(report, name)
            seconds.append(time.perf_counter() - began)
        size = len(made.encode() if isinstance(made, str) else made) / 1e6
        print(f"{name:10} {statistics.median(seconds):6.2f} s {size:6.2f} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
