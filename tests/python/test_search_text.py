import json
import math

import pytest

import bansou
from bansou.guarantees import FAR, UNTOLD, Guarantee, Kept
from bansou.levers import lever
from bansou.plan_trials import Plan
from bansou.search_text import search_json, search_text
from bansou.searching import Search
from bansou.staffing_plan import Planner


def kept(place: str, value: float, ratio: float) -> Kept:
    return Kept(
        0,
        place,
        value,
        value - 1,
        value + 1,
        ratio,
        (value + 1) / 7,
        False,
        True,
        "days",
        "Wait for specialist backup, P90",
    )


TODAY = Plan((0,), 0, 0.0, 1.1, 2.0, [kept("31325", 14, 2.0), kept("31328", 3, 0.43)])
MORE = Plan((1,), 3, 19.5e6, 0.5, 0.86, [kept("31325", 6, 0.86), kept("31328", 3, 0.43)])


@pytest.fixture(scope="module")
def found(towns: bansou.Scenario) -> Search:
    planner = Planner(towns, [lever("municipal_desk.psw:0..1")], None, None)
    both = [TODAY, MORE]
    return Search(planner, [Guarantee("wait_backup_p90", 7)], both, both, MORE, MORE, [TODAY] * 9, 1, 80)


def test_the_answer_stands_first(found: Search) -> None:
    said = search_text(found, "en")
    assert (
        "kept every guarantee, twice, with fresh random numbers: +3 FTE, 19.5 million yen a year\n"
        "The figures below keep them, too, with the whole interval.\n"
        "  2021-04-01  Municipal desk (everywhere): psw +1 FTE"
    ) in said
    line = next(line for line in said.splitlines() if "P90 ≤ 7" in line)
    assert line.split()[-8:] == ["若桜町", "6", "days", "5–7", "0.86", "kept,", "whole", "interval"]
    assert "9 plans tried" in said
    assert f"once more with other random numbers\n(seed {found.check_seed})" in said
    assert said.endswith("PARTLY CALIBRATED: read differences between options, not levels.\n")


def test_what_is_kept_on_average_only_is_not_said_to_be_shown(found: Search) -> None:
    unsure = MORE._replace(kept=[kept("31325", 6.5, 0.93)._replace(bound=1.07), kept("31328", 3, 0.43)])
    said = search_text(found._replace(chosen=unsure, plans=[TODAY, unsure], front=[TODAY, unsure]), "en")
    assert "The figures below keep them on average, but not with the whole interval." in said


def test_what_the_last_figures_do_not_keep_is_said(found: Search) -> None:
    broken = MORE._replace(kept=[kept("31325", 8, 1.14), kept("31328", 3, 0.43)], worst=1.14)
    unlucky = found._replace(chosen=broken, surest=None, plans=[TODAY, broken], front=[TODAY, broken])
    said = search_text(unlucky, "en")
    assert "kept every guarantee, twice, with fresh random numbers: +3 FTE" in said
    assert "But by the figures below, which chose nothing, it does not keep them all" in said
    assert "Farthest from its limit: 若桜町, Wait for specialist backup, P90 ≤ 7, with 8 days." in said
    assert "None kept them twice with the whole interval." in said
    answer = json.loads(search_json(unlucky))
    assert (answer["kept"], answer["chosen"]) == (False, True)
    assert "守るとは言い切れません" in search_text(unlucky, "ja")


def test_what_kept_all_only_this_time_is_no_answer(found: Search) -> None:
    said = search_text(found._replace(chosen=None), "en")
    assert "No posts that were tried kept every guarantee twice. Nearest: +3 FTE" in said
    assert "with other random numbers they were not kept: that is no answer." in said
    assert "Farthest" not in said


def test_the_cheapest_that_keeps_all_with_the_whole_interval_is_named(found: Search) -> None:
    unsure = MORE._replace(kept=[kept("31325", 6.5, 0.93)._replace(bound=1.07), kept("31328", 3, 0.43)])
    surer = MORE._replace(steps=(2,), posts=6, cost=39e6)
    both = found._replace(chosen=unsure, surest=surer, plans=[TODAY, unsure, surer], front=[TODAY, unsure])
    said = search_text(both, "en")
    assert "Cheapest that kept them twice with the whole interval: +6 FTE, 39 million yen a year\n" in said
    unlucky = search_text(both._replace(surest=surer._replace(kept=unsure.kept)), "en")
    assert "39 million yen a year (not with the random numbers of the figures below)\n" in unlucky
    assert json.loads(search_json(both))["surest"]["posts"] == 6
    none = found._replace(chosen=unsure, surest=None, plans=[TODAY, unsure], front=[TODAY, unsure])
    assert "None kept them twice with the whole interval." in search_text(none, "en")
    assert json.loads(search_json(none))["surest"] is None
    assert "区間全体で二度" not in search_text(found, "ja").split("\n\n")[1]


