from collections.abc import Iterator
from pathlib import Path

import pytest

import bansou
from bansou.measuring import Measures
from bansou.targets import read_targets
from conftest import SAMPLE


@pytest.fixture(scope="module")
def two_years(towns: bansou.Scenario) -> Iterator[Measures]:
    with bansou.run(towns.with_(years=2, replications=2), threads=1) as results:
        yield Measures(results, SAMPLE)


def test_counts_are_weighted_to_the_nation(results: bansou.Results) -> None:
    contacts = results.dataset["contacts_office"].sum(["year", "municipality"]).to_numpy()
    assert Measures(results, SAMPLE).of("contacts_office") == pytest.approx(5000 * contacts)
    start = results.dataset["long_stay"].isel(month=0).sum("municipality").to_numpy()
    assert Measures(results, SAMPLE).of("inpatients_over_a_year") == pytest.approx(5000 * start)


def test_shares_are_of_those_followed(two_years: Measures) -> None:
    three, six, twelve = (two_years.of(f"discharged_{months}_months").mean() for months in (3, 6, 12))
    assert 30 < three < six < twelve < 100
    assert 200 < two_years.of("community_days").mean() < 365


def test_every_target_is_measured(two_years: Measures) -> None:
    for name in read_targets():
        if not name.startswith("long_stay_"):
            assert two_years.of(name) is not None, name


def test_the_compulsory_route_narrows_down(two_years: Measures) -> None:
    reports, examinations = (two_years.of(name).mean() for name in ("reports", "examinations"))
    assert 0 < examinations < reports
    assert (
        two_years.of("medical_protection_notifications").mean()
        > two_years.yearly("admissions_medical_protection").mean()
    )


def test_the_summary_says_the_same(towns: bansou.Scenario, tmp_path: Path) -> None:
    with bansou.run(towns.with_(years=2), threads=1, out=tmp_path / "two.h5") as results:
        summary = results.summary().query("group == 'region'").set_index("metric")["mean"]
        measures = Measures(results, SAMPLE)
        for name in ("discharged_3_months", "readmitted_365_days", "community_days"):
            assert measures.of(name).mean() == pytest.approx(summary[name])
        assert measures.of("inpatients_compulsory").mean() == pytest.approx(5000 * summary["inpatients_compulsory"])
