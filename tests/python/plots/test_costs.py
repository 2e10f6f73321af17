import numpy as np
import pandas as pd
import pytest

import bansou
from bansou import plots
from drawn import bars, footnote, key, title

OPTIONS = pd.DataFrame(
    {
        "name": ["today", "dear and good", "dear and bad", "cheap and fair", "no price"],
        "cost": [0.0, 3e6, 3e6, 1e6, np.nan],
        "wait": [0.0, -2.0, -0.5, -1.0, -9.0],
    }
)


def test_options_that_none_beats_are_joined(results: bansou.Results) -> None:
    axes = plots.pareto(OPTIONS, results, metric="wait_first_contact_p90")
    front, efficient, dominated = axes.lines
    np.testing.assert_array_equal(front.get_xydata(), [[0, 0], [1, -1], [3, -2]])
    np.testing.assert_array_equal(efficient.get_xydata(), [[0, 0], [3, -2], [1, -1]])
    np.testing.assert_array_equal(dominated.get_xydata(), [[3, -0.5]])
    assert key(axes) == [
        "what can be had at that cost",
        "by the means, no option is both cheaper and better",
        "by the means, another is no dearer and no worse",
    ]
    assert [text.get_text() for text in axes.texts] == ["1", "2", "3", "4"]
    assert footnote(axes)[-5:] == [
        "1: today", "2: dear and good", "3: dear and bad", "4: cheap and fair", "Not drawn, cost unknown: no price",
    ]  # fmt: skip
    now = results.summary().set_index(["metric", "group"]).loc[("wait_first_contact_p90", "region"), "mean"]
    assert title(axes) == f"Cost and difference of: Wait for first contact, P90 (Whole region, today {now:.3g}) [days]"


def test_intervals_are_drawn(results: bansou.Results) -> None:
    axes = plots.pareto(OPTIONS[:1].assign(low=-0.25, high=0.5), results)
    assert bars(axes.containers[0]) == [(0.0, -0.25, 0.5)]


def test_equal_options_do_not_beat_each_other(results: bansou.Results) -> None:
    twice = pd.concat([OPTIONS[:1], OPTIONS[:1]])
    assert len(plots.pareto(twice, results).lines[1].get_xdata()) == 2


def test_options_of_comparisons(comparison: bansou.Comparison) -> None:
    table = plots.option_table([comparison], "crises_per_10k")
    found = comparison.table.set_index(["metric", "group"]).loc[("crises_per_10k", "region")]
    assert list(table["name"]) == ["Tottori today", "Doubled"]
    assert table.loc[1, "cost"] == comparison.yearly_cost
    assert table.loc[1, ["wait", "low", "high"]].tolist() == found[["difference", "low", "high"]].tolist()
    assert table.loc[0, ["cost", "wait"]].tolist() == [0, 0]


def test_options_need_one_baseline(comparison: bansou.Comparison) -> None:
    with pytest.raises(ValueError, match="side A in common"):
        plots.option_table([comparison, bansou.Comparison(comparison.b, comparison.a)], "crises_per_10k")
    with pytest.raises(ValueError, match="side A in common"):
        plots.option_table([], "crises_per_10k")
