import copy
import datetime
import math
import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import bansou
from conftest import TOWNS

SCALED = {"from": "2021-10-01", "team": "health_centre", "scale": 2}


def test_shipped_scenario_says_what_it_is(tottori: bansou.Scenario) -> None:
    assert tottori.title == "Tottori today"
    assert tottori.in_language("ja").title == "鳥取県 現状"
    assert (tottori.start, tottori.years, tottori.seed) == ("2021-04-01", 5, 20210401)


def test_region_is_a_table_of_municipalities(tottori: bansou.Scenario) -> None:
    region = tottori.region
    assert len(region) == 19
    assert {"code", "name", "prefecture", "area", "band", "population"} <= set(region.columns)
    assert region.set_index("name").loc["鳥取市", "code"] == "31201"
    assert set(region["prefecture"]) == {"鳥取県"}


def test_parameters_are_as_written(tottori: bansou.Scenario) -> None:
    phn = tottori.parameters.loc["municipal_desk.phn.density"]
    assert (phn["value"], phn["unit"], phn["low"], phn["high"]) == (47.06, "/100k", 40, 55)
    assert (phn["subject"], phn["label"]) == (
        "Municipal desk, staff", "public health nurse, posts per resident in a town of 25,000",
    )  # fmt: skip
    assert tottori.in_language("ja").parameters["label"]["casework.slots_per_fte"] == "常勤1人あたりの担当枠"
    assert tottori.parameters["source"].str.len().min() > 0
    assert (tottori.parameters["low"] <= tottori.parameters["high"]).all()


def test_teams_and_services(tottori: bansou.Scenario) -> None:
    assert tottori.teams.loc["core_centre", "roles"] == ["psw", "specialist"]
    assert tottori.teams.loc["health_centre", "level"] == "health_centre"
    services = tottori.services
    assert services.loc["window", "entry"] == "help"
    assert services.loc["window", "team"] == "municipal_desk"


def test_with_leaves_the_scenario_as_it_was(tottori: bansou.Scenario) -> None:
    shorter = tottori.with_(years=2, replications=4, seed=7, title="short")
    assert (shorter.years, shorter.replications, shorter.seed, shorter.title) == (2, 4, 7, "short")
    assert (tottori.years, tottori.title) == (5, "Tottori today")
    assert shorter != tottori
    assert tottori.with_() == tottori


def test_with_region_joins_the_region(towns: bansou.Scenario) -> None:
    assert sorted(towns.region["name"]) == sorted(TOWNS)


def test_another_region_has_its_own_title(tottori: bansou.Scenario) -> None:
    elsewhere = tottori.with_(region={"prefecture": ["島根県", "鳥取県"]})
    assert (elsewhere.title, elsewhere.question) == ("鳥取県, 島根県", "")
    assert tottori.with_(region=["智頭町"]).title == "智頭町"
    assert tottori.with_(region={"prefecture": "島根県"}, title="Shimane").title == "Shimane"


@pytest.mark.parametrize("value", [20, np.float64(20), Decimal(20), Fraction(20), "20 %", "20.0 %"])
def test_with_parameter_is_an_assumption_of_ones_own(towns: bansou.Scenario, value: float | str) -> None:
    share = towns.with_(parameters={"municipal_desk.phn.share": value}).parameters.loc["municipal_desk.phn.share"]
    assert (share["value"], share["low"], share["high"], share["unit"]) == (20, 20, 20, "%")
    assert share["source"] == "assumption"


def test_with_another_spin_up(towns: bansou.Scenario) -> None:
    assert '"spin_up":"30 days"' in towns.with_(spin_up="30 days")._core.resolved
    with pytest.raises(bansou.InputError, match=r"with_\(spin_up\)"):
        towns.with_(spin_up="30 min")


def test_outcomes_say_how_they_are_made(tottori: bansou.Scenario) -> None:
    metrics = tottori.metrics
    assert (metrics["definition"] != "").all()
    assert set(metrics["better"]) == {"lower", "higher", "neither"}


