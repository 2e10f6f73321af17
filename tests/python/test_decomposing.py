from math import nan

import numpy as np
import pytest

import bansou
from bansou import decomposing
from bansou.decomposing import decompose
from bansou.factors import Factors
from bansou.outcomes import LeftOut


def test_the_shares_of_a_known_function(points: Factors) -> None:
    """wait = 3 + 2xy with x, y uniform: V = 4 (1/9 - 1/16), V_x = 4 / 48 = V_y, so S = 3/7 and ST = 4/7 for both."""
    indices = decompose(points.only(["need.crisis", "need.worsen", "casework.contacts"]), points=1024)
    for name in ("need.crisis", "casework.contacts"):
        assert indices.loc[(name, "wait"), "S1"] == pytest.approx(3 / 7, abs=0.02)
        assert indices.loc[(name, "wait"), "ST"] == pytest.approx(4 / 7, abs=0.02)
    assert indices.loc[("need.crisis", "crises_per_10k"), "ST"] == pytest.approx(1, abs=0.02)
    assert indices.loc[("need.worsen", "wait"), "ST"] == 0


def test_chance_is_the_share_that_another_seed_makes(points: Factors, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    names = ["need.crisis", "need.worsen"]

    def noisy(plans: list[tuple[dict[str, float], bool]], *_: object) -> list[dict[str, float]]:
        return [{"wait": at["need.crisis"] + rng.normal(0, 1 / np.sqrt(12))} for at, _ in plans]  # half of it chance

    monkeypatch.setattr(decomposing, "run_all", noisy)
    indices = decompose(points.only(names), points=256)
    assert indices.loc[("need.worsen", "wait"), "chance"] == pytest.approx(0.5, abs=0.1)
    assert indices.loc[("need.worsen", "wait"), "ST"] == pytest.approx(0.5, abs=0.15)  # of what does nothing


@pytest.mark.parametrize("mean", [0.1, 3, 300])
def test_chance_alone_is_not_called_more(points: Factors, monkeypatch: pytest.MonkeyPatch, mean: float) -> None:
    """Moving any parameter makes other events happen (Poisson); one of them makes more happen, too."""
    rng = np.random.default_rng(1)

    def events(plans: list[tuple[dict[str, float], bool]], *_: object) -> list[dict[str, float]]:
        return [{"wait": rng.poisson(mean) + 6 * mean**0.5 * at["need.crisis"]} for at, _ in plans]

    monkeypatch.setattr(decomposing, "run_all", events)
    many = points.only(["need.*"])
    listed = np.mean(
        [decompose(many, seed=seed)["beyond_chance"].droplevel("outcome") for seed in range(1, 13)], axis=0
    )
    real = many.names.index("need.crisis")
    assert len(many.names) > 20
    assert listed[real] == 1
    assert np.delete(listed, real).mean() < 0.1


def test_another_seed_that_shifts_all_alike_is_no_chance(points: Factors, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["need.crisis", "need.worsen"]
    block = len(names) + 2

    def shifted(plans: list[tuple[dict[str, float], bool]], *_: object) -> list[dict[str, float]]:
        return [{"wait": at["need.crisis"] + 5 * (i >= 8 * block)} for i, (at, _) in enumerate(plans)]

    monkeypatch.setattr(decomposing, "run_all", shifted)
    indices = decompose(points.only(names), points=8)
    assert indices["chance"].to_numpy() == pytest.approx(0, abs=1e-12)
    assert list(indices["beyond_chance"]) == [True, False]


def test_a_scenario_with_the_last_seed_has_another_one(points: Factors, towns: bansou.Scenario) -> None:
    last = type(points)(towns.with_(seed=2**32 - 1), ["need.crisis", "casework.contacts"])
    assert decompose(last, points=4).loc[("need.crisis", "crises_per_10k"), "beyond_chance"]


def test_what_does_not_vary_has_no_shares(points: Factors) -> None:
    assert list(decompose(points, points=4).index.unique("outcome")) == [
        "crises_per_10k", "transitions_per_year", "wait",
    ]  # fmt: skip


def test_what_is_not_known_is_left_out_and_said(points: Factors, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = 4 * (len(points.names) + 3)
    assert decompose(points, points=4).attrs["left_out"] == [LeftOut("nobody", runs, runs)]
    monkeypatch.setattr(decomposing, "run_all", lambda plans, *_: [{"wait": nan, "same": 1.0} for _ in plans])
    nothing = decompose(points, points=4)
    assert nothing.empty
    assert nothing.index.names == ["name", "outcome"]
    assert list(nothing.columns) == list(decomposing.COLUMNS)
    assert nothing.attrs["left_out"] == [LeftOut("wait", runs, runs)]


@pytest.mark.parametrize("count", [0, 1, -2, 3, 100])
def test_points_are_a_power_of_two(points: Factors, count: int) -> None:
    with pytest.raises(bansou.InputError, match=f"points must be .*, not {count}"):
        decompose(points, points=count)


def test_simulated(towns: bansou.Scenario) -> None:
    indices = decompose(Factors(towns.with_(replications=1), ["need.crisis"]), points=2)
    assert list(indices.columns) == ["S1", "S1_conf", "ST", "ST_conf", "chance", "beyond_chance"]
    assert ("need.crisis", "crises_per_10k") in indices.index
