import math
from pathlib import Path

import pytest

import bansou
from bansou.sentences import conclusion
from conftest import DOUBLED


def test_a_scenario_does_not_differ_from_itself(towns: bansou.Scenario, results: bansou.Results) -> None:
    comparison = bansou.compare(results, towns)
    observed = comparison.table.dropna(subset=["a", "difference"])
    assert comparison.replications == 3
    assert len(observed) > 100
    assert (observed["difference"] == 0).all()
    happened = observed[observed["a"] != 0]
    assert len(happened) > 100
    assert (happened[["low", "high"]] == 0).all(axis=None)
    assert set(happened["verdict"]) <= {"same", "unknown"}
    # That something happened in neither shows nothing after three replications.
    assert set(observed["verdict"][observed["a"] == 0]) <= {"not_shown", "unknown"}


def test_differences_are_paired(towns: bansou.Scenario, results: bansou.Results) -> None:
    comparison = bansou.compare(towns, towns.with_(changes=[DOUBLED]))
    table = comparison.table.dropna(subset="difference")
    assert table["difference"].to_numpy() == pytest.approx((table["b"] - table["a"]).to_numpy())
    load = comparison.table.set_index(["metric", "group"]).loc[("utilisation.municipal_desk", "region")]
    assert load["high"] < 0
    assert load["verdict"] == ("falls" if load["family_high"] < 0 else "not_shown")
    assert load["family_low"] <= load["low"] <= load["difference"] <= load["high"] <= load["family_high"]
    # Nobody's illness depends on staff: the same residents fall ill under A and B.
    assert (comparison.a.dataset.onset == comparison.b.dataset.onset).all()


def test_what_is_compared_has_different_titles(towns: bansou.Scenario, results: bansou.Results) -> None:
    fewer = towns.with_(parameters={"casework.contacts": 3})
    said = "<Comparison of 'Tottori today + casework.contacts 3 contacts' with 'Tottori today', 3 pairs>"
    assert repr(bansou.compare(results, fewer)) == said


def test_headlines_are_those_of_one_group(results: bansou.Results) -> None:
    headlines = bansou.compare(results, results).headlines()
    assert headlines["headline"].all()
    assert set(headlines["group"]) == {"region"}


def test_headlines_of_an_unknown_group_are_refused(comparison: bansou.Comparison) -> None:
    with pytest.raises(ValueError, match="region"):
        comparison.headlines("regoin")


def test_a_group_goes_by_its_name_too(comparison: bansou.Comparison) -> None:
    assert set(comparison.headlines("若桜町")["group"]) == {"31325"}


def test_notes_say_what_stands_beside_the_figures(comparison: bansou.Comparison) -> None:
    about = comparison.notes_on("overtime_hours")  # twice the staff: whose overtime is less
    assert len(about) == 1
    assert about[0].startswith("Whose overtime differs (hours/year, largest first): ")
    assert about[0] in comparison.notes
    assert comparison.notes_on("overtime_hours", "ja")[0].startswith("勤務時間を過ぎた支援の差の内訳")
    assert comparison.notes_on("crises_per_10k") == []
    assert about[0] in conclusion(comparison, "overtime_hours")


def test_pairs_are_those_observed_under_both(comparison: bansou.Comparison) -> None:
    table = comparison.table
    assert set(table.loc[table.group == "region", "pairs"]) <= set(range(comparison.replications + 1))
    assert (table.loc[table.metric == "crises_per_10k", "pairs"] == comparison.replications).all()
    assert (table.loc[table.metric == "hidden_share", "difference_unit"] == "points").all()
    assert (table.loc[table.metric == "crises_per_10k", "difference_unit"] == "/10,000/year").all()


def test_b_is_run_as_a_was(towns: bansou.Scenario, results: bansou.Results) -> None:
    comparison = bansou.compare(results, towns.with_(seed=5, replications=9))
    assert (comparison.b.scenario.seed, comparison.b.scenario.replications) == (20210401, 3)


def test_results_cannot_have_another_seed_or_size(towns: bansou.Scenario, results: bansou.Results) -> None:
    for other in ({"seed": 3}, {"replications": 9}):
        with pytest.raises(ValueError, match="A is results with"):
            bansou.compare(results, towns, **other)
        with pytest.raises(ValueError, match="B is results with"):
            bansou.compare(towns, results, **other)
    assert bansou.compare(results, towns, seed=20210401, replications=3).replications == 3


