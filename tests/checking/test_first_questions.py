"""What a check looks for before it looks closer."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lrt_summ.checking import causes
from lrt_summ.checking.absolutes import ABSOLUTES
from lrt_summ.checking.facts import Facts
from lrt_summ.checking.force import modality
from lrt_summ.checking.limits import SCALES
from lrt_summ.checking.values import clock, dates
from lrt_summ.language.needs import Need
from lrt_summ.language.words import fold

ASKED = {
    "causes": (causes.CAUSE, causes._REASON),
    "what may be a reason": (causes._BY, causes._REASON),
    "times in words": (clock._SPOKEN, clock._TELLS_TIME),
    "weekdays": (dates._WEEKDAY, dates._NAMES_DAY),
    "decisions": (modality.CLAIMS_DECISION, modality._DECIDING),
    **{f"limits {s.example[1]}": (s.whole.pattern, Need(s.needs)) for s in SCALES},
    **{f"absolutes {a.example}": (a.words.pattern, Need(a.needs)) for a in ABSOLUTES},
}


@pytest.mark.parametrize(("pattern", "need"), ASKED.values(), ids=ASKED.keys())
def test_whatever_a_pattern_finds_holds_what_is_asked_for_first(pattern, need):
    @settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.from_regex(pattern, fullmatch=True))
    def looked_at(written):
        if pattern.search(fold(written)):
            assert Facts(written).may_hold(need)

    looked_at()
