"""What an entry opens with that the list around it says already: `=> Besluit 2025-02-01: …`."""

from __future__ import annotations

import re
from typing import Literal

from lrt_summ.language.patterns import lazy

_ARROW = lazy(r"(?:-{1,3}>|={1,2}>|[→➔►▸⇒•]) *(?=\w)")
# `2025-02-01`, `3a`, `T-24.14`; a name with a number (`COVID-19`) is content, and so is a time.
_NUMBER = r"(?: (?:nr\.? ?)?(?=[\w./-]{0,20}\d)(?![^\W\d]{4})[\w./-]{1,20})?"
_LABELS = {
    "decision": lazy(rf"(?:besluit(?:punt)?|beslispunt|beslissing){_NUMBER} ?:\s+(?=\S)", re.I),
    "action": lazy(rf"(?:actie(?:punt)?){_NUMBER} ?:\s+(?=\S)", re.I),
}


def without_own_label(text: str, kind: Literal["decision", "action", None] = None) -> str:
    """`text` without an arrow in front, and without the label of its own list.

    Args:
        kind: the list that it stands on, `None` for none.
    """
    arrow = _ARROW.match(text)
    bare = text[arrow.end() :] if arrow else text
    label = _LABELS[kind].match(bare) if kind else None
    return bare[label.end() :] if label else bare
