"""One assumption at a time, from low to high: what it does to an outcome."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from bansou.errors import RunError
from bansou.factors import Factors
from bansou.headlines import headline, headline_of, not_known

if TYPE_CHECKING:
    import pandas as pd


def swings(factors: Factors, outcome: str, **how: Any) -> pd.DataFrame:
    """By parameter, the widest first: today (outcome of the scenario as it is), low and high (with the parameter at its
    low and high), under common random numbers, in the outcome's unit; NaN, and last, where it is not known, as in
    `headlines`. `bansou.plots.tornado` draws it. Runs: 2 x parameters + 1. `.attrs["outcome"]` says of which outcome.

    `how`: as for `run_all`. Raises InputError for an outcome that is no headline metric, RunError if it is not known of
    the scenario as it is.
    """
    import pandas as pd

    scenario = factors.scenario
    judged = headline(scenario, outcome)
    ends = [
        scenario.with_drawn({row.Index: value}) for row in factors.table.itertuples() for value in (row.low, row.high)
    ]
    today, *moved = headline_of([scenario, *ends], judged, **how)
    if math.isnan(today):
        raise RunError(not_known(judged).within(scenario.lang))
    table = pd.DataFrame({"today": today, "low": moved[::2], "high": moved[1::2]}, index=factors.table.index)
    widest = (table["high"] - table["low"]).abs().sort_values(ascending=False, kind="stable").index
    table = table.loc[widest]
    table.attrs["outcome"] = outcome
    return table
