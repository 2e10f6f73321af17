import math
import re
from decimal import Decimal

import numpy as np
import pytest

import bansou
from bansou.limits import above_zero, at_least, between, number


def test_what_is_enough_or_not_given_passes() -> None:
    at_least("trials", 1, 1, "en")
    at_least("threads", None, 1, "en")
    above_zero("max_yearly", 0.25, "en")
    above_zero("max_yearly", None, "en")


@pytest.mark.parametrize("value", [0, -1, math.nan, math.inf])
def test_what_is_not_is_an_input_error(value: float) -> None:
    with pytest.raises(bansou.InputError, match=f"trials must be at least 1, not {value:g}"):
        at_least("trials", value, 1, "en")
    with pytest.raises(bansou.InputError, match="max_yearly は0より大きく"):
        above_zero("max_yearly", value, "ja")


@pytest.mark.parametrize("value", [1.5, 2.0, "2", [2], Decimal(2), True])
def test_counts_are_whole(value: object) -> None:
    with pytest.raises(
        bansou.InputError, match=re.escape(f"trials must be a whole number of at least 1, not {value!r}.")
    ):
        at_least("trials", value, 1, "en")
    at_least("trials", np.int64(2), 1, "en")


@pytest.mark.parametrize("value", ["2", [2], None, True])
def test_what_is_no_number_is_an_input_error(value: object) -> None:
    with pytest.raises(bansou.InputError, match=re.escape(f"share must be a number, not {value!r}.")):
        number("share", value, "en")
    number("share", 0.5, "en")
    with pytest.raises(bansou.InputError, match="max_yearly must be greater than 0, not '2'"):
        above_zero("max_yearly", "2", "en")


def test_numbers_of_experiments_are_checked(towns: bansou.Scenario) -> None:
    with pytest.raises(bansou.InputError, match="threads must be at least 1, not -1"):
        bansou.run(towns, threads=-1)
    with pytest.raises(bansou.InputError, match="threads must be a whole number of at least 1, not 1.5"):
        bansou.run(towns, threads=1.5)
    with pytest.raises(bansou.InputError, match="threads must be at least 1, not 0"):
        bansou.run_all([towns], len, threads=0)
    for name in ("trials", "replications", "confirm"):
        with pytest.raises(bansou.InputError, match=f"{name} must be at least 1, not 0"):
            bansou.search(towns, ["wait_backup_p90<=7"], ["municipal_desk.psw:0..1"], **{name: 0})


@pytest.mark.parametrize("value", [0.0001, 2, math.nan, "5%", True])
def test_what_is_out_of_bounds_is_an_input_error(value: object) -> None:
    with pytest.raises(bansou.InputError, match=re.escape(f"precision must be from 0.001 to 1, not {value!r}.")):
        between("precision", value, 0.001, 1, "en")
    between("precision", 0.05, 0.001, 1, "en")
    between("precision", None, 0.001, 1, "en")
