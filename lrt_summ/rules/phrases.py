"""Find a phrase of commitment in a sentence, and who commits to it."""

from __future__ import annotations

import re

from lrt_summ.language.needs import Needed
from lrt_summ.language.patterns import lazy
from lrt_summ.rules.agents import Agent, People, agents_at
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.commitments import COMMITMENTS, EARLIER, Commitment
from lrt_summ.rules.subjects import behind_door, subject_at

_PASSIVE = frozenset(["wordt", "worden"])
_ELIDED = lazy(r"\W*(?:wil|willen) ", re.IGNORECASE)  # `Wil het wel uitzoeken`, said of oneself
_PHRASES = Needed(COMMITMENTS)


def find_phrase(
    sentence: Sentence, people: People, speaker: str | None
) -> tuple[tuple[Agent, ...], str] | None:
    """Who commits to something by a phrase, and the name of the phrase; `None` without one."""
    for row in _PHRASES.rows_for(sentence.plain):
        match = row.pattern.search(sentence.plain)
        if match is None or EARLIER.search(sentence.plain[: match.end()]):
            continue
        index = next((i for i, word in enumerate(sentence.words) if word.end() > match.start()), 0)
        if sentence.kind_at(index) == "subordinate":
            continue
        doers = _doers_of(row, sentence, match, index, people)
        if speaker and not doers and _ELIDED.match(sentence.plain):
            doers = (Agent(speaker, 0, 0, "person"),)
        return doers, row.name
    return None


def _doers_of(
    row: Commitment, sentence: Sentence, match: re.Match[str], index: int, people: People
) -> tuple[Agent, ...]:
    if row.doer == "subject":
        return subject_at(sentence, index, people)
    if row.doer == "behind":
        return agents_at(sentence.plain, match.end(), people)
    if row.doer == "behind dat":
        that = _THAT.search(sentence.plain, match.end() - 4)
        doers = agents_at(sentence.plain, that.end(), people) if that else ()
        later = (i for i, word in enumerate(sentence.words) if word.start() > match.end())
        if doers and not any(sentence.lows[i] in _PASSIVE for i in later):
            return doers
    return behind_door(sentence, people)


_THAT = lazy(r"\bdat ")
