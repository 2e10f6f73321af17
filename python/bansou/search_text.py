"""What a search found, for people and for programs."""

from __future__ import annotations

import json
import math
from typing import Any

from bansou.calibration_note import calibration_note
from bansou.guarantees import FAR, Kept
from bansou.markdown import number
from bansou.places import Language
from bansou.plan_trials import Plan, weakest
from bansou.provenance import provenance
from bansou.searching import Search
from bansou.text_table import text_table
from bansou.wording import Text, counted

_FOUND = Text(
    "別々の乱数で二度、すべての保証を守った最も安い増員: {plan}",
    "Cheapest posts found that kept every guarantee, twice, with fresh random numbers: {plan}",
)
_SHOWN = Text("下の値でも、区間全体で守ります。", "The figures below keep them, too, with the whole interval.")
_ON_AVERAGE = Text(
    "下の値では平均で守りますが、区間全体では守ると言えません。",
    "The figures below keep them on average, but not with the whole interval.",
)
_NOT_AGAIN = Text(
    "ただし、選ぶのに使っていない下の値では、守れていないか、守ると分かりません。守るとは言い切れません。",
    "But by the figures below, which chose nothing, it does not keep them all, or that is not known: it is no sure answer.",
)
_UNTESTED = Text(
    "「{promise}」は、どこでも対象になる人や職員がいなかったため、確かめられていません。",
    "{promise}: nobody was observed anywhere, so that nothing is known of it.",
)
_SUREST = Text(
    "区間全体で二度守った最も安いもの: {plan}", "Cheapest that kept them twice with the whole interval: {plan}"
)
_SUREST_NOT_AGAIN = Text(
    "（下と同じ乱数では、区間全体では守れず）", " (not with the random numbers of the figures below)"
)
_NONE_SURE = Text("区間全体で二度守ったものはありません。", "None kept them twice with the whole interval.")
_NONE = Text(
    "試した範囲に、すべての保証を二度守った増員はありません。最も近いもの: {plan}",
    "No posts that were tried kept every guarantee twice. Nearest: {plan}",
)
_NONE_KNOWN = Text(
    "試した範囲に、すべての保証を二度守ったと分かる増員はありません。最も近いもの: {plan}",
    "No posts that were tried are known to have kept every guarantee twice. Nearest: {plan}",
)
_NEAREST_KEEPS = Text(
    "下の値では守りますが、別の乱数では守れなかったので、守るとは言えません。",
    "The figures below keep them all, but with other random numbers they were not kept: that is no answer.",
)
_FARTHEST = Text(
    "限度から最も遠いのは{place}の「{promise}」で、{value}です。",
    "Farthest from its limit: {place}, {promise}, with {value}.",
)
_UNTOLD = Text(
    "守るか分からないのは{place}の「{promise}」で、{value}です。",
    "Not known whether kept: {place}, {promise}, with {value}.",
)
_BOUND = Text(
    "「分からない」: まだ待っている人が多く、待ちの下限（≥）しか分かりません。下限から、守れないことは言えても、守るとは言えません。",
    "Not known: so many still wait that there is but a lower bound (≥), which can break a guarantee but not show that it is\n"
    "kept.",
)
_POSTS = Text("常勤換算 +{posts}人、年 {cost}百万円", "+{posts} FTE, {cost} million yen a year")
_LAST = Text(
    "{tried}案を少ない反復で試し、うち{again}案を、探索に使っていない乱数で各{many}回試し直しました。\n"
    "値はすべて、案を選ぶのに使っていない同じ乱数（seed {seed}）で各{many}回計算したもの。期間全体の値で、割合 1 がちょうど限度です。",
    "{tried} plans tried with few replications; the best {again} simulated again with random numbers that the search had\n"
    "not seen. All figures are from {replications} of each under one further seed, which chose none of them (seed {seed}),\n"
    "over the whole simulated time. A share of 1 is the limit itself.",
)
_CHECKED = Text(
    "試し直してすべての保証を守った案は、安い順に、さらに別の乱数（seed {seed}）で試し、再び守った最初の案を選びました（試したのは{checked}案）。",
    "Of those that kept every guarantee {checked}, the cheapest first, were simulated once more with other random numbers\n"
    "(seed {seed}), until one kept them again.",
)
_KEPT = Text(
    "保証,最も厳しい所,平均,95%信頼区間,限度に対する割合,判定",
    "Guarantee,Tightest place,Mean,95 % interval,Share of limit,Verdict",
)
_FRONT = Text(
    "年額（百万円）,常勤換算,限度に対する割合: 住民平均,最も厳しい所,保証",
    "Million yen a year,FTE,Share of limit: residents' mean,tightest place,Guarantees",
)
_VERDICTS = {
    "shown": Text("守る（区間全体）", "kept, whole interval"),
    "kept": Text("守る（平均）", "kept on average"),
    "broken": Text("守れない", "not kept"),
    "unknown": Text("分からない", "not known"),
    "nobody": Text("対象者なし", "nobody observed"),
}


