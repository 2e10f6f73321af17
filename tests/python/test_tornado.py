import matplotlib
import pandas as pd
import pytest

import bansou
from bansou.factors import Factors
from bansou.tornado import swings, tornado

matplotlib.use("Agg")

TABLE = pd.DataFrame(
    {"today": [10.0, 10.0], "low": [4.0, 11.0], "high": [15.0, 9.0]}, index=["need.crisis", "ward.beds"]
)


def test_swings_go_from_low_to_high(towns: bansou.Scenario) -> None:
    plan = towns.with_(replications=1)
    table = swings(Factors(plan, ["day_care.hours", "need.crisis"]), "crises_per_10k")
    assert list(table.index) == ["need.crisis", "day_care.hours"]
    assert table["low"]["need.crisis"] <= table["today"].iloc[0] <= table["high"]["need.crisis"]
    assert (table.loc["day_care.hours", ["low", "high"]] == table["today"].iloc[0]).all()


def test_an_unknown_outcome_is_refused(towns: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="crises_per_10k"):
        swings(Factors(towns.with_(replications=1), ["need.crisis"]), "crises_per_10")


def test_bars_start_at_today_and_the_widest_is_on_top() -> None:
    axes = tornado(TABLE, "Crises")
    bars = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches]
    assert bars == [(10, 4), (10, 11), (10, 15), (10, 9)]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["need.crisis", "ward.beds"]
    assert axes.get_ylim()[0] > axes.get_ylim()[1]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["at its low", "at its high"]
    axes.figure.canvas.draw()
    matplotlib.pyplot.close("all")
