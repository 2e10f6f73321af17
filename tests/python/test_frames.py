from bansou.frames import frame


def test_columns_become_a_table_in_their_order():
    table = frame({"name": ["a", "b"], "count": [1, 2]})
    assert list(table.columns) == ["name", "count"]
    assert table["count"].tolist() == [1, 2]
