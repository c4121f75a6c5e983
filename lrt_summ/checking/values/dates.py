"""Each date and period of a claim must stand in its source, on the same side of the event."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.ground import SourceSentence
from lrt_summ.checking.lexicon import NEGATORS
from lrt_summ.checking.messages import Speaker
from lrt_summ.checking.values.periods import edge_of, is_within, periods, season_of
from lrt_summ.language.dates import FoundDate, find_dates
from lrt_summ.language.needs import Need
from lrt_summ.language.words import content_stems, fold
from lrt_summ.models import Finding, Statement

Placed = tuple[FoundDate, SourceSentence | None]


def check_dates(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`date_mismatch`: a date the source lacks, or `vóór` where it has `na`."""
    yield from _weekdays(alignment, say)
    facts = alignment.facts
    if not facts.dates:
        return
    for date in facts.dates:
        same = [p for p in alignment.evidence.dates if _supports(p, date, alignment)]
        if same:
            if other := _passed_over(same, alignment):
                yield _other(date, other, [], say)
            yield from _side(date, same, alignment, say)
        elif not (
            _is_of_the_meeting(date, alignment)
            or _relative_known(date, alignment)
            or _is_due(date, alignment)
            or _is_end(date, alignment)
            or _is_told_from_the_other_side(date, alignment)
            or _is_in_digits(date, alignment)
        ):
            yield _absent(date, alignment, say)


def _is_of_the_meeting(date: FoundDate, alignment: Alignment) -> bool:
    """Whether it is the day of the meeting; not `vóór` it where the source has another day."""
    if date.date is None or date.date != alignment.evidence.ground.minutes.date:
        return False
    if _lead(alignment.facts.folded, date.start, date.end) not in _DUE:
        return True
    known = ((d, s) for d, s in alignment.evidence.dates if d.kind == "day" and s is not None)
    return all(_lead(s.facts.folded, d.start, d.end) not in _DUE for d, s in known)


_DUE = ("by", "before", "until")


def _supports(placed: Placed, date: FoundDate, alignment: Alignment) -> bool:
    """Whether it is the same period; a day for its month only where the claim's other words are.

    What says most of the claim must not have another month itself.
    """
    source, sentence = placed
    if not same_period(date, source, alignment.evidence.ground.minutes.date):
        return False
    if sentence is not None and _is_denied(source, sentence.facts, alignment.facts):
        return False
    weekdays = {found["day"] for d in (date, source) if (found := _WEEKDAY.match(fold(d.text)))}
    if len(weekdays) > 1:
        return False
    best = alignment.aligned[:1]
    if date.kind == source.kind or sentence is None or not best or sentence in best:
        return True
    alike = (
        rival.kind == date.kind and bool(edge_of(rival)) == bool(edge_of(date))
        for one in best
        for rival in one.facts.dates
    )
    if any(alike):
        return False
    return sentence in alignment.aligned or bool(alignment.evidence.ids)


_NOT_THEN = re.compile(r"[,(] ?(?:en |dus )?niet (?:zoals [^,;.]{3,40} )?(?:op |in |per )?$")


def _is_denied(date: FoundDate, source: Facts, claim: Facts) -> bool:
    """`op 18 september, niet zoals gemeld op 11 september`: another day than the one denied."""
    denied = _NOT_THEN.search(source.folded, 0, date.start)
    told = {one.key for one in claim.dates}
    others = {one.key for one in source.dates if one.kind == date.kind} - {date.key}
    plain = claim.whole.norms.isdisjoint(NEGATORS)
    return plain and denied is not None and bool(others) and others.isdisjoint(told)


def _passed_over(same: list[Placed], alignment: Alignment) -> Placed | None:
    """The `juni` of `op 14 april het ene, in juni de rest`, where the claim has `april` twice."""
    if len(same) > 1 or same[0][1] is None:
        return None
    reference = alignment.evidence.ground.minutes.date
    mine = alignment.facts.dates
    twice = sum(same_period(other, same[0][0], reference) for other in mine) > 1
    if not twice:
        return None
    beside = ((d, same[0][1]) for d in same[0][1].facts.dates)
    return next((p for p in beside if not any(_tells(d, p[0], reference) for d in mine)), None)


def _tells(date: FoundDate, other: FoundDate, meeting: dt.date | None) -> bool:
    """Whether a date of a claim is another one, or has its year: `dezelfde periode van 2024`."""
    return same_period(date, other, meeting) or (other.kind == "year" and date.year == other.year)


