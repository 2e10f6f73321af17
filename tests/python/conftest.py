"""Three towns of Tottori for a year: quick, and with every tier of the system."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import bansou

ROOT = Path(__file__).parents[2]
TOWNS = ["若桜町", "智頭町", "八頭町"]


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
