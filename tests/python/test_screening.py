import numpy as np
import pandas as pd
import pytest
from SALib.sample import morris

import bansou
from bansou import screening
from bansou.factors import Factors


def test_of_a_straight_line_the_effect_is_its_slope(points: Factors) -> None:
    found = screening.screen(points, trajectories=6)
    line = found.loc[("need.crisis", "crises_per_10k")]
    assert (line["mu_star"], line["sigma"]) == (pytest.approx(10), pytest.approx(0, abs=1e-9))
    at = morris.sample(points.problem, 6, num_levels=screening.LEVELS, seed=1)[:, points.names.index("need.crisis")]
    assert line["weight"] == pytest.approx(1 / at.std(ddof=1))
    assert found.loc[("need.worsen", "crises_per_10k"), "mu_star"] == 0


def test_what_chance_could_explain_weighs_nothing(points: Factors, monkeypatch: pytest.MonkeyPatch) -> None:
    noise = np.random.default_rng(1)
    monkeypatch.setattr(screening, "run_all", lambda plans, *_: [{"rare": float(noise.random() < 0.1)} for _ in plans])
    found = screening.screen(points, trajectories=2)
    assert (found["mu_star"] > 0).any()
    assert (found["weight"] == 0).all()


def test_one_trajectory_is_not_enough(points: Factors) -> None:
    with pytest.raises(bansou.InputError, match="trajectories must be at least 2, not 1"):
        screening.screen(points, trajectories=1)


def test_an_interaction_is_seen(points: Factors) -> None:
    wait = screening.screen(points, trajectories=12).loc[("casework.contacts", "wait")]
    assert 0 < wait["mu_star"] < 2
    assert wait["sigma"] > 0.2


def test_what_is_constant_or_unknown_weighs_nothing(points: Factors) -> None:
    found = screening.screen(points, trajectories=4)
    assert (found.xs("constant", level="outcome")[["mu_star", "weight"]] == 0).all(axis=None)
    assert "nobody" not in found.index.unique("outcome")


def test_groups_move_together_in_few_runs(points: Factors, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = []
    model = screening.run_all
    monkeypatch.setattr(screening, "run_all", lambda plans, *how: [*model(plans, *how), runs.append(1)][:-1])
    groups = screening.screen_groups(points, trajectories=5)
    assert list(groups.index.unique("name")) == ["casework", "day_care", "need"]
    assert groups.loc[("need", "crises_per_10k"), "mu_star"] == pytest.approx(10)
    assert screening.most_important(groups, 5) == ["need", "casework"]
    assert screening.most_important(groups, 1) == ["need"]
    assert runs == [1]


def test_the_same_seed_gives_the_same(points: Factors) -> None:
    one, again, other = (screening.screen(points, trajectories=3, seed=seed) for seed in (1, 1, 2))
    pd.testing.assert_frame_equal(one, again)
    assert not one.equals(other)


def test_simulated_what_nobody_staffs_does_nothing(towns: bansou.Scenario) -> None:
    plan = towns.with_(replications=1)
    found = screening.screen(Factors(plan, ["casework.contacts", "day_care.hours"]), trajectories=2)
    assert screening.most_important(found, 2) == ["casework.contacts"]
    assert {"crises_per_10k", "hidden_share"} <= set(found.index.unique("outcome"))
