"""What each assumption does to an outcome, the widest on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bansou import __version__
from bansou.headlines import headline
from bansou.markdown import number
from bansou.parameter_names import parameter_names
from bansou.places import Language
from bansou.plots.canvas import STYLES, blank, footnote, heading
from bansou.plots.wrapping import wrapped

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from bansou.scenario import Scenario

_WORDS: dict[str, dict[Language, str]] = {
    "title": {"ja": "仮定を動かすと「{name}」はどう変わるか（地域全体）",
              "en": "What each assumption does to: {name} (whole region)"},
    "low": {"ja": "下限にすると", "en": "at its low"},
    "high": {"ja": "上限にすると", "en": "at its high"},
    "how": {
        "ja": "縦線: 今の仮定での値。仮定は一つずつ、同じ乱数で動かしたもの（二つの乱数の平均）。",
        "en": "Line: with today's assumptions. One assumption at a time is moved, under the same random numbers; means of two seeds.",
    },
    "chance": {
        "ja": "白抜きの棒: 偶然でも起こる大きさ（±{chance} {unit}以内。二つの乱数の違いから見積もる）。",
        "en": "Hollow bars: chance may explain them (within ±{chance} {unit}, told by how the two seeds differ).",
    },
    "unknown": {
        "ja": "棒のないところは分からない（待ち続ける人が多く下限しか分からないか、対象者がいない）。",
        "en": "Without a bar: not known, since so many still wait that there is but a lower bound, or nobody is concerned.",
    },
}  # fmt: skip

_COLUMNS = 44
"""Half-width characters on a line of a name beside a bar: half of the figure is left for the bars."""


def tornado(table: pd.DataFrame, scenario: Scenario, outcome: str, *, ax: Axes | None = None) -> Axes:
    """Draws what `bansou.swings.swings` found of a headline metric in this scenario; bars within chance are hollow.

    Raises ValueError if there is nothing to draw or these are swings of something else, InputError for what is no
    headline metric.
    """
    if table.empty:
        raise ValueError("there is nothing to draw: no assumption was moved")
    if (of := table.attrs.get("outcome", outcome)) != outcome:
        raise ValueError(f"these are swings of {of}, not of {outcome}")
    with blank([scenario], __version__, ax, (7.2, 2.2 + 0.5 * len(table)), intervals=False) as (axes, lang):
        judged = headline(scenario.in_language(lang), outcome)
        today = float(table["today"].iloc[0])
        for end, style in zip(("low", "high"), STYLES, strict=False):
            bars = axes.barh(
                range(len(table)), table[end] - today, 0.7, today, color=style.colour, hatch=style.hatch,
                edgecolor="white", label=_WORDS[end][lang],
            )  # fmt: skip
            for bar, hollow in zip(bars, (table[end] - today).abs() <= table["chance"], strict=True):
                if hollow:
                    bar.set(facecolor="none", edgecolor=style.colour)
        axes.axvline(today, color="black", linewidth=0.8)
        names = parameter_names(scenario, lang)
        labels = [f"{wrapped(names[name], _COLUMNS)}\n{name}" for name in table.index]
        axes.set_yticks(range(len(table)), labels, fontsize="small")
        axes.invert_yaxis()
        axes.set_xlabel(judged.unit)
        heading(axes, _WORDS["title"][lang].format(name=judged.name))
        footnote(axes, _WORDS["how"][lang])
        footnote(axes, _WORDS["chance"][lang].format(chance=number(table["chance"].max()), unit=judged.unit))
        if table[["low", "high"]].isna().any(axis=None):
            footnote(axes, _WORDS["unknown"][lang])
    return axes
