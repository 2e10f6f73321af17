"""Three towns of Tottori for a year: quick, and with every tier of the system."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import bansou
from bansou import decomposing, fonts, headlines, screening
from bansou.calibrating import Fit, Objective, assumptions, fit
from bansou.factors import Factors
from bansou.places import SHIPPED
from bansou.sampling import Sample
from bansou.targets import read_targets
from bansou.unknowns import Unknown

ROOT = Path(__file__).parents[2]
TOWNS = ["若桜町", "智頭町", "八頭町"]
SAMPLE = Sample({"鳥取県": 5000.0}, 25_228, 126_140_000)
"""The three towns stand for the nation."""
DOUBLED = {"from": "2021-04-01", "team": "municipal_desk", "scale": 2}

UNKNOWNS = [
    Unknown("casework.office_share", ["casework.office_share"], ["contacts_office"], "fit"),
    Unknown("casework.contacts", ["casework.contacts"], ["contacts_visit"], "fit"),
]
TRUTH = np.array([0.2, -0.3])


@pytest.fixture(autouse=True)
def close_figures() -> Iterator[None]:
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


@pytest.fixture(scope="session")
def command() -> Path:
    """The native command, which `./dev test` builds first."""
    built = [ROOT / "build" / preset / "bin" / "bansou" for preset in ("check", "release")]
    found = next(filter(Path.exists, built), None)
    return found or pytest.skip("the command is not built")


@pytest.fixture(scope="session")
def tottori() -> bansou.Scenario:
    return bansou.load("bansou:tottori.yaml", lang="en")


@pytest.fixture(scope="session")
def towns(tottori: bansou.Scenario) -> bansou.Scenario:
    return tottori.with_(region=TOWNS, title={"ja": "鳥取県 現状", "en": "Tottori today"}, years=1, replications=3)


@pytest.fixture(scope="session")
def results(towns: bansou.Scenario) -> Iterator[bansou.Results]:
    with bansou.run(towns, threads=1) as run:
        yield run


@pytest.fixture(scope="session")
def single(towns: bansou.Scenario) -> Iterator[bansou.Results]:
    """One replication: without intervals."""
    with bansou.run(towns, replications=1) as run:
        yield run


@pytest.fixture(scope="session")
def comparison(towns: bansou.Scenario) -> Iterator[bansou.Comparison]:
    """Twice the staff at the windows, with replications enough to show it in each town."""
    doubled = towns.with_(changes=[DOUBLED], title="Doubled")
    with bansou.run(towns, replications=12) as a, bansou.run(doubled, replications=12) as b:
        yield bansou.Comparison(a, b)


@pytest.fixture(scope="session")
def japanese(results: bansou.Results) -> bansou.Results:
    if fonts.japanese_font() is None:
        pytest.skip("no Japanese font here")
    return bansou.Results(results.path, results.scenario.in_language("ja"))


@pytest.fixture(scope="session")
def assumed() -> Iterator[bansou.Scenario]:
    with assumptions(SHIPPED, {"municipalities": TOWNS}, years=1, seed=1) as scenario:
        yield scenario


class Elastic(Objective):
    """In place of the simulation: each figure is a product of powers of the factors, with any seed."""

    POWERS = np.array([[0.4, 0.8], [-0.3, 0.7]])

    def simulated(self, points: Sequence[tuple[Sequence[Unknown], np.ndarray]]) -> list[np.ndarray]:
        self.runs += 2 * len(points)
        return [np.array(2 * [self._figures(len(unknowns), log_factors)]) for unknowns, log_factors in points]

    def _figures(self, unknowns: int, log_factors: np.ndarray) -> np.ndarray:
        powers = np.column_stack([self.POWERS, np.zeros((2, unknowns - 2))])
        return np.array([900_000.0, 350_000.0]) * np.exp(powers @ log_factors)


@pytest.fixture(scope="session")
def elastic(assumed: bansou.Scenario) -> Objective:
    """Its targets are what it says itself at the TRUTH."""
    official = [read_targets()[name] for name in ("contacts_office", "contacts_visit")]
    (figures,) = Elastic(assumed, SAMPLE, official).simulated([(UNKNOWNS, TRUTH)])
    return Elastic(assumed, SAMPLE, [t._replace(value=v) for t, v in zip(official, figures[0], strict=True)])


@pytest.fixture(scope="session")
def found(elastic: Objective) -> Fit:
    return fit(UNKNOWNS, elastic)


class Points(Factors):
    """Yields the points themselves, from 0 to 1, in place of scenarios, and whether they are those of an option (of the
    same seed)."""

    def scenarios(self, shares: np.ndarray, of: Any = None) -> Iterator[Any]:
        option = of is not None and of.seed == self.scenario.seed
        yield from ((dict(zip(self.names, row, strict=True)), option) for row in shares)

    def only(self, names: Sequence[str]) -> Factors:
        return Points(self.scenario, names)


@pytest.fixture
def points(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> Factors:
    """With a model in place of the simulation: crises and discharges rise by 10 with one rate, waits by 2 with another,
    whose effect vanishes where the first is low; the option takes up to 8 of the former away, most where the first rate
    is high."""

    def outcomes(plans: Any, *_: object, **__: object) -> list[dict[str, float]]:
        return [
            {
                "crises_per_10k": (changing := 50 + 10 * (x := at["need.crisis"]) - (8 * x if changed else 0)),
                "transitions_per_year": changing,
                "wait": 3 + 2 * at["casework.contacts"] * x,
                "constant": 1.0,
                "nobody": float("nan"),
            }
            for at, changed in plans
        ]

    for module in (screening, decomposing, headlines):
        monkeypatch.setattr(module, "run_all", outcomes)
    return Points(towns, ["need.crisis", "need.worsen", "casework.contacts", "day_care.*"])
