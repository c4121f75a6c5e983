"""The floor: the OpenAI SDK, asyncio, pydantic. No parsing, no checks, no cache, no retries."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import openai
from openai.lib._pydantic import to_strict_json_schema

from benchmarks.contenders.task import INSTRUCTIONS, Answer, item_texts, measured


async def ask_all(url: str, texts: list[str], concurrency: int) -> int:
    slots = asyncio.Semaphore(concurrency)
    schema = to_strict_json_schema(Answer)
    form = {"name": "item", "strict": True, "schema": schema}

    async with openai.AsyncOpenAI(base_url=url, api_key="none") as client:

        async def ask(text: str) -> Answer:
            async with slots:
                completion = await client.chat.completions.create(
                    model="m",
                    messages=[
                        {"role": "system", "content": INSTRUCTIONS},
                        {"role": "user", "content": text},
                    ],
                    response_format={"type": "json_schema", "json_schema": form},
                    temperature=0,
                )
            return Answer.model_validate_json(completion.choices[0].message.content or "")

        return len(await asyncio.gather(*map(ask, texts)))


def main(url: str, concurrency: int, paths: list[Path]) -> None:
    texts = item_texts(paths)
    asyncio.run(ask_all(url, texts[:1], 1))
    measured(len(texts), lambda: asyncio.run(ask_all(url, texts, concurrency)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), [Path(name) for name in sys.argv[3:]])
