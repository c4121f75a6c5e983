"""Letters that pose as others, and characters that hide between them."""

from __future__ import annotations

import unicodedata

from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold

_LOOKALIKES = {
    "a": "аɑαАΑ", "b": "вьβВΒ", "c": "сςС", "d": "ԁԀ", "e": "еєεɛ℮ЕΕ", "g": "ɡցԍ", "h": "һհнНΗ",
    "i": "іɩιıІΙ", "j": "јЈ", "k": "кκКΚ", "l": "ӏǀ∣", "m": "мМΜ", "n": "ոпηΝ", "o": "оοօσОΟ",
    "p": "рρРΡ", "q": "ԛգ", "r": "гᴦ", "s": "ѕЅ", "t": "тτТΤ", "u": "սυц", "v": "ѵν", "w": "ԝшωԜ",
    "x": "хχХΧ", "y": "уγүУΥ", "z": "Ζ",
}  # fmt: skip
"""Letters of other alphabets, by the Latin letter that a reader takes them for."""

_LATIN_NAME = lazy(r"LATIN (?:SMALL |CAPITAL )?LETTER (?:SMALL CAPITAL )?([A-Z])\b")
# Letters, quotes and dashes that any Dutch text may hold, which pose as nothing.
_UNUSUAL = lazy("[^\x00-\xac\xae-\xff‐-—‘’“”„•…€]")


class _Letters(dict[int, str]):
    """For `str.translate`: what a character poses as, looked up once; "" for one unseen."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if unicodedata.category(character) in {"Cf", "Mn", "Me", "Cc"}:
            letter = " " if character.isspace() else ""
        else:
            named = _LATIN_NAME.search(unicodedata.name(character, ""))
            letter = named.group(1).lower() if named and not character.isascii() else character
        self[code] = letter
        return letter


_LETTERS = _Letters(
    {ord(character): letter for letter, like in _LOOKALIKES.items() for character in like}
)


def undisguised(text: str) -> str:
    """`text` folded and on one line, each letter as the one that it poses as, nothing hidden."""
    if _UNUSUAL.search(text):
        text = unicodedata.normalize("NFKD", text).translate(_LETTERS)
    return " ".join(fold(text).split())
