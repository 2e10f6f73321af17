"""A metric by population size or by municipality."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bansou.comparing import Comparison
from bansou.lookup import TOWN, one_named
from bansou.plots.canvas import Source, canvas, footnote, heading, reach, runs_of, styled
from bansou.plots.lines import hollow_note, lines, notes_on, title_of
from bansou.wording import Text

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def by_band(*sources: Source, metric: str = "wait_first_contact_median", ax: Axes | None = None) -> Axes:
    """A metric of the summary in each band of population size, with intervals; several sources side by side.

    Results are drawn as they are, comparisons as differences (B - A); one cannot stand beside the other. A band without
    municipalities, or in which nothing was observed, is absent. Hollow: results of which only a lower bound is known,
    differences that are about the same or not shown. Raises ValueError for an unknown metric.
    """
    return _by_group(sources, metric, "band", None, ax)


def by_municipality(*sources: Source, metric: str, towns: Sequence[str], ax: Axes | None = None) -> Axes:
    """The same for some municipalities, by name or code and in this order. Raises ValueError for one that is not there."""
    codes: list[str] = []
    for run in runs_of(sources):
        region = run.scenario.region
        codes = [one_named(region["code"], region["name"], town, TOWN, run.scenario.lang) for town in towns]
    return _by_group(sources, metric, "municipality", codes, ax)


def _by_group(sources: Sequence[Source], metric: str, kind: str, groups: Sequence[str] | None, ax: Axes | None) -> Axes:
    """`groups`: which and in which order; None: all."""
    compared = [isinstance(source, Comparison) for source in sources]
    if any(compared) and not all(compared):
        said = Text("結果と比較（差）は、同じ軸に描けません。", "results and comparisons do not fit on one axis")
        raise ValueError(said.within(runs_of(sources)[0].scenario.lang))
    with canvas(runs_of(sources), ax) as (axes, lang):
        found = [lines(source, metric, kind, lang) for source in sources]
        names = {group: name for rows in found for group, name in rows["group_name"].items()}
        order = [group for group in (sorted(names) if groups is None else groups) if group in names]
        for number, source, style in styled(sources):
            rows = found[number].reindex([group for group in order if group in found[number].index])
            offset = 0.15 * (number - (len(sources) - 1) / 2)
            axes.plot([], [], style.marker, color=style.colour, label=title_of(source, lang))
            for hollow, part in rows.groupby("hollow"):
                axes.errorbar(
                    [order.index(group) + offset for group in part.index], part["mean"], yerr=reach(part),
                    fmt=style.marker, color=style.colour, capsize=3, fillstyle="none" if hollow else "full",
                )  # fmt: skip
            if rows["hollow"].any():
                footnote(axes, hollow_note(source, lang))
            for note in notes_on(source, metric, lang):
                footnote(axes, note)
        if any(compared):
            axes.axhline(0, color="black", linewidth=0.8)
        else:
            _from_zero(axes)
        axes.set_xticks(range(len(order)), [names[group] for group in order])
        axes.set_xlim(-0.5, len(order) - 0.5)
        heading(axes, found[0]["name"].iloc[0], found[0]["unit"].iloc[0])
    return axes


def _from_zero(axes: Axes) -> None:
    """The vertical axis begins at zero, which is marked where something is below it."""
    low, high = min(axes.dataLim.y0, 0), max(axes.dataLim.y1, 0)
    room = 0.08 * (high - low)
    if low < 0:
        axes.axhline(0, color="black", linewidth=0.8)
    axes.set_ylim(low - room if low < 0 else 0, high + room or 1)
