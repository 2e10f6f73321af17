"""Comparing two scenarios, resident by resident: both get the same random numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bansou import _core, places
from bansou.frames import frame
from bansou.limits import at_least, check_draws
from bansou.places import AnyPath, is_results
from bansou.results import Results
from bansou.running import Progress, crew, reporter, run
from bansou.scenario import Scenario, loaded
from bansou.wording import Text, counted, unknown_name

if TYPE_CHECKING:
    import pandas as pd

Side = Scenario | Results | AnyPath


class Comparison:
    """B against A, paired by replication."""

    def __init__(self, a: Results, b: Results, options: int = 1) -> None:
        at_least("options", options, 1, a.scenario.lang)
        if a.scenario.seed != b.scenario.seed:
            raise ValueError(
                f"the seeds differ ({a.scenario.seed}, {b.scenario.seed}): no resident of one is a resident of the other"
            )
        if a.scenario.years != b.scenario.years or a.scenario.start != b.scenario.start:
            raise ValueError("the simulated times differ")
        self.a = a
        self.b = b
        self._core = _core.compare(a._figures, b._figures, options)
        self._robustness: _core.Robustness | None = None

    @property
    def replications(self) -> int:
        """Pairs."""
        return self._core.replications

    @property
    def options(self) -> int:
        """So many are compared with A; verdicts hold for all of them together."""
        return self._core.options

    @property
    def yearly_cost(self) -> float:
        """Yen a year that B costs more than A, posts of local tables included; NaN if it changes what has no price, or
        if a policy moves posts."""
        if self.a.scenario.moves_posts or self.b.scenario.moves_posts:
            return math.nan
        return _core.yearly_cost_difference(self.a.scenario._core, self.b.scenario._core)

    @property
    def notes(self) -> list[str]:
        """Those of both scenarios, each once, and whether there are too few replications to decide by (and how many it takes)."""
        enough = self._core.sufficiency(self.a.scenario.lang)
        return [*dict.fromkeys(self.a.scenario.notes + self.b.scenario.notes), *([enough] if enough else [])]

    @property
    def table(self) -> pd.DataFrame:
        """A line for every metric of every group: metric, group, a, b, difference, low, high, verdict, unit, ...

        a_at_least, b_at_least: so many still wait that the level is a lower bound. difference: B - A, with its paired 95 %
        interval low..high, which is cut nowhere; family_low..family_high holds for all headline metrics and options
        together, and the verdict rests on it: "falls", "rises", "same" (the whole interval within 2 % of A, an hour of
        waiting, or a day waited a year for 1,000 in need), "not_shown" (these replications do not tell) or "unknown"
        (cannot be said).
        Where a or b is but a lower bound, the interval is infinite on one side, or there is none. variance_reduction:
        by pairing. fragile: tested with `compare(robust=)`, the verdict does not survive other assumptions. pairs:
        replications in which something was observed under A and under B (a share of nobody is not); of these are a, b and
        the rest, so that a may differ from the mean of A's own summary. difference_unit: percentages differ by points.
        """
        return frame(self._core.table(self.a.scenario.lang))

    def headlines(self, group: str = "region") -> pd.DataFrame:
        """The lines on which options are judged, for one group, by metric. Raises ValueError for an unknown group."""
        table = self.table
        if group not in set(table.group):
            raise ValueError(unknown_name(Text("対象", "group"), group, table.group.unique()).within(self.a.scenario.lang))
        return table[table.headline & (table.group == group)].set_index("metric")

    @property
    def robustness(self) -> pd.DataFrame:
        """A line for every headline outcome of the region that falls or rises, tested with `compare(robust=)`: metric,
        verdict; draws, same_direction, unknown, without_effects, assumption, hangs_on_it and survives as in
        `Answer.robustness`.

        Raises ValueError where it was not tested.
        """
        if self._robustness is None:
            raise ValueError("robustness: not tested; compare with robust=20, say")
        return frame(self._robustness.table_of_comparison())

    def _test(self, draws: int, threads: int, progress: Progress | None) -> None:
        a, b = self.a, self.b
        self._robustness = _core.test_comparison(
            a.scenario._core, b.scenario._core, a._figures, b._figures, self._core,
            str(places.SHIPPED), a.scenario.lang, draws, threads, progress,
        )  # fmt: skip

    def __repr__(self) -> str:
        pairs = counted(self.replications, "pairs")
        return f"<Comparison of '{self.b.scenario.title}' with '{self.a.scenario.title}', {pairs}>"


def _as_asked(name: str, asked: int | None, there: int) -> None:
    if asked not in (None, there):
        raise ValueError(f"{name} is results with {there}, not {asked}; give its scenario to run it anew")


def _check_rules(*scenarios: Scenario) -> None:
    """What is run again under other assumptions goes by its own rules."""
    for scenario in scenarios:
        if scenario.policy:
            raise ValueError(f"robust: a policy ({scenario.policy}) cannot be run under other assumptions")


def _opened(side: Side) -> Scenario | Results | AnyPath:
    """Results where they are in a file: as `bansou compare` takes them."""
    return side if isinstance(side, Scenario | Results) or not is_results(side) else Results.open(side)


def compare(
    a: Side,
    b: Side,
    *,
    options: int = 1,
    replications: int | None = None,
    seed: int | None = None,
    robust: int | None = None,
    threads: int | None = None,
    progress: bool | Progress | None = None,
) -> Comparison:
    """What B changes against A, each a scenario, its file, results or theirs (.h5). Scenarios are run first, B with the
    seed and replications of A; the rest is as in `run`.
    `options`: how many are compared with A, B being one of them: verdicts and family intervals hold for all of them
    and, for the region, between them, as `bansou compare A B C` has it.
    `robust`: also compares without effects of care, with the weightiest assumption at either end of its range, and
    under so many other sets of assumptions (1 to 10,000), each drawn from its range; see `Comparison.robustness`.
    `progress` is told of these runs together, once more.

    Raises ValueError if they cannot be paired: other municipalities, seeds or times; or if one is results of another
    seed or with fewer or more replications than asked for. `robust` also if a policy decides in one of them.
    """
    a, b = _opened(a), _opened(b)
    for name, side in (("A", a), ("B", b)):
        if isinstance(side, Results):
            _as_asked(f"seed: {name}", seed, side.scenario.seed)
            _as_asked(f"replications: {name}", replications, side.scenario.replications)
    scenario_a = a.scenario if isinstance(a, Results) else loaded(a)
    scenario_b = b.scenario if isinstance(b, Results) else loaded(b, scenario_a.lang)
    if robust is not None:
        check_draws(robust, scenario_a.lang)
        _check_rules(scenario_a, scenario_b)
    results_a = a if isinstance(a, Results) else run(
        scenario_a, replications=replications, seed=seed, threads=threads, progress=progress
    )  # fmt: skip
    plan = results_a.scenario
    results_b = b if isinstance(b, Results) else run(
        scenario_b, replications=plan.replications, seed=plan.seed, threads=threads, progress=progress
    )  # fmt: skip
    comparison = Comparison(results_a, results_b, options)
    if robust is not None:
        comparison._test(robust, crew(threads), reporter(progress))
    return comparison
