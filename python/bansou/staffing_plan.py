"""A choice of posts, when they come, and what they cost."""

from __future__ import annotations

import datetime
import math
from typing import Any

from bansou.errors import InputError
from bansou.levers import Lever, prices
from bansou.limits import above_zero
from bansou.places import Language
from bansou.plain_values import plain
from bansou.scenario import Scenario
from bansou.wording import Text

Steps = tuple[int, ...]
"""A plan: by lever, how many steps above its least."""

NOTHING = 1e-9
"""FTE: what rounding leaves."""


class Planner:
    """Turns choices into scenarios. Posts come on `day` and its anniversaries, at most `max_yearly` FTE (all levers
    together) at a time, in the order of the levers. Raises InputError if no choice can be had in time."""

    def __init__(
        self, scenario: Scenario, levers: list[Lever], day: datetime.date | str | None, max_yearly: float | None
    ) -> None:
        self.scenario = scenario
        self.levers = levers
        self.day = _day(str(plain(day or scenario.start)), scenario.lang)
        above_zero("max_yearly", max_yearly, scenario.lang)
        self.max_yearly = math.inf if max_yearly is None else max_yearly
        """FTE; infinite: as many as wanted."""
        self._prices = prices(levers, scenario)
        self._check_time()

    def posts(self, steps: Steps) -> float:
        """FTE in all."""
        return sum(places * lever.amount(step) for lever, (_, places), step in self._terms(steps))

    def cost(self, steps: Steps) -> float:
        """Yen a year once all posts are there."""
        return sum(yen * lever.amount(step) for lever, (yen, _), step in self._terms(steps))

    def too_many(self, steps: Steps) -> float:
        """FTE that cannot come before the scenario ends, because only so many come a year; 0: all can."""
        rounds = sum(_later(self.day, year) < self._end for year in range(self.scenario.years))
        late = self.posts(steps) - rounds * self.max_yearly
        return late if late > NOTHING else 0.0

    @property
    def _end(self) -> datetime.date:
        """The day after the last."""
        return _later(datetime.date.fromisoformat(self.scenario.start), self.scenario.years)

    def _check_time(self) -> None:
        """Raises InputError if nothing can come in time, or not even the least that the levers ask for."""
        lang, end = self.scenario.lang, self._end.isoformat()
        if self.day >= self._end:
            raise InputError(
                Text(f"増員の日（{self.day}）より前に計算が終わります（{end}）。",
                     f"posts from {self.day} on come too late: the simulated time ends on {end}.").within(lang)
            )  # fmt: skip
        nothing = tuple(0 for _ in self.levers)
        if late := self.too_many(nothing):
            least, yearly = self.posts(nothing), self.max_yearly
            raise InputError(
                Text(f"増員の下限だけで常勤換算{least:g}人ですが、年{yearly:g}人まででは{end}までに{late:g}人が間に合いません。",
                     f"the least that the levers ask for is {least:g} FTE; with at most {yearly:g} FTE a year, {late:g} of them "
                     f"do not come before {end}.").within(lang)
            )  # fmt: skip

    def changes(self, steps: Steps) -> list[dict[str, Any]]:
        """As in a scenario file. Precondition: not `too_many`."""
        changes, year, room = [], 0, self.max_yearly
        for lever, (_, places), step in self._terms(steps):
            open_posts = places * lever.amount(step)
            while open_posts > NOTHING:
                if room <= NOTHING:
                    year, room = year + 1, self.max_yearly
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
