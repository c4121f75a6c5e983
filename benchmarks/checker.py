"""Measures the checker: faults found per kind, false alarms, time per claim.

    python benchmarks/checker.py                    # the set `tune`
    python benchmarks/checker.py --half held_out    # another set of benchmarks/paraphrases
    python benchmarks/checker.py --half unread      # all sets that nobody has read; or: read
    python benchmarks/checker.py --verbose          # each miss and false alarm

The truthful answers are in `benchmarks/paraphrases`; `benchmarks/corruptions.py` spoils them, and
some bring false versions of their own, written by hand, which are counted apart.
Beside our own figures stand those of two peers on the same claims: the share of a claim's words
that its item has (the naive floor), and the alignment of `langextract`.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from corruptions import MECHANISMS, Case, Corruption, Spoiled, by_hand

from lrt_summ.checking.checked import Checked, check
from lrt_summ.checking.ground import Ground
from lrt_summ.language import date_finding, organisations
from lrt_summ.language.words import fold
from lrt_summ.models import (
    Action,
    ActionDraft,
    AgendaItem,
    Decision,
    Due,
    Extraction,
    Finding,
    ItemAnswer,
    Minutes,
    Owner,
    Sentence,
)
from lrt_summ.parsing import parse
from lrt_summ.reading import read_source
from lrt_summ.rules import extract, extract_item

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PARAPHRASES = HERE / "paraphrases"
FOLDERS = {
    "corpus": ROOT.parent / "shared" / "corpus",
    "fixtures": ROOT / "fixtures",
    "unseen": ROOT / "fixtures" / "unseen",
    "latest": ROOT / "fixtures" / "latest",
    "newest": ROOT / "fixtures" / "newest",
}
COUNTED_ONLY: frozenset[str] = frozenset(("eighteenth", "twentieth"))
"""Sets that nobody has read: no sentence of them is ever printed."""
LISTS = ("summary", "decisions", "actions")
ALARMS = ("error", "warning")
KINDS = tuple(mechanism.__name__ for mechanism in MECHANISMS)


@dataclass(frozen=True)
class Prepared:
    """A case with what the rules see in its item."""

    case: Case
    extraction: Extraction


def halves() -> list[str]:
    """The names of the sets of paraphrases: `tune` in `<document>.tune.json`."""
    return sorted({path.name.split(".")[-2] for path in PARAPHRASES.glob("*.*.json")})


def named(given: Iterable[str]) -> list[str]:
    """The sets meant by names of sets, `read` and `unread`."""
    groups = {"unread": sorted(COUNTED_ONLY), "read": sorted({*halves()} - COUNTED_ONLY)}
    return list(dict.fromkeys(half for name in given for half in groups.get(name, [name])))


def load(half: str, *, gold: bool) -> list[Prepared]:
    """All truthful answers of one set; documents that are absent are skipped."""
    prepared: list[Prepared] = []
    for path in sorted(PARAPHRASES.glob(f"*.{half}.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        document = FOLDERS[data["where"]] / data["document"]
        if document.exists():
            prepared += _document(document, data, gold=gold)
    return prepared


def _document(document: Path, data: dict, *, gold: bool) -> list[Prepared]:
    minutes = parse(read_source(document))
    truth = json.loads(document.with_name(f"{_slug(document)}.gold.json").read_text("utf-8"))
    extractions = (
        {i.id: _gold(minutes, i, truth) for i in minutes.items} if gold else extract(minutes)
    )
    answers: dict[str, ItemAnswer] = {}
    spoiled: dict[str, tuple[Spoiled, ...]] = {}
    for entry in data["items"]:
        item = _item(minutes, entry)
        if item is None:
            print(f"! {document.name}: no item {entry['index']}")
            continue
        told = _answer(minutes, item, entry["answer"], extractions[item.id])
        answers[item.id], spoiled[item.id] = told
    by_id = {item.id: item for item in minutes.items}
    return [
        Prepared(
            Case(
                minutes,
                by_id[key],
                answer,
                others=tuple(a for k, a in answers.items() if k != key),
                spoiled=spoiled[key],
            ),
            extractions[key],
        )
        for key, answer in answers.items()
    ]


def _slug(document: Path) -> str:
    return document.stem


def _item(minutes: Minutes, entry: dict) -> AgendaItem | None:
    """By title where the answer names one, else by place: titles of real minutes stay out."""
    wanted = _key(entry.get("title", ""))
    same = [item for item in minutes.items if wanted and _key(item.title) == wanted]
    if len(same) == 1:
        return same[0]
    index = entry["index"]
    fits = index < len(minutes.items) and (not same or minutes.items[index] in same)
    return minutes.items[index] if fits else (same[0] if same else None)


def _key(title: str) -> str:
    return re.sub(r"\W+", "", fold(title))


def _answer(
    minutes: Minutes, item: AgendaItem, data: dict, known: Extraction
) -> tuple[ItemAnswer, tuple[Spoiled, ...]]:
    """The answer with statement ids for line numbers, and its false versions written by hand."""
    tied = {entry.statement for entry in (*known.decisions, *known.actions)}
    lists: dict[str, list[Sentence]] = {}
    spoiled: list[Spoiled] = []
    for name in LISTS:
        made = ActionDraft if name == "actions" else Sentence
        lists[name] = []
        for entry in data.get(name, []):
            given = {k: v for k, v in entry.items() if k not in ("lines", "spoiled")}
            lines = entry.get("lines", [])
            own = _statements(minutes, item, lines)
            elsewhere = tuple(k for k in _elsewhere(minutes, item, lines) if k in tied or not own)
            if any(key not in tied for key in elsewhere):
                continue  # of another item, and nothing ties it to this one
            place = (name, len(lists[name]))
            spoiled += (Spoiled(kind, place, text) for kind, text in _false_versions(entry))
            sources = (*own, *elsewhere)
            lists[name].append(made(**given, sources=sources))
    return ItemAnswer(**lists), tuple(spoiled)


def _false_versions(entry: dict) -> Iterable[tuple[str, str]]:
    """Kind and text of each false version of a claim."""
    versions = entry.get("spoiled", {})
    if unknown := versions.keys() - set(KINDS):
        raise SystemExit(f"unknown kind of fault: {', '.join(sorted(unknown))}")
    return versions.items()


def _statements(minutes: Minutes, item: AgendaItem, lines: list[int]) -> tuple[str, ...]:
    wanted = set(lines)
    line_at = minutes.source.line_at
    return tuple(
        statement.id
        for statement in item.statements
        if wanted & set(range(line_at(statement.start), line_at(statement.end - 1) + 1))
    )


def _elsewhere(minutes: Minutes, item: AgendaItem, lines: list[int]) -> tuple[str, ...]:
    """The statements of other items on those lines."""
    others = (other for other in minutes.items if other is not item)
    return tuple(key for other in others for key in _statements(minutes, other, lines))


def _gold(minutes: Minutes, item: AgendaItem, truth: dict) -> Extraction:
    """Decisions and actions of the gold as if the rules had found exactly those."""
    gold = next((i for i in truth["items"] if _key(i["title"]) == _key(item.title)), None)
    if gold is None or sum(_key(i["title"]) == _key(item.title) for i in truth["items"]) > 1:
        place = minutes.items.index(item)
        gold = truth["items"][place] if place < len(truth["items"]) else {}
    decisions = [
        Decision(**found, explicit=entry["explicit"])
        for entry in gold.get("decisions", [])
        if (found := _found(item, entry["anchor"]))
    ]
    actions = [
        Action(
            **found,
            explicit=entry["explicit"],
            owners=tuple(Owner(name=o, as_written=o) for o in entry["owners"]),
            due=Due(text=entry["due"]) if entry["due"] else None,
        )
        for entry in gold.get("actions", [])
        if (found := _found(item, entry["anchor"]))
    ]
    return Extraction(decisions=tuple(decisions), actions=tuple(actions))


def _found(item: AgendaItem, anchor: str) -> dict | None:
    wanted = _key(anchor)
    for statement in item.statements:
        at = _key(statement.text).find(wanted)
        if at != -1:
            text = statement.body
            spans = [statement.text[s.begin : s.stop] for s in statement.sentences]
            text = next((t for t in spans if wanted[:25] in _key(t)), text)
            return {"statement": statement.id, "text": text, "start": statement.start,
                    "end": statement.end}  # fmt: skip
    return None


@dataclass
class Alarms:
    """What the checker says of truthful answers."""

    claims: int = 0
    alarmed: int = 0
    missed: int = 0
    in_summary: int = 0
    kinds: Counter[str] = None  # type: ignore[assignment]


def about(checked: Checked, claim: str | None) -> list[Finding]:
    """The alarms about one claim; about what is missing for `None`."""
    return [f for f in checked.findings if f.severity in ALARMS and f.claim == (claim or "")]


def measure_truthful(prepared: Iterable[Prepared], *, verbose: bool) -> Alarms:
    """False alarms."""
    alarms = Alarms(kinds=Counter())
    for one in prepared:
        checked = run(one, one.case.answer)
        for claim in checked.claims:
            alarms.claims += 1
            found = [f for f in claim.findings if f.severity in ALARMS]
            if found:
                alarms.alarmed += 1
                alarms.kinds.update({f.kind for f in found})
                if verbose:
                    _print_alarm(one, claim.claim.text, found)
        lost = [f for f in checked.general if f.severity == "error"]
        alarms.missed += len(lost)
        alarms.in_summary += sum("alleen in de samenvatting" in f.message for f in checked.general)
        if verbose:
            for finding in lost:
                print(f"~ {one.case.minutes.source.name} {one.case.item.id}: {finding.message}")
    return alarms


def _print_alarm(one: Prepared, text: str, found: list[Finding]) -> None:
    print(f"FALSE ALARM {one.case.minutes.source.name} item {one.case.item.id}: {text}")
    for finding in found:
        print(f"    {finding.kind}: {finding.message}")
        for key in finding.sources:
            statement = one.case.minutes.statement(key)
            print(f"        {key}: {statement.text if statement else '?'}")


def run(one: Prepared, answer: ItemAnswer, ground: Ground | None = None) -> Checked:
    """Our own check, on a ground made anew unless one is given."""
    return check(ground or ground_for(one), one.extraction, answer)


def ground_for(one: Prepared) -> Ground:
    """The item, not yet taken apart."""
    entries = (*one.extraction.decisions, *one.extraction.actions)
    return Ground(one.case.minutes, one.case.item, [entry.statement for entry in entries])


Tallies = dict[str, Counter[str]]
"""Faults `made` and `found` per kind."""


def made_by_machine(one: Prepared, seed: int) -> list[Corruption]:
    """All faults that the mechanisms make in one answer, the same ones for the same seed."""
    made: list[Corruption] = []
    for mechanism in MECHANISMS:
        chance = random.Random(f"{seed}{one.case.minutes.source.name}{one.case.item.id}")
        made += mechanism(one.case, chance)
    return made


def measure_faults(
    faults: Iterable[tuple[Prepared, Iterable[Corruption]]], *, verbose: bool
) -> Tallies:
    """Faults made and found per kind."""
    results: Tallies = defaultdict(Counter)
    for one, corruptions in faults:
        before = run(one, one.case.answer)
        for corruption in corruptions:
            results[corruption.kind]["made"] += 1
            if _is_new(run(one, corruption.answer), before, corruption):
                results[corruption.kind]["found"] += 1
            elif verbose:
                name = one.case.minutes.source.name
                print(f"MISSED {corruption.kind} {name} {one.case.item.id}: {corruption.claim}")
                print(f"    was: {corruption.original or '(added)'}")
    return results


def _is_new(after: Checked, before: Checked, corruption: Corruption) -> bool:
    """Whether the fault brings a finding that the truthful answer did not have."""
    marks = Counter((f.kind, f.found, f.expected) for f in about(before, corruption.original))
    if corruption.claim == corruption.original:
        pass
    elif corruption.claim is not None and corruption.original is None:
        marks = Counter((f.kind, f.found, f.expected) for f in about(before, corruption.claim))
    elif corruption.claim is None:
        marks = Counter((f.kind, f.found, f.expected) for f in about(before, None))
    found = Counter((f.kind, f.found, f.expected) for f in about(after, corruption.claim))
    return bool(found - marks)


def words_of(text: str) -> list[str]:
    """Plain words for the naive floor."""
    return re.findall(r"\w+", text.lower())


def overlap_score(one: Prepared, claim: str) -> float:
    """The share of a claim's words that its item has."""
    known = {w for s in one.case.item.statements for w in words_of(s.text)}
    words = words_of(claim)
    return sum(word in known for word in words) / max(1, len(words))


