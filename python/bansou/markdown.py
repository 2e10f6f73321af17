"""Pages that are generated: tables and numbers."""

import math
from collections.abc import Iterable, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Cells are texts or numbers; numbers are set as `number` does."""
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    lines += ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(value: object) -> str:
    return value.replace("|", "\\|") if isinstance(value, str) else number(value)


def number(value: object) -> str:
    """Four significant digits, whole numbers from 1,000 on; a dash where there is none."""
    if value is None or not math.isfinite(float(str(value))):
        return "–"
    figure = float(str(value))
    return f"{figure:,.0f}" if abs(figure) >= 1000 else f"{figure:.4g}"
