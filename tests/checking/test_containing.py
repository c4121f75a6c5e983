"""Many texts looked for in others at once."""

from hypothesis import given
from hypothesis import strategies as st

from lrt_summ.checking.containing import Sought
from tests.support.growth import assert_linear

TEXTS = st.lists(st.text("ab ", min_size=1, max_size=12))


@given(texts=TEXTS, text=st.text("ab ", max_size=40))
def test_what_is_found_is_what_stands_in_the_text(texts, text):
    assert set(Sought(texts).within(text)) == {one for one in texts if one in text}


def test_texts_that_begin_alike_are_told_apart_in_time_that_grows_with_them():
    def prepared(count):
        return [f"De VNG stuurt kaart {n} aan de raad." for n in range(count)]

    def work(texts):
        sought = Sought(texts)
        assert all(list(sought.within(f"Punt: {text}")) == [text] for text in texts)

    assert_linear(prepared, work, short=2_000, long=20_000)
