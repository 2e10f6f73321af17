import math

import numpy as np
import pytest

from bansou.calibrating import Fit, Objective
from bansou.identifying import alone, examine, spreads, verdicts
from bansou.unknowns import Unknown


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
    told = verdicts(np.diag([10.0, 10.0, 0.5]), np.array([0.2, 0.05, 0.2]))
    assert told == ["told better than assumed", "told no better than assumed", "**not identifiable**"]


def test_a_rate_that_moves_no_target_is_not_identifiable(elastic: Objective, found: Fit) -> None:
    unknown = Unknown("cost.phn", ["cost.phn"], [], "examine")
    (result,) = examine([unknown], elastic, found)
    assert result.effect == 0
    assert result.verdict == "**not identifiable**"
