"""Patterns that are compiled when they are first used."""

import gc
import importlib
import pkgutil
import re

import pytest

import lrt_summ.language
import lrt_summ.parsing
import lrt_summ.rules
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


def test_a_wrong_pattern_is_noticed_when_it_is_used():
    late = lazy("(")
    with pytest.raises(re.error):
        late.search("")


def test_every_pattern_can_be_compiled():
    for package in (lrt_summ.language, lrt_summ.parsing, lrt_summ.rules):
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    kind = type(lazy(""))
    patterns = [one for one in gc.get_objects() if type(one) is kind and one.pattern != "("]
    assert len(patterns) > 200
    for pattern in patterns:
        assert isinstance(pattern.search, type(re.compile("").search)), pattern.pattern
