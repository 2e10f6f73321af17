"""Where scenario files are, and the language for people."""

import os
from pathlib import Path
from typing import Literal

from bansou import _core

Language = Literal["ja", "en"]
AnyPath = str | os.PathLike[str]

SHIPPED = Path(__file__).with_name("scenarios")
"""The folder that `bansou:NAME` names files in."""


def find(path: AnyPath) -> Path:
    """The file that `path` names; `bansou:NAME` is a shipped one."""
    name = os.fspath(path)
    return SHIPPED / name.removeprefix("bansou:") if name.startswith("bansou:") else Path(name)


def around(file: AnyPath, root: AnyPath | None = None) -> _core.Places:
    """Where `file` and what it names may be read from: `root`, else the topmost folder above the file that is marked
    as a scenario folder, else the file's own folder; and the shipped scenarios. Whatever folder the process works in
    later."""
    return _core.Places(os.fspath(file), None if root is None else os.path.abspath(root), str(SHIPPED))


def language(lang: Language | None = None) -> Language:
    """`lang`, or what the environment says: Japanese if it speaks Japanese, else English."""
    if lang is not None:
        return lang
    spoken = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "ja" if spoken.startswith("ja") else "en"
