"""Comparing two scenarios, resident by resident: both get the same random numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bansou import _core, places
from bansou.frames import frame
from bansou.limits import at_least, check_draws
from bansou.lookup import group_of
from bansou.places import AnyPath, Language, is_results
from bansou.results import Results
from bansou.running import Progress, crew, reporter, run
from bansou.scenario import Scenario, loaded
from bansou.wording import Text, counted

if TYPE_CHECKING:
    import pandas as pd

Side = Scenario | Results | AnyPath


class Comparison:
    """B against A, paired by replication."""

    def __init__(self, a: Results, b: Results, options: int = 1) -> None:
        _check_pair(a.scenario, b.scenario, options)
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
        """Those of both scenarios, each once; what `bansou compare` says beside the headline outcomes; and whether there
        are too few replications to decide by (and how many it takes)."""
        lang = self.a.scenario.lang
        beside = [note for _, note in self._core.notes(lang)]
        enough = self._core.sufficiency(lang)
        return [*dict.fromkeys(self.a.scenario.notes + self.b.scenario.notes), *beside, *([enough] if enough else [])]

    def notes_on(self, metric: str, lang: Language | None = None) -> list[str]:
        """What has to be said beside the difference in this metric: that a share rises since fewer ask, say."""
        return [note for about, note in self._core.notes(lang or self.a.scenario.lang) if about == metric]

    @property
    def table(self) -> pd.DataFrame:
        """A line for every `metric` of every `group` (`group_kind`, as in `Results.summary`): levels `a` and `b` in `unit`,
        and their difference.

        `a_at_least`, `b_at_least`: so many still wait that the level is a lower bound. `difference`: B - A, in
        `difference_unit` (percentages differ by points), with its paired 95 % interval `low`..`high`, which is cut nowhere;
        `family_low`..`family_high` holds for all headline metrics and options together, and the `verdict` rests on it:
        "falls", "rises", "same" (the whole interval within 2 % of A, an hour of waiting, or a day waited a year for 1,000
        in need), "not_shown" (these replications do not tell) or "unknown" (cannot be said).
        Where no pair differs but something else does there, the interval is as wide as an unseen event or two would make it.
        Where `a` or `b` is but a lower bound, the interval is infinite on one side, or there is none.
        `variance_reduction`: the variance of the difference without pairing over that with it (inf: no pair differs; NaN:
        not known). `fragile`: tested with `compare(robust=)`, the verdict does not survive other assumptions. `pairs`:
        replications in which something was observed under A and under B (a share of nobody is not); of these are `a`, `b`
        and the rest, so that `a` may differ from the mean of A's own summary. `headline`: whether options are judged on it.
        `name`, `group_name`: in words. A share may rise, or fall, only since fewer, or more, ask: see `notes_on`.
        """
        return frame(self._core.table(self.a.scenario.lang))

    def headlines(self, group: str = "region") -> pd.DataFrame:
        """The lines on which options are judged, for one group (id or name), by metric. Raises ValueError for an unknown
        group."""
        table = self.table
        of_group = table["group"] == group_of(table, group, self.a.scenario.lang)
        return table[table["headline"] & of_group].set_index("metric")

    @property
    def robustness(self) -> pd.DataFrame:
        """A line for every headline outcome of the region that falls or rises, tested with `compare(robust=)`: `metric`,
        `verdict`; `draws`, `same_direction`, `unknown`, `least`, `most`, `without_effects`, `assumption`, `hangs_on_it` and
        `survives` as in `Answer.robustness`.

        Raises ValueError where it was not tested.
        """
        if self._robustness is None:
            said = Text(
                "robustness: 試していません。robust=20 などとして比べてください。",
                "robustness: not tested; compare with robust=20, say",
            )
            raise ValueError(said.within(self.a.scenario.lang))
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


def _as_asked(name: str, asked: int | None, there: int, lang: Language) -> None:
    if asked not in (None, there):
        said = Text(
            f"{name} は {there} の結果で、{asked} ではありません。計算し直すには、シナリオを渡してください。",
            f"{name} is results with {there}, not {asked}; give its scenario to run it anew",
        )
        raise ValueError(said.within(lang))


def _check_pair(a: Scenario, b: Scenario, options: int) -> None:
    """Raises InputError if no resident of one is a resident of the other."""
    at_least("options", options, 1, a.lang)
    _core.check_comparable(a._core, b._core, a.lang)


def _check_rules(*scenarios: Scenario) -> None:
    """What is run again under other assumptions goes by its own rules."""
    for scenario in scenarios:
        if scenario.policy:
            said = Text(
                f"robust: 方針（{scenario.policy}）は、別の仮定のもとで計算し直せません。",
                f"robust: a policy ({scenario.policy}) cannot be run under other assumptions",
            )
            raise ValueError(said.within(scenario.lang))


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

    Before anything runs, raises InputError if they cannot be paired: other municipalities, seeds or times. ValueError if
    one is results of another seed or with fewer or more replications than asked for; with `robust`, if a policy decides
    in one of them.
    """
    a, b = _opened(a), _opened(b)
    for name, side in (("A", a), ("B", b)):
        if isinstance(side, Results):
            lang = side.scenario.lang
            _as_asked(f"seed: {name}", seed, side.scenario.seed, lang)
            _as_asked(f"replications: {name}", replications, side.scenario.replications, lang)
    plan_a = a.scenario if isinstance(a, Results) else loaded(a).with_(replications=replications, seed=seed)
    plan_b = b.scenario if isinstance(b, Results) else loaded(b, plan_a.lang).with_(
        replications=plan_a.replications, seed=plan_a.seed
    )  # fmt: skip
    _check_pair(plan_a, plan_b, options)
    if robust is not None:
        check_draws(robust, plan_a.lang)
        _check_rules(plan_a, plan_b)
    results_a = a if isinstance(a, Results) else run(plan_a, threads=threads, progress=progress)
    results_b = b if isinstance(b, Results) else run(plan_b, threads=threads, progress=progress)
    comparison = Comparison(results_a, results_b, options)
    if robust is not None:
        comparison._test(robust, crew(threads), reporter(progress))
    return comparison
