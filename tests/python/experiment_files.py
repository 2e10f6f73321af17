"""Scenario files for the commands of `python -m bansou`, and commands under which nothing may run."""

from pathlib import Path

import pytest

from bansou.__main__ import main

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


def write_towns(folder: Path) -> Path:
    (folder / "more.yaml").write_text(MORE, encoding="utf-8")
    (folder / "towns.yaml").write_text(TOWNS, encoding="utf-8")
    return folder / "towns.yaml"


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """The one line in which wrong input is said, with status 2, before anything runs."""
    for module in ("experimenting", "running"):
        monkeypatch.setattr(f"bansou.{module}.run", lambda *_, **__: pytest.fail("something was run"))
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert said.out == ""
    return said.err.rstrip("\n")
