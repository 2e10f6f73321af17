import pytest

import bansou
from bansou.factors import Factors
from bansou.swings import swings


def test_swings_go_from_low_to_high(towns: bansou.Scenario) -> None:
    plan = towns.with_(replications=1)
    table = swings(Factors(plan, ["day_care.hours", "need.crisis"]), "crises_per_10k")
    assert list(table.index) == ["need.crisis", "day_care.hours"]
    assert table.attrs["outcome"] == "crises_per_10k"
    assert table["low"]["need.crisis"] <= table["today"].iloc[0] <= table["high"]["need.crisis"]
    assert (table.loc["day_care.hours", ["low", "high"]] == table["today"].iloc[0]).all()


def test_an_unknown_outcome_is_refused_before_anything_runs(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bansou.headlines.run_all", lambda *_, **__: pytest.fail("something was run"))
    with pytest.raises(bansou.InputError, match="crises_per_10k"):
        swings(Factors(towns, ["need.crisis"]), "crises_per_10")
