"""Testing the model against official figures, those it was fitted to and those it never saw."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from bansou.experimenting import Executor, run_all
from bansou.measuring import LONG_STAY_START, Measures
from bansou.results import Results
from bansou.sampling import Sample
from bansou.scenario import Scenario
from bansou.targets import Target

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

LONG_STAY_2018 = 171_620
"""Inpatients of a year or more in June 2018 (long_stay_630): where the trend starts."""

TREND_START = f"{LONG_STAY_START}-07-01"

SWEPT = "municipal_desk.phn.share"
"""The share of nurses' time for mental health has no source: whether towns cope is reported over its range."""


class Finding(NamedTuple):
    """A target and what the runs say about it."""

    target: Target
    mean: float
    """NaN: the model has nothing that corresponds to it."""
    low: float
    high: float
    """95 % interval over replications: chance only."""

    @property
    def verdict(self) -> str:
        """ "not told": the interval contains a limit of the aim."""
        if math.isnan(self.mean):
            return "not in the model"
        if self.target.tolerance is None:
            return "no aim set"
        low, high = self.target.value - self.target.tolerance, self.target.value + self.target.tolerance
        if low <= self.low and self.high <= high:
            return "met"
        return "**missed**" if self.high < low or high < self.low else "not told"

    @property
    def baseline_error(self) -> float | None:
        """What the last value before misses by: of a trend that before the run."""
        return None if self.target.last_value is None else self.target.last_value - self.target.value


class Validation(NamedTuple):
    findings: list[Finding]
    coping: pd.DataFrame
    """Share of municipalities that cope (percent): a row for each band, a column for each value of SWEPT."""
    today: Scenario
    """What was run, on the sample."""


def validate(
    today: Scenario, sample: Sample, targets: list[Target], *,
    executor: Executor | None = None, threads: int | None = None, say: Callable[[str], object] = lambda _: None,
) -> Validation:  # fmt: skip
    """`today`: a scenario of the sampled prefectures. `executor`, `threads`: as for `run_all`; each of the four runs is a
    job."""
    import numpy as np
    import pandas as pd

    plans = _runs(today, sample)
    found = run_all(
        plans.values(), partial(_said, sample=sample, targets=[target.id for target in targets]), executor=executor,
        threads=threads, finished=lambda done, jobs: say(f"{done} of {jobs} runs"),
    )  # fmt: skip
    by_name = dict(zip(plans, found, strict=True))
    measured = {**by_name[_percent(today)]["measured"], **by_name["trend"]["measured"]}
    coping = {name: pd.Series(*said["coping"]) for name, said in by_name.items() if name != "trend"}
    findings = [
        _finding(target, np.array(measured[target.id]) if target.id in measured else None) for target in targets
    ]
    return Validation(findings, pd.DataFrame(coping), today)


def _said(results: Results, sample: Sample, targets: list[str]) -> dict[str, Any]:
    """The measure of a validation: by id of the target, its values by replication, those of the trend from the run that
    starts where the trend does, the others from any other; and the shares that cope with their bands."""
    trend = results.scenario.start == TREND_START
    measures = Measures(results, sample)
    found = {target: measures.of(target) for target in targets if target.startswith("long_stay_") == trend}
    measured = {target: list(map(float, values)) for target, values in found.items() if values is not None}
    coping = _coping(results, sample)
    return {"measured": measured, "coping": [list(map(float, coping)), list(map(int, coping.index))]}


def _percent(scenario: Scenario) -> str:
    return f"{scenario.parameters['value'][SWEPT]:g} %"


def _runs(today: Scenario, sample: Sample) -> dict[str, Scenario]:
    """The sweep of staffing, today's value in it, and the run for the trend of long stays."""
    swept = today.parameters.loc[SWEPT]
    values = (swept["low"], swept["value"], swept["high"])
    sweep = {f"{value:g} %": today.with_(parameters={SWEPT: value}) for value in values}
    density = f"{1000 * LONG_STAY_2018 / sample.nation:.6g} /1000"
    return {**sweep, "trend": today.with_(start=TREND_START, years=3, parameters={"snapshot.long_stay": density})}


def _coping(results: Results, sample: Sample) -> pd.Series:
    """A municipality copes if the desk that serves it keeps up with its work: `Results.overloads` does not name it."""
    import pandas as pd

    towns = results.scenario.region
    overloads = results.overloads()
    desks = set(overloads.loc[overloads["team"] == "municipal_desk", "place"])
    copes = 1.0 - towns["code"].isin(desks)
    weights = towns["prefecture"].map(sample.weights)
    sums = pd.DataFrame({"band": towns["band"], "cope": copes * weights, "all": weights}).groupby("band").sum()
    return 100 * sums["cope"] / sums["all"]


def _finding(target: Target, values: np.ndarray | None) -> Finding:
    from scipy import stats

    if values is None:
        return Finding(target, math.nan, math.nan, math.nan)
    mean, count = float(values.mean()), len(values)
    if count < 2:
        return Finding(target, mean, -math.inf, math.inf)
    half = float(stats.t.ppf(0.975, count - 1) * values.std(ddof=1) / math.sqrt(count))
    return Finding(target, mean, mean - half, mean + half)
