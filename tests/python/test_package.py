import re
import subprocess
import sys

from conftest import ROOT

import bansou


def test_version_is_that_of_cmake() -> None:
    named = re.search(r"project\(bansou VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text())
    assert named is not None
    assert bansou.__version__ == named[1]


def test_importing_leaves_the_heavy_libraries_alone() -> None:
    code = "import sys, bansou; print([name for name in ('pandas', 'xarray', 'matplotlib', 'h5py', 'scipy', 'optuna', 'SALib', 'distributed') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def test_public_names_are_there_and_documented() -> None:
    for name in set(bansou.__all__) - {"__version__"}:
        assert getattr(bansou, name).__doc__
