import math

import matplotlib.pyplot as plt
import pytest
from drawn import footnote, key, ticks

import bansou
from bansou import plots
from bansou.targets import read_targets
from bansou.validating import Finding

TARGETS = read_targets()
FOUND = [
    Finding(TARGETS["contacts_visit"], 352463 * 1.05, 352463, 352463 * 1.1),
    Finding(TARGETS["community_days"], 331.9, 326.9, 336.9),
    Finding(TARGETS["examinations"], 9955 * 1.15, 9955, 9955 * 1.3),
    Finding(TARGETS["cohort_2010_month_1"], 17.0, 16.0, 18.0),
    Finding(TARGETS["reports"], math.nan, math.nan, math.nan),
]


def test_misfits_in_aims_with_intervals(towns: bansou.Scenario) -> None:
    axes = plots.findings(FOUND, towns)
    assert ticks(axes, "y") == [TARGETS[name].name_en for name in ("contacts_visit", "community_days", "examinations")]
    zero, fitted, tested, seen = axes.lines
    assert fitted.get_xydata().tolist() == [[pytest.approx(0.5), 0]]
    assert tested.get_xydata().tolist() == [[pytest.approx(1), 2]]
    assert seen.get_xydata().tolist() == [[pytest.approx(2), 1]]
    spans = [segment[:, 0].tolist() for lines in axes.collections for segment in lines.get_segments()]
    assert spans == [pytest.approx([0, 1]), pytest.approx([0, 2]), pytest.approx([1, 3])]
    assert key(axes) == ["fitted", "never fitted", "not fitted, but seen before"]
    assert "Not drawn: 2 without an aim, or without a counterpart in the model" in footnote(axes)
    assert zero.get_xdata() == [0, 0]


def test_nothing_to_draw_is_refused(towns: bansou.Scenario) -> None:
    with pytest.raises(ValueError, match="no finding has an aim"):
        plots.findings(FOUND[3:], towns)
    assert plt.get_fignums() == []
