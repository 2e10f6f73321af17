"""Testing the model against official figures, those it was fitted to and those it never saw."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from bansou.measuring import LONG_STAY_START, Measures
from bansou.results import Results
from bansou.running import run
from bansou.sampling import Sample
from bansou.scenario import Scenario
from bansou.targets import Target

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

LONG_STAY_2018 = 171_620
"""Inpatients of a year or more in June 2018 (long_stay_630): where the trend starts."""

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
        if math.isnan(self.mean):
            return "not in the model"
        if self.target.tolerance is None:
            return "no aim set"
        return "met" if abs(self.mean - self.target.value) <= self.target.tolerance else "**missed**"

    @property
    def baseline_error(self) -> float | None:
        """What the last value before misses by."""
        return None if self.target.last_value is None else self.target.last_value - self.target.value


class Validation(NamedTuple):
    findings: list[Finding]
    coping: pd.DataFrame
    """Share of municipalities that cope (percent): a row for each band, a column for each value of SWEPT."""
    replications: int
    years: int
    seed: int


def validate(
    today: Scenario, sample: Sample, targets: list[Target],
    threads: int | None = None, say: Callable[[str], object] = lambda _: None,
) -> Validation:  # fmt: skip
    """`today`: a scenario of the sampled prefectures."""
    import pandas as pd

    coping = {}
    measured: dict[str, np.ndarray] = {}
    for name, scenario in _runs(today, sample).items():
        say(name)
        with run(scenario, threads=threads) as results:
            trend = name == "trend"
            if not trend:
                coping[name] = _coping(results, sample)
            if trend or name == _percent(today):
                measures = Measures(results, sample)
                wanted = [t.id for t in targets if t.id.startswith("long_stay_") == trend]
                measured.update({i: found for i in wanted if (found := measures.of(i)) is not None})
    findings = [_finding(target, measured.get(target.id)) for target in targets]
    return Validation(findings, pd.DataFrame(coping), today.replications, today.years, today.seed)


def _percent(scenario: Scenario) -> str:
    return f"{scenario.parameters['value'][SWEPT]:g} %"


def _runs(today: Scenario, sample: Sample) -> dict[str, Scenario]:
    """The sweep of staffing, today's value in it, and the run for the trend of long stays."""
    swept = today.parameters.loc[SWEPT]
    values = (swept["low"], swept["value"], swept["high"])
    sweep = {f"{value:g} %": today.with_(parameters={SWEPT: value}) for value in values}
    density = f"{1000 * LONG_STAY_2018 / sample.nation:.6g} /1000"
    first_day = f"{LONG_STAY_START}-07-01"
    return {**sweep, "trend": today.with_(start=first_day, years=3, parameters={"snapshot.long_stay": density})}


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
