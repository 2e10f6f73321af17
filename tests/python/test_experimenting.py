import json
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import distributed
import numpy as np
import pytest

import bansou
from bansou.experimenting import packed, run_all
from bansou.headlines import headlines
from conftest import DOUBLED
from experiment_files import write_towns

SEEDS = range(1, 7)


@pytest.fixture(scope="module")
def plans(towns: bansou.Scenario) -> list[bansou.Scenario]:
    return [towns.with_(seed=seed, replications=1) for seed in SEEDS]


@pytest.fixture(scope="module")
def alone(plans: list[bansou.Scenario]) -> str:
    """What one run after the other says, to the last bit: JSON writes floats so that they are read back as they were."""
    return json.dumps([headlines(bansou.run(plan, threads=1)) for plan in plans])


def test_threads_do_not_matter_and_order_is_kept(plans: list[bansou.Scenario], alone: str) -> None:
    assert json.dumps(run_all(plans, headlines, threads=1)) == alone
    assert json.dumps(run_all(plans, headlines, threads=3)) == alone


def numbers_of_numpy(results: bansou.Results) -> dict[str, object]:
    return {"years": np.int64(results.scenario.years), "waits": np.arange(2.0)}


def an_object(results: bansou.Results) -> object:
    return results


def test_numbers_of_numpy_are_numbers_and_what_else_is_returned_is_refused(plans: list[bansou.Scenario]) -> None:
    assert run_all(plans[:1], numbers_of_numpy) == [{"years": 1, "waits": [0.0, 1.0]}]
    with pytest.raises(TypeError, match="a measure must return numbers.*not Results"):
        run_all(plans[:1], an_object)


def test_what_cannot_be_sent_is_said_before_anything_runs(plans: list[bansou.Scenario]) -> None:
    with pytest.raises(bansou.InputError, match="function or class of a module or notebook"):
        run_all(plans, lambda results: 1)


def test_every_job_is_counted_once_and_twins_are_one_job(plans: list[bansou.Scenario], alone: str) -> None:
    counts: list[tuple[int, int]] = []
    twice = run_all([*plans, *plans], headlines, threads=2, finished=lambda done, jobs: counts.append((done, jobs)))
    assert counts == [(i, 6) for i in range(1, 7)]
    assert json.dumps(twice[:6]) == json.dumps(twice[6:]) == alone


def test_a_killed_dask_worker_loses_nothing(plans: list[bansou.Scenario], alone: str) -> None:
    counts: list[int] = []
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        victim = next(iter(client.run(os.getpid).values()))

        def finished(done: int, _: int) -> None:
            counts.append(done)
            if done == 2:
                os.kill(victim, signal.SIGKILL)

        values = run_all(plans, headlines, executor=client, finished=finished)
    assert counts == [1, 2, 3, 4, 5, 6]
    assert json.dumps(values) == alone


def test_a_dead_executor_is_said_and_a_restart_does_the_rest(
    plans: list[bansou.Scenario], alone: str, tmp_path: Path
) -> None:
    with ProcessPoolExecutor(1) as pool:

        def finished(done: int, _: int) -> None:
            if done == 2:
                for worker in list(pool._processes):
                    os.kill(worker, signal.SIGKILL)

        with pytest.raises(bansou.RunError, match="executor failed after 2 of 6 jobs.*same call goes on") as caught:
            run_all(plans, headlines, executor=pool, keep=tmp_path, finished=finished)
        assert "BrokenProcessPool" in str(caught.value)
        with pytest.raises(bansou.RunError, match="after 0 of 6 jobs.*keep=FOLDER"):
            run_all(plans, headlines, executor=pool)
    kept = os.listdir(tmp_path)
    assert len(kept) == 2
    counts: list[int] = []
    values = run_all(plans, headlines, threads=2, keep=tmp_path, finished=lambda done, _: counts.append(done))
    assert counts == [3, 4, 5, 6]
    assert json.dumps(values) == alone
    run_all(plans, headlines, keep=tmp_path, finished=lambda *_: pytest.fail("nothing was left to do"))


def test_two_jobs_fit_into_a_pipe(tottori: bansou.Scenario) -> None:
    """Else a worker that dies may leave the executor waiting for ever to send the second one."""
    assert len(packed(tottori.with_(changes=[DOUBLED]), headlines)) < 30_000


def test_a_torn_file_is_done_again(plans: list[bansou.Scenario], alone: str, tmp_path: Path) -> None:
    run_all(plans[:2], headlines, keep=tmp_path)
    torn, _ = sorted(tmp_path.iterdir())
    torn.write_text("", encoding="utf-8")
    counts: list[int] = []
    values = run_all(plans[:2], headlines, keep=tmp_path, finished=lambda done, _: counts.append(done))
    assert counts == [2]
    assert values == json.loads(alone)[:2]
    assert torn.stat().st_size > 0


def test_a_scenario_may_be_the_file_it_is_in(plans: list[bansou.Scenario], alone: str, tmp_path: Path) -> None:
    file = write_towns(tmp_path)
    by_path = run_all([str(file), file, plans[0]], headlines)
    assert by_path == [*run_all(file, headlines), *run_all([bansou.load(file)], headlines), json.loads(alone)[0]]
    with pytest.raises(bansou.InputError, match="no.yaml: there is no file"):
        run_all([tmp_path / "no.yaml"], headlines)


def missing(_: bansou.Results) -> float:
    raise bansou.InputError("no such metric")


def test_a_jobs_own_error_ends_the_experiment(plans: list[bansou.Scenario]) -> None:
    with pytest.raises(bansou.InputError, match="no such metric"):
        run_all(plans, missing, threads=2)


def faulty(_: bansou.Results) -> float:
    return {}["nothing of the kind"]


def test_where_a_measure_went_wrong_is_told_from_another_process_too(plans: list[bansou.Scenario]) -> None:
    with ProcessPoolExecutor(1) as elsewhere, pytest.raises(KeyError) as caught:
        run_all(plans[:1], faulty, executor=elsewhere)
    (note,) = caught.value.__notes__
    assert "test_experimenting.py" in note
    assert "in faulty" in note


def test_what_is_not_needed_any_more_ends_early(plans: list[bansou.Scenario]) -> None:
    class Enough(Exception):
        pass

    def enough(*_: int) -> None:
        raise Enough

    endless = plans[0].with_(years=50, replications=1000)
    with pytest.raises(Enough):
        run_all([plans[0], endless], headlines, threads=2, finished=enough)
