"""What a run says in a few figures: the measure of most experiments."""

from __future__ import annotations

from bansou.results import Results


def headlines(results: Results, group: str = "region") -> dict[str, float]:
    """Means over replications of the headline metrics of a group, by metric, each in its unit; NaN where nothing was
    observed."""
    summary = results.summary()
    lines = summary[summary["headline"] & (summary["group"] == group)]
    return dict(zip(lines["metric"], map(float, lines["mean"]), strict=True))
