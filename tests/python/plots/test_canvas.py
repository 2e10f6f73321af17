import matplotlib.pyplot as plt
import pytest
from drawn import footnote, title

import bansou
from bansou import fonts, plots
from bansou.plots.canvas import STYLES, runs_of


def test_a_comparison_stands_for_its_sides(comparison: bansou.Comparison) -> None:
    assert runs_of([comparison, comparison.a]) == [comparison.a, comparison.b]


def test_styles_differ_without_colour() -> None:
    assert len({style.marker for style in STYLES}) == len({style.line for style in STYLES}) == len(STYLES)
    assert len({style.hatch for style in STYLES}) == len(STYLES)


def test_axes_from_elsewhere(results: bansou.Results) -> None:
    _, (left, right) = plt.subplots(1, 2)
    assert plots.long_stay(results, ax=left) is left
    assert plots.by_band(results, ax=right) is right
    assert footnote(left).count("Tottori today") == 1


def test_key_and_footnote_cover_nothing(comparison: bansou.Comparison) -> None:
    axes = plots.long_stay(comparison)
    axes.figure.canvas.draw()
    frame = axes.get_window_extent()
    heading = axes.title.get_window_extent() if axes.get_title() else axes._left_title.get_window_extent()
    key = axes.get_legend().get_window_extent()
    foot = next(text for text in axes.figure.texts if "PARTLY" in text.get_text()).get_window_extent()
    assert frame.y1 <= key.y0 < key.y1 <= heading.y0
    assert foot.y1 <= axes.xaxis.label.get_window_extent().y0
    assert foot.y0 >= 0


@pytest.mark.filterwarnings("error:Glyph")
@pytest.mark.parametrize("elsewhere", [False, True])
def test_japanese_is_drawn(japanese: bansou.Results, elsewhere: bool) -> None:
    axes = plots.long_stay(japanese, ax=plt.subplots()[1] if elsewhere else None)
    axes.figure.canvas.draw()
    assert title(axes) == "1年以上の入院者 [人]"
    assert axes.title.get_fontfamily()[0] == fonts.japanese_font()


def test_without_a_japanese_font_plots_are_in_english(
    japanese: bansou.Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "JAPANESE_FONTS", ("No Such Font",))
    fonts.japanese_font.cache_clear()
    with pytest.warns(UserWarning, match="fonts-noto-cjk"):
        assert title(plots.long_stay(japanese)) == "Inpatients of a year or more [residents]"
    fonts.japanese_font.cache_clear()
