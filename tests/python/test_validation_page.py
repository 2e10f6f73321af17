import math
from collections.abc import Callable
from functools import partial

import pandas as pd
import pytest

import bansou
from bansou.sampling import Sample
from bansou.targets import read_targets
from bansou.validating import Finding, Validation
from bansou.validation_page import validation_page

SAMPLE = Sample({"鳥取県": 227.9}, 553_407, 126_146_099)


@pytest.fixture
def page(towns: bansou.Scenario) -> Callable[[list[float]], str]:
    return partial(page_of, towns)


def page_of(towns: bansou.Scenario, coping: list[float]) -> str:
    targets = read_targets()
    findings = [
        Finding(targets["contacts_visit"], 360_000, 350_000, 370_000),
        Finding(targets["inpatients_compulsory"], 1_700, 1_650, 1_750),
        Finding(targets["examinations"], math.nan, math.nan, math.nan),
        Finding(targets["community_days"], 330, 329, 331),
    ]
    shares = pd.DataFrame({"7 %": coping}, index=range(1, 6))
    return validation_page(Validation(findings, shares, towns), SAMPLE)


def test_nothing_is_hidden(page: Callable[[list[float]], str]) -> None:
    text = page([50, 40, 40, 60, 60])
    assert f"- 1 year from 2021-04-01, seed 20210401, 3 replications, Bansō {bansou.__version__}, after a" in text
    assert "**Calibration targets:** 1 met." in text
    assert "**Validation targets:** 1 missed, 1 not in the model. **Seen before:** 1 missed." in text
    assert "| **missed** | 4.1 |" in text
    assert "Of 1 that were never fitted it comes nearer than the model in 1." in text
    assert "ward.readmission_exit was assumed with this figure in sight" in text


def test_the_band_pattern_is_found_or_said_not_to_be(page: Callable[[list[float]], str]) -> None:
    assert "cope least at 7 %" in page([50, 40, 40, 60, 60])
    assert "read who is overloaded by size of place" in page([100, 90, 60, 20, 0])
    assert "by size of place" not in page([50, 60, 60, 60, 60])
    assert "does not show" in page([90, 80, 70, 60, 50])
