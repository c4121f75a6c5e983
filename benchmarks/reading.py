"""Measures the PDF reader on a long document: pages per second, peak memory, PDFium's share.

    python benchmarks/reading.py                 # 500 generated pages
    python benchmarks/reading.py --pages 2000

The pages are minutes: headings, paragraphs, bullets and a ruled table, some 500 words each.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from itertools import cycle, islice

from fpdf import FPDF

from lrt_summ.reading import read_source
from lrt_summ.settings import Settings

SENTENCES = (
    "De voorzitter licht toe dat de opgave voor komend jaar groter is dan eerder werd gedacht.",
    "De provincies vragen aandacht voor de termijn waarop de gemeenten moeten leveren.",
    "Afgesproken wordt dat het secretariaat de notitie voor 1 juli rondstuurt aan alle leden.",
    "De tafel stemt in met het voorstel, mits de financiering voor de zomer is geregeld.",
)
ACTIONS = (("Nr", "Actie", "Wie", "Termijn"), ("1", "Stuurt de notitie rond", "VNG", "1 juli"))

# What PDFium itself takes: each page loaded, its characters laid out and its text fetched.
LIBRARY_ALONE = """
import sys, time, pypdfium2
data = sys.stdin.buffer.read()
started = time.process_time()
document = pypdfium2.PdfDocument(data)
for page in document:
    page.get_textpage().get_text_range()
print(time.process_time() - started)
"""
# The reader's own process, as it runs for a user, with what it cost.
READER = """
import json, resource, sys, time
from lrt_summ.reading.pdf.worker import read
data = sys.stdin.buffer.read()
started = time.process_time()
result = read(data, max_pages=100_000, max_chars=10**9)
took = time.process_time() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([took, peak, len(result["pages"]), sum(map(len, result["pages"]))]))
"""


def minutes(pages: int) -> bytes:
    """A PDF of minutes with this many pages."""
    pdf = FPDF()
    prose = cycle(SENTENCES)
    for number in range(1, pages + 1):
        pdf.add_page()
        pdf.set_font("helvetica", style="B", size=10)
        pdf.cell(text=f"{number}. Agendapunt over de opgave", new_x="LMARGIN", new_y="NEXT")
        pdf.set_font(style="")
        for _ in range(7):
            text = " ".join(islice(prose, 4))
            pdf.multi_cell(0, 4.5, text, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(3)
        for _ in range(4):
            pdf.multi_cell(0, 4.5, f"- {next(prose)}", new_x="LMARGIN", new_y="NEXT")
        with pdf.table(col_widths=(10, 90, 30, 30)) as table:
            for cells in ACTIONS:
                table.row(cells)
    return bytes(pdf.output())


def run(code: str, data: bytes) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
    return done.stdout.decode()


def main() -> None:
    """Generate, measure, print."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--pages", type=int, default=500)
    pages = options.parse_args().pages
    data = minutes(pages)
    library_s = float(run(LIBRARY_ALONE, data))
    reader_s, peak_kb, read, chars = json.loads(run(READER, data))
    started = time.perf_counter()
    source = read_source(data, settings=Settings(max_pages=max(pages, 1)))
    wall_s = time.perf_counter() - started
    if read != pages or source.page_at(len(source.text)) != pages:
        raise SystemExit(f"read {read} of {pages} pages")
    print(f"pages                 {pages}, {chars / pages:.0f} characters each")
    print(f"CPU time              {reader_s:.1f} s: {pages / reader_s:.0f} pages per second")
    print(f"  of which PDFium     {library_s:.1f} s: {library_s / reader_s:.0%}")
    print(f"peak memory           {peak_kb / 1000:.0f} MB")
    print(f"wall time in all      {wall_s:.1f} s, start of the process included")


if __name__ == "__main__":
    main()
