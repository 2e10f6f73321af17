from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pandas as pd
import pytest
from SALib.sample import morris

import bansou
from bansou import screening
from bansou.factors import Factors
from bansou.outcomes import LeftOut
from bansou.sensitivity_file import strongest


def test_of_a_straight_line_the_effect_is_its_slope(points: Factors) -> None:
    found = screening.screen(points, trajectories=6)
    line = found.loc[("need.crisis", "crises_per_10k")]
    assert (line["mu_star"], line["sigma"]) == (pytest.approx(10), pytest.approx(0, abs=1e-9))
    at = morris.sample(points.problem, 6, num_levels=screening.LEVELS, seed=1)[:, points.names.index("need.crisis")]
    assert line["weight"] == pytest.approx(1 / at.std(ddof=1))
    assert found.loc[("need.worsen", "crises_per_10k"), "mu_star"] == 0


class Noisy(Factors):
    """Forty parameters at points from 0 to 1, in place of scenarios."""

    names = [f"service_{i % 8}.p{i}" for i in range(40)]  # type: ignore[assignment]

    def scenarios(self, shares: np.ndarray, of: object = None) -> Iterator[np.ndarray]:
        yield from shares


def weights(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch, means: Sequence[float], effect: float = 0, seed: int = 1
) -> dict[str, float]:
    """By parameter, among as many headline outcomes as there are, all of them counts of events (Poisson) with these
    means; the first parameter adds up to `effect` to the last one, the second half of that."""
    chance = np.random.default_rng(seed)

    def outcomes(plans: Iterable[np.ndarray], *_: object) -> list[dict[str, float]]:
        return [
            {
                f"events_{i}": float(chance.poisson(mean + (i == len(means) - 1) * effect * (at[0] + at[1] / 2)))
                for i, mean in enumerate(means)
            }
            for at in plans
        ]

    monkeypatch.setattr(screening, "run_all", outcomes)
    found = screening.screen(Noisy(towns), trajectories=4, seed=seed)
    assert (found["mu_star"] > 0).groupby("outcome").any().any()
    return {one.name: one.weight for one in strongest(found)}


@pytest.mark.parametrize("mean", [0.003, 0.03, 0.3, 3, 300])
def test_chance_alone_weighs_nothing(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch, mean: float) -> None:
    """Of twenty parameters one may be given a weight, whatever the number of outcomes and however rare the events."""
    found = [w for seed in range(5) for w in weights(towns, monkeypatch, [mean] * 14, seed=seed).values()]
    assert np.mean(np.array(found) > 0) < 0.05
    assert np.mean(found) < 0.02


def test_what_has_an_effect_outweighs_chance_in_its_order(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = weights(towns, monkeypatch, [0.03, 3, 3, 30, 300], effect=300)
    assert list(found)[:2] == Noisy.names[:2]
    assert found[Noisy.names[0]] > 1 > found[Noisy.names[1]] > 0.2
    assert np.mean([found[name] for name in Noisy.names[2:]]) < 0.02


def test_an_effect_without_chance_is_not_made_smaller(points: Factors) -> None:
    found = screening.screen(points, trajectories=4)
    assert (found["chance"] == 0).all()


def test_one_trajectory_is_not_enough(points: Factors) -> None:
    with pytest.raises(bansou.InputError, match="trajectories must be at least 2, not 1"):
        screening.screen(points, trajectories=1)


def test_a_scenario_with_the_last_seed_has_another_one(points: Factors, towns: bansou.Scenario) -> None:
    last = type(points)(towns.with_(seed=2**32 - 1), points.names)
    pd.testing.assert_frame_equal(screening.screen(last, trajectories=3), screening.screen(points, trajectories=3))


def test_an_interaction_is_seen(points: Factors) -> None:
    wait = screening.screen(points, trajectories=12).loc[("casework.contacts", "wait")]
    assert 0 < wait["mu_star"] < 2
    assert wait["sigma"] > 0.2


def test_what_is_constant_weighs_nothing(points: Factors) -> None:
    found = screening.screen(points, trajectories=4)
    assert (found.xs("constant", level="outcome")[["mu_star", "weight"]] == 0).all(axis=None)


def test_what_is_not_known_is_left_out_and_said(points: Factors, monkeypatch: pytest.MonkeyPatch) -> None:
    found = screening.screen(points, trajectories=4)
    assert "nobody" not in found.index.unique("outcome")
    runs = 2 * 4 * (len(points.names) + 1)
    assert found.attrs["left_out"] == [LeftOut("nobody", runs, runs)]
    monkeypatch.setattr(screening, "run_all", lambda plans, *_: [{"wait": np.nan} for _ in plans])
    nothing = screening.screen(points, trajectories=2)
    assert nothing.empty
    assert nothing.index.names == found.index.names
    assert list(nothing.columns) == list(found.columns)
    assert screening.most_important(nothing, 5) == []


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
