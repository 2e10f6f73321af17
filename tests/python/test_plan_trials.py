import pytest

import bansou
from bansou import plan_trials
from bansou.guarantees import FAR, UNTOLD, Guarantee, Kept
from bansou.levers import lever
from bansou.plan_trials import Plan, Trials, nearest, pareto
from bansou.staffing_plan import Planner


@pytest.fixture
def trials(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> Trials:
    """Half of the limit is used up in the first town and a quarter in the others, whatever is done."""

    def stand_in(scenarios, measure, **how):  # type: ignore[no-untyped-def]
        assert how == {"threads": 2}
        ratios = dict.fromkeys(("31325", "31328", "31329"), 0.25) | {"31325": 0.5}
        return [
            [[0, code, 1.0, 1.0, 1.0, ratio, 2 * ratio, False, True, "days", "Wait"] for code, ratio in ratios.items()]
            for _ in scenarios
        ]

    monkeypatch.setattr(plan_trials, "run_all", stand_in)
    planner = Planner(towns, [lever("municipal_desk.psw:0..2")], None, 4)
    return Trials(planner, [Guarantee("wait_backup_p90", 7)], {"threads": 2})


def test_a_plan_says_what_it_costs_and_what_it_brings(trials: Trials) -> None:
    (plan,) = trials.of([(1,)])
    assert (plan.posts, plan.cost) == (3, trials.planner.cost((1,)))
    assert (plan.worst, plan.weakest.place) == (0.5, "31325")
    region = dict(
        zip(trials.planner.scenario.region["code"], trials.planner.scenario.region["population"], strict=True)
    )
    assert plan.wait == pytest.approx(0.25 + 0.25 * region["31325"] / sum(region.values()))


def test_a_plan_is_shown_to_keep_only_by_the_whole_interval(trials: Trials) -> None:
    (plan,) = trials.of([(0,)])
    assert (plan.worst, plan.shown) == (0.5, True)
    assert not plan._replace(kept=[*plan.kept, plan.kept[0]._replace(bound=1.01)]).shown


def test_what_is_not_known_is_not_kept(trials: Trials, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lower bound within the limit, in one town of three."""
    model = plan_trials.run_all

    def one_unknown(*arguments, **how):  # type: ignore[no-untyped-def]
        runs = model(*arguments, **how)
        for lines in runs:
            lines[1][6:9] = [FAR, True, False]
        return runs

    monkeypatch.setattr(plan_trials, "run_all", one_unknown)
    (plan,) = trials.of([(1,)])
    assert (plan.keeps_all, plan.known, plan.shown) == (False, False, False)
    assert plan.worst == UNTOLD
    assert plan.weakest.place == "31328"
    broken = plan.kept[2]._replace(ratio=1.1)
    assert plan._replace(kept=[*plan.kept[:2], broken]).weakest == broken


def test_each_plan_is_simulated_once_and_order_is_kept(trials: Trials, monkeypatch: pytest.MonkeyPatch) -> None:
    trials.of([(1,)])
    run: list[int] = []
    model = plan_trials.run_all

    def counting(scenarios, *arguments, **how):  # type: ignore[no-untyped-def]
        plans = list(scenarios)
        run.append(len(plans))
        return model(plans, *arguments, **how)

    monkeypatch.setattr(plan_trials, "run_all", counting)
    assert [plan.steps for plan in trials.of([(1,), (0,), (1,), (0,)])] == [(1,), (0,), (1,), (0,)]
    assert run == [1]


def test_what_cannot_come_in_time_is_not_simulated(trials: Trials) -> None:
    (plan,) = trials.of([(2,)])
    assert (plan.posts, plan.kept, plan.wait, plan.worst) == (6, [], FAR, FAR)


def test_the_front_is_what_no_other_plan_beats() -> None:
    plans = [Plan((i,), 0, cost, wait, worst, []) for i, (cost, wait, worst) in enumerate(
        [(0, 2, 3), (1, 1, 3), (1, 1, 4), (2, 0.5, 1), (3, 0.5, 1), (3, 0.6, 0.9)]
    )]  # fmt: skip
    assert [plan.steps[0] for plan in pareto(plans)] == [0, 1, 3, 5]


def test_what_is_not_known_beats_nothing_that_is() -> None:
    line = Kept(0, "31325", 29.5, 29.0, 30.0, 0.98, FAR, True, False, "days", "Wait")
    untold, worse, better = (
        Plan((0,), 0, 0, 1.3, 1.98, [line]), Plan((1,), 1, 5, 1.4, 2.1, []), Plan((2,), 2, 0, 0.5, 0.9, []),
    )  # fmt: skip
    assert pareto([untold, worse]) == [untold, worse]
    assert pareto([untold, better]) == [better]
    assert nearest([untold, worse._replace(worst=1.2)]).steps == (1,)
    assert nearest([untold, worse._replace(worst=4 * UNTOLD)]) == untold
