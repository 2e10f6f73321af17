import math
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import pandas as pd
import pytest
import xarray as xr

import bansou
from bansou.targets import read_targets
from bansou.validating import Finding, Validation, validate
from conftest import SAMPLE

TARGETS = read_targets()


@pytest.fixture(scope="module")
def validation(towns: bansou.Scenario) -> Validation:
    names = ("contacts_visit", "inpatients_over_a_year", "long_stay_2019", "reports")
    targets = [TARGETS[name] for name in names] + [TARGETS["reports"]._replace(id="rumours")]
    return validate(towns.with_(replications=3), SAMPLE, targets, threads=1)


def by_hand(counts: xr.DataArray) -> object:
    """Mean and 95 % interval over three replications, in which each of the towns stands for 5,000."""
    values = 5000 * counts.sum("municipality").to_numpy()
    half = 4.302653 * values.std(ddof=1) / math.sqrt(3)  # Student, two degrees of freedom
    return pytest.approx((values.mean(), values.mean() - half, values.mean() + half), rel=1e-6)


def test_each_target_is_looked_up_in_the_run_it_belongs_to(
    towns: bansou.Scenario, results: bansou.Results, validation: Validation
) -> None:
    visits, start, trend, reports, rumours = validation.findings
    assert 0 < visits.mean < 1e6
    assert start.mean == pytest.approx(170_000, rel=0.2)
    assert trend.mean == pytest.approx(165_968, rel=0.2)
    assert reports.mean > 0
    assert visits[1:] == by_hand(results.dataset.contacts_visit.mean("year"))
    assert start[1:] == by_hand(results.dataset.long_stay.sel(month=1))
    assert reports[1:] == by_hand(results.dataset.reports.mean("year"))
    density = f"{1000 * 171_620 / 126_140_000:.6g} /1000"
    since_2018 = towns.with_(start="2018-07-01", years=3, parameters={"snapshot.long_stay": density})
    with bansou.run(since_2018) as run:
        assert trend[1:] == by_hand(run.dataset.long_stay.sel(month=12))
    assert rumours.verdict == "not in the model"


def test_coping_is_reported_over_the_sweep(validation: Validation) -> None:
    assert list(validation.coping.columns) == ["3 %", "7 %", "12 %"]
    assert ((validation.coping >= 0) & (validation.coping <= 100)).all(axis=None)


def test_where_it_runs_does_not_matter(towns: bansou.Scenario, validation: Validation) -> None:
    with ProcessPoolExecutor(2) as pool:
        targets = [finding.target for finding in validation.findings]
        elsewhere = validate(towns.with_(replications=3), SAMPLE, targets, executor=pool)
    assert repr(elsewhere.findings) == repr(validation.findings)
    pd.testing.assert_frame_equal(elsewhere.coping, validation.coping)


def test_verdicts_say_what_was_aimed_at() -> None:
    days = TARGETS["community_days"]
    assert Finding(days, 318.0, 317.0, 319.0).verdict == "met"
    assert Finding(days, 316.0, 315.0, 317.0).verdict == "not told"
    assert Finding(days, 316.0, 315.5, 316.5).verdict == "**missed**"
    assert Finding(days, math.nan, math.nan, math.nan).verdict == "not in the model"
    assert Finding(TARGETS["cohort_2011_month_1"], 18.0, 17.0, 19.0).verdict == "no aim set"
    assert Finding(days, 318.0, 317.0, 319.0).baseline_error == pytest.approx(4.1)
    assert Finding(TARGETS["settlement_users"], np.nan, np.nan, np.nan).baseline_error is None