def langextract_score() -> Callable[[Prepared, str], float] | None:
    """1 where `langextract` aligns a claim with its item, exactly or fuzzily; `None` without it."""
    try:
        from langextract.core.data import Extraction as Extracted
        from langextract.resolver import WordAligner
    except ImportError:
        return None
    aligner = WordAligner()

    def score(one: Prepared, claim: str) -> float:
        source = "\n".join(s.text for s in one.case.item.statements)
        extracted = Extracted(extraction_class="claim", extraction_text=claim)
        try:
            groups = aligner.align_extractions([[extracted]], source)
        except ValueError:
            return 0.0
        return float(groups[0][0].alignment_status is not None)

    return score


def measure_peer(
    score: Callable[[Prepared, str], float],
    prepared: list[Prepared],
    made: list[tuple[Prepared, Corruption]],
) -> tuple[float, dict[str, float], float]:
    """False alarm rate, detection per kind, threshold: the one that balances both best."""
    true = [
        score(one, s.text) for one in prepared for n in LISTS for s in getattr(one.case.answer, n)
    ]
    false = [(c.kind, score(one, c.claim)) for one, c in made if c.claim]
    thresholds = sorted({*true, *(s for _, s in false)})

    def balance(threshold: float) -> float:
        alarms = sum(s <= threshold for s in true) / len(true)
        found = sum(s <= threshold for _, s in false) / len(false)
        return found + 1 - alarms

    best = max(thresholds, key=balance)
    kinds: dict[str, list[bool]] = defaultdict(list)
    for kind, s in false:
        kinds[kind].append(s <= best)
    rates = {kind: sum(hits) / len(hits) for kind, hits in kinds.items()}
    return sum(s <= best for s in true) / len(true), rates, best


