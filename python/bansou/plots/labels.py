"""Names beside points, none upon another."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.transforms import Bbox

_SIDES = (
    (1, 0, "left", "center"), (-1, 0, "right", "center"), (0, 1, "center", "bottom"), (0, -1, "center", "top"),
    (0.7, 0.7, "left", "bottom"), (-0.7, 0.7, "right", "bottom"), (0.7, -0.7, "left", "top"),
    (-0.7, -0.7, "right", "top"),
)  # fmt: skip
"""Where a name may stand: direction from the point and alignment."""


def apart(
    axes: Axes, x: Iterable[float], y: Iterable[float], names: Iterable[str], areas: Iterable[float], size: float = 7.5
) -> None:
    """Writes each name where it covers least of other names and points, the first ones choosing first.

    `x`, `y`: data coordinates; `areas`: of the markers, square points; `size`: of the type, points. What makes the
    axes larger or smaller has to be drawn before.
    """
    from matplotlib.transforms import Bbox

    axes.figure.figure.draw_without_rendering()
    point = axes.figure.dpi / 72
    radii = [math.sqrt(area) / 2 for area in areas]
    centres = axes.transData.transform(list(zip(x, y, strict=True)))
    taken = [
        Bbox.from_extents(cx - r * point, cy - r * point, cx + r * point, cy + r * point)
        for (cx, cy), r in zip(centres, radii, strict=True)
    ]
    for (cx, cy), radius, name in zip(centres, radii, names, strict=True):
        text = axes.annotate(
            name,
            tuple(axes.transData.inverted().transform((cx, cy))),
            (0, 0),
            textcoords="offset points",
            fontsize=size,
        )
        best = (math.inf, 0.0, 0.0, "left", "center")
        for (dx, dy, ha, va), gap in itertools.product(_SIDES, (2, 8)):
            offset = (dx * (radius + gap), dy * (radius + gap))
            text.set(position=offset, ha=ha, va=va)
            cover = _cover(text.get_window_extent(), taken) + gap
            best = min(best, (cover, *offset, ha, va))
        text.set(position=best[1:3], ha=best[3], va=best[4])
        taken.append(text.get_window_extent())


def _cover(box: Bbox, others: Iterable[Bbox]) -> float:
    """Pixels, squared."""
    from matplotlib.transforms import Bbox

    shared = (Bbox.intersection(box, other) for other in others)
    return sum(overlap.width * overlap.height for overlap in shared if overlap is not None)
