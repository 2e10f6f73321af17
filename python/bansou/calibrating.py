"""Fitting unknown rates to official figures: the only place where fitted values come from."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bansou.measuring import Measures
from bansou.running import run
from bansou.sampling import Sample
from bansou.scenario import Scenario, load
from bansou.targets import Target
from bansou.unknowns import Unknown

if TYPE_CHECKING:
    import numpy as np

STEP = 0.05
"""Of the logarithm of a rate, for derivatives: under common random numbers events move, they are not drawn anew."""

EMPTY = "title: {ja: 較正なし, en: Nothing fitted}\nparameters: {}\n"


class Fit(NamedTuple):
    """Logarithms of the factors on the assumed values, and how well the targets tell them."""

    unknowns: list[Unknown]
    targets: list[Target]
    log_factors: np.ndarray
    bounds: np.ndarray
    """[low or high][unknown]."""
    before: np.ndarray
    """By target: what the assumed values give."""
    after: np.ndarray
    """By target: what the values as written give, same random numbers."""
    jacobian: np.ndarray
    """[target][unknown], in aims for one unit of the logarithm."""
    runs: int


@contextmanager
def assumptions(scenarios: Path, region: dict[str, object], years: int, seed: int) -> Iterator[Scenario]:
    """The national scenario as it is without a fit, cut down to what is simulated: where fitting starts. It lives in a
    copy of the scenario folder, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="bansou-") as folder:
        copy = Path(shutil.copytree(scenarios, Path(folder) / "scenarios"))
        (copy / "base" / "fitted.yaml").write_text(EMPTY, encoding="utf-8")
        yield load(copy / "japan.yaml", root=copy, lang="en").with_(
            region=region, years=years, replications=1, seed=seed
        )


class Objective:
    """Simulated figures as a function of the unknowns, under common random numbers."""

    def __init__(self, assumed: Scenario, sample: Sample, targets: Sequence[Target], threads: int | None = None) -> None:
        self._assumed = assumed
        self._parameters = assumed.parameters
        self._sample = sample
        self.targets = list(targets)
        self._threads = threads
        self.runs = 0

    def bounds(self, unknowns: Sequence[Unknown]) -> np.ndarray:
        import numpy as np

        return np.array([unknown.bounds(self._parameters) for unknown in unknowns]).T

    def simulated(self, unknowns: Sequence[Unknown], log_factors: np.ndarray) -> np.ndarray:
        """By target."""
        import numpy as np

        values: dict[str, float] = {}
        for unknown, log_factor in zip(unknowns, log_factors, strict=True):
            values.update(unknown.values(self._parameters, log_factor))
        self.runs += 1
        with run(self._assumed.with_(parameters=values), threads=self._threads) as results:
            measures = Measures(results, self._sample)
            return np.array([measures.of(target.id).mean() for target in self.targets])

    def misfit(self, simulated: np.ndarray) -> np.ndarray:
        """By target, in aims: within -1..1 the aim is met."""
        import numpy as np

        return np.array([target.misfit(value) for value, target in zip(simulated, self.targets, strict=True)])


def fit(unknowns: list[Unknown], objective: Objective, say: Callable[[str], object] = lambda _: None) -> Fit:
    """Least squares of the misfits, each unknown within its assumed range (SciPy, trust region reflective)."""
    import numpy as np
    from scipy.optimize import least_squares

    bounds = objective.bounds(unknowns)
    known: dict[bytes, np.ndarray] = {}

    def simulated(x: np.ndarray) -> np.ndarray:
        key = np.ascontiguousarray(x).tobytes()
        if key not in known:
            known[key] = objective.simulated(unknowns, x)
            say(f"run {objective.runs}: largest misfit {np.abs(objective.misfit(known[key])).max():.2f} aims")
        return known[key]

    def residuals(x: np.ndarray) -> np.ndarray:
        return objective.misfit(simulated(x))

    start = np.zeros(len(unknowns))
    slopes = _Slopes(residuals, start, bounds)
    found = least_squares(residuals, start, jac=slopes.at, bounds=bounds, ftol=1e-2, xtol=1e-3)
    return Fit(
        unknowns, objective.targets, found.x, bounds, simulated(start), simulated(found.x), found.jac, objective.runs
    )


class _Slopes:
    """The Jacobian: differences at the start, then Broyden's updates, since a run for each column is dear."""

    def __init__(self, residuals: Callable[[np.ndarray], np.ndarray], start: np.ndarray, bounds: np.ndarray) -> None:
        import numpy as np

        self._residuals = residuals
        self._at, self._value = start, residuals(start)
        steps = np.where(start + STEP <= bounds[1], STEP, -STEP)
        columns = [(residuals(start + step) - self._value) / step.sum() for step in np.diag(steps)]
        self._slopes = np.array(columns).T

    def at(self, x: np.ndarray) -> np.ndarray:
        import numpy as np

        moved = x - self._at
        if moved.any():
            value = self._residuals(x)
            surprise = value - self._value - self._slopes @ moved
            self._slopes = self._slopes + np.outer(surprise, moved) / (moved @ moved)
            self._at, self._value = x.copy(), value
        return self._slopes
