import os
import platform
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import h5py
import numpy as np
import pytest
import xarray as xr

import bansou
from experiment_files import write_towns


def datasets(results: bansou.Results) -> list[xr.Dataset]:
    return [results.dataset, results.teams, results.wards]


def test_results_do_not_depend_on_threads(towns: bansou.Scenario, results: bansou.Results) -> None:
    with bansou.run(towns, threads=2) as on_two:
        for one, two in zip(datasets(results), datasets(on_two), strict=True):
            xr.testing.assert_equal(one, two)


def test_runs_on_several_threads_do_not_mix(towns: bansou.Scenario) -> None:
    plans = [towns.with_(seed=seed, replications=1) for seed in range(8)]

    def onsets(plan: bansou.Scenario) -> np.ndarray:
        with bansou.run(plan, threads=1) as run, h5py.File(run.path) as file:
            return file["onset"][:]

    alone = list(map(onsets, plans))
    with ThreadPoolExecutor(4) as pool:
        np.testing.assert_array_equal(list(pool.map(onsets, plans)), alone)


def test_seed_changes_results(towns: bansou.Scenario, results: bansou.Results) -> None:
    with bansou.run(towns, seed=1) as other:
        assert other.scenario.seed == 1
        assert (other.dataset.history != results.dataset.history).any()


def test_replications_come_on_top(towns: bansou.Scenario, results: bansou.Results) -> None:
    with bansou.run(towns, replications=2) as fewer:
        np.testing.assert_array_equal(fewer.dataset.onset, results.dataset.onset.isel(replication=slice(2)))


def test_progress_rises_to_one(towns: bansou.Scenario) -> None:
    shares: list[float] = []
    bansou.run(towns, progress=shares.append).close()
    assert shares == sorted(set(shares))
    assert shares[-1] == 1


def test_progress_line(towns: bansou.Scenario, capsys: pytest.CaptureFixture[str]) -> None:
    bansou.run(towns, progress=True).close()
    assert capsys.readouterr().err.endswith("bansou: 100%\n")


def test_an_error_in_progress_ends_the_run(tottori: bansou.Scenario, tmp_path: Path) -> None:
    def fail(_: float) -> None:
        raise LookupError("enough")

    with pytest.raises(LookupError, match="enough"):
        bansou.run(tottori.with_(years=50), progress=fail, out=tmp_path / "run.h5")
    assert not (tmp_path / "run.h5").exists()


def test_out_is_kept_and_a_temporary_file_is_not(towns: bansou.Scenario, tmp_path: Path) -> None:
    out = tmp_path / "run.h5"
    bansou.run(towns, replications=1, out=out).close()
    assert {"run.h5", "run.stress.md"} <= set(os.listdir(tmp_path)) <= {"run.h5", "run.stress.md", "run.stress.svg"}
    passing = bansou.run(towns, replications=1)
    assert passing.path.exists()
    passing.close()
    assert not passing.path.parent.exists()


def test_out_is_described(towns: bansou.Scenario, tmp_path: Path, command: Path) -> None:
    """By the same text as the native command writes, but for what does it again."""
    doubled = towns.with_policy(bansou.Policy(triage=lambda case, line, usual: usual))
    bansou.run(doubled, replications=2, seed=7, out=tmp_path / "run.h5").close()
    said = (tmp_path / "run.stress.md").read_text(encoding="utf-8")
    assert "### 2.5.5 Entry and exit" in said
    assert f"Python {platform.python_version()}" in said
    assert "`bansou.run(bansou.Results.open('run.h5').scenario.with_policy(Policy()))`" in said
    assert "Decisions are taken by a policy in Python: bansou.policies.Policy" in said
    (tmp_path / "run.stress.md").unlink()
    bansou.run(doubled, replications=2, seed=7, out=tmp_path / "run.h5", resume=True).close()
    assert (tmp_path / "run.stress.md").exists()
    file = write_towns(tmp_path)
    native = [command, "run", file, "--replications", "1", "--lang", "en", "--quiet", "--out", tmp_path / "native.h5"]
    subprocess.run(native, check=True, capture_output=True)
    bansou.run(bansou.load(file, lang="en"), replications=1, out=tmp_path / "here.h5").close()
    texts = [(tmp_path / f"{name}.stress.md").read_text(encoding="utf-8").splitlines() for name in ("native", "here")]
    differing = [one for one, other in zip(*texts, strict=True) if one != other]
    assert all(line.startswith(("Built with ", "`bansou run ", "![")) for line in differing)


def test_other_threads_go_on(tottori: bansou.Scenario) -> None:
    ticks = 0
    over = threading.Event()

    def tick() -> None:
        nonlocal ticks
        while not over.wait(0.005):
            ticks += 1

    ticker = threading.Thread(target=tick)
    ticker.start()
    begin = time.monotonic()
    bansou.run(tottori, replications=1, threads=1).close()
    took = time.monotonic() - begin
    over.set()
    ticker.join()
    assert ticks > 20 * took


LONG_RUN = """
import bansou, sys
scenario = bansou.load("bansou:tottori.yaml").with_(years=50, replications=1000)
print("ready", flush=True)
bansou.run(scenario, out=sys.argv[1])
"""


def test_ctrl_c_ends_a_run_within_a_second(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", LONG_RUN, tmp_path / "run.h5"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(1.5)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    begin = time.monotonic()
    _, errors = process.communicate(timeout=30)
    assert time.monotonic() - begin < 1
    assert process.returncode == -signal.SIGINT
    assert errors.rstrip().endswith("KeyboardInterrupt")


def test_nothing_goes_on_without_a_file(towns: bansou.Scenario) -> None:
    with pytest.raises(ValueError, match="resume"):
        bansou.run(towns, resume=True)


def test_an_interrupted_run_goes_on_where_it_stopped(towns: bansou.Scenario, tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def until_half(share: float) -> None:
        if share > 0.1:
            raise Enough

    plan = towns.with_(replications=24)
    with pytest.raises(Enough):
        bansou.run(plan, progress=until_half, threads=1, out=tmp_path / "run.h5")
    with pytest.raises(bansou.RunError, match="resume"):
        bansou.run(plan, out=tmp_path / "run.h5")
    with bansou.run(plan, resume=True, out=tmp_path / "run.h5") as resumed, bansou.run(plan) as at_once:
        xr.testing.assert_equal(resumed.dataset, at_once.dataset)
    written = (tmp_path / "run.h5").stat().st_mtime_ns
    bansou.run(plan, resume=True, out=tmp_path / "run.h5").close()
    assert (tmp_path / "run.h5").stat().st_mtime_ns == written


def test_precision_adds_replications(towns: bansou.Scenario, tmp_path: Path) -> None:
    with bansou.run(towns, replications=2, precision=0.01, most=4, out=tmp_path / "precise.h5") as precise:
        assert precise.scenario.replications == precise.dataset.sizes["replication"] == 4
        assert not precise.imprecise(0.01).empty
        with bansou.run(towns, replications=4) as at_once:
            xr.testing.assert_equal(precise.dataset, at_once.dataset)
    with bansou.run(towns, replications=2, precision=1, most=2) as coarse:
        assert coarse.scenario.replications == 2
    for wrong in ({"precision": 0}, {"precision": 5}, {"precision": 0.05, "most": 1}, {"precision": 0.05, "most": 2.5}):
        with pytest.raises(bansou.InputError, match=f"{list(wrong)[-1]} must be"):
            bansou.run(towns, **wrong)
