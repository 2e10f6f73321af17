"""Official figures that the model is fitted to, or tested against: never both."""

import csv
from pathlib import Path
from typing import NamedTuple

from bansou.places import SHIPPED


class Target(NamedTuple):
    """A line of scenarios/data/targets.csv."""

    id: str
    value: float
    """National, in `unit`."""
    unit: str
    year: int
    source: str
    """Id in the scenario's sources."""
    use: str
    """"calibrate" or "validate"."""
    aim: str
    """How near the model is meant to come: "2 points", "5 days", "10 %" of the value; empty: no aim was set."""
    last_value: float | None
    """The figure before this one: what a baseline without a model predicts. None: not in our sources."""
    name_en: str
    name_ja: str
    note: str

    @property
    def tolerance(self) -> float | None:
        """The aim in the unit of the value."""
        if not self.aim:
            return None
        number, kind = self.aim.split()
        return float(number) * (self.value / 100 if kind == "%" else 1)

    def misfit(self, simulated: float) -> float:
        """In aims: within -1..1 the aim is met. Precondition: an aim is set."""
        return (simulated - self.value) / self.tolerance


def read_targets(scenarios: Path = SHIPPED) -> dict[str, Target]:
    """By id, in the order of the file."""
    with open(scenarios / "data" / "targets.csv", newline="", encoding="utf-8") as file:
        return {line["id"]: _target(line) for line in csv.DictReader(file)}


def for_fitting(targets: dict[str, Target], ids: list[str]) -> list[Target]:
    """These targets. Raises ValueError if one may not be fitted: a figure that was fitted tests nothing."""
    for name in ids:
        if targets[name].use != "calibrate":
            raise ValueError(f"{name} is a validation target and must not be fitted")
        if targets[name].tolerance is None:
            raise ValueError(f"{name} has no aim, so its misfit has no unit")
    return [targets[name] for name in ids]


def _target(line: dict[str, str]) -> Target:
    if line["use"] not in ("calibrate", "validate"):
        raise ValueError(f"{line['id']}: use is {line['use']!r}, not calibrate or validate")
    last = float(line["last_value"]) if line["last_value"] else None
    return Target(**{**line, "value": float(line["value"]), "year": int(line["year"]), "last_value": last})
