import warnings
from collections.abc import Callable, Iterator

import pytest
from matplotlib import font_manager

from bansou import fonts

Install = Callable[..., None]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Says which fonts there are."""

    def install(*names: str) -> None:
        monkeypatch.setattr(font_manager, "get_font_names", lambda: list(names))
        fonts.japanese_font.cache_clear()

    yield install
    fonts.japanese_font.cache_clear()


def test_the_first_font_of_the_list_is_taken(installed: Install) -> None:
    installed("DejaVu Sans", "MS Gothic", "IPAexGothic")
    assert fonts.japanese_font() == "IPAexGothic"
    assert fonts.families() == ["IPAexGothic", "DejaVu Sans"]
    assert fonts.language("ja") == "ja"


def test_without_one_it_is_english_and_said_once(installed: Install) -> None:
    installed("DejaVu Sans")
    with pytest.warns(UserWarning, match="no Japanese font found.*fonts-noto-cjk"):
        assert fonts.language("ja") == "en"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert fonts.families() == ["DejaVu Sans"]


def test_english_needs_no_font(installed: Install) -> None:
    installed("DejaVu Sans")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert fonts.language("en") == "en"
