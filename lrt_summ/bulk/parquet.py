"""Reports in a Parquet file: the columns that one filters on, and the whole report beside them."""

from __future__ import annotations

import datetime as dt
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from lrt_summ.errors import UsageError
from lrt_summ.reasons import system_reason

try:
    import pyarrow as pa
    from pyarrow import parquet as pq
except ImportError:
    raise UsageError(
        "Voor een Parquet-bestand is pyarrow nodig.",
        hint='Installeer het met: pip install "lrt-summ[parquet]", of noem een .jsonl.',
    ) from None

GROUP_ROWS = 500
GROUP_BYTES = 64_000_000
"""A row group is what is held in memory at once, here and by a reader."""

_TEXTS = pa.list_(pa.string())
SCHEMA = pa.schema(
    [
        ("document", pa.string()),
        ("title", pa.string()),
        ("date", pa.date32()),
        ("body", pa.string()),
        ("items", pa.int32()),
        ("decisions", _TEXTS),
        ("actions", _TEXTS),
        ("owners", _TEXTS),
        ("disputed", pa.int32()),
        ("errors", pa.int32()),
        ("provider", pa.string()),
        ("model", pa.string()),
        ("answered_at", pa.timestamp("us", tz="UTC")),
        ("requests", pa.int32()),
        ("cached", pa.int32()),
        ("prompt_tokens", pa.int64()),
        ("completion_tokens", pa.int64()),
        ("cost", pa.decimal128(18, 9)),
        ("report", pa.large_string()),
    ]
)


def write_parquet(reports: Iterable[bytes], path: Path) -> int:
    """Write reports, given as JSON, whole or not at all; returns how many.

    Raises:
        UsageError: the file cannot be written.
    """
    try:
        handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        os.close(handle)
        try:
            count = _write(reports, scratch)
            os.replace(scratch, path)
        except BaseException:
            os.unlink(scratch)
            raise
    except OSError as error:
        raise UsageError(f"{path} kan niet geschreven worden: {system_reason(error)}") from None
    return count


def _write(reports: Iterable[bytes], path: str) -> int:
    count = 0
    with pq.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        for group in _groups(reports):
            rows = [row(report) for report in group]
            writer.write_table(pa.Table.from_pylist(rows, schema=SCHEMA))
            count += len(rows)
    return count


def row(report: bytes) -> dict[str, Any]:
    """The columns of one report."""
    data = json.loads(report)
    minutes, usage, provenance = data["minutes"], data["usage"], data["provenance"]
    items = data["items"]
    actions = [action for item in items for action in item["actions"]]
    owners = (owner["name"] for action in actions for owner in action["owners"])
    findings = (finding for item in items for finding in item["findings"])
    return {
        "document": minutes["source"]["name"],
        "title": minutes["title"],
        "date": _date(minutes["date"]),
        "body": minutes["body"],
        "items": len(items),
        "decisions": [claim["text"] for item in items for claim in item["decisions"]],
        "actions": [action["text"] for action in actions],
        "owners": list(dict.fromkeys(owners)),
        "disputed": sum(len(item["disputed"]) for item in items),
        "errors": sum(finding["severity"] == "error" for finding in findings),
        "provider": provenance["provider"],
        "model": provenance["model"],
        "answered_at": _time(provenance["answered_at"]),
        **{name: usage[name] for name in _USAGE},
        "cost": None if usage["cost"] is None else Decimal(usage["cost"]).quantize(_NANO),
        "report": report.decode(),
    }


_USAGE = ("requests", "cached", "prompt_tokens", "completion_tokens")
_NANO = Decimal("1e-9")


def _groups(reports: Iterable[bytes]) -> Iterator[list[bytes]]:
    group: list[bytes] = []
    size = 0
    for report in reports:
        group.append(report)
        size += len(report)
        if len(group) == GROUP_ROWS or size >= GROUP_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _time(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
