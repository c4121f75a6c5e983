"""Who was there: finds the lists and lines that name people, wherever they stand."""

from __future__ import annotations

import re
from itertools import takewhile

from lrt_summ.language.patterns import lazy
from lrt_summ.language.sentences import split_sentences
from lrt_summ.parsing.attendance_prose import told_by_sender
from lrt_summ.parsing.attendance_tables import PeopleTables
from lrt_summ.parsing.blocks import Block
from lrt_summ.parsing.heading_marks import is_capitals
from lrt_summ.parsing.inline import plain
from lrt_summ.parsing.name_forms import (
    BRACKETED,
    has_title,
    is_name,
    is_organisation,
)
from lrt_summ.parsing.names import (
    looks_like_entry,
    read_people,
)
from lrt_summ.parsing.people_columns import read_columns
from lrt_summ.parsing.people_found import Attendance
from lrt_summ.parsing.people_lines import (
    HEAD,
    Run,
    certain,
    columned,
    joins,
    namens,
    names_people,
    opens_people,
    read_sender,
    short,
    side_of,
    tells_absent,
)
from lrt_summ.parsing.people_runs import take
from lrt_summ.parsing.people_split import split_entries, with_bracket
from lrt_summ.parsing.people_words import ADDRESSED, ORDER, TITLES
from lrt_summ.parsing.vocabulary import (
    AGENDA_WORDS,
    FIELDS,
    PREAMBLES,
    TITLE_WORDS,
)

_NOT_THERE = lazy(
    r"\b(?:afwezig|verhinderd|absent|niet aanwezig|afgemeld|afmelding)", re.IGNORECASE
)
_COUNTED = lazy(r"[^:\n]{3,60}:\s{0,9}\d")  # `Vertegenwoordigd: 58 stemmen`
_INSIDE = lazy(r"(?<=[.!?]) (?=(?i:aanwezig|afwezig)(?: [\w ]{3,30})?: )")
_GROUP = lazy(
    r"(?:team|groep|delegatie|afdeling|fractie|college|bestuur|projectteam|werkgroep|leden|gasten)\b",
    re.IGNORECASE,
)
_BEHALF = lazy(r"\W*(?:namens|vanuit|vertegenwoordigers? (?:van|namens)) [^:]{2,60}:\W*", re.I)
_NAMED = lazy(r"[A-Z][^()]{1,30} [^()]{2,40} ?\([^()]+\)")  # `Ineke Schotman (Wijkraad)`
_FEW = 5  # words of a group: `College van Bestuur:`
_NEAR = 6  # blocks
_LONGEST_LINE = 2_000  # characters of one line of names


def find_attendance(source: str, blocks: list[Block]) -> Attendance:
    """All attendees of the document."""
    return _Finder(source, blocks).find()


