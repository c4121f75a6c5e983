"""How well the rules see: precision and recall against `*.gold.json` beside the documents.

The matching rule. Text is compared folded: `**` and `\\` removed, only letters and digits kept,
lower case.

* Items match in document order on number and title (longest common subsequence).
* A decision or action matches a gold entry whose `anchor` it begins with, or else contains; the
  same item goes before another one; each entry is used once. An entry found under another item
  than the gold has it is a miss *and* a false alarm.
* Matched entries count as explicit or implicit as the gold says, false alarms as the rules say.
* Owners are exact if the sets `as_written` are equal; a due date if text and calendar date are.
* Attendees match on name, organisation and redaction together.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel, computed_field

from lrt_summ.errors import DocumentError, UsageError
from lrt_summ.gold import GOLD_SUFFIX, GoldEntry, GoldMinutes, load_gold
from lrt_summ.models import Action, Decision, Extraction, Minutes, SourceText
from lrt_summ.parsing import parse
from lrt_summ.reading import read_source
from lrt_summ.reasons import system_reason
from lrt_summ.rules import extract, reported_items
from lrt_summ.settings import Settings


class Score(BaseModel):
    """Counts from which precision, recall and F1 follow; 1.0 where there was nothing to find."""

    gold: int = 0
    found: int = 0
    hits: int = 0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.hits / self.found if self.found else 1.0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.hits / self.gold if self.gold else 1.0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.gold + self.found
        return 2 * self.hits / total if total else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(
            gold=self.gold + other.gold,
            found=self.found + other.found,
            hits=self.hits + other.hits,
        )


class Miss(BaseModel):
    """One difference with the gold.

    Attributes:
        what: which score it lowers.
        kind: `missed` (gold has it, the rules do not), `false_alarm` (the other way round) or
            `different` (found, with another value).
        line: in the source, where that is known.
    """

    what: str
    kind: Literal["missed", "false_alarm", "different"]
    text: str
    expected: str | None = None
    found: str | None = None
    line: int | None = None


class DocumentScore(BaseModel):
    """One document against its gold.

    `error` says why it could not be read; where that is so of its gold, there are no `scores`.
    """

    document: str
    scores: dict[str, Score]
    misses: tuple[Miss, ...] = ()
    error: str | None = None


class Evaluation(BaseModel):
    """All documents of a folder."""

    documents: tuple[DocumentScore, ...]

    @computed_field  # type: ignore[prop-decorator]
    @property
    def total(self) -> dict[str, Score]:
        """The counts of all documents together."""
        total = {name: Score() for name in SCORES}
        for document in self.documents:
            for name, score in document.scores.items():
                total[name] += score
        return total


SCORES = (
    "items",
    "decisions_explicit",
    "decisions_implicit",
    "actions_explicit",
    "actions_implicit",
    "owners",
    "due",
    "figures",
    "attendees",
    "date",
    "title",
)


class _Found(NamedTuple):
    item: int
    entry: Decision | Action


class _Wanted(NamedTuple):
    item: int
    entry: GoldEntry


def evaluate(folder: Path | str, *, settings: Settings | None = None) -> Evaluation:
    """Score the rules on every document in `folder` that has a gold file beside it.

    Raises:
        UsageError: there is no such folder, it cannot be read, or no gold file is in it.
    """
    try:
        if not os.path.isdir(folder):
            raise UsageError(
                f"De map {folder} bestaat niet.",
                hint="Noem een map met documenten en hun gouden annotaties; "
                "zie fixtures/README.md.",
            )
        golds = sorted(Path(folder).glob(f"*{GOLD_SUFFIX}"))
    except OSError as error:
        raise UsageError(
            f"Map {folder} kan niet gelezen worden: {system_reason(error)}",
            hint="Controleer het pad en de leesrechten.",
        ) from None
    if not golds:
        raise UsageError(
            f"In {folder} staat geen enkel bestand *{GOLD_SUFFIX}",
            hint="Noem een map met documenten en hun gouden annotaties; zie fixtures/README.md.",
        )
    return Evaluation(documents=tuple(_evaluate_file(gold, settings) for gold in golds))


def _evaluate_file(gold_path: Path, settings: Settings | None) -> DocumentScore:
    try:
        gold = load_gold(gold_path)
    except UsageError as error:
        return DocumentScore(document=gold_path.name, scores={}, error=str(error))
    try:
        source = read_source(gold_path.parent / gold.document, settings=settings)
        minutes = parse(source)
    except DocumentError as error:
        return DocumentScore(document=gold.document, scores=_nothing_found(gold), error=str(error))
    return score(minutes, extract(minutes), gold)


def score(minutes: Minutes, extractions: dict[str, Extraction], gold: GoldMinutes) -> DocumentScore:
    """Score one parsed document against its gold."""
    misses: list[Miss] = []
    scores = {name: Score() for name in SCORES}
    minutes = minutes.model_copy(update={"items": reported_items(minutes, extractions)})
    pairs = _match_items(minutes, gold)
    scores["items"] = Score(gold=len(gold.items), found=len(minutes.items), hits=len(pairs))
    misses += _item_misses(minutes, gold, pairs)

    found_item = dict(pairs)
    for what in ("decisions", "actions"):
        found = [
            _Found(found_item.get(i, -1), entry)
            for i, item in enumerate(minutes.items)
            for entry in getattr(extractions[item.id], what)
        ]
        wanted = [_Wanted(i, e) for i, item in enumerate(gold.items) for e in getattr(item, what)]
        matches = _match_entries(found, wanted)
        _count_entries(what, found, wanted, matches, minutes, scores, misses)
        if what == "actions":
            _count_actions(found, wanted, matches, minutes.source, scores, misses)

    if any(item.figures is not None for item in gold.items):
        ours = [f.text for item in minutes.items for f in extractions[item.id].figures]
        theirs = [figure for item in gold.items for figure in item.figures or ()]
        _count_bags("figures", ours, theirs, scores, misses)
    _count_bags(
        "attendees",
        [_attendee_key(a) for a in minutes.attendees],
        [_attendee_key(a) for a in gold.attendees],
        scores,
        misses,
    )
    _count_bags("date", _known(minutes.date), _known(gold.date), scores, misses)
    _count_bags("title", _known(minutes.title), _known(gold.title), scores, misses)
    return DocumentScore(document=gold.document, scores=scores, misses=tuple(misses))


def fold(text: str) -> str:
    """Letters and digits only, in lower case: what two spellings must share to match."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _nothing_found(gold: GoldMinutes) -> dict[str, Score]:
    entries = [(w, e) for i in gold.items for w in ("decisions", "actions") for e in getattr(i, w)]
    counts = Counter(f"{what}_{_form(entry.explicit)}" for what, entry in entries)
    counts.update(items=len(gold.items), attendees=len(gold.attendees))
    counts.update(date=gold.date is not None, title=gold.title is not None)
    return {name: Score(gold=counts[name]) for name in SCORES}


