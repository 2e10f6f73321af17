import pytest

import bansou
from bansou.levers import Lever, lever, prices, spread_out


def test_a_lever_is_read_as_it_is_said() -> None:
    assert lever("municipal_desk.psw:0..2") == Lever("municipal_desk", "psw", 2.0)
    assert lever("municipal_desk.psw@band=1:1..2/0.5") == Lever("municipal_desk", "psw", 2.0, 1.0, 0.5, {"band": 1})
    assert lever("core_centre.psw@若桜町+智頭町:0..1").where == ["若桜町", "智頭町"]
    assert lever("core_centre.psw@area=31-01:0..1").where == {"area": "31-01"}
    assert lever("core_centre.psw@each:0..1") == Lever("core_centre", "psw", 1.0, each=True)


@pytest.mark.parametrize("text", ["psw:0..2", "desk.psw", "desk.psw:2", "desk.psw:0..-1", "desk.psw@:0..1"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(bansou.InputError, match="municipal_desk.psw@band=1:0..2/0.5"):
        lever(text)
    with pytest.raises(bansou.InputError, match="読めません"):
        lever(text, "ja")


@pytest.mark.parametrize("amounts", ["1..1", "2..1", "0..1/2", "0..1/0"])
def test_a_lever_leaves_a_choice(towns: bansou.Scenario, amounts: str) -> None:
    with pytest.raises(bansou.InputError, match="no choice"):
        spread_out([lever(f"municipal_desk.psw:{amounts}")], towns)


@pytest.mark.parametrize("amounts", [(1.0, 0.0, 0.0), (-1.0, 0.0, 1.0), (0.5, 0.0, 1.0), (float("inf"), 0.0, 1.0)])
def test_a_lever_made_by_hand_leaves_a_choice(towns: bansou.Scenario, amounts: tuple[float, float, float]) -> None:
    with pytest.raises(bansou.InputError, match="no choice"):
        spread_out([Lever("municipal_desk", "psw", *amounts)], towns)


def test_steps_and_the_change_they_make() -> None:
    half = lever("municipal_desk.psw@band=1:0.5..2/0.5")
    assert (half.steps, half.amount(0), half.amount(3)) == (3, 0.5, 2.0)
    assert lever("a.b:0..0.3/0.1").steps == 3
    assert half.change(1.5, "2022-04-01") == {
        "from": "2022-04-01", "team": "municipal_desk", "in": {"band": 1}, "add": {"psw": "1.5 FTE"},
    }  # fmt: skip


def test_each_place_gets_a_lever(tottori: bansou.Scenario) -> None:
    towns = spread_out([lever("municipal_desk.psw@each:0..1")], tottori)
    assert [one.where for one in towns[:2]] == [["31201"], ["31202"]]
    assert len(towns) == 19
    centres = spread_out([lever("health_centre.phn@each:0..1")], tottori)
    assert sorted(code for one in centres for code in one.where) == sorted(tottori.region["code"])
    assert 1 < len(centres) < 19
    assert not any(one.each for one in [*towns, *centres])


def test_unknown_names_are_refused_with_the_known_ones(towns: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="no team 'municipal_dsk'; nearest: municipal_desk"):
        spread_out([lever("municipal_dsk.psw:0..1")], towns)
    with pytest.raises(bansou.InputError, match="'nurse'; nearest: phn, psw"):
        spread_out([lever("municipal_desk.nurse:0..1")], towns)


def test_prices_count_every_place(towns: bansou.Scenario) -> None:
    yen = towns.parameters["value"]
    everywhere, one, centre = prices(
        [lever("municipal_desk.psw:0..1"), lever("municipal_desk.psw@若桜町:0..1"), lever("health_centre.phn:0..1")],
        towns,
    )
    assert everywhere == (3 * yen["cost.psw"], 3)
    assert one == (yen["cost.psw"], 1)
    assert centre == (yen["cost.phn"], 1)


def test_what_is_already_changed_is_not_priced_again(towns: bansou.Scenario) -> None:
    changed = towns.with_(changes=[{"from": "2021-10-01", "team": "health_centre", "scale": 2}])
    psw = [lever("municipal_desk.psw:0..1")]
    assert prices(psw, changed) == prices(psw, towns)
