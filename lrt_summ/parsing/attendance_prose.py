"""Attendance told in sentences by who sent whom: `Namens het COA was de heer Bos aanwezig`."""

from __future__ import annotations

import re

from lrt_summ.language.patterns import lazy
from lrt_summ.language.sentences import split_sentences
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.name_forms import has_title
from lrt_summ.parsing.people_lines import HEAD, Run, names_people
from lrt_summ.parsing.people_words import TITLES

_LONGEST = 3_000  # characters of such a paragraph
_BEHALF = r"(?:namens|vanuit|voor|van(?: de (?:zijde|kant) van)?)"
_NO_SENDER = r"(?!(?:dit|deze)\b|[^,;:.()]{0,40}punt\b)"  # `voor dit agendapunt`
_SENDER = rf"{_BEHALF} (?:de |het )?(?P<sender>{_NO_SENDER}[^,;:.()]{{2,60}}?)"
_IS = r"(?:is|was|zijn|waren)"
_OPENS = lazy(
    rf"(?:(?:hierbij|hieraan|verder|ook|tevens) )?aanwezig(?: {_IS})?:? "
    rf"(?={_SENDER} {TITLES.pattern})",
    re.IGNORECASE,
)
_GROUP = lazy(
    rf"(?:\A|[;,] (?:en |alsmede )?| en ){_SENDER} (?={TITLES.pattern})",
    re.IGNORECASE,
)
_PRESENT = lazy(
    rf"{_SENDER} (?:{_IS} (?:(?:ook|verder|tevens) )?"
    r"(?:aanwezig:? (?P<behind>.+)|(?P<before>.+?) aanwezig(?: .{1,60})?)"
    r"|(?:nam|namen|neemt|nemen) (?P<joining>.+?) deel)",
    re.IGNORECASE,
)
_GATHERED = lazy(
    r"(?:op|bij|tijdens) (?:de |het |deze |dit )?(?:vergadering|overleg|bijeenkomst|gesprek)"
    rf" {_IS} (?:ook )?aanwezig:? (?P<names>.+)",
    re.IGNORECASE,
)
_ALONE = lazy(rf"(?P<who>.{{3,300}}?) {_IS} (?:(?:ook|tevens) )?aanwezig\b(?: .{{1,80}})?", re.I)
_AWAY = lazy(
    rf"(?P<who>.{{3,300}}?) (?:{_IS}|heeft|hebben|had|hadden)\b[^.]{{0,80}}"
    r"\b(?:verhinderd|afgemeld|afwezig|afgezegd|verontschuldig(?:d|en))",
    re.IGNORECASE,
)
# Those who have nobody in common: each name brings its own behind it.
_MANY = lazy(
    r"(?:\w+ ){0,2}(?:gemeenten|provincies|ministeries|departementen|waterschappen|regio.s|partners"
    r"|organisaties|fracties|veiligheidsregio.s|corporaties)",
    re.IGNORECASE,
)


def told_by_sender(block: Block) -> list[Run]:
    """The lists of a paragraph that tells who came on whose behalf; none of any other paragraph.

    Sentences beside it tell who else was there, or was not.
    """
    text = block.text.text
    if block.kind != "text" or len(text) > _LONGEST or "anwezig" not in text:
        return []
    sentences = [text[begin:stop].strip().rstrip(".") for begin, stop in split_sentences(text)]
    groups = [_groups(sentence) for sentence in sentences]
    if not any(groups):
        return []
    runs: list[Run] = []
    for sentence, found in zip(sentences, groups, strict=True):
        runs += found or _others(sentence)
    return runs


def _groups(sentence: str) -> list[Run]:
    if (gathered := _GATHERED.fullmatch(sentence)) and names_people(gathered["names"]):
        return [Run(absent=False, lines=[gathered["names"]])]
    if told := _PRESENT.fullmatch(sentence):
        names = told["behind"] or told["before"] or told["joining"]
        return [_run(told["sender"], names)] if names_people(names) else []
    opens = _OPENS.match(sentence)
    if opens is None:
        return []
    rest = sentence[opens.end() :]
    begins = list(_GROUP.finditer(rest))
    ends = [*(match.start() for match in begins[1:]), len(rest)]
    told_of = [
        (one["sender"], rest[one.end() : end]) for one, end in zip(begins, ends, strict=True)
    ]
    return [_run(sender, names) for sender, names in told_of if names_people(names)]


def _others(sentence: str) -> list[Run]:
    """Who else was there, or was not, by a sentence of its own."""
    head = HEAD.match(sentence[:200])
    if head and head["absent"] and head["sep"].strip():
        return [Run(absent=True, lines=[sentence[head.end() :]])]
    away = _AWAY.match(sentence)
    alone = away or _ALONE.fullmatch(sentence)
    if alone is None or not names_people(alone["who"]):
        return []
    who = alone["who"] if has_title(alone["who"]) else _ARTICLE.sub("", alone["who"])
    return [Run(absent=away is not None, lines=[who])]


_ARTICLE = lazy(r"\A(?:de|het) ", re.IGNORECASE)


def _run(sender: str, names: str) -> Run:
    organisation = None if _MANY.fullmatch(sender.strip()) else sender.strip()
    office = _OFFICES.match(names)
    role = _OFFICE[office[1].casefold()] if office else None
    line = names[office.end() if office else 0 :].strip(" ,;")
    return Run(absent=False, role=role, organisation=organisation, lines=[line])


_OFFICE = {
    "ministers": "minister",
    "staatssecretarissen": "staatssecretaris",
    "wethouders": "wethouder",
    "burgemeesters": "burgemeester",
    "gedeputeerden": "gedeputeerde",
    "bestuurders": "bestuurder",
    "directeuren": "directeur",
}
_OFFICES = lazy(rf"\s*(?:de )?({'|'.join(_OFFICE)}) ", re.IGNORECASE)
