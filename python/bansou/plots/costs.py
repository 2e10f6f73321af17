"""What options cost and what they bring."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from bansou.comparing import Comparison
from bansou.lookup import figure
from bansou.places import Language, language
from bansou.plots.canvas import MIDDLE_GREY, STYLES, canvas, footnote, heading, reach
from bansou.plots.labels import apart
from bansou.results import Results
from bansou.scenario import Scenario
from bansou.wording import Text

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

DOT = 36
"""Square points that a marker takes."""

_METRIC, _GROUP = "wait_first_contact_p90", "region"
"""What options are about where their table does not say."""

_WORDS: dict[str, dict[Language, str]] = {
    "cost": {"ja": "追加の費用（百万円/年）", "en": "additional cost (million yen a year)"},
    "lower": {"ja": "少ないほど良い", "en": "less is better"},
    "higher": {"ja": "多いほど良い", "en": "more is better"},
    "title": {
        "ja": "費用と「{metric}」の差（{place}、現状 {now}）",
        "en": "Cost and difference of: {metric} ({place}, today {now})",
    },
    "front": {"ja": "その費用で届くところ", "en": "what can be had at that cost"},
    "efficient": {
        "ja": "平均では、これより安くて良い案がない",
        "en": "by the means, no option is both cheaper and better",
    },
    "beaten": {
        "ja": "平均では、より安くて同じか良い案がある",
        "en": "by the means, another is no dearer and no worse",
    },
    "at_least": {
        "ja": "差は少なくともこれだけ（まだ待っている人が多い）",
        "en": "the difference is at least this (many still wait)",
    },
    "at_most": {
        "ja": "差は多くてもこれだけ（現状でまだ待っている人が多い）",
        "en": "the difference is at most this (many still wait today)",
    },
    "unknown": {"ja": "差があるか分からない", "en": "it is not known whether there is a difference"},
    "aside": {
        "ja": "灰色の白抜き: 差の大きさが分からない。より安くて良い案があるかを判定せず、破線にも入れていない。",
        "en": "Grey and hollow: the size of the difference is not known; whether another is better is not judged.",
    },
    "no_price": {"ja": "費用の分からない案は描いていない: {names}", "en": "Not drawn, cost unknown: {names}"},
    "no_difference": {
        "ja": "差の分からない案は描いていない（まだ待っている人が多いか、対象者がいない）: {names}",
        "en": "Not drawn, difference unknown (many still wait, or nobody is concerned): {names}",
    },
}


class _Mark(NamedTuple):
    colour: str
    marker: str
    fill: str


_MARKS = {
    "efficient": _Mark(STYLES[0].colour, STYLES[0].marker, "full"),
    "beaten": _Mark(STYLES[1].colour, STYLES[1].marker, "none"),
    "at_least": _Mark(MIDDLE_GREY, "^", "none"),
    "at_most": _Mark(MIDDLE_GREY, "v", "none"),
    "unknown": _Mark(MIDDLE_GREY, "D", "none"),
}


def option_table(comparisons: Iterable[Comparison], metric: str, group: str = _GROUP) -> pd.DataFrame:
    """Options for `pareto`, the common side A as the first: name, cost (yen a year; NaN: not known), the metric's
    difference from A as wait with low and high, in its unit, and the verdict. Where too many still wait, low..high is
    infinite on one side, or nothing is known of the difference: NaN. `.attrs`: metric, group, notes (what has to be said
    beside a difference). Raises ValueError if they
    have no side A in common."""
    import pandas as pd

    compared = list(comparisons)
    lang = compared[0].a.scenario.lang if compared else language()
    if len({comparison.a.path for comparison in compared}) != 1:
        said = Text("比べる元（A）が同じではありません。", "the comparisons have no side A in common")
        raise ValueError(said.within(lang))
    rows: list[list[object]] = [[compared[0].a.scenario.title, 0.0, 0.0, 0.0, 0.0, "same"]]
    for comparison in compared:
        found = figure(comparison.table, metric, group, lang)
        difference = list(found[["difference", "low", "high", "verdict"]])
        rows.append([comparison.b.scenario.title, comparison.yearly_cost, *difference])
    table = pd.DataFrame(rows, columns=["name", "cost", "wait", "low", "high", "verdict"])
    table.attrs.update(metric=metric, group=group, notes=_notes(compared, metric))
    return table


def pareto(
    options: pd.DataFrame,
    today: Results,
    *,
    metric: str | None = None,
    group: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Options by cost and wait; those that none beats in both are filled and joined by a line.

    `options`: name, cost (yen a year more than today), wait (difference of `metric` in `group` from today), and its
    interval low..high and verdict if there are any. `today`: the run they differ from. `metric`, `group`: by default
    those of the table, else the wait for first contact (P90) of the region. Only the means decide who is beaten: look at
    the intervals. Grey and hollow, beside the line: what is known by a bound only, or not at all. Options of unknown cost
    or difference are named in the footnote. Raises ValueError for a metric or group that is not there or not that of the
    table, and for a metric of which neither more nor less is better.
    """
    metric = _asked("metric", metric, options, today) or _METRIC
    group = _asked("group", group, options, today) or _GROUP
    unpriced, unknown = options["cost"].isna(), options["wait"].isna()
    drawn = options[~unpriced & ~unknown].reset_index(drop=True).rename(columns={"wait": "mean"})
    with canvas([today], ax) as (axes, lang):
        about = figure(today.summary(lang), metric, group, lang)
        better = _better(today.scenario, metric)
        drawn = drawn.assign(kind=_kinds(drawn, better))
        front = drawn[drawn["kind"] == "efficient"].sort_values("cost")
        axes.step(
            front["cost"] / 1e6, front["mean"], where="post", color=MIDDLE_GREY, linewidth=1, linestyle="--",
            label=_WORDS["front"][lang],
        )  # fmt: skip
        for kind, mark in _MARKS.items():
            part = drawn[drawn["kind"] == kind]
            if not part.empty:
                axes.errorbar(
                    part["cost"] / 1e6, part["mean"], yerr=reach(part) if "low" in part else None, fmt=mark.marker,
                    color=mark.colour, fillstyle=mark.fill, capsize=3, label=_WORDS[kind][lang],
                )  # fmt: skip
        axes.set_xlabel(_WORDS["cost"][lang])
        axes.set_ylabel(_WORDS[better][lang])
        level = f"{'≥ ' if about['at_least'] else ''}{about['mean']:.3g}"
        if about["unit"] != about["difference_unit"]:
            level += f" {about['unit']}"
        now = "–" if math.isnan(about["mean"]) else level
        title = _WORDS["title"][lang].format(metric=about["name"], place=about["group_name"], now=now)
        heading(axes, title, about["difference_unit"])
        footnote(axes, "\n".join(f"{number}: {name}" for number, name in enumerate(drawn["name"], start=1)))
        if drawn["kind"].isin(["at_least", "at_most", "unknown"]).any():
            footnote(axes, _WORDS["aside"][lang])
        for note in options.attrs.get("notes", []):
            footnote(axes, note)
        for word, left_out in (("no_price", unpriced), ("no_difference", unknown & ~unpriced)):
            if left_out.any():
                footnote(axes, _WORDS[word][lang].format(names=", ".join(options.loc[left_out, "name"])))
        numbers = map(str, range(1, len(drawn) + 1))
        apart(axes, drawn["cost"] / 1e6, drawn["mean"], numbers, [DOT] * len(drawn), size=10)
    return axes