_NAMES_DAY = Need("dag")
_WEEKDAY = re.compile(
    r"(?<!\w)(?P<day>maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en|ochtend|middag|avond)?\b"
)


def _weekdays(alignment: Alignment, say: Speaker) -> Iterator[Finding]:
    """`'s donderdags`, where the source only has `maandag`; with a date it is part of that."""
    if not alignment.facts.may_hold(_NAMES_DAY):
        return
    for found in _WEEKDAY.finditer(alignment.facts.folded):
        if any(d.start <= found.start() < d.end for d in alignment.facts.dates):
            continue
        known = [(s, day) for s in alignment.evidence.sentences
                 for day in _WEEKDAY.finditer(s.facts.folded)]  # fmt: skip
        if known and all(day["day"] != found["day"] for _, day in known):
            sentence, day = known[0]
            yield say("date_mismatch", "date_absent", at=[sentence.statement],
                      expected=day.group(), found=found.group())  # fmt: skip


def same_period(claimed: FoundDate, source: FoundDate, meeting: dt.date | None) -> bool:
    """Whether a claim may write `claimed` for what the source writes as `source`.

    A month may stand for a day in it, a year for anything in it; not the other way round.
    """
    printed = claimed.year or source.year
    if printed and claimed.date and source.date and "relative" not in (claimed.kind, source.kind):
        return claimed.date == source.date
    loose = {claimed.kind, source.kind} & {"relative", "season"}
    if loose and _same_relative(claimed, source, meeting):
        return True
    if claimed.year and not source.year and meeting and abs(claimed.year - meeting.year) > 1:
        return False
    if claimed.kind == source.kind and not loose:
        return _same_fields(claimed, source)
    if claimed.kind == "day" and source.kind == "days":
        return claimed.month == source.month and claimed.day in (source.day, source.part)
    counted = source.kind == "relative" and not source.date
    if claimed.kind == "year" and not edge_of(claimed) and not counted:
        return claimed.year == source.year
    inner, outer = periods(source, meeting), periods(claimed, meeting)
    return is_within(inner, outer) and (claimed.kind != source.kind or inner == outer)


def _same_fields(claimed: FoundDate, source: FoundDate) -> bool:
    if claimed.year and source.year and claimed.year != source.year:
        return False
    fields = ((claimed.month, source.month), (claimed.day, source.day), (claimed.part, source.part))
    return all(a == b for a, b in fields) and edge_of(claimed) in ("", edge_of(source))


def _same_relative(claimed: FoundDate, source: FoundDate, meeting: dt.date | None) -> bool:
    if claimed.kind == source.kind and _same_words(claimed.text, source.text):
        return True
    if claimed.kind == source.kind == "season":
        return season_of(claimed) == season_of(source) != ""
    if claimed.kind == source.kind and _is_same_season_ahead(claimed, source):
        return True
    year = _YEAR.search(claimed.text)
    if year and not _YEAR.search(source.text):
        if meeting and not 0 <= int(year.group()) - meeting.year <= 1:
            return False
        return _same_words(_YEAR.sub("", claimed.text), source.text)
    return bool(claimed.date and claimed.date == source.date)


_YEAR = re.compile(r"(?<= )20\d\d\b")
_NEXT = re.compile(r"\b(?:komende?|volgende?|aankomende?|eerstvolgende?|aanstaande|a\.s\.?)(?!\w)")
_LAST = re.compile(r"\b(?:vorige?|afgelopen|laatste|voorbije|jongstleden|jl\.?)(?!\w)")


def _is_same_season_ahead(one: FoundDate, other: FoundDate) -> bool:
    """`deze winter` and `komende winter`."""
    told = [fold(date.text) for date in (one, other)]
    ahead = all(_THIS_OR_NEXT.match(text) for text in told)
    return ahead and season_of(one) == season_of(other) != ""


_THIS_OR_NEXT = re.compile(r"(?:deze|dit|komende?|aankomende?|eerstkomende?)\b")


