import matplotlib.pyplot as plt
import numpy as np
import pytest
from drawn import footnote, key, title

import bansou
from bansou import plots
from bansou.guarantees import FAR, Guarantee, Kept
from bansou.levers import lever
from bansou.plan_trials import Plan
from bansou.searching import Search
from bansou.staffing_plan import Planner


def plan(step: int, wait: float, worst: float) -> Plan:
    return Plan((step,), step, 6e6 * step, wait, worst, [])


TODAY, SOME, WORSE, ALL = plan(0, 1.2, 2.5), plan(1, 0.8, 1.4), plan(2, 0.9, 1.5), plan(3, 0.5, 0.9)
TRIED = [plan(0, 1.1, 2.4), plan(1, 0.7, 1.2), plan(2, 0.9, 1.5), plan(3, 0.4, 0.8), plan(4, 0.3, 0.7)]


@pytest.fixture(scope="module")
def found(towns: bansou.Scenario) -> Search:
    planner = Planner(towns, [lever("municipal_desk.psw:0..4")], None, None)
    promised = [Guarantee("wait_backup_p90", 7)]
    return Search(planner, promised, [TODAY, SOME, WORSE, ALL], [TODAY, SOME, ALL], ALL, ALL, TRIED, 1, 5)


def test_plans_stand_by_cost_and_wait(found: Search) -> None:
    axes = plots.front(found)
    tried, best, beaten, chosen = axes.collections[::2]
    np.testing.assert_allclose(tried.get_offsets(), [[24, 0.3]])
    np.testing.assert_allclose(best.get_offsets(), [[0, 1.2], [6, 0.8], [18, 0.5]])
    np.testing.assert_allclose(beaten.get_offsets(), [[12, 0.9]])
    np.testing.assert_allclose(chosen.get_offsets(), [[18, 0.5]])
    assert len(key(axes)) == 4
    assert title(axes) == "Cost of posts, and waits as a share of their limits"


def test_the_worst_off_place_is_size_and_number(found: Search) -> None:
    axes = plots.front(found)
    sizes = axes.collections[2].get_sizes()
    assert sizes[0] > sizes[1] > sizes[2]
    assert [text.get_text() for text in axes.texts] == ["limit", "2.50", "1.40", "1.50", "0.90"]


def test_without_colour_markers_and_fill_tell(found: Search) -> None:
    tried, best, beaten, _ = plots.front(found).collections[::2]
    assert len(best.get_facecolor()) == 1
    assert len(beaten.get_facecolor()) == len(tried.get_facecolor()) == 0
    assert best.get_paths()[0].vertices.shape != beaten.get_paths()[0].vertices.shape
    assert tried.get_edgecolor()[0, 0] > 0.75


def test_the_footnote_says_what_was_promised_and_how_sure_it_is(found: Search) -> None:
    said = " ".join(footnote(plots.front(found)))
    for part in ("PARTLY CALIBRATED", "seed 20210401", "Wait for specialist backup, P90 ≤ 7", "had not seen"):
        assert part in said
    assert "Not drawn" not in said


def test_what_is_beyond_telling_is_counted(found: Search) -> None:
    far = plan(5, FAR, FAR)
    axes = plots.front(found._replace(plans=[far, *found.plans], explored=[*TRIED, far]))
    assert "Not drawn: 1 plans" in " ".join(footnote(axes))
    with pytest.raises(ValueError, match="nothing to draw"):
        plots.front(found._replace(plans=[far]))
    assert len(plt.get_fignums()) == 1


def test_lower_bounds_are_told(found: Search) -> None:
    line = Kept(0, "31325", 14.0, 12.0, float("inf"), 2.0, FAR, True, True, "days", "Wait")
    broken = plan(5, 1.5, 2.0)._replace(kept=[line])
    axes = plots.front(found._replace(plans=[broken, *found.plans]))
    assert [text.get_text() for text in axes.texts][1:3] == ["≥ 2.00", "2.50"]
    assert "only a lower bound is known" in " ".join(footnote(axes))
    assert "only a lower bound" not in " ".join(footnote(plots.front(found)))


def test_what_is_not_known_is_not_drawn(found: Search) -> None:
    line = Kept(0, "31325", 6.8, 6.0, 7.0, 0.97, FAR, True, False, "days", "Wait")
    untold = plan(5, 0.9, 1.97)._replace(kept=[line])
    axes = plots.front(found._replace(plans=[untold, *found.plans]))
    assert "Not drawn: 1 plans" in " ".join(footnote(axes))
    assert [30, 0.9] not in axes.collections[2].get_offsets().tolist()


def test_in_japanese(found: Search, japanese: bansou.Results) -> None:
    planner = Planner(japanese.scenario, found.planner.levers, None, None)
    axes = plots.front(found._replace(planner=planner))
    assert title(axes) == "増員の費用と、限度に対する待ちの割合"
    assert any("【一部較正】" in line for line in footnote(axes))
    name = japanese.scenario.metrics.loc["wait_backup_p90", "name"]
    assert f"{name} ≤ 7" in "".join(footnote(axes))
