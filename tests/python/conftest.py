"""Three towns of Tottori for a year: quick, and with every tier of the system."""

from collections.abc import Iterator

import pytest

import bansou

TOWNS = ["若桜町", "智頭町", "八頭町"]


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
