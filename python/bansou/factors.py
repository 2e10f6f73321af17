"""Parameters that an experiment varies between their low and high."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from bansou.errors import InputError
from bansou.one_or_many import as_list
from bansou.scenario import Scenario
from bansou.wording import Text, unknown_name

if TYPE_CHECKING:
    import numpy as np

_PARAMETER = Text("パラメーター", "parameter")


class Factors:
    """Some parameters of a scenario, uniform between low and high, independent of each other, in their own units."""

    def __init__(self, scenario: Scenario, names: Iterable[str] = ("*",)) -> None:
        """`names`: of parameters, or patterns such as "need.*", or one of them; those whose low and high are equal are left out.

        Raises InputError if a name fits no parameter, or nothing is left to vary.
        """
        table = scenario.parameters.sort_index()
        chosen = list(
            dict.fromkeys(name for pattern in as_list(names) for name in _matching(pattern, table.index, scenario))
        )
        ranges = table.loc[chosen]
        self.scenario = scenario
        self.table = ranges[ranges["low"] < ranges["high"]]
        """By name: subject, label, value, unit, low, high, year, source, reason."""
        if self.table.empty:
            raise InputError(
                Text("動かせるパラメーターがありません。一つも選ばれていないか、どれも下限と上限が同じです。",
                     "nothing can be varied: no parameter is chosen, or low and high of each are equal.").within(scenario.lang)
            )  # fmt: skip

    @property
    def names(self) -> list[str]:
        return list(self.table.index)

    @property
    def groups(self) -> list[str]:
        """By parameter: the part of its name before the first dot, which is the service or subject it belongs to."""
        return [name.split(".")[0] for name in self.names]

    @property
    def problem(self) -> dict[str, Any]:
        """As SALib wants it, on the unit cube: 0 is low and 1 is high."""
        return {"num_vars": len(self.names), "names": self.names, "bounds": [[0.0, 1.0]] * len(self.names)}

    def scenarios(self, shares: np.ndarray, of: Scenario | None = None) -> Iterator[Scenario]:
        """The scenario (or `of`) with the parameters at each row of `shares`: [point][parameter], 0 low to 1 high."""
        low, high = self.table["low"].to_numpy(), self.table["high"].to_numpy()
        for row in low + shares * (high - low):
            values = {name: float(f"{value:.12g}") for name, value in zip(self.names, row, strict=True)}
            yield (of or self.scenario).with_drawn(values)

    def told_apart(self, option: Scenario) -> list[str]:
        """Names of parameters that have another value in the option: they are what it is about."""
        values = option.parameters["value"]
        return [name for name in self.names if name in values.index and values[name] != self.table["value"][name]]

    def only(self, names: Sequence[str]) -> Factors:
        """Some of them; the others stay where the scenario has them."""
        return Factors(self.scenario, names)


def _matching(pattern: str, known: Iterable[str], scenario: Scenario) -> list[str]:
    found = fnmatch.filter(known, pattern)
    if not found:
        raise InputError(unknown_name(_PARAMETER, pattern, known).within(scenario.lang))
    return found
