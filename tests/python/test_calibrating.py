import numpy as np
import pytest

import bansou
from bansou.calibrating import Fit, Objective
from bansou.places import SHIPPED
from conftest import TRUTH, UNKNOWNS


def test_the_start_is_what_is_assumed(assumed: bansou.Scenario) -> None:
    assert (assumed.parameters["source"] != "calibration").all()
    assert assumed.path.parent != SHIPPED
    assert assumed.parameters["value"]["ward.beds"] == 2.57


def test_known_values_are_found_again(objective: Objective, found: Fit) -> None:
    assert np.abs(objective.misfit(found.after)).max() < 0.25
    assert found.log_factors == pytest.approx(TRUTH, abs=0.1)
    assert np.abs(objective.misfit(found.before)).max() > 1


def test_the_fit_stays_within_the_assumed_ranges(found: Fit) -> None:
    assert (found.bounds[0] <= found.log_factors).all()
    assert (found.log_factors <= found.bounds[1]).all()


def test_the_same_seed_gives_the_same_figures(objective: Objective) -> None:
    np.testing.assert_array_equal(
        objective.simulated(UNKNOWNS, np.zeros(2)), objective.simulated(UNKNOWNS, np.zeros(2))
    )
