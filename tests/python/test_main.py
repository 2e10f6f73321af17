import shutil
from pathlib import Path

import pytest

from bansou.__main__ import main
from bansou.places import SHIPPED


def test_assumptions_writes_its_page(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    assert main(["--scenarios", str(SHIPPED), "--docs", str(docs), "assumptions"]) == 0
    assert (docs / "assumptions.md").read_text(encoding="utf-8").startswith("# Assumptions\n")


def test_outside_a_checkout_there_is_nothing_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--scenarios", str(tmp_path), "assumptions"]) == 2
    assert "not a scenario folder" in capsys.readouterr().err


def test_calibrate_refuses_a_validation_target(tmp_path: Path) -> None:
    scenarios = Path(shutil.copytree(SHIPPED, tmp_path / "scenarios"))
    before = (scenarios / "base" / "fitted.yaml").read_bytes()
    with open(scenarios / "data" / "unknowns.csv", "a", encoding="utf-8") as file:
        file.write("ward.readmission_exit,ward.readmission_exit,community_days,fit\n")
    with pytest.raises(ValueError, match="community_days is a validation target"):
        main(["--scenarios", str(scenarios), "--docs", str(tmp_path), "calibrate"])
    assert (scenarios / "base" / "fitted.yaml").read_bytes() == before
