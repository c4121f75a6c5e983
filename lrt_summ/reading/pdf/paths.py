"""PDFium's drawn paths → ruling lines."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from lrt_summ.reading.pdf.words import Rule

_MAX_RULES = 4_000  # per page; more is a drawing
_MAX_POINTS = 400  # per path
_THIN = 3.0
_LONG = 4.0


def rules_of(page: Any) -> list[Rule]:
    """Straight lines in PDF space, as (left, bottom, right, top)."""
    rules: list[Rule] = []
    for index in range(min(pdfium.FPDFPage_CountObjects(page), 10 * _MAX_RULES)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH:
            rules.extend(_path_rules(item))
            if len(rules) > _MAX_RULES:
                return []
    return rules


def _path_rules(path: Any) -> Iterator[Rule]:
    count = pdfium.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MAX_POINTS:
        return
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top):
        return
    bounds = (left.value, bottom.value, right.value, top.value)
    if min(bounds[2] - bounds[0], bounds[3] - bounds[1]) <= _THIN:
        yield from _flattened(*bounds)
    else:
        yield from _outlines(path, count)


def _flattened(x0: float, y0: float, x1: float, y1: float) -> Iterator[Rule]:
    """The line that a thin box is."""
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    if x1 - x0 >= max(_LONG, y1 - y0):
        yield Rule(x0, y, x1, y)
    elif y1 - y0 >= _LONG:
        yield Rule(x, y0, x, y1)


def _outlines(path: Any, count: int) -> Iterator[Rule]:
    """The lines of a path of several: thin filled boxes, or drawn strokes; shading is none."""
    subpaths = _subpaths(path, count)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    for points in subpaths:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = (min(xs), min(ys), max(xs), max(ys))
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            yield from _flattened(*box)
        elif stroke.value:
            for (x0, y0), (x1, y1) in pairwise(points):
                if min(abs(x1 - x0), abs(y1 - y0)) <= 0.5:
                    yield from _flattened(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _subpaths(path: Any, count: int) -> list[list[tuple[float, float]]]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    subpaths: list[list[tuple[float, float]]] = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if not subpaths or pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            subpaths.append([])
        subpaths[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            subpaths[-1].append(subpaths[-1][0])
    return subpaths
