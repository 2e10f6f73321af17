from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from drawn import bars, footnote, key, title

import bansou
from bansou import plots

OPTIONS = pd.DataFrame(
    {
        "name": ["today", "dear and good", "dear and bad", "cheap and fair", "no price"],
        "cost": [0.0, 3e6, 3e6, 1e6, np.nan],
        "wait": [0.0, -2.0, -0.5, -1.0, -9.0],
    }
)


@pytest.fixture(scope="module")
def short_staffed(results: bansou.Results) -> Iterator[list[bansou.Comparison]]:
    """At the desks a tenth of the staff or less: the P90 of the wait for first contact is but a lower bound."""
    change = {"from": "2021-04-01", "team": "municipal_desk"}
    options = [results.scenario.with_(title=f"{scale:g}", changes=[change | {"scale": scale}]) for scale in (0.05, 0.1)]
    compared = [bansou.compare(results, option, options=2, threads=1) for option in options]
    yield compared
    for comparison in compared:
        comparison.b.close()


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
    assert table.loc[1, "verdict"] == found["verdict"]
    assert table.loc[0, ["cost", "wait", "verdict"]].tolist() == [0, 0, "same"]


def test_options_need_one_baseline(comparison: bansou.Comparison) -> None:
    with pytest.raises(ValueError, match="side A in common"):
        plots.option_table([comparison, bansou.Comparison(comparison.b, comparison.a)], "crises_per_10k")
    with pytest.raises(ValueError, match="side A in common"):
        plots.option_table([], "crises_per_10k")


def test_a_table_says_what_it_is_about(comparison: bansou.Comparison, japanese: bansou.Results) -> None:
    table = plots.option_table([comparison], "crises_per_10k", "31329")
    assert title(plots.pareto(table, comparison.a)).startswith("Cost and difference of: Crises (八頭町, today ")
    with pytest.raises(ValueError, match="by 'crises_per_10k', not by 'long_stay_end'"):
        plots.pareto(table, comparison.a, metric="long_stay_end")
    with pytest.raises(ValueError, match="by '31329', not by 'region'"):
        plots.pareto(table, comparison.a, group="region")
    with pytest.raises(ValueError, match="「crises_per_10k」のもので、「long_stay_end」のものではありません"):
        plots.pareto(table, japanese, metric="long_stay_end")


def test_bounds_do_not_beat_each_other(results: bansou.Results, short_staffed: list[bansou.Comparison]) -> None:
    table = plots.option_table(short_staffed, "wait_first_contact_p90")
    assert table["high"].tolist() == [0, np.inf, np.inf]
    axes = plots.pareto(table, results)
    np.testing.assert_array_equal(axes.lines[0].get_xdata(), [0])
    today, bounds = axes.containers
    np.testing.assert_array_equal(today[0].get_xdata(), [0])
    np.testing.assert_array_equal(bounds[0].get_xdata(), table["cost"][1:] / 1e6)
    assert (bounds[0].get_marker(), bounds[0].get_fillstyle()) == ("^", "none")
    assert [(mean, high) for mean, _, high in bars(bounds)] == [(mean, mean) for mean in table["wait"][1:]]
    assert key(axes)[2] == "the difference is at least this (many still wait)"
    assert any(line.startswith("Grey and hollow: the size") for line in footnote(axes))


def test_a_difference_of_bounds_is_not_drawn(results: bansou.Results) -> None:
    bounds = bansou.Comparison(results, results)
    axes = plots.pareto(plots.option_table([bounds], "wait_backup_p90"), results)
    at_least = bounds.headlines().loc["wait_backup_p90", "a"]
    assert f"today ≥ {at_least:.1f})" in title(axes)
    assert [text.get_text() for text in axes.texts] == ["1"]
    unknown = "Not drawn, difference unknown (many still wait, or nobody is concerned): Tottori today"
    assert footnote(axes)[-2:] == ["1: Tottori today", unknown]
    assert "today –)" in title(plots.pareto(OPTIONS, results, metric="discharged_12_months"))


def test_a_single_replication_judges_nothing(single: bansou.Results, towns: bansou.Scenario) -> None:
    more = towns.with_(changes=[{"from": "2021-04-01", "team": "municipal_desk", "scale": 2}])
    with bansou.run(more, replications=1) as other:
        axes = plots.pareto(plots.option_table([bansou.Comparison(single, other)], "crises_per_10k"), single)
    assert [container[0].get_marker() for container in axes.containers] == ["o", "D"]
    assert key(axes)[2] == "it is not known whether there is a difference"


def test_at_most_so_much_is_enough_to_beat(results: bansou.Results) -> None:
    bounded = OPTIONS[:4].assign(low=[0, -2.5, -np.inf, -np.inf], high=[0, -1.5, 0, 0])
    axes = plots.pareto(bounded, results)
    front, *_ = axes.lines
    np.testing.assert_array_equal(front.get_xdata(), [0, 3])
    assert [container[0].get_marker() for container in axes.containers] == ["o", "v"]
    cheap = bounded.assign(cost=[0, 3e6, 3e6, -1e6])
    assert [c[0].get_marker() for c in plots.pareto(cheap, results).containers] == ["o", "s", "v"]


def test_more_may_be_better(results: bansou.Results) -> None:
    opposite = OPTIONS.assign(wait=-OPTIONS["wait"])
    axes = plots.pareto(opposite, results, metric="transitions_per_year")
    np.testing.assert_array_equal(axes.lines[0].get_xydata(), [[0, 0], [1, 1], [3, 2]])
    assert axes.get_ylabel() == "more is better"
    axes = plots.pareto(OPTIONS, results, metric="transitions_per_year")
    np.testing.assert_array_equal(axes.lines[0].get_xydata(), [[0, 0]])
    assert plots.pareto(OPTIONS, results).get_ylabel() == "less is better"


def test_neither_side_better_is_refused(results: bansou.Results, japanese: bansou.Results) -> None:
    with pytest.raises(ValueError, match="judged by 'bed_occupancy': neither more nor less of it is better"):
        plots.pareto(OPTIONS, results, metric="bed_occupancy")
    with pytest.raises(ValueError, match="指標「bed_occupancy」は、多いほど良いとも少ないほど良いとも言えない"):
        plots.pareto(OPTIONS, japanese, metric="bed_occupancy")
    assert plt.get_fignums() == []


def test_in_japanese(japanese: bansou.Results) -> None:
    bounded = OPTIONS.assign(wait=[0, np.nan, 1, 2, 3], low=[0, np.nan, 0.5, 1, 2], high=[0, np.nan, np.inf, 3, 4])
    axes = plots.pareto(bounded, japanese)
    assert key(axes)[3] == "差は少なくともこれだけ（まだ待っている人が多い）"
    assert axes.get_ylabel() == "少ないほど良い"
    assert (
        footnote(axes)[-1]
        == "差の分からない案は描いていない（まだ待っている人が多いか、対象者がいない）: dear and good"
    )
