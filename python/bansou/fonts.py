"""Japanese in plots."""

import functools
import warnings

from bansou.places import Language

JAPANESE_FONTS = (
    "Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic", "IPAGothic", "TakaoGothic", "VL Gothic",
    "Hiragino Sans", "Hiragino Maru Gothic Pro", "Yu Gothic", "Meiryo", "MS Gothic",
)  # fmt: skip


@functools.cache
def japanese_font() -> str | None:
    """The first of JAPANESE_FONTS that Matplotlib knows. Without one: None, with a warning that says what to install."""
    from matplotlib import font_manager

    known = set(font_manager.get_font_names())
    found = next((name for name in JAPANESE_FONTS if name in known), None)
    if found is None:
        warnings.warn(
            "no Japanese font found, so plots are labelled in English; install fonts-noto-cjk or fonts-ipaexfont "
            "(then delete Matplotlib's font cache)",
            stacklevel=3,
        )
    return found


def language(lang: Language) -> Language:
    """`lang`, or English where Japanese cannot be drawn."""
    return lang if lang == "en" or japanese_font() else "en"


def families() -> list[str]:
    """For Matplotlib's font.family: names of places are Japanese in every language."""
    return [*filter(None, [japanese_font()]), "DejaVu Sans"]
