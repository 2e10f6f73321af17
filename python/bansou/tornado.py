"""One assumption at a time, from low to high: what it does to an outcome, as a table and as a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bansou import fonts
from bansou.factors import Factors
from bansou.headlines import headline_of
from bansou.places import Language
from bansou.wording import Text

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

LOW, HIGH = "#0072B2", "#D55E00"

_LOW, _HIGH = Text("下限にすると", "at its low"), Text("上限にすると", "at its high")


def swings(factors: Factors, outcome: str, **how: Any) -> pd.DataFrame:
    """By parameter, the widest first: today (outcome of the scenario as it is), low and high (with the parameter at its
    low and high), under common random numbers, in the outcome's unit. Runs: 2 x parameters + 1.

    `how`: as for `run_all`. Raises InputError for an outcome that is no headline metric.
    """
    import pandas as pd

    scenario = factors.scenario
    ends = [
        scenario.with_(parameters={row.Index: value})
        for row in factors.table.itertuples()
        for value in (row.low, row.high)
    ]
    today, *moved = headline_of([scenario, *ends], outcome, scenario.lang, **how)
    table = pd.DataFrame({"today": today, "low": moved[::2], "high": moved[1::2]}, index=factors.table.index)
    widest = (table["high"] - table["low"]).abs().sort_values(ascending=False, kind="stable").index
    return table.loc[widest]


def tornado(table: pd.DataFrame, label: str = "", lang: Language = "en", ax: Axes | None = None) -> Axes:
    """Draws what `swings` found, the widest on top, into `ax` or a new figure. `label`: of the outcome and its unit."""
    import matplotlib as mpl
    import matplotlib.pyplot as plt

    with mpl.rc_context({"font.family": fonts.families()}):
        axes = ax if ax is not None else plt.subplots(layout="constrained", figsize=(7, 1 + 0.3 * len(table)))[1]
        lang = fonts.language(lang)
        today = float(table["today"].iloc[0])
        for column, colour, words in (("low", LOW, _LOW), ("high", HIGH, _HIGH)):
            axes.barh(
                range(len(table)), table[column] - today, 0.7, today, color=colour, alpha=0.8, label=words.within(lang)
            )
        axes.axvline(today, color="black", linewidth=0.8)
        axes.set_yticks(range(len(table)), list(table.index))
        axes.invert_yaxis()
        axes.set_xlabel(label)
        axes.spines[["top", "right"]].set_visible(False)
        axes.legend(frameon=False)
    return axes
