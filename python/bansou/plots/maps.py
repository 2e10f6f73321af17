"""A metric on the map."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bansou.comparing import Comparison
from bansou.places import Language
from bansou.plots.canvas import SEQUENTIAL, Source, canvas, footnote, heading, runs_of
from bansou.plots.labels import apart
from bansou.plots.lines import lines, notes_on

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NAMED = 60
"""Municipalities; more have no room for their names."""

_WORDS: dict[str, dict[Language, str]] = {
    "where": {
        "ja": "円の面積は人口に比例。位置は役場などの代表点。",
        "en": "Areas are proportional to population; positions are representative points.",
    },
    "edge": {
        "ja": "太い縁: 区間が地域全体の値を含まない（{count}か所）",
        "en": "Thick edge: the interval does not contain the region's value ({count} places)",
    },
    "bound": {
        "ja": "■ これ以上（まだ待っている人が多い。{count}か所）",
        "en": "■ At least (many still wait, {count} places)",
    },
    "shown": {
        "ja": "▲ 増える、▼ 減る（太い縁、{count}か所）、● ほぼ同じ、または差は示されない",
        "en": "▲ rises, ▼ falls (thick edge, {count} places), ● about the same, or not shown",
    },
}


def region_map(source: Source, metric: str = "wait_first_contact_p90", *, ax: Axes | None = None) -> Axes:
    """A metric of each municipality at its coordinates, the area proportional to the population; of a comparison, the
    differences (B - A). A square: only a lower bound is known, and not whether the place differs from the region.

    Municipalities in which nothing was observed are absent. Names are left out where there are more than NAMED. Raises
    ValueError for an unknown metric.
    """
    import numpy as np

    runs = runs_of([source])
    towns = runs[0].scenario.region.set_index("code")
    stretch = 1 / math.cos(math.radians(towns["latitude"].mean()))
    height, width = stretch * np.ptp(towns["latitude"]), np.ptp(towns["longitude"])
    with canvas(runs, ax, size=(6.8, min(8.0, 2.2 + 5 * height / (max(width, height) or 1)))) as (axes, lang):
        rows = lines(source, metric, "municipality", lang)
        rows = rows.join(towns[["population", "latitude", "longitude"]])
        rows = rows.sort_values("population", ascending=False)  # small ones on top
        rows["area"] = 30 + 900 * rows["population"] / rows["population"].max()
        shown, marker = _shown(rows, source, lang, metric)
        most = rows["mean"].abs().max() or 1.0
        scale = (
            {"cmap": "PuOr_r", "vmin": -most, "vmax": most}
            if isinstance(source, Comparison)
            else {"cmap": SEQUENTIAL, "vmin": rows["mean"].min(), "vmax": rows["mean"].max()}
        )
        for shape in sorted(set(marker)):
            part = marker == shape
            dots = axes.scatter(
                rows["longitude"][part], rows["latitude"][part], rows["area"][part], rows["mean"][part], marker=shape,
                edgecolors="black", linewidths=shown[part].map({True: 2.0, False: 0.5}), **scale,
            )  # fmt: skip
        axes.figure.colorbar(dots, ax=axes, shrink=0.8)
        axes.set_aspect(stretch)
        axes.margins(0.08)
        axes.set(xticks=[], yticks=[])
        axes.spines[:].set_visible(False)
        heading(axes, rows["name"].iloc[0], rows["unit"].iloc[0])
        footnote(axes, _WORDS["where"][lang])
        word = "shown" if isinstance(source, Comparison) else "edge"
        footnote(axes, _WORDS[word][lang].format(count=int(shown.sum())))
        for note in notes_on(source, metric, lang):
            footnote(axes, note)
        if bounds := int(marker.eq("s").sum()):
            footnote(axes, _WORDS["bound"][lang].format(count=bounds))
        if len(rows) <= NAMED:
            apart(axes, rows["longitude"], rows["latitude"], rows["group_name"], rows["area"])
    return axes


def _shown(rows: pd.DataFrame, source: Source, lang: Language, metric: str) -> tuple[pd.Series, pd.Series]:
    """By municipality: whether it differs (from the region; of a comparison, B from A), and its marker."""
    if isinstance(source, Comparison):
        shown = ~rows["hollow"]
        marker = rows["mean"].gt(0).map({True: "^", False: "v"}).where(shown, "o")
        return shown, marker
    region = lines(source, metric, "region", lang).iloc[0]
    differs = (rows["low"] > region["mean"]) | (rows["high"] < region["mean"])
    return differs & ~rows["hollow"] & ~region["hollow"], rows["hollow"].map({True: "s", False: "o"})
