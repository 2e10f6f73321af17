import re
import subprocess
import sys
import textwrap
from typing import Any

import bansou
from conftest import ROOT


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
