"""Simulated figures against official ones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bansou import __version__
from bansou.places import Language
from bansou.plots.canvas import STYLES, blank, footnote, heading
from bansou.targets import USES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bansou.scenario import Scenario
    from bansou.validating import Finding

_WORDS: dict[str, dict[Language, str]] = {
    "title": {"ja": "公表値とのずれ", "en": "Simulated against official figures"},
    "misfit": {"ja": "（計算 − 公表値）÷ 許容幅", "en": "(simulated - official) / aim"},
    "calibrate": {"ja": "合わせた値（較正）", "en": "fitted"},
    "validate": {"ja": "合わせていない値（検証）", "en": "never fitted"},
    "seen": {"ja": "合わせていないが、見ていた値", "en": "not fitted, but seen before"},
    "aim": {"ja": "灰色: 許容幅の内", "en": "Grey: the aim is met"},
    "left_out": {
        "ja": "許容幅がないか、モデルに対応するものがない{count}項目は描いていない",
        "en": "Not drawn: {count} without an aim, or without a counterpart in the model",
    },
}


def findings(found: Sequence[Finding], scenario: Scenario, *, ax: Axes | None = None) -> Axes:
    """How far each simulated figure is from the official one, in aims, with intervals: within -1..1 the aim is met.

    `scenario`: the one that was validated. Findings without an aim, or without a counterpart in the model, are counted
    in the footnote. Raises ValueError if nothing is left.
    """
    drawn = [finding for finding in found if finding.target.tolerance is not None and not math.isnan(finding.mean)]
    if not drawn:
        raise ValueError("there is nothing to draw: no finding has an aim")
    with blank([scenario], __version__, ax, (6.8, 2 + 0.26 * len(drawn))) as (axes, lang):
        axes.axvspan(-1, 1, color="0.88", zorder=0)
        axes.axvline(0, color="black", linewidth=0.8)
        for use, style in zip(USES, STYLES, strict=False):
            places = [place for place, finding in enumerate(drawn) if finding.target.use == use]
            part = [drawn[place] for place in places]
            if part:
                ends = [[f.target.misfit(f.low), f.target.misfit(f.high)] for f in part]
                middle = [f.target.misfit(f.mean) for f in part]
                axes.plot(middle, places, style.marker, color=style.colour, label=_WORDS[use][lang])
                axes.hlines(places, *zip(*ends, strict=True), color=style.colour)
        axes.set_yticks(range(len(drawn)), [getattr(finding.target, f"name_{lang}") for finding in drawn])
        axes.invert_yaxis()
        axes.set_xlabel(_WORDS["misfit"][lang])
        heading(axes, _WORDS["title"][lang])
        footnote(axes, _WORDS["aim"][lang])
        if len(drawn) < len(found):
            footnote(axes, _WORDS["left_out"][lang].format(count=len(found) - len(drawn)))
    return axes
