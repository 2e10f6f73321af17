import bansou
from bansou.seeds import SEEDS, reseeded


def test_other_seeds_follow_and_nothing_else_differs(towns: bansou.Scenario) -> None:
    other = reseeded(towns, 2)
    assert other.seed == towns.seed + 2
    assert other != towns
    assert other.with_(seed=towns.seed) == towns


def test_after_the_last_comes_the_first(towns: bansou.Scenario) -> None:
    last = towns.with_(seed=SEEDS - 1)
    assert [reseeded(last, steps).seed for steps in (1, 2, -1)] == [0, 1, SEEDS - 2]
