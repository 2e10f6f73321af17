import math

from bansou.markdown import number, table


def test_numbers_have_four_digits() -> None:
    assert [number(value) for value in (64.4999, 895468.2, 0.0012345)] == ["64.5", "895,468", "0.001234"]
    assert [number(value) for value in (math.nan, math.inf, None)] == ["–", "–", "–"]


def test_a_table_has_a_line_for_each_row() -> None:
    assert table(["A", "B"], [["x | y", 1.0]]) == "| A | B |\n|---|---|\n| x \\| y | 1 |\n"
