"""Where plots are drawn: one look, one language, a heading above and a footnote below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bansou import fonts
from bansou.comparing import Comparison
from bansou.places import Language
from bansou.plots.caption import caption
from bansou.plots.wrapping import wrapped
from bansou.results import Results

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure

    from bansou.scenario import Scenario

Source = Results | Comparison
AnySource = TypeVar("AnySource", bound=Source)


class Style(NamedTuple):
    colour: str
    marker: str
    line: str | tuple[int, tuple[int, ...]]
    hatch: str


STYLES = (
    Style("#0072B2", "o", "-", ""), Style("#D55E00", "s", "--", "///"), Style("#009E73", "^", "-.", "..."),
    Style("#CC79A7", "D", (0, (1, 1)), "xxx"), Style("#E69F00", "v", (0, (5, 1, 1, 1, 1, 1)), "\\\\\\"),
    Style("#56B4E9", "P", (0, (1, 3)), "++"), Style("#000000", "X", (0, (8, 3)), "oo"),
)  # fmt: skip
"""Okabe and Ito's colours, for every kind of colour vision; without colour, markers, dashes and hatches tell."""

SEQUENTIAL = "cividis_r"
"""For every kind of colour vision, and evenly darker towards high values."""

MIDDLE_GREY = "#666666"

TITLE, FOOTNOTE = 12, 7
"""Sizes of type, points."""


def runs_of(sources: Sequence[Source]) -> list[Results]:
    """Each run once; a comparison stands for its two sides. Raises ValueError if there is none."""
    runs: list[Results] = []
    for source in sources:
        sides = (source.a, source.b) if isinstance(source, Comparison) else (source,)
        runs += [side for side in sides if not any(side is run for run in runs)]
    if not runs:
        raise ValueError("there is nothing to draw: no results given")
    return runs


def styled(sources: Sequence[AnySource]) -> Iterator[tuple[int, AnySource, Style]]:
    """Each with its number, from 0, and its style; after the last style comes the first again."""
    for number, (source, style) in enumerate(zip(sources, cycle(STYLES), strict=False)):
        yield number, source, style


@contextmanager
def canvas(
    runs: Sequence[Results], ax: Axes | None, size: tuple[float, float] = (6.8, 4.8), intervals: bool = True
) -> Iterator[tuple[Axes, Language]]:
    """Where to draw and in which language. `size` of a new figure in inches; `intervals`: whether some are drawn."""
    scenarios = [run.scenario for run in runs]
    version = ", ".join(dict.fromkeys(str(run.dataset.attrs["bansou_version"]) for run in runs))
    with blank(scenarios, version, ax, size, intervals) as drawing:
        yield drawing


@contextmanager
def blank(
    scenarios: Sequence[Scenario], version: str, ax: Axes | None, size: tuple[float, float], intervals: bool = True
) -> Iterator[tuple[Axes, Language]]:
    """The same for figures that are not in result files."""
    import matplotlib as mpl
    import matplotlib.pyplot as plt
    from matplotlib.text import Text

    lang = fonts.language(scenarios[0].lang)
    # Outside the context: a notebook's first figure makes Matplotlib interactive, which must last.
    axes = ax if ax is not None else plt.subplots(figsize=size, layout="constrained")[1]
    with mpl.rc_context({"font.family": fonts.families()}):
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(labelfontfamily=fonts.families())
        for text in axes.findobj(Text):  # those that the axes bring along
            text.set_fontfamily(fonts.families())
        footnote(axes, caption(scenarios, version, lang, intervals))
        try:
            yield axes, lang
        except Exception:
            if ax is None:
                plt.close(axes.figure.figure)
            raise


def heading(axes: Axes, title: str, unit: str = "") -> None:
    """The title with the unit (upright, unlike a label of the vertical axis), and below it a key if there are several
    things to tell apart: above the axes, so it covers nothing."""
    pad = 6.0
    if len(axes.get_legend_handles_labels()[1]) > 1:
        key = axes.legend(
            loc="lower left", bbox_to_anchor=(0, 1), borderaxespad=0.4, borderpad=0, frameon=False, fontsize="small"
        )
        pad += key.get_window_extent().height * 72 / axes.figure.dpi
    axes.figure.figure.draw_without_rendering()  # so that the axes are as wide as their labels leave them
    columns = _columns(axes, TITLE)
    text = f"{title} [{unit}]" if unit else title
    if unit and wrapped(title, columns) == title and wrapped(text, columns) != text:
        text = f"{title}\n[{unit}]"
    lines = [wrapped(line, columns) for line in text.splitlines()]
    axes.set_title("\n".join(lines), loc="left", pad=pad + 2, fontsize=TITLE)


def footnote(axes: Axes, text: str) -> None:
    """Below the figure, which makes room for it; lines that are there already are not said twice."""
    figure = axes.figure
    if figure.get_layout_engine() is None:
        figure.figure.set_layout_engine("constrained")
    columns = _columns(figure, FOOTNOTE)
    new = [part for line in text.splitlines() for part in wrapped(line, columns).splitlines()]
    lines = dict.fromkeys([*figure.get_supxlabel().splitlines(), *new])
    figure.supxlabel("\n".join(lines), x=0.01, ha="left", fontsize=FOOTNOTE, color=MIDDLE_GREY, linespacing=1.35)


def _columns(place: Axes | Figure | SubFigure, size: float) -> int:
    """How many half-width characters of this size (points) fit on a line there."""
    return int(place.bbox.width * 72 / place.figure.dpi / (size / 2)) - 1


def reach(rows: pd.DataFrame) -> np.ndarray:
    """[below or above][row]: how far the intervals reach; 0 where they are infinitely wide (a single replication)."""
    import numpy as np

    reaches = np.array([rows["mean"] - rows["low"], rows["high"] - rows["mean"]])
    return np.where(np.isfinite(reaches), reaches, 0.0)
