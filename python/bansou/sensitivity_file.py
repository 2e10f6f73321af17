"""scenarios/data/sensitivity.csv: how much each assumption matters, as a sensitivity run found it."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bansou.places import SHIPPED

if TYPE_CHECKING:
    import pandas as pd

FILE = Path("data") / "sensitivity.csv"


class Weight(NamedTuple):
    """Of a parameter, or of all parameters of a service or subject together (the part of their names before the dot)."""

    name: str
    weight: float
    """By how much the mean effect of moving it over its range exceeds what chance alone brings, in standard deviations of
    the outcome over all points; 0: chance may explain it."""
    outcome: str
    """The headline metric that it moves most in this sense, or comes nearest to moving."""
    mu_star: float
    """The mean effect, in the unit of the outcome."""
    mu_star_conf: float
    """Half-width of the 95 % interval of mu_star."""

    @property
    def margin(self) -> float:
        """Half-width of the 95 % interval of the weight, at least: chance, which the file does not say, makes it wider."""
        return self.weight * self.mu_star_conf / self.mu_star if self.mu_star > 0 else 0.0

    @property
    def is_group(self) -> bool:
        return "." not in self.name


def tied(weights: Iterable[Weight]) -> list[Weight]:
    """The heaviest parameter and those that are not told apart from it, for their intervals overlap; before them the same
    of groups. What weighs nothing is tied with nobody."""
    some = sorted((one for one in weights if one.weight > 0), key=lambda one: (not one.is_group, -one.weight, one.name))
    return [
        one
        for _, alike in groupby(some, lambda one: one.is_group)
        for first, *others in [list(alike)]
        for one in (first, *(one for one in others if one.weight + one.margin >= first.weight - first.margin))
    ]


def strongest(screened: pd.DataFrame) -> list[Weight]:
    """A line for each name, the heaviest first: the outcome that it moves most. What weighs nothing is in the order of
    how near it comes to what chance brings."""
    lines = screened.reset_index()
    lines["times"] = (lines["mu_star"] / lines["chance"]).fillna(0)  # 0 / 0: it moves nothing
    lines = lines.sort_values(["weight", "times", "name"], ascending=[False, False, True], kind="stable")
    first = lines.drop_duplicates("name")
    return [Weight(*row) for row in first[list(Weight._fields)].itertuples(index=False, name=None)]


def weights_of(screened: pd.DataFrame) -> list[Weight]:
    """As strongest(), and after that whatever else a name moves beyond chance."""
    others = screened.reset_index().sort_values(["weight", "name"], ascending=[False, True], kind="stable")
    first = strongest(screened)
    said = {(one.name, one.outcome) for one in first}
    more = (
        Weight(*row)
        for row in others.loc[others["weight"] > 0, list(Weight._fields)].itertuples(index=False, name=None)
    )
    return first + [one for one in more if (one.name, one.outcome) not in said]


def write_weights(path: Path, weights: list[Weight], origin: str) -> None:
    """`origin`: one line that says how they were found; numbers get four significant digits."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        file.write(f"# {origin}\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Weight._fields)
        writer.writerows([item if isinstance(item, str) else f"{item:.4g}" for item in weight] for weight in weights)


def read_weights(scenarios: Path = SHIPPED) -> tuple[str, dict[str, Weight]]:
    """How they were found, and by name the strongest weight; empty if no sensitivity run has been committed."""
    path = scenarios / FILE
    if not path.exists():
        return "", {}
    with open(path, newline="", encoding="utf-8") as file:
        origin = file.readline().removeprefix("# ").rstrip("\n")
        lines = list(csv.DictReader(file))
    return origin, {line["name"]: _weight(line) for line in reversed(lines)}


def _weight(line: dict[str, str]) -> Weight:
    numbers = [float(line[key]) for key in ("weight", "mu_star", "mu_star_conf")]
    return Weight(line["name"], numbers[0], line["outcome"], *numbers[1:])
