import matplotlib
import numpy as np
import pytest

import bansou
from bansou import fonts, plotting

matplotlib.use("Agg")


@pytest.fixture(autouse=True)
def close_figures():  # type: ignore[no-untyped-def]
    yield
    matplotlib.pyplot.close("all")


def test_bands_with_intervals(results: bansou.Results) -> None:
    axes = plotting.by_band(results, results, metric="crises_per_10k")
    bands = results.summary().query("metric == 'crises_per_10k' and group_kind == 'band'")
    assert [label.get_text() for label in axes.get_xticklabels()] == list(bands["group_name"])
    assert axes.get_title(loc="left") == "Crises"
    assert len(axes.containers) == 2 * len(bands)
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["Tottori today"] * 2
    axes.figure.canvas.draw()


def test_a_single_replication_has_no_interval(towns: bansou.Scenario) -> None:
    with bansou.run(towns, replications=1) as single:
        plotting.by_band(single, metric="crises_per_10k").figure.canvas.draw()
        plotting.long_stay(single).figure.canvas.draw()


def test_an_unknown_metric_is_refused(results: bansou.Results) -> None:
    with pytest.raises(ValueError, match="crises_per_10k"):
        plotting.by_band(results, metric="crises")
    with pytest.raises(ValueError, match="nothing to draw"):
        plotting.by_band()


def test_long_stay_over_time(results: bansou.Results) -> None:
    _, axes = matplotlib.pyplot.subplots()
    assert plotting.long_stay(results, ax=axes) is axes
    np.testing.assert_array_equal(axes.lines[0].get_xdata(), range(1, 13))
    assert axes.get_ylabel() == "residents"


@pytest.mark.filterwarnings("error:Glyph")
def test_japanese_is_drawn(results: bansou.Results) -> None:
    if fonts.japanese_font() is None:
        pytest.skip("no Japanese font here")
    japanese = bansou.Results(results.path, results.scenario.in_language("ja"))
    axes = plotting.long_stay(japanese)
    axes.figure.canvas.draw()
    assert axes.get_title(loc="left") == "1年以上の入院者"


def test_without_a_japanese_font_plots_are_in_english(
    results: bansou.Results, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "JAPANESE_FONTS", ("No Such Font",))
    fonts.japanese_font.cache_clear()
    japanese = bansou.Results(results.path, results.scenario.in_language("ja"))
    with pytest.warns(UserWarning, match="fonts-noto-cjk"):
        assert plotting.long_stay(japanese).get_ylabel() == "residents"
    fonts.japanese_font.cache_clear()
