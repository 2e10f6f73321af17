"""Rates that nobody has measured and calibration may fit."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bansou.csv_lines import read_lines
from bansou.errors import InputError
from bansou.places import SHIPPED, language
from bansou.targets import Target, for_fitting
from bansou.wording import Text

if TYPE_CHECKING:
    import pandas as pd


class Unknown(NamedTuple):
    """A line of scenarios/data/unknowns.csv: parameters that are scaled by one factor."""

    id: str
    parameters: list[str]
    targets: list[str]
    """Which targets should tell it: named in the fitted file."""
    use: str
    """"fit", or "examine": only whether the targets could tell it."""

    def bounds(self, assumed: pd.DataFrame) -> tuple[float, float]:
        """Of the logarithm of the factor: every parameter stays in its assumed range."""
        rows = assumed.loc[self.parameters]
        return (
            max(math.log(low / value) for low, value in zip(rows["low"], rows["value"], strict=True)),
            min(math.log(high / value) for high, value in zip(rows["high"], rows["value"], strict=True)),
        )

    def values(self, assumed: pd.DataFrame, log_factor: float) -> dict[str, float]:
        """By parameter, in its unit; four significant digits, which is what the fitted file says."""
        return {name: float(f"{assumed['value'][name] * math.exp(log_factor):.4g}") for name in self.parameters}

    def log_factor(self, assumed: pd.DataFrame, fitted: pd.DataFrame) -> float:
        """By which the values of `fitted` come from the assumed ones: of all that give the same four digits, the middle."""
        lows, highs = [], []
        for name in self.parameters:
            value, before = fitted["value"][name], assumed["value"][name]
            half = 0.5 * 10 ** (math.floor(math.log10(value)) - 3)
            lows.append(math.log((value - half) / before))
            highs.append(math.log((value + half) / before))
        return (max(lows) + min(highs)) / 2


def read_unknowns(scenarios: Path = SHIPPED) -> list[Unknown]:
    """Raises InputError."""
    return read_lines(scenarios / "data" / "unknowns.csv", Unknown._fields, _unknown)


def targets_of(unknowns: list[Unknown], targets: dict[str, Target]) -> list[Target]:
    """What these unknowns are fitted to. Raises InputError for a validation target, and for more unknowns than
    targets."""
    ids = list(dict.fromkeys(name for unknown in unknowns for name in unknown.targets))
    chosen = for_fitting(targets, ids)
    if len(unknowns) > len(chosen):
        many, few = len(unknowns), len(chosen)
        raise InputError(
            Text(f"{many}個の未知数を{few}個の目標に合わせることはできません。",
                 f"{many} unknowns cannot be fitted to {few} targets").within(language())
        )  # fmt: skip
    return chosen


def _unknown(line: dict[str, str]) -> Unknown:
    if line["use"] not in ("fit", "examine"):
        raise ValueError(f"use is {line['use']!r}, not fit or examine")
    return Unknown(line["id"], line["parameters"].split(), line["targets"].split(), line["use"])
