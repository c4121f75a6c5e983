"""A model server that fails in every way a server can, at random, the same for the same seed."""

from __future__ import annotations

import email.utils
import hashlib
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from tests.support.model_server import Received, Reply, answer, error

USD_PER_PROMPT_TOKEN = Decimal("0.40") / 1_000_000
USD_PER_ANSWER_TOKEN = Decimal("1.60") / 1_000_000

Effect = Literal["none", "no answer", "unusable", "wrong ids"]
"""What a fault does to the client: nothing, no completion, one that holds no answer, or one that
cites statements which are not there."""

_SHOWN = re.compile(r"^\[([^\]\n]{1,40})\] (.{1,400})", re.MULTILINE)

_COMPLAINT = re.compile(r"\n\nAntwoord (?:korter|met geldige JSON alleen)\.\Z")
"""Ends a question that is asked once more because its first answer could not be read."""


class Fault(NamedTuple):
    """One way to fail.

    Attributes:
        weight: how often, beside the others.
        effect: see `Effect`.
        reply: made of a sound reply.
    """

    weight: int
    effect: Effect
    reply: Callable[[Reply], Reply]


def _content(change: Callable[[str], Any], **more: Any) -> Callable[[Reply], Reply]:
    """A fault inside the completion, which is a sound one but for its text."""

    def reply(sound: Reply) -> Reply:
        text = sound.body["choices"][0]["message"]["content"]
        return answer(change(text), usage=sound.body["usage"], **more)

    return reply


def _raw(status: int, body: Any, **headers: str) -> Callable[[Reply], Reply]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: Reply(status=status, body=body, headers=named)


def _refused(status: int, **reply: Any) -> Callable[[Reply], Reply]:
    return lambda _: error(status, "try later", **reply)


def _in_a_second(_: Reply) -> Reply:
    date = email.utils.formatdate(time.time() + 1, usegmt=True)
    return error(429, "slow down", headers={"Retry-After": date})


def _other_ids(text: str) -> str:
    made = json.loads(text)
    for claim in made["summary"]:
        claim["sources"] = ["99.99"]
    return json.dumps(made)


