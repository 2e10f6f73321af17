"""A folder that lasts as long as somebody needs it."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import Any, Self


class TemporaryFolder:
    """Goes when `remove` is called, or nobody holds it any more. What holds it may be copied and pickled: a copy holds it,
    too; a pickle has None instead, since no other process can keep a folder that is this one's."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="bansou-"))
        self.remove = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)

    def __deepcopy__(self, _: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(None), ()
