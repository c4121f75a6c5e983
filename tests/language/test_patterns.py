"""Patterns that are compiled when they are first used."""

import re

from lrt_summ.language.patterns import lazy


def test_it_answers_as_the_compiled_pattern_does():
    compiled, late = re.compile("b(?P<x>.)", re.I), lazy("b(?P<x>.)", re.I)
    assert late.pattern == compiled.pattern
    for text in ("aBc bd", "zz", ""):
        assert (late.search(text) is None) == (compiled.search(text) is None)
        assert late.findall(text) == compiled.findall(text)
        assert late.sub("-", text) == compiled.sub("-", text)
        assert late.subn("-", text) == compiled.subn("-", text)
        assert late.split(text) == compiled.split(text)
        assert [m["x"] for m in late.finditer(text)] == [m["x"] for m in compiled.finditer(text)]
    assert late.match("xBc", 1)
    assert late.fullmatch("Bc")
    assert not late.fullmatch("Bcd")


def test_a_wrong_pattern_is_noticed_when_it_is_used_and_no_earlier():
    late = lazy("(")
    try:
        late.search("")
    except re.error:
        return
    raise AssertionError("compiled what cannot be compiled")
