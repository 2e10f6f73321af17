import matplotlib.pyplot as plt
import pytest
from drawn import key, ticks, title

import bansou
from bansou import plots


def test_days_by_cause_the_largest_on_top(results: bansou.Results) -> None:
    axes = plots.causes(results)
    summary = results.summary()
    days = summary[summary["metric"].str.startswith("waiting_days.") & (summary["group"] == "region")]
    waited = days[days["mean"] > 0].sort_values("mean", ascending=False)
    assert [patch.get_width() for patch in axes.patches] == list(waited["mean"])
    assert ticks(axes, "y")[0] == waited["name"].iloc[0].removeprefix("Days waited for ")
    assert axes.yaxis_inverted()
    assert axes.get_xlabel() == "days/1,000 in need/year"
    council = summary.set_index(["metric", "group"]).loc[("waiting_days.council", "region"), "mean"]
    assert council == 0
    assert len(ticks(axes, "y")) == len(waited) < len(days)
    (_, _, (whiskers,)) = axes.containers[0]
    ends = [(segment[0, 0], segment[1, 0]) for segment in whiskers.get_segments()]
    assert ends == [pytest.approx(pair) for pair in waited[["low", "high"]].to_numpy()]


def test_a_comparison_is_its_two_sides_told_apart_by_hatches(comparison: bansou.Comparison) -> None:
    axes = plots.causes(comparison, group="31325")
    assert title(axes) == "What residents wait for (若桜町)"
    assert key(axes) == ["Tottori today", "Doubled"]
    assert len({patch.get_hatch() for patch in axes.patches}) == 2


def test_an_unknown_group_is_refused(results: bansou.Results) -> None:
    with pytest.raises(ValueError, match="no group 'band_9'; nearest: band_"):
        plots.causes(results, group="band_9")
    assert plt.get_fignums() == []
