from collections.abc import Iterable
from math import nan

import numpy as np
import pandas as pd
import pytest

import bansou
from bansou.factors import Factors
from bansou.swings import swings


def test_swings_go_from_low_to_high(towns: bansou.Scenario) -> None:
    wide = {"low": 0.1, "high": 0.6}  # so that chance in three towns does not matter
    plan = towns.with_(replications=1, parameters={"need.crisis": wide})
    table = swings(Factors(plan, ["day_care.hours", "need.crisis"]), "crises_per_10k")
    assert list(table.index) == ["need.crisis", "day_care.hours"]
    assert table.attrs["outcome"] == "crises_per_10k"
    assert table["low"]["need.crisis"] <= table["today"].iloc[0] <= table["high"]["need.crisis"]
    assert (table.loc["day_care.hours", ["low", "high"]] == table["today"].iloc[0]).all()
    assert (table["chance"] > 0).all()


def told(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch, effect: float, seed: int) -> pd.Series:
    """Of the bars of some parameters, which reach beyond chance; the first adds `effect` standard deviations at its
    high."""
    rng = np.random.default_rng(seed)
    factors = Factors(towns, ["need.*"])

    def figures(plans: Iterable[bansou.Scenario], *_: object, **__: object) -> list[float]:
        found = 50 + rng.normal(size=(2, 1 + 2 * len(factors.names)))
        found[:, 2] += effect
        return list(found.ravel())

    monkeypatch.setattr("bansou.swings.headline_of", figures)
    monkeypatch.setattr("bansou.swings._ends", lambda *_: [])
    table = swings(factors, "crises_per_10k")
    beyond = table[["low", "high"]].sub(table["today"], axis=0).abs().gt(table["chance"], axis=0).any(axis=1)
    return beyond[factors.names]


def test_chance_alone_makes_few_bars_and_what_has_an_effect_is_told(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = pd.DataFrame([told(towns, monkeypatch, 20, seed) for seed in range(40)])
    assert found.iloc[:, 0].all()
    assert 0 < found.iloc[:, 1:].to_numpy().mean() < 0.1


def test_an_outcome_without_chance_has_none(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """With another seed everything is one more."""
    monkeypatch.setattr("bansou.swings.headline_of", lambda *_, **__: [3.0, 1.0, 2.0, 4.0, 2.0, 3.0])
    table = swings(Factors(towns, ["need.crisis"]), "crises_per_10k")
    assert table.loc["need.crisis"].tolist() == [3.5, 1.5, 2.5, 0.0]


def test_what_is_not_known_today_has_no_swings(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = 2 * [nan, 1.0, 2.0, 5.0, nan]
    monkeypatch.setattr("bansou.swings.headline_of", lambda *_, **__: figures)
    factors = Factors(towns, ["day_care.hours", "need.crisis"])
    with pytest.raises(bansou.RunError, match="crises_per_10k is not known: so many still wait"):
        swings(factors, "crises_per_10k")
    figures[::5] = [3.0, 3.0]
    assert list(swings(factors, "crises_per_10k").index) == ["day_care.hours", "need.crisis"]


def test_an_unknown_outcome_is_refused_before_anything_runs(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bansou.headlines.run_all", lambda *_, **__: pytest.fail("something was run"))
    with pytest.raises(bansou.InputError, match="crises_per_10k"):
        swings(Factors(towns, ["need.crisis"]), "crises_per_10")
