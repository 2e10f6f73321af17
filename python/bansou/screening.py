"""Which assumptions matter at all: elementary effects (Morris 1991) of groups of parameters, then within the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bansou.experimenting import run_all
from bansou.factors import Factors
from bansou.headlines import headlines
from bansou.limits import at_least

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

LEVELS = 4
"""Of each parameter's range: 0, 1/3, 2/3, 1; a step is two thirds of it."""

LEAST = 2
"""Trajectories: one cannot tell an effect from chance."""


def screen_groups(factors: Factors, trajectories: int = 4, seed: int = 1, **how: Any) -> pd.DataFrame:
    """All parameters of a service or subject move together: few runs tell which of them matter (Campolongo, Cariboni and
    Saltelli 2007). Runs: trajectories x (groups + 1). Returns what `screen` does, by group."""
    return _screen(factors, {**factors.problem, "groups": factors.groups}, trajectories, seed, how)


def screen(factors: Factors, trajectories: int = 4, seed: int = 1, **how: Any) -> pd.DataFrame:
    """Moves one parameter after the other along random trajectories through the ranges of all, under common random
    numbers. Runs: trajectories (at least 2) x (parameters + 1); the same seed gives the same figures.

    `how`: executor, threads, keep, finished, as for `run_all`.

    Returns a line for every parameter and headline outcome, with index (name, outcome): mu_star (mean absolute effect
    of moving over the whole range), mu_star_conf (half-width of its 95 % interval, bootstrap), sigma (large beside
    mu_star: the effect depends on the other parameters), all in the unit of the outcome; weight: what is sure of mu_star
    (the lower end of its interval), in standard deviations of the outcome over all runs.
    """
    return _screen(factors, factors.problem, trajectories, seed, how)


def most_important(screened: pd.DataFrame, count: int) -> list[str]:
    """Names, by how far they surely move any headline outcome; without those that move nothing at all."""
    largest = (
        screened[["weight", "mu_star"]]
        .groupby(level="name")
        .max()
        .sort_values("weight", ascending=False, kind="stable")
    )
    return list(largest[largest["mu_star"] > 0].index[:count])


def _screen(
    factors: Factors, problem: dict[str, Any], trajectories: int, seed: int, how: dict[str, Any]
) -> pd.DataFrame:
    import numpy as np
    import pandas as pd
    from SALib.analyze import morris as analysis
    from SALib.sample import morris as sampling

    at_least("trajectories", trajectories, LEAST, factors.scenario.lang)
    shares = sampling.sample(problem, trajectories, num_levels=LEVELS, seed=seed)
    figures = pd.DataFrame(run_all(factors.scenarios(shares), headlines, **how))
    found = {}
    for outcome, values in figures.items():
        if not np.isfinite(values).all():
            continue  # somewhere nobody waited: there is no effect to tell
        effects = analysis.analyze(problem, shares, values.to_numpy(float), num_levels=LEVELS, seed=seed)
        found[outcome] = _lines(effects, float(values.std()))
    return pd.concat(found, names=["outcome", "name"]).swaplevel().sort_index()


def _lines(effects: dict[str, Any], spread: float) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    columns: dict[str, np.ndarray] = {
        key: np.asarray(effects[key], float) for key in ("mu_star", "mu_star_conf", "sigma")
    }
    sure = np.maximum(columns["mu_star"] - columns["mu_star_conf"], 0)
    columns["weight"] = sure / spread if spread > 0 else np.zeros_like(sure)
    return pd.DataFrame(columns, index=pd.Index(effects["names"], name="name"))
