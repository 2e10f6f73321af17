"""The notebooks run, and every cell that draws shows its plot."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from conftest import ROOT

FOLDER = ROOT / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))

JUDGED_TOGETHER = """
import collections, gc

compared = [thing for thing in gc.get_objects() if isinstance(thing, bansou.Comparison)]
beside = collections.Counter(comparison.a.path for comparison in compared)
assert [comparison.options for comparison in compared] == [beside[comparison.a.path] for comparison in compared]
"""
"""Run after a story: its verdicts hold for all the options together that it compares with one baseline."""


def test_the_six_stories_are_told() -> None:
    assert [path.stem for path in NOTEBOOKS] == [
        "01-first-run",
        "02-three-small-towns",
        "03-backup-for-a-prefecture",
        "04-long-stay-going-home",
        "05-calibration-and-validation",
        "06-your-own-policy",
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANSOU_NOTEBOOK_REPLICATIONS", "2")
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(JUDGED_TOGETHER))
    place = {"metadata": {"path": str(FOLDER)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=place).execute()
    drawing = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.endswith(";")]
    assert drawing
    for cell in drawing:
        assert ["image/png" in output.get("data", {}) for output in cell.outputs] == [True], cell.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_stored_clean(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    for cell in notebook.cells:
        assert cell.metadata == {}
        assert cell.cell_type == "markdown" or (cell.outputs == [] and cell.execution_count is None)