def test_with_parameter_in_full(towns: bansou.Scenario) -> None:
    own = {"value": 20, "low": 15, "high": 25, "unit": "%", "year": 2024, "source": "assumption", "reason": "asked"}
    share = towns.with_(parameters={"municipal_desk.phn.share": own}).parameters.loc["municipal_desk.phn.share"]
    assert dict(share.drop(["subject", "label"])) == own


def test_with_changes_adds_to_those_there_are(towns: bansou.Scenario) -> None:
    first = {"from": "2021-10-01", "team": "health_centre", "scale": 2}
    second = {"from": datetime.date(2021, 5, 1), "in": ["八頭町"], "team": "municipal_desk", "add": {"psw": "1 FTE"}}
    changed = towns.with_(changes=[first]).with_(changes=[second])
    assert list(changed.changes["kind"]) == ["scale", "staff"]
    assert list(changed.changes["from"]) == [183, 30]
    assert changed.changes["municipalities"][1] == ["31329"]


def test_with_changes_has_a_title_of_its_own(towns: bansou.Scenario) -> None:
    first = {"from": "2021-10-01", "team": "health_centre", "scale": 2}
    named = {**first, "name": {"ja": "保健所を倍に", "en": "Health centres doubled"}}
    assert towns.with_(changes=[first, named]).title == "Tottori today + Health centre"
    assert towns.with_(changes=[first]).in_language("ja").title.startswith("鳥取県 現状 + 保健所")
    assert towns.with_(changes=[named, first]).title == "Tottori today + Health centres doubled"
    assert (
        towns.with_(changes=[first]).with_(changes=[named]).title.endswith(" + Health centre + Health centres doubled")
    )
    value = {"from": "2021-10-01", "set": {"need.crisis": "0.5 /year"}}
    assert towns.with_(changes=[value]).title == "Tottori today + need.crisis"
    assert towns.with_(changes=[first], title="More").title == "More"
    assert towns.with_(changes=[]).title == towns.title
    assert towns.with_(changes=[first], region=["智頭町"]).title == "智頭町"


def test_with_parameters_has_a_title_of_its_own(towns: bansou.Scenario) -> None:
    value = {"casework.contacts": 3}
    assert towns.with_(parameters=value).title == "Tottori today + casework.contacts 3 contacts"
    assert towns.with_(parameters=value, changes=[SCALED]).title == "Tottori today + Health centre"
    assert towns.with_(parameters=value, title="More").title == "More"
    assert towns.with_(parameters={"casework.contacts": {"low": 1}}).title == towns.title
    assert towns.with_drawn(value).title == towns.title


def test_with_says_all_that_is_wrong_and_where(towns: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError) as caught:
        towns.with_(
            years=0,
            parameters={"municipal_desk.phn.shre": 20},
            changes=[{"from": "2021-10-01", "team": "helth_centre", "scale": 2}],
        )
    files = {problem.file: problem.text for problem in caught.value.problems}
    assert "'health_centre'" in files["with_(changes[0])"]
    assert "'municipal_desk.phn.share'" in files["with_(parameters['municipal_desk.phn.shre'])"]
    assert "with_(years)" in files
    assert all(f"{file}: {text}" in str(caught.value) for file, text in files.items())


def test_with_parameter_needs_a_number_and_a_unit_that_fits(towns: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="found 'about 20'; allowed: a number"):
        towns.with_(parameters={"municipal_desk.phn.share": "about 20"})
    with pytest.raises(bansou.InputError, match="'min' is a unit of working time"):
        towns.with_(parameters={"municipal_desk.phn.share": "20 min"})
    with pytest.raises(bansou.InputError, match="found 'nan'"):
        towns.with_(parameters={"municipal_desk.phn.share": float("nan")})


@pytest.mark.parametrize("value", [None, [20], True, {"value": float("nan")}, float("inf")])
def test_with_parameter_names_what_is_no_number(towns: bansou.Scenario, value: object) -> None:
    with pytest.raises(
        bansou.InputError, match=r"with_\(parameters\['municipal_desk.phn.share'\]\): value: found .*a number"
    ):
        towns.with_(parameters={"municipal_desk.phn.share": value})


