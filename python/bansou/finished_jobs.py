"""What an experiment has finished so far, in a folder, so that a restarted one does not do it again."""

from __future__ import annotations

import functools
import hashlib
import os
import pickle
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bansou import _core
from bansou.output_files import writing
from bansou.places import AnyPath, Language, language
from bansou.scenario import Scenario


class FinishedJobs:
    """One small JSON file a job, whole or not there at all. Several experiments may share a folder."""

    def __init__(self, folder: AnyPath | None, lang: Language | None = None) -> None:
        """None: nothing is kept. `lang`: of messages. Raises RunError if the folder cannot be made."""
        self.folder = None if folder is None else Path(folder)
        self._lang = language(lang)
        if self.folder is not None:
            with writing(self.folder, self._lang):
                self.folder.mkdir(parents=True, exist_ok=True)

    def get(self, key: str) -> str | None:
        """The JSON that was kept under the key."""
        path = self._path(key)
        return path.read_text(encoding="utf-8") if path is not None and path.exists() else None

    def put(self, key: str, value: str) -> None:
        """Raises RunError, for instance if the disk is full."""
        path = self._path(key)
        if path is None:
            return
        with (
            writing(path.parent, self._lang),
            tempfile.NamedTemporaryFile("w", dir=path.parent, suffix=".part", delete=False) as file,
        ):
            file.write(value)
            file.flush()
            os.replace(file.name, path)

    def _path(self, key: str) -> Path | None:
        return None if self.folder is None else self.folder / f"{key}.json"


def key_of(scenario: Scenario, measure: Callable[..., Any]) -> str:
    """Tells jobs apart: by the model's compiled code, all that the scenario says (with the fingerprints of its data
    files), its language, and the name and arguments of the measure, not what is written inside it."""
    identity = hashlib.sha256(_model())
    identity.update(scenario._core.resolved.encode())
    identity.update(pickle.dumps((scenario.lang, measure)))
    return identity.hexdigest()


@functools.cache
def _model() -> bytes:
    return hashlib.sha256(Path(_core.__file__).read_bytes()).digest()
