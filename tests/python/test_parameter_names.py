import bansou
from bansou.parameter_names import parameter_names


def test_names_say_what_figures_are_and_what_they_are_about(towns: bansou.Scenario) -> None:
    names = parameter_names(towns, "en")
    assert names["casework.slots_per_fte"] == "Casework: caseload slots per full-time post"
    assert names["casework"] == "Casework"
    assert set(towns.parameters.index) <= names.keys()
    assert parameter_names(towns, "ja")["casework.slots_per_fte"] == "伴走支援: 常勤1人あたりの担当枠"
