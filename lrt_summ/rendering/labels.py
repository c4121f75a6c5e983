"""A briefing's own words in one language, fitted to what it says."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lrt_summ.errors import UnknownLanguageError
from lrt_summ.language.subjects import names_no_subject
from lrt_summ.rendering.briefing import (
    ActionLine,
    Briefing,
    DocumentRemark,
    Evidence,
    Line,
    Person,
    Section,
)
from lrt_summ.rendering.words import MAKERS, MONTHS, OCCASION, PLURALS, WORDS

Lang = Literal["nl", "en"]


_NO_NAME = re.compile(
    r"(?:concept-?)?\s?(?:verslag|notulen|besluitenlijst|minutes)"
    r"(?:(?: van)?(?: de)? vergadering)?",
    re.IGNORECASE,
)
"""A title that tells no meeting from another."""
_STOP = re.compile(r"(?<=\w{3})\.$")
"""Of a sentence; that of `B.V.` belongs to the name."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language; `labels["owner"]` is one of them."""

    lang: Lang

    def __getitem__(self, name: str) -> str:
        return WORDS[self.lang][name]

    def date(self, date: dt.date) -> str:
        """`2 februari 2023`."""
        return f"{date.day} {MONTHS[self.lang].split()[date.month - 1]} {date.year}"

    def date_of(self, briefing: Briefing) -> str:
        """The date of the meeting, or that the minutes state none."""
        return self.date(briefing.date) if briefing.date else self["date_unknown"]

    def heading(self, briefing: Briefing) -> str:
        """The title of the whole: the committee and the date, or the title as printed."""
        subject = briefing.body or briefing.title
        subject = _STOP.sub("", subject) if subject else None
        if subject is None or _NO_NAME.fullmatch(subject):
            return self._unnamed(briefing)
        if briefing.date is None or self._names(subject, briefing.date):
            return f"{self['report_on']} {subject}"
        return f"{self['report_on']} {subject}, {self.date(briefing.date)}"

    def _unnamed(self, briefing: Briefing) -> str:
        words = OCCASION[self.lang]
        if briefing.date is None:
            return f"{self['report_on']} {briefing.document}"
        return words["unnamed"].format(date=self.date(briefing.date))

    def _names(self, text: str, date: dt.date) -> bool:
        return any(Labels(lang).date(date) in text for lang in ("nl", "en"))

    def occasion(self, briefing: Briefing) -> str:
        """The one sentence that says why this is on her desk."""
        words = OCCASION[self.lang]
        if briefing.date is None:
            return words["undated"].format(title=briefing.title or briefing.document)
        dated = words["dated"].format(date=self.date(briefing.date))
        return f"{dated} ({briefing.body})." if briefing.body else f"{dated}."

    def counts(self, briefing: Briefing) -> str:
        """How many of what, in one line."""
        number = briefing.counts
        words = PLURALS[self.lang]
        parts = [
            _several(number.items, *words["items"], none=words["no"][0]),
            _several(number.decisions, *words["decisions"], none=words["no"][0]),
            _several(number.actions, *words["actions"], none=words["no"][0]),
        ]
        if number.unowned:
            parts[-1] += f" ({number.unowned} {words['unowned'][0]})"
        return ", ".join(parts[:-1]) + f" {words['and'][0]} {parts[-1]}."

    def said(self, line: Line) -> str:
        """The sentence as a point of its own; a quotation in marks, with who says it."""
        return self.quotation(line.text, line.speaker) if line.quoted else line.text

    def owners(self, line: ActionLine) -> str:
        """Who must do it, or that nobody is named."""
        return ", ".join(line.shown_owners) or self["unknown"]

    def who_and_when(self, line: ActionLine) -> str:
        """`(VNG, 1 mei)`: what is known of the two, `""` where neither is."""
        parts = (*line.shown_owners, *([line.due.text] if line.due else []))
        return f"({', '.join(parts)})" if parts else ""

    def listed(self, line: Line, *, short: bool = False) -> str:
        """The sentence as an entry of a list: in marks only where somebody says it."""
        text = line.short if short else line.text
        return self.quotation(text, line.speaker) if line.speaker else text

    def in_short(self, line: Line) -> str:
        """The sentence where nothing stands around it: with its item if it names no subject."""
        if not names_no_subject(line.short.removesuffix("(…)")):
            return self.listed(line, short=True)
        item = line.item
        about = f"{item.number}: {item.title}" if item.number else item.title
        said = self.listed(line, short=True).removesuffix(":")
        return f"{said} ({self['item'].lower()} {about})"

    def more(self, kind: Literal["decisions", "actions"], briefing: Briefing) -> str:
        """How many more stand on a list than are told in short, `""` for none."""
        listed, first = (
            (briefing.decisions, briefing.first_decisions)
            if kind == "decisions"
            else (briefing.actions, briefing.first_actions)
        )
        left = len(listed) - len(first)
        if not (left and first):
            return ""
        many = _several(left, *PLURALS[self.lang][f"more_{kind}"])
        return self["more"].format(many=many, list=self[kind])

    def quotation(self, text: str, speaker: str | None = None) -> str:
        """`„tekst”`, with who says it before it: `De Wit: „tekst”`."""
        quoted = f"{self['open_quote']}{text}{self['close_quote']}"
        return f"{speaker}: {quoted}" if speaker else quoted

    def printed(self, evidence: Evidence) -> str:
        """A piece of the minutes with who says it: `De Wit: tekst`."""
        return f"{evidence.speaker}: {evidence.text}" if evidence.speaker else evidence.text

    def review_count(self, count: int) -> str:
        """`3 punten`."""
        return _several(count, *PLURALS[self.lang]["points"])

    def see_check(self, key: str) -> str:
        """A reference to a point to be checked, by its key: `zie te controleren, punt 3`."""
        return self["see_check"].format(nr=key.removeprefix("t"))

    def of_order(self, count: int) -> str:
        """A line about decisions that were kept off the list."""
        return _several(count, *PLURALS[self.lang]["of_order"])

    def on_the_lists(self, section: Section) -> str:
        """What of this item is on the lists: `Besluit 1. Acties 2, 3.`"""
        words = PLURALS[self.lang]
        decisions = [line.nr for line in section.decisions if line.nr is not None]
        actions = [line.nr for line in section.actions]
        return " ".join(
            f"{name[len(numbers) > 1]} {', '.join(map(str, numbers))}."
            for name, numbers in (
                (words["decision_nr"], decisions),
                (words["action_nr"], actions),
            )
            if numbers
        )

    def remark(self, remark: DocumentRemark) -> str:
        """A remark about the document, with the words and the line that it is about."""
        if remark.kind == "note":
            return f"{self['note']}: {remark.detail}"
        quoted = (
            f"{self['open_quote']}{remark.detail}{self['close_quote']}" if remark.detail else ""
        )
        where = f"({self['line']} {remark.line})" if remark.line else ""
        return " ".join(part for part in (self[remark.kind], quoted, where) if part)

    def place(self, evidence: Evidence) -> str:
        """Where in the document: `p. 2, regel 14`."""
        line = f"{self['line']} {evidence.line}"
        return f"{self['page']} {evidence.page}, {line}" if evidence.page else line

    def person(self, person: Person) -> str:
        """`De Jonge (MVRO)`, `Marieke Post (MP, SZW)`; a redacted name is said to be redacted."""
        name = person.name or (self["redacted"] if person.redacted else None)
        told = (person.initials if person.name else None, person.organisation, person.role)
        about = ", ".join(part for part in told if part)
        if name is None:
            return about or self["unknown"]
        return f"{name} ({about})" if about else name

    def made_by(self, briefing: Briefing) -> list[str]:
        """Who phrased this, with what, and how it was checked; never when it was printed."""
        return list(_accountability(briefing, self))


