import csv
import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import bansou

HEAD = ["code", "name", "municipal_desk.psw", "open_cases"]


@pytest.fixture
def book() -> openpyxl.Workbook:
    """The template of three towns, filled in."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "職員"
    for row in (HEAD, [31325, "若桜町", 0.5, 12], [31328, "智頭町", 1, None], [31329, "八頭町", None, 40]):
        sheet.append(row)
    return book


def converted(book: openpyxl.Workbook, folder: Path, **how: Any) -> list[list[str]]:
    book.save(folder / "own.xlsx")
    path = bansou.excel_to_csv(folder / "own.xlsx", folder / "own.csv", lang="en", **how)
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def refused(book: openpyxl.Workbook, folder: Path, **how: Any) -> bansou.InputError:
    with pytest.raises(bansou.InputError) as caught:
        converted(book, folder, **how)
    assert not (folder / "own.csv").exists()
    return caught.value


def test_a_filled_in_template_becomes_the_table_that_a_scenario_reads(book: openpyxl.Workbook, tmp_path: Path) -> None:
    assert converted(book, tmp_path) == [
        HEAD, ["31325", "若桜町", "0.5", "12"], ["31328", "智頭町", "1", ""], ["31329", "八頭町", "", "40"],
    ]  # fmt: skip
    own = "title: {ja: 自分の町, en: Own}\nextends: bansou:tottori.yaml\nlocal: own.csv\nyears: 1\n"
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    fte = bansou.load(tmp_path / "own.yaml").preflight().set_index(["team", "place"])["fte"]
    assert fte["municipal_desk", "31325"] >= 0.5


def test_what_excel_and_people_do_to_numbers_is_undone(book: openpyxl.Workbook, tmp_path: Path) -> None:
    sheet: Worksheet = book.active
    sheet.insert_rows(1, 2)
    sheet["A1"] = "令和8年度の職員"
    sheet.merge_cells("A1:D1")
    sheet.append([None] * 4)
    sheet.append(["１２０２", " 函館市 ", "０．５", "1,200"])
    rows = converted(book, tmp_path)
    assert rows[0] == HEAD
    assert rows[-1] == ["01202", "函館市", "0.5", "1200"]
    assert len(rows) == 5


@pytest.mark.parametrize(
    ("cell", "value", "said"),
    [
        ("C2", datetime.date(2026, 3, 1), "職員!C2: a date (2026-03-01 00:00:00); write a number"),
        ("C3", "二人", "職員!C3: not a number: '二人'."),
        ("C3", True, "職員!C3: not a number: True."),
        ("D3", "nan", "職員!D3: not a number: 'nan'."),
        ("D4", "=SUM(D2:D3)", "職員!D4: the formula =SUM(D2:D3) has no stored result"),
        ("D4", "#DIV/0!", "職員!D4: the formula's result is the error #DIV/0!."),
        ("A4", "八頭", "職員!A4: not a municipality's code: '八頭'"),
        ("A4", 313290, "職員!A4: not a municipality's code: 313290"),
        ("A4", None, "職員!A4: not a municipality's code: None"),
        ("F3", "メモ", "職員!F3: 'メモ' stands in a column without a heading."),
        ("A1", "コード", "職員!A1: there is no heading 'code'"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_cell(
    book: openpyxl.Workbook, cell: str, value: object, said: str, tmp_path: Path
) -> None:
    book.active[cell] = value
    error = refused(book, tmp_path)
    assert said in str(error)
    assert [(problem.line, problem.column) for problem in error.problems] == [
        (book.active[cell].row, book.active[cell].column)
    ]


def test_all_that_is_wrong_is_said_at_once(book: openpyxl.Workbook, tmp_path: Path) -> None:
    book.active.merge_cells("C2:C3")
    book.active["D2"] = datetime.date(2026, 3, 1)
    error = refused(book, tmp_path)
    assert "職員!C2: merged cells (C2:C3) do not say which cell" in str(error)
    assert len(error.problems) == len(str(error).splitlines()) == 2


def test_a_formula_counts_as_what_excel_stored(book: openpyxl.Workbook, tmp_path: Path) -> None:
    """openpyxl stores no results, so the result is put into the file by hand, as Excel does."""
    import zipfile

    book.active["D4"] = "=20+20"
    book.save(tmp_path / "bare.xlsx")
    with zipfile.ZipFile(tmp_path / "bare.xlsx") as bare, zipfile.ZipFile(tmp_path / "own.xlsx", "w") as own:
        for name in bare.namelist():
            content = bare.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert b"<f>20+20</f><v" in content
                content = content.replace(b"<f>20+20</f><v />", b"<f>20+20</f><v>40</v>").replace(
                    b"<f>20+20</f><v></v>", b"<f>20+20</f><v>40</v>"
                )
            own.writestr(name, content)
    path = bansou.excel_to_csv(tmp_path / "own.xlsx", tmp_path / "own.csv")
    assert path.read_text(encoding="utf-8-sig").splitlines()[-1] == "31329,八頭町,,40"


def test_the_sheet_is_named_if_there_are_several(book: openpyxl.Workbook, tmp_path: Path) -> None:
    book.create_sheet("空")
    assert len(converted(book, tmp_path)) == 4
    (tmp_path / "own.csv").unlink()
    book.create_sheet("メモ")["A1"] = "x"
    assert "name one sheet by sheet=: 職員, メモ" in str(refused(book, tmp_path))
    assert "no sheet '空' with anything in it; there are: 職員, メモ" in str(refused(book, tmp_path, sheet="空"))
    assert len(converted(book, tmp_path, sheet="職員")) == 4


def test_files_that_are_none_are_said(book: openpyxl.Workbook, tmp_path: Path) -> None:
    (tmp_path / "own.xlsx").write_text("code,name\n", encoding="utf-8")
    with pytest.raises(bansou.InputError, match="own.xlsx: cannot be read: not an Excel workbook"):
        bansou.excel_to_csv(tmp_path / "own.xlsx", tmp_path / "own.csv", lang="en")
    with pytest.raises(bansou.InputError, match="none.xlsx: 読めません：No such file"):
        bansou.excel_to_csv(tmp_path / "none.xlsx", tmp_path / "own.csv", lang="ja")
    book.save(tmp_path / "own.xlsx")
    with pytest.raises(bansou.RunError, match="own.csv: cannot be written"):
        bansou.excel_to_csv(tmp_path / "own.xlsx", tmp_path / "no" / "own.csv", lang="en")
