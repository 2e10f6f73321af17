"""How far figures are calibrated: stands on every output."""

from __future__ import annotations

from collections.abc import Iterable

from bansou.places import Language
from bansou.scenario import Scenario
from bansou.wording import Text

_PARTLY = Text(
    "【一部較正】水準ではなく、案どうしの差を読んでください。",
    "PARTLY CALIBRATED: read differences between options, not levels.",
)
_NOT = Text(
    "【未較正】実績にまだ合わせていない数字です。水準ではなく、案どうしの差を読んでください。",
    "UNCALIBRATED: read differences between options, not levels.",
)


def calibration_note(scenarios: Iterable[Scenario], lang: Language) -> str:
    """One line; of several scenarios, about the least calibrated."""
    fitted = all((scenario.parameters["source"] == "calibration").any() for scenario in scenarios)
    return (_PARTLY if fitted else _NOT).within(lang)
