import math

import pytest

import bansou
from bansou.targets import read_targets
from bansou.unknowns import Unknown, read_unknowns, targets_of


def test_what_ships_can_be_fitted(tottori: bansou.Scenario) -> None:
    unknowns = read_unknowns()
    assert {name for unknown in unknowns for name in unknown.parameters} <= set(tottori.parameters.index)
    fitted = [unknown for unknown in unknowns if unknown.use == "fit"]
    assert len(targets_of(fitted, read_targets())) >= len(fitted)


def test_unknowns_that_name_a_validation_target_are_refused() -> None:
    unknown = Unknown("ward.readmission_exit", ["ward.readmission_exit"], ["community_days"], "fit")
    with pytest.raises(ValueError, match="validation target"):
        targets_of([unknown], read_targets())


def test_there_are_never_more_unknowns_than_targets() -> None:
    unknowns = [Unknown(name, [name], ["contacts_visit"], "fit") for name in ("casework.contacts", "casework.interval")]
    with pytest.raises(ValueError, match="2 unknowns cannot be fitted to 1 targets"):
        targets_of(unknowns, read_targets())


def test_every_parameter_stays_in_its_range(tottori: bansou.Scenario) -> None:
    unknown = Unknown("seek", ["need.seek_distressed", "need.seek_unwell"], [], "fit")
    assumed = tottori.parameters
    low, high = unknown.bounds(assumed)
    assert low < 0 < high
    for log_factor in (low, high):
        for name, value in unknown.values(assumed, log_factor).items():
            assert assumed["low"][name] * 0.999 <= value <= assumed["high"][name] * 1.001
    assert unknown.values(assumed, math.log(1.1))["need.seek_unwell"] == pytest.approx(0.66)
