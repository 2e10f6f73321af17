import pytest

import bansou
from bansou.markdown import number
from bansou.sentences import conclusion

METRIC = "utilisation.municipal_desk"


def test_a_difference_with_its_interval(comparison: bansou.Comparison) -> None:
    row = comparison.table.set_index(["metric", "group"]).loc[(METRIC, "31329")]
    assert conclusion(comparison, METRIC, "31329") == (
        f"Utilisation: Municipal desk, 八頭町 [%]: {number(row['a'])} -> {number(row['b'])}, "
        f"difference -{number(-row['difference'])} points "
        f"(simultaneous 95 % interval -{number(-row['family_low'])} to -{number(-row['family_high'])}). Verdict: falls."
    )


def test_what_rounding_leaves_is_no_difference(comparison: bansou.Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    row = comparison.table.set_index(["metric", "group"]).loc[(METRIC, "31329")].copy()
    row["difference"] = 3.469e-18
    monkeypatch.setattr("bansou.sentences.figure", lambda *_: row)
    assert "difference 0 points" in conclusion(comparison, METRIC, "31329")


def test_japanese(japanese: bansou.Results) -> None:
    text = conclusion(bansou.Comparison(japanese, japanese), "crises_per_10k")
    assert text.startswith("地域全体の「危機」[件/1万人・年]: ")
    assert text.endswith("差 0（同時95 %区間 0〜0）。判定: ほぼ同じ。")


def test_a_single_replication_shows_nothing(single: bansou.Results, towns: bansou.Scenario) -> None:
    comparison = bansou.compare(
        single, towns.with_(changes=[{"team": "municipal_desk", "scale": 2, "from": "2021-04-01"}])
    )
    assert "(simultaneous 95 % interval – to –). Verdict: unknown." in conclusion(comparison, METRIC)


def test_a_lower_bound_leaves_the_interval_open(comparison: bansou.Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    row = comparison.table.set_index(["metric", "group"]).loc[(METRIC, "31329")].copy()
    row["family_low"], row["family_high"] = 3.5, float("inf")
    row["b"], row["b_at_least"] = 29.5, True
    monkeypatch.setattr("bansou.sentences.figure", lambda *_: row)
    said = conclusion(comparison, METRIC, "31329")
    assert "(simultaneous 95 % interval +3.5 to +∞)" in said
    assert "-> ≥ 29.5, " in said


def test_an_unknown_metric_is_refused(comparison: bansou.Comparison) -> None:
    with pytest.raises(ValueError, match="no metric 'crises'"):
        conclusion(comparison, "crises")
