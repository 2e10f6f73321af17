"""What stands under every plot: where its figures come from and how to read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bansou.calibration_note import calibration_note
from bansou.places import Language
from bansou.provenance import how_run

if TYPE_CHECKING:
    from bansou.scenario import Scenario

_POLICY = {"ja": "判断: Python の方針 {policy}", "en": "decisions: policy in Python, {policy}"}
_INTERVALS = {
    True: {
        "ja": "区間（95 %）は、同じ仮定のもとでの偶然のばらつきだけを表します。",
        "en": "Intervals (95 %) show chance under the same assumptions only.",
    },
    False: {"ja": "反復が1回の計算には、区間はありません。", "en": "With one replication there is no interval."},
}


def caption(scenarios: Sequence[Scenario], version: str, lang: Language, intervals: bool) -> str:
    """Lines: titles, how they were run, and how to read the figures, with `intervals` or without. Where some were run in
    another way (seed, replications, ...), each way stands with its titles.

    Precondition: at least one scenario.
    """
    ways: dict[str, dict[str, None]] = {}
    for scenario in scenarios:
        ways.setdefault(how_run(scenario, lang, version), {})[scenario.in_language(lang).title] = None
    policies = dict.fromkeys(scenario.policy for scenario in scenarios if scenario.policy)
    decided = [_POLICY[lang].format(policy=policy) for policy in policies]
    if len(ways) == 1:
        [(run, titles)] = ways.items()
        lines = [*titles, *decided, run]
    else:
        lines = [*(f"{', '.join(titles)}: {run}" for run, titles in ways.items()), *decided]
    several = {scenario.replications > 1 for scenario in scenarios}
    about_intervals = [_INTERVALS[known][lang] for known in sorted(several, reverse=True)] if intervals else []
    return "\n".join([*lines, calibration_note(scenarios, lang), *about_intervals])
