"""Columns of the compiled part as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bansou import _core

if TYPE_CHECKING:
    import pandas as pd


def frame(columns: _core.Columns) -> pd.DataFrame:
    """A DataFrame; pandas is imported when the first one is made."""
    import pandas as pd

    return pd.DataFrame(columns)
