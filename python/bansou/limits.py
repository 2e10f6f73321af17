"""What a number may be, said before anything runs."""

from __future__ import annotations

import math
from numbers import Integral, Real
from typing import Any

from bansou.errors import InputError
from bansou.places import Language
from bansou.wording import Text


def at_least(name: str, value: Any, least: int, lang: Language) -> None:
    """A whole number; None is what was not given. Raises InputError, which calls the number by its `name`."""
    if _is_number(value) and not least <= value < math.inf:
        raise _refused(name, Text(f"{least}以上に", f"at least {least}"), value, lang)
    if value is not None and not (_is_number(value) and isinstance(value, Integral)):
        raise _refused(name, Text(f"{least}以上の整数に", f"a whole number of at least {least}"), value, lang)


def above_zero(name: str, value: Any, lang: Language) -> None:
    if value is not None and not (_is_number(value) and 0 < value < math.inf):
        raise _refused(name, Text("0より大きく", "greater than 0"), value, lang)


def between(name: str, value: Any, least: float, most: float, lang: Language) -> None:
    """A number within these bounds; None is what was not given. Raises InputError."""
    if value is not None and not (_is_number(value) and least <= value <= most):
        raise _refused(name, Text(f"{least:g}から{most:g}までに", f"from {least:g} to {most:g}"), value, lang)


def check_draws(robust: int, lang: Language) -> None:
    """Other sets of assumptions. Raises InputError."""
    at_least("robust", robust, 1, lang)
    between("robust", robust, 1, 10_000, lang)


def number(name: str, value: Any, lang: Language) -> None:
    """Any plain one. Raises InputError."""
    if not _is_number(value):
        raise _refused(name, Text("数に", "a number"), value, lang)


def _is_number(value: Any) -> bool:
    """True and False are none, whatever Python says: `robust=True` is not one set of assumptions."""
    return isinstance(value, Real) and not isinstance(value, bool)


def _refused(name: str, wanted: Text, value: Any, lang: Language) -> InputError:
    return InputError(
        Text(f"{name} は{wanted.ja}してください（{value!r} では計算できません）。",
             f"{name} must be {wanted.en}, not {value!r}.").within(lang)
    )  # fmt: skip
