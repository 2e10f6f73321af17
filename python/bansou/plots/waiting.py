"""What residents wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bansou.lookup import group_of
from bansou.places import Language
from bansou.plots.canvas import Source, canvas, heading, reach, runs_of, styled
from bansou.plots.lines import title_of
from bansou.results import Results

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

METRIC = "waiting_days."

_TITLE: dict[Language, str] = {"ja": "何を待ったか（{place}）", "en": "What residents wait for ({place})"}


def causes(*sources: Source, group: str = "region", ax: Axes | None = None) -> Axes:
    """Days waited a year for each cause, the largest of the first source on top, with intervals; a comparison as its
    two sides. Causes that nobody waits for in any of them are left out.

    `group`: "region", "band_1".."band_5", a municipality (name or code) or a health centre. Raises ValueError if it is
    not in the results.
    """
    runs = runs_of(sources)
    with canvas(runs, ax, size=(6.8, 3.6 + 0.8 * len(runs))) as (axes, lang):
        found = [_waits(run, group, lang) for run in runs]
        order = [cause for cause in found[0].index if any(rows["mean"].get(cause, 0) > 0 for rows in found)]
        height = 0.8 / len(runs)
        for number, run, style in styled(runs):
            rows = found[number].loc[order]
            axes.barh(
                [place + height * (number - (len(runs) - 1) / 2) for place in range(len(order))], rows["mean"], height,
                xerr=reach(rows), color=style.colour, hatch=style.hatch, edgecolor="white", capsize=2,
                error_kw={"elinewidth": 1}, label=title_of(run, lang),
            )  # fmt: skip
        axes.set_yticks(range(len(order)), list(found[0].loc[order, "cause"]))
        axes.invert_yaxis()
        axes.set_xlim(left=0)
        axes.set_xlabel(found[0]["unit"].iloc[0])
        heading(axes, _TITLE[lang].format(place=found[0]["group_name"].iloc[0]))
    return axes


def _waits(run: Results, group: str, lang: Language) -> pd.DataFrame:
    """By metric, the largest first: mean, low, high, cause, unit, group_name."""
    summary = run.summary(lang)
    of_group = summary["group"] == group_of(summary, group, lang)
    rows = summary[summary["metric"].str.startswith(METRIC) & of_group].set_index("metric")
    dataset = run.dataset
    names = dataset["wait_name_ja" if lang == "ja" else "wait_name"]
    causes = {METRIC + wait: name for wait, name in zip(dataset["wait"].values, names.values, strict=True)}
    return rows.assign(cause=rows.index.map(causes)).sort_values("mean", ascending=False)
