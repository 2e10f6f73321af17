import pytest

import bansou
from bansou.lookup import TOWN, figure, group_of, one_named


def test_a_line_of_either_table(comparison: bansou.Comparison) -> None:
    level = figure(comparison.a.summary(), "crises_per_10k", "31325")
    difference = figure(comparison.table, "crises_per_10k", "31325")
    assert (level["group_name"], level["mean"]) == ("若桜町", difference["a"])
    assert figure(comparison.table, "crises_per_10k")["group"] == "region"


def test_what_is_not_there_is_refused_with_what_is(results: bansou.Results) -> None:
    with pytest.raises(ValueError, match="no metric 'crises_per_1k'; nearest: crises_per_10k"):
        figure(results.summary(), "crises_per_1k")
    with pytest.raises(ValueError, match="指標「crises_per_1k」はありません。候補: crises_per_10k"):
        figure(results.summary(), "crises_per_1k", lang="ja")
    with pytest.raises(ValueError, match="no group 'regoin'; nearest: region"):
        figure(results.summary(), "crises_per_10k", "regoin")


def test_a_group_goes_by_its_name_too(results: bansou.Results) -> None:
    assert figure(results.summary(), "crises_per_10k", "若桜町")["group"] == "31325"
    assert group_of(results.summary(), "31325") == "31325"


def test_a_name_of_two_is_refused() -> None:
    with pytest.raises(ValueError, match="there are 2 of the name '府中市'; say which municipality: 13206, 34208"):
        one_named(["13206", "34208"], ["府中市"] * 2, "府中市", TOWN)
