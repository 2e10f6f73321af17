import datetime
from decimal import Decimal

import pytest

from bansou.differences import merged, positions, subject, tree_of

KNOWN = {"casework.contacts": {"unit": "contacts", "year": 2021}}
CHANGE = {"from": "2022-04-01", "team": "municipal_desk", "scale": 2}


def assumption(value: object, unit: str = "contacts") -> dict[str, object]:
    return {
        "value": value, "low": value, "high": value, "unit": unit, "year": 2021, "source": "assumption", "reason": "with_()",
    }  # fmt: skip


def test_what_is_not_given_is_left_out() -> None:
    assert tree_of({"years": None, "seed": 0, "start": datetime.date(2022, 1, 1)}, None, {}) == {
        "seed": 0, "start": "2022-01-01",
    }  # fmt: skip


def test_one_change_or_town_is_a_list() -> None:
    assert (
        tree_of({"changes": CHANGE}, None, {})
        == tree_of({"changes": iter([CHANGE])}, None, {})
        == {"changes": [CHANGE]}
    )
    assert tree_of({"region": "智頭町"}, None, {}) == {"region": {"municipalities": ["智頭町"]}}
    assert tree_of({"region": {"band": 1}}, None, {}) == {"region": {"band": 1}}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, assumption(5)), (Decimal(5), assumption(5.0)), ("5", assumption(5.0)), (" 1,000 cases ", assumption(1000.0, "cases")),
        ({"low": 4}, {"low": 4}), (None, {"value": None}), ([5], {"value": [5]}), (True, {"value": True}),
        ("about 5", {"value": "about 5"}), ("0,5 %", {"value": "0,5 %"}), ("1,0000 cases", {"value": "1,0000 cases"}), (float("nan"), {"value": "nan"}),
    ],
)  # fmt: skip
def test_numbers_are_assumptions_and_the_rest_is_for_the_reader(value: object, expected: object) -> None:
    assert tree_of({}, {"casework.contacts": value}, KNOWN) == {"parameters": {"casework.contacts": expected}}


def test_maps_merge_changes_are_appended_and_the_rest_is_replaced() -> None:
    base = {"title": {"ja": "今", "en": "Today"}, "region": {"band": 1}, "years": 5, "changes": [CHANGE]}
    over = {
        "title": {"en": "More"},
        "region": {"municipalities": ["智頭町"]},
        "years": 2,
        "changes": [{**CHANGE, "scale": 3}],
    }
    assert merged(base, over) == {
        "title": {"ja": "今", "en": "More"}, "region": {"band": 1, "municipalities": ["智頭町"]}, "years": 2,
        "changes": [CHANGE, {**CHANGE, "scale": 3}],
    }  # fmt: skip


def test_places_are_called_by_their_argument() -> None:
    over = {"years": 0, "changes": [CHANGE], "parameters": {"a/b~c": {}}}
    assert positions({"changes": [CHANGE, CHANGE]}, over) == {
        "/years": "with_(years)", "/parameters": "with_(parameters)", "/changes/2": "with_(changes[0])",
        "/parameters/a~1b~0c": "with_(parameters['a/b~c'])",
    }  # fmt: skip


def test_a_change_is_about_its_name_its_team_or_its_parameters() -> None:
    names = {"municipal_desk": "Municipal desk"}
    assert subject({**CHANGE, "name": {"ja": "倍", "en": "Doubled"}}, names, "en") == "Doubled"
    assert subject(CHANGE, names, "en") == "Municipal desk"
    assert subject({"open": "outreach"}, names, "en") == "outreach"
    assert subject({"reserve": "backup", "hours_a_month": "40 h"}, names, "en") == "backup"
    assert (
        subject({"set": {"need.crisis": "1 /year", "need.worsen": "1 /year"}}, names, "en")
        == "need.crisis, need.worsen"
    )
