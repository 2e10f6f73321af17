import numpy as np
import pytest

from bansou.guarantees import Guarantee
from bansou.one_or_many import as_list

PROMISE = Guarantee("wait_backup_p90", 7)


@pytest.mark.parametrize("many", [["a", "b"], ("a", "b"), {"a": 1, "b": 2}.keys(), iter("ab"), np.array(["a", "b"])])
def test_several_are_all_of_them(many: object) -> None:
    assert as_list(many) == ["a", "b"]


@pytest.mark.parametrize("one", ["wait", {"from": "2022-04-01"}, 5])
def test_one_is_one(one: object) -> None:
    assert as_list(one) == [one]


def test_a_tuple_that_is_one_thing_is_named_by_its_kind() -> None:
    assert as_list(PROMISE, Guarantee) == as_list([PROMISE], Guarantee) == [PROMISE]
    assert as_list(PROMISE) == list(PROMISE)


def test_nothing_is_nothing() -> None:
    assert as_list(None) == as_list([]) == []
