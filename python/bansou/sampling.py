"""A sample of prefectures that stands for the nation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bansou.places import SHIPPED

if TYPE_CHECKING:
    import pandas as pd

SMALL_TOWN = 50_000
"""Residents; staffing follows population, so strata go by the share of residents who live in smaller places."""


class Sample(NamedTuple):
    """Prefectures, each with the factor by which its residents count."""

    weights: dict[str, float]
    population: float
    """Residents of the sampled prefectures."""
    nation: float
    """Residents of all: what the weighted sample adds up to."""

    def describe(self) -> str:
        members = ", ".join(f"{name} (x {weight:.1f})" for name, weight in self.weights.items())
        return (
            f"{members}: {self.population / 1e6:.1f} of {self.nation / 1e6:.1f} million residents, one prefecture for "
            "each stratum by share of residents in places under 50,000, weighted to the stratum's population"
        )


def stratified(strata: int, scenarios: Path = SHIPPED) -> Sample:
    """Prefectures ordered by the share of residents in small towns, cut into strata of about equal population; each is
    represented by the one nearest to its mean (share in small towns, share aged 75 and over; in standard deviations).
    """
    import numpy as np
    import pandas as pd

    towns = pd.read_csv(scenarios / "data" / "municipalities.csv", dtype={"code": str})
    table = _by_prefecture(towns).sort_values("small", ascending=False)
    middle = (table["population"].cumsum() - table["population"] / 2) / table["population"].sum()
    table["stratum"] = np.minimum((middle * strata).astype(int), strata - 1)
    weights = {}
    for _, stratum in table.groupby("stratum"):
        traits = stratum[["small", "old"]]
        mean = np.average(traits, axis=0, weights=stratum["population"])
        name = (((traits - mean) / table[["small", "old"]].std()) ** 2).sum(axis=1).idxmin()
        weights[str(name)] = float(stratum["population"].sum() / stratum.loc[name, "population"])
    sampled = float(table.loc[list(weights), "population"].sum())
    return Sample(weights, sampled, float(table["population"].sum()))


def _by_prefecture(towns: pd.DataFrame) -> pd.DataFrame:
    small = towns["population"].where(towns["population"] < SMALL_TOWN, 0)
    parts = towns.assign(small=small, old=towns["age_75_plus"]).groupby("prefecture")
    sums = parts[["population", "small", "old"]].sum()
    return sums.assign(small=sums["small"] / sums["population"], old=sums["old"] / sums["population"])
