import pickle
import shutil
import subprocess
from pathlib import Path

import h5py
import numpy as np
import pytest
import xarray as xr

import bansou


def test_the_file_opens_in_xarray_as_it_is(results: bansou.Results) -> None:
    with xr.open_dataset(results.path, engine="h5netcdf") as plain:
        xr.testing.assert_identical(plain, results.dataset)
    assert results.dataset.onset.dims == ("replication", "year", "municipality")
    assert results.dataset.open_cases.dims == ("replication", "month", "municipality")
    assert results.dataset.onset.attrs["long_name"]
    assert results.dataset.onset.attrs["comment"].startswith("Residents in whom a need arises.")
    assert list(results.dataset.municipality.values) == list(results.scenario.region["code"])
    assert results.dataset.sizes["month"] == 12


def test_people_are_conserved_in_the_file(tottori: bansou.Scenario, tmp_path: Path) -> None:
    bansou.run(tottori, replications=2, out=tmp_path / "balance.h5").close()
    arrivals = ["onset", "came_from_custody"]
    departures = ["moved_away", "deaths", "deaths_in_hospital", "discharges_transfer", "long_recovered"]
    with xr.open_dataset(tmp_path / "balance.h5", engine="h5netcdf") as file:
        for flow in [*arrivals, *departures]:
            assert file[flow].sum() > 0, flow
        net = sum(file[flow].astype(int) for flow in arrivals) - sum(file[flow].astype(int) for flow in departures)
        expected = file.at_start.sel(stock="in_view").astype(int) + net.cumsum("year")
        found = file.in_view.sel(month=12 * file.year)
        assert found.sizes == {"replication": 2, "year": tottori.years, "municipality": 19}
        np.testing.assert_array_equal(found, expected.transpose(*found.dims))


def test_day_0_is_in_the_file_for_every_stock(results: bansou.Results) -> None:
    dataset = results.dataset
    assert dataset.at_start.dims == ("replication", "stock", "municipality")
    assert set(dataset.stock.values) == {n for n, v in dataset.items() if v.attrs.get("kind") == "stock"}
    grown = dataset.at_start.sel(stock="long_stay") / dataset.long_stay.isel(month=0)
    assert float(grown.mean()) == pytest.approx(1, abs=0.1)


def test_teams_and_wards(results: bansou.Results) -> None:
    of_teams = {"available_hours", "worked_hours", "overtime_hours", "backlog", "without_slot", "slots_taken"}
    assert set(results.teams.data_vars) == of_teams
    assert (results.teams.backlog >= results.teams.without_slot).all()
    assert results.wards.occupied.dims == ("replication", "month", "ward")
    assert (results.teams.worked_hours >= results.teams.overtime_hours).all()


def test_summary_agrees_with_the_counts(results: bansou.Results) -> None:
    crises = results.summary().set_index(["metric", "group"]).loc[("crises_per_10k", "region")]
    counted = results.dataset.crises.sum(["year", "municipality"]) / results.scenario.region["population"].sum() * 1e4
    assert crises["mean"] == pytest.approx(float(counted.mean()))
    half = 4.302653 * float(counted.std(ddof=1)) / np.sqrt(3)  # Student, two degrees of freedom
    assert crises["high"] - crises["mean"] == pytest.approx(half, rel=1e-6)
    assert crises["mean"] - crises["low"] == pytest.approx(half, rel=1e-6)
    assert crises["unit"] == "/10,000/year"


def test_intervals_end_where_figures_do(results: bansou.Results) -> None:
    summary = results.summary()
    below = summary["metric"].str.startswith("backlog_growth.") | (summary["metric"] == "long_stay_change")
    low = summary["low"][np.isfinite(summary["low"])]
    assert (low[~below] >= 0).all()
    assert (low[~below] == 0).any()
    assert (low[below] < 0).any()
    shares = summary[summary["metric"].str.match(r"(waiting_share|chance)|(hidden|missed|backup_unanswered)_share$")]
    assert set(shares["unit"]) == {"%"}
    assert shares["high"].max() == 100


def test_summary_has_the_groups_of_the_region_only(results: bansou.Results) -> None:
    groups = results.summary().drop_duplicates("group").set_index("group")["group_kind"]
    assert set(groups.index[groups == "municipality"]) == set(results.scenario.region["code"])
    assert set(groups.index[groups == "band"]) == {f"band_{band}" for band in results.scenario.region["band"]}


def test_summary_speaks_both_languages(results: bansou.Results) -> None:
    assert "Crises" in set(results.summary("en")["name"])
    assert "危機" in set(results.summary("ja")["name"])


def test_waits_of_one_kind(results: bansou.Results) -> None:
    assert set(results.waits("backup")["metric"]) == {
        "wait_backup_median", "wait_backup_p90", "waiting_days.backup", "waiting_share.backup",
    }  # fmt: skip
    with pytest.raises(ValueError, match="there are: .*backup"):
        results.waits("bakup")


