"""What is promised to residents of every municipality, or of larger places, and how far a run keeps it."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from bansou.errors import InputError
from bansou.limits import between
from bansou.places import Language
from bansou.results import Results
from bansou.scenario import Scenario
from bansou.wording import Text, unknown_name

FAR = 1e3
"""Ratio for a promise that is broken by more than can be said."""

UNTOLD = 2.0
"""Ratio with which a search reckons where it is not known whether a promise is kept."""


OVER = ("municipality", "health_centre", "region")


class Guarantee(NamedTuple):
    """A metric of the summary stays within a limit, in the metric's unit."""

    metric: str
    limit: float
    at_most: bool = True
    """False: the metric is to be at least the limit."""
    over: str = "municipality"
    """In every "municipality", in the catchment of every "health_centre", or in the "region" as a whole."""

    def ratio(self, value: float) -> float:
        """The share of the limit that is used up: kept up to 1. 0 where nothing was observed (NaN)."""
        part, whole = (value, self.limit) if self.at_most else (self.limit, value)
        if math.isnan(value) or part <= 0:
            return 0.0
        return min(part / whole, FAR) if whole > 0 else FAR

    def told_by_bound(self, ratio: float) -> bool:
        """Whether a lower bound of the metric, with this ratio, tells if the promise is kept: it may break one that
        holds from above, or keep one that holds from below, but not the other way round."""
        return (ratio > 1) == self.at_most


def guarantee(text: str, lang: Language = "en") -> Guarantee:
    """From "wait_first_contact_p90<=14", "community_days>=330", "backup_unanswered_share@region<=10" or
    "...@health_centre<=10". Raises InputError."""
    over = "|".join(OVER)
    written = re.fullmatch(rf"\s*(\w[\w.]*)(?:@({over}))?\s*(<=|>=)\s*(\d+(?:\.\d+)?)\s*", text)
    if not written:
        raise InputError(
            Text(f"保証「{text}」が読めません。「wait_first_contact_p90<=14」（市町村ごと）、「…@health_centre<=14」"
                 "（保健所の管内ごと）、「…@region<=14」（地域全体）のように書いてください。",
                 f"cannot read the guarantee {text!r}; write, for instance, wait_first_contact_p90<=14 (of every"
                 " municipality), ...@health_centre<=14 or ...@region<=14.").within(lang)
        )  # fmt: skip
    return Guarantee(written[1], float(written[4]), written[3] == "<=", written[2] or "municipality")


def check_metrics(guarantees: list[Guarantee], scenario: Scenario) -> None:
    """Raises InputError for a metric that no summary of this scenario has, other places, or a limit that is no number."""
    known = scenario.metrics.index
    for asked in guarantees:
        if asked.metric not in known:
            raise InputError(unknown_name(Text("指標", "metric"), asked.metric, known).within(scenario.lang))
        if asked.over not in OVER:
            raise InputError(unknown_name(Text("範囲", "kind of place"), asked.over, OVER).within(scenario.lang))
        between(f"limit of {asked.metric}", asked.limit, 0, 1e9, scenario.lang)


class Kept(NamedTuple):
    """A guarantee in one place, in one run."""

    guarantee: int
    """Index into the guarantees that were asked for."""
    place: str
    """Code of the municipality, the health centre, or "region"."""
    value: float
    """Mean over replications, in the metric's unit; NaN where nothing was observed."""
    low: float
    """95 % interval of the mean."""
    high: float
    ratio: float
    """As of `Guarantee.ratio`."""
    bound: float
    """The same at the worse end of the interval; FAR where a lower bound has none."""
    at_least: bool
    """So many still waited that the value is a lower bound."""
    known: bool
    """Whether the value tells if the promise is kept; some lower bounds do not. Where nobody was observed, nothing is
    broken."""
    unit: str
    name: str
    """Of the metric."""

    @property
    def broken(self) -> bool:
        """By the mean."""
        return self.known and self.ratio > 1

    @property
    def counted(self) -> float:
        """What a search reckons with: the ratio; what is not known is not kept."""
        return self.ratio if self.known else UNTOLD


def kept_in(results: Results, guarantees: list[Guarantee]) -> list[Kept]:
    """A line for every guarantee and place that it is about: the measure of a search. Raises InputError for a metric that
    is observed in the region, but in no such place.

    Precondition: the metrics are there (`check_metrics`)."""
    summary = results.summary()
    lines = []
    for index, asked in enumerate(guarantees):
        of_metric = summary[summary["metric"] == asked.metric]
        rows = of_metric[of_metric["group_kind"] == asked.over]
        if of_metric["observed"].any() and not rows["observed"].any():
            raise InputError(
                Text(f"指標「{asked.metric}」は市町村や保健所ごとには計算されません。",
                     f"the metric {asked.metric!r} is known of the region only.").within(results.scenario.lang)
            )  # fmt: skip
        for row in rows.itertuples():
            worse = row.high if asked.at_most else row.low
            bound = FAR if row.at_least and asked.at_most else asked.ratio(worse)
            ratio, at_least = asked.ratio(row.mean), bool(row.at_least)
            known = not at_least or asked.told_by_bound(ratio)
            lines.append(
                Kept(
                    index, row.group, row.mean, row.low, row.high, ratio, bound, at_least, known, row.unit, row.name,
                )
            )  # fmt: skip
    return lines
