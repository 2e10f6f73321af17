import bansou
from bansou.calibration_note import calibration_note


def test_it_says_how_far_figures_are_calibrated(tottori: bansou.Scenario, assumed: bansou.Scenario) -> None:
    assert calibration_note([tottori], "ja").startswith("【一部較正】")
    assert calibration_note([tottori], "en").startswith("PARTLY CALIBRATED")
    assert calibration_note([tottori, assumed], "en").startswith("UNCALIBRATED")
