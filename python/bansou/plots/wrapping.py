"""Breaking lines of Japanese and English."""

import re
import unicodedata

_PIECE = re.compile(r"[\u2e80-\uffff][、。」）】〕]*|[^\u2e80-\uffff\s]+\s*|\s+")
"""What stays together: a wide character and the marks that close it, or a word and the space after it."""


def wrapped(text: str, columns: int) -> str:
    """Lines of at most `columns` half-width characters each; Japanese breaks anywhere, English at spaces. A word that
    is longer has a line of its own."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and _width(lines[-1] + piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece
    return "\n".join(line.rstrip() for line in lines)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