def microseconds_per_claim(prepared: list[Prepared], *, anew: bool) -> float:
    """Time of a check from the parsed minutes on, with or without taking the item apart.

    The claims are new each time; sentences of the minutes the rules have seen before.
    """
    grounds = [None if anew else ground_for(one) for one in prepared]
    for one, ground in zip(prepared, grounds, strict=True):
        run(one, one.case.answer, ground)
    claims = sum(len(getattr(one.case.answer, name)) for one in prepared for name in LISTS)
    best = float("inf")
    for _ in range(5):
        for remembered in (date_finding._printed, organisations._known):
            remembered.cache_clear()
        for one in prepared:
            extract_item(one.case.minutes, one.case.item)
        started = time.process_time()
        for one, ground in zip(prepared, grounds, strict=True):
            run(one, one.case.answer, ground)
        best = min(best, time.process_time() - started)
    return best / claims * 1e6


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    names = [*halves(), "read", "unread"]
    options.add_argument("--half", nargs="+", choices=names, default=["tune"], metavar="SET",
                         help=f"sets of answers: {', '.join(names)}")  # fmt: skip
    options.add_argument("--verbose", action="store_true", help="print misses and false alarms")
    options.add_argument("--gold", action="store_true", help="gold instead of the rules' findings")
    options.add_argument("--no-peers", action="store_true")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    sets = named(given.half)
    verbose = given.verbose and COUNTED_ONLY.isdisjoint(sets)
    prepared = [one for half in sets for one in load(half, gold=given.gold)]
    alarms = measure_truthful(prepared, verbose=verbose)
    made = [(one, made_by_machine(one, given.seed)) for one in prepared]
    results = measure_faults(made, verbose=verbose)
    hand = measure_faults(((one, by_hand(one.case)) for one in prepared), verbose=verbose)
    peers = {} if given.no_peers else _peers(prepared, made)
    print(f"\n{', '.join(sets)}: {len(prepared)} items, {alarms.claims} truthful claims")
    _print_faults(results, hand, peers)
    _print_alarms(alarms, peers)
    both, alone = (microseconds_per_claim(prepared, anew=anew) for anew in (True, False))
    print(f"  {both:.0f} µs per claim, {alone:.0f} µs once the item has been taken apart")


