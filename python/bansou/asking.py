"""Asking a planner's question: today and every arm under the same chance."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from bansou import _core, places
from bansou.frames import frame
from bansou.limits import check_draws
from bansou.places import AnyPath, Language
from bansou.results import Results
from bansou.running import Progress, crew, reporter, run
from bansou.scenario import Scenario

if TYPE_CHECKING:
    import pandas as pd


class Answer:
    """Which arms are shown to be better than today, by the outcomes that decide. Prints as the answer in words."""

    def __init__(self, question: _core.Question, today: Results, arms: list[Results]) -> None:
        """For `ask`. `arms`: as the question has them."""
        self.today = today
        self.arms = arms
        self._question = question
        figures = [results._figures for results in (today, *arms)]
        self._core = _core.answer(question, figures, str(places.SHIPPED), self._lang)
        self._robustness: _core.Robustness | None = None

    @property
    def replications(self) -> int:
        """Of today and of each arm."""
        return self._core.replications

    @property
    def words(self) -> list[str]:
        """The answer, then what is said besides: arms against the best one, towns, other outcomes."""
        return self._core.words(self._lang)

    @property
    def notes(self) -> list[str]:
        """Those of today's scenario (what cannot be answered here among them), and whether there are too few replications."""
        return [*self.today.scenario.notes, *self._core.notes(self._question, self._lang)]

    @property
    def options(self) -> pd.DataFrame:
        """The arms by number (`arm`, from 1): `title`, `differences` (list of what they do otherwise), `yearly_cost` and of it
        `yearly_cost_to_municipalities`, `yearly_cost_to_others` (prefectures, premiums) and `yearly_cost_to_state` (yen a
        year more than today; NaN: not known)."""
        return frame(self._question.arms(self._lang)).set_index("arm")

    @property
    def table(self) -> pd.DataFrame:
        """A line for every `arm` (number, from 1) by every outcome, the deciding one first (`decides`): `metric`, `group` (as in
        `Results.summary`), `spread` (whether it is the gap between sizes of towns), `name` (in words); `today` and `level`
        (under the arm), in `unit`.

        `today_at_least`, `level_at_least`: so many still wait that it is a lower bound. `difference`: the arm less today, in
        `difference_unit` (percentages differ by points); its 95 % interval `low`..`high` holds for all arms, outcomes and
        pairs of arms together, and the `verdict` rests on it: "falls", "rises", "same", "not_shown" or "unknown", as in
        `Comparison.table`. `gains`, `loses`: whether the better, or the worse, is shown. `overloaded_today`,
        `overloaded_share` (under the arm): of the residents, 0..1, whose team for this wait does not keep up.
        """
        return frame(self._core.table(self._question, self._lang))

    @property
    def robustness(self) -> pd.DataFrame:
        """A line for every conclusion in `table` (an outcome that falls or rises under an arm), tested with `ask(robust=)`:
        `metric`, `group`, `spread`, `arm`, `verdict`; `draws` (other sets of assumptions), `same_direction` and `unknown` (of
        these, those where it points the same way, or nobody can say), `least` and `most` (of their differences, in the
        `difference_unit` of the table), `without_effects` (the verdict if care had no effect on the course of need),
        `assumption` (the figure that moves the outcome most; empty: none is known), `hangs_on_it` (the conclusion goes, comes
        or turns at an end of its range), `survives`.

        Raises ValueError where it was not tested.
        """
        if self._robustness is None:
            raise ValueError("robustness: not tested; ask with robust=20, say")
        return frame(self._robustness.table_of_answer(self._question))

    def _test(self, draws: int, threads: int, progress: Progress | None) -> None:
        self._robustness = _core.test_answer(
            self._question, self._core, str(places.SHIPPED), self._lang, draws, threads, progress
        )

    @property
    def by_place(self) -> pd.DataFrame:
        """Municipalities where the deciding outcome changes beyond doubt, the largest difference first: `arm`, `group` (code),
        `difference`, `low`, `high` (95 %, for all arms and municipalities together, in the `difference_unit` of the table),
        `gains` (whether it is for the better), `name` (of the municipality)."""
        return frame(self._core.places(self._question, self._lang))

    @property
    def _lang(self) -> Language:
        return self.today.scenario.lang

    def __str__(self) -> str:
        return "\n".join(self.words)

    def __repr__(self) -> str:
        return f"<Answer to '{self.today.scenario.question}': {self.words[0]}>"


def ask(
    question: AnyPath,
    *,
    root: AnyPath | None = None,
    lang: Language | None = None,
    replications: int | None = None,
    seed: int | None = None,
    robust: int | None = None,
    threads: int | None = None,
    progress: bool | Progress | None = None,
) -> Answer:
    """Runs today and every arm of a question with the same random numbers and answers it, as `bansou ask` does.

    `question`: the id of a shipped one ("E01"; `bansou questions` lists them), or a scenario file with `arms` and `decides`.
    `root`, `lang`: as in `load`.
    `robust`: also asks without effects of care, with the weightiest assumption at either end of its range, and under so
        many other sets of assumptions (1 to 10,000), each drawn from its range; see `Answer.robustness`, and the words.
    The rest is as in `run`, for each of the runs; `progress` once more for those of `robust` together.

    Raises InputError, RunError.
    """
    speaking = places.language(lang)
    within = None if root is None else os.fspath(root)
    asked = _core.read_question(os.fspath(question), within, str(places.SHIPPED), speaking)
    today, *arms = (Scenario(core, speaking) for core in asked.scenarios())
    today = today.with_(replications=replications, seed=seed)
    same = [arm.with_(replications=today.replications, seed=today.seed) for arm in arms]
    if robust is not None:
        check_draws(robust, speaking)
    ran, *others = (run(scenario, threads=threads, progress=progress) for scenario in (today, *same))
    asked.repeat(today.replications, today.seed)
    answer = Answer(asked, ran, others)
    if robust is not None:
        answer._test(robust, crew(threads), reporter(progress))
    return answer