def test_in_japanese(found: Search) -> None:
    said = search_text(found, "ja")
    assert "常勤換算 +3人、年 19.5百万円" in said
    assert (
        f"2021-04-01  {found.planner.scenario.in_language('ja').teams['name']['municipal_desk']} (全域): psw +1 FTE"
        in said
    )
    assert "守る（区間全体）" in said


def test_what_is_not_kept_says_where_and_by_how_much(found: Search) -> None:
    said = search_text(found._replace(chosen=None, plans=[TODAY], front=[TODAY], checked=0), "en")
    assert "once more" not in said
    assert "No posts that were tried kept every guarantee twice. Nearest: +0 FTE" in said
    assert "Farthest from its limit: 若桜町, Wait for specialist backup, P90 ≤ 7, with 14 days." in said
    assert "not kept" in said


def test_a_lower_bound_is_called_so(found: Search) -> None:
    waiting = TODAY._replace(kept=[kept("31325", 14, FAR)._replace(at_least=True)], worst=FAR)
    said = search_text(found._replace(chosen=None, plans=[waiting], front=[waiting]), "en")
    assert "with ≥ 14 days" in said
    assert "≫ 1" in said
    assert "not known" not in said


def untold(plan: Plan) -> Plan:
    """In the first town the wait is a lower bound."""
    return plan._replace(
        kept=[plan.kept[0]._replace(at_least=True, known=False, bound=FAR), *plan.kept[1:]], worst=UNTOLD
    )


def test_what_is_not_known_is_not_called_kept(found: Search) -> None:
    plan = untold(MORE)
    said = search_text(found._replace(chosen=None, plans=[plan], front=[plan]), "en")
    assert "No posts that were tried are known to have kept every guarantee twice. Nearest: +3 FTE" in said
    assert "Not known whether kept: 若桜町, Wait for specialist backup, P90 ≤ 7, with ≥ 6 days." in said
    assert next(line for line in said.splitlines() if "5–7" in line).split()[-4:] == ["≥", "0.86", "not", "known"]
    assert next(line for line in said.splitlines() if "19.5" in line and "若桜町" in line).split() == [
        "19.5", "3", "not", "known", "若桜町", "≥", "0.86", "not", "known",
    ]  # fmt: skip
    assert "Not known: so many still wait" in said
    assert "分からない" in search_text(found._replace(chosen=None, plans=[plan], front=[plan]), "ja")


def test_where_nobody_was_observed_that_is_said(found: Search) -> None:
    nobody = MORE._replace(kept=[line._replace(value=math.nan, ratio=0.0, bound=0.0) for line in MORE.kept], worst=0.0)
    said = search_text(found._replace(chosen=nobody, plans=[nobody], front=[nobody]), "en")
    assert said.count("nobody observed") == 2
    assert "Wait for specialist backup, P90 ≤ 7: nobody was observed anywhere" in said
    assert json.loads(search_json(found._replace(chosen=nobody, plans=[nobody])))["best"]["shown"] is False
    assert "kept, whole interval" not in said


def test_what_is_broken_elsewhere_is_not_kept_whatever_is_unknown(found: Search) -> None:
    plan = untold(TODAY._replace(kept=TODAY.kept[::-1]))
    said = search_text(found._replace(chosen=None, plans=[plan], front=[plan]), "en")
    assert "No posts that were tried kept every guarantee twice." in said
    assert "Farthest from its limit: 若桜町" in said
    assert said.count("not kept") == 2


def test_json_is_strict_and_complete(found: Search) -> None:
    unknown = MORE._replace(kept=[MORE.kept[0]._replace(high=math.inf), MORE.kept[1]])
    content = json.loads(search_json(found._replace(chosen=unknown)), parse_constant=pytest.fail)
    assert content["kept"] is True
    assert content["program"] == f"bansou {bansou.__version__}"
    assert (content["start"], content["from"], content["years"]) == ("2021-04-01", "2021-04-01", 1)
    assert (content["trials"], content["max_yearly"]) == (80, None)
    assert [(lever["team"], lever["role"], lever["most"]) for lever in content["levers"]] == [
        ("municipal_desk", "psw", 1)
    ]
    assert len(content["notes"]) == len(found.planner.scenario.notes) > 1
    assert (content["checked"], content["check_seed"]) == (1, content["seed"] - 1)
    assert content["best"]["places"][0]["high"] is None
    assert content["best"]["changes"] == [{"from": "2021-04-01", "team": "municipal_desk", "add": {"psw": "1 FTE"}}]
    assert [plan["cost"] for plan in content["front"]] == [0, 19.5e6]


def test_json_says_what_is_not_known(found: Search) -> None:
    best = json.loads(search_json(found._replace(chosen=None, plans=[untold(MORE)])))["best"]
    assert (best["known"], best["wait"], best["worst"]) == (False, None, None)
    first = best["places"][0]
    assert (first["known"], first["at_least"], first["ratio"]) == (False, True, 0.86)
