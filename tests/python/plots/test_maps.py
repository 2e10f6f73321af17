import numpy as np
from drawn import footnote, title

import bansou
from bansou import plots
from bansou.plots import maps

METRIC = "utilisation.municipal_desk"


def test_municipalities_stand_at_their_coordinates(results: bansou.Results) -> None:
    axes = plots.region_map(results, METRIC)
    towns = results.scenario.region.sort_values("population", ascending=False)
    (dots,) = axes.collections
    np.testing.assert_array_equal(dots.get_offsets(), towns[["longitude", "latitude"]])
    values = results.summary().query("metric == @METRIC").set_index("group")["mean"]
    np.testing.assert_array_equal(dots.get_array(), values[towns["code"]])
    areas = dots.get_sizes() - 30
    np.testing.assert_allclose(areas / areas[0], towns["population"] / towns["population"].max())
    assert [text.get_text() for text in axes.texts] == list(towns["name"])
    assert title(axes) == "Utilisation: Municipal desk [%]"


def test_an_edge_says_that_a_place_differs_from_the_region(results: bansou.Results, towns: bansou.Scenario) -> None:
    seen: set[bool] = set()
    for shown in (results, bansou.run(towns, replications=12)):
        axes = plots.region_map(shown, METRIC)
        rows = shown.summary().query("metric == @METRIC").set_index("group")
        codes = shown.scenario.region.sort_values("population", ascending=False)["code"]
        region = rows.loc["region", "mean"]
        differs = [not rows.loc[code, "low"] <= region <= rows.loc[code, "high"] for code in codes]
        assert [width > 1 for width in axes.collections[0].get_linewidths()] == differs
        assert footnote(axes)[-1].endswith(f"({sum(differs)} places)")
        seen |= set(differs)
    assert seen == {False, True}


def test_differences_have_a_shape_for_their_direction(comparison: bansou.Comparison) -> None:
    axes = plots.region_map(comparison, METRIC)
    (dots,) = axes.collections
    tip = dots.get_paths()[0].vertices
    assert abs(tip[tip[:, 1].argmin(), 0]) < 1e-9  # points down: all fall
    assert (dots.get_array() < 0).all()
    assert dots.norm.vmin == -dots.norm.vmax  # white is no difference
    assert "▼ falls (thick edge, 3 places)" in footnote(axes)[-1]


def test_many_municipalities_are_not_named(results: bansou.Results, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(maps, "NAMED", 2)
    assert not plots.region_map(results, METRIC).texts


def test_a_single_municipality_fills_no_map(towns: bansou.Scenario) -> None:
    with bansou.run(towns.with_(region=["智頭町"]), replications=2) as run:
        axes = plots.region_map(run, METRIC)
        axes.figure.canvas.draw()
        assert [text.get_text() for text in axes.texts] == ["智頭町"]


def test_a_bound_is_a_square_and_differs_from_nothing(results: bansou.Results) -> None:
    metric = "wait_backup_p90"
    rows = results.summary().query("metric == @metric and group_kind == 'municipality'")
    bounds = int(rows["at_least"].sum())
    assert bounds > 0
    axes = plots.region_map(results, metric)
    squares = [dots for dots in axes.collections if len(dots.get_paths()[0].vertices) == 5]
    assert sum(len(dots.get_offsets()) for dots in squares) == bounds
    assert all(width < 1 for dots in squares for width in dots.get_linewidths())
    assert any(f"At least (many still wait, {bounds} places)" in line for line in footnote(axes))
