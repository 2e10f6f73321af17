from pathlib import Path

import pytest

import bansou
from bansou.csv_lines import read_lines


def number(line: dict[str, str]) -> float:
    return float(line["value"])


def write(folder: Path, text: str) -> Path:
    (folder / "table.csv").write_text(text, encoding="utf-8")
    return folder / "table.csv"


def test_each_line_is_read(tmp_path: Path) -> None:
    assert read_lines(write(tmp_path, "id,value\na,1\nb,2.5\n"), ["id", "value"], number) == [1, 2.5]


def test_what_is_wrong_is_said_with_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(bansou.InputError, match=r"table.csv:1: columns are missing: value"):
        read_lines(write(tmp_path, "id,figure\na,1\n"), ["id", "value"], number)
    with pytest.raises(bansou.InputError, match=r"table.csv:1: columns are missing: id"):
        read_lines(write(tmp_path, ""), ["id"], number)
    with pytest.raises(bansou.InputError, match=r"table.csv:3: cannot read this line \(could not convert"):
        read_lines(write(tmp_path, "value\n1\nmany\n"), ["value"], number)
    with pytest.raises(bansou.InputError, match=r"table.csv:2: cannot read this line"):
        read_lines(write(tmp_path, "id,value\na\n"), ["value"], number)
    with pytest.raises(bansou.InputError, match="none.csv: cannot be read: No such file"):
        read_lines(tmp_path / "none.csv", [], number)
    (tmp_path / "table.csv").write_bytes("値\n".encode("shift_jis"))
    with pytest.raises(bansou.InputError, match="table.csv: cannot be read: UTF-8"):
        read_lines(tmp_path / "table.csv", [], number)
