"""Words that say by themselves what a denial says: `afgewezen`, `ziet … af`, `te duur`, `pas`."""

from __future__ import annotations

from lrt_summ.checking.facts import Clause, Word
from lrt_summ.checking.lexicon import meaning
from lrt_summ.language._word_data import IRREGULAR
from lrt_summ.language.words import stem


def may_deny(word: Word) -> bool:
    """Whether it is worth asking whether a word denies."""
    told = word.meaning
    return told.denies or bool(told.denied) or word.norm in _PARTS


def denying_word(clause: Clause, at: int) -> Word | None:
    """The word at a place of a clause if it denies, else `None`.

    The particle of a verb stands for the whole verb: `af` in `ziet … af` for `afzien`.
    """
    word = clause.words[at]
    if not may_deny(word):
        return None
    if word.norm == "pas" and not clause.norms.isdisjoint(_WITH_PAS):
        return None
    known = _joined(clause, at) or _phrased(clause, at) or word
    told = known.meaning
    return known if told.denies or told.denied else None


_WITH_PAS = frozenset(("aan", "toe", "ik"))
"""With these `pas` is the verb: `ik pas de tekst aan`."""
_BEHIND = frozenset(
    "van met voor tot door bij aan en of om dat te als omdat vanwege wegens".split()
)
_SEPARATED = {
    particle: frozenset(stem(particle + verb) for verb in verbs.split())
    for particle, verbs in {
        "af": "zien wijzen raden keuren blazen schaffen gelasten vallen slaan",
        "uit": "blijven stellen sluiten vallen zonderen",
        "weg": "laten vallen halen",
        "tegen": "houden stemmen",
        "in": "trekken",
        "op": "heffen schorten",
        "over": "laten",
        "stil": "leggen liggen",
        "stop": "zetten",
    }.items()
}
"""The parts of verbs that deny."""


def ends_verb(clause: Clause, at: int) -> bool:
    """Whether nothing follows that would make a preposition of a particle: `stemt in met`."""
    following = clause.words[at + 1 : at + 2]
    return not following or following[0].norm in _BEHIND


def _joined(clause: Clause, at: int) -> Word | None:
    word = clause.words[at]
    if word.norm not in _SEPARATED or not ends_verb(clause, at):
        return None
    if word.norm == "uit" and at and clause.words[at - 1].meaning.sides:
        return None  # `valt lager uit`
    after = clause.words[at + 1 : at + 3]
    verbs = after[1:] if after and after[0].norm == "te" else clause.words[:at]
    for verb in verbs:
        whole = word.norm + IRREGULAR.get(verb.norm, verb.norm)
        if verb.norm != "heeft" and stem(whole) in _SEPARATED[word.norm]:
            return Word(word.token, meaning(whole), counts=True, norm=word.norm)
    return None


_MUST = frozenset("moet moeten moest dient dienen".split())
_BESIDE = frozenset(("nog", "te", "plaats", "anders", "tafel", "baan"))
_PARTS = _BESIDE | _SEPARATED.keys()
"""Words that may deny together with others."""


def _phrased(clause: Clause, at: int) -> Word | None:
    """A word that denies by what stands beside it: `moet nog`, `te duur`, `in plaats van`."""
    word = clause.words[at]
    if word.norm not in _BESIDE:
        return None
    before = clause.words[at - 1].norm if at else ""
    after = clause.words[at + 1] if at + 1 < len(clause.words) else None
    if word.norm == "nog":
        denies = not clause.norms.isdisjoint(_MUST) or (after is not None and after.norm == "te")
    elif word.norm == "plaats":
        denies = before == "in" and after is not None and after.norm == "van"
    elif word.norm == "tafel":
        denies = before == "van"
    elif word.norm == "baan":
        denies = before == "de" and at > 1 and clause.words[at - 2].norm == "van"
    elif word.norm == "anders":
        denies = after is not None and after.norm == "dan"
    else:
        denies = after is not None and after.meaning.content and not after.norm.endswith("n")
    return Word(word.token, meaning("wachten"), counts=False, norm=word.norm) if denies else None
