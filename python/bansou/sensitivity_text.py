"""What a sensitivity run found, for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bansou.information import Information
from bansou.markdown import number
from bansou.outcomes import LeftOut
from bansou.parameter_names import parameter_names
from bansou.places import Language
from bansou.scenario import Scenario
from bansou.sensitivity_file import Weight, tied
from bansou.text_table import text_table
from bansou.wording import Text

if TYPE_CHECKING:
    import pandas as pd

_TIED = Text("区別できない", "not told apart")
_WEIGHTS = Text(
    "仮定,記号,値,範囲,影響,1位と,最も動く指標,その変化,±",
    "Assumption,Id,Value,Range,Weight,From the first,Moves most,by,±",
)
_WEIGHTS_NOTE = Text(
    "影響: 範囲の端から端まで動かした平均の効果が、偶然だけで起こる大きさを超える分（全点の標準偏差を1とする。Morris法）。0 は偶然でも説明できる。\n"
    "偶然の大きさは、全点を二つの乱数で計算して見積もる。点のない記号は、その分野の仮定をまとめて動かした結果。\n"
    "1位と区別できない: 95%信頼区間が、同じ種類（分野どうし、仮定どうし）の1位の区間と重なる。",
    "Weight: by how much the mean effect of moving it over its range exceeds what chance alone brings (told by running\n"
    "every point with two seeds), in standard deviations of the outcome over all points (Morris); 0: chance may explain it.\n"
    "An id without a dot stands for all assumptions of that service or subject, moved together. Not told apart from the\n"
    "first: its 95 % interval overlaps that of the heaviest of its kind.",
)
_LEFT_OUT = Text(
    "除いた指標: {outcomes}。分からない試行があるため（待ち続ける人が多く下限しか分からないか、対象者がいない）。",
    "Left out: {outcomes}. There they are not known: so many still wait that there is but a lower bound, or nobody is\n"
    "concerned.",
)
_TIMES = Text("{outcome}（{runs}回中{unknown}回）", "{outcome} (in {unknown} of {runs} runs)")
_SHARES = Text(
    "仮定,記号,指標,単独で説明する割合,±,他との組合せも含む割合,±,偶然の割合",
    "Assumption,Id,Outcome,Explains alone,±,With all others,±,Chance",
)
_SHARES_NOTE = Text(
    "載せたのは、ばらつきの5%以上を説明し、偶然（別の乱数で計算したときの差）を超えると95%信頼区間全体で言える仮定だけ。",
    "Listed: what explains 5 % or more and, with the whole 95 % interval, more than chance (what another seed changes).",
)
_INFORMATION = Text(
    "調べる価値のある仮定,記号,価値,95%信頼区間,1位と,選択が変わる範囲,下限での改善,上限での改善",
    "Worth surveying,Id,Value,95 % interval,From the first,Changes the choice,Better by at low,at high",
)
_CHOICE = Text(
    "「{b}」は「{a}」に比べ {outcome}（{better}ほど良い）を平均 {improvement}（{improvement_interval}）改善する（必要な改善 {worth}）。仮定の{agreement}（{agreement_interval}）でこの選択が正しい。\n"
    "すべての仮定を先に知る価値は {all}。価値: 調べてから選ぶことで見込める改善の増分（同じ単位、EVPPI）。区間は95%（ブートストラップ）。",
    "'{b}' betters {outcome} ({better} is better) by {improvement} ({improvement_interval}) on average against '{a}' (it must bring {worth}); that choice is right under\n"
    "{agreement} ({agreement_interval}) of the assumptions. Knowing all of them first is worth {all}. Value: the gain expected from knowing this\n"
    "one before choosing, in the same unit (EVPPI). Intervals: 95 % (bootstrap).",
)  # fmt: skip
_UNKNOWN = Text(
    "仮定の{unknown}では、改善が分からない（待ち続ける人が多く下限しか分からないか、対象者がいない）。他の数値は残りの仮定、つまり支援が追いつく場合に偏った値。",
    "Under {unknown} of the assumptions the improvement is not known: so many still wait that there is but a lower bound, or\n"
    "nobody is concerned. The other figures rest on the rest, which are those in which care keeps up.",
)
_KEPT = Text(
    "案が決める値のため、どちら側でも動かさなかった仮定: {names}",
    "Set by the option, hence varied on neither side: {names}",
)
_BETTER = {"lower": Text("小さい", "less"), "higher": Text("大きい", "more")}


def weights_text(scenario: Scenario, weights: list[Weight], lang: Language) -> str:
    """The heaviest first."""
    table, names, alike = scenario.parameters, parameter_names(scenario, lang), tied(weights)
    firsts = {one.is_group: one for one in reversed(alike)}.values()
    rows = []
    for weight in weights:
        known = table.loc[weight.name] if weight.name in table.index else None
        value = ["", ""] if known is None else [
            f"{number(known['value'])} {known['unit']}", f"{number(known['low'])}–{number(known['high'])}"
        ]  # fmt: skip
        same = _TIED.within(lang) if weight in alike and weight not in firsts else ""
        effect = [number(weight.weight), same, weight.outcome, number(weight.mu_star), number(weight.mu_star_conf)]
        rows.append([names[weight.name], weight.name, *value, *effect])
    return text_table(_WEIGHTS.within(lang).split(","), rows) + _WEIGHTS_NOTE.within(lang) + "\n"


def shares_text(scenario: Scenario, indices: pd.DataFrame, lang: Language) -> str:
    """For each outcome the assumptions that explain most of it; those below 5 %, or not shown to do more than chance does,
    are left out. Then the outcomes of which nothing can be said."""
    told = (indices["ST"] >= 0.05) & indices["beyond_chance"].astype(bool)
    lines = indices[told].reset_index().sort_values(["outcome", "ST"], ascending=[True, False])
    names = parameter_names(scenario, lang)
    rows = [
        [names[line.name], line.name, line.outcome,
         *(f"{share:.0%}" for share in (line.S1, line.S1_conf, line.ST, line.ST_conf, line.chance))]
        for line in lines.itertuples(index=False)
    ]  # fmt: skip
    left_out = left_out_text(indices.attrs.get("left_out", ()), lang)
    return text_table(_SHARES.within(lang).split(","), rows) + _SHARES_NOTE.within(lang) + "\n" + left_out


def left_out_text(left_out: Iterable[LeftOut], lang: Language) -> str:
    """A sentence; empty if there is nothing to say."""
    said = [_TIMES.within(lang).format(**one._asdict()) for one in left_out]
    return _LEFT_OUT.within(lang).format(outcomes=("、" if lang == "ja" else ", ").join(said)) + "\n" if said else ""


def information_text(found: Information, before: Scenario, option: Scenario, lang: Language) -> str:
    """The choice, what it does not rest on, and the assumptions whose survey could change it, with those that are not told
    apart from the first."""
    names = parameter_names(before, lang)
    choice = _CHOICE.within(lang).format(
        a=before.in_language(lang).title, b=option.in_language(lang).title, outcome=found.outcome.id, better=_BETTER[found.outcome.better].within(lang), worth=number(found.worth),
        improvement=number(found.improvement), improvement_interval=_interval(*found.improvement_interval), agreement=f"{found.agreement:.0%}",
        agreement_interval="–".join(f"{share:.0%}" for share in found.agreement_interval), all=number(found.all),
    )  # fmt: skip
    if found.unknown:
        choice += "\n" + _UNKNOWN.within(lang).format(unknown=f"{found.unknown:.0%}")
    if found.kept:
        kept = [f"{names[name]} ({name})" for name in found.kept]
        choice += "\n" + _KEPT.within(lang).format(names=("、" if lang == "ja" else ", ").join(kept))
    rows = [
        [names[line.Index], line.Index, number(line.value), _interval(line.low, line.high),
         _TIED.within(lang) if place and line.tied else "", f"{line.changes:.0%}", number(line.at_low),
         number(line.at_high)]
        for place, line in enumerate(found.table.itertuples())
    ]  # fmt: skip
    return choice + "\n\n" + text_table(_INFORMATION.within(lang).split(","), rows)


def _interval(low: float, high: float) -> str:
    return f"{number(low)}–{number(high)}"
