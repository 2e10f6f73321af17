import math
from collections.abc import Sequence

import numpy as np
import pytest

import bansou
from bansou.calibrating import Fit, Objective, fit, half_difference, mean
from bansou.identifying import NOT_TOLD, alone, by_chance, examine, spreads, verdicts
from bansou.unknowns import Unknown
from conftest import SAMPLE, UNKNOWNS, Elastic


def test_each_unknown_with_a_target_of_its_own_is_told_by_its_slope() -> None:
    assert spreads(np.diag([2.0, 0.5])) == pytest.approx([0.5, 2.0])


def test_what_no_target_feels_is_not_told_at_all() -> None:
    told, untold = spreads(np.array([[3.0, 0.0], [0.0, 0.0]]))
    assert told == pytest.approx(1 / 3)
    assert math.isinf(untold)


def test_two_that_do_the_same_are_not_told_apart() -> None:
    assert np.isinf(spreads(np.array([[1.0, 1.0], [2.0, 2.0]]))).all()


def test_alone_a_rate_goes_until_all_targets_together_have_moved_by_one_aim() -> None:
    assert alone(np.array([[3.0, 0.0], [4.0, 0.0]])) == pytest.approx([0.2, np.inf])
    same = np.array([[1.0, 1.0], [2.0, 2.0]])  # not told apart, but each by itself
    assert (alone(same) < spreads(same)).all()


def test_verdicts_compare_with_what_was_assumed() -> None:
    told = verdicts(np.diag([10.0, 10.0, 0.5]), np.zeros((3, 3)), np.array([0.2, 0.05, 0.2]))
    assert told == ["told better than assumed", "told no better than assumed", "**not identifiable**"]


def test_what_chance_may_explain_is_not_told() -> None:
    halves, noise = np.full(2, 0.2), np.array([[0.3, 0.0], [0.0, 0.0], [0.0, 0.3]])
    steep, flat = np.array([[10.0, 0.0], [0.0, 0.0], [0.0, 0.5]]), np.array([[10.0, 0.0], [0.0, 0.0], [0.0, 2.0]])
    for jacobian, clear in ((steep, "**not identifiable**"), (flat, "told no better than assumed")):
        assert verdicts(jacobian, 0 * noise, halves)[1] == clear
        assert verdicts(jacobian, noise, halves) == ["told better than assumed", NOT_TOLD]


def test_chance_is_seldom_more_than_it_is_said_to_be() -> None:
    """Slopes that are nothing but chance, of many unknowns on twelve targets."""
    by_seed = np.random.default_rng(1).normal(size=(2, 12, 400))
    beyond = np.linalg.norm(mean(by_seed), axis=0) > by_chance(half_difference(by_seed))
    assert 0.02 < beyond.mean() < 0.08


class Chancy(Elastic):
    """With some events more or less at each point, by chance."""

    CHANCE = np.random.default_rng(1)

    def simulated(self, points: Sequence[tuple[Sequence[Unknown], np.ndarray]]) -> list[np.ndarray]:
        return [one * (1 + self.CHANCE.normal(0, 0.05, one.shape)) for one in super().simulated(points)]


def test_an_effect_within_chance_is_not_told(elastic: Objective, assumed: bansou.Scenario) -> None:
    noisy = Chancy(assumed, SAMPLE, elastic.targets)
    found = fit(UNKNOWNS, noisy, kept=np.zeros(2))
    (result,) = examine([Unknown("cost.phn", ["cost.phn"], [], "examine")], noisy, found)
    assert 0 < result.effect < result.chance
    assert result.verdict == NOT_TOLD


def test_a_rate_that_moves_no_target_is_not_identifiable(elastic: Objective, found: Fit) -> None:
    unknown = Unknown("cost.phn", ["cost.phn"], [], "examine")
    (result,) = examine([unknown], elastic, found)
    assert (result.effect, result.chance) == (0, 0)
    assert result.verdict == "**not identifiable**"
