"""What a number may be, said before anything runs."""

from __future__ import annotations

import math

from bansou.errors import InputError
from bansou.places import Language
from bansou.wording import Text


def at_least(name: str, value: float | None, least: float, lang: Language) -> None:
    """None is what was not given. Raises InputError, which calls the number by its `name`."""
    if value is not None and not least <= value < math.inf:
        raise InputError(
            Text(f"{name} は{least:g}以上にしてください（{value:g}では計算できません）。",
                 f"{name} must be at least {least:g}, not {value:g}.").within(lang)
        )  # fmt: skip


def above_zero(name: str, value: float | None, lang: Language) -> None:
    if value is not None and not 0 < value < math.inf:
        raise InputError(
            Text(f"{name} は0より大きくしてください（{value:g}では計算できません）。",
                 f"{name} must be greater than 0, not {value:g}.").within(lang)
        )  # fmt: skip
