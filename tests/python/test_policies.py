from __future__ import annotations

import abc
import dataclasses
import enum
import functools
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import xarray as xr

import bansou
from bansou import InputError, Posting
from bansou.headlines import headlines
from bansou.policies import Case, Line, Policy, TeamMonth, name_of


class Mode(enum.Enum):
    calm = 1
    urgent = 2


class Usual(Policy):
    def triage(self, case: Case, line: Line, usual: float) -> float:
        assert usual >= 0
        assert line.fte > 0
        return usual

    def backup(self, case: Case, lines: Sequence[Line], usual: Line) -> Line:
        assert usual.service in [line.service for line in lines]
        assert case.in_casework
        return usual

    def staffing(self, month: int, teams: Sequence[TeamMonth]) -> list[Posting]:
        return []


class Nobody(Policy):
    def backup(self, case: Case, lines: Sequence[Line], usual: Line) -> None:
        return None


class Memory(Policy):
    """Every second resident goes first, by what it remembers."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def triage(self, case: Case, line: Line, usual: float) -> float:
        self.asked += 1
        return float(self.asked % 2)


def twice_the_desks(month: int, teams: Sequence[TeamMonth]) -> list[Posting]:
    if month != 3:
        return []
    return [
        Posting(team.team, team.place, role, 2 * fte)
        for team in teams if team.team == "municipal_desk" for role, fte in team.staff.items()
    ]  # fmt: skip


def test_who_decides_as_usual_changes_nothing(towns: bansou.Scenario, results: bansou.Results) -> None:
    with bansou.run(towns.with_policy(Usual())) as run:
        xr.testing.assert_equal(run.dataset, results.dataset)
        xr.testing.assert_equal(run.teams, results.teams)


def test_residents_without_backup_have_the_same_need(towns: bansou.Scenario, results: bansou.Results) -> None:
    with bansou.run(towns.with_policy(Nobody())) as run:
        assert results.dataset.backup_requested.sum() > 0
        assert run.dataset.backup_requested.sum() == 0
        np.testing.assert_array_equal(run.dataset.onset, results.dataset.onset)


def test_posts_change_from_the_next_month_on(towns: bansou.Scenario, results: bansou.Results) -> None:
    with bansou.run(towns.with_policy(Policy(staffing=twice_the_desks))) as run:
        before, after = results.teams.available_hours, run.teams.available_hours
        xr.testing.assert_equal(after.sel(month=slice(1, 3)), before.sel(month=slice(1, 3)))
        desks = run.teams["team_id"] == "municipal_desk"
        later = after.sel(month=slice(4, None)) / before.sel(month=slice(4, None))
        np.testing.assert_allclose(later.where(desks, drop=True), 2, rtol=1e-5)


def test_each_replication_has_a_memory_of_its_own(towns: bansou.Scenario) -> None:
    policy = Memory()
    plan = towns.with_policy(policy)
    with bansou.run(plan, threads=1) as one, bansou.run(plan, threads=2) as two:
        xr.testing.assert_equal(one.dataset, two.dataset)
        with bansou.run(plan, replications=1) as first:
            np.testing.assert_array_equal(first.dataset.history[0], one.dataset.history[0])
    assert policy.asked == 0


def test_views_tell_who_and_where(towns: bansou.Scenario) -> None:
    seen: list[tuple[Case, Line]] = []

    def look(case: Case, line: Line, usual: float) -> float:
        if len(seen) < 50:
            seen.append((case, line))
        return usual

    bansou.run(towns.with_policy(Policy(triage=look)), replications=1).close()
    cases, lines = zip(*seen, strict=True)
    assert {case.municipality for case in cases} <= set(towns.region["code"])
    assert {case.severity for case in cases} <= {"recovered", "distressed", "unwell", "crisis"}
    assert all(set(case.difficulties) <= {"refuses_treatment", "withdrawn", "complex", "poor"} for case in cases)
    assert {line.service for line in lines} <= set(towns.services.index)
    assert {line.team for line in lines} <= set(towns.teams.index)
    assert all(line.travel_hours >= 0 and 0 <= line.specialist_share <= 1 and line.waiting >= 0 for line in lines)
    with pytest.raises(AttributeError):
        cases[0].severity = "recovered"


def test_months_tell_hours_and_staff(towns: bansou.Scenario, results: bansou.Results) -> None:
    shown: dict[tuple[str, int], TeamMonth] = {}

    def look(month: int, teams: Sequence[TeamMonth]) -> list[Posting]:
        shown.update({(f"{team.team}@{team.place}", month): team for team in teams})
        return []

    bansou.run(towns.with_policy(Policy(staffing=look)), replications=1, threads=1).close()
    desk = shown["municipal_desk@31329", 2]
    of_results = results.teams.sel(team="municipal_desk@31329", month=2).isel(replication=0)
    assert desk.available_hours == float(of_results.available_hours)
    assert desk.worked_hours == float(of_results.worked_hours)
    assert desk.waiting == int(of_results.backlog)
    assert desk.utilisation == desk.worked_hours / desk.available_hours
    assert set(desk.staff) <= set(desk.roles)


@pytest.mark.parametrize(
    ("policy", "error", "message"),
    [
        (Policy(triage=lambda *_: 1 / 0), ZeroDivisionError, "division"),
        (Policy(triage=lambda *_: float("nan")), ValueError, "finite number"),
        (Policy(triage=lambda *_: None), ValueError, "triage.. must return a finite number"),
        (Policy(triage=lambda *_: 1j), ValueError, "triage.. must return a finite number"),
        (Policy(triage=lambda *_: 10**400), ValueError, "triage.. must return a finite number"),
        (Policy(triage=lambda *_: np.array([1.0, 2.0])), ValueError, "triage.. must return a finite number"),
        (Policy(staffing=lambda *_: None), ValueError, "for no change an empty list"),
        (Policy(backup=lambda case, lines, usual: "the nearest"), ValueError, "one of the lines"),
        (Policy(staffing=lambda *_: Posting("municipal_desk", "31329", "psw", 1)), ValueError, "a list of postings"),
        (Policy(staffing=lambda *_: [("municipal_desk", "31329", "psw")]), ValueError, "team, place, role, fte.*, not"),
        (Policy(staffing=lambda *_: [{"team": "municipal_desk"}]), ValueError, "not {'team'"),
        (Policy(staffing=lambda *_: [("desk", "31329", "psw", 1)]), ValueError, "no team 'desk'.*municipal_desk"),
        (Policy(staffing=lambda *_: [("municipal_desk", "x", "psw", 1)]), ValueError, "at 'x'; places of it: 31325"),
        (Policy(staffing=lambda *_: [("municipal_desk", "31329", "cook", 1)]), ValueError, "no 'cook'; roles: phn"),
        (Policy(staffing=lambda *_: [("municipal_desk", "31329", "psw", -1)]), ValueError, "-1 full-time"),
        (Policy(staffing=lambda *_: [("municipal_desk", "31329", "psw", 1e-9)]), ValueError, "allowed: 0, or 0.001"),
    ],
)
def test_what_a_policy_raises_ends_the_run(
    towns: bansou.Scenario, policy: Policy, error: type[Exception], message: str
) -> None:
    for threads in (1, 2):
        with pytest.raises(error, match=message):
            bansou.run(towns.with_policy(policy), threads=threads)


def test_results_name_their_policy(towns: bansou.Scenario, tmp_path: Path) -> None:
    out = tmp_path / "run.h5"
    own = towns.with_policy(Usual())
    assert own.policy.startswith("test_policies.Usual ")
    bansou.run(own, replications=1, out=out).close()
    with bansou.Results.open(out) as opened:
        assert opened.scenario.policy == own.policy
        with pytest.raises(InputError, match="with_policy"):
            bansou.run(opened.scenario)
        bansou.run(opened.scenario.with_policy(None), replications=1).close()


def test_a_run_is_not_resumed_with_another_policy(towns: bansou.Scenario, tmp_path: Path) -> None:
    out = tmp_path / "run.h5"

    def enough(share: float) -> None:
        if share > 0.2:  # some replications are on disk
            raise LookupError("enough")

    with pytest.raises(LookupError):
        bansou.run(towns.with_policy(Usual()), replications=50, out=out, progress=enough)
    with pytest.raises(bansou.RunError, match=r"--resume|シナリオ|scenario"):
        bansou.run(towns.with_policy(Nobody()), replications=50, out=out, resume=True)


def test_scenarios_with_other_policies_are_others(towns: bansou.Scenario) -> None:
    own = towns.with_policy(Usual())
    assert own != towns
    assert own == towns.with_policy(Usual())
    assert own != towns.with_policy(Nobody())
    assert own.with_policy(None) == towns
    assert own.with_(seed=5).policy == own.policy
    assert pickle.loads(pickle.dumps(own)) == own
    one, other, two = (Policy(triage=lambda *_, s=s: s) for s in (1.0, 1.0, 2.0))
    assert name_of(one) == name_of(other) != name_of(two)
    remembers = Memory()
    remembers.asked = 7
    assert name_of(remembers) != name_of(Memory())


def test_a_name_tells_policies_apart() -> None:
    def always(*_: object) -> float:
        return 1.0

    def countdown(*_: object) -> float:
        return countdown() if _ else 0.0  # a closure over itself

    class Ranked(Policy):
        def __init__(self, sign: float) -> None:
            super().__init__()
            self.sign = sign
            self.name = "mine"

        def rank(self, *_: object) -> float:
            return self.sign

    class Helped(Usual):
        @staticmethod
        def helper() -> int:
            return 1

    class HelpedOtherwise(Usual):
        @staticmethod
        def helper() -> int:
            return 2

    HelpedOtherwise.__qualname__ = Helped.__qualname__
    policies = [
        Policy(triage=always), Policy(backup=always), Policy(triage=countdown), Policy(triage=Ranked(1).rank),
        Policy(triage=Ranked(-1).rank), Ranked(1), Helped(), HelpedOtherwise(),
    ]  # fmt: skip
    assert len({name_of(policy) for policy in policies}) == len(policies)

    @dataclasses.dataclass
    class Weighted(Policy):
        weight: float = 1.0
        mode: Mode = Mode.calm
        kind: type = int

        def triage(self, case: Case, line: Line, usual: float) -> float:
            return self.weight * usual

    class Abstract(abc.ABC, Usual):
        pass

    others = [Weighted(), Weighted(2.0), Weighted(mode=Mode.urgent), Weighted(kind=float), Abstract()]
    assert len({name_of(policy) for policy in others}) == len(others)
    assert name_of(Weighted(2.0)) == name_of(Weighted(2.0))
    zero, one = (Policy(triage=functools.partial(lambda by, case, line, usual: usual * by, by)) for by in (0, 1))
    assert name_of(zero) != name_of(one)
    with pytest.raises(TypeError, match="nobody could tell it from another one"):
        name_of(Policy(triage=functools.partial(always, threading.Lock())))


def test_a_name_is_the_same_in_another_process() -> None:
    code = (
        "from bansou.policies import Policy, name_of\n"
        "def f(*_): return float('a' in {'a', 'b', 'c', 'd'})\n"
        "print(name_of(Policy(triage=f)))"
    )
    names = {
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True,
                       check=True, text=True).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(names) == 1


def test_a_scenario_keeps_the_policy_it_was_given(towns: bansou.Scenario) -> None:
    policy = Policy(triage=lambda case, line, usual: usual)
    own = towns.with_policy(policy)
    policy.triage = lambda *_: 1 / 0
    bansou.run(own, replications=1).close()


def test_experiments_take_policies_along(towns: bansou.Scenario) -> None:
    usual, nobody = bansou.run_all([towns.with_policy(Usual()), towns.with_policy(Nobody())], headlines, threads=2)
    assert usual != nobody


def test_what_decides_nothing_is_no_policy(towns: bansou.Scenario) -> None:
    for wrong in (Usual, lambda case, line, usual: usual):
        with pytest.raises(TypeError, match="derived from bansou.Policy"):
            towns.with_policy(wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="decides nothing"):
        towns.with_policy(Policy())
