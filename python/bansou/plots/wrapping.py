"""Breaking lines of Japanese and English."""

import re

from bansou.text_table import width

_PIECE = re.compile(r"[「『（【〔]*[\u2e80-\uffff][、。」』）】〕]*|[^\u2e80-\uffff\s]+\s*|\s+")
"""What stays together: a wide character and the marks that open or close it, or a word and the space after it."""


def wrapped(text: str, columns: int) -> str:
    """Lines of at most `columns` half-width characters each; Japanese breaks anywhere, English at spaces. A word that
    is longer has a line of its own."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece
    return "\n".join(line.rstrip() for line in lines)