def test_long_stay_is_the_stock_of_the_dataset(results: bansou.Results) -> None:
    stock = results.dataset.long_stay.sum("municipality").mean("replication")
    assert list(results.long_stay().index) == list(range(1, 13))
    np.testing.assert_allclose(results.long_stay()["mean"], stock)


def test_overloads_are_a_table(results: bansou.Results) -> None:
    overloads = results.overloads()
    assert {"team", "place", "pace", "growth", "utilisation"} <= set(overloads.columns)
    assert set(overloads["team"]) <= set(results.scenario.teams.index)


def test_who_keeps_up_is_told_from_who_is_not_there(results: bansou.Results) -> None:
    loads, overloads = results.loads(), results.overloads()
    assert set(loads["pace"]) <= {"keeps_up", "backlog_grows", "no_slack", "lacks_slots", "no_staff"}
    assert ((loads["pace"] == "no_staff") == loads["utilisation"].isna()).all()
    assert (loads["pace"] == "no_staff").any()
    assert "no_staff" not in set(overloads["pace"])
    assert (loads["pace"] == "keeps_up").any()
    there = set(zip(loads["team"], loads["place"], strict=True))
    assert there == {tuple(team.split("@")) for team in results.teams.team.values}
    assert len(there) == len(loads)
    assert set(zip(overloads["team"], overloads["place"], strict=True)) <= there
    assert len(overloads) == (~loads["pace"].isin(["keeps_up", "no_staff"])).sum()


def test_imprecise_outcomes_have_a_reason(results: bansou.Results, single: bansou.Results) -> None:
    missed = results.imprecise(0.01)
    assert set(missed["reason"]) <= {"wide", "lower_bound", "nobody_observed", "no_variation"}
    wide = missed[missed["reason"] == "wide"]
    summary = results.summary().query("group == 'region'").set_index("metric")
    assert (wide["half_width"] > 0.01).all()
    crises = wide.set_index("metric").loc["crises_per_10k"]
    mean, high = summary.loc["crises_per_10k", ["mean", "high"]]
    assert crises["half_width"] == pytest.approx((high - mean) / mean)
    assert len(single.imprecise(0.01)) >= len(missed)
    with pytest.raises(bansou.InputError, match="precision must be greater than 0"):
        results.imprecise(0)


def test_stationary_figures(towns: bansou.Scenario, results: bansou.Results) -> None:
    with bansou.run(towns.with_(years=5), replications=2) as run:
        table = run.stationary()
        ends = run.dataset.long_stay.sum("municipality").mean("replication").load()
    assert {"open_cases", "long_stay", "with_need"} <= set(table.index)
    assert table.loc["long_stay", "at_start"] == pytest.approx(float(ends[0]))
    assert table.loc["long_stay", "at_end"] == pytest.approx(float(ends[-1]))
    assert table.loc["long_stay", "unit"] == "people"
    settled = table[table["settled"]]
    assert settled[["months_cut", "mean", "low", "high"]].notna().all().all()
    assert table.loc[~table["settled"], ["months_cut", "mean"]].isna().all().all()
    assert not table.loc[~table["settled"], "sure"].any()
    assert set(settled["sure"]) <= {True, False}
    with pytest.raises(bansou.InputError, match="needs 2 replications and 5 years"):
        results.stationary()


def test_open_again(results: bansou.Results, tmp_path: Path) -> None:
    shutil.copy(results.path, tmp_path / "copy.h5")
    with bansou.Results.open(tmp_path / "copy.h5", lang="en") as again:
        assert again.scenario == results.scenario
        assert again.summary().equals(results.summary())
        assert pickle.loads(pickle.dumps(again)).summary().equals(results.summary())
        assert "copy.h5" in repr(again)


def test_datasets_of_results_that_nobody_holds_can_be_read(towns: bansou.Scenario) -> None:
    """However many: xarray keeps some 128 files open, here one."""
    one = towns.with_(replications=1)
    with xr.set_options(file_cache_maxsize=1):
        groups = [(run.dataset.crises, run.teams.backlog, run.wards.beds) for run in (bansou.run(one), bansou.run(one))]
        assert all(array.sum() > 0 for arrays in groups for array in arrays)


def test_temporary_results_are_gone_when_they_are_closed(towns: bansou.Scenario) -> None:
    run = bansou.run(towns, replications=1)
    dataset = run.dataset
    with pytest.raises(bansou.RunError, match="cannot be pickled.*out=FILE"):
        pickle.dumps(run)
    run.close()
    for reads in (lambda: dataset.crises.sum(), lambda: run.teams, run.summary):
        with pytest.raises(bansou.RunError, match="is not there any more.*out=FILE"):
            reads()


def test_results_of_the_command(command: Path, tottori: bansou.Scenario, tmp_path: Path) -> None:
    out = tmp_path / "run.h5"
    scenario = bansou.places.SHIPPED / "tottori.yaml"
    subprocess.run([command, "run", scenario, "--out", out, "--seed", "5", "--replications", "1"], check=True)
    with bansou.Results.open(out) as theirs, bansou.run(tottori, seed=5, replications=1) as ours:
        assert (theirs.scenario.seed, theirs.scenario.replications) == (5, 1)
        # The scenario's text names its tables by where they lie.
        xr.testing.assert_equal(theirs.dataset, ours.dataset)
        assert bansou.compare(theirs, tottori).table["difference"].dropna().eq(0).all()


