"""Annotations and the stub of the compiled part hold together."""

import ast
import subprocess
import sys

from bansou import _core
from conftest import ROOT


def test_the_type_checker_finds_nothing() -> None:
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_stub_names_what_is_compiled() -> None:
    stub = ast.parse((ROOT / "python" / "bansou" / "_core.pyi").read_text(encoding="utf-8"))
    classes = {node.name: node for node in stub.body if isinstance(node, ast.ClassDef)}
    functions = {node.name for node in stub.body if isinstance(node, ast.FunctionDef)}
    constants = {node.target.id for node in stub.body if isinstance(node, ast.AnnAssign)} - {"__version__"}
    assert {name for name in vars(_core) if not name.startswith("_")} == classes.keys() | functions | constants
    for name, node in classes.items():
        members = {part.name for part in node.body if isinstance(part, ast.FunctionDef)} - {"__init__"}
        assert {member for member in vars(getattr(_core, name)) if not member.startswith("_")} == members, name
