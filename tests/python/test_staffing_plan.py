import datetime
import math

import numpy as np
import pandas as pd
import pytest

import bansou
from bansou.levers import lever
from bansou.staffing_plan import Planner

LEVERS = [lever("municipal_desk.psw@若桜町:0..2/0.5"), lever("municipal_desk.phn:0..1")]


@pytest.fixture(scope="module")
def three_years(towns: bansou.Scenario) -> bansou.Scenario:
    return towns.with_(years=3)


def test_posts_and_costs_are_those_of_all_places(three_years: bansou.Scenario) -> None:
    plan = Planner(three_years, LEVERS, None, None)
    assert plan.posts((3, 1)) == 1.5 + 3
    assert plan.cost((3, 1)) == plan.scenario_of((3, 1)).changes["yearly_cost"].sum()
    assert (plan.posts((0, 0)), plan.cost((0, 0)), plan.changes((0, 0))) == (0, 0, [])
    assert plan.scenario_of((0, 0)).changes.empty


def test_without_a_bound_all_come_at_once(three_years: bansou.Scenario) -> None:
    assert Planner(three_years, LEVERS, "2022-04-01", None).changes((2, 1)) == [
        {"from": "2022-04-01", "team": "municipal_desk", "in": ["若桜町"], "add": {"psw": "1 FTE"}},
        {"from": "2022-04-01", "team": "municipal_desk", "add": {"phn": "1 FTE"}},
    ]


@pytest.mark.parametrize(
    "day", [datetime.date(2022, 4, 1), pd.Timestamp("2022-04-01"), np.datetime64("2022-04-01", "ns")]
)
def test_a_day_may_be_any_date(three_years: bansou.Scenario, day: datetime.date) -> None:
    assert Planner(three_years, LEVERS, day, None).day == datetime.date(2022, 4, 1)
    with pytest.raises(bansou.InputError, match="cannot read the date '2022-04-01T12:00:00'"):
        Planner(three_years, LEVERS, datetime.datetime(2022, 4, 1, 12), None)


def test_so_many_come_a_year_in_the_order_of_the_levers(three_years: bansou.Scenario) -> None:
    plan = Planner(three_years, LEVERS, None, 1.75)
    assert [(change["from"], change["add"]) for change in plan.changes((2, 1))] == [
        ("2021-04-01", {"psw": "1 FTE"}),
        ("2021-04-01", {"phn": "0.25 FTE"}),
        ("2022-04-01", {"phn": "0.583333 FTE"}),
        ("2023-04-01", {"phn": "0.166667 FTE"}),
    ]
    assert plan.scenario_of((2, 1)).changes["yearly_cost"].sum() == pytest.approx(plan.cost((2, 1)), rel=1e-5)


def test_what_cannot_come_in_time_is_too_many(three_years: bansou.Scenario) -> None:
    assert Planner(three_years, LEVERS, None, 1).too_many((2, 1)) == 1
    assert Planner(three_years, LEVERS, None, 1).too_many((0, 1)) == 0
    assert Planner(three_years, LEVERS, "2023-06-01", 1).too_many((2, 1)) == 3
    assert Planner(three_years, LEVERS, None, None).too_many((4, 1)) == 0


def test_what_rounding_leaves_is_not_too_many(three_years: bansou.Scenario) -> None:
    """2.1 posts in three years with 0.7 each, which add up to 2.0999999999999996."""
    plan = Planner(three_years, [lever("municipal_desk.psw@若桜町:0..2.1/2.1")], None, 0.7)
    assert plan.posts((1,)) > 3 * 0.7
    assert plan.too_many((1,)) == 0
    assert [change["add"] for change in plan.changes((1,))] == [{"psw": "0.7 FTE"}] * 3


def test_a_leap_day_comes_every_year(three_years: bansou.Scenario) -> None:
    plan = Planner(three_years.with_(start="2020-01-01"), LEVERS, "2020-02-29", 1)
    assert [change["from"] for change in plan.changes((4, 0))] == ["2020-02-29", "2021-02-28"]


def test_a_date_that_cannot_be_read_is_refused(three_years: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="'next April'; write, for instance, 2022-04-01"):
        Planner(three_years, LEVERS, "next April", None)


def test_what_can_never_come_is_refused(three_years: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="posts from 2024-04-01 on come too late.*ends on 2024-04-01"):
        Planner(three_years, LEVERS, "2024-04-01", None)
    with pytest.raises(bansou.InputError, match="より前に計算が終わります"):
        Planner(three_years.in_language("ja"), LEVERS, "2030-01-01", None)
    with pytest.raises(bansou.InputError, match="the least .* is 6 FTE; with at most 1.5 FTE a year, 1.5 of them"):
        Planner(three_years, [lever("municipal_desk.psw:2..3")], None, 1.5)
    for yearly in (0, -1, math.nan):
        with pytest.raises(bansou.InputError, match="max_yearly must be greater than 0"):
            Planner(three_years, LEVERS, None, yearly)
