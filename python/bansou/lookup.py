"""Finding a figure in a table of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def figure(table: pd.DataFrame, metric: str, group: str = "region") -> pd.Series:
    """The line of `Results.summary` or `Comparison.table` for this metric and group. Raises ValueError, naming those
    there are, if it is not there."""
    of_metric = table[table["metric"] == metric]
    if of_metric.empty:
        raise ValueError(f"there is no metric {metric!r}; there are: {', '.join(table['metric'].unique())}")
    lines = of_metric[of_metric["group"] == group]
    if lines.empty:
        raise ValueError(f"there is no group {group!r}; there are: {', '.join(of_metric['group'])}")
    return lines.iloc[0]
