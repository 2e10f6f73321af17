import bansou
from bansou.headlines import headlines


def test_headlines_are_those_of_the_summary(results: bansou.Results) -> None:
    figures = headlines(results)
    summary = results.summary().set_index(["metric", "group"])
    assert {"wait_backup_p90", "hidden_share", "crises_per_10k"} <= set(figures)
    assert figures["crises_per_10k"] == summary.loc[("crises_per_10k", "region"), "mean"]
    assert headlines(results, "31329")["hidden_share"] == summary.loc[("hidden_share", "31329"), "mean"]
