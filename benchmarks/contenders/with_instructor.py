"""`instructor` over the same SDK, with its defaults."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import instructor
import openai

from benchmarks.contenders.task import INSTRUCTIONS, Answer, item_texts, measured


async def ask_all(url: str, texts: list[str], concurrency: int) -> int:
    slots = asyncio.Semaphore(concurrency)
    client = instructor.from_openai(openai.AsyncOpenAI(base_url=url, api_key="none"))

    async def ask(text: str) -> Answer:
        async with slots:
            answer: Answer = await client.chat.completions.create(
                model="m",
                messages=[
                    {"role": "system", "content": INSTRUCTIONS},
                    {"role": "user", "content": text},
                ],
                response_model=Answer,
                temperature=0,
            )
        return answer

    return len(await asyncio.gather(*map(ask, texts)))


def main(url: str, concurrency: int, paths: list[Path]) -> None:
    texts = item_texts(paths)
    asyncio.run(ask_all(url, texts[:1], 1))
    measured(len(texts), lambda: asyncio.run(ask_all(url, texts, concurrency)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
