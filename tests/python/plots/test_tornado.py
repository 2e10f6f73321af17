import matplotlib.pyplot as plt
import pandas as pd
import pytest
from drawn import footnote, key, ticks, title

import bansou
from bansou import plots

TABLE = pd.DataFrame(
    {"today": 10.0, "low": [4.0, 11.0], "high": [15.0, 8.0], "chance": 1.0}, index=["need.crisis", "ward.beds"]
)


def test_bars_start_at_today_and_the_widest_is_on_top(towns: bansou.Scenario) -> None:
    axes = plots.tornado(TABLE, towns, "crises_per_10k")
    bars = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches]
    assert bars == [(10, 4), (10, 11), (10, 15), (10, 8)]
    assert ticks(axes, "y") == [
        "Need and its course: rate of crises of\nunwell residents\nneed.crisis",
        "Psychiatric wards: beds per resident\nward.beds",
    ]
    assert axes.yaxis_inverted()
    assert key(axes) == ["at its low", "at its high"]
    assert len({bar.get_hatch() for bar in axes.patches}) == 2
    assert title(axes) == "What each assumption does to: Crises (whole region)"
    assert axes.get_xlabel() == "/10,000/year"


def test_what_chance_may_explain_is_hollow(towns: bansou.Scenario) -> None:
    axes = plots.tornado(TABLE, towns, "crises_per_10k")
    assert [bar.get_facecolor()[3] for bar in axes.patches] == [1, 0, 1, 1]
    hollow, *_, solid = axes.patches[1:]
    assert hollow.get_edgecolor() != solid.get_edgecolor() == (1, 1, 1, 1)
    assert any("Hollow bars: chance may explain them (within ±1 /10,000/year" in line for line in footnote(axes))


def test_the_footnote_says_where_figures_come_from(towns: bansou.Scenario) -> None:
    lines = footnote(plots.tornado(TABLE, towns, "crises_per_10k"))
    assert lines[0] == "Tottori today"
    assert "seed 20210401" in lines[1]
    assert lines[2].startswith("PARTLY CALIBRATED")
    assert "One assumption at a time" in lines[3]


def test_without_a_bar_nothing_is_known(towns: bansou.Scenario) -> None:
    assert not any("not known" in line for line in footnote(plots.tornado(TABLE, towns, "crises_per_10k")))
    unknown = TABLE.assign(high=[15.0, float("nan")])
    axes = plots.tornado(unknown, towns, "crises_per_10k")
    assert any(line.startswith("Without a bar: not known") for line in footnote(axes))


def test_in_japanese(japanese: bansou.Results) -> None:
    axes = plots.tornado(TABLE, japanese.scenario, "crises_per_10k")
    assert "「危機」" in title(axes)
    assert key(axes) == ["下限にすると", "上限にすると"]
    assert ticks(axes, "y")[1] == "精神科病棟: 病床数（人口比）\nward.beds"
    assert any("一部較正" in line for line in footnote(axes))
    assert any("白抜きの棒: 偶然でも起こる大きさ" in line for line in footnote(axes))


def test_what_cannot_be_drawn_is_refused(towns: bansou.Scenario) -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        plots.tornado(TABLE[:0], towns, "crises_per_10k")
    of_waits = TABLE.copy()
    of_waits.attrs["outcome"] = "wait_first_contact_p90"
    with pytest.raises(ValueError, match="swings of wait_first_contact_p90"):
        plots.tornado(of_waits, towns, "crises_per_10k")
    with pytest.raises(bansou.InputError, match="crises_per_10k"):
        plots.tornado(TABLE, towns, "crises")
    assert plt.get_fignums() == []