def _form(explicit: bool) -> str:
    return "explicit" if explicit else "implicit"


def _known(value: object) -> list[str]:
    return [] if value is None else [str(value)]


def _match_items(minutes: Minutes, gold: GoldMinutes) -> list[tuple[int, int]]:
    ours = [(item.number, fold(item.title)) for item in minutes.items]
    theirs = [(item.number, fold(item.title)) for item in gold.items]
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return [(b.a + i, b.b + i) for b in blocks for i in range(b.size)]


def _item_misses(
    minutes: Minutes, gold: GoldMinutes, pairs: Sequence[tuple[int, int]]
) -> Iterable[Miss]:
    ours, theirs = {a for a, _ in pairs}, {b for _, b in pairs}
    for i, item in enumerate(minutes.items):
        if i not in ours:
            text = f"{item.number or '-'} {item.title}"
            yield Miss(what="items", kind="false_alarm", text=text, line=item.line)
    for i, wanted in enumerate(gold.items):
        if i not in theirs:
            yield Miss(what="items", kind="missed", text=f"{wanted.number or '-'} {wanted.title}")


def _match_entries(found: Sequence[_Found], wanted: Sequence[_Wanted]) -> dict[int, int]:
    """Index of a found entry → index of its gold entry, the surest matches first."""
    texts = [fold(f.entry.text) for f in found]
    anchors = [fold(w.entry.anchor) for w in wanted]
    matches: dict[int, int] = {}
    used: set[int] = set()
    for test in (str.startswith, str.__contains__):
        for i, text in enumerate(texts):
            for j, anchor in enumerate(anchors):
                free = i not in matches and j not in used
                if free and found[i].item == wanted[j].item and test(text, anchor):
                    matches[i] = j
                    used.add(j)
    return matches


