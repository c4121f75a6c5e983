"""The same answer gets the same findings, whatever seed Python hashes its words with."""

import os
import subprocess
import sys

SCRIPT = """
from lrt_summ.checking import check_answer
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse

text = (
    "# Verslag wijkraad\\n\\n## 1. Opening\\n\\n- De voorzitter opent.\\n\\n"
    "## 2. Park\\n\\n- De gemeente snoeit eiken, beuken, linden en kastanjes.\\n\\n"
    "## 3. Plein\\n\\n- De gemeente snoeit linden, kastanjes, populieren en wilgen.\\n"
)
claim = "Gesnoeid worden eiken, linden, kastanjes en wilgen."
found = check_answer(parse(SourceText(text=text)), "1", {"summary": [{"text": claim}]})
print([(one.kind, one.found, one.expected) for one in found])
"""


def test_findings_do_not_hang_on_the_order_of_a_set():
    def told(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", SCRIPT]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True
        ).stdout

    first, *others = map(told, "12345")
    assert "other_item" in first
    assert set(others) == {first}
