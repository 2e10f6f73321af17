import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

import bansou
from bansou import headlines
from bansou.factors import Factors
from bansou.information import Information, value_of_information


def test_the_value_of_a_known_choice(points: Factors, towns: bansou.Scenario) -> None:
    """The gain is 8x - 3.2, x uniform: mean 0.8; knowing x, E max(0, 8 (x - 0.4)) = 4 * 0.36 = 1.44, so 0.64 more."""
    found = value_of_information(towns, points, "crises_per_10k", worth=3.2, points=400)
    assert found.improvement == pytest.approx(4, abs=0.02)
    assert found.all == pytest.approx(0.64, abs=0.02)
    assert found.agreement == pytest.approx(0.6, abs=0.01)
    first = found.table.iloc[0]
    assert found.table.index[0] == "need.crisis"
    assert (first["value"], first["changes"]) == (pytest.approx(0.64, abs=0.02), pytest.approx(0.4, abs=0.01))
    assert (first["at_low"], first["at_high"]) == (pytest.approx(0, abs=0.05), pytest.approx(8, abs=0.05))


def test_what_does_not_matter_is_worth_nothing(points: Factors, towns: bansou.Scenario) -> None:
    table = value_of_information(towns, points, "crises_per_10k", worth=3.2, points=400).table
    assert (table.loc[["casework.contacts", "need.worsen"], "value"] < 0.01).all()
    assert (table.loc[["casework.contacts", "need.worsen"], "changes"] < 0.1).all()


def test_one_survey_is_never_worth_more_than_all(points: Factors, towns: bansou.Scenario) -> None:
    for seed in range(6):
        found = value_of_information(towns, points, "crises_per_10k", worth=3.9, points=32, seed=seed)
        assert (found.table["value"] <= found.all).all()


def test_a_clear_choice_needs_no_survey(points: Factors, towns: bansou.Scenario) -> None:
    found = value_of_information(towns, points, "crises_per_10k", worth=-1, points=64)
    assert (found.all, found.agreement, found.table["value"].max()) == (0, 1, 0)


def test_what_is_better_the_metric_knows(points: Factors, towns: bansou.Scenario) -> None:
    """The option takes crises away, and as many discharges by transition support."""
    fewer = value_of_information(towns, points, "crises_per_10k", points=64)
    found = value_of_information(towns, points, "transitions_per_year", points=64)
    assert (fewer.outcome.better, found.outcome.better) == ("lower", "higher")
    assert fewer.improvement == pytest.approx(4, abs=0.1)
    assert found.improvement == pytest.approx(-4, abs=0.1)
    assert found.all == 0


def test_what_the_option_sets_is_drawn_on_neither_side(points: Factors, towns: bansou.Scenario) -> None:
    option = towns.with_(parameters={"need.worsen": 2 * towns.parameters["value"]["need.worsen"]})
    found = value_of_information(option, points, "crises_per_10k", points=32)
    assert found.kept == ("need.worsen",)
    assert set(found.table.index) == set(points.names) - {"need.worsen"}
    assert value_of_information(towns, points, "crises_per_10k", points=32).kept == ()
    with pytest.raises(bansou.InputError, match=r"the option sets all of these assumptions itself \(need.worsen\)"):
        value_of_information(option, points.only(["need.worsen"]), "crises_per_10k", points=32)


def test_simulated_the_option_stays_what_it_is(towns: bansou.Scenario) -> None:
    """Its only difference is a parameter that is drawn, too."""
    plan = towns.with_(replications=1)
    option = plan.with_(parameters={"need.crisis": 3 * plan.parameters["value"]["need.crisis"]})
    factors = Factors(plan, ["need.crisis", "casework.contacts"])
    assert value_of_information(option, factors, "crises_per_10k", points=32).improvement < -1


def known_where(monkeypatch: pytest.MonkeyPatch, known: Callable[[dict[str, float], bool], bool]) -> None:
    """Lets the outcome be unknown at the other points and sides."""
    outcomes = headlines.run_all

    def some(plans: Any, *how: Any, **more: Any) -> list[dict[str, float]]:
        asked = list(plans)
        figures = outcomes(asked, *how, **more)
        return [
            one if known(*plan) else dict.fromkeys(one, math.nan)
            for plan, one in zip(asked, figures, strict=True)
        ]  # fmt: skip

    monkeypatch.setattr(headlines, "run_all", some)


