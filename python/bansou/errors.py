"""What can go wrong: the input (InputError) or the run and its files (RunError)."""

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong with the input."""

    file: str
    """The file, or the argument of `Scenario.with_` that it stands in."""
    line: int
    """Counts from 1; 0: the file as a whole."""
    column: int
    """Counts from 1; 0: not known."""
    text: str
    """What was found, what is allowed, and the nearest known name."""


class InputError(ValueError):
    """The input is wrong; the text says all that is, a line each, just as `bansou check` does."""

    problems: list[Problem]

    def __init__(self, text: str, problems: Iterable[tuple[str, int, int, str]] = ()) -> None:
        super().__init__(text)
        self.problems = [Problem(*problem) for problem in problems]


class RunError(RuntimeError):
    """The run or its files failed although the input is right: a full disk, a damaged result file."""
