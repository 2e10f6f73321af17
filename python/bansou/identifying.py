"""Which unknowns the targets can tell, and which not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bansou.calibrating import STEP, Fit, Objective
from bansou.unknowns import Unknown

if TYPE_CHECKING:
    import numpy as np


class Examined(NamedTuple):
    """An unknown beside the fitted ones."""

    unknown: Unknown
    strongest: str
    """The target it moves most."""
    effect: float
    """On that target, in aims, over the assumed range."""
    spread: float
    """Of the logarithm, if it were fitted too: where the targets stay within their aims."""
    assumed: float
    """Half the assumed range of the logarithm."""

    verdict: str


def verdicts(jacobian: np.ndarray, assumed: np.ndarray) -> list[str]:
    """Of each unknown; `assumed`: half the range of its logarithm.

    Not identifiable: it lies mostly in directions along which a factor of e moves the targets by less than one aim.
    """
    import numpy as np

    _, found, directions = np.linalg.svd(jacobian)
    blind = directions[np.append(found, np.zeros(len(directions) - len(found))) < 1]
    unseen = (blind**2).sum(axis=0)
    result = []
    for share, spread, half in zip(unseen, spreads(jacobian), assumed, strict=True):
        told = "told better than assumed" if spread < half else "told no better than assumed"
        result.append("**not identifiable**" if share > 0.5 else told)
    return result


def spreads(jacobian: np.ndarray) -> np.ndarray:
    """Standard errors of the logarithms if each target were known to one aim; infinite where nothing tells them."""
    import numpy as np

    _, found, directions = np.linalg.svd(jacobian)
    values = np.zeros(len(directions))
    values[: len(found)] = found
    nothing = values <= values.max() * np.finfo(float).eps * max(jacobian.shape)
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.where(nothing[:, None], np.where(directions == 0, 0, np.inf), directions / values[:, None])
    return np.sqrt((parts**2).sum(axis=0))


def alone(jacobian: np.ndarray) -> np.ndarray:
    """Of each logarithm, how far it goes with all others as they are before the targets have moved by one aim in all;
    infinite where it moves none."""
    import numpy as np

    with np.errstate(divide="ignore"):
        return np.asarray(1 / np.sqrt((jacobian**2).sum(axis=0)))


def examine(candidates: list[Unknown], objective: Objective, fit: Fit) -> list[Examined]:
    """Adds each candidate alone to the fitted unknowns, at the fitted values."""
    import numpy as np

    result = []
    here = objective.misfit(fit.after)
    ranges = [objective.bounds([unknown])[:, 0] for unknown in candidates]
    steps = [STEP if high >= STEP else -STEP for _, high in ranges]
    points = [
        ([*fit.unknowns, unknown], np.append(fit.log_factors, step))
        for unknown, step in zip(candidates, steps, strict=True)
    ]
    simulated = objective.simulated(points) if points else []
    for unknown, (low, high), step, moved in zip(candidates, ranges, steps, simulated, strict=True):
        slope = (objective.misfit(moved) - here) / step
        strongest = int(np.abs(slope).argmax())
        wider = np.column_stack([fit.jacobian, slope])
        halves = np.append((fit.bounds[1] - fit.bounds[0]) / 2, (high - low) / 2)
        effect = abs(slope[strongest]) * (high - low)
        verdict = verdicts(wider, halves)[-1]
        result.append(Examined(unknown, fit.targets[strongest].id, effect, spreads(wider)[-1], halves[-1], verdict))
    return result
