"""`langextract` with its OpenAI provider: the same fields as extraction classes and attributes."""

from __future__ import annotations

import sys
from pathlib import Path

import langextract as lx
from langextract.providers.openai import OpenAILanguageModel

from benchmarks.contenders.task import EXAMPLE_TEXT, INSTRUCTIONS, item_texts, measured

EXAMPLE = lx.data.ExampleData(
    text=EXAMPLE_TEXT,
    extractions=[
        lx.data.Extraction("summary", "35 van de 60 laadpalen zijn geplaatst"),
        lx.data.Extraction("decision", "de planning voor 2031 wordt vastgesteld"),
        lx.data.Extraction(
            "action",
            "stuurt de raad vóór 1 mei een overzicht",
            attributes={"owners": ["gemeente Oosterwolde"], "due": "vóór 1 mei"},
        ),
    ],
)


def extract(url: str, texts: list[str], concurrency: int) -> int:
    model = OpenAILanguageModel("m", api_key="none", base_url=url, max_workers=concurrency)
    found = lx.extract(
        [lx.data.Document(text=text) for text in texts],
        prompt_description=INSTRUCTIONS,
        examples=[EXAMPLE],
        model=model,
        max_workers=concurrency,
        batch_length=concurrency,
        max_char_buffer=100_000,
        show_progress=False,
    )
    return sum(bool(document.extractions) for document in found)


def main(url: str, concurrency: int, paths: list[Path]) -> None:
    texts = item_texts(paths)
    extract(url, texts[:1], 1)
    measured(len(texts), lambda: extract(url, texts, concurrency))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
