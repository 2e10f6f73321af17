"""What options cost and what they bring."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bansou.comparing import Comparison
from bansou.lookup import figure
from bansou.places import Language
from bansou.plots.canvas import MIDDLE_GREY, STYLES, canvas, footnote, heading, reach
from bansou.plots.labels import apart
from bansou.results import Results

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

DOT = 36
"""Square points that a marker takes."""

_WORDS: dict[str, dict[Language, str]] = {
    "cost": {"ja": "追加の費用（百万円/年）", "en": "additional cost (million yen a year)"},
    "title": {
        "ja": "費用と「{metric}」の差（{place}、現状 {now:.3g}）",
        "en": "Cost and difference of: {metric} ({place}, today {now:.3g})",
    },
    "front": {"ja": "その費用で届くところ", "en": "what can be had at that cost"},
    "efficient": {
        "ja": "平均では、これより安くて良い案がない",
        "en": "by the means, no option is both cheaper and better",
    },
    "dominated": {
        "ja": "平均では、より安くて同じか良い案がある",
        "en": "by the means, another is no dearer and no worse",
    },
    "no_price": {"ja": "費用の分からない案は描いていない: {names}", "en": "Not drawn, cost unknown: {names}"},
}


def option_table(comparisons: Iterable[Comparison], metric: str, group: str = "region") -> pd.DataFrame:
    """Options for `pareto`, the common side A as the first: name, cost (yen a year; NaN: not known), and the metric's
    difference from A as wait with low and high, in its unit. Raises ValueError if they have no side A in common."""
    import pandas as pd

    compared = list(comparisons)
    if len({comparison.a.path for comparison in compared}) != 1:
        raise ValueError("the comparisons have no side A in common")
    rows: list[list[object]] = [[compared[0].a.scenario.title, 0.0, 0.0, 0.0, 0.0]]
    for comparison in compared:
        found = figure(comparison.table, metric, group)
        rows.append([comparison.b.scenario.title, comparison.yearly_cost, found["difference"], found["low"], found["high"]])
    return pd.DataFrame(rows, columns=["name", "cost", "wait", "low", "high"])


def pareto(
    options: pd.DataFrame,
    today: Results,
    *,
    metric: str = "wait_first_contact_p90",
    group: str = "region",
    ax: Axes | None = None,
) -> Axes:
    """Options by cost and wait; those that none beats in both are filled and joined by a line.

    `options`: name, cost (yen a year more than today), wait (difference of `metric` in `group` from today; less is
    better), and its interval low..high if there is one. `today`: the run they differ from. Only the means decide who is
    beaten: look at the intervals. Options of unknown cost are named in the footnote. Raises ValueError for a metric or
    group that is not there.
    """
    known = options[options["cost"].notna()].reset_index(drop=True).rename(columns={"wait": "mean"})
    known = known.assign(best=_efficient(known))
    with canvas([today], ax) as (axes, lang):
        about = figure(today.summary(lang), metric, group)
        front = known[known["best"]].sort_values("cost")
        axes.step(
            front["cost"] / 1e6, front["mean"], where="post", color=MIDDLE_GREY, linewidth=1, linestyle="--",
            label=_WORDS["front"][lang],
        )  # fmt: skip
        for best, word, style in ((True, "efficient", STYLES[0]), (False, "dominated", STYLES[1])):
            part = known[known["best"] == best]
            if not part.empty:
                axes.errorbar(
                    part["cost"] / 1e6, part["mean"], yerr=reach(part) if "low" in part else None, fmt=style.marker,
                    color=style.colour, fillstyle="full" if best else "none", capsize=3, label=_WORDS[word][lang],
                )  # fmt: skip
        axes.set_xlabel(_WORDS["cost"][lang])
        title = _WORDS["title"][lang].format(metric=about["name"], place=about["group_name"], now=about["mean"])
        heading(axes, title, about["unit"])
        footnote(axes, "\n".join(f"{number}: {name}" for number, name in enumerate(known["name"], start=1)))
        if len(known) < len(options):
            unknown = options.loc[options["cost"].isna(), "name"]
            footnote(axes, _WORDS["no_price"][lang].format(names=", ".join(unknown)))
        numbers = map(str, range(1, len(known) + 1))
        apart(axes, known["cost"] / 1e6, known["mean"], numbers, [DOT] * len(known), size=10)
    return axes


def _efficient(options: pd.DataFrame) -> list[bool]:
    """Whether no other option is at least as good in both and better in one."""
    pairs = list(zip(options["cost"], options["mean"], strict=True))
    return [not any(c <= cost and m <= mean and (c, m) != (cost, mean) for c, m in pairs) for cost, mean in pairs]
