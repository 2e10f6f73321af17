import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import bansou

QUESTION = """\
title: {ja: 三町の窓口, en: Desks of three towns}
question: {ja: 窓口を増やすと待ちは減るか。, en: "Do larger desks shorten the wait?"}
extends: bansou:tottori.yaml
region: {municipalities: [若桜町, 智頭町, 八頭町]}
years: 1
replications: 3
decides: [wait_first_contact_p90, crises_per_10k]
limits: {ja: 費用対効果は分かりません。, en: What it is worth.}
arms:
  - title: {ja: 倍に, en: Doubled}
    changes: [{from: 2021-04-01, team: municipal_desk, scale: 2}]
  - title: {ja: なし, en: None}
    changes: [{from: 2021-04-01, team: municipal_desk, scale: 0}]
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("question") / "desks.yaml"
    file.write_text(QUESTION, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def answer(page: Path) -> Iterator[bansou.Answer]:
    answer = bansou.ask(page, lang="en")
    with answer.today, answer.arms[0], answer.arms[1]:
        yield answer


def test_every_arm_stands_by_every_outcome(answer: bansou.Answer) -> None:
    table = answer.table
    assert list(table["metric"]) == ["wait_first_contact_p90"] * 2 + ["crises_per_10k"] * 2
    assert list(table["arm"]) == [1, 2, 1, 2]
    assert list(table["decides"]) == [True, True, False, False]
    assert (table["low"] <= table["difference"]).all()
    assert set(table["group"]) == {"region"}
    assert answer.replications == 3


def test_levels_are_those_of_the_runs(answer: bansou.Answer) -> None:
    crises = answer.table.query("metric == 'crises_per_10k'").set_index("arm")
    for arm, results in enumerate(answer.arms, start=1):
        found = results.summary().set_index(["metric", "group"]).loc[("crises_per_10k", "region"), "mean"]
        assert crises.loc[arm, "level"] == pytest.approx(found)
    assert crises.loc[1, "today"] == pytest.approx(
        bansou.compare(answer.today, answer.arms[0]).headlines().loc["crises_per_10k", "a"]
    )


def test_places_are_those_where_it_changes_beyond_doubt(answer: bansou.Answer) -> None:
    places = answer.by_place
    assert list(places.columns) == ["arm", "group", "difference", "low", "high", "gains", "name"]
    assert set(places["arm"]) == {2}  # nobody at the desk: the wait is longer wherever somebody lives
    assert dict(zip(places["group"], places["name"], strict=True)) == {
        "31325": "若桜町",
        "31328": "智頭町",
        "31329": "八頭町",
    }
    assert (places["low"] > 0).all()
    assert not places["gains"].any()
    assert places["difference"].is_monotonic_decreasing


def test_arms_are_told_with_what_they_cost(answer: bansou.Answer) -> None:
    assert list(answer.options["title"]) == ["Doubled", "None"]
    assert answer.options.loc[1, "yearly_cost"] > 0 > answer.options.loc[2, "yearly_cost"]
    assert "Municipal desk" in answer.options.loc[1, "differences"][0]


def test_words_are_those_of_the_command(answer: bansou.Answer, page: Path, command: Path) -> None:
    said = subprocess.run([command, "ask", page, "--quiet", "--lang", "en"], check=True, capture_output=True, text=True)
    screen = " ".join(said.stdout.split())
    for sentence in answer.words:
        assert " ".join(sentence.split()) in screen
    assert str(answer).startswith("Answer: ")
    assert "Do larger desks" in repr(answer)


def test_notes_have_what_cannot_be_answered(answer: bansou.Answer) -> None:
    assert "Not answered here: What it is worth." in answer.notes
    assert any(note.startswith("TOO FEW REPLICATIONS") for note in answer.notes)


def test_replications_and_seed_can_be_others(page: Path) -> None:
    answer = bansou.ask(page, lang="ja", replications=2, seed=5)
    assert answer.replications == 2
    assert {run.scenario.seed for run in (answer.today, *answer.arms)} == {5}
    assert str(answer).startswith("答え: ")


def test_questions_are_named_by_their_id() -> None:
    with pytest.raises(bansou.InputError, match="there is no question 'E011'.*Did you mean 'E01'"):
        bansou.ask("E011", lang="en")
    with pytest.raises(bansou.InputError, match="it has no 'arms'"):
        bansou.ask(bansou.places.SHIPPED / "tottori.yaml", lang="en")


@pytest.fixture(scope="module")
def tested(page: Path) -> Iterator[bansou.Answer]:
    shares: list[float] = []
    answer = bansou.ask(page, lang="en", replications=4, seed=5, robust=2, progress=shares.append)
    assert shares[-1] == 1.0
    assert shares.count(1.0) == 4  # today, two arms, and what was run again
    with answer.today, answer.arms[0], answer.arms[1]:
        yield answer


def test_conclusions_are_tested_under_other_assumptions(tested: bansou.Answer) -> None:
    concluded = tested.table.query("verdict in ['falls', 'rises']")
    found = tested.robustness
    assert len(found) > 0
    for column in ("metric", "arm", "verdict"):
        assert list(found[column]) == list(concluded[column])
    assert set(found["draws"]) == {2}
    assert (found["same_direction"] + found["unknown"] <= 2).all()
    firm = 10 * found["same_direction"] >= 9 * found["draws"]
    assert list(found["survives"]) == list(firm & ~found["hangs_on_it"])


def test_an_answer_that_was_tested_says_so_as_the_command_does(
    tested: bansou.Answer, page: Path, command: Path
) -> None:
    asked = [command, "ask", page, "--quiet", "--lang", "en", "--replications", "4", "--seed", "5", "--robust", "2"]
    screen = " ".join(subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split())
    for sentence in tested.words:
        assert " ".join(sentence.split()) in screen


def test_what_was_not_tested_is_not_known(answer: bansou.Answer, page: Path) -> None:
    with pytest.raises(ValueError, match="not tested"):
        _ = answer.robustness
    with pytest.raises(bansou.InputError, match="robust"):
        bansou.ask(page, lang="en", robust=0)
