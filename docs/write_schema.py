"""Write docs/report.schema.json, the JSON Schema of a `Report`, from the code."""

from pathlib import Path

from lrt_summ.rendering.schema import report_schema

if __name__ == "__main__":
    (Path(__file__).parent / "report.schema.json").write_text(report_schema(), encoding="utf-8")
