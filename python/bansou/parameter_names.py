"""What people call parameters."""

from bansou.places import Language
from bansou.scenario import Scenario


def parameter_names(scenario: Scenario, lang: Language) -> dict[str, str]:
    """By name "Casework: caseload slots per full-time post"; by the part of the name before the dot "Casework"."""
    names: dict[str, str] = {}
    for row in scenario.in_language(lang).parameters.itertuples():
        names[str(row.Index).split(".")[0]] = str(row.subject)
        names[str(row.Index)] = f"{row.subject}: {row.label}"
    return names
