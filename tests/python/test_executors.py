import os
import shutil
import subprocess
import sys
from argparse import Namespace
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import distributed
import pytest

import bansou
from bansou.executors import check_executor, executor_of
from experiment_files import write_towns

NONE = {"threads": None, "processes": None, "dask": None, "mpi": False}


def test_by_default_threads_of_this_process() -> None:
    with executor_of(Namespace(**{**NONE, "threads": 3}), "en") as how:
        assert how == {"executor": None, "threads": 3}


def test_other_processes() -> None:
    with executor_of(Namespace(**{**NONE, "processes": 1}), "en") as how:
        assert isinstance(how["executor"], ProcessPoolExecutor)
        assert how["executor"].submit(os.getpid).result() != os.getpid()


def test_a_dask_scheduler_by_its_address() -> None:
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster,
        executor_of(Namespace(**{**NONE, "dask": cluster.scheduler_address}), "en") as how,
    ):
        assert how["executor"].submit(os.getpid).result() != os.getpid()


@pytest.mark.parametrize("address", ["somewhere", "local:0", "local:", "local:many", "tcp:/host"])
def test_what_is_no_address_is_an_input_error(address: str) -> None:
    with pytest.raises(bansou.InputError, match="cannot read --dask"):
        check_executor(Namespace(**{**NONE, "dask": address}), "en")


@pytest.mark.parametrize("address", ["local:4", "tcp://host:8786", "host:8786", None])
def test_what_could_be_one_passes(address: str | None) -> None:
    check_executor(Namespace(**{**NONE, "dask": address}), "en")


def test_a_scheduler_that_is_not_there_is_a_run_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(*_: object, **__: object) -> None:
        raise OSError("timed out")

    monkeypatch.setattr(distributed, "Client", unreachable)
    with (
        pytest.raises(bansou.RunError, match="Dask at tcp://host:1 cannot be reached: timed out"),
        executor_of(Namespace(**{**NONE, "dask": "tcp://host:1"}), "en"),
    ):
        pass


def test_mpi(tmp_path: Path) -> None:
    """The same bytes from two ranks as from a thread."""
    launcher = shutil.which("mpiexec", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    assert launcher is not None
    search = ["bansou", "search", str(write_towns(tmp_path)), "--guarantee", "wait_backup_p90<=7", "--json",
              "--lever", "municipal_desk.psw:0..1", "--trials", "2", "--replications", "1", "--confirm", "2"]  # fmt: skip
    open_mpi = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
                "OMPI_MCA_rmaps_base_oversubscribe": "1", "PRTE_MCA_rmaps_default_mapping_policy": ":oversubscribe"}  # fmt: skip

    def answer(*command: str) -> str:
        done = subprocess.run(
            command, env={**os.environ, **open_mpi}, capture_output=True, text=True, timeout=300, cwd=tmp_path
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    ranks = answer(launcher, "-n", "2", sys.executable, "-m", "mpi4py.futures", "-m", *search, "--mpi")
    assert ranks == answer(sys.executable, "-m", *search, "--threads", "1")