def test_results_are_of_the_tables_of_then(towns: bansou.Scenario, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("code,name,municipal_desk.psw\n31325,若桜町,1\n")
    (tmp_path / "own.yaml").write_text(
        "title: own\nextends: bansou:tottori.yaml\nregion: {municipalities: [若桜町]}\nyears: 1\nlocal: own.csv\n"
    )
    out = tmp_path / "own.h5"
    with bansou.run(bansou.load(tmp_path / "own.yaml"), replications=1, out=out):
        then = bansou.Results.open(out).summary()
    (tmp_path / "own.csv").write_text("code,name,municipal_desk.psw\n31325,若桜町,2\n")
    (tmp_path / "own.yaml").unlink()
    with bansou.Results.open(out) as results, bansou.run(results.scenario) as again:
        assert results.summary().equals(then)
        xr.testing.assert_equal(again.dataset, results.dataset)
        assert again.summary().equals(then)
    with h5py.File(out, "r+") as file:
        resolved = file["provenance/scenario"]
        resolved[()] = resolved.asstr()[()].replace('"years":1', '"years":5')
    with pytest.raises(bansou.RunError, match="was changed after the run"):
        bansou.Results.open(out)


def test_notes_are_those_of_the_screen(tottori: bansou.Scenario, comparison: bansou.Comparison) -> None:
    assert [note.split(":")[0] for note in tottori.notes] == ["PARTLY CALIBRATED", "SYNTHETIC AREAS", "BEDS"]
    noted = [note.split(":")[0] for note in comparison.a.notes]
    assert noted == ["PARTLY CALIBRATED", "SYNTHETIC AREAS", "BEDS", "PART OF AN AREA", "TOO FEW REPLICATIONS"]
    assert comparison.notes[-1].startswith("TOO FEW REPLICATIONS")


def test_a_file_that_another_run_has_replaced_is_not_mixed_with_it(towns: bansou.Scenario, tmp_path: Path) -> None:
    one = towns.with_(replications=1)
    first = bansou.run(one, out=tmp_path / "a.h5")
    second = bansou.run(one.with_(seed=9), out=tmp_path / "a.h5")
    with pytest.raises(bansou.RunError, match="another run has replaced this file"):
        _ = first.dataset
    assert second.dataset.attrs["seed"] == 9


def test_tables_become_small_frames(results: bansou.Results) -> None:
    assert list(results.dataset.crises.to_dataframe().columns) == [
        *(name for name in results.dataset.crises.coords if name not in results.dataset.crises.dims), "crises",
    ]  # fmt: skip
    assert "scenario" not in results.dataset.variables


def test_a_file_alone_is_enough(towns: bansou.Scenario, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.csv").write_text("code,name,municipal_desk.psw\n31325,若桜町,1\n")
    (tmp_path / "own" / "own.yaml").write_text(
        "title: own\nextends: bansou:tottori.yaml\nregion: {municipalities: [若桜町]}\nyears: 1\nlocal: own.csv\n"
    )
    out = tmp_path / "away.h5"
    bansou.run(bansou.load(tmp_path / "own" / "own.yaml", lang="en"), replications=1, out=out).close()
    shutil.rmtree(tmp_path / "own")
    with bansou.Results.open(out) as results:
        assert results.scenario.title == "own"
        assert results.scenario.with_(years=2).preflight().query("place == '31325' and team == 'municipal_desk'").size
        again = pickle.loads(pickle.dumps(results)).scenario
        assert again == results.scenario


def test_relative_paths_are_good_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("own").mkdir()
    Path("own/own.csv").write_text("code,name,municipal_desk.psw\n31325,若桜町,1\n", encoding="utf-8")
    Path("own/own.yaml").write_text(
        "title: own\nextends: bansou:tottori.yaml\nregion: {municipalities: [若桜町]}\nyears: 1\nlocal: own.csv\n",
        encoding="utf-8",
    )
    scenario = bansou.load("own/own.yaml", root="own")
    bansou.run(scenario, replications=1, out="own.h5").close()
    pickled = pickle.dumps([scenario, bansou.Results.open("own.h5")])
    monkeypatch.chdir("/")
    again, results = pickle.loads(pickled)
    assert again == scenario.with_()
    assert results.scenario.with_(replications=20) == scenario
    assert results.dataset.crises.sum() > 0


def test_a_damaged_file_is_refused(results: bansou.Results, tmp_path: Path) -> None:
    content = results.path.read_bytes()
    (tmp_path / "half.h5").write_bytes(content[: len(content) // 2])
    with pytest.raises(bansou.RunError, match="half.h5"):
        bansou.Results.open(tmp_path / "half.h5")
