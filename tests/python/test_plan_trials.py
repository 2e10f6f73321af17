import pytest

import bansou
from bansou import plan_trials
from bansou.guarantees import FAR, Guarantee
from bansou.levers import lever
from bansou.plan_trials import Plan, Trials, pareto
from bansou.staffing_plan import Planner


@pytest.fixture
def trials(towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch) -> Trials:
    """Half of the limit is used up in the first town and a quarter in the others, whatever is done."""

    def stand_in(scenarios, measure, **how):  # type: ignore[no-untyped-def]
        assert how == {"threads": 2}
        ratios = dict.fromkeys(("31325", "31328", "31329"), 0.25) | {"31325": 0.5}
        return [
            [[0, code, 1.0, 1.0, 1.0, ratio, 2 * ratio, False, "days", "Wait"] for code, ratio in ratios.items()]
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
