from bansou.text_table import text_table, width


def test_japanese_letters_are_two_columns_wide() -> None:
    assert (width("若桜町"), width("town"), width("ﾄｯﾄﾘ")) == (6, 4, 4)


def test_columns_line_up() -> None:
    lines = text_table(["町", "人口"], [["若桜町", "2,864"], ["town", "1"]]).splitlines()
    assert lines == ["  町       人口", "  若桜町  2,864", "  town        1"]
    assert len({width(line) for line in lines}) == 1
