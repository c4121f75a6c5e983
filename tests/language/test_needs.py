"""The quick look before the patterns of a table."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import characters, from_regex

from lrt_summ.language.date_forms import FORMS
from lrt_summ.language.due import DUE_FORMS
from lrt_summ.language.instructions import INSTRUCTION_PATTERNS
from lrt_summ.language.needs import Needed
from lrt_summ.language.wordings import Wording
from lrt_summ.rules.blockers import BLOCKERS
from lrt_summ.rules.calls import CALL_FORMS
from lrt_summ.rules.commitments import COMMITMENTS
from lrt_summ.rules.decisions import DECISION_FORMS

TABLES = {
    "dates": FORMS,
    "times": DUE_FORMS,
    "calls": CALL_FORMS,
    "commitments": COMMITMENTS,
    "decisions": DECISION_FORMS,
    "blockers": BLOCKERS,
    "instructions": INSTRUCTION_PATTERNS,
}
SENTENCES = [text for row in itertools.chain(*TABLES.values()) for text in (row.hits, row.misses)]


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_no_row_is_passed_over_that_a_sentence_holds(rows):
    table = Needed(rows)
    for sentence in SENTENCES:
        held = [row.name for row in rows if row.pattern.search(sentence)]
        assert set(held) <= {row.name for row in table.rows_for(sentence)}, sentence


@pytest.mark.parametrize("row", [*itertools.chain(*TABLES.values())], ids=lambda row: row.name)
def test_whatever_a_row_finds_holds_what_it_needs(row):
    table = Needed([row])

    @settings(
        max_examples=5,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[*HealthCheck],
    )
    @given(from_regex(row.pattern, alphabet=characters(codec="cp1252")))
    def holds(text):
        assert table.rows_for(text) == [row]

    holds()


def test_a_bar_stands_for_the_edge_of_a_word():
    row = Wording("x", "", needs="|al| |be", hits="", misses="")
    table = Needed([row])
    assert table.rows_for("dat (al)")
    assert table.rows_for("her-bezien")
    assert not table.rows_for("alle val")
    assert not table.rows_for("herbezien")


def test_a_row_needs_one_part_of_each_group():
    row = Wording("x", "", needs="ab cd + ef", hits="", misses="")
    table = Needed([row])
    assert table.rows_for("xxABx, ..ef")
    assert table.rows_for("cdef")
    assert not table.rows_for("ab cd")
    assert not table.rows_for("ef")
    assert not table.rows_for("a b e f")


def test_a_table_made_later_is_seen_in_words_that_were_seen_before():
    row = BLOCKERS[0]
    Needed([row]).rows_for("niet")
    assert Needed([row]).rows_for("niet") == [row]
