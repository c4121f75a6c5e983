from __future__ import annotations

import pytest

from lrt_summ.checking import check_answer
from lrt_summ.models import SourceText
from lrt_summ.parsing import parse
from lrt_summ.prompts import Example, load_prompt, prompts_folder

EXAMPLES = [
    pytest.param(example, id=f"{path.parent.name}-{example.title}")
    for path in sorted(prompts_folder().glob("*/v*"))
    for example in load_prompt(f"{path.parent.name}/{path.name}").examples
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_of_a_prompt_pass_the_checker(example: Example) -> None:
    bullets = "\n".join(f"- {statement.text}" for statement in example.statements)
    text = f"# Verslag 12 april 2031\n\n## {example.title}\n\n{bullets}\n"
    minutes = parse(SourceText(text=text))
    (item,) = minutes.items
    # The parser numbers from 1 if the only item is, say, the fourth.
    ids = {
        shown.id: parsed.id
        for shown, parsed in zip(example.statements, item.statements, strict=True)
    }
    answer = example.answer.model_dump()
    for claim in (*answer["summary"], *answer["decisions"], *answer["actions"]):
        claim["sources"] = [ids[source] for source in claim["sources"]]
    findings = check_answer(minutes, item.id, answer)
    # An example is itself what `prompt_leak` looks for.
    wrong = [f for f in findings if f.severity != "info" and f.kind != "prompt_leak"]
    assert wrong == []
