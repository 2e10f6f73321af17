"""What a run says in a few figures: the measure of most experiments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from bansou.errors import InputError
from bansou.experimenting import run_all
from bansou.results import Results
from bansou.scenario import Scenario
from bansou.wording import Text, unknown_name


class Headline(NamedTuple):
    """A metric on which options are judged."""

    id: str
    name: str
    unit: str
    better: str
    """"lower" or "higher"."""


def headline(scenario: Scenario, outcome: str) -> Headline:
    """Raises InputError for what is no headline metric, or has no better side."""
    metrics = scenario.metrics
    known = metrics[metrics["headline"]]
    if outcome not in known.index:
        raise InputError(
            unknown_name(Text("主要な指標", "headline metric"), outcome, known.index).within(scenario.lang)
        )
    name, unit, better = known.loc[outcome, ["name", "unit", "better"]]
    if better == "neither":
        raise InputError(
            Text(f"指標「{outcome}」は、大きいほど良いとも小さいほど良いとも言えません。",
                 f"of the metric {outcome!r} neither more nor less is better.").within(scenario.lang)
        )  # fmt: skip
    return Headline(outcome, name, unit, better)


def headlines(results: Results, group: str = "region") -> dict[str, float]:
    """Means over replications of the headline metrics of a group, by metric, each in its unit; NaN where nothing was
    observed, or where so many still waited that the mean is a lower bound: figures of an experiment are told from each
    other, which bounds cannot be."""
    summary = results.summary()
    lines = summary[summary["headline"] & (summary["group"] == group)]
    means = lines["mean"].where(~lines["at_least"].astype(bool))
    return dict(zip(lines["metric"], map(float, means), strict=True))


def not_known(outcome: Headline) -> Text:
    """Of a scenario, as in `headlines`."""
    return Text(
        f"指標「{outcome.id}」がわかりません。待ち続ける人が多く下限しか分からないか、対象者がいません。",
        f"{outcome.id} is not known: so many still wait that there is but a lower bound, or nobody is concerned.",
    )


def headline_of(plans: Iterable[Scenario], outcome: Headline, **how: Any) -> list[float]:
    """Runs all plans; one headline metric of the region in each, in its unit; NaN as in `headlines`. `how`: as for
    `run_all`."""
    return [figures[outcome.id] for figures in run_all(plans, headlines, **how)]
