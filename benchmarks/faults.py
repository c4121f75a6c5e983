"""A large batch through every fault there is: at the model's side, on disk, and of the process.

    python -m benchmarks.faults                      (500 documents; some minutes on two cores)
    python -m benchmarks.faults --documents 50 --seed 7

`lrt-summ summarise DIR --out reports.jsonl` runs as a process of its own against a server that
fails one request in five. It is killed, interrupted, refused its key, run out of money and disk,
and its cache is damaged, taken away and replaced; each time the same command goes on. At the end
every reply that the server gave is held against every report. Results: `docs/reliability.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from benchmarks.faulty_model import FAULTS, FaultyModel, Served, item_hash
from lrt_summ.models import Minutes
from lrt_summ.prompts import load_prompt
from tests.support.model_server import ModelServer, Reply, error
from tests.support.synthetic_minutes import write_minutes

CONCURRENCY = 16
TIMEOUT_S = 4
COMMAND = [sys.executable, "-c", "from lrt_summ.cli import main; main()", "summarise"]
KEY = "sk-fault-run-0123456789"
PLENTY = "50"
LITTLE = "0.10"
_WITHOUT_ROOTS_RIGHTS: list[str] = []
if os.geteuid() == 0 and shutil.which("setpriv"):
    # Root may write everywhere, unless it gives that up.
    _WITHOUT_ROOTS_RIGHTS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]

INCIDENTS = [
    *("killed", "killed", "killed", "killed", "killed in two processes", "interrupted"),
    *("key refused", "model unknown", "quota ends", "little money", "server down"),
    *("cache read-only", "disk full", "cache damaged", "cache of another", "cache newer"),
]
EXITS = {
    **{incident: {0, 5} for incident in INCIDENTS},
    "killed": {-signal.SIGKILL, 0, 5},
    "killed in two processes": {-signal.SIGKILL, 0, 5},
    "interrupted": {130, 0, 5},
    "key refused": {4, 5},
    "model unknown": {4, 5},
    "quota ends": {4, 5, 0},
    "little money": {4, 5, 0},
    "server down": {4, 5},
    "disk full": {2, 0, 5},
    "cache newer": {2, 0, 5},
    "nothing": {0, 5},
}
"""What a process may end with; 0 and 5 where it was done before the incident struck."""

FORGETFUL = {"cache read-only", "disk full"}
"""Incidents in which answers cannot be kept, so that unfinished documents pay for them again."""


@dataclass
class Life:
    """One process of the client, from start to end.

    Attributes:
        incident: what happened to it.
        code: what it ended with; negative for a signal.
        hung: whether it had to be stopped because it did not end.
        delivered: documents that have their report at its end.
        limit: what it was allowed to spend, in dollars.
        errors: what it wrote to standard error.
    """

    incident: str
    code: int = 0
    hung: bool = False
    delivered: list[str] = field(default_factory=list)
    limit: Decimal = Decimal(PLENTY)
    errors: str = ""


@dataclass(frozen=True)
class Result:
    """What came of it all; the fields are what `main` prints."""

    documents: int
    delivered: int
    requests: int
    faults: int
    kinds_of_faults: int
    asked_again: int
    asked_again_needlessly: int
    answers_lost: int
    findings_lost: int
    corrupt: int
    hung: int
    crashed: int
    overspent: int
    wrong_exits: int
    leaks: int


class Batch:
    """The folder, the server and the processes of one run of this benchmark."""

    def __init__(self, folder: Path, documents: int, items: int, words: int, seed: int) -> None:
        self.paths = write_minutes(folder / "verslagen", documents, items=items, words=words)
        self.folder = folder
        self.out = folder / "reports.jsonl"
        self.cache = folder / "cache" / "answers.sqlite"
        self.items = items
        self.given: list[Path] = []
        self.chance = random.Random(seed)
        self.model = FaultyModel(seed, share=0.2)
        self.lives: list[Life] = []
        self._port = 0
        self.limit_s = 60 + documents * items / 5

    def run(self, incidents: Sequence[str]) -> None:
        """All incidents in the order of chance, then as often as it takes to finish.

        Each process is given more documents than the one before, so that each has work to do.
        """
        order = self.chance.sample(incidents, len(incidents))
        for number, incident in enumerate(order, 1):
            self.given = self.paths[: max(len(self.paths) * number // len(order), 1)]
            self.live(incident)
        while self.live("nothing").code != 0 and len(self.lives) < len(order) + 10:
            pass

    def live(self, incident: str) -> Life:
        """One process of the client."""
        life = Life(incident, limit=Decimal(LITTLE if incident == "little money" else PLENTY))
        self.model.begin(len(self.lives), self._outage(incident))
        self.lives.append(life)
        log = self.folder / f"stderr-{len(self.lives)}.txt"
        with ExitStack() as stack, log.open("wb") as stderr:
            self._harm(incident, stack)
            if incident != "server down":
                self._port = stack.enter_context(ModelServer(self.model, port=self._port)).port
            process = self._start(life, stderr)
            life.hung = not self._follow(process, incident)
        life.code = process.returncode
        life.errors = log.read_text(errors="replace")
        life.delivered = [report_name(report) for report in self.reports()]
        print(f"  {incident:24} exit {life.code:4}  {len(life.delivered):4} delivered", flush=True)
        return life

    def reports(self) -> list[dict[str, Any]]:
        """The whole lines of the output."""
        lines = self.out.read_bytes().split(b"\n")[:-1] if self.out.exists() else []
        return [json.loads(line) for line in lines]

    def _share(self) -> int:
        """Requests after which an incident strikes."""
        return self.chance.randint(1, max(len(self.paths) * self.items // len(INCIDENTS), 1))

    def _outage(self, incident: str) -> Callable[[int], Reply | None]:
        if incident == "key refused":
            return lambda _: error(401, f"Incorrect API key provided: {KEY}")
        if incident == "model unknown":
            return lambda _: error(404, "The model does not exist", code="model_not_found")
        if incident == "quota ends":
            last = self._share()
            out = error(429, "You exceeded your current quota", code="insufficient_quota")
            return lambda number: out if number > last else None
        return lambda _: None

    def _harm(self, incident: str, repairs: ExitStack) -> None:
        """Do to the cache what the incident says, undone where a new cache would not be made."""
        self.cache.parent.mkdir(exist_ok=True, mode=0o700)
        if incident == "cache read-only":
            self.cache.parent.chmod(0o500)
            repairs.callback(self.cache.parent.chmod, 0o700)
        if not self.cache.exists():
            return
        if incident == "cache damaged":
            _flip_bytes(self.cache, self.chance)
        elif incident == "cache of another":
            _put_another_database(self.cache)
        elif incident == "cache newer":
            version = _set_version(self.cache, 99)
            repairs.callback(_set_version, self.cache, version)

    def _start(self, life: Life, stderr: BinaryIO) -> subprocess.Popen[bytes]:
        options = ["--out", self.out, "--cache", self.cache, "--max-cost", life.limit]
        options += ["--base-url", f"http://127.0.0.1:{self._port}/v1", "--model", "gpt-4.1-mini"]
        options += ["--timeout", TIMEOUT_S, "--concurrency", CONCURRENCY, "--no-progress", "-vv"]
        options += ["--workers", 2 if "two processes" in life.incident else 1]
        return subprocess.Popen(
            [*_WITHOUT_ROOTS_RIGHTS, *COMMAND, *self.given, *map(str, options)],
            env={**os.environ, "OPENAI_API_KEY": KEY, "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            preexec_fn=lambda: self._prepare(life.incident),
        )

    def _prepare(self, incident: str) -> None:
        """In the new process: where the disk is full, no file grows much beyond the reports."""
        # What a shell starts in the background is deaf to Ctrl-C, and so are its children.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        if incident != "disk full":
            return
        size = self.out.stat().st_size if self.out.exists() else 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 200_000, size + 200_000))

    def _follow(self, process: subprocess.Popen[bytes], incident: str) -> bool:
        """Strike when it is time; whether the process ended in time."""
        before, strike_after = len(self.model.served), self._share() // 2 + 1
        deadline = time.monotonic() + self.limit_s
        struck = not incident.startswith(("killed", "interrupted"))
        while process.poll() is None:
            if not struck and len(self.model.served) - before >= strike_after:
                struck = True
                process.send_signal(signal.SIGINT if incident == "interrupted" else signal.SIGKILL)
            if time.monotonic() > deadline:
                process.kill()
                process.wait()
                return False
            time.sleep(0.005)
        return True

    def result(self) -> Result:
        """Every reply of the server held against every report."""
        served = self.model.served
        again, needlessly = paid_again(served, self.lives)
        lost, silent, corrupt = held_against(self.reports(), served, self.lives)
        spent: dict[int, Decimal] = defaultdict(Decimal)
        for one in served:
            spent[one.life] += one.cost
        written = [p for p in self.folder.rglob("*") if p.is_file() and "stderr" not in p.name]
        return Result(
            documents=len(self.paths),
            delivered=len({report_name(report) for report in self.reports()}),
            requests=len(served),
            faults=sum(bool(one.fault) for one in served),
            kinds_of_faults=len({one.fault for one in served if one.fault in FAULTS}),
            asked_again=again,
            asked_again_needlessly=needlessly,
            answers_lost=lost,
            findings_lost=silent,
            corrupt=corrupt,
            hung=sum(life.hung for life in self.lives),
            crashed=sum("Traceback" in life.errors for life in self.lives),
            wrong_exits=sum(life.code not in EXITS[life.incident] for life in self.lives),
            overspent=sum(spent[number] > life.limit for number, life in enumerate(self.lives)),
            leaks=sum(KEY in life.errors for life in self.lives)
            + sum(KEY.encode() in path.read_bytes() for path in written),
        )


def report_name(report: dict[str, Any]) -> str:
    """The document that a report is about."""
    return Path(report["minutes"]["source"]["name"]).name


def paid_again(served: Sequence[Served], lives: Sequence[Life]) -> tuple[int, int]:
    """Usable answers beyond the first to one question; and how many of them for no reason.

    A reason is that the first answer could not be kept: its process was killed while it was on its
    way, had no place to keep it, or its cache was damaged or taken away since.
    """
    last_cache = 0
    first: dict[str, tuple[int, int]] = {}
    in_life = Counter[int](one.life for one in served)
    seen = Counter[int]()
    again = needlessly = 0
    for one in served:
        seen[one.life] += 1
        if lives[one.life].incident in ("cache damaged", "cache of another"):
            last_cache = one.life
        if one.effect not in ("none", "wrong ids"):
            continue
        earlier = first.get(one.question)
        if earlier is not None:
            life, place = earlier
            stopped = lives[life].code in (-signal.SIGKILL, 130)
            on_its_way = stopped and place > in_life[life] - 2 * CONCURRENCY
            again += 1
            excused = life < last_cache or lives[life].incident in FORGETFUL or on_its_way
            needlessly += not excused
        first[one.question] = (one.life, seen[one.life])
    return again, needlessly


def held_against(
    reports: Iterable[dict[str, Any]], served: Iterable[Served], lives: Sequence[Life]
) -> tuple[int, int, int]:
    """Good answers that no report holds, bad ones that it is silent about, reports that are off."""
    replies: dict[str, list[Served]] = defaultdict(list)
    for one in served:
        replies[one.item].append(one)
    lost = silent = corrupt = 0
    names = Counter[str]()
    for report in reports:
        name = report_name(report)
        names[name] += 1
        life = next(n for n, life in enumerate(lives) if name in life.delivered)
        for item, shown in zip(report["items"], shown_items(report), strict=True):
            known = [one for one in replies[shown] if one.life <= life]
            now = [one for one in known if one.life == life] or known
            claims = item["summary"] + item["disputed"]
            kinds = {finding["kind"] for finding in item["findings"]}
            if any(one.effect == "none" for one in now):
                lost += not any(claim["origin"] == "model" for claim in claims)
            else:
                silent += not kinds & {"answer_unusable", "unknown_source"}
            corrupt += not all(claim["text"] in str(report["minutes"]) for claim in item["summary"])
    return lost, silent, corrupt + sum(count - 1 for count in names.values())


def shown_items(report: dict[str, Any]) -> Iterable[str]:
    """What the server calls the items of a report."""
    minutes = Minutes.model_validate(report["minutes"])
    prompt = load_prompt("item")
    for item in minutes.items:
        yield item_hash(prompt.messages(item, item.statements)[-1]["content"])


def _flip_bytes(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(60):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data[: chance.choice([len(data), len(data) * 2 // 3])])


def _put_another_database(path: Path) -> None:
    for beside in path.parent.glob(f"{path.name}*"):
        beside.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE customers (name TEXT)")


def _set_version(path: Path, version: int) -> int:
    with closing(sqlite3.connect(path)) as connection, connection:
        before = connection.execute("SELECT version FROM lrt_summ_schema").fetchone()[0]
        connection.execute("UPDATE lrt_summ_schema SET version = ?", (version,))
    return int(before)


def run(documents: int, *, items: int, words: int, seed: int, incidents: Sequence[str]) -> Result:
    """The benchmark, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        batch = Batch(Path(folder), documents, items, words, seed)
        batch.run(incidents)
        return batch.result()


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--items", type=int, default=6)
    parser.add_argument("--words", type=int, default=90)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    started = time.monotonic()
    size = {"items": options.items, "words": options.words}
    result = run(options.documents, **size, seed=options.seed, incidents=INCIDENTS)
    for name, value in asdict(result).items():
        print(f"{name.replace('_', ' '):32}{value:8,}")
    print(f"{'minutes':32}{(time.monotonic() - started) / 60:8.1f}")


if __name__ == "__main__":
    main()
