import pandas as pd
import pytest

import bansou
from bansou.decomposing import COLUMNS
from bansou.headlines import Headline
from bansou.information import Information
from bansou.outcomes import LeftOut, by_name_and_outcome
from bansou.places import Language
from bansou.sensitivity_file import Weight
from bansou.sensitivity_text import information_text, left_out_text, shares_text, weights_text


def test_weights_stand_beside_values_and_ranges(towns: bansou.Scenario) -> None:
    weights = [Weight("ward", 2, "crises_per_10k", 9, 1), Weight("ward.beds", 1.5, "long_stay_end", 12.5, 2)]
    group, beds = (line.split() for line in weights_text(towns, weights, "en").splitlines()[1:3])
    assert group == ["Psychiatric", "wards", "ward", "2", "crises_per_10k", "9", "1"]
    assert beds[:5] == ["Psychiatric", "wards:", "beds", "per", "resident"]
    assert beds[5:] == ["ward.beds", "2.57", "/1000", "2.5–2.6", "1.5", "long_stay_end", "12.5", "2"]


def test_what_is_not_told_apart_from_the_first_is_said(towns: bansou.Scenario) -> None:
    weights = [Weight("ward", 3, "crises_per_10k", 9, 1), Weight("ward.beds", 2, "long_stay_end", 12.5, 2),
               Weight("ward.death", 1.75, "long_stay_end", 12.5, 2), Weight("ward.order", 1, "long_stay_end", 12.5, 2)]  # fmt: skip
    marked = ["not told apart" in line for line in weights_text(towns, weights, "en").splitlines()[1:5]]
    assert marked == [False, False, True, False]
    assert "区別できない" in weights_text(towns, weights, "ja").splitlines()[3]


@pytest.mark.parametrize(("lang", "word"), [("ja", "影響"), ("en", "Weight")])
def test_weights_explain_themselves(towns: bansou.Scenario, lang: Language, word: str) -> None:
    assert weights_text(towns, [], lang).count(word) == 2


def test_names_are_in_the_language_asked_for(towns: bansou.Scenario) -> None:
    said = weights_text(towns, [Weight("ward.beds", 1.5, "long_stay_end", 12.5, 2)], "ja")
    assert said.splitlines()[1].split()[:3] == ["精神科病棟:", "病床数（人口比）", "ward.beds"]


def test_small_shares_are_left_out(towns: bansou.Scenario) -> None:
    of_wait = [(name, "wait") for name in ("ward.death", "ward.beds", "ward.order", "ward.exit")]
    names = pd.MultiIndex.from_tuples(of_wait, names=["name", "outcome"])
    indices = pd.DataFrame(
        {"S1": [0.01, 0.7, 0.2, 0.1], "S1_conf": 0.1, "ST": [0.04, 0.75, 0.25, 0.12], "ST_conf": 0.2, "chance": 0.1,
         "beyond_chance": [True, True, True, False]},
        index=names,
    )  # fmt: skip
    *table, note = shares_text(towns, indices, "en").splitlines()
    lines = [line.split()[-7:] for line in table[1:]]
    assert note.startswith("Listed: what explains 5 % or more and")
    assert lines == [
        ["ward.beds", "wait", "70%", "10%", "75%", "20%", "10%"],
        ["ward.order", "wait", "20%", "10%", "25%", "20%", "10%"],
    ]  # fmt: skip


def test_what_is_left_out_is_said(towns: bansou.Scenario) -> None:
    left_out = [LeftOut("wait_backup_p90", 3, 56), LeftOut("wait_bed_p90", 56, 56)]
    said = left_out_text(left_out, "en")
    assert said.startswith(
        "Left out: wait_backup_p90 (in 3 of 56 runs), wait_bed_p90 (in 56 of 56 runs). There they are"
    )
    assert left_out_text(left_out, "ja").startswith(
        "除いた指標: wait_backup_p90（56回中3回）、wait_bed_p90（56回中56回）。"
    )
    assert left_out_text([], "en") == ""
    nothing = by_name_and_outcome({}, COLUMNS, left_out)
    assert shares_text(towns, nothing, "en").endswith(said)


def choice() -> Information:
    table = pd.DataFrame(
        {
            "value": [0.5, 0.375, 0.0], "low": [0.25, 0.0, 0.0], "high": [0.625, 0.5, 0.125],
            "tied": [True, True, False], "changes": 0.25, "at_low": -1.5, "at_high": 4.0,
        },
        index=["need.crisis", "ward.beds", "ward.death"],
    )  # fmt: skip
    judged = Headline("crises_per_10k", "Crises", "", "lower")
    return Information(judged, 0.5, 1.25, (0.75, 1.75), 0.75, (0.625, 0.8125), 0.625, table)


def test_the_choice_and_what_could_change_it(towns: bansou.Scenario) -> None:
    found = choice()
    said = information_text(found, towns, towns.with_(title="more"), "en")
    assert (
        "'more' betters crises_per_10k (less is better) by 1.25 (0.75–1.75) on average against 'Tottori today' (it must bring 0.5)"
        in said
    )
    assert "75% (62%–81%) of the assumptions" in said
    first, tied, apart = (line.split() for line in said.splitlines()[-3:])
    assert first[-6:] == ["need.crisis", "0.5", "0.25–0.625", "25%", "-1.5", "4"]
    assert tied[-9:] == ["ward.beds", "0.375", "0–0.5", "not", "told", "apart", "25%", "-1.5", "4"]
    assert apart[-6:] == ["ward.death", "0", "0–0.125", "25%", "-1.5", "4"]
    assert "0–0.5  区別できない" in information_text(found, towns, towns, "ja")
    assert "Need and its course: rate of crises of unwell residents" in said
    assert "crises_per_10k（小さいほど良い）を平均 1.25（0.75–1.75）改善" in information_text(found, towns, towns, "ja")
    assert "not known" not in said
    assert "varied on neither side" not in said


def test_a_choice_says_what_it_does_not_rest_on(towns: bansou.Scenario) -> None:
    found = choice()._replace(unknown=0.125, kept=("ward.beds", "ward.death"))
    said = information_text(found, towns, towns, "en")
    assert "Under 12% of the assumptions the improvement is not known" in said
    assert "Set by the option, hence varied on neither side: Psychiatric wards: beds per resident (ward.beds), " in said
    assert "仮定の12%では、改善が分からない" in information_text(found, towns, towns, "ja")
