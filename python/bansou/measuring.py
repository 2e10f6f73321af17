"""What a run says about each target, on the scale of the nation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bansou.results import Results
from bansou.sampling import Sample

if TYPE_CHECKING:
    import numpy as np

LONG_STAY_START = 2018
"""Year of the first survey in the series of long stays: the trend is measured in a run that starts there."""


class Measures:
    """Targets measured in one run of a sample, while its results are open; each is an array by replication."""

    def __init__(self, results: Results, sample: Sample) -> None:
        self._path = results.path
        prefectures = results.scenario.region["prefecture"]
        self._weights = prefectures.map(sample.weights).to_numpy(float)

    def of(self, target: str) -> np.ndarray | None:
        """None: the model has nothing that corresponds to it."""
        measure = _measures().get(target)
        return None if measure is None else measure(self)

    def total(self, flow: str) -> np.ndarray:
        """Events of the nation over all years."""
        return self._by_period(flow).sum(axis=1)

    def yearly(self, flow: str) -> np.ndarray:
        return self._by_period(flow).mean(axis=1)

    def share(self, part: str, whole: str) -> np.ndarray:
        """In percent."""
        return 100 * self.total(part) / self.total(whole)

    def mean(self, stock: str) -> np.ndarray:
        """Residents of the nation, over the ends of months."""
        return self._by_period(stock).mean(axis=1)

    def at_month(self, stock: str, month: int) -> np.ndarray:
        """At the end of the month, counted from 1."""
        return self._by_period(stock)[:, month - 1]

    def _by_period(self, name: str) -> np.ndarray:
        import h5py

        with h5py.File(self._path) as file:  # reads one variable; xarray would open every one first
            return file[name][:] @ self._weights


def is_measured(target: str) -> bool:
    """Whether the model has something that corresponds to it."""
    return target in _measures()


def _measures() -> dict[str, Callable[[Measures], np.ndarray]]:
    """By id of the target."""

    def followed(part: str, whole: str) -> Callable[[Measures], np.ndarray]:
        return lambda run: run.share(part, whole)

    def exits(month: int) -> Callable[[Measures], np.ndarray]:
        return followed(f"exits_in_month_{month}", "admissions_followed")

    def yearly(flow: str) -> Callable[[Measures], np.ndarray]:
        return lambda run: run.yearly(flow)

    def mean(stock: str) -> Callable[[Measures], np.ndarray]:
        return lambda run: run.mean(stock)

    def june(year: int) -> Callable[[Measures], np.ndarray]:
        return lambda run: run.at_month("long_stay", 12 * (year - LONG_STAY_START))

    return {
        **{f"discharged_{m}_months": followed(f"discharged_within_{m}_months", "admissions_followed") for m in (3, 6, 12)},
        **{f"readmitted_{d}_days": followed(f"readmitted_within_{d}_days", "discharges_followed") for d in (90, 180, 365)},
        **{f"cohort_{year}_month_{m}": exits(m) for year in (2010, 2011) for m in range(1, 13)},
        **{name: mean(name) for name in ("inpatients_under_3_months", "inpatients_3_to_12_months", "inpatients_compulsory")},
        "inpatients_over_a_year": lambda run: run.at_month("long_stay", 1),
        **{f"long_stay_{year}": june(year) for year in (2019, 2020, 2021)},
        **{name: yearly(name) for name in ("contacts_office", "contacts_telephone", "contacts_visit")},
        **{name: yearly(name) for name in ("reports", "examinations", "medical_protection_notifications")},
        "community_days": lambda run: (
            365 - run.total("hospital_days_after_discharge") / run.total("discharges_followed")
        ),
        "transition_users": mean("in_transition"),
        "settlement_users": mean("with_settlement_support"),
    }  # fmt: skip
