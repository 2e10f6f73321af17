import shutil
from pathlib import Path

import numpy as np
import pytest

import bansou
from bansou.calibrating import Fit
from bansou.fitted_file import fitted_yaml
from bansou.identifying import alone
from bansou.places import SHIPPED
from conftest import UNKNOWNS


def test_a_scenario_takes_the_fitted_values(tmp_path: Path, assumed: bansou.Scenario, found: Fit) -> None:
    scenarios = Path(shutil.copytree(SHIPPED, tmp_path / "scenarios"))
    (scenarios / "base" / "fitted.yaml").write_text(fitted_yaml(found, assumed.parameters, seed=7), encoding="utf-8")
    parameters = bansou.load(scenarios / "tottori.yaml", root=scenarios).parameters
    for unknown, factor in zip(UNKNOWNS, np.exp(found.log_factors), strict=True):
        row, before = parameters.loc[unknown.id], assumed.parameters.loc[unknown.id]
        assert row["value"] == pytest.approx(before["value"] * factor, rel=1e-3)
        assert before["low"] <= row["low"] <= row["value"] <= row["high"] <= before["high"]
        by_itself = float(alone(found.jacobian)[UNKNOWNS.index(unknown)])
        assert row["high"] == pytest.approx(min(before["high"], row["value"] * np.exp(by_itself)), rel=1e-3)
        assert (row["source"], row["unit"]) == ("calibration", before["unit"])
        assert unknown.targets[0] in row["reason"]


def test_what_ships_was_written_by_the_command() -> None:
    text = (SHIPPED / "base" / "fitted.yaml").read_text(encoding="utf-8")
    assert "python -m bansou calibrate" in text
