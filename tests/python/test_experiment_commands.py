import json
from pathlib import Path

import matplotlib
import pytest

from bansou.__main__ import main

matplotlib.use("Agg")

TOWNS = """\
title: {ja: 三町, en: Three towns}
extends: bansou:tottori.yaml
region: {municipalities: [若桜町, 智頭町, 八頭町]}
years: 1
"""

MORE = """\
title: {ja: 増員, en: More staff}
extends: towns.yaml
changes:
  - {from: 2021-04-01, team: municipal_desk, scale: 2}
"""


@pytest.fixture
def towns_file(tmp_path: Path) -> Path:
    (tmp_path / "more.yaml").write_text(MORE, encoding="utf-8")
    (tmp_path / "towns.yaml").write_text(TOWNS, encoding="utf-8")
    return tmp_path / "towns.yaml"


def search(file: Path, *more: str) -> int:
    few = ["--trials", "2", "--replications", "1", "--confirm", "2", "--keep", str(file.parent / "kept")]
    return main(["search", str(file), "--guarantee", "wait_backup_p90<=7", "--lang", "en", *few, *more])


def test_search_answers_in_words_and_in_json(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(towns_file, "--lever", "municipal_desk.psw:0..1") == 0
    said = capsys.readouterr()
    assert "Three towns\n\n" in said.out
    assert "Wait for specialist backup, P90 ≤ 7" in said.out
    assert "bansou: 2 plans tried" in said.err
    assert search(towns_file, "--lever", "municipal_desk.psw:0..1", "--json") == 0
    assert json.loads(capsys.readouterr().out)["tried"] == 2


def test_wrong_input_is_said_and_is_status_2(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(towns_file, "--lever", "municipal_dsk.psw:0..1") == 2
    assert capsys.readouterr().err == "there is no team 'municipal_dsk'; nearest: municipal_desk\n"
    assert main(["sensitivity", str(towns_file), "--parameters", "need.crises", "--lang", "ja"]) == 2
    assert "パラメーター「need.crises」はありません。候補: need.crisis" in capsys.readouterr().err


def test_a_run_that_fails_is_status_1(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (towns_file.parent / "kept").touch()
    assert search(towns_file, "--lever", "municipal_desk.psw:0..1") == 1
    assert "kept: cannot be written" in capsys.readouterr().err


def test_sensitivity_screens_and_goes_on_with_the_heaviest(
    towns_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = towns_file.parent
    status = main([
        "sensitivity", str(towns_file), "--parameters", "casework.contacts", "need.crisis", "day_care.*", "--lang", "en",
        "--trajectories", "2", "--groups", "2", "--top", "2", "--sobol", "1", "--points", "4", "--keep", str(folder / "kept"),
        "--option", str(folder / "more.yaml"), "--tornado", str(folder / "chart.svg"), "--why", str(folder / "why.svg"), "--csv", str(folder / "weights.csv"),
    ])  # fmt: skip
    assert status == 0
    said = capsys.readouterr().out
    assert {"need.crisis", "casework.contacts"} <= set(said.split())
    assert "'More staff' betters crises_per_10k" in said
    assert "day_care." not in said
    written = (folder / "weights.csv").read_text(encoding="utf-8").splitlines()
    assert written[0] == "# towns.yaml: 1 years, replications: 1, seed 20210401, 2 trajectories, 14 runs"
    assert {line.split(",")[0] for line in written[2:]} == {
        "casework",
        "need",
        "day_care",
        "casework.contacts",
        "need.crisis",
    }
    assert (folder / "chart.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert (folder / "why.svg").read_text(encoding="utf-8").startswith("<?xml")
