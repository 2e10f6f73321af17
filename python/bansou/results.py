"""What a run brought."""

from __future__ import annotations

import os
import platform
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from bansou import _core, places
from bansou.errors import RunError
from bansou.frames import frame
from bansou.lazy_group import lazy_group, reading
from bansou.limits import above_zero
from bansou.places import AnyPath, Language
from bansou.scenario import Scenario, restored
from bansou.temporary_folder import TemporaryFolder
from bansou.wording import Text

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr


class Results:
    """A result file (HDF5, readable by xarray, h5py and HDFView): counts as datasets, figures as tables.

    Figures are computed in C++, the same that the command `bansou` prints. A context manager. Pickles as the name of
    its file, unless that is a temporary one.
    """

    def __init__(self, path: AnyPath, scenario: Scenario, folder: TemporaryFolder | None = None) -> None:
        """For `open` and `run`. `folder`: a temporary one, which goes when the results are closed, or when neither they nor
        what is still to be read from them is needed any more."""
        self.path = Path(path).absolute()
        self.scenario = scenario
        self._datasets: dict[str, xr.Dataset] = {}
        self._stamp: tuple[int, ...] | None = None
        self._folder = folder

    @classmethod
    def open(cls, path: AnyPath, lang: Language | None = None) -> Results:
        """Opens a result file. `lang`: of names, by default that of the environment.

        The scenario is the one in the file, tables of its own included, whatever has become of its YAML and tables since,
        on whatever machine: `bansou.run(results.scenario)` does the run again. Raises RunError (also if the scenario was
        tampered with, or a table that comes with the package is another one now), InputError.
        """
        file = _core.ResultFile(os.fspath(path))
        scenario = restored(file.scenario(), os.fspath(path), places.language(lang))
        file.check(scenario._core)
        # `bansou run --seed --replications` changes the run, not the scenario in the file.
        return cls(path, scenario.with_(seed=file.seed, replications=file.replications))

    @property
    def dataset(self) -> xr.Dataset:
        """Counts by home municipality, read as they are used.

        Flows (onset, crises, ...): (replication, year, municipality). Stocks (open_cases, long_stay, ...):
        (replication, month, municipality), at the end of the month; at_start: the same stocks on day 0, (replication,
        stock, municipality). waiting_days: (replication, wait, year, municipality), days. wait_over and wait_censored:
        (replication, wait, municipality, bin), waits by length.

        People are conserved: in_view (residents in need, in hospital, or recovered not long ago) at the end of month
        12 n is at_start.sel(stock="in_view"), and of years 1 to n all onset + came_from_custody less moved_away +
        deaths + deaths_in_hospital + discharges_transfer + long_recovered. Those who come out of custody on day 0 are
        in the first year's flow, not in that day's in_view.
        """
        return self._group("/")

    @property
    def teams(self) -> xr.Dataset:
        """available_hours, worked_hours, overtime_hours: hours of the month; backlog: jobs that wait, and residents
        who wait for a slot, at its end; without_slot: of these, the residents; slots_taken: by residents in the
        month. All: (replication, month, team)."""
        return self._group("teams")

    @property
    def wards(self) -> xr.Dataset:
        """beds: as the month began; occupied: beds, mean over the month. Both: (replication, month, ward)."""
        return self._group("wards")

    def summary(self, lang: Language | None = None) -> pd.DataFrame:
        """A line for every `metric` of every `group`, in `unit`: `mean` over replications with its 95 % interval
        `low`..`high`.

        Intervals are Student's (Wilson's for chance_...; of fewer than 30 events in all as wide as a Poisson law's), cut at
        0 unless the figure may be negative (backlog_growth..., long_stay_change), and at 100 for shares of a whole;
        infinitely wide for a single replication, NaN where nothing was observed. `observed`: in so many replications there
        was something to observe. `group`: "region", "band_1".."band_5", the code of a municipality, or a health centre,
        whose catchment it is; `group_kind`: "region", "band", "municipality" or "health_centre". `at_least`: so many were
        still waiting that the mean is a lower bound. `overloaded_share`: of the residents, 0..1, whose team for this does
        not keep up; then the wait depends on how long one looks. `headline`: whether options are judged on it.
        `difference_unit`: of differences between options (percentages differ by points). `name`, `group_name`: in words.
        """
        return frame(self._figures.summary(places.language(lang or self.scenario.lang)))

    def waits(self, kind: str = "first_contact") -> pd.DataFrame:
        """The lines of the summary about one kind of wait ("first_contact", "backup", "bed", ...): median and P90 where
        the house reports them, days waited and their share of all waiting. Raises ValueError for an unknown kind."""
        summary = self.summary()
        about = rf"wait_{re.escape(kind)}_(median|p90)|waiting_(days|share)\.{re.escape(kind)}"
        lines = summary[summary["metric"].str.fullmatch(about)]
        if lines.empty:
            known = ", ".join(summary["metric"].str.extract(r"^waiting_days\.(.+)$")[0].dropna().unique())
            raise ValueError(f"there is no wait {kind!r}; there are: {known}")
        return lines.reset_index(drop=True)

    def loads(self) -> pd.DataFrame:
        """Every team at every place, whether it keeps up or not, the worst place of each team first: `team` (id), `place`
        (code of a municipality, or name of an area or centre), `team_name` and `place_name` (in words), `pace` ("keeps_up",
        "backlog_grows", "no_slack", "lacks_slots"; "no_staff": nobody works there), `growth` of the backlog (jobs a year)
        with its 95 % interval `growth_low`..`growth_high`, `slot_growth` (of residents who wait for a slot, a year),
        `utilisation` (0..1; NaN: nobody worked there)."""
        return frame(self._figures.loads(self.scenario.lang))

    def overloads(self) -> pd.DataFrame:
        """The lines of `loads` about teams that do not keep up. None is left out: a place that is not here keeps up, or
        nobody works there; `loads` tells which."""
        loads = self.loads()
        return loads[~loads["pace"].isin(["keeps_up", "no_staff"])].reset_index(drop=True)

    @property
    def notes(self) -> list[str]:
        """Those of the scenario, and whether there are too few replications to decide by (and how many it takes)."""
        enough = self._figures.sufficiency(self.scenario.lang)
        return [*self.scenario.notes, *([enough] if enough else [])]

    def long_stay(self) -> pd.DataFrame:
        """Residents of the region in hospital for a year or more, by `month` from 1: `mean`, `low`, `high` (95 %, cut at 0)."""
        table = frame(self._figures.long_stay())
        table.index = (table.index + 1).rename("month")
        return table

    def stationary(self) -> pd.DataFrame:
        """What residents, teams and beds of the region settle at if nothing changes (MSER-5), as `bansou run --stationary`
        says, by `metric`: `at_start` and `at_end` (means of the first and the last month), `settled`, `sure` (that no drift
        of more than a tenth of the mean is left is shown, too), `months_cut` (from the beginning), `mean`, `low`, `high`
        (95 %, of the months after; NaN, as the months cut: not settled), `unit`, `name` (in words). A line for each stock,
        at the end of the month, and each monthly figure.

        Raises InputError if something changes after the first day, or there are fewer than 2 replications or 5 years.
        """
        return frame(self._figures.stationary(self.scenario._core, self.scenario.lang)).set_index("metric")

    def imprecise(self, precision: float) -> pd.DataFrame:
        """The headline outcomes of the region whose 95 % interval is wider than `precision` (a share of the mean, 0.05 for
        5 %) to either side, unless too narrow to matter, or not known: `metric`, `reason` ("wide", "lower_bound",
        "nobody_observed", "no_variation"), `half_width` (share of the mean; NaN unless "wide"), `name` (in words). Empty:
        all are as precise. Raises InputError."""
        above_zero("precision", precision, self.scenario.lang)
        return frame(self._figures.imprecise(precision, self.scenario.lang))

    def describe(self) -> Self:
        """Writes the STRESS-DES description beside the file, as `run` and the command `bansou` do. Raises RunError."""
        again = f"bansou.Results.open({self.path.name!r}).scenario"
        if policy := self.scenario.policy:
            again += f".with_policy({policy.split()[0].rpartition('.')[2]}())"
        python = f"Python {platform.python_version()}"
        self._figures.describe(
            self.scenario._core, os.fspath(self.path), f"bansou.run({again})", python, self.scenario.lang
        )
        return self

    def close(self) -> None:
        """Lets go of the file; removes it if it is a temporary one: what nobody has read by then raises RunError."""
        for dataset in self._datasets.values():
            dataset.close()
        self._datasets.clear()
        if self._folder is not None:
            self._folder.remove()

    def _check_stamp(self) -> None:
        """Raises RunError if another run has replaced the file since it was first read, or it has gone."""
        with reading(self.path, self.scenario.lang):
            status = os.stat(self.path)
        stamp = (status.st_ino, status.st_size, status.st_mtime_ns)
        if self._stamp not in (None, stamp):
            said = Text(
                f"{self.path}: 読み始めた後に、別の計算の結果に置き換わっています。開き直してください。",
                f"{self.path}: another run has replaced this file since it was first read; open it again.",
            )
            raise RunError(said.within(self.scenario.lang))
        self._stamp = stamp

    @cached_property
    def _figures(self) -> _core.Figures:
        self._check_stamp()
        return _core.ResultFile(os.fspath(self.path)).figures(self.scenario._core)

    def _group(self, name: str) -> xr.Dataset:
        self._check_stamp()
        if name not in self._datasets:
            self._datasets[name] = lazy_group(self.path, name, self.scenario.lang, self._folder)
        return self._datasets[name]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> tuple[Any, ...]:
        """Raises RunError for a temporary file, which would be gone when it is wanted."""
        if self._folder is not None:
            said = Text(
                "out= のない計算の結果は、ファイルがすぐに消えるので pickle できません。out=ファイル を付けて計算してください。",
                "results of a run without out= cannot be pickled, since their file does not last; out=FILE keeps it.",
            )
            raise RunError(said.within(self.scenario.lang))
        return Results, (self.path, self.scenario)

    def __repr__(self) -> str:
        return f"<Results of {self.scenario!r} in {self.path}>"
