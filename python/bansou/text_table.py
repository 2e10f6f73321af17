"""Tables for the terminal, where a Japanese character is as wide as two Latin ones."""

import unicodedata
from collections.abc import Sequence


def text_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns that line up, the first to the left and the others to the right; a line each."""
    lines = [list(header), *map(list, rows)]
    widths = [max(width(line[i]) for line in lines) for i in range(len(header))]
    return "".join(
        "  " + "  ".join(_padded(cell, size, i == 0) for i, (cell, size) in enumerate(zip(line, widths, strict=True))).rstrip() + "\n"
        for line in lines
    )  # fmt: skip


def width(text: str) -> int:
    """In columns of a terminal."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _padded(cell: str, size: int, left: bool) -> str:
    room = " " * (size - width(cell))
    return cell + room if left else room + cell