class _Finder:
    def __init__(self, source: str, blocks: list[Block]) -> None:
        self._source = source
        self._blocks = blocks
        self._places = {id(block): index for index, block in enumerate(blocks)}
        self._found = Attendance()
        self._tables = PeopleTables(source, blocks, self._found)
        self._open: Run | None = None  # a list that the last row of a table began

    def find(self) -> Attendance:
        index = 0
        while index < len(self._blocks):
            index = self._at(index)
        return self._found

    def _at(self, index: int) -> int:
        """Takes what begins at `index`; returns where to go on."""
        block = self._blocks[index]
        if block.kind == "row":
            return self._table(index, None)
        if self._open is not None:
            begun, self._open = self._open, None
            return self._collect(begun, index, headed=True)
        on_top = index < 2 * _NEAR and not any(one.number for one in self._blocks[:index])
        told = told_by_sender(block) if on_top else []
        if told:
            for group in told:
                group.blocks.append(index)
                take(self._found, group)
            return index + 1
        run = self._head(block)
        if run is None and index < _NEAR and (run := _told_inside(block)) is not None:
            run.blocks.append(index)
            take(self._found, run)
            return index + 1
        if run is None:
            return self._columns(index)
        keep_heading = block.number is not None and block.kind != "bullet"
        if not keep_heading:
            run.blocks.append(index)
        return self._collect(run, index + 1, headed=block.kind == "heading" or not run.lines)

    def _table(self, index: int, run: Run | None) -> int:
        after, self._open = self._tables.read(index, run)
        return after

    def _columns(self, index: int) -> int:
        """People in the second column of a header block, read line by line."""
        found = read_columns(self._source, self._blocks, index)
        if found is None:
            return index + 1
        self._found.record(read_people(found.present), absent=False)
        self._found.record(read_people(found.absent), absent=True)
        self._found.blocks.update(range(index, found.end))
        return found.end

    def _head(self, block: Block) -> Run | None:
        """The list that `block` introduces, with what it already names."""
        text = self._columned(block)
        match = HEAD.match(text[:200])
        if match is None:
            return self._on_behalf(block) or self._side_head(block)
        if block.kind == "quote":
            return None
        rest = text[match.end() :].strip()
        sep = match["sep"]
        strong = sep.strip() == ":" or sep == "\t"
        if not strong and rest:
            if not (opens_people(rest) or ADDRESSED.search(split_entries(rest)[0])):
                return None
            rest, stayed_away = _told_in_prose(rest)
        else:
            rest, stayed_away = _ALSO_AWAY.sub(", ", rest), []
        lone = sep.strip() == ":" and not match["role"] and is_name(rest)
        if rest and not (lone or names_people(rest) or self._titled_lines(block)):
            return None
        if not rest and len(text.split()) > 9:
            return None
        beside = BRACKETED.sub("", rest)  # `Secretaris: Petra Goud (notulen)` titles nothing
        if match["role"] and (not (rest and strong) or TITLE_WORDS.search(beside)):
            return None
        organisation = namens(match["qualifier"] or "")
        run = Run(match["absent"] is not None, match["role"], organisation, block.level or 7)
        if rest:
            run.lines += self._titled_lines(block) or [rest, *stayed_away]
        return run

    def _titled_lines(self, block: Block) -> list[str]:
        """The lines under a head if each names one person, by a form of address; else `[]`."""
        lines = [plain(self._source, start, end).text for start, end in block.spans[1:]]
        alone = HEAD.fullmatch(plain(self._source, *block.spans[0]).text[:200]) is not None
        one_each = all(
            has_title(line) and 1 in (len(ADDRESSED.findall(line)), len(TITLES.findall(line)))
            for line in lines
        )
        return [with_bracket(line) for line in lines] if alone and one_each else []

    def _on_behalf(self, block: Block) -> Run | None:
        """`Namens de buurt:` above bullets that name people."""
        index = self._places[id(block)]
        if index > 2 * _NEAR or not _BEHALF.fullmatch(block.title):
            return None
        bullets = [*takewhile(lambda one: one.kind == "bullet", self._blocks[index + 1 :])]
        named = all(_NAMED.fullmatch(one.text.text.strip()) for one in bullets)
        return Run(False, None, None, 7) if bullets and named else None

    def _side_head(self, block: Block) -> Run | None:
        """`**OR:** A, B` near `**Afwezig:** C`; `Bestuur: dhr. A, mw. B` on top."""
        index = self._places[id(block)]
        if block.kind != "text" or (index >= _NEAR and not block.bold_head):
            return None
        sender = read_sender(block.text.text) if index < _NEAR else None
        if sender and sender[1] and names_people(sender[1]):
            return Run(False, None, sender[0], 7, [sender[1]])
        side = side_of(block)
        if side is None:
            return None
        near = self._blocks[max(0, index - _NEAR) : index + _NEAR]
        on_top = index < _NEAR and side.addressed
        return side if on_top or any(map(tells_absent, near)) else None

    def _columned(self, block: Block) -> str:
        """The text of a block, with a tab for each wide gap in its line."""
        if block.kind != "text" or not block.gap or len(block.spans) > 1:
            return block.title
        start, end = block.spans[0]
        return columned(self._source[start : min(end, start + _LONGEST_LINE)])

    def _collect(self, run: Run, index: int, *, headed: bool) -> int:
        """Adds the blocks that go on with the list that `run` began."""
        if run.role and run.lines:
            take(self._found, run)
            return index
        while index < len(self._blocks):
            block = self._blocks[index]
            if block.kind == "row":
                if run.lines or not headed:
                    break
                after = self._table(index, run)
                if after == index or not run.blocks:
                    break
                self._found.blocks.update(run.blocks)
                return after
            group = self._group(run, block, index)
            if group is not None:
                run = group
            elif self._introduces(run, block) and self._people_follow(index + 1):
                run.blocks.append(index)
            elif self._goes_on(run, block, headed=headed):
                self._add(run, block, index)
            elif (inner := self._head(block)) and inner.role and inner.lines and not run.role:
                if run.lines:  # `Voorzitter: …` in the middle of the list
                    take(self._found, run)
                    run = Run(run.absent, None, run.organisation, run.level)
                inner.blocks.append(index)
                take(self._found, inner)
            else:
                break
            index += 1
        take(self._found, run)
        return index

    def _introduces(self, run: Run, block: Block) -> bool:
        """`in alfabetische volgorde`; right below the head also `Aanwezigen en hun ervaring:`."""
        text = block.text.text[:200]
        lead = not run.lines and block.kind == "text" and text.rstrip().endswith(":")
        lead = lead and self._head(block) is None and not _NOT_THERE.search(text)
        return ORDER.fullmatch(text) is not None or (lead and len(text.split()) <= _LONGEST_LEAD)

    def _goes_on(self, run: Run, block: Block, *, headed: bool) -> bool:
        text = block.text.text
        if block.kind in {"heading", "rule", "quote"} or (
            FIELDS.match(text)
            and re.match(rf"(?:{FIELDS.pattern})\s*(?::|\t|\Z)", text, re.IGNORECASE)
        ):
            return False
        if (HEAD.match(text[:200]) or block.bold_head) and self._head(block) is not None:
            return False
        if PREAMBLES.match(text) or (block.bold and not looks_like_entry(text)):
            return False
        if _COUNTED.match(text):
            return False
        if AGENDA_WORDS.search(text) and is_capitals(block):
            return False
        if block.kind == "numbered" and not _opens_with_initial(block):
            return (
                block.number is not None
                and block.number.family == "arabic"
                and certain(block.title)
                and not AGENDA_WORDS.search(block.title)
                and (headed or bool(run.lines))
            )
        if block.kind == "bullet":
            lone = headed and is_name(
                _before_dash(text.replace(" (?)", ""))
            )  # `## Aanwezig`, below it `- Wim`
            return (names_people(text) or lone) and (headed or bool(run.lines))
        unfinished = bool(run.lines) and (
            run.lines[-1].rstrip().endswith((",", "(", ";")) or text[:1].islower()
        )
        if unfinished and short(text):
            return True
        return names_people(text) or names_people(self._columned(block))

    def _group(self, run: Run, block: Block, index: int) -> Run | None:
        """A line that names the organisation of those in it or below it."""
        title = block.title.strip()
        alone = block.kind == "text" and title.endswith(":") and len(title.split()) <= _FEW
        over_list = [following.kind for following in self._blocks[index + 1 : index + 2]]
        turns = HEAD.fullmatch(title)
        deeper = (
            block.kind == "heading"
            and block.level > run.level
            and not (turns and (turns["absent"] or turns["present"]))
        ) or (
            (block.bold or alone)
            and block.number is None
            and (
                is_organisation(title.strip(" :"))
                or alone
                or (over_list == ["bullet"] and _GROUP.match(title) is not None)
            )
            and not turns
        )
        sender = read_sender(self._columned(block))
        if sender is None and not (deeper and self._people_follow(index + 1)):
            return None
        organisation, rest = sender or (block.title.strip(" :"), "")
        if rest and not names_people(rest):
            return None
        take(self._found, run)
        lines = [rest] if rest else []
        taken = [] if run.lines else run.blocks
        taken.append(index)
        return Run(run.absent, None, organisation, run.level, lines, taken)

    def _people_follow(self, index: int) -> bool:
        return (
            index < len(self._blocks)
            and self._blocks[index].kind in {"bullet", "text"}
            and not self._blocks[index].bold
            and names_people(self._blocks[index].text.text)
        )

    def _add(self, run: Run, block: Block, index: int) -> None:
        initial = _opens_with_initial(block)
        text = self._columned(block)
        if initial or block.kind == "bullet":
            text = _without_remark(block.text.text.replace(" (?)", ""))
        run.blocks.append(index)
        if run.lines and (block.kind == "text" or initial) and joins(run.lines[-1], text):
            run.lines[-1] = f"{run.lines[-1].rstrip()} {text}"
        else:
            run.lines.append(text)


