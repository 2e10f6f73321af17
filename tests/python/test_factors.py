import numpy as np
import pytest

import bansou
from bansou.factors import Factors


def test_all_that_has_a_range_is_varied(towns: bansou.Scenario) -> None:
    factors, known = Factors(towns), towns.parameters
    assert factors.names == sorted(known.index[known["low"] < known["high"]])
    assert 500 < len(factors.names) < len(known)


def test_names_and_patterns(towns: bansou.Scenario) -> None:
    factors = Factors(towns, ["ward.beds", "need.crisis*", "need.crisis"])
    assert factors.names[0] == "ward.beds"
    assert factors.names.count("need.crisis") == 1
    assert factors.groups == ["ward"] + ["need"] * (len(factors.names) - 1)
    assert Factors(towns, "need.crisis*").names == factors.names[1:]
    assert factors.problem["names"] == factors.only(factors.names).names == factors.names


def test_an_unknown_name_gets_the_nearest(towns: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="no parameter 'casework.contcts'; nearest: casework.contacts"):
        Factors(towns, ["casework.contcts"])
    with pytest.raises(bansou.InputError, match="パラメーター「casework.contcts」はありません"):
        Factors(towns.in_language("ja"), ["casework.contcts"])


def test_what_has_no_range_cannot_be_varied(towns: bansou.Scenario) -> None:
    fixed = towns.with_(parameters={"casework.contacts": 3})
    with pytest.raises(bansou.InputError, match="nothing can be varied"):
        Factors(fixed, ["casework.contacts"])


def test_shares_of_one_whole_fit(towns: bansou.Scenario) -> None:
    names = ["core_centre_backup.telephone_share", "core_centre_backup.review_share"]
    wide = towns.with_(parameters={name: {"low": 10, "high": 90} for name in names})
    within, beyond = Factors(wide, names).scenarios(np.array([[0.25, 0.25], [1.0, 0.75]]))
    assert list(within.parameters.loc[names, "value"]) == [30.0, 30.0]
    assert list(beyond.parameters.loc[names, "value"]) == pytest.approx([90 * 100 / 160, 70 * 100 / 160])


def test_what_an_option_sets_is_told_apart(towns: bansou.Scenario) -> None:
    factors = Factors(towns, ["casework.contacts", "need.crisis", "ward.beds"])
    value = towns.parameters["value"]["casework.contacts"]
    option = towns.with_(parameters={"casework.contacts": 2 * value, "ward.no_home": 12})
    assert factors.told_apart(option) == ["casework.contacts"]
    assert factors.told_apart(towns.with_(parameters={"casework.contacts": value})) == []


def test_points_become_scenarios(towns: bansou.Scenario) -> None:
    factors = Factors(towns, ["ward.beds", "casework.contacts"])
    low, middle = factors.scenarios(np.array([[0.0, 0.0], [0.5, 1.0]]))
    ranges = towns.parameters.loc[factors.names]
    assert list(low.parameters.loc[factors.names, "value"]) == list(ranges["low"])
    assert middle.parameters["value"]["ward.beds"] == pytest.approx(
        (ranges["low"]["ward.beds"] + ranges["high"]["ward.beds"]) / 2
    )
    assert middle.parameters["value"]["casework.contacts"] == ranges["high"]["casework.contacts"]
    other = towns.with_(years=2)
    assert next(factors.scenarios(np.array([[0.0, 0.0]]), other)).years == 2
