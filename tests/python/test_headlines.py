import math

import pytest

import bansou
from bansou.headlines import Headline, headline, headlines


def test_headlines_are_those_of_the_summary(results: bansou.Results) -> None:
    figures = headlines(results)
    summary = results.summary().set_index(["metric", "group"])
    assert {"wait_backup_p90", "hidden_share", "crises_per_10k"} <= set(figures)
    assert figures["crises_per_10k"] == summary.loc[("crises_per_10k", "region"), "mean"]
    assert headlines(results, "31329")["hidden_share"] == summary.loc[("hidden_share", "31329"), "mean"]


def test_a_lower_bound_is_no_figure(results: bansou.Results, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = results.summary()
    summary["at_least"] = (summary["metric"] == "wait_backup_p90") & (summary["group"] == "region")
    monkeypatch.setattr(bansou.Results, "summary", lambda _: summary)
    figures = headlines(results)
    assert math.isnan(figures["wait_backup_p90"])
    assert not math.isnan(figures["hidden_share"])


def test_a_headline_knows_its_better_side(tottori: bansou.Scenario) -> None:
    assert headline(tottori, "crises_per_10k") == Headline("crises_per_10k", "Crises", "/10,000/year", "lower")
    assert headline(tottori.in_language("ja"), "transitions_per_year").better == "higher"
    metrics = tottori.metrics
    for name in metrics.index[metrics["headline"]]:
        assert headline(tottori, name).better in ("lower", "higher")


def test_what_is_no_headline_is_refused(tottori: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="no headline metric 'crises_per_10'; nearest: crises_per_10k"):
        headline(tottori, "crises_per_10")
    with pytest.raises(bansou.InputError, match="主要な指標「bed_occupancy」はありません"):
        headline(tottori.in_language("ja"), "bed_occupancy")
