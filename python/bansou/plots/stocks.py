"""Long stays in hospital over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bansou.places import Language
from bansou.plots.canvas import Source, canvas, heading, runs_of, styled
from bansou.plots.lines import title_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WORDS: dict[str, dict[Language, str]] = {
    "months": {"ja": "開始からの月数", "en": "months since the start"},
    "residents": {"ja": "人", "en": "residents"},
    "long_stay": {"ja": "1年以上の入院者", "en": "Inpatients of a year or more"},
}


def long_stay(*sources: Source, ax: Axes | None = None) -> Axes:
    """Residents in hospital for a year or more at the end of each month, with intervals; a comparison as its two sides.

    The vertical axis does not begin at zero.
    """
    runs = runs_of(sources)
    with canvas(runs, ax) as (axes, lang):
        for _, run, style in styled(runs):
            rows = run.long_stay()
            axes.plot(rows.index, rows["mean"], color=style.colour, linestyle=style.line, label=title_of(run, lang))
            axes.fill_between(rows.index, rows["low"], rows["high"], color=style.colour, alpha=0.15, linewidth=0)
            axes.plot(rows.index, rows[["low", "high"]], color=style.colour, linestyle=style.line, linewidth=0.5)
        months = len(rows)
        axes.set_xticks(range(0, months + 1, 12 if months <= 120 else 60))
        axes.set_xlabel(_WORDS["months"][lang])
        heading(axes, _WORDS["long_stay"][lang], _WORDS["residents"][lang])
    return axes
