"""What stands under every plot: where its figures come from and how to read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bansou.calibration_note import calibration_note
from bansou.places import Language
from bansou.wording import counted

if TYPE_CHECKING:
    from bansou.scenario import Scenario

_RUN = {
    "ja": "{start}から{years}年間、乱数の種 {seed}、反復{replications}回、Bansō {version}",
    "en": "{period} from {start}, seed {seed}, {replicated}, Bansō {version}",
}
_POLICY = {"ja": "判断: Python の方針 {policy}", "en": "decisions: policy in Python, {policy}"}
_INTERVALS = {
    True: {
        "ja": "区間（95 %）は、同じ仮定のもとでの偶然のばらつきだけを表します。",
        "en": "Intervals (95 %) show chance under the same assumptions only.",
    },
    False: {"ja": "反復が1回なので、区間はありません。", "en": "One replication: there are no intervals."},
}


def caption(scenarios: Sequence[Scenario], version: str, lang: Language, intervals: bool) -> str:
    """Lines: titles, how they were run, and how to read the figures, with `intervals` or without.

    Precondition: at least one scenario; all were run in the same way by this version.
    """
    ran = scenarios[0]
    titles = dict.fromkeys(scenario.in_language(lang).title for scenario in scenarios)
    run = _RUN[lang].format(
        start=ran.start, years=ran.years, period=counted(ran.years, "years"), seed=ran.seed,
        replications=ran.replications, replicated=counted(ran.replications, "replications"), version=version,
    )  # fmt: skip
    policies = dict.fromkeys(scenario.policy for scenario in scenarios if scenario.policy)
    about_intervals = [_INTERVALS[ran.replications > 1][lang]] if intervals else []
    decided = [_POLICY[lang].format(policy=policy) for policy in policies]
    return "\n".join([*titles, *decided, run, calibration_note(scenarios, lang), *about_intervals])
