"""The JSON Schema of a report, as published in `docs/report.schema.json`."""

from __future__ import annotations

import json

from lrt_summ.models import SCHEMA_VERSION, Report


def report_schema() -> str:
    """JSON Schema (2020-12) of what `render(report, "json")` gives, as one JSON document."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"schema_version {SCHEMA_VERSION}",
        **Report.model_json_schema(mode="serialization"),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
