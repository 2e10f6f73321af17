"""Which assumptions matter at all: elementary effects (Morris 1991) of groups of parameters, then within the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bansou.experimenting import run_all
from bansou.factors import Factors
from bansou.headlines import headlines
from bansou.limits import at_least
from bansou.outcomes import by_name_and_outcome, known_in_all
from bansou.seeds import reseeded
from bansou.sensitivity_file import strongest

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

LEVELS = 4
"""Of each parameter's range: 0, 1/3, 2/3, 1."""

STEP = 2 / 3
"""Share of its range by which a parameter is moved."""

LEAST = 2
"""Trajectories: one cannot tell an effect from chance."""

COLUMNS = ("mu_star", "mu_star_conf", "sigma", "chance", "weight")

RARE = 0.05
"""Probability, at most, with which a parameter without effect is given any weight."""


def screen_groups(factors: Factors, trajectories: int = 4, seed: int = 1, **how: Any) -> pd.DataFrame:
    """All parameters of a service or subject move together: few runs tell which of them matter (Campolongo, Cariboni and
    Saltelli 2007). Runs: 2 x trajectories x (groups + 1). Returns what `screen` does, by group."""
    return _screen(factors, {**factors.problem, "groups": factors.groups}, trajectories, seed, how)


def screen(factors: Factors, trajectories: int = 4, seed: int = 1, **how: Any) -> pd.DataFrame:
    """Moves one parameter after the other along random trajectories through the ranges of all, under common random
    numbers, and does so twice, with two seeds: the difference is chance.

    Runs: 2 x trajectories (at least 2) x (parameters + 1); the same seed gives the same figures. `how`: executor,
    threads, keep, finished, as for `run_all`.

    Returns a line for every parameter and headline outcome, with index (name, outcome): mu_star (mean absolute effect
    of moving over the whole range), mu_star_conf (half-width of its 95 % interval, bootstrap), sigma (large beside
    mu_star: the effect depends on the other parameters), chance (what mu_star of a parameter without effect comes to,
    at most, with 95 % probability for all outcomes together), all in the unit of the outcome; weight: by how much
    mu_star exceeds chance, in standard deviations of the outcome over all points. `.attrs["left_out"]`: a `LeftOut` for
    each outcome that is not known in all runs. Without any outcome that is, there are no lines.
    """
    return _screen(factors, factors.problem, trajectories, seed, how)


def most_important(screened: pd.DataFrame, count: int) -> list[str]:
    """Names, by how far they move any headline outcome beyond chance; without those that move nothing at all."""
    return [weight.name for weight in strongest(screened) if weight.mu_star > 0][:count]


def _screen(
    factors: Factors, problem: dict[str, Any], trajectories: int, seed: int, how: dict[str, Any]
) -> pd.DataFrame:
    import numpy as np
    from SALib.analyze import morris as analysis
    from SALib.sample import morris as sampling

    scenario = factors.scenario
    at_least("trajectories", trajectories, LEAST, scenario.lang)
    shares = sampling.sample(problem, trajectories, num_levels=LEVELS, seed=seed)
    plans = [*factors.scenarios(shares), *factors.scenarios(shares, reseeded(scenario))]
    figures, left_out = known_in_all(run_all(plans, headlines, **how))
    found = {}
    for outcome, values in figures.items():
        once, again = values.to_numpy(float).reshape(2, len(shares))
        effects = analysis.analyze(problem, shares, (once + again) / 2, num_levels=LEVELS, seed=seed)
        chance = _chance(once - again, trajectories, figures.shape[1])
        found[str(outcome)] = _lines(effects, chance, float(np.std((once + again) / 2, ddof=1)))
    return by_name_and_outcome(found, COLUMNS, left_out)


def _chance(differences: np.ndarray, trajectories: int, outcomes: int) -> float:
    """`differences`: of an outcome between two seeds, by point. A mean of absolute effects is at most their root mean
    square; where there is nothing but chance, its square over the variance follows an F distribution. Neighbouring points
    have chance in common, which moves no effect: this is rather too much than too little. Degrees of freedom: as many as
    there are differences, for a few rare events hardly tell how rare they are."""
    import numpy as np
    from scipy.stats import f

    seen = np.count_nonzero(differences)
    effect = float(np.std(differences)) / np.sqrt(2) / STEP  # standard deviation, of the mean of both seeds
    return effect * float(np.sqrt(f.isf(RARE / outcomes, trajectories, seen))) if seen else 0.0


def _lines(effects: dict[str, Any], chance: float, spread: float) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    table = pd.DataFrame(
        {key: np.asarray(effects[key], float) for key in COLUMNS[:3]}, index=pd.Index(effects["names"], name="name")
    )
    beyond = (table["mu_star"] - chance).clip(lower=0)
    return table.assign(chance=chance, weight=beyond / spread if spread > 0 else 0.0)
