"""Following one simulated resident under two scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bansou import _core
from bansou.frames import frame
from bansou.limits import at_least
from bansou.places import AnyPath
from bansou.scenario import Scenario, loaded

if TYPE_CHECKING:
    import pandas as pd


def trace(
    a: Scenario | AnyPath,
    b: Scenario | AnyPath,
    *,
    resident: str = "",
    replication: int = 1,
    seed: int | None = None,
) -> pd.DataFrame:
    """What happens to one resident under A and under B, in order: a line for each step, as `bansou trace` tells it.

    `day`: days after the start (negative: before it); `what`: in words; `a`, `b`: whether it happened under A, under B; what both
    share on a day is one line, at its time under A. Waits that are over within a day are left out. `.attrs`: municipality
    (code), number (of the resident there), resident (in words: age, condition, home).

    `resident`: a municipality (name or code), where they are the one whose journeys differ most, or "31202-17", number 17 of
        31202; by default whose journeys differ most in the first prefecture.
    `replication`: which one, from 1. `seed`: instead of A's and B's own.

    A simulated person, not a real one: one journey does not tell which option is better, `compare` does. Raises InputError
    (also if A and B are of other places, times or seeds, or do not differ), RunError if nobody's journey differs.
    """
    plan_a = loaded(a)
    plan_b = loaded(b, plan_a.lang)
    at_least("replication", replication, 1, plan_a.lang)
    if seed is not None:
        plan_a, plan_b = plan_a.with_(seed=seed), plan_b.with_(seed=seed)
    steps, municipality, number, told = _core.trace(
        plan_a._core, plan_b._core, resident, replication, plan_a.decider(), plan_b.decider(), plan_a.lang
    )
    table = frame(steps)
    table.attrs = {"municipality": municipality, "number": number, "resident": told}
    return table
