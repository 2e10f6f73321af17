from pathlib import Path

import matplotlib
import pytest

import bansou
from bansou.__main__ import main
from experiment_files import refused, write_towns

matplotlib.use("Agg")


@pytest.fixture
def towns_file(tmp_path: Path) -> Path:
    return write_towns(tmp_path)


def asked(file: Path, *more: str) -> list[str]:
    few = ["--trajectories", "2", "--groups", "2", "--top", "2", "--keep", str(file.parent / "kept")]
    return ["sensitivity", str(file), "--parameters", "casework.contacts", "need.crisis", "day_care.*", "--lang", "en",
            *few, *more]  # fmt: skip


def test_it_screens_and_goes_on_with_the_heaviest(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = towns_file.parent
    status = main(asked(
        towns_file, "--sobol", "2", "--points", "32", "--option", str(folder / "more.yaml"), "--tornado",
        str(folder / "chart.svg"), "--why", str(folder / "why.svg"), "--csv", str(folder / "weights.csv"),
    ))  # fmt: skip
    assert status == 0
    said = capsys.readouterr().out
    assert said.startswith("Three towns\nPARTLY CALIBRATED: ")
    assert {"need.crisis", "casework.contacts"} <= set(said.split())
    assert "'More staff' betters crises_per_10k (less is better)" in said
    assert "day_care." not in said
    written = (folder / "weights.csv").read_text(encoding="utf-8").splitlines()
    assert written[0] == (
        "# Weights of assumptions (Morris, 2 trajectories, 28 runs): towns.yaml, 1 year from 2021-04-01, seed 20210401, "
        f"1 replication, Bansō {bansou.__version__} | PARTLY CALIBRATED: read differences between options, not levels."
    )
    assert {line.split(",")[0] for line in written[2:]} == {
        "casework", "need", "day_care", "casework.contacts", "need.crisis",
    }  # fmt: skip
    for chart in ("chart.svg", "why.svg"):
        drawn = (folder / chart).read_text(encoding="utf-8")
        assert drawn.startswith("<?xml")
        assert "PARTLY CALIBRATED" in drawn


def test_what_only_the_option_staffs_is_looked_at(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Today nobody has a place, so that no figure of it moves anything; whether the option is worth it rests on them."""
    option = towns_file.parent / "nursing.yaml"
    option.write_text(
        "title: {ja: 訪問看護, en: Nursing}\nextends: towns.yaml\nchanges:\n"
        "  - {from: 2021-04-01, team: visiting_nurse_station, add: {nurse: 5 FTE}}\n",
        encoding="utf-8",
    )
    chosen = ["--parameters", "need.crisis", "visiting_nursing.*"]
    few = ["--trajectories", "2", "--groups", "2", "--top", "2", "--points", "32", "--lang", "en"]
    assert main(["sensitivity", str(towns_file), *chosen, *few, "--option", str(option)]) == 0
    screened, _, chosen_by = capsys.readouterr().out.partition("'Nursing'")
    assert "visiting_nursing." not in screened
    assert "visiting_nursing." in chosen_by


def test_the_metric_says_what_is_better(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    option = ["--option", str(towns_file.parent / "more.yaml"), "--points", "32"]
    assert main(asked(towns_file, *option, "--outcome", "transitions_per_year")) == 0
    assert "'More staff' betters transitions_per_year (more is better)" in capsys.readouterr().out
    with pytest.raises(SystemExit) as ended:
        main(asked(towns_file, *option, "--higher-is-better"))
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--parameters", "need.crises"], "there is no parameter 'need.crises'; nearest: need.crisis"),
        (["--trajectories", "1"], "--trajectories must be a whole number of at least 2, not '1'."),
        (["--threads", "-1"], "--threads must be a whole number of at least 1, not '-1'."),
        (["--sobol", "1"], "--sobol must be a whole number of at least 2, not '1'."),
        (["--sobol", "48"], "--sobol must be a power of two (64, 128), not 48."),
        (["--points", "31"], "--points must be a whole number of at least 32, not '31'."),
        (["--worth", "much"], "--worth must be a number, not 'much'."),
        (["--years", "0"], "--years must be a whole number of at least 1, not '0'."),
        (["--outcome", "crises_per_10"], "there is no headline metric 'crises_per_10'; nearest: crises_per_10k"),
        (["--option", "none.yaml"], "none.yaml"),
        (["--tornado", "/no/where.svg"], "/no/where.svg: cannot be written: No such file or directory"),
        (["--why", "why.txt"], "why.txt: what kind of chart?"),
        (["--csv", "/no/where.csv"], "/no/where.csv: cannot be written: No such file or directory"),
        (["--dask", "tcp:/host"], "cannot read --dask 'tcp:/host'"),
    ],
)  # fmt: skip
def test_wrong_input_is_said_before_anything_runs(
    towns_file: Path, more: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused(asked(towns_file, *more), capsys, monkeypatch).startswith(said)


def test_an_option_must_be_comparable_and_differ(
    towns_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    same = towns_file.parent / "same.yaml"
    same.write_text("title: {ja: 三町, en: Three towns}\nextends: towns.yaml\n", encoding="utf-8")
    assert refused(asked(towns_file, "--option", str(same)), capsys, monkeypatch).endswith(
        "same.yaml: does not differ from the scenario."
    )
    elsewhere = refused(asked(towns_file, "--option", "bansou:tottori.yaml"), capsys, monkeypatch)
    assert elsewhere == "--option bansou:tottori.yaml: has other municipalities, or another first day."


def test_if_nothing_matters_that_is_said(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    idle = ["sensitivity", str(towns_file), "--parameters", "day_care.*", "--trajectories", "2", "--lang", "en"]
    assert main(idle) == 1
    assert "no assumption moved any headline metric" in capsys.readouterr().err


def test_if_nothing_is_known_that_is_said(
    towns_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown = {"wait_first_contact_p90": float("nan")}
    monkeypatch.setattr("bansou.screening.run_all", lambda plans, *_, **__: [unknown for _ in plans])
    assert main(asked(towns_file)) == 1
    said = capsys.readouterr().err
    assert "nothing to go on with.\nLeft out: wait_first_contact_p90 (in 16 of 16 runs)." in said


def test_where_it_runs_does_not_matter(towns_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = []
    for where in (["--threads", "1"], ["--dask", "local:2"]):
        folder = str(towns_file.parent / where[0])
        assert main(asked(towns_file, *where, "--keep", folder)) == 0
        answers.append(capsys.readouterr().out)
    assert answers[0] == answers[1]
