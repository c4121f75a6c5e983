"""Where Dutch sentences begin and end.

Minutes are full of full stops that end nothing (`m.b.t.`, `dhr.`, `art. 5.1.2e`) and short of ones
that do (`Q&A.Logius`). `split_sentences` decides per stop from the word before and after it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from lrt_summ.language.patterns import lazy

# Never the last word of a sentence: what it announces follows.
_ANNOUNCES = frozenset(
    """
    aanh. ad. afd. ald. alg. ambt. arr. art. artt. bijl. bijv. blz. burg. bv. c.q. ca. cf. chr. cie.
    concl. cq. d.d. d.m.v. dd. dhr. dir. dr. drs. ds. evt. excl. fam. fig. geb. gedep. gem. h.h. hh.
    pag. pt.
    hr. i.c.m. i.g.v. i.h.b. i.h.k.v. i.k.v. i.o.m. i.p.v. i.s.m. i.t.t. i.v.m. incl. ind. ing. inw.
    ir. jhr. jl. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.m.v. m.n. m.u.v. max. mej. mevr. minr. mld. mln.
    mr. mw. n.a.v. nl. nr. nrs. o.a. o.b.v. o.g.v. o.i. o.l.v. o.v. onderd. p.a. p.o. p.p. par. plv.
    pp. prof. publ. resp. secr. sst. staatss. stb. stcrt. t.a.v. t.b.v. t.g.v. t.h.v. t.m. t.n.v.
    t.o.v. t/m. trb. v.a. v.d. v.w.b. vb. vgl. vnl. vs. w.o. weth. wnd. wnr. z.g. zgn.
    """.split()
)

# May be the last word: it ends the sentence where a capital follows.
_MAY_END = frozenset(
    """
    a.s. a.u.b. b.v. c.a. c.s. e.a. e.d. e.e.a. e.v. enz. etc. h.o.v. m.m. n.b. n.o.t.k. n.t.b. n.v.
    n.v.t. o.i.d. p.j. p.m. p.w. s.g. u.u. w.v.t.k. w.v.t.t.k. z.o.z. z.s.m.
    """.split()
)
_SHORT_DAYS_AND_MONTHS = frozenset(
    "ma di wo do vr za zo jan feb mrt apr jun jul aug sep sept okt nov dec".split()
)

# A run of sentence-ending marks with what may close behind it, up to the next word.
_STOP = lazy(r"""[.!?…]{1,20}["'”’»)\]*_]{0,4}""")
_NO_WORD = lazy(r"[\s(\[\"'“‘„]")
_LONGEST_WORD = 40
_OPENS_SENTENCE = lazy(r"""(?:["'“‘„«(\[*_•–-]{0,4}\s?|['’‘][stn]\s)(?:[^\W_a-zà-öø-ÿ]|[█▇■])""")
_GLUED = lazy(r"[A-ZÀ-Þ][a-zà-öø-ÿ]{1,30}\s+[a-zà-öø-ÿ]")
_BLANK_LINE = lazy(r"\n[ \t\r\f\v]*\n")
_DOTTED = lazy(r"(?:[^\W\d_]{1,4}\.){2,}\Z")
_INITIAL = lazy(r"(?:[A-ZÀ-Þ]|[A-Z][a-z])\.(?:[A-ZÀ-Þ]\.){0,4}\Z")
_OPTION = lazy(
    r"\b(?:optie|variant|scenario|model|bijlage|route|fase|categorie|blok|groep|klasse|zone|plan)(?:s|n|en)?"
    r"(?-i:(?: [A-Z](?:,| en| of))? [A-Z])$",
    re.IGNORECASE,
)
_LIST_NUMBER = lazy(r"\(?(?:\d{1,3}|[a-z]|[ivxIVX]{1,4})\.\Z")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of `text`, in order.

    Returns:
        Half-open, trimmed offsets that together cover every character that is not white space.
    """
    return [*(_split(text) if len(text) <= _MEMORABLE else _split.__wrapped__(text))]


def opening_sentence(text: str) -> str:
    """The first sentence of `text`; the text where it has none."""
    return next((text[begin:stop] for begin, stop in split_sentences(text)), text)


_MEMORABLE = 2000  # characters: a statement, not a document


@lru_cache(maxsize=256)
def _split(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    begin = 0
    for boundary in _boundaries(text):
        _add_trimmed(spans, text, begin, boundary)
        begin = boundary
    _add_trimmed(spans, text, begin, len(text))
    return tuple(spans)


def _boundaries(text: str) -> list[int]:
    """Offsets at which a sentence ends, ascending."""
    found = [match.start() for match in _BLANK_LINE.finditer(text)] if "\n" in text else []
    begin = 0
    blank_lines = list(found)
    for match in _STOP.finditer(text):
        passed = bisect_right(blank_lines, match.start())
        if passed:
            begin = max(begin, blank_lines[passed - 1])
        if _ends_sentence(text, begin, match):
            found.append(match.end())
            begin = match.end()
    return sorted(found)


def _add_trimmed(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        spans.append((begin, end))


def _ends_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether the marks of `stop` close the sentence that began at `begin`."""
    after = text[stop.end() : stop.end() + 60]
    if not after or not after.strip():
        return False  # the end of the text needs no boundary
    if not after[0].isspace():
        return _is_glued(_word_before(text, stop), stop, after)
    if not _OPENS_SENTENCE.match(after.lstrip()):
        return False
    word = _word_before(text, stop)
    if stop.group() != "." or text[stop.start() - 1 : stop.start()] in ".!?":
        return not stop.group().startswith(".)") or not _is_abbreviation(word)
    opening = text[begin : stop.start() + 1].lstrip()
    if len(opening) == len(word) and _LIST_NUMBER.match(word):
        return False  # the number of a list entry: "1. Dit …"
    return not _is_abbreviation(word) or _names_option(text, stop.start())


def _names_option(text: str, stop: int) -> bool:
    """`We kiezen optie B. Karin werkt die uit`: a letter that no name begins with."""
    return _OPTION.search(text, max(0, stop - 40), stop) is not None


def _word_before(text: str, stop: re.Match[str]) -> str:
    """The word that `stop` is glued to, with its first full stop."""
    window = text[max(0, stop.start() - _LONGEST_WORD) : stop.start()]
    return (_NO_WORD.split(window)[-1] + ".")[-_LONGEST_WORD:]


def _is_abbreviation(word: str) -> bool:
    folded = word.casefold()
    if folded in _MAY_END:
        return False
    if folded in _ANNOUNCES or folded[:-1] in _SHORT_DAYS_AND_MONTHS:
        return True
    return bool(_INITIAL.match(word) or (_DOTTED.match(word) and word[-2].islower()))


def _is_glued(word: str, stop: re.Match[str], after: str) -> bool:
    """A missing space between two sentences: `… (IDS RAM).Dat is een …`."""
    if stop.group() not in {".", "!", "?"} or not _GLUED.match(after):
        return False
    stem = word[:-1]
    return "." not in stem and "/" not in stem and "@" not in stem and len(stem) > 1
