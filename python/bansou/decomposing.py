"""How much of an outcome's uncertainty each assumption explains: Sobol' indices, for the few that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bansou.errors import InputError
from bansou.experimenting import run_all
from bansou.factors import Factors
from bansou.headlines import headlines
from bansou.limits import at_least
from bansou.outcomes import by_name_and_outcome, known_in_all
from bansou.places import Language
from bansou.seeds import reseeded
from bansou.wording import Text

if TYPE_CHECKING:
    import pandas as pd


COLUMNS = ("S1", "S1_conf", "ST", "ST_conf", "chance", "beyond_chance")

LEAST = 2
"""Points: one tells nothing of chance."""


def check_points(name: str, points: int, lang: Language) -> None:
    """Raises InputError, which calls the number by its `name`, unless it is a power of two."""
    at_least(name, points, LEAST, lang)
    if points & (points - 1):
        raise InputError(
            Text(f"{name} は2の累乗（64、128 など）にしてください（{points}では計算できません）。",
                 f"{name} must be a power of two (64, 128), not {points}.").within(lang)
        )  # fmt: skip


def decompose(factors: Factors, points: int = 64, seed: int = 1, **how: Any) -> pd.DataFrame:
    """Variance-based indices (Saltelli et al. 2010; SALib) under common random numbers.

    `points`: a power of two, at least 2. Runs: points x (parameters + 3), the last with another seed. `how`: executor,
    threads, keep, finished, as for `run_all`. Raises InputError for another number of points.

    Returns a line for every parameter and headline outcome that varies, with index (name, outcome): S1 (share of the
    variance that goes if the parameter alone becomes known), ST (share that stays if all others become known), each
    with the half-width of its 95 % interval (S1_conf, ST_conf; bootstrap); chance (share of the variance that another
    seed makes): where moving a parameter only makes other things happen by chance, ST comes to about as much;
    beyond_chance: whether it comes to more, with its whole interval.
    `.attrs["left_out"]`: a `LeftOut` for each outcome that is not known in all runs. No lines if no outcome is known
    and varies.
    """
    import pandas as pd
    from SALib.analyze import sobol as analysis
    from SALib.sample import sobol as sampling

    check_points("points", points, factors.scenario.lang)
    problem = factors.problem
    shares = sampling.sample(problem, points, calc_second_order=False, seed=seed)
    block = len(factors.names) + 2  # runs of a point, the first as it was drawn
    plans = [*factors.scenarios(shares), *factors.scenarios(shares[::block], reseeded(factors.scenario))]
    figures, left_out = known_in_all(run_all(plans, headlines, **how))
    once, again = figures.iloc[: len(shares)], figures.iloc[len(shares) :]
    found = {}
    for outcome, values in once.loc[:, once.std() > 0].items():
        indices = analysis.analyze(problem, values.to_numpy(), calc_second_order=False, seed=seed)
        table = pd.DataFrame({key: indices[key] for key in COLUMNS[:4]}, index=pd.Index(factors.names, name="name"))
        differences = again[outcome].to_numpy() - values.iloc[::block].to_numpy()
        # Their variance: what both seeds shift alike moves no index.
        chance = differences.var(ddof=1) / 2 / values.var()
        found[str(outcome)] = table.assign(chance=chance, beyond_chance=table["ST"] - table["ST_conf"] > chance)
    return by_name_and_outcome(found, COLUMNS, left_out)
