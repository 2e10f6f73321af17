"""A planner's own staffing and caseload from Excel."""

from __future__ import annotations

import csv
import datetime
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bansou.errors import InputError, Problem
from bansou.output_files import writing
from bansou.places import AnyPath, Language, language
from bansou.wording import Text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

TEXTS = ("code", "name")
"""Columns of the template that hold no figures."""

CODE = 5
"""Digits of a municipality's code; Excel drops the zero in front."""

_NO_HEADER = Text("1列目の見出し「code」がありません。`bansou template` の表を使ってください。",
                  "there is no heading 'code'; use the table that `bansou template` writes.")  # fmt: skip
_MERGED = Text("結合されたセル（{found}）は、どの欄の値か決まりません。結合を解いてください。",
               "merged cells ({found}) do not say which cell the value belongs to; unmerge them.")  # fmt: skip
_NO_VALUE = Text("数式（{found}）の計算結果が保存されていません。Excel で開いて保存し直すか、値を書いてください。",
                 "the formula {found} has no stored result; open and save the workbook in Excel, or write the value.")  # fmt: skip
_ERROR = Text("数式の誤り {found} です。", "the formula's result is the error {found}.")
_DATE = Text("日付（{found}）です。数を書いてください（Excel は「3/1」を日付にします）。",
             "a date ({found}); write a number (Excel makes a date of '3/1').")  # fmt: skip
_NOT_A_NUMBER = Text("数ではありません（「{found}」）。", "not a number: {found!r}.")
_NOT_A_CODE = Text("市町村コードではありません（「{found}」）。31201 のような5桁です。",
                   "not a municipality's code: {found!r}; it has five digits, such as 31201.")  # fmt: skip
_NO_HEADING = Text("見出しのない列に「{found}」とあります。", "{found!r} stands in a column without a heading.")


def excel_to_csv(workbook: AnyPath, table: AnyPath, *, sheet: str | None = None, lang: Language | None = None) -> Path:
    """Makes of an Excel workbook (.xlsx) the CSV file that a scenario names as `local:`.

    The table is what `bansou template` writes, filled in with Excel; lines above its headings and empty rows do not
    matter. Full-width digits are numbers, codes get their zero in front back, formulas count as what Excel stored.
    `sheet`: needed if the workbook has several with something in them. `lang`: of messages.

    Raises InputError with all that is wrong (sheet, cell, what was found): merged cells, dates, texts in place of numbers,
    formulas without a result. Raises RunError if the CSV file cannot be written. Needs `pip install 'bansou[excel]'`.
    """
    speaking = language(lang)
    values, formulas = (_opened(Path(workbook), sheet, stored, speaking) for stored in (True, False))
    reading = _Reading(Path(workbook), values, formulas, speaking)
    rows = list(reading.rows())
    if reading.problems:
        said = "\n".join(f"{workbook}: {problem.text}" for problem in reading.problems)
        raise InputError(said, reading.problems)
    path = Path(table)
    with writing(path, speaking), open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    return path


def _opened(workbook: Path, sheet: str | None, stored: bool, lang: Language) -> Worksheet:
    """`stored`: results of formulas instead of the formulas."""
    from zipfile import BadZipFile

    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(workbook, data_only=stored)
    except (OSError, KeyError, BadZipFile, InvalidFileException) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else None
        said = Text(f"{workbook}: 読めません：{why or 'Excel のブック（.xlsx）ではありません'}",
                    f"{workbook}: cannot be read: {why or 'not an Excel workbook (.xlsx)'}")  # fmt: skip
        raise InputError(said.within(lang)) from error
    filled = [one.title for one in book.worksheets if any(cell.value is not None for row in one for cell in row)]
    wanted = sheet or (filled[0] if len(filled) == 1 else None)
    if wanted not in filled:
        names = ", ".join(filled)
        said = (
            Text(f"{workbook}: シート「{sheet}」はないか、空です。ほかのシート: {names}",
                 f"{workbook}: there is no sheet {sheet!r} with anything in it; there are: {names}") if sheet else
            Text(f"{workbook}: どのシートか sheet= で指定してください: {names}",
                 f"{workbook}: name one sheet by sheet=: {names}")
        )  # fmt: skip
        raise InputError(said.within(lang))
    return book[wanted]


class _Reading:
    """Rows of one sheet, and what is wrong with them."""

    def __init__(self, workbook: Path, values: Worksheet, formulas: Worksheet, lang: Language) -> None:
        self.problems: list[Problem] = []
        self._file = str(workbook)
        self._values = values
        self._formulas = formulas
        self._lang = lang

    def rows(self) -> Iterator[list[str]]:
        """The headings, then every row that is not empty; what is wrong is empty."""
        head = next((row for row in self._values if any(_text(cell.value) == TEXTS[0] for cell in row)), None)
        if head is None:
            self._add(1, 1, _NO_HEADER, "")
            return
        names = {cell.column: _text(cell.value) for cell in head if cell.value is not None}
        yield list(names.values())
        below = head[0].row + 1
        for area in self._values.merged_cells.ranges:
            if area.max_row >= below - 1:
                self._add(area.min_row, area.min_col, _MERGED, area.coord)
        for row in self._values.iter_rows(min_row=below):
            filled = [cell for cell in row if self._formulas[cell.coordinate].value is not None]
            for cell in filled:
                if cell.column not in names:
                    self._add(cell.row, cell.column, _NO_HEADING, cell.value)
            if any(cell.column in names for cell in filled):
                by_column = {cell.column: cell for cell in row}
                yield [self._cell(by_column[column], name) for column, name in names.items()]

    def _cell(self, cell: Cell, name: str) -> str:
        value, formula = cell.value, self._formulas[cell.coordinate].value
        wrong: Text | None = None
        if value is None and formula is not None:
            wrong, value = _NO_VALUE, formula
        elif cell.data_type == "e":
            wrong = _ERROR
        elif isinstance(value, datetime.date | datetime.time | datetime.timedelta):
            wrong = _DATE
        elif name == "code":
            wrong = None if _code(value) else _NOT_A_CODE
        elif name not in TEXTS and value is not None:
            wrong = None if _number(value) else _NOT_A_NUMBER
        if wrong is not None:
            self._add(cell.row, cell.column, wrong, value)
            return ""
        return _code(value) if name == "code" else _text(value) if name in TEXTS or value is None else _number(value)

    def _add(self, row: int, column: int, said: Text, found: Any) -> None:
        from openpyxl.utils import get_column_letter

        place = f"{self._values.title}!{get_column_letter(column)}{row}"
        text = f"{place}: {said.within(self._lang).format(found=found)}"
        self.problems.append(Problem(self._file, row, column, text))


def _text(value: Any) -> str:
    """Full-width letters and digits become plain ones."""
    return "" if value is None else unicodedata.normalize("NFKC", str(value)).strip()


def _number(value: Any) -> str:
    """Empty if it is none."""
    if isinstance(value, bool):
        return ""
    text = _text(value).replace(",", "")
    try:
        return f"{float(text):.15g}" if text.lower().lstrip("+-") not in ("nan", "inf", "infinity") else ""
    except ValueError:
        return ""


def _code(value: Any) -> str:
    """Empty if it is none."""
    digits = _number(value)
    return digits.zfill(CODE) if digits.isdigit() and len(digits) <= CODE else ""