def _notes(compared: list[Comparison], metric: str) -> list[str]:
    return [f"{one.b.scenario.title}: {note}" for one in compared for note in one.notes_on(metric)]


def _asked(what: str, asked: str | None, options: pd.DataFrame, today: Results) -> str | None:
    """What the table is about, if it says so; raises ValueError if something else is asked for."""
    tabled = options.attrs.get(what)
    if tabled and asked and asked != tabled:
        said = Text(
            f"案の表は「{tabled}」のもので、「{asked}」のものではありません。",
            f"these are options by {tabled!r}, not by {asked!r}.",
        )
        raise ValueError(said.within(today.scenario.lang))
    return asked or tabled


def _better(scenario: Scenario, metric: str) -> str:
    """ "lower" or "higher"."""
    better = str(scenario.metrics.loc[metric, "better"])
    if better == "neither":
        said = Text(
            f"指標「{metric}」は、多いほど良いとも少ないほど良いとも言えないので、案の良し悪しを描けません。",
            f"options cannot be judged by {metric!r}: neither more nor less of it is better.",
        )
        raise ValueError(said.within(scenario.lang))
    return better


def _kinds(options: pd.DataFrame, better: str) -> list[str]:
    """Of each row a key of _MARKS. Beaten: another is at least as good in both and better in one. A bound on the good
    side beats, since what it stands for is as good or better; a bound is not beaten itself."""
    bounds = [_bound(option) for _, option in options.iterrows()]
    costs, means = options["cost"], options["mean"] if better == "lower" else -options["mean"]
    pairs = list(zip(costs, means, strict=True))
    sure = ("", "at_most" if better == "lower" else "at_least")
    rivals = [pair for pair, bound in zip(pairs, bounds, strict=True) if bound in sure]
    beaten = [any(c <= cost and m <= mean and (c, m) != (cost, mean) for c, m in rivals) for cost, mean in pairs]
    return [bound or ("beaten" if lost else "efficient") for bound, lost in zip(bounds, beaten, strict=True)]


def _bound(option: pd.Series) -> str:
    """What is not known of the difference as a key of _MARKS; empty: it is measured."""
    if option.get("verdict") == "unknown":
        return "unknown"
    above, below = math.isinf(option.get("high", 0)), math.isinf(option.get("low", 0))
    return "" if above == below else "at_least" if above else "at_most"
