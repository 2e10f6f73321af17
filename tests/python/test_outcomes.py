from math import nan

import pandas as pd

from bansou.outcomes import LeftOut, by_name_and_outcome, known_in_all


def test_what_is_not_known_in_every_run_is_left_out() -> None:
    figures, left_out = known_in_all([{"a": 1.0, "b": nan, "c": nan}, {"a": 2.0, "b": 3.0, "c": nan}])
    assert figures.to_dict("list") == {"a": [1.0, 2.0]}
    assert left_out == [LeftOut("b", 1, 2), LeftOut("c", 2, 2)]


def test_tables_of_outcomes_are_one_by_name_and_outcome() -> None:
    effects = pd.DataFrame({"S1": [0.5, 0.25]}, index=pd.Index(["need.crisis", "ward.beds"], name="name"))
    table = by_name_and_outcome({"b": effects, "a": effects}, ["S1"], [LeftOut("c", 1, 2)])
    assert list(table.index) == [("need.crisis", "a"), ("need.crisis", "b"), ("ward.beds", "a"), ("ward.beds", "b")]
    assert list(table["S1"]) == [0.5, 0.5, 0.25, 0.25]
    assert table.attrs["left_out"] == [LeftOut("c", 1, 2)]


def test_of_no_outcome_there_is_an_empty_table() -> None:
    table = by_name_and_outcome({}, ["S1"], [])
    assert table.empty
    assert (list(table.columns), table.index.names) == (["S1"], ["name", "outcome"])
