import numpy as np
from drawn import key

import bansou
from bansou import plots


def test_stock_over_time_with_its_interval(results: bansou.Results) -> None:
    axes = plots.long_stay(results)
    stock = results.long_stay()
    for line, column in zip(axes.lines, ("mean", "low", "high"), strict=True):
        np.testing.assert_array_equal(line.get_xdata(), range(1, 13))
        np.testing.assert_array_equal(line.get_ydata(), stock[column])
    assert axes.get_xlabel() == "months since the start"
    assert axes.get_legend() is None


def test_a_comparison_is_its_two_sides(comparison: bansou.Comparison) -> None:
    assert key(plots.long_stay(comparison)) == ["Tottori today", "Doubled"]


def test_a_single_replication_is_a_line(single: bansou.Results) -> None:
    plots.long_stay(single).figure.canvas.draw()