_DASH = lazy(r"\s[-–—](?:\s|\Z)")


def _before_dash(text: str) -> str:
    """The name in `Rachel Westerveld - Gelders Archief - transcriberen, net begonnen`."""
    return _DASH.split(text[:_LONGEST_LINE])[0].strip()


def _without_remark(text: str) -> str:
    """That line without what is said behind a second dash; a role there is no remark."""
    parts = [part.strip() for part in _DASH.split(text)]
    if len(parts) < _BOTH or not is_name(_before_dash(text)):
        return text
    remark = " ".join(parts[2:])
    if remark and "," not in remark and len(remark.split()) <= _LONGEST_ROLE:
        return text
    return " - ".join(filter(None, parts[:2]))


_LONGEST_ROLE = 2  # words
_BOTH = 3  # a name, an organisation, and a remark
_LONGEST_LEAD = 10  # words


def _told_inside(block: Block) -> Run | None:
    """`Notulen van 6 juli, gehouden te Zeist. Aanwezig: A, B. Afwezig: C.`"""
    text = block.text.text[:_LONGEST_LINE]
    begin = _INSIDE.search(text) if block.kind == "text" else None
    if begin is None:
        return None
    sentences = (text[start:end] for start, end in split_sentences(text) if end > begin.end())
    named = list(takewhile(lambda said: names_people(said.rpartition(": ")[2]), sentences))
    return Run(False, lines=[" ".join(named)]) if named else None


