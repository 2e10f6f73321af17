from math import nan

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


def test_what_is_not_known_today_has_no_swings(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = [nan, 1.0, 2.0, 5.0, nan]
    monkeypatch.setattr("bansou.swings.headline_of", lambda *_, **__: figures)
    factors = Factors(towns, ["day_care.hours", "need.crisis"])
    with pytest.raises(bansou.RunError, match="crises_per_10k is not known: so many still wait"):
        swings(factors, "crises_per_10k")
    figures[0] = 3.0
    assert list(swings(factors, "crises_per_10k").index) == ["day_care.hours", "need.crisis"]


def test_an_unknown_outcome_is_refused_before_anything_runs(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bansou.headlines.run_all", lambda *_, **__: pytest.fail("something was run"))
    with pytest.raises(bansou.InputError, match="crises_per_10k"):
        swings(Factors(towns, ["need.crisis"]), "crises_per_10")