def _accountability(briefing: Briefing, labels: Labels) -> list[str]:
    origin = briefing.provenance
    words = MAKERS[labels.lang]
    by_model = "chooser" if origin.only_chose else "model"
    maker = origin.provider if origin.provider in words else by_model
    lines = [words[maker].format(model=origin.model or "?", provider=origin.provider)]
    if origin.prompt:
        short_hash = (origin.prompt_hash or "")[:12] or "?"
        lines.append(words["prompt"].format(prompt=origin.prompt, hash=short_hash))
    if origin.answered_at:
        when = utc(origin.answered_at)
        day = labels.date(when.date())
        lines.append(words["answered"].format(when=f"{day} {when:%H:%M}"))
    lines += _verdicts(briefing, words)
    return [*lines, words["library"].format(library=origin.library)]


def _verdicts(briefing: Briefing, words: Mapping[str, str]) -> list[str]:
    """How many sentences got which verdict; those that were not adopted are none of `all`."""
    found = Counter(
        line.verdict
        for section in briefing.sections
        for line in (*section.summary, *section.decisions, *section.actions, *section.calls)
    )
    verdicts = {name: found[name] for name in ("confirmed", "grounded", "rules_only")}
    disputed = sum(point.disputed for point in briefing.review)
    total = sum(verdicts.values())
    if briefing.provenance.provider == "rules" and verdicts["rules_only"] == total:
        return [words["all_taken"].format(all=total)]
    return [words["checks"], words["counts"].format(all=total, disputed=disputed, **verdicts)]


def utc(moment: dt.datetime) -> dt.datetime:
    """The same moment in UTC; a moment without a zone is taken to be in UTC already."""
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment


def _several(number: int, one: str, many: str, *, none: str = "0") -> str:
    return f"{number or none} {one if number == 1 else many}"


def labels_for(lang: str) -> Labels:
    """The words of `lang`.

    Raises:
        UnknownLanguageError: no such language.
    """
    if lang not in WORDS:
        raise UnknownLanguageError(lang)
    return Labels("en" if lang == "en" else "nl")
