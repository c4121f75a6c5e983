"""Organisations and offices in Dutch text, under one name each.

Three sources: the gazetteer, forms that say what they are (`gemeente Utrecht`, `minister van BZK`,
`wethouder De Vries`), and abbreviations that the document itself introduces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from lrt_summ.language.addressing import FORM_OF_ADDRESS
from lrt_summ.language.needs import Need, Needed, needs_met_by
from lrt_summ.language.organisation_data import MINISTRIES, ORGANISATIONS, ROLES
from lrt_summ.language.patterns import lazy
from lrt_summ.language.words import fold

OrganisationKind = Literal["organisation", "role"]


class FoundOrganisation(NamedTuple):
    """An organisation or office at a place in a text.

    Attributes:
        text: as written.
        start: offset of the first character.
        end: offset behind the last character.
        name: the canonical name.
        kind: `role` for an office that a person holds.
    """

    text: str
    start: int
    end: int
    name: str
    kind: OrganisationKind


class _Entry(NamedTuple):
    """A name; with `exact` only this spelling counts: short capitals are words in other dress."""

    alias: str
    name: str
    kind: OrganisationKind
    folded: str
    exact: bool


def _entry(alias: str, name: str, kind: OrganisationKind) -> _Entry:
    exact = sum(c.isupper() for c in alias) > 1 and " " not in alias
    return _Entry(alias, name, kind, alias.casefold(), exact)


def _ministry_entries() -> Iterator[_Entry]:
    for short, *names in MINISTRIES:
        for name in (short, *names):
            if name == short or " " in name:
                yield _entry(name, short, "organisation")
            for form in ("ministerie van {}", "ministerie {}", "min. van {}", "min. {}", "min {}"):
                yield _entry(form.format(name), short, "organisation")
            for office in ("minister", "staatssecretaris"):
                for form in ("{} van {}", "{} voor {}", "{} {}"):
                    yield _entry(form.format(office, name), f"{office} van {short}", "role")
        yield _entry(f"Min{short}", short, "organisation")
        yield _entry(f"min{short}", short, "organisation")
        yield _entry(f"M{short}", f"minister van {short}", "role")
        yield _entry(f"S{short}", f"staatssecretaris van {short}", "role")


def _entries() -> Iterator[_Entry]:
    yield from _ministry_entries()
    for names in ORGANISATIONS:
        yield from (_entry(alias, names[0], "organisation") for alias in names)
    for names in ROLES:
        yield from (_entry(alias, names[0], "role") for alias in names)


@cache
def _by_first_word() -> dict[str, tuple[_Entry, ...]]:
    """Entries by their first word, the longest first."""
    grouped: dict[str, list[_Entry]] = {}
    for entry in _entries():
        first = _WORD.match(entry.alias)
        if first:
            grouped.setdefault(fold(first.group()), []).append(entry)
    return {
        word: tuple(sorted(entries, key=lambda entry: -len(entry.alias)))
        for word, entries in grouped.items()
    }


@cache
def _signs() -> Need:
    """A word of each name, folded: its first, or the one behind an article."""
    bare = (fold(entry.alias).removeprefix("de ") for entry in _entries())
    words = {found.group() for alias in bare if (found := _WORD.match(alias))}
    return Need(" ".join(word if "&" in word else f"{word}|" for word in words))


@cache
def known_openings() -> frozenset[str]:
    """The words, folded, with which the names of organisations and offices begin in any text."""
    return frozenset(word.partition("&")[0] for word in (*_by_first_word(), *_BY_NOUN))


@cache
def _by_alias() -> dict[str, str]:
    return {entry.folded: entry.name for entry in _entries()}


_WORD = lazy(r"[^\W\d_][\w&]*")
_NAME = (
    r"(?-i:(?:(?:van|de|der|den|het|ten|ter|'t|’t)[ ]){0,3}[A-ZÀ-Ý][\w’'-]{1,30}"
    r"(?:[ -](?:(?:aan|de|den|der|het|van|op|en)[ ]){0,3}[A-ZÀ-Ý][\w’'-]{1,30}){0,2})"
)
# Behind an office: of what, or who holds it. `en` joins another: `gedeputeerde Bos en Alliander`.
_HELD = rf"(?:(?=van[ ]){_NAME}|(?!van[ ][a-z]){_NAME.replace('|en)', ')')})"


class _Described(NamedTuple):
    """A noun with a name behind it; `needs` are the nouns."""

    pattern: re.Pattern[str]
    kind: OrganisationKind
    needs: str


def _described_by(nouns: str, kind: OrganisationKind) -> _Described:
    written = "|".join(nouns.split()).replace("ministerie", "ministerie van")
    named = _NAME if kind == "organisation" else _HELD
    return _Described(lazy(rf"\b(?:{written})[ ]{named}", re.IGNORECASE), kind, nouns)


_DESCRIBED = (
    _described_by(
        "gemeente provincie waterschap hoogheemraadschap veiligheidsregio omgevingsdienst stichting"
        " universiteit hogeschool ggd woningcorporatie ministerie inspectie",
        "organisation",
    ),
    _described_by(
        "wethouder burgemeester gedeputeerde minister staatssecretaris portefeuillehouder dijkgraaf"
        " raadslid commissielid",
        "role",
    ),
)
_NEEDED = Needed(_DESCRIBED)
_BY_NOUN = {noun: form for form in _DESCRIBED for noun in form.needs.split()}


def find_organisations(
    text: str, *, extra_aliases: Mapping[str, str] | None = None
) -> list[FoundOrganisation]:
    """Organisations and offices in order; none overlaps another, the longest reading wins.

    Args:
        extra_aliases: alias to name, from `introduced_aliases`.
    """
    known = _known(text) if len(text) <= _MEMORABLE else _known.__wrapped__(text)
    found = [*known, *_introduced(text, extra_aliases or {})]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[FoundOrganisation] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def organisation_at(
    text: str, start: int, *, extra_aliases: Mapping[str, str] | None = None
) -> FoundOrganisation | None:
    """The organisation or office whose name begins exactly at `start`, `None` if none does."""
    for alias, full in (extra_aliases or {}).items():
        for written in (full, alias):
            end = start + len(written)
            if text.startswith(written, start) and not text[end : end + 1].isalnum():
                name = canonical(alias, extra_aliases=extra_aliases)
                return FoundOrganisation(written, start, end, name, "organisation")
    word = _WORD.match(text, start)
    first = fold(word.group()) if word else ""
    form, entries = _BY_NOUN.get(first), _by_first_word().get(first)
    described = form.pattern.match(text, start) if form else None
    listed = next(_written_at(text, start, entries), None) if entries else None
    if form and described and (listed is None or described.end() >= listed.end):
        return _as_described(described, form.kind)
    return listed


def canonical(name: str, *, extra_aliases: Mapping[str, str] | None = None) -> str:
    """The one name for sorting and joining; an unknown name comes back without its trimmings."""
    whole = name.strip(" .,;:@")
    for written in (whole, without_trimmings(whole)):
        full = (extra_aliases or {}).get(written, written)
        if full.casefold() in _by_alias():
            return _by_alias()[full.casefold()]
        if full != written:
            return full
    return without_trimmings(whole)


_TITLES = lazy(rf"^(?:(?:de[ ])?{FORM_OF_ADDRESS}[ ]{{1,3}}){{1,3}}(?=\S)", re.IGNORECASE)
_ARTICLE = lazy(r"^(?:(?:de|het|een|'t|’t|onze|ons)|De(?=[ ](?:[a-z]|[A-Z]{2}))|Het|Een)[ ]")


def without_trimmings(name: str) -> str:
    """A name without title, article or `@`; the `De` of a surname stays."""
    bare = name.strip().lstrip("@").strip()
    titled = _TITLES.sub("", bare)
    return titled if titled != bare else _ARTICLE.sub("", bare)


_MEMORABLE = 2000  # characters: a sentence, not a document


@lru_cache(maxsize=4096)
def _known(text: str) -> tuple[FoundOrganisation, ...]:
    """What needs no introduction. Rules and checks ask after the same sentences."""
    return (*_listed(text), *_described(text))


def _listed(text: str) -> Iterator[FoundOrganisation]:
    listed, folded = _by_first_word(), fold(text)
    if not _signs().is_in(needs_met_by(text if text.isascii() else folded)):
        return
    for word in _WORD.finditer(folded):
        if entries := listed.get(word.group()):
            yield from _written_at(text, word.start(), entries)


def _written_at(text: str, start: int, entries: tuple[_Entry, ...]) -> Iterator[FoundOrganisation]:
    """The longest name that is written there."""
    for entry in entries:
        end = start + len(entry.alias)
        written = text[start:end]
        same = written == entry.alias or (not entry.exact and written.casefold() == entry.folded)
        if same and not text[end : end + 1].isalnum():
            yield FoundOrganisation(written, start, end, entry.name, entry.kind)
            return


def _described(text: str) -> Iterator[FoundOrganisation]:
    for form in _NEEDED.rows_for(text):
        for match in form.pattern.finditer(text):
            yield _as_described(match, form.kind)


_NEXT = lazy(r" en (?:(?:de|het) )?(?P<name>[A-ZÀ-Ý][\w-]*)\Z")


def _as_described(match: re.Match[str], kind: OrganisationKind) -> FoundOrganisation:
    written = match.group()
    while following := _NEXT.search(written):  # `het ministerie van BZK | en VNG`
        other = following["name"]
        if fold(other) not in _by_alias() and not sum(letter.isupper() for letter in other) > 1:
            break
        written = written[: following.start()]
    first, rest = written.split(" ", 1)
    name = f"{first if first.isupper() else first.lower()} {rest}"
    known = _by_alias().get(name.casefold(), name)
    return FoundOrganisation(written, match.start(), match.start() + len(written), known, kind)


def _introduced(text: str, aliases: Mapping[str, str]) -> Iterator[FoundOrganisation]:
    for alias, full in aliases.items():
        for written in dict.fromkeys((alias, full)):
            start = text.find(written)
            while start != -1:
                end = start + len(written)
                if not (text[end : end + 1].isalnum() or text[max(0, start - 1) : start].isalnum()):
                    name = canonical(alias, extra_aliases=aliases)
                    yield FoundOrganisation(written, start, end, name, "organisation")
                start = text.find(written, end)


_SHORT_IN_BRACKETS = lazy(
    r"\((?:hierna(?: te noemen)?:? |verder:? |afgekort:? )?[‘'\"“]?(?P<short>[A-Z][\w&]{1,9})"
    r"[’'\"”]?\)"
)
_LONGEST_NAME = 9  # words


def introduced_aliases(text: str) -> dict[str, str]:
    """Abbreviations that a text introduces behind a name, with the name that their letters spell.

    `Centraal Orgaan opvang asielzoekers (COA)` gives `{"COA": "Centraal Orgaan opvang …"}`; a
    person with an organisation behind the name (`Van Grootheest (VNG)`) introduces nothing.
    """
    aliases: dict[str, str] = {}
    for match in _SHORT_IN_BRACKETS.finditer(text):
        words = text[max(0, match.start() - 160) : match.start()].split()
        full = _spelled(match["short"], words)
        if full:
            aliases.setdefault(match["short"], full)
    return aliases


_OPENING_A_SURNAME = frozenset("Van van De de Den den Der der Ten ten Ter ter Vande Vander".split())


def _spelled(short: str, words: list[str]) -> str | None:
    """The last few words whose letters spell `short` in order, first letter on first letter."""
    letters = [letter for letter in short.casefold() if letter.isalnum()]
    for count in range(1, min(_LONGEST_NAME, len(words)) + 1):
        name = words[-count:]
        if name[0][-1] in ".,;:()":
            return None
        if name[0] in _OPENING_A_SURNAME:
            continue
        if name[0][0].casefold() == letters[0] and len(" ".join(name)) > 2 * len(short):
            rest = iter("".join(name).casefold())
            if all(letter in rest for letter in letters):
                return " ".join(name)
    return None
