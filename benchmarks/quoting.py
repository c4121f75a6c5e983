"""How well the quotations say what a person says of an item, where no model writes the summary.

    python benchmarks/quoting.py                    # all sets of benchmarks/paraphrases

For each item the words of our quotations are laid beside those of the summary written by hand
(stems of words that carry meaning, as ROUGE-1 counts them), and so are the first three sentences
of the item, the baseline that is hard to beat for news.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from checker import Prepared, ground_for, halves, load

from lrt_summ.checking.extractive import extract_summary
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import Ground

SHORTEST = 2
"""Statements of an item that leaves something to choose."""


def quotations(one: Prepared, ground: Ground) -> list[str]:
    """What the note quotes: of the item, and the calls made in it."""
    found = one.extraction
    told = [entry.text for entry in (*found.decisions, *found.actions, *found.calls)]
    calls = [call.text for call in found.calls]
    return [claim.text for claim in extract_summary(ground, told)] + calls


def first_three(_: Prepared, ground: Ground) -> list[str]:
    """The first sentences of the item."""
    return [s.facts.text for s in ground.sentences if s.statement.id in ground.own][:3]


def stems(texts: Iterable[str]) -> Counter[str]:
    """How often each stem of a word that carries meaning occurs."""
    words = (word for text in texts for word in Facts(text).words if word.counts)
    return Counter(word.meaning.stem for word in words)


def score(quoted: list[str], summary: list[str]) -> tuple[float, float, float]:
    """Recall, precision and F1 of words."""
    ours, theirs = stems(quoted), stems(summary)
    shared = (ours & theirs).total()
    recall = shared / max(1, theirs.total())
    precision = shared / max(1, ours.total())
    return recall, precision, 2 * recall * precision / ((recall + precision) or 1.0)


def main() -> None:
    """Print a row for each set and each way of choosing."""
    print(f"{'set':12}{'items':>6}{'recall':>10}{'precision':>10}{'F1':>6}{'first three: F1':>18}")
    everything: list[tuple[float, ...]] = []
    for name in halves():
        rows = []
        for one in load(name, gold=False):
            summary = [sentence.text for sentence in one.case.answer.summary]
            if summary and len(one.case.item.statements) >= SHORTEST:
                ground = ground_for(one)
                baseline = score(first_three(one, ground), summary)
                rows.append((*score(quotations(one, ground), summary), baseline[-1]))
        _print(name, rows)
        everything += rows
    _print("all", everything)


def _print(name: str, rows: list[tuple[float, ...]]) -> None:
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    recall, precision, f1, baseline = means
    print(f"{name:12}{len(rows):6}{recall:10.3f}{precision:10.3f}{f1:6.3f}{baseline:18.3f}")


if __name__ == "__main__":
    main()
