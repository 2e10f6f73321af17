"""Where scenario files are, and the language for people."""

import os
from pathlib import Path
from typing import Literal, get_args

from bansou.errors import InputError

Language = Literal["ja", "en"]
AnyPath = str | os.PathLike[str]

SHIPPED = Path(__file__).with_name("scenarios")
"""The folder that `bansou:NAME` names files in."""


def find(path: AnyPath) -> Path:
    """The file that `path` names; `bansou:NAME` is a shipped one."""
    name = os.fspath(path)
    return SHIPPED / name.removeprefix("bansou:") if name.startswith("bansou:") else Path(name)


def is_results(path: AnyPath) -> bool:
    """Whether the file is results of a run, not a scenario."""
    return os.fspath(path).endswith(".h5")


def language(lang: Language | None = None) -> Language:
    """`lang`, or what the environment says: Japanese if it speaks Japanese, else English. Raises InputError for another
    one."""
    if lang is not None:
        if lang not in get_args(Language):
            raise InputError(f"lang must be 'ja' or 'en', not {lang!r}. (lang は 'ja' か 'en' です。)")
        return lang
    spoken = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "ja" if spoken.startswith("ja") else "en"
