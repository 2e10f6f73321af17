"""docs/calibration.md: what was fitted, how well, and what the targets cannot tell."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bansou.calibrating import Fit
from bansou.identifying import Examined, alone, spreads, verdicts
from bansou.markdown import number, table
from bansou.sampling import Sample

if TYPE_CHECKING:
    import pandas as pd

PAGE = """\
# Calibration

Written by `python -m bansou calibrate`; never edited by hand. Only targets marked `calibrate` in
`scenarios/data/targets.csv` are used; those marked `validate` are refused. Fitted values are in
`scenarios/base/fitted.yaml`.

- Sample: {sample}.
- {years} simulated years after the spin-up year, seed {seed}, common random numbers, {runs} runs.
- Method: {method}; each unknown within its assumed range. {unknowns} unknowns, {targets} targets.
- Not sampling error but the aims give the weights: official figures carry no published error, and definitions differ.

## Targets

Assumed: before the fit. Fitted: with the values as written, same random numbers. Misfit in aims: within -1 to 1 is met.

{fit_table}
The discharge curve's shape (exits by calendar month of the June 2010 cohort) enters through the ratios of the monthly
hazards within months 1-3, 4-6 and 7-12; only the level of each of the three is fitted. `docs/validation.md` shows the
months one by one.

## Fitted values

Factor on the assumed value. Spread: factor within which the targets stay about within their aims if all others follow
(linearised). Alone: the same with all others as they are; these are the ranges of the fitted file. Told better than assumed: the spread is less than half the assumed range. Not identifiable: mostly in
directions along which a factor of e moves the targets by less than one aim (singular value below 1).

{value_table}
Singular values of the Jacobian (aims for one unit of the logarithm): {singular}.
The largest is {condition} times the smallest.

## Examined, not fitted

What each would add if fitted beside the others, at the fitted values. Effect: on the target it moves most, in aims,
over the whole assumed range.

{examined_table}"""


FITTED = """least squares of the misfits in aims (SciPy `least_squares`, trust region reflective); derivatives by steps
  of 5 % at the start, then Broyden's updates"""

KEPT = """values as an earlier fit found them (`--keep-values`), targets and derivatives (by steps of 5 % at these
  values) as of now"""


def calibration_page(
    fit: Fit, examined: list[Examined], assumed: pd.DataFrame, sample: Sample, years: int, seed: int, kept: bool
) -> str:
    """`kept`: the values are those of an earlier fit."""
    import numpy as np

    singular = np.linalg.svd(fit.jacobian, compute_uv=False)
    return PAGE.format(
        sample=sample.describe(), method=KEPT if kept else FITTED, years=years, seed=seed, runs=fit.runs, unknowns=len(fit.unknowns),
        targets=len(fit.targets), fit_table=_fit_table(fit), value_table=_value_table(fit, assumed),
        singular=", ".join(number(value) for value in singular), condition=number(singular[0] / singular[-1]),
        examined_table=_examined_table(examined),
    )  # fmt: skip


def _fit_table(fit: Fit) -> str:
    rows = []
    for target, before, after in zip(fit.targets, fit.before, fit.after, strict=True):
        misfit = target.misfit(after)
        rows.append([
            target.name_en, target.value, target.unit, str(target.year), before, after, f"{misfit:+.2f}",
            target.aim, "met" if abs(misfit) <= 1 else "**missed**",
        ])  # fmt: skip
    header = ["Target", "Official", "Unit", "Year", "Assumed", "Fitted", "Misfit", "Aim", "Verdict"]
    return table(header, rows)


def _value_table(fit: Fit, assumed: pd.DataFrame) -> str:
    told = verdicts(fit.jacobian, (fit.bounds[1] - fit.bounds[0]) / 2)
    rows = []
    pairs = zip(spreads(fit.jacobian), alone(fit.jacobian), strict=True)
    for i, (unknown, (spread, by_itself)) in enumerate(zip(fit.unknowns, pairs, strict=True)):
        low, high = fit.bounds[:, i]
        value = fit.log_factors[i]
        at_bound = min(value - low, high - value) < 0.01 * (high - low)
        rows.append([
            f"`{unknown.id}`", math.exp(value), f"{math.exp(low):.3g}–{math.exp(high):.3g}", f"x {math.exp(spread):.3g}",
            f"x {math.exp(by_itself):.3g}", told[i] + (", at the end of its range" if at_bound else ""), ", ".join(unknown.targets),
        ])  # fmt: skip
    return table(["Unknown", "Factor", "Assumed range", "Spread", "Alone", "Verdict", "Told by"], rows)


def _examined_table(examined: list[Examined]) -> str:
    rows = [
        [
            f"`{entry.unknown.id}`", f"`{entry.strongest}`", entry.effect, f"x {math.exp(min(entry.spread, 50)):.3g}",
            f"x {math.exp(entry.assumed):.3g}", entry.verdict,
        ]
        for entry in examined
    ]  # fmt: skip
    return table(["Unknown", "Moves most", "Effect", "Spread", "Half the assumed range", "Verdict"], rows)
