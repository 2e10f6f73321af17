import bansou
from bansou.plots.caption import caption


def test_it_says_where_figures_come_from(towns: bansou.Scenario) -> None:
    more = towns.with_(title={"ja": "増員", "en": "More staff"})
    assert caption([towns, more, towns], "9.9", "en", intervals=True).splitlines() == [
        "Tottori today",
        "More staff",
        "1 year from 2021-04-01, seed 20210401, 3 replications, Bansō 9.9",
        "PARTLY CALIBRATED: read differences between options, not levels.",
        "Intervals (95 %) show chance under the same assumptions only.",
    ]


def test_japanese(towns: bansou.Scenario) -> None:
    text = caption([towns], "9.9", "ja", intervals=False)
    assert text.splitlines()[1:] == [
        "2021-04-01から1年間、乱数の種 20210401、反復3回、Bansō 9.9",
        "【一部較正】水準ではなく、案どうしの差を読んでください。",
    ]


def test_what_is_not_fitted_is_said_to_be_uncalibrated(assumed: bansou.Scenario, towns: bansou.Scenario) -> None:
    assert "UNCALIBRATED" in caption([towns, assumed], "9.9", "en", intervals=True)
    assert "PARTLY" not in caption([assumed], "9.9", "en", intervals=True)


def test_one_replication_has_no_intervals(towns: bansou.Scenario) -> None:
    single = towns.with_(replications=1)
    assert caption([single], "9.9", "en", intervals=True).endswith("\nWith one replication there is no interval.")


def test_what_was_run_otherwise_is_said(towns: bansou.Scenario) -> None:
    more, less = (towns.with_(title={"ja": ja, "en": en}) for ja, en in (("増員", "More"), ("減員", "Less")))
    runs = [towns, less.with_(seed=7, replications=1), more]
    assert caption(runs, "9.9", "en", intervals=True).splitlines() == [
        "Tottori today, More: 1 year from 2021-04-01, seed 20210401, 3 replications, Bansō 9.9",
        "Less: 1 year from 2021-04-01, seed 7, 1 replication, Bansō 9.9",
        "PARTLY CALIBRATED: read differences between options, not levels.",
        "Intervals (95 %) show chance under the same assumptions only.",
        "With one replication there is no interval.",
    ]
    japanese = caption(runs, "9.9", "ja", intervals=True).splitlines()
    assert japanese[1] == "減員: 2021-04-01から1年間、乱数の種 7、反復1回、Bansō 9.9"
    assert japanese[-1] == "反復が1回の計算には、区間はありません。"