def test_what_is_not_known_is_said(points: Factors, towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """Today so many still wait where the rate is high, where the option is good."""
    known_where(monkeypatch, lambda at, changed: changed or at["need.crisis"] < 0.75)
    found = value_of_information(towns, points, "crises_per_10k", worth=3.2, points=400)
    assert found.unknown == 0.25
    assert found.improvement == pytest.approx(3, abs=0.02)
    assert found.agreement == pytest.approx(0.4, abs=0.01)  # one would stay, and rightly so below 0.4


def test_mostly_unknown_is_no_answer(points: Factors, towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    known_where(monkeypatch, lambda at, changed: at["need.crisis"] < 0.5)
    with pytest.raises(
        bansou.RunError, match="under 50 of 100 sampled assumptions, today or with the option, crises_per"
    ):
        value_of_information(towns, points, "crises_per_10k", points=100)
    known_where(monkeypatch, lambda at, changed: False)
    with pytest.raises(bansou.RunError, match="under 32 of 32"):
        value_of_information(towns, points, "crises_per_10k", points=32)


def test_few_points_tell_nothing(points: Factors, towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(bansou.InputError, match="points must be at least 32, not 31"):
        value_of_information(towns, points, "crises_per_10k", points=31)
    known_where(monkeypatch, lambda at, changed: at["need.crisis"] < 0.75)
    with pytest.raises(bansou.RunError, match="under 10 of 40 .* more than half, and at least 32"):
        value_of_information(towns, points, "crises_per_10k", points=40)


class Chancy(Factors):
    """Ten assumptions; where the first is high the option is good, by little beside what chance brings."""

    names = [f"service.p{i}" for i in range(10)]  # type: ignore[assignment]

    def scenarios(self, shares: np.ndarray, of: object = None) -> Iterator[tuple[float, bool]]:
        yield from ((row[0], of is not None) for row in shares)

    def told_apart(self, option: bansou.Scenario) -> list[str]:
        return []


def chancy(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch, slope: float, points: int, seed: int
) -> Information:
    rng = np.random.default_rng(seed)

    def outcomes(plans: Any, *_: object, **__: object) -> list[dict[str, float]]:
        return [{"crises_per_10k": 50 - changed * (slope * (at - 0.5) + rng.normal())} for at, changed in plans]

    monkeypatch.setattr(headlines, "run_all", outcomes)
    return value_of_information(towns, Chancy(towns), "crises_per_10k", points=points, seed=seed)


def test_by_chance_alone_nothing_is_worth_much(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    shares = [
        float((found.table["value"] / found.all).mean())
        for found in (chancy(towns, monkeypatch, 0, 32, seed) for seed in range(1, 9))
    ]
    assert np.mean(shares) < 0.15


def test_what_decides_is_told_apart_and_by_chance_alone_all_are_tied(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = chancy(towns, monkeypatch, 6, 128, 1)
    first = found.table.iloc[0]
    assert found.table.index[0] == "service.p0"
    assert list(found.table["tied"]) == [True] + 9 * [False]
    assert first["low"] < first["value"] < first["high"]
    assert chancy(towns, monkeypatch, 0, 64, 1).table["tied"].all()


def test_intervals_hold_what_is_true(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mean gain is 0."""
    found = [chancy(towns, monkeypatch, 3, 64, seed) for seed in range(1, 9)]
    held = [one.improvement_interval[0] < 0 < one.improvement_interval[1] for one in found]
    assert np.mean(held) >= 0.75
    for one in found:
        assert one.agreement_interval[0] < one.agreement < one.agreement_interval[1]


def test_an_unknown_outcome_is_refused(points: Factors, towns: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="no headline metric 'crises'.*crises_per_10k"):
        value_of_information(towns, points, "crises", points=32)


def test_simulated_under_common_random_numbers(towns: bansou.Scenario) -> None:
    plan = towns.with_(replications=1)
    factors = Factors(plan, ["casework.contacts"])
    assert value_of_information(plan, factors, "crises_per_10k", points=32).improvement == 0
