import pandas as pd
import pytest

import bansou
from conftest import DOUBLED


class Unanswered(bansou.Policy):
    def backup(self, case: object, lines: object, usual: object) -> None:
        return None


def test_trace_follows_one_resident_under_both(towns: bansou.Scenario) -> None:
    steps = bansou.trace(towns, towns.with_(changes=[DOUBLED]), resident="八頭町")
    assert list(steps.columns) == ["day", "what", "a", "b"]
    assert (steps["a"] | steps["b"]).all()
    assert (steps["a"] != steps["b"]).any()
    assert (steps["day"] // 1).is_monotonic_increasing
    assert steps.attrs["municipality"] == "31329"
    named = f"31329-{steps.attrs['number']}"
    again = bansou.trace(towns, towns.with_(changes=[DOUBLED]), resident=named)
    pd.testing.assert_frame_equal(again, steps)
    assert again.attrs["resident"] == steps.attrs["resident"]
    other = bansou.trace(towns, towns.with_(changes=[DOUBLED]), seed=3)
    assert (other.attrs, len(other)) != (steps.attrs, len(steps))


def test_trace_follows_under_a_policy(towns: bansou.Scenario) -> None:
    steps = bansou.trace(towns, towns.with_policy(Unanswered()))
    assert steps.loc[steps["a"] & ~steps["b"], "what"].str.contains("backup").any()


def test_trace_speaks_japanese(towns: bansou.Scenario) -> None:
    steps = bansou.trace(towns.in_language("ja"), towns.with_(changes=[DOUBLED]))
    assert steps["what"].str.contains("待ち始める：|相談に行く").any()


def test_trace_says_what_is_wrong(towns: bansou.Scenario) -> None:
    doubled = towns.with_(changes=[DOUBLED])
    with pytest.raises(bansou.InputError, match="there is nothing to compare"):
        bansou.trace(towns, towns)
    with pytest.raises(bansou.InputError, match="not the municipalities of"):
        bansou.trace(towns, doubled.with_(region=["若桜町"]))
    with pytest.raises(bansou.InputError, match="resident 八頭: "):
        bansou.trace(towns, doubled, resident="八頭")
    with pytest.raises(bansou.InputError, match="replication must be at least 1"):
        bansou.trace(towns, doubled, replication=0)
