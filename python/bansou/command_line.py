"""What `python -m bansou` is asked: numbers are checked before anything runs, and what is wrong is said in one line."""

from __future__ import annotations

import argparse
import math
from typing import Any, NamedTuple, NoReturn

from bansou.errors import InputError
from bansou.places import Language
from bansou.wording import Text


class Number(NamedTuple):
    """What an option takes."""

    option: str
    least: float
    whole: bool = True

    @property
    def dest(self) -> str:
        return self.option.removeprefix("--").replace("-", "_")

    def read(self, text: str, lang: Language) -> float:
        """Raises InputError. `least` itself is allowed to whole numbers only."""
        try:
            value = int(text) if self.whole else float(text)
        except ValueError:
            value = math.nan
        if math.isfinite(value) and (value >= self.least if self.whole else value > self.least):
            return value
        least = f"{self.least:g}"
        allowed = (
            Text(f"{least}以上の整数", f"a whole number of at least {least}") if self.whole
            else Text("数" if self.least == -math.inf else f"{least}より大きい数",
                      "a number" if self.least == -math.inf else f"a number greater than {least}")
        )  # fmt: skip
        said = Text(f"{self.option} には{allowed.ja}を書いてください（「{text}」は使えません）。",
                    f"{self.option} must be {allowed.en}, not {text!r}.")  # fmt: skip
        raise InputError(said.within(lang))


class Parser(argparse.ArgumentParser):
    """With numbers whose limits are known."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._taken: list[Number] = []
        self.set_defaults(numbers=self._taken)

    def add_number(
        self, option: str, *, least: float, whole: bool = True, default: float | None = None,
        among: argparse._MutuallyExclusiveGroup | None = None, help: str, metavar: str | None = None,
    ) -> None:  # fmt: skip
        """`among`: options of which only one may be given."""
        number = Number(option, least, whole)
        self._taken.append(number)
        (among or self).add_argument(option, default=default, help=help, metavar=metavar or ("N" if whole else "X"))

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def read_numbers(options: argparse.Namespace, lang: Language) -> None:
    """Texts become numbers. Raises InputError."""
    for number in options.numbers:
        given = getattr(options, number.dest)
        if isinstance(given, str):
            setattr(options, number.dest, number.read(given, lang))
