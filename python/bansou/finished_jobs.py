"""What an experiment has finished so far, in a folder, so that a restarted one does not do it again."""

from __future__ import annotations

import functools
import hashlib
import json
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
        """The JSON that was kept under the key; what is none (of a disk that failed, say) counts as not kept."""
        path = self._path(key)
        if path is None or not path.exists():
            return None
        try:
            kept = path.read_text(encoding="utf-8")
            json.loads(kept)
        except ValueError:
            return None
        return kept

    def put(self, key: str, value: str) -> None:
        """Raises RunError, for instance if the disk is full."""
        path = self._path(key)
        if path is not None:
            with writing(path.parent, self._lang):
                _write_whole(path, value)

    def _path(self, key: str) -> Path | None:
        return None if self.folder is None else self.folder / f"{key}.json"


def _write_whole(path: Path, text: str) -> None:
    """On the disk when this returns, and not there at all if it fails, be it by a power cut."""
    part = tempfile.NamedTemporaryFile("w", dir=path.parent, suffix=".part", delete=False, encoding="utf-8")
    try:
        with part:
            part.write(text)
            part.flush()
            os.fsync(part.fileno())
        os.replace(part.name, path)
    except BaseException:
        os.unlink(part.name)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # or the new name may be lost
    finally:
        os.close(folder)


def key_of(scenario: Scenario, measure: Callable[..., Any]) -> str:
    """Tells jobs apart: by the code of the model and of this package, all that the scenario says (with the fingerprints of its data
    files), its language, and the name and arguments of the measure, not what is written inside it."""
    identity = hashlib.sha256(_model())
    identity.update(scenario._core.resolved.encode())
    identity.update(pickle.dumps((scenario.lang, measure)))
    return identity.hexdigest()


@functools.cache
def _model() -> bytes:
    identity = hashlib.sha256(Path(_core.__file__).read_bytes())
    for source in sorted(Path(__file__).parent.rglob("*.py")):  # what is measured is made here
        identity.update(source.read_bytes())
    return identity.digest()
