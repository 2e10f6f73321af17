"""What a comparison shows, in words."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from bansou.comparing import Comparison
from bansou.lookup import figure
from bansou.markdown import number
from bansou.places import Language

_VERDICTS: dict[str, dict[Language, str]] = {
    "falls": {"ja": "減る", "en": "falls"},
    "rises": {"ja": "増える", "en": "rises"},
    "same": {"ja": "ほぼ同じ", "en": "about the same"},
    "not_shown": {"ja": "差は示せない", "en": "not shown"},
    "unknown": {"ja": "分からない", "en": "unknown"},
}
_SENTENCE: dict[Language, str] = {
    "ja": "{group}の「{name}」[{unit}]: {a} → {b}、差 {difference}{points}（同時95 %区間 {family_low}〜{family_high}）。判定: {verdict}。",
    "en": "{name}, {group} [{unit}]: {a} -> {b}, difference {difference}{points} "
    "(simultaneous 95 % interval {family_low} to {family_high}). Verdict: {verdict}.",
}


def conclusion(comparison: Comparison, metric: str, group: str = "region") -> str:
    """One metric of one group in A and B, the difference, and the verdict with the interval that it rests on, which
    holds for all headline metrics and options together; and what has to be said beside it, see `Comparison.notes_on`.

    Raises ValueError for a metric or group that is not there.
    """
    lang = comparison.a.scenario.lang
    row = figure(comparison.table, metric, group, lang)
    endless = "∞" if math.isfinite(row["family_low"]) != math.isfinite(row["family_high"]) else None
    sentence = _SENTENCE[lang].format(
        group=row["group_name"], name=row["name"], unit=row["unit"], a=_level(row, "a"), b=_level(row, "b"),
        **{bound: _signed(_cleared(row, bound), endless) for bound in ("difference", "family_low", "family_high")},
        points="" if row["difference_unit"] == row["unit"] else f" {row['difference_unit']}",
        verdict=_VERDICTS[row["verdict"]][lang],
    )  # fmt: skip
    return ("" if lang == "ja" else " ").join([sentence, *comparison.notes_on(metric)])


def _cleared(row: Mapping[str, Any], bound: str) -> float:
    """Without what rounding leaves of pairs that differ by nothing on average."""
    rounding = 1e-12 * max(abs(row["a"]), abs(row["b"]))
    return 0.0 if abs(row[bound]) <= rounding else float(row[bound])


def _level(row: Mapping[str, Any], side: str) -> str:
    return ("≥ " if row[f"{side}_at_least"] else "") + number(row[side])


def _signed(value: float, endless: str | None) -> str:
    """`endless`: what stands for an infinite value; a dash where there is none."""
    sign = "+" if value > 0 else "-" if value < 0 else ""
    if math.isfinite(value):
        return sign + number(abs(value))
    return sign + endless if endless else number(value)
