from pathlib import Path

import pandas as pd

from bansou.sensitivity_file import FILE, Weight, read_weights, strongest, tied, weights_of, write_weights

SCREENED = pd.DataFrame(
    {
        "mu_star": [5.0, 0.25, 1.0, 0.5],
        "mu_star_conf": [1.0, 0.05, 0.0, 0.125],
        "chance": [1.0, 0.1, 0.1, 0.1],
        "weight": [0.5, 1.5, 0.1, 0.2],
    },
    index=pd.MultiIndex.from_product([["need.crisis", "ward.beds"], ["crises", "wait"]], names=["name", "outcome"]),
)


def test_of_each_name_the_outcome_that_it_moves_most() -> None:
    assert strongest(SCREENED) == [
        Weight("need.crisis", 1.5, "wait", 0.25, 0.05),
        Weight("ward.beds", 0.2, "wait", 0.5, 0.125),
    ]


def test_what_weighs_nothing_stands_by_how_near_it_comes_to_chance() -> None:
    nothing = SCREENED.assign(weight=0.0, mu_star=[0.0, 0.0, 1.0, 0.5], chance=[2.0, 0.0, 10.0, 1.0])
    assert [(one.name, one.outcome) for one in strongest(nothing)] == [("ward.beds", "wait"), ("need.crisis", "crises")]


def test_what_is_not_told_apart_from_the_heaviest_is_tied() -> None:
    """Its weight is 2, with an interval from 1.5 to 2.5."""
    heaviest = Weight("need.crisis", 2.0, "crises", 8.0, 2.0)
    near = Weight("ward.beds", 1.25, "wait", 5.0, 1.0)
    far = near._replace(name="ward.exit", mu_star_conf=0.5)
    groups = [Weight("need", 1.0, "crises", 8.0, 0.0), Weight("ward", 0.9, "crises", 8.0, 0.0)]
    nothing = Weight("cost.phn", 0.0, "wait", 0.0, 0.0)
    assert [one.margin for one in (heaviest, near, far, nothing)] == [0.5, 0.25, 0.125, 0]
    assert tied([far, near, heaviest, *groups, nothing]) == [groups[0], heaviest, near]
    assert tied([nothing]) == []


def test_after_the_strongest_stands_what_else_each_moves() -> None:
    both = weights_of(SCREENED)
    assert both[:2] == strongest(SCREENED)
    assert [(one.name, one.outcome) for one in both[2:]] == [("need.crisis", "crises"), ("ward.beds", "crises")]
    assert len(weights_of(SCREENED.assign(weight=0.0))) == 2


def test_of_each_name_the_strongest_is_read(tmp_path: Path) -> None:
    (tmp_path / FILE).parent.mkdir()
    write_weights(tmp_path / FILE, weights_of(SCREENED), "a run")
    assert read_weights(tmp_path)[1] == {weight.name: weight for weight in strongest(SCREENED)}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    (tmp_path / FILE).parent.mkdir()
    weights = strongest(SCREENED)
    write_weights(tmp_path / FILE, weights, "tottori.yaml: 3 years")
    assert read_weights(tmp_path) == ("tottori.yaml: 3 years", {weight.name: weight for weight in weights})


def test_without_a_file_there_are_no_weights(tmp_path: Path) -> None:
    assert read_weights(tmp_path) == ("", {})
