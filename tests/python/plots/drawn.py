"""Reading back what was drawn, without a screen."""

import matplotlib
from matplotlib.axes import Axes
from matplotlib.container import ErrorbarContainer

matplotlib.use("Agg")


def title(axes: Axes) -> str:
    """On one line."""
    return axes.get_title(loc="left").replace("\n", " ")


def ticks(axes: Axes, which: str = "x") -> list[str]:
    return [label.get_text() for label in getattr(axes, f"get_{which}ticklabels")()]


def key(axes: Axes) -> list[str]:
    return [text.get_text() for text in axes.get_legend().get_texts()]


def bars(container: ErrorbarContainer) -> list[tuple[float, float, float]]:
    """Of each point: its height and the ends of its interval."""
    line, _, (stems,) = container
    ends = [(segment[0, 1], segment[1, 1]) for segment in stems.get_segments()]
    return [(float(y), *pair) for y, pair in zip(line.get_ydata(), ends, strict=True)]


def footnote(axes: Axes) -> list[str]:
    return axes.figure.get_supxlabel().splitlines()
