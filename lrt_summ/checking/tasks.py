"""What is to be done is not done yet; what is to be looked into is not settled."""

from __future__ import annotations

import re

from lrt_summ.checking.claims import Assertion
from lrt_summ.checking.evidence import Alignment
from lrt_summ.checking.force import DOUBTS
from lrt_summ.checking.messages import Speaker
from lrt_summ.models import Finding

_DONE = re.compile(
    r"^(?!.*\b(?:gaat|gaan|zal|zullen|moet|moeten|wordt|worden|kan|kunnen|dient|gereed|gevraagd"
    r"|verzocht|niet|niets|geen|uitgenodigd|afgesproken|toegezegd|besloten|gepland|bedoeld)\b)"
    r"(?:(?!\b(?:die|dat|wat|wie|hoe|of|waar\w*)\b)[^,;:]){0,150}\b(?:heeft|hebben|is"
    r"|(?<!\bop )zijn)\b[^,;:]{0,150}?\b(?<!\ben )"
    r"(?!bereid\b)(?:\w{2,6}ge\w{2,20}(?:d|t|en)|ge\w{2,20}[dt]|(?:be|ver|ont|her)\w{3,20}[dt])\b"
)
"""An action told as done: `Cor heeft zijn opmerkingen gemaild`."""
_PERFECT = re.compile(r"\b(?:heeft|hebben|is|zijn|werd|werden|was|waren|inmiddels|al)\b")


_LOOKS_INTO = re.compile(
    r"\b(?:nagaan|na|zoe(?:kt|ken) uit|uit(?:zoeken|gezocht)|onderzoe\w+|verken\w+|bekij\w+"
    r"|bezie\w*|toets\w*|tes(?:t|ten)|vra(?:agt|gen)|navra\w+|bespre\w+|overleg\w*|informe\w+|peil\w*|polst)"
    r"(?: (?!weten\b)[^\s,.;]+){0,6} (?:of|welke?|wat|in hoeverre)\b"
)
_LOOKING = re.compile(
    r"\b(?:na\b|na(?:gaan|gegaan|vra\w+)|\w*zoe(?:kt|ken)|uit(?:zoeken|gezocht)|onderzo\w+"
    r"|verken\w+|bekij\w+|bezie\w*|kijk\w*|toets\w*|tes(?:t|ten)|vra\w+|bespre\w+|besproken"
    r"|overleg\w*|gesprek\w*|informe\w+|peil\w*|polst|voorleggen|legt|inventaris\w+|advi\w+"
    r"|hoe|welke?|antwoord\w*|schets\w*|notitie|overzicht|\w*analyse)\b"
)
"""What somebody is to look into, in a source; words for that in a claim."""


def raised_task(claim: Assertion, alignment: Alignment, say: Speaker) -> Finding | None:
    """What somebody is to do told as done, what he is to look into as what he sees to."""
    if claim.list != "actions":
        return None
    source, folded = alignment.aligned[0], alignment.facts.folded
    done = _DONE.search(folded)
    is_done = done and not _PERFECT.search(source.facts.folded)
    looks = _LOOKS_INTO.search(source.facts.folded)
    is_settled = looks and not _LOOKING.search(folded) and not DOUBTS.search(folded)
    if not is_done and not is_settled:
        return None
    found = done.group() if done else alignment.facts.text
    at, expected = [source.statement], source.facts.text
    return say("modality_raised", "raised_to_fact", at=at, expected=expected, found=found)
