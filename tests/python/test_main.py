import shutil
import sys
from pathlib import Path

import pytest

import bansou
from bansou.__main__ import main
from bansou.places import SHIPPED


def test_assumptions_writes_its_page(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    assert main(["--scenarios", str(SHIPPED), "--docs", str(docs), "assumptions"]) == 0
    assert (docs / "assumptions.md").read_text(encoding="utf-8").startswith("# Assumptions\n")


def test_it_says_which_version_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"bansou {bansou.__version__}\n")


def test_outside_a_checkout_there_is_nothing_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("assumptions", "calibrate", "validate"):
        assert main(["--scenarios", str(tmp_path), command, "--lang", "en"]) == 2
        assert capsys.readouterr().err == f"{tmp_path}: not a scenario folder; run this in a checkout.\n"
    assert main(["--scenarios", str(tmp_path), "assumptions", "--lang", "ja"]) == 2
    assert "シナリオのフォルダーではありません" in capsys.readouterr().err


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "scenarios"))


def calibrate(scenarios: Path) -> int:
    return main(["--scenarios", str(scenarios), "--docs", str(scenarios.parent), "calibrate"])


def test_calibrate_refuses_what_must_not_or_cannot_be_fitted(
    scenarios: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fitted, unknowns = scenarios / "base" / "fitted.yaml", scenarios / "data" / "unknowns.csv"
    before, shipped = fitted.read_bytes(), unknowns.read_text(encoding="utf-8")
    for line, said in [
        ("ward.readmission_exit,ward.readmission_exit,community_days,fit", "community_days is a validation target"),
        ("ward.exit_,ward.exit_,contacts_visit,fit", "no parameter 'ward.exit_'"),
        ("ward.exit,ward.exit,contacts_visits,fit", "no target 'contacts_visits'; nearest: contacts_visit"),
        ("ward.exit,ward.exit,contacts_visit,fitted", "use is 'fitted', not fit or examine"),
    ]:
        unknowns.write_text(shipped + line + "\n", encoding="utf-8")
        assert calibrate(scenarios) == 2
        assert said in capsys.readouterr().err
    unknowns.unlink()
    assert calibrate(scenarios) == 2
    assert "unknowns.csv: cannot be read: No such file" in capsys.readouterr().err
    assert fitted.read_bytes() == before


def test_pages_that_cannot_be_written_are_found_out_first(scenarios: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docs = scenarios.parent / "docs"
    (docs / "validation.md").mkdir(parents=True)
    assert main(["--scenarios", str(scenarios), "--docs", str(docs), "validate"]) == 2
    assert "validation.md: cannot be written: Is a directory" in capsys.readouterr().err
    (docs / "file").touch()
    assert main(["--scenarios", str(scenarios), "--docs", str(docs / "file"), "validate"]) == 2
    assert "file: cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [("--strata", "0"), ("--years", "1"), ("--threads", "-1"), ("--processes", "x")])
def test_numbers_are_checked_first(scenarios: Path, wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("calibrate", "validate"):
        assert main(["--scenarios", str(scenarios), "--docs", str(scenarios.parent), command, *wrong]) == 2
        assert capsys.readouterr().err.startswith(f"{wrong[0]} must be a whole number of at least ")


def test_a_run_that_fails_is_status_1(
    scenarios: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise bansou.RunError("the disk is full")

    monkeypatch.setattr("bansou.__main__.validate", fail)
    assert main(["--scenarios", str(scenarios), "--docs", str(scenarios.parent), "validate"]) == 1
    assert capsys.readouterr().err == "the disk is full\n"


def test_what_is_not_installed_is_said(
    scenarios: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "optuna", None)
    asked = ["--guarantee", "wait_backup_p90<=7", "--lever", "municipal_desk.psw:0..1", "--lang", "en"]
    assert main(["search", str(scenarios / "tottori.yaml"), *asked]) == 2
    assert "optuna is missing: pip install 'bansou[experiments]'" in capsys.readouterr().err


def test_what_is_no_command_is_said_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["serch"], ["search", "bansou:tottori.yaml"], []):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2
        assert capsys.readouterr().err.count("\n") == 1
