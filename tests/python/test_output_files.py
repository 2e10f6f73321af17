from pathlib import Path

import pytest

import bansou
from bansou.output_files import check_chart, check_writable, make_folder, writing


def test_what_can_be_written_leaves_no_trace(tmp_path: Path) -> None:
    check_writable(tmp_path / "new.csv", "en")
    check_chart(tmp_path / "new.SVG", "en")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "old.csv").write_text("kept", encoding="utf-8")
    check_writable(tmp_path / "old.csv", "en")
    assert (tmp_path / "old.csv").read_text(encoding="utf-8") == "kept"
    make_folder(tmp_path / "a" / "b", "en")
    assert (tmp_path / "a" / "b").is_dir()


def test_what_cannot_be_written_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(bansou.InputError, match="no/new.csv: cannot be written: No such file or directory"):
        check_writable(tmp_path / "no" / "new.csv", "en")
    with pytest.raises(bansou.InputError, match="書き込めません"):
        check_writable(tmp_path, "ja")
    (tmp_path / "file").touch()
    with pytest.raises(bansou.InputError, match="file: cannot be written"):
        make_folder(tmp_path / "file", "en")


@pytest.mark.parametrize("name", ["chart", "chart.csv", ".svg"])
def test_a_chart_says_its_kind(tmp_path: Path, name: str) -> None:
    with pytest.raises(bansou.InputError, match="must end in .svg, .png or .pdf"):
        check_chart(tmp_path / name, "en")


def test_what_fails_later_is_a_run_error() -> None:
    full = Path("/dev/full")
    with pytest.raises(bansou.RunError, match="/dev/full: cannot be written: No space left"), writing(full, "en"):
        full.write_text("much", encoding="utf-8")
