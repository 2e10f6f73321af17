"""A choice of posts, when they come, and what they cost."""

from __future__ import annotations

import datetime
import math
from typing import Any

from bansou.errors import InputError
from bansou.levers import Lever, prices
from bansou.places import Language
from bansou.scenario import Scenario
from bansou.wording import Text

Steps = tuple[int, ...]
"""A plan: by lever, how many steps above its least."""

NOTHING = 1e-9
"""FTE: what rounding leaves."""


class Planner:
    """Turns choices into scenarios. Posts come on `day` and its anniversaries, at most `max_yearly` FTE (all levers
    together) at a time, in the order of the levers."""

    def __init__(
        self, scenario: Scenario, levers: list[Lever], day: datetime.date | str | None, max_yearly: float | None
    ) -> None:
        self.scenario = scenario
        self.levers = levers
        self.day = _day(str(day or scenario.start), scenario.lang)
        self._max_yearly = math.inf if max_yearly is None else max_yearly
        self._prices = prices(levers, scenario)

    def posts(self, steps: Steps) -> float:
        """FTE in all."""
        return sum(places * lever.amount(step) for lever, (_, places), step in self._terms(steps))

    def cost(self, steps: Steps) -> float:
        """Yen a year once all posts are there."""
        return sum(yen * lever.amount(step) for lever, (yen, _), step in self._terms(steps))

    def too_many(self, steps: Steps) -> float:
        """FTE that cannot come before the scenario ends, because only so many come a year; 0: all can."""
        end = _later(datetime.date.fromisoformat(self.scenario.start), self.scenario.years)
        rounds = sum(_later(self.day, year) < end for year in range(self.scenario.years))
        return max(0.0, self.posts(steps) - rounds * self._max_yearly) if rounds else self.posts(steps)

    def changes(self, steps: Steps) -> list[dict[str, Any]]:
        """As in a scenario file. Precondition: not `too_many`."""
        changes, year, room = [], 0, self._max_yearly
        for lever, (_, places), step in self._terms(steps):
            open_posts = places * lever.amount(step)
            while open_posts > NOTHING:
                if room <= NOTHING:
                    year, room = year + 1, self._max_yearly
                now = min(open_posts, room)
                changes.append(lever.change(now / places, _later(self.day, year).isoformat()))
                open_posts, room = open_posts - now, room - now
        return changes

    def scenario_of(self, steps: Steps) -> Scenario:
        return self.scenario.with_(changes=self.changes(steps))

    def _terms(self, steps: Steps) -> zip[tuple[Lever, tuple[float, float], int]]:
        return zip(self.levers, self._prices, steps, strict=True)


def _later(day: datetime.date, years: int) -> datetime.date:
    """Its anniversary; of a leap day, the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _day(text: str, lang: Language) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        wrong = Text(f"日付「{text}」が読めません。2022-04-01 のように書いてください。",
                     f"cannot read the date {text!r}; write, for instance, 2022-04-01.")  # fmt: skip
        raise InputError(wrong.within(lang)) from None