def _same_words(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(text: str) -> frozenset[str]:
    folded = _LAST.sub("vorige", _NEXT.sub("komende", fold(text)))
    return frozenset(content_stems(folded))


def _relative_known(date: FoundDate, alignment: Alignment) -> bool:
    """A loose time (`binnenkort`, `het voorjaar`) whose words the source has."""
    if date.kind not in ("relative", "season", "year"):
        return False
    wanted = fold(date.text)
    for word in (_LAST, _NEXT):
        if word.search(wanted) and word.search(alignment.evidence.full_text):
            wanted = word.sub("", wanted)
    stems = [s for s in content_stems(wanted) if not s.isdigit()]
    concepts = alignment.evidence.concepts
    if date.kind == "year":
        return _year_known(date, alignment)
    text = alignment.evidence.full_text
    return bool(stems) and all(stem in concepts or fold(date.text) in text for stem in stems)


def _year_known(date: FoundDate, alignment: Alignment) -> bool:
    """The year is in the evidence, or it is the meeting's and the evidence has no other."""
    if edge_of(date):
        return False
    norms, meeting = alignment.evidence.norms, alignment.evidence.ground.minutes.date
    if str(date.year) in norms or _is_told_from_now(date, alignment):
        return True
    years = {norm for norm in norms if len(norm) == 4 and norm.startswith(("19", "20"))}
    return meeting is not None and date.year == meeting.year and not years


_FROM_NOW = re.compile(r"\bdit (?:kalender)?jaar\b")


def _is_told_from_now(date: FoundDate, alignment: Alignment) -> bool:
    """`2024` for `dit jaar`, in minutes of that year."""
    meeting = alignment.evidence.ground.minutes.date
    return (
        meeting is not None
        and date.year == meeting.year
        and _FROM_NOW.search(alignment.evidence.full_text) is not None
    )


def _is_due(date: FoundDate, alignment: Alignment) -> bool:
    """Whether it is the time that the list of actions sets for this very action."""
    meeting = alignment.evidence.ground.minutes.date
    known = (d for due in alignment.dues for d in find_dates(due, reference=meeting))
    return any(same_period(date, other, meeting) for other in known)


def _is_end(date: FoundDate, alignment: Alignment) -> bool:
    """`uiterlijk eind mei` for `voor 1 juni`, `eind mei` for `tot en met mei`."""
    if date.kind != "month" or not date.month or edge_of(date) != "eind":
        return False
    for source, sentence in alignment.evidence.dates:
        before = sentence.facts.folded[: source.start] if sentence else ""
        if source.month == date.month and source.day is None and before.endswith("tot en met "):
            return True
        follows = source.day == 1 and source.month == date.month % 12 + 1
        if follows and _lead(before, len(before), len(before)) in ("before", "until"):
            return True
    return False


def _is_told_from_the_other_side(date: FoundDate, alignment: Alignment) -> bool:
    """`vanaf 2026` for `na 2025`, and the other way round."""
    claimed = _lead(alignment.facts.folded, date.start, date.end)
    wanted = {"from": ("after", -1), "after": ("from", 1)}.get(claimed or "")
    if not wanted or date.kind != "year" or date.year is None or edge_of(date):
        return False
    lead, step = wanted
    return any(
        source.kind == "year"
        and source.year == date.year + step
        and sentence is not None
        and _lead(sentence.facts.folded, source.start, source.end) == lead
        for source, sentence in alignment.evidence.dates
    )


def _is_in_digits(date: FoundDate, alignment: Alignment) -> bool:
    """`24 september` for `24/9` or `24-9`, which may as well be no date."""
    if date.kind not in ("day", "days"):
        return False
    days = ((d.month, d.day) for d, _ in alignment.evidence.dates if d.kind == "day")
    if (date.month, date.day) in days:
        return False  # it is one, with another year or weekday
    printed = rf"(?<![\d.,/-])0?{date.day} ?[-/] ?0?{date.month}(?![\d/-]|[.,]\d)"
    return re.search(printed, alignment.evidence.full_text) is not None


def _absent(date: FoundDate, alignment: Alignment, say: Speaker) -> Finding:
    near = alignment.aligned[:1]
    rival = next((p for p in alignment.evidence.dates if p[1] in near), None)
    if rival is None:
        rival = next(iter(alignment.evidence.dates), None)
    where = [s.statement for s in near]
    if rival is None:
        return say("date_mismatch", "date_nowhere", at=where, found=date.text)
    return _other(date, rival, where, say)


def _other(date: FoundDate, rival: Placed, near: list[Statement], say: Speaker) -> Finding:
    at = [rival[1].statement] if rival[1] else near
    return say("date_mismatch", "date_absent", at=at, expected=rival[0].text, found=date.text)


_BETWEEN = (
    r"(?: (?:de|het|op|vergadering van|maandag|dinsdag|woensdag|donderdag|vrijdag)){0,2}[: ] ?$"
)
_LEADS = tuple(
    (name, re.compile(rf"(?<!\w)(?:{words}){_BETWEEN}"))
    for name, words in (
        ("from", r"vanaf|sinds|met ingang van|ingaande|niet eerder dan|niet voor|op zijn vroegst"),
        ("by", r"uiterlijk|niet later dan|niet na|deadline|tot en met"),
        ("before", r"voor|eerder dan|voorafgaand aan|ruim voor"),
        ("after", r"(?<!niet )na|(?<!niet )later dan"),
        ("until", r"tot"),
        ("on", r"op"),
    )
)
"""Words before a date that tell on which side of it something is, the longest first."""
_CONTRARY = frozenset(
    frozenset(pair)
    for pair in (
        ("before", "after"), ("before", "from"), ("by", "from"), ("by", "after"),
        ("until", "from"), ("until", "after"), ("on", "after"),
    )
)  # fmt: skip
_LEAST = re.compile(
    r"(?<!\w)(?:ten minste|tenminste|minstens|minimaal|zeker|in (?:ieder|elk) geval|sowieso|"
    r"op zijn minst|op z'n minst|in elk geval)(?: (?:tot(?: en met)?|op|in|de|nog)){0,3} $"
)
_ABOUT = re.compile(
    r"(?<!\w)(?:rond|circa|omstreeks|ongeveer|naar verwachting|vermoedelijk|mogelijk)"
    r"(?: (?:op|in|per|de|het|rond|vanaf|tot)){0,2} $"
)
_LEAST_ANYWHERE = re.compile(
    r"(?<!\w)(?:ten minste|tenminste|minstens|minimaal|zeker|in (?:ieder|elk) geval|sowieso|"
    r"niet eerder|op zijn minst|op z'n minst|minimum)(?!\w)"
)


_ABOUT_ANYWHERE = re.compile(
    r"(?<!\w)(?:rond|circa|omstreeks|ongeveer|verwacht\w*|vermoedelijk|mogelijk\w*|zal|zou|"
    r"waarschijnlijk|prognose|plan\w*|gepland\w*|raming|streven|beoogd\w*)(?!\w)"
)


def _side(
    date: FoundDate, same: list[Placed], alignment: Alignment, say: Speaker
) -> Iterator[Finding]:
    """`vóór` against `na`, and a `ten minste` or `rond` that was dropped."""
    facts = alignment.facts
    claimed = _lead(facts.folded, date.start, date.end)
    lacking = claimed == "after" and _LACKING.match(facts.folded, date.end)
    problems = []
    for source, sentence in same:
        if sentence is None:
            return
        lead = _lead(sentence.facts.folded, source.start, source.end)
        if not _differs(claimed, lead, facts.folded):
            return
        if lacking and _ENDS_THEN.search(sentence.facts.folded, 0, source.start):
            return  # `na 1 mei niet voortgezet`, for `loopt af op 1 mei`
        if (
            claimed == "after"
            and lead == "until"
            and _AFTERWARDS.search(alignment.evidence.full_text)
        ):
            return
        problems.append((source, sentence))
    source, sentence = problems[0]
    yield say(
        "date_mismatch",
        "date_side",
        at=[sentence.statement],
        expected=_with_lead(sentence.facts.text, source),
        found=_with_lead(facts.text, date),
    )


_ENDS_THEN = re.compile(r"\b(?:af|eindig\w*|stopt?|stoppen|vervalt|vervallen) (?:op|per) $")
_AFTERWARDS = re.compile(r"\b(?:daarna|nadien|hierna)\b")
"""`loopt tot eind 2024; of er daarna geld is`: what is told of the time after it."""


def _lead(folded: str, start: int, end: int) -> str | None:
    begin = max(0, start - 40)
    for name, pattern in (("least", _LEAST), ("about", _ABOUT), *_LEADS):
        if found := pattern.search(folded, begin, start):
            denied = name == "before" and (
                _DENIED.search(folded, begin, found.start()) or _LACKING.match(folded, end)
            )
            return None if denied else name  # `lukt niet vóór 1 mei`, `wat niet af is, vóór 1 mei`
    return None


_DENIED = re.compile(r"\b(?:niet|geen)\b[^,;.]{0,30}$")
_LACKING = re.compile(r"[^,;.]{0,30}?\b(?:niet|geen)\b")  # `is vóór 1 mei niet haalbaar`


def _differs(claimed: str | None, source: str | None, folded: str) -> bool:
    if frozenset((claimed, source)) in _CONTRARY:
        return True
    kept = {"least": _LEAST_ANYWHERE, "about": _ABOUT_ANYWHERE}.get(source or "")
    return kept is not None and not kept.search(folded)


def _with_lead(text: str, date: FoundDate) -> str:
    words = text[: date.start].split()[-2:]
    return " ".join([*words, date.text])
