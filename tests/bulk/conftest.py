from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.synthetic_minutes import write_minutes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six short minutes."""
    write_minutes(tmp_path / "verslagen", 6, items=3, words=40)
    return tmp_path / "verslagen"
