"""Official figures that the model is fitted to, or tested against: never both."""

from pathlib import Path
from typing import NamedTuple

from bansou.csv_lines import read_lines
from bansou.errors import InputError
from bansou.places import SHIPPED, language
from bansou.wording import Text, unknown_name

USES = ("calibrate", "validate", "seen")


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
    """"calibrate"; "validate": never fitted; "seen": not fitted either, but put in in part, or looked at when an assumption
    was made, so that it tests less."""
    aim: str
    """How near the model is meant to come: "2 points", "5 days", "10 %" of the value; empty: no aim was set."""
    last_value: float | None
    """The figure before this one, of a trend that before the run: what a baseline without a model predicts. None: not in our sources."""
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
        assert self.tolerance is not None
        return (simulated - self.value) / self.tolerance


def read_targets(scenarios: Path = SHIPPED) -> dict[str, Target]:
    """By id, in the order of the file. Raises InputError."""
    return {target.id: target for target in read_lines(scenarios / "data" / "targets.csv", Target._fields, _target)}


def for_fitting(targets: dict[str, Target], ids: list[str]) -> list[Target]:
    """These targets. Raises InputError if one is not there or may not be fitted: a figure that was fitted tests nothing."""
    for name in ids:
        said: Text | None = None
        if name not in targets:
            said = unknown_name(Text("目標", "target"), name, targets)
        elif targets[name].use != "calibrate":
            said = Text(f"{name} は検証用の目標なので、合わせてはいけません。",
                        f"{name} is a validation target and must not be fitted")  # fmt: skip
        elif targets[name].tolerance is None:
            said = Text(f"{name} には許容幅（aim）がなく、ずれの単位がありません。",
                        f"{name} has no aim, so its misfit has no unit")  # fmt: skip
        if said is not None:
            raise InputError(said.within(language()))
    return [targets[name] for name in ids]


def _target(line: dict[str, str]) -> Target:
    if line["use"] not in USES:
        raise ValueError(f"use is {line['use']!r}, not one of {', '.join(USES)}")
    last = float(line["last_value"]) if line["last_value"] else None
    return Target(
        line["id"], float(line["value"]), line["unit"], int(line["year"]), line["source"], line["use"], line["aim"], last,
        line["name_en"], line["name_ja"], line["note"],
    )  # fmt: skip
