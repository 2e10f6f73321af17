"""Headline outcomes of an experiment: those that are known in every run, those left out, and tables of the former."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import pandas as pd


class LeftOut(NamedTuple):
    """An outcome that is not known in some runs. The others are those in which care keeps up: alone they would tell too
    good a story."""

    outcome: str
    unknown: int
    """Runs in which it is a lower bound, or nobody was observed."""
    runs: int


def known_in_all(runs: Sequence[Mapping[str, float]]) -> tuple[pd.DataFrame, list[LeftOut]]:
    """Of the `headlines` of some runs, a line for each with the outcomes that are known in all; and the other outcomes."""
    import pandas as pd

    figures = pd.DataFrame(runs)
    unknown = figures.isna().sum()
    left_out = [LeftOut(str(name), int(count), len(figures)) for name, count in unknown[unknown > 0].items()]
    return figures.loc[:, unknown == 0], left_out


def by_name_and_outcome(
    found: Mapping[str, pd.DataFrame], columns: Sequence[str], left_out: Sequence[LeftOut]
) -> pd.DataFrame:
    """From tables by name, one of each outcome; empty if there is no outcome. `.attrs["left_out"]` says what is not
    there."""
    import pandas as pd

    none: dict[str, Any] = {"": pd.DataFrame(columns=list(columns), index=pd.Index([], name="name"), dtype=float)}
    table = pd.concat(found or none, names=["outcome", "name"]).swaplevel().sort_index()
    table.attrs["left_out"] = list(left_out)
    return table
