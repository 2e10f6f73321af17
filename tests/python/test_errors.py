import os
import pickle
import subprocess
from pathlib import Path

import pytest

import bansou

WRONG = """\
title: wrong
extends: bansou:tottori.yaml
yeers: 2
changes:
  - from: 2021-10-01
    team: helth_centre
    scale: 2
"""


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    file = tmp_path / "wrong.yaml"
    file.write_text(WRONG, encoding="utf-8")
    return file


def test_all_problems_with_their_places(wrong: Path) -> None:
    with pytest.raises(bansou.InputError) as caught:
        bansou.load(wrong, lang="en")
    problems = caught.value.problems
    assert isinstance(caught.value, ValueError)
    assert [(problem.line, problem.column) for problem in problems] == [(3, 1), (6, 5)]
    assert "'years'" in problems[0].text
    assert "'health_centre'" in problems[1].text
    assert str(caught.value) == "\n".join(f"{p.file}:{p.line}:{p.column}: {p.text}" for p in problems)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_text_is_that_of_the_command(command: Path, wrong: Path, lang: bansou.places.Language) -> None:
    said = subprocess.run([command, "check", wrong, "--lang", lang], capture_output=True, text=True, cwd=wrong.parent)
    with pytest.raises(bansou.InputError) as caught:
        bansou.load(wrong, lang=lang)
    assert said.returncode == 2
    assert str(caught.value) in said.stdout + said.stderr


def test_errors_pickle(wrong: Path) -> None:
    with pytest.raises(bansou.InputError) as caught:
        bansou.load(wrong)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.problems) == (str(caught.value), caught.value.problems)


def test_what_is_no_result_file_is_a_run_error(wrong: Path) -> None:
    with pytest.raises(bansou.RunError, match="wrong.yaml"):
        bansou.Results.open(wrong)
    with pytest.raises(RuntimeError, match=os.fspath(wrong)):
        bansou.run("bansou:tottori.yaml", replications=1, out=wrong)
