"""What a run says in a few figures: the measure of most experiments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bansou.errors import InputError
from bansou.experimenting import run_all
from bansou.places import Language
from bansou.results import Results
from bansou.scenario import Scenario
from bansou.wording import Text, unknown_name


def headlines(results: Results, group: str = "region") -> dict[str, float]:
    """Means over replications of the headline metrics of a group, by metric, each in its unit; NaN where nothing was
    observed."""
    summary = results.summary()
    lines = summary[summary["headline"] & (summary["group"] == group)]
    return dict(zip(lines["metric"], map(float, lines["mean"]), strict=True))


def headline_of(plans: Sequence[Scenario], outcome: str, lang: Language, **how: Any) -> list[float]:
    """Runs all plans; one headline metric of the region in each, in its unit.

    `how`: as for `run_all`. Raises InputError for an outcome that is no headline metric, in `lang`.
    """
    figures = run_all(plans, headlines, **how)
    if outcome not in figures[0]:
        raise InputError(unknown_name(Text("主要な指標", "headline metric"), outcome, figures[0]).within(lang))
    return [of_plan[outcome] for of_plan in figures]