def test_results_in_a_file_are_a_side_and_a_scenario(towns: bansou.Scenario, tmp_path: Path) -> None:
    file = tmp_path / "towns.h5"
    bansou.run(towns, out=file).close()
    same = bansou.compare(file, towns)
    assert (same.table.loc[same.table.headline, "difference"].dropna() == 0).all()
    assert bansou.load(file).parameters.equals(towns.parameters)
    with bansou.run(str(file), replications=1) as again:
        assert again.scenario.region.equals(towns.region)


def test_what_cannot_be_paired_is_refused(towns: bansou.Scenario, results: bansou.Results) -> None:
    with (
        bansou.run(towns, seed=1, replications=1) as other,
        pytest.raises(bansou.InputError, match="seed 1, not that of"),
    ):
        bansou.compare(results, other)
    with (
        bansou.run(towns.with_(years=2), replications=1) as other,
        pytest.raises(bansou.InputError, match="2 years from"),
    ):
        bansou.compare(results, other)
    with (
        bansou.run(towns.with_(region=["智頭町"]), replications=1) as other,
        pytest.raises(bansou.InputError, match="not the municipalities of"),
    ):
        bansou.compare(results, other)
    assert "3 pairs" in repr(bansou.compare(results, results))


def test_what_cannot_be_paired_is_refused_before_anything_runs(
    towns: bansou.Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bansou.comparing.run", lambda *_, **__: pytest.fail("it ran"))
    for other in (towns.with_(years=2), towns.with_(region=["智頭町"])):
        with pytest.raises(bansou.InputError, match="cannot be compared"):
            bansou.compare(towns, other)
    with pytest.raises(bansou.InputError, match="options must be at least 1"):
        bansou.compare(towns, towns, options=0)
    with pytest.raises(bansou.InputError, match="robust must be a whole number of at least 1, not True"):
        bansou.compare(towns, towns, robust=True)


def test_verdicts_hold_for_as_many_options_as_are_said(results: bansou.Results) -> None:
    one = bansou.compare(results, results)
    three = bansou.compare(results, results, options=3)
    assert (one.options, three.options) == (1, 3)
    with pytest.raises(ValueError, match="at least 1"):
        bansou.compare(results, results, options=0)
    with pytest.raises(bansou.InputError, match="options must be a whole number"):
        bansou.compare(results, results, options=1.5)


def test_cost_is_that_of_the_changes(comparison: bansou.Comparison) -> None:
    assert comparison.yearly_cost == pytest.approx(comparison.b.scenario.changes["yearly_cost"].sum())
    assert comparison.yearly_cost > 0


def test_what_has_no_price_costs_nobody_knows_how_much(towns: bansou.Scenario, results: bansou.Results) -> None:
    calmer = towns.with_(parameters={"need.crisis": towns.parameters.loc["need.crisis", "low"]})
    assert math.isnan(bansou.compare(results, calmer).yearly_cost)


class Posts(bansou.Policy):
    def staffing(self, month: int, teams: object) -> list[bansou.Posting]:
        return []


class Line(bansou.Policy):
    def triage(self, case: object, line: object, usual: float) -> float:
        return usual


def test_posts_that_a_policy_may_move_have_no_known_cost(towns: bansou.Scenario, results: bansou.Results) -> None:
    assert math.isnan(bansou.compare(results, towns.with_policy(Posts())).yearly_cost)
    assert bansou.compare(results, towns.with_policy(Line())).yearly_cost == 0


def test_conclusions_are_tested_under_other_assumptions(towns: bansou.Scenario) -> None:
    shares: list[float] = []
    changes = [{"from": "2021-04-01", "set": {"window.recognised": "100 %"}}]
    plan = towns.with_(replications=10)
    comparison = bansou.compare(plan, plan.with_(changes=changes), robust=2, progress=shares.append)
    assert shares.count(1.0) == 3  # A, B, and what was run again
    table = comparison.headlines()
    concluded = table[table.verdict.isin(["falls", "rises"])]
    found = comparison.robustness
    assert len(found) > 0
    assert list(found.metric) == list(concluded.index)
    assert list(found.verdict) == list(concluded.verdict)
    assert list(~found.survives) == list(concluded.fragile)
    assert not table[~table.verdict.isin(["falls", "rises"])].fragile.any()


def test_what_is_tested_can_be_run_again(towns: bansou.Scenario, comparison: bansou.Comparison) -> None:
    with pytest.raises(ValueError, match="not tested"):
        _ = comparison.robustness
    with pytest.raises(bansou.InputError, match="robust"):
        bansou.compare(towns, towns, robust=0)

    class AllAlike(bansou.Policy):
        def triage(self, case: object, line: object, usual: float) -> float:
            return 0.0

    with pytest.raises(ValueError, match="policy"):
        bansou.compare(towns, towns.with_policy(AllAlike()), robust=2)