@pytest.mark.parametrize(
    "wrong", [{"years": math.nan}, {"start": math.nan}, {"changes": [{**SCALED, "scale": math.nan}]}]
)
def test_with_names_the_argument_that_is_not_finite(towns: bansou.Scenario, wrong: dict[str, Any]) -> None:
    with pytest.raises(bansou.InputError, match=rf"with_\({next(iter(wrong))}.*found 'nan'; allowed"):
        towns.with_(**wrong)


def test_with_a_day_of_pandas(towns: bansou.Scenario) -> None:
    assert towns.with_(start=pd.Timestamp("2022-01-01")).start == "2022-01-01"
    assert list(towns.with_(changes=[{**SCALED, "from": pd.Timestamp("2021-05-01")}]).changes["from"]) == [30]


def test_drawn_values_are_numbers_in_the_unit_there_is(towns: bansou.Scenario) -> None:
    drawn = towns.with_drawn({"casework.contacts": np.float64(5)})
    assert drawn.parameters.loc["casework.contacts", "value"] == 5
    for value in ("5 contacts", None, [5]):
        with pytest.raises(bansou.InputError, match=r"with_drawn\('casework.contacts'\) must be a number, not"):
            towns.with_drawn({"casework.contacts": value})


def test_with_refuses_what_no_file_can_say(towns: bansou.Scenario) -> None:
    with pytest.raises(TypeError, match="cannot hold"):
        towns.with_(changes=[{"from": object()}])


@pytest.mark.parametrize("nowhere", [[], {}])
def test_nowhere_is_not_everywhere(towns: bansou.Scenario, nowhere: object) -> None:
    with pytest.raises(bansou.InputError, match="at least one"):
        towns.with_(changes=[{"from": "2022-04-01", "team": "municipal_desk", "in": nowhere, "add": {"psw": "1 FTE"}}])


def test_a_mistaken_name_gets_the_nearest_in_the_language_asked_for(towns: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="八頭町"):
        towns.in_language("ja").with_(region=["八頭"])


def test_pickles_and_copies(towns: bansou.Scenario) -> None:
    again = pickle.loads(pickle.dumps(towns))
    assert again == towns == copy.deepcopy(towns)
    assert hash(again) == hash(towns)
    assert (again.title, again.path) == (towns.title, towns.path)
    assert len(again.region) == 3


def test_repr_is_one_line(towns: bansou.Scenario) -> None:
    assert repr(towns) == "<Scenario 'Tottori today': 3 municipalities, 1 year, 3 replications, seed 20210401>"


def test_own_file_extends_a_shipped_one(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("title: mine\nextends: bansou:tottori.yaml\nyears: 2\n", encoding="utf-8")
    assert (bansou.load(file).title, bansou.load(file).years) == ("mine", 2)


def test_nothing_outside_the_root_is_read(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "base.yaml").write_text("title: base\nextends: bansou:tottori.yaml\n", encoding="utf-8")
    (inner / "mine.yaml").write_text("title: mine\nextends: ../base.yaml\n", encoding="utf-8")
    with pytest.raises(bansou.InputError, match="base.yaml"):
        bansou.load(inner / "mine.yaml", lang="en")
    assert bansou.load(inner / "mine.yaml", root=tmp_path).title == "mine"


def test_preflight_puts_the_fullest_places_first(towns: bansou.Scenario) -> None:
    loads = towns.preflight()
    assert list(loads.columns) == ["team", "place", "fte", "utilisation", "slots", "wait", "backlog", "more_fte"]
    assert loads[["utilisation", "slots"]].max(axis=1).is_monotonic_decreasing
    assert loads.attrs["longest_backup"][-1] == "centre_backup"
    assert set(loads["team"]) <= set(towns.teams.index)
    assert "municipal_desk" in set(loads["team"])
