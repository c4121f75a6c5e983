"""Write docs/images/page.png and briefing.png: what the product gives for one of the fixtures.

    python docs/write_images.py [minutes]

Needs Debian's `chromium` and LibreOffice Writer (`soffice`), and the extra `[dev]`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from playwright.sync_api import sync_playwright

from lrt_summ import Settings, Summariser, render
from lrt_summ.models import Report

HERE = Path(__file__).parent
IMAGES = HERE / "images"
MINUTES = HERE.parent / "fixtures" / "lrt-2024-05-16.txt"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]


def tool(name: str) -> str:
    """Where a program is; ends the run where it is not installed."""
    found = shutil.which(name)
    if found is None:
        sys.exit(f"{name} is not installed")
    return found


def page_image(report: Report, folder: Path) -> None:
    """The page, with an action and its statement lit up."""
    path = folder / "notitie.html"
    path.write_text(str(render(report, "html")), encoding="utf-8")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=tool("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1360, "height": 900})
        page.goto(path.as_uri())
        page.click(".short .entry:nth-child(5) a.claim")
        page.wait_for_timeout(800)
        page.mouse.move(2, 2)
        page.screenshot(path=IMAGES / "page.png")
        browser.close()


def briefing_image(report: Report, folder: Path) -> None:
    """The first page of the Word file."""
    (folder / "notitie.docx").write_bytes(bytes(render(report, "docx")))  # type: ignore[arg-type]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [tool("soffice"), profile, "--headless", "--convert-to", "pdf", "notitie.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603  # our own
    with pypdfium2.PdfDocument(folder / "notitie.pdf") as document:
        document[0].render(scale=1.4).to_pil().save(IMAGES / "briefing.png", optimize=True)


def main(minutes: Path = MINUTES) -> None:
    """Write both pictures."""
    report = Summariser(Settings(provider="rules", cache="off")).summarise(minutes)
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page_image(report, Path(folder))
        briefing_image(report, Path(folder))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
