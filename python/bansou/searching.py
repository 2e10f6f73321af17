"""The least staffing that keeps what is promised to every municipality, and what less or more of it would bring."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bansou.errors import InputError
from bansou.experimenting import Executor
from bansou.guarantees import Guarantee, check_metrics, guarantee
from bansou.levers import Lever, lever, spread_out
from bansou.limits import at_least
from bansou.one_or_many import as_list
from bansou.places import AnyPath
from bansou.plan_trials import Plan, Trials, by_cost, nearest, pareto
from bansou.scenario import Scenario, loaded
from bansou.seeds import reseeded
from bansou.staffing_plan import Planner, Steps
from bansou.wording import Text

BATCH = 8
"""Plans asked for at a time, whatever the executor: so the search does not depend on the number of workers."""

CONFIRMED = 8
"""Plans simulated again with fresh random numbers, at most."""

AGAIN, CHECKED, REPORTED = 1, 2, 3
"""How far the seeds of the runs after the search are from its own."""


class Search(NamedTuple):
    """What a search found. Every figure of `plans` is from runs under one further seed, by which none of them was chosen:
    so no figure is too good for having been picked, and all can be compared."""

    planner: Planner
    """Of these last runs."""
    guarantees: list[Guarantee]
    plans: list[Plan]
    """By cost; the first adds the least posts that the levers allow."""
    front: list[Plan]
    """Those of `plans` that no other one beats in cost, wait and worst place at once."""
    chosen: Plan | None
    """The cheapest that kept every guarantee everywhere, twice, each time with fresh random numbers; None: of none it is
    known that it did. What its figures say of the guarantees may differ: then that is what is known of them."""
    surest: Plan | None
    """The cheapest that did so with the whole intervals."""
    explored: list[Plan]
    """What was simulated on the way, with few replications: too good to be true, hence not reported as figures."""
    checked: int
    """So many of `plans` kept every guarantee and were simulated a second time (`check_seed`), the cheapest first, until
    one kept them again, and one with the whole intervals."""
    trials: int
    """As many were asked for."""

    @property
    def tried(self) -> int:
        """Plans simulated on the way."""
        return len(self.explored)

    @property
    def check_seed(self) -> int:
        """Of the runs that confirmed what was chosen."""
        return reseeded(self.planner.scenario, CHECKED - REPORTED).seed

    @property
    def best(self) -> Plan:
        """The chosen one, or what comes nearest by the last figures."""
        return self.chosen or nearest(self.plans)

    @property
    def scenario(self) -> Scenario:
        """That of the best plan."""
        return self.planner.scenario_of(self.best.steps)


def search(
    scenario: Scenario | AnyPath,
    guarantees: Sequence[Guarantee | str] | Guarantee | str,
    levers: Sequence[Lever | str] | Lever | str,
    *,
    day: datetime.date | str | None = None,
    max_yearly: float | None = None,
    trials: int = 80,
    replications: int = 2,
    confirm: int = 10,
    executor: Executor | None = None,
    threads: int | None = None,
    keep: AnyPath | None = None,
    say: Callable[[str], object] = lambda _: None,
) -> Search:
    """Searches with few replications and one seed for all plans (Optuna's TPE, many objectives under constraints), takes
    posts away one step at a time while the guarantees hold, simulates what it found again with another seed, the
    cheapest of these that keeps all with a third one, and everything that is reported with a fourth, which decides nothing.

    `scenario`: or the file it is in.
    `guarantees`: such as "wait_first_contact_p90<=14", for every municipality and the whole simulated time;
    "...@health_centre<=14" for every catchment, "...@region<=14" for all of it.
    `levers`: such as "municipal_desk.psw@band=1:0..2/0.5", see `bansou.levers.lever`.
    `day`: when the first posts come, by default the first day. `max_yearly`: FTE that can come a year.
    `trials`: plans to try. `replications`: of each; `confirm`: of what is found.
    `executor`, `threads`, `keep`: as in `run_all`. The result does not depend on them.

    Raises InputError for what is not known, has no price or cannot be, before anything runs; RunError.
    """
    today = loaded(scenario)
    lang = today.lang
    for name, count in (("trials", trials), ("replications", replications), ("confirm", confirm)):
        at_least(name, count, 1, lang)
    promised, offered = as_list(guarantees, Guarantee), as_list(levers, Lever)
    for name, given in (("guarantees", promised), ("levers", offered)):
        if not given:
            raise InputError(
                Text(f"{name} が空です。一つ以上指定してください。", f"{name}: give at least one.").within(lang)
            )
    promises = [one if isinstance(one, Guarantee) else guarantee(str(one), lang) for one in promised]
    check_metrics(promises, today)
    choices = spread_out([one if isinstance(one, Lever) else lever(str(one), lang) for one in offered], today)
    how = {"executor": executor, "threads": threads, "keep": keep}

    def of(plan: Scenario) -> Trials:
        return Trials(Planner(plan, choices, day, max_yearly), promises, how)

    tried = of(today.with_(replications=replications))
    again, check, last = (
        of(reseeded(today, steps).with_(replications=confirm)) for steps in (AGAIN, CHECKED, REPORTED)
    )
    _explore(tried, trials, say)
    _take_away(tried, say)
    say(
        Text(
            f"{len(tried.plans)}案を試しました。良いものを、探索に使っていない乱数で試し直しています",
            f"{len(tried.plans)} plans tried; simulating the best again with fresh random numbers",
        ).within(lang)
    )
    confirmed = sorted(again.of([plan.steps for plan in _worth_confirming(tried)]), key=by_cost)
    chosen = _first_to_pass_again(confirmed, check, lambda plan: plan.keeps_all)
    surest = _first_to_pass_again(confirmed, check, lambda plan: plan.keeps_all and plan.shown)
    plans = last.of([plan.steps for plan in confirmed])
    return Search(
        last.planner, promises, plans, pareto(plans), last.plans[chosen] if chosen else None,
        last.plans[surest] if surest else None, list(tried.plans.values()), len(check.plans), trials,
    )  # fmt: skip


def _explore(tried: Trials, trials: int, say: Callable[[str], object]) -> None:
    """Optuna's multi-objective TPE (Ozaki et al. 2022); a plan is feasible if the worst place is within its limit."""
    import optuna

    optuna.logging.set_verbosity(optuna.logging.WARNING)
    levers = tried.planner.levers
    sampler = optuna.samplers.TPESampler(seed=tried.planner.scenario.seed, n_startup_trials=2 * BATCH)
    study = optuna.create_study(directions=["minimize"] * 3, sampler=sampler)
    for steps in _corners([one.steps for one in levers]):
        study.enqueue_trial({str(i): step for i, step in enumerate(steps)})
    for begin in range(0, trials, BATCH):
        asked = [study.ask() for _ in range(min(BATCH, trials - begin))]
        wanted = [tuple(t.suggest_int(str(i), 0, one.steps) for i, one in enumerate(levers)) for t in asked]
        for trial, plan in zip(asked, tried.of(wanted), strict=True):
            trial.set_constraint("worst", plan.worst - 1)
            study.tell(trial, [plan.cost, plan.wait, plan.worst])
        say(_progress(tried))


def _corners(most: list[int]) -> list[Steps]:
    """Nothing, everything, and everything of one lever."""
    alone = [tuple(steps if i == j else 0 for j, steps in enumerate(most)) for i in range(len(most))]
    return list(dict.fromkeys([tuple(0 for _ in most), tuple(most), *alone]))


def _take_away(tried: Trials, say: Callable[[str], object]) -> None:
    """From the cheapest plan that keeps the guarantees, one step of one lever at a time, while they are kept."""
    while kept := [plan for plan in tried.plans.values() if plan.keeps_all]:
        best = min(kept, key=by_cost)
        fewer = [
            (*best.steps[:i], step - 1, *best.steps[i + 1 :]) for i, step in enumerate(best.steps) if step > 0
        ]  # fmt: skip
        if not any(plan.keeps_all for plan in tried.of(fewer)):
            return
        say(_progress(tried))


def _first_to_pass_again(confirmed: list[Plan], check: Trials, passes: Callable[[Plan], bool]) -> Steps | None:
    """The least cost of plans that passed has been picked by luck, too: a plan just beyond a limit would be chosen in
    a quarter of all searches, without a check by chance of its own."""
    passed = (plan.steps for plan in confirmed if passes(plan))
    return next((steps for steps in passed if passes(check.of([steps])[0])), None)


def _progress(tried: Trials) -> str:
    plans = tried.plans.values()
    kept = [plan.cost for plan in plans if plan.keeps_all]
    near = nearest(plans)
    found = (
        Text(f"すべて守る最も安い案は年{min(kept):,.0f}円", f"cheapest that keeps all: {min(kept):,.0f} yen a year") if kept
        else Text(f"すべて守る案はまだなく、最も近い案は限度の{near.worst:.2f}倍",
                  f"none keeps all; nearest uses {near.worst:.2f} of its limit") if near.known
        else Text("すべて守ると言える案はまだない", "of none it is known that it keeps all")
    )  # fmt: skip
    tried_so_far = Text(f"{len(plans)}案を試した。{found.ja}", f"{len(plans)} plans tried, {found.en}")
    return tried_so_far.within(tried.planner.scenario.lang)


def _worth_confirming(tried: Trials) -> list[Plan]:
    """The least there is, the cheapest that keep all, and the others of the front evenly by cost."""
    everything = sorted((plan for plan in tried.plans.values() if plan.kept), key=by_cost)
    kept = [plan for plan in everything if plan.keeps_all][: CONFIRMED // 2]
    chosen = list({plan.steps: plan for plan in [everything[0], nearest(everything), *kept]}.values())
    others = [plan for plan in pareto(everything) if plan.steps not in {known.steps for known in chosen}]
    every = max(1.0, len(others) / (CONFIRMED - len(chosen)))
    return chosen + [others[int(i * every)] for i in range(int(len(others) / every))]
