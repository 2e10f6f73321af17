import datetime
import json
import math
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from bansou.plain_values import plain


@pytest.mark.parametrize(
    "value", [None, True, 3, 0.1, "45 min", [1, ["智頭町"]], {"from": "2022-04-01", "in": {"band": 1}}]
)
def test_what_is_plain_stays_as_it_is(value: object) -> None:
    assert plain(value) == value
    assert json.loads(json.dumps(plain(value))) == value


def test_containers_become_mappings_with_texts_and_lists() -> None:
    assert plain(MappingProxyType({5: (1, 2)})) == {"5": [1, 2]}
    assert plain({"in": pd.Series(["智頭町"]), "band": np.array([1, 2])}) == {"in": ["智頭町"], "band": [1, 2]}


@pytest.mark.parametrize("number", [Decimal("2.5"), Fraction(5, 2), np.float64(2.5), np.float32(2.5), np.array(2.5)])
def test_numbers_are_floats(number: object) -> None:
    assert type(plain(number)) is float
    assert plain(number) == 2.5


def test_whole_numbers_stay_whole() -> None:
    assert type(plain(np.int64(5))) is int
    assert plain(np.bool_(True)) is True
    assert plain(2**60) == 2**60


@pytest.mark.parametrize(
    ("number", "text"),
    [(math.nan, "nan"), (np.float64(-math.inf), "-inf"), (Decimal("NaN"), "NaN"), (Decimal("sNaN"), "sNaN"),
     (10**400, "1" + 400 * "0")],
)  # fmt: skip
def test_what_is_no_number_for_a_file_is_a_text(number: object, text: str) -> None:
    assert plain(number) == text


@pytest.mark.parametrize(
    "day",
    [
        datetime.date(2022, 1, 1), datetime.datetime(2022, 1, 1), pd.Timestamp("2022-01-01"), np.datetime64("2022-01-01"),
        np.datetime64("2022-01-01", "ns"),
    ],
)  # fmt: skip
def test_days_are_iso_texts(day: object) -> None:
    assert plain(day) == "2022-01-01"


def test_a_time_of_a_day_does_not_pass_for_a_day() -> None:
    assert (
        plain(pd.Timestamp("2022-01-01 12:00"))
        == plain(np.datetime64("2022-01-01T12:00", "ns"))
        == "2022-01-01T12:00:00"
    )
    assert plain(datetime.datetime(2022, 1, 1, tzinfo=datetime.UTC)) == "2022-01-01T00:00:00+00:00"
    assert plain(np.datetime64("NaT")) is None


def test_half_a_surrogate_pair_can_be_written() -> None:
    assert plain({"智\ud800町": "\ud800"}) == {"智?町": "?"}


@pytest.mark.parametrize("value", [object(), {1}, b"2", [1j]])
def test_what_no_file_can_hold_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="a scenario cannot hold"):
        plain(value)
