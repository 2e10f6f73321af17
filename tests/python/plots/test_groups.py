import matplotlib.pyplot as plt
import pytest
from drawn import bars, footnote, key, ticks, title

import bansou
from bansou import plots


def test_levels_with_intervals(results: bansou.Results) -> None:
    axes = plots.by_band(results, results, metric="crises_per_10k")
    bands = results.summary().query("metric == 'crises_per_10k' and group_kind == 'band'")
    assert title(axes) == "Crises [/10,000/year]"
    assert ticks(axes) == list(bands["group_name"])
    assert key(axes) == ["Tottori today"] * 2
    for container in axes.containers:
        assert bars(container) == [pytest.approx(row) for row in bands[["mean", "low", "high"]].to_numpy()]
    assert axes.get_ylim()[0] == 0
    axes.figure.canvas.draw()


def test_bands_without_municipalities_are_absent(tottori: bansou.Scenario, results: bansou.Results) -> None:
    with bansou.run(tottori.with_(region=["米子市", "智頭町"], years=1, replications=2)) as others:
        axes = plots.by_band(others, results, metric="crises_per_10k")
        assert ticks(axes) == ["under 10,000", "10,000–50,000", "100,000–300,000"]
        small_and_large, small_and_middle = ([round(x) for x in c[0].get_xdata()] for c in axes.containers)
        assert (small_and_large, small_and_middle) == ([0, 2], [0, 1])


def test_comparisons_are_differences(comparison: bansou.Comparison) -> None:
    metric = "utilisation.municipal_desk"
    axes = plots.by_band(comparison, metric=metric)
    table = comparison.table.query("metric == @metric and group_kind == 'band'")
    drawn = [row for container in axes.containers for row in bars(container)]
    assert sorted(drawn) == [
        pytest.approx(row) for row in sorted(table[["difference", "low", "high"]].to_numpy().tolist())
    ]
    assert set(table["verdict"]) == {"falls"}
    assert [container[0].get_fillstyle() for container in axes.containers] == ["full"]
    assert title(axes) == "Utilisation: Municipal desk: difference [points]"


def test_municipalities_in_the_order_asked_for(comparison: bansou.Comparison) -> None:
    axes = plots.by_municipality(comparison, metric="utilisation.municipal_desk", towns=["31329", "31325"])
    table = comparison.table.query("metric == 'utilisation.municipal_desk'").set_index("group")
    assert ticks(axes) == ["八頭町", "若桜町"]
    drawn = [row for container in axes.containers for row in bars(container)]
    assert drawn == [
        pytest.approx(row) for row in table.loc[["31329", "31325"], ["difference", "low", "high"]].to_numpy()
    ]
    named = plots.by_municipality(comparison, metric="utilisation.municipal_desk", towns=["八頭町", "若桜町"])
    assert ticks(named) == ["八頭町", "若桜町"]
    with pytest.raises(ValueError, match="no municipality '13101'"):
        plots.by_municipality(comparison, metric="utilisation.municipal_desk", towns=["13101"])


def test_what_is_below_zero_is_in_view(results: bansou.Results) -> None:
    axes = plots.by_band(results, metric="backlog_growth.clinic_team")
    assert axes.get_ylim()[0] < min(low for container in axes.containers for _, low, _ in bars(container)) < 0
    assert [list(line.get_ydata()) for line in axes.lines].count([0, 0]) == 1
    axes = plots.by_band(results, metric="crises_per_10k")
    assert [0, 0] not in [list(line.get_ydata()) for line in axes.lines]


def test_differences_that_are_not_shown_are_hollow(results: bansou.Results) -> None:
    axes = plots.by_band(bansou.Comparison(results, results), metric="crises_per_10k")
    assert [container[0].get_fillstyle() for container in axes.containers] == ["none"]
    assert any("Hollow: about the same, or not shown" in line for line in footnote(axes))


def test_a_single_replication_has_no_interval(single: bansou.Results) -> None:
    axes = plots.by_band(single, metric="crises_per_10k")
    assert all(mean == low == high for container in axes.containers for mean, low, high in bars(container))
    axes.figure.canvas.draw()


def test_what_cannot_be_drawn_is_refused(results: bansou.Results, comparison: bansou.Comparison) -> None:
    with pytest.raises(ValueError, match="crises_per_10k"):
        plots.by_band(results, metric="crises")
    with pytest.raises(ValueError, match="nothing was observed"):
        plots.by_band(results, metric="utilisation.peer_team")
    with pytest.raises(ValueError, match="one axis"):
        plots.by_band(results, comparison)
    with pytest.raises(ValueError, match="nothing to draw"):
        plots.by_band()
    assert plt.get_fignums() == []
