import pandas as pd
import pytest

from bansou.places import SHIPPED
from bansou.sampling import stratified


@pytest.mark.parametrize("strata", [1, 4, 8])
def test_the_weighted_sample_is_the_nation(strata: int) -> None:
    towns = pd.read_csv(SHIPPED / "data" / "municipalities.csv")
    people = towns.groupby("prefecture")["population"].sum()
    sample = stratified(strata)
    assert len(sample.weights) == strata
    assert sum(people[name] * weight for name, weight in sample.weights.items()) == pytest.approx(people.sum())
    assert sample.nation == people.sum()
    assert all(weight >= 1 for weight in sample.weights.values())


def test_strata_reach_from_small_towns_to_cities() -> None:
    names = list(stratified(8).weights)
    assert names[0] == "長野県"
    assert names[-1] == "東京都"