# `Afwezig met kennisgeving: Nel Bos, afwezig zonder kennisgeving Rob Tak`
_ALSO_AWAY = lazy(r"(?:,| en) afwezig (?:met|zonder) (?:kennisgeving|bericht):? (?=[A-Z])")
_STAYED_AWAY = lazy(
    r"(?P<who>.{3,300}?) (?:is|was|zijn|waren|heeft|hebben|had|hadden)\b[^.]{0,80}"
    r"\b(?:verhinderd|afgemeld|afwezig|afgezegd)\b",
    re.IGNORECASE,
)


def _told_in_prose(text: str) -> tuple[str, list[str]]:
    """`… en mevrouw Wiersinga (COA). De heer Bos was verhinderd.`: the names, and who is not there.

    Returns:
        the first sentence, and a line that names those absent for each sentence that tells so.
    """
    first, *others = (text[begin:stop] for begin, stop in split_sentences(text))
    told = [match["who"] for one in others if (match := _STAYED_AWAY.match(one))]
    return first, [f"Afwezig: {_OF_BODY.sub(_BRACKETED, who)}" for who in told]


_OF_BODY = lazy(r" (?:van|namens) (?:de|het) ([a-z][\w -]{2,40})\Z")
"""`de heer Bos van het waterschap`"""
_BRACKETED = r" (\1)"


def _opens_with_initial(block: Block) -> bool:
    """`M. Ferwerda` opens with a letter that is no number."""
    number = block.number
    return (
        number is not None
        and number.family != "arabic"
        and number.printed.isupper()
        and not number.bare
        and is_name(block.text.text.split(",")[0].split(" (")[0].split(" - ")[0])
        and not AGENDA_WORDS.search(block.title)
    )