def _count_entries(
    what: str,
    found: Sequence[_Found],
    wanted: Sequence[_Wanted],
    matches: dict[int, int],
    minutes: Minutes,
    scores: dict[str, Score],
    misses: list[Miss],
) -> None:
    matched = set(matches.values())
    for j, want in enumerate(wanted):
        name = f"{what}_{_form(want.entry.explicit)}"
        hit = int(j in matched)
        scores[name] += Score(gold=1, found=hit, hits=hit)
        if not hit:
            line = _line_of(want.entry.anchor, minutes.source)
            misses.append(Miss(what=name, kind="missed", text=want.entry.anchor, line=line))
    for i, (_, entry) in enumerate(found):
        if i not in matches:
            name = f"{what}_{_form(entry.explicit)}"
            scores[name] += Score(found=1)
            line = minutes.source.line_at(entry.start)
            misses.append(Miss(what=name, kind="false_alarm", text=entry.text, line=line))


def _line_of(anchor: str, source: SourceText) -> int | None:
    """Where the opening words of a gold entry stand, whatever breaks or marks are between them."""
    between = r"[\W_]{1,40}"
    words = [re.escape(word) for word in re.findall(r"\w+", anchor)]
    found = re.search(between.join(words), source.text, re.IGNORECASE)
    return source.line_at(found.start()) if found else None


def _count_actions(
    found: Sequence[_Found],
    wanted: Sequence[_Wanted],
    matches: dict[int, int],
    source: SourceText,
    scores: dict[str, Score],
    misses: list[Miss],
) -> None:
    """Owners and due dates, over the actions that were found."""
    for i, j in matches.items():
        action, want = found[i].entry, wanted[j].entry
        if not isinstance(action, Action):
            continue
        owners = sorted(owner.as_written for owner in action.owners)
        ours = _due_key(action.due.text, action.due.date) if action.due else ""
        values = {
            "owners": ("; ".join(owners), "; ".join(sorted(want.owners))),
            "due": (ours, _due_key(want.due, want.due_date)),
        }
        for name, (mine, theirs) in values.items():
            right = fold(mine) == fold(theirs)
            scores[name] += Score(gold=1, found=1, hits=int(right))
            if not right:
                line = source.line_at(action.start)
                miss = Miss(what=name, kind="different", text=action.text, line=line)
                misses.append(miss.model_copy(update={"expected": theirs, "found": mine}))


def _due_key(text: str | None, date: dt.date | None) -> str:
    return f"{text or ''} {date or ''}".strip()


def _count_bags(
    name: str,
    ours: Sequence[str],
    theirs: Sequence[str],
    scores: dict[str, Score],
    misses: list[Miss],
) -> None:
    """Compare two lists in which order does not matter."""
    mine, gold = Counter(map(fold, ours)), Counter(map(fold, theirs))
    hits = sum((mine & gold).values())
    scores[name] += Score(gold=len(theirs), found=len(ours), hits=hits)
    readable = {fold(text): text for text in (*ours, *theirs)}
    for key in (gold - mine).elements():
        misses.append(Miss(what=name, kind="missed", text=readable[key]))
    for key in (mine - gold).elements():
        misses.append(Miss(what=name, kind="false_alarm", text=readable[key]))


def _attendee_key(attendee: object) -> str:
    values = (getattr(attendee, field) for field in ("name", "organisation", "redacted"))
    return json.dumps([value or "" for value in values], ensure_ascii=False)