FAULTS: dict[str, Fault] = {
    "429, seconds": Fault(2, "no answer", _refused(429, headers={"Retry-After": "1"})),
    "429, date": Fault(2, "no answer", _in_a_second),
    "429, milliseconds": Fault(4, "no answer", _refused(429, headers={"retry-after-ms": "80"})),
    "500": Fault(4, "no answer", _refused(500)),
    "502, HTML": Fault(4, "no answer", _raw(502, b"<html>Bad Gateway", content_type="text/html")),
    "503": Fault(4, "no answer", _refused(503)),
    "504": Fault(4, "no answer", _refused(504)),
    "reset in the body": Fault(
        4, "no answer", lambda sound: Reply(body=sound.body, reset_after=40)
    ),
    "never answers": Fault(2, "no answer", lambda _: Reply(silent=True)),
    "drips": Fault(2, "no answer", lambda sound: Reply(body=sound.body, drip_s=1)),
    "HTML": Fault(4, "no answer", _raw(200, b"<html>Log in", content_type="text/html")),
    "cut body": Fault(4, "no answer", _raw(200, b'{"choices": [{"mess')),
    "50 MB": Fault(1, "no answer", _raw(200, b" " * 51_000_000)),
    "wrong content type": Fault(
        4, "none", lambda sound: Reply(body=sound.body, headers={"Content-Type": "text/html"})
    ),
    "empty choices": Fault(4, "unusable", _raw(200, {"choices": []})),
    "truncated JSON": Fault(4, "unusable", _content(lambda text: text[: len(text) // 2])),
    "length": Fault(4, "unusable", _content(lambda text: text[:60], finish_reason="length")),
    "refusal": Fault(3, "unusable", _content(lambda _: None, refusal="Dat doe ik niet.")),
    "content filter": Fault(
        3, "unusable", _content(lambda _: None, finish_reason="content_filter")
    ),
    "other form": Fault(4, "unusable", _content(lambda _: '{"samenvatting": "akkoord"}')),
    "wrong types": Fault(4, "unusable", _content(lambda _: '{"summary": [7]}')),
    "duplicate keys": Fault(4, "unusable", _content(lambda text: '{"summary": [],' + text[1:])),
    "half a character": Fault(
        4, "unusable", _content(lambda text: text.replace('"text": "', '"text": "\\ud800', 1))
    ),
    "ids that are not there": Fault(4, "wrong ids", _content(_other_ids)),
}


@dataclass(frozen=True)
class Served:
    """One reply that was given.

    Attributes:
        life: number of the client's process.
        item: the statements that were shown, hashed: the same for each question about them.
        question: all that was asked, hashed.
        fault: its name, `""` for a sound answer.
        effect: what the client can make of it.
        cost: what a provider would bill, in dollars.
    """

    life: int
    item: str
    question: str
    fault: str
    effect: Effect
    cost: Decimal


class FaultyModel:
    """Answers, or fails, as chance has it. Give it to `ModelServer` as `always`.

    Args:
        seed: of all chances.
        share: of the requests that are hit.

    Attributes:
        life: number of the client's process, set by whoever starts it.
        outage: where set, every reply of this life.
        served: every reply, in order.
    """

    def __init__(self, seed: int, share: float) -> None:
        self.life = 0
        self.outage: Callable[[int], Reply | None] = lambda _: None
        self.served: list[Served] = []
        self._seed = seed
        self._share = share
        self._times: Counter[str] = Counter()
        self._in_life = 0

    def begin(self, life: int, outage: Callable[[int], Reply | None]) -> None:
        """A new process of the client; `outage` takes the number of the request in this life."""
        self.life, self.outage, self._in_life = life, outage, 0

    def __call__(self, received: Received) -> Reply:
        """The reply to one request."""
        self._in_life += 1
        question = _hash(_COMPLAINT.sub("", received.text))
        sound = _quote(received)
        out = self.outage(self._in_life)
        if out is not None:
            self._note(received, question, "outage", "no answer", Decimal(0))
            return out
        if "response_format" in received.json and self._strict_is_refused(received):
            self._note(received, question, "no schemas", "no answer", Decimal(0))
            return error(400, "response_format json_schema is not supported")
        self._times[question] += 1
        chance = random.Random(f"{self._seed} {question} {self._times[question]}")
        name = self._fault(chance)
        fault = FAULTS.get(name, Fault(0, "none", lambda reply: reply))
        reply = fault.reply(sound)
        self._note(received, question, name, fault.effect, _cost(sound, reply))
        return reply

    def _fault(self, chance: random.Random) -> str:
        if chance.random() >= self._share:
            return ""
        return chance.choices(list(FAULTS), [fault.weight for fault in FAULTS.values()])[0]

    def _strict_is_refused(self, received: Received) -> bool:
        """Every third process of the client meets a server without strict schemas."""
        return self.life % 3 == 2 and received.json["response_format"]["type"] == "json_schema"

    def _note(
        self, received: Received, question: str, fault: str, effect: Effect, cost: Decimal
    ) -> None:
        item = item_hash(received.text)
        self.served.append(Served(self.life, item, question, fault, effect, cost))


def item_hash(text: str) -> str:
    """The same for all questions that show the same statements."""
    return _hash("\n".join("".join(found) for found in _SHOWN.findall(text)))


def _quote(received: Received) -> Reply:
    """The first statements, quoted."""
    shown = _SHOWN.findall(received.text)[:2]
    claims = [{"sources": [name], "text": text} for name, text in shown]
    made = json.dumps({"summary": claims, "decisions": [], "actions": []}, ensure_ascii=False)
    usage = {
        "prompt_tokens": len(received.content) // 4,
        "completion_tokens": len(made) // 3,
        "total_tokens": len(received.content) // 4 + len(made) // 3,
    }
    return answer(made, usage=usage)


def _cost(sound: Reply, reply: Reply) -> Decimal:
    """A model that has worked is billed, also where its answer does not arrive."""
    if reply.status != 200:
        return Decimal(0)
    usage = sound.body["usage"]
    return (
        usage["prompt_tokens"] * USD_PER_PROMPT_TOKEN
        + usage["completion_tokens"] * USD_PER_ANSWER_TOKEN
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:20]
