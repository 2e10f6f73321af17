"""scenarios/base/fitted.yaml: fitted values as a scenario file that every scenario extends last."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from bansou.calibrating import Fit
from bansou.identifying import alone

if TYPE_CHECKING:
    import pandas as pd

HEAD = """\
title: {{ja: 公表値に合わせた値, en: Figures fitted to official totals}}
# Written by `python -m bansou calibrate` and by nothing else; the fit is in docs/calibration.md. Seed {seed}.
# low..high: with all others as they are, all targets stay about within their aims (linearised); never outside the assumed
# range. Several drawn at once may miss a target by an aim or two.
parameters:
"""


def fitted_yaml(fit: Fit, assumed: pd.DataFrame, seed: int) -> str:
    """`assumed`: the parameters as they were before the fit."""
    lines = [HEAD.format(seed=seed)]
    targets = {target.id: target for target in fit.targets}
    for unknown, log_factor, spread in zip(fit.unknowns, fit.log_factors, alone(fit.jacobian), strict=True):
        told_by = [targets[name] for name in unknown.targets]
        for name, value in unknown.values(assumed, log_factor).items():
            before = assumed.loc[name]
            low = max(before["low"], value * math.exp(-spread))
            high = min(before["high"], value * math.exp(spread))
            entry = {
                "value": value, "unit": before["unit"], "low": _rounded(min(low, value)),
                "high": _rounded(max(high, value)), "year": max(target.year for target in told_by),
                "source": "calibration",
                "reason": {
                    "ja": f"公表値に合わせた値（{'、'.join(target.name_ja for target in told_by)}）。合わせる前の仮定は"
                    f"{before['value']:g}",
                    "en": f"fitted to {', '.join(unknown.targets)}; assumed before: {before['value']:g}",
                },
            }  # fmt: skip
            lines.append(f"  {name}: {_flow_map(entry)}\n")
    return "".join(lines)


def _rounded(number: float) -> float:
    return float(f"{number:.4g}")


def _flow_map(entry: dict[str, object]) -> str:
    """Numbers plain, texts quoted: JSON's strings are YAML's."""

    def written(value: object) -> str:
        if isinstance(value, dict):
            return _flow_map(value)
        return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else f"{value:.10g}"

    return "{" + ", ".join(f"{key}: {written(value)}" for key, value in entry.items()) + "}"
