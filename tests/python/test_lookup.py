import pytest

import bansou
from bansou.lookup import figure


def test_a_line_of_either_table(comparison: bansou.Comparison) -> None:
    level = figure(comparison.a.summary(), "crises_per_10k", "31325")
    difference = figure(comparison.table, "crises_per_10k", "31325")
    assert (level["group_name"], level["mean"]) == ("若桜町", difference["a"])
    assert figure(comparison.table, "crises_per_10k")["group"] == "region"


def test_what_is_not_there_is_refused_with_what_is(results: bansou.Results) -> None:
    with pytest.raises(ValueError, match="no metric 'crises'; there are: .*crises_per_10k"):
        figure(results.summary(), "crises")
    with pytest.raises(ValueError, match="no group '1'; there are: region, band_1"):
        figure(results.summary(), "crises_per_10k", "1")