Peers = dict[str, tuple[float, dict[str, float], float]]
"""What `measure_peer` says of each peer."""


def _peers(prepared: list[Prepared], made: list[tuple[Prepared, list[Corruption]]]) -> Peers:
    faults = [(one, corruption) for one, corruptions in made for corruption in corruptions]
    peers = {"word overlap": measure_peer(overlap_score, prepared, faults)}
    aligned = langextract_score()
    if aligned:
        peers["langextract"] = measure_peer(aligned, prepared, faults)
    return peers


def _print_faults(results: Tallies, hand: Tallies, peers: Peers) -> None:
    """A row for each kind: faults made by machine, by hand, and what the peers find."""
    heads = "".join(f"{name:>14}" for name in peers)
    print(f"{'kind':28}{'made':>6}{'found':>8}{'rate':>8}{'by hand: made':>15}{'found':>7}{heads}")
    for kind in KINDS:
        rate = _rate(results[kind])
        cells = "".join(f"{rates.get(kind, float('nan')):14.3f}" for _, rates, _ in peers.values())
        counts = f"{results[kind]['made']:6}{results[kind]['found']:8}{rate:>8}"
        print(f"{kind:28}{counts}{hand[kind]['made']:15}{hand[kind]['found']:7}{cells}")
    if total := sum(hand.values(), Counter()):
        print(f"{'all by hand':28}{_rate(total):>22}{total['made']:15}{total['found']:7}")


def _rate(tally: Counter[str]) -> str:
    return f"{tally['found'] / tally['made']:.3f}" if tally["made"] else "-"


def _print_alarms(alarms: Alarms, peers: Peers) -> None:
    share = alarms.alarmed / max(1, alarms.claims)
    cells = "".join(f"{rate:14.3f}" for rate, _, _ in peers.values())
    print(f"{'false alarms':28}{alarms.claims:6}{alarms.alarmed:8}{share:8.3f}{'':22}{cells}")
    print(f"  by kind: {dict(alarms.kinds.most_common())}")
    print(f"  decisions and actions wrongly called missing: {alarms.missed}")
    print(f"  said to be in the summary only: {alarms.in_summary}")


if __name__ == "__main__":
    main()
