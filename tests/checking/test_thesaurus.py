"""Words and phrases that mean the same are known in every form in which minutes have them."""

from __future__ import annotations

import pytest

from lrt_summ.checking.facts import Facts
from lrt_summ.checking.lexicon import meaning, phrase_concepts
from lrt_summ.checking.lexicon.groups import LINES, groups_of
from lrt_summ.checking.lexicon.phrases import phrases
from lrt_summ.checking.lexicon.synonyms import GROUPS
from lrt_summ.language.words import fold, is_stop_word, stem

NEW_LINES = LINES[len(GROUPS.splitlines()) :]


def means_the_same(one: str, other: str) -> bool:
    """Whether a word of one text means what a word of the other does, stop words aside."""
    mine, theirs = (
        {c for w in Facts(text).words if w.meaning.content for c in w.meaning.concepts}
        for text in (one, other)
    )
    return any(concept.startswith("=") for concept in mine & theirs)


def test_every_word_of_a_group_is_found_in_it() -> None:
    placed = [(word, f"={n}") for n, line in enumerate(LINES) for word in line.split()]
    assert not [word for word, number in placed if number not in groups_of(stem(word))]


def test_a_group_joins_two_words_that_say_something() -> None:
    alone = [line for line in NEW_LINES if len({stem(word) for word in line.split()}) < 2]
    silent = [line for line in NEW_LINES if all(map(is_stop_word, line.split()))]
    assert not alone + silent


def test_a_group_never_holds_both_sides_of_an_opposition() -> None:
    assert not [line for line in NEW_LINES if _opposed_on(line)]


def _opposed_on(line: str) -> set[str]:
    sides = {side for word in line.split() for side in meaning(word).sides}
    return {axis for axis, sign in sides if sign > 0} & {axis for axis, sign in sides if sign < 0}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("besluit", "voorstel"),
        ("stijgen", "dalen"),
        ("aanvragen", "toekennen"),
        ("onderzoeken", "uitvoeren"),
        ("wensen", "besluiten"),
        ("opdrachtgever", "opdrachtnemer"),
        ("provincie", "gemeente"),
        ("goedkeuren", "bespreken"),
        ("instroom", "uitstroom"),
        ("huren", "kopen"),
        ("terugvorderen", "terugbetalen"),
        ("benoemen", "ontslaan"),
        ("aankomen", "vertrekken"),
        ("vraag", "besluit"),
        ("bezwaarschrift", "beroepschrift"),
        ("Groningen", "Friesland"),
    ],
)
def test_words_that_differ_in_what_matters_share_no_group(one: str, other: str) -> None:
    assert not groups_of(stem(fold(one))) & groups_of(stem(fold(other)))


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [
        ("teruglopen", "De opkomst loopt al jaren terug."),
        ("teruglopen", "De opkomst liep terug."),
        ("indienen", "De vereniging dient morgen een voorstel in."),
        ("afronden", "Het bureau rondt het onderzoek in maart af."),
        ("meegeven", "De raad geeft dit schriftelijk mee."),
        ("nazien", "De commissie ziet de cijfers na."),
        ("bijhouden", "Het secretariaat houdt de lijst bij."),
        ("opvragen", "De raad vroeg de stukken op."),
        ("doornemen", "De werkgroep nam de lijst door."),
        ("inplannen", "Bas plant een sessie in."),
        ("inplannen", "Bas heeft beloofd een sessie in te plannen."),
        ("uitkeren", "Het fonds keert het bedrag uit."),
        ("aanscherpen", "De regels worden aangescherpt."),
    ],
)
def test_a_verb_is_known_in_its_forms(verb: str, sentence: str) -> None:
    concepts = Facts(sentence).whole.concepts
    groups = groups_of(stem(verb))
    assert groups
    assert groups <= concepts


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("De opkomst liep vorig jaar terug.", "De opkomst daalde."),
        ("Dat is schriftelijk meegegeven.", "Dat is op papier aangeleverd."),
        ("Er komt een aparte module.", "De module blijft afzonderlijk."),
        ("De accountant heeft de stukken nagezien.", "De stukken zijn gecontroleerd."),
        ("Het kabinet trekt de wet in.", "De wet wordt herroepen."),
        ("De stuurgroep verzet de datum.", "De datum verschuift."),
        ("Het bureau wordt ingeschakeld.", "Men zet het bureau in."),
        ("De subsidie is gehonoreerd.", "De subsidie is toegekend."),
        ("De bouwer heeft het pand gerenoveerd.", "Het pand is opgeknapt."),
        ("De encryptie is zwak.", "De versleuteling is zwak."),
        ("De Vlaamse collega's", "De collega's uit Vlaanderen"),
        ("De Duitse deelstaat", "Een deelstaat in Duitsland"),
        ("De GDPR geldt.", "De AVG geldt."),
    ],
)
def test_another_word_says_the_same(source: str, claim: str) -> None:
    assert means_the_same(source, claim)


@pytest.mark.parametrize(("phrase", "word"), [*phrases()])
def test_a_phrase_stands_for_its_word(phrase: str, word: str) -> None:
    text = fold(f"Vandaag {phrase.replace('…', 'dat allemaal')}, zo blijkt.")
    assert meaning(word).concepts <= phrase_concepts(text)


@pytest.mark.parametrize(
    "text",
    [
        "De hoogte van het bedrag staat vast.",
        "De kaart hangt aan de wand.",
        "Het tafelblad is van eiken.",
        "Het papier is op.",
        "De voet van de dijk is op sommige plaatsen nat.",
    ],
)
def test_a_word_of_a_phrase_is_no_phrase(text: str) -> None:
    assert not phrase_concepts(fold(text))


def test_no_group_of_synonyms_lies_within_another():
    groups = [frozenset(line.split()) for line in GROUPS.strip().splitlines()]
    within = [sorted(one) for one in groups if sum(one <= other for other in groups) > 1]
    assert within == []
