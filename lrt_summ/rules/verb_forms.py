"""Which words of a sentence are forms of verbs of promising, and what denies them."""

from __future__ import annotations

import re

from lrt_summ.language.patterns import lazy
from lrt_summ.rules import verbs
from lrt_summ.rules.clauses import Sentence
from lrt_summ.rules.verbs import Verb

NEGATION = lazy(r"\b(?:niet(?! alleen)(?! later)|geen|nooit|niemand|evenmin|noch)\b", re.IGNORECASE)


def words_in(sentence: Sentence, first: int, stop: int) -> list[int]:
    """The words from `first` on that begin before the offset `stop`."""
    words = sentence.words
    return [at for at in range(first, len(words)) if words[at].start() < stop]


def participles(sentence: Sentence, at: int) -> list[Verb]:
    """The verbs whose participle ends at a word."""
    candidates = verbs.by_participle().get(sentence.lows[at])
    if not candidates:
        return []
    upto = sentence.plain[: sentence.words[at].end()].lower()
    return [verb for verb in candidates if upto.endswith(verb.participle)]


def is_participle(sentence: Sentence, at: int) -> bool:
    """Whether a participle of a known verb ends at a word."""
    return bool(participles(sentence, at))


def is_infinitive(sentence: Sentence, at: int) -> bool:
    """Whether the infinitive of a known verb ends at a word."""
    candidates = verbs.by_infinitive().get(sentence.lows[at])
    if not candidates:
        return False
    upto = sentence.plain[: sentence.words[at].end()].lower()
    return any(
        upto.endswith(verb.whole_infinitive)
        or (verb.particle and f"{verb.particle} " in upto and upto.endswith(verb.infinitive)
            and " " in verb.particle)
        for verb in candidates
    )  # fmt: skip
