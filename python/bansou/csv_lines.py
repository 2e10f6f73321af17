"""Tables of the scenario folder, line by line."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from bansou.errors import InputError
from bansou.places import language
from bansou.wording import Text

Line = TypeVar("Line")


def read_lines(path: Path, columns: Iterable[str], read: Callable[[dict[str, str]], Line]) -> list[Line]:
    """What `read` makes of each line; a ValueError of it is said with file and line. Raises InputError, also for a file
    that cannot be read and for columns that are missing."""
    try:
        with open(path, newline="", encoding="utf-8") as file:
            table = csv.DictReader(file)
            if missing := [name for name in columns if name not in (table.fieldnames or ())]:
                names = ", ".join(missing)
                raise _wrong(path, 1, Text(f"列がありません：{names}", f"columns are missing: {names}"))
            return [_line(read, line, path, table.line_num) for line in table]
    except (OSError, UnicodeDecodeError) as error:
        why = (error.strerror or str(error)) if isinstance(error, OSError) else "UTF-8"
        raise _wrong(path, 0, Text(f"読めません：{why}", f"cannot be read: {why}")) from error


def _line(read: Callable[[dict[str, str]], Line], line: dict[str, str], path: Path, number: int) -> Line:
    try:
        return read(line)
    except (ValueError, TypeError) as error:
        raise _wrong(
            path, number, Text(f"この行が読めません（{error}）", f"cannot read this line ({error})")
        ) from error


def _wrong(path: Path, number: int, what: Text) -> InputError:
    place = f"{path}:{number}" if number else str(path)
    return InputError(f"{place}: {what.within(language())}")
