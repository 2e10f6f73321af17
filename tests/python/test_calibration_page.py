import bansou
from bansou.calibrating import Fit, Objective
from bansou.calibration_page import calibration_page
from bansou.identifying import examine
from bansou.unknowns import Unknown
from conftest import SAMPLE


def test_hits_and_misses_are_named(assumed: bansou.Scenario, elastic: Objective, found: Fit) -> None:
    examined = examine([Unknown("cost.phn", ["cost.phn"], [], "examine")], elastic, found)
    missed = found._replace(targets=[found.targets[0], found.targets[1]._replace(value=1.0)])
    page = calibration_page(missed, examined, assumed, SAMPLE, kept=False)
    assert "| met |" in page
    assert "| **missed** |" in page
    assert "`casework.office_share`" in page
    assert "| `cost.phn` |" in page
    assert f"- 1 year from 2021-04-01, seed 1, 1 replication, Bansō {bansou.__version__}, after" in page
    assert "± 0" in page
    assert "least squares" in page
    kept = calibration_page(missed, examined, assumed, SAMPLE, kept=True)
    assert "least squares" not in kept
    assert "as an earlier fit found them" in kept
