import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

import pandas as pd
import pytest

import bansou
from conftest import DOUBLED, ROOT


def test_version_is_that_of_cmake() -> None:
    named = re.search(r"project\(bansou VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text())
    assert named is not None
    assert bansou.__version__ == named[1]


def test_importing_leaves_the_heavy_libraries_alone() -> None:
    code = "import sys, bansou; print([name for name in ('pandas', 'xarray', 'matplotlib', 'h5py', 'scipy', 'optuna', 'SALib', 'distributed') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def test_the_first_example_of_the_readme_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = re.search(r"(?m)^    import bansou, bansou\.plots\n(?:    .*\n)+", readme)
    assert example is not None
    names: dict[str, Any] = {}
    exec(textwrap.dedent(example[0]), names)
    assert names["comparison"].yearly_cost > 0


def test_public_names_are_there_and_documented() -> None:
    for name in set(bansou.__all__) - {"__version__"}:
        assert getattr(bansou, name).__doc__


@pytest.fixture(scope="module")
def tables(towns: bansou.Scenario) -> Iterator[dict[str, pd.DataFrame]]:
    """Every table that is public, by the docstring that has to say what is in it."""
    doubled = towns.with_(changes=[DOUBLED])
    comparison = bansou.compare(towns, doubled, replications=2, robust=1)
    answer = bansou.ask("E11", replications=2, robust=1)
    found: dict[str, pd.DataFrame] = {"trace": bansou.trace(towns, doubled)}
    for what, names in (
        (doubled, ["region", "parameters", "metrics", "teams", "services", "changes", "preflight"]),
        (answer.today, ["summary", "loads", "long_stay", "stationary"]),
        (comparison, ["table", "robustness"]),
        (answer, ["options", "table", "robustness", "by_place"]),
    ):
        for name in names:
            table = getattr(what, name)
            found[f"{type(what).__name__}.{name}"] = table() if callable(table) else table
    found["Results.imprecise"] = answer.today.imprecise(0.001)
    yield found
    for results in (comparison.a, comparison.b, answer.today, *answer.arms):
        results.close()


def test_docstrings_name_every_column_of_every_table(tables: dict[str, pd.DataFrame]) -> None:
    for name, table in tables.items():
        docstring = attrgetter(name)(bansou).__doc__
        index = [table.index.name] if table.index.name else []
        missing = [column for column in [*index, *table.columns] if f"`{column}`" not in docstring]
        assert not missing, f"{name} does not say what these are: {missing}"
