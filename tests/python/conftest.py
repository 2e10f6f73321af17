"""Three towns of Tottori for a year: quick, and with every tier of the system."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import bansou
from bansou.calibrating import Fit, Objective, assumptions, fit
from bansou.places import SHIPPED
from bansou.sampling import Sample
from bansou.targets import Target, read_targets
from bansou.unknowns import Unknown

ROOT = Path(__file__).parents[2]
TOWNS = ["若桜町", "智頭町", "八頭町"]
SAMPLE = Sample({"鳥取県": 5000.0}, 25_228, 126_140_000)
"""The three towns stand for the nation."""

UNKNOWNS = [
    Unknown("casework.office_share", ["casework.office_share"], ["contacts_office"], "fit"),
    Unknown("casework.contacts", ["casework.contacts"], ["contacts_visit"], "fit"),
]
TRUTH = np.array([0.2, -0.3])


@pytest.fixture(scope="session")
def command() -> Path:
    """The native command, which `./dev test` builds first."""
    built = [ROOT / "build" / preset / "bin" / "bansou" for preset in ("dev", "release")]
    found = next(filter(Path.exists, built), None)
    return found or pytest.skip("the command is not built")


@pytest.fixture(scope="session")
def tottori() -> bansou.Scenario:
    return bansou.load("bansou:tottori.yaml", lang="en")


@pytest.fixture(scope="session")
def towns(tottori: bansou.Scenario) -> bansou.Scenario:
    return tottori.with_(region=TOWNS, years=1, replications=3)


@pytest.fixture(scope="session")
def results(towns: bansou.Scenario) -> Iterator[bansou.Results]:
    with bansou.run(towns, threads=1) as run:
        yield run


@pytest.fixture(scope="session")
def assumed() -> Iterator[bansou.Scenario]:
    with assumptions(SHIPPED, {"municipalities": TOWNS}, years=1, seed=1) as scenario:
        yield scenario


@pytest.fixture(scope="session")
def targets(assumed: bansou.Scenario) -> list[Target]:
    """What the model itself says with other values: so the truth is known."""
    official = [read_targets()[name] for name in ("contacts_office", "contacts_visit")]
    simulated = Objective(assumed, SAMPLE, official, threads=1).simulated(UNKNOWNS, TRUTH)
    return [target._replace(value=float(value)) for target, value in zip(official, simulated, strict=True)]


@pytest.fixture(scope="session")
def objective(assumed: bansou.Scenario, targets: list[Target]) -> Objective:
    return Objective(assumed, SAMPLE, targets, threads=1)


@pytest.fixture(scope="session")
def found(objective: Objective, targets: list[Target]) -> Fit:
    return fit(UNKNOWNS, objective, targets)
