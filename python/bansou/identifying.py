"""Which unknowns the targets can tell, and which not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bansou.calibrating import STEP, Fit, Objective, half_difference, mean
from bansou.unknowns import Unknown

if TYPE_CHECKING:
    import numpy as np


RARE = 0.05
"""Probability, at most, with which chance alone makes as much as `by_chance` says."""

NOT_TOLD = "not told beyond chance"


class Examined(NamedTuple):
    """An unknown beside the fitted ones."""

    unknown: Unknown
    strongest: str
    """The target it moves most."""
    effect: float
    """On that target, in aims, over the assumed range."""
    chance: float
    """What the effect of an unknown that moves nothing comes to, at most."""
    spread: float
    """Of the logarithm, if it were fitted too: where the targets stay within their aims."""
    assumed: float
    """Half the assumed range of the logarithm."""

    verdict: str


def by_chance(noise: np.ndarray) -> np.ndarray:
    """What chance alone makes of a mean over both seeds, at most with 95 % probability: root of the sum of squares over
    targets, in the unit of `noise`, which is half the difference between the seeds: [target][what was moved]."""
    import numpy as np
    from scipy.stats import f

    seen = np.count_nonzero(noise, axis=0)
    return np.linalg.norm(noise, axis=0) * np.sqrt(f.isf(RARE, np.maximum(seen, 1), np.maximum(seen, 1)))


def told(jacobian: np.ndarray, noise: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Singular values of the Jacobian, one for each unknown, what chance makes of each, and their directions."""
    import numpy as np

    _, found, directions = np.linalg.svd(jacobian)
    values = np.append(found, np.zeros(len(directions) - len(found)))
    return values, by_chance(noise @ directions.T), directions


def verdicts(jacobian: np.ndarray, noise: np.ndarray, assumed: np.ndarray) -> list[str]:
    """Of each unknown; `noise`: as of `Fit`; `assumed`: half the range of its logarithm.

    Not identifiable: it lies mostly in directions along which a factor of e moves the targets by less than one aim. Not
    told: chance decides whether it does.
    """
    values, chance, directions = told(jacobian, noise)
    surely, perhaps = ((directions[at < 1] ** 2).sum(axis=0) > 0.5 for at in (values + chance, values - chance))
    result = []
    for blind, unsure, spread, half in zip(surely, perhaps, spreads(jacobian), assumed, strict=True):
        better = "told better than assumed" if spread < half else "told no better than assumed"
        result.append("**not identifiable**" if blind else NOT_TOLD if unsure else better)
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
        slopes = (objective.misfit(moved) - here) / step
        slope, noise = mean(slopes), half_difference(slopes)
        strongest = int(np.abs(slope).argmax())
        wider, wider_noise = np.column_stack([fit.jacobian, slope]), np.column_stack([fit.noise, noise])
        halves = np.append((fit.bounds[1] - fit.bounds[0]) / 2, (high - low) / 2)
        effect, chance = abs(slope[strongest]) * (high - low), float(by_chance(noise)) * (high - low)
        verdict = verdicts(wider, wider_noise, halves)[-1]
        if verdict.startswith("told") and effect <= chance:
            verdict = NOT_TOLD
        target = fit.targets[strongest].id
        result.append(Examined(unknown, target, effect, chance, spreads(wider)[-1], halves[-1], verdict))
    return result