def search_text(found: Search, lang: Language) -> str:
    """One screen: the answer, its posts, each guarantee where it is weakest, and the front."""
    best = found.best
    posts = "".join(f"  {line}\n" for line in _posts(found, best, lang))
    kept = text_table(
        _KEPT.within(lang).split(","), [_kept_row(found, best, i, lang) for i in range(len(found.guarantees))]
    )
    front = text_table(_FRONT.within(lang).split(","), [_front_row(found, plan, lang) for plan in found.front])
    last = _LAST.within(lang).format(
        tried=found.tried, again=len(found.plans), many=found.planner.scenario.replications,
        replications=counted(found.planner.scenario.replications, "replications"), seed=found.planner.scenario.seed,
    )  # fmt: skip
    if found.checked:
        last += "\n" + _CHECKED.within(lang).format(checked=found.checked, seed=found.check_seed)
    if not all(plan.known for plan in (best, *found.front)):
        last += "\n" + _BOUND.within(lang)
    note = calibration_note([found.planner.scenario], lang)
    return (
        f"{found.planner.scenario.in_language(lang).title}\n\n{_answer(found, lang)}\n{posts}\n{kept}\n{front}\n{last}\n"
        f"{note}\n"
    )


def search_json(found: Search) -> str:
    """The same and every municipality, as strict JSON: what is not known or infinite is null."""
    content = {
        **provenance("least staffing that keeps what is promised", found.planner.scenario),
        "levers": [lever._asdict() for lever in found.planner.levers],
        "from": found.planner.day.isoformat(),
        "max_yearly": found.planner.max_yearly,
        "trials": found.trials,
        "guarantees": [promise._asdict() for promise in found.guarantees],
        "kept": found.chosen is not None and found.chosen.keeps_all,
        "chosen": found.chosen is not None,
        "best": _plan(found, found.best),
        "surest": _plan(found, found.surest) if found.surest else None,
        "front": [_plan(found, plan) for plan in found.front],
        "tried": found.tried,
        "checked": found.checked,
        "check_seed": found.check_seed,
    }
    return json.dumps(_strict(content), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _answer(found: Search, lang: Language) -> str:
    if found.chosen:
        return _answer_kept(found, found.chosen, lang)
    untold = any(not one.known and not one.weakest.broken for one in (*found.plans, *found.explored))
    said = (_NONE_KNOWN if untold else _NONE).within(lang).format(plan=_said(found.best, lang))
    return f"{said}\n{_NEAREST_KEEPS.within(lang) if found.best.keeps_all else _farthest(found, found.best, lang)}"


def _farthest(found: Search, plan: Plan, lang: Language) -> str:
    line = plan.weakest
    return (_FARTHEST if line.known else _UNTOLD).within(lang).format(
        place=_place(found, line, lang), promise=_promise(found, line), value=_value(line)
    )  # fmt: skip


def _said(plan: Plan, lang: Language) -> str:
    return _POSTS.within(lang).format(posts=number(plan.posts), cost=number(plan.cost / 1e6))


def _answer_kept(found: Search, chosen: Plan, lang: Language) -> str:
    now = _SHOWN if chosen.shown else _ON_AVERAGE if chosen.keeps_all else _NOT_AGAIN
    lines = [_FOUND.within(lang).format(plan=_said(chosen, lang))]
    if not chosen.keeps_all or not chosen.untested:
        lines.append(now.within(lang))
    lines += [_UNTESTED.within(lang).format(promise=_promise(found, line)) for line in chosen.untested]
    if not chosen.keeps_all:
        lines.append(_farthest(found, chosen, lang))
    if not chosen.shown and not chosen.untested:
        lines.append(_surest(found.surest, lang))
    return "\n".join(lines)


def _surest(sure: Plan | None, lang: Language) -> str:
    if sure is None:
        return _NONE_SURE.within(lang)
    return _SUREST.within(lang).format(plan=_said(sure, lang)) + ("" if sure.shown else _SUREST_NOT_AGAIN.within(lang))


def _plan(found: Search, plan: Plan) -> dict[str, Any]:
    kept = [line._asdict() | {"guarantee": _promise(found, line)} for line in plan.kept]
    figures = {key: value for key, value in plan._asdict().items() if key not in ("steps", "kept")}
    if not plan.known:
        figures |= {"wait": None, "worst": None}
    return {
        **figures, "known": plan.known, "shown": plan.shown, "changes": found.planner.changes(plan.steps),
        "places": kept,
    }  # fmt: skip


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
    line = weakest(lines)
    return [
        _promise(found, line), _place(found, line, lang), _value(line), f"{number(line.low)}–{number(line.high)}",
        _share_of(found, line), _verdict(lines, lang),
    ]  # fmt: skip


def _front_row(found: Search, plan: Plan, lang: Language) -> list[str]:
    return [
        number(plan.cost / 1e6), number(plan.posts),
        _share(plan.wait, _sign(found, plan.kept)) if plan.known else _VERDICTS["unknown"].within(lang),
        f"{_place(found, plan.weakest, lang)} {_share_of(found, plan.weakest)}", _verdict(plan.kept, lang),
    ]  # fmt: skip


def _verdict(lines: list[Kept], lang: Language) -> str:
    if any(line.broken for line in lines):
        said = "broken"
    elif not all(line.known for line in lines):
        said = "unknown"
    elif all(math.isnan(line.value) for line in lines):
        said = "nobody"
    else:
        said = "shown" if all(line.bound <= 1 for line in lines) else "kept"
    return _VERDICTS[said].within(lang)


def _share_of(found: Search, line: Kept) -> str:
    return _share(line.ratio, _sign(found, [line]))


def _share(ratio: float, sign: str) -> str:
    return "≫ 1" if ratio >= FAR else f"{sign}{ratio:.2f}"


def _sign(found: Search, lines: list[Kept]) -> str:
    """Of a share that rests on lower bounds: of limits from above it may be more, of those from below less."""
    from_above = [found.guarantees[line.guarantee].at_most for line in lines if line.at_least]
    return "" if not from_above else "≥ " if any(from_above) else "≤ "


def _value(line: Kept) -> str:
    return f"{'≥ ' if line.at_least else ''}{number(line.value)} {line.unit}"


def _promise(found: Search, line: Kept) -> str:
    promise = found.guarantees[line.guarantee]
    return f"{line.name} {'≤' if promise.at_most else '≥'} {promise.limit:g}"


def _place(found: Search, line: Kept, lang: Language) -> str:
    if line.place == "region":
        return Text("地域全体", "whole region").within(lang)
    return _names(found).get(line.place, line.place)  # a health centre is known by its name


def _names(found: Search) -> dict[str, str]:
    region = found.planner.scenario.region
    return dict(zip(region["code"], region["name"], strict=True))
