"""Plots of results: Matplotlib, colours that everybody can tell apart, Japanese where a font is found.

Every function takes any number of results, draws into `ax` or a new figure, and returns the Axes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import TYPE_CHECKING

from bansou import fonts
from bansou.places import Language
from bansou.results import Results

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

STYLES = (
    ("#0072B2", "o"), ("#D55E00", "s"), ("#009E73", "^"), ("#CC79A7", "D"), ("#E69F00", "v"), ("#56B4E9", "P"),
    ("#000000", "X"),
)  # fmt: skip
"""Okabe and Ito's colours, for every kind of colour vision, each with a marker of its own."""

_WORDS: dict[str, dict[Language, str]] = {
    "months": {"ja": "開始からの月数", "en": "months since the start"},
    "residents": {"ja": "人", "en": "residents"},
    "long_stay": {"ja": "1年以上の入院者", "en": "Inpatients of a year or more"},
    "at_least": {"ja": "白抜き: これ以上（まだ待っている人が多い）", "en": "hollow: at least (many still wait)"},
}


def by_band(*results: Results, metric: str = "wait_first_contact_median", ax: Axes | None = None) -> Axes:
    """A metric of the summary in each band of population size, with 95 % intervals; several results side by side.

    Where only a lower bound is known, the marker is hollow. Raises ValueError for an unknown metric.
    """
    with _canvas(results, ax) as (axes, lang):
        for number, (result, (colour, marker)) in enumerate(zip(results, cycle(STYLES), strict=False)):
            rows = _bands(result, metric, lang)
            axes.plot([], [], marker, color=colour, label=_title(result, lang))
            for place, row in rows.iterrows():
                axes.errorbar(
                    [float(str(place)) + 0.15 * (number - (len(results) - 1) / 2)], [row["mean"]], yerr=_reach(row),
                    fmt=marker, color=colour, capsize=3, fillstyle="none" if row["at_least"] else "full",
                )  # fmt: skip
            if rows["at_least"].any():
                axes.annotate(_WORDS["at_least"][lang], (1, -0.12), xycoords="axes fraction", ha="right", va="top")
            axes.set_xticks(range(len(rows)), list(rows["group_name"]))
            axes.set(title=rows["name"].iloc[0], ylabel=rows["unit"].iloc[0])
        axes.set_ylim(bottom=0)
    return axes


def long_stay(*results: Results, ax: Axes | None = None) -> Axes:
    """Residents in hospital for a year or more at the end of each month, with 95 % intervals."""
    with _canvas(results, ax) as (axes, lang):
        for result, (colour, _) in zip(results, cycle(STYLES), strict=False):
            rows = result.long_stay()
            axes.plot(rows.index, rows["mean"], color=colour, label=_title(result, lang))
            axes.fill_between(rows.index, rows["low"], rows["high"], color=colour, alpha=0.2, linewidth=0)
        axes.set(title=_WORDS["long_stay"][lang], xlabel=_WORDS["months"][lang], ylabel=_WORDS["residents"][lang])
    return axes


@contextmanager
def _canvas(results: tuple[Results, ...], ax: Axes | None) -> Iterator[tuple[Axes, Language]]:
    """Where to draw and in which language; a legend and a quiet frame at the end."""
    import matplotlib as mpl
    import matplotlib.pyplot as plt

    if not results:
        raise ValueError("there is nothing to draw: no results given")
    with mpl.rc_context({"font.family": fonts.families(), "axes.titlelocation": "left"}):
        axes = ax if ax is not None else plt.subplots(layout="constrained")[1]
        yield axes, fonts.language(results[0].scenario.lang)
        axes.spines[["top", "right"]].set_visible(False)
        axes.legend(frameon=False)


def _bands(result: Results, metric: str, lang: Language) -> pd.DataFrame:
    summary = result.summary(lang)
    rows = summary[(summary["metric"] == metric) & (summary["group_kind"] == "band")]
    if rows.empty:
        raise ValueError(f"there is no metric {metric!r}; there are: {', '.join(summary['metric'].unique())}")
    return rows.reset_index(drop=True)


def _reach(row: pd.Series) -> list[list[float]]:
    """How far the interval reaches below and above the mean; not at all where it is infinitely wide."""
    import numpy as np

    reach = np.array([[row["mean"] - row["low"]], [row["high"] - row["mean"]]])
    wide: list[list[float]] = np.where(np.isfinite(reach), reach, 0.0).tolist()
    return wide


def _title(result: Results, lang: Language) -> str:
    return result.scenario.in_language(lang).title
