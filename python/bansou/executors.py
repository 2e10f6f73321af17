"""Where the command line's experiments run: threads of this process, other processes, Dask, or MPI."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from bansou.command_line import Parser
from bansou.errors import InputError, RunError
from bansou.experimenting import Executor
from bansou.places import Language
from bansou.wording import Text

_LOCAL = re.compile(r"local:([1-9][0-9]*)")
_ADDRESS = re.compile(r"[a-z]+://\S+|(?!local:)[^\s:/]+:[0-9]+")


def add_executors(command: Parser) -> None:
    """Options for `executor_of`; results do not depend on them."""
    one = command.add_mutually_exclusive_group()
    command.add_number("--threads", least=1, among=one, help="of this process; by default one for each processor")
    command.add_number("--processes", least=1, among=one, help="of this machine, instead of threads")
    one.add_argument("--dask", metavar="ADDRESS", help="a Dask scheduler (tcp://host:8786), or local:N workers here")
    one.add_argument("--mpi", action="store_true",
                     help="MPI: mpiexec -n N python -m mpi4py.futures -m bansou ... --mpi (N - 1 runs at a time)")  # fmt: skip


def check_executor(options: argparse.Namespace, lang: Language) -> None:
    """Raises InputError for what cannot be an address."""
    if options.dask and not (_LOCAL.fullmatch(options.dask) or _ADDRESS.fullmatch(options.dask)):
        raise InputError(
            Text(f"--dask「{options.dask}」が読めません。tcp://host:8786 か local:4 のように書いてください。",
                 f"cannot read --dask {options.dask!r}; write tcp://host:8786, or local:4 for four workers here.").within(lang)
        )  # fmt: skip


@contextmanager
def executor_of(options: argparse.Namespace, lang: Language) -> Iterator[dict[str, Any]]:
    """For `run_all`: executor, threads. Raises RunError if a cluster cannot be reached."""
    with ExitStack() as stack:
        executor: Executor | None = None
        if options.processes:
            from concurrent.futures import ProcessPoolExecutor

            executor = stack.enter_context(ProcessPoolExecutor(options.processes))
        elif options.dask:
            executor = _dask(options.dask, stack, lang)
        elif options.mpi:
            from mpi4py.futures import MPIPoolExecutor

            executor = stack.enter_context(MPIPoolExecutor())
        yield {"executor": executor, "threads": options.threads}


def _dask(address: str, stack: ExitStack, lang: Language) -> Executor:
    from distributed import Client, LocalCluster

    try:
        if local := _LOCAL.fullmatch(address):
            workers = stack.enter_context(
                LocalCluster(n_workers=int(local[1]), threads_per_worker=1, dashboard_address=None)
            )
            return stack.enter_context(Client(workers))
        return stack.enter_context(Client(address))
    except (OSError, ValueError) as error:
        raise RunError(
            Text(f"Dask（{address}）につながりません：{error}", f"Dask at {address} cannot be reached: {error}").within(lang)
        ) from error  # fmt: skip
