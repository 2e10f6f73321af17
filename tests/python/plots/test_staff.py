import matplotlib.pyplot as plt
import numpy as np
import pytest
from drawn import footnote, ticks, title

import bansou
from bansou import plots


def test_hours_worked_of_hours_paid(results: bansou.Results) -> None:
    axes = plots.utilisation(results)
    shares = axes.images[0].get_array()
    assert title(axes) == "Utilisation of: Municipal desk [%]"
    assert ticks(axes, "y") == ["八頭町", "智頭町", "若桜町"]  # by population
    hours = results.teams.sel(team="municipal_desk@31329", month=1)
    expected = 100 * float((hours["worked_hours"] / hours["available_hours"]).mean())
    assert shares[0, 0] == pytest.approx(expected)
    assert shares.shape == (3, 12 * results.scenario.years)
    assert any("mean over replications" in line for line in footnote(axes))


def test_the_mean_is_that_of_the_summary(results: bansou.Results) -> None:
    summary = results.summary().set_index(["metric", "group"]).loc[("utilisation.municipal_desk", "31325"), "mean"]
    town = results.teams.sel(team="municipal_desk@31325")
    by_month = plots.utilisation(results).images[0].get_array()[2]
    assert np.average(by_month, weights=town.available_hours.mean("replication")) == pytest.approx(summary, rel=1e-3)


def test_months_and_places_without_staff_are_blank_and_absent(towns: bansou.Scenario) -> None:
    founded = {"from": "2022-04-01", "team": "core_centre", "in": ["八頭町"], "add": {"psw": "1 FTE"}}
    with bansou.run(towns.with_(years=2, changes=[founded]), replications=2) as run:
        axes = plots.utilisation(run, "core_centre")
        assert ticks(axes, "y") == ["八頭町"]
        np.testing.assert_array_equal(axes.images[0].get_array().mask, [[True] * 12 + [False] * 12])


def test_only_the_busiest_of_many(results: bansou.Results) -> None:
    axes = plots.utilisation(results, busiest=2)
    everywhere = dict(
        zip(ticks(plots.utilisation(results), "y"), plots.utilisation(results).images[0].get_array(), strict=True)
    )
    assert set(ticks(axes, "y")) == set(sorted(everywhere, key=lambda place: -everywhere[place].mean())[:2])
    assert "The 2 busiest of 3 places" in footnote(axes)


def test_overloaded_places_are_marked(towns: bansou.Scenario) -> None:
    starved = {"from": "2021-04-01", "team": "municipal_desk", "in": ["八頭町"], "scale": 0.1}
    with bansou.run(towns.with_(changes=[starved]), replications=3) as run:
        overloads = run.overloads()
        assert set(overloads.loc[overloads["team"] == "municipal_desk", "place"]) == {"31329"}
        axes = plots.utilisation(run)
        assert [label for label in ticks(axes, "y") if "▲" in label] == ["八頭町 ▲"]
        assert any(line.startswith("▲") for line in footnote(axes))


def test_a_team_without_staff_is_refused(results: bansou.Results) -> None:
    with pytest.raises(ValueError, match="'peer_team'; there are: .*municipal_desk"):
        plots.utilisation(results, "peer_team")
    assert plt.get_fignums() == []
