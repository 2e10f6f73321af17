import bansou
from bansou.provenance import how_run, in_a_line, provenance


def test_how_it_was_run_is_said_in_both_languages(towns: bansou.Scenario) -> None:
    assert how_run(towns, "en") == f"1 year from 2021-04-01, seed 20210401, 3 replications, Bansō {bansou.__version__}"
    assert how_run(towns, "ja", "9.9") == "2021-04-01から1年間、乱数の種 20210401、反復3回、Bansō 9.9"


def test_a_table_says_in_a_line_what_it_is(towns: bansou.Scenario) -> None:
    said = in_a_line("Weights", towns)
    assert said == f"Weights: tottori.yaml, {how_run(towns, 'en')} | PARTLY CALIBRATED: read differences between options, not levels."  # fmt: skip


def test_a_program_is_told_all_that_must_be_known(towns: bansou.Scenario) -> None:
    said = provenance("search", towns)
    assert (said["program"], said["what"]) == (f"bansou {bansou.__version__}", "search")
    assert (said["start"], said["years"], said["seed"], said["replications"]) == ("2021-04-01", 1, 20210401, 3)
    assert said["notes"] == towns.notes
    assert said["calibration"].startswith("PARTLY CALIBRATED")
