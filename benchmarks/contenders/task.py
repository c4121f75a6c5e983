"""What all contenders get and give: the items, the form of an answer, and how it is measured."""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import BaseModel

from lrt_summ import read_minutes

INSTRUCTIONS = """\
Vat één agendapunt uit een vergaderverslag samen. Elke regel begint met een [id].
- summary: 1 tot 3 korte zinnen met de kern; sources zijn de ids waarop een zin rust.
- decisions: wat het overleg besluit. actions: wat gedaan moet worden, met owners en due (of null).
Neem getallen, data en namen letterlijk over. Voeg niets toe dat er niet staat."""

EXAMPLE_TEXT = """\
Agendapunt 4. Laadpalen
[4.1] De projectleider licht toe dat 35 van de 60 laadpalen zijn geplaatst.
[4.2] Besluit: de planning voor 2031 wordt vastgesteld.
[4.3] Actie: gemeente Oosterwolde stuurt de raad vóór 1 mei een overzicht."""


class Sentence(BaseModel):
    sources: list[str]
    text: str


class Action(BaseModel):
    sources: list[str]
    text: str
    owners: list[str]
    due: str | None


class Answer(BaseModel):
    """Summary, decisions and actions of one agenda item."""

    summary: list[Sentence]
    decisions: list[Sentence]
    actions: list[Action]


@dataclass(frozen=True)
class Result:
    """What a run took, of the client alone.

    Attributes:
        wall_s: from the first request to the last checked answer; imports and one request to warm
            up come before it.
        cpu_s: user and system time within that.
        peak_mb: largest resident memory of a process.
    """

    items: int
    wall_s: float
    cpu_s: float
    peak_mb: float


def item_texts(paths: list[Path]) -> list[str]:
    """Every agenda item, as a prompt would show it."""
    return [
        "\n".join(
            [f"Agendapunt {item.number}. {item.title}"]
            + [f"[{statement.id}] {statement.text}" for statement in item.statements]
        )
        for path in paths
        for item in read_minutes(path).items
    ]


def measured(items: int, work: Callable[[], int]) -> None:
    """Run the work and print what it took; the work returns how many good answers it got."""
    cpu, start = _cpu_s(), time.perf_counter()
    good = work()
    wall_s = time.perf_counter() - start
    cpu_s = _cpu_s() - cpu
    if good != items:
        raise SystemExit(f"{good} answers to {items} items")
    print(json.dumps(asdict(Result(items, wall_s, cpu_s, peak_mb()))))


def peak_mb() -> float:
    """Largest resident memory of this process or of one of its children.

    Not `ru_maxrss` of this process: that begins with what its parent had.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    own = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def _cpu_s() -> float:
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(sum(resource.getrusage(kind)[:2]) for kind in kinds)
