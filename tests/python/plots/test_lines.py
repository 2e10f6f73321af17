import pytest

import bansou
from bansou.plots.lines import lines, title_of


def test_of_a_run(results: bansou.Results) -> None:
    rows = lines(results, "crises_per_10k", "municipality", "ja")
    assert list(rows.index) == list(results.scenario.region["code"])
    assert set(rows["name"]) == {"危機"}
    summary = results.summary().query("metric == 'crises_per_10k'").set_index("group")["mean"]
    assert rows["mean"].to_dict() == {code: summary[code] for code in rows.index}


def test_of_a_comparison(comparison: bansou.Comparison) -> None:
    row = lines(comparison, "utilisation.municipal_desk", "region", "ja").iloc[0]
    table = comparison.table.set_index(["metric", "group"])
    expected = table.loc[("utilisation.municipal_desk", "region")]
    assert (row["mean"], row["low"], row["high"]) == (expected["difference"], expected["low"], expected["high"])
    assert row["name"] == "市町村の保健・福祉窓口の稼働率: 差"
    assert not row["hollow"]
    assert title_of(comparison, "en") == "Doubled"


def test_what_is_not_there_is_refused(results: bansou.Results) -> None:
    with pytest.raises(ValueError, match="no metric 'crises'; nearest: crises_per_10k"):
        lines(results, "crises", "region", "en")
    with pytest.raises(ValueError, match="nothing was observed of 'utilisation.peer_team'"):
        lines(results, "utilisation.peer_team", "region", "en")
