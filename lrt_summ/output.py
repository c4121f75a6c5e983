"""What all output has in common: folders of one's own, inert text, archives of settled bytes, logs
that read the same whichever process writes them.
"""

from __future__ import annotations

import io
import logging
import re
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

# Direction overrides and isolates can make a line read as what it does not say; tag characters and
# zero-width spaces hide text in text; the rest of these XML cannot even hold.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def make_folder(folder: Path) -> None:
    """Make a folder and what is missing above it, for the user alone, whatever the umask is."""
    for missing in reversed([f for f in (folder, *folder.parents) if not f.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def log_to_stderr(level: int) -> None:
    """Let what the library logs from this level on through, as plain lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("lrt-summ: %(message)s"))
    logger = logging.getLogger("lrt_summ")
    logger.handlers[:] = [handler]
    logger.setLevel(level)
    logger.propagate = False


def printable(text: str) -> str:
    """`text` on one line, without characters that hide, reorder or break text.

    Control, direction and zero-width characters are left out, a lone surrogate becomes U+FFFD,
    and every run of white space becomes one space. The report itself keeps the text as it was.
    """
    kept = _UNWRITABLE.sub("\ufffd", _INVISIBLE.sub("", text))
    return " ".join(kept.split())


def settle_zip(archive: bytes, changes: Mapping[str, bytes] | None = None) -> bytes:
    """The same zip archive with fixed time stamps, so that equal content is equal bytes.

    Args:
        changes: new content for entries, by name.
    """
    settled = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            entry = zipfile.ZipInfo(info.filename, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, (changes or {}).get(info.filename, old.read(info)))
    return settled.getvalue()
