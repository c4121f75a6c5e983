"""Weights for the grounds of a check, fitted to claims of which it is known what they are."""

from __future__ import annotations

import math
from collections.abc import Sequence

RIDGE, ROUNDS = 1.0, 8


def total(weights: Sequence[float], row: Sequence[float]) -> float:
    """What they weigh."""
    return sum(w * v for w, v in zip(weights, row, strict=True))


def regress(rows: Sequence[tuple[list[float], float]]) -> list[float]:
    """Logistic regression by Newton's method, with a small penalty on large weights."""
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(ROUNDS):
        slope = [-RIDGE * w for w in weights[:-1]] + [0.0]
        bend = [[RIDGE * (i == j < size - 1) for j in range(size)] for i in range(size)]
        for row, truth in rows:
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, total(weights, row)))))
            spread = chance * (1 - chance)
            held = [(i, value) for i, value in enumerate(row) if value]
            for i, value in held:
                slope[i] += (truth - chance) * value
                for j, other in held:
                    bend[i][j] += spread * value * other
        weights = [w + step for w, step in zip(weights, _solved(bend, slope), strict=True)]
    return weights


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for n in range(len(rows)):
        best = max(range(n, len(rows)), key=lambda i: abs(rows[i][n]))
        rows[n], rows[best] = rows[best], rows[n]
        rows[n] = [value / rows[n][n] for value in rows[n]]
        for i in range(len(rows)):
            if i != n and rows[i][n]:
                times = rows[i][n]
                rows[i] = [a - times * b for a, b in zip(rows[i], rows[n], strict=True)]
    return [row[-1] for row in rows]
