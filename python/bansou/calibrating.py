"""Fitting unknown rates to official figures: the only place where fitted values come from."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bansou.errors import InputError
from bansou.experimenting import Executor, run_all
from bansou.measuring import Measures, is_measured
from bansou.results import Results
from bansou.sampling import Sample
from bansou.scenario import Scenario, load
from bansou.seeds import reseeded
from bansou.targets import Target
from bansou.unknowns import Unknown
from bansou.wording import Text, unknown_name

if TYPE_CHECKING:
    import numpy as np

STEP = 0.05
"""Of the logarithm of a rate, for derivatives: under common random numbers events move, they are not drawn anew. What
they move by chance, the difference between two seeds tells."""

EMPTY = "title: {ja: 較正なし, en: Nothing fitted}\nparameters: {}\n"


class Fit(NamedTuple):
    """Logarithms of the factors on the assumed values, and how well the targets tell them."""

    unknowns: list[Unknown]
    targets: list[Target]
    log_factors: np.ndarray
    bounds: np.ndarray
    """[low or high][unknown]."""
    before: np.ndarray
    """[seed][target]: what the assumed values give."""
    after: np.ndarray
    """[seed][target]: what the values as written give, same random numbers."""
    jacobians: np.ndarray
    """[seed][target][unknown], in aims for one unit of the logarithm."""
    runs: int

    @property
    def jacobian(self) -> np.ndarray:
        """[target][unknown]: the mean of both seeds."""
        return mean(self.jacobians)

    @property
    def noise(self) -> np.ndarray:
        """The same for `half_difference`."""
        return half_difference(self.jacobians)


def mean(by_seed: np.ndarray) -> np.ndarray:
    """`by_seed`: [one of two seeds][...]."""
    return by_seed.mean(axis=0)


def half_difference(by_seed: np.ndarray) -> np.ndarray:
    """There is as much chance in it as in the mean, and nothing else."""
    return (by_seed[0] - by_seed[1]) / 2


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


def fitted_now(unknowns: Sequence[Unknown], assumed: Scenario, scenarios: Path) -> np.ndarray:
    """Logarithms of the factors of which the fitted file has the values."""
    import numpy as np

    values = load(scenarios / "japan.yaml", root=scenarios).parameters
    return np.array([unknown.log_factor(assumed.parameters, values) for unknown in unknowns])


class Objective:
    """Simulated figures as a function of the unknowns, under common random numbers."""

    def __init__(
        self, assumed: Scenario, sample: Sample, targets: Sequence[Target], *,
        executor: Executor | None = None, threads: int | None = None,
    ) -> None:  # fmt: skip
        """`executor`, `threads`: as for `run_all`."""
        self._assumed = assumed
        self._seeds = (assumed, reseeded(assumed))
        self._parameters = assumed.parameters
        self.targets = list(targets)
        self._measure = partial(figures_of, sample=sample, targets=[target.id for target in targets])
        self._executor = executor
        self._threads = threads
        self.runs = 0

    def check(self, unknowns: Sequence[Unknown]) -> None:
        """Raises InputError for parameters that are not there, and targets that nothing in the model corresponds to."""
        lang = self._assumed.lang
        for name in (name for unknown in unknowns for name in unknown.parameters):
            if name not in self._parameters.index:
                raise InputError(
                    unknown_name(Text("パラメーター", "parameter"), name, self._parameters.index).within(lang)
                )
        for target in self.targets:
            if not is_measured(target.id):
                raise InputError(
                    Text(f"目標「{target.id}」に当たるものがモデルにないので、合わせられません。",
                         f"{target.id} cannot be fitted: nothing in the model corresponds to it.").within(lang)
                )  # fmt: skip

    def bounds(self, unknowns: Sequence[Unknown]) -> np.ndarray:
        import numpy as np

        return np.array([unknown.bounds(self._parameters) for unknown in unknowns]).T

    def simulated(self, points: Sequence[tuple[Sequence[Unknown], np.ndarray]]) -> list[np.ndarray]:
        """By point (logarithms of the factors of some unknowns), [one of two seeds][target]. Points asked for together run
        at once."""
        import numpy as np

        plans = []
        for unknowns, log_factors in points:
            values: dict[str, float] = {}
            for unknown, log_factor in zip(unknowns, log_factors, strict=True):
                values.update(unknown.values(self._parameters, log_factor))
            plans += [seeded.with_drawn(values) for seeded in self._seeds]
        self.runs += len(plans)
        found = run_all(plans, self._measure, executor=self._executor, threads=self._threads)
        return list(np.array(found).reshape(len(points), len(self._seeds), len(self.targets)))

    def misfit(self, simulated: np.ndarray) -> np.ndarray:
        """[seed][target], in aims: within -1..1 the aim is met."""
        import numpy as np

        return np.array(
            [
                [target.misfit(value) for value, target in zip(of_seed, self.targets, strict=True)]
                for of_seed in simulated
            ]
        )


def figures_of(results: Results, sample: Sample, targets: Sequence[str]) -> list[float]:
    """Means over replications, by id of the target: the measure of a fit. Precondition: all are measured."""
    measures = Measures(results, sample)
    found = [measures.of(target) for target in targets]
    return [float(values.mean()) for values in found if values is not None]


def fit(
    unknowns: list[Unknown],
    objective: Objective,
    say: Callable[[str], object] = lambda _: None,
    kept: np.ndarray | None = None,
) -> Fit:
    """Least squares of the misfits, each unknown within its assumed range (SciPy, trust region reflective).
    `kept`: logarithms that stand; only what the targets tell of them is found out anew."""
    import numpy as np
    from scipy.optimize import least_squares

    bounds = objective.bounds(unknowns)
    known: dict[bytes, np.ndarray] = {}

    def key(x: np.ndarray) -> bytes:
        return np.ascontiguousarray(x).tobytes()

    def simulated(points: Sequence[np.ndarray]) -> list[np.ndarray]:
        new = {key(x): x for x in points if key(x) not in known}
        if new:
            known.update(zip(new, objective.simulated([(unknowns, x) for x in new.values()]), strict=True))
            least = min(np.abs(mean(objective.misfit(known[one]))).max() for one in new)
            say(f"{objective.runs} runs: largest misfit {least:.2f} aims")
        return [known[key(x)] for x in points]

    def residuals(points: Sequence[np.ndarray]) -> list[np.ndarray]:
        return [objective.misfit(figures) for figures in simulated(points)]

    start = np.zeros(len(unknowns))
    if kept is None:
        slopes = _Slopes(residuals, start, bounds)
        at = least_squares(
            lambda x: mean(residuals([x])[0]), start, jac=lambda x: mean(slopes.at(x)), bounds=bounds, ftol=1e-2,
            xtol=1e-3,
        ).x  # fmt: skip
    else:
        at, slopes = kept, _Slopes(residuals, kept, bounds)
    before, after = simulated([start, at])
    return Fit(unknowns, objective.targets, at, bounds, before, after, slopes.at(at), objective.runs)


class _Slopes:
    """The Jacobian of each seed: differences where it begins, then Broyden's updates, since a run for each column is dear."""

    def __init__(
        self, residuals: Callable[[Sequence[np.ndarray]], list[np.ndarray]], start: np.ndarray, bounds: np.ndarray
    ) -> None:
        """`residuals`: at many points, [seed][target] each."""
        import numpy as np

        self._residuals = residuals
        steps = np.diag(np.where(start + STEP <= bounds[1], STEP, -STEP))
        self._at = start
        self._value, *moved = residuals([start, *(start + steps)])
        self._slopes = np.stack(
            [(value - self._value) / step.sum() for value, step in zip(moved, steps, strict=True)], axis=-1
        )

    def at(self, x: np.ndarray) -> np.ndarray:
        """[seed][target][unknown]."""
        moved = x - self._at
        if moved.any():
            (value,) = self._residuals([x])
            surprise = value - self._value - self._slopes @ moved
            self._slopes = self._slopes + surprise[..., None] * moved / (moved @ moved)
            self._at, self._value = x.copy(), value
        return self._slopes
