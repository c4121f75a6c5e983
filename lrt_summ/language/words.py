"""Words: tokens with their place, one spelling to compare them in, and a light Dutch stemmer.

The stemmer is made for comparing two texts about the same thing. It would rather give one stem to
two words (`besluit`, `besluiten`, `besloten`) than two stems to one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from lrt_summ.language._word_data import (
    CLOSE_PREFIXES,
    IRREGULAR,
    NO_PARTICIPLES,
    PARTICIPLE_EXCEPTIONS,
    PREFIXES,
    SEPARABLE,
    STOP_WORDS,
    STRONG_FORMS,
)
from lrt_summ.language.patterns import lazy

_TOKEN = lazy(
    r"\d+(?:[.,:/]\d+)*[^\W_]*"  # 19.000, 5.1.2e, 2e
    r"|[^\W\d_]{1,4}(?:\.[^\W\d_]{1,4}){1,5}(?![^\W_])\.?"  # m.b.t., o.a.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # gemeente, PRT's
    r"|[^\W_]+"  # digits of other scripts
)


def _fold_table() -> dict[str, str]:
    table = {"’": "'", "‘": "'", "´": "'", "İ": "I"}
    for block in (range(0xC0, 0x250), range(0x1E00, 0x1F00)):
        for code in block:
            base = unicodedata.normalize("NFD", chr(code))[0]
            if base != chr(code) and base.isascii():
                table[chr(code)] = base
    return table


_FOLD = _fold_table()
_NOT_ASCII = lazy(r"[^\x00-\x7f]")


def fold(text: str) -> str:
    """`text` in lower case, without diacritics and with straight quotes; its length stays."""
    if not text.isascii():
        text = _NOT_ASCII.sub(_folded, text)
    return text.replace("`", "'").lower()


def _folded(match: re.Match[str]) -> str:
    character = match.group()
    return _FOLD.get(character, character)


class Token(NamedTuple):
    """One word of a text.

    Attributes:
        text: as written.
        start: offset of the first character.
        end: end offset.
        norm: folded, without a final `.` or genitive `'s`.
    """

    text: str
    start: int
    end: int
    norm: str

    @property
    def stem(self) -> str:
        """See `stem`."""
        return stem(self.norm)

    @property
    def is_stop_word(self) -> bool:
        """Whether the word says nothing by itself."""
        return self.norm in STOP_WORDS


@lru_cache(maxsize=50_000)
def _norm(text: str) -> str:
    folded = fold(text)
    if folded.endswith("'s"):
        return folded[:-2]
    return folded


def tokens(text: str) -> list[Token]:
    """The words and numbers of `text` in order; `COA-opvang` gives two."""
    made = tuple.__new__  # half the time of calling `Token`
    found: list[Token] = []
    at = 0
    for stretch in text.split(" "):
        for word, start, end, norm in pieces(stretch):
            found.append(made(Token, (word, at + start, at + end, norm)))
        at += len(stretch) + 1
    return found


@lru_cache(maxsize=50_000)
def pieces(stretch: str) -> tuple[Token, ...]:
    """The tokens of a stretch without spaces: no token has one in it."""
    return tuple(
        [
            Token(word := found.group(), *found.span(), _norm(word))
            for found in _TOKEN.finditer(stretch)
        ]
    )


def content_stems(text: str) -> list[str]:
    """The stems of the words of `text` that mean something by themselves, in order."""
    return [stem(t.norm) for t in tokens(text) if t.norm not in STOP_WORDS]


def is_stop_word(word: str) -> bool:
    """Whether `word` says nothing by itself: articles, pronouns, auxiliaries, prepositions."""
    return _norm(word) in STOP_WORDS


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A form that the inflections of `word` share: `stem("huizen") == stem("huis")`.

    Only for comparing; a stem need not be a word.
    """
    folded = _norm(word)
    folded = IRREGULAR.get(folded) or _prefixed(folded)
    if len(folded) <= 3 or not folded.isalpha():
        return folded
    return _shorten_vowels(_strip_endings(_noun_to_verb(_strip_participle(folded))))


def _prefixed(word: str) -> str:
    """`opgelopen` and `opliep` → `oplopen`, `verkozen` → `verkiezen`; other words as they are."""
    for prefix in PREFIXES:
        if word.startswith(prefix) and (base := STRONG_FORMS.get(word[len(prefix) :])):
            return prefix + base
    for prefix in CLOSE_PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            if base := STRONG_FORMS.get(rest) or STRONG_FORMS.get(f"ge{rest}"):
                return prefix + base
    return word


_SHORT_PAST = {5: ("kte", "pte"), 6: ("kten", "pten")}


def _strip_participle(word: str) -> str:
    """`vastgesteld` → `vaststeld`, `gewerkt` → `werkt`; other words as they are."""
    if word in PARTICIPLE_EXCEPTIONS or not word.endswith(("d", "t", "de", "te", "en")):
        return word
    if word.startswith(NO_PARTICIPLES):
        return word
    if word.startswith("ge") and len(word) >= 6:
        return word[2:]
    at = word.find("ge", 2, 8)
    if at > 1 and len(word) - at >= 5 and word[:at] in SEPARABLE:
        return word[:at] + word[at + 2 :]
    return word


_NOUN_ENDINGS = (
    ("iseringen", "is"),
    ("isering", "is"),
    ("isaties", "is"),
    ("isatie", "is"),
    ("iseren", "is"),
    ("iseerde", "is"),
    ("iseerd", "is"),
    ("iseert", "is"),
    ("eringen", ""),
    ("ering", ""),
    ("aties", ""),
    ("atie", ""),
    ("eren", ""),
    ("eerde", ""),
    ("eerd", ""),
    ("eert", ""),
    ("heden", ""),
    ("heid", ""),
    ("ingen", ""),
    ("ing", ""),
)


def _noun_to_verb(word: str) -> str:
    for ending, replacement in _NOUN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + replacement
    return word


def _strip_endings(word: str) -> str:
    """Take off each ending at most once, so that `gemeenten` does not end as `gem`."""
    if word.endswith(_SHORT_PAST.get(len(word), ())):  # `zakte`, `pakten`
        return _plain_consonants(word.removesuffix("n")[:-2])
    if len(word) == 4 and word.endswith("kt"):  # `zakt`
        return word[:-1]
    if word.endswith("en") and len(word) >= 5:
        word = word[:-2]
    elif word.endswith("e") and len(word) >= 4:
        word = word[:-1]
    for endings in ("s", "td") if word.endswith("s") else ("td", "s"):
        if len(word) >= 5 and word[-1] in endings:
            word = word[:-1]
    return _plain_consonants(word)


def _plain_consonants(word: str) -> str:
    if len(word) >= 4 and word[-1] == word[-2] and word[-1] not in "aeou":
        word = word[:-1]
    if word.endswith("v"):
        return word[:-1] + "f"
    if word.endswith("z"):
        return word[:-1] + "s"
    return word


_DOUBLE_VOWEL = lazy(r"([aeou])\1")


def _shorten_vowels(word: str) -> str:
    return _DOUBLE_VOWEL.sub(r"\1", word)


def without_addresses(text: str) -> str:
    """A text without the addresses of web pages in it, which say nothing."""
    return _ADDRESS.sub("", text) if "://" in text or "www." in text else text


_ADDRESS = lazy(r"(?:https?://|www\.)\S{1,2000}", re.IGNORECASE)
