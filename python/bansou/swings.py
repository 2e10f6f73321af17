"""One assumption at a time, from low to high: what it does to an outcome."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bansou.errors import RunError
from bansou.factors import Factors
from bansou.headlines import headline, headline_of, not_known
from bansou.scenario import Scenario
from bansou.screening import RARE
from bansou.seeds import reseeded

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


def swings(factors: Factors, outcome: str, **how: Any) -> pd.DataFrame:
    """By parameter, the widest first: today (outcome of the scenario as it is), low and high (with the parameter at its
    low and high), means of two seeds under common random numbers, and chance (what the bar from today to low or high
    comes to by chance, at most, with 95 % probability for both bars of a parameter), all in the outcome's unit; NaN, and
    last, where it is not known, as in `headlines`. `bansou.plots.tornado` draws it. Runs: 2 x (2 x parameters + 1).
    `.attrs["outcome"]` says of which outcome.

    `how`: as for `run_all`. Raises InputError for an outcome that is no headline metric, RunError if it is not known of
    the scenario as it is.
    """
    import numpy as np
    import pandas as pd

    judged = headline(factors.scenario, outcome)
    plans = [plan for scenario in (factors.scenario, reseeded(factors.scenario)) for plan in _ends(factors, scenario)]
    figures = np.array(headline_of(plans, judged, **how)).reshape(2, -1)
    today, *moved = figures.mean(axis=0)
    if math.isnan(today):
        raise RunError(not_known(judged).within(factors.scenario.lang))
    bars = figures[:, 1:] - figures[:, :1]
    table = pd.DataFrame(
        {"today": today, "low": moved[::2], "high": moved[1::2], "chance": _chance(bars[0] - bars[1])},
        index=factors.table.index,
    )
    widest = (table["high"] - table["low"]).abs().sort_values(ascending=False, kind="stable").index
    table = table.loc[widest]
    table.attrs["outcome"] = outcome
    return table


def _ends(factors: Factors, scenario: Scenario) -> Iterator[Scenario]:
    """The scenario as it is, then with each parameter at its low and high."""
    yield scenario
    for row in factors.table.itertuples():
        for value in (row.low, row.high):
            yield scenario.with_drawn({row.Index: value})


def _chance(differences: np.ndarray) -> float:
    """`differences`: between two seeds, of each bar. Where there is none, the parameter moves nothing. What the seeds
    shift alike, today among it, moves no bar. The others are taken together, for two differences alone hardly tell what
    chance brings: rather too much than too little."""
    import numpy as np
    from scipy.stats import t

    seen = differences[np.isfinite(differences) & (differences != 0)]
    if not len(seen):
        return 0.0
    deviation = np.std([0.0, *seen], ddof=1) / np.sqrt(2)  # of an end less today, means of both seeds
    return float(deviation * t.isf(RARE / 4, len(seen)))
