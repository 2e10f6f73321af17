"""Finding figures in a table of figures, by metric and group."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bansou.places import Language
from bansou.wording import Text, unknown_name

if TYPE_CHECKING:
    import pandas as pd

GROUP = Text("対象", "group")
TOWN = Text("市区町村", "municipality")


def figure(table: pd.DataFrame, metric: str, group: str = "region", lang: Language = "en") -> pd.Series:
    """The line of `Results.summary` or `Comparison.table` for this metric and group (id or name). Raises ValueError,
    naming what comes near, if it is not there."""
    lines = of_metric(table, metric, lang)
    return lines[lines["group"] == group_of(lines, group, lang)].iloc[0]


def of_metric(table: pd.DataFrame, metric: str, lang: Language = "en") -> pd.DataFrame:
    """Its lines. Raises ValueError if there is no such metric."""
    lines = table[table["metric"] == metric]
    if lines.empty:
        raise ValueError(unknown_name(Text("指標", "metric"), metric, table["metric"].unique()).within(lang))
    return lines


def group_of(table: pd.DataFrame, asked: str, lang: Language = "en") -> str:
    """The id of the group with this id or name. Raises ValueError if there is none, or more than one."""
    groups = table.drop_duplicates("group")
    return one_named(groups["group"], groups["group_name"], asked, GROUP, lang)


def one_named(ids: Iterable[str], names: Iterable[str], asked: str, what: Text, lang: Language = "en") -> str:
    """Which of these has this id or name. Raises ValueError if none has, or more than one has the name."""
    name_of = dict(zip(ids, names, strict=True))
    if asked in name_of:
        return asked
    found = [one for one, name in name_of.items() if name == asked]
    if not found:
        raise ValueError(unknown_name(what, asked, [*name_of, *name_of.values()]).within(lang))
    if len(found) > 1:
        said = Text(
            f"{what.ja}「{asked}」は{len(found)}つあります: {'、'.join(found)}",
            f"there are {len(found)} of the name {asked!r}; say which {what.en}: {', '.join(found)}",
        )
        raise ValueError(said.within(lang))
    return found[0]
