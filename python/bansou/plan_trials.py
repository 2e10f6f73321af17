"""Plans of posts, and what runs say about them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple

from bansou.experimenting import run_all
from bansou.guarantees import FAR, Guarantee, Kept, kept_in
from bansou.staffing_plan import Planner, Steps


class Plan(NamedTuple):
    """A choice of posts and what a run says about it."""

    steps: Steps
    posts: float
    """FTE added in all."""
    cost: float
    """Yen a year, once all posts are there."""
    wait: float
    """Share of the limits used up: mean over residents and guarantees. 1 is the limit. What is not known counts as
    above it (`Kept.counted`): to search by, not to be shown."""
    worst: float
    """The same in the place and for the guarantee where it is largest: up to 1 all guarantees are kept."""
    kept: list[Kept]
    """By guarantee and place; empty if the posts cannot come in time."""

    @property
    def keeps_all(self) -> bool:
        """Every guarantee in every place, by the means."""
        return self.worst <= 1

    @property
    def known(self) -> bool:
        """Of every guarantee in every place whether it is kept."""
        return all(line.known for line in self.kept)

    @property
    def at_least(self) -> bool:
        """Whether `wait` and `worst` rest, in part, on lower bounds."""
        return any(line.at_least for line in self.kept)

    @property
    def weakest(self) -> Kept:
        return weakest(self.kept)

    @property
    def untested(self) -> list[Kept]:
        """A line of each guarantee of which nothing was observed anywhere, so that nobody broke it."""
        tested = {line.guarantee for line in self.kept if not math.isnan(line.value)}
        return list({line.guarantee: line for line in self.kept if line.guarantee not in tested}.values())

    @property
    def shown(self) -> bool:
        """Whether the 95 % intervals of all means lie within the limits, too, and something was observed of each."""
        return all(line.bound <= 1 for line in self.kept) and not self.untested


def weakest(kept: Iterable[Kept]) -> Kept:
    """What is farthest from its limit; what is not known comes after all that is broken."""
    return max(kept, key=lambda line: (line.broken, line.counted, line.ratio))


class Trials:
    """Plans that have been simulated, each once."""

    def __init__(self, planner: Planner, guarantees: list[Guarantee], how: dict[str, Any]) -> None:
        """`how`: executor, threads, keep, as for `run_all`."""
        self.planner = planner
        self.plans: dict[Steps, Plan] = {}
        self._measure = partial(kept_in, guarantees=guarantees)
        self._guarantees = len(guarantees)
        self._how = how
        region = planner.scenario.region
        self._residents = {
            "region": region["population"].sum(),
            **region.groupby("health_centre")["population"].sum(),
            **dict(zip(region["code"], region["population"], strict=True)),
        }

    def of(self, wanted: Sequence[Steps]) -> list[Plan]:
        """In the order asked for; those that are new are simulated first."""
        new = [steps for steps in dict.fromkeys(wanted) if steps not in self.plans]
        possible = [steps for steps in new if not self.planner.too_many(steps)]
        measured = run_all(map(self.planner.scenario_of, possible), self._measure, **self._how)
        found = dict(zip(possible, measured, strict=True))
        for steps in new:
            self.plans[steps] = self._plan(steps, [Kept(*line) for line in found.get(steps, [])])
        return [self.plans[steps] for steps in wanted]

    def _plan(self, steps: Steps, kept: list[Kept]) -> Plan:
        posts, cost = self.planner.posts(steps), self.planner.cost(steps)
        if not kept:
            return Plan(steps, posts, cost, FAR, FAR, [])
        used = sum(self._residents[line.place] * line.counted for line in kept)
        everybody = self._residents["region"] * self._guarantees
        return Plan(steps, posts, cost, used / everybody, max(line.counted for line in kept), kept)


def by_cost(plan: Plan) -> tuple[float, Steps]:
    """To order by."""
    return plan.cost, plan.steps


def nearest(plans: Iterable[Plan]) -> Plan:
    """What comes nearest to keeping all, or is farthest within. What is not known counts as `Kept.counted` says: it comes
    before what is known to be farther off than that."""
    return min(plans, key=lambda plan: (plan.worst, not plan.known, plan.wait, plan.cost))


def pareto(plans: list[Plan]) -> list[Plan]:
    """Those that no other one beats: as good in cost, wait and worst place, and better in one. What is not known beats
    nothing that is."""

    def beats(a: Plan, b: Plan) -> bool:
        if b.known and not a.known:
            return False
        pairs = ((a.cost, b.cost), (a.wait, b.wait), (a.worst, b.worst))
        return all(x <= y for x, y in pairs) and any(x < y for x, y in pairs)

    return [plan for plan in plans if not any(beats(other, plan) for other in plans)]
