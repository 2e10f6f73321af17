"""Many runs at once: on threads, or on anybody's executor."""

from __future__ import annotations

import bz2
import json
import os
import pickle
import queue
import threading
import traceback
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from typing import Any, Protocol

from bansou.errors import InputError, RunError
from bansou.finished_jobs import FinishedJobs, key_of
from bansou.limits import at_least
from bansou.one_or_many import as_list
from bansou.places import AnyPath, Language, language
from bansou.results import Results
from bansou.running import run
from bansou.scenario import Scenario, loaded
from bansou.wording import Text

Measure = Callable[[Results], Any]
"""What is wanted of a run, as a JSON value: a function of a module (or a functools.partial of one), so that it can be
sent to other processes."""

Finished = Callable[[int, int], object]
"""Called with the number of jobs that are finished and the number of all."""


class Executor(Protocol):
    """`concurrent.futures` executors, a Dask `Client`, mpi4py's `MPIPoolExecutor`."""

    def submit(self, work: Callable[..., Any], /, *arguments: Any) -> Any: ...


def run_all(
    scenarios: Iterable[Scenario | AnyPath],
    measure: Measure,
    *,
    executor: Executor | None = None,
    threads: int | None = None,
    keep: AnyPath | None = None,
    finished: Finished = lambda done, jobs: None,
) -> list[Any]:
    """Runs every scenario, or the one in a file, and returns what `measure` says of each, in order, as JSON values.

    Each job runs on one thread; two scenarios that say the same are one job. The values do not depend on where and in
    which order jobs run.
    `measure`: takes results and returns numbers, texts, or lists and mappings of them. It must be picklable: a function
        of a module or notebook, no lambda.
    `executor`: whatever has `submit`; by default `threads` threads of this process (one for each processor).
    `keep`: a folder for what is finished; the same experiment started again does only the rest. Take a new folder when
        the measure is written anew.

    Raises what a job raises (InputError, RunError), and RunError if the executor itself fails. Jobs that have not begun
    are cancelled then, as after Ctrl-C.
    """
    keys, jobs, lang = [], {}, None
    for scenario in map(loaded, as_list(scenarios)):
        job = packed(scenario, measure)
        keys.append(key := key_of(scenario, measure))
        jobs[key] = job
        lang = scenario.lang
    at_least("threads", threads, 1, language(lang))
    store = FinishedJobs(keep, lang)
    values = {key: json.loads(kept) for key in jobs if (kept := store.get(key)) is not None}
    open_jobs = {key: job for key, job in jobs.items() if key not in values}
    if open_jobs:

        def take(key: str, value: Any) -> None:
            values[key] = value
            finished(len(values), len(jobs))

        with ExitStack() as stack:
            crew = executor or stack.enter_context(_Threads(threads or len(os.sched_getaffinity(0))))
            _Collection(open_jobs, crew, store, language(lang)).collect(take)
    return [values[key] for key in keys]


def execute(job: bytes, progress: Callable[[float], object] | None = None) -> str | Exception:
    """A job (scenario and measure, pickled and packed: small enough that a `ProcessPoolExecutor` of Python 3.11 whose
    worker dies does not hang with a job half sent, two fit into a pipe of 64 KiB; and quick to tell from others), wherever
    it is run: JSON, or the job's own error, so that whatever `result()` raises is the executor's. As text, because then it
    is the same whether it was kept or not."""
    try:
        scenario, measure = pickle.loads(bz2.decompress(job))
        with run(scenario, threads=1, progress=progress) as results:
            return json.dumps(measure(results), default=_of_numpy)
    except Exception as error:
        if not isinstance(error, InputError | RunError):  # a fault in the measure or the policy: where it is
            error.add_note("".join(traceback.format_exception(error)))
        return error


def packed(scenario: Scenario, measure: Measure) -> bytes:
    """A job for `execute`. Raises InputError for what cannot be sent to other processes."""
    try:
        return bz2.compress(pickle.dumps((scenario, measure)))
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise InputError(
            Text(f"measure や Policy は、モジュールかノートブックで定義した関数とクラスにしてください（{error}）。",
                 f"a measure, and a policy, must be a function or class of a module or notebook ({error}).")
            .within(scenario.lang)
        ) from error  # fmt: skip


def _of_numpy(value: Any) -> Any:
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(
        f"a measure must return numbers, texts, or lists and mappings of them, not {type(value).__name__} ({value!r})"
    )


class _Threads:
    """Threads of this process that end their runs early when they are not needed any more."""

    def __init__(self, count: int) -> None:
        self._pool = ThreadPoolExecutor(count)
        self._over = threading.Event()

    def submit(self, work: Callable[..., Any], /, *arguments: Any) -> Any:
        return self._pool.submit(work, *arguments, self._look)

    def _look(self, _: float) -> None:
        if self._over.is_set():
            raise RunError("ended early")

    def __enter__(self) -> _Threads:
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._pool.shutdown(cancel_futures=True)


class _Collection:
    """Jobs on an executor, taken as they are finished, each once."""

    def __init__(self, jobs: dict[str, bytes], executor: Executor, store: FinishedJobs, lang: Language) -> None:
        self._jobs = jobs
        self._executor = executor
        self._store = store
        self._lang = lang

    def collect(self, take: Callable[[str, Any], object]) -> None:
        """Calls `take` with the key and value of each job. What has not begun when something fails is cancelled."""
        done: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
        futures: dict[str, Any] = {}
        try:
            for key, job in self._jobs.items():
                futures[key] = self._submit(job)
                futures[key].add_done_callback(lambda future, key=key: done.put((key, future)))
            while futures:
                key, future = done.get()
                value = self._result(future, len(self._jobs) - len(futures))
                self._store.put(key, value)
                del futures[key]
                take(key, json.loads(value))
        finally:
            for future in futures.values():
                with suppress(Exception):  # of an executor that is gone
                    future.cancel()

    def _submit(self, job: bytes) -> Any:
        try:
            return self._executor.submit(execute, job)
        except Exception as error:
            raise self._failure(error, 0) from error

    def _result(self, future: Any, finished: int) -> str:
        try:
            value = future.result()
        except Exception as error:
            raise self._failure(error, finished) from error
        if isinstance(value, Exception):
            raise value
        return value

    def _failure(self, error: Exception, finished: int) -> RunError:
        what = f"{type(error).__name__}: {error}".rstrip(": ")
        jobs, folder = len(self._jobs), self._store.folder
        kept = (
            Text(f"終わった分は {folder} にあり、もう一度実行すると続きから始まります。",
                 f"what is finished is in {folder}; the same call goes on from there.")
            if folder else
            Text("終わった分を残すには keep= にフォルダーを指定してください。", "keep=FOLDER would have kept what was finished.")
        )  # fmt: skip
        return RunError(
            Text(
                f"実行環境（executor）が{jobs}件中{finished}件を終えたところで失敗しました（{what}）。{kept.ja}",
                f"the executor failed after {finished} of {jobs} jobs ({what}). {kept.en}",
            ).within(self._lang)
        )
