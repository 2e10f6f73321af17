import json
from pathlib import Path

import matplotlib
import pytest

from bansou.__main__ import main
from experiment_files import refused, write_towns

matplotlib.use("Agg")

DESK = ["--lever", "municipal_desk.psw:0..1"]


@pytest.fixture
def towns_file(tmp_path: Path) -> Path:
    return write_towns(tmp_path)


def asked(file: Path, *more: str) -> list[str]:
    few = ["--trials", "2", "--replications", "1", "--confirm", "2", "--keep", str(file.parent / "kept")]
    return ["search", str(file), "--guarantee", "wait_backup_p90<=7", "--lang", "en", *few, *more]


def test_it_answers_in_words_and_in_json_and_draws(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chart = towns_file.parent / "front.svg"
    assert main(asked(towns_file, *DESK, "--front", str(chart))) == 0
    said = capsys.readouterr()
    assert "Three towns\n\n" in said.out
    assert "Wait for specialist backup, P90 ≤ 7" in said.out
    assert "bansou: 2 plans tried" in said.err
    assert chart.read_text(encoding="utf-8").startswith("<?xml")
    assert main(asked(towns_file, *DESK, "--json")) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["tried"] == 2
    assert answer["calibration"].startswith("PARTLY CALIBRATED")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--lever", "municipal_dsk.psw:0..1"], "there is no team 'municipal_dsk'; nearest: municipal_desk"),
        ([*DESK, "--trials", "0"], "--trials must be a whole number of at least 1, not '0'."),
        ([*DESK, "--confirm", "0"], "--confirm must be a whole number of at least 1, not '0'."),
        ([*DESK, "--confirm", "ten"], "--confirm must be a whole number of at least 1, not 'ten'."),
        ([*DESK, "--replications", "-2"], "--replications must be a whole number of at least 1, not '-2'."),
        ([*DESK, "--threads", "-1"], "--threads must be a whole number of at least 1, not '-1'."),
        ([*DESK, "--max-yearly", "-1"], "--max-yearly must be a number greater than 0, not '-1'."),
        (["--lever", "municipal_desk.psw:1..2", "--from", "2031-04-01"],
         "posts from 2031-04-01 on come too late: the simulated time ends on 2022-04-01."),
        ([*DESK, "--guarantee", "wait_backup_p9<=7"], "there is no metric 'wait_backup_p9'; nearest: wait_backup_p90"),
        ([*DESK, "--front", "/no/where.svg"], "/no/where.svg: cannot be written: No such file or directory"),
        ([*DESK, "--front", "front.txt"], "front.txt: what kind of chart? The name must end in .svg, .png or .pdf."),
        ([*DESK, "--dask", "somewhere"],
         "cannot read --dask 'somewhere'; write tcp://host:8786, or local:4 for four workers here."),
    ],
)  # fmt: skip
def test_wrong_input_is_said_before_anything_runs(
    towns_file: Path, more: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = refused(asked(towns_file, *more), capsys, monkeypatch)
    assert found == said or found.startswith(said + ",")


def test_it_is_said_in_the_language_of_the_reader(
    towns_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = asked(towns_file, *DESK, "--trials", "0", "--lang", "ja")
    assert refused(wrong, capsys, monkeypatch) == "--trials には1以上の整数を書いてください（「0」は使えません）。"


def test_only_one_place_to_run(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(asked(towns_file, *DESK, "--threads", "1", "--processes", "1"))
    assert ended.value.code == 2
    assert "not allowed with argument --threads" in capsys.readouterr().err


def test_a_chart_of_nothing_known_is_said(
    towns_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def untold(scenarios, measure, **_):  # type: ignore[no-untyped-def]
        line = [0, "31325", 6.5, 6.0, 7.0, 0.93, 1000.0, True, False, "days", "Wait"]
        return [[line] for _ in scenarios]

    monkeypatch.setattr("bansou.plan_trials.run_all", untold)
    assert main(asked(towns_file, *DESK, "--front", str(towns_file.parent / "front.svg"))) == 1
    said = capsys.readouterr()
    assert "are known to have kept every guarantee" in said.out
    assert "nothing to draw: of no plan it can be told" in said.err


def test_a_run_that_fails_is_status_1(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (towns_file.parent / "kept").touch()
    assert main(asked(towns_file, *DESK)) == 1
    assert "kept: cannot be written" in capsys.readouterr().err


def test_where_it_runs_does_not_matter(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = []
    for where in (["--threads", "1"], ["--processes", "2"], ["--dask", "local:2"]):
        folder = str(towns_file.parent / where[0])
        assert main(asked(towns_file, *DESK, "--json", *where, "--keep", folder)) == 0
        answers.append(capsys.readouterr().out)
    assert answers[0] == answers[1] == answers[2]
