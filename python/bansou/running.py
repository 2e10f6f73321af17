"""Running scenarios."""

import os
import sys
from collections.abc import Callable

from bansou import _core
from bansou.limits import at_least, between
from bansou.places import AnyPath
from bansou.results import Results
from bansou.scenario import Scenario, loaded
from bansou.temporary_folder import TemporaryFolder

Progress = Callable[[float], object]


def run(
    scenario: Scenario | AnyPath,
    *,
    replications: int | None = None,
    seed: int | None = None,
    threads: int | None = None,
    progress: bool | Progress | None = None,
    out: AnyPath | None = None,
    resume: bool = False,
    precision: float | None = None,
    most: int = 1000,
) -> Results:
    """Simulates a scenario, or the one in a file.

    `replications`, `seed`: instead of the scenario's own.
    `threads`: by default one for each processor. The results do not depend on it.
    `progress`: True shows a line on stderr; a function is called with the share done (0..1), at most 20 times a second.
        It falls when `precision` asks for more.
    `out`: the HDF5 file to write, with a STRESS-DES description beside it (out.stress.md, and the flow diagram as SVG if
        Graphviz is there); without it the results live in a temporary file until they are closed, or neither they
        nor what is to be read from them is needed any more.
    `resume`: go on with a run to `out` that was interrupted; of one that had come to its end, only replications that it
        does not have are left to do.
    `precision`: go on, from `replications` to at the most `most` (2 to 100,000), until the 95 % interval of every headline
        outcome of the region is within this share of its mean to either side (0.001 to 1; 0.05 is 5 %). So many
        replications the results then have; `Results.imprecise` says what missed it, and why.

    Other Python threads go on meanwhile. Ctrl-C (KeyboardInterrupt), an error in `progress` or in the scenario's policy ends the run; what had
    been finished by then stays beside `out` for `resume`. Raises InputError, RunError.
    """
    plan = loaded(scenario)
    if replications is not None or seed is not None:
        plan = plan.with_(replications=replications, seed=seed)
    policy = plan.decider()
    at_least("threads", threads, 1, plan.lang)
    between("precision", precision, 0.001, 1, plan.lang)
    at_least("most", most, 2, plan.lang)
    between("most", most, 2, 100_000, plan.lang)
    if resume and out is None:
        raise ValueError("resume: there is nothing to go on with but the file that `out` names")

    def run_into(path: AnyPath, folder: TemporaryFolder | None = None) -> Results:
        done = _core.run(
            plan._core, os.fspath(path), crew(threads), resume, precision, most, reporter(progress), policy
        )
        return Results(path, plan if done == plan.replications else plan.with_(replications=done), folder)

    if out is not None:
        return run_into(out).describe()
    folder = TemporaryFolder()
    return run_into(folder.path / "results.h5", folder)


def crew(threads: int | None) -> int:
    """By default one for each processor."""
    return threads or len(os.sched_getaffinity(0))


def reporter(progress: bool | Progress | None) -> Progress | None:
    """What is told the share done, if anything."""
    return _show if progress is True else progress or None


def _show(share: float) -> None:
    """One line that is written over; a line of its own at the end."""
    print(f"\rbansou: {share:4.0%}", end="\n" if share >= 1 else "", file=sys.stderr, flush=True)
