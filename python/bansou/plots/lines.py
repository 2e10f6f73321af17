"""One metric of many groups, from a run or from a comparison, as plots need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bansou.comparing import Comparison
from bansou.lookup import of_metric
from bansou.places import Language
from bansou.plots.canvas import Source
from bansou.wording import Text

if TYPE_CHECKING:
    import pandas as pd

DIFFERENCE: dict[Language, str] = {"ja": "{name}: 差", "en": "{name}: difference"}
AT_LEAST: dict[Language, str] = {
    "ja": "白抜き: これ以上（まだ待っている人が多い）",
    "en": "Hollow: at least (many still wait)",
}
NOT_SHOWN: dict[Language, str] = {
    "ja": "白抜き: ほぼ同じ、または差は示されない（判定は主な指標と案を合わせた95 %、区間は一つずつの95 %）",
    "en": "Hollow: about the same, or not shown (verdicts: 95 % for all headline metrics and options together; intervals: each alone)",
}


def lines(source: Source, metric: str, kind: str, lang: Language) -> pd.DataFrame:
    """By group of this kind ("region", "band", "municipality", "health_centre"): mean, low, high, hollow, and in `lang`
    name, unit, group_name. Of a comparison: the differences, hollow where none is shown or they are about the same.
    Groups in which nothing was observed are left out. Raises ValueError for an unknown metric, or one of which nothing was observed.
    """
    run = source.a if isinstance(source, Comparison) else source
    summary = run.summary(lang)
    rows = of_metric(summary, metric, lang).query("group_kind == @kind").set_index("group")
    rows = rows.assign(hollow=rows["at_least"])
    if isinstance(source, Comparison):
        table = source.table
        found = table[table["metric"] == metric].set_index("group")
        rows[["mean", "low", "high"]] = found[["difference", "low", "high"]]
        rows["hollow"] = ~found["verdict"].isin(["falls", "rises"])
        rows["unit"] = rows["difference_unit"]
        rows["name"] = [DIFFERENCE[lang].format(name=name) for name in rows["name"]]
    rows = rows[rows["mean"].notna()]
    if rows.empty:
        said = Text(f"「{metric}」にあたることが一度もありません。", f"nothing was observed of {metric!r}")
        raise ValueError(said.within(lang))
    return rows[["mean", "low", "high", "hollow", "name", "unit", "group_name"]]


def notes_on(source: Source, metric: str, lang: Language) -> list[str]:
    """What has to be said beside it, in `lang`."""
    return source.notes_on(metric, lang) if isinstance(source, Comparison) else []


def hollow_note(source: Source, lang: Language) -> str:
    return (NOT_SHOWN if isinstance(source, Comparison) else AT_LEAST)[lang]


def title_of(source: Source, lang: Language) -> str:
    """Of a comparison: that of B."""
    run = source.b if isinstance(source, Comparison) else source
    return run.scenario.in_language(lang).title
