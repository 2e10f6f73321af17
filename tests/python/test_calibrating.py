from concurrent.futures import ProcessPoolExecutor

import numpy as np
import pytest

import bansou
from bansou.calibrating import Fit, Objective, assumptions, fit, fitted_now
from bansou.places import SHIPPED
from bansou.targets import read_targets
from bansou.unknowns import read_unknowns
from conftest import SAMPLE, TRUTH, UNKNOWNS, Elastic


def test_the_start_is_what_is_assumed(assumed: bansou.Scenario) -> None:
    assert (assumed.parameters["source"] != "calibration").all()
    assert assumed.path.parent != SHIPPED
    assert assumed.parameters["value"]["ward.beds"] == 2.57


def test_known_values_are_found_again(elastic: Objective, found: Fit) -> None:
    assert found.log_factors == pytest.approx(TRUTH, abs=0.01)
    assert np.abs(elastic.misfit(found.before)).max() > 1
    assert np.abs(elastic.misfit(found.after)).max() < 0.1


def test_values_that_are_kept_stay_and_are_looked_at_anew(
    assumed: bansou.Scenario, elastic: Objective, found: Fit
) -> None:
    at = np.array([0.1, -0.1])
    fresh = Elastic(assumed, SAMPLE, elastic.targets)
    kept = fit(UNKNOWNS, fresh, kept=at)
    assert (kept.log_factors == at).all()
    assert kept.jacobian == pytest.approx(found.jacobian, rel=0.3)
    assert kept.before == pytest.approx(found.before)
    assert np.abs(elastic.misfit(kept.after)).max() > np.abs(elastic.misfit(found.after)).max()
    assert fresh.runs == 2 * 4


def test_what_ships_is_kept_to_the_last_digit(tottori: bansou.Scenario) -> None:
    unknowns = [unknown for unknown in read_unknowns() if unknown.use == "fit"]
    with assumptions(SHIPPED, {"prefecture": "鳥取県"}, 1, 1) as assumed:
        factors = fitted_now(unknowns, assumed, SHIPPED)
        for unknown, factor in zip(unknowns, factors, strict=True):
            assert unknown.values(assumed.parameters, factor) == dict(tottori.parameters["value"][unknown.parameters])


def test_what_is_out_of_reach_is_left_at_the_end_of_the_range(assumed: bansou.Scenario, elastic: Objective) -> None:
    far = Elastic(assumed, SAMPLE, [target._replace(value=10 * target.value) for target in elastic.targets])
    result = fit(UNKNOWNS, far)
    assert result.log_factors[1] == pytest.approx(result.bounds[1, 1], abs=0.01)
    assert np.abs(far.misfit(result.after)).max() > 1


def test_a_run_takes_the_factors_and_repeats_itself(assumed: bansou.Scenario) -> None:
    objective = Objective(assumed, SAMPLE, [read_targets()["contacts_visit"]], threads=1)
    (fewer,) = objective.simulated([(UNKNOWNS, TRUTH)])
    more, again = objective.simulated([(UNKNOWNS, np.zeros(2)), (UNKNOWNS, TRUTH)])
    assert (fewer < more).all()
    assert fewer[0] != fewer[1]
    np.testing.assert_array_equal(fewer, again)
    assert objective.runs == 2 * 3


def test_where_it_runs_does_not_matter(assumed: bansou.Scenario) -> None:
    points = [(UNKNOWNS, TRUTH), (UNKNOWNS, np.zeros(2))]
    here = Objective(assumed, SAMPLE, [read_targets()["contacts_visit"]], threads=1)
    with ProcessPoolExecutor(2) as pool:
        there = Objective(assumed, SAMPLE, [read_targets()["contacts_visit"]], executor=pool)
        np.testing.assert_array_equal(there.simulated(points), here.simulated(points))


def test_what_cannot_be_fitted_is_said_first(assumed: bansou.Scenario) -> None:
    Objective(assumed, SAMPLE, [read_targets()["contacts_visit"]]).check(UNKNOWNS)
    unheard_of = read_targets()["reports"]._replace(id="letters")
    with pytest.raises(bansou.InputError, match="letters cannot be fitted: nothing in the model"):
        Objective(assumed, SAMPLE, [unheard_of]).check(UNKNOWNS)
    with pytest.raises(bansou.InputError, match="no parameter 'casework.contact'; nearest: casework.contacts"):
        Objective(assumed, SAMPLE, []).check([UNKNOWNS[0]._replace(parameters=["casework.contact"])])
