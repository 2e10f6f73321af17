import bansou
from bansou import titles
from conftest import DOUBLED


def test_a_change_is_added_in_both_languages(towns: bansou.Scenario) -> None:
    assert titles.with_change(towns._core, DOUBLED) == {
        "ja": "鳥取県 現状 + 市町村の保健・福祉窓口", "en": "Tottori today + Municipal desk",
    }  # fmt: skip


def test_the_first_value_that_differs_is_added_with_its_unit(towns: bansou.Scenario) -> None:
    values = {"need.crisis": towns.parameters.loc["need.crisis", "value"], "casework.contacts": 3, "ward.beds": 20}
    other = towns.with_(parameters=values, title="other")
    added = titles.with_value(towns._core, other._core, values)
    assert added == {
        "ja": "鳥取県 現状 + casework.contacts 3 contacts",
        "en": "Tottori today + casework.contacts 3 contacts",
    }
    assert titles.with_value(towns._core, other._core, ["need.crisis"])["en"] == towns.title


def test_places_are_towns_or_prefectures(tottori: bansou.Scenario, towns: bansou.Scenario) -> None:
    assert titles.of_places(towns._core) == {"ja": "若桜町・智頭町・八頭町", "en": "若桜町, 智頭町, 八頭町"}
    four = tottori.with_(region={"prefecture": ["島根県", "鳥取県", "岡山県", "広島県"]})
    assert titles.of_places(four._core)["en"] == "鳥取県, 島根県, 岡山県, …"
