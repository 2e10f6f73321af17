"""What a search found: cost, waits and the worst-off place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bansou import __version__
from bansou.guarantees import FAR
from bansou.markdown import number
from bansou.places import Language
from bansou.plots.canvas import MIDDLE_GREY, STYLES, blank, footnote, heading
from bansou.plots.labels import apart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bansou.plan_trials import Plan
    from bansou.searching import Search

SMALLEST, LARGEST = 30.0, 300.0
"""Square points that a marker takes where the worst-off place has used up nothing of its limit, or MOST of it and more."""

MOST = 3.0

DOT = 36
"""Of the key."""

_WORDS: dict[str, dict[Language, str]] = {
    "title": {"ja": "増員の費用と、限度に対する待ちの割合", "en": "Cost of posts, and waits as a share of their limits"},
    "cost": {"ja": "増員の費用（百万円/年）", "en": "cost of the posts (million yen a year)"},
    "wait": {"ja": "限度に対する割合（住民平均）", "en": "share of the limits, residents' mean"},
    "front": {"ja": "これより安く、待ちも最も厳しい町も良い案がない", "en": "no other is cheaper with less wait and a better-off worst place"},
    "beaten": {"ja": "より安くて同じか良い案がある", "en": "another is no dearer and no worse"},
    "explored": {"ja": "少ない反復で試しただけの案", "en": "tried with few replications only"},
    "chosen": {"ja": "すべての保証を二度守った最も安い案", "en": "the cheapest that kept every guarantee twice"},
    "limit": {"ja": "限度", "en": "limit"},
    "how": {
        "ja": "数字と印の大きさ: 最も厳しい市町村が限度の何倍か（1以下なら守る）。保証: {promises}",
        "en": "Numbers and size of markers: the worst-off municipality's share of its limit (kept up to 1). Promised: {promises}",
    },
    "fresh": {
        "ja": "塗りと輪郭: 案を選ぶのに使っていない同じ乱数で計算し直した案。",
        "en": "Filled and outlined: simulated again with random numbers that the search had not seen and that chose none.",
    },
    "bound": {
        "ja": "≥: まだ待っている人が多く、下限しか分からない町を含む（縦の位置も、これ以上）。",
        "en": "≥: so many still wait somewhere that only a lower bound is known (of the height, too).",
    },
    "left_out": {
        "ja": "待ちが長すぎて割合の言えない案や、守るか分からない案は描いていない（{count}案）。",
        "en": "Not drawn: {count} plans whose waits are beyond telling, or of which it is not known whether they keep all.",
    },
}  # fmt: skip


def front(found: Search, *, ax: Axes | None = None) -> Axes:
    """Plans by cost and wait. Those simulated again are marked: filled where none beats them in cost, wait and worst
    place at once, outlined where one does; those only tried stay faint. Beside each of the first, and in the size of all
    markers, is the share of its limit that the worst-off municipality has used up.

    Raises ValueError if of no plan it can be told how much of the limits it uses.
    """
    drawn = [plan for plan in found.plans if _told(plan)]
    if not drawn:
        raise ValueError("there is nothing to draw: of no plan it can be told how much of the limits it uses")
    again = {plan.steps for plan in found.plans}
    tried = [plan for plan in found.explored if plan.steps not in again]
    explored = [plan for plan in tried if _told(plan)]
    with blank([found.planner.scenario], __version__, ax, (7.2, 5.6), intervals=False) as (axes, lang):
        _points(axes, explored, "o", _WORDS["explored"][lang], facecolors="none", edgecolors="0.8", zorder=1)
        for best, style, word in ((True, STYLES[0], "front"), (False, STYLES[1], "beaten")):
            part = [plan for plan in drawn if (plan in found.front) == best]
            colours = {"facecolors": style.colour if best else "none", "edgecolors": style.colour, "zorder": 3}
            _points(axes, part, style.marker, _WORDS[word][lang], **colours)
        if found.chosen in drawn:
            _points(axes, [found.chosen], "x", _WORDS["chosen"][lang], color="black", zorder=4)
        if axes.get_ylim()[1] > 10 * max(axes.get_ylim()[0], 0.1):
            axes.set_yscale("log")
            axes.yaxis.set_major_formatter("{x:g}")
        axes.axhline(1, color=MIDDLE_GREY, linewidth=1, linestyle="--")
        axes.annotate(_WORDS["limit"][lang], (1, 1), xycoords=("axes fraction", "data"), ha="right", va="bottom",
                      fontsize=8, color=MIDDLE_GREY)  # fmt: skip
        axes.set_xlabel(_WORDS["cost"][lang])
        axes.set_ylabel(_WORDS["wait"][lang])
        heading(axes, _WORDS["title"][lang])
        footnote(axes, _WORDS["how"][lang].format(promises=_promises(found, lang)))
        footnote(axes, _WORDS["fresh"][lang])
        if left_out := len(found.plans) - len(drawn) + len(tried) - len(explored):
            footnote(axes, _WORDS["left_out"][lang].format(count=left_out))
        if any(plan.at_least for plan in drawn):
            footnote(axes, _WORDS["bound"][lang])
        names = [_name(plan) for plan in drawn]
        apart(axes, [_cost(p) for p in drawn], [p.wait for p in drawn], names, [_area(p) for p in drawn], size=9)
    return axes


def _told(plan: Plan) -> bool:
    return plan.known and plan.wait < FAR


def _name(plan: Plan) -> str:
    return "≫ 1" if plan.worst >= FAR else ("≥ " if plan.at_least else "") + f"{plan.worst:.2f}"


def _points(axes: Axes, plans: list[Plan], marker: str, label: str, **style: Any) -> None:
    if plans:
        axes.scatter(
            [_cost(plan) for plan in plans], [plan.wait for plan in plans], [_area(plan) for plan in plans],
            marker=marker, linewidths=1.4, **style,
        )  # fmt: skip
        axes.scatter([], [], DOT, marker=marker, label=label, linewidths=1.4, **style)  # for the key


def _cost(plan: Plan) -> float:
    """Million yen a year."""
    return plan.cost / 1e6


def _area(plan: Plan) -> float:
    return SMALLEST + (LARGEST - SMALLEST) * min(plan.worst, MOST) / MOST


def _promises(found: Search, lang: Language) -> str:
    names = found.planner.scenario.in_language(lang).metrics["name"]
    return ", ".join(
        f"{names[promise.metric]} {'≤' if promise.at_most else '≥'} {number(promise.limit)}"
        for promise in found.guarantees
    )
