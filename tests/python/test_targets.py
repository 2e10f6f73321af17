import pytest

from bansou.targets import USES, for_fitting, read_targets


def test_every_target_says_what_it_is_for() -> None:
    targets = read_targets()
    assert {target.use for target in targets.values()} == set(USES)
    assert targets["inpatients_under_3_months"].tolerance == pytest.approx(5700)
    assert targets["discharged_3_months"].tolerance == 2
    assert targets["cohort_2010_month_1"].tolerance is None


def test_the_monthly_shares_of_a_cohort_add_up() -> None:
    shares = [t.value for t in read_targets().values() if t.id.startswith("cohort_2010_")]
    assert len(shares) == 12
    assert sum(shares) == pytest.approx(100 * 29402 / 33561, abs=0.05)


def test_a_validation_target_is_never_fitted() -> None:
    targets = read_targets()
    assert for_fitting(targets, ["contacts_visit"]) == [targets["contacts_visit"]]
    validation = [target.id for target in targets.values() if target.use != "calibrate"]
    assert {"community_days", "long_stay_2021"} < set(validation)
    for name in validation:
        with pytest.raises(ValueError, match="validation target"):
            for_fitting(targets, ["contacts_visit", name])


def test_a_target_without_an_aim_cannot_be_weighed() -> None:
    with pytest.raises(ValueError, match="no aim"):
        for_fitting(read_targets(), ["cohort_2010_month_1"])
