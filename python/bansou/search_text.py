"""What a search found, for people and for programs."""

from __future__ import annotations

import json
import math
from typing import Any

from bansou.calibration_note import calibration_note
from bansou.guarantees import FAR, Kept
from bansou.markdown import number
from bansou.places import Language
from bansou.plan_trials import Plan
from bansou.searching import Search
from bansou.text_table import text_table
from bansou.wording import Text, counted

_FOUND = Text("すべての保証を守る最も安い増員: {plan}", "Cheapest posts found that keep every guarantee: {plan}")
_NOT_FOUND = Text(
    "試した範囲に、すべての保証を守る増員はありません。最も近いもの: {plan}\n"
    "限度から最も遠いのは{place}の「{promise}」で、{value}です。",
    "No posts that were tried keep every guarantee. Nearest: {plan}\n"
    "Farthest from its limit: {place}, {promise}, with {value}.",
)
_POSTS = Text("常勤換算 +{posts}人、年 {cost}百万円", "+{posts} FTE, {cost} million yen a year")
_LAST = Text(
    "{tried}案を少ない反復で試し、うち{again}案を、探索に使っていない乱数（seed {seed}）で各{many}回試し直した値です。\n"
    "期間全体の値で、割合 1 がちょうど限度です。",
    "{tried} plans tried with few replications. These figures are from {replications} of the best {again}, with random\n"
    "numbers that the search had not seen (seed {seed}), over the whole simulated time. A share of 1 is the limit itself.",
)
_KEPT = Text(
    "保証,最も厳しい市町村,平均,95%信頼区間,限度に対する割合,判定",
    "Guarantee,Tightest municipality,Mean,95 % interval,Share of limit,Verdict",
)
_FRONT = Text(
    "年額（百万円）,常勤換算,限度に対する割合: 住民平均,最も厳しい市町村,保証",
    "Million yen a year,FTE,Share of limit: residents' mean,tightest place,Guarantees",
)
_VERDICTS = {
    "shown": Text("守る（区間全体）", "kept, whole interval"),
    "kept": Text("守る（平均）", "kept on average"),
    "broken": Text("守れない", "not kept"),
}


def search_text(found: Search, lang: Language) -> str:
    """One screen: the answer, its posts, each guarantee where it is weakest, and the front."""
    best = found.best
    said = _POSTS.within(lang).format(posts=number(best.posts), cost=number(best.cost / 1e6))
    weakest = best.weakest
    answer = (_FOUND if found.chosen else _NOT_FOUND).within(lang).format(
        plan=said, place=_place(found, weakest), promise=_promise(found, weakest), value=_value(weakest)
    )  # fmt: skip
    posts = "".join(f"  {line}\n" for line in _posts(found, best, lang))
    kept = text_table(
        _KEPT.within(lang).split(","), [_kept_row(found, best, i, lang) for i in range(len(found.guarantees))]
    )
    front = text_table(_FRONT.within(lang).split(","), [_front_row(found, plan, lang) for plan in found.front])
    last = _LAST.within(lang).format(
        tried=found.tried, again=len(found.plans), many=found.planner.scenario.replications,
        replications=counted(found.planner.scenario.replications, "replications"), seed=found.planner.scenario.seed,
    )  # fmt: skip
    note = calibration_note([found.planner.scenario], lang)
    return f"{found.planner.scenario.in_language(lang).title}\n\n{answer}\n{posts}\n{kept}\n{front}\n{last}\n{note}\n"


def search_json(found: Search) -> str:
    """The same and every municipality, as strict JSON: what is not known or infinite is null."""
    content = {
        "scenario": found.planner.scenario.title,
        "guarantees": [promise._asdict() for promise in found.guarantees],
        "kept": found.chosen is not None,
        "best": _plan(found, found.best),
        "front": [_plan(found, plan) for plan in found.front],
        "tried": found.tried,
        "replications": found.planner.scenario.replications,
        "seed": found.planner.scenario.seed,
        "calibration": calibration_note([found.planner.scenario], found.planner.scenario.lang),
    }
    return json.dumps(_strict(content), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _plan(found: Search, plan: Plan) -> dict[str, Any]:
    kept = [line._asdict() | {"guarantee": _promise(found, line)} for line in plan.kept]
    figures = {key: value for key, value in plan._asdict().items() if key not in ("steps", "kept")}
    return {**figures, "shown": plan.shown, "changes": found.planner.changes(plan.steps), "municipalities": kept}


def _strict(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _strict(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_strict(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _posts(found: Search, plan: Plan, lang: Language) -> list[str]:
    teams = found.planner.scenario.in_language(lang).teams["name"]
    names = _names(found)
    lines = []
    for change in found.planner.changes(plan.steps):
        where = change.get("in")
        place = Text("全域", "everywhere").within(lang)
        if isinstance(where, dict):
            place = ", ".join(f"{key} {value}" for key, value in where.items())
        elif where:
            place = ", ".join(names.get(name, name) for name in where)
        added = ", ".join(f"{role} +{fte}" for role, fte in change["add"].items())
        lines.append(f"{change['from']}  {teams[change['team']]} ({place}): {added}")
    return lines


def _kept_row(found: Search, plan: Plan, index: int, lang: Language) -> list[str]:
    lines = [line for line in plan.kept if line.guarantee == index]
    line = max(lines, key=lambda line: line.ratio)
    return [
        _promise(found, line), _place(found, line), _value(line), f"{number(line.low)}–{number(line.high)}",
        _share(line.ratio), _verdict(line.ratio, max(line.bound for line in lines), lang),
    ]  # fmt: skip


def _front_row(found: Search, plan: Plan, lang: Language) -> list[str]:
    return [
        number(plan.cost / 1e6), number(plan.posts), _share(plan.wait),
        f"{_place(found, plan.weakest)} {_share(plan.worst)}",
        _verdict(plan.worst, max(line.bound for line in plan.kept), lang),
    ]  # fmt: skip


def _verdict(ratio: float, bound: float, lang: Language) -> str:
    return _VERDICTS["broken" if ratio > 1 else "shown" if bound <= 1 else "kept"].within(lang)


def _share(ratio: float) -> str:
    return "≫ 1" if ratio >= FAR else f"{ratio:.2f}"


def _value(line: Kept) -> str:
    return f"{'≥ ' if line.at_least else ''}{number(line.value)} {line.unit}"


def _promise(found: Search, line: Kept) -> str:
    promise = found.guarantees[line.guarantee]
    return f"{line.name} {'≤' if promise.at_most else '≥'} {promise.limit:g}"


def _place(found: Search, line: Kept) -> str:
    return _names(found)[line.place]


def _names(found: Search) -> dict[str, str]:
    region = found.planner.scenario.region
    return dict(zip(region["code"], region["name"], strict=True))
